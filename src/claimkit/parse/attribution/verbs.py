"""Reads what stands around a cue verb: its group, its source and its content."""

__all__ = ["read_verb"]

from claimkit.lexicon.tables import column
from claimkit.parse.attribution.content import after_cue, before_source, following_quotes, sentence_end
from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.stances import RELUCTANT, stance_of
from claimkit.parse.attribution.subject import noun_phrase_after, phrase_start, subject_before
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
    Cue,
    cues,
)  # fmt: skip

_BE = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "gets",
        "got",
        "am",
        "'s",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
    }
)
_CATENATIVE = frozenset(
    [
        "went",
        "go",
        "goes",
        "going",
        "continued",
        "continues",
        "declined",
        "declines",
        "refused",
        "refuses",
        "failed",
        "fails",
        "used",
        "came",
        "come",
        "began",
        "begins",
        "seemed",
        "sought",
        "seeks",
        "tried",
        "tries",
        "wants",
        "wanted",
        "hastened",
        "stopped",
        "short",
        "appeared",
        "chose",
    ]
)
_INVERTING = frozenset({"speech", "tell", "report", "ask", "confirm", "denial"})
_SPEECH = frozenset({"speech", "tell", "ask", "report", "confirm", "suggest", "denial"})


def read_verb(view: View, token: int, cue: Cue, low: int, high: int) -> Found | None:
    """The attribution whose cue is the verb at `token`, in the sentence from token `low` to `high`."""
    cls, lower = view.cls, view.lower
    start = group_start(view, token, low)
    group = lower[start:token]
    passive = cue.form == "past" and any(w in _BE for w in group)
    following = token + 1
    if following < high and cls[following] & QUOTE and view.quoted[following] == view.quoted[token] != 0:
        following += 1
    end_word = cls[following] if following < high else STOP
    features = [cue.form]
    if passive:
        features.append("passive")
    if start < token and lower[start] == "to":
        features.append("infinitive")
    if view.quoted[token] and low > 0 and view.quoted[low] == view.quoted[token]:
        features.append("in_quote")
    if (cue.form == "past" and not passive and _inverted(view, start, token, cue, low, high)) or (
        cue.form == "s" and _inverted(view, start, token, cue, low, high)
    ):
        found = _read_inverted(view, start, token, cue, low, high, features)
        if found is not None:
            return found
    if cue.kind == "evade":
        return _read_evasion(view, start, token, cue, low, high, features)
    subject = subject_before(view, start, low)
    if (
        cue.form == "ing"
        and not lower[start].startswith("refrain")
        and not any(cls[k] & (AUX | TO) for k in range(start, token))
    ):
        progressive = subject is not None and cls[subject[0]] & CLAUSE
        if not progressive and (subject is None or subject[2] != "phrase" or start < token):
            return _read_participle(view, start, token, cue, low, high, features)
        if not progressive:
            features.append("participle_noun")
            issuer = _issuer(view, subject, low) if subject else None
            if issuer is not None:
                found = _read_before_content(view, start, token, cue, issuer[:2], high, features)
                if found is not None:
                    features.append("issued")
                return found
    if subject is None:
        return _read_coordinated(view, start, token, cue, low, high, features)
    source = subject[:2]
    features.append("subject_" + subject[2])
    quote_before = source[0] > 0 and cls[source[0] - 1] & QUOTE and view.quoted[source[0] - 1] != view.quoted[token]
    quote_before = quote_before and view.quoted[source[0] - 1] and not end_word & THAT
    if quote_before and source[0] - 1 < low and view.lower[source[0] - 2] == ".":
        quote_before = end_word & STOP and view.same_paragraph(source[0] - 1, source[0])
    if (
        quote_before
        or end_word & (STOP | COMMA | QUOTE)
        or following >= high
        or _adjunct_to_end(view, following, high, cue)
    ):
        found = _read_after_content(view, start, token, cue, source, low, high, features)
        if found is not None:
            return found
    return _read_before_content(view, start, token, cue, source, high, features)


