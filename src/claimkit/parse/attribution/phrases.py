"""Reads cues that are no verbs: "according to"."""

__all__ = ["read_according"]

from claimkit.parse.attribution.content import before_source, sentence_end
from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.subject import noun_phrase_after
from claimkit.parse.attribution.view import View
from claimkit.parse.attribution.words import COMMA, Cue

_ACCORDING = Cue("according to", "speech", "asserts", "according")


def read_according(view: View, token: int, low: int, high: int) -> Found | None:
    """The attribution whose cue is "according to" at `token`."""
    if token + 2 >= high or view.lower[token + 1] != "to":
        return None
    stop = sentence_end(view, token, high)
    end = noun_phrase_after(view, token + 2, stop)
    if end is None:
        return None
    cue = view.starts[token], view.ends[token + 1]
    if token <= low + 1:
        first = end
        while first < stop and view.cls[first] & COMMA:
            first += 1
        if first >= stop:
            return None
        content = [(view.starts[first], view.ends[stop - 1])]
    else:
        before = before_source(view, low, token - 1, low)
        if before is None or before[1] <= before[0]:
            return None
        content = [before[:2]]
    return Found(token, cue, (token + 2, end), content, "according", _ACCORDING, "asserts", ["according"])
