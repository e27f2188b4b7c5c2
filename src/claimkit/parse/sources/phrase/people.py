"""Readings of people: a name with an office before it, after it, or in a clause."""

__all__ = ["named", "of_party", "person_of", "with_clause", "with_office"]

import re
from functools import cache

from attrs import evolve

from claimkit.english.own_words import OwnMemo
from claimkit.english.tables.sources import ROLE_SYNONYMS
from claimkit.english.word_lists import word_list
from claimkit.model.source import Source
from claimkit.parse.sources.phrase.bodies import heads_of_body, kind_of_name
from claimkit.parse.sources.phrase.kinds import FULL, PERSON, SHORT
from claimkit.parse.sources.phrase.known_names import known_source
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase
from claimkit.parse.sources.phrase.offices import Office, body_named, office_of
from claimkit.parse.sources.phrase.personal_names import gender_of_name, is_personal_name, name_parts, split_title
from claimkit.parse.sources.phrase.places import place_named
from claimkit.parse.sources.phrase.reading import Form, Reading
from claimkit.parse.sources.phrase.words import in_class, role_of

_PARTIES = {"R": "Republican Party", "D": "Democratic Party"}
# After "and", words that begin another description rather than go on with an office.
_NEW_PART = word_list("words that begin a new part behind a name")
_BELONGING = word_list("prepositions of affiliation")
_HELD = re.compile(
    r",? who (is|was|serves as|served as|works as|worked as|heads|headed|leads|led|runs|ran|directs|chairs|chaired|"
    r"founded|owns|works for|worked for|works at|worked at) (.{1,120})"
)
_CLAUSE_END = re.compile(r",| (?:and|but|before|after|until|since|when|while|during|from \d+|in \d+|who|which|that)\b")
# What the verb of such a clause makes of its subject.
_HOLDER = {
    "heads": "head of",
    "headed": "former head of",
    "leads": "leader of",
    "led": "former leader of",
    "runs": "head of",
    "ran": "former head of",
    "directs": "director of",
    "chairs": "chair of",
    "chaired": "former chair of",
    "founded": "founder of",
    "owns": "owner of",
}


def named(words: list[str], office: Office, *, form: Form) -> Reading:
    """A person of this name in this office; a king or a pope is named with the title."""
    name, keys = name_parts(words)
    if " " not in name and office.role in in_class("regnal"):
        name, form = f"{office.role.capitalize()} {' '.join(words)}", FULL
    gender = office.gender or gender_of_name(words)
    heads = _heads_of[office.role or ""]
    return Reading(source=_person(name, office), form=form, heads=heads, keys=tuple(keys), gender=gender)


def with_office(first: Reading, words: list[str]) -> Reading:
    """A name followed by who that is; what the name itself does not say is taken from there."""
    described = len(words) > 1 and words[0] in ("a", "an") and NounPhrase(words[1:]).noun
    if not described and not any(map(role_of, words)):
        return first
    also = next((i for i, w in enumerate(words[:-1]) if w == "and" and words[i + 1] in _NEW_PART), len(words))
    office = office_of(words[:also])
    source = first.source
    merged = Office(
        source.role or office.role, source.affiliation or office.affiliation, source.country or office.country
    )
    heads = first.heads | _heads_of[office.role or ""]
    return evolve(first, source=_person(source.name, merged), heads=heads, gender=first.gender or office.gender)


def with_clause(reading: Reading, clause: str) -> Reading:
    """Takes a person's office from the clause after the name: "who once was U.S. envoy to Peru"."""
    if reading.form is SHORT and clause.lstrip(", ").startswith("which"):
        thing = Source(reading.source.name, kind_of_name([reading.source.name]), country=reading.source.country)
        return evolve(reading, source=thing, heads=heads_of_body(thing))
    found = _HELD.match(clause) if reading.keys and reading.source.kind is PERSON else None
    if found is None or reading.source.role:
        return reading
    held = _CLAUSE_END.split(found[2], maxsplit=1)[0].split()
    if found[1].startswith("work") and not any(map(role_of, held)):
        body = body_named(held)
        return evolve(reading, source=evolve(reading.source, affiliation=body[0])) if body else reading
    if found[1] in _HOLDER or not found[1].startswith("work") or found[1].endswith("as"):
        return with_office(reading, [*_HOLDER.get(found[1], "").split(), *held])
    return reading


def person_of(words: list[str]) -> Reading | None:
    """A person with a complement right after the name: "Professor Anna Novak of Charles University"."""
    if _BELONGING.isdisjoint(words):
        return None
    cut = next(i for i, w in enumerate(words) if w in _BELONGING)
    if cut < 2:
        return None
    front = words[:cut]
    title = split_title(front)
    if len(front) - title < 2 or not is_personal_name(front[title:]) or known_source(" ".join(words)):
        return None
    office = office_of(front[:title])
    place = place_named(" ".join(words[cut + 1 :]).removeprefix("the "))
    body = None if place else body_named(words[cut + 1 :])
    if place:
        office = office._replace(country=office.country or place.code)
    if body:
        office = office._replace(affiliation=office.affiliation or body[0], country=office.country or body[1])
    return named(front[title:], office, form=FULL)


def of_party(reading: Reading, letter: str) -> Reading:
    """A US politician with the letter of a party: "(D-Mass.)"."""
    old, party = reading.source, _PARTIES.get(letter)
    if old.kind is not PERSON or old.anonymous:
        return reading
    return evolve(reading, source=_person(old.name, Office(old.role, old.affiliation or party, old.country or "US")))


def _person(name: str, office: Office) -> Source:
    return Source(name, PERSON, role=office.role, affiliation=office.affiliation, country=office.country)


def _heads_in(role: str) -> frozenset[str]:
    heads = {w.lower() for w in role.split() if role_of(w)}
    for synonym in heads & _synonyms().keys():
        heads |= _synonyms()[synonym]
    return frozenset(heads)


# The nouns by which the holder of an office may be called: "the lawmaker" for a senator.
_heads_of = OwnMemo(_heads_in)


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    return {row.role: frozenset(row.nouns) for row in ROLE_SYNONYMS}
