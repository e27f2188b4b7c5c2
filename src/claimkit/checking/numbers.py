"""The numbers of a text that a check asks about: figures, years, quarters, days, ordinals and bare numerals."""

__all__ = ["Number", "NumberKind", "numbers_in"]

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache

from attrs import frozen

from claimkit.checking.reading import Text
from claimkit.checking.words import form_of
from claimkit.english.tables.times import DAY_ORDINALS, MONTHS
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span
from claimkit.parse.times.find import date_spans
from claimkit.text.tokens import Tokens


class NumberKind(StrEnum):
    """What sort of number it is."""

    FIGURE = "figure"
    YEAR = "year"
    DAY = "day"
    QUARTER = "quarter"
    ORDINAL = "ordinal"
    NUMERAL = "numeral"


@frozen(eq=False)
class Number:
    """A number of a text.

    `key` is equal for equal numbers, `quantity` what a figure reads as. `near` are the forms of the content words
    around it, `sentence` those of its whole sentence; `article` is the id of the article that it stands in.
    """

    mention: Mention[object]
    kind: NumberKind
    key: Hashable
    quantity: Quantity | None
    near: frozenset[str]
    sentence: frozenset[str]
    article: str | None


_NUMERAL = re.compile(r"(?<![\w.,/-])\d[\d,]*+(?:\.\d++)?+(?![\w/])")
_ORDINAL = re.compile(r"(?<![\w-])(\d{1,4})(?:st|nd|rd|th)\b", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:Q([1-4])|([1-4])Q|(first|second|third|fourth)[ -]quarter)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,$£€])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_WORD = re.compile(r"[^\W\d_]+")
# So many words on either side say what a number is of.
_NEAR = 8
_MONTH_LETTERS = 3


def numbers_in(text: Text) -> list[Number]:
    """The numbers of a text, in order; of a range or a figure with words for its unit it is the whole.

    >>> from claimkit.checking.reading import read_text
    >>> text = read_text("In May 2019 it sold 300 boats, the third most.")
    >>> [(number.mention.text, str(number.kind)) for number in numbers_in(text)]
    [('2019', 'year'), ('300 boats', 'figure'), ('third', 'ordinal')]
    """
    context = _Context(text)
    whole, dates = text.document.text, date_spans(text.document)
    found = [
        context.number(quantity, NumberKind.FIGURE, _figure_key(quantity.value), quantity.value)
        for quantity in text.quantities
    ]
    taken = sorted((q.start, q.end) for q in text.quantities)
    for date in dates:
        found += _of_date(context, whole, date, taken)
    quarters = [match for match in _QUARTER.finditer(whole) if not _inside(match.start(), taken)]
    for match in quarters:
        digit = match[1] or match[2]
        quarter = int(digit) if digit else _ordinals(1)[match[3].lower()]
        found.append(context.number(_mention(match), NumberKind.QUARTER, quarter))
    taken = sorted([*taken, *((d.start, d.end) for d in dates), *(match.span() for match in quarters)])
    found += (context.number(_mention(match), kind, key) for match, kind, key in _plain(whole, taken))
    return sorted(found, key=lambda number: number.mention.start)


def _plain(whole: str, taken: list[tuple[int, int]]) -> "Iterator[tuple[re.Match[str], NumberKind, Hashable]]":
    """The ordinals and numerals that are part of nothing in `taken`."""
    for match in _ORDINAL.finditer(whole):
        if not _inside(match.start(), taken):
            yield match, NumberKind.ORDINAL, int(match[1])
    for match in _WORD.finditer(whole):
        number = _ordinals(_THIRD).get(match[0].lower())
        if number is not None and not _inside(match.start(), taken):
            yield match, NumberKind.ORDINAL, number
    for match in _NUMERAL.finditer(whole):
        if not _inside(match.start(), taken):
            value = Decimal(match[0].replace(",", "")).normalize()
            is_year = _YEAR.fullmatch(match[0]) is not None
            yield match, NumberKind.YEAR if is_year else NumberKind.NUMERAL, int(value) if is_year else value


def _of_date(context: "_Context", whole: str, date: Span, taken: list[tuple[int, int]]) -> Iterator[Number]:
    """The year of a date, and its day."""
    words = whole[date.start : date.end]
    for match in _YEAR.finditer(words):
        at = date.start + match.start()
        if not _inside(at, taken):
            yield context.number(Mention(at, at + 4, match[0], int(match[0])), NumberKind.YEAR, int(match[0]))
    month = next((w.lower()[:_MONTH_LETTERS] for w in _WORD.findall(words) if w.lower()[:3] in _months()), None)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d|:)", words)
    if month is not None and day is not None:
        # The year is a number of its own.
        year = _YEAR.search(words)
        words = words[: year.start()].rstrip(" ,") if year is not None and year.start() > day.start() else words
        mention = Mention(date.start, date.start + len(words), words, words)
        yield context.number(mention, NumberKind.DAY, f"{month} {int(day[0])}")


def _figure_key(quantity: Quantity) -> Hashable:
    return quantity.low, quantity.high


def _mention(match: "re.Match[str]") -> Mention[object]:
    return Mention(match.start(), match.end(), match[0], match[0])


def _inside(offset: int, taken: list[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (offset, 1 << 60)) - 1
    return at >= 0 and offset < taken[at][1]


@cache
def _ordinals(least: int) -> dict[str, int]:
    """The ordinals in words from one on."""
    return {row.word: row.value for row in DAY_ORDINALS if row.value >= least}


# "First" and "second" mostly tell of order in time.
_THIRD = 3


@cache
def _months() -> frozenset[str]:
    return frozenset(row.word[:_MONTH_LETTERS] for row in MONTHS)


class _Context:
    """The words around the numbers of one text."""

    def __init__(self, text: Text) -> None:
        self._tokens: Tokens = text.document.tokens
        self._sentences = text.document.sentences
        self._starts = [sentence.start for sentence in self._sentences]
        self._article = text.article
        self._forms: dict[int, frozenset[str]] = {}

    def number(
        self, mention: Mention[object], kind: NumberKind, key: Hashable, quantity: Quantity | None = None
    ) -> Number:
        """A number with its context."""
        tokens = self._tokens
        at = max(0, bisect_right(self._starts, mention.start) - 1)
        first, last = tokens.until_offset(mention.start), tokens.from_offset(mention.end)
        sentence = self._sentences[at] if self._sentences else Span(0, 0)
        low = max(first - _NEAR, tokens.from_offset(sentence.start))
        high = min(last + _NEAR, tokens.until_offset(sentence.end))
        # What is counted belongs to what is measured.
        near = self._of(low, first) | self._of(first, last) | self._of(last, high)
        if at not in self._forms:
            start, end = tokens.from_offset(sentence.start), tokens.until_offset(sentence.end)
            self._forms[at] = self._of(start, end)
        return Number(mention, kind, key, quantity, near, self._forms[at], self._article)

    def _of(self, start: int, end: int) -> frozenset[str]:
        words = (word for word in self._tokens.words[start:end] if word[0].isalpha())
        return frozenset(form for word in words if (form := form_of(word)))
