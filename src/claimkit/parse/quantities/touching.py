"""Numbers that the characters at their edges make part of something else: versions, codes, ordinals, clock times."""

__all__ = ["addresses", "chain_end", "is_part_of_code", "rows_of_numbers"]

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimkit.english.tables.quantities import HYPHENED_BEFORE_NUMBERS
from claimkit.model.span import Span
from claimkit.parse.quantities.numbers import Number
from claimkit.parse.quantities.unit_tables import coins_and_currencies, iso_codes
from claimkit.rules import Rule, RuleSet

_ORDINAL = re.compile(r"(?:st|nd|rd|th)s?\b", re.IGNORECASE)
_CLOCK = re.compile(r":\d|\s?(?:[ap]\.m\b|[ap]m\b(?!\.?\s*\Z)|o['’]clock)", re.IGNORECASE)
# Telephone numbers, versions, addresses of machines, serial numbers: three groups or more.
_CHAIN = re.compile(r"\d++(?:(?:\.\d++){2,}+|(?:[-–/:]\d++){2,}+|-to-\d++(?![-\d]))")
_CLOCK_BEFORE = re.compile(r"\b(?:half[\s-]past|quarter[\s-](?:past|to))[^\S\n]\Z", re.IGNORECASE)
_NO_HOUR = re.compile(r"\d+\.(?:\d|\d{3,})")
_CLOCK_ENDS = frozenset("tToO")
_LINE_BEGINS = frozenset(("", "\n"))
_HYPHENS = frozenset("-‐‑")
_OF_RATIOS = frozenset({"in", "of"})
_NAMING = frozenset("_@#\\")
# "1) Eggs", "1. Eggs", "2. 500 jobs", "1: 31 people"; "(1)" and "[12]" in brackets of their own.
_LIST_MARK = re.compile(r"\)|[.:][^\S\n]+[A-Z“\"\d]")
_ITEM = re.compile(r"\)[^\S\n]+[A-Z“\"]")
_OPENS_ITEM = re.compile(r"(?:[:,;][^\S\n]|\band[^\S\n])\Z")
_BRACKETS = {"(": ")", "[": "]"}
_MOST_ITEMS = 3
_LETTERS_BEFORE = re.compile(r"([A-Za-z$]{1,4})\Z")
_JOINED_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+)[-‐‑]\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]++", re.IGNORECASE)
# "+44 20 7946 0958", "(555) 010-2030", "0161 496 0000": with the code of a country, of an area in brackets, or with a
# zero before it. Three patterns, as each begins with a mark that is skipped to quickly.
_TELEPHONES = {
    " 0": re.compile(r" 0\d{2,4}(?:[ -]\d{3,4}){2}(?![\w,.]\d|\d)"),
    "+": re.compile(r"\+(?<![\w)]\+)\d{1,3}(?:[ .-]\(?\d{2,5}\)?){2,5}(?![\w,.]\d|\d)"),
    "(": re.compile(r"\(\d{3}\)[ \u00a0]?\d{3}[-–. ]\d{4}(?!\d)"),
}


def addresses(text: str) -> list[Span]:
    """Where addresses of the web and telephone numbers stand, in order; their numbers count nothing."""
    found: list[Span] = []
    if "://" in text or "www." in text:
        found += (Span(*match.span()) for match in _ADDRESS.finditer(text))
    for mark, telephone in _TELEPHONES.items():
        if mark in text:
            found += (Span(*match.span()) for match in telephone.finditer(text))
    return sorted(found)


# So many numbers in a row, with no word between them, are a table.
_ROW = re.compile(r"(?<![\w.,$€£¥-])\d[\d.,]{0,20}+(?:[\s,;|]{1,6}+\d[\d.,]{0,20}+){20,}+(?!\w)")
_NUMBERS_OF_ROW = 21
# So near each other stand as many digits in a table, and next to nowhere else.
_CROWDED = 120


def rows_of_numbers(text: str, digits: Sequence[int]) -> list[Span]:
    """Where tables stand of a text with digits at these places: rows of numbers without a word, which state nothing."""
    crowded = any(last - first <= _CROWDED for first, last in zip(digits, digits[_NUMBERS_OF_ROW - 1 :], strict=False))
    return [Span(*row.span()) for row in _ROW.finditer(text)] if crowded else []


def chain_end(text: str, start: int) -> int | None:
    """The end of the run of number groups that begins at `start`, if there is one."""
    match = _CHAIN.match(text, start)
    return match.end() if match else None


class TouchedSite(NamedTuple):
    """A number, and the character right before it."""

    text: str
    number: Number
    before: str

    def span(self) -> Span:
        """The number alone."""
        return Span(self.number.start, self.number.end)


def _after_letters(site: TouchedSite) -> bool | None:
    start = site.number.start
    letters = _LETTERS_BEFORE.search(site.text, max(0, start - 4), start)
    known = letters is not None and (letters[1] in iso_codes() or letters[1] in coins_and_currencies()[1])
    return None if known else True


