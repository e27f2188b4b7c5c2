"""The words that dates are made of, and the patterns built from them."""

__all__ = ["DAY", "GAP", "YEAR", "alternatives", "full_year", "lowered", "months", "weekdays", "year_tail"]

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from claimkit.english.tables.times import MONTHS, WEEKDAYS

# White space inside a date: a little of it, and at most one line break.
GAP = r"(?:[ \t\xa0\u202f]{1,3}+\n?|\n)"
# A day of the month, and a year, that are not the beginning of a longer number.
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)"
YEAR = r"(?:1\d|20)\d\d(?![\w%]|[.,:]\d)"


def lowered(text: str) -> str:
    """`text` with its ASCII letters, which alone dates are told in, in lower case; every character stays in place.

    >>> len(lowered("İstanbul")), lowered("May")
    (8, 'may')
    """
    if text.isascii():
        return text.lower()
    # Bytes are put in lower case many times faster, and of them only those that are ASCII.
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first, a space standing for any gap, ' for either apostrophe.

    Words that begin alike share their beginning, which makes the scan quick.

    >>> alternatives(["jan", "january", "june"])
    '(?:j(?:an(?:uary)?|une))'
    """
    tree: dict[str, Any] = {}
    for word in words:
        branch = tree
        for character in word:
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return f"(?:{_pattern(tree)})"


def _pattern(tree: dict[str, Any]) -> str:
    signs = {" ": GAP, "'": "['’]"}
    branches = [signs.get(c, re.escape(c)) + _pattern(tree[c]) for c in sorted(tree) if c]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + "?" * ("" in tree)


@cache
def months() -> Mapping[str, tuple[int, str]]:
    """The number of each month's name and abbreviation, and what else the word is."""
    return {row.word: (row.number, row.also) for row in MONTHS}


@cache
def weekdays() -> Mapping[str, tuple[int, str]]:
    """The number of each weekday's name and abbreviation, Monday being 0, and what else the word is."""
    return {row.word: (row.number, row.also) for row in WEEKDAYS}


def full_year(digits: str | None, short: str | None = None) -> int | None:
    """The year written in full, or by its last two digits: '98 is 1998, '24 is 2024."""
    if digits:
        return int(digits)
    if not short:
        return None
    year = int(short)
    return 2000 + year if year < 50 else 1900 + year


def year_tail(comma: str = ",?") -> str:
    """A pattern for the year after a month or day, with two groups: in full, by its last two digits."""
    return rf"(?:{comma}{GAP}({YEAR})|{comma}{GAP}?['’](\d\d)\b)"
