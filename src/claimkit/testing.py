"""Hypothesis strategies for claimkit's values.

Hypothesis finds them by itself once claimkit is installed, so that
`hypothesis.strategies.from_type(Quantity)` just works; the functions here take
options. Needs `pip install "claimkit[test]"`.
"""

__all__ = [
    "articles",
    "attribution_mentions",
    "attributions",
    "claims",
    "claims_of_one_measure",
    "events",
    "mentions",
    "policies",
    "quantities",
    "register",
    "scopes",
    "sources",
    "spans",
    "tolerances",
    "units",
    "whens",
]

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from claimkit.comparison.policy import Policy, Tolerance
from claimkit.errors import MissingExtraError
from claimkit.model.article import Article
from claimkit.model.attribution import Attribution, AttributionMention, Mode, Stance
from claimkit.model.claim import Aspect, Claim, Polarity, Status
from claimkit.model.event import Event
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.scope import Extent, Scope
from claimkit.model.source import Source, SourceKind
from claimkit.model.span import Mention, Span
from claimkit.model.unit import Unit, UnitKind
from claimkit.model.when import When

try:
    import hypothesis.strategies as st
except ImportError:
    raise MissingExtraError("claimkit.testing", "hypothesis", "test") from None

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

T = TypeVar("T")

# Units and counted nouns as they come in news; all of them read back from their canonical form.
_CODES = ("USD", "EUR", "JPY", "%", "[pp]", "m", "km", "[mi_i]", "kg", "t", "h", "d", "m2", "Cel", "[degF]")
_PEOPLE = ("troops", "soldiers", "people", "North Korean special forces")
_NOUNS = ("job", "house", "vote", "village")
_NAMES = ("Kyrylo Budanov", "National Intelligence Service", "Yonhap", "a government source", "officials", "Daily News")
_COUNTRIES = ("KR", "UA", "US")
_ACTIONS = ("send", "die", "injure", "be")
_OBJECTS = ("soldier", "person", "special forces", "house")
_FIRST, _LAST = date(2000, 1, 1), date(2035, 12, 31)


@cache
def _measured() -> tuple[Unit, ...]:
    from claimkit.parse.quantities.unit_tables import unit_of_code

    return tuple(unit_of_code()[code] for code in _CODES)


@cache
def _counted() -> tuple[tuple[Unit | None, str | None], ...]:
    person = Unit(UnitKind.COUNT, "person", "person", "people")
    people: list[tuple[Unit | None, str | None]] = [(person, noun) for noun in _PEOPLE]
    return *people, *((Unit(UnitKind.COUNT, noun, noun), f"{noun}s") for noun in _NOUNS)


def _every_unit() -> list[Unit]:
    return list(dict.fromkeys([*_measured(), *(unit for unit, _ in _counted() if unit is not None)]))


def units(*, kinds: Iterable[UnitKind | str] | None = None) -> "SearchStrategy[Unit]":
    """Units of every kind, or of `kinds` only.

    >>> from hypothesis import find
    >>> find(units(kinds=["currency"]), lambda unit: unit.code != "USD").code
    'EUR'
    """
    wanted = {UnitKind(kind) for kind in (kinds if kinds is not None else UnitKind)}

    return st.deferred(lambda: st.sampled_from([unit for unit in _every_unit() if unit.kind in wanted]))


def _numbers(min_value: int, max_value: int) -> "SearchStrategy[Decimal]":
    """Whole numbers, and some with up to three decimals."""
    whole = st.integers(min_value, max_value).map(Decimal)
    parts = st.integers(min_value * 1000, max_value * 1000).map(lambda n: Decimal(n).scaleb(-3))
    return st.one_of(whole, parts)


def _units_and_nouns() -> "SearchStrategy[tuple[Unit | None, str | None]]":
    return st.deferred(
        lambda: st.one_of(
            st.sampled_from(_counted()),
            st.sampled_from([(unit, None) for unit in _measured()]),
            st.just((None, None)),
        )
    )


