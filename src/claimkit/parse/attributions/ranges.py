"""Stretches of a text, counted in tokens and in characters.

Both are plain tuples with names rather than `Span`, which checks what it is given: an article has thousands of them.
"""

__all__ = ["CharRange", "TokenRange"]

from typing import NamedTuple


class TokenRange(NamedTuple):
    """The tokens from `first` up to, and without, `end`.

    >>> TokenRange(3, 5) == (3, 5)
    True
    """

    first: int
    end: int


class CharRange(NamedTuple):
    """The characters from `begin` up to, and without, `end`.

    >>> "He left."[slice(*CharRange(3, 7))]
    'left'
    """

    begin: int
    end: int
