"""What the steps of finding attributions need to know of each token."""

__all__ = ["View"]

from bisect import bisect_right

from claimkit.parse.attribution.words import classes
from claimkit.text.document import Document


class View:
    """A document's tokens with their classes and the quotation each stands in, as parallel lists."""

    __slots__ = ("bounds", "cls", "document", "ends", "lower", "quoted", "quotes", "starts", "text", "words")

    def __init__(self, document: Document) -> None:
        tokens = document.tokens
        self.document, self.text = document, document.text
        self.words, self.lower, self.starts, self.ends = tokens.words, tokens.lower, tokens.starts, tokens.ends
        get = classes().get
        self.cls = [get(word, 0) for word in self.lower]
        self.quotes = [q for q in document.quotations if q.level == 0]
        # quoted[i] is the number of the quotation, from 1, that token i stands in, marks included.
        self.quoted = [0] * len(self.words)
        for number, quote in enumerate(self.quotes, 1):
            first, last = tokens.from_offset(quote.start), tokens.until_offset(quote.end)
            self.quoted[first:last] = [number] * (last - first)
        # bounds[s] is the first token of sentence s; a last entry closes the list.
        starts = self.starts
        self.bounds = [tokens.from_offset(s.start) for s in document.sentences]
        self.bounds.append(len(starts))

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that the token stands in."""
        return bisect_right(self.bounds, token) - 1

    def same_paragraph(self, first: int, second: int) -> bool:
        """Whether no line break stands between the end of one token and the start of the other."""
        return self.text.find("\n", self.ends[first], self.starts[second]) < 0
