"""Calendar arithmetic: parts tile their period, shifts come back, feasts fall where they do."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.parse.times import calendar_periods as periods

days = st.dates(date(2, 1, 1), date(9990, 12, 31))
UNITS = ["week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]


def period(unit: str, day: date) -> periods.Period:
    return {
        "week": lambda: periods.week_of(day),
        "weekend": lambda: periods.weekend_of(day),
        "month": lambda: periods.month_of(day.year, day.month),
        "quarter": lambda: periods.quarter_of(day.year, (day.month + 2) // 3),
        "half": lambda: periods.half_of(day.year, (day.month + 5) // 6),
        "season": lambda: periods.season_of(day.year, 21 + day.month % 4),
        "year": lambda: periods.year_of(day.year),
        "decade": lambda: periods.decade_of(day.year),
        "century": lambda: periods.century_of(day.year // 100 + 1),
    }[unit]()


@given(days, st.sampled_from(UNITS))
def test_thirds_and_halves_tile_their_period(day: date, unit: str) -> None:
    whole = period(unit, day)
    cuts = [("half1", "half2")] if unit == "weekend" else [("early", "mid", "late"), ("half1", "half2")]
    for names in cuts:
        parts = [periods.part_of(whole, unit, name) for name in names]
        assert (parts[0][0], parts[-1][1]) == whole
        for before, after in pairwise(parts):
            assert before[1] + timedelta(days=1) == after[0]
        assert all(start <= end for start, end in parts)


@given(days, st.sampled_from(["week", "month", "quarter", "half", "year", "decade", "century"]))
def test_a_day_lies_in_its_period(day: date, unit: str) -> None:
    start, end = period(unit, day)
    assert start <= day <= end


@given(
    st.dates(date(100, 1, 1), date(9000, 1, 28)),
    st.sampled_from(["day", "week", "month", "year"]),
    st.integers(-99, 99),
)
def test_a_shift_is_undone(day: date, unit: str, count: int) -> None:
    if day.day <= 28:
        assert periods.shift(periods.shift(day, unit, count), unit, -count) == day


def test_thirds_of_a_month_a_week_and_a_year() -> None:
    october = periods.month_of(2024, 10)
    assert periods.part_of(october, "month", "mid") == (date(2024, 10, 11), date(2024, 10, 20))
    week = periods.week_of(date(2024, 10, 23))
    assert week == (date(2024, 10, 21), date(2024, 10, 27))
    assert periods.part_of(week, "week", "late") == (date(2024, 10, 25), date(2024, 10, 27))
    assert periods.part_of(periods.year_of(2024), "year", "mid") == (date(2024, 5, 1), date(2024, 8, 31))
    day = (date(2024, 10, 23),) * 2
    assert periods.part_of(day, "day", "late") == day


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("12-25", 2024, date(2024, 12, 25)),
        ("11-3-4", 2023, date(2023, 11, 23)),
        ("11-3-4+1", 2023, date(2023, 11, 24)),
        ("5-0--1", 2024, date(2024, 5, 27)),
        ("9-0-1", 2024, date(2024, 9, 2)),
        ("easter+0", 2000, date(2000, 4, 23)),
        ("easter+1", 2025, date(2025, 4, 21)),
        ("easter-46", 2024, date(2024, 2, 14)),
    ],
)
def test_feasts(rule: str, year: int, expected: date) -> None:
    assert periods.holiday(rule, year) == expected


def test_a_rule_for_no_feast_is_an_error() -> None:
    with pytest.raises(ValueError, match="no rule for a holiday: whenever"):
        periods.holiday("whenever", 2024)


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = periods.easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
