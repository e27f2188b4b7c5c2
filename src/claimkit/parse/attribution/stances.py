"""The stance that a cue takes towards its content."""

__all__ = ["RELUCTANT", "stance_of"]

from claimkit.parse.attribution.view import View
from claimkit.parse.attribution.words import Cue

_NEGATIONS = frozenset(
    [
        "not",
        "never",
        "cannot",
        "can't",
        "couldn't",
        "won't",
        "wouldn't",
        "didn't",
        "doesn't",
        "don't",
        "hasn't",
        "haven't",
        "hadn't",
        "isn't",
        "aren't",
    ]
)
RELUCTANT = frozenset(
    {"declined", "declines", "refused", "refuses", "decline", "refuse", "failed", "refrained", "refrains"}
)


def stance_of(view: View, start: int, token: int, cue: Cue) -> str:
    """The stance of the verb at `token`, whose group starts at token `start`."""
    group = [w.replace("’", "'") for w in view.lower[start:token]]
    if any(w in _NEGATIONS or w in RELUCTANT for w in group):
        if cue.kind == "confirm" or (cue.lemma == "deny" and "confirm" in group):
            return "does_not_confirm"
        if cue.lemma in ("comment", "respond", "reply", "answer") or (cue.kind == "denial" and _reluctant(group)):
            return "no_comment"
        if cue.kind in ("think", "intend"):
            return "denies"
    return cue.stance


def _reluctant(group: list[str]) -> bool:
    return any(w in RELUCTANT for w in group)
