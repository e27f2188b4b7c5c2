"""The closed classes of English words, one bit each, asked for every word around a figure."""

__all__ = [
    "ADVERB", "AUXILIARY", "COORDINATOR", "DETERMINER", "MODAL", "NEGATION", "PREPOSITION", "PRONOUN", "SUBORDINATOR",
    "kinds", "words_of",
]  # fmt: skip

from functools import cache

from claimkit.english.memo import Memo
from claimkit.english.tables import rows

_PARTS = (
    "adverb", "auxiliary", "coordinator", "determiner", "modal", "negation", "preposition", "pronoun", "subordinator",
)  # fmt: skip
ADVERB, AUXILIARY, COORDINATOR, DETERMINER, MODAL, NEGATION, PREPOSITION, PRONOUN, SUBORDINATOR = (
    1 << n for n in range(len(_PARTS))
)


@cache
def _table() -> dict[str, int]:
    table: dict[str, int] = {}
    for word, part in rows("function_words"):
        table[word] = table.get(word, 0) | 1 << _PARTS.index(part)
    return table


def _kinds_of(word: str) -> int:
    return _table().get(word, 0)


kinds: Memo[int] = Memo(_kinds_of)
"""The classes of a word in lower case, added up; 0 for a word of none of them.

>>> bool(kinds["the"] & DETERMINER), kinds["flood"]
(True, 0)
"""


def words_of(classes: int) -> frozenset[str]:
    """The words that are of any of the classes.

    >>> sorted(words_of(COORDINATOR))
    ['and', 'but', 'nor', 'or', 'yet']
    """
    return frozenset(word for word, own in _table().items() if own & classes)
