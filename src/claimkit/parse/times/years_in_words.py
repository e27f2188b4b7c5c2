"""Reads years that are written as they are spoken: "nineteen ninety-one", "the year two thousand", "twenty sixteen"."""

__all__ = ["year_in_words", "year_words"]

import re
from functools import cache

from claimkit.english.tables.times import SMALL_NUMBERS, YEAR_WORDS
from claimkit.parse.times.bare_months import STOP, word_before
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.words import GAP, alternatives, months
from claimkit.parse.times.years import counts

_CENTURIES = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}


@cache
def _values() -> dict[str, int]:
    return {row.word: row.value for row in SMALL_NUMBERS if " " not in row.word and row.word not in {"a", "an"}}


@cache
def _spoken() -> re.Pattern[str]:
    tens = alternatives(word for word, value in _values().items() if value in range(20, 100, 10))
    ones = alternatives(word for word, value in _values().items() if 0 < value < 10)
    teens = alternatives(word for word, value in _values().items() if 10 <= value < 20)
    return re.compile(
        rf"({alternatives(_CENTURIES)}){GAP}(?:(hundred)|oh{GAP}({ones})|({teens})|({tens})(?:(?:-|{GAP})({ones}))?)\b"
        rf"|two{GAP}(thousand)(?:{GAP}(?:and{GAP})?(?:({teens})|({ones})))?\b"
    )


def year_words() -> frozenset[str]:
    """The words that such a year may begin with."""
    return frozenset({*_CENTURIES, "two"})


def year_in_words(text: str, lower: str, start: int, word: str) -> Dated | None:
    """The year at `start`, where a word before it asks for one and it counts nothing behind it.

    >>> text = "He was convicted in nineteen ninety-one."
    >>> read = year_in_words(text, text.lower(), 20, "nineteen")
    >>> read.year, text[read.start : read.end]
    (1991, 'nineteen ninety-one')
    """
    match = _spoken().match(lower, start)
    if match is None or counts(lower, match.end()):
        return None
    before = word_before(lower, start)
    if before == "year":
        begin = start - (len("the year ") if lower.endswith("the year ", 0, start) else len("year "))
    elif before in months() or before in YEAR_WORDS.words:
        begin = start
        if match[7] and not STOP.match(lower, match.end()):
            return None  # "in two thousand homes"
    else:
        return None
    return Dated(begin, match.end(), "year", _year(match))


def _year(match: re.Match[str]) -> int:
    century, _, one, teen, ten, unit, thousand, later_teen, later_one = match.groups()
    values = _values()
    if thousand:
        return 2000 + values.get(later_teen or later_one or "", 0)
    return 100 * _CENTURIES[century] + sum(values[word] for word in (one, teen, ten, unit) if word)
