"""The closed classes of English words: one inventory, from which every reader takes the classes that it asks for."""

__all__ = ["WordClass", "classes_of", "closed_words", "phrase_stops"]

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from claimkit.english.tables import column, rows


class WordClass(StrEnum):
    """What a word of a closed class is in the grammar; one word may be several."""

    DETERMINER = "determiner"
    POSSESSIVE = "possessive"
    QUANTIFIER = "quantifier"
    AMOUNT = "amount"
    """How much, also inside a phrase: "three more victims"."""
    PREPOSITION = "preposition"
    OPENING = "opening"
    """A preposition that often opens a phrase before its clause: "after the vote, …"."""
    SUBORDINATOR = "subordinator"
    COMPARATIVE = "comparative"
    """What begins what something is set against, a clause or a phrase: "as", "than"."""
    INTERROGATIVE = "interrogative"
    RELATIVE = "relative"
    OBLIQUE = "oblique"
    """A relative that is no subject: "whom"."""
    FREE_RELATIVE = "free_relative"
    """Who or what is meant and its relative in one: "whoever"."""
    COMPLEMENTIZER = "complementizer"
    COORDINATOR = "coordinator"
    CONNECTIVE = "connective"
    """What goes on from the clause before: "but", "so", "then"."""
    SUBJECT = "subject"
    OBJECT = "object"
    REFLEXIVE = "reflexive"
    OWNING = "owning"
    """A pronoun for what is owned: "theirs"."""
    AUXILIARY = "auxiliary"
    MODAL = "modal"
    NEGATED = "negated"
    """An auxiliary with "not": "isn't"."""
    CONTRACTION = "contraction"
    """A pronoun with its auxiliary: "they've"."""
    NEGATION = "negation"
    DEGREE = "degree"
    ADJECTIVE = "adjective"
    """A word that also stands inside a noun phrase: "other", "further"."""
    ADVERB = "adverb"


@cache
def classes_of() -> Mapping[str, frozenset[WordClass]]:
    """The classes of each word of a closed class, in lower case, with straight apostrophes.

    >>> [str(one) for one in sorted(classes_of()["since"])]
    ['adverb', 'opening', 'preposition', 'subordinator']
    """
    return {word: frozenset(map(WordClass, classes.split())) for word, classes in rows("closed_classes")}


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
    return (frozenset(classes_of()) - inside) | column("np_stops")