def _issuer(view: View, noun: tuple[int, int, str], low: int) -> tuple[int, int, str] | None:
    """Who issued the statement in "the council issued a statement calling …" and "led it to issue a statement …"."""
    verb = noun[0] - 1
    if verb <= low or view.cls[verb] or view.lower[noun[1] - 1] not in column("saying_nouns"):
        return None
    if view.cls[verb - 1] & TO and verb - 2 >= low:
        start = phrase_start(view, verb - 2, low)
        return None if start is None else (start, verb - 1, "phrase")
    return subject_before(view, group_start(view, verb, low), low)


def _read_evasion(
    view: View, start: int, token: int, cue: Cue, low: int, high: int, features: list[str]
) -> Found | None:
    """Reads "declined to comment"; the verb that follows is read by itself when it has an object."""
    k = token + 1
    stop = sentence_end(view, k, high)
    if k + 1 >= stop:
        return None
    subject = subject_before(view, start, low)
    if subject is None:
        return None
    if view.lower[k] in ("to", "from") and view.lower[k + 1] in cues():
        last = _evaded(view, k + 1, stop)
        if last < stop and not view.cls[last] & (COMMA | STOP | AND | BUT | QUOTE):
            return None
    features.append("evasion")
    content = after_cue(view, k, high)
    stance = "no_comment" if any(w in _COMMENTING for w in view.lower[k : k + 3]) else "intends"
    return Found(token, (view.starts[token], view.ends[token]), subject[:2], content, "before", cue, stance, features)


_COMMENTING = frozenset(
    ["comment", "commenting", "respond", "answer", "say", "speak", "discuss", "elaborate", "reply", "provide"]
)


def _evaded(view: View, first: int, stop: int) -> int:
    """The end of the verbs that are declined: "confirm or deny"."""
    k = first + 1
    while k + 1 < stop and view.cls[k] & AND and view.lower[k + 1] in cues():
        k += 2
    return k


def group_start(view: View, token: int, low: int) -> int:
    """The first token of the verb group: auxiliaries, negation, adverbs, "went on to" and the like."""
    cls, lower = view.cls, view.lower
    k = token
    while k > low:
        c = cls[k - 1]
        w = lower[k - 1]
        if c & (AUX | NEG) or c & ADV or (c == 0 and w.endswith("ly") and w != "family"):
            k -= 1
        elif c & TO and k - 2 >= low and (lower[k - 2] in _CATENATIVE or lower[k - 2] == "on"):
            k -= 2
            if lower[k] == "on" and k > low and lower[k - 1] in _CATENATIVE:
                k -= 1
        elif c & TO:
            k -= 1
            break
        elif w == "from" and k - 2 >= low and lower[k - 2].startswith("refrain"):
            k -= 2
        elif (w == "past" and k - 3 > low and lower[k - 3 : k] == ["in", "the", "past"] and cls[k - 4] & AUX) or (
            c & COMMA and k - 2 > low and cls[k - 2] & ADV and cls[k - 3] & COMMA
        ):
            k -= 3
        else:
            break
    while k < token and cls[k] & ADV and k == low:
        k += 1
    return k


def _inverted(view: View, start: int, token: int, cue: Cue, low: int, high: int) -> bool:
    """Whether the verb stands between content and source: "…, said Wood"."""
    if cue.kind not in _INVERTING or start != token or token == 0 or token + 1 >= high:
        return False
    cls = view.cls
    before = cls[token - 1]
    quote_before = before & QUOTE and view.quoted[token - 1] and view.quoted[token - 1] != view.quoted[token]
    if not (before & COMMA or quote_before):
        return False
    after = cls[token + 1]
    if after & ~(DET | POSS) or view.lower[token + 1].endswith("ing"):
        return False
    if quote_before:
        return True
    end = noun_phrase_after(view, token + 1, high)
    if end is None or (end < high and (cls[end] & ~(COMMA | STOP | WHO | PREP | TIME | LEAD | QUOTE | CLOSE))):
        return False
    if end < high and cls[end] & PREP and subject_before(view, token, low) is not None:
        return False
    return cue.kind == "speech" or subject_before(view, token, low) is None


