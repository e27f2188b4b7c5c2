"""Words that look like a hedge and are none: "over three days", "they argued over two rules"."""

__all__ = ["is_no_hedge"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.quantities import TOPIC_HEADS
from claimkit.model.span import Span
from claimkit.model.unit import UnitKind
from claimkit.parse.quantities.amounts import Amount
from claimkit.rules import Rule, RuleSet

_LASTING = re.compile(
    r"\b(?:for|of|after|by|lasted|takes?|took|spends?|spent|served|lived|waited|is|was|are|were|well|just|spans?|spanning|and|aged)\s\Z"
)
_FROM_THEN = re.compile(r"\s(?:ago|old|later|long|older|after|since)\b")
_FIRST_WORD = re.compile(r"[A-Za-z]+")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[^\S\n]\Z")
# "Near 100 villages" may be a number of villages; "near three villages" is a place.
_FEW = 100


class HedgeSite(NamedTuple):
    """The word from `start` to `end`, in lower case, that may be a hedge of the amount after it."""

    text: str
    start: int
    end: int
    word: str
    amount: Amount

    def span(self) -> Span:
        """The word that may be a hedge."""
        return Span(self.start, self.end)


@cache
def _topics() -> frozenset[tuple[str, str]]:
    return frozenset((row.word, row.preposition) for row in TOPIC_HEADS)


def _of_a_topic(site: HedgeSite) -> bool | None:
    before = _WORD_BEFORE.search(site.text, max(0, site.start - 20), site.start)
    return True if before is not None and (before[1].lower(), site.word) in _topics() else None


def _during(site: HedgeSite) -> bool | None:
    text, start, amount = site.text, site.start, site.amount
    unit = amount.unit
    if unit is None or unit.kind is not UnitKind.TIME or "{age}" in unit.code or "/" in unit.code:
        return None
    measured = _LASTING.search(text, max(0, start - 10), start) or _FROM_THEN.match(text, amount.end)
    return None if measured else True


def _ratio(site: HedgeSite) -> bool | None:
    return True if site.text[max(0, site.start - 2) : max(0, site.start - 1)].isdecimal() else None


def _place(site: HedgeSite) -> bool | None:
    amount = site.amount
    few = amount.counted is not None and amount.low < _FEW
    return True if few and site.end + 1 == amount.start else None


_PREPOSITIONS = RuleSet[HedgeSite, bool](
    "prepositions before a number that are no hedge",
    (
        Rule(
            "complement of a word",
            _of_a_topic,
            example="They complained [about] two officers.",
            never=("They saw about two hundred officers.",),
            why="the verb or noun before it asks for the preposition",
            on={"about", "over", "around"},
        ),
        Rule(
            "over three days",
            _during,
            example="The talks were held [over] three days.",
            never=("The talks lasted over three days.", "He left over three days ago."),
            why="in the course of, unless a word of measure stands beside it",
            on={"over"},
        ),
        Rule(
            "180 over 110",
            _ratio,
            example="It was 180 [over] 110 then.",
            never=("It was over 110 then.",),
            why="a pressure, or one number upon another",
            on={"over"},
        ),
        Rule(
            "near three villages",
            _place,
            example="Shells fell [near] three villages.",
            never=("It was near 32 degrees.",),
            on={"near", "beyond"},
        ),
    ),
)


def is_no_hedge(text: str, start: int, amount: Amount) -> bool:
    """Whether the words at `start`, before the amount, are a plain preposition."""
    first = _FIRST_WORD.match(text, start)
    if first is None:
        return False
    word = first[0].lower()
    return _PREPOSITIONS.first(HedgeSite(text, start, first.end(), word, amount), word) is True
