"""Reads from its auxiliaries and tense whether what a finite verb tells is a fact, under way or to come."""

__all__ = ["MODALS", "VerbSite", "finite_status", "status_of_object"]

from functools import cache

from attrs import define

from claimkit.english.actions import verbs_of_sort
from claimkit.english.tables.verbs import STATUS_VERBS
from claimkit.english.verb_forms import Form
from claimkit.model.claim import Status
from claimkit.model.span import Span
from claimkit.rules import Rule, RuleSet
from claimkit.syntax.figure_clauses import Clause, governing, status_words
from claimkit.syntax.verb_groups import FORMS_OF_BE, VerbGroup
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_HAPPENED, _ONGOING, _PLANNED, _POSSIBLE = Status.HAPPENED, Status.ONGOING, Status.PLANNED, Status.POSSIBLE
_PAST, _PARTICIPLE, _GERUND = Form.PAST, Form.PARTICIPLE, Form.GERUND
_MAYBE = frozenset({"may", "might", "could", "can"})
_FUTURE = frozenset({"will", "shall", "must", "should"})
MODALS = _MAYBE | _FUTURE | {"would"}
"""What tells that something is to come or may be so."""
_HAVE = frozenset({"have", "has", "had"})
_BEING = frozenset({"is", "are", "am", "being"})
_DO = frozenset({"do", "does"})
_FEARED = frozenset({"fear", "presume", "suspect"})
_HELD = frozenset({"believe", "think", "assume"})


@define(eq=False)
class VerbSite:
    """The verb group `index` of a clause.

    `past` says that it is told after a verb in the past tense ("said that …"), which shifts "will" to "would" and
    "are" to "were"; `headline` that the present tense may stand for the past ("Flood kills 12").
    """

    tokens: Tokens
    clause: Clause
    index: int
    past: bool
    headline: bool
    group: VerbGroup

    def at(self, index: int) -> "VerbSite":
        """Another verb of the same clause."""
        return VerbSite(self.tokens, self.clause, index, self.past, self.headline, self.clause.groups[index])

    def span(self) -> Span:
        """The words of the verb group."""
        return Span(self.tokens.starts[self.group.start], self.tokens.ends[self.group.end - 1])


def finite_status(verb: VerbSite) -> Status:
    """The status of what a verb with its auxiliaries, or in a bare tense, tells.

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("Rome may send 500 troops")
    >>> clause = clause_of(tokens, 0, len(tokens), 3, 5)
    >>> print(finite_status(VerbSite(tokens, clause, 0, past=False, headline=False, group=clause.groups[0])))
    possible
    """
    helpers = verb.group.helpers
    trigger = next((helper for helper in helpers if helper in MODALS), helpers[0]) if helpers else ""
    return _FINITE.first(verb, trigger) or _ONGOING


@cache
def status_of_object() -> dict[str, Status]:
    """The status of what verbs such as "plan" and "want" have as their direct object."""
    return {row.verb: Status(row.status) for row in STATUS_VERBS if row.governs == "object"}


def _is_state(verb: VerbSite) -> bool:
    """Whether the verb says that something holds, rather than that it happens."""
    return verb.group.lemma in verbs_of_sort("state")


def _next_word(verb: VerbSite) -> str:
    """The word right after the verb, nothing at the end of the clause."""
    return verb.tokens.lower[verb.group.end] if verb.group.end < verb.clause.end else ""


def _feared(verb: VerbSite) -> Status | None:
    return _POSSIBLE if verb.clause.undergone and verb.group.lemma in _FEARED else None


def _believed_dead(verb: VerbSite) -> Status | None:
    if not verb.clause.undergone or verb.group.lemma not in _HELD or verb.group.end >= len(verb.tokens):
        return None
    return _POSSIBLE if verb.tokens.lower[verb.group.end] in status_words("predicate") else None


def _may(verb: VerbSite) -> Status:
    return _POSSIBLE


def _would(verb: VerbSite) -> Status | None:
    return None if verb.past and _HAVE.isdisjoint(verb.group.helpers) else _POSSIBLE


def _probably(verb: VerbSite) -> Status | None:
    adverbs, helpers = verb.group.adverbs, verb.group.helpers
    if not adverbs or not MODALS.isdisjoint(helpers):
        return None
    return None if status_words("adverb").keys().isdisjoint(adverbs) else _POSSIBLE


def _plans_figure(verb: VerbSite) -> Status | None:
    clause = verb.clause
    has_object = clause.first < clause.last and not clause.subject and verb.index == clause.verb
    return status_of_object().get(verb.group.lemma) if has_object else None


def _will(verb: VerbSite) -> Status:
    return _PLANNED


def _is_expected(verb: VerbSite) -> Status | None:
    group, clause = verb.group, verb.clause
    undergone = group is clause.group and group.passive and clause.subject
    return _PLANNED if undergone and status_of_object().get(group.lemma) is _PLANNED else None


def _has_held(verb: VerbSite) -> Status | None:
    return _ONGOING if verb.group.form is _PARTICIPLE and _is_state(verb) else None


def _has_done(verb: VerbSite) -> Status | None:
    return _HAPPENED if verb.group.form is _PARTICIPLE else None


