"""The table of short lists: words that have one thing in common, which one question each is asked of."""

__all__ = ["WORD_LISTS", "WordList"]

from claimkit.english.tables.row import TableRow
from claimkit.english.tables.table import Table


class WordList(TableRow):
    """What the words of a list are, or are asked for; and the words, or their endings."""

    name: str
    words: tuple[str, ...]


WORD_LISTS = Table("word_lists", WordList)
