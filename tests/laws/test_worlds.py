"""A small model of the world, written apart from the library's intervals.

It never asks whether two ranges meet; it tries numbers. Every number at which
a statement's truth can change is tried, with numbers next to it on either
side, so that a world that satisfies two statements is found if there is one.
"""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimkit import Hedge, Policy, Quantity, Relation, Unit, UnitKind, compare, testing


def turning_points(quantity: Quantity, policy: Policy, *, lenient: bool) -> list[Fraction]:
    """The numbers at which the statement turns from true to false, in its own unit."""
    tolerance = policy.tolerance(quantity.hedge)
    share = tolerance.support if lenient else tolerance.core
    points = [Fraction(0)]
    for end in (quantity.low, quantity.high):
        if end is not None:
            n = Fraction(end)
            points += [n, n - share * abs(n), n + share * abs(n)]
    return points


def holds(quantity: Quantity, x: Fraction, policy: Policy, *, lenient: bool) -> bool:
    """Whether the statement is true in a world where the number is `x`, straight from the table of hedges."""
    tolerance = policy.tolerance(quantity.hedge)
    share = tolerance.support if lenient else tolerance.core
    n = quantity.low if quantity.low is not None else quantity.high
    assert n is not None
    low = Fraction(n)
    high = Fraction(quantity.high if quantity.high is not None else n)
    slack_below, slack_above = share * abs(low), share * abs(high)
    match quantity.hedge:
        case Hedge.AT_LEAST:
            return x >= low - slack_below
        case Hedge.MORE_THAN:
            return x > low - slack_below
        case Hedge.AT_MOST:
            return x <= high + slack_above and not (x < 0 <= high and _counts_from_zero(quantity))
        case Hedge.LESS_THAN:
            return x < high + slack_above and not (x < 0 < high and _counts_from_zero(quantity))
        case Hedge.NEARLY:
            return low - slack_below <= x <= high
        case _:
            return low - slack_below <= x <= high + slack_above


def _counts_from_zero(quantity: Quantity) -> bool:
    unit = quantity.unit
    if unit is None or unit.kind in {UnitKind.CURRENCY, UnitKind.PERCENT}:
        return False
    return unit.dimension != "temperature"


def worlds(*statements: tuple[Quantity, Policy]) -> list[Fraction]:
    """Numbers to try: each turning point, the middle between neighbours, and one beyond either end."""
    points = sorted(
        {
            in_base(point, quantity)
            for quantity, policy in statements
            for lenient in (False, True)
            for point in turning_points(quantity, policy, lenient=lenient)
        }
    )
    between = [(a + b) / 2 for a, b in pairwise(points)]
    return [points[0] - 1, *points, *between, points[-1] + 1]


def in_base(x: Fraction, quantity: Quantity) -> Fraction:
    """`x` of the quantity's unit in base units."""
    unit = quantity.unit
    return x if unit is None or unit.dimension is None else x * unit.factor + unit.offset


def from_base(x: Fraction, quantity: Quantity) -> Fraction:
    """`x` base units in the quantity's unit."""
    unit = quantity.unit
    return x if unit is None or unit.dimension is None else (x - unit.offset) / unit.factor


def satisfied(a: Quantity, b: Quantity, policy: Policy, *, lenient: bool = True) -> bool:
    """Whether some world satisfies both statements."""
    return any(
        holds(a, from_base(x, a), policy, lenient=lenient) and holds(b, from_base(x, b), policy, lenient=lenient)
        for x in worlds((a, policy), (b, policy))
    )


def implies(a: Quantity, b: Quantity, policy: Policy, *, lenient: bool) -> bool:
    """Whether every world tried that satisfies `a` satisfies `b` too."""
    return all(
        holds(b, from_base(x, b), policy, lenient=lenient)
        for x in worlds((a, policy), (b, policy))
        if holds(a, from_base(x, a), policy, lenient=lenient)
    )


KM = Unit("physical", "km", "kilometre", dimension="length", factor=1000)
MILE = Unit("physical", "[mi_i]", "mile", dimension="length", factor="1609.344")
PERSON = Unit("count", "person", "person", "people")


@st.composite
def near(draw: st.DrawFn) -> tuple[Quantity, Quantity]:
    """Two quantities of one dimension with small numbers, so that ends often meet; some bare ones are below zero."""
    unit = draw(st.sampled_from([None, PERSON, KM, MILE]))
    other = st.sampled_from([KM, MILE]) if unit in {KM, MILE} else st.just(unit)
    low = 0 if unit else -20
    first, second = (draw(testing.quantities(unit=draw(other), min_value=low, max_value=20)) for _ in range(2))
    return first, second


@given(near(), st.from_type(Policy))
def test_conflicts_iff_no_world_satisfies_both(pair: tuple[Quantity, Quantity], policy: Policy) -> None:
    a, b = pair
    assert (compare(a, b, policy=policy).relation is Relation.CONFLICTS) == (not satisfied(a, b, policy))


@given(near(), st.from_type(Policy))
def test_each_relation_says_what_the_worlds_say(pair: tuple[Quantity, Quantity], policy: Policy) -> None:
    a, b = pair
    forth, back = (
        all(implies(x, y, policy, lenient=lenient) for lenient in (False, True)) for x, y in ((a, b), (b, a))
    )
    if not satisfied(a, b, policy):
        expected = Relation.CONFLICTS
    elif forth or back:
        expected = Relation.EQUAL if forth and back else Relation.REFINES if forth else Relation.REFINED_BY
    else:
        meets = satisfied(a, b, policy, lenient=False)
        expected = Relation.COMPATIBLE if meets else Relation.TENSION
    assert compare(a, b, policy=policy).relation is expected
