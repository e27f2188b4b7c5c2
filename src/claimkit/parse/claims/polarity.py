"""Reads whether a clause tells that something is not so: by its own words, or because it is called untrue."""

__all__ = ["ClauseSite", "read_polarity"]

from functools import cache

from attrs import define

from claimkit.english.tables.nouns import CLAIM_NOUNS
from claimkit.english.word_kinds import ADVERB, NEGATION, kinds
from claimkit.english.word_lists import word_list
from claimkit.model.claim import Polarity
from claimkit.model.span import Span
from claimkit.rules import Rule, RuleSet
from claimkit.syntax.figure_clauses import Clause, status_words
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_POSITIVE, _NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE
_NOBODY = frozenset({"no", "none", "nobody"})
_NONE_OF_IT = word_list("words that negate what follows")
_IS = frozenset({"is", "was", "are", "were"})
# How far before a clause "no evidence that" begins.
_LEAD = 5


@define(eq=False)
class ClauseSite:
    """A clause whose status or polarity is asked.

    What stands before the token `low` is not the speaker's: in "did not say that 12 died" nothing denies that they did.
    """

    tokens: Tokens
    clause: Clause
    low: int = 0

    @property
    def before(self) -> str:
        """The word right before the clause, nothing at the beginning of the text."""
        start = self.clause.start
        return self.tokens.lower[start - 1] if start else ""

    def span(self) -> Span:
        """The words of the clause, with those before it that its status hangs on."""
        tokens, clause = self.tokens, self.clause
        return Span(tokens.starts[max(0, clause.start - 1)], tokens.ends[max(clause.end, clause.start + 1) - 1])


def read_polarity(site: ClauseSite, *, negated: bool) -> Polarity:
    """The polarity of what a clause states, whose verb is `negated` or not.

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("The report of 70 deaths was simply false")
    >>> print(read_polarity(ClauseSite(tokens, clause_of(tokens, 0, len(tokens), 3, 5)), negated=False))
    negative
    """
    if _DENIED.first(site, site.before) is not None:
        return _NEGATIVE
    if site.clause.groups and _CALLED_UNTRUE.first(site) is not None:
        return _POSITIVE if negated else _NEGATIVE
    return _NEGATIVE if negated else _POSITIVE


def _nobody(site: ClauseSite) -> Polarity | None:
    clause = site.clause
    # "No fewer than 30" is a figure's own bound.
    bound = clause.first == clause.start < clause.last
    return _NEGATIVE if site.tokens.lower[clause.start] in _NOBODY and not bound else None


def _no_evidence_that(site: ClauseSite) -> Polarity | None:
    before = site.tokens.lower[max(site.low, site.clause.start - _LEAD) : site.clause.start - 1]
    return None if _NONE_OF_IT.isdisjoint(before) and _untrue().isdisjoint(before) else _NEGATIVE


def _without(site: ClauseSite) -> Polarity | None:
    clause = site.clause
    if site.before == "that" or clause.first <= clause.start:
        return None
    return _NEGATIVE if site.tokens.lower[clause.first - 1] in {"without", "not"} else None


@cache
def _untrue() -> frozenset[str]:
    return frozenset(status_words("untrue"))


_DENIED = RuleSet[ClauseSite, Polarity](
    "what tells that something is not so",
    (
        Rule(
            "nobody",
            _nobody,
            example="The ministry denied that [none] of the 500 people had been paid.",
            never=("No fewer than 30 people died.",),
        ),
        Rule(
            "no evidence that",
            _no_evidence_that,
            example="There is no evidence [that 12 people] died.",
            never=("Police said that 12 people died.",),
            on={"that"},
        ),
        Rule("without", _without, example="The firm cut costs [without] 500 redundancies."),
    ),
)


def _is_false(site: ClauseSite) -> Polarity | None:
    clause = site.clause
    for group in clause.groups[clause.verb or 0 :]:
        # The "not" of the clause's own verb has been seen: "was not false" makes a negative of a negative.
        negated = group.negated and group is not clause.group
        if group.lemma == "be" and _is_called_untrue(site.tokens, group.end, clause.end, negated=negated):
            return _NEGATIVE
    return None


def _is_exaggerated(site: ClauseSite) -> Polarity | None:
    clause = site.clause
    if not clause.subject:
        return None
    for group in clause.groups[clause.verb or 0 :]:
        negated = group.negated and group is not clause.group
        passive = group.lemma != "be" and group.passive and group.helpers
        if passive and _is_called_untrue(site.tokens, group.end - 1, clause.end, negated=negated):
            return _NEGATIVE
    return None


def _claim_is_false(site: ClauseSite) -> Polarity | None:
    lower, clause = site.tokens.lower, site.clause
    at = clause.end
    if at >= len(lower) or lower[at] not in _IS:
        return None
    begins = clause.start - (lower[clause.start] != "that")
    if begins <= 0 or lower[begins] != "that" or lower[begins - 1] not in CLAIM_NOUNS.words:
        return None
    negated = lower[at + 1 : at + 2] == ["not"]
    return _NEGATIVE if _is_called_untrue(site.tokens, at + 1 + negated, len(lower), negated=negated) else None


def _is_called_untrue(tokens: Tokens, at: int, end: int, *, negated: bool) -> bool:
    """Whether "false", or where `negated` "true", stands at a token or after adverbs there."""
    while at < end and (kinds[tokens.lower[at]] & (ADVERB | NEGATION) or tokens.lower[at].endswith("ly")):
        at += 1
    return at < end and tokens.lower[at] in status_words("true" if negated else "untrue")


_CALLED_UNTRUE = RuleSet[ClauseSite, Polarity](
    "what is called untrue",
    (
        Rule(
            "is false",
            _is_false,
            example="The report of [70 deaths was simply false], the mayor said.",
            never=("The report of 70 deaths was true, the mayor said.",),
        ),
        Rule("is exaggerated", _is_exaggerated, example="The figure of [300 is exaggerated], the mayor said."),
        Rule(
            "the claim is false",
            _claim_is_false,
            example="The claim that [12 people were killed] is false.",
            never=("The claim that 12 people were killed is old.",),
            why="the verb of the claim itself comes before the one that calls it untrue",
        ),
    ),
)
