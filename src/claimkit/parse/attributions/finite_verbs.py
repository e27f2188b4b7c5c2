"""Whether a word looks like a finite verb, by its form and its neighbours."""

__all__ = ["is_finite", "is_gerund"]

from claimkit.english.attribution_words import AUX, DET, POSS, VERB, cues
from claimkit.english.verb_forms import Form, readings_of
from claimkit.parse.attributions.view import View

_AUX_OR_VERB = AUX | VERB


def is_gerund(view: View, k: int) -> bool:
    """Whether the word in -ing is a verb's, and no name with a verb of its own after it: "Boeing delivered"."""
    if not view.lower[k].endswith("ing"):
        return False
    named = view.words[k][0].isupper() and k + 1 < len(view.cls) and is_finite(view, k + 1)
    return not named


def is_finite(view: View, k: int) -> bool:
    """Whether the word looks like a verb with a subject: an auxiliary, a past tense, a third person."""
    c, word = view.cls[k], view.lower[k]
    if c:
        return c & _AUX_OR_VERB > 0
    if view.words[k][0].islower() and (word.endswith("ed") or _is_irregular_past(view, k)):
        return True
    cue = cues().get(word)
    return cue is not None and (cue.form == "past" or (cue.form == "s" and not view.cls[k - 1] & (DET | POSS)))


def _is_irregular_past(view: View, k: int) -> bool:
    """Whether the word is a past tense; one that is also a noun or a base form ("cut") needs an object after it."""
    readings = [form for _, form in readings_of[view.lower[k]].alone]
    if Form.PAST not in readings:
        return False
    has_object = k + 1 < len(view.cls) and (view.cls[k + 1] & (DET | POSS) or view.words[k + 1][0].isdigit())
    return Form.BASE not in readings or bool(has_object)
