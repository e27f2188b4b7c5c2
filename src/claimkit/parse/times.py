"""Finds dates and times in prose."""

__all__ = ["date_spans"]

import re
from functools import cache

from claimkit.model.span import Span
from claimkit.parse.date_words import DAY, GAP, YEAR, alternatives, lowered, months, weekdays
from claimkit.parse.dates_absolute import absolute_at
from claimkit.text.document import Document

# Where a date may begin: at a digit that goes on no number, at a word of time.
_MORE_DAYS = re.compile(rf"(?:(?:\s?[-–—/]\s?|{GAP}(?:to|and|or|through|until){GAP}){DAY})++(?:,?{GAP}{YEAR})?")
_MORE_YEARS = re.compile(rf"{GAP}(?:to|and|or|through|until){GAP}(?:(?:[12]\d)?\d\d)(?![\w%]|[.,:]\d)")
_STARTS = ("fiscal", "financial", "academic", "calendar", "tax", "budget", "school")


@cache
def _trigger() -> re.Pattern[str]:
    words = alternatives({*months(), *weekdays(), *_STARTS})
    return re.compile(
        rf"(?<![\w.,:/$€£#-])(?:\d|(?:{words}|a\.?d(?=\.?\s\d)|fy(?=\s?['’]?\d)|q[1-4]|h[12])(?![a-z])|['’](?=[2-9]0))"
        r"|(?<=mid-)\d|(?<=pre-)\d|(?<=post-)\d|(?<=early-)\d|(?<=late-)\d|(?<=mid-)[a-z]++|(?<=[a-z]-)\d\d(?=\d0s)"
    )


def date_spans(document: Document) -> tuple[Span, ...]:
    """Where dates and clock times stand in a document, whether they can be placed or not; in order, none overlapping.

    >>> text = "On Oct. 19 at 10:30 p.m. 1,500 people left; in 2022 it was 900."
    >>> [text[s.start : s.end] for s in date_spans(Document(text))]
    ['Oct. 19', '10:30 p.m.', '2022']
    """
    text, lower = document.text, lowered(document.text)
    spans: list[Span] = []
    position = 0
    for match in _trigger().finditer(lower):
        start = match.start()
        if start < position:
            continue
        read = absolute_at(text, lower, start, match[0])
        if read is None:
            continue
        more = {"day": _MORE_DAYS, "year": _MORE_YEARS}.get(read.unit)
        following = more.match(lower, read.end) if more else None
        position = following.end() if following else read.end
        spans.append(Span(start, position))
    return tuple(spans)
