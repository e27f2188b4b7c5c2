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
from claimkit.parse.attributions.finite_verbs import is_gerund
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.frames.content_place import stands_after
from claimkit.parse.attributions.frames.continuation import closes_other_quotation, continuation
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.parse.attributions.verb_site import VerbSite
from claimkit.parse.attributions.view import View

_JOINING = AND | BUT | ADV
_INTRODUCING = PREP | LEAD | SUB | ADV | TO | TIME | BUT | AND
# How far behind "as SOURCE CUE" the comma may stand before its content.
_COMMA_REACH = 20


def read_content_first(site: VerbSite, source: TokenRange, *traits: str) -> Found | None:
    """Reads "content, SOURCE CUE", with what the source goes on to say; `traits` are those of the reading so far."""
    view, low, token = site.view, site.low, site.token
    after = view.cls[token + 1] if token + 1 < site.high else STOP
    last = _content_end(site, source, after)
    if last is None:
        return None
    introduced = _introduces(view, low, last)
    if introduced and _is_resumed(site, after) and not closes_other_quotation(view, last, token):
        return None
    content = before_source(view, low, last)
    if content is None or content.end - content.begin < 2:
        return None
    following = continuation(site, token + 1, content)
    said: list[CharRange] | None = [content.chars, *following]
    if introduced and not content.quoted and token + 1 < site.high and not after & STOP:
        said = _after_introduction(site, content.chars, following)
    if said is None:
        return None
    traits += ("after_content", content.trait)
    return site.found(source, said, Frame.CONTENT_FIRST, *traits, addressee=_addressee(site))


def _content_end(site: VerbSite, source: TokenRange, after: int) -> int | None:
    """The comma or closing mark that ends a content before the source; `after` is the class behind the cue."""
    view, low, last = site.view, site.low, source.first - 1
    if last < 0 or (last < low and not view.quoted[last]):
        return None
    while last > low and view.cls[last] & _JOINING:
        last -= 1
    return last if _ends_content(site, last, source.first, after) else None


def _is_resumed(site: VerbSite, after: int) -> bool:
    """Whether a comma and a quotation follow the cue; `after` is the class of the token behind it."""
    return bool(after & COMMA) and site.token + 2 < site.high and site.view.quoted[site.token + 2] > 0


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
    first = _claim_start(view, noun, low)
    if first is None or _has_object(site):
        return None
    content = before_source(view, low, first - 1)
    if content is None or content.end - content.begin < 2:
        return None
    return site.found(source, [content.chars], Frame.APPOSITIVE, *traits, "appositive")


def _claim_start(view: View, noun: int, low: int) -> int | None:
    """The article of the apposition whose noun is at `noun`, past one adjective at most: "a false claim"."""
    cls, word = view.cls, view.lower[noun]
    if noun - 2 <= low or (word not in listed("estimated") and word not in nouns()):
        return None
    first = next((k for k in (noun - 1, noun - 2) if cls[k] & DET), None)
    return first if first is not None and cls[first - 1] & COMMA else None


def _has_object(site: VerbSite) -> bool:
    """Whether an object or a clause begins right behind the cue."""
    following = site.token + 1
    return following < site.high and bool(site.view.cls[following] & (THAT | DET | POSS | SUBJ))


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
