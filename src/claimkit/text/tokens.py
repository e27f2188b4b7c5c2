"""Cuts a text into words and marks."""

__all__ = ["Tokens", "tokenize"]

import re
from bisect import bisect_left, bisect_right

from attrs import frozen

_TOKEN = re.compile(r"\w+(?:[-.'’]\w+|(?<=\d),\d+)*|[^\w\s]")


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
    matches = list(_TOKEN.finditer(text))
    words = [m[0] for m in matches]
    return Tokens(words, [w.lower() for w in words], [m.start() for m in matches], [m.end() for m in matches])
