"""Policies and intervals: what they hold, and what they refuse."""

from fractions import Fraction
from typing import Any

import pytest

from claimkit import Hedge, InvalidValueError, Policy
from claimkit.comparison.interval import Interval, show
from claimkit.comparison.policy import Tolerance


def test_defaults() -> None:
    policy = Policy()
    assert policy.about == policy.nearly == Tolerance("0.05", "0.1")
    others = set(Hedge) - {Hedge.ABOUT, Hedge.NEARLY}
    assert {policy.tolerance(hedge) for hedge in others} == {Tolerance(0, 0)}


def test_a_pair_is_a_tolerance() -> None:
    assert Policy(exact=(0, "0.01")).exact == Tolerance(0, Fraction(1, 100))


@pytest.mark.parametrize("share", [0.05, "-0.1", "1.5", "much", True, None])
def test_a_share_is_an_exact_number_from_0_to_1(share: object) -> None:
    with pytest.raises(InvalidValueError, match="Tolerance"):
        Tolerance(share, 1)


@pytest.mark.parametrize("tolerance", ["0.05", 0, ("0.1",), ("0.1", "0.2", "0.3")])
def test_a_policy_takes_tolerances_and_pairs(tolerance: Any) -> None:
    with pytest.raises(InvalidValueError, match="pair"):
        Policy(about=tolerance)


def test_the_support_is_never_narrower_than_the_core() -> None:
    with pytest.raises(InvalidValueError, match="at least core"):
        Tolerance("0.1", "0.05")


@pytest.mark.parametrize(
    ("low", "high", "open_ends"),
    [(2, 1, {}), (1, 1, {"low_open": True}), (None, 1, {"low_open": True}), (0.5, 1, {})],
)
def test_intervals_refuse_what_is_empty_or_inexact(low: object, high: object, open_ends: dict[str, bool]) -> None:
    with pytest.raises(InvalidValueError, match="Interval"):
        Interval(low, high, **open_ends)


def test_intervals_meet_at_closed_ends_only() -> None:
    assert Interval(1, 2).meets(Interval(2, 3))
    assert not Interval(1, 2, high_open=True).meets(Interval(2, 3))
    assert Interval(1, 2, high_open=True).below(Interval(2, 3))
    assert Interval(None, 2).contains(Interval(1, 2, high_open=True))
    assert not Interval(1, 2, high_open=True).contains(Interval(1, 2))
    assert not Interval(1, 2).contains(Interval(1, None))
    assert Interval(None, None).contains(Interval(None, 5))


def test_numbers_are_shown_for_readers() -> None:
    assert [show(Fraction(n)) for n in (0, 12000, -5, Fraction(1, 3), Fraction(1, 10**6))] == [
        "0", "12,000", "-5", "0.3333", "0.000001",
    ]  # fmt: skip
    assert show(Fraction(10**20)) == "1.000e+20"
    assert str(Interval(None, None)) == "any number"
    assert str(Interval(1, 2, low_open=True)) == "over 1 to 2"
