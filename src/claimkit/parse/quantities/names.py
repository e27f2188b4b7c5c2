"""Numbers that belong to a name: "S&P 500", "Boeing 737", "Chapter 11", "BBC One", "575 Main Road"."""

__all__ = ["is_name"]

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.tables.closed_classes import SENTENCE_STARTERS
from claimkit.english.tables.quantities import NUMBERED_THINGS, YEAR_NOUNS
from claimkit.english.tables.times import MONTHS, NUMBERING_NOUNS, WEEKDAYS
from claimkit.model.span import Span
from claimkit.parse.quantities.amounts import Amount
from claimkit.parse.quantities.hedges import hedge_words
from claimkit.rules import Rule, RuleSet

# The word before a number is looked for among so many characters.
_LONGEST_WORD = 40
_IN_WORDS = "&.'’-"
_NAME_AFTER = re.compile(r"[^\S\n]([A-Z][^\W_]*)")
_EACH_BEFORE = re.compile(r"\b(?:every|each|last|this|that|next|an?|per|one|the|past|previous)[^\S\n]\Z", re.IGNORECASE)


class NameSite(NamedTuple):
    """An amount with the `word` before it, as it stands and in lower case, and where `dates` begin."""

    text: str
    amount: Amount
    word: str
    lower: str
    dates: Sequence[int] = ()

    def span(self) -> Span:
        """Where the amount stands, with its noun."""
        return Span(self.amount.start, self.amount.end)

    def numbered(self) -> bool:
        """Whether the word before it is one that numbers follow: "Chapter", "Flight", "day"."""
        return self.lower in NUMBERING_NOUNS.words or self.lower.rstrip(".") in NUMBERED_THINGS.words


@cache
def _no_names() -> frozenset[str]:
    words = phrase_stops() | MONTHS.words | WEEKDAYS.words | SENTENCE_STARTERS.words
    return frozenset(words | {form for hedge in hedge_words() for form in hedge.split()})


def _word_before(text: str, start: int) -> str:
    """The word that stands before `start`, with a space between, or nothing."""
    if text[start - 1 : start] not in (" ", "\u00a0"):
        return ""
    window = text[max(0, start - _LONGEST_WORD) : start].rstrip(" \u00a0")
    last = window[window.rfind(" ") + 1 :]
    if last.isalpha():
        return last
    at = len(window)
    while at and (window[at - 1].isalnum() or window[at - 1] in _IN_WORDS):
        at -= 1
    return window[at:].lstrip(_IN_WORDS)


@cache
def _soft() -> frozenset[str]:
    return frozenset(row.word for row in NUMBERED_THINGS if row.strength == "soft")


def _year(site: NameSite) -> bool | None:
    amount = site.amount
    if amount.unit is not None and (amount.counted is None or amount.counted.lemma not in YEAR_NOUNS.words):
        return None
    return True


_YEARS = RuleSet[NameSite, bool](
    "years that no date holds",
    (
        Rule(
            "2005 levels",
            _year,
            example="Emissions fell below [2005 levels].",
            never=("Emissions fell by 2005 tonnes.",),
        ),
    ),
)


def _day_three(site: NameSite) -> bool | None:
    """A word that numbers, unless something is counted right behind the number, or a determiner makes it a measure."""
    text, amount = site.text, site.amount
    if site.lower not in NUMBERING_NOUNS.words and site.lower not in NUMBERED_THINGS.words:
        return None
    at = amount.start - len(site.word) - 1
    bare = amount.counted is None or text[amount.number.end : amount.counted.start].strip() != ""
    return bare and _EACH_BEFORE.search(text, max(0, at - 12), at) is None


def _five_eyes(site: NameSite) -> bool | None:
    amount = site.amount
    if site.lower not in ("the", "a") or not site.text[amount.number.start].isupper():
        return None
    return amount.counted is None or site.text[amount.counted.start].isupper()


def _bbc_one(site: NameSite) -> bool | None:
    text, amount = site.text, site.amount
    if not text[amount.number.start].isupper() or not site.word[:1].isupper() or site.lower in _no_names():
        return None
    counted = amount.counted
    if counted is not None and (counted.start != amount.number.end + 1 or not text[counted.start].islower()):
        return None
    return True


_IN_WORDS_NAMED = RuleSet[NameSite, bool](
    "numbers in words that belong to a name",
    (
        Rule(
            "day three of the talks",
            _day_three,
            example="It was day [three] of the talks.",
            never=("It takes three days.",),
        ),
        Rule("the Five Eyes", _five_eyes, example="It shares secrets with the [Five Eyes]."),
        Rule(
            "BBC One",
            _bbc_one,
            example="The show runs on Radio [Four].",
            never=("It has four radios.",),
        ),
    ),
)


def _chapter(site: NameSite) -> bool | None:
    amount = site.amount
    if not site.numbered():
        return None
    if site.lower == "number" and "," in site.text[amount.number.start : amount.number.end]:
        return None  # "Peacekeepers number 14,000"
    return amount.counted is None or amount.counted.modifier or site.lower not in _soft()


def _plain(site: NameSite) -> bool:
    """Whether the number counts nothing, and is written as numbers in names are: no comma, no "million"."""
    amount = site.amount
    number = amount.number
    return amount.counted is None and number.scale <= 1 and "," not in site.text[number.start : number.end]


def _after_capital(site: NameSite) -> bool | None:
    if not any(c.isupper() for c in site.word) or site.lower in _no_names() or site.lower.endswith("ly"):
        return None
    return True if _plain(site) else None


def _before_capital(site: NameSite) -> bool | None:
    if not _plain(site):
        return None
    end = site.amount.end
    after = _NAME_AFTER.match(site.text, end)
    if after is None or after[1].lower() in _no_names() or _touches(end, site.dates):
        return None
    return True


def _touches(end: int, starts: Sequence[int]) -> bool:
    at = bisect_right(starts, end)
    return at < len(starts) and starts[at] - end <= 2


_IN_DIGITS_NAMED = RuleSet[NameSite, bool](
    "numbers in digits that belong to a name",
    (
        Rule(
            "Chapter 11",
            _chapter,
            example="The firm filed for Chapter [11].",
            never=("The book has 11 chapters.",),
        ),
        Rule(
            "S&P 500",
            _after_capital,
            example="The Nikkei [225] fell.",
            never=("About 225 people fell ill.", "Nikkei bought 225 houses."),
            why="a name stands before the number, which counts nothing",
        ),
        Rule(
            "575 Main Road",
            _before_capital,
            example="He lives at [575] Main Road.",
            never=("He saw 575 Korean soldiers.",),
        ),
    ),
)


def is_name(text: str, amount: Amount, dates: Sequence[int]) -> bool:
    """Whether a name takes the number.

    `dates` are where dates begin, which are no names. A number that counts a
    plural is a name only behind a word that numbers ("iPhone 11 users").
    """
    number = amount.number
    if amount.joined and amount.counted is not None:
        return False
    if not amount.joined and _like_year(text, amount) and _YEARS.first(NameSite(text, amount, "", "")):
        return True
    if number.form not in ("digits", "words"):
        return False
    word = _word_before(text, amount.start)
    site = NameSite(text, amount, word, word.lower(), dates)
    return (_IN_WORDS_NAMED if number.form == "words" else _IN_DIGITS_NAMED).first(site) is True


def _like_year(text: str, amount: Amount) -> bool:
    plain = text[amount.number.start : amount.number.end]
    return len(plain) == 4 and plain.isdecimal() and 1900 <= amount.low < 2100
