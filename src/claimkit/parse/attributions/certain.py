"""Forms that leave no doubt: what reads like this is an attribution, whatever its words weigh."""

__all__ = ["SHARING", "is_certain"]

from functools import cache

from claimkit.english.attribution_words import AUX, COMMA, DET, OF, PREP, QUOTE, STOP, THAT, TO, WHO, listed
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.view import View

SHARING = frozenset({"speech", "tell", "report", "ask", "denial", "confirm", "suggest", "evaluate", "call"})
_SPEAKING = frozenset({"speech", "tell", "report", "denial", "confirm", "suggest"})
_HELD = frozenset({"believe", "think", "say", "expect", "report", "understand", "allege", "know", "suspect", "fear"})
# How far into the content its first auxiliary may stand.
_CLAUSE = 10
_TOLD = ("before_that", "before_wh", "before_quote")
# How many words may stand before a bare number.
_HEDGES = 4


def is_certain(view: View, one: Found, found: list[Found]) -> bool:
    """Whether the form alone makes the reading an attribution, whatever its words weigh."""
    if one.host is not None:
        return one.host in found
    if one.frame == "adverb" or "in_quote" in one.features:
        return True
    if one.frame == "noun":
        if "noun_that" not in one.features or one.info.kind not in SHARING:
            return False
        before = view.cls[one.token - 1] if one.token else 0
        # "The claim that" has its own content, "said in a statement that" has not.
        alone = before & DET and not (one.token > 1 and view.cls[one.token - 2] & PREP)
        owned = any(name.startswith("owner") for name in one.features)
        return owned or bool(alone) or (one.info.kind == "report" and bool(before & (AUX | PREP | OF)))
    if one.info.kind == "intend":
        if one.features[0] == "ing":
            return one.frame == "before" and len(one.features) == 3
        return one.features[0] in ("s", "past") and one.features[-1] == "before_to" and len(one.features) == 3
    if one.features[-1] == "issued":
        return one.info.kind in SHARING
    if one.frame in ("coordinated", "participle"):
        return one.info.kind in SHARING and _goes_on(view, one, found)
    if one.frame == "passive":
        if one.features[-1] == "quoted_as" or (one.source is not None and one.info.kind in ("denial", "confirm")):
            return True
        return one.info.lemma in _HELD and one.source is None and one.features[-1] in ("passive_to", "impersonal")
    if one.source is None or len(one.features) > 3:
        return False
    after = one.source[1] + 1
    if after < one.token and view.lower[after] in ("citing", "quoting") and one.info.kind in _SPEAKING:
        return True
    if one.features[0] == "put" or one.frame == "appositive":
        return True
    if one.info.kind == "denial":
        return one.features[0] in ("s", "past")
    if one.stance in ("does_not_confirm", "no_comment"):
        return True
    if one.info.lemma == "hear":
        # "The court heard that": what was said before it.
        return one.features[-1] in _TOLD and view.lower[one.source[1] - 1] in listed("hearing")
    if one.frame == "as":
        return one.info.kind in _SPEAKING
    return one.info.kind == "speech" and one.frame == "before" and (_is_clause(view, one) or _is_count(view, one))


def _is_count(view: View, one: Found) -> bool:
    """Whether the content is a bare number, which nothing but a statement can be: "organisers claimed 100,000"."""
    tokens = view.document.tokens
    first, end = tokens.from_offset(one.content[0][0]), tokens.until_offset(one.content[0][1])
    words = view.lower[first:end]
    return 0 < len(words) <= _HEDGES and words[-1][0].isdigit() and _hedging().issuperset(words[:-1])


@cache
def _hedging() -> frozenset[str]:
    """The words of "about", "more than" and the like."""
    return listed("approximator").union(*(phrase.split() for phrase in listed("bound")))


def _is_clause(view: View, one: Found) -> bool:
    """Whether the content has a subject and a verb of its own: "claims 400 people were dismissed"."""
    tokens = view.document.tokens
    first, end = tokens.from_offset(one.content[0][0]), tokens.from_offset(one.content[0][1])
    for k in range(first + 1, min(end, first + _CLAUSE)):
        c = view.cls[k]
        if c & AUX:
            return not view.cls[first] & (PREP | TO)
        if c & (COMMA | STOP | WHO | THAT | QUOTE):
            return False
        if c == 0 and k > first + 1 and not view.cls[k - 1] and _is_past(view, k, end):
            return not view.cls[first] & (PREP | TO)
    return False


def _is_past(view: View, k: int, end: int) -> bool:
    """Whether the word after a noun is a verb in the past, and no participle: "rebels surrendered"."""
    word, following = view.lower[k], view.lower[k + 1] if k + 1 < end else ""
    return word.endswith("ed") and view.words[k][0].islower() and following not in ("by", "from")


def _goes_on(view: View, one: Found, found: list[Found]) -> bool:
    """Whether a second verb goes on with what an attribution right before it began: "said … but mentioned that …"."""
    last = one.features[-1]
    begin, end = one.content[0]
    if one.features[1] not in ("coordinated", "participle_and", "participle_comma"):
        return False
    quotes = any(view.quoted[view.document.tokens.from_offset(begin) : view.document.tokens.from_offset(end)])
    if not quotes and (last not in ("before_that", "before_pronoun") or one.info.kind not in _SPEAKING):
        return False
    for other in reversed(found[-3:]):
        if other.source == one.source and other.info.kind in SHARING and other.content[-1][1] <= one.cue[0]:
            return True
    return False
