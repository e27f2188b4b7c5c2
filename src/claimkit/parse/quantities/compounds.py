"""Numbers that only form a word or a phrase: "two-faced", "five-star", "the first half", "half past"."""

__all__ = ["is_compound"]

import re

from claimkit.parse.quantities.amount_site import AmountSite
from claimkit.parse.quantities.amounts import Amount
from claimkit.rules import Rule, RuleSet

_HYPHENS = frozenset("-‐‑")
_AND_A_HALF = re.compile(r"\b(?:year|month|week|day|hour|minute|mile|decade|century|foot|inch)s?[^\S\n]and[^\S\n]\Z")
_COMPOUND = re.compile(r"[-‐‑](?!(?:in|out-of)-)[^\W\d_]")
_NO_HALF_BEFORE = re.compile(
    r"\b(?:first|second|other|latter|better|final|last|next|this|each|that|the|in|opening|closing|bottom|top|every|either)[\s-]\Z",
    re.IGNORECASE,
)
_NO_HALF_AFTER = re.compile(
    r"[\s-](?:past|empty|full|time|way|hearted|heartedly|baked|back|mast|staff|term|life|light|price|hour\b(?=ly))\b|[-‐‑](?!an?\b|dozen|million|billion|hour|mile|inch|century|year|day)"
)
_REPORTED = re.compile(
    r"[^\S\n](?:results?|profits?|loss(?:es)?|earnings|reports?|figures|revenues?|sales|dividend|to)\b"
)
# "the forty-second president"; a duration is written "30-second" or "forty seconds".
_ORDINAL_SECOND = re.compile("-second(?!s)")


def _hyphened(site: AmountSite) -> bool | None:
    amount, end = site.amount, site.amount.end
    if amount.unit is not None or amount.number.end != end:
        return None
    return True if _COMPOUND.match(site.text, end) else None


def _ordinal_second(site: AmountSite) -> bool | None:
    unit = site.amount.unit
    if unit is None or unit.code != "s":
        return None
    return True if _ORDINAL_SECOND.match(site.text, site.amount.number.end) else None


def _zero(site: AmountSite) -> bool | None:
    amount = site.amount
    if amount.number.low != 0 or site.text[amount.number.end : amount.number.end + 1] not in _HYPHENS:
        return None
    return True if amount.unit is None or amount.counted is not None else None


_WORDS = RuleSet[AmountSite, bool](
    "numbers in words that form other words",
    (
        Rule(
            "forty-second",
            _ordinal_second,
            example="He is the [forty-second] president.",
            never=("The blast lasted forty seconds.",),
        ),
        Rule("zero-sum", _zero, example="Trade is no [zero-sum] game.", never=("There were zero complaints.",)),
    ),
)
_HYPHENED = RuleSet[AmountSite, bool](
    "numbers joined to a word by a hyphen",
    (
        Rule(
            "five-star",
            _hyphened,
            example="He called it a [five]-faceted deal.",
            never=("It is a five-year deal.",),
        ),
    ),
)


def _part_of_order(site: AmountSite) -> bool | None:
    start = site.amount.start
    return True if _NO_HALF_BEFORE.search(site.text, max(0, start - 12), start) else None


def _and_a_half(site: AmountSite) -> bool | None:
    start = site.amount.start
    return True if _AND_A_HALF.search(site.text, max(0, start - 14), start) else None


def _half_past(site: AmountSite) -> bool | None:
    amount = site.amount
    return True if amount.counted is None and _NO_HALF_AFTER.match(site.text, amount.end) else None


_HALVES = RuleSet[AmountSite, bool](
    "halves that are no share",
    (
        Rule(
            "the second half",
            _part_of_order,
            example="Leeds scored in the second [half].",
            never=("Half of the voters stayed at home.",),
        ),
        Rule("two years and a half", _and_a_half, example="She served a year and [a half] there."),
        Rule("half-hearted", _half_past, example="It was a [half]-hearted attempt."),
    ),
)


def _hyphened_share(site: AmountSite) -> bool | None:
    amount = site.amount
    return True if site.text[amount.end : amount.end + 1] == "-" and amount.counted is None else None


def _half_year(site: AmountSite) -> bool | None:
    return True if _REPORTED.match(site.text, site.amount.end) else _part_of_order(site)


_HALF_YEARS = RuleSet[AmountSite, bool](
    "halves of a year that are periods",
    (
        Rule(
            "the half year",
            _half_year,
            example="Sales rose in the [half year].",
            never=("It took half a year.",),
            why="the months that a report covers",
        ),
    ),
)
_FRACTIONS = RuleSet[AmountSite, bool](
    "fractions that form a word",
    (Rule("two-thirds-full", _hyphened_share, example="They played to a [two-thirds]-empty hall."),),
)


def is_compound(text: str, amount: Amount) -> bool:
    """Whether the number only forms a word or a phrase, and so is no quantity."""
    form, unit = amount.number.form, amount.unit
    if form == "digits":
        # Mostly something else than a hyphen follows.
        if unit is not None or text[amount.end : amount.end + 1] not in _HYPHENS:
            return False
        return _HYPHENED.first(AmountSite(text, amount, "")) is True
    site = AmountSite(text, amount, text[amount.number.start : amount.number.end].lower())
    if form == "words" and _WORDS.first(site):
        return True
    if form == "fraction" and unit is not None and unit.code == "a":
        return _HALF_YEARS.first(site) is True
    if unit is not None and (form != "fraction" or unit.code != "1"):
        return False
    if site.word in ("half", "a half"):
        return _HALVES.first(site) is True
    if form == "fraction":
        return _FRACTIONS.first(site) is True
    return _HYPHENED.first(site) is True
