"""Dossiers as plain data: the articles, and what follows from them for those who only read the data.

A dossier is its articles and its policy; events, topics and findings are worked out
anew when it is read back. They are written all the same, since whoever reads
the JSON in another language wants them; reading ignores them.
"""

__all__ = ["configure_dossiers"]

from collections.abc import Callable, Mapping
from typing import Any

from cattrs import Converter
from cattrs.errors import BaseValidationError

from claimkit.comparison.origins import Origins
from claimkit.comparison.policy import Policy
from claimkit.dossier import Dossier, DossierEvent, Finding, Statement, Topic
from claimkit.errors import ClaimkitError, Fault, InterchangeError
from claimkit.interchange.faults import faults_of
from claimkit.model.article import Article
from claimkit.model.claim import Claim

_KEYS = {"articles", "policy", "events", "topics", "statements"}


def configure_dossiers(converter: Converter) -> None:
    """Teach `converter` dossiers; it must know articles already."""
    converter.register_unstructure_hook_func(lambda cls: cls is Dossier, lambda dossier: _write(converter, dossier))
    converter.register_structure_hook_func(lambda cls: cls is Dossier, lambda data, _: _read(converter, data))


def _write(converter: Converter, dossier: Dossier) -> dict[str, Any]:
    articles = dossier.articles
    places = {
        id(claim): {"article": article.id, "claim": index}
        for article in articles
        for index, claim in enumerate(article.claims)
    }
    return {
        "articles": [converter.unstructure(article, Article) for article in articles],
        "policy": converter.unstructure(dossier.policy, Policy),
        "events": [_event(event) for event in dossier.events],
        "topics": [_topic(topic, lambda claim: places[id(claim)]) for topic in dossier.topics],
        "statements": [_statement(one, lambda claim: places[id(claim)]) for one in dossier.statements],
    }


def _event(event: DossierEvent) -> dict[str, Any]:
    return {
        "key": event.key,
        "title": event.title,
        "main": event.main,
        "kind": event.kind,
        "when": str(event.when) if event.when is not None else None,
        "place": event.place,
        "articles": list(event.articles),
        "reasons": list(event.reasons),
    }


def _topic(topic: Topic, place: Callable[[Claim], dict[str, Any]]) -> dict[str, Any]:
    figures = [
        {
            **place(figure.claim),
            "quantity": str(figure.quantity),
            "hedge": str(figure.hedge),
            "origin": figure.origin.name if figure.origin else None,
            "through": [source.name for source in figure.through],
            "outlet": figure.outlet.name if figure.outlet else None,
            "as_of": str(figure.as_of) if figure.as_of else None,
            "status": str(figure.status),
        }
        for figure in topic.figures
    ]
    return {
        "name": topic.name,
        "title": topic.title,
        "event": topic.event.key,
        "part_of": topic.part_of.title if topic.part_of is not None else None,
        "latest": place(topic.latest.claim) if topic.latest is not None else None,
        "origins": _origins(topic.origins),
        "figures": figures,
        "statements": [place(claim) for claim in topic.statements],
        "findings": [_finding(finding, place) for finding in topic.findings],
    }


def _statement(statement: Statement, place: Callable[[Claim], dict[str, Any]]) -> dict[str, Any]:
    return {
        "title": statement.title,
        "event": statement.event.key,
        "status": str(statement.status),
        "origins": _origins(statement.origins),
        "claims": [place(claim) for claim in statement.claims],
        "findings": [_finding(finding, place) for finding in statement.findings],
    }


def _origins(origins: Origins) -> dict[str, Any]:
    return {"low": origins.low, "high": origins.high, "sources": [source.name for source in origins.sources]}


def _finding(finding: Finding, place: Callable[[Claim], dict[str, Any]]) -> dict[str, Any]:
    comparison = finding.comparison
    return {
        "kind": str(finding.kind),
        "claim": place(finding.claim),
        "other": place(finding.other) if finding.other is not None else None,
        "relation": str(comparison.relation) if comparison is not None else None,
        "provenance": str(comparison.provenance) if comparison is not None and comparison.provenance else None,
        "reasons": [str(reason) for reason in finding.reasons],
    }


def _read(converter: Converter, data: Any) -> Dossier:
    if not isinstance(data, Mapping):
        raise ValueError(f"expected an object, got {data!r:.60}")
    faults = [Fault(f"$.{key}", "unknown key") for key in sorted(map(str, set(data) - _KEYS))]
    if "articles" not in data:
        faults.append(Fault("$.articles", "missing"))
    if faults:
        raise InterchangeError("Dossier", tuple(faults))
    parts: Any = tuple[Article, ...]
    errors: list[InterchangeError] = []
    articles = _part(converter, data["articles"], parts, "$.articles", errors)
    policy = _part(converter, data.get("policy", {}), Policy, "$.policy", errors)
    if errors:
        raise InterchangeError("Dossier", tuple(fault for error in errors for fault in error.faults))
    return Dossier(articles, policy=policy)


def _part(converter: Converter, data: Any, cls: Any, path: str, errors: list[InterchangeError]) -> Any:
    try:
        return converter.structure(data, cls)
    except (BaseValidationError, ClaimkitError, ValueError) as error:
        errors.append(InterchangeError("Dossier", faults_of(error, path)))
        return None
