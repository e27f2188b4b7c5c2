"""Cuts a text into words and marks."""

__all__ = ["Tokens", "tokenize"]

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from attrs import frozen

# A mark, or a word with what joins its parts. Of all letters those that are most frequent are asked for first.
_LETTER = r"[a-z\w]"
_JOINED = rf"(?:[-.'’]{_LETTER}++|,(?<=\d,)\d++)*+"
_ONE = rf"(?:{_LETTER}++(?:[-.'’]{_LETTER}++{_JOINED}|,(?<=\d,)\d++{_JOINED}|)|\S)"
# The capturing groups make `split` give gaps and tokens in turn, which is quicker than a match object each; and to
# begin a match takes so long that each takes six tokens, where there are as many.
_TOKENS = re.compile(rf"({_ONE})" + rf"(?:(\s*+)({_ONE})|)" * 5)


@frozen(eq=False)
class Tokens:
    """The words and marks of a text as parallel lists, which is faster than one object each.

    `words` are as written, `lower` in lower case, `starts` and `ends` their offsets.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def from_offset(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or later."""
        return bisect_left(self.starts, offset)

    def until_offset(self, offset: int) -> int:
        """The index after the last token that ends at `offset` or earlier."""
        return bisect_right(self.ends, offset)


def tokenize(text: str) -> Tokens:
    """The words and marks of `text`, in order.

    A word keeps its inner hyphens, apostrophes and full stops, a number its commas.

    >>> tokenize("Seoul's spy-agency: 1,500 in the U.S., it said.").words
    ["Seoul's", 'spy-agency', ':', '1,500', 'in', 'the', 'U.S', '.', ',', 'it', 'said', '.']
    """
    pieces = _TOKENS.split(text)
    while len(pieces) > 1 and pieces[-2] is None:
        # The last match has taken fewer than six.
        del pieces[-3:-1]
    offsets = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    return Tokens(words, list(map(str.lower, words)), offsets[:-1:2], offsets[1::2])
