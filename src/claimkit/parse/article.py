"""Reads an article: what it counts, when, who says so, and what it claims."""

__all__ = ["read"]

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.model.article import Article
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.parse.attributions.find import attributions_in
from claimkit.parse.attributions.said_when import with_times
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
    be placed and are left out. `id` names the article in its claims. It never raises on a text, and gives the same for
    the same input.

    >>> article = read("Budanov said up to 12,000 troops will be sent to Russia.", outlet="Daily News")
    >>> [claim] = article.claims
    >>> str(claim.quantity.value), str(claim.status), claim.origin.name
    ('at most 12,000 troops', 'planned', 'Budanov')
    """
    document = Document(text)
    dates = scan_dates(document)
    times = times_in(document, published=published, dates=dates)
    taken = _taken(times, date_spans(document, dates=dates))
    quantities = quantities_in(document, taken=taken, lexicon=lexicon)
    attributions = with_times(document, attributions_in(document, lexicon=lexicon), times)
    claims = claims_in(
        document,
        quantities=quantities,
        times=times,
        attributions=attributions,
        outlet=outlet,
        published=published,
        article=id,
        lexicon=lexicon,
    )
    events = events_in(document, claims=claims, times=times, published=published)
    return Article(
        text,
        id=id,
        outlet=outlet,
        title=title,
        url=url,
        published=published,
        sentences=document.sentences,
        quantities=quantities,
        times=times,
        attributions=attributions,
        claims=tuple(
            evolve(claim, event=key, scope=scope_of(document, claim))
            for claim, key in zip(claims, events.keys, strict=True)
        ),
        events=events.events,
    )


def _taken(times: Sequence[Mention[When]], dates: Sequence[Span]) -> tuple[Span, ...]:
    """Where numbers belong to dates, in order and without overlaps: what was placed, and what could not be."""
    taken: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in (*times, *dates)):
        if taken and start < taken[-1][1]:
            taken[-1] = taken[-1][0], max(taken[-1][1], end)
        else:
            taken.append((start, end))
    return tuple(Span(start, end) for start, end in taken)
