"""Links a part to its whole: "31 bodies, among them three children"."""

__all__ = ["link_parts"]

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from attrs import evolve

from claimkit.english.tables.quantities import GROUP_NOUNS
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span, bounded
from claimkit.model.unit import UnitKind
from claimkit.parse.quantities.sharing import is_of_the, opens_with_of
from claimkit.rules import Rule, RuleSet

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
_COORDINATED = frozenset((" and ", ", ", ", and "))
_COUNT = UnitKind.COUNT
_SHARES = ("1", "%")
# "Three of these" goes back to a whole so far before it, two or three sentences.
_LOOK_BACK = 600
# "Of the 80 people on board, 12": so long may the words before the comma be.
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
        if whole is not None and bounded(whole, "part_of"):
            mention = Mention(mention.start, mention.end, mention.text, mention.value, whole)
        out.append(mention)
    return tuple(out)


def _whole_behind(text: str, part: Mention[Quantity], whole: Mention[Quantity]) -> Mention[Quantity] | None:
    """ "six of the last seven races", "40 percent of the 300 guests": the whole stands behind its part."""
    if not is_of_the(text, part.end, whole.start) or part.value.unit is None or not _counts(whole):
        return None
    return whole if part.value.unit.code in _SHARES or _same(part, whole) else None


def _whole(
    text: str, earlier: Sequence[Mention[Quantity]], near: Mention[Quantity], part: Mention[Quantity]
) -> Mention[Quantity] | None:
    whole = _beside(text, near, part) if part.start - near.end <= _WITHIN else None
    if whole is None and _counts(part) and _OF_THESE.search(part.text):
        for whole in reversed(earlier[-4:]):
            if part.start - whole.end > _LOOK_BACK:
                break
            if _same(whole, part) and _larger(whole, part):
                return whole
        return None
    return whole


class PartSite(NamedTuple):
    """A mention that may be a part, the one before it, and the words between them.

    `alike` says that both have one unit, `counted` that both count something.
    """

    text: str
    near: Mention[Quantity]
    part: Mention[Quantity]
    between: str
    alike: bool
    counted: bool

    def span(self) -> Span:
        """The mention that may be a part."""
        return Span(self.part.start, self.part.end)


_Whole = Mention[Quantity]


def _including(site: PartSite) -> _Whole | None:
    return site.near if site.alike and _AMONG.fullmatch(site.between) and _larger(site.near, site.part) else None


def _next_part(site: PartSite) -> _Whole | None:
    whole = site.near.part_of
    if whole is None or site.between not in _COORDINATED or not _counts(site.part):
        return None
    return whole if _larger(whole, site.part) else None


def _including_later(site: PartSite) -> _Whole | None:
    return site.near if site.alike and _LATER_AMONG.fullmatch(site.between) and _larger(site.near, site.part) else None


def _so_many_of_them(site: PartSite) -> _Whole | None:
    alike = site.alike and _of_them(site.text, site.near, site.part)
    return site.near if alike and _larger(site.near, site.part) else None


def _share_of_them(site: PartSite) -> _Whole | None:
    unit, part = site.part.value.unit, site.part
    if unit is None or unit.code not in _SHARES or site.between != ", " or not _counts(site.near):
        return None
    of_them = _OF_THEM.search(part.text) or _OF_THEM.match(site.text, part.end)
    return site.near if of_them else None


def _including_others(site: PartSite) -> _Whole | None:
    if not site.counted or not _AMONG.fullmatch(site.between):
        return None
    near = site.near
    return near.part_of if near.part_of is not None and not _larger(near, site.part) else near


def _of_the_whole(site: PartSite) -> _Whole | None:
    if not site.counted or not site.between.endswith(", ") or len(site.between) > _CLAUSE:
        return None
    return site.near if opens_with_of(site.text, site.near.start) and _larger(site.near, site.part) else None


def _in_groups(site: PartSite) -> _Whole | None:
    unit = site.part.value.unit
    if not site.counted or site.alike or unit is None or unit.code not in GROUP_NOUNS.words:
        return None
    return site.near if _IN_GROUPS.fullmatch(site.between) else None


_WHOLES = RuleSet[PartSite, Mention[Quantity]](
    "the whole of a part",
    (
        Rule(
            "including",
            _including,
            example="They found 31 bodies, including [four bodies] in a car.",
            never=("They found 31 bodies, and four bodies lay in a car.",),
        ),
        Rule(
            "one part after another",
            _next_part,
            example="They found 31 bodies, including three children and [two women].",
            never=("They found 31 bodies and two guns.",),
        ),
        Rule(
            "including, behind the verb",
            _including_later,
            example="Officials said 31 people were hurt, including [12 people] in Turin.",
        ),
        Rule(
            "so many of them",
            _so_many_of_them,
            example="She treated 31 people, [14 of them] for burns.",
            never=("She treated 31 people, 14 for burns.",),
        ),
        Rule(
            "half of them",
            _share_of_them,
            example="They found 31 bodies, [half of them] in cars.",
            never=("They found 31 bodies, half a mile away.",),
        ),
        Rule(
            "including others",
            _including_others,
            example="They lost 31 vehicles, among them [three tanks].",
            never=("They lost 31 vehicles near three tanks.",),
            why="what is counted in a part may have another name than in its whole",
        ),
        Rule(
            "of the whole, a part",
            _of_the_whole,
            example="Of the 80 passengers on board, [12 children] survived.",
            never=("With 80 passengers on board, 12 planes left.",),
        ),
        Rule(
            "in groups",
            _in_groups,
            example="It sent 900 soldiers in [three battalions].",
            never=("It sent 900 soldiers in three ships.",),
        ),
    ),
)


def _beside(text: str, near: Mention[Quantity], part: Mention[Quantity]) -> Mention[Quantity] | None:
    """The whole of `part` where it is `near`, the mention before it, or the whole of that."""
    if part.value.unit is None:
        return None
    counted = _counts(part) and _counts(near)
    return _WHOLES.first(PartSite(text, near, part, text[near.end : part.start], _same(near, part), counted))


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