def _is_being_done(verb: VerbSite) -> Status | None:
    group = verb.group
    return None if group.form is not _PARTICIPLE or _BEING.isdisjoint(group.helpers) else _ONGOING


def _was_done(verb: VerbSite) -> Status | None:
    return _HAPPENED if verb.group.form is _PARTICIPLE else None


def _is_planning(verb: VerbSite) -> Status | None:
    group, clause = verb.group, verb.clause
    governs = group is not clause.group or (not clause.subject and group.lemma in status_of_object())
    if group.form is not _GERUND or not governs:
        return None
    effect = governing().get(group.lemma)
    return Status(effect) if effect in {"planned", "possible"} else None


def _is_doing(verb: VerbSite) -> Status | None:
    return _ONGOING if verb.group.form is _GERUND else None


def _does(verb: VerbSite) -> Status:
    return _ONGOING


def _did(verb: VerbSite) -> Status:
    return _HAPPENED


def _are_dead(verb: VerbSite) -> Status | None:
    if verb.group.lemma != "be" or verb.group.form is _GERUND:
        return None
    return _HAPPENED if status_words("predicate").get(_next_word(verb)) is _HAPPENED else None


def _held_when_told(verb: VerbSite) -> Status | None:
    return _ONGOING if verb.group.form is _PAST and verb.past and _is_state(verb) else None


def _past_tense(verb: VerbSite) -> Status | None:
    return _HAPPENED if verb.group.form is _PAST else None


def _headline_present(verb: VerbSite) -> Status | None:
    return _HAPPENED if verb.headline and verb.group.form is not _GERUND and not _is_state(verb) else None


def _present_tense(verb: VerbSite) -> Status:
    return _ONGOING


_FINITE = RuleSet[VerbSite, Status](
    "status of a finite verb",
    (
        # What colours or leaves open what the tense alone would say.
        Rule(
            "feared",
            _feared,
            example="500 people are [feared] killed.",
            never=("The firm fears 500 job cuts.",),
            why="a passive of fearing tells of what may have happened to its subject",
        ),
        Rule(
            "believed dead",
            _believed_dead,
            example="Thirty hostages are [believed] dead.",
            never=("Thirty hostages are believed to be in Gaza.",),
        ),
        Rule("may", _may, example="The firm [may cut] 500 jobs.", on=_MAYBE),
        Rule(
            "would",
            _would,
            example="The deal [would cost] $3 billion.",
            on={"would"},
            never=("The firm said it would cut 500 jobs.",),
            why="a condition that is not met yet",
        ),
        Rule(
            "probably",
            _probably,
            example="The blast has [probably killed] 12 people.",
            never=("12 people will probably come.",),
        ),
        Rule(
            "plans so many",
            _plans_figure,
            example="The union [wants] a rise of 12 percent.",
            never=("The union wants to meet 500 members.",),
            why="what is wanted or expected is no fact yet",
        ),
        # What is to come.
        Rule("will", _will, example="The firm [will cut] 500 jobs.", on=_FUTURE),
        Rule(
            "said it would",
            _will,
            example="The firm said it [would cut] 500 jobs.",
            on={"would"},
            why="after a verb in the past tense “will” is “would”",
        ),
        Rule(
            "is expected",
            _is_expected,
            example="The ministry said 500 doses [were expected] in May.",
            never=("The ministry said 500 doses were delivered in May.",),
        ),
        # Participles and progressives.
        Rule(
            "has held",
            _has_held,
            example="500 people [have lived] there for years.",
            on=_HAVE,
            never=("500 people have fled.",),
            why="what has held until now mostly holds now",
        ),
        Rule("has done", _has_done, example="The firm [has cut] 500 jobs.", on=_HAVE),
        Rule("is being done", _is_being_done, example="500 soldiers [are being moved] to the border."),
        Rule("was done", _was_done, example="500 homes [were destroyed]."),
        Rule(
            "is planning",
            _is_planning,
            example="The firm [is weighing] cutting 500 jobs.",
            on=FORMS_OF_BE | _HAVE,
            never=("500 people were working in Mali.",),
        ),
        Rule("is doing", _is_doing, example="Rome [is sending] 500 troops.", on=FORMS_OF_BE | _HAVE),
        Rule("does", _does, example="The firm does not [employ] 500 people.", on=_DO),
        Rule("did", _did, example="Rome [did not cut] 500 jobs.", on={"did"}),
        # Bare tenses.
        Rule("are dead", _are_dead, example="12 people [are] dead.", never=("12 people are missing.",)),
        Rule(
            "held when told",
            _held_when_told,
            example="Officials said 500 homes [were] without power.",
            never=("500 homes were without power.",),
            why="a state in the past tense after “said” is one that held at the time of saying",
        ),
        Rule("past tense", _past_tense, example="The storm [killed] 12 people."),
        Rule(
            "present tense of a headline",
            _headline_present,
            example="Flood [kills] 12 people",
            never=("The firm employs 500 people",),
        ),
        Rule("present tense", _present_tense, example="The firm [employs] 500 people."),
    ),
)
