"""Reads the dates that begin with a digit: "2024-10-18", "10/22/2024", "22 October", "1990s", "2021-22"."""

__all__ = ["date_of", "numeric_at"]

import re
from functools import cache

from claimkit.parse.times.clock import clock_at
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.words import GAP, YEAR, alternatives, full_year, months
from claimkit.parse.times.years import is_year

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


def numeric_at(text: str, lower: str, start: int) -> Dated | None:
    """The date, or clock time, that begins with the digit at `start`; None if there is none."""
    match = _RUN.match(lower, start)
    if match is None:
        return None
    run, following = match.groups()
    if len(run) <= 2:
        return _short(text, lower, start, following)
    return _year(text, lower, start) if len(run) == 4 else _era(text, lower, start)


def date_of(start: int, end: int, year: int | None, month: int, day: int) -> Dated | None:
    """A day of a month, or None where the calendar has no such day."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not 1 <= month <= 12 or not 1 <= day <= longest[month - 1] or year == 0:
        return None
    if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return Dated(start, end, "day", year, month, day)


def _numeric(match: re.Match[str]) -> Dated | None:
    """Month before day, as in America, unless full stops or a month above twelve show the other order."""
    first, sign, second, year, short = match.groups()
    if sign != "/" and short:
        return None
    month, day = (int(first), int(second)) if sign == "/" and int(first) <= 12 else (int(second), int(first))
    return date_of(match.start(), match.end(), full_year(year, short), month, day)


def _day_month(text: str, match: re.Match[str]) -> Dated | None:
    day, last, word, year, short = match.groups()
    number, kind = months()[word]
    stated = full_year(year, short)
    if kind == "word" and stated is None and not text[match.start(3)].isupper():
        return None
    read = date_of(match.start(), match.end(), stated, number, int(day))
    if read is None or last is None:
        return read
    other = date_of(match.start(2), match.end(), stated, number, int(last))
    return read._replace(until=other) if other is not None and int(last) > int(day) else None


def _year(text: str, lower: str, start: int) -> Dated | None:
    """What begins with four digits."""
    if (match := _ISO.match(lower, start)) is not None:
        return date_of(start, match.end(), int(match[1]), int(match[3]), int(match[4]))
    if (end := clock_at(lower, start)) is not None:
        return Dated(start, end, "clock")
    if (match := _DECADE.match(lower, start)) is not None:
        return Dated(start, match.end(), "decade", int(match[1]))
    if (match := _YEARS.match(lower, start)) is not None and (years := _year_range(match)) is not None:
        return years
    if (match := _YEAR.match(lower, start)) is not None and is_year(text, lower, start, match.end()):
        return Dated(start, match.end(), "year", int(match[0]))
    return _era(text, lower, start)


def _short(text: str, lower: str, start: int, following: str) -> Dated | None:
    """What begins with one or two digits, which the character `following` follows."""
    spaced = following.isspace()
    if not (spaced or following.isalpha() or following in _MAY_FOLLOW):
        return None
    if not spaced and (match := _NUMERIC.match(lower, start)) is not None:
        return _numeric(match)
    if (end := clock_at(lower, start)) is not None:
        return Dated(start, end, "clock")
    if (match := _day_first().match(lower, start)) is not None:
        return _day_month(text, match)
    return _era(text, lower, start) if spaced else _joined(lower, start)


def _joined(lower: str, start: int) -> Dated | None:
    """One or two digits with letters or marks at once: "20th century", "Q2", "'90s", "9/11", "the 15th"."""
    if (match := _CENTURY.match(lower, start)) is not None:
        return Dated(start, match.end(), "century", None, int(match[1])) if 0 < int(match[1]) < 23 else None
    if (match := _QUARTER.match(lower, start)) is not None:
        unit = "quarter" if match[2] == "q" else "half"
        if unit == "quarter" or int(match[1]) < 3:
            return Dated(start, match.end(), unit, full_year(match[3], match[4]), int(match[1]))
    if (match := _SHORT_DECADE.match(lower, start)) is not None:
        return _short_decade(lower, start, match)
    if (match := _SEPTEMBER.match(lower, start)) is not None:
        return date_of(start, match.end(), 2001, 9, 11)
    if (match := _SLASHED.match(lower, start)) is not None and _SLASH_CONTEXT.search(lower, max(0, start - 12), start):
        return date_of(start, match.end(), None, int(match[1]), int(match[2]))
    return _nth_day(lower, start)


def _nth_day(lower: str, start: int) -> Dated | None:
    """ "the 15th of last month", and "on the 15th" where nothing follows."""
    if (match := _NTH_OF.match(lower, start)) is not None and 1 <= int(match[1]) <= 31:
        offset = {"this": 0, "last": -1, "next": 1}.get(match[2], 0)
        month = Dated(match.start(2), match.end(), "month", offset=offset)
        return Dated(start, match.end(), "nth", number=int(match[1]), step="day", steps=1, within=month)
    if (match := _NTH.match(lower, start)) is not None and _BEFORE_NTH.search(lower, max(0, start - 14), start):
        alone = _ALONE.match(lower, match.end()) and 1 <= int(match[1]) <= 31
        return Dated(start, match.end(), "day", day=int(match[1])) if alone else None
    return None


def _short_decade(lower: str, start: int, match: re.Match[str]) -> Dated | None:
    """ "'90s", and "the (late) 90s"; but "in her 30s" is an age."""
    before = lower[max(0, start - 12) : start]
    sign = before[-1:] in {"'", "‘", "’"}
    if not sign and not re.search(r"\bthe (?:(?:early|mid|late)[ -])?\Z", before):
        return None
    return Dated(start - sign, match.end(), "decade", 1900 + int(match[1]))


def _era(text: str, lower: str, start: int) -> Dated | None:
    match = _ERA.match(lower, start)
    if match is None or not text[match.end(1) : match.end()].strip().replace(".", "").isupper():
        return None
    return Dated(start, match.end(), "year", int(match[1]) if "b" not in match[0] else None)


def _year_range(match: re.Match[str]) -> Dated | None:
    """ "2010-2015", "2021-22"; "2024-10" is a month."""
    first = int(match[1])
    short = match[3] or ""
    last = int(match[2]) if match[2] else first - first % 10 ** len(short) + int(short)
    if len(short) == 2 and last <= first:
        if int(short) == (first + 1) % 100:
            last += 100
        elif 1 <= int(short) <= 12 and match[0][4] == "-":
            return Dated(match.start(), match.end(), "month", first, int(short))
    if not 1000 <= first < last <= min(first + 500, 2199):
        return None
    return Dated(match.start(), match.end(), "years", first, last)