def _read_inverted(
    view: View, start: int, token: int, cue: Cue, low: int, high: int, features: list[str]
) -> Found | None:
    end = noun_phrase_after(view, token + 1, sentence_end(view, token, high))
    if end is None:
        return None
    content = before_source(view, low, token - 1, low)
    if content is None or content[1] - content[0] < 2:
        return None
    spans = [content[:2]]
    spans += _continuation(view, end, high, content)
    features += ["inverted", "quote_before" if content[2] else "clause_before"]
    return Found(
        token,
        (view.starts[token], view.ends[token]),
        (token + 1, end),
        spans,
        "inverted",
        cue,
        stance_of(view, start, token, cue),
        features,
    )


def _continuation(view: View, end: int, high: int, content: tuple[int, int, bool]) -> list[tuple[int, int]]:
    """What the source goes on to say after "…, she said": the rest of the sentence or the quotations that follow."""
    cls = view.cls
    k = end
    stop = sentence_end(view, end, high)
    # Past an adjunct ("on Monday", "in a statement") to the mark that ends the clause.
    while k < stop and not cls[k] & (COMMA | QUOTE) and k - end < 25:
        k += 1
    if content[2] and k < stop and not (cls[k] & COMMA and k + 1 < stop and view.quoted[k + 1]):
        k = stop if not any(view.quoted[k:stop]) else k
    if k >= stop:
        return following_quotes(view, stop, content[1]) if content[2] or (stop < len(view.words)) else []
    if cls[k] & COMMA and k + 1 < stop:
        n = k + 1
        if view.quoted[n]:
            return _rest(view, n, stop, high)
        if (
            not content[2]
            and k == end
            and not cls[n] & (WHO | LEAD | SUB | AND | BUT | PREP)
            and not view.lower[n].endswith("ing")
            and n + 2 < stop
        ):
            return [(view.starts[n], view.ends[stop - 1])]
    return []


def _rest(view: View, first: int, stop: int, high: int) -> list[tuple[int, int]]:
    quote = view.quotes[view.quoted[first] - 1]
    last = first
    while last < len(view.words) and view.quoted[last] == view.quoted[first]:
        last += 1
    if last < stop:
        if view.lower[last - 2] == "," or view.lower[last].endswith("ing") or view.cls[last] & (SUB | LEAD):
            return [(quote.start, quote.end)]
        return [(quote.start, view.ends[stop - 1])]
    return [(quote.start, quote.end), *following_quotes(view, last, quote.end)]


def _adjunct_to_end(view: View, first: int, high: int, cue: Cue) -> bool:
    """Whether only adverbs, times or short phrases stand between the verb and the end of its clause."""
    cls, lower = view.cls, view.lower
    c = cls[first]
    if cue.kind == "tell" and not c & (THAT | PREP | SUBJ):
        end = noun_phrase_after(view, first, sentence_end(view, first, high), appositions=False)
        if end is not None:
            if end >= high or cls[end] & (STOP | COMMA):
                return True
            first, c = end, cls[end]
    if not (c & (PREP | OF | TIME | WHEN | ADV | TO | LEAD | OBJ | REFL) or lower[first].endswith("ly")):
        return False
    stop = sentence_end(view, first, high)
    k = first
    while k < stop and k - first < 14:
        c = cls[k]
        if c & (COMMA | STOP):
            return True
        if c & (THAT | QUOTE | SUBJ | AUX | CLAUSE | SUB | WHO):
            return False
        k += 1
    return k >= stop


