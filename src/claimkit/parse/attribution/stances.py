"""The stance that a cue takes towards its content."""

__all__ = ["stance_of"]

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
_RELUCTANT = frozenset({"declined", "declines", "refused", "refuses", "decline", "refuse", "failed"})


def stance_of(view: View, start: int, token: int, cue: Cue) -> str:
    """The stance of the verb at `token`, whose group starts at token `start`."""
    group = [w.replace("’", "'") for w in view.lower[start:token]]
    if any(w in _NEGATIONS or w in _RELUCTANT for w in group):
        if cue.kind == "confirm":
            return "does_not_confirm"
        if cue.lemma in ("comment", "respond", "reply"):
            return "no_comment"
        if cue.kind in ("think", "intend"):
            return "denies"
    return cue.stance
