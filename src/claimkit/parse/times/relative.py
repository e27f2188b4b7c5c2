"""Reads dates that are told by the day of publication or by one another: "last week", "two years ago".

A period word ("week", "year") is found first; the words to its left say which
one is meant, and those to its right may add what it lies in or is counted from.
"""

__all__ = ["nth_weekday", "relative_at"]

import re
from collections.abc import Callable, Mapping
from functools import cache

from claimkit.english.tables import column, rows
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import THE, Left, Phrases, phrases
from claimkit.parse.times.words import GAP, alternatives

_Core = Callable[[int], Dated | None]

_FROM = re.compile(
    rf"{GAP}(?:(ago)\b|(from{GAP}(?:now|today)|hence)\b|(later|earlier)\b(?!{GAP}than)|(before|after|from|following)\b)"
)
_ENDING = re.compile(rf"(?:,?{GAP}which)?{GAP}(?:ended|ending|through|to){GAP}(?:(?:on|in){GAP})?(?:end-)?")
_OF = re.compile(rf",?{GAP}(?:(?:of|in|for){GAP})?")
_OF_DAY = re.compile(rf"{GAP}(?:of|beginning|starting){GAP}(?:on{GAP})?")
_AS = re.compile(rf"{GAP}(?:that|as|when|in{GAP}which|on{GAP}which)\b")
_STOP = re.compile(r"\s*(?:[.,;:!?)\"”’]|\Z)")
_CLOSE = re.compile(rf"{GAP}(before|after){GAP}(yesterday|tomorrow)\b")
_TIME = re.compile(rf"['’]s?{GAP}time\b")
_ROLLING = frozenset({"day", "week", "month", "quarter", "year", "decade", "century"})
_SKIPPED = re.compile(rf"{GAP}(?:(after{GAP}next)|before{GAP}last)\b")
_WILL = re.compile(r"\b(?:will|shall|due|expected|scheduled|set|planned)\b|['’]ll\b")
_CAN = re.compile(r"\b(?:can|could|may|might|would)\b|\d\s\w+\sin\s\Z")
_CLOSE_OF = re.compile(rf"(?:-|['’]s{GAP})end\b")  # "by year-end", "before the week's end"
_TO_DATE = re.compile(r"[ -]to[ -]date\b")
_SPORT = re.compile(r"\b(?:game|touchdowns?|yards?|points?|scor\w{0,5}|coach|quarterback|nfl|nba|lead|rebounds?)\b")


@cache
def _units() -> Mapping[str, tuple[str, str]]:
    return {word: (unit, many) for word, unit, many in rows("period_words")}


@cache
def _numbers() -> Phrases[int]:
    words = {word: int(value) for word, value in rows("small_numbers")}
    tens = [word for word, value in words.items() if value in range(20, 100, 10) and " " not in word]
    units = [word for word, value in words.items() if value < 10 and word not in {"a", "an"} and " " not in word]
    words |= {f"{ten}-{unit}": words[ten] + words[unit] for ten in tens for unit in units}
    return Phrases(words | {str(n): n for n in range(1, 400)})


@cache
def _ordinals() -> Phrases[int]:
    return Phrases((word, int(value)) for word, value in rows("small_ordinals"))


@cache
def _centuries() -> Phrases[int]:
    return Phrases((word, int(value)) for word, value in rows("century_ordinals"))


@cache
def _day_words() -> Mapping[str, tuple[int, int]]:
    return {word: (int(first), int(last)) for word, first, last in rows("day_words")}


@cache
def _within() -> re.Pattern[str]:
    which = alternatives({*phrases("date_determiners"), "the"})
    unit = alternatives(word for word, (_, many) in _units().items() if many == "1")
    fiscal = alternatives(column("fiscal_words"))
    return re.compile(rf"(?:the{GAP})?({which}){GAP}(?:({fiscal}){GAP})?({unit})\b(?!-)")


_IN = Phrases({"in": ""})
_THIS = Phrases({"this": "", "last": ""})


@cache
def _telling() -> Phrases[str]:
    """What may stand before a period word and make a date of it."""
    words = (THE, phrases("fiscal_words"), phrases("date_determiners"), _numbers(), _ordinals(), _centuries())
    return Phrases(dict.fromkeys((phrase for table in words for phrase in table), ""))


