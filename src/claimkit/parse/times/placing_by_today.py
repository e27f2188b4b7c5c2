"""Places dates told by today or by the time spoken of before: "last week", "two weeks ago", "the same day"."""

__all__ = ["from_spoken_of", "from_today", "precise_to", "whole_period", "with_offset"]

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from claimkit.model.span import Span
from claimkit.parse.times.calendar_periods import (
    Period,
    century_of,
    day_of,
    decade_of,
    half_of,
    month_of,
    quarter_of,
    shift,
    week_of,
    weekend_of,
    year_of,
)
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.place import Place
from claimkit.parse.times.placing_reported import in_other_year
from claimkit.rules import Rule, RuleSet

_WHOLE: dict[str, Callable[[date], Period]] = {
    "day": day_of,
    "date": day_of,
    "week": week_of,
    "weekend": weekend_of,
    "month": lambda day: month_of(day.year, day.month),
    "quarter": lambda day: quarter_of(day.year, (day.month + 2) // 3),
    "half": lambda day: half_of(day.year, (day.month + 5) // 6),
    "year": lambda day: year_of(day.year),
    "decade": lambda day: decade_of(day.year),
    "century": lambda day: century_of(day.year // 100 + 1),
}
# How precisely so many of a unit tell a day: "three months ago" is a month, "two weeks ago" a day.
_PRECISE_TO = {"day": "day", "week": "day", "month": "month", "quarter": "quarter"}


def whole_period(unit: str, day: date) -> Period:
    """The week, month or other `unit` of the calendar around a day."""
    return _WHOLE[unit](day)


def precise_to(day: date, step: str) -> Period:
    """The day as precisely as a number of `step`s tells it: a number of weeks a day, of months a month.

    >>> str(precise_to(date(2024, 7, 23), "month").last)
    '2024-07-31'
    """
    return _WHOLE[_PRECISE_TO.get(step, "year")](day)


class TodayPlace(NamedTuple):
    """A date told by `today`, the day of publication."""

    read: Dated
    by: Place
    today: date

    def span(self) -> Span:
        """The date in the text."""
        return Span(self.read.start, self.read.end)


def _weekend_told_by_tense(site: TodayPlace) -> Period | None:
    if site.read.offset is not None:
        return None
    weekend = weekend_of(site.today)
    back = site.by.tense <= 0 and weekend.first > site.today
    return weekend_of(shift(site.today, "week", -1)) if back else weekend


def _day_by_today(site: TodayPlace) -> Period | None:
    if site.read.unit != "date" or site.read.offset is None:
        return None
    first = shift(site.today, "day", site.read.offset)
    return Period(first, shift(first, "day", site.read.steps))


def _weekend_of_week(site: TodayPlace) -> Period | None:
    if site.read.unit != "weekend" or site.read.offset is None:
        return None
    weekend = weekend_of(shift(site.today, "week", site.read.offset))
    back = site.read.offset == 0 and site.by.tense < 0 and weekend.first > site.today
    return weekend_of(shift(site.today, "week", -1)) if back else weekend


def _period_by_today(site: TodayPlace) -> Period | None:
    offset, unit = site.read.offset, site.read.unit
    return None if offset is None else whole_period(unit, shift(whole_period(unit, site.today).first, unit, offset))


_OFFSETS = RuleSet[TodayPlace, Period](
    "the period so many on from today",
    (
        Rule(
            "over the weekend",
            _weekend_told_by_tense,
            example="He left over [the weekend].",
            never=("He left last weekend.",),
        ),
        Rule("yesterday", _day_by_today, example="He left [yesterday]."),
        Rule("last weekend", _weekend_of_week, example="He left [last weekend]."),
        Rule("next month", _period_by_today, example="He leaves [next month].", never=("He left yesterday.",)),
    ),
)


def with_offset(read: Dated, by: Place) -> Period | None:
    """ "last week", "tomorrow", "the weekend"."""
    return None if by.published is None else _OFFSETS.first(TodayPlace(read, by, by.published))


def from_today(read: Dated, by: Place) -> Period | None:
    """ "two weeks ago" is that day, "three months ago" that month; "the past three months" runs up to today."""
    if by.published is None:
        return None
    day = shift(by.published, read.step, read.steps)
    if read.unit != "rolling":
        return precise_to(day, read.step)
    if read.steps > 0 and by.tense < 0:
        return None  # "over the next six months he called": after a time in the past
    return Period(min(day, by.published), max(day, by.published))


class SpokenOf(NamedTuple):
    """A date told by the time spoken of before: the days from `first` to `last`."""

    read: Dated
    first: date
    last: date

    def span(self) -> Span:
        """The date in the text."""
        return Span(self.read.start, self.read.end)

    def shifted(self) -> date:
        """The first day, as many steps on as the date says."""
        return shift(self.first, self.read.step, self.read.steps)


def _other_day(site: SpokenOf) -> Period | None:
    return day_of(site.shifted()) if site.read.step == "day" and site.first == site.last else None


def _stretch_as_long(site: SpokenOf) -> Period | None:
    read = site.read
    if read.step == "day" or not read.steps or site.first == site.last:
        return None
    if read.step == "week":
        return Period(site.shifted(), shift(site.last, "week", read.steps))
    after = shift(site.last, "day", 1)
    return Period(site.shifted(), shift(shift(after, read.step, read.steps), "day", -1))


def _counted_on(site: SpokenOf) -> Period | None:
    read = site.read
    if not _in_one_year(site) or not read.steps or (read.name != "counted" and read.step == "week"):
        return None
    return precise_to(site.shifted(), read.step)


def _period_around(site: SpokenOf) -> Period | None:
    if not _in_one_year(site) or (site.read.steps and site.first != site.last):
        return None
    return whole_period(site.read.step, site.shifted())


def _in_one_year(site: SpokenOf) -> bool:
    return site.read.step != "day" and site.read.step in _WHOLE and site.first.year == site.last.year


_SPOKEN_OF = RuleSet[SpokenOf, Period](
    "a date told by the one before",
    (
        Rule(
            "the same day",
            _other_day,
            example="He came on May 3 and left [the same day].",
            never=("He came in May 2020 and left the same day.",),
            why="of a stretch of days none can be told",
        ),
        Rule(
            "a year earlier, of a stretch",
            _stretch_as_long,
            example="Sales rose in May 2024, after a fall [a year earlier].",
            never=("He came on May 3, and left a year earlier.",),
        ),
        Rule("two weeks later", _counted_on, example="He came on May 3 and left [two weeks later]."),
        Rule(
            "that week",
            _period_around,
            example="He came on May 3 and left later [that week].",
            never=("He came on May 3 and left two weeks later.",),
        ),
    ),
)


def from_spoken_of(read: Dated, by: Place) -> Period | None:
    """ "the same day", "a year earlier": told by the time spoken of before."""
    if read.name == "compared":
        return _year_before(by)
    before = by.before
    if before is None or before.start is None or before.end is None:
        return None
    return _SPOKEN_OF.first(SpokenOf(read, before.start, before.end))


def _year_before(by: Place) -> Period | None:
    """With what "a year earlier" compares: the stretch spoken of, else the calendar year, a year before."""
    stretch = by.spoken.compared()
    if stretch is not None:
        return in_other_year(stretch, -1)
    return None if by.published is None else year_of(by.published.year - 1)
