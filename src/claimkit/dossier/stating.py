"""Puts the claims of a dossier together that state the same, and tells what they are to each other."""

__all__ = ["Telling", "statements_of", "tellings_of"]

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence

from attrs import frozen

from claimkit.comparison.identity import is_outlet
from claimkit.comparison.origins import count_origins
from claimkit.comparison.provenance import compare_provenance
from claimkit.comparison.statements.said import Rarity, Said, said_by
from claimkit.dossier.findings import BY_STANCE, rank
from claimkit.dossier.grouping import grouped
from claimkit.dossier.statement import Statement
from claimkit.dossier.topic import DossierEvent, Finding, FindingKind, Topic
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.model.article import Article
from claimkit.model.attribution import Stance
from claimkit.model.claim import Claim
from claimkit.model.comparison import Comparison, Provenance, Relation
from claimkit.model.span import Span


@frozen
class Telling:
    """The claims that one stretch of an article makes.

    `event` is that of the dossier, None where it is not told which; `measures` are the numbers of the topics to which
    its figures belong.
    """

    claims: tuple[Claim, ...]
    event: DossierEvent | None
    measures: frozenset[int] = frozenset()


def tellings_of(
    articles: Sequence[Article], events: Mapping[tuple[str, str], DossierEvent], topics: Sequence[Topic]
) -> tuple[tuple[DossierEvent, list[Telling]], ...]:
    """The tellings of articles, put together by the event that each article is about.

    `events` has the event of the dossier by an article's id and the key of the event in it; `topics` are those of the
    dossier.
    """
    measures = {id(figure.claim): number for number, topic in enumerate(topics) for figure in topic.figures}
    pools: dict[str, tuple[DossierEvent, list[Telling]]] = {}
    for article in articles:
        name = article.id or ""
        main = next((event.key for event in article.events if event.main), "")
        home = events.get((name, main)) or DossierEvent(
            key=f"?{name}", title="not told of which event", main=False, articles=(name,)
        )
        pool = pools.setdefault(home.key, (home, []))
        by_place: dict[tuple[bool, Span | str], list[Claim]] = {}
        for claim in article.claims:
            by_place.setdefault((claim.in_title, claim.span or claim.text), []).append(claim)
        pool[1].extend(
            Telling(
                tuple(claims),
                events.get((name, claims[0].event)) if claims[0].event else None,
                frozenset(measures[id(claim)] for claim in claims if id(claim) in measures),
            )
            for claims in by_place.values()
        )
    return tuple(pools.values())


def statements_of(tellings: Sequence[Telling], home: DossierEvent, lexicon: Lexicon = DEFAULT) -> list[Statement]:
    """The statements that tellings of articles on one event make; `home` is what they are of where they do not say."""
    ordered = sorted(tellings, key=lambda telling: rank(telling.claims[0]))
    said = [said_by(telling.claims[0], lexicon, measures=telling.measures) for telling in ordered]
    events: list[Hashable | None] = [None if one.event is None else one.event.key for one in ordered]
    found = []
    for group in grouped(said, Rarity.among(said), events):
        claims = tuple(claim for number in group for claim in ordered[number].claims)
        event = next((one for number in group if (one := ordered[number].event) is not None), home)
        stated = [claim for claim in claims if claim.stance not in BY_STANCE]
        title = _plainest([said[number] for number in group])
        findings = tuple(_findings([ordered[number].claims[0] for number in group]))
        found.append(Statement(title, claims, event, count_origins(stated or claims), findings))
    return found


def _plainest(group: Sequence[Said]) -> str:
    """The words of the member that says what most of them say, and least besides."""
    counts = Counter(word for one in group for word in one.content)
    core = {word for word, count in counts.items() if 2 * count >= len(group)}

    def plainness(one: Said) -> tuple[bool, bool, float]:
        told = 2 * len(core & one.content) / (len(core) + len(one.content) or 1)
        return one.claim.stance is Stance.ASSERTS, one.actor is not None, told

    best = max(group, key=plainness)
    return " ".join(best.claim.text.split())


def _findings(claims: Sequence[Claim]) -> Iterator[Finding]:
    """What each claim of a statement, in the order of time, is to an earlier one of another article."""
    stated: list[Claim] = []
    for claim in claims:
        kind = BY_STANCE.get(claim.stance)
        if kind is not None:
            yield Finding(kind, claim, stated[0] if stated else None)
            continue
        others = [other for other in stated if other.article != claim.article]
        if others:
            yield _agreement(claim, others)
        stated.append(claim)


def _agreement(claim: Claim, others: Sequence[Claim]) -> Finding:
    """Whose statement a claim repeats; else with which other origin it agrees."""
    judged = [(other, *compare_provenance(claim, other)) for other in others[-_VOICES:]]
    for wanted, kind in (
        (Provenance.SAME_ORIGIN, FindingKind.REPEATS),
        (Provenance.INDEPENDENT, FindingKind.CORROBORATES),
    ):
        for other, provenance, reason in judged:
            named = not any(one.origin is None or is_outlet(one.origin) for one in (claim, other))
            if provenance is wanted and named and (wanted is Provenance.SAME_ORIGIN or claim.status is other.status):
                return Finding(kind, claim, other, Comparison(Relation.COMPATIBLE, (reason,), provenance=provenance))
    other, provenance, reason = judged[0]
    return Finding(FindingKind.AGREES, claim, other, Comparison(Relation.COMPATIBLE, (reason,), provenance=provenance))


# A claim is set against so many of those before it.
_VOICES = 12
