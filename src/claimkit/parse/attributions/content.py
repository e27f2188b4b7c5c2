"""Finds the content that belongs to a cue: after it, before it, or on both sides."""

__all__ = ["after_cue", "before_source", "following_quotes", "sentence_end"]

from claimkit.english.attribution_words import (
    ADV,
    AND,
    AUX,
    BUT,
    CLAUSE,
    CLOSE,
    COMMA,
    LEAD,
    NEG,
    QUOTE,
    STOP,
    SUB,
    SUBJ,
    THAT,
    VERB,
    Cue,
    cues,
    listed,
)  # fmt: skip
from claimkit.parse.attributions.view import View

_CUTTING = frozenset({"speech", "tell", "ask", "report", "call", "evaluate", "denial"})


_FULL_STOPS = frozenset(".!?…")
_FINITE = AUX | VERB | SUBJ | CLAUSE
_BEGINNING_FINITE = _FINITE | THAT
_TURNS = SUB | LEAD
_NO_BEGINNING = AND | BUT | COMMA | STOP
# What may end a content once it has a finite verb, and before.
_JOINTS = COMMA | AND | BUT | STOP
_JOINTS_OR_FINITE = _JOINTS | _FINITE | _TURNS
_AFTER_JOINT = ADV | AND | BUT | AUX | NEG
_CONTRASTS = BUT | SUB | LEAD


def sentence_end(view: View, token: int, high: int) -> int:
    """The token after the last that belongs to the sentence which ends at `high`, its full stop left out."""
    cls, lower = view.cls, view.lower
    while high > token and cls[high - 1] & STOP and lower[high - 1] in _FULL_STOPS:
        high -= 1
    return high


def after_cue(view: View, first: int, high: int, stop: int | None = None) -> list[tuple[int, int]]:
    """The content that begins with token `first`, in a sentence that ends before token `high`.

    `stop` is where the sentence ends without its full stop, for whom it is known already.
    """
    if stop is None:
        stop = sentence_end(view, first, high)
    quoted = view.quoted
    number = quoted[first]
    if number and (first == 0 or quoted[first - 1] != number):
        quote = view.quotes[number - 1]
        last = view.extent[number - 1][1]
        if last >= high or _closed(view, last):
            return [(quote.start, quote.end), *following_quotes(view, last, quote.end)]
        end = _cut(view, last, max(last, stop))
        return [(view.starts[first], view.ends[end - 1])]
    last = _cut(view, first, stop) - 1
    while last > first and view.cls[last] & COMMA and not quoted[last]:
        last -= 1
    last_number, end = quoted[last], view.ends[last]
    if last_number and last_number != number:
        end = max(end, view.quotes[last_number - 1].end)
    if end <= view.starts[first]:
        return []
    return [(view.starts[first], end)]


def _closed(view: View, after: int) -> bool:
    """Whether the quotation that ends before token `after` ends the sentence, too."""
    last = view.lower[after - 2] if after > 1 else ""
    if last in (".", "!", "?", "…"):
        return after >= len(view.words) or not view.words[after][0].islower()
    return False


def _cut(view: View, first: int, end: int) -> int:
    """Where the content that begins at `first` ends: the sentence's `end` or the source's next attribution."""
    cls, lower, quoted = view.cls, view.lower, view.quoted
    finite = bool(cls[first] & _BEGINNING_FINITE)
    sought = _JOINTS if finite else _JOINTS_OR_FINITE
    contrast = -1
    for k, c in enumerate(cls[first + 1 : end - 1], first + 1):
        if not c & sought:
            continue
        if c & _FINITE:
            finite, contrast, sought = True, -1, _JOINTS
        elif quoted[k]:
            continue
        elif c & STOP:
            if lower[k] == ";":
                return k
        elif c & _TURNS:
            if not finite and (quoted[k - 1] or lower[k] in listed("adjoining")):
                return k
        else:
            n = k + 1
            while n < end - 1 and cls[n] & _AFTER_JOINT:
                n += 1
            cue = cues().get(lower[n])
            if cue is not None and cue.kind in _CUTTING:
                comma = c & COMMA and n == k + 1
                if comma and cue.form == "ing":
                    # "…, but the Red Cross, quoting local elders": the contrast is not said by the source.
                    return contrast if contrast >= 0 else k
                if not comma and cue.form in ("past", "s") and _separates(view, k, n, end, finite, cue):
                    return k
            if c & COMMA:
                if lower[n : n + 2] == ["according", "to"]:
                    return k
                if cls[k + 1] & _CONTRASTS:
                    contrast, sought = k, _JOINTS_OR_FINITE
    return end


