"""What a figure is to an earlier one of the same event and measure: silence wherever both may be right."""

__all__ = ["judged"]

from datetime import date
from fractions import Fraction

from attrs import evolve

from claimkit.comparison.change import FACTS
from claimkit.comparison.claims import is_negative, takes_position
from claimkit.comparison.measured import Nature
from claimkit.comparison.policy import Policy
from claimkit.comparison.provenance import compare_provenance
from claimkit.comparison.quantities import compare_quantities, readings
from claimkit.comparison.rounding import explained_by_rounding, explained_by_units
from claimkit.dossier.topic import Finding, FindingKind
from claimkit.model.claim import Claim, Status
from claimkit.model.comparison import Comparison, Outcome, Provenance, Reason, Relation
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.source import SourceKind
from claimkit.model.unit import UnitKind

_OUTCOMES = {
    FindingKind.REPEATS: Outcome.REPETITION,
    FindingKind.CORROBORATES: Outcome.CORROBORATION,
    FindingKind.REVISES: Outcome.REVISION,
    FindingKind.DISPUTES: Outcome.DISPUTE,
}
_OPEN = frozenset({Status.PLANNED, Status.POSSIBLE})
# Numbers further apart than this may both be right, and yet say nothing about each other: "up to 2,000" and 1,200.
_FAR = Fraction(5, 4)


def judged(a: Claim, b: Claim, *, nature: Nature, policy: Policy) -> Finding | None:
    """What the later claim `b` is to `a`, both of one event, measure and scope; None where nothing is to be said.

    >>> from claimkit import Policy, read
    >>> [first] = read("Police said 31 people died.", outlet="Daily News").claims
    >>> [second] = read("The governor said 31 people died.", outlet="Evening Post").claims
    >>> print(judged(first, second, nature=Nature.GROWS, policy=Policy()))
    31 people (the governor) corroborates 31 people (police)
    """
    if a.quantity is None or b.quantity is None or not _of_one_kind(a, b, nature):
        return None
    compared = compare_quantities(*_alike(b.quantity.value, a.quantity.value), policy=policy)
    if compared.relation is Relation.NOT_COMPARABLE:
        return None
    provenance, origin = compare_provenance(b, a)
    if compared.relation is Relation.CONFLICTS:
        kind = _differing(a, b, nature, provenance, policy)
    else:
        kind = _agreeing(a, b, nature, provenance, compared.relation, policy)
    if kind is None:
        return None
    reasons: tuple[Reason, ...] = compared.reasons
    relation = Relation.DEVELOPS if kind is FindingKind.DEVELOPS else compared.relation
    if relation is Relation.CONFLICTS and kind in {FindingKind.AGREES, FindingKind.REPEATS, FindingKind.CORROBORATES}:
        sentence = "The figures are in different units, and no further apart than a rounded conversion."
        relation, reasons = (
            Relation.COMPATIBLE,
            (Reason("unit", str(b.quantity.value), str(a.quantity.value), sentence),),
        )
    elif kind is FindingKind.DEVELOPS:
        reasons = (_growth(a, b, policy),)
    said = (*reasons, *_days(a, b), origin)
    return Finding(kind, b, a, Comparison(relation, said, provenance=provenance, outcome=_OUTCOMES.get(kind)))


def _of_one_kind(a: Claim, b: Claim, nature: Nature) -> bool:
    """Whether both take it for so, and neither only for possible where the other states a fact."""
    if is_negative(a) or is_negative(b) or not (takes_position(a) and takes_position(b)):
        return False
    if a.status is Status.POSSIBLE or b.status is Status.POSSIBLE:
        return a.status is b.status
    planned = Status.PLANNED in {a.status, b.status}
    return not planned or a.status is b.status or Status.UNKNOWN in {a.status, b.status} or nature is Nature.FIXED


