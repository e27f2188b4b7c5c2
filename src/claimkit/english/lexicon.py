"""What a caller adds to claimkit's own word tables for one call."""

__all__ = ["DEFAULT", "Lexicon"]

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, fields, frozen

from claimkit.model.quantity import Hedge
from claimkit.model.source import Source
from claimkit.model.unit import Unit


def _lowered(table: Mapping[str, object]) -> Mapping[str, object]:
    return MappingProxyType({" ".join(word.split()).casefold(): value for word, value in table.items()})


def _hedges(table: Mapping[str, str]) -> Mapping[str, Hedge]:
    return MappingProxyType({" ".join(w.split()).casefold(): Hedge(value) for w, value in table.items()})


@frozen(eq=False, kw_only=True)
class Lexicon:
    """Words of one's own, known for the calls that this lexicon is given to.

    Every table maps words, in any case, to what they mean; they come on top of
    claimkit's own, and win over them.

    - `units`: written forms to a `Unit` ("smoot", "smoots")
    - `hedges`: words before a number to a hedge ("a whopping" to "exact")
    - `nouns`: singular counted nouns to the class they count as ("sapper" to "person")
    - `aliases`: names of a source to the `Source` they stand for
    - `synonyms`: singular nouns or verbs to the word they are compared as ("sapper" to "soldier")

    A lexicon never changes, so one may be shared by many threads; it can be
    pickled, to be sent to another process.

    >>> from claimkit import Unit, find_quantities
    >>> smoot = Unit("physical", "smoot", "smoot", dimension="length", factor="1.7018")
    >>> lexicon = Lexicon(units={"smoot": smoot, "smoots": smoot})
    >>> [str(m.value) for m in find_quantities("The bridge is about 364 smoots long.", lexicon=lexicon)]
    ['about 364 smoots']
    """

    units: Mapping[str, Unit] = field(factory=dict, converter=_lowered)
    hedges: Mapping[str, Hedge] = field(factory=dict, converter=_hedges)
    nouns: Mapping[str, str] = field(factory=dict, converter=_lowered)
    aliases: Mapping[str, Source] = field(factory=dict, converter=_lowered)
    synonyms: Mapping[str, str] = field(factory=dict, converter=_lowered)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, ({table.name: dict(getattr(self, table.name)) for table in fields(Lexicon)},)


def _rebuilt(tables: dict[str, Mapping[str, Any]]) -> Lexicon:
    return Lexicon(**tables)


DEFAULT = Lexicon()