def _read_after_content(
    view: View, start: int, token: int, cue: Cue, source: tuple[int, int], low: int, high: int, features: list[str]
) -> Found | None:
    """Reads "content, SOURCE CUE"."""
    last = source[0] - 1
    if last < 0 or (last < low and not view.quoted[last]):
        return None
    if view.lower[last] == "as" and last >= low:
        return _read_as(view, start, token, cue, source, low, high, features)
    while last > low and view.cls[last] & (AND | BUT | ADV):
        last -= 1
    if last < low and not (view.cls[last] & QUOTE and view.same_paragraph(last, source[0])):
        return None
    quoted = view.cls[last] & QUOTE and view.quoted[last] and view.quoted[last] != view.quoted[token]
    if not (quoted or view.cls[last] & COMMA) or (
        last < low and view.lower[last - 1] == "." and not view.cls[min(token + 1, high - 1)] & STOP
    ):
        return None
    after = view.cls[token + 1] if token + 1 < high else STOP
    if after & COMMA and token + 2 < high and view.quoted[token + 2] and not quoted and _introduces(view, low, last):
        return None
    if after & STOP and token + 1 < high and view.lower[token + 1] == ":":
        return None
    content = before_source(view, low, last, low)
    if content is None or content[1] - content[0] < 2:
        return None
    following = _continuation(view, token + 1, high, content)
    if not content[2] and token + 1 < high and not after & STOP and _introduces(view, low, last):
        if not following or view.starts[token] > following[0][0]:
            return None
        spans = following
        if view.cls[low] & SUB and not view.cls[low + 1] & PREP and view.lower[low] != "as":
            spans = [content[:2], *following]
    else:
        spans = [content[:2], *following]
    features += ["after_content", "quote_before" if content[2] else "clause_before"]
    return Found(
        token,
        (view.starts[token], view.ends[token]),
        source,
        spans,
        "after",
        cue,
        stance_of(view, start, token, cue),
        features,
    )


def _read_as(
    view: View, start: int, token: int, cue: Cue, source: tuple[int, int], low: int, high: int, features: list[str]
) -> Found | None:
    """Reads "as SOURCE CUE, content" and "content, as SOURCE CUE"."""
    joint = source[0] - 1
    stop = sentence_end(view, token, high)
    if joint > low and view.cls[joint - 1] & COMMA:
        before = before_source(view, low, joint - 1, low)
        content = [] if before is None else [before[:2]]
    else:
        comma = next((k for k in range(token + 1, min(stop, token + 20)) if view.cls[k] & COMMA), None)
        content = [] if comma is None or comma + 1 >= stop else after_cue(view, comma + 1, high)
    if not content:
        return None
    features += ["as", "after_content" if joint > low and view.cls[joint - 1] & COMMA else "before_content"]
    span = _cue_span(view, start, token, cue)
    return Found(token, span, source, content, "as", cue, stance_of(view, start, token, cue), features)


def _introduces(view: View, low: int, last: int) -> bool:
    """Whether the words before the source are an adjunct ("In an interview,") rather than content."""
    c = view.cls[low]
    w = view.lower[low]
    if c & (PREP | LEAD | SUB | ADV | TO | TIME | BUT | AND) or w.endswith(("ing", "ly")) or w in ("asked", "pressed"):
        return (
            not any(view.cls[k] & (AUX | SUBJ) for k in range(low + 1, last)) or bool(c & (LEAD | SUB)) or w == "asked"
        )
    return False


_ADDRESSED = frozenset({"tell", "call"})


def _cue_span(view: View, start: int, token: int, cue: Cue) -> tuple[int, int]:
    """The characters of the cue: the verb, with what negates or evades it and the particle that goes with it."""
    lower = view.lower
    first = token
    for k in range(start, token):
        w = lower[k]
        if view.cls[k] & NEG or w.endswith(("n't", "n’t")) or w in RELUCTANT or w == "cannot":
            first = start
            while first < k and view.cls[first] & ~(AUX | NEG):
                first += 1
            break
    last = token
    particle = _PARTICLES.get(cue.lemma)
    if particle and token + 1 < len(lower) and lower[token + 1] in particle:
        last = token + 1
    elif first < token and token + 2 < len(lower) and lower[token + 1] in ("or", "nor") and lower[token + 2] in cues():
        last = token + 2
    return view.starts[first], view.ends[last]


