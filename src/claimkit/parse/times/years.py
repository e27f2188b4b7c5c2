"""Tells a year from a count: "in 2022" from "2000 soldiers".

A number of four digits is a year when

1. nothing marks it as an amount or a label: no currency sign before it, no
   unit or counted noun after it ("2018 cases"), no hedge before it ("nearly
   2015"), no numbering noun or street ("Flight 1998", "1998 Main Street"); and
2. either a word before it asks for a year ("since 2016", "the war of 1812") and
   it lies between 1000 and 2199; or it lies between 1900 and 2099, wherever it
   stands ("a 2020 report", "2019 review"). A round hundred needs more: another
   year, or a noun that years go with ("the 2000 and 2004 races", "2000 census").
"""

__all__ = ["counts", "is_year"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.quantities import AMOUNT_WORDS
from claimkit.english.tables.row import WordRow
from claimkit.english.tables.table import Table
from claimkit.english.tables.times import NUMBERING_NOUNS, ROUND_YEAR_NOUNS, YEAR_COUNT_NOUNS, YEAR_WORDS
from claimkit.model.span import Span
from claimkit.parse.times.words import GAP, alternatives
from claimkit.rules import Rule, RuleSet

_LOOK = 24
_NEXT_WORD = re.compile(r"[ \t\xa0\n]{1,3}+(?:or[ ]more|([^\W\d_]{1,20}+))")
_STREET = re.compile(
    r"(?:\s[A-Z][\w.]{0,20}+){1,3}?\s(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Place)\b"
)
_ANOTHER = re.compile(r"(?:\s(?:and|or)|,)\s(?:19|20)\d\d\b(?!\s?%|,\d)")
_BRACKETED = re.compile(r"\s?[)\]]")


@cache
def _ends_in(*tables: Table[WordRow]) -> re.Pattern[str]:
    words = frozenset().union(*(table.words for table in tables))
    return re.compile(rf"\b{alternatives(words)}(?:{GAP}(?:the|either|both|late|early|mid|about|year))?[\s-]{{1,2}}\Z")


class FourDigits(NamedTuple):
    """A number of four digits that may be a year, and what stands `before` it."""

    lower: str
    start: int
    end: int
    year: int
    before: str

    def span(self) -> Span:
        """The number."""
        return Span(self.start, self.end)


def _of_our_time(site: FourDigits) -> bool | None:
    return True if 1900 <= site.year <= 2099 and site.year % 100 else None


def _in_brackets(site: FourDigits) -> bool | None:
    if not site.before.endswith("(") or not _BRACKETED.match(site.lower, site.end):
        return None
    return 1500 <= site.year <= 2099


def _asked_for(site: FourDigits) -> bool | None:
    return True if 1000 <= site.year <= 2199 and _ends_in(YEAR_WORDS).search(site.before) is not None else None


def _of_a_noun(site: FourDigits) -> bool | None:
    following = _NEXT_WORD.match(site.lower, site.end)
    named = following is not None and following[1] in ROUND_YEAR_NOUNS.words
    return True if named and 1900 <= site.year <= 2099 else None


def _before_another(site: FourDigits) -> bool | None:
    return True if 1900 <= site.year <= 2099 and _ANOTHER.match(site.lower, site.end) is not None else None


_YEARS = RuleSet[FourDigits, bool](
    "a number that is a year",
    (
        Rule(
            "a year of our time",
            _of_our_time,
            example="A [2019] review found it.",
            never=("He sent 2019 soldiers.", "It cost $2019.", "He lives at 1998 Main Street."),
        ),
        Rule("in brackets", _in_brackets, example="He ruled from Rome ([1700])."),
        Rule("since 1850", _asked_for, example="It was the worst since [1850].", never=("They walked 1850 miles.",)),
        Rule("the 2000 census", _of_a_noun, example="The [2000] census showed it.", never=("The 2000 sheep fled.",)),
        Rule("the 2000 and 2004 races", _before_another, example="He won the [2000] and 2004 races."),
    ),
)


def is_year(text: str, lower: str, start: int, end: int) -> bool:
    """Whether the four digits at `start` are a year; `lower` is `text` in lower case."""
    if _is_amount(text, lower, start, end):
        return False
    before = lower[max(0, start - _LOOK) : start]
    if _ends_in(AMOUNT_WORDS).search(before):
        return False
    return _YEARS.first(FourDigits(lower, start, end, int(lower[start:end]), before)) is True


def _is_amount(text: str, lower: str, start: int, end: int) -> bool:
    before = lower[max(0, start - _LOOK) : start]
    if before[-1:] in {"$", "€", "£", "¥", "₹", "#", "№"}:
        return True
    if _labels().search(before) or _STREET.match(text, end):
        return True
    return counts(lower, end)


def counts(lower: str, end: int) -> bool:
    """Whether a number that ends at `end` counts the noun behind it.

    >>> counts("2000 soldiers", 4), counts("2000 was wet", 4)
    (True, False)
    """
    following = _NEXT_WORD.match(lower, end)
    return following is not None and (following[1] is None or following[1] in YEAR_COUNT_NOUNS.words)


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"(?:\b{alternatives(NUMBERING_NOUNS.words)}\.?\s|\d\s)\Z")
