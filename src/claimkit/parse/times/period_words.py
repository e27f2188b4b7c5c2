"""The words that tell periods by number or order: "week", "two", "second", "21st"."""

__all__ = ["Core", "centuries", "day_words", "numbers", "ordinals", "units", "within_words"]

import re
from collections.abc import Callable, Mapping
from functools import cache

from claimkit.english.tables import column, rows
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import Phrases, phrases
from claimkit.parse.times.words import GAP, alternatives

# Reads a date at an offset, for "the first week of November".
Core = Callable[[int], Dated | None]


@cache
def units() -> Mapping[str, tuple[str, str]]:
    return {word: (unit, many) for word, unit, many in rows("period_words")}


@cache
def numbers() -> Phrases[int]:
    words = {word: int(value) for word, value in rows("small_numbers")}
    tens = [word for word, value in words.items() if value in range(20, 100, 10) and " " not in word]
    units = [word for word, value in words.items() if value < 10 and word not in {"a", "an"} and " " not in word]
    words |= {f"{ten}-{unit}": words[ten] + words[unit] for ten in tens for unit in units}
    return Phrases(words | {str(n): n for n in range(1, 400)})


@cache
def ordinals() -> Phrases[int]:
    return Phrases((word, int(value)) for word, value in rows("small_ordinals"))


@cache
def centuries() -> Phrases[int]:
    return Phrases((word, int(value)) for word, value in rows("century_ordinals"))


@cache
def day_words() -> Mapping[str, tuple[int, int]]:
    return {word: (int(first), int(last)) for word, first, last in rows("day_words")}


@cache
def within_words() -> re.Pattern[str]:
    which = alternatives({*phrases("date_determiners"), "the"})
    unit = alternatives(word for word, (_, many) in units().items() if many == "1")
    fiscal = alternatives(column("fiscal_words"))
    return re.compile(rf"(?:the{GAP})?({which}){GAP}(?:({fiscal}){GAP})?({unit})\b(?!-)")
