"""Reads the dates that begin with a name: "Oct. 19", "Friday, 18 October", "Q3 2024", "fiscal 2023", "summer 2023"."""

__all__ = ["named_words"]

import re
from collections.abc import Callable, Mapping
from functools import cache

from claimkit.english.tables.times import DECADE_WORDS, FISCAL_WORDS, HOLIDAYS, SEASONS
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import valued
from claimkit.parse.times.named_months import month_at
from claimkit.parse.times.named_weekdays import weekday_at
from claimkit.parse.times.numeric import DASH
from claimkit.parse.times.seasons import holiday_at, season_at
from claimkit.parse.times.words import GAP, YEAR, full_year, months, weekdays
from claimkit.parse.times.years_in_words import year_in_words, year_words

_END = r"(?![\w%]|[.,:]\d)"
_FISCAL = re.compile(
    rf"(?:fy\s?|\w{{1,9}}+{GAP}(?:years?{GAP})?)(?:({YEAR.split('(?!')[0]})|['’]?(\d\d)){_END}(?:{DASH}(?:\d\d)?\d\d{_END})?"
)
_QUARTER = re.compile(rf"([qh])([1-4])(?:(?:{GAP}of{GAP}|{GAP}|-)?(?:((?:1\d|20)\d\d)|['’]?(\d\d)){_END})?(?!\w)")
_ERA = re.compile(rf"(?:ad|a\.d\.){GAP}(\d{{1,4}}){_END}")
_BEFORE_DECADE = re.compile(r"\bthe (?:(?:early|mid|late)[ -])?\Z")

_Reader = Callable[[str, str, int, str], Dated | None]


@cache
def named_words() -> Mapping[str, _Reader]:
    """Each word that a named date may begin with, and what reads it there, given the text, also in lower case.

    >>> named_words()["oct"]("On Oct. 19", "on oct. 19", 3, "oct")[:3]
    (3, 10, 'day')
    """
    words: dict[str, _Reader] = {}
    words.update(dict.fromkeys(FISCAL_WORDS.words, _fiscal))
    words.update(dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), _quarter))
    words.update(dict.fromkeys(("ad", "a.d"), _era))
    words.update(dict.fromkeys(DECADE_WORDS.words, _decade))
    words.update(dict.fromkeys(SEASONS.words, season_at))
    words.update(dict.fromkeys(year_words(), year_in_words))
    words.update(dict.fromkeys(months(), month_at))
    words.update(dict.fromkeys(weekdays(), weekday_at))
    words.update(dict.fromkeys(HOLIDAYS.words, holiday_at))
    return words


def _fiscal(text: str, lower: str, start: int, word: str) -> Dated | None:
    """ "fiscal 2023", "FY23"."""
    match = _FISCAL.match(lower, start)
    if match is None or (match[2] and word != "fy"):
        return None
    return Dated(start, match.end(), "year", full_year(match[1], match[2]), approximate=True)


def _quarter(text: str, lower: str, start: int, word: str) -> Dated | None:
    """ "Q3 2024", "Q3", "H1 2024"; "H1" alone is many other things."""
    match = _QUARTER.match(lower, start)
    if match is None:
        return None
    kind, number, year, short = match.groups()
    if not text[start].isupper() or (kind == "h" and not (year or short)):
        return None
    return Dated(start, match.end(), "quarter" if kind == "q" else "half", full_year(year, short), int(number))


def _era(text: str, lower: str, start: int, word: str) -> Dated | None:
    """ "AD 79"."""
    match = _ERA.match(lower, start)
    if match is None or not text.startswith(("AD", "A.D"), start):
        return None
    return Dated(start, match.end(), "year", int(match[1]) or None)


def _decade(text: str, lower: str, start: int, word: str) -> Dated | None:
    """ "the late eighties"."""
    if not _BEFORE_DECADE.search(lower, max(0, start - 12), start):
        return None
    return Dated(start, start + len(word), "decade", valued(DECADE_WORDS)[word])
