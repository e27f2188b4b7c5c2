"""Reads what a claim is about: who does what, with how many of what, where, and which part of it."""

__all__ = ["About", "read_about"]

from functools import cache
from typing import NamedTuple

from claimkit.lexicon.lexicon import DEFAULT, Lexicon
from claimkit.lexicon.tables import rows
from claimkit.model.quantity import Quantity
from claimkit.model.unit import UnitKind
from claimkit.parse.clauses import Clause
from claimkit.parse.normal_forms import actor_name, country_of, known_form, noun_form, singular, without_possessive
from claimkit.parse.places_near import place_near
from claimkit.parse.verbs import function_words
from claimkit.text.tokens import Tokens

_LEVEL_PREPOSITIONS = frozenset({"to", "at", "from", "above", "below", "over", "past", "under", "as"})
# The actions in which the counted people are the actor's own.
_OWN_PEOPLE = frozenset({"send", "move", "arrive", "train", "station", "fight", "be", "take part", "withdraw", "reach"})
# What is sent or supplied goes to the place named with it, not to one in its purpose ("sent to help Kyiv in Kursk").
_SENT = frozenset({"send", "supply", "give", "pledge", "move", "arrive"})
_REACH = 12


class About(NamedTuple):
    """The parts of what a claim measures, each in its normal form or None."""

    actor: str | None
    action: str | None
    object: str | None
    place: str | None
    subset: tuple[str, ...]


@cache
def topic_words(part: str) -> frozenset[str]:
    """The words of one part of the table `topic_words`."""
    return frozenset(row[0] for row in rows("topic_words") if row[1] == part)


@cache
def actions() -> dict[str, str]:
    """From each verb to the one that it is compared as."""
    return {row[0]: row[1] or row[0] for row in rows("news_verbs")}


@cache
def _verb_sort(sort: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows("news_verbs") if sort in row[2].split())


@cache
def event_nouns() -> dict[str, tuple[str, str]]:
    """From each noun for an event to what it counts and the action that it stands for."""
    return {row[0]: (row[1], row[2]) for row in rows("event_nouns")}


def read_about(tokens: Tokens, clause: Clause, quantity: Quantity | None, *, lexicon: Lexicon = DEFAULT) -> About:
    """What the clause says of its figure.

    >>> from claimkit.parse.clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("Pyongyang has sent a first group of 500 troops to Russia")
    >>> read_about(tokens, clause_of(tokens, 0, len(tokens), 7, 9), Quantity(500, 500, counted="troops"))
    About(actor='North Korea', action='send', object='soldier', place='Russia', subset=('first group',))
    """
    action = action_of(tokens, clause)
    noun, action = _counted(tokens, clause, quantity, action, lexicon)
    subject = _subject(tokens, clause)
    level = _is_level(tokens, clause, quantity)
    if noun is None:
        noun, action = _measured(tokens, clause, subject, action, level, lexicon)
    elif level and clause.group is not None and not clause.subject:
        # "The toll rose to 31 people", "the number of jobs fell to 500": the figure stands for its subject.
        action = _from_subject(tokens, subject, action)
    demonym, subset = _narrowed(tokens, clause, quantity, lexicon)
    actor = None if level else _actor(tokens, clause, subject)
    if demonym is not None:
        if actor is None and action in _OWN_PEOPLE:
            actor = demonym
        elif actor != demonym:
            subset = (demonym, *subset)
    return About(actor, action, noun, place_near(tokens, clause, sent=action in _SENT), subset)


@cache
def _phrasal() -> dict[tuple[str, str], str]:
    return {(row[0], row[1]): row[2] for row in rows("phrasal_verbs")}


def action_of(tokens: Tokens, clause: Clause) -> str | None:
    """The action of the verb that governs the clause, with the particle that belongs to it: "laid off" is to cut."""
    group = clause.group
    if group is None:
        return None
    particle = tokens.lower[group.end] if group.end < clause.end else ""
    return _phrasal().get((group.lemma, particle)) or actions().get(group.lemma, group.lemma)


