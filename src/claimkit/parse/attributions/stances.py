"""The stance that a cue takes towards its content."""

__all__ = ["ANSWERS", "denying", "stance_of"]

from functools import cache

from claimkit.english.attribution_words import Cue, listed
from claimkit.parse.attributions.view import View

ANSWERS = frozenset({"say", "tell", "announce", "mention", "specify", "disclose", "reveal", "explain"}) | {
    "comment", "respond", "reply", "answer", "elaborate", "discuss",
}  # fmt: skip

_WITH_PARTICLE = {"call": {"for": "calls_for", "on": "calls_for"}, "rule": {"out": "denies"}}
_ADMISSIONS = frozenset({"acknowledge", "admit", "concede", "verify", "corroborate", "recognize", "recognise"})


@cache
def denying() -> frozenset[str]:
    """The words of a verb group that negate what it says, or evade it: without one its stance is that of its cue."""
    return listed("negation") | listed("reluctant")


def stance_of(view: View, start: int, token: int, cue: Cue) -> str:
    """The stance of the verb at `token`, whose group starts at token `start`.

    What is negated or declined is not asserted: "has not confirmed" does not
    confirm, "declined to comment" is no comment, "does not believe" denies.
    "Has not denied" and "would not say" assert nothing either way, so they are no comment.
    """
    stance = cue.stance
    if cue.lemma in _WITH_PARTICLE and token + 1 < len(view.lower):
        stance = _WITH_PARTICLE[cue.lemma].get(view.lower[token + 1], stance)
    if start == token or not _is_negated(view.lower[start:token]):
        return stance
    if cue.kind == "confirm" or (cue.lemma == "deny" and "confirm" in view.lower[max(0, token - 3) : token]):
        return "does_not_confirm"
    if cue.lemma in _ADMISSIONS:
        return "does_not_confirm"
    if stance == "denies" or (cue.lemma in ANSWERS and "never" not in view.lower[start:token]):
        return "no_comment"
    if cue.lemma in ANSWERS:
        return "denies"
    return "denies" if cue.kind in ("think", "attitude") else "refuses" if cue.kind == "intend" else cue.stance


def _is_negated(group: list[str]) -> bool:
    return not (listed("negation").isdisjoint(group) and listed("reluctant").isdisjoint(group))
