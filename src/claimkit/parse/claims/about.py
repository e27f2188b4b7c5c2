"""Reads what a claim is about: who does what, with how many of what, where, and which part of it."""

__all__ = ["About", "about_told", "read_about"]

from collections.abc import Sequence

from attrs import define

from claimkit.english.countries import country_of
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.normal_forms import actor_name, known_form
from claimkit.english.word_kinds import (
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    MODAL,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    kinds,
)
from claimkit.english.word_lists import word_list
from claimkit.model.quantity import Quantity
from claimkit.model.unit import UnitKind
from claimkit.parse.claims.measured import (
    counted_thing,
    from_subject,
    is_level,
    measured,
    number_of,
    object_without_figure,
    predicate_after,
    tells_event,
)
from claimkit.parse.claims.places_near import place_near
from claimkit.syntax.event_words import action_of, actions_by_dimension, actions_by_object, event_nouns, topic_words
from claimkit.syntax.figure_clauses import Clause, status_words
from claimkit.syntax.number_words import starting_words
from claimkit.syntax.phrase_heads import head_end, plain_noun, subject_of
from claimkit.text.tokens import Tokens

_OWN_PEOPLE = word_list("actions whose figure counts those who act")
_OWN_STAFF = frozenset({"cut", "hire", "employ", "strike"})
# What is sent or supplied goes to the place named with it, not to one in its purpose ("sent to help Kyiv in Kursk").
_SENT = word_list("actions that bring something somewhere")
_REACH = 12
# A global is read faster than a member of an enumeration.
_COUNT = UnitKind.COUNT
_NO_ACTOR = PRONOUN | PREPOSITION | SUBORDINATOR
_THESE = frozenset({"these", "those", "them"})
_OF_THESE = ("of these",)
_NOT_DESCRIBING = DETERMINER | PREPOSITION | AUXILIARY | COORDINATOR | MODAL | SUBORDINATOR


@define(eq=False)
class About:
    """The parts of what a claim measures, each in its normal form or None."""

    actor: str | None
    action: str | None
    object: str | None
    place: str | None
    subset: tuple[str, ...]


def read_about(tokens: Tokens, clause: Clause, quantity: Quantity, *, lexicon: Lexicon = DEFAULT) -> About:
    """What the clause says of its figure.

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("Pyongyang has sent a first group of 500 troops to Russia")
    >>> read_about(tokens, clause_of(tokens, 0, len(tokens), 7, 9), Quantity(500, 500, counted="troops"))
    About(actor='North Korea', action='send', object='soldier', place='Russia', subset=('first group',))
    """
    done = action_of(tokens, clause)
    noun, action = counted_thing(tokens, clause, quantity, done, lexicon)
    # A figure that is itself the subject has no other.
    subject = None if clause.subject else subject_of(tokens, clause)
    level = is_level(tokens, clause, quantity)
    if noun is None:
        noun, action = measured(tokens, clause, subject, action, level, lexicon)
    elif level and clause.group is not None and not clause.subject and not tells_event(quantity):
        # "The toll rose to 31 people", "the number of jobs fell to 500": the figure stands for its subject.
        action = from_subject(tokens, subject, action)
    told = number_of(tokens, clause, lexicon) if level or _stands_at(tokens, clause) else None
    if told is not None:
        noun, action = told
    # Whoever "put the leak at 900 tonnes" has not leaked.
    given = level or told is not None or (action != done and _stands_at(tokens, clause))
    actor = None if given or _is_found(clause, quantity) else _actor(tokens, clause, subject)
    demonym, subset = _narrowed(tokens, clause, quantity, lexicon)
    if subset:
        actor, subset = _whose(actor, action, subset)
    if demonym is not None:
        if actor is None and action in _OWN_PEOPLE:
            actor = demonym
        elif actor != demonym:
            subset = (demonym, *subset)
    if quantity.unit is not None:
        grown = actions_by_dimension().get((quantity.unit.dimension or "", noun or ""))
        if grown is not None:
            noun, action = None, grown
        if action == "rescue" and quantity.unit.kind is not _COUNT:
            action = "save"
    if action is not None and noun is not None:
        action = actions_by_object().get((action, noun), action)
    place = place_near(tokens, clause, sent=action in _SENT)
    if action == "be" and place is None:
        subset = (*subset, *_condition(tokens, clause))
    return About(actor, action, noun, place, subset)


