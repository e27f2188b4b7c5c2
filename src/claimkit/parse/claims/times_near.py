"""Finds the time that a clause gives its figure."""

__all__ = ["TimesNear"]

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from claimkit.model.attribution import AttributionMention
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.rules import Rule, RuleSet

_CONTRAST = re.compile(r"\b(?:from|than|against|compared|versus)\b")
_LEAD = 24
# "480,000, less than half of the 900,000 in May".
_MULTIPLE = re.compile(r"(?:(?:less|more|fewer) than |almost |nearly |about )?(?:half|twice|double|triple|a third)\b")
_TURN = re.compile(r"[,;] (?:but|while|although|whereas|though|double|triple|twice) ")
_NEAR = 200
# How many of the figures behind one may be compared with it.
_OTHERS = 5


class Room(NamedTuple):
    """The stretch in which the time of a figure may stand."""

    before: int
    limit: int


class NearSite(NamedTuple):
    """A figure (none where a clause has none) and the times of its clause.

    `room` runs from the figure before it, -1 without one, to where what it is compared with begins.
    """

    clause: Span
    times: Sequence[Mention[When]]
    quantity: Mention[Quantity] | None
    room: Room

    def span(self) -> Span:
        """The figure, else the clause."""
        return self.clause if self.quantity is None else Span(self.quantity.start, self.quantity.end)


def _without_figure(site: NearSite) -> When | None:
    return site.times[0].value if site.quantity is None else None


def _behind_figure(site: NearSite) -> When | None:
    quantity = site.quantity
    if quantity is None:
        return None
    return next((t.value for t in site.times if quantity.end <= t.start < site.room.limit), None)


def _before_figure(site: NearSite) -> When | None:
    quantity = site.quantity
    if quantity is None:
        return None
    return next((t.value for t in reversed(site.times) if site.room.before < t.start < quantity.start), None)


_NEAREST = RuleSet[NearSite, When](
    "the time of a figure",
    (
        Rule(
            "the first of a clause without figure",
            _without_figure,
            example="Police said [the mayor resigned on May 3].",
        ),
        Rule(
            "behind the figure",
            _behind_figure,
            example="The rate fell to [38 percent] in May from 45 percent in 2019.",
            never=("In May the rate fell to 38 percent.",),
        ),
        Rule(
            "before the figure",
            _before_figure,
            example="In May the rate fell to [38 percent].",
            never=("The rate fell to 38 percent in May.",),
            why="as far as the figure before leaves it",
        ),
    ),
)


class TimesNear:
    """The times and figures of one text, asked which time goes with a figure."""

    def __init__(self, text: str, times: Sequence[Mention[When]], quantities: Sequence[Mention[Quantity]]) -> None:
        self._text = text
        self._times, self._starts = times, [t.start for t in times]
        self._figures = [q.start for q in quantities]

    def of(self, span: Span, quantity: Mention[Quantity] | None, said: AttributionMention | None) -> When | None:
        """The time in a clause that is the event's, not that of saying; one after the figure rather than before."""
        starts = self._starts
        low = bisect_left(starts, span.start)
        if low == len(starts) or starts[low] >= span.end:
            return None
        high = bisect_left(starts, span.end, low)
        inside = [
            t
            for t in self._times[low:high]
            if said is None or any(part.contains(t) for part in said.content) or said.value.when != t.value
        ]
        if not inside:
            return None
        room = Room(-1, 0) if quantity is None else self._around(quantity)
        return _NEAREST.first(NearSite(span, inside, quantity, room))

    def _around(self, quantity: Mention[Quantity]) -> Room:
        """Where the figure before stands, and where the next one compared begins: "to 38 percent from 45 in 2019"."""
        at = bisect_left(self._figures, quantity.start)
        before = self._figures[at - 1] if at else -1
        turn = _TURN.search(self._text, quantity.end, quantity.end + _NEAR)
        limit = turn.start() if turn else len(self._text)
        for other in self._figures[at + 1 : at + _OTHERS]:
            lead = self._text[max(quantity.end, other - _LEAD) : other]
            if _CONTRAST.search(lead) is not None or _MULTIPLE.match(self._text, other) is not None:
                return Room(before, min(limit, other))
        return Room(before, limit)
