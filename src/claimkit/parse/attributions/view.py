"""What the steps of finding attributions need to know of each token."""

__all__ = ["NAMED", "View"]

from bisect import bisect_left

from claimkit.english.attribution_words import CLOSE, COMMA, QUOTE, STOP, cues
from claimkit.english.word_lists import word_list
from claimkit.parse.attributions.name_words import name_tokens
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.text.document import Document
from claimkit.text.quotations import Quotation
from claimkit.text.triggers import look_at_words

# Marks before which a full stop ends no abbreviation: "...", "etc.;".
_STOPS = frozenset(".!?…;:")
# Words of a closed class that are names when they are written so.
_NAMES = word_list("closed words that are names as written")
# What the lower case of a name ends with, so that no list has it and its ending is that of no verb or adverb.
NAMED = "°"
# How far before its last word an unclosed quotation may have the comma of "“It is shut, he said."
_CLOSING_REACH = 8


class View:
    """A document's tokens with their classes and the quotation each stands in, as parallel lists."""

    __slots__ = (
        "bounds", "cls", "document", "edges", "ends", "extent", "lower", "quoted", "quotes", "starts", "text",
        "triggers", "words",
    )  # fmt: skip

    def __init__(self, document: Document) -> None:
        tokens = document.tokens
        self.document, self.text = document, document.text
        self.words, self.lower, self.starts, self.ends = tokens.words, tokens.lower, tokens.starts, tokens.ends
        looks = document.once(look_at_words)
        self.cls, self.triggers = list(looks.classes), looks.triggers
        self.quotes = [q for q in document.quotations if q.level == 0]
        # quoted[i] is the number of the quotation, from 1, that token i stands in, marks included.
        self.quoted = [0] * len(self.words)
        # extent[n - 1] holds the tokens of quotation n, marks included.
        self.extent: list[TokenRange] = []
        self.quotes = [q for q in self.quotes if not (q.continues and self._is_broken(q))]
        for number, quote in enumerate(self.quotes, 1):
            first, last = tokens.from_offset(quote.start), tokens.until_offset(quote.end)
            self.quoted[first:last] = [number] * (last - first)
            self.extent.append(TokenRange(first, last))
        # Where the quotations begin and end, in characters.
        self.edges = [edge for quote in self.quotes for edge in (quote.start, quote.end)]
        # bounds[s] is the first token of sentence s; a last entry closes the list.
        starts = self.starts
        self.bounds = [bisect_left(starts, s.start) for s in document.sentences]
        self.bounds.append(len(starts))
        self._tame(looks.deceptive)
        self._name(name_tokens(self.text, tokens, looks.classes, self.bounds))

    def _is_broken(self, quote: Quotation) -> bool:
        """Whether "“It is shut, he said." was left unclosed by mistake, and does not go on in the next paragraph."""
        last = self.document.tokens.until_offset(quote.end)
        if last < 4 or self.lower[last - 1] != ".":
            return False
        cue = cues().get(self.lower[last - 2])
        if cue is None or cue.kind != "speech" or cue.form != "past":
            return False
        return any(self.cls[k] & COMMA for k in range(max(0, last - _CLOSING_REACH), last - 2))

    def _tame(self, deceptive: list[int]) -> None:
        """Takes the class from words and marks that are not what they look like.

        No mark are the full stop in "Mr.", the hyphen in "D.C.-based" and the apostrophe in "voters’ mood", no
        pronoun is "US", and "Will Rogers" begins with no auxiliary.
        """
        sentence_ends = set(self.bounds)
        edges = {edge for first, end in self.extent for edge in (first, end - 1)}
        for k in deceptive:
            word = self.words[k]
            if word == ".":
                deceives = k + 1 not in sentence_ends and self._abbreviates(k)
            elif word.isalpha():
                deceives = word in _NAMES and self._is_name(k)
            else:
                deceives = self._joins(k, edges)
            if deceives:
                self.cls[k] = 0

    def _name(self, names: list[int]) -> None:
        """Takes from words that are names all that their letters would say: class, list and ending."""
        if names:
            self.lower = list(self.lower)
            for k in names:
                self.cls[k] = 0
                self.lower[k] += NAMED
            taken = set(names)
            self.triggers = [token for token in self.triggers if token not in taken]

    def _abbreviates(self, k: int) -> bool:
        """Whether the full stop at `k` belongs to the word before it: "Mr. Wood"."""
        if not 0 < k < len(self.cls) - 1:
            return False
        return not self.cls[k + 1] & (QUOTE | CLOSE) and self.words[k + 1] not in _STOPS

    def _is_name(self, k: int) -> bool:
        """Whether the word at `k` is no auxiliary or pronoun but a name: "US", "Will Rogers"."""
        words = self.words
        if words[k].isupper():
            return True
        return 0 < k < len(words) - 1 and words[k + 1][0].isupper() and not self.cls[k - 1] & STOP

    def _joins(self, k: int, edges: set[int]) -> bool:
        """Whether the hyphen or apostrophe at `k` belongs to the word before it; `edges` are marks of quotations."""
        if not 0 < k < len(self.cls) - 1 or self.starts[k] != self.ends[k - 1]:
            return False
        if self.words[k] == "-":
            return self.starts[k + 1] == self.ends[k]
        return k not in edges and self.cls[k - 1] == 0

    def chars(self, first: int, end: int) -> CharRange:
        """The characters from token `first` up to, and without, token `end`."""
        return CharRange(self.starts[first], self.ends[end - 1])

    def phrase(self, first: int, end: int) -> str:
        """The text from token `first` up to, and without, token `end`."""
        return self.text[self.starts[first] : self.ends[end - 1]]

    def same_paragraph(self, first: int, second: int) -> bool:
        """Whether no line break stands between the end of one token and the start of the other."""
        return self.text.find("\n", self.ends[first], self.starts[second]) < 0