def _second_term(site: TouchedSite) -> bool | None:
    start = site.number.start
    return True if start > 1 and site.text[start - 2].isalnum() else None


def _joined(site: TouchedSite) -> bool | None:
    start = site.number.start
    word = _JOINED_BEFORE.search(site.text, max(0, start - 16), start)
    if word is None or word[1].lower() in HYPHENED_BEFORE_NUMBERS.words:
        return None
    ratio = word[1] in _OF_RATIOS and site.text[word.start() - 1 : word.start()] in _HYPHENS  # "one-in-60"
    return None if ratio else True


def _behind_point(site: TouchedSite) -> bool | None:
    start = site.number.start
    if start < 2:
        return None
    earlier = site.text[start - 2]
    return True if earlier.isdecimal() or (site.before == "." and earlier.isalpha()) else None


def _behind_colon(site: TouchedSite) -> bool | None:
    start = site.number.start
    return True if site.text[start - 2 : start - 1].isdecimal() else None


def _bracketed(site: TouchedSite) -> bool | None:
    start, end = site.number.start, site.number.end
    if not site.text.startswith(_BRACKETS[site.before], end) or end - start > _MOST_ITEMS:
        return None
    earlier = site.text[start - 2 : start - 1]
    touches = site.before == "[" and not earlier.isspace()
    return True if touches or earlier in _LINE_BEGINS else None


def _always(site: TouchedSite) -> bool | None:
    return True


# The character before the number is the trigger; "letter" stands for any letter.
_BEFORE_DIGITS = RuleSet[TouchedSite, bool](
    "characters before digits that make them part of a code",
    (
        Rule(
            "letters",
            _after_letters,
            example="The drug PLX[1234] failed.",
            never=("It cost US$16.", "It cost EUR16."),
            why="unless they are the code of a currency",
            on={"letter"},
        ),
        Rule("second term of a sum", _second_term, example="The X+[3] model sold well.", on={"+", "−"}),
        Rule(
            "word with a hyphen",
            _joined,
            example="The Covid-[19] wards are full.",
            never=("It fell to minus-19 degrees.",),
            on={"-", "‐", "‑", "–"},
        ),
        Rule("digits or letters and a point", _behind_point, example="He flew to St.[45] alone.", on={".", ","}),
        Rule("digits and a colon", _behind_colon, example="See verse 12:[345] there.", on={":"}),
        Rule(
            "number of a note or an item",
            _bracketed,
            example="([2]) Police found 31 people.",
            never=("He killed 31 people (12 of them women).", "It fell to a low (12) then."),
            why="a mark of reference, or of a list where a line begins",
            on=_BRACKETS,
        ),
        Rule("number sign", _always, example="He wore #[12] then.", on={"#", "№", "@", "_", "\\", "'", "’"}),
    ),
)
_BEFORE_WORDS = RuleSet[TouchedSite, bool](
    "characters before a number in words that make it part of a word",
    (
        Rule(
            "word with a hyphen",
            _joined,
            example="It was a catch-[twenty] moment.",
            never=("It fell to minus-twenty degrees.",),
            on=_HYPHENS,
        ),
        Rule(
            "apostrophe or slash", _always, example="Write to him/[twelve] others.", on={"'", "’", "@", "#", "_", "/"}
        ),
    ),
)


def is_part_of_code(text: str, number: Number) -> bool:
    """Whether the characters that touch the number make it part of something else."""
    start, before = number.start, text[number.start - 1 : number.start]
    if text[start].isdecimal():
        return _digits_follow(text, number, before) or _digits_go_on(text, number)
    if text[start - 2 : start - 1] in _CLOCK_ENDS and _CLOCK_BEFORE.search(text, max(0, start - 16), start):
        return True
    if before.isspace():
        return False
    return _BEFORE_WORDS.first(TouchedSite(text, number, before), before) is True


def _digits_follow(text: str, number: Number, before: str) -> bool:
    """Whether digits are part of what stands before them, or the mark of an item of a list."""
    start, end = number.start, number.end
    if before in _LINE_BEGINS:
        return _LIST_MARK.match(text, end) is not None
    if before.isspace():
        item = end - start <= _MOST_ITEMS and _ITEM.match(text, end)
        return bool(item) and _OPENS_ITEM.search(text, max(0, start - 5), start) is not None
    trigger = "letter" if before.isalpha() else before
    return _BEFORE_DIGITS.first(TouchedSite(text, number, before), trigger) is True


def _digits_go_on(text: str, number: Number) -> bool:
    """Whether what stands behind digits takes them up: "5th", "5_a", "2.15 pm"; an hour has no single decimal."""
    end = number.end
    after = text[end : end + 1]
    if after in _NAMING:
        return True
    if not (after.isalpha() or after.isspace() or after == ":"):
        return False
    if not after.isspace() and _ORDINAL.match(text, end):
        return True
    return _CLOCK.match(text, end) is not None and not _NO_HOUR.fullmatch(text, number.start, end)
