"""Reads from tense, modality and the verbs above it whether a claim is a fact, under way or to come."""

__all__ = ["read_status"]

from functools import cache

from claimkit.english.tables import column, rows
from claimkit.english.verb_forms import Form, readings_of
from claimkit.english.word_kinds import ADVERB, NEGATION, PREPOSITION, kinds
from claimkit.model.claim import Polarity, Status
from claimkit.syntax.clauses import Clause, governing, status_words
from claimkit.syntax.verb_groups import VerbGroup
from claimkit.text.tokens import Tokens

_FUTURE = frozenset({"will", "shall", "must", "should"})
_MAYBE = frozenset({"may", "might", "could", "can"})
_MODAL = _FUTURE | _MAYBE | {"would"}
_HAVE = frozenset({"have", "has", "had"})
_BE_NOW = frozenset({"is", "are", "am"})
_BEING = _BE_NOW | {"being"}
_SEEMING = frozenset(
    ["seem", "appear", "say", "think", "believe", "know", "report", "understand", "allege", "estimate", "claim"]
)
_AFTER = frozenset({"after", "since", "following", "upon"})
_FEARED = frozenset({"fear", "presume", "suspect"})
_HELD = frozenset({"believe", "think", "assume"})
_REACH = 8
_NONE_OF_IT = frozenset({"no", "not", "never", "without", "neither", "nor"})
_NOBODY = frozenset({"no", "none", "nobody"})
_CONDITIONS = frozenset({"if", "unless", "whether"})


# A global is read faster than a member of an enumeration.
_HAPPENED, _ONGOING, _PLANNED = Status.HAPPENED, Status.ONGOING, Status.PLANNED
_POSSIBLE, _UNKNOWN = Status.POSSIBLE, Status.UNKNOWN
_POSITIVE, _NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE
_BASE, _PAST, _PARTICIPLE, _GERUND = Form.BASE, Form.PAST, Form.PARTICIPLE, Form.GERUND


def read_status(
    tokens: Tokens, clause: Clause, *, past: bool = False, headline: bool = False, low: int = 0
) -> tuple[Status, Polarity]:
    """The status and polarity of what `clause` states.

    `past` says that it is told after a verb in the past tense ("said that …"), which shifts "will" to "would" and
    "are" to "were"; `headline` that the present tense may stand for the past ("Flood kills 12"). What stands before
    the token `low` is not the speaker's: in "did not say that 12 died" nothing denies that they did.

    >>> from claimkit.syntax.clauses import clause_of
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
    lower, start = tokens.lower, clause.start
    before = lower[start - 1] if start else ""
    if status is not _POSSIBLE and (before in _CONDITIONS or _doubted(tokens, clause)):
        status = _POSSIBLE
    # "No fewer than 30" is a figure's own bound.
    none = lower[start] in _NOBODY and not clause.first == start < clause.last
    if none or _no_evidence(tokens, clause, before, low):
        negative = True
    elif clause.groups and _is_untrue(tokens, clause):
        negative = not negative
    return status, _NEGATIVE if negative else _POSITIVE


def _status(tokens: Tokens, clause: Clause, index: int, past: bool, headline: bool, depth: int) -> tuple[Status, bool]:
    group = clause.groups[index]
    if depth > 4:
        return _UNKNOWN, group.negated
    if not group.finite:
        status, negated = _dependent(tokens, clause, index, past, headline, depth)
        return status, negated != group.negated
    if index > 0 and _shares_modal(tokens, clause, index):
        # "Will close three plants and cut 900 jobs": one modal for both.
        return _status(tokens, clause, index - 1, past, headline, depth + 1)
    status = _finite(tokens, group, clause, past, headline)
    if clause.undergone and (group.lemma in _FEARED or (group.lemma in _HELD and _predicate_after(tokens, group))):
        # "Feared dead", "believed killed": the verb in front colours what follows it.
        status = _POSSIBLE
    elif clause.first < clause.last and not clause.subject and index == clause.verb and status is not _POSSIBLE:
        # "Plans 500 job cuts", "wants 12 percent": what is wanted or expected is no fact yet.
        status = of_objects().get(group.lemma, status)
    return status, group.negated


def _predicate_after(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether "dead", "missing" or the like follows at once: "are believed dead"."""
    return group.end < len(tokens) and tokens.lower[group.end] in status_words("predicate")


def _shares_modal(tokens: Tokens, clause: Clause, index: int) -> bool:
    """Whether a base form behind "and" or "or" shares the modal or "to" of the verb before it."""
    group = clause.groups[index]
    if group.helpers or group.start == clause.start or tokens.lower[group.start - 1] not in {"and", "or"}:
        return False
    if readings_of[tokens.lower[group.end - 1]].base is None:
        return False
    before = clause.groups[index - 1]
    return before.infinitive or (before.form is _BASE and not _MODAL.isdisjoint(before.helpers))


