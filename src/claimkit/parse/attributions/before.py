"""Reads "SOURCE CUE content": what the source says comes after the cue."""

__all__ = ["bounding", "bounds_number", "main_clause", "read_before"]

from functools import cache

from claimkit.english.attribution_words import (
    ADV,
    AUX,
    CLAUSE,
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
from claimkit.parse.attributions.content import after_cue, sentence_end
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.site import Site
from claimkit.parse.attributions.view import View

_ADDRESSED = frozenset({"tell", "call"})
_INFINITIVE = frozenset({"intend", "call", "attitude", "think", "evade"})
_OPENINGS = {
    THAT: "before_that", TO: "before_to", SUBJ: "before_pronoun", CLAUSE: "before_pronoun", SUB: "before_wh",
    WHO: "before_wh", PREP: "before_prep", OF: "before_prep", DET: "before_det", POSS: "before_det", OBJ: "before_obj",
}  # fmt: skip
# What no content goes on past to find its beginning.
_BEGINNING = THAT | SUBJ | CLAUSE | QUOTE
_PASSED = ADV | REFL
_ADJOINING = PREP | TO | LEAD | OF
_PAUSE = COMMA | STOP
_TIME_WORD = TIME | WHEN
_BEFORE_TIME = WHEN | PREP | DET


def read_before(site: Site, source: tuple[int, int], high: int | None = None) -> Found | None:
    """Reads "SOURCE CUE (addressee) (adjunct) content", where the content ends before token `high`."""
    view, stop = site.view, site.stop
    if high is None:
        high = site.high
    else:
        stop = sentence_end(view, site.token, high)
    cls, quoted, token = view.cls, view.quoted, site.token
    cue_end = site.span[1]
    k = token + 1
    while k < high and (view.starts[k] < cue_end or (cls[k] & QUOTE and quoted[k] == quoted[token] != 0)):
        k += 1
    if k >= stop:
        return None
    addressee = _addressee(site, k, stop) if site.cue.kind in _ADDRESSED else None
    if addressee is not None:
        k = addressee[1]
    # "vowed to go on": the infinitive is the content, and no adjunct like "to reporters".
    infinitive = cls[k] & TO and (site.cue.stance == "intends" or site.cue.kind in _INFINITIVE)
    first = k if infinitive or cls[k] & _BEGINNING else _content_start(view, k, stop)
    if first is None:
        return None
    before = cls[source[0] - 1] if source[0] else STOP
    if before & SUB:
        high = main_clause(view, first, stop)
        stop = sentence_end(view, first, high)
    elif before & COMMA and source[0] > 1 and cls[source[0]] & WHO:
        high = _insert_end(view, first, high)
        stop = sentence_end(view, first, high)
    content = after_cue(view, first, high, stop)
    if not content:
        return None
    site.features.append(_opening(view, first))
    return site.found(source, content, "before", addressee)


def _addressee(site: Site, k: int, stop: int) -> tuple[int, int] | None:
    """Whom the source told: the noun phrase after the cue, when something follows it."""
    view, cls = site.view, site.view.cls
    if cls[k] & (THAT | PREP | TO | OF):
        return None
    end = noun_phrase_after(view, k, stop, appositions=False)
    if end is not None:
        # "Told reporters at least 30 fled", "told Reuters 135 had died": bound and number are not theirs.
        later = range(k + 1, min(end + 1, stop))
        end = next((n for n in later if bounds_number(view, n, stop) or _is_number_after_noun(view, n)), end)
    if end is None or end >= stop:
        return None
    if cls[end] & AUX and (cls[k] & SUBJ or site.cue.lemma not in listed("addressing")):
        # "Scientists warn the glacier could melt": it is not the glacier that they warn.
        return None
    return (k, end) if cls[end] & ~STOP or view.lower[end] == ":" or view.words[end][0].isdigit() else None


def _is_number_after_noun(view: View, k: int) -> bool:
    return view.words[k][0].isdigit() and not view.cls[k - 1] and view.words[k - 1][0].isalpha()


def main_clause(view: View, first: int, stop: int) -> int:
    """Where a clause that began with "although" or "while" gives way to the main one: the comma before its subject."""
    cls, lower, table = view.cls, view.lower, cues()
    for k in range(first + 2, stop - 2):
        if cls[k] & COMMA and view.quoted[k] == 0:
            c = cls[k + 1]
            if c & (SUBJ | CLAUSE) or (c & PREP and cls[k + 2] & (TIME | WHEN)):
                return k
            if (c & (DET | POSS) or not c) and any(
                cls[n] & (AUX | VERB) or lower[n] in table for n in range(k + 2, min(k + 7, stop))
            ):
                return k
    return stop


def _insert_end(view: View, first: int, high: int) -> int:
    """Where "who told the court that …," ends between its commas: the comma before the verb of the main clause."""
    cls = view.cls
    for k in range(first + 1, high - 2):
        if cls[k] & COMMA and not view.quoted[k]:
            cue = cues().get(view.lower[k + 1])
            if cls[k + 1] & (AUX | VERB) or (cue is not None and cue.form in ("past", "s")):
                return k
    return high


def _opening(view: View, first: int) -> str:
    """The feature that tells what sort of word the content begins with."""
    c = view.cls[first]
    if c & QUOTE and view.quoted[first]:
        return "before_quote"
    if view.lower[first] in bounding() and bounds_number(view, first, len(view.cls)):
        return "before_word"
    if c in _OPENINGS:
        return _OPENINGS[c]
    return "before_name" if view.words[first][0].isupper() else "before_word"


def _content_start(view: View, first: int, stop: int) -> int | None:
    """Where the content begins, past times, adverbs and short phrases after the cue."""
    cls, lower, approximators, bounds = view.cls, view.lower, listed("approximator"), bounding()
    k = first
    while k < stop:
        c, before = cls[k], k
        if c & _BEGINNING or lower[k] in approximators or (lower[k] in bounds and bounds_number(view, k, stop)):
            break
        if c == 0:
            if not is_adverb(lower[k]):
                break
            k += 1
        elif c & _PASSED:
            k += 1
        elif _is_time(view, k, stop):
            k = _past_time(view, k + 1, stop)
        elif c & _ADJOINING:
            k = _past_adjunct(view, k, stop)
        elif c & _PAUSE and k + 1 < stop:
            k = _past_comma(view, k, stop)
        if k == before:
            break
    return None if k >= stop or cls[k] & COMMA else k


def bounds_number(view: View, k: int, stop: int) -> bool:
    """Whether "as many as", "at least", "up to" and the like begin at `k`: they go with the number after them."""
    following = bounding().get(view.lower[k])
    return following is not None and k + 1 < stop and view.lower[k + 1] in following


@cache
def bounding() -> dict[str, frozenset[str]]:
    """The second words of "at least" and the like by their first, which is what to look for first."""
    pairs = [tuple(phrase.split()) for phrase in listed("bound")]
    return {first: frozenset(second for begins, second in pairs if begins == first) for first, _ in pairs}


def _is_time(view: View, k: int, stop: int) -> bool:
    cls = view.cls
    if cls[k] & TIME:
        return True
    if not cls[k] & _BEFORE_TIME or k + 1 >= stop or not cls[k + 1] & _TIME_WORD:
        return False
    return k + 2 >= stop or not cls[k + 1] & WHEN or bool(cls[k + 2] & TIME)


def _past_time(view: View, k: int, stop: int) -> int:
    cls, words = view.cls, view.words
    while k < stop and (
        cls[k] & _TIME_WORD
        or words[k].isdigit()
        or words[k] in ("ago", ".")
        or (cls[k] & COMMA and k + 2 < stop and words[k + 1].isdigit())
    ):
        k += 1
    return k


def _past_comma(view: View, k: int, stop: int) -> int:
    """Past a colon, a comma before a quotation or "that", or a phrase between commas; else `k`."""
    cls, following = view.cls, view.cls[k + 1]
    if view.lower[k] == ":" or (cls[k] & COMMA and (view.quoted[k + 1] or following & THAT)):
        return k + 1
    if cls[k] & COMMA and (following & (PREP | LEAD | SUB | ADV) or view.lower[k + 1].endswith(("ing", "ly"))):
        for n in range(k + 1, min(stop, k + 25)):
            if cls[n] & COMMA:
                return n + 1
    return k


def _past_adjunct(view: View, first: int, stop: int) -> int:
    """Past a phrase like "in a statement" when "that", a quotation or a colon follows it; else `first`."""
    cls, quoted = view.cls, view.quoted
    for k in range(first + 1, min(stop, first + 16)):
        c = cls[k]
        if c & (COMMA | SUBJ) or (c & THAT and k > first + 1):
            return k
        if c & QUOTE and quoted[k] and quoted[k - 1] != quoted[k] and k - 1 > first:
            ended = cls[k - 1] & (COMMA | TIME) or (cls[k - 1] == 0 and cls[k - 2] & (DET | PREP))
            return k if ended else first
        if c & STOP:
            return k if view.lower[k] == ":" else first
        if c & (AUX | CLAUSE | QUOTE):
            return first
    return first
