"""Numbers that are no quantities: names, scores, versions, telephone numbers, ordinals."""

__all__ = ["is_no_quantity"]

import re

from claimkit.lexicon.tables import column
from claimkit.parse.numbers import Number

_ATTACHED = re.compile(r"[\w.@#/:_]-?\Z|[A-Za-z]-\Z")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)s?\b", re.IGNORECASE)
_CLOCK = re.compile(r"[:.]\d|\s?(?:[ap]\.?m\b|o['’]clock)", re.IGNORECASE)
_LETTERS = re.compile(r"(?:[A-Za-z]|['’]s\b|[@_#/\\]\w)")
_BEFORE = re.compile(r"([A-Za-z&.'’]+)[^\S\n]\Z")
_ONE_NEXT = re.compile(
    r"[\s-]+(?:of|another|day|by|can|may|should|might|would|could|will|must|is|was|has|thing|in particular)\b|['’]s\b|[-\s]?(?:on|to|time|way|off|sided|stop)\b",
    re.IGNORECASE,
)


def is_no_quantity(text: str, number: Number) -> bool:
    """Whether what stands around the number makes it part of a name, a score, a version or the like."""
    before = text[max(0, number.start - 24) : number.start]
    if number.form == "digits":
        if _ORDINAL.match(text, number.end) or _CLOCK.match(text, number.end):
            return True
        return _in_name(before)
    if number.form == "words" and number.low == 1 and number.end - number.start == 3:
        return _ONE_NEXT.match(text, number.end) is not None
    return False


def _in_name(before: str) -> bool:
    match = _BEFORE.search(before)
    return match is not None and match[1].lower() in column("numbered_things")
