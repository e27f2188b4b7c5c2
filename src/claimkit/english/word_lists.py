"""Short lists of words that one question each is asked of, by what they have in common."""

__all__ = ["Words", "word_endings", "word_list"]

from collections.abc import Iterable, Iterator, Set
from functools import cache

from claimkit.english.tables.lists import WORD_LISTS


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {row.name: row.words for row in WORD_LISTS}


class Words(Set[str]):
    """A set of words that is read from its table when it is first asked, and not when a module names it."""

    __slots__ = ("_name", "_own")

    def __init__(self, name: str) -> None:
        self._name = name
        self._own: frozenset[str] | None = None

    @classmethod
    def _from_iterable(cls, words: Iterable[str]) -> frozenset[str]:  # type: ignore[override]
        return frozenset(words)

    def _read(self) -> frozenset[str]:
        self._own = frozenset(_lists()[self._name])
        return self._own

    def __contains__(self, word: object) -> bool:
        own = self._own
        return word in (self._read() if own is None else own)

    def __iter__(self) -> Iterator[str]:
        return iter(self._read() if self._own is None else self._own)

    def __len__(self) -> int:
        return len(self._read() if self._own is None else self._own)


@cache
def word_list(name: str) -> Words:
    """The words of the list `name`.

    >>> sorted(word_list("titles before names"))[:3]
    ['Dame', 'Dr', 'Gen']
    """
    return Words(name)


def word_endings(name: str) -> tuple[str, ...]:
    """The endings, or beginnings, of words in the list `name`, as `str.endswith` takes them: in their order.

    >>> word_endings("endings of nouns for people")[:3]
    ('ist', 'ician', 'woman')
    """
    return _lists()[name]
