"""Reads cues that are nouns: "the claim that", "assertions by X that", "X's call for"."""

__all__ = ["is_noun", "read_noun"]

from claimkit.english.attribution_words import (
    ADV,
    AUX,
    COMMA,
    DET,
    NEG,
    OF,
    POSS,
    PREP,
    QUOTE,
    STOP,
    SUBJ,
    THAT,
    TO,
    VERB,
    WHO,
    Cue,
    cues,
    listed,
)  # fmt: skip
from claimkit.parse.attributions.content import after_cue, sentence_end
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.noun_phrases import noun_phrase_after, phrase_start
from claimkit.parse.attributions.view import View

_ADJECTIVE = ("al", "ive", "ous", "ful", "ent", "ant", "est", "ic", "able", "ible", "ary", "less", "ed", "ing", "ier")
_DETERMINING = DET | POSS
_FINITE = AUX | VERB
_NO_SUBJECT = AUX | VERB | PREP | SUBJ
_WITHIN = AUX | NEG | ADV
_OWNERS = ("by", "from", "of", "among")


def is_noun(view: View, token: int, low: int) -> bool:
    """Whether a word that may be noun or verb stands where a noun does: after an article, an owner, an adjective."""
    cls, lower = view.cls, view.lower
    if token > low:
        verb = cues().get(lower[token - 1])
        if verb is not None and verb.form in ("past", "ing"):
            return True
        if verb is not None and verb.form == "base" and token - 1 > low and cls[token - 2] & (AUX | NEG | TO):
            return True
    if token + 1 < len(cls) and lower[token + 1] in ("about", "of", "by", "from", "against"):
        return True
    for k in range(token - 1, max(low, token - 4) - 1, -1):
        c, word = cls[k], lower[k]
        if c & _DETERMINING:
            return True
        if c:
            return k == token - 1 and (bool(c & (PREP | OF)) or (bool(c & AUX) and word in listed("existing")))
        if word.endswith(("'s", "’s")) or _owns(view, k):
            return True
        if not word.endswith(_ADJECTIVE) and word not in listed("adjective"):
            return False
    return False


def read_noun(view: View, token: int, cue: Cue, low: int, high: int) -> Found | None:
    """The attribution whose cue is the noun at `token`, in the sentence from token `low` to `high`."""
    cls, lower = view.cls, view.lower
    stop = sentence_end(view, token, high)
    if token + 2 >= stop:
        return None
    features = ["noun"]
    source = _owner(view, token, low)
    if source is not None:
        features.append("owner_pronoun" if cls[source[0]] & POSS else "owner")
    k = token + 1
    if source is None and lower[k] in _OWNERS and not (lower[k] == "of" and cue.kind != "speech"):
        end = noun_phrase_after(view, k + 1, stop, appositions=False)
        if end is not None and end + 1 < stop and cls[end] & (THAT | COMMA | TO | QUOTE):
            source = (k + 1, end)
            features.append("owner_" + lower[k])
            k = end + (cls[end] & COMMA > 0)
    if k >= stop:
        return None
    c = cls[k]
    if c & STOP and lower[k] == ":" and k + 1 < stop:
        k += 1
        features.append("colon")
    elif not c & (THAT | TO | OF | PREP | QUOTE):
        return None
    if c & THAT and k + 1 < stop and cls[k + 1] & (AUX | VERB):
        # "A claim that could not be verified": the words behind "that" say what the claim is like.
        return None
    features.append("noun_" + (lower[k] if c else "~"))
    content = after_cue(view, k, _subject_end(view, token, k, low, high))
    if not content:
        return None
    return Found(token, (view.starts[token], view.ends[token]), source, content, "noun", cue, cue.stance, features)


def _subject_end(view: View, token: int, first: int, low: int, high: int) -> int:
    """Where the content ends when the noun is the subject: before the verb of the sentence."""
    cls = view.cls
    if token - low > 5 or any(c & _NO_SUBJECT for c in cls[low:token]):
        return high
    verbs = 0 if cls[first] & (THAT | QUOTE) else 1
    for k in range(first + 1, high - 1):
        c = cls[k]
        if c & COMMA and not view.quoted[k]:
            return high
        if c & _FINITE and not cls[k - 1] & _WITHIN and not view.quoted[k]:
            verbs += 1
            if verbs == 2 and not cls[k - 1] & (SUBJ | WHO | THAT):
                return k
    return high


def _owner(view: View, token: int, low: int) -> tuple[int, int] | None:
    """The possessor before the noun: "his", or the phrase that ends in "'s"."""
    cls, lower = view.cls, view.lower
    for k in range(token - 1, max(low, token - 5) - 1, -1):
        c = cls[k]
        if c & POSS:
            return k, k + 1
        plural = c == 0 and _owns(view, k)
        if plural or (c == 0 and lower[k].endswith(("'s", "’s"))):
            start = phrase_start(view, k - plural, low)
            while start is not None and start < k - plural and lower[start] in cues() and view.words[start].islower():
                # "Could not confirm Reuters' report that": the verb is no part of the owner.
                start += 1
            return None if start is None else (start, k + 1)
        if c:
            return None
    return None


def _owns(view: View, k: int) -> bool:
    """Whether the token is the apostrophe of "workers’"."""
    return view.words[k] in _APOSTROPHES and k > 0 and view.lower[k - 1].endswith("s")


_APOSTROPHES = frozenset("'’")
