"""Bare numbers that count people: "killed 12", "12 were injured", "a crew of 12"."""

__all__ = ["read_people"]

import re
from functools import cache

from claimkit.lexicon.tables import rows
from claimkit.parse.amounts import Amount
from claimkit.parse.nouns import count_unit

_REACH = 40
_HEDGED = (
    r"(?:(?:at|about|around|least|most|some|nearly|almost|over|more|than|up|to|as|many|under|roughly|another|a)"
    r"[^\S\n]){0,4}"
)


# "the death toll rose to at least 41", "the number of dead stands at 41"
_TOLL = re.compile(
    r"\b(?:toll|number[^\S\n]of[^\S\n](?:dead|deaths|casualties|victims|fatalities|wounded|injured|people|prisoners|refugees))\b"
    rf"[^.;:,\n\d]{{0,40}}\b(?:to|at|of|is|was|reached|hit|reaches|hits)[^\S\n]{_HEDGED}\Z",
    re.IGNORECASE,
)


@cache
def _verbs(kind: str) -> str:
    return "|".join(sorted((verb for verb, where, *_ in rows("people_verbs") if where == kind), key=len, reverse=True))


@cache
def _before() -> re.Pattern[str]:
    verbs, groups = _verbs("object"), _verbs("group")
    return re.compile(rf"\b(?:(?:{verbs})|(?:{groups})[^\S\n]of)[^\S\n]{_HEDGED}\Z", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    passive, active = _verbs("passive"), _verbs("subject")
    be = r"(?:was|were|are|is|had[^\S\n]been|have[^\S\n]been|has[^\S\n]been|being)"
    return re.compile(
        rf"[^\S\n](?:(?:{be}[^\S\n](?:also[^\S\n]|badly[^\S\n]|still[^\S\n])?)?(?:{passive})|(?:{active}))\b"
    )


def read_people(text: str, amount: Amount) -> None:
    """Lets a bare number count people where a verb or a collective noun says so."""
    if amount.unit is not None or amount.number.form not in ("digits", "words", "vague") or amount.low < 0:
        return
    if amount.low != amount.low.to_integral_value():
        return
    if _TOLL.search(text, max(0, amount.start - 90), amount.start):
        amount.unit = count_unit("person")
        return
    if _after().match(text, amount.end) or _before().search(text, max(0, amount.start - _REACH), amount.start):
        amount.unit = count_unit("person")
