"""A unit or a noun said once for several numbers: "45 and 50 mg", "435 homes by sale and 187 by tender"."""

__all__ = ["is_of_the", "opens_with_of", "share_ellipsis", "share_units"]

import re
from itertools import pairwise

from claimkit.model.unit import UnitKind
from claimkit.parse.quantities.amounts import Amount

_LONGEST = 40
_FROM = "from "
_OF_THE = re.compile(
    r"[^\S\n](?:out[^\S\n])?of[^\S\n](?:(?:the|those|these|its|their|our|his|her|all|[^\W\d_][\w.&-]{0,30}['’]s)[^\S\n])?(?:past|last|first|next|top|other|remaining)?[^\S\n]?"
)
_LIST = re.compile(r"-?(?:,|,?[^\S\n]and|,?[^\S\n]or|[^\S\n]&|,?[^\S\n]to)[^\S\n]")
_TO = re.compile(r"[^\S\n](?:down[^\S\n]|up[^\S\n])?to[^\S\n](?:about[^\S\n]|around[^\S\n]|over[^\S\n]|nearly[^\S\n])?")
_WITHIN = re.compile(r"[^.!?;\n\"“”]*\Z")
_RESUMED = re.compile(
    r"\b(?:and|including|includes|but|or|with|versus|rather[^\S\n]than|compared[^\S\n](?:with|to)|(?:up|down)[^\S\n]from|against|of[^\S\n](?:them|whom|which))"
    r"(?:[^\S\n][a-z]+ed)?[^\S\n]+(?:(?:about|around|some|nearly|almost|over|under|at[^\S\n]least|more[^\S\n]than|roughly|another|(?:an[^\S\n])?estimated|up[^\S\n]to)[^\S\n])*\Z"
)
_OF_ALL = re.compile(r"\b[Oo]f[^\S\n](?:the[^\S\n]|those[^\S\n]|these[^\S\n]|all[^\S\n])?\Z")
_NOT_RESUMED = re.compile(r"[^\S\n](?:percent|per|times|more|fewer)\b|%|[-‐‑]")
_REACH = 70


def share_units(text: str, amounts: list[Amount]) -> None:
    """Gives bare numbers of a list the unit or noun at its end, and "from 14 mpg to 24" that of its start."""
    for first, second in reversed(list(pairwise(amounts))):
        if (first.unit is None) is not (second.unit is None) and second.start - first.end <= _LONGEST:
            _share(text, first, second)


def _share(text: str, first: Amount, second: Amount) -> None:
    """Gives the one of the two that has no unit that of the other, where the words between them ask for it."""
    between = text[first.end : second.start]
    if first.unit is None:
        listed = not second.prefixed and second.number.form not in ("fraction", "vague")
        if (listed and _LIST.fullmatch(between)) or (second.counted is not None and _OF_THE.fullmatch(between)):
            first.unit, first.counted = second.unit, second.counted
    elif first.counted is None and _TO.fullmatch(between):
        # "From 3 percent to 5" are both percent; what rose "22 percent to 2.1 million" is not.
        share = first.unit.kind is UnitKind.PERCENT or first.unit.code == "1"
        if not share or text[max(0, first.start - len(_FROM)) : first.start].lower() == _FROM:
            second.unit = first.unit


def is_of_the(text: str, end: int, start: int) -> bool:
    """Whether the words from `end` to `start` make a number a part of the next: "eight of the past nine contests"."""
    return start - end <= _LONGEST and _OF_THE.fullmatch(text, end, start) is not None


def opens_with_of(text: str, start: int) -> bool:
    """Whether "of" or "of the" stands before `start`: "Of the 80 passengers, 12 …"."""
    return _OF_ALL.search(text, max(0, start - 12), start) is not None


def share_ellipsis(text: str, earlier: Amount, amount: Amount) -> None:
    """Gives a bare number the noun that the one before it counts, where the clause resumes it."""
    others = amount.counted is not None and amount.counted.lemma == "other"
    if (amount.unit is not None and not others) or earlier.unit is None:
        return
    if earlier.unit.kind is not UnitKind.COUNT or (earlier.counted is not None and earlier.counted.modifier):
        return
    if others:
        amount.unit = earlier.unit if amount.start - earlier.end <= _REACH else amount.unit
        return
    if amount.number.form not in ("digits", "words"):
        return
    if not 0 < amount.start - earlier.end <= _REACH or _NOT_RESUMED.match(text, amount.end):
        return
    between = text[earlier.end : amount.start]
    of_all = between.endswith(", ") and opens_with_of(text, earlier.start) and _WITHIN.match(between) is not None
    resumed = _RESUMED.search(text, earlier.end, amount.start) is not None
    if of_all or (resumed and _WITHIN.match(text, earlier.end, amount.start)):
        amount.unit, amount.counted = earlier.unit, earlier.counted