def about_told(tokens: Tokens, clause: Clause, *, lexicon: Lexicon = DEFAULT) -> About:
    """What a clause without a figure says.

    >>> from claimkit.syntax.figure_clauses import whole_clause
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("Pyongyang has sent troops to Russia")
    >>> about_told(tokens, whole_clause(tokens, 0, len(tokens)))
    About(actor='North Korea', action='send', object='soldier', place='Russia', subset=())
    """
    action = predicate_after(tokens, clause) or action_of(tokens, clause)
    subject = subject_of(tokens, clause)
    noun = object_without_figure(tokens, clause, subject, lexicon)
    if action is not None and noun is not None:
        action = actions_by_object().get((action, noun), action)
    actor = _actor(tokens, clause, subject)
    if action == "die" and subject is not None and not clause.undergone:
        # Who dies does nothing.
        dead = known_form(tokens.lower[head_end(tokens, *subject) - 1], lexicon=lexicon)
        actor, noun = (None, dead) if dead is not None else (actor, noun)
    subset = _OF_THESE if _points_at_these(tokens, clause) else ()
    place = place_near(tokens, clause, sent=action in _SENT)
    return About(actor, action, noun, place, subset)


def _stands_at(tokens: Tokens, clause: Clause) -> bool:
    """Whether "at" or "to" leads to the figure: "put the number of homes damaged at 3,000"."""
    return clause.first > clause.start and tokens.lower[clause.first - 1] in _LEADS


_HEDGES = frozenset({"up", "as"})
_LEADS = frozenset({"at", "to"})
# So far into a subject its number stands.
_OPENING = 4


