"""Whether a content is in the source's own words."""

__all__ = ["mode_of"]

from bisect import bisect_left, bisect_right

from claimkit.english.attribution_words import CLOSE, COMMA, OPEN, QUOTE, STOP
from claimkit.model.attribution import Mode
from claimkit.parse.attributions.ranges import CharRange
from claimkit.parse.attributions.view import View

_DIRECT, _INDIRECT, _MIXED = Mode.DIRECT, Mode.INDIRECT, Mode.MIXED
_MARK = COMMA | QUOTE | STOP | OPEN | CLOSE


def mode_of(view: View, content: list[CharRange]) -> Mode:
    """Direct when all words stand in quotation marks, mixed when some do, else indirect."""
    inside = outside = False
    starts, edges = view.starts, view.edges
    for begin, end in content:
        edge = bisect_right(edges, begin)
        within = edge % 2
        if not within and (edge == len(edges) or end <= edges[edge]):
            # It lies between two quotations.
            outside = True
            continue
        last = bisect_left(starts, end)
        if within and view.quoted[last - 1] == edge // 2 + 1:
            # It begins and ends in one quotation.
            inside = True
            continue
        first = bisect_left(starts, begin)
        quoted = view.quoted[first:last]
        if not any(quoted):
            outside = True
            continue
        inside = True
        if not all(quoted):
            cls = view.cls
            outside = outside or any(not q and not cls[first + n] & _MARK for n, q in enumerate(quoted))
    if not inside:
        return _INDIRECT
    return _MIXED if outside else _DIRECT
