"""The closed classes of English words, one bit each, asked for every word around a figure."""

__all__ = [
    "ADVERB", "AUXILIARY", "COORDINATOR", "DETERMINER", "MODAL", "NEGATION", "PREPOSITION", "PRONOUN", "SUBORDINATOR",
    "kinds", "words_of",
]  # fmt: skip

from functools import cache

from claimkit.english.closed_classes import WordClass, classes_of
from claimkit.english.memo import Memo

_PARTS = (
    "adverb", "auxiliary", "coordinator", "determiner", "modal", "negation", "preposition", "pronoun", "subordinator",
)  # fmt: skip
ADVERB, AUXILIARY, COORDINATOR, DETERMINER, MODAL, NEGATION, PREPOSITION, PRONOUN, SUBORDINATOR = (
    1 << n for n in range(len(_PARTS))
)


# What each bit stands for: the classes of the one inventory that are of it.
_CLASSES = {
    ADVERB: {WordClass.ADVERB},
    AUXILIARY: {WordClass.AUXILIARY},
    COORDINATOR: {WordClass.COORDINATOR},
    DETERMINER: {WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.QUANTIFIER, WordClass.AMOUNT},
    MODAL: {WordClass.MODAL},
    NEGATION: {WordClass.NEGATION},
    PREPOSITION: {WordClass.PREPOSITION},
    PRONOUN: {WordClass.SUBJECT},
    SUBORDINATOR: {
        WordClass.SUBORDINATOR, WordClass.INTERROGATIVE, WordClass.RELATIVE, WordClass.COMPLEMENTIZER,
    },
}  # fmt: skip


@cache
def _table() -> dict[str, int]:
    return {
        word: sum(bit for bit, members in _CLASSES.items() if not members.isdisjoint(own))
        for word, own in classes_of().items()
    }


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
