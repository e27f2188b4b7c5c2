"""Reads an article: what it counts, when, who says so, and what it claims."""

__all__ = ["read"]

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from attrs import evolve, frozen

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_words
from claimkit.model.article import Article
from claimkit.model.attribution import AttributionMention
from claimkit.model.claim import Claim
from claimkit.model.quantity import Quantity
from claimkit.model.scope import Scope
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.parse.attributions.find import attributions_in
from claimkit.parse.attributions.times_of_saying import with_times
from claimkit.parse.claims.find import claims_in
from claimkit.parse.claims.scope import scope_of
from claimkit.parse.events.find import events_in
from claimkit.parse.quantities.find import quantities_in
from claimkit.parse.times.find import date_spans, scan_dates, times_in
from claimkit.text.document import Document


def read(
    text: str,
    *,
    outlet: str | None = None,
    published: date | None = None,
    id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    lexicon: Lexicon = DEFAULT,
) -> Article:
    """The article that `text` is, with all that is found in it.

    `outlet` is the name of the medium, `published` the day of publication: without it, times such as "Tuesday" cannot
    be placed and are left out. `id` names the article in its claims. Where the text begins with `title`, its first
    line is the headline; a title that stands apart is read too, and its claims are `in_title`, with spans into the
    title. It never raises on a text, and gives the same for the same input.

    >>> article = read("Budanov said up to 12,000 troops will be sent to Russia.", outlet="Daily News")
    >>> [claim] = article.claims
    >>> str(claim.quantity.value), str(claim.status), claim.origin.name
    ('at most 12,000 troops', 'planned', 'Budanov')
    """
    with own_words(lexicon):
        return _read(text, _Reader(outlet, published, id, lexicon), title, url)


def _read(text: str, reader: "_Reader", title: str | None, url: str | None) -> Article:
    reading = reader.read(text)
    events, keys = events_in(reading.document, claims=reading.claims, times=reading.times, published=reader.published)
    told = tuple(
        evolve(claim, event=key, scope=scope)
        for claim, key, scope in zip(reading.claims, keys, _scopes(reading), strict=True)
    )
    # The text was read without its line wraps and invisible marks: what was found goes back to where it stands.
    sentences, quantities, times, attributions, claims, events = reading.document.placed(
        (reading.document.sentences, reading.quantities, reading.times, reading.attributions, told, events)
    )
    if title is not None and not _begins_with(text, title):
        story = events[0].key if events else None
        head = reader.read(title)
        titled = tuple(
            evolve(claim, event=story, scope=scope, in_title=True)
            for claim, scope in zip(head.claims, _scopes(head), strict=True)
        )
        claims = (*head.document.placed(titled), *claims)
    return Article(
        text,
        id=reader.article,
        outlet=reader.outlet,
        title=title,
        url=url,
        published=reader.published,
        sentences=sentences,
        quantities=quantities,
        times=times,
        attributions=attributions,
        claims=claims,
        events=events,
    )


def _begins_with(text: str, title: str) -> bool:
    """Whether the text begins with the title, whatever the spaces between its words."""
    words = title.split()
    return text.split(maxsplit=len(words))[: len(words)] == words


class _Reading(NamedTuple):
    """What the finders say of one text."""

    document: Document
    quantities: tuple[Mention[Quantity], ...]
    times: tuple[Mention[When], ...]
    attributions: tuple[AttributionMention, ...]
    claims: tuple[Claim, ...]


@frozen
class _Reader:
    """Reads texts of one article: its body, and a title that stands apart."""

    outlet: str | None
    published: date | None
    article: str | None
    lexicon: Lexicon

    def read(self, text: str) -> _Reading:
        document = Document.seen(text)
        dates = scan_dates(document)
        times = times_in(document, published=self.published, dates=dates)
        taken = _taken(times, date_spans(document, dates=dates))
        quantities = quantities_in(document, taken=taken, lexicon=self.lexicon)
        attributions = with_times(document, attributions_in(document, lexicon=self.lexicon), times)
        claims = claims_in(
            document,
            quantities=quantities,
            times=times,
            attributions=attributions,
            outlet=self.outlet,
            published=self.published,
            article=self.article,
            lexicon=self.lexicon,
        )
        return _Reading(document, quantities, times, attributions, claims)


def _scopes(reading: _Reading) -> list[Scope]:
    """The scope of each claim, each read with the figure before it."""
    scopes = []
    before = None
    for claim in reading.claims:
        scopes.append(scope_of(reading.document, claim, before))
        if claim.quantity is not None:
            before = claim
    return scopes


def _taken(times: Sequence[Mention[When]], dates: Sequence[Span]) -> tuple[Span, ...]:
    """Where numbers belong to dates, in order and without overlaps: what was placed, and what could not be."""
    taken: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in (*times, *dates)):
        if taken and start < taken[-1][1]:
            taken[-1] = taken[-1][0], max(taken[-1][1], end)
        else:
            taken.append((start, end))
    return tuple(Span(start, end) for start, end in taken)
