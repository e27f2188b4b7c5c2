"""Letters to the readers that a site puts into its reports."""

__all__ = ["Letter"]

from collections.abc import Sequence
from functools import cache

from claimkit.parse.furniture.phrases import SHORT, reader_words, word_sort

# So many lines without "we" or "you" end a letter.
_PATIENCE = 2
# A line with no more words than this is a salutation, a button, a signature.
_FEW = 6


class Letter:
    """A letter followed line by line, from words that open one until lines that speak to nobody.

    >>> letter = Letter()
    >>> letter.takes(["dear", "readers"]), letter.takes(["we", "need", "you"]), letter.ended
    (True, True, False)
    >>> prose = "twelve people died when the dam burst".split()
    >>> letter.takes(prose), letter.takes(prose), letter.ended
    (True, False, True)
    """

    __slots__ = ("_without_reader", "ended", "open")

    def __init__(self) -> None:
        self.open = False
        # Whether it ended before the last line looked at: then the line before that was the report's already.
        self.ended = False
        self._without_reader = 0

    def takes(self, words: Sequence[str], *, may_open: bool = True) -> bool:
        """Whether a line of these words belongs to a letter, one that it opens or one that goes on."""
        self.ended = False
        if not self.open and may_open and _opens(words):
            self.open, self._without_reader = True, 0
        if not self.open:
            return False
        addressed = len(words) <= _FEW or not reader_words().isdisjoint(words)
        self._without_reader = 0 if addressed else self._without_reader + 1
        self.open = self._without_reader < _PATIENCE
        self.ended = not self.open
        return self.open


def _opens(words: Sequence[str]) -> bool:
    if not words or len(words) > SHORT:
        return False
    return any(tuple(words[:size]) in _openers() for size in (2, 3, 4))


@cache
def _openers() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(opener.split()) for opener in word_sort("opener"))
