"""Reads cues that are nouns: "the claim that", "assertions by X that", "X's call for"."""

__all__ = ["AS_NOUN", "OWNERS", "is_noun", "read_noun"]

from functools import cache
from typing import NamedTuple

from claimkit.english.attribution_words import (
    ADV,
    AUX,
    COMMA,
    DET,
    NEG,
    OF,
    POSS,
    PREP,
    QUOTE,
    STOP,
    SUBJ,
    THAT,
    TO,
    VERB,
    WHO,
    Cue,
    cues,
    listed,
)  # fmt: skip
from claimkit.english.tables.cues import ADJECTIVE_ENDINGS
from claimkit.model.span import Span
from claimkit.parse.attributions.content import after_cue, sentence_end
from claimkit.parse.attributions.cue_site import CueSite
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.noun_phrases import noun_phrase_after, phrase_start
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

_DETERMINING = DET | POSS
_FINITE = AUX | VERB
_NO_SUBJECT = AUX | VERB | PREP | SUBJ
_WITHIN = AUX | NEG | ADV
_LINKS = THAT | TO | OF | PREP | QUOTE
_OWNER_ENDS = THAT | COMMA | TO | QUOTE
_POSSESSIVE = ("'s", "’s")
_APOSTROPHES = frozenset("'’")
# How far before the noun its article may stand, past adjectives, and its owner.
_ARTICLE_REACH = 4
_OWNER_REACH = 5
# A noun further from the beginning of its sentence is no subject of it.
_SUBJECT_REACH = 5


def is_noun(view: View, token: int, low: int) -> bool:
    """Whether a word that may be noun or verb stands where a noun does: after an article, an owner, an adjective."""
    return AS_NOUN.first(CueSite(view, token, low, len(view.cls))) or False


def _object_of_cue(site: CueSite) -> bool | None:
    view, token, low, _ = site
    if token <= low:
        return None
    verb = cues().get(view.lower[token - 1])
    if verb is None:
        return None
    helped = verb.form == "base" and token - 1 > low and view.cls[token - 2] & (AUX | NEG | TO)
    return True if verb.form in ("past", "ing") or helped else None


def _before_complement(site: CueSite) -> bool | None:
    following = site.token + 1
    return True if following < site.high and site.view.lower[following] in listed("complement") else None


def _determined(site: CueSite) -> bool | None:
    """True behind an article, an owner, a preposition or "there was", past adjectives."""
    view, token, low, _ = site
    cls, lower = view.cls, view.lower
    for k in range(token - 1, max(low, token - _ARTICLE_REACH) - 1, -1):
        c, word = cls[k], lower[k]
        if c & _DETERMINING:
            return True
        if c:
            existing = c & AUX and word in listed("existing")
            return True if k == token - 1 and (c & (PREP | OF) or existing) else None
        if word.endswith(_POSSESSIVE) or _is_owner_mark(view, k):
            return True
        if not word.endswith(_adjectival()) and word not in listed("adjective"):
            return None
    return None


@cache
def _adjectival() -> tuple[str, ...]:
    """How adjectives end."""
    return tuple(ADJECTIVE_ENDINGS.words)


AS_NOUN = RuleSet(
    "noun that may be a verb",
    (
        Rule("object of a cue verb", _object_of_cue, example="The council rejected [claims] that the pool was closed."),
        Rule(
            "before its complement",
            _before_complement,
            example="[Claims] about a closed pool were wrong.",
            never=("She claims the pool was closed.",),
        ),
        Rule("determined", _determined, example="The recent [report] that the pool was closed was wrong."),
    ),
)


class NounSite(NamedTuple):
    """A cue noun at `token`, in the sentence from token `low`, whose last word stands before token `stop`."""

    view: View
    token: int
    low: int
    stop: int
    cue: Cue

    def span(self) -> Span:
        """The characters of the noun."""
        return Span(*self.view.chars(self.token, self.token + 1))


class Owner(NamedTuple):
    """Whose claim a noun is, what shows it, and the token that the sentence goes on with behind noun and owner."""

    source: TokenRange
    trait: str
    following: int


