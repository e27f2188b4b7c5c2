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
# How many tokens a list at the beginning of a sentence may have before its last comma.
_LIST_REACH = 4
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
# What a noun phrase can begin with, beside a word of an open class.
_OPENING = DET | POSS | WHEN | _PRONOUN
_PAUSE = COMMA | QUOTE | STOP
_CONTINUED = OF | PREP | TO | AND | DET | COMMA


def phrase_start(view: View, last: int, low: int, *, reduced: bool = False) -> int | None:
    """Where the noun phrase that ends with token `last` begins, no further back than `low`.

    With `reduced`, a participle with a preposition may describe its head: "officials briefed on the talks". Before a
    finite verb it can be nothing else, elsewhere it may be a verb itself ("he talked to the press").

    One branch for each class of word, as a grammar is written: torn apart it would hide which class does what.
    """
    cls, lower = view.cls, view.lower
    step: int | None
    k = start = last
    # Where the last conjunct begins, once an "and" has been passed.
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
            step = k if k == low or _is_linked(view, k, joint >= 0) else None
        elif c & AND:
            step = _over_and(view, k, low)
            if step is not None and joint < 0:
                joint = k + 1
        elif c & COMMA:
            step = k if joint >= 0 and start - k == 1 and _begins_list(view, k, low) else None
        else:
            step = _over_other(view, k, low, last, start, reduced=reduced and joint < 0)
        if step is None:
            if joint >= 0 and (c == 0 or c & _FINITE):
                start = joint
            break
        k = step - 1
    return _trimmed(view, start, last, k if k >= low else -1)


def _is_linked(view: View, k: int, listing: bool) -> bool:
    """Whether the phrase goes on before the article or possessive at `k`; `listing` says it has an "and"."""
    before = view.cls[k - 1]
    return bool(before & _LINKING) or (listing and bool(before & COMMA))


def _begins_list(view: View, comma: int, low: int) -> bool:
    """Whether the comma belongs to a list that begins the sentence: "Nurses, doctors and aides"."""
    return low < comma <= low + _LIST_REACH and not view.cls[comma - 1]


def _over_and(view: View, k: int, low: int) -> int | None:
    """The token that the phrase goes on before "and" at `k` with, or None where "and" joins clauses."""
    before = view.cls[k - 1] if k > low else STOP
    if before & COMMA:
        return k - 1 if set_off(view, k - 1, low) else None
    return None if before & ~(CLOSE | OBJ) else k


def _over_other(view: View, k: int, low: int, last: int, start: int, *, reduced: bool) -> int | None:
    """The first token of what the word of a closed class at `k` belongs to, or None where it ends the phrase.

    One branch for each class of word, as a grammar is written.
    """
    c = view.cls[k]
    if c & _WITHIN or (c & OBJ and k == last) or (c & WHO and start < last):
        return k
    if c & _RELATING:
        return k if _is_attribute(view, k, low, reduced=reduced) else None
    if c & CLOSE:
        return next((n for n in range(k - 1, low - 1, -1) if view.cls[n] & OPEN), None)
    if not c & _FINITE:
        return None
    described = reduced and c & VERB and view.cls[k + 1] & _RELATING and _is_reduced(view, k, low)
    return k if described else _relative(view, k, low)


def _is_attribute(view: View, k: int, low: int, *, reduced: bool) -> bool:
    """Whether the preposition at `k` follows a noun of the phrase, or a participle that describes one.

    "People who lived near the plant", but not "he talked to the press".
    """
    cls, words = view.cls, view.words
    if k == low or cls[k - 1] & ~VERB:
        return False
    word = view.lower[k - 1]
    if words[k - 1][0].islower():
        if word.endswith("ing"):
            return False
        if cls[k - 1] & VERB or word.endswith("ed"):
            return _relative(view, k - 1, low) is not None or (reduced and _is_reduced(view, k - 1, low))
    infinitive = cls[k] & TO and cls[k + 1] == 0 and not words[k + 1][0].isupper()
    return not infinitive


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
    cls = view.cls
    if first >= high or cls[first] & ~_OPENING:
        return None
    if cls[first] & _PRONOUN:
        return first + 1
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
    return _whole(view, first, end)


def _whole(view: View, first: int, end: int) -> int | None:
    """The end without what no phrase ends with, or None where nothing but an article or possessive is left."""
    while end > first and view.cls[end - 1] & _NO_PART:
        end -= 1
    bare = end == first + 1 and view.cls[first] & _DETERMINING and view.lower[first] not in listed("alone")
    return None if end == first or bare else end


def _onward(view: View, k: int, first: int, high: int, participles: bool) -> int | None:
    """The token after `k` while the phrase goes on, None where it ends before `k`.

    One branch for each class of word, as a grammar is written.
    """
    cls = view.cls
    c = cls[k]
    if c == 0:
        ends = k > first and not cls[k - 1] & _MODIFIED and _ends_phrase(view, k, high, participles)
        return None if ends else k + 1
    if c & _DETERMINING:
        return None if k > first and not cls[k - 1] & _CONTINUED and view.words[k][0].islower() else k + 1
    if c & _RELATING:
        return k + 1 if _attaches(view, k, first, high) else None
    if c & AND:
        return None if k + 1 >= high or cls[k + 1] & ~_DETERMINING else k + 1
    if c & OPEN:
        closed = next((n for n in range(k + 1, high) if cls[n] & CLOSE), None)
        return None if closed is None else closed + 1
    return k + 1 if c & OF or (c & WHEN and k == first) else None


def _ends_phrase(view: View, k: int, high: int, participles: bool) -> bool:
    """Whether the word of an open class at `k` is an adverb or a verb, rather than the next noun of the phrase."""
    word = view.lower[k]
    if not view.words[k][0].islower():
        return False
    possessed = view.lower[k - 1].endswith(("'s", "’s"))
    if is_adverb(word) or (word.endswith("ing") and not possessed and word not in listed("nominal_ing")):
        return True
    described = participles and k + 1 < high and view.cls[k + 1] & (PREP | TO)
    return word.endswith("ed") and not described


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
