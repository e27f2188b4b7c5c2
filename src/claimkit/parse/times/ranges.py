"""The words after a date that belong to it: its year or week, the time of day, the end of a range."""

__all__ = ["more_days", "with_end", "with_right"]

import re
from collections.abc import Callable
from functools import cache

from claimkit.english.tables.times import DAY_PARTS
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import with_left
from claimkit.parse.times.numeric import date_of
from claimkit.parse.times.reported_periods import reported_in_year
from claimkit.parse.times.words import DAY, GAP, YEAR, alternatives, full_year, months, weekdays
from claimkit.parse.times.years import counts

_Core = Callable[[int], Dated | None]
_OFFSETS = {"this": 0, "the current": 0, "last": -1, "the previous": -1, "next": 1, "the coming": 1}
_WHICH = rf"({alternatives(_OFFSETS)}){GAP}"
_YEAR_AFTER = re.compile(rf",?{GAP}(?:(?:of|in){GAP})?{_WHICH}year\b(?!-)")
_WEEK_AFTER = re.compile(rf",?{GAP}(?:of{GAP})?{_WHICH}week\b(?!-)")
_WITH_YEAR = frozenset({"day", "month", "season", "holiday", "quarter", "half"})


@cache
def _on_day() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:on{GAP})?({alternatives(weekdays())})\b")


_YEARLY = frozenset({"year", "decade", "century"})
_ONWARD = re.compile(rf"{GAP}(?:onwards?|forward|on)(?=\s*(?:[.,;:!?)]|\Z)|{GAP}(?:the|when|a|all|any|as)\b)")
_PRESENT = re.compile(r"(?:the\s)?(?:present(?:\sday)?|now|today|date)\b")
_MODIFIER = (
    rf"(?:(?:the|early|mid|late|last|next|this|first|second|third|fourth|(?:end|start|beginning|middle){GAP}of|about|around)"
    rf"(?:{GAP}|-))"
)
_MODIFIERS = re.compile(rf"{_MODIFIER}{{0,4}}")
_JOINT = re.compile(rf"(\s?[-–—]\s?)|,?{GAP}(to|until|till|through|thru|and|or){GAP}(?:about{GAP})?")
_BARE_DAY = re.compile(rf"({DAY})(?:,?{GAP}({YEAR}))?")
_BARE_YEAR = re.compile(r"((?:1\d|20)\d\d|\d\d)(?![\w%]|[.,:]\d)")
_CLOSED = re.compile(
    rf"\s*+(?:[.,;:!?)\"”’—–-]|\Z|{GAP}(?:in|at|on|the|to|of|by|and|or|when|with|as|after|before|for|from|during)\b)"
)
_FROM = re.compile(rf"\b(?:from|between){GAP}{_MODIFIER}{{0,3}}\Z")
_FROM_ALONE = re.compile(rf"\bfrom{GAP}(?:the{GAP})?\Z")


_MORE_DAYS = re.compile(rf"(?P<days>(?:,{GAP}{DAY}){{0,12}}+,?{GAP}(?:and|or|&){GAP}{DAY})(?:,?{GAP}(?P<year>{YEAR}))?")
_A_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")


@cache
def _borrowed() -> re.Pattern[str]:
    """A list of months or days of months that ends with the year of them all: "May and June 2023"."""
    item = rf"{alternatives(months())}\b\.?(?:{GAP}\d{{1,2}}\b)?"
    return re.compile(rf"(?:,{GAP}{item}){{0,10}}+,?{GAP}(?:and|or|&){GAP}{item},?{GAP}({YEAR})")


@cache
def _day_part() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}(?:early|late|in{GAP}the|at))?{GAP}{alternatives(DAY_PARTS.words)}\b")


def with_right(lower: str, read: Dated) -> Dated:
    """`read` with the words after it that say in which year or week it lies, or at what time of day."""
    if read.unit == "year" and (of_year := reported_in_year(lower, read)) is not None:
        return of_year
    if read.unit in {"weekday", "date", "day"} and (match := _day_part().match(lower, read.end)) is not None:
        read = read._replace(end=match.end())
    if (which := _which_after(lower, read)) is not None:
        return read._replace(end=which.end(), year_offset=_OFFSETS[" ".join(which[1].split())])
    if read.year is None and read.unit in {"day", "month"} and (year := _shared_year(lower, read.end)) is not None:
        return read._replace(year=year)
    if read.unit == "week" and read.offset is not None and (day := _on_day().match(lower, read.end)) is not None:
        number, kind = weekdays()[day[1]]
        if not kind:
            return Dated(read.start, day.end(), "weekday", number=number, year_offset=read.offset)
    return read


def _which_after(lower: str, read: Dated) -> re.Match[str] | None:
    """The year or week that is said to hold the date: "March last year", "Monday next week"."""
    if read.unit == "weekday":
        return _WEEK_AFTER.match(lower, read.end)
    return _YEAR_AFTER.match(lower, read.end) if read.year is None and read.unit in _WITH_YEAR else None


