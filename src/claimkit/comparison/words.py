"""Words in the form in which they are compared: singular, without synonyms."""

__all__ = [
    "Noun",
    "action_of",
    "ancestors",
    "compound",
    "country_around",
    "country_of",
    "event_of",
    "is_level",
    "is_light",
    "noun_of",
    "relation_of_events",
    "unaccented",
]

from collections.abc import Mapping
from functools import cache, lru_cache
from unicodedata import combining, normalize

from attrs import frozen

from claimkit.english import countries
from claimkit.english.actions import action_named, verbs_of_sort
from claimkit.english.closed_classes import WordClass, closed_words
from claimkit.english.countries import NamedAs, naming_of
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.nouns import singular
from claimkit.english.tables.events import COMPOUND_EVENTS, EVENT_RELATIONS
from claimkit.english.tables.nouns import SYNONYMS
from claimkit.english.tables.verbs import LIGHT_VERBS
from claimkit.english.word_lists import word_list

# A counted noun phrase is at most this many words long in the tables.
_LONGEST = 4
_INCREMENT = word_list("words for what is added")


@frozen
class Noun:
    """A counted noun phrase: what it is compared as, and what else its words tell.

    `event` is what happened to the things counted ("20 deaths"), `country`
    that which an adjective names, `increment` is set by "another 20".
    """

    thing: str | None
    event: str | None = None
    country: str | None = None
    increment: bool = False


@cache
def _nouns() -> Mapping[str, tuple[str, str]]:
    return {row.noun: (row.compared, row.event) for row in SYNONYMS}


@cache
def _kinds() -> Mapping[str, str]:
    return {row.compared: row.kind for row in reversed(SYNONYMS.rows) if row.kind}


@cache
def _light() -> frozenset[str]:
    return verbs_of_sort("level") | verbs_of_sort("state") | LIGHT_VERBS.words


@cache
def _compounds() -> Mapping[tuple[str, str], str]:
    return {(row.action, row.thing): row.event for row in COMPOUND_EVENTS}


@cache
def _levels() -> frozenset[str]:
    return frozenset(row.verb for row in LIGHT_VERBS if row.role == "level")


@cache
def _after_head() -> frozenset[str]:
    """The words that end a noun phrase's head, where a preposition or a clause follows it."""
    ending = (WordClass.PREPOSITION, WordClass.AUXILIARY, WordClass.MODAL, WordClass.NEGATED, WordClass.RELATIVE)
    return closed_words(*ending) - closed_words(WordClass.OPENING)


@cache
def _same_events() -> Mapping[str, str]:
    return {row.action: row.other for row in EVENT_RELATIONS if row.relation == "same"}


@cache
def _event_relations() -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for row in EVENT_RELATIONS:
        one, other = event_of(row.action), event_of(row.other)
        if one != other:
            found[one, other] = row.relation
            found[other, one] = "whole" if row.relation == "part" else row.relation
    return found


def event_of(action: str) -> str:
    """The event that an action is compared as, where several actions are words for one.

    >>> event_of("supply"), event_of("die")
    ('send', 'die')
    """
    return _same_events().get(action, action)


def relation_of_events(a: str, b: str) -> str | None:
    """How those to whom `a` happens relate to those to whom `b` does: "part", "whole", "related", "opposite"."""
    return _event_relations().get((a, b))


def country_of(name: str, *, seats: bool = False) -> str | None:
    """The code of the country or bloc that a name or adjective stands for; with `seats`, also that of a capital.

    >>> country_of("North Korean"), country_of("Pyongyang"), country_of("Pyongyang", seats=True)
    ('KP', None, 'KP')
    """
    country = countries.country_of(name, seats=seats, blocs=True)
    return None if country is None else country.code


@lru_cache(maxsize=65_536)
def unaccented(name: str) -> str:
    """A name without its accents, which some papers print and some do not.

    >>> unaccented("Telefónica"), unaccented("São Paulo")
    ('Telefonica', 'Sao Paulo')
    """
    if name.isascii():
        return name
    return "".join(letter for letter in normalize("NFKD", name) if not combining(letter))


