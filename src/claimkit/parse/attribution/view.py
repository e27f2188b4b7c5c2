"""What the steps of finding attributions need to know of each token."""

__all__ = ["View"]

from bisect import bisect_right

from claimkit.parse.attribution.words import CLOSE, QUOTE, STOP, classes
from claimkit.text.document import Document


class View:
    """A document's tokens with their classes and the quotation each stands in, as parallel lists."""

    __slots__ = (
        "bounds", "cls", "document", "ends", "extent", "lower", "quoted", "quotes", "starts", "text", "words",
    )  # fmt: skip

    def __init__(self, document: Document) -> None:
        tokens = document.tokens
        self.document, self.text = document, document.text
        self.words, self.lower, self.starts, self.ends = tokens.words, tokens.lower, tokens.starts, tokens.ends
        get = classes().get
        self.cls = [get(word, 0) for word in self.lower]
        self.quotes = [q for q in document.quotations if q.level == 0]
        # quoted[i] is the number of the quotation, from 1, that token i stands in, marks included.
        self.quoted = [0] * len(self.words)
        # extent[n - 1] holds the first token of quotation n and the one after its last.
        self.extent: list[tuple[int, int]] = []
        for number, quote in enumerate(self.quotes, 1):
            first, last = tokens.from_offset(quote.start), tokens.until_offset(quote.end)
            self.quoted[first:last] = [number] * (last - first)
            self.extent.append((first, last))
        # bounds[s] is the first token of sentence s; a last entry closes the list.
        starts = self.starts
        self.bounds = [tokens.from_offset(s.start) for s in document.sentences]
        self.bounds.append(len(starts))
        self._join_abbreviations()

    def _join_abbreviations(self) -> None:
        """Makes the full stop of "Mr." or "$1.5" no mark: a sentence goes on after it."""
        ends = set(self.bounds)
        cls, size = self.cls, len(self.cls)
        for k in [i for i, word in enumerate(self.words) if word == "."]:
            if k + 1 < size and k + 1 not in ends and not cls[k + 1] & (QUOTE | STOP | CLOSE):
                cls[k] = 0
        # "Will Rogers" and "May" begin with no auxiliary.
        for name in ("US", "WHO", "IT"):
            if name in self.words:
                for k in [i for i, word in enumerate(self.words) if word == name]:
                    cls[k] = 0
        for name in ("Will", "May"):
            if name in self.words:
                for k in [i for i, word in enumerate(self.words) if word == name]:
                    if k + 1 < size and k not in ends and self.words[k + 1][0].isupper():
                        cls[k] = 0

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that the token stands in."""
        return bisect_right(self.bounds, token) - 1

    def same_paragraph(self, first: int, second: int) -> bool:
        """Whether no line break stands between the end of one token and the start of the other."""
        return self.text.find("\n", self.ends[first], self.starts[second]) < 0
