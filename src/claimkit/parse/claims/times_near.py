"""Finds the time that a clause gives its figure."""

__all__ = ["TimesNear"]

import re
from bisect import bisect_left
from collections.abc import Sequence

from claimkit.model.attribution import AttributionMention
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span
from claimkit.model.when import When

_CONTRAST = re.compile(r"\b(?:from|than|against|compared|versus)\b")
_LEAD = 24
# "480,000, less than half of the 900,000 in May".
_MULTIPLE = re.compile(r"(?:(?:less|more|fewer) than |almost |nearly |about )?(?:half|twice|double|triple|a third)\b")
_TURN = re.compile(r"[,;] (?:but|while|although|whereas|though|double|triple|twice) ")
_NEAR = 200
# How many of the figures behind one may be compared with it.
_OTHERS = 5


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
        if quantity is None:
            return inside[0].value
        return self._nearest(inside, quantity)

    def _nearest(self, times: Sequence[Mention[When]], quantity: Mention[Quantity]) -> When | None:
        """The time that goes with a figure rather than with the next: "to 38 percent from 45 percent in 2019"."""
        at = bisect_left(self._figures, quantity.start)
        before = self._figures[at - 1] if at else -1
        turn = _TURN.search(self._text, quantity.end, quantity.end + _NEAR)
        limit = turn.start() if turn else len(self._text)
        for other in self._figures[at + 1 : at + _OTHERS]:
            lead = self._text[max(quantity.end, other - _LEAD) : other]
            if _CONTRAST.search(lead) is not None or _MULTIPLE.match(self._text, other) is not None:
                limit = min(limit, other)
                break
        after = [t for t in times if quantity.end <= t.start < limit]
        if after:
            return after[0].value
        own = [t for t in times if before < t.start < quantity.start]
        return own[-1].value if own else None
