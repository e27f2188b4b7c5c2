"""The lexicon of the call that is being answered, and tables that have its words beside claimkit's own."""

__all__ = ["OwnMemo", "own_lexicon", "own_words", "per_lexicon"]

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, update_wrapper
from typing import Generic, ParamSpec, TypeVar, cast
from weakref import WeakKeyDictionary

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.memo import Memo

_P = ParamSpec("_P")
_V = TypeVar("_V")

# A reading is one call after another in one thread, so what is read while this is set belongs to the one who set it;
# to hand a lexicon to every function that asks for a word would make each of them pay for what few callers give.
_ACTIVE: ContextVar[Lexicon] = ContextVar("claimkit_lexicon", default=DEFAULT)


@contextmanager
def own_words(lexicon: Lexicon) -> Iterator[None]:
    """While the block runs, in this thread or task alone, the tables have the words of `lexicon` too."""
    token = _ACTIVE.set(lexicon if lexicon.extends_tables else DEFAULT)
    try:
        yield
    finally:
        _ACTIVE.reset(token)


def own_lexicon() -> Lexicon:
    """The lexicon of the call that is being answered, or `DEFAULT` where it adds to no table."""
    return _ACTIVE.get()


def _kept_of(work_out: Callable[_P, _V], most: int | None) -> Callable[_P, _V]:
    return cast(Callable[_P, _V], lru_cache(maxsize=most)(work_out))


def per_lexicon(work_out: Callable[_P, _V], *, most: int | None = None) -> Callable[_P, _V]:
    """A function whose values are kept: once for claimkit's own words, and once for each lexicon that adds to them.

    `most` bounds how many values each keeps; None, for what is worked out of tables alone, sets no bound.
    """
    plain = _kept_of(work_out, most)
    kept: WeakKeyDictionary[Lexicon, Callable[_P, _V]] = WeakKeyDictionary()

    def asked(*args: _P.args, **kwargs: _P.kwargs) -> _V:
        lexicon = _ACTIVE.get()
        if lexicon is DEFAULT:
            return plain(*args, **kwargs)
        own = kept.get(lexicon)
        if own is None:
            own = kept.setdefault(lexicon, _kept_of(work_out, most))
        return own(*args, **kwargs)

    return update_wrapper(asked, work_out)


class OwnMemo(Generic[_V]):
    """A `Memo` for claimkit's own words, and one for each lexicon that adds to them."""

    def __init__(self, work_out: Callable[[str], _V]) -> None:
        self._work_out = work_out
        self._plain: Memo[_V] = Memo(work_out)
        self._kept: WeakKeyDictionary[Lexicon, Memo[_V]] = WeakKeyDictionary()

    def __getitem__(self, word: str) -> _V:
        lexicon = _ACTIVE.get()
        if lexicon is DEFAULT:
            return self._plain[word]
        own = self._kept.get(lexicon)
        if own is None:
            own = self._kept.setdefault(lexicon, Memo(self._work_out))
        return own[word]