def read_noun(view: View, token: int, cue: Cue, low: int, high: int) -> Found | None:
    """The attribution whose cue is the noun at `token`, in the sentence from token `low` to `high`."""
    stop = sentence_end(view, token, high)
    if token + 2 >= stop:
        return None
    traits: tuple[str, ...] = ("noun",)
    source, k = None, token + 1
    owner = OWNERS.first(NounSite(view, token, low, stop, cue))
    if owner is not None:
        source, k = owner.source, owner.following
        traits += (owner.trait,)
    if k >= stop:
        return None
    c, word = view.cls[k], view.lower[k]
    if c & STOP and word == ":" and k + 1 < stop:
        k += 1
        traits += ("colon",)
    elif not c & _LINKS:
        return None
    elif c & THAT and k + 1 < stop and view.cls[k + 1] & _FINITE:
        # "A claim that could not be verified": the words behind "that" say what the claim is like.
        return None
    traits += ("noun_" + (word if c else "~"),)
    content = after_cue(view, k, _subject_end(view, token, k, low, high))
    if not content:
        return None
    return Found(token, view.chars(token, token + 1), source, content, Frame.NOUN, cue, cue.stance, traits)


def _subject_end(view: View, token: int, first: int, low: int, high: int) -> int:
    """Where the content ends when the noun is the subject: before the verb of the sentence."""
    cls = view.cls
    if token - low > _SUBJECT_REACH or any(c & _NO_SUBJECT for c in cls[low:token]):
        return high
    verbs = 0 if cls[first] & (THAT | QUOTE) else 1
    for k in range(first + 1, high - 1):
        c = cls[k]
        if view.quoted[k]:
            continue
        if c & COMMA:
            return high
        if c & _FINITE and not cls[k - 1] & _WITHIN:
            verbs += 1
            if verbs == 2 and not cls[k - 1] & (SUBJ | WHO | THAT):
                return k
    return high


def _owner_at(site: NounSite) -> int | None:
    """The token that shows an owner before the noun: "his", "ministry's", the apostrophe of "workers’"."""
    view = site.view
    for k in range(site.token - 1, max(site.low, site.token - _OWNER_REACH) - 1, -1):
        if view.cls[k]:
            return k if view.cls[k] & POSS else None
        if _is_owner_mark(view, k) or view.lower[k].endswith(_POSSESSIVE):
            return k
    return None


def _pronoun(site: NounSite) -> Owner | None:
    k = _owner_at(site)
    if k is None or not site.view.cls[k] & POSS:
        return None
    return Owner(TokenRange(k, k + 1), "owner_pronoun", site.token + 1)


def _genitive(site: NounSite) -> Owner | None:
    view, k = site.view, _owner_at(site)
    if k is None or view.cls[k] & POSS:
        return None
    last = k - _is_owner_mark(view, k)
    start = phrase_start(view, last, site.low)
    while start is not None and start < last and view.lower[start] in cues() and view.words[start].islower():
        # "Could not confirm Reuters' report that": the verb is no part of the owner.
        start += 1
    if start is None:
        return None
    trait = "owner_pronoun" if view.cls[start] & POSS else "owner"
    return Owner(TokenRange(start, k + 1), trait, site.token + 1)


def _behind(site: NounSite) -> Owner | None:
    view, first = site.view, site.token + 1
    word = view.lower[first]
    if word not in ("by", "from", "of", "among") or (word == "of" and site.cue.kind != "speech"):
        return None
    end = noun_phrase_after(view, first + 1, site.stop, appositions=False)
    if end is None or end + 1 >= site.stop or not view.cls[end] & _OWNER_ENDS:
        return None
    return Owner(TokenRange(first + 1, end), "owner_" + word, end + (view.cls[end] & COMMA > 0))


def _is_owner_mark(view: View, k: int) -> bool:
    """Whether the token is the apostrophe of "workers’"."""
    return view.words[k] in _APOSTROPHES and k > 0 and view.lower[k - 1].endswith("s")


OWNERS = RuleSet(
    "whose a cue noun is",
    (
        Rule("possessive pronoun", _pronoun, example="His [claim] that the pool was closed was wrong."),
        Rule("genitive", _genitive, example="The mayor's [claim] that the pool was closed was wrong."),
        Rule(
            "by, from or of SOURCE",
            _behind,
            example="There were [claims] by residents that the pool was closed.",
            never=("There were claims of fraud in the town.",),
        ),
    ),
)
