"""Where furniture phrases stand in a text, and whether they make what they stand in furniture."""

__all__ = ["PHRASES", "FurnitureHit", "phrase_hits", "reader_words", "word_sort"]

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, Protocol

from claimkit.english.tables.texts import FURNITURE_WORDS
from claimkit.model.span import Span
from claimkit.rules import Rule, RuleSet
from claimkit.text.furniture_phrases import furniture_phrases
from claimkit.text.tokens import Tokens

# A line with no more words than this is short: a control, a heading.
SHORT = 14
# What ends a sentence, with the marks that may close after it.
FINAL = re.compile(r"[.!?…:][)\]\"'”’]*\Z")
# The weight from which phrases outweigh that somebody is quoted.
_OUTWEIGHS_QUOTATION = 4


class FurnitureHit(NamedTuple):
    """A phrase that news prose hardly uses: where it begins, its words, and how much it says (2 decides alone)."""

    offset: int
    phrase: str
    weight: int


class Stretch(Protocol):
    """A line or a sentence in which furniture phrases stand."""

    @property
    def shown(self) -> str: ...

    @property
    def words(self) -> Sequence[str]: ...

    @property
    def hits(self) -> Sequence[FurnitureHit]: ...

    @property
    def closed(self) -> bool: ...

    def span(self) -> Span: ...


def phrase_hits(tokens: Tokens, keys: Sequence[int]) -> list[FurnitureHit]:
    """Where furniture phrases stand, none inside another.

    `keys` are the tokens that are the key word of one.
    """
    phrases, lower = furniture_phrases(), tokens.lower
    matches: list[tuple[int, int, str, int]] = []
    for index in keys:
        for run, before, weight in phrases[lower[index]]:
            start, end = index - before, index - before + len(run)
            if start >= 0 and tuple(lower[start:end]) == run:
                matches.append((start, -end, " ".join(run), weight))
    found: list[FurnitureHit] = []
    until = 0
    # The first wins over what begins within it, the longest over others that begin with it.
    for start, end, phrase, weight in sorted(matches):
        if start >= until:
            found.append(FurnitureHit(tokens.starts[start], phrase, weight))
            until = -end
    return found


@cache
def word_sort(name: str) -> frozenset[str]:
    """The words of one sort of the table `furniture_words`."""
    return frozenset(row.word for row in FURNITURE_WORDS if row.sort == name)


@cache
def reader_words() -> frozenset[str]:
    """The words for those who write and those who read: "we", "your"."""
    return word_sort("first person") | word_sort("second person")


def _quoted(stretch: Stretch) -> bool | None:
    if '"' not in stretch.shown and "“" not in stretch.shown:
        return None
    return sum({phrase: weight for _, phrase, weight in stretch.hits}.values()) >= _OUTWEIGHS_QUOTATION


def _decisive(stretch: Stretch) -> bool | None:
    return max(weight for _, _, weight in stretch.hits) > 1 or None


def _shown_alone(stretch: Stretch) -> bool | None:
    return (len(stretch.words) <= SHORT and not stretch.closed) or None


def _order(stretch: Stretch) -> bool | None:
    return stretch.words[0] in word_sort("imperative") or None


def _to_the_reader(stretch: Stretch) -> bool | None:
    return not word_sort("second person").isdisjoint(stretch.words) or None


PHRASES = RuleSet[Stretch, bool](
    "furniture phrases",
    (
        Rule(
            "in quotation marks",
            _quoted,
            example="[“Follow us on the long march,” the abbot told the pilgrims.]",
            why="what somebody is quoted as saying is the report's, unless many phrases say otherwise",
        ),
        Rule(
            "a phrase that decides alone",
            _decisive,
            example="Twelve people died in the flood.\n[Follow us on Instagram for more]",
            never=("The company said 3 million people subscribe to its newsletter.",),
        ),
        Rule(
            "a phrase in a short line without a full stop",
            _shown_alone,
            example="Twelve people died in the flood.\n[The Valley Times daily briefing]",
            never=("The company said 3 million people subscribe to its newsletter.",),
        ),
        Rule(
            "a phrase in an order",
            _order,
            example="Twelve people died in the flood. [Subscribe to the Valley Times.]",
            never=("Readers subscribe to the Valley Times.",),
        ),
        Rule(
            "a phrase addressed to the reader",
            _to_the_reader,
            example="Twelve people died in the flood. [If you like this, there is a newsletter.]",
            never=("The mayor has a newsletter.",),
        ),
    ),
)
