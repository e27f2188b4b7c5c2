"""Tables for texts as they are published: abbreviations, and lines that are not the news."""

__all__ = ["ABBREVIATIONS", "FURNITURE_PHRASES", "FURNITURE_WORDS", "FurnitureSort", "FurnitureText", "FurnitureWord"]

from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table

FurnitureSort = Literal["imperative", "control", "opener", "credit", "first person", "second person"]


class FurnitureText(TableRow):
    """A phrase of site furniture, and how surely it makes its line one: 2 by itself, 1 with another sign."""

    phrase: str
    weight: int


class FurnitureWord(TableRow, key=("word", "sort")):
    """A word of site furniture, and what it does there."""

    word: str
    sort: FurnitureSort


ABBREVIATIONS = Table("abbreviations", WordRow)
FURNITURE_PHRASES = Table("furniture_phrases", FurnitureText)
FURNITURE_WORDS = Table("furniture_words", FurnitureWord)
