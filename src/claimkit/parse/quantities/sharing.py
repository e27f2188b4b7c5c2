"""A unit or a noun said once for several numbers: "45 and 50 mg", "435 homes by sale and 187 by tender"."""

__all__ = ["is_of_the", "opens_with_of", "share_ellipsis", "share_points", "share_units"]

import re
from itertools import pairwise
from typing import NamedTuple

from claimkit.model.span import Span
from claimkit.model.unit import UnitKind
from claimkit.parse.quantities.amounts import Amount
from claimkit.rules import Rule, RuleSet

# Between the numbers of a list stand a few words at most.
_LONGEST = 40
_FROM = "from "
# What one side has more of than the other.
_SIDES = frozenset({"vote", "goal", "seat", "point"})
_OF_THE = re.compile(
    r"[^\S\n](?:out[^\S\n])?of[^\S\n](?:(?:the|those|these|its|their|our|his|her|all|[^\W\d_][\w.&-]{0,30}['’]s)[^\S\n])?(?:past|last|first|next|top|other|remaining)?[^\S\n]?"
)
_LIST = re.compile(r"-?(?:,|,?[^\S\n]and|,?[^\S\n]or|[^\S\n]&|,?[^\S\n]to|[^\S\n](?:x|×|by))[^\S\n]")
_TO = re.compile(r"[^\S\n](?:down[^\S\n]|up[^\S\n])?to[^\S\n](?:about[^\S\n]|around[^\S\n]|over[^\S\n]|nearly[^\S\n])?")
_WITHIN = re.compile(r"[^.!?;\n\"“”]*\Z")
_RESUMED = re.compile(
    r"\b(?:and|including|includes|but|or|with|versus|rather[^\S\n]than|compared[^\S\n](?:with|to)|(?:up|down)[^\S\n]from|against|of[^\S\n](?:them|whom|which))"
    r"(?:[^\S\n][a-z]+ed)?[^\S\n]+(?:(?:about|around|some|nearly|almost|over|under|at[^\S\n]least|more[^\S\n]than|roughly|another|(?:an[^\S\n])?estimated|up[^\S\n]to)[^\S\n])*\Z"
)
_OF_ALL = re.compile(r"\b[Oo]f[^\S\n](?:the[^\S\n]|those[^\S\n]|these[^\S\n]|all[^\S\n])?\Z")
_NOT_RESUMED = re.compile(r"[^\S\n](?:percent|per|times|more|fewer)\b|%|[-‐‑]")
# A noun is left out so far behind its number, not further.
_RESUMED_WITHIN = 70
_POINT = "point"
# No index that moves by points stands lower.
_LOWEST_LEVEL = 100
_SENTENCE = re.compile(r"(?:[^.!?;\n\"“”]|\.(?=\d))*")
_LEVEL = re.compile(
    r"\b(?:to(?:[^\S\n](?:close|end|finish|fall|rise|settle|reach|trade|stand)(?:[^\S\n](?:at|to))?)?|(?:higher|lower)[^\S\n]at)[^\S\n]\Z"
)


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
    elif first.counted is not None and first.counted.lemma in _SIDES and between == " to ":  # "34 votes to 12"
        second.unit, second.counted = first.unit, first.counted
    elif first.counted is None and _TO.fullmatch(between):
        # "From 3 percent to 5" are both percent; what rose "22 percent to 2.1 million" is not.
        share = first.unit.kind is UnitKind.PERCENT or first.unit.code == "1"
        if not share or text[max(0, first.start - len(_FROM)) : first.start].lower() == _FROM:
            second.unit = first.unit


def is_of_the(text: str, end: int, start: int) -> bool:
    """Whether the words from `end` to `start` make a number a part of the next: "six of the last seven races"."""
    return start - end <= _LONGEST and _OF_THE.fullmatch(text, end, start) is not None


def opens_with_of(text: str, start: int) -> bool:
    """Whether "of" or "of the" stands before `start`: "Of the 80 passengers, 12 …"."""
    return _OF_ALL.search(text, max(0, start - 12), start) is not None


def share_points(text: str, kept: list[Amount], amount: Amount) -> None:
    """Gives the level of an index the points by which it moved: "lost 60 points, or 2 percent, to 2,900"."""
    if amount.unit is not None or amount.low < _LOWEST_LEVEL or amount.number.form != "digits":
        return
    for earlier in reversed(kept[-2:]):
        if earlier.counted is not None and earlier.counted.lemma == _POINT:
            near = amount.start - earlier.end <= _RESUMED_WITHIN and _LEVEL.search(text, earlier.end, amount.start)
            if near and _SENTENCE.fullmatch(text, earlier.end, amount.start):
                amount.unit, amount.counted = earlier.unit, earlier.counted
            return


class EllipsisSite(NamedTuple):
    """A bare number behind an amount that counts something, with the words between them."""

    text: str
    earlier: Amount
    amount: Amount
    between: str

    def span(self) -> Span:
        """The bare number."""
        return Span(self.amount.start, self.amount.end)


def _of_all(site: EllipsisSite) -> bool | None:
    if not site.between.endswith(", ") or not opens_with_of(site.text, site.earlier.start):
        return None
    return True if _WITHIN.match(site.between) else None


def _resumed(site: EllipsisSite) -> bool | None:
    if not _RESUMED.search(site.text, site.earlier.end, site.amount.start):
        return None
    return True if _WITHIN.match(site.between) else None


_ELLIPSES = RuleSet[EllipsisSite, bool](
    "bare numbers that count what the one before counts",
    (
        Rule(
            "of the 80 passengers, 12",
            _of_all,
            example="Of the 80 passengers, [12] spoke.",
            never=("He saw 80 passengers, and Room 12 was full.",),
        ),
        Rule(
            "80 passengers and another 12",
            _resumed,
            example="It took 80 passengers and [another 12] later.",
            never=("It took 80 passengers. Another 12 percent left.",),
        ),
    ),
)


def share_ellipsis(text: str, earlier: Amount, amount: Amount) -> None:
    """Gives a bare number the noun that the one before it counts, where the clause resumes it."""
    unit = earlier.unit
    if unit is None or unit.kind is not UnitKind.COUNT or (earlier.counted is not None and earlier.counted.modifier):
        return
    near = amount.start - earlier.end
    if amount.counted is not None and amount.counted.lemma == "other":  # "80 passengers and 12 others"
        amount.unit = unit if near <= _RESUMED_WITHIN else amount.unit
        return
    if amount.unit is not None or amount.number.form not in ("digits", "words"):
        return
    if not 0 < near <= _RESUMED_WITHIN or _NOT_RESUMED.match(text, amount.end):
        return
    if _ELLIPSES.first(EllipsisSite(text, earlier, amount, text[earlier.end : amount.start])):
        amount.unit, amount.counted = unit, earlier.counted