def _dependent(
    tokens: Tokens, clause: Clause, index: int, past: bool, headline: bool, depth: int
) -> tuple[Status, bool]:
    """The status of an infinitive or gerund, from what it depends on."""
    group = clause.groups[index]
    word = tokens.lower[group.start - 1] if group.start > clause.start else ""
    preposition = not group.infinitive and bool(kinds[word] & PREPOSITION)
    if word in _AFTER and not group.infinitive:
        # "Expects to hire 90 people, after cutting 500 jobs".
        return _HAPPENED, False
    noun_at = group.start - (2 if preposition else 1)
    noun = tokens.lower[noun_at] if noun_at >= clause.start else ""
    if noun in status_words("noun") and not _is_verb(clause, noun_at):
        return status_words("noun")[noun], False
    if group.infinitive and word in status_words("adjective"):
        status = status_words("adjective")[word]
        above = _above(clause, index)
        if above is not None and _finite(tokens, clause.groups[above], clause, past, headline) is _POSSIBLE:
            status = _POSSIBLE
        negated = word == "unlikely" or (above is not None and clause.groups[above].negated)
        return status, negated and word != "unlikely"
    above = _above(clause, index)
    if above is None:
        # "Claim to have captured 120": what is told in the perfect has happened.
        return (_PLANNED if group.infinitive and "have" not in group.helpers else _HAPPENED), False
    return _under(tokens, clause, above, index, past, headline, depth)


def _under(
    tokens: Tokens, clause: Clause, above: int, index: int, past: bool, headline: bool, depth: int
) -> tuple[Status, bool]:
    """The status of the verb `index` under the verb `above`."""
    upper, group = clause.groups[above], clause.groups[index]
    own, negated = _status(tokens, clause, above, past, headline, depth + 1)
    if upper.lemma == "be" and group.infinitive and upper.end == group.start:
        return (_POSSIBLE if own is _POSSIBLE else _PLANNED), negated
    effect = governing().get(upper.lemma)
    if not group.infinitive and (upper.lemma == "have" or "," in tokens.lower[upper.end : group.start]):
        # "The army took the town, killing 12": the second happened with the first.
        return own, negated
    if effect is None:
        return (_PLANNED if group.infinitive else own), negated and not group.infinitive
    if effect == "negative":
        settled = own if own in {_PLANNED, _POSSIBLE} else _HAPPENED
        return settled, not negated
    if effect == "same":
        return _same(tokens, group, upper, own, past), negated
    if own is _POSSIBLE:
        return own, negated
    if own is _PLANNED and effect in {"ongoing", "happened"}:
        return own, negated
    if upper.lemma == "have" and group.infinitive:
        # "Had to leave" says that they left, "has to pay" that they are to pay.
        return (_HAPPENED if own is _HAPPENED else _PLANNED), negated
    return Status(effect), negated


def _same(tokens: Tokens, group: VerbGroup, upper: VerbGroup, own: Status, past: bool) -> Status:
    """The status under "seems to", "is believed to", "managed to"."""
    if "have" in group.helpers:
        return _HAPPENED
    if group.lemma == "be" or group.form is _GERUND:
        return _ONGOING
    if upper.lemma in _SEEMING:
        return _ONGOING if own is not _POSSIBLE else own
    return own


def _above(clause: Clause, index: int) -> int | None:
    """The verb that an infinitive or gerund depends on: the nearest one before it that governs others, or is near."""
    group = clause.groups[index]
    for at in range(index - 1, -1, -1):
        upper = clause.groups[at]
        if group.start - upper.end > _REACH:
            governs = upper.lemma in governing() or group.form is _GERUND
            return at if governs and group.start - upper.end <= 2 * _REACH else None
        if upper.lemma in governing() or upper.finite or at == 0:
            return at
    return None


def _is_verb(clause: Clause, token: int) -> bool:
    return any(g.start <= token < g.end for g in clause.groups)


def _finite(tokens: Tokens, group: VerbGroup, clause: Clause, past: bool, headline: bool) -> Status:
    """The status of a group with auxiliaries, or of a bare tense."""
    helpers = group.helpers
    if helpers and not _MODAL.isdisjoint(helpers):
        if not _MAYBE.isdisjoint(helpers):
            return _POSSIBLE
        if not _FUTURE.isdisjoint(helpers):
            return _PLANNED
        return _PLANNED if past and _HAVE.isdisjoint(helpers) else _POSSIBLE
    if group.adverbs and not status_words("adverb").keys().isdisjoint(group.adverbs):
        return _POSSIBLE
    if group.form is _PARTICIPLE:
        # "900 more were expected in May".
        undergone = group is clause.group and group.passive and clause.subject
        planned = undergone and of_objects().get(group.lemma) is _PLANNED
        return _PLANNED if planned else _participle(group, past)
    if helpers:
        if group.form is _GERUND:
            # "Was weighing cutting 500 jobs" and "weighing 500 cuts" leave it open, "500 people were working" does not.
            governs = group is not clause.group or (not clause.subject and group.lemma in of_objects())
            effect = governing().get(group.lemma) if governs else None
            return Status(effect) if effect in {"planned", "possible"} else _ONGOING
        if "does" in helpers or "do" in helpers:
            return _ONGOING
        if "did" in helpers:
            return _HAPPENED
    return _tense(tokens, group, clause, past, headline)


