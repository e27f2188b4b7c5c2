"""Places what was read of a date in the calendar."""

__all__ = ["needs_publication", "place"]

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from claimkit.model.when import When
from claimkit.parse.times.calendar_periods import (
    Period,
    century_of,
    day_of,
    decade_of,
    part_of,
    quarter_of,
    shift,
    year_of,
)
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.direction import Direction
from claimkit.parse.times.place import Place
from claimkit.parse.times.placing_by_today import from_spoken_of, from_today, precise_to, whole_period, with_offset
from claimkit.parse.times.placing_reported import reported
from claimkit.parse.times.recurring import RECURRING, nth, recurring, weekday

_DAY = timedelta(days=1)


def needs_publication(read: Dated) -> bool:
    """Whether nothing but the day of publication can tell where the date lies.

    >>> needs_publication(Dated(0, 7, "month", number=10)), needs_publication(Dated(0, 4, "year", year=2024))
    (True, False)
    """
    told = read.year is not None or read.within is not None or read.until is not None
    return not told and read.unit not in {"same", "century"}


def place(read: Dated, by: Place) -> When | None:
    """The time that `read` means, or None where it cannot be placed.

    >>> from claimkit.parse.times.place import Place, Spoken
    >>> october = Dated(0, 7, "month", number=10)
    >>> str(place(october, Place(date(2024, 10, 23), lambda: Direction(0), Spoken())))
    '2024-10'
    """
    try:
        period = _range(read, by) if read.until is not None else _cut(read, by)
        return None if period is None else _bounded(read, period, by)
    except (OverflowError, ValueError):
        return None  # outside the years that datetime.date knows


class Bounds(NamedTuple):
    """The ends of a time, None where it is open."""

    low: date | None
    high: date | None


def _before(read: Dated, period: Period) -> date:
    """The last day before a period; before the end of one is still within it."""
    return period.last if "late" in read.parts else period.first - _DAY


# What a bound before a date leaves of the period.
_BOUNDS: dict[str, Callable[[Dated, Period, Place], Bounds]] = {
    "": lambda read, period, by: Bounds(*period),
    "to": lambda read, period, by: Bounds(None, period.last),
    "before": lambda read, period, by: Bounds(None, _before(read, period)),
    "since": lambda read, period, by: Bounds(period.first, None),
    "from": lambda read, period, by: Bounds(period.first, None),
    "after": lambda read, period, by: Bounds(period.last + _DAY, None),
    "now": lambda read, period, by: Bounds(by.published, period.last),
}


def _bounded(read: Dated, period: Period, by: Place) -> When | None:
    low, high = _BOUNDS[read.bound](read, period, by)
    if low is not None and high is not None and high < low:
        return None
    return When(low, high, approximate=read.approximate or _is_fiscal(read, period, by))


def _is_fiscal(read: Dated, period: Period, by: Place) -> bool:
    """Whether results are told of a quarter that has not ended: it is one of a fiscal year, and only roughly this."""
    if read.unit not in {"quarter", "half"} or not read.number or by.published is None or read.year is not None:
        return False
    return period.first <= by.published < period.last and by.tense < 0


class Ends(NamedTuple):
    """The dates between which a range runs."""

    first: Dated
    last: Dated


def _range(read: Dated, by: Place) -> Period | None:
    """From the first day of `read` to the last of its end; each lends the other the year it lacks."""
    if read.until is None:
        return None
    first, last = _with_years(read._replace(until=None), read.until)
    if {first.unit, last.unit} & _FIXED and (_floating(first) or _floating(last)):
        return _from_fixed(first, last, by)
    back = by.tense < 0 or (by.tense == 0 and first.unit == "weekday")
    if back:
        after = _cut(last, by)
        before = None if after is None else _cut(first, _beside(first, after.last, -1, by))
    else:
        before = _cut(first, by)
        after = None if before is None else _cut(last, _beside(last, before.first, 1, by))
    if before is None or after is None or after.last < before.first:
        return None
    return Period(before.first, after.last)


# Ends that today alone places; the other end of the range goes by them, whatever the verb.
_FIXED = frozenset({"date"})


def _from_fixed(first: Dated, last: Dated, by: Place) -> Period | None:
    """ "from today to Friday", "from Monday to today": the end that recurs is the nearest on its side."""
    if _floating(last):
        before = _cut(first, by)
        after = None if before is None else _cut(last, _beside(last, before.first, 1, by))
    else:
        after = _cut(last, by)
        before = None if after is None else _cut(first, _beside(first, after.last, -1, by))
    return None if before is None or after is None or after.last < before.first else Period(before.first, after.last)