@st.composite
def quantities(
    draw: "DrawFn",
    *,
    hedges: Iterable[Hedge | str] | None = None,
    unit: Unit | str | None = "any",
    counted: str | None = None,
    min_value: int = 0,
    max_value: int = 10**9,
) -> Quantity:
    """Quantities in canonical form: `parse_quantity(str(q)) == q`.

    `unit` fixes the unit, and None asks for bare numbers; without it, units
    and counted nouns vary.
    """
    hedge = Hedge(draw(st.sampled_from(list(hedges if hedges is not None else Hedge))))
    chosen: tuple[Unit | None, str | None]
    chosen = draw(_units_and_nouns()) if isinstance(unit, str) else (unit, counted)
    low: Decimal | None
    high: Decimal | None
    low = high = draw(_numbers(min_value, max_value))
    if hedge in {Hedge.ABOUT, Hedge.BETWEEN, Hedge.VAGUE, Hedge.NEARLY} and (
        hedge is Hedge.BETWEEN or draw(st.booleans())
    ):
        low, high = sorted((low, draw(_numbers(min_value, max_value))))
    elif hedge in {Hedge.AT_LEAST, Hedge.MORE_THAN}:
        high = None
    elif hedge in {Hedge.AT_MOST, Hedge.LESS_THAN}:
        low = None
    return Quantity(low, high, hedge, *chosen)


