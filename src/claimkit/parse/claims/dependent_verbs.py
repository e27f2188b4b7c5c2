"""Reads the status of any verb of a clause; that of an infinitive or gerund comes from what it depends on."""

__all__ = ["VerbStatus", "status_of_verb"]

from attrs import define, field, frozen

from claimkit.english.verb_forms import Form, readings_of
from claimkit.english.word_kinds import PREPOSITION, kinds
from claimkit.english.word_lists import word_list
from claimkit.model.claim import Status
from claimkit.model.span import Span
from claimkit.parse.claims.finite_verbs import MODALS, VerbSite, finite_status
from claimkit.rules import Rule, RuleSet
from claimkit.syntax.figure_clauses import Clause, governing, status_words
from claimkit.syntax.verb_groups import VerbGroup

# A global is read faster than a member of an enumeration.
_HAPPENED, _ONGOING, _PLANNED = Status.HAPPENED, Status.ONGOING, Status.PLANNED
_POSSIBLE, _UNKNOWN = Status.POSSIBLE, Status.UNKNOWN
_BASE, _GERUND = Form.BASE, Form.GERUND
_AFTER = frozenset({"after", "since", "following", "upon"})
# How far a verb may stand behind the one it depends on, and how many verbs may depend on one another.
_REACH = 8
_DEEPEST = 4


@frozen
class VerbStatus:
    """The status of what a verb tells, and whether it is told that it is not so."""

    status: Status
    negated: bool

    def __str__(self) -> str:
        return f"not {self.status}" if self.negated else str(self.status)


@define(eq=False)
class DependentVerb:
    """An infinitive or a gerund, the words in front that it may depend on, and the verb above it.

    `before` is the word right before it; `noun` the one that it may complement ("plans to cut", "the risk of losing"),
    `upper` the verb group above it, None where there is none, and `effect` what that makes of it (see the table
    `status_verbs`).
    """

    verb: VerbSite
    depth: int
    before: str = field(init=False)
    noun: str = field(init=False)
    upper: VerbSite | None = field(init=False)
    effect: str | None = field(init=False)
    _above: VerbStatus | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        verb = self.verb
        clause, group, lower = verb.clause, verb.group, verb.tokens.lower
        self.before = lower[group.start - 1] if group.start > clause.start else ""
        preposition = not group.infinitive and bool(kinds[self.before] & PREPOSITION)
        noun_at = group.start - (2 if preposition else 1)
        is_noun = noun_at >= clause.start and not any(g.start <= noun_at < g.end for g in clause.groups)
        self.noun = lower[noun_at] if is_noun else ""
        above = _verb_above(clause, verb.index)
        self.upper = None if above is None else verb.at(above)
        self.effect = None if self.upper is None else governing().get(self.upper.group.lemma)

    @property
    def group(self) -> VerbGroup:
        """The infinitive or gerund."""
        return self.verb.group

    @property
    def above(self) -> VerbStatus:
        """The status of the verb above, which there must be."""
        if self._above is None:
            assert self.upper is not None
            self._above = status_of_verb(self.upper, depth=self.depth + 1)
        return self._above

    def span(self) -> Span:
        """The words of the verb group."""
        return self.verb.span()


def status_of_verb(verb: VerbSite, *, depth: int = 0) -> VerbStatus:
    """The status of what a verb tells, finite or not; `depth` counts the verbs that have been seen below it.

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("Rome failed to send 500 troops")
    >>> clause = clause_of(tokens, 0, len(tokens), 4, 6)
    >>> said = status_of_verb(VerbSite(tokens, clause, 1, past=False, headline=False, group=clause.groups[1]))
    >>> print(said.status, said.negated)
    happened True
    """
    group = verb.group
    if depth > _DEEPEST:
        return VerbStatus(_UNKNOWN, group.negated)
    if not group.finite:
        said = _DEPENDENT.first(site := DependentVerb(verb, depth), site.before)
        assert said is not None
        return VerbStatus(said.status, said.negated != group.negated)
    if verb.index > 0 and _shares_modal(verb):
        # "Will close three plants and cut 900 jobs": one modal for both.
        return status_of_verb(verb.at(verb.index - 1), depth=depth + 1)
    return VerbStatus(finite_status(verb), group.negated)


