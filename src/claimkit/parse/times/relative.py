"""Reads dates that are told by the day of publication or by one another: "last week", "two years ago".

A period word ("week", "year") is found first; the words to its left say which
one is meant, and those to its right may add what it lies in or is counted from.
"""

__all__ = ["nth_weekday", "relative_at"]

import re
from functools import cache

from claimkit.english.tables.times import DATE_DETERMINERS, DAY_PARTS, FISCAL_WORDS
from claimkit.parse.times.anchors import ending, inside
from claimkit.parse.times.article_periods import with_article
from claimkit.parse.times.counted_periods import counted
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.determined_periods import determined
from claimkit.parse.times.left import THE, Left, Phrases, phrases
from claimkit.parse.times.period_words import Core, centuries, day_words, numbers, ordinals, units
from claimkit.parse.times.words import GAP

_CLOSE_OF = re.compile(rf"(?:-|(?:['’]s)?{GAP})end\b")  # "by year-end", "before the week's end"
_SPORT = re.compile(r"\b(?:game|touchdowns?|yards?|points?|scor\w{0,5}|coach|quarterback|nfl|nba|lead|rebounds?)\b")


_THIS = Phrases({"this": "", "last": ""})
_THEN = Phrases({"next": 1, "following": 1, "previous": -1, "same": 0})


@cache
def _telling() -> Phrases[str]:
    """What may stand before a period word and make a date of it."""
    words = (THE, phrases(FISCAL_WORDS), phrases(DATE_DETERMINERS), numbers(), ordinals(), centuries())
    return Phrases(dict.fromkeys((phrase for table in words for phrase in table), ""))


def relative_at(lower: str, start: int, word: str, floor: int, core: Core) -> Dated | None:
    """The date told by the period word or day word at `start`; None if there is none.

    Nothing before `floor` belongs to it. `core` reads a date at an offset, for
    "the first week of November".
    """
    end = start + len(word)
    kind = units().get(word)
    if kind is None:
        if word in DAY_PARTS.words:
            return _part_of_day(lower, start, word, floor)
        first, last = day_words()[word]
        return Dated(start, end, "date", offset=first, steps=last - first)
    unit, many = kind
    if (match := _CLOSE_OF.match(lower, end)) is not None and unit in {"week", "month", "quarter", "year"}:
        return Dated(start, match.end(), unit, offset=0, parts=("late",))
    left = Left(lower, start, floor)
    if not left.ends_in(_telling()):
        return None
    number = left.take(numbers()) if word != "half" else None
    if number is not None:
        size = numbers()[number] * (2 if word.startswith("fortnight") else 1)
        if unit == "hour":
            return None if size % 24 else counted(lower, end, "day", size // 24, left, core)
        return counted(lower, end, unit, size, left, core)
    if many == "plural":
        return None
    return _single(lower, Dated(start, end, unit, steps=2 if word == "fortnight" else 0), left, core)


def _part_of_day(lower: str, start: int, word: str, floor: int) -> Dated | None:
    left = Left(lower, start, floor)
    then = left.take(_THEN)
    if then is not None:
        if left.take(THE) is None:
            return None
        return Dated(left.start, start + len(word), "same", step="day", steps=_THEN[then])
    which = left.take(_THIS)
    if which is None or (which == "last" and word != "night"):
        return None
    return Dated(left.start, start + len(word), "date", offset=-(which == "last"))


def _single(lower: str, read: Dated, left: Left, core: Core) -> Dated | None:
    """ "last week", "the third quarter", "the same day", "the end of the year", "the week of Oct. 14"."""
    if read.unit == "century" and (which := left.take(centuries())) is not None:
        return read._replace(start=left.start, number=centuries()[which])
    fiscal = left.take(phrases(FISCAL_WORDS)) is not None
    ordinal = left.take(ordinals())
    if ordinal is not None and not fiscal:
        found = _nth(lower, read._replace(start=left.start), ordinals()[ordinal], core)
        if found is not None or ordinal not in {"last", "final"}:
            return found
        return determined(lower, read._replace(start=left.start), "last", left)
    if read.unit == "half":
        return None
    which = left.take(phrases(DATE_DETERMINERS))
    if which is not None:
        read = read._replace(start=left.start, approximate=fiscal)
        if (within := _beside_named(lower, read, core)) is not None:
            return within
        return determined(lower, read, which, left)
    if left.take(THE) is None:
        return None
    return with_article(lower, read._replace(start=left.start), left, core)


def _nth(lower: str, read: Dated, number: int, core: Core) -> Dated | None:
    if read.unit in {"quarter", "half"} and (stretch := ending(lower, read, core)) is not None:
        return stretch
    within = inside(lower, read.end, core)
    if read.unit in {"quarter", "half"} and number > 0:
        if number > (4 if read.unit == "quarter" else 2):
            return None
        if within is None or within.unit == "year":
            return _of_year(lower, read._replace(number=number), within)
        if read.unit == "half" and within.unit != "same":
            return within._replace(start=read.start, parts=(*within.parts, f"half{number}"))
    if within is None:
        return None
    return Dated(read.start, within.end, "nth", number=number, step=read.unit, steps=1, within=within)


def _of_year(lower: str, read: Dated, year: Dated | None) -> Dated | None:
    """A quarter or half of a year; without one, only a quarter that is none of a match."""
    if year is not None:
        approximate = year.approximate
        return read._replace(end=year.end, year=year.year, year_offset=year.offset, approximate=approximate)
    around = lower[max(0, read.start - 120) : read.end + 120]
    return None if read.unit == "half" or _SPORT.search(around) else read


def _beside_named(lower: str, read: Dated, core: Core) -> Dated | None:
    return None if read.unit == "day" else ending(lower, read, core)


def nth_weekday(lower: str, read: Dated, floor: int, core: Core) -> Dated:
    """ "the first Friday of July": the weekday `read`, if it is told so; else as it was."""
    left = Left(lower, read.start, floor)
    ordinal = left.take(ordinals())
    within = None if ordinal is None else inside(lower, read.end, core)
    if ordinal is None or within is None or within.unit not in {"month", "year", "quarter", "season", "same"}:
        return read
    start = left.start
    if left.take(THE) is not None:
        start = left.start
    number = ordinals()[ordinal]
    return Dated(start, within.end, "nth", number=number, day=read.number, step="weekday", steps=1, within=within)
