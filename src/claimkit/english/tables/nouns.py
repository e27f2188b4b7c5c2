"""Tables of nouns: their plurals, what they count as, and what they are compared as."""

__all__ = [
    "CLAIM_NOUNS", "DISJOINT_KINDS", "EVENT_NOUNS", "LY_ADJECTIVES", "NOUN_CLASSES", "PART_GROUPS", "PLURALS",
    "SINGULAR_NOUNS", "SYNONYMS", "ClaimNoun", "ClaimNounSort", "DisjointKinds", "EventNoun", "NounClass", "Plural",
    "Synonym",
]  # fmt: skip

from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table

ClaimNounSort = Literal["said", "figure", "crowd"]


class Plural(TableRow):
    """A plural that no rule gives, and its singular."""

    plural: str
    singular: str


class NounClass(TableRow):
    """A noun in the singular, and the class as which it counts."""

    noun: str
    counts_as: Literal["person", "job", "assist"]


class Synonym(TableRow):
    """A noun, what it is compared as, the kind that this is part of, and the event that the noun tells by itself."""

    noun: str
    compared: str
    kind: str = ""
    event: str = ""


class DisjointKinds(TableRow, key=("kind", "other")):
    """Two kinds that nobody is both of."""

    kind: str
    other: str


class EventNoun(TableRow):
    """A noun for what happened, the noun that it counts, and the action that it stands for."""

    noun: str
    counted: str
    action: str


class ClaimNoun(TableRow):
    """A noun for something said, for a figure, or for a crowd of people."""

    noun: str
    sort: ClaimNounSort


CLAIM_NOUNS = Table("claim_nouns", ClaimNoun)
DISJOINT_KINDS = Table("disjoint_kinds", DisjointKinds)
EVENT_NOUNS = Table("event_nouns", EventNoun)
LY_ADJECTIVES = Table("ly_adjectives", WordRow)
NOUN_CLASSES = Table("noun_classes", NounClass)
PART_GROUPS = Table("part_groups", WordRow)
PLURALS = Table("plurals", Plural)
SINGULAR_NOUNS = Table("singular_nouns", WordRow)
SYNONYMS = Table("synonyms", Synonym)
