"""Finds where a noun phrase begins, walking back from its last word, and where it ends, walking on from its first."""

__all__ = ["LONGEST_PHRASE", "noun_phrase_after", "phrase_start", "set_off"]

from claimkit.english.attribution_words import (
    ADV,
    AND,
    AUX,
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
    STOP,
    SUBJ,
    THAT,
    TIME,
    TO,
    VERB,
    WHEN,
    WHO,
    is_adverb,
    listed,
)  # fmt: skip
from claimkit.english.verb_forms import Form, readings_of
from claimkit.parse.attributions.view import View

# How many tokens a noun phrase may have, with all that describes it.
LONGEST_PHRASE = 40
_DETERMINING = DET | POSS
_LINKING = OF | PREP | TO | AND | DET
_FINITE = VERB | AUX
_WITHIN = OF | WHEN | TIME | ADV
_RELATING = PREP | TO
_NO_BEGINNING = ADV | TIME | AND
_NO_PHRASE = ~(DET | POSS | OBJ)
_NO_PART = OF | PREP | TO | AND | COMMA | ADV
_MODIFIED = DET | POSS | OF | PREP | AND
_ADJOINING = LEAD | PREP
_PRONOUN = SUBJ | OBJ
_PAUSE = COMMA | QUOTE | STOP
_CONTINUED = OF | PREP | TO | AND | DET | COMMA


def phrase_start(view: View, last: int, low: int, *, reduced: bool = False) -> int | None:
    """Where the noun phrase that ends with token `last` begins, no further back than `low`.

    With `reduced`, a participle with a preposition may describe its head: "officials briefed on the talks". Before a
    finite verb it can be nothing else, elsewhere it may be a verb itself ("he talked to the press").
    """
    cls, lower = view.cls, view.lower
    step: int | None
    k = start = last
    joint = -1
    if last - low > LONGEST_PHRASE:
        low = last - LONGEST_PHRASE
    while k >= low:
        c = cls[k]
        if c == 0:
            if k == last or not lower[k].endswith("ed") or _modifies(view, k, low):
                start = k
                k -= 1
                continue
            # A verb, which ends the phrase unless its clause begins with "who".
            step = _relative(view, k, low)
        elif c & _DETERMINING:
            start = k
            linked = k > low and (cls[k - 1] & _LINKING or (cls[k - 1] & COMMA and joint >= 0))
            step = k if linked or k == low else None
        elif c & AND:
            step = _over_and(view, k, low)
            if step is not None and joint < 0:
                joint = k + 1
        elif c & COMMA:
            # "Nurses, doctors and aides": the list begins the sentence.
            step = k if joint >= 0 and low < k <= low + 4 and not cls[k - 1] and start - k == 1 else None
        else:
            step = _over_other(view, k, low, last, start, reduced=reduced and joint < 0)
        if step is None:
            if c == 0 or c & _FINITE:
                start = joint if joint >= 0 else start
            break
        k = step - 1
    return _trimmed(view, start, last, k if k >= low else -1)


def _over_and(view: View, k: int, low: int) -> int | None:
    before = view.cls[k - 1] if k > low else STOP
    if before & COMMA:
        return k - 1 if set_off(view, k - 1, low) else None
    return None if before & ~(CLOSE | OBJ) else k


def _over_other(view: View, k: int, low: int, last: int, start: int, *, reduced: bool) -> int | None:
    cls, words = view.cls, view.words
    c = cls[k]
    if c & _WITHIN or (c & OBJ and k == last) or (c & WHO and start < last):
        return k
    if c & _RELATING:
        if k == low or cls[k - 1] & ~VERB or (view.lower[k - 1].endswith("ing") and words[k - 1][0].islower()):
            return None
        if (cls[k - 1] & VERB or view.lower[k - 1].endswith("ed")) and words[k - 1][0].islower():
            # "People who lived near the plant", but not "he talked to the press".
            described = _relative(view, k - 1, low) is not None or (reduced and _is_reduced(view, k - 1, low))
            return k if described else None
        return None if c & TO and cls[k + 1] == 0 and not words[k + 1][0].isupper() else k
    if c & CLOSE:
        opened = k - 1
        while opened > low and not cls[opened] & OPEN:
            opened -= 1
        return opened if opened >= low and cls[opened] & OPEN else None
    if c & VERB and reduced and cls[k + 1] & (PREP | TO) and _is_reduced(view, k, low):
        return k
    return _relative(view, k, low) if c & _FINITE else None


def _is_reduced(view: View, verb: int, low: int) -> bool:
    """Whether the verb may be a participle that describes the noun right before it."""
    if verb <= low or view.cls[verb - 1] or not view.words[verb][0].islower():
        return False
    word = view.lower[verb]
    if not word.endswith("ed"):
        return any(form is Form.PARTICIPLE for _, form in readings_of[word].alone)
    # "Troops arrived to help": a plain word after "to" may be a verb.
    infinitive = view.cls[verb + 1] & TO and not view.cls[verb + 2] & (DET | POSS)
    return not infinitive or view.words[verb + 2][0].isupper()


def _relative(view: View, verb: int, low: int) -> int | None:
    """The "who" or "that" of the relative clause whose verb is at `verb`, when a noun stands before it."""
    cls = view.cls
    for k in range(verb - 1, max(low, verb - 4), -1):
        c = cls[k]
        if c & (WHO | THAT):
            return k if cls[k - 1] == 0 else None
        if c & ~(AUX | NEG | ADV):
            return None
    return None


