"""Gives attributions the time at which something was said: "said on Friday", "last week, the service revealed"."""

__all__ = ["with_times"]

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from claimkit.model.attribution import Attribution, AttributionMention
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.text.document import Document

# How many characters behind and before source and cue the time may stand.
_AFTER = 60
_BEFORE = 100
_START = attrgetter("start")


def with_times(
    document: Document, attributions: Sequence[AttributionMention], times: Sequence[Mention[When]]
) -> tuple[AttributionMention, ...]:
    """The attributions, each that has none with the time next to its cue or its source, in the same order.

    A time inside the content is the content's own.
    """
    if not times:
        return tuple(attributions)
    starts, sentences = [t.start for t in times], document.sentences
    timed: dict[int, Attribution] = {}
    for one in attributions:
        found = _time_of(one, times, starts, sentences)
        if found is not None:
            value = one.value
            timed[id(one)] = Attribution(
                value.source, value.cue, value.stance, value.mode, addressee=value.addressee, when=found.value
            )
    if not timed:
        return tuple(attributions)
    done: dict[int, AttributionMention] = {}
    return tuple(
        [one if one.parent is None and id(one) not in timed else _timed(one, timed, done) for one in attributions]
    )


def _timed(
    one: AttributionMention, timed: dict[int, Attribution], done: dict[int, AttributionMention]
) -> AttributionMention:
    """The attribution with its value out of `timed` and its parent with its own; the same where neither is new."""
    known = done.get(id(one))
    if known is None:
        parent = None if one.parent is None else _timed(one.parent, timed, done)
        value = timed.get(id(one), one.value)
        changed = value is not one.value or parent is not one.parent
        known = AttributionMention(value, one.source, one.cue, one.content, parent) if changed else one
        done[id(one)] = known
    return known


def _time_of(
    attribution: AttributionMention, times: Sequence[Mention[When]], starts: list[int], sentences: Sequence[Span]
) -> Mention[When] | None:
    """The time next to the cue or its source, in the same sentence and outside the content."""
    cue, source = attribution.cue, attribution.source or attribution.cue
    left, right = min(cue.start, source.start), max(cue.end, source.end)
    first = bisect_left(starts, left - _BEFORE)
    if first == len(starts) or starts[first] >= right + _AFTER or attribution.value.when is not None:
        # Most have no time so near.
        return None
    sentence = sentences[max(0, bisect_right(sentences, cue.start, key=_START) - 1)]
    low = bisect_left(starts, max(sentence.start, left - _BEFORE))
    high = bisect_left(starts, min(sentence.end, right + _AFTER))
    return _nearest(
        [t for t in times[low:high] if not any(part.overlaps(t) for part in attribution.content)], cue, left
    )


def _nearest(times: Sequence[Mention[When]], cue: Span, left: int) -> Mention[When] | None:
    """The first time after the cue, else the last between source and cue, else the last before both (at `left`)."""
    after = next((t for t in times if t.start >= cue.end), None)
    if after is not None:
        return after
    within = [t for t in times if left < t.start < cue.end]
    before = [t for t in times if t.end <= left]
    return next(reversed(within or before), None)
