"""Finds the content that belongs to a cue: after it, before it, or on both sides."""

__all__ = ["ContentBefore", "after_cue", "before_source", "following_quotes", "sentence_end"]

from typing import NamedTuple

from claimkit.english.attribution_words import (
    AND,
    AUX,
    BUT,
    CLAUSE,
    CLOSE,
    COMMA,
    LEAD,
    QUOTE,
    STOP,
    SUB,
    SUBJ,
    THAT,
    VERB,
)  # fmt: skip
from claimkit.parse.attributions.content_ends import ends_at
from claimkit.parse.attributions.ranges import CharRange
from claimkit.parse.attributions.view import View

_FULL_STOPS = frozenset(".!?…")
_FINITE = AUX | VERB | SUBJ | CLAUSE
_BEGINNING_FINITE = _FINITE | THAT
_TURNS = SUB | LEAD
_NO_BEGINNING = AND | BUT | COMMA | STOP
# What may end a content once it has a finite verb, and before.
_JOINTS = COMMA | AND | BUT | STOP | _TURNS
_JOINTS_OR_FINITE = _JOINTS | _FINITE
_CONTRASTS = BUT | SUB | LEAD
# How many words a dateline may have, its dash included, and how many where nothing but capitals shows it.
_DATELINE = 12
_BARE_DATELINE = 6


class ContentBefore(NamedTuple):
    """A content that stands before its source or cue, and whether it ends in a quotation."""

    begin: int
    end: int
    quoted: bool

    @property
    def chars(self) -> CharRange:
        """Where it stands."""
        return CharRange(self.begin, self.end)

    @property
    def trait(self) -> str:
        """What a reading with this content is like, as the table `cue_weights` says it."""
        return "quote_before" if self.quoted else "clause_before"


def sentence_end(view: View, token: int, high: int) -> int:
    """The token after the last that belongs to the sentence which ends at `high`, its full stop left out."""
    cls, lower = view.cls, view.lower
    while high > token and cls[high - 1] & STOP and lower[high - 1] in _FULL_STOPS:
        high -= 1
    return high


def after_cue(view: View, first: int, high: int, stop: int | None = None) -> list[CharRange]:
    """The content that begins with token `first`, in a sentence that ends before token `high`.

    `stop` is where the sentence ends without its full stop, for whom it is known already.
    """
    if stop is None:
        stop = sentence_end(view, first, high)
    quoted = view.quoted
    number = quoted[first]
    if number and (first == 0 or quoted[first - 1] != number):
        quote = view.quotes[number - 1]
        last = view.extent[number - 1].end
        if last >= high or _closed(view, last):
            return [CharRange(quote.start, quote.end), *following_quotes(view, last, quote.end)]
        end = _cut(view, last, max(last, stop))
        return [view.chars(first, end)]
    last = _cut(view, first, stop) - 1
    while last > first and view.cls[last] & COMMA and not quoted[last]:
        last -= 1
    last_number, end = quoted[last], view.ends[last]
    if last_number and last_number != number:
        end = max(end, view.quotes[last_number - 1].end)
    if end <= view.starts[first]:
        return []
    return [CharRange(view.starts[first], end)]


def _closed(view: View, after: int) -> bool:
    """Whether the quotation that ends before token `after` ends the sentence, too."""
    last = view.lower[after - 2] if after > 1 else ""
    if last in (".", "!", "?", "…"):
        return after >= len(view.words) or not view.words[after][0].islower()
    return False


def _cut(view: View, first: int, end: int) -> int:
    """Where the content that begins at `first` ends: the sentence's `end` or the source's next attribution."""
    cls, quoted = view.cls, view.quoted
    finite = bool(cls[first] & _BEGINNING_FINITE)
    sought = _JOINTS if finite else _JOINTS_OR_FINITE
    contrast = -1
    for k, c in enumerate(cls[first + 1 : end - 1], first + 1):
        if not c & sought:
            continue
        if c & _FINITE:
            finite, contrast, sought = True, -1, _JOINTS
        elif not quoted[k]:
            cut = ends_at(view, k, end, finite=finite, contrast=contrast)
            if cut is not None:
                return cut
            if c & COMMA and cls[k + 1] & _CONTRASTS:
                contrast, sought = k, _JOINTS_OR_FINITE
    return end


def before_source(view: View, low: int, last: int) -> ContentBefore | None:
    """The content that ends with token `last` (a comma or closing mark), before source and cue."""
    if view.quoted[last]:
        return _quoted_before(view, low, last)
    cls, end = view.cls, last
    while end > low and cls[end] & COMMA:
        end -= 1
    if end < low:
        return None
    start = _past_dateline(view, low, end)
    while start < end and cls[start] & _NO_BEGINNING:
        start += 1
    if view.quoted[low] and low and view.quoted[low - 1] == view.quoted[low]:
        return ContentBefore(view.quotes[view.quoted[low] - 1].start, view.ends[end], quoted=True)
    return ContentBefore(view.starts[start], view.ends[end], quoted=False)


def _quoted_before(view: View, low: int, last: int) -> ContentBefore:
    """The quotation that ends with token `last`, with those of the paragraphs before that it goes on from."""
    number = view.quoted[last]
    quote = view.quotes[number - 1]
    first, start = view.extent[number - 1].first, quote.start
    while _goes_on_from(view, number):
        number -= 1
        start = view.quotes[number - 1].start
    # Words of the sentence before the quotation belong to the content, unless a colon ends them.
    if first > low and start == quote.start and not view.cls[first - 1] & STOP:
        start = view.starts[low]
    return ContentBefore(start, quote.end, quoted=True)


def _past_dateline(view: View, low: int, end: int) -> int:
    """The token after a dateline ("LAGOS, Nigeria (AP) —") that the sentence begins with, else `low`."""
    for k in range(low + 1, min(end, low + _DATELINE)):
        if view.lower[k] in "-–—" and (
            view.cls[k - 1] & CLOSE or (view.words[low].isupper() and k - low < _BARE_DATELINE)
        ):
            return k + 1 if view.words[low][0].isupper() else low
    return low


def _goes_on_from(view: View, number: int) -> bool:
    """Whether quotation `number`, counted from 1, goes on from one that the paragraph before left open."""
    if number < 2 or not view.quotes[number - 2].continues:
        return False
    return not view.text[view.quotes[number - 2].end : view.quotes[number - 1].start].strip()


def following_quotes(view: View, token: int, after: int) -> list[CharRange]:
    """The quotations that go on, sentence by sentence, in the same paragraph from token `token` on."""
    spans: list[CharRange] = []
    cls, quoted, size = view.cls, view.quoted, len(view.words)
    while token < size and cls[token] & STOP and not quoted[token]:
        token += 1
    while token < size and quoted[token]:
        number = quoted[token]
        quote, last = view.quotes[number - 1], view.extent[number - 1].end
        if view.text.find("\n", after, quote.start) >= 0 and not _goes_on_from(view, number):
            break
        # A quotation that its own "she said" follows belongs to that one.
        if last < size and not _closed(view, last) and view.text.find("\n", quote.end, view.starts[last]) < 0:
            break
        spans.append(CharRange(quote.start, quote.end))
        after, token = quote.end, last
        if token < size and not cls[token] & QUOTE:
            break
    return spans
