"""Reads from tense, modality and the verbs above it whether a claim is a fact, under way or to come."""

__all__ = ["Reading", "read_status"]

from functools import cache
from typing import NamedTuple

from claimkit.lexicon.tables import rows
from claimkit.model.claim import Polarity, Status
from claimkit.parse.clauses import Clause, governing, status_words
from claimkit.parse.verb_forms import Form, readings_of
from claimkit.parse.verbs import VerbGroup
from claimkit.parse.word_kinds import PREPOSITION, kinds
from claimkit.text.tokens import Tokens

_FUTURE = frozenset({"will", "shall", "must", "should"})
_MAYBE = frozenset({"may", "might", "could", "can"})
_HAVE = frozenset({"have", "has", "had"})
_BE_NOW = frozenset({"is", "are", "am"})
_BE = frozenset({"be", "been", "being", "was", "were"}) | _BE_NOW
_SEEMING = frozenset(
    ["seem", "appear", "say", "think", "believe", "know", "report", "understand", "allege", "estimate", "claim"]
)
_FEARED = frozenset({"fear", "presume", "suspect"})
_REACH = 8
_NONE_OF_IT = frozenset({"no", "not", "never", "without", "neither", "nor"})


class Reading(NamedTuple):
    """What a clause says of its own reality."""

    status: Status
    polarity: Polarity


def read_status(tokens: Tokens, clause: Clause, *, past: bool = False, headline: bool = False) -> Reading:
    """The status and polarity of what `clause` states.

    `past` says that it is told after a verb in the past tense ("said that …"), which shifts "will" to "would" and
    "are" to "were"; `headline` that the present tense may stand for the past ("Flood kills 12").

    >>> from claimkit.parse.clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> for text in ("Rome plans to cut 500 jobs", "Rome is weighing cutting 500 jobs", "Rome did not cut 500 jobs"):
    ...     tokens = tokenize(text)
    ...     at = tokens.words.index("500")
    ...     print(*read_status(tokens, clause_of(tokens, 0, len(tokens), at, at + 2)))
    planned positive
    possible positive
    happened negative
    """
    if clause.verb is None:
        status, negative = _without_verb(tokens, clause), False
    else:
        status, negative = _status(tokens, clause, clause.verb, past, headline, 0)
    if status is not Status.POSSIBLE and (_doubted(tokens, clause) or _conditional(tokens, clause)):
        status = Status.POSSIBLE
    if _no_evidence(tokens, clause) or tokens.lower[clause.start] in {"no", "none", "nobody"}:
        negative = True
    return Reading(status, Polarity.NEGATIVE if negative else Polarity.POSITIVE)


def _status(tokens: Tokens, clause: Clause, index: int, past: bool, headline: bool, depth: int) -> tuple[Status, bool]:
    group = clause.groups[index]
    if depth > 4:
        return Status.UNKNOWN, group.negated
    if group.infinitive or (group.form is Form.GERUND and not group.helpers):
        status, negated = _dependent(tokens, clause, index, past, headline, depth)
        return status, negated != group.negated
    leader = _leader(tokens, clause, index)
    if leader is not None:
        # "Will close three plants and cut 900 jobs": one modal for both.
        return _status(tokens, clause, leader, past, headline, depth + 1)
    status = _finite(tokens, group, clause, past, headline)
    # "Feared dead", "believed killed": the verb in front colours what follows it.
    if clause.undergone and group.lemma in _FEARED:
        status = Status.POSSIBLE
    elif not clause.subject and index == clause.verb and clause.first < clause.last and status is not Status.POSSIBLE:
        # "Plans 500 job cuts", "wants 12 percent": what is wanted or expected is no fact yet.
        status = Status(of_objects().get(group.lemma, status))
    return status, group.negated


def _leader(tokens: Tokens, clause: Clause, index: int) -> int | None:
    """The verb whose modal or "to" a base form behind "and" or "or" shares."""
    group = clause.groups[index]
    if index == 0 or group.helpers or group.start == clause.start:
        return None
    if tokens.lower[group.start - 1] not in {"and", "or"}:
        return None
    if readings_of[tokens.lower[group.end - 1]].base is None:
        return None
    before = clause.groups[index - 1]
    modal = bool({*before.helpers} & (_FUTURE | _MAYBE | {"would"})) and before.form is Form.BASE
    return index - 1 if modal or before.infinitive else None


