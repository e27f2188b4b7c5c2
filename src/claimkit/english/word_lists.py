"""Short lists of words that one question each is asked of, by what they have in common."""

__all__ = ["word_endings", "word_list"]

from functools import cache

from claimkit.english.tables.lists import WORD_LISTS


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {row.name: row.words for row in WORD_LISTS}


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of the list `name`.

    >>> sorted(word_list("titles before names"))[:3]
    ['Dame', 'Dr', 'Gen']
    """
    return frozenset(_lists()[name])


def word_endings(name: str) -> tuple[str, ...]:
    """The endings, or beginnings, of words in the list `name`, as `str.endswith` takes them: in their order.

    >>> word_endings("endings of nouns for people")[:3]
    ('ist', 'ician', 'woman')
    """
    return _lists()[name]
