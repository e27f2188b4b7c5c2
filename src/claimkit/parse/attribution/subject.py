"""Finds the noun phrase that a cue verb has before or after it."""

__all__ = ["clause_subject", "noun_phrase_after", "phrase_start", "subject_before"]

from claimkit.parse.attribution.view import View
from claimkit.parse.attribution.words import (
    ADV,
    AND,
    AUX,
    BUT,
    CLAUSE,
    CLOSE,
    COMMA,
    DET,
    LEAD,
    NEG,
    OBJ,
    OF,
    OPEN,
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
)  # fmt: skip

_LIMIT = 40
_NOMINAL = DET | POSS | OF | WHEN
_BLOCK = SUB | THAT | WHO | SUBJ | BUT | LEAD | QUOTE | STOP | CLAUSE | AUX | NEG | REFL | VERB


def subject_before(view: View, verb: int, low: int) -> tuple[int, int, str] | None:
    """The subject of the verb group that starts at token `verb`, looking no further back than `low`.

    Gives the tokens of the phrase and its sort: "pronoun", "who", "phrase" or "apposition".
    """
    cls, lower = view.cls, view.lower
    k = verb - 1
    while k >= low:
        c = cls[k]
        if c & ADV or (c == 0 and lower[k].endswith("ly") and k > low):
            k -= 1
        elif c & TIME and k > low:
            k -= 1
            while k > low and (cls[k] & (WHEN | TIME | PREP | DET) and lower[k] in _TIME_LEADS):
                k -= 1
        else:
            break
    if k < low:
        return None
    c = cls[k]
    if c & (SUBJ | CLAUSE):
        return None if lower[k] == "there" else (k, k + 1, "pronoun")
    if c & WHO:
        return k, k + 1, "who"
    if c & REFL:
        k -= 1
        if k < low:
            return None
        c = cls[k]
        if c & SUBJ:
            return k, k + 1, "pronoun"
    if c & COMMA:
        return _before_insert(view, k, low)
    if c & STOP and lower[k] in _DASHES:
        return _before_dashes(view, k, low)
    if c & ~(CLOSE | DET | OBJ) or (c & DET and lower[k] not in _ALONE):
        return None
    start = phrase_start(view, k, low)
    return None if start is None else (start, k + 1, "phrase")


_ALONE = frozenset({"some", "many", "both", "this", "these", "those", "all", "few", "several", "most", "another"})
_DASHES = frozenset("-–—")


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
    cls, lower = view.cls, view.lower
    low = max(low, token - 2 * _LIMIT)
    first = low
    for k in range(token - 2, low, -1):
        if cls[k] & STOP and view.quoted[k] == 0:
            first = k + 1
            break
    for start in (first, low) if first > low else (low,):
        found = _first_subject(view, start, token)
        if found is not None:
            return found
    return None


def _first_subject(view: View, low: int, token: int) -> tuple[int, int] | None:
    cls, lower, quoted = view.cls, view.lower, view.quoted
    k = low
    if cls[low] & (SUB | LEAD | PREP | TO) or lower[low].endswith("ing"):
        for n in range(low + 1, token - 1):
            if cls[n] & COMMA and not quoted[n]:
                k = n + 1
                break
    begin = k
    table = cues()
    while k < token:
        c = cls[k]
        if quoted[k] == quoted[token]:
            if c & CLAUSE:
                return k, k + 1
            verb = c & (AUX | VERB) or (not c and lower[k].endswith("ed") and view.words[k][0].islower())
            if not verb and not c and lower[k] in table:
                cue = table[lower[k]]
                verb = cue.form == "past" or (cue.form == "s" and not cls[k - 1] & (DET | POSS))
            if verb and k > begin:
                subject = subject_before(view, k, begin)
                if subject is not None and subject[2] != "who":
                    return subject[0], subject[1]
        k += 1
    return None


_TIME_LEADS = frozenset({"on", "last", "late", "early", "this", "next", "earlier", "in", "the", "later"})


