"""Gives attributions the time at which something was said: "said on Friday", "last week, the service revealed"."""

__all__ = ["with_times"]

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimkit.model.attribution import Attribution, AttributionMention
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.text.document import Document

_AFTER = 60
_BEFORE = 100


def with_times(
    document: Document, attributions: Sequence[AttributionMention], times: Sequence[Mention[When]]
) -> tuple[AttributionMention, ...]:
    """The attributions, each that has none with the time next to its cue or its source, in the same order.

    A time inside the content is the content's own.
    """
    if not times:
        return tuple(attributions)
    starts = [t.start for t in times]
    sentences = document.sentences
    sentence_starts = [s.start for s in sentences]
    done: dict[int, AttributionMention] = {}
    for attribution in attributions:
        _complete(attribution, done, times, starts, sentences, sentence_starts)
    return tuple(done[id(a)] for a in attributions)


def _complete(
    attribution: AttributionMention,
    done: dict[int, AttributionMention],
    times: Sequence[Mention[When]],
    starts: list[int],
    sentences: Sequence[Span],
    sentence_starts: list[int],
) -> AttributionMention:
    path = []
    link: AttributionMention | None = attribution
    while link is not None and id(link) not in done:
        path.append(link)
        link = link.parent
    for one in reversed(path):
        value = one.value
        if value.when is None:
            at = max(0, bisect_right(sentence_starts, one.cue.start) - 1)
            found = _time_of(one, times, starts, sentences[at]) if sentences else None
            if found is not None:
                value = Attribution(
                    value.source, value.cue, value.stance, value.mode, addressee=value.addressee, when=found.value
                )
        parent = done[id(one.parent)] if one.parent is not None else None
        changed = value is not one.value or parent is not one.parent
        done[id(one)] = AttributionMention(value, one.source, one.cue, one.content, parent) if changed else one
    return done[id(attribution)]


def _time_of(
    attribution: AttributionMention, times: Sequence[Mention[When]], starts: list[int], sentence: Span
) -> Mention[When] | None:
    cue, source = attribution.cue, attribution.source
    left = min(cue.start, source.start) if source else cue.start
    right = max(cue.end, source.end) if source else cue.end
    low = bisect_left(starts, max(sentence.start, left - _BEFORE))
    high = bisect_left(starts, min(sentence.end, right + _AFTER))
    if low >= high:
        return None
    outside = [t for t in times[low:high] if not any(part.overlaps(t) for part in attribution.content)]
    after = [t for t in outside if t.start >= cue.end]
    before = [t for t in outside if t.end <= left]
    within = [t for t in outside if left < t.start < cue.end]
    choices = [*after[:1], *within[-1:], *before[-1:]]
    return choices[0] if choices else None
