"""Sets attributions of one sentence apart from each other."""

__all__ = ["clear", "outside_sources", "untangle"]

from claimkit.english.attribution_words import AND, BUT, COMMA, STOP, SUB, SUBJ
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.view import View

_NEAR = 12
# What may lead to a clause of its own.
_TURNING = STOP | BUT | SUB


def clear(content: list[tuple[int, int]], cue: tuple[int, int]) -> list[tuple[int, int]]:
    """The content in order, overlaps and the cue itself taken out."""
    last = 0
    first, after = cue
    for begin, end in content:
        if begin >= end or begin < last or (begin < after and end > first):
            break
        last = end
    else:
        # So it is already, most of the time.
        return content
    clear: list[tuple[int, int]] = []
    last = 0
    for begin, end in sorted(content):
        begin = max(begin, last)
        for a, b in ((begin, min(end, first)), (max(begin, after), end)):
            if b > a:
                clear.append((a, b))
        last = max(last, end)
    return clear


def outside_sources(found: list[Found]) -> list[Found]:
    """All but those whose cue is part of a source: "a neighbour who asked not to be named"."""
    tokens: set[int] = set()
    for one in found:
        if one.source is not None:
            tokens.update(range(*one.source))
    return [one for one in found if one.token not in tokens or _is_cited_by_it(one)]


def _is_cited_by_it(one: Found) -> bool:
    """Whether the source around the cue is the host's, and cites somebody: "the Times, which quoted two officials"."""
    source = None if one.frame != "citing" or one.host is None else one.host.source
    return source is not None and source[0] <= one.token < source[1]


def untangle(view: View, found: list[Found]) -> None:
    """Cuts contents that run on: into a cue that reports the whole, or into what somebody else says.

    "X said A, according to Y": the content of "said" ends before the comma. "X said A, but Y denied it": it ends
    before "but".
    """
    citing: list[Found] = []
    for n, one in enumerate(found):
        frame = one.frame
        if frame == "before" and one.source is not None:
            first = one.source[0]
            joint = _joint(view, one, first) if first > 1 and view.cls[first - 1] & _TURNING else None
            if joint is not None:
                for outer in found[max(0, n - _NEAR) : n]:
                    says = outer.frame in ("before", "participle", "coordinated") and outer.info.kind in _SAYING
                    if says and outer.cue[0] < joint and view.quoted[outer.token] == view.quoted[one.token]:
                        _shorten(outer, joint)
        elif frame in ("after", "inverted", "according") and one.content[0][1] <= one.cue[0]:
            begin, end = one.content[0]
            near = n
            while near and n - near < _NEAR and found[near - 1].cue[0] >= begin:
                near -= 1
            for inner in found[near:n]:
                if inner.cue[0] >= end or not inner.content:
                    continue
                again = _goes_on(view, inner, end)
                if again is not None:
                    # "A, X said, and B, according to Y": Y reports B alone.
                    one.content[0] = again, end
                else:
                    _shorten(inner, end)
        elif frame == "appositive":
            _hold(one, found[max(0, n - _NEAR) : n])
        elif frame == "citing":
            citing.append(one)
    for one in citing:
        if one.host is not None and one.host.content:
            # Whom the host cites says no more than the host reports.
            _shorten(one, one.host.content[-1][1])


def _goes_on(view: View, inner: Found, end: int) -> int | None:
    """Where a clause of its own begins behind "…, X said, and", or None."""
    if inner.frame not in ("after", "inverted") or inner.content[-1][1] > inner.cue[0] or inner.source is None:
        return None
    k = max(inner.token + 1, inner.source[1])
    if k + 2 >= len(view.cls) or not view.cls[k] & COMMA or not view.cls[k + 1] & (AND | BUT):
        return None
    return view.starts[k + 2] if view.starts[k + 2] < end else None


def _hold(one: Found, near: list[Found]) -> None:
    """Sets apart "X said A, a claim that Y denies": what Y denies is A, and A ends before "a claim"."""
    end = one.content[0][1]
    for outer in near:
        if not outer.content:
            continue
        last = outer.content[-1]
        if last[0] < end < last[1] and outer.frame != "noun":
            _shorten(outer, end)
            # What a denial says is that the words it denies are not so: then the whole clause is meant.
            if outer.stance != "denies":
                one.content = list(outer.content)
        elif outer.frame == "noun" and end < outer.cue[0] < one.cue[0]:
            outer.content = []


_SAYING = frozenset({"speech", "tell", "report", "denial", "confirm", "suggest", "ask"})


def _joint(view: View, one: Found, first: int) -> int | None:
    """Where a clause of its own begins with the source of `one`, at `first`: the end of what is before "; Y said"."""
    cls, k = view.cls, first - 1
    if one.info.kind not in _SAYING or cls[first] & SUBJ:
        return None
    if cls[k] & STOP:
        return view.ends[k - 1] if view.lower[k] == ";" else None
    if view.lower[k] in _CONTRASTS and cls[k - 1] & COMMA:
        return view.ends[k - 2]
    return None


_CONTRASTS = frozenset({"but", "while", "though", "although", "whereas", "yet"})


def _shorten(found: Found, end: int) -> None:
    """Ends the content at character `end` at the latest, where something is left of it."""
    content = clear([(a, min(b, end)) for a, b in found.content if a < end], found.cue)
    if content:
        found.content = content
