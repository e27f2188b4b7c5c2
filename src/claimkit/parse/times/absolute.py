"""Reads the dates that begin with a name: "Oct. 19", "Friday, 18 October", "Q3 2024", "fiscal 2023", "summer 2023"."""

__all__ = ["named_words"]

import re
from collections.abc import Callable, Mapping
from functools import cache

from claimkit.english.tables import column
from claimkit.parse.times.bare_months import STOP, bare_month, word_before
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import phrases
from claimkit.parse.times.numeric import DASH, date_of, numeric_at
from claimkit.parse.times.words import DAY, GAP, YEAR, alternatives, full_year, months, weekdays, year_tail
from claimkit.parse.times.years import counts

_END = r"(?![\w%]|[.,:]\d)"
_FISCAL = re.compile(
    rf"(?:fy\s?|\w{{1,9}}+{GAP}(?:years?{GAP})?)(?:({YEAR.split('(?!')[0]})|['’]?(\d\d)){_END}(?:{DASH}(?:\d\d)?\d\d{_END})?"
)
_QUARTER = re.compile(rf"([qh])([1-4])(?:(?:{GAP}of{GAP}|{GAP}|-)?(?:((?:1\d|20)\d\d)|['’]?(\d\d)){_END})?(?!\w)")
_ERA = re.compile(rf"(?:ad|a\.d\.){GAP}(\d{{1,4}}){_END}")
_SEASON_YEAR = re.compile(
    rf"(?:{GAP}of|,)?{GAP}(?:({YEAR.split('(?!')[0]})(?:{DASH}(?:\d\d)?\d\d)?{_END}|['’](\d\d)\b)"
)
_NEXT_WORD = re.compile(rf"{GAP}([^\W\d_]++)")
_WEEKDAY_GAP = re.compile(rf"\.?,?{GAP}(?:the{GAP})?(?=(\d|[a-z]++))")
_YEAR_TAIL = re.compile(year_tail())
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\b")

_PARTS_OF_DAYS = re.compile(rf"{GAP}(?:nights|mornings|afternoons|evenings)\b")
_Reader = Callable[[str, str, int, str], Dated | None]


@cache
def named_words() -> Mapping[str, _Reader]:
    """Each word that a named date may begin with, and what reads it there, given the text, also in lower case.

    >>> named_words()["oct"]("On Oct. 19", "on oct. 19", 3, "oct")[:3]
    (3, 10, 'day')
    """
    words: dict[str, _Reader] = {}
    words.update(dict.fromkeys(column("fiscal_words"), _fiscal))
    words.update(dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), _quarter))
    words.update(dict.fromkeys(("ad", "a.d"), _era))
    words.update(dict.fromkeys(column("decade_words"), _decade))
    words.update(dict.fromkeys(column("seasons"), _season))
    words.update(dict.fromkeys(months(), _month))
    words.update(dict.fromkeys(weekdays(), _weekday))
    words.update(dict.fromkeys(column("holidays"), _holiday))
    return words


@cache
def _month_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{alternatives(months())}\b(?:\.?{GAP}?(?:the{GAP})?({DAY}){year_tail()}?"
        rf"|\.?(?:,?{GAP}|{GAP}of{GAP})({YEAR})|\.?{GAP}?['’](\d\d)\b|-({YEAR}))?"
    )


def _month(text: str, lower: str, start: int, word: str) -> Dated | None:
    """A month with day or year, in one pattern: its groups are read in one place, as each depends on the others."""
    match = _month_pattern().match(lower, start)
    if match is None:
        return None
    day, *years = match.groups()
    end = match.end()
    if counts(lower, end) and (years[0] or years[2]):  # "on Oct. 8, 2000 soldiers left"
        years, end = [None] * 5, match.end(1) if day else start + len(word)
    stated = full_year(years[0] or years[2] or years[4], years[1] or years[3])
    number, kind = months()[word]
    capital = text[start].isupper()
    if day is not None and not (stated is None and _counts(lower, start, match)):
        if kind == "word" and not capital and stated is None:
            return None
        return date_of(start, end, stated, number, int(day.rstrip("sthndr")))
    if day is not None:
        return bare_month(text, lower, Dated(start, start + len(word), "month", None, number), word)
    if (worded := _in_words(lower, start, end, stated, number)) is not None:
        return worded
    read = Dated(start, end, "month", stated, number)
    return read if stated is not None else bare_month(text, lower, read, word)


@cache
def _ordinal_pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = alternatives(column("day_ordinals"))
    return re.compile(rf"\b({words}){GAP}(?:day{GAP})?of{GAP}\Z"), re.compile(
        rf"{GAP}(?:the{GAP})?({words})\b{year_tail()}?"
    )


def _in_words(lower: str, start: int, end: int, year: int | None, month: int) -> Dated | None:
    """ "the second of August", "May the eleventh"."""
    before, after = _ordinal_pattern()
    values = phrases("day_ordinals")
    if lower.startswith("of ", start - 3) and (match := before.search(lower, max(0, start - 24), start)) is not None:
        return date_of(match.start(), end, year, month, int(values[match[1]]))
    if year is None and (match := after.match(lower, end)) is not None and STOP.match(lower, match.end()):
        return date_of(start, match.end(), full_year(match[2], match[3]), month, int(values[match[1]]))
    return None


