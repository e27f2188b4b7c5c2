"""How near two words are to each other: one verb for another, a noun for its verb."""

__all__ = ["are_strangers", "kinship", "same_name"]

from functools import cache, lru_cache

from claimkit.comparison.words import action_of, ancestors, event_of, noun_of
from claimkit.english.lexicon import DEFAULT
from claimkit.english.tables.nouns import SYNONYMS
from claimkit.english.tables.statements import VERB_KIN

# Words that begin alike are mostly of one family: "deploy", "deployment"; shorter beginnings join strangers.
_SHARED = 5


@lru_cache(maxsize=65_536)
def kinship(one: str, other: str) -> float:
    """From 0, strangers, to 1, the same word; the forms compared are those of `Said`.

    The tables say which verbs and nouns are used for one another, and which nouns tell of an event by themselves.

    >>> kinship("send", "dispatch"), kinship("deploy", "deployment"), kinship("send", "tea")
    (0.9, 0.7, 0.0)
    """
    if one == other:
        return 1.0
    first, second = action_of(one, DEFAULT), action_of(other, DEFAULT)
    if first is not None and second is not None and event_of(first) == event_of(second):
        return 0.9
    if _groups().get(one, _NONE) & _groups().get(other, _NONE):
        return 0.8
    noun, second_noun = noun_of(one, DEFAULT), noun_of(other, DEFAULT)
    if noun.thing is not None and noun.thing == second_noun.thing:
        return 0.8
    for told, action in ((noun.event, second), (second_noun.event, first)):
        if told is not None and told == action:
            return 0.8
    return 0.7 if min(len(one), len(other)) >= _SHARED and one[:_SHARED] == other[:_SHARED] else 0.0


_NONE: frozenset[int] = frozenset()


@cache
def _groups() -> dict[str, frozenset[int]]:
    """From each verb to the groups of verbs for one act in which it stands."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(VERB_KIN):
        for verb in row.verbs:
            found.setdefault(verb, set()).add(number)
    return {verb: frozenset(numbers) for verb, numbers in found.items()}


@lru_cache(maxsize=65_536)
def are_strangers(one: str, other: str) -> bool:
    """Whether of two nouns that the tables know one means people and the other does not.

    >>> are_strangers("weapon", "soldier"), are_strangers("soldier", "person"), are_strangers("gizmo", "soldier")
    (True, False, False)
    """
    first, second = noun_of(one, DEFAULT).thing, noun_of(other, DEFAULT).thing
    if first is None or second is None or not _is_known(first) or not _is_known(second):
        return False
    return ("person" in (first, *ancestors(first))) != ("person" in (second, *ancestors(second)))


@cache
def _known_things() -> frozenset[str]:
    return frozenset(word for row in SYNONYMS for word in (row.noun, row.compared))


def _is_known(thing: str) -> bool:
    return thing in _known_things()


@lru_cache(maxsize=65_536)
def same_name(one: str, other: str) -> bool:
    """Whether two actors may be one: the words of one among those of the other, its initials, or nouns of one kind.

    >>> same_name("tom hill", "hill"), same_name("north korea", "south korea"), same_name("who", "world health org")
    (True, False, True)
    """
    first, second = sorted((one.split(), other.split()), key=len)
    if set(first) <= set(second):
        return True
    if len(first) == 1 and len(second) > 1:
        return first[0] == "".join(word[0] for word in second)
    return len(second) == 1 and kinship(one, other) >= 0.7
