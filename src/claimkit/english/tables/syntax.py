"""Tables of the grammar: what words may be, and the weights by which ambiguous ones are told apart."""

__all__ = [
    "ARGUMENT_WEIGHTS", "TAG_WEIGHTS", "TAG_WORDS", "TIME_NOUNS", "WORD_PARTS", "Parts", "TagWeights", "TaggedWord",
    "Weight",
]  # fmt: skip

from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table


class Weight(TableRow):
    """A feature of a linear model, and its weight."""

    feature: str
    weight: int


class TagWeights(TableRow):
    """A feature of a linear model with several labels, and its weight for each: "N40 V-30"."""

    feature: str
    weights: str


class TaggedWord(TableRow):
    """A word as written, and its tags, the likeliest first; `more` is "open" where it may have others."""

    word: str
    tags: str
    more: Literal["", "open"]


class Parts(TableRow):
    """Parts of speech that a word may have, each a letter, the likeliest first, and all words with just these."""

    parts: str
    words: tuple[str, ...]


ARGUMENT_WEIGHTS = Table("argument_weights", Weight)
TAG_WEIGHTS = Table("tag_weights", TagWeights)
TAG_WORDS = Table("tag_words", TaggedWord)
TIME_NOUNS = Table("time_nouns", WordRow)
WORD_PARTS = Table("word_parts", Parts)
