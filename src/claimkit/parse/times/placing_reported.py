"""Places periods that are told by the one which results are reported for."""

__all__ = ["in_other_year", "reported"]

from datetime import date

from claimkit.parse.times.calendar_periods import Period, quarter_of, shift
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.place import Place

# The days of a quarter, give or take a few for those that end on a weekday.
_QUARTER = range(80, 105)


def reported(read: Dated, by: Place) -> Period | None:
    """The period reported on, or that of another year; None where the text has not told it.

    "The latest quarter" of a text that has told none is the last one that has ended.
    """
    period = _reported_on(read, by)
    if period is None or (read.year is None and not read.offset):
        return period
    years = read.offset or 0 if read.year is None else read.year - period.last.year
    return in_other_year(period, years)


def _reported_on(read: Dated, by: Place) -> Period | None:
    if read.step != "quarter":
        return by.spoken.compared()
    period = by.spoken.reporting
    if period is not None and (period.last - period.first).days in _QUARTER:
        return period
    certain = read.name == "latest" or read.compared()
    return None if by.published is None or not certain else _last_quarter(by.published)


def _last_quarter(today: date) -> Period:
    month = shift(today.replace(day=1), "quarter", -1)
    return quarter_of(month.year, (month.month + 2) // 3)


def in_other_year(period: Period, years: int) -> Period:
    """The same stretch so many years on.

    >>> str(in_other_year(Period(date(2024, 2, 1), date(2024, 2, 29)), -1).last)
    '2023-02-28'
    """
    after = shift(period.last, "day", 1)
    return Period(shift(period.first, "year", years), shift(shift(after, "year", years), "day", -1))
