"""Links a part to its whole: "31 bodies, among them three children"."""

__all__ = ["link_parts"]

import re
from collections.abc import Sequence
from itertools import zip_longest

from attrs import evolve

from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention
from claimkit.model.unit import UnitKind
from claimkit.parse.quantities.sharing import is_of_the, opens_with_of

_AMONG = re.compile(
    r",?[^\S\n]{0,2}[(–—-]?[^\S\n]{0,2}(?:(?:among|amongst|of)[^\S\n](?:them|whom|which|these|those)|including|includes?|included)"
    r"(?:[^\S\n](?:were|was|are|is|at|the))?[^\S\n]{0,2}",
    re.IGNORECASE,
)
# "205 people were killed, including 202 in Valencia": the verb may stand between.
_LATER_AMONG = re.compile(
    r"[^.!?;:\d\n“”\"]{0,60}?,[^\S\n](?:among[^\S\n](?:them|whom)|including)[^\S\n](?:at[^\S\n]least[^\S\n])?"
)
_OF_THESE = re.compile(r"[^\S\n]of[^\S\n](?:these|those|the|them|whom|which|its|their)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"[^\S\n]of[^\S\n](?:them|whom|which|these|those)\b")
_IN_GROUPS = re.compile(
    r"[^\S\n](?:organi[sz]ed[^\S\n]|split[^\S\n]|divided[^\S\n]|grouped[^\S\n])?(?:in|into|across|from)[^\S\n]",
    re.IGNORECASE,
)
_GROUPS = frozenset(
    {
        "brigade",
        "battalion",
        "regiment",
        "division",
        "unit",
        "group",
        "team",
        "company",
        "platoon",
        "squad",
        "batch",
        "wave",
        "column",
        "convoy",
        "contingent",
        "detachment",
        "corps",
        "army",
        "crew",
        "class",
    }
)
_COUNT = UnitKind.COUNT
_REACH = 600
_CLAUSE = 70
# No words that join a part to the whole before it are longer.
_WITHIN = 90


def link_parts(text: str, mentions: Sequence[Mention[Quantity]]) -> tuple[Mention[Quantity], ...]:
    """The mentions, each part linked to the mention of its whole."""
    out: list[Mention[Quantity]] = []
    for mention, following in zip_longest(mentions, mentions[1:]):
        whole = None if following is None else _whole_behind(text, mention, following)
        if whole is None and out:
            near = out[-1]
            if mention.value.unit is None and _of_them(text, near, mention):
                mention = evolve(mention, value=evolve(mention.value, unit=near.value.unit))
            whole = _whole(text, out, near, mention)
        if whole is not None:
            mention = Mention(mention.start, mention.end, mention.text, mention.value, whole)
        out.append(mention)
    return tuple(out)


def _whole_behind(text: str, part: Mention[Quantity], whole: Mention[Quantity]) -> Mention[Quantity] | None:
    """ "eight of the past nine contests": the whole stands behind its part."""
    if not is_of_the(text, part.end, whole.start) or part.value.unit is None or not _counts(whole):
        return None
    return whole if part.value.unit.code == "1" or _same(part, whole) else None


def _whole(
    text: str, earlier: Sequence[Mention[Quantity]], near: Mention[Quantity], part: Mention[Quantity]
) -> Mention[Quantity] | None:
    whole = _beside(text, near, part) if part.start - near.end <= _WITHIN else None
    if whole is None and _counts(part) and _OF_THESE.search(part.text):
        for whole in reversed(earlier[-4:]):
            if part.start - whole.end > _REACH:
                break
            if _same(whole, part) and _larger(whole, part):
                return whole
        return None
    return whole


def _beside(text: str, near: Mention[Quantity], part: Mention[Quantity]) -> Mention[Quantity] | None:
    """The whole of `part` where it is `near`, the mention before it, or the whole of that."""
    unit = part.value.unit
    if unit is None:
        return None
    between = text[near.end : part.start]
    alike, counted = _same(near, part), unit.kind is _COUNT
    if alike and _AMONG.fullmatch(between) and _larger(near, part):
        return near
    if near.part_of is not None and counted and between in (" and ", ", ", ", and ") and _larger(near.part_of, part):
        return near.part_of
    if alike and _LATER_AMONG.fullmatch(between) and _larger(near, part):
        return near
    if alike and _of_them(text, near, part) and _larger(near, part):
        # "62 people, 14 of them in critical condition".
        return near
    if not counted or not _counts(near):
        return None
    if _AMONG.fullmatch(between):
        return near.part_of if near.part_of is not None and not _larger(near, part) else near
    if between.endswith(", ") and len(between) <= _CLAUSE and opens_with_of(text, near.start) and _larger(near, part):
        return near
    return near if not alike and unit.code in _GROUPS and _IN_GROUPS.fullmatch(between) else None


def _of_them(text: str, near: Mention[Quantity], part: Mention[Quantity]) -> bool:
    """Whether "14 of them" stands right behind what is counted."""
    return _counts(near) and text[near.end : part.start] == ", " and _OF_THEM.match(text, part.end) is not None


def _same(first: Mention[Quantity], second: Mention[Quantity]) -> bool:
    """Whether both have one unit; the codes are compared first, as whole units take long."""
    ours, theirs = first.value.unit, second.value.unit
    if ours is theirs or ours is None or theirs is None:
        return ours is theirs
    return ours.code == theirs.code and ours == theirs


def _counts(mention: Mention[Quantity]) -> bool:
    unit = mention.value.unit
    return unit is not None and unit.kind is _COUNT


def _larger(whole: Mention[Quantity], part: Mention[Quantity]) -> bool:
    ours, theirs = (q.low if q.low is not None else q.high for q in (whole.value, part.value))
    return ours is not None and theirs is not None and ours >= theirs
