"""Reads the dates that begin with a digit: "2024-10-18", "10/22/2024", "22 October", "1990s", "2021-22"."""

__all__ = ["date_of", "numeric_at"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.model.span import Span
from claimkit.parse.times.clock import clock_at
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.words import GAP, YEAR, alternatives, full_year, months
from claimkit.parse.times.years import is_year
from claimkit.rules import Rule, RuleSet

DASH = r"\s?[-–—/]\s?"
_END = r"(?![\w%]|[-/.,:]\d)"
_RUN = re.compile(r"(\d++)(.?)", re.DOTALL)
# What may follow one or two digits of a date or clock time at once, besides spaces and letters.
_MAY_FOLLOW = "/.-–—:'’"
_ISO = re.compile(rf"(\d{{4}})([-/.])(\d\d)\2(\d\d)(?:(?=t\d\d:)|{_END})")
_NUMERIC = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})\2(?:(\d{{4}})|(\d\d)){_END}")
_SLASHED = re.compile(rf"(\d{{1,2}})/(\d{{1,2}}){_END}")
_SEPTEMBER = re.compile(rf"9/11{_END}")  # the day of the attacks, whose name this is
_YEARS = re.compile(rf"((?:1\d|20)\d\d){DASH}(?:({YEAR})|(\d\d?){_END})")
_YEAR = re.compile(YEAR)
_DECADE = re.compile(r"((?:1\d|20)\d0)['’]?s\b")
_SHORT_DECADE = re.compile(r"([2-9]0)['’]?s\b")
_BEFORE_DECADE = re.compile(r"\bthe (?:(?:early|mid|late)[ -])?\Z")
_CENTURY = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)(?:\s(?:and|or|to)\s(?:early\s|late\s)?\d{1,2}(?:st|nd|rd|th))?[\s-]centur(?:y|ies)\b"
)
_ERA = re.compile(r"(\d{1,5})\s(?:b\.?c(?:\.?e)?\b|a\.?d\b|c\.e\b)")
_QUARTER = re.compile(rf"([1-4])([qh])\s?(?:((?:1\d|20)\d\d)|['’]?(\d\d)){_END}")
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\b")
_NTH_OF = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th){GAP}(?:day{GAP})?of{GAP}(this|last|next){GAP}month\b")
_ALONE = re.compile(rf"\s*+(?:[.,;:!?)\"”’]|\Z|{GAP}at\b)")
_BEFORE_NTH = re.compile(rf"(?:on|by|until|till|since|from){GAP}the{GAP}\Z")
_SLASH_CONTEXT = re.compile(rf"\b(?:on|by|until|since|from|before|after|dated|day){GAP}\Z")


@cache
def _day_first() -> re.Pattern[str]:
    return re.compile(
        rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:(?:{DASH}|{GAP}(?:to|and|or|until|through){GAP})(\d{{1,2}})(?:st|nd|rd|th)?)?"
        rf"(?:{GAP}|-)(?:day{GAP})?(?:of{GAP})?({alternatives(months())})\b"
        rf"(?:\.?[,-]?{GAP}?(?:of{GAP})?({YEAR})|\.?{GAP}?['’](\d\d)\b)?"
    )


class NumberSite(NamedTuple):
    """The place of a digit that may begin a date; `lower` is `text` in lower case."""

    text: str
    lower: str
    start: int

    def span(self) -> Span:
        """The run of digits."""
        match = _RUN.match(self.lower, self.start)
        return Span(self.start, self.start + 1 if match is None else match.end(1))


def numeric_at(text: str, lower: str, start: int) -> Dated | None:
    """The date, or clock time, that begins with the digit at `start`; None if there is none."""
    match = _RUN.match(lower, start)
    if match is None:
        return None
    run, following = match.groups()
    if len(run) == 4:
        return _FOUR_DIGITS.first(NumberSite(text, lower, start))
    if len(run) > 2:
        return _written_era(NumberSite(text, lower, start))
    if following.isspace():
        return _SPACED.first(NumberSite(text, lower, start))
    if following.isalpha() or following in _MAY_FOLLOW:
        return _JOINED.first(NumberSite(text, lower, start))
    return None


