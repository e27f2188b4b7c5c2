"""Countries: their names, their adjectives, what stands for their governments, and the regions in them."""

__all__ = ["Country", "NamedAs", "Naming", "capitals", "countries", "country_of", "naming_of", "namings"]

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from attrs import frozen

from claimkit.english.nouns import without_possessive
from claimkit.english.own_words import OwnMemo, own_lexicon, per_lexicon
from claimkit.english.tables.places import BLOCS, ISO_COUNTRIES, PLACES, REGIONS


class NamedAs(StrEnum):
    """How words name a country; of words that may do it in several ways, the first is meant."""

    NAME = "name"
    ADJECTIVE = "adjective"
    SEAT = "seat"
    """A capital or a palace that stands for the government."""
    REGION = "region"
    """A place within the country."""


@frozen
class Country:
    """A country, or a bloc that acts like one.

    `adjective` is that of its institutions, or its name where there is none; `capital` is None where the table has
    none.
    """

    code: str
    name: str
    adjective: str
    capital: str | None
    is_bloc: bool = False


@frozen
class Naming:
    """A country as it is named: `words` as the table writes them."""

    words: str
    country: Country
    form: NamedAs


@cache
def _by_row() -> tuple[tuple[Country, Mapping[NamedAs, tuple[str, ...]]], ...]:
    found: list[tuple[Country, Mapping[NamedAs, tuple[str, ...]]]] = []
    for row in (*PLACES, *ISO_COUNTRIES):
        words = {NamedAs.NAME: (row.name, *row.others), NamedAs.ADJECTIVE: row.adjectives, NamedAs.SEAT: row.seats}
        adjective, capital = next(iter(row.adjectives), row.name), next(iter(row.seats), None)
        found.append((Country(row.code, row.name, adjective, capital), words))
    for bloc in BLOCS:
        name = bloc.names[0]
        found.append((Country(bloc.code, name, name, None, is_bloc=True), {NamedAs.NAME: bloc.names}))
    return tuple(found)


@cache
def countries() -> Mapping[str, Country]:
    """Every country and bloc by its code; of several of one code (Scotland has that of the kingdom) the first."""
    return {country.code: country for country, _ in reversed(_by_row())}


@per_lexicon
def namings() -> tuple[Naming, ...]:
    """All words that name countries: names before adjectives, these before seats of power, regions last."""
    found = [
        Naming(words, country, form)
        for form in (NamedAs.NAME, NamedAs.ADJECTIVE, NamedAs.SEAT)
        for country, said in _by_row()
        for words in said.get(form, ())
    ]
    own = (Naming(name, countries()[code], NamedAs.REGION) for name, code in own_lexicon().places.items())
    regions = (Naming(row.name, countries()[row.country], NamedAs.REGION) for row in REGIONS)
    return (*found, *own, *regions)


def _key(words: str) -> str:
    return " ".join(words.casefold().replace(".", "").replace("’", "'").split()).removeprefix("the ")


@per_lexicon
def _index() -> Mapping[str, Naming]:
    return {_key(naming.words): naming for naming in reversed(namings())}


def _find(words: str) -> Naming | None:
    return _index().get(_key(words)) or _index().get(_key(without_possessive(words)))


naming_of: OwnMemo[Naming | None] = OwnMemo(_find)
"""The country that words name, in any case, with or without article, dots and possessive ending; and how they do.

>>> naming_of["the U.S."].country.code, naming_of["Pyongyang’s"].form
('US', <NamedAs.SEAT: 'seat'>)
"""

_OWN = frozenset({NamedAs.NAME, NamedAs.ADJECTIVE})


def country_of(words: str, *, seats: bool = False, blocs: bool = False) -> Country | None:
    """The country that a name or an adjective means; with `seats` also a capital, with `blocs` also the EU and others.

    >>> country_of("North Korean").name, country_of("Pyongyang"), country_of("Pyongyang", seats=True).code
    ('North Korea', None, 'KP')
    """
    naming = naming_of[words]
    if naming is None or (naming.country.is_bloc and not blocs):
        return None
    return naming.country if naming.form in _OWN or (seats and naming.form is NamedAs.SEAT) else None


@cache
def capitals() -> Mapping[str, str]:
    """From the code of each country to its capital."""
    return {code: country.capital for code, country in countries().items() if country.capital is not None}
