"""Reads from tense, modality and the verbs above it whether a claim is a fact, under way or to come."""

__all__ = ["ClauseStatus", "read_status"]

from functools import cache

from attrs import frozen

from claimkit.english.word_lists import word_endings
from claimkit.model.claim import Polarity, Status
from claimkit.parse.claims.dependent_verbs import VerbStatus, status_of_verb
from claimkit.parse.claims.finite_verbs import VerbSite
from claimkit.parse.claims.polarity import ClauseSite, read_polarity
from claimkit.rules import Rule, RuleSet
from claimkit.syntax.event_words import event_nouns
from claimkit.syntax.figure_clauses import Clause, status_words
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_HAPPENED, _POSSIBLE, _UNKNOWN = Status.HAPPENED, Status.POSSIBLE, Status.UNKNOWN
_CONDITIONS = frozenset({"if", "unless", "whether"})


@frozen
class ClauseStatus:
    """Whether what a clause states is a fact, under way or to come, and whether it is so or not so."""

    status: Status
    polarity: Polarity


def read_status(
    tokens: Tokens, clause: Clause, *, past: bool = False, headline: bool = False, low: int = 0
) -> ClauseStatus:
    """The status and polarity of what `clause` states.

    `past` says that it is told after a verb in the past tense ("said that …"), which shifts "will" to "would" and
    "are" to "were"; `headline` that the present tense may stand for the past ("Flood kills 12"). What stands before
    the token `low` is not the speaker's: in "did not say that 12 died" nothing denies that they did.

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> for text in ("Rome plans to cut 500 jobs", "Rome is weighing cutting 500 jobs", "Rome did not cut 500 jobs"):
    ...     tokens = tokenize(text)
    ...     at = tokens.words.index("500")
    ...     said = read_status(tokens, clause_of(tokens, 0, len(tokens), at, at + 2))
    ...     print(said.status, said.polarity)
    planned positive
    possible positive
    happened negative
    """
    site = ClauseSite(tokens, clause, low)
    if clause.verb is None:
        told = VerbStatus(_WITHOUT_VERB.first(site) or _UNKNOWN, False)
    else:
        told = status_of_verb(VerbSite(tokens, clause, clause.verb, past, headline, clause.groups[clause.verb]))
    status = told.status
    if status is not _POSSIBLE:
        status = _OPEN.first(site, site.before) or status
    return ClauseStatus(status, read_polarity(site, negated=told.negated))


def _condition(site: ClauseSite) -> Status:
    return _POSSIBLE


def _perhaps(site: ClauseSite) -> Status | None:
    lower, clause = site.tokens.lower, site.clause
    start, first = clause.start, clause.first
    verb = first if clause.group is None else clause.group.start
    # Mostly none stands anywhere before.
    if _doubts().isdisjoint(lower[start : (verb if verb > first else first) + 1]):
        return None
    near = [*lower[max(start, first - 2) : first + 1], *lower[max(start, verb - 2) : verb]]
    return None if _doubts().isdisjoint(near) else _POSSIBLE


@cache
def _doubt_letters() -> frozenset[str]:
    """The letters that words of doubt behind a figure begin with: asked first, most are told by them."""
    return frozenset(phrase[0] for phrase in word_endings("doubts behind a figure"))


def _at_risk(site: ClauseSite) -> Status | None:
    lower, last = site.tokens.lower, site.clause.last
    if last == len(lower) or lower[last][0] not in _doubt_letters():
        return None
    doubts = word_endings("doubts behind a figure")
    return _POSSIBLE if " ".join(lower[last : last + 4]).startswith(doubts) else None


@cache
def _doubts() -> frozenset[str]:
    # "Likely" is "is likely to" where it stands by a figure or its verb.
    return frozenset(status_words("adverb").keys() - {"likely"})


_OPEN = RuleSet[ClauseSite, Status](
    "what leaves a clause open",
    (
        Rule("if", _condition, example="If [500 troops are sent], the war will widen.", on=_CONDITIONS),
        Rule(
            "perhaps",
            _perhaps,
            example="[Perhaps 500 people] died.",
            never=("500 people died, which is likely to anger voters.",),
        ),
        Rule("at risk", _at_risk, example="[500 jobs at risk]", never=("500 jobs cut",)),
    ),
)


def _predicate(site: ClauseSite) -> Status | None:
    tokens, clause = site.tokens, site.clause
    for index in range(clause.last, min(clause.end, clause.last + 3)):
        found = status_words("predicate").get(tokens.lower[index])
        if found is not None:
            return found
        if not tokens.words[index][0].isalpha():
            break
    return None


def _named_event(site: ClauseSite) -> Status | None:
    lower, clause = site.tokens.lower, site.clause
    around = range(max(clause.start, clause.first - 4), min(clause.last + 2, clause.end))
    return _HAPPENED if any(lower[i] in event_nouns() for i in around) else None


_WITHOUT_VERB = RuleSet[ClauseSite, Status](
    "status without a verb",
    (
        Rule("so many dead", _predicate, example="[12 ill] in Rome"),
        Rule("so many deaths", _named_event, example="The closure of [30 shops] in May."),
    ),
)