@st.composite
def whens(draw: "DrawFn", *, min_value: date = _FIRST, max_value: date = _LAST) -> When:
    """Times in canonical form: days, months, years, and spans of days that may be open on a side."""
    days = st.dates(min_value, max_value)
    start, end = sorted((draw(days), draw(days)))
    shape = draw(st.sampled_from(["day", "month", "year", "span", "since", "until"]))
    marks = {"approximate": draw(st.booleans()), "uncertain": draw(st.booleans())}
    match shape:
        case "day":
            return When(start, start, **marks)
        case "month":
            after = date(start.year + start.month // 12, start.month % 12 + 1, 1)
            return When(start.replace(day=1), date.fromordinal(after.toordinal() - 1), **marks)
        case "year":
            return When(date(start.year, 1, 1), date(start.year, 12, 31), **marks)
        case "since":
            return When(start, None, **marks)
        case "until":
            return When(None, end, **marks)
    return When(start, end, **marks)


def sources(*, anonymous: bool | None = None) -> "SearchStrategy[Source]":
    """Sources, named and anonymous; those of one name may differ in what else is known of them."""
    return st.builds(
        Source,
        st.sampled_from(_NAMES),
        st.sampled_from(SourceKind),
        role=st.none() | st.sampled_from(["chief", "spokesperson"]),
        affiliation=st.none() | st.sampled_from(["National Intelligence Service", "Yonhap"]),
        country=st.none() | st.sampled_from(_COUNTRIES),
        anonymous=st.booleans() if anonymous is None else st.just(anonymous),
    )


def spans(*, max_end: int = 1000) -> "SearchStrategy[Span]":
    """Ranges of characters in a text of `max_end` characters."""
    ends = st.tuples(st.integers(0, max_end), st.integers(0, max_end))
    return ends.map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def mentions(draw: "DrawFn", values: "SearchStrategy[T] | None" = None, *, max_start: int = 1000) -> Mention[T]:
    """Mentions of `values`, whose text is the value's own form; of quantities by default."""
    value: Any = draw(values if values is not None else quantities())
    text, start = str(value), draw(st.integers(0, max_start))
    return Mention(start, start + len(text), text, value)


def attributions() -> "SearchStrategy[Attribution]":
    """Attributions of every stance and mode, some without a source."""
    return st.builds(
        Attribution,
        st.none() | sources(),
        st.sampled_from(["said", "denied", "according to", "declined to confirm"]),
        st.sampled_from(Stance),
        st.sampled_from(Mode),
        addressee=st.none() | st.just("lawmakers"),
        when=st.none() | whens(),
    )


@st.composite
def attribution_mentions(draw: "DrawFn", *, start: int = 0) -> AttributionMention:
    """Attributions in a text: the source's words, the cue and one span of content, in this order."""
    value = draw(attributions())
    name = value.source.name if value.source else ""
    source = Mention(start, start + len(name), name, value.source) if value.source else None
    begin = start + len(name) + 1
    cue = Span(begin, begin + len(value.cue))
    content = Span(cue.end + 1, cue.end + 1 + draw(st.integers(1, 80)))
    return AttributionMention(value, source, cue, (content,))


@st.composite
def scopes(draw: "DrawFn") -> Scope:
    """Scopes with any of their parts missing."""
    return Scope(
        extent=draw(st.sampled_from(Extent)),
        part_of=draw(st.none() | st.sampled_from(["the passengers", "the crew"])),
        whose=draw(st.none() | st.sampled_from(["Acme", "Borealis"])),
        stretch=draw(st.none() | whens()),
    )


@st.composite
def events(draw: "DrawFn", *, key: str = "e1") -> Event:
    """Events of one article, named `key`, with any of their parts missing."""
    return Event(
        key=key,
        title=draw(st.text("abc ", max_size=12)),
        main=draw(st.booleans()),
        kind=draw(st.none() | st.sampled_from(["earthquake", "strike"])),
        when=draw(st.none() | whens()),
        place=draw(st.none() | st.sampled_from(["Russia", "Kursk"])),
        names=tuple(draw(st.lists(st.sampled_from(["Acme", "Lee"]), max_size=2))),
        span=draw(st.none() | spans()),
    )


@st.composite
def claims(draw: "DrawFn", /, *, quantity: "SearchStrategy[Quantity | None] | None" = None, **fixed: Any) -> Claim:
    """Claims with any of their parts missing; `fixed` gives the parts that do not vary."""
    chain = tuple(draw(st.lists(sources(), max_size=3)))
    values: dict[str, Any] = {
        "text": st.text("abc ", max_size=12),
        "span": st.none() | spans(),
        "quantity": st.none() | quantities() if quantity is None else quantity,
        "when": st.none() | whens(),
        "status": st.sampled_from(Status),
        "polarity": st.sampled_from(Polarity),
        "stance": st.sampled_from(Stance),
        "aspect": st.none() | st.sampled_from(Aspect),
        "actor": st.none() | st.sampled_from(["North Korea", "Russia", "Pyongyang"]),
        "action": st.none() | st.sampled_from(_ACTIONS),
        "object": st.none() | st.sampled_from(_OBJECTS),
        "place": st.none() | st.sampled_from(["Russia", "Kursk", "the front"]),
        "subset": st.just(()) | st.sampled_from([("first group",), ("in training",)]),
        "reported": st.none() | st.dates(_FIRST, _LAST),
        "article": st.none() | st.sampled_from(["a", "b"]),
        "event": st.none() | st.sampled_from(["e1", "e2"]),
        "scope": scopes(),
        "in_title": st.booleans(),
    }
    drawn = {name: draw(strategy) for name, strategy in values.items() if name not in fixed}
    if "chain" in fixed or "origin" in fixed:
        return Claim(**drawn, **fixed)
    origin: dict[str, Any] = {} if draw(st.booleans()) else {"origin": None}
    return Claim(**drawn, chain=chain, **origin, **fixed)


@st.composite
def claims_of_one_measure(draw: "DrawFn", *, count: int = 3) -> tuple[Claim, ...]:
    """`count` claims that measure one thing at one time in one status: their figures and sources differ.

    All of them state what they say, and none speaks of what is only possible.
    """
    unit, noun = draw(st.deferred(lambda: st.sampled_from(_counted())))
    fixed: dict[str, Any] = {
        "text": "…",
        "when": draw(st.none() | whens()),
        "status": draw(st.sampled_from([Status.HAPPENED, Status.ONGOING, Status.PLANNED])),
        "polarity": Polarity.POSITIVE,
        "stance": Stance.ASSERTS,
        "aspect": draw(st.none() | st.sampled_from(Aspect)),
        "action": draw(st.sampled_from(_ACTIONS)),
        "actor": draw(st.none() | st.just("North Korea")),
        "object": None,
        "place": draw(st.none() | st.just("Russia")),
        "subset": (),
        "reported": draw(st.none() | st.dates(_FIRST, _LAST)),
        "event": None,
        "scope": Scope(),
    }
    figures = quantities(unit=unit, counted=noun, max_value=30)
    return tuple(draw(claims(quantity=figures, **fixed)) for _ in range(count))


@st.composite
def articles(draw: "DrawFn", *, max_sentences: int = 4) -> Article:
    """Articles of a few sentences with a source and a figure each, all offsets right."""
    text, parts = "", []
    for _ in range(draw(st.integers(0, max_sentences))):
        source, quantity = draw(sources()), draw(quantities())
        begin = len(text) + bool(text)
        text += f"{' ' if text else ''}{source.name} said {quantity}."
        cue = begin + len(source.name) + 1
        figure = Mention(cue + 5, len(text) - 1, str(quantity), quantity)
        named = Mention(begin, cue - 1, source.name, source)
        said = AttributionMention(
            Attribution(source, "said"), named, Span(cue, cue + 4), (Span(cue + 5, len(text) - 1),)
        )
        claim = Claim(text=figure.text, span=Span(figure.start, figure.end), quantity=figure, chain=(source,))
        parts.append((Span(begin, len(text)), figure, said, claim))
    return Article(
        text,
        id=draw(st.none() | st.sampled_from(["a", "b"])),
        outlet=draw(st.none() | st.just("Daily News")),
        published=draw(st.none() | st.dates(_FIRST, _LAST)),
        sentences=tuple(part[0] for part in parts),
        quantities=tuple(part[1] for part in parts),
        attributions=tuple(part[2] for part in parts),
        claims=tuple(part[3] for part in parts),
    )


def tolerances() -> "SearchStrategy[Tolerance]":
    """Tolerances up to the whole of a number."""
    shares = st.integers(0, 100).map(lambda n: Decimal(n).scaleb(-2))
    return st.tuples(shares, shares).map(lambda pair: Tolerance(min(pair), max(pair)))


def policies() -> "SearchStrategy[Policy]":
    """Policies with any tolerance for each hedge."""
    return st.builds(Policy, **{hedge.value: tolerances() for hedge in Hedge}, vague_time=st.integers(0, 1))


def _mentions_of(wanted: type) -> "SearchStrategy[Mention[Any]]":
    values = get_args(wanted)
    return mentions(st.from_type(values[0])) if values and isinstance(values[0], type) else mentions()


def _answer(strategy: "Callable[[], SearchStrategy[Any]]") -> "Callable[[type], SearchStrategy[Any]]":
    return lambda _: strategy()


def register() -> None:
    """Tell Hypothesis of all this; it calls this itself through its entry point."""
    # Functions rather than strategies: nothing is built before it is asked for.
    known: dict[type, Callable[[], SearchStrategy[Any]]] = {
        Article: articles,
        Attribution: attributions,
        AttributionMention: attribution_mentions,
        Claim: claims,
        Event: events,
        Policy: policies,
        Quantity: quantities,
        Scope: scopes,
        Source: sources,
        Span: spans,
        Tolerance: tolerances,
        Unit: units,
        When: whens,
    }
    for kind, strategy in known.items():
        st.register_type_strategy(kind, _answer(strategy))
    st.register_type_strategy(Mention, _mentions_of)


register()
