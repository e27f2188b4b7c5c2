"""Whether a content is in the source's own words."""

__all__ = ["mode_of"]

from bisect import bisect_left

from claimkit.parse.attribution.view import View


def mode_of(view: View, content: list[tuple[int, int]]) -> str:
    """ "direct" when all words stand in quotation marks, "mixed" when some do, else "indirect"."""
    inside = outside = 0
    starts, quoted, cls = view.starts, view.quoted, view.cls
    for begin, end in content:
        first, last = bisect_left(starts, begin), bisect_left(starts, end)
        for k in range(first, last):
            if quoted[k]:
                inside += 1
            elif not cls[k] >> 21:
                outside += 1
        if inside and outside:
            return "mixed"
    if inside:
        return "mixed" if outside else "direct"
    return "indirect"
