"""Places dates that recur, in the year or week that they are said to lie in or that the tense asks for."""

__all__ = ["RECURRING", "nth", "recurring", "weekday"]

from calendar import isleap
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from claimkit.model.span import Span
from claimkit.parse.times.calendar_periods import (
    Period,
    day_of,
    half_of,
    holiday,
    month_of,
    quarter_of,
    season_of,
    shift,
    week_of,
    weekend_of,
)
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.place import Place
from claimkit.parse.times.placing_reported import in_other_year
from claimkit.parse.times.reported_periods import YEAR_AGO
from claimkit.rules import Rule, RuleSet

_DAY = timedelta(days=1)
_NEAR = 45  # days
_AT_HAND = 60  # days
_REPORTED_WITHIN = timedelta(days=45)


RECURRING: dict[str, Callable[[Dated, int], Period]] = {
    "day": lambda read, year: day_of(date(year, read.number, read.day)),
    "month": lambda read, year: month_of(year, read.number),
    "quarter": lambda read, year: quarter_of(year, read.number),
    "half": lambda read, year: half_of(year, read.number),
    "season": lambda read, year: season_of(year, read.number),
    "holiday": lambda read, year: day_of(holiday(read.name, year)),
}


def recurring(read: Dated, by: Place) -> Period | None:
    """A date that comes back each year: in its year if that is said, else the one that the tense asks for."""
    if read.unit == "day" and not read.number:
        return _day_of_month(read, by)
    make = RECURRING[read.unit]
    if read.year is not None:
        return make(read, read.year)
    today = by.published
    if today is None:
        return None
    if read.year_offset is not None:
        return make(read, today.year + read.year_offset)
    if read.name == YEAR_AGO:
        current = recurring(read._replace(name=""), by)
        return None if current is None else in_other_year(current, -1)
    candidates = _in_years_around(read, today.year)
    return _YEARS.first(YearSite(read, by, today, candidates))


def _in_years_around(read: Dated, year: int) -> list[Period]:
    """The date in the years around; with a weekday ("Friday, Oct. 18") in those where it falls on that, if any."""
    make = RECURRING[read.unit]
    leap = read.unit == "day" and (read.number, read.day) == (2, 29)
    years = range(year - (8 if leap else 2), year + (9 if leap else 3))
    candidates = [make(read, each) for each in years if not leap or isleap(each)]
    if read.name and read.unit == "day":
        return [c for c in candidates if str(c.first.weekday()) == read.name] or candidates
    return candidates


class YearSite(NamedTuple):
    """A date that comes back each year, with the periods it may mean."""

    read: Dated
    by: Place
    today: date
    candidates: list[Period]

    def span(self) -> Span:
        """The date in the text."""
        return Span(self.read.start, self.read.end)


def _this(site: YearSite) -> Period | None:
    if site.read.offset != 0:
        return None
    year = site.today.year
    inside = [c for c in site.candidates if year in {c.first.year, c.last.year}]
    return min(inside, key=lambda c: _distance(c, site.today), default=None)


def _last_or_next(site: YearSite) -> Period | None:
    offset, today = site.read.offset, site.today
    if offset == -1 and site.read.unit == "month":
        # The month before this one is "last month".
        today = shift(today.replace(day=1), "month", -1)
    return _toward(site.candidates, today, offset, strict=True) if offset else None


def _of_an_event(site: YearSite) -> Period | None:
    if site.read.offset is not None or not site.by.attributive or site.read.unit not in {"day", "month"}:
        return None
    nearest = min(site.candidates, key=lambda c: _distance(c, site.today))
    return nearest if _distance(nearest, site.today) <= _NEAR else None


def _by_weekday(site: YearSite) -> Period | None:
    read = site.read
    if read.offset is not None or read.unit != "day" or not read.name:
        return None
    fitting = [c for c in site.candidates if str(c.first.weekday()) == read.name]
    return min(fitting, key=lambda c: _distance(c, site.today), default=None)


def _of_results(site: YearSite) -> Period | None:
    if site.read.offset is not None or site.read.unit not in {"quarter", "half"}:
        return None
    if site.by.tense > 0:
        ahead = site.today - _REPORTED_WITHIN
        return min((c for c in site.candidates if c.last >= ahead), default=None)
    return _toward(site.candidates, site.today, site.by.tense, strict=False)


def _at_hand(site: YearSite) -> Period | None:
    read, today = site.read, site.today
    if read.offset is not None or read.unit != "day" or (site.by.direction.direct and site.by.tense):
        return None
    nearest = min(site.candidates, key=lambda c: _distance(c, today))
    return nearest if _distance(nearest, today) <= _AT_HAND else None


def _by_tense(site: YearSite) -> Period | None:
    if site.read.offset is not None:
        return None
    return _toward(site.candidates, site.today, site.by.tense, strict=False)


