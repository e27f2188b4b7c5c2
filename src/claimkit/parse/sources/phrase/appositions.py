"""Reads a source phrase with commas: a name and who that is, in either order."""

__all__ = ["read_with_apposition", "with_party"]

import re
from functools import cached_property

from attrs import evolve

from claimkit.model.source import Source
from claimkit.parse.sources.phrase.kinds import BODIES, FULL, ORGANIZATION, PERSON, SHORT
from claimkit.parse.sources.phrase.known_names import known_source
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase
from claimkit.parse.sources.phrase.offices import Office, office_of
from claimkit.parse.sources.phrase.people import named, of_party, with_office
from claimkit.parse.sources.phrase.personal_names import is_personal_name, split_title
from claimkit.parse.sources.phrase.places import place_named
from claimkit.parse.sources.phrase.plain import read_plain
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.site import Phrase
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, key_of, noun_of, role_of
from claimkit.rules import Rule, RuleSet

_PARTY = re.compile(r"([RDI])(?:-|, )[A-Z]|([RDI])\Z")
_COMMA = re.compile(r",(?!\d{3}\b)")
_LONGEST_BODY = 5


def with_party(text: str) -> str:
    """The letter of the party that words in brackets or between commas give: "D-Mass."; "" where they give none."""
    marked = _PARTY.match(text)
    return (marked[1] or marked[2]) if marked else ""


class _Apposed(Phrase):
    """The parts of a phrase between commas, and the reading of the first."""

    def __init__(self, text: str, parts: list[str], first: Reading) -> None:
        super().__init__(text)
        self.head = parts[0]
        self.apposition = parts[1]
        self.first = first
        self.words = parts[1].split()

    @cached_property
    def name_at(self) -> int | None:
        """Where a name begins in the apposition ("Lt. Gen. Kyrylo Budanov"); None where it gives none."""
        words = self.words
        title = split_title(words)
        if title and all(role_of(w) or w.lower() in in_class("office") for w in words[:title]):
            return title
        if is_personal_name(words) or (len(words) == 1 and is_capitalised(words[0]) and not noun_of(words[0])):
            return 0
        return None


def read_with_apposition(text: str) -> Reading:
    """What a phrase with commas says of its source.

    >>> print(read_with_apposition("the finance minister, Ada Bell").source)
    Ada Bell (person; role: finance minister)
    """
    parts = [p.strip(" ,") for p in _COMMA.split(text)]
    parts = [p for p in parts if p and not p.isdigit()] or [text.replace(",", " ").strip() or text]
    first = _first_part(parts[0], alone=len(parts) == 1)
    party = with_party(parts[1]) if len(parts) > 1 else ""
    if party and first.source.kind is PERSON:
        del parts[1]
        first = of_party(first, party)
    return (_APPOSITIONS.first(_Apposed(text, parts, first)) or first) if len(parts) > 1 else first


def _first_part(part: str, *, alone: bool) -> Reading:
    if not alone and " " not in part and is_capitalised(part) and role_of(part):
        # A word for an office that stands alone before a comma is a family name: "Bishop, a farmer".
        return named([part], Office(), form=SHORT)
    return read_plain(part)


def _who_that_is(site: _Apposed) -> Reading | None:
    first = site.first
    return with_office(first, site.words) if first.source.kind is PERSON and first.keys else None


def _then_named(site: _Apposed) -> Reading | None:
    at, words = site.name_at, site.words
    if at is None or not (site.first.source.kind is PERSON or _is_title(site.head, words[at:])):
        return None
    office = office_of(site.head.split())
    if at:
        extra = office_of(words[:at])
        office = Office(office.role or extra.role, office.affiliation, office.country, office.gender or extra.gender)
    return named(words[at:], office, form=FULL if len(words) - at > 1 else SHORT)


def _is_title(text: str, name: list[str]) -> bool:
    """Whether what stands before a name is an office: "the mayor", "the District Collector" before "V. P. Rao"."""
    head = NounPhrase(text.split()).head
    if role_of(head):
        return True
    return len(name) > 1 and text[:4].lower() == "the " and noun_of(head) is None and known_source(text) is None


def _body_then_named(site: _Apposed) -> Reading | None:
    name, first, source = site.apposition, site.first, site.first.source
    kind = source.kind if source.kind in BODIES else ORGANIZATION
    if kind is not source.kind and source.kind is not PERSON:
        return None
    if source.name.split()[-1][:1].isupper() or not all(map(is_capitalised, site.words)):
        return None
    if place_named(name) or len(site.words) > _LONGEST_BODY:
        return None
    listed = known_source(name)
    body = listed if listed and listed.kind in BODIES else Source(name, kind, country=source.country)
    return evolve(first, source=body, form=FULL, heads=first.heads | {"body"}, keys=(key_of(name),))


def _name_of_a_body(site: _Apposed) -> Reading | None:
    head = NounPhrase(site.words).head
    noun = noun_of(head) if site.first.form is SHORT else None
    if not noun or noun[0] not in ("organization", "outlet"):
        return None
    source = Source(site.first.source.name, noun[0], country=read_plain(site.apposition).source.country)
    return Reading(source=source, heads=frozenset((head,)), keys=site.first.keys)


_APPOSITIONS = RuleSet[_Apposed, Reading](
    "apposition to a source",
    (
        Rule(
            "a person and who that is",
            _who_that_is,
            example="[Carla Dunn, the mayor of Harbour Town,] said the road was closed.",
        ),
        Rule(
            "an office and whose it is",
            _then_named,
            example="[The finance minister, Carla Dunn,] said the road was closed.",
            never=("The finance ministry, in Harbour Town, said the road was closed.",),
        ),
        Rule(
            "a body and its name",
            _body_then_named,
            example="[The national weather institute, INMET,] said the road was closed.",
            never=("The national weather institute, in Lima, said the road was closed.",),
        ),
        Rule(
            "a name and what body it is of",
            _name_of_a_body,
            example="[BNX, a mining company,] said the road was closed.",
            never=("Varkel, a farmer, said the road was closed.",),
        ),
    ),
)
