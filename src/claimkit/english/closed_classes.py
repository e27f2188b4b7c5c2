"""The closed classes of English words: one inventory, from which every reader takes the classes that it asks for."""

__all__ = ["WordClass", "classes_of", "closed_words", "phrase_stops"]

from collections.abc import Mapping
from functools import cache

from claimkit.english.tables.closed_classes import CLOSED_CLASSES, NP_STOPS, WordClass


@cache
def classes_of() -> Mapping[str, frozenset[WordClass]]:
    """The classes of each word of a closed class, in lower case, with straight apostrophes.

    >>> [str(one) for one in sorted(classes_of()["since"])]
    ['adverb', 'opening', 'preposition', 'subordinator']
    """
    return {row.word: frozenset(row.classes) for row in CLOSED_CLASSES}


@cache
def closed_words(*classes: WordClass) -> frozenset[str]:
    """The words of any of the classes.

    >>> sorted(closed_words(WordClass.COORDINATOR))
    ['and', 'but', 'nor', 'or', 'yet']
    """
    asked = frozenset(classes)
    return frozenset(word for word, own in classes_of().items() if own & asked)


@cache
def phrase_stops() -> frozenset[str]:
    """The words that end a noun phrase to their left, or begin none: those of closed classes, and frequent verbs.

    >>> {"of", "were", "rose", "other"} - phrase_stops()
    {'other'}
    """
    inside = closed_words(WordClass.ADJECTIVE, WordClass.AMOUNT)
    return (frozenset(classes_of()) - inside) | NP_STOPS.words
