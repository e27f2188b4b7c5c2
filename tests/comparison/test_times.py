"""Comparing times: as sets of days, with room for those that are marked."""

import pytest

from claimkit import Policy, compare, parse_when


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024-10-18", "2024-10", "refines"),
        ("2024", "2024-10", "refined_by"),
        ("2024-10", "2024-10-01/2024-10-31", "equal"),
        ("2024-10-18", "2024-10-19", "conflicts"),
        ("2024-10-10/2024-10-20", "2024-10-15/2024-10-25", "compatible"),
        ("../2024-11-01", "2024-10-18/..", "compatible"),
        ("../2024-10-17", "2024-10-18/..", "conflicts"),
        ("2024-10-18~", "2024-10-19", "tension"),
        ("2024-10-18?", "2024-10-20", "conflicts"),
        ("2024~", "2025-12-31", "tension"),
        ("2024~", "2027", "conflicts"),
        ("2024~", "2024", "refined_by"),
        ("../2024-10-18~", "2024-11-01", "tension"),
        ("../2024-10-18~", "2024-12-01", "conflicts"),
    ],
)
def test_relations(a: str, b: str, expected: str) -> None:
    result = compare(parse_when(a), parse_when(b))
    assert str(result.relation) == expected
    [reason] = result.reasons
    assert (reason.field, reason.a, reason.b) == ("when", str(parse_when(a)), str(parse_when(b)))
    assert reason.sentence.endswith(".")


def test_a_policy_may_take_marked_times_at_their_word() -> None:
    a, b = parse_when("2024-10-18~"), parse_when("2024-10-19")
    assert str(compare(a, b, policy=Policy.strict()).relation) == "conflicts"


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    assert str(compare(parse_when("0001-01-01~"), parse_when("9999-12-31~")).relation) == "conflicts"
