"""What an article has named so far, and which of it a short form stands for."""

__all__ = ["Entity", "Register"]

from bisect import bisect_right
from collections import defaultdict

from attrs import evolve

from claimkit.lexicon.lexicon import Lexicon
from claimkit.model.source import Source, SourceKind
from claimkit.model.span import Span
from claimkit.parse.sources.bodies import ANY
from claimkit.parse.sources.names import institution
from claimkit.parse.sources.people import is_given_name, name_parts
from claimkit.parse.sources.phrase import read_phrase
from claimkit.parse.sources.reading import Form, Reading
from claimkit.parse.sources.setting import main_country
from claimkit.parse.sources.words import key_of
from claimkit.text.document import Document

_THINGS = frozenset(
    (
        SourceKind.ORGANIZATION,
        SourceKind.GOVERNMENT,
        SourceKind.NEWS_AGENCY,
        SourceKind.OUTLET,
        SourceKind.DOCUMENT,
        SourceKind.ACCOUNT,
    )
)
# How many of the latest mentions a pronoun or a description may look back over.
_MEMORY = 60
# How many mentions back "the company" may still make a body of a name that nothing else is known of.
_NEAR = 4
# How many people of one name are told apart.
_BEARERS = 40


_OF_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}


_OF_SPEAKER = frozenset(("my", "our", "your"))


class Entity:
    """One source of an article, growing as more is said of it."""

    __slots__ = ("gender", "heads", "institution", "last", "names", "plural", "source", "sourced")

    def __init__(self, reading: Reading) -> None:
        self.source = reading.source
        self.gender = reading.gender
        self.heads = set(reading.heads)
        self.names = set(reading.keys)
        self.plural = reading.plural
        self.institution = reading.institution
        self.sourced = False
        self.last = -1

    def learn(self, reading: Reading) -> None:
        """Takes over what another mention of the same source adds."""
        self.heads |= reading.heads
        self.names.update(reading.keys)
        self.gender = self.gender or reading.gender
        old, new = self.source, reading.source
        if not old.kind is new.kind is SourceKind.PERSON:
            return
        role, affiliation = old.role, old.affiliation
        if role is None:
            role, affiliation = new.role, affiliation or new.affiliation
        elif affiliation is None and new.role in (None, role):
            affiliation = new.affiliation
        name, country = _fuller(old.name, new.name), old.country or new.country
        if (name, role, affiliation, country) != (old.name, old.role, old.affiliation, old.country):
            self.source = Source(name, old.kind, role=role, affiliation=affiliation, country=country)

    @property
    def guessed(self) -> bool:
        """Whether nothing but capitals says that this is a person: no given name, office or title."""
        source = self.source
        told = self.gender or source.role or source.anonymous or is_given_name(source.name.split()[0])
        return source.kind is SourceKind.PERSON and not told

    def become(self, reading: Reading) -> None:
        """Turns a guessed person into the body that "the company" or "it" shows it to be."""
        kind = reading.source.kind
        self.source = Source(self.source.name, kind if kind in _THINGS else SourceKind.ORGANIZATION)
        self.heads |= reading.heads | {ANY}


def _fuller(one: str, other: str) -> str:
    """Of two names of one person the shorter with the same first name, but never a family name alone."""
    if " " not in other or one.casefold() == other.casefold():
        return one
    if one.split()[0].casefold() == other.split()[0].casefold():
        return min(one, other, key=len)
    return max(one, other, key=len)


