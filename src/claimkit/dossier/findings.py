"""Finds what the claims of a topic are to each other, without comparing every pair."""

__all__ = ["find_findings", "rank"]

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from claimkit.comparison.claims import compare_claims
from claimkit.comparison.matching import BlockingMatcher
from claimkit.comparison.policy import Policy
from claimkit.comparison.quantities import compare_quantities
from claimkit.comparison.sweep import conflicts_in
from claimkit.dossier.topic import Finding, FindingKind
from claimkit.model.attribution import Stance
from claimkit.model.claim import Claim, Status
from claimkit.model.comparison import Comparison, Outcome, Provenance, Relation

_BY_OUTCOME = {
    Outcome.REPETITION: FindingKind.REPEATS,
    Outcome.CORROBORATION: FindingKind.CORROBORATES,
    Outcome.REVISION: FindingKind.REVISES,
    Outcome.DISPUTE: FindingKind.DISPUTES,
}
_BY_RELATION = {
    Relation.CONFLICTS: FindingKind.CONFLICTS,
    Relation.TENSION: FindingKind.TENSION,
    Relation.DEVELOPS: FindingKind.DEVELOPS,
}
_BY_STANCE = {
    Stance.DENIES: FindingKind.DENIES,
    Stance.CONFIRMS: FindingKind.CONFIRMS,
    Stance.DOES_NOT_CONFIRM: FindingKind.DOES_NOT_CONFIRM,
    Stance.NO_COMMENT: FindingKind.NO_COMMENT,
}
_AGREEING = {Relation.EQUAL, Relation.REFINES, Relation.REFINED_BY}
_ORDER = list(FindingKind)


def rank(claim: Claim) -> tuple[object, ...]:
    """What claims are sorted by, so that the order in which they came does not matter: day, article, place in it."""
    origin = claim.origin.name if claim.origin else ""
    span = (claim.span.start, claim.span.end) if claim.span else (-1, -1)
    figure = claim.quantity.start if claim.quantity else -1
    return claim.reported or date.min, claim.article or "", span, figure, origin, claim.text


def find_findings(
    figures: Sequence[Claim], statements: Sequence[Claim], *, policy: Policy, matcher: BlockingMatcher
) -> tuple[Finding, ...]:
    """The findings among claims of one topic, both given in order of `rank`.

    A claim is set against the last one of the same origin, and against those with the nearest figures; conflicts come
    from the sweep. So the work grows with n log n.
    """
    found: dict[tuple[int, int], Finding] = {}
    place = {id(claim): n for n, claim in enumerate(figures)}
    told: list[Finding] = []
    for conflict in conflicts_in(figures, policy=policy, matcher=matcher):
        a, b = sorted((conflict.a, conflict.b), key=rank)
        kind = _kind(a, b, conflict.comparison, policy)
        if kind is not None:
            told.append(Finding(kind, b, a, conflict.comparison))
            found[place.get(id(a), -1), place.get(id(b), -1)] = told[-1]
    for first, second in _pairs(figures):
        if (first, second) in found:
            continue
        a, b = figures[first], figures[second]
        comparison = compare_claims(b, a, policy=policy, matcher=matcher)
        kind = _kind(a, b, comparison, policy)
        if kind is not None:
            found[first, second] = Finding(kind, b, a, comparison)
            told.append(found[first, second])
    told.extend(_spoken(figures, statements, policy, matcher))
    return _one_of_each(sorted(told, key=_finding_rank))


def _one_of_each(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that set the same figures of the same sources against each other once more.

    Each repetition stays: what counts there is who repeats it.
    """
    seen: set[tuple[object, ...]] = set()
    kept = []
    for finding in findings:
        key = finding.kind, _told(finding.claim), _told(finding.other)
        if finding.kind is FindingKind.REPEATS or finding.other is None or key not in seen:
            seen.add(key)
            kept.append(finding)
    return tuple(kept)


def _told(claim: Claim | None) -> tuple[object, ...]:
    if claim is None:
        return ()
    figure = str(claim.quantity.value) if claim.quantity else claim.text
    return figure, claim.origin.name if claim.origin else None, claim.status, claim.subset, claim.place


def _finding_rank(finding: Finding) -> tuple[object, ...]:
    other = rank(finding.other) if finding.other is not None else ()
    return _ORDER.index(finding.kind), rank(finding.claim), other


def _kind(a: Claim, b: Claim, comparison: Comparison, policy: Policy) -> FindingKind | None:
    """What the later claim `b` is to `a`."""
    if comparison.relation is Relation.DEVELOPS:
        return FindingKind.DEVELOPS
    if comparison.outcome is not None:
        return _BY_OUTCOME[comparison.outcome]
    if comparison.relation in _BY_RELATION:
        return _BY_RELATION[comparison.relation]
    if comparison.relation is Relation.NOT_COMPARABLE or a.quantity is None or b.quantity is None:
        return None
    # The words around it differ in detail, but origin and figure are the same.
    alike = a.polarity is b.polarity and a.stance is b.stance
    if alike and comparison.provenance is Provenance.SAME_ORIGIN and a.status is not b.status:
        return None
    if alike and comparison.provenance is Provenance.SAME_ORIGIN:
        figures = compare_quantities(a.quantity.value, b.quantity.value, policy=policy)
        return FindingKind.REPEATS if figures.relation in _AGREEING else None
    return None


def _pairs(figures: Sequence[Claim]) -> Iterable[tuple[int, int]]:
    """The pairs worth comparing, the earlier first: by origin in time, and by value among all."""
    pairs: dict[tuple[int, int], None] = {}
    last: dict[str | None, int] = {}
    for n, claim in enumerate(figures):
        origin = claim.origin.name.casefold() if claim.origin else None
        if origin is not None and origin in last:
            pairs[last[origin], n] = None
        last[origin] = n
    by_value = sorted(range(len(figures)), key=lambda n: (_value(figures[n]), n))
    for at, n in enumerate(by_value):
        for step in range(1, _NEIGHBOURS + 1):
            if at + step < len(by_value):
                other = by_value[at + step]
                pairs[min(n, other), max(n, other)] = None
    return sorted(pairs)


_NEIGHBOURS = 2


def _value(claim: Claim) -> Decimal:
    assert claim.quantity is not None
    quantity = claim.quantity.value
    if quantity.low is not None and quantity.high is not None:
        return quantity.low
    return quantity.low if quantity.low is not None else quantity.high or Decimal(0)


def _spoken(
    figures: Sequence[Claim], statements: Sequence[Claim], policy: Policy, matcher: BlockingMatcher
) -> Iterable[Finding]:
    """Who denies, confirms or leaves open what, each with the claim that it is set against."""
    asserted: defaultdict[bool, list[tuple[tuple[object, ...], int]]] = defaultdict(list)
    for n, claim in enumerate(figures):
        if claim.stance not in _BY_STANCE:
            insort(asserted[claim.status in _FACTS], (rank(claim), n))
    for claim in (*figures, *statements):
        kind = _BY_STANCE.get(claim.stance)
        if kind is None or (kind is FindingKind.CONFIRMS and claim.quantity is not None):
            continue
        candidates = asserted[True] or asserted[False]
        if kind in _SILENT or not candidates:
            yield Finding(kind, claim)
            continue
        other = figures[candidates[0][1]]
        yield Finding(kind, claim, other, compare_claims(claim, other, policy=policy, matcher=matcher))


_FACTS = frozenset({Status.HAPPENED, Status.ONGOING})
_SILENT = frozenset({FindingKind.DOES_NOT_CONFIRM, FindingKind.NO_COMMENT})
