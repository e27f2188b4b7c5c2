"""Finds the events that an article tells of, and says of which of them each claim is."""

__all__ = ["events_in"]

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claimkit.model.claim import Claim
from claimkit.model.event import Event
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.parse.events.belonging import BELONGING, Belonging, ClaimSite, Told
from claimkit.parse.events.mentions import event_mentions
from claimkit.parse.events.story import Story, story_of
from claimkit.text.document import Document

_TITLE = 100
MAIN = "e1"


class Events(NamedTuple):
    """The events of an article, its own story first, and the key of the event of each claim, None where not told."""

    events: tuple[Event, ...]
    keys: tuple[str | None, ...]


def events_in(
    document: Document, *, claims: Sequence[Claim], times: Sequence[Mention[When]], published: date | None = None
) -> Events:
    """The events that a document tells of, and to which of them its claims belong.

    >>> from claimkit import read
    >>> text = "A quake killed six people in Ancon. In 2007 a quake in Pisco killed 519."
    >>> document = Document(text)
    >>> found = events_in(document, claims=read(text).claims, times=(), published=date(2018, 1, 15))
    >>> [(event.key, event.main, event.place) for event in found.events], found.keys
    ([('e1', True, 'Ancon'), ('e2', False, 'Pisco')], ('e1', 'e2'))
    """
    mentions = document.once(event_mentions)
    story = story_of(document, mentions=mentions, times=times, published=published)
    sentences = document.sentences
    sentence_starts = [sentence.start for sentence in sentences]
    mention_starts = [mention.span.start for mention in mentions]
    recalled: dict[tuple[object, ...], Event] = {}
    keys: list[str | None] = []
    last: tuple[int, Told] | None = None
    for claim in claims:
        assert claim.span is not None
        place = claim.quantity.start if claim.quantity is not None else claim.span.start
        at = max(0, bisect_right(sentence_starts, place) - 1)
        sentence = sentences[at]
        first, stop = (bisect_right(mention_starts, offset) for offset in (sentence.start - 1, sentence.end))
        before = last[1] if last is not None and at - last[0] <= 1 else None
        site = ClaimSite(document, claim, sentence, mentions[first:stop], mentions[:first], times, story, before)
        told = None if site.is_plain else BELONGING.first(site)
        if told is None or told.belonging is Belonging.MAIN:
            keys.append(MAIN)
            last = None if last is not None and at > last[0] else last
        elif told.belonging is Belonging.UNKNOWN:
            keys.append(None)
        else:
            event = recalled.setdefault(told.identity, _recalled(told, f"e{len(recalled) + 2}"))
            keys.append(event.key)
            last = at, told
    if not claims:
        return Events((), ())
    return Events((_main(document.text, story, claims, keys), *recalled.values()), tuple(keys))


def _main(text: str, story: Story, claims: Sequence[Claim], keys: Sequence[str | None]) -> Event:
    first_line = text.lstrip().split("\n", 1)[0]
    title = first_line if len(first_line) <= _TITLE else first_line[:_TITLE].rsplit(" ", 1)[0] + " …"
    places = (c.place for c, key in zip(claims, keys, strict=True) if key == MAIN and c.place is not None)
    return Event(
        key=MAIN,
        title=title,
        main=True,
        kind=story.kind,
        when=story.when,
        place=next(places, None),
        names=story.names,
        span=Span(0, len(text) - len(text.lstrip()) + len(first_line)) if title == first_line else story.lead,
    )


def _recalled(told: Told, key: str) -> Event:
    return Event(
        key=key,
        title=told.title,
        kind=told.kind,
        when=told.when,
        place=" ".join(told.names) or None,
        names=told.names,
        span=told.span,
    )
