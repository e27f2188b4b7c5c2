"""What an article has named so far, and which of it a short form stands for."""

__all__ = ["Register"]

from collections import defaultdict
from functools import cached_property
from operator import itemgetter

from attrs import evolve

from claimkit.english.lexicon import Lexicon
from claimkit.model.source import Source
from claimkit.parse.sources.coreference.antecedents import Anaphor, Candidate, Mentioned, Setting, likeliest, traits_of
from claimkit.parse.sources.coreference.entity import THINGS, Entity
from claimkit.parse.sources.coreference.fitting import PRONOUNS, agrees, find_described, is_apart, may_do
from claimkit.parse.sources.coreference.names import (
    can_speak,
    family_name,
    has_given_name,
    is_family,
    is_word_like_name,
    latest,
    may_be_of,
    name_key,
    office_in,
    same_person,
    shows_thing,
)
from claimkit.parse.sources.coreference.setting import Subjects, country_in, main_country, no_subjects
from claimkit.parse.sources.phrase.kinds import (
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
from claimkit.parse.sources.phrase.known_names import institution
from claimkit.parse.sources.phrase.personal_names import gender_of_name
from claimkit.parse.sources.phrase.places import Place
from claimkit.parse.sources.phrase.read import read_phrase
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.words import in_class, noun_of, role_of
from claimkit.text.document import Document

# How many of the latest mentions a pronoun or a description may look back over.
_MEMORY = 60
# How many people a pronoun may stand for.
_CANDIDATES = 6
# How many mentions back "the company" may still make a body of a name that nothing else is known of.
_NEAR = 4
# How many characters back the one may begin whom "who" goes on about.
_NEAR_BEFORE = 200
# How many people of one name are told apart.
_BEARERS = 40


_OF_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}


_SPOKEN_THROUGH = frozenset((DOCUMENT, OUTLET, ACCOUNT))
_OF_SPEAKER = frozenset(("my", "our", "your"))


