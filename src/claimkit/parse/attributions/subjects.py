"""Finds who a verb has for its subject."""

__all__ = ["clause_subject", "is_finite", "is_gerund", "subject_before", "subjects_before"]

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from claimkit.english.attribution_words import (
    ADV,
    AUX,
    BUT,
    CLAUSE,
    CLOSE,
    COMMA,
    DET,
    LEAD,
    OBJ,
    OF,
    POSS,
    PREP,
    QUOTE,
    REFL,
    STOP,
    SUB,
    SUBJ,
    THAT,
    TIME,
    TO,
    VERB,
    WHEN,
    WHO,
    cues,
    is_adverb,
    listed,
)  # fmt: skip
from claimkit.english.verb_forms import Form, readings_of
from claimkit.model.span import Span
from claimkit.parse.attributions.noun_phrases import phrase_start, set_off
from claimkit.parse.attributions.view import View

_LIMIT = 40
# In how many sentences the subject is looked for that a pronoun takes up.
_SENTENCES = 3
# Of a longer sentence only the end is looked at, so that time stays linear.
_LONGEST = 150
_DASHES = frozenset("-–—")
_PRONOUN = SUBJ | CLAUSE
_NO_SUBJECT = ~(CLOSE | DET | OBJ)
_ADVERBIAL = ADV | TIME
# How a word of an open class ends that may stand between subject and verb: "falsely", "first".
_ADVERBIAL_ENDINGS = ("ly", "first")
_OF_TIME = WHEN | TIME | PREP | DET
_INTRODUCING = SUB | LEAD | PREP | TO
_PAUSE = COMMA | QUOTE | STOP
_AUX_OR_VERB = AUX | VERB
_FINITE = VERB | AUX | SUBJ | CLAUSE
# How far back "who" may stand from the end of the clause that it begins.
_RELATIVE = 15
# After these verbs the clause that "who" begins may go on to the next verb: "who said the mayor lied".
_REPORTING = frozenset({"speech", "tell", "ask", "report", "denial", "confirm", "suggest", "think", "attitude", "call"})


def subject_before(view: View, verb: int, low: int) -> tuple[int, int, str] | None:
    """The subject of the verb group that starts at token `verb`, looking no further back than `low`.

    Gives the tokens of the phrase and its sort: "pronoun", "who", "phrase" or "apposition".
    """
    cls, lower = view.cls, view.lower
    k = verb - 1
    if k < low:
        return None
    c = cls[k]
    if c & _ADVERBIAL if c else lower[k].endswith(_ADVERBIAL_ENDINGS):
        k = _before_adverbs(view, k, low)
        if k < low:
            return None
        c = cls[k]
    if c & REFL and k > low:
        k -= 1
        c = cls[k]
    if c:
        if c & _PRONOUN:
            return None if lower[k] == "there" else (k, k + 1, "pronoun")
        if c & WHO:
            return k, k + 1, "who"
        if c & COMMA:
            return _before_insert(view, k, low)
        if c & STOP and lower[k] in _DASHES:
            return _before_dashes(view, k, low)
        if c & _NO_SUBJECT or (c & DET and lower[k] not in listed("alone")):
            return None
    start = phrase_start(view, k, low, reduced=True)
    if start is None or (start > low and cls[start - 1] & TO and _is_verb(view, start)):
        return None
    described = _described(view, start, k, low) if start > low + 1 else None
    return (start, k + 1, "phrase") if described is None else (described, k + 1, "apposition")


def _is_verb(view: View, start: int) -> bool:
    """Whether the phrase after "to" is or follows a verb: "to help defend", "to monitor troops claimed to fight"."""
    return not view.cls[start] and view.words[start][0].islower()


def _described(view: View, start: int, last: int, low: int) -> int | None:
    """Where a subject begins that "who …" describes without commas: "residents who saw the crash", "who fled"."""
    cls, lower = view.cls, view.lower
    until = low if start - low <= _RELATIVE else start - _RELATIVE
    if "who" not in lower[until + 1 : start]:
        return None
    for k in range(start - 1, until, -1):
        if cls[k] & (COMMA | QUOTE | STOP | SUBJ | THAT | CLAUSE):
            return None
        if lower[k] == "who" and not cls[k - 1] & ~CLOSE:
            verb = next((n for n in range(k + 1, start) if not cls[n] & (AUX | ADV)), start)
            cue = cues().get(lower[verb])
            reporting = cue is not None and cue.kind in _REPORTING and cue.lemma not in listed("perceive")
            if reporting and lower[last] not in listed("anonymous"):
                return None
            return phrase_start(view, k - 1, low)
    return None


def _before_adverbs(view: View, k: int, low: int) -> int:
    """The token that stands before adverbs and times: "Trump on Monday falsely claimed"."""
    cls, lower = view.cls, view.lower
    while k >= low:
        c = cls[k]
        if c == 0:
            if k == low or not (is_adverb(lower[k]) or (lower[k] == "first" and _is_alone(view, k))):
                break
            k -= 1
        elif c & ADV:
            k -= 1
        elif c & TIME and k > low:
            k -= 1
            while k > low and cls[k] & _OF_TIME and lower[k] in listed("before_time"):
                k -= 1
        else:
            break
    return k


