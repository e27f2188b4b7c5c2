"""Reads fixed expressions: "put the toll at", "as she put it", "could not be reached for comment"."""

__all__ = ["read_fixed"]

from claimkit.english.attribution_words import COMMA, NEG, STOP, Cue, listed
from claimkit.parse.attributions.content import after_cue, before_source, sentence_end
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.site import group_start
from claimkit.parse.attributions.subjects import subject_before
from claimkit.parse.attributions.view import View

_PUT = Cue("put", "speech", "asserts", "past")
_UNREACHED = Cue("reach", "evade", "no_comment", "past")
# How many words may stand between "put" and "at": "put the number of people in need of help at".
_REACH = 10


def read_fixed(view: View, token: int, low: int, high: int) -> Found | None:
    """The attribution of a fixed expression whose verb stands at `token`."""
    if view.lower[token] in ("put", "puts"):
        return _read_put(view, token, low, high)
    return _read_unreached(view, token, low, high)


def _read_put(view: View, token: int, low: int, high: int) -> Found | None:
    """Reads "Police put the number at 65,000", "As the mayor put it: …" and "…, as the mayor put it"."""
    lower, cls = view.lower, view.cls
    stop = sentence_end(view, token, high)
    start = group_start(view, token, low)
    subject = subject_before(view, start, low)
    if subject is None or token + 1 >= stop:
        return None
    cue, source = (view.starts[token], view.ends[token]), subject[:2]
    features = ["put", "subject_" + subject[2]]
    if lower[token + 1] == "it" and source[0] > 0 and lower[source[0] - 1] == "as":
        cue = view.starts[token], view.ends[token + 1]
        return _as_put(view, token, source, cue, low, high, features)
    figure = next((k for k in range(token + 1, min(stop - 1, token + _REACH)) if lower[k] == "at"), None)
    if figure is None:
        return None
    counted = lower[token + 1 : figure]
    if counted != ["it"] and listed("estimated").isdisjoint(counted):
        return None
    if not any(
        view.words[k][0].isdigit() or lower[k] in listed("amount") for k in range(figure + 1, min(stop, figure + 5))
    ):
        return None
    end = next((k for k in range(figure + 1, stop) if cls[k] & COMMA or lower[k] == ";"), stop)
    content = [(view.starts[token + 1], view.ends[end - 1])]
    return Found(token, cue, source, content, "before", _PUT, "asserts", features)


def _as_put(
    view: View,
    token: int,
    source: tuple[int, int],
    cue: tuple[int, int],
    low: int,
    high: int,
    features: list[str],
) -> Found | None:
    before = source[0] - 2
    if before > low and view.cls[before] & COMMA:
        said = before_source(view, low, before)
        content = [] if said is None else [said[:2]]
    elif token + 3 < high and view.cls[token + 2] & (COMMA | STOP):
        content = after_cue(view, token + 3, high)
    else:
        content = []
    return Found(token, cue, source, content, "as", _PUT, "asserts", features) if content else None


def _read_unreached(view: View, token: int, low: int, high: int) -> Found | None:
    """Reads "could not be reached for comment" and "was not available for comment"."""
    if token + 2 >= high or view.lower[token + 1] != "for" or view.lower[token + 2] not in listed("commenting"):
        return None
    start = group_start(view, token, low)
    negated = any(view.cls[k] & NEG or view.lower[k] in listed("negation") for k in range(start, token))
    subject = subject_before(view, start, low)
    if not negated or subject is None:
        return None
    content = [(view.starts[token + 1], view.ends[token + 2])]
    cue = view.starts[start], view.ends[token]
    features = ["past", "subject_" + subject[2], "unreached"]
    return Found(token, cue, subject[:2], content, "before", _UNREACHED, "no_comment", features)
