"""Goes through a text and reads what stands around each cue."""

__all__ = ["scan"]

from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from claimkit.english.attribution_words import BUT, COMMA, QUOTE, SUB, Cue, cues, listed, nouns
from claimkit.english.own_words import per_lexicon
from claimkit.parse.attributions.clause_subjects import clause_subject
from claimkit.parse.attributions.cue_kinds import PUTTING_FORWARD, SHARING
from claimkit.parse.attributions.cue_site import CueSite
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.frames.cue_nouns import is_noun, read_noun
from claimkit.parse.attributions.frames.expressions import EXPRESSIONS, Expression, expressions
from claimkit.parse.attributions.frames.headlines import read_headline
from claimkit.parse.attributions.frames.labels import read_dashes
from claimkit.parse.attributions.frames.relays import CITED, NAME, CitedSite, CitedWhere, read_quoted_as
from claimkit.parse.attributions.frames.verbs import read_verb
from claimkit.parse.attributions.noun_phrases import phrase_start
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.retold import is_retold
from claimkit.parse.attributions.sufficient_forms import is_sufficient
from claimkit.parse.attributions.untangle import clear, outside_sources, untangle
from claimkit.parse.attributions.view import View
from claimkit.parse.attributions.weights import weigh

# In hundredths, as the weights are: what weighs no more is no attribution, unless its form suffices.
_THRESHOLD = -40
_SUFFICIENT = 10
# No sentence of prose is so long; the bound keeps the time linear.
_LONGEST_SENTENCE = 200
# So many words in quotation marks are a saying of their own; fewer are part of the sentence around them.
_SCARE_QUOTES = 5
# How many attributions a headline may have besides.
_HEADLINE = 5
_BY_CUE = attrgetter("cue")


class _Meaning(NamedTuple):
    """What a word may be that is a cue: an expression, or a noun, a verb or both."""

    expression: Expression | None
    noun: Cue | None
    verb: Cue | None


@per_lexicon
def _meanings() -> dict[str, _Meaning]:
    """What each word that may be a cue can be."""
    words = expressions().keys() | nouns().keys() | cues().keys()
    return {word: _Meaning(expressions().get(word), nouns().get(word), cues().get(word)) for word in words}


def scan(view: View) -> list[Found]:
    """All attributions, in the order of their cues, sources shared where one follows from another."""
    lower, starts, meanings = view.lower, view.starts, _meanings()
    found: list[Found] = []
    # The tokens of the sentence, and the character that the last cue goes up to.
    begin = end = past = 0
    for token in view.triggers:
        if starts[token] < past:
            continue
        if end <= token:
            sentence = bisect_right(view.bounds, token)
            begin, end = view.bounds[sentence - 1], view.bounds[sentence]
        low, high = begin, end
        if view.quoted[token] or high - low > _LONGEST_SENTENCE:
            bounds = _bounds(view, token, begin, end)
            if bounds is None:
                continue
            low, high = bounds
        for one in _read(view, token, meanings[lower[token]], low, high, found):
            if not _holds(view, one, found, low):
                continue
            found.append(one)
            past = one.cue.end
            cited = _cited_beside(view, one, high)
            if cited is not None and all(f.token != cited.token for f in found[-3:]):
                found.append(cited)
                past = max(past, cited.cue.end)
    found += read_dashes(view)
    found += _headline(view, found)
    found.sort(key=_BY_CUE)
    untangle(view, found)
    return outside_sources([one for one in found if one.content or one.frame is Frame.SILENT])


def _headline(view: View, found: list[Found]) -> list[Found]:
    """The attribution of the headline to the source that it ends with, unless its cue is that of another."""
    headline = read_headline(view)
    if headline is None or any(one.cue.begin <= headline.cue.begin < one.cue.end for one in found[:_HEADLINE]):
        return []
    return [headline]


def _cited_beside(view: View, one: Found, high: int) -> Found | None:
    """Whom the attribution cites in the words for its source, or between them and its cue."""
    source = one.source
    if (
        source is None
        or source.end >= len(view.cls)
        or (source.end - source.first <= NAME and not view.cls[source.end] & COMMA)
    ):
        # Nothing stands there, most of the time.
        return None
    return CITED.first(CitedSite(view, one, one.token, high), CitedWhere.BESIDE_SOURCE)


