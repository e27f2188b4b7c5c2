"""Whether a content must stand before its source and cue, by what follows the cue."""

__all__ = ["PLACES", "stands_after"]

from claimkit.english.attribution_words import (
    ADV,
    AUX,
    CLAUSE,
    COMMA,
    LEAD,
    OBJ,
    OF,
    PREP,
    QUOTE,
    REFL,
    STOP,
    SUB,
    SUBJ,
    THAT,
    TIME,
    TO,
    WHEN,
    WHO,
    is_adverb,
)  # fmt: skip
from claimkit.parse.attributions.frames.continuation import closes_other_quotation
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.verb_site import VerbSite
from claimkit.rules import Rule, RuleSet

# How many tokens an adjunct behind the cue may have, and what a comma there sets off.
_ADJUNCT_REACH = 14
_INSERT_REACH = 25
_PAUSE = STOP | COMMA | QUOTE
_ADJOINING = PREP | OF | TIME | WHEN | ADV | TO | LEAD | OBJ | REFL
# What tells whether an adjunct ends its clause: a mark does, the words that a content has do not.
_TELLING = COMMA | STOP | THAT | QUOTE | SUBJ | AUX | CLAUSE | SUB | WHO


def stands_after(site: VerbSite) -> bool:
    """Whether what follows a verb with a subject leaves room for no content, so that it must stand before both."""
    following = _following(site)
    if following >= site.high or site.view.cls[following] & _PAUSE:
        goes_on = "mark"
    else:
        goes_on = "tell" if site.cue.kind == "tell" else "words"
    return PLACES.first(site, goes_on) or False


def _following(site: VerbSite) -> int:
    """The token that the sentence goes on with behind the cue and the mark of a quotation around it."""
    view, token = site.view, site.token
    if token + 1 < site.high and view.cls[token + 1] & QUOTE and view.quoted[token + 1] == view.quoted[token] != 0:
        return token + 2
    return token + 1


def _class_following(site: VerbSite) -> int:
    """The class of the token that follows; the end of a sentence is like a full stop."""
    following = _following(site)
    return site.view.cls[following] if following < site.high else STOP


def _quotation_before(site: VerbSite) -> int | None:
    """The mark right before the subject that ends a quotation, unless "that" shows that the content comes later."""
    if site.subject is None:
        return None
    mark = site.subject.first - 1
    if mark < 0 or not site.view.cls[mark] & QUOTE or _class_following(site) & THAT:
        return None
    return mark if closes_other_quotation(site.view, mark, site.token) else None


def _quotation(site: VerbSite) -> bool | None:
    mark = _quotation_before(site)
    if mark is None:
        return None
    sentence = mark < site.low and site.view.lower[mark - 1] == "."
    return None if sentence else True


def _quoted_sentence(site: VerbSite) -> bool | None:
    if not _class_following(site) & STOP:
        return None
    mark = _quotation_before(site)
    return True if mark is not None and site.view.same_paragraph(mark, mark + 1) else None


def _resumed(site: VerbSite) -> bool | None:
    """False where "that" follows what a comma behind the cue sets off."""
    if not _class_following(site) & COMMA:
        return None
    cls, high, following = site.view.cls, site.high, _following(site)
    after = range(following + 1, min(high, following + _INSERT_REACH))
    closing = next((k for k in after if cls[k] & COMMA), high)
    return False if closing + 1 < high and cls[closing + 1] & THAT else None


def _nothing(site: VerbSite) -> bool:
    return True


def _past_addressee(site: VerbSite) -> int:
    """The token after the one told, or the one after the cue."""
    first = _following(site)
    if site.view.cls[first] & (THAT | PREP | SUBJ):
        return first
    end = noun_phrase_after(site.view, first, site.stop, appositions=False)
    return first if end is None else end


def _addressee_alone(site: VerbSite) -> bool | None:
    end = _past_addressee(site)
    if end == _following(site):
        return None
    return True if end >= site.high or site.view.cls[end] & (STOP | COMMA) else None


def _adjunct_alone(site: VerbSite) -> bool | None:
    """True where only adverbs, times or short phrases stand between the cue and the end of its clause."""
    view = site.view
    first = _past_addressee(site) if site.cue.kind == "tell" else _following(site)
    if not view.cls[first] & _ADJOINING and (view.cls[first] or not is_adverb(view.lower[first])):
        return None
    stop = max(site.stop, first)
    for c in view.cls[first : min(stop, first + _ADJUNCT_REACH)]:
        if c & _TELLING:
            return True if c & (COMMA | STOP) else None
    return True if stop <= first + _ADJUNCT_REACH else None


PLACES = RuleSet(
    "content stands before its cue",
    (
        Rule(
            "a quotation ends before the source",
            _quotation,
            example="“The ship is late,” the agent [said].",
            never=("After “Hamlet” the critic said that the cast was tired.",),
        ),
        Rule(
            "a quoted sentence ends before the source",
            _quoted_sentence,
            example="“The ship is late.” The agent [said].",
            on={"mark"},
        ),
        Rule(
            "resumed with that",
            _resumed,
            example="Two papers have [reported], citing guards, that eight men fled.",
            on={"mark"},
        ),
        Rule("nothing follows", _nothing, example="The ship is late, the agent [said].", on={"mark"}),
        Rule(
            "the one addressed follows",
            _addressee_alone,
            example="The ship is late, the agent [told] reporters.",
            on={"tell"},
        ),
        Rule(
            "an adjunct follows",
            _adjunct_alone,
            example="The ship is late, the agent [said] on Monday.",
            on={"words", "tell"},
        ),
    ),
)
