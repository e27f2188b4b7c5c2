"""The phrases that belong to the site and not to the report."""

__all__ = ["FurniturePhrase", "furniture_phrases"]

from functools import cache
from typing import NamedTuple

from claimkit.english.tables.texts import FURNITURE_PHRASES
from claimkit.english.word_kinds import kinds
from claimkit.text.tokens import tokenize


class FurniturePhrase(NamedTuple):
    """A phrase as the run of its words in lower case, how many of them stand before its key word, and its weight."""

    words: tuple[str, ...]
    before: int
    weight: int


@cache
def furniture_phrases() -> dict[str, list[FurniturePhrase]]:
    """The phrases by their key word, the longest content word, which is rare where others are in every sentence.

    >>> furniture_phrases()["facebook"][0]
    FurniturePhrase(words=('like', 'us', 'on', 'facebook'), before=3, weight=2)
    """
    by_key: dict[str, list[FurniturePhrase]] = {}
    for row in FURNITURE_PHRASES:
        words = tuple(tokenize(row.phrase).lower)
        key = max(words, key=lambda word: (not kinds[word], len(word)))
        by_key.setdefault(key, []).append(FurniturePhrase(words, words.index(key), row.weight))
    return by_key