_YEARS = RuleSet[YearSite, Period](
    "the year of a date without one",
    (
        Rule("this March", _this, example="He left [this March]."),
        Rule("last March", _last_or_next, example="He left [last March].", never=("He left in March.",)),
        Rule(
            "the Nov. 5 election",
            _of_an_event,
            example="She prepared for the [Nov. 5] election.",
            never=("She left on Nov. 5.",),
            why="a near one is meant, whatever the tense",
        ),
        Rule(
            "Monday, Oct. 28",
            _by_weekday,
            example="The paper said on [Monday, Oct. 28], that he left.",
            never=("The paper said on Oct. 28 that he left.",),
            why="a date falls on one weekday in few years, so that this tells more than the tense",
        ),
        Rule(
            "third-quarter profit",
            _of_results,
            example="Profit rose in the [third quarter].",
            never=("Profit rose in August.",),
            why="what is expected may be the results of the quarter that has just ended",
        ),
        Rule(
            "a day at hand",
            _at_hand,
            example="The firm set a dividend of $2, payable [Nov. 20].",
            never=("He left on May 3.",),
            why="a day almost a year off is named with its year, so that this tells more than the tense",
        ),
        Rule("the tense", _by_tense, example="He left in [March].", never=("He left last March.",)),
    ),
)


def _toward(candidates: list[Period], today: date, tense: int, *, strict: bool) -> Period | None:
    """The nearest of `candidates` in the direction of `tense`; a strict one does not hold today."""
    if tense < 0:
        return max((c for c in candidates if (c.last < today if strict else c.first <= today)), default=None)
    if tense > 0:
        return min((c for c in candidates if (c.first > today if strict else c.last >= today)), default=None)
    return min(candidates, key=lambda c: _distance(c, today), default=None)


def _distance(period: Period, today: date) -> int:
    return max((period.first - today).days, (today - period.last).days, 0)


def _day_of_month(read: Dated, by: Place) -> Period | None:
    """ "on the 15th", "Friday the 13th": of the month that the tense asks for, and where the weekday fits."""
    today = by.published
    if today is None:
        return None
    months = (_month(today, months) for months in range(-14, 15))
    found = [first.replace(day=read.day) for first, last in months if read.day <= last.day]
    fitting = [day_of(day) for day in found if read.name in {"", str(day.weekday())}]
    return _toward(fitting, today, by.tense, strict=False)


def _month(today: date, months: int) -> Period:
    day = shift(today.replace(day=1), "month", months)
    return month_of(day.year, day.month)


class WeekdayPlace(NamedTuple):
    """A weekday, and the nearest of its days `ahead` and `behind`, today included."""

    read: Dated
    by: Place
    today: date
    ahead: date
    behind: date

    def span(self) -> Span:
        """The weekday in the text."""
        return Span(self.read.start, self.read.end)

    def in_week(self, weeks: int) -> date:
        """The day in the week that is so many weeks on from this one."""
        return week_of(self.today).first + timedelta(days=7 * weeks + self.read.number)


def _of_week(site: WeekdayPlace) -> date | None:
    return None if site.read.year_offset is None else site.in_week(site.read.year_offset)


def _this_weekday(site: WeekdayPlace) -> date | None:
    if site.read.offset != 0:
        return None
    day = site.in_week(0)
    if site.by.tense > 0:
        return site.ahead
    return site.behind if site.by.tense < 0 and day > site.today else day


def _last_or_next_weekday(site: WeekdayPlace) -> date | None:
    offset = site.read.offset
    if not offset:
        return None
    a_week = 7 * _DAY if site.ahead == site.today else 0 * _DAY
    return site.behind - a_week if offset < 0 else site.ahead + a_week


def _weekday_ahead(site: WeekdayPlace) -> date | None:
    return site.ahead if site.read.offset is None and site.by.tense > 0 else None


def _weekday_behind(site: WeekdayPlace) -> date | None:
    return site.behind if site.read.offset is None else None


_WEEKDAYS = RuleSet[WeekdayPlace, date](
    "the week of a weekday",
    (
        Rule("Monday next week", _of_week, example="They meet on [Monday] next week."),
        Rule("this Friday", _this_weekday, example="They meet [this Friday]."),
        Rule("last Friday", _last_or_next_weekday, example="He left [last Friday].", never=("He left on Friday.",)),
        Rule("a weekday ahead", _weekday_ahead, example="He will leave on [Friday].", never=("He left on Friday.",)),
        Rule("a weekday behind", _weekday_behind, example="He left on [Friday].", never=("He left last Friday.",)),
    ),
)


def weekday(read: Dated, by: Place) -> Period | None:
    """The weekday nearest in the direction of the tense, today included; "last" and "next" leave today out."""
    today = by.published
    if today is None:
        return None
    ahead = today + timedelta(days=(read.number - today.weekday()) % 7)
    behind = today - timedelta(days=(today.weekday() - read.number) % 7)
    day = _WEEKDAYS.first(WeekdayPlace(read, by, today, ahead, behind))
    return None if day is None else day_of(day)


def nth(read: Dated, start: date, end: date) -> Period | None:
    """The first, second or last of its steps from `start` to `end`: "the first week of", "the last Friday in"."""
    if read.step == "weekday":
        first = start + timedelta(days=(read.day - start.weekday()) % 7 + 7 * (read.number - 1))
        final = end - timedelta(days=(end.weekday() - read.day) % 7)
        day = first if read.number > 0 else final
        return day_of(day) if day <= end else None
    if read.step == "weekend":
        saturdays = [start + timedelta(days=(5 - start.weekday()) % 7 + 7 * k) for k in range(5)]
        inside = [day for day in saturdays if day <= end]
        which = read.number - 1 if read.number > 0 else -1
        return weekend_of(inside[which]) if which < len(inside) else None
    if read.number > 0:
        first = shift(start, read.step, read.number - 1)
        last = shift(first, read.step, read.steps) - _DAY
    else:
        first, last = shift(end + _DAY, read.step, -read.steps), end
    return Period(max(first, start), min(last, end)) if first <= end and last >= start else None
