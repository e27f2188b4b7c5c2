"""What it means that figures of one measure differ: growth, a change of plan, another day, or a conflict."""

__all__ = ["Order", "came_from", "difference", "order_in_time"]

import re
from datetime import date
from enum import StrEnum

from attrs import frozen

from claimkit.comparison.identity import same_source
from claimkit.comparison.measures import Measure
from claimkit.model.claim import Aspect, Claim, Status
from claimkit.model.comparison import Reason, Relation
from claimkit.model.unit import UnitKind
from claimkit.model.when import When

FACTS = frozenset({Status.HAPPENED, Status.ONGOING})


class Basis(StrEnum):
    """What tells which claim is the earlier: the time it speaks of, or the day on which it was made public."""

    WHEN = "when"
    REPORTED = "reported"


@frozen
class Order:
    """Which of two claims is the earlier; `basis` is None where nothing sets them apart."""

    a_first: bool
    basis: Basis | None

    def reason(self, a: Claim, b: Claim) -> tuple[Reason, ...]:
        """A sentence that says so, if they differ."""
        if self.basis is None:
            return ()
        by_when = self.basis is Basis.WHEN
        one, other = (a.when, b.when) if by_when else (_as_of(a, b), _as_of(b, a))
        verb, then = ("speaks of", "") if by_when else ("was so as of", "as of ")
        sentence = f"The first {verb} {one}, the second {then}{other}."
        return (Reason(self.basis.value, str(one), str(other), sentence),)


def order_in_time(a: Claim, b: Claim) -> Order:
    """Which claim is the earlier: by the time spoken of where that settles it, else by the day of the report."""
    if a.when is not None and b.when is not None:
        if a.when.precedes(b.when) or _ends_first(a.when, b.when):
            return Order(True, Basis.WHEN)
        if b.when.precedes(a.when) or _ends_first(b.when, a.when):
            return Order(False, Basis.WHEN)
    day_a, day_b = _as_of(a, b), _as_of(b, a)
    if _side_by_side(a, b):
        return Order(True, None)
    if day_a is not None and day_b is not None and day_a != day_b:
        return Order(day_a < day_b, Basis.REPORTED)
    return Order(True, None)


def _side_by_side(a: Claim, b: Claim) -> bool:
    """Whether one article sets what different sources say against each other: a day between them is no growth."""
    if a.article is None or a.article != b.article or a.when is not None or b.when is not None:
        return False
    return a.origin is not None and b.origin is not None and not same_source(a.origin, b.origin)


def _as_of(claim: Claim, other: Claim) -> date | None:
    """The day up to which a claim counts: that which it alone names ("by Thursday"), else that of the report."""
    when = claim.when
    if when is not None and other.when is None and when.start is None and claim.status in FACTS:
        return when.end
    return claim.reported


def _ends_first(a: When, b: When) -> bool:
    """Whether both say "by then", and `a` the earlier day."""
    return a.start is None and b.start is None and a.end is not None and b.end is not None and a.end < b.end


