"""How two times relate: as sets of days."""

__all__ = ["compare_times"]

from datetime import date

from claimkit.comparison.interval import Interval
from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.comparison.quantities import relate
from claimkit.model.comparison import Comparison, Reason, Relation
from claimkit.model.when import When

# How far a marked time that is open on one side is taken to stretch: a month,
# since it has no length of its own to go by.
_DAYS_IF_OPEN = 31


def days(when: When) -> Interval:
    """The days of `when`, as day numbers."""
    return Interval(
        None if when.start is None else when.start.toordinal(), None if when.end is None else when.end.toordinal()
    )


def readings(when: When, policy: Policy) -> tuple[Interval, Interval]:
    """Core and support in days: a time marked approximate or uncertain may stretch by its own length each way."""
    stated = days(when)
    if not (when.approximate or when.uncertain):
        return stated, stated
    length = _DAYS_IF_OPEN if stated.low is None or stated.high is None else stated.high - stated.low + 1
    slack = length * policy.vague_time // 1
    low = None if stated.low is None else max(stated.low - slack, date.min.toordinal())
    high = None if stated.high is None else min(stated.high + slack, date.max.toordinal())
    return stated, Interval(low, high)


def compare_times(a: When, b: When, *, policy: Policy = DEFAULT_POLICY) -> Comparison:
    """How `a` relates to `b`, in the words used for quantities.

    >>> month, day = When(date(2024, 10, 1), date(2024, 10, 31)), When(date(2024, 10, 18), date(2024, 10, 18))
    >>> result = compare_times(day, month)
    >>> print(result.relation, "-", result.reasons[0])
    refines - 2024-10-18 lies within 2024-10 and is the more precise.
    """
    relation = relate(readings(a, policy), readings(b, policy))
    return Comparison(relation, (Reason("when", str(a), str(b), _sentence(relation, a, b)),))


def _sentence(relation: Relation, a: When, b: When) -> str:
    match relation:
        case Relation.CONFLICTS:
            return f"No day is in both {a} and {b}."
        case Relation.EQUAL:
            return f"Both are {a}."
        case Relation.REFINES:
            return f"{a} lies within {b} and is the more precise."
        case Relation.REFINED_BY:
            return f"{b} lies within {a} and is the more precise."
        case Relation.TENSION:
            return f"Only if a marked time is read leniently do {a} and {b} share a day."
        case _:
            return f"{a} and {b} share some days, though neither holds all of the other."