def _participle(group: VerbGroup, past: bool) -> Status:
    if not _HAVE.isdisjoint(group.helpers):
        return _ONGOING if is_state(group.lemma) else _HAPPENED
    return _HAPPENED if _BEING.isdisjoint(group.helpers) else _ONGOING


def _tense(tokens: Tokens, group: VerbGroup, clause: Clause, past: bool, headline: bool) -> Status:
    if group.form is _GERUND:
        return _ONGOING
    if group.lemma == "be" and _predicate(tokens, clause, group) is _HAPPENED:
        return _HAPPENED
    if group.form is _PAST:
        # After "said", a state in the past tense is one that holds: "said 500 homes were without power".
        return _ONGOING if past and is_state(group.lemma) else _HAPPENED
    return _HAPPENED if headline and not is_state(group.lemma) else _ONGOING


def _predicate(tokens: Tokens, clause: Clause, group: VerbGroup) -> Status | None:
    """The status of "are dead", "are missing": the word after the verb."""
    return status_words("predicate").get(tokens.lower[group.end]) if group.end < clause.end else None


@cache
def of_objects() -> dict[str, Status]:
    """The status of what verbs such as "plan" and "want" have as their direct object."""
    return {row[0]: Status(row[1]) for row in rows("status_verbs") if row[2] == "object"}


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
        if found is not None:
            return found
        if not tokens.words[index][0].isalpha():
            break
    around = range(max(clause.start, clause.first - 4), min(clause.last + 2, clause.end))
    if any(tokens.lower[i] in _event_nouns() for i in around):
        return _HAPPENED
    return _UNKNOWN


def _doubted(tokens: Tokens, clause: Clause) -> bool:
    """Whether "possibly", "probably" or the like stands right before the figure or its verb."""
    lower, group, start, first, last = tokens.lower, clause.group, clause.start, clause.first, clause.last
    verb = first if group is None else group.start
    # Mostly none stands anywhere before.
    if not _doubts().isdisjoint(lower[start : (verb if verb > first else first) + 1]):
        near = [*lower[max(start, first - 2) : first + 1], *lower[max(start, verb - 2) : verb]]
        if not _doubts().isdisjoint(near):
            return True
    if last == len(lower) or lower[last][0] not in _DOUBT_LETTERS:
        return False
    return " ".join(lower[last : last + 4]).startswith(_DOUBT_AFTER)


@cache
def _doubts() -> frozenset[str]:
    # "Likely" is "is likely to" where it stands by a figure or its verb.
    return frozenset(status_words("adverb").keys() - {"likely"})


_DOUBT_AFTER = ("feared", "presumed", "are feared", "were feared", "at risk", "are at risk", "under threat")
_DOUBT_LETTERS = frozenset(phrase[0] for phrase in _DOUBT_AFTER)


def _is_untrue(tokens: Tokens, clause: Clause) -> bool:
    """Whether what the clause tells is called untrue: "the report of 70 deaths was simply false"."""
    for group in clause.groups[clause.verb or 0 :]:
        if group.lemma == "be":
            at = group.end
        elif group.passive and group.helpers and clause.subject:
            # "The figure of 300 is exaggerated".
            at = group.end - 1
        else:
            continue
        # The "not" of the clause's own verb has been seen: "was not false" makes a negative of a negative.
        negated = group.negated and group is not clause.group
        if _is_called_untrue(tokens, at, clause.end, negated=negated):
            return True
    # "The claim that 12 people were killed is false": the verb of the claim itself comes first.
    lower, at = tokens.lower, clause.end
    if at >= len(lower) or lower[at] not in _IS:
        return False
    begins = clause.start - (lower[clause.start] != "that")
    if begins <= 0 or lower[begins] != "that" or lower[begins - 1] not in column("claim_nouns"):
        return False
    negated = lower[at + 1 : at + 2] == ["not"]
    return _is_called_untrue(tokens, at + 1 + negated, len(lower), negated=negated)


_IS = frozenset({"is", "was", "are", "were"})


def _is_called_untrue(tokens: Tokens, at: int, end: int, *, negated: bool) -> bool:
    """Whether "false", or where `negated` "true", stands at a token or after adverbs there."""
    while at < end and (kinds[tokens.lower[at]] & (ADVERB | NEGATION) or tokens.lower[at].endswith("ly")):
        at += 1
    return at < end and tokens.lower[at] in status_words("true" if negated else "untrue")


def _no_evidence(tokens: Tokens, clause: Clause, word: str, low: int) -> bool:
    """Whether the clause hangs on "no evidence that", "not true that", or counts "none of" something.

    `word` is the one before it.
    """
    if word == "that":
        before = tokens.lower[max(low, clause.start - 5) : clause.start - 1]
        return not (_NONE_OF_IT.isdisjoint(before) and _untrue().isdisjoint(before))
    return clause.first > clause.start and tokens.lower[clause.first - 1] in {"without", "not"}


@cache
def _untrue() -> frozenset[str]:
    return frozenset(status_words("untrue"))