def _counted(
    tokens: Tokens, clause: Clause, quantity: Quantity | None, action: str | None, lexicon: Lexicon
) -> tuple[str | None, str | None]:
    """The counted thing and the action, where the counted noun or the word after it gives them away."""
    word = quantity.counted.split()[-1].lower() if quantity is not None and quantity.counted else None
    if quantity is not None and quantity.unit is not None and quantity.unit.kind is not UnitKind.COUNT:
        return None, action
    if word is not None and word in event_nouns():
        counted, event = event_nouns()[word]
        return counted or noun_form(word, lexicon=lexicon), event
    after = tokens.lower[clause.last] if clause.last < clause.end else ""
    at = clause.group.end if clause.group is not None and clause.subject else -1
    predicate = tokens.lower[at] if 0 <= at < clause.end and clause.group and clause.group.lemma in _LOOSE else after
    if predicate in _PREDICATES:
        return noun_form(word, lexicon=lexicon) if word else "person", _PREDICATES[predicate]
    if clause.group is not None and clause.group.lemma in topic_words("light") and clause.subject:
        nominal = tokens.lower[at] if 0 <= at < clause.end else ""
        if nominal in event_nouns():
            action = event_nouns()[nominal][1]
    if word is None and clause.subject and clause.group is not None and clause.group.lemma == "be" and quantity:
        named = _predicate_noun(tokens, clause, lexicon)
        if named is not None:
            return named, _among(tokens, clause) or action
    if word is None or quantity is None or quantity.counted is None:
        return ("person", action) if quantity is not None and action in _PERSON_ACTIONS else (None, action)
    return noun_form(quantity.counted, lexicon=lexicon), action


def _predicate_noun(tokens: Tokens, clause: Clause, lexicon: Lexicon) -> str | None:
    """The noun in "15 were children"."""
    assert clause.group is not None
    at = clause.group.end
    if at < clause.end and _plain_noun(tokens, at) and known_form(tokens.lower[at], lexicon=lexicon):
        return noun_form(tokens.lower[at], lexicon=lexicon)
    return None


def _among(tokens: Tokens, clause: Clause) -> str | None:
    """The action told by "of the dead", "among the wounded" in front of a figure."""
    for index in range(clause.start, clause.first):
        if tokens.lower[index] in event_nouns() and tokens.lower[clause.start] in {"of", "among"}:
            return event_nouns()[tokens.lower[index]][1]
    return None


_LOOSE = frozenset(
    {"be", "leave", "fear", "presume", "believe", "remain", "report", "confirm", "find", "declare", "go"}
)
_PREDICATES = {
    "dead": "die",
    "killed": "die",
    "missing": "miss",
    "unaccounted": "miss",
    "injured": "injure",
    "wounded": "injure",
    "hurt": "injure",
    "trapped": "trap",
    "stranded": "strand",
    "homeless": "displace",
    "arrested": "arrest",
    "displaced": "displace",
}
_PERSON_ACTIONS = frozenset({"die", "injure", "miss", "arrest", "displace", "evacuate", "rescue", "infect", "trap"})


