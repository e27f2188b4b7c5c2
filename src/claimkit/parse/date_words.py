"""The words that dates are made of, and the patterns built from them."""

__all__ = ["DAY", "GAP", "YEAR", "alternatives", "lowered", "month_pattern", "months", "weekday_pattern", "weekdays"]

from collections.abc import Iterable, Mapping
from functools import cache
from re import escape

from claimkit.lexicon.tables import rows

# White space inside a date: a little of it, and at most one line break.
GAP = r"(?:[ \t\xa0\u202f]{1,3}+\n?|\n)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)"
YEAR = r"(?:1\d|20)\d\d(?![\w%]|[.,:]\d)"


def lowered(text: str) -> str:
    """`text` in lower case, every character staying where it is.

    >>> len(lowered("İstanbul")), lowered("May")
    (8, 'may')
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first, a space standing for any gap."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(escape(w).replace(r"\ ", GAP) for w in ordered) + ")"


@cache
def months() -> Mapping[str, int]:
    """The number of each month's name and abbreviation."""
    return {word: int(number) for word, number, _ in rows("months")}


@cache
def weekdays() -> Mapping[str, int]:
    """The number of each weekday's name and abbreviation, Monday being 0."""
    return {word: int(number) for word, number, _ in rows("weekdays")}


@cache
def month_pattern() -> str:
    """A month's name or abbreviation, with the full stop of the latter."""
    return rf"{alternatives(months())}\b"


@cache
def weekday_pattern() -> str:
    """A weekday's name or abbreviation."""
    return rf"{alternatives(weekdays())}\b"
