"""Ties attributions together: shared sources and parents."""

__all__ = ["link"]

from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.view import View

_NEVER_PARENTS = frozenset({"attitude", "intend", "think", "evaluate", "call"})


def link(view: View, found: list[Found]) -> list[int | None]:
    """The number of each attribution's parent, the one whose content holds its cue, or None."""
    parents: list[int | None] = [None] * len(found)
    number = {id(f): n for n, f in enumerate(found)}
    for n, inner in enumerate(found):
        if inner.host is not None and id(inner.host) in number:
            parents[n] = number[id(inner.host)]
            continue
        best, width = None, 1 << 60
        for m in range(max(0, n - 30), min(len(found), n + 30)):
            outer = found[m]
            if m == n or outer.info.kind in _NEVER_PARENTS:
                continue
            for begin, end in outer.content:
                if begin <= inner.cue[0] and inner.cue[1] <= end:
                    size = sum(b - a for a, b in outer.content)
                    if size < width:
                        best, width = m, size
        parents[n] = best
    for n in range(len(found)):
        seen = {n}
        at = parents[n]
        while at is not None:
            if at in seen:
                parents[n] = None
                break
            seen.add(at)
            at = parents[at]
    return parents
