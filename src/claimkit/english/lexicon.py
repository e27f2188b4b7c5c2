"""What a caller adds to claimkit's own word tables for one call."""

__all__ = ["DEFAULT", "Lexicon", "Verb", "VerbKind"]

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import field, fields, frozen

from claimkit.errors import InvalidValueError
from claimkit.model.attribution import Stance
from claimkit.model.quantity import Hedge
from claimkit.model.source import Source
from claimkit.model.unit import Unit

_V = TypeVar("_V")


class VerbKind(StrEnum):
    """What sort of thing a verb tells, where it is not something that happens to its object.

    >>> VerbKind("level")
    <VerbKind.LEVEL: 'level'>
    """

    STATE = "state"
    """It holds rather than happens: "comprise"."""
    LEVEL = "level"
    """A measure is or gets somewhere: "reach"."""
    NOUN = "noun"
    """Its base and its form in "-s" are mostly nouns: "ship", "ships"."""
    INTRANSITIVE = "intransitive"
    """It is done by those it counts, and never to them: "escape"."""


def _kinds(kinds: Iterable[str]) -> frozenset[VerbKind]:
    return frozenset(map(VerbKind, kinds))


@frozen
class Verb:
    """A verb of one's own: the action that it is compared as (empty: itself), and its kinds.

    >>> Verb("send").kinds, Verb(kinds=["level"]).kinds
    (frozenset(), frozenset({<VerbKind.LEVEL: 'level'>}))
    """

    action: str = ""
    kinds: frozenset[VerbKind] = field(default=(), kw_only=True, converter=_kinds)


def _key(word: object, argument: str) -> str:
    if not isinstance(word, str) or not word.strip():
        raise InvalidValueError(f"Lexicon({argument}=…)", word, "words")
    return " ".join(word.split())


def _table(argument: str, value_of: Callable[[Any], _V], expected: str, *, cased: bool = False) -> Any:
    """A field that maps words to values; what does not fit is told by the name of the argument."""

    def convert(table: Mapping[str, Any]) -> Mapping[str, _V]:
        if not isinstance(table, Mapping):
            raise InvalidValueError(f"Lexicon({argument}=…)", table, f"a mapping from words to {expected}")
        found = {}
        for word, value in table.items():
            key = _key(word, argument)
            try:
                found[key if cased else key.casefold()] = value_of(value)
            except (TypeError, ValueError):
                raise InvalidValueError(f"Lexicon({argument}=…)[{word!r}]", value, expected) from None
        return MappingProxyType(found)

    return field(factory=dict, converter=convert)


def _of(kind: type[_V]) -> Callable[[Any], _V]:
    def check(value: Any) -> _V:
        if not isinstance(value, kind):
            raise TypeError
        return value

    return check


def _verb(value: Any) -> Verb:
    return value if isinstance(value, Verb) else Verb(_of(str)(value).casefold())


def _country(value: Any) -> str:
    if not isinstance(value, str) or not (len(value) == len("KE") and value.isalpha() and value.isupper()):
        raise ValueError
    return value


def _country_or_none(value: Any) -> str | None:
    return None if value is None else _country(value)


def _words(words: Iterable[str]) -> frozenset[str]:
    if isinstance(words, str) or not isinstance(words, Iterable):
        raise InvalidValueError("Lexicon(offices=…)", words, "a collection of words")
    return frozenset(_key(word, "offices").casefold() for word in words)


_CODE = "the ISO 3166-1 alpha-2 code of a country"
_STANCES = "a Stance: " + ", ".join(stance.value for stance in Stance)
_HEDGES = "a Hedge: " + ", ".join(hedge.value for hedge in Hedge)


@frozen(eq=False, kw_only=True)
class Lexicon:
    """Words of one's own, known for the calls that this lexicon is given to.

    Every table maps words to what they mean; they come on top of claimkit's own, and win over them. Words are matched
    in any case, but for the names in `places`, `agencies`, `outlets` and `sources`.

    - `units`: written forms to a `Unit` ("smoot", "smoots")
    - `hedges`: words before a number to a hedge ("a whopping" to "exact")
    - `nouns`: singular counted nouns to the class they count as ("sapper" to "person")
    - `aliases`: names of a source to the `Source` they stand for
    - `synonyms`: singular nouns or verbs to the word they are compared as ("sapper" to "soldier")
    - `cues`: verbs of saying, in the base form, to the stance that they take ("tout" to "asserts")
    - `verbs`: verbs, in the base form, to a `Verb` or to the action that they are compared as ("airlift" to "send")
    - `events`: singular nouns to the action that they stand for ("airdrop" to "send")
    - `places`: regions and towns to the code of their country ("Turkana" to "KE")
    - `agencies`, `outlets`: names of media to the code of their country, or None
    - `sources`: names of bodies to the `Source` that each is known as
    - `offices`: singular words for an office, a rank or an occupation ("hetman")

    What cannot be meant raises `InvalidValueError`, which names the argument.
    A lexicon never changes, so one may be shared by many threads; it can be
    pickled, to be sent to another process.

    >>> from claimkit import Unit, find_quantities
    >>> smoot = Unit("physical", "smoot", "smoot", dimension="length", factor="1.7018")
    >>> lexicon = Lexicon(units={"smoot": smoot, "smoots": smoot})
    >>> [str(m.value) for m in find_quantities("The bridge is about 364 smoots long.", lexicon=lexicon)]
    ['about 364 smoots']
    """

    units: Mapping[str, Unit] = _table("units", _of(Unit), "a Unit")
    hedges: Mapping[str, Hedge] = _table("hedges", Hedge, _HEDGES)
    nouns: Mapping[str, str] = _table("nouns", _of(str), "the class that they count as")
    aliases: Mapping[str, Source] = _table("aliases", _of(Source), "a Source")
    synonyms: Mapping[str, str] = _table("synonyms", _of(str), "the word that they are compared as")
    cues: Mapping[str, Stance] = _table("cues", Stance, _STANCES)
    verbs: Mapping[str, Verb] = _table("verbs", _verb, "a Verb or an action")
    events: Mapping[str, str] = _table("events", _of(str), "the action that they stand for")
    places: Mapping[str, str] = _table("places", _country, _CODE, cased=True)
    agencies: Mapping[str, str | None] = _table("agencies", _country_or_none, f"{_CODE}, or None", cased=True)
    outlets: Mapping[str, str | None] = _table("outlets", _country_or_none, f"{_CODE}, or None", cased=True)
    sources: Mapping[str, Source] = _table("sources", _of(Source), "a Source", cased=True)
    offices: frozenset[str] = field(factory=frozenset, converter=_words)
    extends_tables: bool = field(init=False, repr=False)
    """Whether there is a word for the tables that readers look words up in, and not only for one reader's own."""

    @extends_tables.default
    def _extends(self) -> bool:
        own = (self.cues, self.verbs, self.events, self.places, self.agencies, self.outlets, self.sources, self.offices)
        return any(own)

    def __reduce__(self) -> tuple[object, ...]:
        tables = {table.name: getattr(self, table.name) for table in fields(Lexicon) if table.init}
        return _rebuilt, ({name: dict(own) if isinstance(own, Mapping) else own for name, own in tables.items()},)


def _rebuilt(tables: dict[str, Any]) -> Lexicon:
    return Lexicon(**tables)


DEFAULT = Lexicon()
