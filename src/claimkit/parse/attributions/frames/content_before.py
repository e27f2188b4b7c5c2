"""Reads content that stands before its source and cue: "content, SOURCE CUE", "content, as SOURCE CUE"."""

__all__ = ["read_appositive", "read_as", "read_content_first", "stands_after"]

from claimkit.english.attribution_words import (
    ADV,
    AND,
    AUX,
    BUT,
    COMMA,
    DET,
    LEAD,
    OF,
    POSS,
    PREP,
    STOP,
    SUB,
    SUBJ,
    THAT,
    TIME,
    TO,
    WHO,
    listed,
    nouns,
)  # fmt: skip
from claimkit.parse.attributions.content import after_cue, before_source
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.frames.content_place import stands_after
from claimkit.parse.attributions.frames.continuation import closes_other_quotation, continuation
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.parse.attributions.subjects import is_gerund
from claimkit.parse.attributions.verb_site import VerbSite
from claimkit.parse.attributions.view import View

_JOINING = AND | BUT | ADV
_INTRODUCING = PREP | LEAD | SUB | ADV | TO | TIME | BUT | AND
# How far behind "as SOURCE CUE" the comma may stand before its content.
_COMMA_REACH = 20


def read_content_first(site: VerbSite, source: TokenRange, *traits: str) -> Found | None:
    """Reads "content, SOURCE CUE", with what the source goes on to say; `traits` are those of the reading so far."""
    view, low, token = site.view, site.low, site.token
    cls = view.cls
    last = source.first - 1
    if last < 0 or (last < low and not view.quoted[last]):
        return None
    while last > low and cls[last] & _JOINING:
        last -= 1
    after = cls[token + 1] if token + 1 < site.high else STOP
    if not _ends_content(site, last, source.first, after):
        return None
    introduced = _introduces(view, low, last)
    resumed = after & COMMA and introduced and token + 2 < site.high and view.quoted[token + 2]
    if resumed and not closes_other_quotation(view, last, token):
        return None
    content = before_source(view, low, last)
    if content is None or content.end - content.begin < 2:
        return None
    following = continuation(site, token + 1, content)
    said: list[CharRange] | None = [content.chars, *following]
    if not content.quoted and token + 1 < site.high and not after & STOP and introduced:
        said = _after_introduction(site, content.chars, following)
    if said is None:
        return None
    traits += ("after_content", content.trait)
    return site.found(source, said, Frame.CONTENT_FIRST, *traits, addressee=_addressee(site))


def _after_introduction(site: VerbSite, content: CharRange, following: list[CharRange]) -> list[CharRange] | None:
    """The content when an adjunct begins the sentence: "In an interview, she said, the ship …" has it after the cue."""
    view, low = site.view, site.low
    if not following or view.starts[site.token] > following[0].begin:
        return None
    if not view.cls[low] & SUB or view.cls[low + 1] & PREP or view.lower[low] == "as":
        return following
    return [content, *following]


def _addressee(site: VerbSite) -> TokenRange | None:
    """Whom the source told: "…, the agency told lawmakers on Monday"."""
    view, first = site.view, site.token + 1
    if site.cue.kind != "tell" or first >= site.high or view.cls[first] & (PREP | TO | OF | THAT):
        return None
    end = noun_phrase_after(view, first, max(first, site.stop), appositions=False)
    return None if end is None else TokenRange(first, end)


def _ends_content(site: VerbSite, last: int, source: int, after: int) -> bool:
    """Whether token `last` is a comma or mark that ends a content right before the source."""
    view, cls, token = site.view, site.view.cls, site.token
    if token + 1 < len(cls) and after & STOP and view.lower[token + 1] == ":":
        return False
    closes = closes_other_quotation(view, last, token)
    if last >= site.low:
        return closes or bool(cls[last] & COMMA)
    if not closes or not view.same_paragraph(last, source):
        return False
    return view.lower[last - 1] != "." or bool(after & STOP)


def read_appositive(site: VerbSite, source: TokenRange, *traits: str) -> Found | None:
    """Reads "content, a claim (that) SOURCE CUE": what the source says of the words before the comma."""
    view, low = site.view, site.low
    cls, lower = view.cls, view.lower
    noun = source.first - 1
    if cls[source.first] & DET and source.end - source.first > 2 and lower[source.first + 1] in nouns():
        # "an allegation Moscow denies": no word stands between the noun and the name.
        noun, source = source.first + 1, TokenRange(source.first + 2, source.end)
    if noun > low and cls[noun] & (THAT | WHO) and lower[noun] != "who":
        noun -= 1
    if noun - 2 <= low or (lower[noun] not in listed("estimated") and lower[noun] not in nouns()):
        return None
    first = next((k for k in (noun - 1, noun - 2) if cls[k] & DET), None)
    following = cls[site.token + 1] if site.token + 1 < site.high else STOP
    if first is None or not cls[first - 1] & COMMA or following & (THAT | DET | POSS | SUBJ):
        return None
    content = before_source(view, low, first - 1)
    if content is None or content.end - content.begin < 2:
        return None
    return site.found(source, [content.chars], Frame.APPOSITIVE, *traits, "appositive")


def _introduces(view: View, low: int, last: int) -> bool:
    """Whether the words before the source are an adjunct ("In an interview,") rather than content."""
    c, word = view.cls[low], view.lower[low]
    adjoins = c & _INTRODUCING or word.endswith("ly") or is_gerund(view, low)
    if not adjoins and word not in ("asked", "pressed"):
        return False
    if c & (LEAD | SUB) or word == "asked":
        return True
    return not any(view.cls[k] & (AUX | SUBJ) for k in range(low + 1, last))


def read_as(site: VerbSite, source: TokenRange, *traits: str) -> Found | None:
    """Reads "as SOURCE CUE, content" and "content, as SOURCE CUE"."""
    view, low = site.view, site.low
    joint = source.first - 1
    content: list[CharRange] = []
    ends = joint > low and bool(view.cls[joint - 1] & COMMA)
    if ends:
        before = before_source(view, low, joint - 1)
        content = [] if before is None else [before.chars]
    else:
        after = range(site.token + 1, min(site.stop, site.token + _COMMA_REACH))
        comma = next((k for k in after if view.cls[k] & COMMA), None)
        if comma is not None and comma + 1 < site.stop:
            content = after_cue(view, comma + 1, site.high)
    if not content:
        return None
    return site.found(source, content, Frame.AS, *traits, "as", "after_content" if ends else "before_content")
