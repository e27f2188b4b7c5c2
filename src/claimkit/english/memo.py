"""Keeps what has been worked out of words, within bounds."""

__all__ = ["Memo"]

from collections.abc import Callable
from typing import TypeVar

_V = TypeVar("_V")
_MOST = 65_536
# What is longer is no word, and is not worth its memory.
_LONGEST = 60


class Memo(dict[str, _V]):
    """What a function says of each word: worked out when first asked for, and kept while there is room.

    It answers a known word some times faster than `functools.lru_cache`, which
    keeps a record of what was asked last; so it is for what is asked of every
    word of a text.

    >>> lengths = Memo(len)
    >>> lengths["word"], list(map(lengths.__getitem__, ["a", "word"]))
    (4, [1, 4])
    """

    def __init__(self, work_out: Callable[[str], _V]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> _V:
        value = self._work_out(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = value
        return value
