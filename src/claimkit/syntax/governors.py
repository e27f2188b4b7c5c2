"""Finds the verb that a figure goes with."""

__all__ = ["RELATIVES", "governor", "with_predicate"]

from functools import cache

from attrs import evolve

from claimkit.english.actions import verbs_of_sort
from claimkit.english.tables.cues import CUES
from claimkit.english.tables.nouns import CLAIM_NOUNS
from claimkit.english.verb_forms import Form
from claimkit.english.word_kinds import ADVERB, COORDINATOR, DETERMINER, PREPOSITION, PRONOUN, kinds
from claimkit.syntax.clause_edges import begins_clause, gap_between, phrase_breaks
from claimkit.syntax.verb_groups import VerbGroup
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_PAST, _PARTICIPLE, _GERUND = Form.PAST, Form.PARTICIPLE, Form.GERUND
# The marks that no subject goes beyond.
_STOPS = frozenset({";", ":"})
RELATIVES = frozenset({"which", "who", "whose", "where"})
"""What begins a clause that describes the noun before it."""
_RELATIVE_SUBJECT = 6
# How far behind a verb of saying the verb of what is said may stand.
_TOLD = 4


def with_predicate(
    tokens: Tokens, before: list[VerbGroup], after: list[VerbGroup]
) -> tuple[list[VerbGroup], list[VerbGroup]]:
    """The groups right around a figure, two read as one: "was 15 percent contained", "will see 500 jobs cut"."""
    group, following = before[-1], after[0]
    if group.lemma == "be" and following.bare:
        helpers = (*group.helpers, tokens.lower[group.end - 1])
        merged = evolve(group, lemma=following.lemma, form=_PARTICIPLE, helpers=helpers)
        return [*before[:-1], merged], after[1:]
    if group.lemma == "see" and not following.infinitive:
        # What is seen happens at the time of the seeing, to or by what stands between.
        helpers = (*group.helpers, _BE_OF[group.form]) if following.bare else group.helpers
        form = _PARTICIPLE if following.bare else group.form
        return before[:-1], [evolve(following, form=form, helpers=helpers, negated=group.negated), *after[1:]]
    return before, after


_BE_OF = {Form.BASE: "be", Form.PAST: "were", Form.PARTICIPLE: "been", Form.GERUND: "being", Form.THIRD: "are"}


def governor(
    tokens: Tokens, before: list[VerbGroup], after: list[VerbGroup], start: int, end: int, first: int, last: int
) -> tuple[VerbGroup | None, bool]:
    """The verb that the figure goes with, and whether the figure stands before it."""
    nearest = before[-1] if before else None
    gap = gap_between(tokens, nearest.end, first) if nearest is not None else "hard"
    # "Moved some 500 people": no edge of a phrase between verb and figure.
    close = nearest if gap == "none" else None
    if close is None or close.lemma == "be":
        relative = _relative(tokens, after, last)
        if relative is not None:
            return relative, False
    if after and after[0].start == last + 1 and tokens.lower[last] in RELATIVES and _is_whole(tokens, start, first):
        return after[0], True
    reporting = close is not None and close.lemma in _reporting() and not _object_before(tokens, close.end, first)
    if close is not None and not reporting and not (first > start and tokens.lower[first - 1] == "with"):
        return close, False
    if after and after[0].bare and after[0].start == last and _is_named_claim(tokens, start, first):
        return after[0], True
    following = _subject_verb(tokens, after, last, end, alone=gap == "hard")
    if following is not None and (close is None or reporting or following.bare):
        return following, True
    if nearest is not None and gap != "hard":
        return nearest, False
    return (after[0], True) if after and gap_between(tokens, last, after[0].start) != "hard" else (None, False)


def _is_whole(tokens: Tokens, start: int, first: int) -> bool:
    """Whether "of the" leads to the figure: "caught 23 of the 118 who fled" tells of 118 that they fled."""
    return first - 2 >= start and tokens.lower[first - 2 : first] in (["of", "the"], ["of", "those"])


def _is_named_claim(tokens: Tokens, start: int, first: int) -> bool:
    """Whether "the claim that" leads to the figure: in "the claim that 12 died is false" it is that they died."""
    return start == first - 1 and tokens.lower[start] == "that" and tokens.lower[start - 1] in CLAIM_NOUNS.words


@cache
def _reporting() -> frozenset[str]:
    speech = {row.lemma for row in CUES if row.kind == "speech"}
    # Products are recalled more often than what they did.
    return frozenset(speech - {"recall"} | {"believe", "think", "fear", "estimate"})


def _object_before(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a preposition stands between: "warned of 500 deaths" has its object, "said 500 people died" has none."""
    return any(kinds[tokens.lower[i]] & PREPOSITION for i in range(start, end))


def _relative(tokens: Tokens, after: list[VerbGroup], last: int) -> VerbGroup | None:
    """The verb of "12,000 troops Pyongyang will send": a subject and its verb right after the noun."""
    if not after:
        return None
    group = after[0]
    between = range(last, group.start)
    if not 0 < len(between) <= _RELATIVE_SUBJECT or not group.finite or group.passive or group.lemma == "be":
        return None
    words = [tokens.words[i] for i in between]
    lower = [tokens.lower[i] for i in between]
    if lower[0] in {"that", "which", "who", "whom"}:
        words, lower = words[1:], lower[1:]
    if not words or any(not w[0].isalnum() for w in words):
        return None
    opener = kinds[lower[0]] & (DETERMINER | PRONOUN) or words[0][0].isupper()
    broken = any(kinds[w] & (PREPOSITION | ADVERB) for w in lower)
    if not opener or broken:
        return None
    told = len(after) > 1 and group.lemma in _reporting() and after[1].start - group.end <= _TOLD
    # "The 900 Rome says it has sent".
    return after[1] if told and after[1].finite else group


def _subject_verb(tokens: Tokens, after: list[VerbGroup], last: int, end: int, alone: bool) -> VerbGroup | None:
    """The verb that the figure is the subject of."""
    lower, breaks = tokens.lower, phrase_breaks()
    reduced: VerbGroup | None = None
    relative = False
    for group in after:
        begin = reduced.end if reduced else last
        for index in range(begin, group.start):
            word = lower[index]
            if word not in breaks:
                continue
            if word in _STOPS:
                return reduced
            if word in {"who", "which", "that"} and not relative:
                relative = True
            elif begins_clause(tokens, index) or (kinds[word] & COORDINATOR and reduced):
                return reduced
        if group.infinitive and not group.helpers and reduced is None:
            # "500 troops to Ukraine to fight" gives a purpose, "500 jobs to go" a plan.
            if group.start == last and alone:
                return group
            continue
        if group.form is _GERUND and not group.helpers:
            if group.start == last and _closes(tokens, group.end, end):
                return group
            continue
        narrows = group.bare and group.lemma not in verbs_of_sort("intransitive")
        if relative or (narrows and reduced is None and group.start <= last + 1):
            # A relative clause or a bare participle may only narrow the noun down: "500 injured are in hospital".
            relative = False
            reduced = reduced or group
            continue
        return group
    return reduced


def _closes(tokens: Tokens, index: int, end: int) -> bool:
    """Whether nothing but a phrase of place or time follows: "12 missing in Texas"."""
    return index >= end or not tokens.words[index][0].isalnum() or bool(kinds[tokens.lower[index]] & PREPOSITION)
