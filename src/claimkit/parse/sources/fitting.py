"""Which source of an article a pronoun or a description may stand for."""

__all__ = ["PRONOUNS", "agrees", "is_apart", "is_described", "is_thing"]

from functools import lru_cache

from claimkit.lexicon.tables import column
from claimkit.parse.sources.bodies import ANY
from claimkit.parse.sources.entity import THINGS, Entity
from claimkit.parse.sources.kinds import GROUP, ORGANIZATION, PERSON
from claimkit.parse.sources.reading import Reading

# Nouns that say of a person no more than a pronoun does.
_ANYBODY = frozenset(("man", "woman", "boy", "girl", "national"))
_COLLECTIVE = frozenset(("police", "prosecutors"))


def agrees(entity: Entity, reading: Reading) -> bool:
    """Whether nothing tells the two genders apart."""
    return not (entity.gender and reading.gender and entity.gender != reading.gender)


def _is_person(entity: Entity, reading: Reading) -> bool:
    sure = entity.source.kind is PERSON and (entity.sourced or not entity.guessed)
    return sure and agrees(entity, reading)


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


def is_apart(reading: Reading) -> bool:
    """Whether the body named stands beside the others of a report, like "the union"."""
    return not reading.heads.isdisjoint(column("bodies_apart"))


@lru_cache(maxsize=8192)
def _is_anybody(heads: frozenset[str]) -> bool:
    """Whether a noun among these says of a person no more than a pronoun does."""
    return any(h in _ANYBODY or h.endswith("-year-old") for h in heads)


def is_described(entity: Entity, reading: Reading) -> bool:
    """Whether a description such as "the agency" or "the official" fits the source."""
    source, new = entity.source, reading.source
    if reading.plural != entity.plural and (source.kind is GROUP or new.kind is GROUP):
        return False
    if new.country and source.country and new.country != source.country:
        return False
    if reading.institution:
        return entity.institution == reading.institution or reading.institution.lower() in entity.heads
    if "source" in reading.heads:
        return source.anonymous
    if (source.kind is PERSON) != (new.kind is PERSON):
        return False
    if ANY in entity.heads and new.kind is ORGANIZATION and not (new.anonymous or is_apart(reading)):
        return True
    if new.kind is PERSON and _is_anybody(reading.heads):
        return agrees(entity, reading) and (not reading.gender or entity.gender == reading.gender)
    return not entity.heads.isdisjoint(reading.heads) and agrees(entity, reading)