def _dependent(
    tokens: Tokens, clause: Clause, index: int, past: bool, headline: bool, depth: int
) -> tuple[Status, bool]:
    """The status of an infinitive or gerund, from what it depends on."""
    group = clause.groups[index]
    word = tokens.lower[group.start - 1] if group.start > clause.start else ""
    preposition = not group.infinitive and bool(kinds[word] & PREPOSITION)
    noun_at = group.start - (2 if preposition else 1)
    noun = tokens.lower[noun_at] if noun_at >= clause.start else ""
    if noun in status_words("noun") and not _is_verb(clause, noun_at):
        return Status(status_words("noun")[noun]), False
    if group.infinitive and word in status_words("adjective"):
        status = Status(status_words("adjective")[word])
        above = _above(clause, index)
        if above is not None and _finite(tokens, clause.groups[above], clause, past, headline) is Status.POSSIBLE:
            status = Status.POSSIBLE
        negated = word == "unlikely" or (above is not None and clause.groups[above].negated)
        return status, negated and word != "unlikely"
    above = _above(clause, index)
    if above is None:
        return (_BARE_INFINITIVE if group.infinitive else Status.HAPPENED), False
    return _under(tokens, clause, above, index, past, headline, depth)


_BARE_INFINITIVE = Status.PLANNED


def _under(
    tokens: Tokens, clause: Clause, above: int, index: int, past: bool, headline: bool, depth: int
) -> tuple[Status, bool]:
    """The status of the verb `index` under the verb `above`."""
    upper, group = clause.groups[above], clause.groups[index]
    own, negated = _status(tokens, clause, above, past, headline, depth + 1)
    if upper.lemma == "be" and group.infinitive and upper.end == group.start:
        return (Status.POSSIBLE if own is Status.POSSIBLE else Status.PLANNED), negated
    effect = governing().get(upper.lemma)
    if not group.infinitive and (upper.lemma == "have" or "," in tokens.lower[upper.end : group.start]):
        # "The army took the town, killing 12": the second happened with the first.
        return own, negated
    if effect is None:
        return (Status.PLANNED if group.infinitive else own), negated and not group.infinitive
    if effect == "negative":
        settled = own if own in {Status.PLANNED, Status.POSSIBLE} else Status.HAPPENED
        return settled, not negated
    if effect == "same":
        return _same(tokens, group, upper, own, past), negated
    if own is Status.POSSIBLE:
        return own, negated
    if own is Status.PLANNED and effect in {"ongoing", "happened"}:
        return own, negated
    if upper.lemma == "have" and group.infinitive:
        # "Had to leave" says that they left, "has to pay" that they are to pay.
        return (Status.HAPPENED if own is Status.HAPPENED else Status.PLANNED), negated
    return Status(effect), negated


def _same(tokens: Tokens, group: VerbGroup, upper: VerbGroup, own: Status, past: bool) -> Status:
    """The status under "seems to", "is believed to", "managed to"."""
    if "have" in group.helpers:
        return Status.HAPPENED
    if group.lemma == "be" or group.form is Form.GERUND:
        return Status.ONGOING
    if upper.lemma in _SEEMING:
        return Status.ONGOING if own is not Status.POSSIBLE else own
    return own


def _above(clause: Clause, index: int) -> int | None:
    """The verb that an infinitive or gerund depends on: the nearest one before it that governs others, or is near."""
    group = clause.groups[index]
    for at in range(index - 1, -1, -1):
        upper = clause.groups[at]
        if group.start - upper.end > _REACH:
            return at if upper.lemma in governing() and group.start - upper.end <= 2 * _REACH else None
        if upper.lemma in governing() or upper.finite or at == 0:
            return at
    return None


def _is_verb(clause: Clause, token: int) -> bool:
    return any(g.start <= token < g.end for g in clause.groups)


def _finite(tokens: Tokens, group: VerbGroup, clause: Clause, past: bool, headline: bool) -> Status:
    """The status of a group with auxiliaries, or of a bare tense."""
    helpers = set(group.helpers)
    if helpers & _MAYBE:
        return Status.POSSIBLE
    if helpers & _FUTURE:
        return Status.PLANNED
    if "would" in helpers:
        return Status.PLANNED if past and not helpers & _HAVE else Status.POSSIBLE
    if group.adverbs and any(status_words("adverb").get(a) for a in group.adverbs):
        return Status.POSSIBLE
    if group.form is Form.GERUND and group.helpers:
        effect = governing().get(group.lemma)
        if effect in {"planned", "possible"}:
            return Status(effect)
        return Status.ONGOING
    if group.form is Form.PARTICIPLE:
        return _participle(group, helpers, past)
    if helpers & {"does", "do"}:
        return Status.ONGOING
    if "did" in helpers:
        return Status.HAPPENED
    return _tense(tokens, group, clause, past, headline)


