"""Reads dates that name a place in the calendar: "Oct. 19", "2024-10-18", "the 1990s", "fiscal 2023".

Each reader takes the text, the same in lower case, and an offset at which a
date may begin, and gives what it read there as a `Dated`, not yet placed: "Oct.
19" has no year of its own.
"""

__all__ = ["Dated", "absolute_at"]

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from claimkit.parse.clock import clock_at
from claimkit.parse.date_words import DAY, GAP, YEAR, month_pattern, months, weekday_pattern, weekdays
from claimkit.parse.years import is_year


class Dated(NamedTuple):
    """A date as it was read: where it stands, and what it says.

    `unit` names what it is ("day", "weekday", "month", "quarter", "half",
    "season", "year", "years", "decade", "century", "clock"), `number` which one of
    its kind: the month, the quarter, the weekday, the last of several years.
    """

    start: int
    end: int
    unit: str
    year: int | None = None
    number: int = 0
    day: int = 0


_DASH = r"\s?[-–—/]\s?"
_ISO = re.compile(r"(\d{4})([-/.])(\d\d)\2(\d\d)(?![\w]|[-/.]\d)")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d(?!\d))(?![\w%]|[-/.,:]\d)")
_YEARS = re.compile(rf"((?:1\d|20)\d\d){_DASH}(?:({YEAR})|(\d\d)(?![\w%]|[-/.,:]\d))")
_YEAR = re.compile(YEAR)
_DECADE = re.compile(rf"((?:1\d|20)\d0)['’]?s(?:{_DASH}['’]?(?:\d\d)?\d0['’]?s)?\b|['’]([2-9]0)['’]?s\b")
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)(?:\s(?:and|or|to)\s\d{1,2}(?:st|nd|rd|th))?[\s-]centur(?:y|ies)\b")
_ERA = re.compile(r"(\d{1,5})\s(?:b\.?c(?:\.?e)?\b|a\.?d\b|c\.e\b)")
_ERA_FIRST = re.compile(r"a\.?d\.?\s(\d{1,4})(?![\w%]|[.,:]\d)")
_FISCAL = re.compile(
    rf"(?:fy\s?|(?:fiscal|financial|academic|calendar|tax|budget|school)\s(?:year\s)?)"
    rf"(?:((?:1\d|20)\d\d)|['’]?(\d\d))(?:{_DASH}(?:\d\d)?\d\d)?(?![\w%]|[.,:]\d)"
)
_QUARTER = re.compile(
    r"(?:([qh])\s?([1-4])|([1-4])\s?([qh]))(?:(?:\s|\s?of\s|-)?(?:((?:1\d|20)\d\d)|['’]?(\d\d)))?(?![\w%]|[.,:]\d)"
)


@cache
def _month_first() -> re.Pattern[str]:
    year = rf"(?:,?{GAP}({YEAR})|,?{GAP}?['’](\d\d)\b)"
    return re.compile(
        rf"({month_pattern()})(?:\.?{GAP}?(?:the{GAP})?({DAY}){year}?|\.?(?:,?{GAP}|{GAP}of{GAP})({YEAR})|\.?{GAP}?['’](\d\d)\b)?"
    )


@cache
def _day_first() -> re.Pattern[str]:
    return re.compile(
        rf"(?:the{GAP})?(\d{{1,2}})(?:st|nd|rd|th)?(?:{GAP}|-)(?:day{GAP})?(?:of{GAP})?({month_pattern()})"
        rf"(?:\.?[,-]?{GAP}?(?:of{GAP})?({YEAR})|\.?{GAP}?['’](\d\d)\b)?"
    )


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"({weekday_pattern()})(?:\.?,?{GAP}(?:the{GAP})?(?=\w)|\.)?")


@cache
def _word_starts() -> dict[str, Callable[[str, str, int], Dated | None]]:
    starts: dict[str, Callable[[str, str, int], Dated | None]] = dict.fromkeys(months(), _from_month)
    starts.update(dict.fromkeys(weekdays(), _from_weekday))
    starts.update(
        dict.fromkeys(("fiscal", "financial", "academic", "calendar", "tax", "budget", "school"), _from_fiscal)
    )
    return starts


def absolute_at(text: str, lower: str, start: int, word: str) -> Dated | None:
    """The calendar date that begins at `start` with `word`, all in lower case; None if there is none."""
    if word[:1].isdigit():
        return _from_digits(text, lower, start)
    reader = _word_starts().get(word, _from_sign)
    return reader(text, lower, start)


def _century_of(two_digits: str) -> int:
    """The year meant by its last two digits: '98 is 1998, '24 is 2024."""
    year = int(two_digits)
    return 2000 + year if year < 50 else 1900 + year


def _valid(start: int, end: int, year: int | None, month: int, day: int) -> Dated | None:
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not 1 <= month <= 12 or not 1 <= day <= longest[month - 1]:
        return None
    if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return Dated(start, end, "day", year, month, day)


