"""Places what was read of a date in the calendar."""

__all__ = ["needs_publication", "place"]

from collections.abc import Callable
from datetime import date, timedelta

from claimkit.model.when import When
from claimkit.parse.times.calendar_periods import (
    Period,
    century_of,
    decade_of,
    half_of,
    month_of,
    part_of,
    quarter_of,
    shift,
    week_of,
    weekend_of,
    year_of,
)
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.place import Place
from claimkit.parse.times.recurring import RECURRING, nth, recurring, weekday

_DAY = timedelta(days=1)
_WHOLE: dict[str, Callable[[date], Period]] = {
    "day": lambda day: (day, day),
    "date": lambda day: (day, day),
    "week": week_of,
    "weekend": weekend_of,
    "month": lambda day: month_of(day.year, day.month),
    "quarter": lambda day: quarter_of(day.year, (day.month + 2) // 3),
    "half": lambda day: half_of(day.year, (day.month + 5) // 6),
    "year": lambda day: year_of(day.year),
    "decade": lambda day: decade_of(day.year),
    "century": lambda day: century_of(day.year // 100 + 1),
}


def needs_publication(read: Dated) -> bool:
    """Whether nothing but the day of publication can tell where the date lies.

    >>> needs_publication(Dated(0, 7, "month", number=10)), needs_publication(Dated(0, 4, "year", year=2024))
    (True, False)
    """
    told = read.year is not None or read.within is not None or read.until is not None
    return not told and read.unit not in {"same", "century"}


def place(read: Dated, by: Place) -> When | None:
    """The time that `read` means, or None where it cannot be placed.

    >>> from claimkit.parse.times.place import Place
    >>> october = Dated(0, 7, "month", number=10)
    >>> str(place(october, Place(date(2024, 10, 23), lambda: 0, None)))
    '2024-10'
    """
    try:
        period = _range(read, by) if read.until is not None else _cut(read, by)
        return None if period is None else _bounded(read, period, by)
    except (OverflowError, ValueError):
        return None  # outside the years that datetime.date knows


def _bounded(read: Dated, period: Period, by: Place) -> When | None:
    start, end = period
    low: date | None = start
    high: date | None = end
    if read.bound == "to":
        low = None
    elif read.bound == "before":
        low, high = None, end if "late" in read.parts else start - _DAY
    elif read.bound in {"since", "from"}:
        high = None
    elif read.bound == "after":
        low, high = end + _DAY, None
    elif read.bound == "now":
        low = by.published
    if low is not None and high is not None and high < low:
        return None
    return When(low, high, approximate=read.approximate)


def _range(read: Dated, by: Place) -> Period | None:
    """From the first day of `read` to the last of its end; each lends the other the year it lacks."""
    if read.until is None:
        return None
    first, last = _with_years(read._replace(until=None), read.until)
    back = by.tense < 0 or (by.tense == 0 and first.unit == "weekday")
    if back:
        after = _cut(last, by)
        before = None if after is None else _cut(first, _beside(first, after[1], -1, by))
    else:
        before = _cut(first, by)
        after = None if before is None else _cut(last, _beside(last, before[0], 1, by))
    if before is None or after is None or after[1] < before[0]:
        return None
    return before[0], after[1]


def _beside(read: Dated, other: date, tense: int, by: Place) -> Place:
    """What one end of a range is placed by: the `other` end, if it recurs, in the direction of `tense`."""
    return Place(other if _floating(read) else by.published, lambda: tense, by.before)


def _with_years(first: Dated, last: Dated) -> tuple[Dated, Dated]:
    """Both ends of a range, each with the year that only the other tells: "Dec. 28 to Jan. 3, 2024"."""
    if last.unit in {"day", "month"} and first.unit in {"day", "month"}:
        lacking = first.year is None and first.offset is None
        crosses = (first.number, first.day) > (last.number, last.day or first.day)
        if lacking and last.year is not None and last.number:
            return first._replace(year=last.year - crosses), last
        if first.year is not None and last.year is None:
            return first, last._replace(year=first.year + crosses)
    if last.unit in {"year", "years"} and first.unit in {"quarter", "half", "season"} and first.year is None:
        return first._replace(year=last.year), last
    return first, last


def _floating(read: Dated) -> bool:
    """Whether the date recurs, so that its place goes by another date."""
    return (
        read.year is None
        and read.offset is None
        and read.year_offset is None
        and read.unit
        in {
            "day",
            "month",
            "weekday",
            "quarter",
            "half",
            "season",
            "holiday",
        }
    )


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
        return period[0] - _DAY, period[0] - _DAY
    if part in {"so_far", "rest"}:
        if today is None or not period[0] <= today <= period[1]:
            return period
        return (period[0], today) if part == "so_far" else (today, period[1])
    if part.startswith("quarter"):
        return quarter_of(period[0].year, int(part[-1])) if unit == "year" else None
    return part_of(period, unit, part)


def _period(read: Dated, by: Place) -> Period | None:
    """The whole period that a date names; a branch for each unit, so that the table of `Dated` can be read off it."""
    if read.within is not None:
        return _around(read, by)
    if read.unit in RECURRING and (read.number or read.name or read.day):
        return recurring(read, by)
    if read.unit == "weekday":
        return weekday(read, by)
    if read.unit == "same":
        return _same(read, by)
    if read.unit in {"ago", "rolling"}:
        return _from_today(read, by)
    if read.unit in {"date", "week", "weekend", "month", "quarter", "half"} or read.offset is not None:
        return _relative(read, by)
    if read.unit == "century":
        return century_of(read.number)
    if read.year is None or read.unit == "clock":
        return None
    if read.unit == "decade":
        return decade_of(read.year)
    return year_of(read.year, read.number or None)


def _relative(read: Dated, by: Place) -> Period | None:
    today = by.published
    if today is None:
        return None
    if read.offset is None:  # "over the weekend"
        weekend = weekend_of(today)
        back = by.tense <= 0 and weekend[0] > today
        return weekend_of(shift(today, "week", -1)) if back else weekend
    if read.unit == "date":
        first = shift(today, "day", read.offset)
        return first, shift(first, "day", read.steps)
    if read.unit == "weekend":
        weekend = weekend_of(shift(today, "week", read.offset))
        back = read.offset == 0 and by.tense < 0 and weekend[0] > today
        return weekend_of(shift(today, "week", -1)) if back else weekend
    whole = _WHOLE[read.unit]
    return whole(shift(whole(today)[0], read.unit, read.offset))


def _from_today(read: Dated, by: Place) -> Period | None:
    """ "two weeks ago" is that day, "three months ago" that month; "the past three months" runs up to today."""
    if by.published is None:
        return None
    day = shift(by.published, read.step, read.steps)
    if read.unit == "rolling" and read.steps > 0 and by.tense < 0:
        return None  # "over the next six months he called": after a time in the past
    if read.unit == "rolling":
        return min(day, by.published), max(day, by.published)
    return _as_precise(day, read.step)


def _as_precise(day: date, step: str) -> Period:
    if step in {"day", "week"}:
        return day, day
    return _WHOLE["month" if step == "month" else "quarter" if step == "quarter" else "year"](day)


def _same(read: Dated, by: Place) -> Period | None:
    """ "the same day", "a year earlier": told by the time spoken of before."""
    if by.before is None or by.before.start is None or by.before.end is None:
        return None
    start, end = by.before.start, by.before.end
    if read.step == "day":
        day = shift(start, "day", read.steps)
        return (day, day) if start == end else None
    if read.steps and start != end:
        return shift(start, read.step, read.steps), _last_of_shifted(end, read.step, read.steps)
    if read.step not in _WHOLE or start.year != end.year:
        return None
    if read.steps and (read.name == "counted" or read.step != "week"):
        return _as_precise(shift(start, read.step, read.steps), read.step)
    return _WHOLE[read.step](shift(start, read.step, read.steps))


def _last_of_shifted(end: date, step: str, count: int) -> date:
    if step in {"day", "week"}:
        return shift(end, step, count)
    return shift(end + _DAY, step, count) - _DAY


def _around(read: Dated, by: Place) -> Period | None:
    """A time that is told by another: the first week of it, two days after it, the year that ends with it."""
    within = None if read.within is None else _cut(read.within, by)
    if within is None:
        return None
    start, end = within
    if read.unit == "from":
        anchor = start if read.steps < 0 else end
        return _as_precise(shift(anchor, read.step, read.steps), read.step)
    if read.unit == "of":
        return _WHOLE[read.step](start)
    if read.unit == "ending":
        return shift(end + _DAY, read.step, -read.steps), end
    return nth(read, start, end)
