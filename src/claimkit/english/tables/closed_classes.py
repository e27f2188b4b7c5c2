"""Tables of the closed word classes: words that are few, frequent, and say what the words around them do."""

__all__ = [
    "CLOSED_CLASSES", "EDGE_WORDS", "NP_STOPS", "PRONOUNS", "SENTENCE_STARTERS", "ClosedWord", "EdgeWord", "Pronoun",
    "WordClass",
]  # fmt: skip

from enum import StrEnum
from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table


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


class ClosedWord(TableRow):
    """A word of closed classes, and all of these."""

    word: str
    classes: tuple[WordClass, ...]


class EdgeWord(TableRow):
    """A word of an open class, and what it is at the edge of a phrase."""

    word: str
    edge: Literal["time", "when", "verb"]


class Pronoun(TableRow):
    """A pronoun, and whom or what it may stand for."""

    word: str
    person: Literal["m", "f", "n", "p", "r", "q", "s", "w", "y"]


CLOSED_CLASSES = Table("closed_classes", ClosedWord)
EDGE_WORDS = Table("edge_words", EdgeWord)
NP_STOPS = Table("np_stops", WordRow)
PRONOUNS = Table("pronouns", Pronoun)
SENTENCE_STARTERS = Table("sentence_starters", WordRow)