def phrase_start(view: View, last: int, low: int) -> int | None:
    """Where the noun phrase that ends with token `last` begins."""
    cls, lower, words = view.cls, view.lower, view.words
    k = start = last
    first_and = -1
    low = max(low, last - _LIMIT)
    while k >= low:
        c = cls[k]
        if c == 0:
            w = lower[k]
            if w.endswith("ed") and k < last and not _modifies(view, k, low, last):
                relative = _relative(view, k, low)
                if relative is None:
                    if first_and >= 0:
                        start = first_and
                    break
                k = relative
            else:
                start = k
        elif c & (DET | POSS):
            start = k
            if (
                k > low
                and not cls[k - 1] & (OF | PREP | TO | AND | DET)
                and not (cls[k - 1] & COMMA and first_and >= 0)
            ):
                break
        elif c & (OF | WHEN | TIME | ADV):
            pass
        elif c & (PREP | TO):
            if k == low or cls[k - 1] or (lower[k - 1].endswith(("ing", "ed")) and not words[k - 1][0].isupper()):
                break
            if c & TO and cls[k + 1] == 0 and not words[k + 1][0].isupper():
                break
        elif c & AND:
            if k == low or not (cls[k - 1] == 0 or cls[k - 1] & (COMMA | CLOSE | OBJ)):
                break
            if cls[k - 1] & COMMA:
                if not _more(view, k - 1, low):
                    break
                k -= 1
            if first_and < 0:
                first_and = k + 1
        elif c & COMMA:
            if first_and < 0 or k == low or cls[k - 1] or start - k != 1:
                break
        elif c & CLOSE:
            opened = k - 1
            while opened > low and not cls[opened] & OPEN:
                opened -= 1
            if not cls[opened] & OPEN:
                break
            k = opened
        elif c & (VERB | AUX):
            relative = _relative(view, k, low)
            if relative is None:
                if first_and >= 0:
                    start = first_and
                break
            k = relative
        elif (c & OBJ and k == last) or (c & WHO and start < last):
            pass
        else:
            break
        k -= 1
    else:
        k = low - 1
    while start < last and cls[start] & (ADV | TIME | AND):
        start += 1
    if cls[start] & ~(DET | POSS | OBJ):
        return None if start == last else start
    if k >= low and cls[k] & (LEAD | PREP) and start < last and not words[start][0].isupper():
        for t in range(last, start, -1):
            if words[t][0].isupper() and words[t - 1][0].islower() and not cls[t - 1]:
                return t
    return start


def _relative(view: View, verb: int, low: int) -> int | None:
    """The "who" or "that" of the relative clause whose verb is at `verb`, when a noun stands before it."""
    cls = view.cls
    for k in range(verb - 1, max(low, verb - 4), -1):
        c = cls[k]
        if c & (WHO | THAT):
            return k if cls[k - 1] == 0 and not view.words[k - 1].endswith(",") else None
        if c & ~(AUX | NEG | ADV):
            return None
    return None


def _modifies(view: View, k: int, low: int, last: int) -> bool:
    """Whether a word in -ed at `k` is an adjective or participle inside a noun phrase."""
    cls, words = view.cls, view.words
    if words[k][0].isupper():
        return True
    following = cls[k + 1]
    if following & (PREP | OF | TO):
        return k > low and cls[k - 1] == 0
    return k == low or (bool(cls[k - 1] & (DET | POSS | PREP | OF | AND)) and not following & (DET | POSS))


def _before_insert(view: View, comma: int, low: int) -> tuple[int, int, str] | None:
    """The subject before a phrase between commas, the second of which is at `comma`."""
    cls, lower, words = view.cls, view.lower, view.words
    right = comma
    low = max(low, comma - _LIMIT)
    for _ in range(5):
        left = right - 1
        finite = False
        while left >= low and not cls[left] & (COMMA | QUOTE | STOP):
            if cls[left] & (VERB | AUX | SUBJ | CLAUSE):
                finite = True
            left -= 1
        if left <= low or not cls[left] & COMMA or cls[left + 1] & COMMA:
            return None
        c, first = cls[left + 1], lower[left + 1]
        if c & WHO or first in ("whose", "whom"):
            return _headed(view, left, comma, low, "apposition")
        if c & (LEAD | SUB | PREP) or (c == 0 and first.endswith("ing") and not words[left + 1][0].isupper()):
            return _headed(view, left, left, low, "phrase")
        if finite or c & (THAT | SUBJ | AUX | BUT | VERB):
            return None
        short = right - left <= 2 and (words[left + 1][0].isupper() or words[left + 1][0].isdigit())
        if c & OF or (short and left - 1 > low and not words[left - 1][0].islower() and _more(view, left, low)):
            right = left
            continue
        return _headed(view, left, comma, low, "apposition")
    return None


def _more(view: View, comma: int, low: int) -> bool:
    """Whether the piece before `comma` is itself set off by a comma on its left."""
    for k in range(comma - 1, max(low, comma - 6), -1):
        if view.cls[k] & COMMA:
            return True
        if view.cls[k] & (QUOTE | STOP):
            return False
    return False


