"""A statement, or a stretch of a text, as the words and figures that a check looks at."""

__all__ = ["Reading", "read_text", "reading_of"]

import re
from bisect import bisect_left
from collections.abc import Sequence

from attrs import field, frozen

from claimkit.checking.words import Word, content_words
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.word_lists import word_list
from claimkit.model.article import Article
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span
from claimkit.parse.quantities.find import quantities_in
from claimkit.parse.times.find import date_spans
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens

_DIGITS = re.compile(r"(?<![\w.,])\d[\d,]*+(?:[.-]\d++)*+")
_NEGATIONS = word_list("words that negate a statement")
_PREFIX = 5


@frozen(eq=False)
class Reading:
    """A stretch of a text: its content words, figures, and every run of digits in it.

    `keys` are the forms of the words, `prefixes` the beginnings of the long ones, by which kindred words are found.
    `events` is filled when it is first asked for: what happens to the things that each figure counts.
    """

    tokens: Tokens
    start: int
    end: int
    words: list[Word]
    figures: tuple[Mention[Quantity], ...]
    digits: frozenset[str]
    keys: frozenset[str]
    prefixes: frozenset[str]
    negated: bool
    span: Span
    events: list[str | None] = field(factory=list)

    def has(self, word: Word) -> bool:
        """Whether the word, or one of its kin, stands here."""
        key = word.key
        return key in self.keys or (len(key) >= _PREFIX and key[:_PREFIX] in self.prefixes)


@frozen(eq=False)
class Text:
    """A whole text to check against."""

    document: Document
    quantities: tuple[Mention[Quantity], ...]
    article: str | None


def read_text(source: str | Article, *, lexicon: Lexicon = DEFAULT) -> Text:
    """The text of an article or string, with its quantities."""
    if isinstance(source, Article):
        return Text(Document(source.text), source.quantities, source.id)
    document = Document(source)
    return Text(document, quantities_in(document, taken=date_spans(document), lexicon=lexicon), None)


def reading_of(text: Text, span: Span, *, most: int | None = None, lexicon: Lexicon = DEFAULT) -> Reading:
    """What a check looks at in the stretch `span` of `text`: at most so many of its words."""
    tokens = text.document.tokens
    start, end = tokens.from_offset(span.start), tokens.until_offset(span.end)
    words = content_words(tokens, start, end, lexicon=lexicon)[:most]
    keys = frozenset(word.key for word in words)
    digits = frozenset(m[0].replace(",", "") for m in _DIGITS.finditer(text.document.text, span.start, span.end))
    return Reading(
        tokens,
        start,
        end,
        words,
        _inside(text.quantities, span),
        digits,
        keys,
        frozenset(key[:_PREFIX] for key in keys if len(key) >= _PREFIX),
        any(w in _NEGATIONS or w.endswith(("n't", "n’t")) for w in tokens.lower[start:end]),
        span,
    )


def _inside(quantities: Sequence[Mention[Quantity]], span: Span) -> tuple[Mention[Quantity], ...]:
    low = bisect_left(quantities, span.start, key=lambda q: q.start)
    high = bisect_left(quantities, span.end, key=lambda q: q.start)
    return tuple(quantities[low:high])
