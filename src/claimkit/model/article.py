"""A text with all that was found in it."""

__all__ = ["Article"]

from datetime import date

from attrs import field, frozen

from claimkit.model.attribution import AttributionMention
from claimkit.model.claim import Claim
from claimkit.model.display import as_fragment
from claimkit.model.event import Event
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span
from claimkit.model.when import When


@frozen
class Article:
    """A text, what is known of it, and what was found in it.

    `outlet` is the name of the medium that published it, `published` the day.
    All offsets point into `text`, but for those of claims that are `in_title`. `events` are what the article tells of,
    its own story first.

    >>> from claimkit import read
    >>> article = read("Up to 12,000 troops will be sent, said Budanov.", outlet="Daily News")
    >>> [str(m.value) for m in article.quantities]
    ['at most 12,000 troops']
    """

    text: str
    id: str | None = field(default=None, kw_only=True)
    outlet: str | None = field(default=None, kw_only=True)
    title: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True)
    published: date | None = field(default=None, kw_only=True)
    sentences: tuple[Span, ...] = field(default=(), kw_only=True)
    quantities: tuple[Mention[Quantity], ...] = field(default=(), kw_only=True)
    times: tuple[Mention[When], ...] = field(default=(), kw_only=True)
    attributions: tuple[AttributionMention, ...] = field(default=(), kw_only=True)
    claims: tuple[Claim, ...] = field(default=(), kw_only=True)
    events: tuple[Event, ...] = field(default=(), kw_only=True)

    def __repr__(self) -> str:
        name = self.id or self.title or self.text[:30]
        return (
            f"<Article {name!r} of {self.outlet or 'an unknown outlet'}: {len(self.text)} characters, "
            f"{len(self.quantities)} quantities, {len(self.times)} times, "
            f"{len(self.attributions)} attributions, {len(self.claims)} claims>"
        )

    def _repr_html_(self) -> str:
        return as_fragment(self)