def _beside(read: Dated, other: date, tense: int, by: Place) -> Place:
    """What one end of a range is placed by: the `other` end, if it recurs, in the direction of `tense`."""
    return Place(other if _floating(read) else by.published, lambda: Direction(tense, True), by.spoken)


def _with_years(first: Dated, last: Dated) -> Ends:
    """Both ends of a range, each with the year that only the other tells: "Dec. 28 to Jan. 3, 2024"."""
    if last.unit in {"day", "month"} and first.unit in {"day", "month"}:
        crosses = (first.number, first.day) > (last.number, last.day or first.day)
        if _lacks_year(first) and last.year is not None and last.number:
            return Ends(first._replace(year=last.year - crosses), last)
        if first.year is not None and last.year is None:
            return Ends(first, last._replace(year=first.year + crosses))
    if last.unit in {"year", "years"} and first.unit in {"quarter", "half", "season"} and first.year is None:
        return Ends(first._replace(year=last.year), last)
    return Ends(first, last)


def _lacks_year(read: Dated) -> bool:
    return read.year is None and read.offset is None


def _floating(read: Dated) -> bool:
    """Whether the date recurs, so that its place goes by another date."""
    return _lacks_year(read) and read.year_offset is None and (read.unit == "weekday" or read.unit in RECURRING)


def _cut(read: Dated, by: Place) -> Period | None:
    """The period meant, cut down to the parts that are named."""
    period = _period(read, by)
    unit = read.step or read.unit
    for part in read.parts:
        if period is None:
            return None
        period = _part(period, unit, part, _now(read, by))
        unit = part if part.startswith("quarter") else unit
    return period


def _now(read: Dated, by: Place) -> date | None:
    """The day that "earlier" and "later" are meant from: in "later that month" the one spoken of before."""
    if read.unit != "same":
        return by.published
    before = by.before
    return before.end if before is not None and before.start == before.end else None


def _part(period: Period, unit: str, part: str, today: date | None) -> Period | None:
    if part == "whole":
        return period
    if part == "eve":
        return day_of(period.first - _DAY)
    if part in {"so_far", "rest"}:
        if today is None or not period.first <= today <= period.last:
            return period
        return Period(period.first, today) if part == "so_far" else Period(today, period.last)
    if part.startswith("quarter"):
        return quarter_of(period.first.year, int(part[-1])) if unit == "year" else None
    return part_of(period, unit, part)


def _period(read: Dated, by: Place) -> Period | None:
    """The whole period that a date names."""
    if read.within is not None:
        within = _cut(read.within, by)
        return None if within is None else _BY_ANOTHER[read.unit](read, within)
    if read.unit in RECURRING and (read.number or read.name or read.day):
        return recurring(read, by)
    by_unit = _BY_UNIT.get(read.unit)
    if by_unit is not None:
        return by_unit(read, by)
    return with_offset(read, by) if read.offset is not None or read.unit in _TOLD_BY_OFFSET else _of_number(read)


_TOLD_BY_OFFSET = frozenset({"date", "week", "weekend", "month", "quarter", "half"})
_BY_UNIT: dict[str, Callable[[Dated, Place], Period | None]] = {
    "weekday": weekday,
    "same": from_spoken_of,
    "reported": reported,
    "ago": from_today,
    "rolling": from_today,
}


def _of_number(read: Dated) -> Period | None:
    """A year, decade or century by its number."""
    if read.unit == "century":
        return century_of(read.number)
    if read.year is None or read.unit == "clock":
        return None
    return decade_of(read.year) if read.unit == "decade" else year_of(read.year, read.number or None)


def _from(read: Dated, within: Period) -> Period:
    """ "two days after Christmas"."""
    return precise_to(shift(within.first if read.steps < 0 else within.last, read.step, read.steps), read.step)


# What a date makes of another that it is told by: the first week of it, two days after it, the year that ends with it.
_BY_ANOTHER: dict[str, Callable[[Dated, Period], Period | None]] = {
    "from": _from,
    "of": lambda read, within: whole_period(read.step, within.first),
    "ending": lambda read, within: Period(shift(within.last + _DAY, read.step, -read.steps), within.last),
    "nth": lambda read, within: nth(read, *within),
}
