"""Names as they are compared: their words, the family's name in them, and the offices that go with them."""

__all__ = [
    "can_speak",
    "family_name",
    "has_given_name",
    "is_family",
    "is_word_like_name",
    "latest",
    "may_be_of",
    "name_key",
    "office_in",
    "same_person",
    "shows_thing",
]

import re

from claimkit.english.memo import Memo
from claimkit.english.own_words import OwnMemo
from claimkit.parse.sources.coreference.entity import Entity
from claimkit.parse.sources.phrase.personal_names import name_parts
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.words import is_capitalised, key_of, noun_of, role_of

# What shows that a bare name is no person's: "Acme, which", "Acme said on Monday it would cut", "Acme says its". "It"
# with verbs like "be" and "take" may stand for nothing.
_EMPTY = "be|take|make|have|not|mean|depend|help|go|come|rain|snow|seem|require|cost|work"
_AS_THING = re.compile(
    r", which\b| [a-z]{3,12}(?: (?:on )?[A-Z][a-z]{2,9})?(?: that)? "
    rf"(?:its\b|it (?:would|will|plans to|expects to) (?!(?:{_EMPTY})\b))"
)
# An office of a body that is only called "the ministry" there.
_OWNED_OFFICE = re.compile(r"([a-z][\w -]{1,30}?)'s (.+)")
_SERVING_OFFICE = re.compile(r"(.{1,40}?) (?:for|of|at) the ([a-z]\w*(?: [a-z]\w*)?)\Z")


def is_word_like_name(phrase: str) -> bool:
    """Whether a phrase is one capitalised word, as a family name alone is."""
    return phrase.isalpha() and is_capitalised(phrase) and not phrase.isupper()


def is_family(key: str, entity: Entity) -> bool:
    """Whether a word, as it is compared, is the family name in a full name."""
    name = entity.source.name
    return " " in name and family_name[name] == key


def has_given_name(entity: Entity) -> bool:
    """Whether somebody has a given name, by which they may be called."""
    return " " in entity.source.name


def can_speak(reading: Reading) -> bool:
    """Whether a subject is a source as far as its words tell: a name, or a noun that the tables know."""
    words = reading.source.name.split()
    if reading.heads:
        noun = noun_of(words[-1])
        return role_of(words[-1]) is not None or (noun is not None and not (reading.plural and noun[0] == "document"))
    return all(map(is_capitalised, words)) and not words[-1].endswith("s")


def latest(entities: list[Entity]) -> Entity:
    """Of several, one that has spoken before one that has not, then the one last mentioned."""
    return entities[0] if len(entities) == 1 else max(entities, key=lambda e: (e.last >= 0, e.sourced, e.last))


def _office_of(role: str) -> tuple[str, str]:
    if owned := _OWNED_OFFICE.match(role):
        return owned[1], owned[2]
    served = _SERVING_OFFICE.match(role)
    return (served[2], served[1]) if served else ("", "")


# The body that an office belongs to, by a common noun, and the office itself; nothing where there is none.
office_in = OwnMemo(_office_of)


def same_person(bearers: list[Entity], name: str) -> Entity | None:
    """Someone with the same first and last name, whatever stands between them."""
    words = _words[name]
    if len(words) < 2:
        return None
    for entity in bearers:
        other = _words[entity.source.name]
        if len(other) > 1 and (
            (other[0] == words[0] and other[-1] == words[-1]) or _ends(other, words) or _ends(words, other)
        ):
            return entity
    return None


def _ends(longer: list[str], shorter: list[str]) -> bool:
    return longer[-len(shorter) :] == shorter


def _family_in(name: str) -> str:
    return name_parts(name.split())[1][0]


# What is asked of names, which come up again and again: how they are compared, their words, the family's name.
name_key = Memo(key_of)
_words = Memo(lambda name: name.casefold().split())
family_name = Memo(_family_in)


def shows_thing(text: str, end: int) -> bool:
    """Whether what follows a bare name that ends at `end` shows that it is no person's: "Acme said it would cut"."""
    return _AS_THING.match(text, end) is not None


def may_be_of(one: str | None, other: str | None) -> bool:
    """Whether two countries may be the same, of which either may not be told."""
    return one == other or one is None or other is None
