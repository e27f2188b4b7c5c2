"""Goes through a text and reads what stands around each cue."""

__all__ = ["scan"]

from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.phrases import read_according
from claimkit.parse.attribution.subject import clause_subject
from claimkit.parse.attribution.verbs import read_verb
from claimkit.parse.attribution.view import View
from claimkit.parse.attribution.weights import features, score
from claimkit.parse.attribution.words import QUOTE, cues

THRESHOLD = -0.6


def scan(view: View, *, keep_all: bool = False) -> list[Found]:
    """All attributions, in the order of their cues, sources shared where one follows from another."""
    table = cues()
    lower, bounds = view.lower, view.bounds
    found: list[Found] = []
    sentence = 0
    for token in [i for i, w in enumerate(lower) if w in table or w == "according"]:
        while bounds[sentence + 1] <= token:
            sentence += 1
        low, high = bounds[sentence], bounds[sentence + 1]
        inside = view.quoted[token]
        if inside:
            first, last = view.extent[inside - 1]
            low, high = max(low, first + 1), min(high, last - (view.cls[last - 1] & QUOTE > 0))
        if lower[token] == "according":
            one = read_according(view, token, low, high)
        else:
            one = read_verb(view, token, table[lower[token]], low, high)
        if one is None:
            continue
        if one.frame in ("participle", "coordinated") and not _share(view, one, found, low):
            continue
        one.content = _clear(one.content, one.cue, len(view.text))
        if not one.content:
            continue
        one.names = features(view, one)
        one.score = score(one.names)
        if keep_all or one.score > THRESHOLD:
            found.append(one)
    found.sort(key=lambda f: f.cue)
    _untangle(found)
    return found


def _untangle(found: list[Found]) -> None:
    """Cuts a content that runs on into a later cue which itself reports the whole: "X said A, according to Y"."""
    for n, outer in enumerate(found):
        if outer.frame not in ("after", "inverted", "according") or outer.content[0][1] > outer.cue[0]:
            continue
        begin, end = outer.content[0]
        for inner in found[max(0, n - 12) : n]:
            if inner is not outer and begin <= inner.cue[0] < end:
                inner.content = [(a, min(b, end)) for a, b in inner.content if a < end]
                if not inner.content:
                    inner.content = [(begin, end)]
                    inner.content = _clear(inner.content, inner.cue, 0)


def _share(view: View, one: Found, found: list[Found], low: int) -> bool:
    """Gives a cue without a subject the source of the attribution before it, or the subject of its clause."""
    for other in reversed(found):
        if other.token < low:
            break
        if (
            other.source is not None
            and other.info.kind in _SHARING
            and view.quoted[other.token] == view.quoted[one.token]
        ):
            one.source = other.source
            return True
    one.source = clause_subject(view, one.token, low)
    return one.source is not None


_SHARING = frozenset({"speech", "tell", "report", "ask", "denial", "confirm", "suggest", "evaluate", "call"})


def _clear(content: list[tuple[int, int]], cue: tuple[int, int], size: int) -> list[tuple[int, int]]:
    """The content in order, overlaps and the cue itself taken out."""
    clear: list[tuple[int, int]] = []
    last = 0
    for begin, end in sorted(content):
        begin = max(begin, last)
        for a, b in ((begin, min(end, cue[0])), (max(begin, cue[1]), end)):
            if b > a:
                clear.append((a, b))
        last = max(last, end)
    return clear