class Register:
    """The sources of one article by name, with the order in which they are mentioned."""

    def __init__(self, document: Document, lexicon: Lexicon, subjects: Subjects = no_subjects) -> None:
        self._document = document
        self._lexicon = lexicon
        self._subjects = subjects
        self._setting = Setting(document)
        # The family names of those whom the article has speak by name.
        self._speaking: frozenset[str] = frozenset()
        self._by_name: dict[str, Entity] = {}
        # Bodies by the first word of their names: "Verizon" is Verizon Communications.
        self._bodies: dict[str, Entity] = {}
        self._outlets: dict[str, Entity] = {}
        self._people: dict[str, list[Entity]] = defaultdict(list)
        # What has been mentioned, with its place and whether it is a source there.
        self._recent: list[Mentioned] = []
        # What is to come, the next last.
        self._coming: list[tuple[int, Entity]] = []
        # By identity: equal phrases share one reading.
        self._entered: dict[Reading, Entity] = {}
        # The end of the last source phrase.
        self._passed = 0

    def introduce(self, introductions: list[tuple[int, Reading]], speaking: frozenset[str]) -> None:
        """Takes in what the article names anywhere; it counts as mentioned from its place on.

        `speaking` are the family names of those who speak by name anywhere in it.
        """
        self._speaking = speaking
        entered = self._entered
        self._coming = [(start, entered.get(reading) or self._enter(reading)) for start, reading in introductions]
        self._coming.reverse()

    def recall(self, alone: list[tuple[int, str]]) -> None:
        """Takes in where people are called by their family name alone, in lower case, outside of source phrases."""
        if not alone:
            return
        self._coming.reverse()
        for at, name in alone:
            bearers = [one for one in self._people.get(name, ()) if is_family(name, one)]
            if len(bearers) == 1:
                self._coming.append((at, bearers[0]))
        self._coming.sort(key=itemgetter(0), reverse=True)

    def mention(self, start: int, end: int, reading: Reading) -> Entity | None:
        """The source that a phrase from `start` to `end` stands for, now the latest mentioned."""
        coming, recent, passed = self._coming, self._recent, self._passed
        until = start if start > passed else passed
        while coming and coming[-1][0] < until:
            at, entity = coming.pop()
            # What the last source phrase covers has been noted with it.
            if at >= passed:
                entity.last = len(recent)
                recent.append(Mentioned(at, entity, sourced=False))
        self._passed = end
        reading = self._as_name(start, end, reading)
        found = self._author(start, reading) if reading.owner else None
        if found is None:
            found = self._find(start, reading)
        if found is None:
            found = self._subject(start, reading) if reading.form is PRONOUN else self._described(start, reading)
        if found is None:
            return None
        found.gender = found.gender or reading.gender
        found.sourced = True
        source = found.source
        if source.kind is PERSON:
            if source.role is None:
                if found.guessed and shows_thing(self._document.text, end):
                    found.become(reading)
            elif source.affiliation is None:
                found.source = self._with_body(source, source.role)
        found.last = len(recent)
        recent.append(Mentioned(start, found, sourced=True))
        return found

    def _as_name(self, start: int, end: int, reading: Reading) -> Reading:
        """The reading of a word alone as the name of somebody in the article, whatever else it means: "Young said"."""
        if reading.form is SHORT or reading.form is PRONOUN:
            return reading
        word = self._document.text[start:end]
        key = word.casefold()
        if not is_word_like_name(word) or not any(is_family(key, one) for one in self._people.get(key, ())):
            return reading
        if reading.plural and (noun_of(word) or role_of(word)) and key not in in_class("family name"):
            # "Virginia Democrats" are no person whose name "Democrats" is.
            return reading
        return Reading(source=Source(word, PERSON), form=SHORT, keys=(key,))

    def _described(self, position: int, reading: Reading) -> Entity:
        """The source that a phrase describes by itself."""
        if reading.owner:
            reading = self._with_owner(position, reading)
        if reading.institution:
            reading = self._at_home(position, reading)
        return self._entered.get(reading) or self._enter(reading)

    def _subject(self, position: int, reading: Reading) -> Entity | None:
        """The subject that a pronoun takes up, if it can speak: "The retailer lost £62 million, it said"."""
        fits = PRONOUNS.get(reading.pronoun) if reading.pronoun in "mfnprq" else None
        near = next(iter(self._subjects(position)), None) if fits is not None else None
        if fits is None or near is None:
            return None
        subject = read_phrase(self._document.text[near.start : near.end])
        if subject.form is PRONOUN or not can_speak(subject):
            return None
        entity = self._find(near.start, subject) or self._described(near.start, subject)
        if reading.pronoun == "n" and entity.guessed:
            entity.become(reading)
        office = reading.pronoun in "mf" and any(map(role_of, subject.heads)) and agrees(entity, reading)
        return entity if office or fits(entity, reading) else None

    def _with_body(self, source: Source, office: str) -> Source:
        """An office in "the ministry" or the like, with the name that the article gives to that body."""
        body, role = office_in[office]
        reading = read_phrase(f"the {body}") if body else None
        if reading is None or reading.form is not DEFINITE or reading.source.kind not in THINGS:
            return source
        found = self._definite(reading)
        if found is None:
            return source
        country = found.source.country if found.source.kind is GOVERNMENT else None
        return evolve(source, role=role, affiliation=found.source.name, country=source.country or country)

    def _author(self, position: int, reading: Reading) -> Entity | None:
        """Whose document, site or account speaks: with "its website" the company itself."""
        if reading.owner in _OF_SPEAKER or reading.source.kind not in _SPOKEN_THROUGH:
            return None
        return self._find(position, read_phrase(_OF_POSSESSIVE.get(reading.owner, reading.owner)))

    def _with_owner(self, position: int, reading: Reading) -> Reading:
        """The reading with its owner's full name: "his lawyer", "the Dunn campaign" are Carla Dunn's."""
        if reading.owner in _OF_SPEAKER:
            return reading
        whose = read_phrase(_OF_POSSESSIVE.get(reading.owner, reading.owner))
        owner = self._find(position, whose) if whose.form is not FULL else None
        if owner is None:
            return reading
        name = reading.source.name
        for before in (f"{whose.source.name}'s ", f"{reading.owner} "):
            if name.casefold().startswith(before.casefold()):
                source = evolve(reading.source, name=f"{owner.source.name}'s {name[len(before) :]}")
                return evolve(reading, source=source)
        return reading

    def _at_home(self, position: int, reading: Reading) -> Reading:
        """A state's body without a country is that of the subject before it, or of the article's one country."""
        source = reading.source
        if source.country or source.kind is not GOVERNMENT or source.anonymous:
            return reading
        near = next(iter(self._subjects(position)), None)
        place = None if near is None else country_in(self._document.text[near.start : near.end])
        place = place or self._main_country
        found = institution(source.name, place) if place else None
        return evolve(reading, source=found) if found else reading

    @cached_property
    def _main_country(self) -> Place | None:
        return main_country(self._document)

    def _enter(self, reading: Reading) -> Entity:
        """The source of a reading that says all by itself; one that is known already learns from it."""
        source, keys = reading.source, reading.keys
        person = source.kind is PERSON and keys
        bearers = self._people.get(keys[0]) if person and reading.form is FULL else None
        known = same_person(bearers, source.name) if bearers is not None else None
        if known is not None:
            known.learn(reading)
            self._entered[reading] = known
            return known
        key = name_key[source.name]
        entity = None if source.anonymous else self._by_name.get(key)
        if entity is not None and may_be_of(entity.source.country, source.country):
            entity.learn(reading)
        else:
            entity = Entity(reading)
            self._name(key, entity)
        for name in keys:
            if not person:
                self._by_name.setdefault(name_key[name], entity)
                continue
            bearers = self._people[name]
            if len(bearers) < _BEARERS and entity not in bearers:
                bearers.append(entity)
        self._entered[reading] = entity
        return entity

    def _name(self, key: str, entity: Entity) -> None:
        """Takes in a new source by its name, and by what is left of that in short."""
        source = entity.source
        if source.anonymous:
            return
        self._by_name[key] = entity
        if source.kind is OUTLET and " " in key:
            self._outlets.setdefault(key.rsplit(" ", 1)[1], entity)
        if source.kind is not PERSON and not source.country and source.kind in THINGS:
            self._bodies.setdefault(key.split(" ", 1)[0], entity)

    def _find(self, position: int, reading: Reading) -> Entity | None:
        form = reading.form
        if form is FULL:
            return self._family_of(reading) if len(reading.keys) == 1 else None
        if form is SHORT:
            return self._short(reading)
        if form is PRONOUN:
            return self._pronoun(position, reading)
        if reading.owner and reading.source.kind is not PERSON:
            return None
        return self._definite(reading) or self._taken_up(position, reading)

    def _family_of(self, reading: Reading) -> Entity | None:
        """What else of the article one name stands for: a person "Jordan" or "Ford", The New York Times "the Times"."""
        kind = reading.source.kind
        if kind is PERSON:
            return None
        name = reading.keys[0]
        outlet = self._outlets.get(name) if kind is OUTLET else None
        if outlet is not None or name not in self._people:
            return outlet
        family = [e for e in self._people[name] if " " in e.source.name and family_name[e.source.name] == name]
        return latest(family) if family else None

    def _short(self, reading: Reading) -> Entity | None:
        """The person or body that a part of a name stands for."""
        name = reading.keys[0] if reading.keys else name_key[reading.source.name]
        # "Dean" is a man's name, but not where it is the family name of Anna Dean.
        by_itself = reading.gender == gender_of_name((reading.source.name,))
        bearers = [e for e in self._people.get(name, ()) if has_given_name(e)]
        people = [e for e in bearers if agrees(e, reading) or (by_itself and is_family(name, e))]
        if people:
            several = len(people) > 1
            family = [e for e in people if family_name[e.source.name] == name] if several else people
            chosen = latest(family or people)
            chosen.learn(reading)
            return chosen
        body = self._by_name.get(name_key[reading.source.name])
        if body is not None:
            return body
        if reading.source.kind is PERSON and not reading.source.role:
            return self._bodies.get(name)
        return None

    def _pronoun(self, position: int, reading: Reading) -> Entity | None:
        if reading.pronoun not in PRONOUNS:
            return None
        if reading.pronoun in "mf":
            return self._person(position, reading)
        if reading.pronoun in "rq":
            return self._right_before(position, reading)
        return self._thing_or_several(position, reading)

    def _right_before(self, position: int, reading: Reading) -> Entity | None:
        """Whom "who" or "which" goes on about."""
        fits = PRONOUNS[reading.pronoun]
        for one in reversed(self._recent[-_MEMORY:]):
            if position - one.at > _NEAR_BEFORE:
                return None
            if one.at < position and fits(one.entity, reading):
                return one.entity
        return None

    def _thing_or_several(self, position: int, reading: Reading) -> Entity | None:
        """What "it" or "they" stands for: the latest that speaks or begins a sentence, else any that fits.

        Failing that, "they" may be a body, and "it" what nobody knows to be a person.
        """
        fits = PRONOUNS[reading.pronoun]
        second: Entity | None = None
        third: Entity | None = None
        for one in reversed(self._recent[-_MEMORY:]):
            entity = one.entity
            if one.at >= position:
                continue
            stands_out = one.sourced or self._setting.begins_sentence(one.at)
            if fits(entity, reading):
                if stands_out:
                    return entity
                second = second or entity
            elif third is None and may_do(entity, reading, stands_out=stands_out):
                third = entity
        if second is None and third is not None and reading.pronoun == "n":
            third.become(reading)
        return second or third

    def _person(self, position: int, reading: Reading) -> Entity | None:
        """Whom "he" or "she" stands for."""
        return likeliest(self._people_before(position, reading))

    def _people_before(self, position: int, reading: Reading) -> list[tuple[Entity, tuple[str, ...]]]:
        """The people mentioned before whom "he" or "she" may stand for, the latest first, and what each is like."""
        fits = PRONOUNS["m"]
        mentions: dict[Entity, list[Mentioned]] = {}
        for one in reversed(self._recent[-_MEMORY:]):
            entity = one.entity
            if one.at < position and (entity in mentions or (len(mentions) < _CANDIDATES and fits(entity, reading))):
                mentions.setdefault(entity, []).append(one)
        if len(mentions) < 2:
            return [(entity, ()) for entity in mentions]
        anaphor = Anaphor(position, reading.gender, tuple(self._subjects(position)), self._setting)
        return [
            (entity, tuple(traits_of(Candidate(entity, own, n, self._speaks(entity)), anaphor)))
            for n, (entity, own) in enumerate(mentions.items(), 1)
        ]

    def _taken_up(self, position: int, reading: Reading) -> Entity | None:
        """Whom a description takes up that says what the article has not: "the rookie", "the 26-year-old"."""
        words = reading.source.name.lower().split()
        if reading.source.kind is not PERSON or reading.plural or not words or reading.owner:
            return None
        if words[-1] not in in_class("taking up") and not any(word.endswith("-year-old") for word in words):
            return None
        people = self._people_before(position, reading)
        return likeliest([(entity, traits) for entity, traits in people if not entity.source.anonymous])

    def _speaks(self, entity: Entity) -> bool:
        return family_name[entity.source.name] in self._speaking

    def _definite(self, reading: Reading) -> Entity | None:
        """The latest source that a description fits: "the agency", "the official", "the source"."""
        found = find_described(reversed(self._recent[-_MEMORY:]), reading)
        if found is not None or reading.source.kind is not ORGANIZATION or reading.plural or is_apart(reading):
            return found
        guessed = next((entity for _, entity, _ in reversed(self._recent[-_NEAR:]) if entity.guessed), None)
        if guessed is not None:
            guessed.become(reading)
        return guessed
