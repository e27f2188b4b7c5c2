"""What the tables say of verbs and event nouns: the action that each stands for."""

__all__ = [
    "action_of",
    "actions_by_dimension",
    "actions_by_object",
    "event_nouns",
    "topic_words",
]

from functools import cache

from claimkit.english.actions import actions
from claimkit.english.nouns import with_plurals
from claimkit.english.own_words import own_lexicon, per_lexicon
from claimkit.english.tables.events import ACTIONS_BY_DIMENSION, ACTIONS_BY_OBJECT, TOPIC_WORDS
from claimkit.english.tables.nouns import EVENT_NOUNS
from claimkit.english.tables.table import Table
from claimkit.english.tables.verbs import PHRASAL_VERBS, VERB_IDIOMS, VerbWithWord
from claimkit.english.word_kinds import ADVERB, DETERMINER, PREPOSITION, words_of
from claimkit.syntax.figure_clauses import Clause
from claimkit.text.tokens import Tokens


@cache
def topic_words(part: str) -> frozenset[str]:
    """The words of one part of the table `topic_words`."""
    return frozenset(row.word for row in TOPIC_WORDS if row.part == part)


@per_lexicon
def event_nouns() -> dict[str, tuple[str, str]]:
    """From each noun for an event to what it counts and the action that it stands for."""
    own = {form: ("", action) for noun, action in own_lexicon().events.items() for form in with_plurals({noun})}
    return {row.noun: (row.counted, row.action) for row in EVENT_NOUNS} | own


@per_lexicon
def _meanings() -> dict[str, tuple[str, dict[str, str], dict[str, str]]]:
    """From each verb of the tables to its action, and to what it stands for in idioms and with particles."""
    idioms, particles = _by_verb(VERB_IDIOMS), _by_verb(PHRASAL_VERBS)
    verbs = actions().keys() | idioms.keys() | particles.keys()
    return {verb: (actions().get(verb, verb), idioms.get(verb, {}), particles.get(verb, {})) for verb in verbs}


def _by_verb(table: Table[VerbWithWord]) -> dict[str, dict[str, str]]:
    """From each verb of a table to the words that give it another meaning, and the action that it then stands for."""
    found: dict[str, dict[str, str]] = {}
    for row in table:
        found.setdefault(row.verb, {})[row.word] = row.action
    return found


def action_of(tokens: Tokens, clause: Clause) -> str | None:
    """The action of the verb that governs the clause, with the particle that belongs to it: "laid off" is to cut."""
    group = clause.group
    if group is None:
        return None
    known = _meanings().get(group.lemma)
    if known is None:
        return group.lemma
    action, idioms, particles = known
    together = _idiom(tokens, clause, group.end, idioms) if idioms else None
    if together is None and particles and group.end < clause.end:
        together = particles.get(tokens.lower[group.end])
    return together or action


@cache
def _passed_over() -> frozenset[str]:
    return words_of(DETERMINER | PREPOSITION | ADVERB) | {"to", "local", "part"}


def _idiom(tokens: Tokens, clause: Clause, start: int, idioms: dict[str, str]) -> str | None:
    """What the verb means with the word after it: "took to the streets", "were rushed to local hospitals"."""
    following = tokens.lower[start : min(clause.end, start + _IDIOM_REACH)]
    if idioms.keys().isdisjoint(following):
        return None
    passed_over = _passed_over()
    negative = False
    for index, word in enumerate(following, start):
        found = idioms.get(word)
        if found is not None:
            return None if negative else found
        negative = negative or word in _WITHOUT
        if word not in passed_over and not (clause.first <= index < clause.last):
            return None
    return None


_IDIOM_REACH = 6
_WITHOUT = frozenset({"without", "no", "out"})


@cache
def actions_by_object() -> dict[tuple[str, str], str]:
    """What some actions are with some objects: to fire missiles is to launch them, to fire workers to cut jobs."""
    return {(row.action, row.thing): row.meaning for row in ACTIONS_BY_OBJECT}


@cache
def actions_by_dimension() -> dict[tuple[str, str], str]:
    """The action behind the size of some things: the area of a fire is what it has burned."""
    return {(row.dimension, row.thing): row.action for row in ACTIONS_BY_DIMENSION}
