"""Bare numbers that count people: "killed 12", "12 were injured", "a crew of 12"."""

__all__ = ["as_no_one", "read_people"]

import re
from decimal import Decimal
from functools import cache

from claimkit.english.nouns import count_unit
from claimkit.english.tables import rows
from claimkit.parse.quantities.amounts import Amount
from claimkit.parse.quantities.numbers import Number

_ZERO = Decimal(0)
_REACH = 48
_TOLL_REACH = 90
_HEDGES = frozenset({
    "at", "about", "around", "least", "most", "some", "nearly", "almost", "over", "more", "than", "up", "to", "as",
    "many", "under", "roughly", "another", "a",
})  # fmt: skip
_HEDGED = rf"(?:(?:{'|'.join(sorted(_HEDGES))})[^\S\n]){{0,4}}"
# "the death toll rose to at least 41", "the number of dead stands at 41"
_TOLL = re.compile(
    r"\b(?:toll|number[^\S\n]of[^\S\n](?:dead|deaths|casualties|victims|fatalities|wounded|injured|people|prisoners|refugees))\b"
    rf"[^.;:,\n\d]{{0,40}}\b(?:to|at|of|is|was|reached|hit|reaches|hits)[^\S\n]{_HEDGED}\Z",
    re.IGNORECASE,
)


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(verb for verb, where, *_ in rows("people_verbs") if where == kind)


@cache
def _after() -> re.Pattern[str]:
    passive, active = ("|".join(sorted(_verbs(kind))) for kind in ("passive", "subject"))
    be = r"(?:was|were|are|is|had[^\S\n]been|have[^\S\n]been|has[^\S\n]been|being)"
    return re.compile(
        rf"[^\S\n](?:(?:{be}[^\S\n](?:also[^\S\n]|badly[^\S\n]|still[^\S\n])?)?(?:{passive})|(?:{active}))\b"
    )


def _of_people_before(text: str, start: int) -> bool:
    window = text[max(0, start - _REACH) : start]
    if "\n" in window:
        window = window.rpartition("\n")[2]
    words = window.lower().split()
    while words and words[-1] in _HEDGES:
        words.pop()
    if not words:
        return False
    return words[-1] in _verbs("object") or (words[-1] == "of" and len(words) > 1 and words[-2] in _verbs("group"))


def _is_toll(text: str, start: int) -> bool:
    window = text[max(0, start - _TOLL_REACH) : start].lower()
    return ("toll" in window or "number of" in window) and _TOLL.search(window) is not None


def as_no_one(text: str, number: Number) -> Number:
    """ "no one" is the number zero, if it is one at all; for numbers as long as "one"."""
    if text[number.start - 3 : number.start].lower() in ("no ", "no-"):
        return number._replace(start=number.start - 3, low=_ZERO, high=_ZERO)
    return number


def read_people(text: str, amount: Amount) -> None:
    """Lets a bare number count people where a verb or a collective noun says so."""
    if text.startswith("-strong", amount.end):  # "a 500-strong force"
        amount.unit, amount.end = count_unit("person"), amount.end + len("-strong")
        return
    if amount.number.form not in ("digits", "words", "vague") or amount.low < 0:
        return
    if amount.low != amount.low.to_integral_value():
        return
    if _after().match(text, amount.end) or _of_people_before(text, amount.start) or _is_toll(text, amount.start):
        amount.unit = count_unit("person")