def _from_digits(text: str, lower: str, start: int) -> Dated | None:
    if (match := _ISO.match(lower, start)) is not None:
        return _valid(start, match.end(), int(match[1]), int(match[3]), int(match[4]))
    if (match := _NUMERIC.match(lower, start)) is not None:
        return _numeric(match)
    if (end := clock_at(lower, start)) is not None:
        return Dated(start, end, "clock")
    if (match := _day_first().match(lower, start)) is not None:
        return _day_month(text, match)
    if (match := _DECADE.match(lower, start)) is not None:
        return Dated(start, match.end(), "decade", int(match[1]))
    if (match := _CENTURY.match(lower, start)) is not None:
        return Dated(start, match.end(), "century", None, int(match[1]))
    if (match := _ERA.match(lower, start)) is not None and text[match.end(1) : match.end()].isupper():
        return Dated(start, match.end(), "year", int(match[1]) if "a" in match[0] else None)
    if (match := _QUARTER.match(lower, start)) is not None:
        return _quarter(match)
    if (match := _YEARS.match(lower, start)) is not None:
        years = _year_range(match)
        if years is not None:
            return years
    if (match := _YEAR.match(lower, start)) is not None and is_year(text, lower, start, match.end()):
        return Dated(start, match.end(), "year", int(match[0]))
    return None


def _numeric(match: re.Match[str]) -> Dated | None:
    first, sign, second, year = int(match[1]), match[2], int(match[3]), match[4]
    if sign != "/" and len(year) == 2:
        return None
    full = int(year) if len(year) == 4 else _century_of(year)
    month_first = sign == "/" and first <= 12
    month, day = (first, second) if month_first else (second, first)
    return _valid(match.start(), match.end(), full, month, day)


def _day_month(text: str, match: re.Match[str]) -> Dated | None:
    day, word, year, short = match.groups()
    month = match.start(2)
    if word in {"may", "march", "mar"} and not text[month].isupper() and not (year or short):
        return None
    stated = int(year) if year else _century_of(short) if short else None
    return _valid(match.start(), match.end(), stated, months()[word], int(day))


def _year_range(match: re.Match[str]) -> Dated | None:
    first = int(match[1])
    if match[2]:
        last = int(match[2])
    else:
        last = first // 100 * 100 + int(match[3])
        if last < first and int(match[3]) == (first + 1) % 100:
            last += 100
        elif last <= first and 1 <= int(match[3]) <= 12:
            return Dated(match.start(), match.end(), "month", first, int(match[3]))
    if not first < last <= first + 500 or not 1000 <= first <= last <= 2199:
        return None
    return Dated(match.start(), match.end(), "years", first, last)


def _quarter(match: re.Match[str]) -> Dated | None:
    kind, number, late_number, late_kind, year, short = match.groups()
    unit = "quarter" if (kind or late_kind) == "q" else "half"
    which = int(number or late_number)
    if unit == "half" and which > 2:
        return None
    stated = int(year) if year else _century_of(short) if short else None
    if stated is None and (unit == "half" or late_number):
        return None
    return Dated(match.start(), match.end(), unit, stated, which)


def _from_month(text: str, lower: str, start: int) -> Dated | None:
    match = _month_first().match(lower, start)
    if match is None:
        return None
    word, day, year, short, only_year, only_short = match.groups()
    stated = (
        int(year or only_year)
        if year or only_year
        else _century_of(short or only_short)
        if short or only_short
        else None
    )
    capital = text[start].isupper()
    if day is not None:
        if word in {"may", "march"} and not capital and stated is None:
            return None
        return _valid(start, match.end(), stated, months()[word], int(re.sub(r"\D", "", day)))
    if not capital and stated is None:
        return None
    return Dated(start, match.end(), "month", stated, months()[word])


def _from_weekday(text: str, lower: str, start: int) -> Dated | None:
    match = _weekday().match(lower, start)
    if match is None:
        return None
    following = lower[match.end() : match.end() + 12]
    word = re.match(r"\d|[a-z]*", following)
    if word is not None and word[0] and (word[0].isdigit() or word[0] in months()):
        rest = absolute_at(text, lower, match.end(), word[0])
        if rest is not None and rest.unit == "day":
            return rest._replace(start=start)
    if not text[start].isupper() or (match[1] in {"mon", "wed", "sat", "sun"}):
        return None
    return Dated(start, match.end(1), "weekday", None, weekdays()[match[1]])


def _from_fiscal(text: str, lower: str, start: int) -> Dated | None:
    match = _FISCAL.match(lower, start)
    if match is None or (match[2] and not lower.startswith("fy", start)):
        return None
    return Dated(start, match.end(), "year", int(match[1]) if match[1] else _century_of(match[2]))


def _from_sign(text: str, lower: str, start: int) -> Dated | None:
    """ "Q3 2024", "FY23", "AD 1000", "'90s"."""
    if (match := _DECADE.match(lower, start)) is not None:
        return Dated(start, match.end(), "decade", 1900 + int(match[2]))
    if (match := _QUARTER.match(lower, start)) is not None:
        return _quarter(match)
    if (match := _ERA_FIRST.match(lower, start)) is not None and text[start : start + 2] in {"AD", "A."}:
        return Dated(start, match.end(), "year", int(match[1]))
    return _from_fiscal(text, lower, start)
