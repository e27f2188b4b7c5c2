"""A statement about the world, with who stands behind it kept apart from what it says."""

__all__ = ["Aspect", "Claim", "Polarity", "Status"]

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.model.attribution import Stance
from claimkit.model.quantity import Quantity
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


def _mention(value: Mention[Quantity] | Quantity | None) -> Mention[Quantity] | None:
    if isinstance(value, Quantity):
        text = str(value)
        return Mention(0, len(text), text, value)
    return value


def _words(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _sources(values: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(values)


def _status(value: Status | str) -> Status:
    return value if type(value) is Status else Status(value)


def _polarity(value: Polarity | str) -> Polarity:
    return value if type(value) is Polarity else Polarity(value)


def _stance(value: Stance | str) -> Stance:
    return value if type(value) is Stance else Stance(value)


def _aspect(value: Aspect | str | None) -> Aspect | None:
    return value if value is None or type(value) is Aspect else Aspect(value)


@frozen(kw_only=True)
class Claim:
    """One statement: what it says, when that holds, and who stands behind it.

    What it is about: `actor` does `action` to `object` at or to `place`, each a
    word or name in its normal form ("North Korea", "send", "soldier",
    "Russia"), None where the text does not say; `subset` holds what narrows the
    counted things down ("first group", "in training").

    `when` is the time the claim speaks of, `reported` the day on which it was
    made public. `chain` runs from the outlet to `origin`, the source that the
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
    quantity: Mention[Quantity] | None = field(default=None, converter=_mention)
    when: When | None = None
    status: Status = field(default=Status.UNKNOWN, converter=_status)
    polarity: Polarity = field(default=Polarity.POSITIVE, converter=_polarity)
    stance: Stance = field(default=Stance.ASSERTS, converter=_stance)
    aspect: Aspect | None = field(default=None, converter=_aspect)
    actor: str | None = None
    action: str | None = None
    object: str | None = None
    place: str | None = None
    subset: tuple[str, ...] = field(default=(), converter=_words)
    chain: tuple[Source, ...] = field(default=(), converter=_sources)
    origin: Source | None = field()
    reported: date | None = None
    article: str | None = None

    @origin.default
    def _last_of_chain(self) -> Source | None:
        return self.chain[-1] if self.chain else None

    def __attrs_post_init__(self) -> None:
        origin = self.origin
        if origin is None or (self.chain and (self.chain[-1] is origin or self.chain[-1] == origin)):
            return
        raise InvalidValueError("Claim.origin", origin.name, "the last link of the chain, or None")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        what = f"{self.quantity.value}, " if self.quantity else ""
        who = " → ".join(source.name for source in self.chain) or "no source"
        return f"<Claim {what}{self.status}, {self.stance} by {who}: {self.text[:60]!r}>"
