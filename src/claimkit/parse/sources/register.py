"""What an article has named so far, and which of it a short form stands for."""

__all__ = ["Register", "Subjects", "no_subjects"]

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache

from attrs import evolve

from claimkit.lexicon.lexicon import Lexicon
from claimkit.model.source import Source
from claimkit.model.span import Span
from claimkit.parse.sources.entity import THINGS, Entity
from claimkit.parse.sources.fitting import PRONOUNS, agrees, is_apart, is_described, is_thing
from claimkit.parse.sources.kinds import (
    ACCOUNT,
    DEFINITE,
    DOCUMENT,
    FULL,
    GOVERNMENT,
    ORGANIZATION,
    OUTLET,
    PERSON,
    PRONOUN,
    SHORT,
)
from claimkit.parse.sources.names import institution
from claimkit.parse.sources.people import name_parts
from claimkit.parse.sources.phrase import read_phrase
from claimkit.parse.sources.places import Place
from claimkit.parse.sources.reading import Reading
from claimkit.parse.sources.setting import country_in, main_country
from claimkit.parse.sources.words import is_capitalised, key_of, noun_of, role_of
from claimkit.text.document import Document

# How many of the latest mentions a pronoun or a description may look back over.
_MEMORY = 60
# How many mentions back "the company" may still make a body of a name that nothing else is known of.
_NEAR = 4
# How many characters back the one may begin whom "who" goes on about.
_NEAR_BEFORE = 200
# How many people of one name are told apart.
_BEARERS = 40


_OF_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}


_SPOKEN_THROUGH = frozenset((DOCUMENT, OUTLET, ACCOUNT))
# An office of a body that is only called "the ministry" there.
_OWNED_OFFICE = re.compile(r"([a-z][\w -]{1,30}?)'s (.+)")
_SERVING_OFFICE = re.compile(r"(.{1,40}?) (?:for|of|at) the ([a-z]\w*(?: [a-z]\w*)?)\Z")
# What shows that a bare name is no person's: "Acme, which", "Acme said on Monday it would cut", "Acme says its". "It"
# with verbs like "be" and "take" may stand for nothing.
_EMPTY = "be|take|make|have|not|mean|depend|help|go|come|rain|snow|seem|require|cost|work"
_AS_THING = re.compile(
    r", which\b| [a-z]{3,12}(?: (?:on )?[A-Z][a-z]{2,9})?(?: that)? "
    rf"(?:its\b|it (?:would|will|plans to|expects to) (?!(?:{_EMPTY})\b))"
)
_OF_SPEAKER = frozenset(("my", "our", "your"))


Subjects = Callable[[int], Iterable[Span]]
"""Gives for an offset the grammatical subjects before it, the nearest first."""


def no_subjects(offset: int) -> Iterable[Span]:
    """No subjects, where nobody has looked for any."""
    return ()