def _shares_modal(verb: VerbSite) -> bool:
    """Whether a base form behind "and" or "or" shares the modal or "to" of the verb before it."""
    group, clause, lower = verb.group, verb.clause, verb.tokens.lower
    if group.helpers or group.start == clause.start or lower[group.start - 1] not in {"and", "or"}:
        return False
    if readings_of[lower[group.end - 1]].base is None:
        return False
    before = clause.groups[verb.index - 1]
    return before.infinitive or (before.form is _BASE and not MODALS.isdisjoint(before.helpers))


def _verb_above(clause: Clause, index: int) -> int | None:
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


def _after_doing(site: DependentVerb) -> VerbStatus | None:
    return None if site.group.infinitive else VerbStatus(_HAPPENED, False)


def _plan_to(site: DependentVerb) -> VerbStatus | None:
    status = status_words("noun").get(site.noun)
    return None if status is None else VerbStatus(status, False)


def _unlikely_to(site: DependentVerb) -> VerbStatus | None:
    return VerbStatus(status_words("adjective")["unlikely"], False) if site.group.infinitive else None


def _set_to(site: DependentVerb) -> VerbStatus | None:
    if not site.group.infinitive or site.before not in status_words("adjective"):
        return None
    if site.upper is None:
        return VerbStatus(status_words("adjective")[site.before], False)
    doubted = finite_status(site.upper) is _POSSIBLE
    return VerbStatus(_POSSIBLE if doubted else status_words("adjective")[site.before], site.upper.group.negated)


def _to_have_done(site: DependentVerb) -> VerbStatus | None:
    # What is told in the perfect has happened.
    alone = site.upper is None and site.group.infinitive and "have" in site.group.helpers
    return VerbStatus(_HAPPENED, False) if alone else None


def _to_do(site: DependentVerb) -> VerbStatus | None:
    return VerbStatus(_PLANNED, False) if site.upper is None and site.group.infinitive else None


def _doing(site: DependentVerb) -> VerbStatus | None:
    return VerbStatus(_HAPPENED, False) if site.upper is None else None


def _is_to(site: DependentVerb) -> VerbStatus | None:
    upper, group = site.upper, site.group
    if upper is None or upper.group.lemma != "be" or not group.infinitive or upper.group.end != group.start:
        return None
    return VerbStatus(_POSSIBLE if site.above.status is _POSSIBLE else _PLANNED, site.above.negated)


def _with_the_first(site: DependentVerb) -> VerbStatus | None:
    upper, group = site.upper, site.group
    if upper is None or group.infinitive:
        return None
    apart = upper.group.lemma == "have" or "," in site.verb.tokens.lower[upper.group.end : group.start]
    return site.above if apart else None


def _purpose(site: DependentVerb) -> VerbStatus | None:
    return VerbStatus(_PLANNED, False) if site.effect is None and site.group.infinitive else None


def _as_above(site: DependentVerb) -> VerbStatus | None:
    return site.above if site.effect is None else None


def _failed_to(site: DependentVerb) -> VerbStatus | None:
    if site.effect != "negative":
        return None
    above = site.above
    return VerbStatus(above.status if above.status in {_PLANNED, _POSSIBLE} else _HAPPENED, not above.negated)


def _seems_to_have(site: DependentVerb) -> VerbStatus | None:
    perfect = site.effect == "same" and "have" in site.group.helpers
    return VerbStatus(_HAPPENED, site.above.negated) if perfect else None


def _seems_to_be(site: DependentVerb) -> VerbStatus | None:
    holds = site.group.lemma == "be" or site.group.form is _GERUND
    return VerbStatus(_ONGOING, site.above.negated) if site.effect == "same" and holds else None


def _seems_to(site: DependentVerb) -> VerbStatus | None:
    if site.effect != "same" or site.upper is None or site.upper.group.lemma not in _SEEMING:
        return None
    return site.above if site.above.status is _POSSIBLE else VerbStatus(_ONGOING, site.above.negated)


