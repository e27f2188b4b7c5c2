"""Words that look like a hedge and are none: "over three days", "they care about two things"."""

__all__ = ["is_no_hedge"]

import re
from functools import cache

from claimkit.english.tables import rows
from claimkit.model.unit import UnitKind
from claimkit.parse.quantities.amounts import Amount

_LASTING = re.compile(
    r"\b(?:for|of|after|by|lasted|takes?|took|spends?|spent|served|lived|waited|is|was|are|were|well|just|spans?|spanning|and|aged)\s\Z"
)
_FROM_THEN = re.compile(r"\s(?:ago|old|later|long|older|after|since)\b")
_FIRST_WORD = re.compile(r"[A-Za-z]+")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[^\S\n]\Z")
_PLACES = frozenset({"near", "beyond"})


@cache
def _topics() -> frozenset[tuple[str, str]]:
    return frozenset((word, preposition) for word, preposition, *_ in rows("topic_heads"))


def is_no_hedge(text: str, start: int, amount: Amount) -> bool:
    """Whether the words at `start`, before the amount, are a plain preposition."""
    first = _FIRST_WORD.match(text, start)
    if first is None:
        return False
    word = first[0].lower()
    if word in ("about", "over", "around"):
        before = _WORD_BEFORE.search(text, max(0, start - 20), start)
        if before is not None and (before[1].lower(), word) in _topics():
            return True
    if word == "over":
        return _is_during(text, start, amount)
    # "near three villages" is a place, "near 32 degrees" a number.
    return word in _PLACES and amount.counted is not None and first.end() + 1 == amount.start and amount.low < 100


def _is_during(text: str, start: int, amount: Amount) -> bool:
    """Whether "over" means "in the course of": "over three days"."""
    if amount.unit is None or amount.unit.kind is not UnitKind.TIME or "{age}" in amount.unit.code:
        return False
    if "/" in amount.unit.code:
        return False
    return not (_LASTING.search(text, max(0, start - 10), start) or _FROM_THEN.match(text, amount.end))