def _is_alone(view: View, k: int) -> bool:
    """Whether "first" at `k` goes with the verb after it, rather than with a noun: "the paper first reported"."""
    return not view.cls[k - 1] & (DET | POSS)


def _before_insert(view: View, comma: int, low: int) -> tuple[int, int, str] | None:
    """The subject before a phrase between commas, the second of which is at `comma`."""
    cls, lower, words = view.cls, view.lower, view.words
    right = comma
    low = max(low, comma - _LIMIT)
    for _ in range(5):
        left = right - 1
        finite = False
        while left >= low and not cls[left] & _PAUSE:
            if cls[left]:
                # The verb of a relative clause does not make a clause of the whole.
                finite = not cls[left] & WHO and (finite or bool(cls[left] & _FINITE))
            left -= 1
        if left <= low or not cls[left] & COMMA or cls[left + 1] & COMMA:
            return None
        c, first = cls[left + 1], lower[left + 1]
        if c & WHO or first in ("whose", "whom"):
            return _headed(view, left, comma, low, "apposition")
        if c & (LEAD | SUB | PREP) or (c == 0 and first.endswith("ing") and words[left + 1][0].islower()):
            return _headed(view, left, left, low, "phrase")
        if finite or c & (THAT | BUT):
            return None
        short = right - left <= 2 and (words[left + 1][0].isupper() or words[left + 1][0].isdigit())
        if not c & OF and not (
            short and left - 1 > low and not words[left - 1][0].islower() and set_off(view, left, low)
        ):
            return _headed(view, left, comma, low, "apposition")
        # A piece of a longer insert: "Cory James, 22, of Flint, Mich., said".
        right = left
    return None


def _headed(view: View, end: int, until: int, low: int, sort: str) -> tuple[int, int, str] | None:
    if end - 2 > low and view.cls[end - 1] & ADV and view.cls[end - 2] & COMMA:
        end -= 2
        until = end if sort == "phrase" else until
    if end - 1 < low or view.cls[end - 1] & ~(CLOSE | SUBJ):
        return None
    if view.cls[end - 1] & SUBJ:
        return end - 1, end, "pronoun"
    start = phrase_start(view, end - 1, low)
    if start is None:
        return None
    if start - 2 > low and view.cls[start - 1] & COMMA and view.words[start][0].isupper():
        # "The rebels' spokesman, Col. Tarek, who is …": the name stands in apposition itself.
        title = phrase_start(view, start - 2, low)
        if title == low and view.cls[low] & DET:
            return low, until, "apposition"
    return start, until, sort


def _before_dashes(view: View, dash: int, low: int) -> tuple[int, int, str] | None:
    """The subject before a phrase between dashes, the second of which is at `dash`."""
    cls, lower = view.cls, view.lower
    k = dash
    while k > low and lower[k - 1] in _DASHES:
        k -= 1
    low = max(low, k - _LIMIT)
    k -= 1
    while k > low and not (lower[k] in _DASHES or cls[k] & QUOTE):
        k -= 1
    if k <= low or cls[k] & QUOTE:
        return None
    while k > low and lower[k - 1] in _DASHES:
        k -= 1
    return _headed(view, k, k, low, "phrase")


def clause_subject(view: View, token: int, low: int) -> tuple[int, int] | None:
    """The subject of the clause that a participle or a second verb at `token` belongs to."""
    low = max(low, token - 2 * _LIMIT)
    first = low
    for k in range(token - 2, low, -1):
        if view.cls[k] & STOP and view.quoted[k] == 0:
            first = k + 1
            break
    for start in (first, low) if first > low else (low,):
        found = _first_subject(view, start, token)
        if found is not None:
            return found
    return None


def subjects_before(view: View, offset: int) -> Iterator[Span]:
    """The subjects that a pronoun at `offset` may stand for: of its own sentence, then of those before, the last first.

    None is a pronoun itself. A relative pronoun takes up the phrase right before it.
    """
    token = bisect_left(view.starts, offset)
    if view.cls[token] & WHO and token > 1:
        last = token - 1 - (view.cls[token - 1] & COMMA > 0)
        start = phrase_start(view, last, max(0, last - _LONGEST))
        if start is not None and start <= last:
            yield Span(view.starts[start], view.ends[last])
    sentence = bisect_right(view.bounds, token) - 1
    for n in range(sentence, max(-1, sentence - _SENTENCES), -1):
        end = min(view.bounds[n + 1], token)
        low = max(view.bounds[n], end - _LONGEST)
        subject = _first_subject(view, low, end) if low < end else None
        if subject is not None and not view.cls[subject[0]] & (SUBJ | CLAUSE):
            yield Span(view.starts[subject[0]], view.ends[subject[1] - 1])


def _first_subject(view: View, low: int, token: int) -> tuple[int, int] | None:
    cls, quoted = view.cls, view.quoted
    begin = low
    if cls[low] & _INTRODUCING or is_gerund(view, low):
        begin = next((k + 1 for k in range(low + 1, token - 1) if cls[k] & COMMA and not quoted[k]), low)
    for k in range(begin, token):
        if quoted[k] == quoted[token]:
            if cls[k] & CLAUSE:
                return k, k + 1
            if k > begin and is_finite(view, k):
                subject = subject_before(view, k, begin)
                if subject is not None and subject[2] != "who":
                    return subject[0], subject[1]
    return None


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
