"""Which source of an article a pronoun or a description may stand for."""

__all__ = ["PRONOUNS", "agrees", "find_described", "is_apart", "is_thing", "may_do"]

from collections.abc import Iterable
from functools import lru_cache

from claimkit.english.tables.sources import BODIES_APART
from claimkit.english.word_lists import word_list
from claimkit.parse.sources.coreference.entity import THINGS, Entity
from claimkit.parse.sources.phrase.bodies import ANY
from claimkit.parse.sources.phrase.kinds import GROUP, ORGANIZATION, PERSON
from claimkit.parse.sources.phrase.reading import Reading

# Nouns that say of a person no more than a pronoun does.
_ANYBODY = word_list("nouns that may mean anybody")
_COLLECTIVE = frozenset(("police", "prosecutors"))


def agrees(entity: Entity, reading: Reading) -> bool:
    """Whether nothing tells the two genders apart."""
    return not (entity.gender and reading.gender and entity.gender != reading.gender)


def _is_person(entity: Entity, reading: Reading) -> bool:
    if entity.source.kind is not PERSON or not agrees(entity, reading):
        return False
    return entity.sourced or " " in entity.source.name or not entity.guessed


def is_thing(entity: Entity, reading: Reading) -> bool:
    """Whether "it" may stand for the source."""
    return entity.source.kind in THINGS and not entity.plural


def _is_several(entity: Entity, reading: Reading) -> bool:
    return entity.plural or entity.source.kind is GROUP or entity.institution in _COLLECTIVE


def _is_human(entity: Entity, reading: Reading) -> bool:
    return not is_thing(entity, reading)


def _is_speaker(entity: Entity, reading: Reading) -> bool:
    return _is_person(entity, reading) and not entity.source.anonymous


# For each class of pronouns what it may stand for.
PRONOUNS = {
    "m": _is_person,
    "f": _is_person,
    "n": is_thing,
    "p": _is_several,
    "r": _is_human,
    "q": is_thing,
    "s": _is_speaker,
}


def may_do(entity: Entity, reading: Reading, *, stands_out: bool) -> bool:
    """Whether a source that does not fit a pronoun may do: a body that stands out for "they", a mere name for "it"."""
    if reading.pronoun == "p":
        return stands_out and is_thing(entity, reading)
    return reading.pronoun == "n" and entity.guessed


def is_apart(reading: Reading) -> bool:
    """Whether the body named stands beside the others of a report, like "the union"."""
    return not reading.heads.isdisjoint(BODIES_APART.words)


@lru_cache(maxsize=8192)
def _is_anybody(heads: frozenset[str]) -> bool:
    """Whether a noun among these says of a person no more than a pronoun does."""
    return any(h in _ANYBODY or h.endswith("-year-old") for h in heads)


class _Sought:
    """A description such as "the agency", and what its noun tells of what it may stand for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        new = reading.source
        self.person = new.kind is PERSON
        # A noun for a body fits one that nothing else is known of; one for anybody, whoever is of the gender.
        self.any_body = new.kind is ORGANIZATION and not (new.anonymous or is_apart(reading))
        self.anybody = self.person and _is_anybody(reading.heads)

    def may_be(self, entity: Entity) -> bool:
        """Whether neither number nor country tells the two apart."""
        old, new = entity.source, self.reading.source
        if self.reading.plural != entity.plural and GROUP in (new.kind, old.kind):
            return False
        return not (new.country and old.country and new.country != old.country)

    def fits(self, entity: Entity) -> bool:
        """Whether the description says of a source what is known of it."""
        reading, source = self.reading, entity.source
        if reading.institution:
            return entity.institution == reading.institution or reading.institution.lower() in entity.heads
        if "source" in reading.heads:
            return source.anonymous
        if (source.kind is PERSON) is not self.person:
            return False
        if self.any_body and ANY in entity.heads:
            return True
        if self.anybody:
            return agrees(entity, reading) and (not reading.gender or entity.gender == reading.gender)
        return not entity.heads.isdisjoint(reading.heads) and agrees(entity, reading)


def find_described(mentions: Iterable[tuple[int, Entity, bool]], reading: Reading) -> Entity | None:
    """The source of the first of several mentions that a description such as "the agency" or "the official" fits."""
    sought = _Sought(reading)
    return next((entity for _, entity, _ in mentions if sought.may_be(entity) and sought.fits(entity)), None)
