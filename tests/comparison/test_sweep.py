"""Conflicts among many claims: a witness for each, and in time that grows as it should."""

from datetime import date, timedelta
from typing import Any

from claimkit import Claim, Quantity, Source, Unit
from claimkit.comparison import sweep
from claimkit.comparison.claims import compare_claims
from claimkit.comparison.sweep import conflicts_in

PERSON = Unit("count", "person", "person", "people")
DAY = date(2024, 1, 1)


def died(number: int, *, counted: str = "people", text: str | None = None, **parts: Any) -> Claim:
    usual: dict[str, Any] = {
        "text": text or f"{number} {counted}",
        "quantity": Quantity(number, number, "exact", PERSON, counted),
        "action": "die",
        "status": "happened",
        "aspect": "cumulative",
        "chain": (Source("police"),),
        "reported": DAY,
    }
    return Claim(**(usual | parts))


def figures(claims: list[Claim]) -> set[tuple[str, str]]:
    return {(c.a.text, c.b.text) for c in conflicts_in(claims)}


def test_one_pair_for_each_step_between_groups() -> None:
    claims = [died(n, text=f"{n} by {k}") for n in (10, 20, 30) for k in range(5)]
    assert len(conflicts_in(claims)) == 2


def test_a_count_that_shrinks_on_a_later_day() -> None:
    first, second, third = (died(n, reported=DAY + timedelta(days=d)) for d, n in enumerate((10, 30, 20)))
    assert figures([first, second]) == set()
    assert figures([third, first, second]) == {("30 people", "20 people")}


def test_a_part_larger_than_its_whole() -> None:
    assert figures([died(20), died(30, counted="children")]) == {("20 people", "30 children")}
    assert figures([died(20), died(10, counted="children")]) == set()
    assert figures([died(20), died(30, subset=("at the school",), text="at the school")]) == {
        ("20 people", "at the school"),
    }


def test_places_are_kept_apart_and_missing_ones_are_not() -> None:
    spain, france, nowhere = died(20, place="Spain"), died(30, place="France"), died(40)
    assert figures([spain, france]) == set()
    assert len(conflicts_in([spain, france, nowhere])) == 2


def test_denials() -> None:
    denial = died(1, quantity=None, stance="denies", text="no one")
    found = conflicts_in([*(died(20, text=str(n)) for n in range(9)), denial])
    assert 1 <= len(found) <= 2
    assert all(denial in {conflict.a, conflict.b} for conflict in found)
    assert len(conflicts_in([died(20), died(20, stance="denies", text="not 20")])) == 1
    assert conflicts_in([died(20), died(30, stance="denies", text="not 30")]) == ()


def test_what_cannot_conflict_gives_none() -> None:
    silent = died(30, stance="no_comment")
    assert conflicts_in([died(20), silent, died(30, status="possible"), died(40, status="planned")]) == ()
    assert conflicts_in([]) == ()


def test_the_number_of_comparisons_grows_with_the_claims_and_not_their_square(monkeypatch: Any) -> None:
    calls = 0

    def counting(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        return compare_claims(*args, **kwargs)

    monkeypatch.setattr(sweep, "compare_claims", counting)
    claims = [
        died(n * 37 % 101, text=str(n), reported=DAY + timedelta(days=n % 7), place=[None, "Spain", "France"][n % 3])
        for n in range(1200)
    ]
    conflicts_in(claims)
    assert calls < 2 * len(claims)
