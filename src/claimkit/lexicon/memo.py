"""Keeps what has been worked out of words, within bounds."""

__all__ = ["Memo"]

from collections.abc import Callable, Hashable
from typing import TypeVar

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")
_MOST = 65_536


class Memo(dict[_K, _V]):
    """A dictionary that works out what it does not hold, and begins anew when it has grown too big.

    It answers a known word some times faster than `functools.lru_cache`, which
    keeps a record of what was asked last; so it is for what is asked of every
    word of a text.

    >>> lengths = Memo(len)
    >>> lengths["word"], list(map(lengths.__getitem__, ["a", "word"]))
    (4, [1, 4])
    """

    def __init__(self, work_out: Callable[[_K], _V], most: int = _MOST) -> None:
        super().__init__()
        self._work_out, self._most = work_out, most

    def __missing__(self, key: _K) -> _V:
        value = self._work_out(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value