def _headed(view: View, end: int, until: int, low: int, sort: str) -> tuple[int, int, str] | None:
    if end - 2 > low and view.cls[end - 1] & ADV and view.cls[end - 2] & COMMA:
        end -= 2
        until = end if sort == "phrase" else until
    if end - 1 < low or view.cls[end - 1] & ~(CLOSE | SUBJ):
        return None
    if view.cls[end - 1] & SUBJ:
        return end - 1, end, "pronoun"
    start = phrase_start(view, end - 1, low)
    return None if start is None else (start, until, sort)


def noun_phrase_after(view: View, first: int, high: int, *, appositions: bool = True) -> int | None:
    """The end of the noun phrase that begins at token `first`, no further than `high`, with what is in apposition."""
    cls, lower, words = view.cls, view.lower, view.words
    if first >= high:
        return None
    c = cls[first]
    if c & (SUBJ | OBJ):
        return first + 1
    if c & ~(DET | POSS | WHEN):
        return None
    k = first
    high = min(high, first + _LIMIT)
    while k < high:
        c = cls[k]
        if c == 0:
            w = lower[k]
            if k > first and words[k][0].islower() and not cls[k - 1] & (DET | POSS | OF | PREP | AND):
                if w.endswith("ly") or (w.endswith("ing") and w not in _NOMINAL_ING):
                    break
                if w.endswith("ed") and not (k + 1 < high and cls[k + 1] & (PREP | TO) and appositions):
                    break
        elif c & (DET | POSS):
            if k > first and not cls[k - 1] & (OF | PREP | TO | AND | DET | COMMA) and words[k][0].islower():
                break
        elif c & OF:
            pass
        elif c & (PREP | TO):
            if (
                k + 1 >= high
                or cls[k + 1] & (TIME | WHEN | QUOTE)
                or words[k + 1][0].isdigit()
                or lower[k + 1] in _OCCASIONS
            ):
                break
            if cls[k + 1] & (DET | POSS) and k + 2 < high and lower[k + 2] in _OCCASIONS:
                break
            if lower[k] in ("about", "on", "after", "over") and k - first <= 3:
                break
        elif c & AND:
            if k + 1 >= high or cls[k + 1] & ~(DET | POSS):
                break
        elif c & OPEN:
            closed = k + 1
            while closed < high and not cls[closed] & CLOSE:
                closed += 1
            if closed >= high:
                break
            k = closed
        elif c & COMMA:
            if not appositions:
                break
            end = _apposition(view, k, high)
            if end is None:
                break
            k = end
            continue
        elif c & WHEN and k == first:
            pass
        elif c & WHO and appositions and k > first:
            while k < high and not cls[k] & (COMMA | QUOTE | STOP):
                k += 1
            return k
        else:
            break
        k += 1
    while k > first and cls[k - 1] & (OF | PREP | TO | AND | COMMA | ADV):
        k -= 1
    if k == first + 1 and cls[first] & (DET | POSS) and lower[first] not in _ALONE:
        return None
    return k if k > first else None


_NOMINAL_ING = frozenset(
    {"managing", "founding", "acting", "leading", "ranking", "meeting", "building", "hearing", "filing"}
)
_OCCASIONS = frozenset(
    [
        "interview",
        "statement",
        "speech",
        "tweet",
        "email",
        "e-mail",
        "letter",
        "press",
        "news",
        "briefing",
        "conference",
        "campaign",
        "rally",
        "call",
        "phone",
        "telephone",
        "report",
        "post",
        "posting",
        "twitter",
        "facebook",
        "debate",
        "response",
    ]
)


def _apposition(view: View, comma: int, high: int) -> int | None:
    """The end of an apposition that starts after `comma`, or None when something else does."""
    cls, words, lower = view.cls, view.words, view.lower
    k = comma + 1
    if k >= high:
        return None
    c, w = cls[k], words[k]
    if c & WHO or w == "whose":
        while k < high and not cls[k] & (COMMA | QUOTE | STOP):
            k += 1
        return k
    if w[0].isdigit() and len(w) <= 2:
        return k + 1
    if c & OF:
        return noun_phrase_after(view, k + 1, high, appositions=False)
    if c & DET or (c == 0 and (lower[k] in _NOMINAL_ING or not lower[k].endswith(("ing", "ed"))) and not c & TIME):
        end = noun_phrase_after(view, k, high, appositions=False)
        if end is None:
            return None
        if end < high and cls[end] & (AUX | VERB | SUBJ):
            return None
        return end
    return None