_PARTICLES = {"call": ("for", "on"), "point": ("out", "to"), "lash": ("out",), "spell": ("out",)}


def _read_before_content(
    view: View, start: int, token: int, cue: Cue, source: tuple[int, int], high: int, features: list[str]
) -> Found | None:
    """Reads "SOURCE CUE (addressee) (adjunct) content"."""
    cls = view.cls
    addressee = None
    span = _cue_span(view, start, token, cue)
    k = token + 1
    while k < high and (view.starts[k] < span[1] or (cls[k] & QUOTE and view.quoted[k] == view.quoted[token] != 0)):
        k += 1
    stop = sentence_end(view, k, high)
    if k >= stop:
        return None
    if cue.kind in _ADDRESSED and not cls[k] & (THAT | PREP | TO | OF):
        end = noun_phrase_after(view, k, stop, appositions=False)
        if end is not None and end < stop and not (cls[k] & SUBJ and cls[end] & AUX):
            if cls[end] & ~(STOP) or view.lower[end] == ":":
                addressee = (k, end)
                k = end
    first = _content_start(view, k, stop)
    if first is None:
        return None
    if source[0] > 0 and cls[source[0] - 1] & SUB and first < stop:
        high = _clause_end(view, first, stop)
    content = after_cue(view, first, high)
    if not content:
        return None
    features.append("before_" + _opening(view, first, k))
    return Found(
        token,
        span,
        source,
        content,
        "before",
        cue,
        stance_of(view, start, token, cue),
        features,
        addressee,
    )


def _clause_end(view: View, first: int, stop: int) -> int:
    """Where a clause that began with "although" or "while" gives way to the main one: the comma before its subject."""
    cls = view.cls
    for k in range(first + 2, stop - 2):
        if cls[k] & COMMA and view.quoted[k] == 0:
            c = cls[k + 1]
            if (
                c & (SUBJ | CLAUSE)
                or (c & PREP and cls[k + 2] & (TIME | WHEN))
                or (
                    (c & (DET | POSS) or not c)
                    and any(cls[n] & (AUX | VERB) or view.lower[n] in cues() for n in range(k + 2, min(k + 7, stop)))
                )
            ):
                return k
    return stop


def _opening(view: View, first: int, after: int) -> str:
    c = view.cls[first]
    if c & THAT:
        return "that"
    if view.quoted[first] and c & QUOTE:
        return "quote"
    if c & TO:
        return "to"
    if c & (SUBJ | CLAUSE):
        return "pronoun"
    if c & (SUB | WHO):
        return "wh"
    if c & (PREP | OF):
        return "prep"
    if c & (DET | POSS):
        return "det"
    if c & OBJ:
        return "obj"
    return "name" if view.words[first][0].isupper() else "word"