def relative_at(lower: str, start: int, word: str, floor: int, core: _Core) -> Dated | None:
    """The date told by the period word or day word at `start`; None if there is none.

    Nothing before `floor` belongs to it. `core` reads a date at an offset, for
    "the first week of November".
    """
    end = start + len(word)
    kind = _units().get(word)
    if kind is None:
        if word in column("day_parts"):
            return _part_of_day(lower, start, word, floor)
        first, last = _day_words()[word]
        return Dated(start, end, "date", offset=first, steps=last - first)
    unit, many = kind
    if (match := _CLOSE_OF.match(lower, end)) is not None and unit in {"week", "month", "quarter", "year"}:
        return Dated(start, match.end(), unit, offset=0, parts=("late",))
    left = Left(lower, start, floor)
    if not left.ends_in(_telling()):
        return None
    number = left.take(_numbers()) if word != "half" else None
    if number is not None:
        size = _numbers()[number] * (2 if word.startswith("fortnight") else 1)
        if unit == "hour":
            return None if size % 24 else _counted(lower, end, "day", size // 24, left, core)
        return _counted(lower, end, unit, size, left, core)
    if many == "plural":
        return None
    return _single(lower, Dated(start, end, unit), left, core)


def _part_of_day(lower: str, start: int, word: str, floor: int) -> Dated | None:
    left = Left(lower, start, floor)
    which = left.take(_THIS)
    if which is None or (which == "last" and word != "night"):
        return None
    return Dated(left.start, start + len(word), "date", offset=-(which == "last"))


def _counted(lower: str, end: int, unit: str, count: int, left: Left, core: _Core) -> Dated | None:
    """ "two weeks ago", "the past three months", "the first two weeks of June"."""
    start = left.start
    if (match := _FROM.match(lower, end)) is not None:
        ago, hence, than, _ = match.groups()
        if ago or hence:
            hedge = left.take(phrases("span_hedges"))
            sign = -1 if ago else 1
            return Dated(left.start, match.end(), "ago", step=unit, steps=sign * count, approximate=hedge is not None)
        if than:
            sign = -1 if than == "earlier" else 1
            return Dated(start, match.end(), "same", name="counted", step=unit, steps=sign * count)
        if (beside := _beside(lower, match, unit, count, start, core)) is not None:
            return beside
    if left.peek() == "in":
        return _in_time(lower, Dated(start, end, "ago", step=unit, steps=count), left)
    which = left.take(phrases("date_determiners")) or left.take(_ordinals())
    if which is None:
        return _ending(lower, Dated(start, end, unit, steps=count), core)
    start = left.start
    if left.take(THE) is not None:
        start = left.start
    if which in _ordinals() and (within := _inside(lower, end, core)) is not None:
        number = _ordinals()[which]
        return Dated(start, within.end, "nth", number=number, step=unit, steps=count, within=within)
    if (ending := _ending(lower, Dated(start, end, unit, steps=count), core)) is not None:
        return ending
    way = phrases("date_determiners").get(which, "")
    return Dated(start, end, "rolling", step=unit, steps=count * int(way)) if way in {"-1", "1"} else None


def _in_time(lower: str, read: Dated, left: Left) -> Dated | None:
    """ "in two weeks' time"; "in two weeks", which is a date only where the verb looks ahead."""
    left.take(_IN)
    if (match := _TIME.match(lower, read.end)) is not None:
        return read._replace(start=left.start, end=match.end())
    before = lower[max(0, left.start - 60) : left.start]
    ahead = _WILL.search(before) is not None and _CAN.search(before) is None
    return read._replace(start=left.start) if ahead and _STOP.match(lower, read.end) else None


def _beside(lower: str, match: re.Match[str], unit: str, count: int, start: int, core: _Core) -> Dated | None:
    """ "two days before Christmas"; "a day after", where nothing follows, goes by the time spoken of."""
    sign = -1 if match[4] == "before" else 1
    gap = re.compile(GAP).match(lower, match.end())
    within = core(gap.end()) if gap is not None else None
    if within is not None and within.unit != "clock" and not lower.startswith(("'s", "’s"), within.end):
        return Dated(start, within.end, "from", step=unit, steps=sign * count, within=within)
    if match[4] in {"before", "after"} and _STOP.match(lower, match.end()):
        return Dated(start, match.end(), "same", name="counted", step=unit, steps=sign * count)
    return None


def _ending(lower: str, read: Dated, core: _Core) -> Dated | None:
    """ "the three months ended June 30", "the week ending March 19"."""
    match = _ENDING.match(lower, read.end)
    within = core(match.end()) if match is not None else None
    if within is None or within.unit not in {"day", "month"}:
        return None
    return Dated(read.start, within.end, "ending", step=read.unit, steps=read.steps or 1, within=within)


def _inside(lower: str, end: int, core: _Core) -> Dated | None:
    """What the words from `end` on say that it lies in: "of 2025", "of last year", "of the year"."""
    match = _OF.match(lower, end)
    if match is None:
        return None
    named = _within().match(lower, match.end())
    joined = match[0].strip(" ,\n") != ""
    if named is not None and (joined or named[1] != "the"):
        which = phrases("date_determiners").get(named[1], "0")
        unit = _units()[named[3]][0]
        if which.startswith("same"):
            return Dated(named.start(), named.end(), "same", step=unit, steps=int(which.removeprefix("same") or 0))
        return Dated(named.start(), named.end(), unit, offset=int(which), approximate=named[2] is not None)
    inner = core(match.end())
    if inner is None or inner.unit in {"clock", "weekday", "date", "day"}:
        return None
    return inner


def _single(lower: str, read: Dated, left: Left, core: _Core) -> Dated | None:
    """ "last week", "the third quarter", "the same day", "the end of the year", "the week of Oct. 14"."""
    if read.unit == "century" and (which := left.take(_centuries())) is not None:
        return read._replace(start=left.start, number=_centuries()[which])
    fiscal = left.take(phrases("fiscal_words")) is not None
    ordinal = left.take(_ordinals())
    if ordinal is not None and not fiscal:
        found = _nth(lower, read._replace(start=left.start), _ordinals()[ordinal], core)
        if found is not None or ordinal not in {"last", "final"}:
            return found
        return _determined(lower, read._replace(start=left.start), "last", left)
    if read.unit == "half":
        return None
    which = left.take(phrases("date_determiners"))
    if which is not None:
        read = read._replace(start=left.start, approximate=fiscal)
        if (within := _beside_named(lower, read, core)) is not None:
            return within
        return _determined(lower, read, which, left)
    if left.take(THE) is None:
        return None
    return _with_article(lower, read._replace(start=left.start), left, core)


def _nth(lower: str, read: Dated, number: int, core: _Core) -> Dated | None:
    if read.unit in {"quarter", "half"} and (ending := _ending(lower, read, core)) is not None:
        return ending
    within = _inside(lower, read.end, core)
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


def _determined(lower: str, read: Dated, which: str, left: Left) -> Dated | None:
    value = phrases("date_determiners")[which]
    article = left.take(THE) is not None
    start = left.start if article else read.start
    if article and which == "next" and _ahead(read.unit, left):
        return Dated(start, read.end, "rolling", step=read.unit, steps=1)
    if value.startswith("same") or (article and which == "next"):
        if _AS.match(lower, read.end):
            return None  # "the same week that …": told by an event
        count = int(value.removeprefix("same") or 0)
        if which == "that" and read.unit not in {"day", "week", "month", "year"}:
            return None
        return Dated(start, read.end, "same", step=read.unit, steps=count)
    if read.unit == "day":
        return Dated(start, read.end, "same", step="day", steps=int(value)) if article and which == "previous" else None
    if read.unit == "weekend" and which in {"coming", "upcoming"}:
        return read._replace(start=start, offset=0)
    if read.unit in _ROLLING and (which == "past" or (article and which == "last")):
        return Dated(start, read.end, "rolling", step=read.unit, steps=-1)
    return read._replace(start=start, offset=int(value))


def _ahead(unit: str, left: Left) -> bool:
    """Whether "the next …" runs from now on ("over the next year"), and is not the one after a time spoken of."""
    return unit in _ROLLING and (
        unit in {"decade", "century"} or left.peek() in {"over", "in", "within", "during", "for"}
    )


def _beside_named(lower: str, read: Dated, core: _Core) -> Dated | None:
    return None if read.unit == "day" else _ending(lower, read, core)


def _with_article(lower: str, read: Dated, left: Left, core: _Core) -> Dated | None:
    """ "the week of Oct. 14", "the day before yesterday", "the year ended in March", "the end of the year"."""
    if (match := _SKIPPED.match(lower, read.end)) is not None and read.unit != "day":
        return read._replace(end=match.end(), offset=2 if match[1] else -2)
    if (match := _TO_DATE.match(lower, read.end)) is not None:
        return read._replace(end=match.end(), offset=0, parts=("so_far",))
    if (match := _CLOSE.match(lower, read.end)) is not None and read.unit == "day":
        return Dated(read.start, match.end(), "date", offset=-2 if match[2] == "yesterday" else 2)
    if (ending := _ending(lower, read, core)) is not None and read.unit != "day":
        return ending
    if read.unit in {"week", "weekend"} and (match := _OF_DAY.match(lower, read.end)) is not None:
        within = core(match.end())
        if within is not None and within.unit in {"day", "holiday"}:
            return Dated(read.start, within.end, "of", step=read.unit, within=within)
    if (match := _FROM.match(lower, read.end)) is not None and match[4] in {"before", "after"}:
        return _beside(lower, match, read.unit, 1, read.start, core)
    if read.unit == "weekend":
        return read
    if read.unit == "day":
        return read._replace(unit="same", step="day") if _of_part(left) else None
    ends_part = left.peek() in {"of", "in", "later", "earlier"} or read.unit == "quarter"
    return read._replace(offset=0) if ends_part and _of_part(left) else None


def _of_part(left: Left) -> bool:
    return left.take(phrases("date_parts")) is not None


def nth_weekday(lower: str, read: Dated, floor: int, core: _Core) -> Dated:
    """ "the first Friday of July": the weekday `read`, if it is told so; else as it was."""
    left = Left(lower, read.start, floor)
    ordinal = left.take(_ordinals())
    within = None if ordinal is None else _inside(lower, read.end, core)
    if ordinal is None or within is None or within.unit not in {"month", "year", "quarter", "season", "same"}:
        return read
    start = left.start
    if left.take(THE) is not None:
        start = left.start
    number = _ordinals()[ordinal]
    return Dated(start, within.end, "nth", number=number, day=read.number, step="weekday", steps=1, within=within)
