"""Sets attributions of one sentence apart from each other."""

__all__ = ["clear", "outside_sources", "untangle"]

from operator import attrgetter

from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.view import View
from claimkit.parse.attribution.words import AND, BUT, COMMA, STOP, SUB, SUBJ

_NEAR = 12
_BY_TOKEN, _BY_CUE = attrgetter("token"), attrgetter("cue")


def clear(content: list[tuple[int, int]], cue: tuple[int, int]) -> list[tuple[int, int]]:
    """The content in order, overlaps and the cue itself taken out."""
    last = 0
    for begin, end in content:
        if not last <= begin < end or (begin < cue[1] and end > cue[0]):
            break
        last = end
    else:
        # So it is already, most of the time.
        return content
    clear: list[tuple[int, int]] = []
    last = 0
    for begin, end in sorted(content):
        begin = max(begin, last)
        for a, b in ((begin, min(end, cue[0])), (max(begin, cue[1]), end)):
            if b > a:
                clear.append((a, b))
        last = max(last, end)
    return clear


def outside_sources(found: list[Found]) -> list[Found]:
    """All but those whose cue is part of another's source: "a neighbour who asked not to be named"."""
    kept: list[Found] = []
    reach = 0
    # The last comes first, to be taken from the end.
    spans = sorted({f.source for f in found if f.source}, reverse=True)
    for one in sorted(found, key=_BY_TOKEN):
        token = one.token
        while spans and spans[-1][0] <= token:
            end = spans.pop()[1]
            if end > reach:
                reach = end
        if token >= reach:
            kept.append(one)
    kept.sort(key=_BY_CUE)
    return kept


def untangle(view: View, found: list[Found]) -> None:
    """Cuts contents that run on: into a cue that reports the whole, or into what somebody else says.

    "X said A, according to Y": the content of "said" ends before the comma. "X said A, but Y denied it": it ends
    before "but".
    """
    for n, one in enumerate(found):
        if one.frame in ("after", "inverted", "according") and one.content[0][1] <= one.cue[0]:
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
        elif one.frame == "appositive":
            _hold(one, found[max(0, n - _NEAR) : n])
        elif one.frame == "before" and one.source is not None:
            joint = _joint(view, one)
            if joint is not None:
                for outer in found[max(0, n - _NEAR) : n]:
                    says = outer.frame in ("before", "participle", "coordinated") and outer.info.kind in _SAYING
                    if says and outer.cue[0] < joint and view.quoted[outer.token] == view.quoted[one.token]:
                        _shorten(outer, joint)
    for one in found:
        if one.frame == "citing" and one.host is not None and one.host.content:
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


def _joint(view: View, one: Found) -> int | None:
    """Where a clause of its own begins with the source of `one`: the end of what stands before "; Y said"."""
    assert one.source is not None
    cls, first = view.cls, one.source[0]
    if one.info.kind not in _SAYING or first < 2 or cls[first] & SUBJ:
        return None
    k = first - 1
    if cls[k] & STOP and view.lower[k] == ";":
        return view.ends[k - 1]
    if cls[k] & (BUT | SUB) and view.lower[k] in _CONTRASTS and cls[k - 1] & COMMA:
        return view.ends[k - 2]
    return None


_CONTRASTS = frozenset({"but", "while", "though", "although", "whereas", "yet"})


def _shorten(found: Found, end: int) -> None:
    """Ends the content at character `end` at the latest, where something is left of it."""
    content = clear([(a, min(b, end)) for a, b in found.content if a < end], found.cue)
    if content:
        found.content = content