def _separates(view: View, joint: int, verb: int, end: int, finite: bool, cue: Cue) -> bool:
    """Whether the verb after "and" or "but" is the source's own and not part of what it says."""
    cls = view.cls
    if not finite or cls[joint - 1] & QUOTE:
        return True
    if cls[joint] & COMMA and cue.kind in ("call", "denial") and cls[joint + 1] & (AND | BUT):
        return True
    if cue.kind in ("denial", "confirm", "call") and any(cls[k] & BUT for k in range(joint, verb)):
        return True
    if cue.kind not in ("speech", "tell"):
        return False
    if any(cls[k] & BUT for k in range(joint, verb)):
        return True
    return verb + 1 < end and bool(cls[verb + 1] & (THAT | SUBJ)) and not any(cls[k] & AUX for k in range(joint, verb))


def before_source(view: View, low: int, last: int) -> tuple[int, int, bool] | None:
    """The content that ends with token `last` (a comma or closing mark), before source and cue.

    Gives its character offsets and whether it ends in a quotation.
    """
    cls, quoted = view.cls, view.quoted
    number = quoted[last]
    if number:
        quote = view.quotes[number - 1]
        first = view.extent[number - 1][0]
        start = quote.start
        while _goes_on_from(view, number):
            number -= 1
            start = view.quotes[number - 1].start
        # Words of the sentence before the quotation belong to the content, unless a colon ends them.
        if first > low and start == quote.start and not cls[first - 1] & STOP:
            start = view.starts[low]
        return start, quote.end, True
    end = last
    while end > low and cls[end] & COMMA:
        end -= 1
    if end < low:
        return None
    start = _past_dateline(view, low, end)
    while start < end and cls[start] & _NO_BEGINNING:
        start += 1
    if view.quoted[low] and low and view.quoted[low - 1] == view.quoted[low]:
        return view.quotes[view.quoted[low] - 1].start, view.ends[end], True
    return view.starts[start], view.ends[end], False


def _past_dateline(view: View, low: int, end: int) -> int:
    """The token after a dateline ("LAGOS, Nigeria (AP) —") that the sentence begins with, else `low`."""
    for k in range(low + 1, min(end, low + 12)):
        if view.lower[k] in "-–—" and (view.cls[k - 1] & CLOSE or (view.words[low].isupper() and k - low < 6)):
            return k + 1 if view.words[low][0].isupper() else low
    return low


def _goes_on_from(view: View, number: int) -> bool:
    """Whether quotation `number`, counted from 1, goes on from one that the paragraph before left open."""
    if number < 2 or not view.quotes[number - 2].continues:
        return False
    return not view.text[view.quotes[number - 2].end : view.quotes[number - 1].start].strip()


def following_quotes(view: View, token: int, after: int) -> list[tuple[int, int]]:
    """The quotations that go on, sentence by sentence, in the same paragraph from token `token` on."""
    spans: list[tuple[int, int]] = []
    cls, quoted, size = view.cls, view.quoted, len(view.words)
    while token < size and cls[token] & STOP and not quoted[token]:
        token += 1
    text = view.text
    while token < size and quoted[token]:
        quote = view.quotes[quoted[token] - 1]
        if text.find("\n", after, quote.start) >= 0 and not _goes_on_from(view, quoted[token]):
            break
        last = view.extent[quoted[token] - 1][1]
        # A quotation that its own "she said" follows belongs to that one.
        if not (last >= size or _closed(view, last) or text.find("\n", quote.end, view.starts[last]) >= 0):
            break
        spans.append((quote.start, quote.end))
        after, token = quote.end, last
        if token < size and not cls[token] & QUOTE:
            break
    return spans
