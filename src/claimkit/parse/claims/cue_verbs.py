"""What the verb of a cue makes of what is reported under it."""

__all__ = ["effect_of", "told_in_past"]

from functools import lru_cache

from claimkit.english.memo import Memo
from claimkit.english.verb_forms import Form
from claimkit.model.attribution import AttributionMention, Mode
from claimkit.syntax.figure_clauses import governing
from claimkit.syntax.verb_groups import verb_groups
from claimkit.text.tokens import tokenize

# A global is read faster than a member of an enumeration.
_DIRECT = Mode.DIRECT


def told_in_past(attribution: AttributionMention) -> bool:
    """Whether the cue is a verb in the past tense, so that the tenses under it are shifted.

    >>> from claimkit import find_attributions
    >>> [told_in_past(a) for a in find_attributions("Rome said it would act. Paris says it will.")]
    [True, False]
    """
    if attribution.value.mode is _DIRECT:
        return False
    past = _past[attribution.value.cue]
    parent = attribution.parent
    if past is None and parent is not None and parent.value.mode is not _DIRECT:
        # "Denied a report that it would": a noun has no tense of its own.
        past = _past[parent.value.cue]
    return past is True


def _in_past(cue: str) -> bool | None:
    """Whether a cue is in the past tense; None for one that is no verb."""
    tokens = tokenize(cue)
    groups = verb_groups(tokens, 0, len(tokens))
    last = tokens.lower[-1] if len(tokens) else ""
    if last.endswith("ed") or any(g.form in {Form.PAST, Form.PARTICIPLE} or "had" in g.helpers for g in groups):
        return True
    return False if groups else None


_past = Memo(_in_past)


@lru_cache(maxsize=4096)
def effect_of(cue: str) -> str | None:
    """What the verb of a cue makes of what depends on it: see the table `status_verbs`.

    >>> effect_of("ordered"), effect_of("said")
    ('planned', 'same')
    """
    tokens = tokenize(cue)
    groups = verb_groups(tokens, 0, len(tokens))
    return governing().get(groups[-1].lemma) if groups else None
