"""Finds the verb that a figure belongs to, and the clause around the two."""

__all__ = [
    "Clause", "clause_of", "depends", "followed", "governing", "is_relative", "status_words", "verbs_after",
    "whole_clause",
]  # fmt: skip

from functools import cache

from attrs import define, evolve, field

from claimkit.english.nouns import singular
from claimkit.english.tables.verbs import STATUS_VERBS, STATUS_WORDS
from claimkit.english.verb_forms import Form
from claimkit.english.word_kinds import AUXILIARY, COORDINATOR, PREPOSITION, kinds
from claimkit.english.word_lists import word_list
from claimkit.model.claim import Status
from claimkit.syntax.clause_edges import clause_edges, is_edge
from claimkit.syntax.governors import RELATIVES, governor, with_predicate
from claimkit.syntax.verb_groups import VerbGroup, Verbs, verb_groups
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_PAST, _PARTICIPLE, _GERUND = Form.PAST, Form.PARTICIPLE, Form.GERUND
# A sentence longer than this is looked at around the figure only, so that time stays linear.
_REACH = 120
# So many words may stand between a verb and one that depends on it.
_GAP = 2
_COPULAS = word_list("verbs that join a subject to what it is")


@define(eq=False)
class Clause:
    """The tokens `start` to `end` that speak of a figure at `first` to `last`.

    `groups` are the verb groups of the clause and `verb` the index of the one that governs the figure, None where
    there is none. `subject` says that the figure stands before its verb, `undergone` that what is counted undergoes the
    action: a passive, or "500 people killed". In a clause without a figure, `groups` go no further than need be to know
    the verb: see `verbs_after`.
    """

    start: int
    end: int
    first: int
    last: int
    groups: tuple[VerbGroup, ...]
    verb: int | None
    subject: bool
    group: VerbGroup | None = field(init=False)
    undergone: bool = field(init=False)

    def __init__(
        self,
        start: int,
        end: int,
        first: int,
        last: int,
        groups: tuple[VerbGroup, ...],
        verb: int | None,
        subject: bool,
    ) -> None:
        # Written out for the same reason as that of `VerbGroup`.
        self.start, self.end = start, end
        self.first, self.last = first, last
        self.groups, self.verb, self.subject = groups, verb, subject
        self.group = group = None if verb is None else groups[verb]
        self.undergone = group is not None and (group.passive or (subject and group.bare))


def clause_of(
    tokens: Tokens,
    start: int,
    end: int,
    first: int,
    last: int,
    *,
    skip: tuple[int, int] | None = None,
    verbs: Verbs | None = None,
) -> Clause:
    """The clause of the figure at the tokens `first` to `last`, within `start` to `end`.

    The tokens from `skip[0]` to `skip[1]` belong to a cue that interrupts it ("500 people, police said, were moved").
    Who asks for many clauses of one text gives its `verbs`.

    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("rivers rose while 500 people were moved")
    >>> clause = clause_of(tokens, 0, len(tokens), 3, 5)
    >>> clause.group.lemma, clause.subject, tokens.words[clause.start]
    ('move', True, '500')
    """
    start = start if first - start <= _REACH else first - _REACH
    end = end if end - last <= _REACH else last + _REACH
    # "Did not exceed 40 percent": the figure's hedge may be the verb itself.
    groups = (verbs or Verbs(tokens)).between(start, end)
    if skip is not None:
        groups = [g for g in groups if not skip[0] <= g.end - 1 < skip[1]]
    before = [g for g in groups if g.start < first]
    after = [g for g in groups[len(before) :] if g.start >= last]
    if before and after and before[-1].end == first and after[0].start == last:
        before, after = with_predicate(tokens, before, after)
    found, subject = governor(tokens, before, after, start, end, first, last)
    inner = before + after
    if not inner:
        # "500 people in Gaza face hunger": with no other verb, a word that is mostly a noun may be one.
        inner = [g for g in verb_groups(tokens, last - 1, end, nouns=True) if g.finite and g.start >= last]
        found, subject = (inner[0], True) if inner and _is_apart(tokens, inner[0], last) else (None, False)
        if not inner and first > start and tokens.lower[first - 1] == "by":
            # "One dose cut hospital admissions by 94 percent".
            inner = [g for g in verb_groups(tokens, start, first, nouns=True) if g.finite and _has_object(tokens, g)]
            found = inner[-1] if inner else None
    low, high = _bounds(tokens, start, end, first, last, found)
    kept = [g for g in inner if low <= g.start and g.end <= high]
    verb = None
    if found is not None:
        found = followed(tokens, kept, kept.index(found)) if subject else found
        if found not in kept:
            others = (g for g in kept if g.end <= found.start or g.start >= found.end)
            kept = sorted((*others, found), key=lambda g: g.start)
        verb = kept.index(found)
    return Clause(low, high, first, last, tuple(kept), verb, subject)


def _is_apart(tokens: Tokens, group: VerbGroup, last: int) -> bool:
    """Whether a word that may be a noun is none of the counted: "500 people face hunger", not "500 work permits"."""
    noun = tokens.lower[last - 1]
    return group.start > last or (group.form is Form.BASE and singular(noun) != noun)


