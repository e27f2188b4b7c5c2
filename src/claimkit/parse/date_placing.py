"""Places what was read of a date in the calendar."""

__all__ = ["Place", "place"]

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property

from claimkit.model.when import When
from claimkit.parse.calendar_periods import (
    Period,
    century_of,
    decade_of,
    half_of,
    holiday,
    month_of,
    part_of,
    quarter_of,
    season_of,
    shift,
    week_of,
    weekend_of,
    year_of,
)
from claimkit.parse.dated import Dated

_DAY = timedelta(days=1)
_NEAR = 45  # days
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


class Place:
    """What a date is placed by: the day of publication, the tense around it, the time spoken of before.

    `tense` is asked only where it matters, as it takes time to find out.
    `attributive` says that the date belongs to a noun and not to a verb ("the
    Nov. 5 election"): a near one is then meant, whatever the tense.
    """

    def __init__(
        self, published: date | None, tense: Callable[[], int], before: When | None, *, attributive: bool = False
    ) -> None:
        self.published = published
        self._tense = tense
        self.before = before
        self.attributive = attributive

    @cached_property
    def tense(self) -> int:
        """-1 where the sentence looks back, 1 where it looks forward, 0 where nothing says."""
        return self._tense()


def place(read: Dated, by: Place) -> When | None:
    """The time that `read` means, or None where it cannot be placed.

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
    low: date | None
    high: date | None
    low, high = period
    if read.bound == "to":
        low = None
    elif read.bound == "before":
        low, high = None, high if "late" in read.parts else low - _DAY
    elif read.bound in {"since", "from"}:
        high = None
    elif read.bound == "after":
        low, high = high + _DAY, None
    elif read.bound == "now":
        low = by.published
    if low is not None and high is not None and high < low:
        return None
    return When(low, high, approximate=read.approximate)


def _range(read: Dated, by: Place) -> Period | None:
    """From the first day of `read` to the last of its end; each lends the other the year it lacks."""
    last = read.until
    first = read._replace(until=None)
    if last is None:
        return None
    if last.unit in {"day", "month"} and first.unit in {"day", "month"}:
        lacking = first.year is None and first.offset is None
        if lacking and last.year is not None and last.number:
            crosses = (first.number, first.day) > (last.number, last.day or first.day)
            first = first._replace(year=last.year - crosses)
        elif first.year is not None and last.year is None:
            crosses = (first.number, first.day) > (last.number, last.day or first.day)
            last = last._replace(year=first.year + crosses)
    if last.unit in {"year", "years"} and first.unit in {"quarter", "half", "season"} and first.year is None:
        first = first._replace(year=last.year)
    back = by.tense < 0 or (by.tense == 0 and first.unit == "weekday")
    if back:
        after = _cut(last, by)
        before = (
            None
            if after is None
            else _cut(first, Place(after[1] if _floating(first) else by.published, lambda: -1, by.before))
        )
    else:
        before = _cut(first, by)
        after = (
            None
            if before is None
            else _cut(last, Place(before[0] if _floating(last) else by.published, lambda: 1, by.before))
        )
    if before is None or after is None or after[1] < before[0]:
        return None
    return before[0], after[1]


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
        period = _part(period, unit, part, by)
        unit = part if part.startswith("quarter") else unit
    return period


def _part(period: Period, unit: str, part: str, by: Place) -> Period | None:
    today = by.published
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
    if read.within is not None:
        return _around(read, by)
    if read.unit in _RECURRING and (read.number or read.name or read.day):
        return _recurring(read, by)
    if read.unit == "weekday":
        return _weekday(read, by)
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
        return first, shift(first, "day", read.count)
    if read.unit == "weekend":
        weekend = weekend_of(shift(today, "week", read.offset))
        back = read.offset == 0 and by.tense < 0 and weekend[0] > today
        return weekend_of(shift(today, "week", -1)) if back else weekend
    whole = _WHOLE[read.unit]
    return whole(shift(whole(today)[0], read.unit, read.offset))


def _from_today(read: Dated, by: Place) -> Period | None:
    """ "two weeks ago" is that day, "three months ago" that month; "the past three months" runs up to today."""
    if by.published is None or (read.name == "ahead" and by.tense <= 0):
        return None
    day = shift(by.published, read.step, read.count)
    if read.unit == "rolling" and read.count > 0 and by.tense < 0:
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
        day = shift(start, "day", read.count)
        return (day, day) if start == end else None
    if read.count and start != end:
        return shift(start, read.step, read.count), _last_of_shifted(end, read.step, read.count)
    if read.step not in _WHOLE or start.year != end.year:
        return None
    if read.count and (read.name == "counted" or read.step != "week"):
        return _as_precise(shift(start, read.step, read.count), read.step)
    return _WHOLE[read.step](shift(start, read.step, read.count))


def _last_of_shifted(end: date, step: str, count: int) -> date:
    if step in {"day", "week"}:
        return shift(end, step, count)
    return shift(end + _DAY, step, count) - _DAY


_RECURRING: dict[str, Callable[[Dated, int], Period]] = {
    "day": lambda read, year: (date(year, read.number, read.day),) * 2,
    "month": lambda read, year: month_of(year, read.number),
    "quarter": lambda read, year: quarter_of(year, read.number),
    "half": lambda read, year: half_of(year, read.number),
    "season": lambda read, year: season_of(year, read.number),
    "holiday": lambda read, year: (holiday(read.name, year),) * 2,
}


def _recurring(read: Dated, by: Place) -> Period | None:
    """A date that comes back each year: in its year if that is said, else the one that the tense asks for."""
    if read.unit == "day" and not read.number:
        return _day_of_month(read, by)
    make = _RECURRING[read.unit]
    if read.year is not None:
        return make(read, read.year)
    today = by.published
    if today is None:
        return None
    if read.year_offset is not None:
        return make(read, today.year + read.year_offset)
    leap = read.unit == "day" and (read.number, read.day) == (2, 29)
    candidates = []
    for year in range(today.year - (8 if leap else 2), today.year + (9 if leap else 3)):
        if not leap or (year % 4 == 0 and (year % 100 or year % 400 == 0)):
            candidates.append(make(read, year))
    if read.offset == 0:
        candidates = [c for c in candidates if today.year in {c[0].year, c[1].year}]
        return min(candidates, key=lambda c: _distance(c, today), default=None)
    if read.offset is not None:
        return _toward(candidates, today, read.offset, strict=True)
    if by.attributive and read.unit in {"day", "month"}:
        nearest = min(candidates, key=lambda c: _distance(c, today))
        if _distance(nearest, today) <= _NEAR:
            return nearest
    completed = by.tense < 0 and read.unit in {"quarter", "half"}
    return _toward(candidates, today, by.tense, strict=completed)


def _toward(candidates: list[Period], today: date, tense: int, *, strict: bool) -> Period | None:
    """The nearest of `candidates` in the direction of `tense`; a strict one does not hold today."""
    if tense < 0:
        return max((c for c in candidates if (c[1] < today if strict else c[0] <= today)), default=None)
    if tense > 0:
        return min((c for c in candidates if (c[0] > today if strict else c[1] >= today)), default=None)
    return min(candidates, key=lambda c: _distance(c, today), default=None)


def _distance(period: Period, today: date) -> int:
    return max((period[0] - today).days, (today - period[1]).days, 0)


def _day_of_month(read: Dated, by: Place) -> Period | None:
    """ "on the 15th": of the month that the tense asks for."""
    today = by.published
    if today is None:
        return None
    candidates = []
    for months in range(-2, 3):
        first, last = _month(today, months)
        if read.day <= last.day:
            candidates.append((first.replace(day=read.day),) * 2)
    return _toward(candidates, today, by.tense, strict=False)


def _month(today: date, months: int) -> Period:
    day = shift(today.replace(day=1), "month", months)
    return month_of(day.year, day.month)


def _weekday(read: Dated, by: Place) -> Period | None:
    """The weekday nearest in the direction of the tense, today included; "last" and "next" leave today out."""
    today = by.published
    if today is None:
        return None
    if read.year_offset is not None:
        day = week_of(today)[0] + timedelta(days=7 * read.year_offset + read.number)
        return day, day
    ahead = today + timedelta(days=(read.number - today.weekday()) % 7)
    behind = today - timedelta(days=(today.weekday() - read.number) % 7)
    if read.offset == 0:
        day = week_of(today)[0] + timedelta(days=read.number)
        day = ahead if by.tense > 0 else behind if by.tense < 0 and day > today else day
    elif read.offset is not None:
        strict = 7 * _DAY if ahead == today else 0 * _DAY
        day = behind - strict if read.offset < 0 else ahead + strict
    else:
        day = ahead if by.tense > 0 else behind
    return day, day


def _around(read: Dated, by: Place) -> Period | None:
    """A time that is told by another: the first week of it, two days after it, the year that ends with it."""
    within = None if read.within is None else _cut(read.within, by)
    if within is None:
        return None
    start, end = within
    if read.unit == "from":
        anchor = start if read.count < 0 else end
        return _as_precise(shift(anchor, read.step, read.count), read.step)
    if read.unit == "of":
        return _WHOLE[read.step](start)
    if read.unit == "ending":
        return shift(end + _DAY, read.step, -read.count), end
    return _nth(read, start, end)


def _nth(read: Dated, start: date, end: date) -> Period | None:
    if read.step == "weekday":
        first = start + timedelta(days=(read.day - start.weekday()) % 7 + 7 * (read.number - 1))
        final = end - timedelta(days=(end.weekday() - read.day) % 7)
        day = first if read.number > 0 else final
        return (day, day) if day <= end else None
    if read.step == "weekend":
        saturdays = [start + timedelta(days=(5 - start.weekday()) % 7 + 7 * k) for k in range(5)]
        inside = [day for day in saturdays if day <= end]
        which = read.number - 1 if read.number > 0 else -1
        return weekend_of(inside[which]) if which < len(inside) else None
    if read.number > 0:
        first = shift(start, read.step, read.number - 1)
        last = shift(first, read.step, read.count) - _DAY
    else:
        first, last = shift(end + _DAY, read.step, -read.count), end
    return (max(first, start), min(last, end)) if first <= end and last >= start else None