def _whose(actor: str | None, action: str | None, subset: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Takes a name among the modifiers for the actor where it is one: "500 Acme workers will be laid off"."""
    left: list[str] = []
    for narrowing in subset:
        if narrowing[0].isupper() and actor is None and action in _OWN_STAFF:
            actor = narrowing
        elif not (actor is not None and narrowing[0].isupper() and narrowing.lower() in actor.lower()):
            left.append(narrowing.lower())
    return actor, tuple(left)


def _actor(tokens: Tokens, clause: Clause, subject: tuple[int, int] | None) -> str | None:
    if clause.undergone:
        return _by(tokens, clause)
    if clause.subject or subject is None or kinds[tokens.lower[subject[0]]] & _NO_ACTOR:
        return None
    begin, end = subject
    if begin <= clause.first < end and clause.first < clause.last:
        return None
    # "Up to 500 people": counted themselves. "The toll rose to 31, with 50 injured": no toll injured them.
    if tokens.lower[begin] in _HEDGES or _is_aside(tokens, clause) or _is_counted(tokens, begin):
        return None
    for word in tokens.words[begin : end if end - begin < _OPENING else begin + _OPENING]:
        if word[0].isdigit():
            return None
    head = head_end(tokens, begin, end)
    if clause.group is not None and clause.group.infinitive and tokens.lower[head - 1] in status_words("noun"):
        # "Plans to cut 500 jobs".
        return None
    return actor_name(" ".join(tokens.words[begin:head]))


def _is_found(clause: Clause, quantity: Quantity) -> bool:
    """Whether the verb tells only how it came to light: whoever "found 12 bodies" has killed nobody."""
    return clause.group is not None and clause.group.lemma in topic_words("finding") and tells_event(quantity)


def _is_counted(tokens: Tokens, begin: int) -> bool:
    """Whether a phrase begins with a number in words: "three workers", but not "the three firms"."""
    lower = tokens.lower
    return lower[begin] in starting_words() and (begin == 0 or not kinds[lower[begin - 1]] & DETERMINER)


def _is_aside(tokens: Tokens, clause: Clause) -> bool:
    """Whether the figure is added by "with", and says itself what happened: "with 50 injured"."""
    lower, first = tokens.lower, clause.first
    return clause.start < first < clause.last and lower[first - 1] == "with" and lower[clause.last - 1] in event_nouns()


def _by(tokens: Tokens, clause: Clause) -> str | None:
    """The actor of a passive: "were sent by Pyongyang"."""
    assert clause.group is not None
    begin, stop = clause.group.end, min(clause.end - 1, clause.group.end + _REACH)
    if "by" not in tokens.lower[begin:stop]:
        return None
    for index in range(begin, stop):
        if tokens.lower[index] == "by" and tokens.words[index + 1][0].isupper():
            end = index + 1
            while end < clause.end and tokens.words[end][0].isupper():
                end += 1
            return actor_name(" ".join(tokens.words[index + 1 : end]))
    return None


def _condition(tokens: Tokens, clause: Clause) -> tuple[str, ...]:
    """What the counted are in or without: "500 homes are without power"."""
    group = clause.group
    if group is None or not clause.subject or group.end + 1 >= clause.end:
        return ()
    if not kinds[tokens.lower[group.end]] & PREPOSITION:
        return ()
    words = [tokens.lower[group.end]]
    for index in range(group.end + 1, min(clause.end, group.end + 6)):
        word = tokens.lower[index]
        if kinds[word] & DETERMINER and len(words) == 1:
            continue
        if not plain_noun(tokens, index) or any(g.start == index for g in clause.groups):
            break
        words.append(word)
    return (" ".join(words),) if len(words) > 1 else ()


def _narrowed(
    tokens: Tokens, clause: Clause, quantity: Quantity, lexicon: Lexicon
) -> tuple[str | None, tuple[str, ...]]:
    """The nation that the counted belong to, and all else that narrows them down."""
    subset: list[str] = []
    demonym = None
    lower, at = tokens.lower, clause.first - 1
    if at > clause.start and lower[at] == "of" and lower[at - 1] in topic_words("group"):
        begin = at - 1
        while begin > clause.start and at - begin < 4 and _describes(tokens, begin - 1):
            begin -= 1
        subset.append(" ".join(lower[begin:at]))
    words = quantity.counted.split() if quantity.counted else ()
    if len(words) > 1:
        # What the noun's own form says already ("special forces soldiers") narrows down no further.
        known = next((n for n in (3, 2) if len(words) >= n and known_form(" ".join(words[-n:]), lexicon=lexicon)), 1)
        demonym, left = _modifiers(words[:-known])
        subset.extend(left)
    if _points_at_these(tokens, clause):
        subset.extend(_OF_THESE)
    return demonym, tuple(subset)


def _points_at_these(tokens: Tokens, clause: Clause) -> bool:
    return not _THESE.isdisjoint(tokens.lower[clause.last - 3 : clause.last])


def _describes(tokens: Tokens, index: int) -> bool:
    word = tokens.lower[index]
    return word.isalpha() and not kinds[word] & _NOT_DESCRIBING


def _modifiers(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """A country among the modifiers of a counted noun, and the others that narrow it down."""
    demonym: str | None = None
    left: list[str] = []
    index = 0
    while index < len(words):
        pair = country_of(" ".join(words[index : index + 2])) if index + 1 < len(words) else None
        country = pair or country_of(words[index])
        if demonym is None and country is not None:
            demonym = country.name
            index += 2 if pair else 1
            continue
        word = words[index].lower()
        if word not in topic_words("skip") and word[0].isalpha():
            left.append(words[index])
        index += 1
    named = all(word[0].isupper() for word in left)
    return demonym, [" ".join(left) if named else " ".join(left).lower()] if left else []