class Register:
    """The sources of one article by name, with the order in which they are mentioned."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon
        self._by_name: dict[str, Entity] = {}
        # Bodies by the first word of their names: "Verizon" is Verizon Communications.
        self._bodies: dict[str, Entity] = {}
        self._outlets: dict[str, Entity] = {}
        self._people: dict[str, list[Entity]] = defaultdict(list)
        self._recent: list[tuple[int, Entity, bool]] = []
        self._coming: list[tuple[int, Entity]] = []
        self._next = 0
        self._starts: list[int] | None = None

    def introduce(self, introductions: list[tuple[int, Reading]]) -> None:
        """Takes in what the article names anywhere; it counts as mentioned from its place on."""
        for start, reading in introductions:
            self._coming.append((start, self._enter(reading)))

    def mention(self, span: Span, reading: Reading) -> Entity | None:
        """The source that a phrase at `span` stands for, now the latest mentioned."""
        self._advance(span.start)
        entity = self._find(span, reading)
        if entity is None and reading.form is not Form.PRONOUN:
            entity = self._enter(self._at_home(self._with_owner(span, reading)))
        if entity is not None:
            entity.gender = entity.gender or reading.gender
            entity.sourced = True
            if entity.guessed and self._document.text.startswith(", which", span.end):
                entity.become(reading)
            self._note(span.start, entity, salient=True)
        while self._next < len(self._coming) and self._coming[self._next][0] < span.end:
            self._next += 1
        return entity

    def _with_owner(self, span: Span, reading: Reading) -> Reading:
        """The reading with its owner's full name: "his lawyer", "the Dunn campaign" are Carla Dunn's."""
        if not reading.owner or reading.owner in _OF_SPEAKER:
            return reading
        whose = read_phrase(_OF_POSSESSIVE.get(reading.owner, reading.owner))
        owner = self._find(span, whose) if whose.form is not Form.FULL else None
        if owner is None:
            return reading
        name = reading.source.name
        for before in (f"{whose.source.name}'s ", f"{reading.owner} "):
            if name.casefold().startswith(before.casefold()):
                source = evolve(reading.source, name=f"{owner.source.name}'s {name[len(before) :]}")
                return evolve(reading, source=source)
        return reading

    def _at_home(self, reading: Reading) -> Reading:
        """A state's body without a country, in an article about one country only, is that country's."""
        source = reading.source
        if not reading.institution or source.country or source.kind is not SourceKind.GOVERNMENT or source.anonymous:
            return reading
        place = main_country(self._document)
        found = institution(source.name, place) if place else None
        return evolve(reading, source=found) if found else reading

    def _advance(self, position: int) -> None:
        while self._next < len(self._coming) and self._coming[self._next][0] < position:
            start, entity = self._coming[self._next]
            self._note(start, entity, salient=self._begins_sentence(start))
            self._next += 1

    def _note(self, position: int, entity: Entity, *, salient: bool) -> None:
        entity.last = len(self._recent)
        self._recent.append((position, entity, salient))

    def _begins_sentence(self, position: int) -> bool:
        starts = self._sentence_starts()
        i = bisect_right(starts, position)
        return i > 0 and position - starts[i - 1] <= 4

    def _sentence_starts(self) -> list[int]:
        if self._starts is None:
            self._starts = [s.start for s in self._document.sentences]
        return self._starts

    def _enter(self, reading: Reading) -> Entity:
        source = reading.source
        key = key_of(source.name)
        person = source.kind is SourceKind.PERSON and bool(reading.keys)
        if person and reading.form is Form.FULL:
            known = self._same_person(reading)
            if known is not None:
                known.learn(reading)
                return known
        entity = self._by_name.get(key) if not source.anonymous else None
        if entity is not None and (
            entity.source.country == source.country or None in (entity.source.country, source.country)
        ):
            entity.learn(reading)
        else:
            entity = Entity(reading)
            if not source.anonymous:
                self._by_name[key] = entity
                if source.kind is SourceKind.OUTLET and " " in key:
                    self._outlets.setdefault(key.rsplit(" ", 1)[1], entity)
                if source.kind in _THINGS and not source.country:
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
        words = reading.source.name.casefold().split()
        for entity in self._people.get(reading.keys[0], ()):
            other = entity.source.name.casefold().split()
            if len(other) > 1 and len(words) > 1 and (other[0], other[-1]) == (words[0], words[-1]):
                return entity
            if min(len(other), len(words)) > 1 and (_ends(other, words) or _ends(words, other)):
                return entity
        return None

    def _find(self, span: Span, reading: Reading) -> Entity | None:
        if reading.form is Form.FULL:
            return self._family_of(reading) if len(reading.keys) == 1 else None
        if reading.form is Form.SHORT:
            return self._short(reading)
        if reading.form is Form.PRONOUN:
            return self._pronoun(span, reading)
        if reading.owner and reading.source.kind is not SourceKind.PERSON:
            return None
        return self._definite(reading)

    def _family_of(self, reading: Reading) -> Entity | None:
        """What else of the article one name stands for: a person "Jordan" or "Ford", The New York Times "the Times"."""
        if reading.source.kind is SourceKind.PERSON:
            return None
        name = reading.keys[0]
        outlet = self._outlets.get(name) if reading.source.kind is SourceKind.OUTLET else None
        return outlet or self._latest(
            [e for e in self._people.get(name, ()) if " " in e.source.name and _family(e) == name]
        )

    def _short(self, reading: Reading) -> Entity | None:
        """The person or body that a part of a name stands for."""
        name = reading.keys[0] if reading.keys else key_of(reading.source.name)
        people = [e for e in self._people.get(name, ()) if " " in e.source.name and _agrees(e, reading)]
        family = [e for e in people if _family(e) == name]
        chosen = self._latest(family or people)
        if chosen is not None:
            chosen.learn(reading)
            return chosen
        body = self._by_name.get(key_of(reading.source.name))
        if body is not None:
            return body
        if reading.source.kind is SourceKind.PERSON and not reading.source.role:
            return self._bodies.get(name)
        return None

    def _latest(self, entities: list[Entity]) -> Entity | None:
        """Of several, one that has spoken before one that has not, then the one last mentioned."""
        if len(entities) < 2:
            return entities[0] if entities else None
        return max(entities, key=lambda e: (e.last >= 0, e.sourced, e.last))

    def _pronoun(self, span: Span, reading: Reading) -> Entity | None:
        fits = _PRONOUNS.get(reading.pronoun)
        if fits is None:
            return None
        second: Entity | None = None
        third: Entity | None = None
        guessed: Entity | None = None
        for start, entity, salient in reversed(self._recent[-_MEMORY:]):
            if start >= span.start:
                continue
            if fits(entity, reading):
                if salient or reading.pronoun in "rq":
                    return entity
                second = second or entity
            elif salient and reading.pronoun == "p" and _is_thing(entity, reading):
                third = third or entity
            elif reading.pronoun == "n" and entity.guessed:
                guessed = guessed or entity
        if second is None and guessed is not None:
            guessed.become(reading)
        return second or third or guessed

    def _definite(self, reading: Reading) -> Entity | None:
        """The latest source that a description fits: "the agency", "the official", "the source"."""
        for _, entity, _ in reversed(self._recent[-_MEMORY:]):
            if _described_by(entity, reading):
                return entity
        if reading.source.kind is SourceKind.ORGANIZATION and not reading.plural:
            guessed = next((e for _, e, _ in reversed(self._recent[-_NEAR:]) if e.guessed), None)
            if guessed is not None:
                guessed.become(reading)
            return guessed
        return None


def _ends(longer: list[str], shorter: list[str]) -> bool:
    return longer[-len(shorter) :] == shorter


def _family(entity: Entity) -> str:
    return name_parts(entity.source.name.split())[1][0]


def _agrees(entity: Entity, reading: Reading) -> bool:
    return not (entity.gender and reading.gender and entity.gender != reading.gender)


def _is_person(entity: Entity, reading: Reading) -> bool:
    return entity.source.kind is SourceKind.PERSON and _agrees(entity, reading)


def _is_thing(entity: Entity, reading: Reading) -> bool:
    return entity.source.kind in _THINGS and not entity.plural


def _is_several(entity: Entity, reading: Reading) -> bool:
    return entity.plural or entity.source.kind is SourceKind.GROUP or entity.institution in _COLLECTIVE


def _is_human(entity: Entity, reading: Reading) -> bool:
    return not _is_thing(entity, reading)


def _is_speaker(entity: Entity, reading: Reading) -> bool:
    return _is_person(entity, reading) and not entity.source.anonymous


# Nouns that say of a person no more than a pronoun does.
_ANYBODY = frozenset(("man", "woman", "boy", "girl"))
_COLLECTIVE = frozenset(("police", "prosecutors"))
_PRONOUNS = {
    "m": _is_person,
    "f": _is_person,
    "n": _is_thing,
    "p": _is_several,
    "r": _is_human,
    "q": _is_thing,
    "s": _is_speaker,
}


def _described_by(entity: Entity, reading: Reading) -> bool:
    source, new = entity.source, reading.source
    if reading.plural != entity.plural and SourceKind.GROUP in (source.kind, new.kind):
        return False
    if new.country and source.country and new.country != source.country:
        return False
    if reading.institution:
        return entity.institution == reading.institution or reading.institution.lower() in entity.heads
    if "source" in reading.heads:
        return source.anonymous
    if (source.kind is SourceKind.PERSON) != (new.kind is SourceKind.PERSON):
        return False
    if ANY in entity.heads and new.kind is SourceKind.ORGANIZATION and not new.anonymous:
        return True
    if new.kind is SourceKind.PERSON and any(h in _ANYBODY or h.endswith("-year-old") for h in reading.heads):
        return _agrees(entity, reading) and (not reading.gender or entity.gender == reading.gender)
    return bool(entity.heads & reading.heads) and _agrees(entity, reading)