def _content_start(view: View, first: int, stop: int) -> int | None:
    """Where the content begins, past times, adverbs and short phrases after the cue."""
    cls, lower, quoted = view.cls, view.lower, view.quoted
    k = first
    moved = True
    while moved and k < stop:
        moved = False
        c = cls[k]
        if c & (ADV | REFL) or (c == 0 and lower[k].endswith("ly")):
            k += 1
            moved = True
        elif c & TIME or (
            c & (WHEN | PREP | DET)
            and k + 1 < stop
            and cls[k + 1] & (TIME | WHEN)
            and (k + 2 >= stop or not cls[k + 1] & WHEN or cls[k + 2] & TIME)
        ):
            k += 1
            while k < stop and (
                cls[k] & (TIME | WHEN)
                or view.words[k].isdigit()
                or lower[k] in ("ago", ".")
                or (cls[k] & COMMA and k + 2 < stop and view.words[k + 1].isdigit())
            ):
                k += 1
            moved = True
        elif c & (PREP | TO | LEAD | OF):
            jump = _past_adjunct(view, k, stop)
            if jump is not None:
                k = jump
                moved = True
        elif c & (COMMA | STOP) and k + 1 < stop:
            if lower[k] == ":" or (c & COMMA and (quoted[k + 1] or cls[k + 1] & THAT)):
                k += 1
                moved = True
            elif c & COMMA and (cls[k + 1] & (PREP | LEAD | SUB | ADV) or lower[k + 1].endswith(("ing", "ly"))):
                n = k + 1
                while n < stop and n - k < 25 and not cls[n] & COMMA:
                    n += 1
                if n < stop and cls[n] & COMMA:
                    k = n + 1
                    moved = True
    if k >= stop or cls[k] & COMMA:
        return None
    return k


def _past_adjunct(view: View, first: int, stop: int) -> int | None:
    """Past a phrase like "in a statement" when "that", a quotation or a colon follows it."""
    cls, quoted = view.cls, view.quoted
    for k in range(first + 1, min(stop, first + 16)):
        c = cls[k]
        if c & THAT and k > first + 1:
            return k
        if c & QUOTE and quoted[k] and quoted[k - 1] != quoted[k] and (k - 1 > first):
            return k if cls[k - 1] & (COMMA | TIME) or (cls[k - 1] == 0 and cls[k - 2] & (DET | PREP)) else None
        if c & COMMA:
            return k
        if c & STOP:
            return k if view.lower[k] == ":" else None
        if c & (AUX | CLAUSE | QUOTE):
            return None
        if c & SUBJ:
            return k
    return None


def _read_participle(
    view: View, start: int, token: int, cue: Cue, low: int, high: int, features: list[str]
) -> Found | None:
    """Reads ", adding that …"; the source is found later, from the attribution or clause around it."""
    if start <= low or (start == low + 1 and view.cls[low] & (LEAD | SUB | PREP)):
        features.append("participle_first")
        return _read_introduction(view, start, token, cue, high, features)
    if view.cls[start - 1] & (COMMA | QUOTE | STOP):
        features.append("participle_comma")
    elif view.cls[start - 1] & (AND | BUT):
        features.append("participle_and")
    else:
        features.append("participle_" + view.lower[start - 1] if view.cls[start - 1] else "participle_other")
    return _read_open(view, start, token, cue, high, features, "participle")


def _read_introduction(view: View, start: int, token: int, cue: Cue, high: int, features: list[str]) -> Found | None:
    """Reads "Citing …, the ministry said" and "After claiming that …, Rubio left": the source follows the comma."""
    stop = sentence_end(view, token, high)
    comma = _clause_end(view, token, stop)
    if comma >= stop:
        return None
    end = noun_phrase_after(view, comma + 1, stop)
    if end is None:
        return None
    return _read_before_content(view, start, token, cue, (comma + 1, end), comma, features)


def _read_coordinated(
    view: View, start: int, token: int, cue: Cue, low: int, high: int, features: list[str]
) -> Found | None:
    """Reads "… and added that …"; the source is that of the verb before."""
    if start <= low or not view.cls[start - 1] & (AND | BUT | COMMA):
        return None
    if cue.form not in ("past", "s") and not (cue.form == "base" and start < token):
        return None
    features.append("coordinated")
    return _read_open(view, start, token, cue, high, features, "coordinated")


def _read_open(
    view: View, start: int, token: int, cue: Cue, high: int, features: list[str], frame: str
) -> Found | None:
    found = _read_before_content(view, start, token, cue, (0, 0), high, features)
    if found is not None:
        found.source, found.frame = None, frame
    return found
