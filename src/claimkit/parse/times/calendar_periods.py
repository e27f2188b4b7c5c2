"""Calendar arithmetic: the first and last day of months, quarters, seasons, weeks and their parts.

Years outside those that
`datetime.date` knows raise `OverflowError` or `ValueError`, as it does.
"""

__all__ = [
    "Period",
    "century_of",
    "day_of",
    "decade_of",
    "easter",
    "half_of",
    "holiday",
    "month_of",
    "part_of",
    "quarter_of",
    "season_of",
    "shift",
    "week_of",
    "weekend_of",
    "year_of",
]

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date


_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_FIXED = re.compile(r"(\d+)-(\d+)")
_NTH = re.compile(r"(\d+)-(\d)-(-?\d)(?:\+(\d+))?")


def day_of(day: date) -> Period:
    """A single day."""
    return Period(day, day)


def month_of(year: int, month: int) -> Period:
    """The whole of a month."""
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _months(year: int, first: int, last: int) -> Period:
    return Period(date(year, first, 1), month_of(year, last).last)


def quarter_of(year: int, number: int) -> Period:
    """The whole of a calendar quarter, 1 to 4."""
    return _months(year, 3 * number - 2, 3 * number)


def half_of(year: int, number: int) -> Period:
    """January to June, or July to December."""
    return _months(year, 6 * number - 5, 6 * number)


def season_of(year: int, number: int) -> Period:
    """A northern meteorological season by its number in EDTF: 21 is March to May.

    The winter (24) of a year begins in its December.
    """
    if number == 24:
        return Period(date(year, 12, 1), month_of(year + 1, 2).last)
    first = 3 * (number - 20)
    return _months(year, first, first + 2)


def year_of(year: int, last: int | None = None) -> Period:
    """A whole year, or all from it to `last`."""
    return Period(date(year, 1, 1), date(last or year, 12, 31))


def decade_of(year: int) -> Period:
    """The ten years that share all but the last digit with `year`."""
    first = year // 10 * 10
    return year_of(first or 1, first + 9)


def century_of(number: int) -> Period:
    """A century by its number, counted as people do: the 20th is 1900 to 1999."""
    first = 100 * (number - 1)
    return year_of(first or 1, first + 99)


def week_of(day: date) -> Period:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def weekend_of(day: date) -> Period:
    """The Saturday and Sunday that end the week of a day."""
    sunday = week_of(day).last
    return Period(sunday - timedelta(days=1), sunday)


def shift(day: date, unit: str, count: int) -> date:
    """The day `count` units on; the last of the month where the month is too short.

    >>> shift(date(2024, 3, 31), "month", -1)
    datetime.date(2024, 2, 29)
    """
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * count)
    year, month = divmod(day.year * 12 + day.month - 1 + _MONTHS[unit] * count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def part_of(period: Period, unit: str, part: str) -> Period:
    """The early, mid or late third of a period, or its first or second half.

    A month is cut after its 10th and 20th day, a year into four months each, a
    week after Tuesday and Thursday, a decade after its third and seventh year;
    a day has no parts.

    >>> part_of(month_of(2024, 10), "month", "late").first
    datetime.date(2024, 10, 21)
    """
    start, end = period
    if start == end or unit in {"day", "weekday", "date"}:
        return period
    if "-" in part:  # "mid to late October"
        first, last = part.split("-")
        return Period(part_of(period, unit, first).first, part_of(period, unit, last).last)
    if part in {"half1", "half2"}:
        cuts, index = [_middle(period)], int(part[-1]) - 1
    else:
        cuts, index = _thirds(period, unit), ("early", "mid", "late").index(part)
    starts = [start, *cuts]
    ends = [*(cut - timedelta(days=1) for cut in cuts), end]
    return Period(starts[index], ends[index])


def _middle(period: Period) -> date:
    start, end = period
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and months % 2 == 0:
        return shift(start, "month", months // 2)
    return start + timedelta(days=((end - start).days + 1) // 2)


def _thirds(period: Period, unit: str) -> list[date]:
    start, end = period
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if unit == "month":
        return [start.replace(day=11), start.replace(day=21)]
    if unit in {"decade", "century"}:
        years = end.year - start.year + 1
        return [start.replace(year=start.year + round(years * k / 3)) for k in (1, 2)]
    if start.day == 1 and months % 3 == 0:
        return [shift(start, "month", months // 3 * k) for k in (1, 2)]
    days = (end - start).days + 1
    return [start + timedelta(days=days * k // 3) for k in (1, 2)]


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday(rule: str, year: int) -> date:
    """The day of a feast in a year, by a rule as the table of holidays has it.

    >>> holiday("11-3-4", 2024), holiday("easter-2", 2024)
    (datetime.date(2024, 11, 28), datetime.date(2024, 3, 29))
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    if (fixed := _FIXED.fullmatch(rule)) is not None:
        return date(year, int(fixed[1]), int(fixed[2]))
    match = _NTH.fullmatch(rule)
    if match is None:
        raise ValueError(f"no rule for a holiday: {rule}")
    first, last = month_of(year, int(match[1]))
    weekday, which = int(match[2]), int(match[3])
    if which > 0:
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    else:
        day = last - timedelta(days=(last.weekday() - weekday) % 7)
    return day + timedelta(days=int(match[4] or 0))
