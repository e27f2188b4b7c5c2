"""Reads fixed expressions: "put the toll at", "as she put it", "could not be reached for comment"."""

__all__ = ["read_as_put", "read_put_at", "read_unreached"]

from claimkit.english.attribution_words import COMMA, NEG, STOP, Cue, listed, negating
from claimkit.parse.attributions.content import after_cue, before_source, sentence_end
from claimkit.parse.attributions.cue_site import CueSite
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.ranges import CharRange
from claimkit.parse.attributions.subjects import Subject, subject_before
from claimkit.parse.attributions.verb_site import group_start

_PUT = Cue("put", "speech", "asserts", "past")
_UNREACHED = Cue("reach", "evade", "no_comment", "past")
# How many words may stand between "put" and "at": "put the number of people in need of help at".
_AT_REACH = 10
# How far behind "at" the figure may stand: "at about half a".
_FIGURE_REACH = 5


def _subject(site: CueSite) -> Subject | None:
    return subject_before(site.view, group_start(site.view, site.token, site.low), site.low)


def _is_put_it(site: CueSite, subject: Subject) -> bool:
    """Whether the words are "as SUBJECT put it"."""
    lower = site.view.lower
    return lower[site.token + 1] == "it" and subject.first > 0 and lower[subject.first - 1] == "as"


def read_put_at(site: CueSite) -> Found | None:
    """Reads "Police put the number at 65,000"."""
    view, token = site.view, site.token
    lower, cls = view.lower, view.cls
    stop, subject = sentence_end(view, token, site.high), _subject(site)
    if subject is None or token + 1 >= stop or _is_put_it(site, subject):
        return None
    at = next((k for k in range(token + 1, min(stop - 1, token + _AT_REACH)) if lower[k] == "at"), None)
    if at is None:
        return None
    counted, figures = lower[token + 1 : at], range(at + 1, min(stop, at + _FIGURE_REACH))
    if counted != ["it"] and listed("estimated").isdisjoint(counted):
        return None
    if not any(view.words[k][0].isdigit() or lower[k] in listed("amount") for k in figures):
        return None
    end = next((k for k in range(at + 1, stop) if cls[k] & COMMA or lower[k] == ";"), stop)
    content, traits = [view.chars(token + 1, end)], ("put", subject.trait)
    cue = view.chars(token, token + 1)
    return Found(token, cue, subject.tokens, content, Frame.SOURCE_FIRST, _PUT, "asserts", traits)


def read_as_put(site: CueSite) -> Found | None:
    """Reads "As the mayor put it: …" and "…, as the mayor put it"."""
    view, token, low, high = site
    subject = _subject(site)
    if subject is None or token + 1 >= sentence_end(view, token, high) or not _is_put_it(site, subject):
        return None
    before = subject.first - 2
    content: list[CharRange] = []
    if before > low and view.cls[before] & COMMA:
        said = before_source(view, low, before)
        content = [] if said is None else [said.chars]
    elif token + 3 < high and view.cls[token + 2] & (COMMA | STOP):
        content = after_cue(view, token + 3, high)
    if not content:
        return None
    cue, traits = view.chars(token, token + 2), ("put", subject.trait)
    return Found(token, cue, subject.tokens, content, Frame.AS, _PUT, "asserts", traits)


def read_unreached(site: CueSite) -> Found | None:
    """Reads "could not be reached for comment" and "was not available for comment"."""
    view, token, low, high = site
    lower = view.lower
    if token + 2 >= high or lower[token + 1] != "for" or lower[token + 2] not in listed("commenting"):
        return None
    start = group_start(view, token, low)
    negated = any(view.cls[k] & NEG or lower[k] in negating() for k in range(start, token))
    subject = subject_before(view, start, low)
    if not negated or subject is None:
        return None
    content, cue = [view.chars(token + 1, token + 3)], view.chars(start, token + 1)
    traits = ("past", subject.trait, "unreached")
    return Found(token, cue, subject.tokens, content, Frame.SOURCE_FIRST, _UNREACHED, "no_comment", traits)
