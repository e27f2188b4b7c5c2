"""The laws of comparing times, each as one property."""

from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from claimkit import Policy, Relation, When, compare, testing

NEAR = testing.whens(min_value=date(2024, 1, 1), max_value=date(2024, 1, 12))


@given(st.from_type(When), st.from_type(Policy))
def test_a_time_equals_itself(a: When, policy: Policy) -> None:
    assert compare(a, a, policy=policy).relation is Relation.EQUAL


@given(NEAR, NEAR, st.from_type(Policy))
def test_the_other_way_round_is_the_converse(a: When, b: When, policy: Policy) -> None:
    assert compare(b, a, policy=policy).relation is compare(a, b, policy=policy).relation.converse


@given(st.tuples(NEAR, NEAR, NEAR))
def test_inclusion_is_transitive_and_passes_conflicts_on(three: tuple[When, When, When]) -> None:
    for a, b, c in permutations(three):
        if compare(a, b).relation is Relation.REFINES:
            if compare(b, c).relation in {Relation.REFINES, Relation.EQUAL}:
                assert compare(a, c).relation is Relation.REFINES
            if compare(b, c).relation is Relation.CONFLICTS:
                assert compare(a, c).relation is Relation.CONFLICTS


@given(NEAR, NEAR)
def test_unmarked_times_conflict_iff_they_share_no_day(a: When, b: When) -> None:
    a, b = (When(w.start, w.end) for w in (a, b))
    days = [date(2023, 6, 1), *(date(2024, 1, day) for day in range(1, 32)), date(2024, 7, 1), date(2025, 6, 1)]
    share = any(w.contains(When(day, day)) and v.contains(When(day, day)) for day in days for w, v in [(a, b)])
    assert (compare(a, b).relation is Relation.CONFLICTS) == (not share)
    assert share == a.overlaps(b)


@given(NEAR, NEAR)
def test_a_mark_never_makes_a_conflict(a: When, b: When) -> None:
    plain, marked = When(a.start, a.end), When(a.start, a.end, approximate=True)
    if compare(plain, b).relation is not Relation.CONFLICTS:
        assert compare(marked, b).relation is not Relation.CONFLICTS