def _has_object(tokens: Tokens, group: VerbGroup) -> bool:
    following = tokens.lower[group.end] if group.end < len(tokens) else ""
    return following.isalpha() and not kinds[following] & (PREPOSITION | COORDINATOR | AUXILIARY)


def whole_clause(tokens: Tokens, start: int, end: int) -> Clause:
    """The tokens `start` to `end` as one clause, governed by the first verb that can be a clause's own."""
    # Of the verbs behind the first that is finite, only those close to one another can depend on it.
    groups = verb_groups(tokens, start, end if end - start <= _REACH else start + _REACH, gap=_GAP)
    if not groups:
        return Clause(start, end, start, start, (), None, False)
    verb = 0
    if len(groups) > 1:
        finite = [group.finite for group in groups]
        verb = finite.index(True) if True in finite else 0
        found = followed(tokens, groups, verb)
        verb = groups.index(found) if found in groups else verb
    return Clause(start, end, start, start, tuple(groups), verb, False)


def is_relative(tokens: Tokens, clause: Clause) -> bool:
    """Whether the clause describes a noun before it: "a fire in which 11 people died", "a storm that killed 11".

    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("it caused the fire in which 11 people died")
    >>> is_relative(tokens, clause_of(tokens, 0, len(tokens), 6, 8))
    True
    """
    at = clause.start - 1
    if at < 1:
        return False
    if tokens.lower[at] == "that":
        return clause.group is not None and clause.group.start == clause.start and tokens.lower[at - 1].isalpha()
    return tokens.lower[at] in RELATIVES


def verbs_after(tokens: Tokens, clause: Clause, at: int) -> list[VerbGroup]:
    """The verb groups of a clause that begin at the token `at` or later."""
    figure = clause.first < clause.last
    groups = clause.groups if figure else verb_groups(tokens, clause.start, min(clause.end, clause.start + _REACH))
    return [group for group in groups if group.start >= at]


def _bounds(tokens: Tokens, start: int, end: int, first: int, last: int, found: VerbGroup | None) -> tuple[int, int]:
    """The edges of the clause: from the nearest clause edge before figure and verb to the next after both."""
    left, right = first, last
    if found is not None:
        left = found.start if found.start < left else left
        right = found.end if found.end > right else right
    lower, edges = tokens.lower, clause_edges()
    low = left if left < start else start
    high = right if right > end else end
    if not edges.isdisjoint(lower[start:left]):
        for index in range(left - 1, start - 1, -1):
            if lower[index] in edges and is_edge(tokens, index):
                low = index + 1
                break
    if not edges.isdisjoint(lower[right:end]):
        for index in range(right, end):
            if lower[index] in edges and is_edge(tokens, index):
                high = index
                break
    if low > start and lower[low - 1] in RELATIVES:
        # "The firm, which employs 500 people, has cut jobs": the comma closes the relative clause.
        high = next((i for i in range(right, high) if lower[i] == ","), high)
    while high > last and lower[high - 1] in {",", ".", "and", "but"}:
        high -= 1
    while low < first and lower[low] in {",", "and", "but"}:
        low += 1
    return low, high


def followed(tokens: Tokens, groups: list[VerbGroup], at: int) -> VerbGroup:
    """The verb at the end of "are expected to arrive", "has begun leaving", which begins with the group `at`."""
    while at + 1 < len(groups):
        current, following = groups[at], groups[at + 1]
        gap = following.start - current.end
        if gap > _GAP:
            break
        if current.lemma in _COPULAS and following.bare and gap == 0:
            # "Remain threatened" is "are still threatened".
            helpers = (*current.helpers, "were" if current.form is _PAST else "are")
            return evolve(following, start=current.start, form=_PARTICIPLE, helpers=helpers)
        linked = following.infinitive and _transparent(tokens, current.end, following.start)
        gerund = following.form is _GERUND and not following.helpers and gap == 0
        if not ((linked and depends(current, tokens, following)) or (gerund and current.lemma in governing())):
            break
        at += 1
    return groups[at]


def _transparent(tokens: Tokens, start: int, end: int) -> bool:
    return all(tokens.words[i][0].isalpha() and not kinds[tokens.lower[i]] & PREPOSITION for i in range(start, end))


@cache
def governing() -> dict[str, str]:
    """What each verb that governs another makes of it: see the table `status_verbs`."""
    return {row.verb: row.status for row in STATUS_VERBS}


@cache
def status_words(part: str) -> dict[str, Status]:
    """The words of one part of the table `status_words` with their status."""
    return {row.word: row.status for row in STATUS_WORDS if row.part == part}


def depends(group: VerbGroup, tokens: Tokens, infinitive: VerbGroup) -> bool:
    """Whether an infinitive depends on `group`, rather than giving its purpose."""
    word = tokens.lower[infinitive.start - 1]
    return group.lemma in governing() or (
        group.lemma == "be" and (word in status_words("adjective") or infinitive.start == group.end)
    )