def _modifies(view: View, k: int, low: int) -> bool:
    """Whether a word in -ed at `k` is an adjective or participle inside a noun phrase."""
    cls = view.cls
    if view.words[k][0].isupper():
        return True
    following = cls[k + 1]
    if following & (PREP | OF | TO):
        return k > low and cls[k - 1] == 0
    return k == low or (bool(cls[k - 1] & (DET | POSS | PREP | OF | AND)) and not following & (DET | POSS))


def _trimmed(view: View, start: int, last: int, before: int) -> int | None:
    """The start without what no phrase begins with; `before` is the token that ended the walk, or -1."""
    cls, words = view.cls, view.words
    while start < last and cls[start] & _NO_BEGINNING:
        start += 1
    if cls[start] & _NO_PHRASE:
        return None if start == last else start
    if start < last and before >= 0 and cls[before] & _ADJOINING and not words[start][0].isupper():
        # "After the interview Trump …": the name begins a phrase of its own.
        for k in range(last, start, -1):
            if words[k][0].isupper() and words[k - 1][0].islower() and not cls[k - 1]:
                return k
    return start


def set_off(view: View, comma: int, low: int) -> bool:
    """Whether the piece before `comma` is itself set off by a comma on its left."""
    for k in range(comma - 1, max(low, comma - 6), -1):
        if view.cls[k] & COMMA:
            return True
        if view.cls[k] & (QUOTE | STOP):
            return False
    return False


def noun_phrase_after(view: View, first: int, high: int, *, appositions: bool = True) -> int | None:
    """The end of the noun phrase that begins at token `first`, before `high`, with what is in apposition to it."""
    cls, lower = view.cls, view.lower
    if first >= high:
        return None
    c = cls[first]
    if c & _PRONOUN:
        return first + 1
    if c & ~(DET | POSS | WHEN):
        return None
    k: int | None = first
    end = first
    high = min(high, first + LONGEST_PHRASE)
    while k is not None and k < high:
        end = k
        if appositions and cls[k] & WHO and k > first:
            return _clause(view, k, high)
        set_apart = appositions and cls[k] & COMMA
        k = _apposition(view, k, high) if set_apart else _onward(view, k, first, high, appositions)
        if k is not None:
            end = k
    while end > first and cls[end - 1] & _NO_PART:
        end -= 1
    if end == first + 1 and cls[first] & (DET | POSS) and lower[first] not in listed("alone"):
        return None
    return end if end > first else None


def _onward(view: View, k: int, first: int, high: int, participles: bool) -> int | None:
    """The token after `k` while the phrase goes on, None where it ends before `k`."""
    cls, lower, words = view.cls, view.lower, view.words
    c = cls[k]
    if c == 0:
        if k > first and not cls[k - 1] & _MODIFIED and words[k][0].islower():
            w = lower[k]
            possessed = lower[k - 1].endswith(("'s", "’s"))
            if is_adverb(w) or (w.endswith("ing") and not possessed and w not in listed("nominal_ing")):
                return None
            if w.endswith("ed") and not (participles and k + 1 < high and cls[k + 1] & (PREP | TO)):
                return None
    elif c & _DETERMINING:
        if k > first and not cls[k - 1] & _CONTINUED and words[k][0].islower():
            return None
    elif c & _RELATING:
        return k + 1 if _attaches(view, k, first, high) else None
    elif c & AND:
        return None if k + 1 >= high or cls[k + 1] & ~(DET | POSS) else k + 1
    elif c & OPEN:
        closed = k + 1
        while closed < high and not cls[closed] & CLOSE:
            closed += 1
        return closed + 1 if closed < high else None
    elif not (c & OF or (c & WHEN and k == first)):
        return None
    return k + 1


def _attaches(view: View, k: int, first: int, high: int) -> bool:
    """Whether the preposition at `k` goes on with the noun phrase and is not about time, place or occasion."""
    cls, lower = view.cls, view.lower
    if k + 1 >= high or (cls[k] & TO and not cls[k + 1] and view.words[k + 1][0].islower()):
        return False
    if cls[k + 1] & (TIME | WHEN | QUOTE) or view.words[k + 1][0].isdigit():
        return False
    noun = k + 2 if cls[k + 1] & (DET | POSS) and k + 2 < high else k + 1
    if lower[noun] in listed("occasion") or lower[k + 1] in listed("occasion"):
        return False
    return lower[k] not in ("about", "on", "after", "over") or k - first > 3 or lower[k - 1].endswith("ed")


def _clause(view: View, k: int, high: int) -> int:
    """The end of the relative clause that begins at `k`."""
    while k < high and not view.cls[k] & _PAUSE:
        k += 1
    return k


def _apposition(view: View, comma: int, high: int) -> int | None:
    """The end of an apposition that starts after `comma`, or None when something else does."""
    cls, words, lower = view.cls, view.words, view.lower
    k = comma + 1
    if k >= high:
        return None
    c, w = cls[k], words[k]
    if c & WHO or w == "whose":
        return _clause(view, k, high)
    if w[0].isdigit() and len(w) <= 2:
        return k + 1
    if c & OF:
        return noun_phrase_after(view, k + 1, high, appositions=False)
    if c & DET or (c == 0 and (lower[k] in listed("nominal_ing") or not lower[k].endswith(("ing", "ed")))):
        end = noun_phrase_after(view, k, high, appositions=False)
        if end is not None and not (end < high and cls[end] & (AUX | VERB | SUBJ)):
            return end
    return None
