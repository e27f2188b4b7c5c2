"""Bare numbers that count people: "killed 12", "12 were injured", "a crew of 12"."""

__all__ = ["as_no_one", "read_people"]

import re
from decimal import Decimal
from functools import cache

from claimkit.english.counted_nouns import count_unit
from claimkit.english.tables.quantities import PEOPLE_VERBS, WORDS_OF_HEDGES
from claimkit.parse.quantities.amount_site import AmountSite
from claimkit.parse.quantities.amounts import Amount
from claimkit.parse.quantities.numbers import Number
from claimkit.rules import Rule, RuleSet

_ZERO = Decimal(0)
# Hedges and all, the verb before a number ("killed at least") is no further than this,
_VERB_WITHIN = 48
# nor "toll" ("the toll from the floods in the east has risen to").
_TOLL_WITHIN = 90


@cache
def _tolls() -> re.Pattern[str]:
    """ "the death toll rose to at least 41", "the number of dead stands at 41"."""
    hedge = "|".join(sorted(WORDS_OF_HEDGES.words))
    return re.compile(
        r"\b(?:toll|number[^\S\n]of[^\S\n](?:dead|deaths|casualties|victims|fatalities|wounded|injured|people|prisoners|refugees))\b"
        rf"[^.;:,\n\d]{{0,40}}\b(?:to|at|of|is|was|reached|hit|reaches|hits)[^\S\n](?:(?:{hedge})[^\S\n]){{0,4}}\Z",
        re.IGNORECASE,
    )


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(row.words for row in PEOPLE_VERBS if row.where == kind)


@cache
def _after() -> re.Pattern[str]:
    passive, active = ("|".join(sorted(_verbs(kind))) for kind in ("passive", "subject"))
    be = r"(?:was|were|are|is|had[^\S\n]been|have[^\S\n]been|has[^\S\n]been|being)"
    return re.compile(
        rf"[^\S\n](?:(?:{be}[^\S\n](?:also[^\S\n]|badly[^\S\n]|still[^\S\n])?)?(?:{passive})|(?:{active}))\b"
    )


def _of_people_before(text: str, start: int) -> bool:
    window = text[max(0, start - _VERB_WITHIN) : start]
    if "\n" in window:
        window = window.rpartition("\n")[2]
    words = window.lower().split()
    while words and words[-1] in WORDS_OF_HEDGES.words:
        words.pop()
    if not words:
        return False
    return words[-1] in _verbs("object") or (words[-1] == "of" and len(words) > 1 and words[-2] in _verbs("group"))


def _is_toll(text: str, start: int) -> bool:
    window = text[max(0, start - _TOLL_WITHIN) : start].lower()
    return ("toll" in window or "number of" in window) and _tolls().search(window) is not None


def as_no_one(text: str, number: Number) -> Number:
    """ "no one" is the number zero, if it is one at all; for numbers as long as "one"."""
    if text[number.start - 3 : number.start].lower() in ("no ", "no-"):
        return number._replace(start=number.start - 3, low=_ZERO, high=_ZERO)
    return number


def _strong(site: AmountSite) -> int | None:
    end = site.amount.end
    return end + len("-strong") if site.text.startswith("-strong", end) else None


def _counts_people(site: AmountSite) -> bool:
    """Whether the number may count people: neither a fraction nor below zero."""
    low = site.amount.low
    return site.amount.number.form in _WHOLE_FORMS and low >= 0 and low == low.to_integral_value()


def _before_verb(site: AmountSite) -> int | None:
    return site.amount.end if _counts_people(site) and _after().match(site.text, site.amount.end) else None


def _behind_verb(site: AmountSite) -> int | None:
    counts = _counts_people(site) and _of_people_before(site.text, site.amount.start)
    return site.amount.end if counts else None


def _toll(site: AmountSite) -> int | None:
    return site.amount.end if _counts_people(site) and _is_toll(site.text, site.amount.start) else None


_WHOLE_FORMS = ("digits", "words", "vague")
_PEOPLE = RuleSet[AmountSite, int](
    "bare numbers that count people",
    (
        Rule("a 500-strong force", _strong, example="He leads a [500-strong] force."),
        Rule("12 were injured", _before_verb, example="Police said [12] were injured.", never=("Shares of 12 rose.",)),
        Rule("killed 12", _behind_verb, example="The blast killed [12].", never=("He picked 12.",)),
        Rule("death toll of 12", _toll, example="The death toll rose to [12].", never=("The index rose to 12.",)),
    ),
)


def read_people(text: str, amount: Amount) -> None:
    """Lets a bare number count people where a verb or a collective noun says so."""
    end = _PEOPLE.first(AmountSite(text, amount, ""))
    if end is not None:
        amount.unit, amount.end = count_unit("person"), end
