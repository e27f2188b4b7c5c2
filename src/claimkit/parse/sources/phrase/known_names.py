"""Bodies, agencies and outlets that are known by name, and institutions by class and country."""

__all__ = ["class_of", "government_of", "institution", "known_source", "leading_known"]

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimkit.english.countries import NamedAs, countries
from claimkit.english.own_words import OwnMemo, own_lexicon, per_lexicon
from claimkit.english.tables.sources import AGENCIES, COMPANIES, INSTITUTION_CLASSES, INSTITUTIONS, OUTLETS
from claimkit.model.source import Source, SourceKind
from claimkit.parse.sources.phrase.kinds import GOVERNMENT, NEWS_AGENCY, ORGANIZATION, OUTLET
from claimkit.parse.sources.phrase.places import Place
from claimkit.parse.sources.phrase.words import is_capitalised, key_of

_ARTICLES = ("the", "The", "THE")
# An abbreviation with points: "S.E.C.".
_DOTTED = re.compile(r"(?:[A-Z]\.){2,6}[A-Z]?")


class _Known(NamedTuple):
    source: Source
    written: str
    institution: str


class Institution(NamedTuple):
    name: str
    kind: SourceKind
    local: bool


@per_lexicon
def _names() -> dict[str, _Known]:
    table: dict[str, _Known] = {}

    def add(source: Source, others: Sequence[str] = (), institution: str = "") -> None:
        for written in (source.name, *others):
            table.setdefault(key_of(written), _Known(source, written, institution))

    own = own_lexicon()
    for name, source in own.sources.items():
        table[key_of(name)] = _Known(source, name, "")
    for medium, names in ((NEWS_AGENCY, own.agencies), (OUTLET, own.outlets)):
        for name, code in names.items():
            add(Source(name, medium, country=code))
    for body in INSTITUTIONS:
        add(Source(body.name, body.kind, country=body.country), body.others, body.institution)
    for kind, bodies in ((NEWS_AGENCY, AGENCIES), (ORGANIZATION, COMPANIES), (OUTLET, OUTLETS)):
        for row in bodies:
            add(Source(row.name, kind, country=row.country), row.others)
    return table


@per_lexicon
def _longest_from() -> dict[str, int]:
    longest: dict[str, int] = {}
    for key in _names():
        words = key.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@per_lexicon
def _beginnings() -> frozenset[str]:
    return frozenset(f"{word}{ending}" for word in _longest_from() for ending in ("", "'s", "'"))


def _begins_name(word: str) -> bool:
    whole = word.casefold()
    return whole in _beginnings() or ("." in whole and whole.replace(".", "") in _beginnings())


# Whether a known name may begin with a word, which may be a possessive or have points in it: most do not.
_may_begin = OwnMemo(_begins_name)


def _fits(known: _Known, name: str) -> bool:
    """Whether `name` is written as a name is: "WHO" is one, "who" is not; "the Times" needs its article."""
    bare = name[4:] if name[:4] in ("the ", "The ") else name
    written = known.written.removeprefix("The ").removeprefix("the ")
    if written.isupper() and " " not in written:
        return bare.removesuffix("'s") == written
    if known.written != written and " " not in written:
        return bare != name and is_capitalised(bare)
    if not is_capitalised(bare):
        return written[:1].islower()
    return (
        known.source.kind is not OUTLET
        or bare.isupper()
        or all(b[:1].isupper() or w[:1].islower() for b, w in zip(bare.split(), written.split(), strict=False))
    )


def known_source(name: str) -> Source | None:
    """The source with this name or abbreviation, in any of the ways that the tables list.

    >>> print(known_source("the Pentagon"))
    US Department of Defense (government; country: US)
    """
    first, _, others = name.partition(" ")
    if others and first in _ARTICLES:
        first = others.partition(" ")[0]
    if not _may_begin[first]:
        return None
    if "." in name and _DOTTED.fullmatch(name.removeprefix("the ").removeprefix("The ")):
        name = name.replace(".", "")
    known = _names().get(key_of(name))
    return known.source if known is not None and _fits(known, name) else None


def leading_known(words: Sequence[str]) -> tuple[Source, int] | None:
    """The source whose name begins `words`, and how many words it takes; the longest name wins."""
    if not words:
        return None
    skip = 1 if words[0] in ("the", "The") and len(words) > 1 else 0
    if not _may_begin[words[skip]]:
        return None
    longest = _longest_from().get(key_of(words[skip]), 0)
    for n in range(min(longest, len(words) - skip), 0, -1):
        found = known_source(" ".join(words[: n + skip]))
        if found:
            return found, n + skip
    return None


@cache
def _classes() -> dict[str, Institution]:
    table: dict[str, Institution] = {}
    for row in INSTITUTION_CLASSES:
        found = Institution(row.name, row.kind, row.level == "local")
        for form in (row.name.lower(), *row.others):
            table.setdefault(form, found)
    return table


def class_of(words: str) -> Institution | None:
    """The class of institutions that common words name ("spy agency")."""
    return _classes().get(words.lower())


@cache
def _by_class() -> dict[tuple[str, str], Source]:
    table: dict[tuple[str, str], Source] = {}
    for known in _names().values():
        if known.institution and known.source.country:
            table.setdefault((known.institution, known.source.country), known.source)
    return table


def institution(words: str, place: Place) -> Source | None:
    """The institution of a country that common words name, or None where they name no class of them.

    A national body that the tables do not list gets a name from its class:
    "Hungary's foreign affairs ministry" is the Hungarian Foreign Ministry.

    >>> from claimkit.parse.sources.phrase.places import place_named
    >>> institution("spy agency", place_named("Seoul")).name, institution("health department", place_named("Peru")).name
    ('National Intelligence Service', 'Peruvian Health Ministry')
    """
    found = class_of(words)
    if found is None or place.form is NamedAs.REGION or (found.local and place.form is NamedAs.SEAT):
        return None
    if place.adjective == countries()[place.code].adjective:
        listed = _by_class().get((found.name, place.code))
        if listed:
            return listed
    return Source(f"{place.adjective} {found.name}", found.kind, country=place.code)


def government_of(place: Place) -> Source:
    """The government of a country; for a region the region itself, as its authorities."""
    if place.form is NamedAs.REGION:
        return Source(place.adjective, GOVERNMENT, country=place.code)
    found = institution("government", place)
    return found if found else Source(place.adjective, GOVERNMENT, country=place.code)