def _participle(group: VerbGroup, helpers: set[str], past: bool) -> Status:
    if helpers & _HAVE:
        return Status.ONGOING if is_state(group.lemma) else Status.HAPPENED
    if "being" in helpers or helpers & _BE_NOW:
        return Status.ONGOING
    return Status.HAPPENED


def _tense(tokens: Tokens, group: VerbGroup, clause: Clause, past: bool, headline: bool) -> Status:
    if group.form is Form.PAST:
        # After "said", a state in the past tense is one that holds: "said 500 homes were without power".
        if _predicate(tokens, clause, group) is Status.HAPPENED:
            return Status.HAPPENED
        return Status.ONGOING if past and is_state(group.lemma) else Status.HAPPENED
    if group.form in {Form.THIRD, Form.BASE}:
        if _predicate(tokens, clause, group) is Status.HAPPENED:
            return Status.HAPPENED
        return Status.HAPPENED if headline and not is_state(group.lemma) else Status.ONGOING
    return Status.ONGOING


def _predicate(tokens: Tokens, clause: Clause, group: VerbGroup) -> Status | None:
    """The status of "are dead", "are missing": the word after the verb."""
    if group.lemma != "be" or group.end >= clause.end:
        return None
    found = status_words("predicate").get(tokens.lower[group.end])
    return Status(found) if found else None


@cache
def of_objects() -> dict[str, str]:
    """The status of what verbs such as "plan" and "want" have as their direct object."""
    return {row[0]: row[1] for row in rows("status_verbs") if row[2] == "object"}


@cache
def _states() -> frozenset[str]:
    return frozenset(row[0] for row in rows("news_verbs") if "state" in row[2].split())


def is_state(lemma: str) -> bool:
    """Whether a verb says that something holds, rather than that it happens."""
    return lemma in _states()


@cache
def _event_nouns() -> dict[str, str]:
    return {row[0]: row[2] for row in rows("event_nouns")}


def _without_verb(tokens: Tokens, clause: Clause) -> Status:
    """The status where no verb governs the figure: from the word after it, or from what it counts."""
    for index in range(clause.last, min(clause.end, clause.last + 3)):
        found = status_words("predicate").get(tokens.lower[index])
        if found:
            return Status(found)
        if not tokens.words[index][0].isalpha():
            break
    around = range(max(clause.start, clause.first - 4), min(clause.last + 2, clause.end))
    if any(tokens.lower[i] in _event_nouns() for i in around):
        return Status.HAPPENED
    return Status.UNKNOWN


def _doubted(tokens: Tokens, clause: Clause) -> bool:
    """Whether "possibly", "probably" or the like stands right before the figure or its verb."""
    lower, doubts = tokens.lower, status_words("adverb")
    near = lower[max(clause.start, clause.first - 2) : clause.first + 1]
    if clause.group is not None:
        near += lower[max(clause.start, clause.group.start - 2) : max(0, clause.group.start)]
    if any(doubts.get(word) for word in near if word != "likely"):
        return True
    after = " ".join(lower[clause.last : clause.last + 4])
    return after.startswith(
        ("feared", "presumed", "are feared", "were feared", "at risk", "are at risk", "under threat")
    )


def _conditional(tokens: Tokens, clause: Clause) -> bool:
    return clause.start > 0 and tokens.lower[clause.start - 1] in {"if", "unless", "whether"}


def _no_evidence(tokens: Tokens, clause: Clause) -> bool:
    """Whether the clause hangs on "no evidence that", "not true that", or counts "none of" something."""
    if clause.start > 0 and tokens.lower[clause.start - 1] == "that":
        before = tokens.lower[max(0, clause.start - 5) : clause.start - 1]
        return not _NONE_OF_IT.isdisjoint(before)
    return clause.first > clause.start and tokens.lower[clause.first - 1] in {"without", "not"}
