"""Whether a content must stand before its source and cue, by what follows the cue."""

__all__ = ["PLACES", "stands_after"]

from typing import NamedTuple

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
from claimkit.model.span import Span
from claimkit.parse.attributions.frames.continuation import closes_other_quotation
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.verb_site import VerbSite
from claimkit.rules import Rule, RuleSet

# How many tokens an adjunct behind the cue may have, and what a comma there sets off.
_ADJUNCT_REACH = 14
_INSERT_REACH = 25
_PAUSE = STOP | COMMA | QUOTE
_ADJOINING = PREP | OF | TIME | WHEN | ADV | TO | LEAD | OBJ | REFL
# What tells whether an adjunct ends its clause: a mark does, the words that a content has do not.
_TELLING = COMMA | STOP | THAT | QUOTE | SUBJ | AUX | CLAUSE | SUB | WHO


class CuePlace(NamedTuple):
    """A cue verb with its source before it; at token `following`, whose class is `c`, the sentence goes on."""

    site: VerbSite
    source: TokenRange
    following: int
    c: int

    def span(self) -> Span:
        """The characters of the cue."""
        return self.site.span()


def stands_after(site: VerbSite, source: TokenRange) -> bool:
    """Whether what follows the cue leaves room for no content, so that it must stand before the source."""
    view, token, high = site.view, site.token, site.high
    following = token + 1
    c = view.cls[following] if following < high else STOP
    if c & QUOTE and view.quoted[following] == view.quoted[token] != 0:
        following += 1
        c = view.cls[following] if following < high else STOP
    return PLACES.first(CuePlace(site, source, following, c)) or False


def _follows_quotation(place: CuePlace) -> bool:
    """Whether a quotation ends right before the source, and nothing shows that the content comes later."""
    view, mark = place.site.view, place.source.first - 1
    if mark < 0 or not view.cls[mark] & QUOTE or place.c & THAT:
        return False
    return closes_other_quotation(view, mark, place.site.token)


def _is_sentence_before(place: CuePlace) -> bool:
    """Whether the quotation before the source is a sentence of its own."""
    mark = place.source.first - 1
    return mark < place.site.low and place.site.view.lower[mark - 1] == "."


def _quotation(place: CuePlace) -> bool | None:
    return True if _follows_quotation(place) and not _is_sentence_before(place) else None


def _quoted_sentence(place: CuePlace) -> bool | None:
    if not place.c & STOP or not _follows_quotation(place):
        return None
    return True if place.site.view.same_paragraph(place.source.first - 1, place.source.first) else None


def _resumed(place: CuePlace) -> bool | None:
    """False where "that" follows what a comma behind the cue sets off."""
    if not place.c & COMMA:
        return None
    cls, high = place.site.view.cls, place.site.high
    after = range(place.following + 1, min(high, place.following + _INSERT_REACH))
    closing = next((k for k in after if cls[k] & COMMA), high)
    return False if closing + 1 < high and cls[closing + 1] & THAT else None


def _nothing(place: CuePlace) -> bool | None:
    return True if place.c & _PAUSE or place.following >= place.site.high else None


def _past_addressee(place: CuePlace) -> int:
    """The token after the one addressed, or the one after the cue."""
    site, first = place.site, place.following
    if site.cue.kind != "tell" or place.c & (THAT | PREP | SUBJ):
        return first
    end = noun_phrase_after(site.view, first, site.stop, appositions=False)
    return first if end is None else end


def _addressee_alone(place: CuePlace) -> bool | None:
    end, high = _past_addressee(place), place.site.high
    if end == place.following:
        return None
    return True if end >= high or place.site.view.cls[end] & (STOP | COMMA) else None


def _adjunct_alone(place: CuePlace) -> bool | None:
    """True where only adverbs, times or short phrases stand between the cue and the end of its clause."""
    view, first = place.site.view, _past_addressee(place)
    if not view.cls[first] & _ADJOINING and (view.cls[first] or not is_adverb(view.lower[first])):
        return None
    stop = max(place.site.stop, first)
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
        ),
        Rule(
            "resumed with that",
            _resumed,
            example="Two papers have [reported], citing guards, that eight men fled.",
        ),
        Rule("nothing follows", _nothing, example="The ship is late, the agent [said]."),
        Rule("the one addressed follows", _addressee_alone, example="The ship is late, the agent [told] reporters."),
        Rule("an adjunct follows", _adjunct_alone, example="The ship is late, the agent [said] on Monday."),
    ),
)
