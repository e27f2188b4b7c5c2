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
    text, tokens = document.text, document.tokens
    lines = [m.span() for m in _LINE.finditer(text) if not m[0].isspace()]
    hits = phrase_hits(tokens, document.once(look_at_words).furniture)
    hit_starts = [hit.offset for hit in hits]
    found: list[Span] = []
    report_began = False
    letter = Letter()
    for index, (start, end) in enumerate(lines):
        inside = hits[bisect_left(hit_starts, start) : bisect_left(hit_starts, end)] if hits else hits
        if not letter.open and not inside and _PROSE.match(text, start, end):
            report_began = True
            continue
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        long = last - first > 2 * LONG
        words = [] if long and not letter.open else _words(tokens, first, last)
        if letter.takes(words, may_open=index > 0):
            found.append(Span(start, end))
            continue
        if letter.ended:
            # The report goes on: the last line without a reader was its beginning.
            found.pop()
        line = None if long else _line(text, start, end, words, inside, report_began, len(lines) == 1)
        if line is not None and not line.is_prose and SHAPES.first(line):
            found.append(Span(start, end))
            continue
        report_began = report_began or len(words) > SHORT or long
        if inside:
            found.extend(_furniture_sentences(document, start, end, inside))
    return tuple(found)


def _line(
    text: str, start: int, end: int, words: list[str], hits: Sequence[FurnitureHit], amid: bool, only: bool
) -> Line:
    shown = text[start:end].strip()
    return Line(shown, text.index(shown, start), words, hits, FINAL.search(shown) is not None, amid, only)


def _words(tokens: Tokens, first: int, last: int) -> list[str]:
    words = [word for word in tokens.lower[first:last] if word[0].isalnum()]
    return [word.replace("’", "'") for word in words] if "’" in "".join(words) else words


def _furniture_sentences(document: Document, start: int, end: int, hits: Sequence[FurnitureHit]) -> Iterator[Span]:
    """The sentences of a line of prose that are furniture, such as a closing "Read more: …"."""
    tokens, sentences = document.tokens, document.sentences
    first = bisect_left(sentences, start, key=lambda sentence: sentence.start)
    last = bisect_left(sentences, end, key=lambda sentence: sentence.start)
    for sentence in sentences[first:last]:
        inside = [hit for hit in hits if sentence.start <= hit.offset < sentence.end]
        if not inside or len(sentence) > _LONGEST_SENTENCE or sentence.end > end:
            continue
        words = _words(tokens, bisect_left(tokens.starts, sentence.start), bisect_left(tokens.starts, sentence.end))
        shown = document.text[sentence.start : sentence.end]
        if words and PHRASES.first(Line(shown, sentence.start, words, inside, closed=True)):
            yield Span(sentence.start, sentence.end)