class Register:
    """The sources of one article by name, with the order in which they are mentioned."""

    def __init__(self, document: Document, lexicon: Lexicon, subjects: Subjects = no_subjects) -> None:
        self._document = document
        self._lexicon = lexicon
        self._subjects = subjects
        self._by_name: dict[str, Entity] = {}
        # Bodies by the first word of their names: "Verizon" is Verizon Communications.
        self._bodies: dict[str, Entity] = {}
        self._outlets: dict[str, Entity] = {}
        self._people: dict[str, list[Entity]] = defaultdict(list)
        self._recent: list[tuple[int, Entity, bool]] = []
        self._coming: list[tuple[int, Entity]] = []
        # By identity: equal phrases share one reading, which is kept so that its identity stays its own.
        self._entered: dict[int, tuple[Reading, Entity]] = {}
        # The first of those to come that is not yet noted, and the end of the last source phrase.
        self._next = self._passed = 0

    def introduce(self, introductions: list[tuple[int, Reading]]) -> None:
        """Takes in what the article names anywhere; it counts as mentioned from its place on."""
        self._coming += [(start, self._enter(reading)) for start, reading in introductions]

    def mention(self, span: Span, reading: Reading) -> Entity | None:
        """The source that a phrase at `span` stands for, now the latest mentioned."""
        self._advance(span.start)
        entity = self._author(span, reading) if reading.owner else None
        entity = entity or self._find(span, reading)
        if entity is None:
            entity = self._subject(span, reading) if reading.form is PRONOUN else self._described(span, reading)
        if entity is not None:
            if entity.source.role is not None:
                entity.source = self._with_body(entity.source)
            entity.gender = entity.gender or reading.gender
            entity.sourced = True
            if entity.guessed and _AS_THING.match(self._document.text, span.end):
                entity.become(reading)
            self._note(span.start, entity, salient=True)
        self._passed = span.end
        return entity

    def _described(self, span: Span, reading: Reading) -> Entity:
        """The source that a phrase describes by itself."""
        if reading.owner:
            reading = self._with_owner(span, reading)
        if reading.institution:
            reading = self._at_home(span, reading)
        return self._enter(reading)

    def _subject(self, span: Span, reading: Reading) -> Entity | None:
        """The subject that a pronoun takes up, if it can speak: "The retailer lost £62 million, it said"."""
        fits = PRONOUNS.get(reading.pronoun) if reading.pronoun in "mfnprq" else None
        near = next(iter(self._subjects(span.start)), None) if fits is not None else None
        if fits is None or near is None:
            return None
        subject = read_phrase(self._document.text[near.start : near.end])
        if subject.form is PRONOUN or not _can_speak(subject):
            return None
        entity = self._find(near, subject) or self._described(near, subject)
        if reading.pronoun == "n" and entity.guessed:
            entity.become(reading)
        office = reading.pronoun in "mf" and any(map(role_of, subject.heads)) and agrees(entity, reading)
        return entity if office or fits(entity, reading) else None

    def _with_body(self, source: Source) -> Source:
        """An office in "the ministry" or the like, with the name that the article gives to that body."""
        if source.role is None or source.affiliation is not None or source.kind is not PERSON:
            return source
        body, role = _office_of(source.role)
        reading = read_phrase(f"the {body}") if body else None
        if reading is None or reading.form is not DEFINITE or reading.source.kind not in THINGS:
            return source
        found = self._definite(reading)
        if found is None:
            return source
        country = found.source.country if found.source.kind is GOVERNMENT else None
        return evolve(source, role=role, affiliation=found.source.name, country=source.country or country)

    def _author(self, span: Span, reading: Reading) -> Entity | None:
        """Whose document, site or account speaks: with "its website" the company itself."""
        if reading.owner in _OF_SPEAKER or reading.source.kind not in _SPOKEN_THROUGH:
            return None
        return self._find(span, read_phrase(_OF_POSSESSIVE.get(reading.owner, reading.owner)))

    def _with_owner(self, span: Span, reading: Reading) -> Reading:
        """The reading with its owner's full name: "his lawyer", "the Dunn campaign" are Carla Dunn's."""
        if reading.owner in _OF_SPEAKER:
            return reading
        whose = read_phrase(_OF_POSSESSIVE.get(reading.owner, reading.owner))
        owner = self._find(span, whose) if whose.form is not FULL else None
        if owner is None:
            return reading
        name = reading.source.name
        for before in (f"{whose.source.name}'s ", f"{reading.owner} "):
            if name.casefold().startswith(before.casefold()):
                source = evolve(reading.source, name=f"{owner.source.name}'s {name[len(before) :]}")
                return evolve(reading, source=source)
        return reading

    def _at_home(self, span: Span, reading: Reading) -> Reading:
        """A state's body without a country is that of the subject before it, or of the article's one country."""
        source = reading.source
        if source.country or source.kind is not GOVERNMENT or source.anonymous:
            return reading
        near = next(iter(self._subjects(span.start)), None)
        place = None if near is None else country_in(self._document.text[near.start : near.end])
        place = place or self._main_country
        found = institution(source.name, place) if place else None
        return evolve(reading, source=found) if found else reading

    @cached_property
    def _main_country(self) -> Place | None:
        return main_country(self._document)

    def _advance(self, position: int) -> None:
        """Notes what the text names up to `position`, but for what the last source phrase covers."""
        coming, at, passed = self._coming, self._next, self._passed
        while at < len(coming):
            start, entity = coming[at]
            if start >= position and start >= passed:
                break
            if start >= passed:
                self._note(start, entity, salient=self._begins_sentence(start))
            at += 1
        self._next = at

    def _note(self, position: int, entity: Entity, *, salient: bool) -> None:
        entity.last = len(self._recent)
        self._recent.append((position, entity, salient))

    def _begins_sentence(self, position: int) -> bool:
        starts = self._sentence_starts
        i = bisect_right(starts, position)
        return i > 0 and position - starts[i - 1] <= 4

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self._document.sentences]

    def _enter(self, reading: Reading) -> Entity:
        """The source of a reading that says all by itself; one that is known already learns from it."""
        entered = self._entered.get(id(reading))
        if entered is not None:
            return entered[1]
        entity = self._enter_anew(reading)
        self._entered[id(reading)] = reading, entity
        return entity

    def _enter_anew(self, reading: Reading) -> Entity:
        source, kind = reading.source, reading.source.kind
        person = kind is PERSON and bool(reading.keys)
        if person and reading.form is FULL:
            known = self._same_person(reading)
            if known is not None:
                known.learn(reading)
                return known
        key = key_of(source.name)
        entity = self._by_name.get(key) if not source.anonymous else None
        if entity is not None and (
            entity.source.country == source.country or None in (entity.source.country, source.country)
        ):
            entity.learn(reading)
        else:
            entity = Entity(reading)
            if not source.anonymous:
                self._by_name[key] = entity
                if kind is OUTLET and " " in key:
                    self._outlets.setdefault(key.rsplit(" ", 1)[1], entity)
                if kind in THINGS and not source.country:
                    self._bodies.setdefault(key.split(" ", 1)[0], entity)
        if person:
            for name in reading.keys:
                bearers = self._people[name]
                if len(bearers) < _BEARERS and entity not in bearers:
                    bearers.append(entity)
        else:
            for name in reading.keys:
                self._by_name.setdefault(key_of(name), entity)
        return entity

    def _same_person(self, reading: Reading) -> Entity | None:
        """Someone with the same first and last name, whatever stands between them."""
        bearers = self._people.get(reading.keys[0])
        if bearers is None:
            return None
        words = _words(reading.source.name)
        for entity in bearers:
            other = _words(entity.source.name)
            if len(other) > 1 and len(words) > 1 and (other[0], other[-1]) == (words[0], words[-1]):
                return entity
            if min(len(other), len(words)) > 1 and (_ends(other, words) or _ends(words, other)):
                return entity
        return None

    def _find(self, span: Span, reading: Reading) -> Entity | None:
        form = reading.form
        if form is FULL:
            return self._family_of(reading) if len(reading.keys) == 1 else None
        if form is SHORT:
            return self._short(reading)
        if form is PRONOUN:
            return self._pronoun(span, reading)
        if reading.owner and reading.source.kind is not PERSON:
            return None
        return self._definite(reading)

    def _family_of(self, reading: Reading) -> Entity | None:
        """What else of the article one name stands for: a person "Jordan" or "Ford", The New York Times "the Times"."""
        kind = reading.source.kind
        if kind is PERSON:
            return None
        name = reading.keys[0]
        outlet = self._outlets.get(name) if kind is OUTLET else None
        return outlet or self._latest(
            [e for e in self._people.get(name, ()) if " " in e.source.name and _family(e) == name]
        )

    def _short(self, reading: Reading) -> Entity | None:
        """The person or body that a part of a name stands for."""
        name = reading.keys[0] if reading.keys else key_of(reading.source.name)
        people = [e for e in self._people.get(name, ()) if " " in e.source.name and agrees(e, reading)]
        family = [e for e in people if _family(e) == name]
        chosen = self._latest(family or people)
        if chosen is not None:
            chosen.learn(reading)
            return chosen
        body = self._by_name.get(key_of(reading.source.name))
        if body is not None:
            return body
        if reading.source.kind is PERSON and not reading.source.role:
            return self._bodies.get(name)
        return None

    def _latest(self, entities: list[Entity]) -> Entity | None:
        """Of several, one that has spoken before one that has not, then the one last mentioned."""
        if len(entities) < 2:
            return entities[0] if entities else None
        return max(entities, key=lambda e: (e.last >= 0, e.sourced, e.last))

    def _pronoun(self, span: Span, reading: Reading) -> Entity | None:
        fits = PRONOUNS.get(reading.pronoun)
        if fits is None:
            return None
        second: Entity | None = None
        third: Entity | None = None
        guessed: Entity | None = None
        for start, entity, salient in reversed(self._recent[-_MEMORY:]):
            if start >= span.start:
                continue
            if reading.pronoun in "rq" and span.start - start > _NEAR_BEFORE:
                return None
            if fits(entity, reading):
                if salient or reading.pronoun in "rq":
                    return entity
                second = second or entity
            elif salient and reading.pronoun == "p" and is_thing(entity, reading):
                third = third or entity
            elif reading.pronoun == "n" and entity.guessed:
                guessed = guessed or entity
        if second is None and guessed is not None:
            guessed.become(reading)
        return second or third or guessed

    def _definite(self, reading: Reading) -> Entity | None:
        """The latest source that a description fits: "the agency", "the official", "the source"."""
        for _, entity, _ in reversed(self._recent[-_MEMORY:]):
            if is_described(entity, reading):
                return entity
        if reading.source.kind is ORGANIZATION and not reading.plural and not is_apart(reading):
            guessed = next((e for _, e, _ in reversed(self._recent[-_NEAR:]) if e.guessed), None)
            if guessed is not None:
                guessed.become(reading)
            return guessed
        return None


def _can_speak(reading: Reading) -> bool:
    """Whether a subject is a source as far as its words tell: a name, or a noun that the tables know."""
    words = reading.source.name.split()
    if reading.heads:
        noun = noun_of(words[-1])
        return role_of(words[-1]) is not None or (noun is not None and not (reading.plural and noun[0] == "document"))
    return all(map(is_capitalised, words)) and not words[-1].endswith("s")


@lru_cache(maxsize=8192)
def _office_of(role: str) -> tuple[str, str]:
    """The body that an office belongs to, by a common noun, and the office itself; nothing where there is none."""
    if owned := _OWNED_OFFICE.match(role):
        return owned[1], owned[2]
    served = _SERVING_OFFICE.match(role)
    return (served[2], served[1]) if served else ("", "")


@lru_cache(maxsize=8192)
def _words(name: str) -> list[str]:
    return name.casefold().split()


def _ends(longer: list[str], shorter: list[str]) -> bool:
    return longer[-len(shorter) :] == shorter


def _family(entity: Entity) -> str:
    return _family_name(entity.source.name)


@lru_cache(maxsize=8192)
def _family_name(name: str) -> str:
    return name_parts(name.split())[1][0]
