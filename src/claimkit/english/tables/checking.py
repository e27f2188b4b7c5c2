"""Tables for checking statements against texts: words that may stand for each other, or for the opposite."""

__all__ = ["CHECK_ANTONYMS", "CHECK_EMPTY_WORDS", "CHECK_SYNONYMS", "Antonyms", "WordForm"]


from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table


class Antonyms(TableRow, key=("word", "opposite")):
    """An action or word, and its opposite."""

    word: str
    opposite: str


class WordForm(TableRow):
    """A word in its base form, and the one as which it is looked for."""

    word: str
    form: str


CHECK_ANTONYMS = Table("check_antonyms", Antonyms)
CHECK_EMPTY_WORDS = Table("check_empty_words", WordRow)
CHECK_SYNONYMS = Table("check_synonyms", WordForm)