def _shared_year(lower: str, end: int) -> int | None:
    """The year that a list of months tells once, at its end."""
    match = _borrowed().match(lower, end)
    return int(match[1]) if match is not None and not counts(lower, match.end()) else None


def more_days(lower: str, read: Dated) -> list[Dated]:
    """The day `read`, and those that follow it in a list: "Oct. 8, 9 and 10, 2024"."""
    match = _MORE_DAYS.match(lower, read.end) if read.number and read.until is None else None
    if match is None or not (match["year"] or _CLOSED.match(lower, match.end())):
        return [read]
    year = full_year(match["year"]) or read.year
    found = [read._replace(year=year)]
    for day in _A_DAY.finditer(lower, match.start("days"), match.end("days")):
        further = date_of(day.start(), day.end(), year, read.number, int(day[0].rstrip("sthndr")))
        found += [further] if further is not None else []
    if match["year"]:
        found[-1] = found[-1]._replace(end=match.end())
    return found


def with_end(lower: str, read: Dated, floor: int, core: _Core) -> Dated:
    """`read` with the end of the range that it begins ("Oct. 8-13", "from May to July"), or open ("from May on")."""
    if read.until is not None or read.unit in {"clock", "same", "ago", "rolling", "from"}:
        return read
    if (joint := _JOINT.match(lower, read.end)) is not None:
        opening = _FROM.search(lower, max(floor, read.start - 40), read.start)
        between = opening is not None and opening[0].startswith("between")
        last = _end_of(lower, read, core, joint, between=between)
        if last is not None and opening is not None:
            return _opened(lower, read, last, opening.start())
        if last is not None:
            return read._replace(end=last.end, until=last)
    if (match := _ONWARD.match(lower, read.end)) is not None:
        alone = _FROM_ALONE.search(lower, max(floor, read.start - 12), read.start)
        if alone is not None:
            return read._replace(start=alone.start(), end=match.end(), bound="from")
    return read


def _opened(lower: str, read: Dated, last: Dated, start: int) -> Dated:
    """The range with the words between "from" and its first date counted to that date."""
    words = re.findall(r"early|mid|late|end|beginning|start", lower[start : read.start])
    names = {"end": "late", "beginning": "early", "start": "early"}
    parts = tuple(names.get(word, word) for word in words)
    return read._replace(start=start, end=last.end, until=last, parts=(*read.parts, *parts))


def _end_of(lower: str, read: Dated, core: _Core, joint: re.Match[str], *, between: bool) -> Dated | None:
    """The date behind the `joint` that ends the range: "13", "the 13th", "early July", "2015", "the present"."""
    dash, word = joint.groups()
    if word == "or" or (word == "and" and not between):
        return None
    at = joint.end()
    if (now := _PRESENT.match(lower, at)) is not None:
        return Dated(at, now.end(), "date", offset=0) if read.unit in {"year", "month", "day"} else None
    tight = dash is not None and len(dash) == 1  # "Oct. 8-13", in which the second number counts nothing
    if (short := _short_end(lower, read, at, sure=between or tight)) is not None:
        return short
    return _long_end(lower, read, at, core)


def _short_end(lower: str, read: Dated, at: int, *, sure: bool) -> Dated | None:
    if read.unit == "day" and read.number:
        return _short_day(lower, read, at, sure=sure)
    return _short_year(lower, read, at, sure=sure) if read.unit == "year" and read.year is not None else None


def _short_day(lower: str, read: Dated, at: int, *, sure: bool) -> Dated | None:
    """A day of the same month: "Oct. 8-13", "Oct. 8 to the 13th"."""
    match = _BARE_DAY.match(lower, at)
    if match is None:
        return None
    day = int(match[1].rstrip("sthndr"))
    clear = sure or match[2] or not match[1].isdigit() or _CLOSED.match(lower, match.end())
    if day <= read.day or not clear:
        return None
    return date_of(at, match.end(), full_year(match[2]) or read.year, read.number, day)


def _short_year(lower: str, read: Dated, at: int, *, sure: bool) -> Dated | None:
    """A year: "1990 to 1995", "1990-95"."""
    match = _BARE_YEAR.match(lower, at)
    if match is None or read.year is None:
        return None
    whole = len(match[1]) == 4
    year = int(match[1]) if whole else read.year // 100 * 100 + int(match[1])
    clear = sure or whole or _CLOSED.match(lower, match.end())
    return Dated(at, match.end(), "year", year) if clear and read.year < year <= read.year + 1000 else None


def _long_end(lower: str, read: Dated, at: int, core: _Core) -> Dated | None:
    modifiers = _MODIFIERS.match(lower, at)
    last = core(modifiers.end()) if modifiers is not None else None
    if last is None or modifiers is None or last.unit in {"clock", "same", "ago", "rolling"}:
        return None
    weekdays = "weekday" in {read.unit, last.unit}
    if weekdays and not {read.unit, last.unit} <= {"weekday", "date", "day"}:
        return None
    if (read.unit in _YEARLY) != (last.unit in _YEARLY) and (read.year is None or last.year is None):
        return None
    return with_left(lower, last, at)