def _alike(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """The figures, counts of one measure in one unit: who cuts 500 jobs lays 500 workers off."""
    counts = [quantity.unit is None or quantity.unit.kind is UnitKind.COUNT for quantity in (a, b)]
    return (a, evolve(b, unit=a.unit)) if all(counts) and a.unit != b.unit else (a, b)


def _values(a: Claim, b: Claim) -> tuple[Quantity, Quantity]:
    assert a.quantity is not None
    assert b.quantity is not None
    return a.quantity.value, b.quantity.value


def _names_somebody(claim: Claim) -> bool:
    """Whether it is told whose the figure is: a source that is not the outlet's own voice."""
    origin = claim.origin
    return origin is not None and not (origin.kind is SourceKind.OUTLET and len(claim.chain) < _RELAYED)


_RELAYED = 2


def _agreeing(
    a: Claim, b: Claim, nature: Nature, provenance: Provenance, relation: Relation, policy: Policy
) -> FindingKind | None:
    first, last = _values(a, b)
    if _has_risen(a, b, nature, policy):
        return FindingKind.DEVELOPS
    vague = Hedge.VAGUE in {first.hedge, last.hedge}
    if relation is Relation.TENSION or not (vague or _near(first, last)):
        return None
    if a.article is not None and a.article == b.article:
        return _inside(a, b, provenance)
    if not (_names_somebody(a) and _names_somebody(b)):
        return FindingKind.AGREES
    if provenance is Provenance.SAME_ORIGIN:
        return FindingKind.REPEATS
    if provenance is not Provenance.INDEPENDENT or _is_medium(a) or _is_medium(b):
        return FindingKind.AGREES
    return FindingKind.CORROBORATES


def _inside(a: Claim, b: Claim, provenance: Provenance) -> FindingKind | None:
    """Within an article only two named sources can agree."""
    named = _names_somebody(a) and _names_somebody(b) and provenance is Provenance.INDEPENDENT
    return FindingKind.CORROBORATES if named and not (_is_medium(a) or _is_medium(b)) else None


def _is_medium(claim: Claim) -> bool:
    """Whether it goes back to a paper or agency, which has it from somebody who is not named."""
    return claim.origin is not None and claim.origin.kind in {SourceKind.OUTLET, SourceKind.NEWS_AGENCY}


def _near(a: Quantity, b: Quantity) -> bool:
    """Whether numbers that may both be right lie so near each other that this says something."""
    low, high = sorted(
        max(abs(Fraction(end)) for end in (quantity.low, quantity.high) if end is not None) for quantity in (a, b)
    )
    return low * _FAR >= high


def _has_risen(a: Claim, b: Claim, nature: Nature, policy: Policy) -> bool:
    """Whether a count was "at least" a number, and on a later day begins higher."""
    first, last = _values(a, b)
    one, other = _day(a), _day(b)
    if nature is not Nature.GROWS or one is None or other is None or one >= other or first.high is not None:
        return False
    low, later = (readings(quantity, policy)[1].low for quantity in (first, last))
    return low is not None and later is not None and low < later


def _day(claim: Claim) -> date | None:
    """The day for which it stands."""
    when = claim.when
    if when is not None and when.start is None and when.end is not None and claim.status in FACTS:
        return when.end
    return claim.reported


def _differing(a: Claim, b: Claim, nature: Nature, provenance: Provenance, policy: Policy) -> FindingKind | None:
    first, last = _values(a, b)
    if Hedge.VAGUE in {first.hedge, last.hedge}:
        return None
    if explained_by_units(first, last):
        return FindingKind.AGREES
    if nature is Nature.UNKNOWN or explained_by_rounding(first, last) or _at_other_times(a, b, nature):
        return None
    if _sets_apart(first) or _sets_apart(last):
        return None
    one, other = _day(a), _day(b)
    grows = readings(first, policy)[1].below(readings(last, policy)[1])
    named = _names_somebody(a) and _names_somebody(b)
    disputed = named and provenance is Provenance.INDEPENDENT
    one_day = one is None or other is None or one == other
    if nature is Nature.GROWS:
        if disputed and (one_day or not grows):
            return FindingKind.DISPUTES
        if grows:
            return FindingKind.DEVELOPS
        return FindingKind.REVISES if named and provenance is Provenance.SAME_ORIGIN and not one_day else None
    if nature is Nature.STATE and not one_day:
        return FindingKind.DEVELOPS
    if nature is Nature.MOVES and not one_day:
        return None
    if disputed:
        return FindingKind.DISPUTES
    if provenance is Provenance.SAME_ORIGIN:
        return FindingKind.REVISES if named and not one_day else None
    return FindingKind.CONFLICTS if nature is Nature.FIXED else None


def _sets_apart(quantity: Quantity) -> bool:
    """Whether some are left out of the count, and whom is not known: "three others"."""
    return quantity.counted is not None and not _OTHERS.isdisjoint(quantity.counted.casefold().split())


_OTHERS = frozenset({"other", "others", "more", "another"})


def _at_other_times(a: Claim, b: Claim, nature: Nature) -> bool:
    """Whether levels are told of different times."""
    if nature is Nature.GROWS or a.when is None or b.when is None:
        return False
    return not a.when.overlaps(b.when)


def _growth(a: Claim, b: Claim, policy: Policy) -> Reason:
    first, last = _values(a, b)
    words = str(last), str(first)
    has = "grown" if readings(first, policy)[1].below(readings(last, policy)[1]) or last.high is None else "gone down"
    return Reason("aspect", *words, f"The count has {has} to {words[0]} from {words[1]}, as far as the texts tell.")


def _days(a: Claim, b: Claim) -> tuple[Reason, ...]:
    """The days for which both stand, in the order in which the finding names them."""
    one, other = _day(b), _day(a)
    if one is None or other is None:
        return ()
    sentence = f"Both are as of {one}." if one == other else f"The one is as of {one}, the other as of {other}."
    return (Reason("reported", str(one), str(other), sentence),)