def _bounds(view: View, token: int, low: int, high: int) -> TokenRange | None:
    """The tokens in which what belongs to the cue at `token` is sought; None where it is a quotation's own cue."""
    inside = view.quoted[token]
    if inside:
        first, last = view.extent[inside - 1]
        if last - first > _SCARE_QUOTES:
            high = min(high, last - (view.cls[last - 1] & QUOTE > 0))
            if not is_retold(view, token, high):
                return None
            low = max(low, first + 1)
    if high - low > _LONGEST_SENTENCE:
        low, high = max(low, token - _LONGEST_SENTENCE), min(high, token + _LONGEST_SENTENCE)
    return TokenRange(low, high)


def _holds(view: View, one: Found, found: list[Found], low: int) -> bool:
    """Whether the reading is an attribution; gives it the source, content in order and score that it lacks."""
    if one.frame in (Frame.PARTICIPLE, Frame.COORDINATED) and not _share(view, one, found, low):
        return False
    one.content = clear(one.content, one.cue)
    if one.source is not None and view.lower[one.source.first] in listed("nobody") and one.stance != "no_comment":
        return False
    if not one.content:
        return one.frame is Frame.SILENT
    one.score = weigh(view, one)
    if one.score <= _THRESHOLD:
        if not is_sufficient(view, one, found):
            return False
        one.score = _SUFFICIENT
    return True


def _read(view: View, token: int, meaning: _Meaning, low: int, high: int, found: list[Found]) -> list[Found]:
    """What the word at `token` attributes: nothing, one attribution, or one with that which it reports."""
    expression, noun, verb = meaning
    if expression is not None:
        one = EXPRESSIONS.first(CueSite(view, token, low, high), expression)
    elif noun is not None and (verb is None or is_noun(view, token, low)):
        one = read_noun(view, token, noun, low, high)
    elif verb is None:
        return []
    elif verb.lemma in ("cite", "quote"):
        return _read_relay(view, token, verb, low, high, found)
    else:
        one = read_verb(view, token, verb, low, high)
    return [] if one is None else [one]


def _read_relay(view: View, token: int, verb: Cue, low: int, high: int, found: list[Found]) -> list[Found]:
    """What "cite" or "quote" attributes: to whom a host cites, or both to who quotes and to whom they quote."""
    host = _host(found, low) if verb.form == "ing" else None
    cited = None if host is None else CITED.first(CitedSite(view, host, token, high), CitedWhere.AFTER_CUE)
    if cited is not None:
        return [cited]
    one = read_verb(view, token, verb, low, high)
    if one is None:
        return []
    inner = read_quoted_as(view, one, high)
    if inner is not None:
        return [one, inner]
    return [one] if one.host is None else [one.host, one]


def _host(found: list[Found], low: int) -> Found | None:
    """The last attribution of the sentence that puts a content forward."""
    for host in reversed(found):
        if host.token < low:
            return None
        if host.info.kind in PUTTING_FORWARD:
            return host
    return None


def _share(view: View, one: Found, found: list[Found], low: int) -> bool:
    """Gives a cue without a subject the source of the attribution before it, or the subject of its clause."""
    if one.frame is Frame.PARTICIPLE and one.token - 2 > low and view.cls[one.token - 1] & COMMA:
        # "…, but the owner, quoting the crew, …": the insert belongs to the phrase before it.
        start = phrase_start(view, one.token - 2, low)
        if start is not None and start > low and view.cls[start - 1] & (BUT | SUB):
            one.source = TokenRange(start, one.token - 1)
            return True
    for other in reversed(found):
        if other.token < low:
            break
        if _shares(view, one, other):
            one.source = other.source
            return True
    one.source = clause_subject(view, one.token, low)
    return one.source is not None


def _shares(view: View, one: Found, other: Found) -> bool:
    """Whether the source of `other` goes on to speak in `one`."""
    if other.source is None or other.info.kind not in SHARING or other.frame is Frame.NOUN:
        return False
    return other.score > 0 and view.quoted[other.token] == view.quoted[one.token]