def date_of(start: int, end: int, year: int | None, month: int, day: int) -> Dated | None:
    """A day of a month, or None where the calendar has no such day."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not 1 <= month <= 12 or not 1 <= day <= longest[month - 1] or year == 0:
        return None
    if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return Dated(start, end, "day", year, month, day)


def _clock(site: NumberSite) -> Dated | None:
    end = clock_at(site.lower, site.start)
    return None if end is None else Dated(site.start, end, "clock")


def _year_month_day(site: NumberSite) -> Dated | None:
    match = _ISO.match(site.lower, site.start)
    return None if match is None else date_of(site.start, match.end(), int(match[1]), int(match[3]), int(match[4]))


def _decade(site: NumberSite) -> Dated | None:
    match = _DECADE.match(site.lower, site.start)
    return None if match is None else Dated(site.start, match.end(), "decade", int(match[1]))


def _years(site: NumberSite) -> Dated | None:
    match = _YEARS.match(site.lower, site.start)
    if match is None:
        return None
    first, short = int(match[1]), match[3] or ""
    last = int(match[2]) if match[2] else first - first % 10 ** len(short) + int(short)
    if len(short) == 2 and last <= first and int(short) == (first + 1) % 100:
        last += 100  # "1999-00"
    if not 1000 <= first < last <= min(first + 500, 2199):
        return None
    return Dated(match.start(), match.end(), "years", first, last)


def _year_month(site: NumberSite) -> Dated | None:
    match = _YEARS.match(site.lower, site.start)
    if match is None or len(match[3] or "") != 2 or match[0][4] != "-":
        return None
    month = int(match[3])
    return Dated(site.start, match.end(), "month", int(match[1]), month) if 1 <= month <= 12 else None


def _year(site: NumberSite) -> Dated | None:
    match = _YEAR.match(site.lower, site.start)
    if match is None or _ISO.match(site.lower, site.start):  # a day that the calendar lacks
        return None
    sure = is_year(site.text, site.lower, site.start, match.end())
    return Dated(site.start, match.end(), "year", int(match[0])) if sure else None


def _written_era(site: NumberSite) -> Dated | None:
    match = _ERA.match(site.lower, site.start)
    if match is None or not site.text[match.end(1) : match.end()].strip().replace(".", "").isupper():
        return None
    return Dated(site.start, match.end(), "year", int(match[1]) if "b" not in match[0] else None)


_FOUR_DIGITS = RuleSet[NumberSite, Dated](
    "a date that begins with four digits",
    (
        Rule("2024-10-18", _year_month_day, example="It is dated [2024]-10-18."),
        Rule("0930 GMT", _clock, example="The train left at [0930] GMT."),
        Rule("the 1990s", _decade, example="Rents rose in the [1990]s.", never=("It sold 1990 sets.",)),
        Rule(
            "2010-2015",
            _years,
            example="It was shut in [2010]-2015.",
            never=("It was shut in 2010.",),
            why="the second year may be written by its last digits alone",
        ),
        Rule("2024-10", _year_month, example="The list is for [2024]-10 alone."),
        Rule("in 2022", _year, example="He left in [2022].", never=("He sent 2022 soldiers.",)),
        Rule("1200 BC", _written_era, example="The wall dates from about [1200] BC."),
    ),
)


def _day_month_year(site: NumberSite) -> Dated | None:
    match = _NUMERIC.match(site.lower, site.start)
    if match is None:
        return None
    first, sign, second, year, short = match.groups()
    if sign != "/" and short:
        return None
    month, day = (int(first), int(second)) if sign == "/" and int(first) <= 12 else (int(second), int(first))
    return date_of(match.start(), match.end(), full_year(year, short), month, day)


def _day_of_named_month(site: NumberSite) -> Dated | None:
    match = _day_first().match(site.lower, site.start)
    if match is None:
        return None
    day, last, word, year, short = match.groups()
    number, kind = months()[word]
    stated = full_year(year, short)
    if kind == "word" and stated is None and not site.text[match.start(3)].isupper():
        return None
    read = date_of(match.start(), match.end(), stated, number, int(day))
    if read is None or last is None:
        return read
    other = date_of(match.start(2), match.end(), stated, number, int(last))
    return read._replace(until=other) if other is not None and int(last) > int(day) else None


_SPACED = RuleSet[NumberSite, Dated](
    "a date that begins with one or two digits and a space",
    (
        Rule("5 p.m.", _clock, example="The vote is at [5] p.m. sharp."),
        Rule("22 October", _day_of_named_month, example="He left on [22] October.", never=("Some 22 march on.",)),
        Rule("44 BC", _written_era, example="Caesar died in [44] BC."),
    ),
)


def _century(site: NumberSite) -> Dated | None:
    match = _CENTURY.match(site.lower, site.start)
    if match is None or not 0 < int(match[1]) < 23:
        return None
    return Dated(site.start, match.end(), "century", None, int(match[1]))


def _quarter(site: NumberSite) -> Dated | None:
    match = _QUARTER.match(site.lower, site.start)
    if match is None or (match[2] == "h" and int(match[1]) > 2):
        return None
    unit = "quarter" if match[2] == "q" else "half"
    return Dated(site.start, match.end(), unit, full_year(match[3], match[4]), int(match[1]))


def _short_decade(site: NumberSite) -> Dated | None:
    match = _SHORT_DECADE.match(site.lower, site.start)
    if match is None:
        return None
    before = site.lower[max(0, site.start - 12) : site.start]
    sign = before[-1:] in {"'", "‘", "’"}
    if not sign and not _BEFORE_DECADE.search(before):
        return None
    return Dated(site.start - sign, match.end(), "decade", 1900 + int(match[1]))


def _september_11(site: NumberSite) -> Dated | None:
    match = _SEPTEMBER.match(site.lower, site.start)
    return None if match is None else date_of(site.start, match.end(), 2001, 9, 11)


def _month_slash_day(site: NumberSite) -> Dated | None:
    match = _SLASHED.match(site.lower, site.start)
    if match is None or not _SLASH_CONTEXT.search(site.lower, max(0, site.start - 12), site.start):
        return None
    return date_of(site.start, match.end(), None, int(match[1]), int(match[2]))


def _nth_of_month(site: NumberSite) -> Dated | None:
    match = _NTH_OF.match(site.lower, site.start)
    if match is None or not 1 <= int(match[1]) <= 31:
        return None
    offset = {"this": 0, "last": -1, "next": 1}.get(match[2], 0)
    month = Dated(match.start(2), match.end(), "month", offset=offset)
    return Dated(site.start, match.end(), "nth", number=int(match[1]), step="day", steps=1, within=month)


def _nth(site: NumberSite) -> Dated | None:
    match = _NTH.match(site.lower, site.start)
    if match is None or not _BEFORE_NTH.search(site.lower, max(0, site.start - 14), site.start):
        return None
    alone = _ALONE.match(site.lower, match.end()) and 1 <= int(match[1]) <= 31
    return Dated(site.start, match.end(), "day", day=int(match[1])) if alone else None


_JOINED = RuleSet[NumberSite, Dated](
    "a date that begins with one or two digits and a mark or letter",
    (
        Rule(
            "10/22/2024",
            _day_month_year,
            example="It was signed on [10]/22/2024.",
            never=("It was signed in 10/22 rooms.",),
            why="month before day, unless full stops or a month above twelve show the other order",
        ),
        Rule("10:30 p.m.", _clock, example="It began at [10]:30 p.m. sharp."),
        Rule(
            "22nd of October",
            _day_of_named_month,
            example="He left on the [22]nd of October.",
            never=("It is the 22nd marathon.",),
        ),
        Rule("the 20th century", _century, example="It was lost in the [20]th century."),
        Rule("3Q", _quarter, example="Sales rose in [3]Q 2023."),
        Rule(
            "the '90s",
            _short_decade,
            example="He left in the late '[90]s.",
            never=("She is in her 30s.",),
            why="without an apostrophe or “the” it is an age",
        ),
        Rule("9/11", _september_11, example="He served after [9]/11.", why="the name of the day of the attacks"),
        Rule("on 10/22", _month_slash_day, example="He left on [10]/22.", never=("Some 10/22 left.",)),
        Rule("the 15th of last month", _nth_of_month, example="He left on the [15]th of last month."),
        Rule("on the 15th", _nth, example="He left on the [15]th.", never=("He left on the 15th train.",)),
    ),
)