_SEEMING = word_list("verbs that say how something seems")


def _managed_to(site: DependentVerb) -> VerbStatus | None:
    return site.above if site.effect == "same" else None


def _may_want_to(site: DependentVerb) -> VerbStatus | None:
    return site.above if site.above.status is _POSSIBLE else None


def _will_begin_to(site: DependentVerb) -> VerbStatus | None:
    return site.above if site.above.status is _PLANNED and site.effect in {"ongoing", "happened"} else None


def _had_to(site: DependentVerb) -> VerbStatus | None:
    assert site.upper is not None
    if site.upper.group.lemma != "have" or not site.group.infinitive:
        return None
    return VerbStatus(_HAPPENED if site.above.status is _HAPPENED else _PLANNED, site.above.negated)


def _as_governed(site: DependentVerb) -> VerbStatus:
    assert site.effect is not None
    return VerbStatus(Status(site.effect), site.above.negated)


_DEPENDENT = RuleSet[DependentVerb, VerbStatus](
    "status of a dependent verb",
    (
        # A word in front that settles it.
        Rule(
            "after doing",
            _after_doing,
            example="The firm expects to hire again after [cutting] 500 jobs.",
            never=("The firm plans to hire after March to cut 500 jobs.",),
            on=_AFTER,
        ),
        Rule(
            "a plan to",
            _plan_to,
            example="There is a risk of [losing] 500 jobs.",
            never=("The firm plans to cut 500 jobs.",),
            why="a noun of planning or of chance before “to” or “of” says what becomes of its complement",
        ),
        Rule(
            "unlikely to",
            _unlikely_to,
            example="The firm is unlikely [to cut] 500 jobs.",
            on={"unlikely"},
            why="neither that it will nor that it will not is told for sure",
        ),
        Rule(
            "set to",
            _set_to,
            example="500 soldiers are set [to leave].",
            why="it is what the adjective says, unless the verb above leaves that open: “may be set to”",
        ),
        # No verb above.
        Rule("to have done, by itself", _to_have_done, example="The rebels claim [to have captured] 120 soldiers."),
        Rule("to do, by itself", _to_do, example="Firm [to cut] 500 jobs"),
        Rule("doing, by itself", _doing, example="Firm in trouble, [cutting] 500 jobs"),
        # A verb above that says when.
        Rule(
            "is to do",
            _is_to,
            example="The army won't be withdrawing but is [to send] 500 troops.",
            never=("Rome is likely to send 500 troops.",),
        ),
        Rule(
            "done with the first",
            _with_the_first,
            example="The army took the town, [killing] 12 people.",
            never=("The firm is considering cutting 500 jobs.",),
            why="a gerund behind a comma tells what happened with what the clause tells",
        ),
        Rule("to what end", _purpose, example="Rome bought ships [to carry] 500 soldiers."),
        Rule("doing under any verb", _as_above, example="The firm made savings by [cutting] 500 jobs."),
        # A verb above that says whether.
        Rule("failed to", _failed_to, example="The firm failed [to pay] 500 workers."),
        Rule("seems to have", _seems_to_have, example="The storm seems [to have killed] 12 people."),
        Rule("seems to be", _seems_to_be, example="About 500 people are reported [to be living] in camps."),
        Rule(
            "seems to",
            _seems_to,
            example="The army seems [to control] 500 villages.",
            never=("The army managed to free 40 hostages.",),
        ),
        Rule("managed to", _managed_to, example="The army managed [to free] 40 hostages."),
        Rule("may want to", _may_want_to, example="The firm may decide [to cut] 500 jobs."),
        Rule("will begin to", _will_begin_to, example="The army will begin [withdrawing] 500 troops."),
        Rule(
            "had to", _had_to, example="The firm had [to close] 30 shops.", never=("The firm plans to close 30 shops.",)
        ),
        Rule("plans to", _as_governed, example="Rome plans [to send] 500 troops."),
    ),
)
