"""Tells where a cue reports no words but is itself what was done: "rejected the offer", "named the driver"."""

__all__ = ["acts_among"]

from bisect import bisect_left
from collections.abc import Sequence

from claimkit.english.own_words import per_lexicon
from claimkit.english.tables.nouns import CLAIM_NOUNS
from claimkit.english.word_kinds import PRONOUN, kinds
from claimkit.english.word_lists import word_list
from claimkit.model.attribution import AttributionMention, Mode, Stance
from claimkit.syntax.event_words import event_nouns
from claimkit.text.tokens import Tokens

_SPOKEN = frozenset({Stance.DENIES, Stance.CONFIRMS})
_SILENT = frozenset({Stance.DOES_NOT_CONFIRM, Stance.NO_COMMENT})
# A global is read faster than a member of an enumeration.
_INDIRECT = Mode.INDIRECT
# Whoever "said so" has done nothing else.
_PLAIN = word_list("plain verbs of saying")


def acts_among(
    tokens: Tokens, attributions: Sequence[AttributionMention], heads: Sequence[int]
) -> list[AttributionMention]:
    """The attributions whose cue is an act of its own; `heads` are the offsets of the verbs of clauses, in order.

    >>> from claimkit import find_attributions
    >>> from claimkit.text.tokens import tokenize
    >>> text = "The board rejected the offer. The board rejected claims of fraud."
    >>> [a.content[0].start for a in acts_among(tokenize(text), find_attributions(text), [])]
    [19]
    """
    return [
        attribution
        for attribution in attributions
        if attribution.content and attribution.value.mode is _INDIRECT and _is_act(tokens, attribution, heads)
    ]


def _is_act(tokens: Tokens, attribution: AttributionMention, heads: Sequence[int]) -> bool:
    if attribution.value.stance in _SILENT:
        return False
    start, end = attribution.content[0].start, attribution.content[-1].end
    at = bisect_left(heads, start)
    if at < len(heads) and heads[at] < end:
        return False
    cue = attribution.value.cue.casefold().split()
    if not cue or not _PLAIN.isdisjoint(cue) or start < attribution.cue.end:
        return False
    words = tokens.lower[tokens.from_offset(start) : tokens.until_offset(end)]
    if attribution.value.stance in _SPOKEN and not _told().isdisjoint(words):
        return False
    return not (len(words) == 1 and kinds[words[0]] & PRONOUN)


@per_lexicon
def _told() -> frozenset[str]:
    """The nouns for what is denied or confirmed: what somebody said, a figure, an event."""
    return CLAIM_NOUNS.words | frozenset(event_nouns())