def country_around(name: str) -> str | None:
    """The code of the country that a known region or capital lies in.

    >>> country_around("Paris"), country_around("France")
    ('FR', None)
    """
    naming = naming_of[name]
    inside = naming is not None and naming.form in {NamedAs.SEAT, NamedAs.REGION}
    return naming.country.code if naming is not None and inside else None


def action_of(word: str | None, lexicon: Lexicon = DEFAULT) -> str | None:
    """The action as which a verb is compared; `read` gives base forms, a claim built by hand may have another.

    >>> action_of("dispatch"), action_of("deployed"), action_of("sent"), action_of("frobnicate")
    ('send', 'send', 'send', 'frobnicate')
    """
    if word is None:
        return None
    return action_named(word, lexicon)


def is_light(action: str) -> bool:
    """Whether a verb says little by itself, so that its noun tells what happened."""
    return action in _light()


def compound(action: str, thing: str) -> str | None:
    """The event that an action and a thing make together: "received votes" are votes won.

    >>> compound("receive", "vote"), compound("claim", "life")
    ('win', 'die')
    """
    return _compounds().get((action, thing))


def is_level(action: str) -> bool:
    """Whether a verb says where a measure is or gets to, and no event: "stood at 5 %", "rose to 20"."""
    return action in _levels()


def ancestors(thing: str) -> tuple[str, ...]:
    """The kinds that a thing is part of, the nearest first.

    >>> ancestors("special forces")
    ('soldier', 'person')
    """
    found: list[str] = []
    kind = _kinds().get(thing)
    while kind is not None and kind not in found:
        found.append(kind)
        kind = _kinds().get(kind)
    return tuple(found)


def noun_of(phrase: str | None, lexicon: Lexicon = DEFAULT) -> Noun:
    """What a noun phrase as written is compared as.

    >>> noun_of("North Korean special forces soldiers")
    Noun(thing='special forces', event=None, country='KP', increment=False)
    >>> noun_of("wounded civilians").event
    'injure'
    """
    if phrase is None:
        return Noun(None)
    words = phrase.casefold().replace("’", "'").split()
    return _noun(tuple(words[:12]), lexicon)


@lru_cache(maxsize=65_536)
def _noun(words: tuple[str, ...], lexicon: Lexicon) -> Noun:
    end = next((i for i, word in enumerate(words) if i and word in _after_head()), len(words))
    thing, event, used = _head(words, end, lexicon)
    country = None
    for i in range(end):
        if i >= used:
            break
        pair = country_of(" ".join(words[i : i + 2])) or country_of(words[i]) or country_of(words[i].strip(",.()"))
        country = country or pair
        told = _nouns().get(words[i])
        if event is None and told is not None and told[1]:
            event = told[1]
    if thing is not None and country is None:
        country = country_of(thing) or country_of(thing.removesuffix("s"))
        if country is not None:
            thing = "person"
    return Noun(thing, event, country, not _INCREMENT.isdisjoint(words[:used]))


def _head(words: tuple[str, ...], end: int, lexicon: Lexicon) -> tuple[str | None, str | None, int]:
    """The longest known ending of the phrase: what it is compared as, its event, and where it begins."""
    for stop in dict.fromkeys((len(words), end)):
        for start in range(max(0, stop - _LONGEST), stop):
            head = " ".join(words[start:stop])
            one = " ".join((*words[start : stop - 1], singular(words[stop - 1])))
            member = " ".join((singular(words[start]), *words[start + 1 : stop]))
            for form in (head, one, member):
                own = lexicon.synonyms.get(form)
                if own is not None:
                    known = _nouns().get(own.casefold(), (own.casefold(), ""))
                    return known[0], known[1] or None, start
                if form in _nouns():
                    thing, event = _nouns()[form]
                    return thing, event or None, start
    return (singular(words[end - 1]), None, end - 1) if end else (None, None, 0)