def _counts(lower: str, start: int, match: re.Match[str]) -> bool:
    """Whether the number after the month counts what follows: "in October 12 people", never "in Oct. 12"."""
    return match[1].isdigit() and word_before(lower, start) == "in" and not STOP.match(lower, match.end())


def _weekday(text: str, lower: str, start: int, word: str) -> Dated | None:
    end = start + len(word)
    number, kind = weekdays()[word]
    if (day := _weekday_with_day(text, lower, start, end, number)) is not None:
        return day
    before = word_before(lower, start)
    if before in column("habit_words") or _PARTS_OF_DAYS.match(lower, end):
        return None
    if kind == "word" or len(word) < 6:
        return Dated(start, end, "weekday", number=number) if before == "on" and text[start].isupper() else None
    if before in column("weekday_names") or lower.endswith("mail on ", 0, start):
        return None
    if before == "the" and re.match(r" [A-Z]", text[end : end + 2]):
        return None
    return Dated(start, end, "weekday", number=number)


def _weekday_with_day(text: str, lower: str, start: int, end: int, number: int) -> Dated | None:
    """ "Friday, Oct. 18", "Friday the 13th"."""
    gap = _WEEKDAY_GAP.match(lower, end)
    if gap is None or not (gap[1].isdigit() or gap[1] in months()):
        return None
    rest = numeric_at(text, lower, gap.end()) if gap[1].isdigit() else _month(text, lower, gap.end(), gap[1])
    if rest is not None and rest.unit == "day":
        return rest._replace(start=start, name=str(number))
    if (match := _NTH.match(lower, gap.end())) is not None and 1 <= int(match[1]) <= 31:
        return Dated(start, match.end(), "day", day=int(match[1]), name=str(number))
    return None


def _fiscal(text: str, lower: str, start: int, word: str) -> Dated | None:
    match = _FISCAL.match(lower, start)
    if match is None or (match[2] and word != "fy"):
        return None
    return Dated(start, match.end(), "year", full_year(match[1], match[2]), approximate=True)


def _quarter(text: str, lower: str, start: int, word: str) -> Dated | None:
    match = _QUARTER.match(lower, start)
    if match is None:
        return None
    kind, number, year, short = match.groups()
    if not text[start].isupper() or (kind == "h" and not (year or short)):
        return None
    return Dated(start, match.end(), "quarter" if kind == "q" else "half", full_year(year, short), int(number))


def _era(text: str, lower: str, start: int, word: str) -> Dated | None:
    match = _ERA.match(lower, start)
    if match is None or not text.startswith(("AD", "A.D"), start):
        return None
    return Dated(start, match.end(), "year", int(match[1]) or None)


def _decade(text: str, lower: str, start: int, word: str) -> Dated | None:
    if not re.search(r"\bthe (?:(?:early|mid|late)[ -])?\Z", lower[max(0, start - 12) : start]):
        return None
    return Dated(start, start + len(word), "decade", int(phrases("decade_words")[word]))


def _season(text: str, lower: str, start: int, word: str) -> Dated | None:
    """A season with its year, with "last" or the like before it, or after "in the" with nothing to follow."""
    end = start + len(word)
    number = int(phrases("seasons")[word])
    if (match := _SEASON_YEAR.match(lower, end)) is not None:
        return Dated(start, match.end(), "season", full_year(match[1], match[2]), number)
    before = word_before(lower, start)
    read = Dated(start, end, "season", number=number)
    if before in column("season_determiners"):
        return read
    if before in column("season_bounds"):
        return read if STOP.match(lower, end) else None
    if word in column("fall_words"):
        return read if before == "the" and STOP.match(lower, end) and lower.endswith("in the ", 0, start) else None
    following = _NEXT_WORD.match(lower, end)
    alone = STOP.match(lower, end) or (following is not None and following[1] in {"of", "and", "to", "when", "as"})
    return read if alone and before in {"the", "early", "late", "mid"} else None


@cache
def _holiday_pattern() -> re.Pattern[str]:
    return re.compile(alternatives(column("holidays")))


def _holiday(text: str, lower: str, start: int, word: str) -> Dated | None:
    """A feast: with its year, after a preposition, or by a name that says that it is a day."""
    match = _holiday_pattern().match(lower, start)
    if match is None or not text[start].isupper():
        return None
    end = match.end()
    read = Dated(start, end, "holiday", name=phrases("holidays")[word])
    if (match := _YEAR_TAIL.match(lower, end)) is not None:
        return read._replace(end=match.end(), year=full_year(match[1], match[2]))
    if word.endswith(("day", "eve", "juneteenth", "halloween")):
        return read
    before = word_before(lower, start)
    if before in {"last", "next"}:
        return read
    following = _NEXT_WORD.match(lower, end)
    attributive = following is not None and following[1] not in column("holiday_followers")
    timed = before in column("holiday_prepositions")
    return None if attributive or not timed else read
