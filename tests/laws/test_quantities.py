"""The laws of comparing quantities, each as one property."""

from decimal import Decimal
from fractions import Fraction
from itertools import permutations, product

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Hedge, Policy, Quantity, Relation, Unit, compare, testing
from claimkit.comparison.policy import Tolerance

KM = Unit("physical", "km", "kilometre", dimension="length", factor=1000)
MILE = Unit("physical", "[mi_i]", "mile", dimension="length", factor="1609.344")
PERSON = Unit("count", "person", "person", "people")
UNITS = st.sampled_from([None, PERSON, KM, MILE])


@st.composite
def near(draw: st.DrawFn, *, count: int = 2, unit: Unit | str | None = "any") -> tuple[Quantity, ...]:
    """Quantities of one dimension with small numbers, so that ends often meet; some bare ones are below zero."""
    chosen = draw(UNITS) if isinstance(unit, str) else unit
    other = st.sampled_from([KM, MILE]) if chosen in {KM, MILE} else st.just(chosen)
    return tuple(
        draw(testing.quantities(unit=draw(other), min_value=1 if chosen else -20, max_value=20)) for _ in range(count)
    )


def relation(a: Quantity, b: Quantity, policy: Policy | None = None) -> Relation:
    return compare(a, b, policy=policy or Policy()).relation


@given(st.from_type(Quantity), st.from_type(Policy))
def test_a_quantity_equals_itself(a: Quantity, policy: Policy) -> None:
    assert relation(a, a, policy) is Relation.EQUAL


@given(st.from_type(Quantity), st.from_type(Quantity), st.from_type(Policy))
def test_the_other_way_round_is_the_converse(a: Quantity, b: Quantity, policy: Policy) -> None:
    assert relation(b, a, policy) is relation(a, b, policy).converse


@given(near(), st.from_type(Policy))
def test_the_other_way_round_is_the_converse_of_near_ones(pair: tuple[Quantity, Quantity], policy: Policy) -> None:
    a, b = pair
    assert relation(b, a, policy) is relation(a, b, policy).converse


@given(near(count=5), st.from_type(Policy))
def test_refines_or_equal_is_transitive(some: tuple[Quantity, ...], policy: Policy) -> None:
    below = {Relation.EQUAL, Relation.REFINES}
    pairs = {(a, b) for a, b in product(range(5), repeat=2) if relation(some[a], some[b], policy) in below}
    assert all((a, d) in pairs for a, b in pairs for c, d in pairs if b == c)


@given(near(count=4), st.from_type(Policy))
def test_what_conflicts_with_the_vaguer_conflicts_with_the_more_precise(
    some: tuple[Quantity, ...], policy: Policy
) -> None:
    for a, b, c in permutations(some, 3):
        if relation(a, b, policy) is Relation.REFINES and relation(b, c, policy) is Relation.CONFLICTS:
            assert relation(a, c, policy) is Relation.CONFLICTS


@given(near(count=2), testing.quantities(hedges=["between"], unit=None, max_value=20), st.from_type(Policy))
def test_widening_never_creates_a_conflict(pair: tuple[Quantity, Quantity], by: Quantity, policy: Policy) -> None:
    a, b = pair
    assert by.low is not None
    low = None if a.low is None else a.low - by.low
    high = None if a.high is None else a.high + by.low
    hedge = Hedge.BETWEEN if a.hedge is Hedge.EXACT else a.hedge
    wide = Quantity(low, high, hedge, a.unit, a.counted)
    flat = Policy(about=(0, 0), nearly=(0, 0))
    if relation(a, b, flat) is not Relation.CONFLICTS:
        assert relation(wide, b, flat) is not Relation.CONFLICTS


@given(near(unit=KM), st.integers(1, 10**6), st.from_type(Policy))
def test_the_scale_of_the_unit_changes_nothing(pair: tuple[Quantity, Quantity], times: int, policy: Policy) -> None:
    def scaled(q: Quantity) -> Quantity:
        assert q.unit is not None
        finer = Unit("physical", "finer", "finer", dimension="length", factor=q.unit.factor / times)
        low, high = (None if end is None else end * times for end in (q.low, q.high))
        return evolve(q, low=low, high=high, unit=finer)

    a, b = pair
    assert relation(scaled(a), b, policy) is relation(a, b, policy) is relation(scaled(a), scaled(b), policy)
    assert relation(scaled(a), a, policy) is Relation.EQUAL


@given(near(), st.from_type(Policy), st.sampled_from(Hedge), st.decimals(0, 1, places=2))
def test_a_larger_tolerance_never_makes_a_conflict(
    pair: tuple[Quantity, Quantity], policy: Policy, hedge: Hedge, more: Decimal
) -> None:
    a, b = pair
    narrow = policy.tolerance(hedge)
    wide = Tolerance(min(narrow.core + Fraction(more), 1), min(narrow.support + Fraction(more), 1))
    wider = evolve(policy, **{hedge.value: wide})
    if relation(a, b, policy) is not Relation.CONFLICTS:
        assert relation(a, b, wider) is not Relation.CONFLICTS


@given(st.from_type(Quantity), st.from_type(Quantity))
def test_quantities_look_at_unit_and_numbers_alone(a: Quantity, b: Quantity) -> None:
    assert relation(evolve(a, counted="things"), evolve(b, counted="others")) is relation(a, b)


def test_agreement_within_a_tolerance_is_not_transitive() -> None:
    """Each step is within ±10 %, the whole way is not: never chain agreement into groups."""
    a, b, c = (Quantity(n, n, "about") for n in (1000, 1150, 1350))
    assert relation(a, b) is not Relation.CONFLICTS
    assert relation(b, c) is not Relation.CONFLICTS
    assert relation(a, c) is Relation.CONFLICTS
