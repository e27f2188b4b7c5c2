"""The words that tell periods by number or order: "week", "two", "second", "21st"."""

__all__ = ["Core", "centuries", "day_words", "numbers", "ordinals", "units", "within_words"]

import re
from collections.abc import Callable, Mapping
from functools import cache

from claimkit.english.tables.times import (
    CENTURY_ORDINALS,
    DATE_DETERMINERS,
    DAY_WORDS,
    FISCAL_WORDS,
    PERIOD_WORDS,
    SMALL_NUMBERS,
    SMALL_ORDINALS,
)
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import Phrases, phrases, valued
from claimkit.parse.times.words import GAP, alternatives

# Reads a date at an offset, for "the first week of November".
Core = Callable[[int], Dated | None]


@cache
def units() -> Mapping[str, tuple[str, str]]:
    return {row.word: (row.unit, row.many) for row in PERIOD_WORDS}


@cache
def numbers() -> Phrases[int]:
    words = dict(valued(SMALL_NUMBERS))
    tens = [word for word, value in words.items() if value in range(20, 100, 10) and " " not in word]
    units = [word for word, value in words.items() if value < 10 and word not in {"a", "an"} and " " not in word]
    words |= {f"{ten}-{unit}": words[ten] + words[unit] for ten in tens for unit in units}
    return Phrases(words | {str(n): n for n in range(1, 400)})


@cache
def ordinals() -> Phrases[int]:
    return valued(SMALL_ORDINALS)


@cache
def centuries() -> Phrases[int]:
    return valued(CENTURY_ORDINALS)


@cache
def day_words() -> Mapping[str, tuple[int, int]]:
    return {row.word: (row.first, row.last) for row in DAY_WORDS}


@cache
def within_words() -> re.Pattern[str]:
    which = alternatives({*phrases(DATE_DETERMINERS), "the"})
    unit = alternatives(word for word, (_, many) in units().items() if many == "1")
    fiscal = alternatives(FISCAL_WORDS.words)
    return re.compile(rf"(?:the{GAP})?({which}){GAP}(?:({fiscal}){GAP})?({unit})\b(?!-)")
