"""Reads phrases that name a source: "according to the bank", "per Reuters"."""

__all__ = ["read_behind", "read_first", "read_inserted", "read_per"]

from claimkit.english.attribution_words import AND, AUX, BUT, COMMA, DET, POSS, PREP, STOP, SUB, THAT, VERB, WHO, Cue
from claimkit.parse.attributions.content import after_cue, before_source, sentence_end
from claimkit.parse.attributions.cue_site import CueSite
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.parse.attributions.view import View

_ACCORDING = Cue("according to", "speech", "asserts", "phrase")
# How many words an insert between commas may have.
_INSERT_REACH = 25
# What may stand between a sentence's beginning, or that of a clause, and the phrase.
_BEFORE_CLAUSE = AND | BUT | THAT | STOP
# What shows that a comma behind the source does not end an apposition to it.
_NO_CLAUSE = SUB | WHO | PREP | AUX | VERB | AND | BUT


def read_first(site: CueSite) -> Found | None:
    """Reads "According to SOURCE, content"."""
    source = _source(site)
    return None if source is None or not _begins_clause(site) else _first(site, source)


def read_inserted(site: CueSite) -> Found | None:
    """Reads "content, according to SOURCE, content"."""
    source = _source(site)
    return None if source is None or _begins_clause(site) else _inserted(site, source)


def read_behind(site: CueSite) -> Found | None:
    """Reads "content, according to SOURCE"."""
    source = _source(site)
    return None if source is None or _begins_clause(site) else _behind(site, source)


def read_per(site: CueSite) -> Found | None:
    """Reads "Per the indictment, …" and "…, per Reuters", but not "$5 per person"."""
    view, token = site.view, site.token
    stop = sentence_end(view, token, site.high)
    if token + 2 >= site.high or not _names_source(site, stop):
        return None
    end = noun_phrase_after(view, token + 1, stop)
    if end is None:
        return None
    source = TokenRange(token + 1, end)
    if _begins_clause(site):
        return _first(site, source)
    return _inserted(site, source) or _behind(site, source)


def _source(site: CueSite) -> TokenRange | None:
    """The phrase after "according to"."""
    view, begin = site.view, site.token + 2
    if begin >= site.high or view.lower[begin - 1] != "to":
        return None
    end = noun_phrase_after(view, begin, sentence_end(view, site.token, site.high))
    return None if end is None else TokenRange(begin, end)


def _names_source(site: CueSite, stop: int) -> bool:
    """Whether "per" stands at the edge of a clause, with a name or a definite phrase after it."""
    view, token = site.view, site.token
    cls, following = view.cls, token + 1
    if not cls[following] & (DET | POSS) and not view.words[following][0].isupper():
        return False
    end = noun_phrase_after(view, following, stop, appositions=False)
    if end is None:
        return False
    if token == site.low:
        return end < stop and bool(cls[end] & COMMA)
    return bool(cls[token - 1] & COMMA) and (end >= stop or bool(cls[end] & COMMA))


def _begins_clause(site: CueSite) -> bool:
    """Whether the phrase stands at the head of its clause."""
    view, token = site.view, site.token
    return token <= site.low + 1 or (bool(view.cls[token - 1] & _BEFORE_CLAUSE) and not view.quoted[token - 1])


def _found(site: CueSite, source: TokenRange, content: list[CharRange], where: str) -> Found:
    view, token = site.view, site.token
    cue, traits = view.chars(token, source.first), ("according_" + where,)
    return Found(token, cue, source, content, Frame.ACCORDING, _ACCORDING, "asserts", traits)


def _first(site: CueSite, source: TokenRange) -> Found | None:
    view = site.view
    stop = sentence_end(view, site.token, site.high)
    end = _before_clause(view, source, stop)
    first = end
    while first < stop and view.cls[first] & COMMA:
        first += 1
    first = _past_citing(view, first, stop)
    if first >= stop:
        return None
    return _found(site, TokenRange(source.first, end), after_cue(view, first, site.high), "first")


def _inserted(site: CueSite, source: TokenRange) -> Found | None:
    """The attribution when the sentence goes on with its verb: "The harvest, according to the ministry, was poor"."""
    view, end = site.view, source.end
    stop = sentence_end(view, site.token, site.high)
    if end + 2 >= stop or not view.cls[end] & COMMA or not view.cls[site.token - 1] & COMMA:
        return None
    if not view.cls[end + 1] & (AUX | VERB) and not view.lower[end + 1].endswith(("ed", "s")):
        return None
    before = before_source(view, site.low, site.token - 1)
    if before is None or before.end <= before.begin or before.quoted:
        return None
    return _found(site, source, [before.chars, view.chars(end + 1, stop)], "comma")


def _behind(site: CueSite, source: TokenRange) -> Found | None:
    view, token = site.view, site.token
    before = before_source(view, site.low, token - 1)
    if before is None or before.end <= before.begin:
        return None
    return _found(site, source, [before.chars], "comma" if view.cls[token - 1] & COMMA else "later")


def _past_citing(view: View, first: int, stop: int) -> int:
    """Past an insert that says whom the source cites: "According to the paper, citing two officials, …"."""
    if first >= stop or view.lower[first] not in ("citing", "quoting"):
        return first
    end = noun_phrase_after(view, first + 1, stop, appositions=False)
    return end + 1 if end is not None and end + 1 < stop and view.cls[end] & COMMA else first


def _before_clause(view: View, source: TokenRange, stop: int) -> int:
    """The end of the source when a clause must follow: "According to Patel, the use of force is …"."""
    cls, end = view.cls, source.end
    comma = next((k for k in range(source.first, end) if cls[k] & COMMA), None)
    if comma is None:
        return end
    if cls[comma + 1] & WHO:
        # "According to the paper, which cited two diplomats, …": the insert belongs to the source.
        return next((k for k in range(comma + 2, min(stop, comma + _INSERT_REACH)) if cls[k] & COMMA), comma)
    follows = cls[end + 1] if end + 1 < stop and cls[end] & COMMA else SUB
    if follows & _NO_CLAUSE or view.lower[end + 1].endswith(("ing", "ed")):
        return comma
    return end
