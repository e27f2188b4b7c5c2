"""Finds what belongs to the site and not to the report: appeals, links, credits, notices."""

__all__ = ["find_boilerplate"]

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimkit.model.span import Span
from claimkit.parse.furniture.letters import Letter
from claimkit.parse.furniture.lines import LONG, SHAPES, Line
from claimkit.parse.furniture.phrases import FINAL, PHRASES, SHORT, FurnitureHit, phrase_hits
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens
from claimkit.text.triggers import look_at_words

_LINE = re.compile(r"[^\n]+")
# More words than that by a look at the beginning of a line: prose, unless a furniture phrase stands in it.
# To skip to one given character, the space, is what the regex engine does fastest.
_PROSE = re.compile(rf"(?:\W*+[^\W_][^ ]*+ ){{{SHORT + 1}}}")
_LONGEST_SENTENCE = 400


def find_boilerplate(document: Document) -> tuple[Span, ...]:
    """The stretches of site furniture in a text, in order: they make no claims.

    A stretch is a line, a sentence, or a whole letter to the readers. What
    decides is a phrase that news prose does not use ("sign up for our
    newsletter"), or the shape: an order to the reader, a line of capitals, a
    title of another piece amid the text, a credit.

    >>> text = "Twelve people died.\\nSIGN UP FOR OUR NEWSLETTER\\nThe search goes on."
    >>> [text[s.start : s.end] for s in find_boilerplate(Document(text))]
    ['SIGN UP FOR OUR NEWSLETTER']
    """
    text = document.text
    lines = [Span(*m.span()) for m in _LINE.finditer(text) if not m[0].isspace()]
    return tuple(_Search(document, only_line=len(lines) == 1).run(lines))


class _Search:
    """One walk through the lines of a text."""

    def __init__(self, document: Document, *, only_line: bool) -> None:
        self.document, self.only_line = document, only_line
        self.hits = phrase_hits(document.tokens, document.once(look_at_words).furniture)
        self.hit_starts = [hit.offset for hit in self.hits]
        self.letter = Letter()
        self.report_began = False
        self.found: list[Span] = []

    def run(self, lines: list[Span]) -> list[Span]:
        """The furniture in `lines`, which are all that are not blank."""
        text = self.document.text
        for index, place in enumerate(lines):
            inside = self._hits_in(place)
            if self.letter.open or inside or not _PROSE.match(text, place.start, place.end):
                self._look_at(place, inside, index)
            else:
                self.report_began = True
        return self.found

    def _hits_in(self, place: Span) -> Sequence[FurnitureHit]:
        starts = self.hit_starts
        return self.hits[bisect_left(starts, place.start) : bisect_left(starts, place.end)] if starts else self.hits

    def _look_at(self, place: Span, inside: Sequence[FurnitureHit], index: int) -> None:
        tokens, found = self.document.tokens, self.found
        first, last = bisect_left(tokens.starts, place.start), bisect_left(tokens.starts, place.end)
        long = last - first > 2 * LONG
        words = [] if long and not self.letter.open else _words(tokens, first, last)
        if self.letter.takes(words, may_open=index > 0):
            found.append(place)
            return
        if self.letter.ended:
            # The report goes on: the last line without a reader was its beginning.
            found.pop()
        line = None if long else self._line(place, words, inside)
        if line is not None and not line.is_prose and SHAPES.first(line):
            found.append(place)
            return
        self.report_began = self.report_began or len(words) > SHORT or long
        if inside:
            found.extend(_furniture_sentences(self.document, place, inside))

    def _line(self, place: Span, words: list[str], hits: Sequence[FurnitureHit]) -> Line:
        text = self.document.text
        shown = text[place.start : place.end].strip()
        closed = FINAL.search(shown) is not None
        return Line(shown, text.index(shown, place.start), words, hits, closed, self.report_began, self.only_line)


def _words(tokens: Tokens, first: int, last: int) -> list[str]:
    words = [word for word in tokens.lower[first:last] if word[0].isalnum()]
    return [word.replace("’", "'") for word in words] if "’" in "".join(words) else words


def _furniture_sentences(document: Document, line: Span, hits: Sequence[FurnitureHit]) -> Iterator[Span]:
    """The sentences of a line of prose that are furniture, such as a closing "Read more: …"."""
    tokens, sentences = document.tokens, document.sentences
    first = bisect_left(sentences, line.start, key=lambda sentence: sentence.start)
    last = bisect_left(sentences, line.end, key=lambda sentence: sentence.start)
    for sentence in sentences[first:last]:
        inside = [hit for hit in hits if sentence.start <= hit.offset < sentence.end]
        if not inside or len(sentence) > _LONGEST_SENTENCE or sentence.end > line.end:
            continue
        words = _words(tokens, bisect_left(tokens.starts, sentence.start), bisect_left(tokens.starts, sentence.end))
        shown = document.text[sentence.start : sentence.end]
        if words and PHRASES.first(Line(shown, sentence.start, words, inside, closed=True)):
            yield Span(sentence.start, sentence.end)