def difference(a: Claim, b: Claim, measure: Measure, *, grows: bool, order: Order) -> tuple[Relation, Reason]:
    """The relation of claims of one measure and like status whose figures exclude each other, and why.

    `grows` says whether the later figure is the larger. Plans may be changed,
    levels move both ways, and what has been counted up to a day cannot shrink.
    """
    if order.basis is None:
        now = came_from(a, b)
        if now is not None:
            relation = Relation.DEVELOPS if measure.is_count and grows == (now is b) else Relation.COMPATIBLE
            return relation, _because(a, b, "One figure is told as what the other has come from.")
        if _grown_since(a, b, measure, grows=grows):
            return Relation.DEVELOPS, _because(a, b, "The larger figure is told as what the count has come to.")
        if _is_rate(measure) and (a.when is None) != (b.when is None):
            return Relation.TENSION, _because(a, b, "Only one of the claims says for which time the rate is.")
        day = f"as of {a.reported}" if a.reported is not None and a.reported == b.reported else "for one time"
        return Relation.CONFLICTS, _because(a, b, f"Both figures are {day}, as far as the claims say.")
    if {a.status, b.status} & {Status.PLANNED, Status.POSSIBLE}:
        if order.basis is Basis.WHEN:
            return Relation.COMPATIBLE, _because(a, b, "They speak of different times to come.")
        return Relation.TENSION, _because(a, b, "What is planned or expected may have changed between the reports.")
    aspect = _aspect(a, b)
    if not measure.is_count and aspect not in {Aspect.CUMULATIVE, Aspect.FLOW}:
        if order.basis is Basis.WHEN:
            return Relation.COMPATIBLE, _because(a, b, "A level at two times need not be the same.")
        if _one_time(a, b):
            return Relation.CONFLICTS, _because(a, b, "Both figures are for one time.")
        return Relation.TENSION, _because(a, b, "The level may have moved between the reports.")
    if aspect is Aspect.FLOW:
        if order.basis is Basis.WHEN:
            return Relation.COMPATIBLE, _because(a, b, "The figures are for different stretches of time.")
        if _one_time(a, b):
            return Relation.CONFLICTS, _because(a, b, "Both figures are for one stretch of time.")
        return Relation.TENSION, _because(a, b, "Whether the stretch of time is the same is not said.")
    if grows:
        return Relation.DEVELOPS, _because(a, b, "The later figure is the larger: the count may have grown.")
    if aspect is Aspect.CUMULATIVE:
        return Relation.CONFLICTS, _because(a, b, "What has been counted so far cannot shrink later.")
    if aspect is Aspect.STOCK:
        return Relation.COMPATIBLE, _because(a, b, "How many there are may go down from one time to the next.")
    return Relation.TENSION, _because(a, b, "The later figure is the smaller, and whether it can shrink is not said.")


# Words by which a count is said to have come to where it is.
_COME_TO = re.compile(
    r"\b(?:now|so far|later|since risen|risen|rose|rises|climbed|climbs|grown|raised|jumped)\b", re.IGNORECASE
)


def _grown_since(a: Claim, b: Claim, measure: Measure, *, grows: bool) -> bool:
    """Whether one source tells on one day first one count, then a larger one that it has risen to."""
    if not measure.is_count or a.origin is None or b.origin is None or not same_source(a.origin, b.origin):
        return False
    if not {a.status, b.status} <= FACTS or a.quantity is None or b.quantity is None:
        return False
    later, earlier = (b, a) if grows else (a, b)
    return _COME_TO.search(later.text) is not None and _COME_TO.search(earlier.text) is None


def came_from(a: Claim, b: Claim) -> Claim | None:
    """The claim that tells of the other's figure as the one before its own: "rose to 81, up from 78"."""
    for now, before in ((a, b), (b, a)):
        if (
            now.quantity is None
            or before.quantity is None
            or now.article != before.article
            or now.quantity == before.quantity
        ):
            continue
        for found in _FROM.finditer(now.text):
            if now.text.startswith(before.quantity.text, found.end()):
                return now
        if before.span is not None:
            start = before.quantity.start - before.span.start
            if _EARLIER.search(before.text, max(0, start - _LOOK_BACK), start):
                return now
    return None


_FROM = re.compile(r"\bfrom (?:an? |the )?(?:earlier |previous |initial )?")
_EARLIER = re.compile(
    r"\b(?:earlier|previous|initial|preliminary) (?:death )?(?:toll|count|figure|estimate|number) of \Z"
)
_LOOK_BACK = 40


def _is_rate(measure: Measure) -> bool:
    """Whether it is a level in percent, which is another one every month."""
    return measure.event is None and measure.unit is not None and measure.unit[0] == UnitKind.PERCENT


def _one_time(a: Claim, b: Claim) -> bool:
    """Whether both name the same time."""
    return a.when is not None and a.when == b.when


def _aspect(a: Claim, b: Claim) -> Aspect | None:
    """How both figures relate to time; None where the claims say nothing, or not the same."""
    if a.aspect is None or b.aspect is None:
        return a.aspect or b.aspect
    return a.aspect if a.aspect is b.aspect else None


def _because(a: Claim, b: Claim, sentence: str) -> Reason:
    aspects = (None if claim.aspect is None else str(claim.aspect) for claim in (a, b))
    one, other = aspects
    return Reason("aspect", one, other, sentence)
