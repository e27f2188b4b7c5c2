"""A statement about the world, with who stands behind it kept apart from what it says."""

__all__ = ["Aspect", "Claim", "Polarity", "Status"]

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import fields, frozen

from claimkit.errors import InvalidValueError
from claimkit.model.attribution import Stance
from claimkit.model.quantity import Quantity
from claimkit.model.scope import UNSCOPED, Scope
from claimkit.model.source import Source
from claimkit.model.span import Mention, Span
from claimkit.model.when import When


class Status(StrEnum):
    """Whether what is claimed is a fact, under way, or still to come.

    >>> from claimkit import read
    >>> text = "They sent 1,500 soldiers. They may send 2,000 soldiers."
    >>> [str(claim.status) for claim in read(text).claims]
    ['happened', 'possible']
    """

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the claim says that something is so, or that it is not.

    >>> from claimkit import read
    >>> [claim] = read("The ministry did not send 300 soldiers.").claims
    >>> str(claim.polarity)
    'negative'
    """

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Aspect(StrEnum):
    """How a figure relates to time.

    A stock is what there is at a moment ("are in Russia"), a cumulative count
    what there has been up to then ("have been sent"), a flow what happens in a
    stretch of time ("are sent each month").

    >>> from claimkit import read
    >>> [claim] = read("Some 11,000 troops are in Russia.").claims
    >>> str(claim.aspect)
    'stock'
    """

    STOCK = "stock"
    CUMULATIVE = "cumulative"
    FLOW = "flow"


# What stands for the last link of a chain, whatever it is.
_LAST = Source("the last link")


@frozen(kw_only=True)
class Claim:
    """One statement: what it says, when that holds, and who stands behind it.

    What it is about: `actor` does `action` to `object` at or to `place`, each a
    word or name in its normal form ("North Korea", "send", "soldier",
    "Russia"), None where the text does not say; `subset` holds what narrows the
    counted things down ("first group", "in training").

    `when` is the time the claim speaks of, `reported` the day on which it was
    made public. `event` is the key of the event within its article (`Article.events`) that the claim is of, None where
    that cannot be told; `scope` says what of a whole the figure counts. `in_title` is true where `span` points into a
    title that stands apart from the text. `chain` runs from the outlet to `origin`, the source that the
    claim goes back to; `origin` is None where nobody is named.

    A claim is read from text by `read`, or built by hand; a bare `Quantity` is
    then taken as a mention of its own canonical text:

    >>> from claimkit import Claim, Source, parse_quantity
    >>> claim = Claim(
    ...     text="North Korea will send at most 12,000 troops to Russia.",
    ...     quantity=parse_quantity("up to 12,000 troops"),
    ...     status="planned",
    ...     actor="North Korea",
    ...     action="send",
    ...     object="soldier",
    ...     place="Russia",
    ...     chain=(Source("National Intelligence Service", "government", country="KR"),),
    ... )
    >>> claim.origin.name, str(claim.quantity.value)
    ('National Intelligence Service', 'at most 12,000 troops')
    """

    text: str
    span: Span | None = None
    quantity: Mention[Quantity] | None = None
    when: When | None = None
    status: Status = Status.UNKNOWN
    polarity: Polarity = Polarity.POSITIVE
    stance: Stance = Stance.ASSERTS
    aspect: Aspect | None = None
    actor: str | None = None
    action: str | None = None
    object: str | None = None
    place: str | None = None
    subset: tuple[str, ...] = ()
    chain: tuple[Source, ...] = ()
    origin: Source | None = _LAST
    reported: date | None = None
    article: str | None = None
    event: str | None = None
    scope: Scope = UNSCOPED
    in_title: bool = False

    def __init__(
        self,
        *,
        text: str,
        span: Span | None = None,
        quantity: Mention[Quantity] | Quantity | None = None,
        when: When | None = None,
        status: Status | str = Status.UNKNOWN,
        polarity: Polarity | str = Polarity.POSITIVE,
        stance: Stance | str = Stance.ASSERTS,
        aspect: Aspect | str | None = None,
        actor: str | None = None,
        action: str | None = None,
        object: str | None = None,
        place: str | None = None,
        subset: Iterable[str] = (),
        chain: Iterable[Source] = (),
        origin: Source | None = _LAST,
        reported: date | None = None,
        article: str | None = None,
        event: str | None = None,
        scope: Scope = UNSCOPED,
        in_title: bool = False,
    ) -> None:
        # Written out for the same reason as that of `Span`.
        if isinstance(quantity, Quantity):
            quantity = Mention(0, len(str(quantity)), str(quantity), quantity)
        links = tuple(chain)
        if origin is _LAST:
            origin = links[-1] if links else None
        elif origin is not None and not (links and (links[-1] is origin or links[-1] == origin)):
            raise InvalidValueError("Claim.origin", origin.name, "the last link of the chain, or None")
        _set_text(self, text)
        _set_span(self, span)
        _set_quantity(self, quantity)
        _set_when(self, when)
        _set_status(self, status if isinstance(status, Status) else Status(status))
        _set_polarity(self, polarity if isinstance(polarity, Polarity) else Polarity(polarity))
        _set_stance(self, stance if isinstance(stance, Stance) else Stance(stance))
        _set_aspect(self, aspect if aspect is None or isinstance(aspect, Aspect) else Aspect(aspect))
        _set_actor(self, actor)
        _set_action(self, action)
        _set_object(self, object)
        _set_place(self, place)
        _set_subset(self, tuple(subset))
        _set_chain(self, links)
        _set_origin(self, origin)
        _set_reported(self, reported)
        _set_article(self, article)
        _set_event(self, event)
        _set_scope(self, scope)
        _set_in_title(self, in_title)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        what = f"{self.quantity.value}, " if self.quantity else ""
        who = " → ".join(source.name for source in self.chain) or "no source"
        return f"<Claim {what}{self.status}, {self.stance} by {who}: {self.text[:60]!r}>"


(
    _set_text, _set_span, _set_quantity, _set_when, _set_status, _set_polarity, _set_stance, _set_aspect, _set_actor,
    _set_action, _set_object, _set_place, _set_subset, _set_chain, _set_origin, _set_reported, _set_article,
    _set_event, _set_scope, _set_in_title,
) = (vars(Claim)[name.name].__set__ for name in fields(Claim))  # fmt: skip
