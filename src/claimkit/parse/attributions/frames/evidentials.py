"""Reads evidential adverbs, which make a clause hearsay and name no source: "reportedly", "allegedly"."""

__all__ = ["read_evidential"]

from claimkit.english.attribution_words import ADV, AUX, BUT, COMMA, NEG, QUOTE, STOP, SUB, THAT, WHO, adverbs
from claimkit.parse.attributions.content import sentence_end
from claimkit.parse.attributions.cue_site import CueSite
from claimkit.parse.attributions.found import Found, Frame

_GROUP = AUX | NEG | ADV


def read_evidential(site: CueSite) -> Found | None:
    """The attribution without source that "reportedly" or "allegedly" makes of its clause."""
    view, token = site.view, site.token
    cls = view.cls
    first = _clause_start(site, commas=False)
    if all(c & _GROUP for c in cls[first:token]) or cls[token - 1] & COMMA:
        # "Two men, both of them guards, were reportedly hurt": the subject stands before what is inserted.
        first = _clause_start(site, commas=True)
    stop, end = sentence_end(view, token, site.high), token + 1
    while end < stop and not (cls[end] & (STOP | COMMA) and end > token + 1):
        end += 1
    content = []
    if first < token:
        content.append(view.chars(first, token))
    if end > token + 1:
        content.append(view.chars(token + 1, end))
    if not content:
        return None
    cue, chars = adverbs()[view.lower[token]], view.chars(token, token + 1)
    return Found(token, chars, None, content, Frame.EVIDENTIAL, cue, "asserts", ("adverb",))


def _clause_start(site: CueSite, *, commas: bool) -> int:
    """Where the clause of the adverb begins; with `commas`, what they set off belongs to it."""
    cls, first = site.view.cls, site.token
    while first > site.low and not cls[first - 1] & (STOP | QUOTE | BUT):
        if first < site.token and cls[first - 1] & (SUB | WHO | THAT | (0 if commas else COMMA)):
            break
        first -= 1
    return first
