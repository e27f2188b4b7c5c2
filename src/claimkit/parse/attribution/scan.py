"""Goes through a text and reads what stands around each cue."""

__all__ = ["scan"]

from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.phrases import read_according
from claimkit.parse.attribution.verbs import read_verb
from claimkit.parse.attribution.view import View
from claimkit.parse.attribution.words import cues


def scan(view: View) -> list[Found]:
    """All attributions, in the order of their cues, sources shared where one follows from another."""
    table = cues()
    lower, bounds = view.lower, view.bounds
    found: list[Found] = []
    sentence = 0
    for token in [i for i, w in enumerate(lower) if w in table or w == "according"]:
        while bounds[sentence + 1] <= token:
            sentence += 1
        low, high = bounds[sentence], bounds[sentence + 1]
        if lower[token] == "according":
            one = read_according(view, token, low, high)
        else:
            one = read_verb(view, token, table[lower[token]], low, high)
        if one is None:
            continue
        if one.frame in ("participle", "coordinated") and not _share(view, one, found, low):
            continue
        one.content = _clear(one.content, one.cue, len(view.text))
        if one.content:
            found.append(one)
    found.sort(key=lambda f: f.cue)
    return found


def _share(view: View, one: Found, found: list[Found], low: int) -> bool:
    """Gives a cue without a subject the source of the attribution before it in the sentence."""
    for other in reversed(found):
        if other.token < low:
            break
        if other.source is not None:
            one.source = other.source
            return True
    return False


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
