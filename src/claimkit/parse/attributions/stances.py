"""The stance that a cue takes towards its content."""

__all__ = ["STANCES", "VerbGroup", "denying", "stance_of"]

from functools import cache
from typing import NamedTuple

from claimkit.english.attribution_words import Cue, listed, negating
from claimkit.model.span import Span
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

_WITH_PARTICLE = {"call": {"for": "calls_for", "on": "calls_for"}, "rule": {"out": "denies"}}


class VerbGroup(NamedTuple):
    """A cue verb at `token` whose group begins at token `start`, and the stance of the verb by itself."""

    view: View
    start: int
    token: int
    cue: Cue
    stance: str

    def span(self) -> Span:
        """The characters of the group."""
        return Span(self.view.starts[self.start], self.view.ends[self.token])

    @property
    def words(self) -> list[str]:
        """The words of the group before its verb, in lower case."""
        return self.view.lower[self.start : self.token]


@cache
def denying() -> frozenset[str]:
    """The words of a verb group that negate what it says, or evade it: without one its stance is that of its cue."""
    return negating() | listed("reluctant")


def stance_of(view: View, start: int, token: int, cue: Cue) -> str:
    """The stance of the verb at `token`, whose group starts at token `start`.

    What is negated or declined is not asserted: "has not confirmed" does not
    confirm, "declined to comment" is no comment, "does not believe" denies.
    """
    stance = cue.stance
    if cue.lemma in _WITH_PARTICLE and token + 1 < len(view.lower):
        stance = _WITH_PARTICLE[cue.lemma].get(view.lower[token + 1], stance)
    if start == token or denying().isdisjoint(view.lower[start:token]):
        return stance
    return STANCES.first(VerbGroup(view, start, token, cue, stance)) or cue.stance


def _unconfirmed(group: VerbGroup) -> str | None:
    return "does_not_confirm" if group.cue.kind == "confirm" else None


def _neither_confirmed_nor_denied(group: VerbGroup) -> str | None:
    before = group.view.lower[max(0, group.token - 3) : group.token]
    return "does_not_confirm" if group.cue.lemma == "deny" and "confirm" in before else None


def _not_admitted(group: VerbGroup) -> str | None:
    return "does_not_confirm" if group.cue.lemma in listed("admitting") else None


def _not_denied(group: VerbGroup) -> str | None:
    return "no_comment" if group.stance == "denies" else None


def _never_said(group: VerbGroup) -> str | None:
    return "denies" if group.cue.lemma in listed("answering") and "never" in group.words else None


def _not_answered(group: VerbGroup) -> str | None:
    return "no_comment" if group.cue.lemma in listed("answering") else None


def _not_believed(group: VerbGroup) -> str | None:
    return "denies" if group.cue.kind in ("think", "attitude") else None


def _not_intended(group: VerbGroup) -> str | None:
    return "refuses" if group.cue.kind == "intend" else None


STANCES = RuleSet(
    "stance of a negated verb",
    (
        Rule("does not confirm", _unconfirmed, example="The army [has not confirmed] that the bridge was hit."),
        Rule(
            "neither confirms nor denies",
            _neither_confirmed_nor_denied,
            example="The ministry cannot confirm, [cannot deny] that a drone was lost.",
        ),
        Rule(
            "does not admit",
            _not_admitted,
            example="The company [has not acknowledged] that data were stolen.",
            why="What is not admitted is not denied either.",
        ),
        Rule("does not deny", _not_denied, example="The bank [did not deny] that 40 branches would close."),
        Rule(
            "never said",
            _never_said,
            example="The mayor [never said] that the pool would reopen.",
            never=("The mayor would not say whether the pool would reopen.",),
        ),
        Rule("would not say", _not_answered, example="The mayor [would not say] whether the pool would reopen."),
        Rule("does not believe", _not_believed, example="The analyst [does not believe] that prices will fall."),
        Rule("does not intend", _not_intended, example="The union [does not plan] to end the strike."),
    ),
)
