"""Reads content that stands before a cue which its source follows: "content, CUE SOURCE"."""

__all__ = ["read_inverted"]

from claimkit.english.attribution_words import CLAUSE, CLOSE, COMMA, DET, LEAD, POSS, PREP, QUOTE, STOP, SUBJ, TIME, WHO
from claimkit.parse.attributions.content import before_source
from claimkit.parse.attributions.cue_kinds import INVERTING
from claimkit.parse.attributions.finite_verbs import is_finite
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.frames.continuation import closes_other_quotation, continuation
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.subjects import subject_before
from claimkit.parse.attributions.verb_site import VerbSite
from claimkit.parse.attributions.view import View

_NO_PHRASE = ~(DET | POSS)
# What may follow a source that stands behind its cue.
_AFTER_SOURCE = COMMA | STOP | WHO | PREP | TIME | LEAD | QUOTE | CLOSE


def read_inverted(site: VerbSite) -> Found | None:
    """Reads "content, CUE SOURCE", where a mark and the verb alone stand between the two."""
    view, token = site.view, site.token
    if site.cue.form not in ("past", "s"):
        return None
    if site.cue.kind not in INVERTING or not _is_inverted(site):
        return None
    end = noun_phrase_after(view, token + 1, site.stop)
    content = before_source(view, site.low, token - 1)
    if end is None or content is None or content.end - content.begin < 2:
        return None
    if not content.quoted and not _is_clause(view, site.low, token - 1):
        # "The channel, quoting medics, reported nine deaths": what has no verb of its own is the subject.
        return None
    said = [content.chars, *continuation(site, end, content)]
    return site.found(TokenRange(token + 1, end), said, Frame.INVERTED, "inverted", content.trait)


def _is_clause(view: View, first: int, end: int) -> bool:
    return any(view.cls[k] & (SUBJ | CLAUSE) or is_finite(view, k) for k in range(first, end))


def _is_inverted(site: VerbSite) -> bool:
    """Whether the verb comes after the end of a content and before a phrase that can be its source."""
    view, token, high = site.view, site.token, site.high
    if token == 0 or token + 1 >= high or view.cls[token + 1] & _NO_PHRASE or view.lower[token + 1].endswith("ing"):
        return False
    if closes_other_quotation(view, token - 1, token):
        return True
    return bool(view.cls[token - 1] & COMMA) and _source_ends_clause(site)


def _source_ends_clause(site: VerbSite) -> bool:
    """Whether the phrase after the verb ends its clause, so that the verb has no object: "…, said Wood, who …"."""
    view, token, high = site.view, site.token, site.high
    end = noun_phrase_after(view, token + 1, high)
    if end is None:
        return False
    following = view.cls[end] if end < high else STOP
    if following & ~_AFTER_SOURCE:
        return False
    return (site.cue.kind == "speech" and not following & PREP) or subject_before(view, token, site.low) is None