def _subject(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """The tokens of the noun phrase before the clause's first finite verb, without articles."""
    if clause.verb is None:
        return None
    root = clause.verb
    while root > 0 and not clause.groups[root].finite:
        root -= 1
    end = clause.groups[root].start
    before = [group.end for group in clause.groups[:root] if group.finite]
    begin = max(before[-1] if before else clause.start, end - _REACH)
    if clause.last <= end and not clause.subject:
        # "12,000 troops Pyongyang will send": the subject stands between the figure and its verb.
        begin = max(begin, clause.last)
    if clause.groups[root].infinitive and root:
        return None
    for index in range(end - 1, begin - 1, -1):
        word = tokens.lower[index]
        if word in {",", "“", '"', "—", "–", ";", ":", "(", ")"} or word in function_words("coordinator"):
            # A comma right before the verb closes an apposition: "Kim, the minister, sent".
            if word == "," and index == end - 1:
                end = index
                continue
            begin = index + 1
            break
    while begin < end and _is_opener(tokens.lower[begin]):
        begin += 1
    return (begin, end) if begin < end else None


def _is_opener(word: str) -> bool:
    return word in function_words("determiner") or word in function_words("adverb") or word in {"that", "while", "when"}


def _actor(tokens: Tokens, clause: Clause, subject: tuple[int, int] | None) -> str | None:
    if clause.undergone:
        return _by(tokens, clause)
    if clause.subject or subject is None:
        return None
    begin, end = subject
    if clause.first < clause.last and begin <= clause.first < end:
        return None
    head = _head_end(tokens, begin, end)
    words = tokens.words[begin:head]
    if (
        not words
        or tokens.lower[begin] in function_words("pronoun")
        or tokens.lower[begin] in function_words("preposition")
    ):
        return None
    return None if any(word[0].isdigit() for word in words) else actor_name(" ".join(words))


def _by(tokens: Tokens, clause: Clause) -> str | None:
    """The actor of a passive: "were sent by Pyongyang"."""
    assert clause.group is not None
    for index in range(clause.group.end, min(clause.end - 1, clause.group.end + _REACH)):
        if tokens.lower[index] == "by" and tokens.words[index + 1][0].isupper():
            end = index + 1
            while end < clause.end and tokens.words[end][0].isupper():
                end += 1
            return actor_name(" ".join(tokens.words[index + 1 : end]))
    return None


def _head_end(tokens: Tokens, begin: int, end: int) -> int:
    """The end of a noun phrase without the prepositional phrases that follow its head."""
    for index in range(begin + 1, end):
        if tokens.lower[index] in function_words("preposition"):
            return index
    return end


def _is_level(tokens: Tokens, clause: Clause, quantity: Quantity | None) -> bool:
    """Whether the figure says where a measure stands ("rose to 5 %"), not by how much it changes ("rose 5 %")."""
    group = clause.group
    if group is None or quantity is None or clause.subject or group.lemma not in _verb_sort("level"):
        return False
    if group.lemma in _verb_sort("state") or actions().get(group.lemma) in {"reach", "exceed", "become"}:
        return True
    between = tokens.lower[group.end : clause.first]
    return bool(between) and between[-1] in _LEVEL_PREPOSITIONS


def _measured(
    tokens: Tokens,
    clause: Clause,
    subject: tuple[int, int] | None,
    action: str | None,
    level: bool,
    lexicon: Lexicon,
) -> tuple[str | None, str | None]:
    """What an amount without a counted noun measures: "the budget of $3 billion", "unemployment rose to 5 percent"."""
    of = _before_of(tokens, clause)
    if of is not None:
        return _event(of, lexicon, action)
    after = clause.last
    if after < clause.end and tokens.lower[after] == "of" and not (level and subject is not None):
        whole = _whole_of(tokens, clause, lexicon)
        if whole is not None:
            return whole, action
    if after < clause.end and _plain_noun(tokens, after) and not clause.subject:
        end = after + 1
        while end < min(clause.end, after + 4) and _plain_noun(tokens, end):
            end += 1
        return _event(tokens.lower[end - 1], lexicon, action)
    own = level or action in {"rise", "fall", "cost", "be", "double"} or (clause.undergone and not clause.subject)
    if own and subject is not None and not clause.subject:
        name = _noun_phrase(tokens, *subject)
        counted, event = _event(name, lexicon, "be" if level else action)
        return counted, event if level else action
    if clause.subject and clause.group is not None:
        return None, action
    return _object_between(tokens, clause, lexicon) or _purpose(tokens, clause, lexicon), action


def _whole_of(tokens: Tokens, clause: Clause, lexicon: Lexicon) -> str | None:
    """What a share is of: "95 percent of the votes"."""
    begin = end = clause.last + 1
    while end < clause.end and tokens.lower[end] in function_words("determiner"):
        begin = end = end + 1
    while end < min(clause.end, begin + 4) and _plain_noun(tokens, end):
        end += 1
    return noun_form(without_possessive(" ".join(tokens.lower[begin:end])), lexicon=lexicon) if end > begin else None


def _event(noun: str, lexicon: Lexicon, action: str | None) -> tuple[str, str | None]:
    last = noun.split()[-1]
    if last in event_nouns():
        counted, event = event_nouns()[last]
        return (counted or noun_form(noun, lexicon=lexicon)), event
    return noun_form(noun, lexicon=lexicon), action


def _from_subject(tokens: Tokens, subject: tuple[int, int] | None, action: str | None) -> str | None:
    if subject is None:
        return action
    last = tokens.lower[_head_end(tokens, *subject) - 1]
    return event_nouns()[last][1] if last in event_nouns() else "be"


def _before_of(tokens: Tokens, clause: Clause) -> str | None:
    """The noun in "a loss of $3 million"."""
    at = clause.first - 1
    if at < clause.start or tokens.lower[at] != "of" or at == clause.start:
        return None
    noun = tokens.lower[at - 1]
    if noun in topic_words("group") and noun not in topic_words("generic"):
        return None
    if noun in topic_words("generic") and at - 2 >= clause.start and _plain_noun(tokens, at - 2):
        return f"{tokens.lower[at - 2]} {noun}"
    return noun if noun.isalpha() else None


def _plain_noun(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    closed = ("preposition", "determiner", "coordinator", "subordinator", "auxiliary", "modal", "pronoun", "adverb")
    if not word[0].isalpha() or any(word.lower() in function_words(part) for part in closed):
        return False
    return word.lower() not in _NOT_NOUNS and not word.lower().endswith(("ly", "ed", "ing"))


_NOT_NOUNS = frozenset(
    {"not", "last", "this", "next", "year", "month", "week", "today", "yesterday", "ago", "than", "worth"}
)


def _noun_phrase(tokens: Tokens, begin: int, end: int) -> str:
    """The head of a subject, with the word that gives a generic head its meaning: "oil price", "unemployment"."""
    head = _head_end(tokens, begin, end)
    last = head - 1
    noun = singular(without_possessive(tokens.lower[last]))
    if noun not in topic_words("generic"):
        return noun
    if head + 1 < end and tokens.lower[head] in {"of", "for", "from"}:
        of = head + 1
        while of + 1 < end and tokens.lower[of + 1] not in function_words("preposition"):
            of += 1
        inner = singular(tokens.lower[of])
        return inner if noun in {"number", "rate", "level", "total"} else f"{inner} {noun}"
    if last > begin and _plain_noun(tokens, last - 1):
        before = singular(without_possessive(tokens.lower[last - 1]))
        return before if noun in {"rate", "level", "figure", "number"} else f"{before} {noun}"
    return noun


def _object_between(tokens: Tokens, clause: Clause, lexicon: Lexicon) -> str | None:
    """The object in "raised taxes by $3 billion", "fined the bank $3 million"."""
    group = clause.group
    if group is None or clause.subject:
        return None
    end = clause.first
    while end > group.end and tokens.lower[end - 1] in function_words("preposition"):
        end -= 1
    if end <= group.end or not _plain_noun(tokens, end - 1):
        return None
    return noun_form(without_possessive(tokens.lower[end - 1]), lexicon=lexicon)


def _purpose(tokens: Tokens, clause: Clause, lexicon: Lexicon) -> str | None:
    """What money is for: "spend $3 billion on roads", "$5 million in damage"."""
    for index in range(clause.last, min(clause.end - 1, clause.last + 3)):
        if tokens.lower[index] in {"on", "for", "in", "of"} and index + 1 < clause.end:
            end = index + 1
            while end < clause.end and tokens.lower[end] in function_words("determiner"):
                end += 1
            while end + 1 < clause.end and _plain_noun(tokens, end + 1) and end - index < 4:
                end += 1
            if end < clause.end and _plain_noun(tokens, end) and tokens.words[end].islower():
                return noun_form(tokens.lower[end], lexicon=lexicon)
            return None
    return None


def _narrowed(
    tokens: Tokens, clause: Clause, quantity: Quantity | None, lexicon: Lexicon
) -> tuple[str | None, tuple[str, ...]]:
    """The nation that the counted belong to, and all else that narrows them down."""
    subset: list[str] = []
    at = clause.first - 1
    if at > clause.start and tokens.lower[at] == "of" and tokens.lower[at - 1] in topic_words("group"):
        begin = at - 1
        while begin > clause.start and at - begin < 4 and _describes(tokens, begin - 1):
            begin -= 1
        subset.append(" ".join(tokens.lower[begin:at]))
    demonym = None
    if quantity is not None and quantity.counted:
        words = quantity.counted.split()
        # What the noun's own form says already ("special forces soldiers") narrows down no further.
        known = next((n for n in (3, 2) if len(words) >= n and known_form(" ".join(words[-n:]), lexicon=lexicon)), 1)
        demonym, left = _modifiers(words[:-known])
        subset.extend(left)
    following = tokens.lower[clause.last - 3 : clause.last]
    if "these" in following or "those" in following or "them" in following:
        subset.append("of these")
    return demonym, tuple(subset)


def _describes(tokens: Tokens, index: int) -> bool:
    word = tokens.lower[index]
    return word.isalpha() and not any(
        word in function_words(p)
        for p in ("determiner", "preposition", "auxiliary", "coordinator", "modal", "subordinator")
    )


def _modifiers(words: list[str]) -> tuple[str | None, list[str]]:
    """A country among the modifiers of a counted noun, and the others that narrow it down."""
    demonym: str | None = None
    left: list[str] = []
    index = 0
    while index < len(words):
        pair = country_of(" ".join(words[index : index + 2])) if index + 1 < len(words) else None
        one = country_of(words[index])
        if demonym is None and (pair or one):
            demonym = pair or one
            index += 2 if pair else 1
            continue
        word = words[index].lower()
        if word not in topic_words("skip") and word[0].isalpha():
            left.append(word)
        index += 1
    return demonym, [" ".join(left)] if left else []
