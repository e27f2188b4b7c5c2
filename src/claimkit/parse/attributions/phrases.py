"""Reads cues that are neither verb nor noun: "according to", "reportedly", "X: …", "is expected to"."""

__all__ = ["read_according", "read_adverb", "read_citing", "read_colon", "read_dashes", "read_quoted_as"]

from bisect import bisect_left

from claimkit.english.attribution_words import (
    ADV,
    AND,
    AUX,
    BUT,
    CLAUSE,
    COMMA,
    DET,
    NEG,
    POSS,
    PREP,
    QUOTE,
    STOP,
    SUB,
    SUBJ,
    THAT,
    VERB,
    WHO,
    Cue,
    adverbs,
    cues,
    listed,
)  # fmt: skip
from claimkit.parse.attributions.content import after_cue, before_source, sentence_end
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.view import View

_ACCORDING = Cue("according to", "speech", "asserts", "phrase")
_COLON = Cue(":", "speech", "asserts", "mark")
_DASH = Cue("–", "speech", "asserts", "mark")
_NO_NAME = COMMA | STOP | QUOTE | VERB | AUX | SUBJ | CLAUSE
# How many words an insert between commas may have.
_INSERT = 25
# How many words a name before a colon may have.
_NAME = 8
_DASHES = frozenset("-–—―")
_SAYING = Cue("saying", "speech", "asserts", "ing")
_CITING = Cue("citing", "cited", "asserts", "ing")


def read_according(view: View, token: int, low: int, high: int) -> Found | None:
    """The attribution whose cue is "according to" or "per" at `token`."""
    if token + 2 >= high:
        return None
    stop = sentence_end(view, token, high)
    begin = token + 1
    if view.lower[token] == "according":
        if view.lower[begin] != "to":
            return None
        begin += 1
    elif not _is_per(view, token, low, stop):
        return None
    end = noun_phrase_after(view, begin, stop)
    if end is None:
        return None
    cue = view.starts[token], view.ends[begin - 1]
    first_of_clause = token <= low + 1 or (
        view.cls[token - 1] & (AND | BUT | THAT | STOP) and not view.quoted[token - 1]
    )
    if first_of_clause:
        end = _before_clause(view, begin, end, stop)
        first = end
        while first < stop and view.cls[first] & COMMA:
            first += 1
        first = _past_citing(view, first, stop)
        if first >= stop:
            return None
        content = after_cue(view, first, high)
    else:
        before = before_source(view, low, token - 1)
        if before is None or before[1] <= before[0]:
            return None
        content = [before[:2]]
        inserted = end + 2 < stop and view.cls[end] & COMMA and view.cls[token - 1] & COMMA and not before[2]
        if inserted and (view.cls[end + 1] & (AUX | VERB) or view.lower[end + 1].endswith(("ed", "s"))):
            # "The harvest, according to the ministry, was poor": the sentence goes on.
            content.append((view.starts[end + 1], view.ends[stop - 1]))
    where = "first" if first_of_clause else "comma" if view.cls[token - 1] & COMMA else "later"
    return Found(token, cue, (begin, end), content, "according", _ACCORDING, "asserts", ["according_" + where])


def _is_per(view: View, token: int, low: int, stop: int) -> bool:
    """Whether "per" names a source: "Per the indictment, …" and "…, per Reuters", but not "$5 per person"."""
    cls, following = view.cls, token + 1
    if not cls[following] & (DET | POSS) and not view.words[following][0].isupper():
        return False
    end = noun_phrase_after(view, following, stop, appositions=False)
    if end is None:
        return False
    if token == low:
        return end < stop and bool(cls[end] & COMMA)
    return bool(cls[token - 1] & COMMA) and (end >= stop or bool(cls[end] & COMMA))


def _past_citing(view: View, first: int, stop: int) -> int:
    """Past an insert that says whom the source cites: "According to the paper, citing two officials, …"."""
    if first >= stop or view.lower[first] not in ("citing", "quoting"):
        return first
    end = noun_phrase_after(view, first + 1, stop, appositions=False)
    return end + 1 if end is not None and end + 1 < stop and view.cls[end] & COMMA else first


def _before_clause(view: View, first: int, end: int, stop: int) -> int:
    """The end of the source when a clause must follow: "According to Patel, the use of force is …"."""
    comma = next((k for k in range(first, end) if view.cls[k] & COMMA), None)
    if comma is None:
        return end
    if view.cls[comma + 1] & WHO:
        # "According to the paper, which cited two diplomats, …": the insert belongs to the source.
        return next((k for k in range(comma + 2, min(stop, comma + _INSERT)) if view.cls[k] & COMMA), comma)
    follows = view.cls[end + 1] if end + 1 < stop and view.cls[end] & COMMA else SUB
    if follows & (SUB | WHO | PREP | AUX | VERB | AND | BUT) or view.lower[end + 1].endswith(("ing", "ed")):
        return comma
    return end


def read_adverb(view: View, token: int, low: int, high: int) -> Found | None:
    """The attribution without source that "reportedly" or "allegedly" makes of its clause."""
    cls, lower = view.cls, view.lower
    stop = sentence_end(view, token, high)
    first = _clause_start(view, token, low, commas=False)
    if all(c & (AUX | NEG | ADV) for c in cls[first:token]) or cls[token - 1] & COMMA:
        # "Two men, both of them guards, were reportedly hurt": the subject stands before what is inserted.
        first = _clause_start(view, token, low, commas=True)
    end = token + 1
    while end < stop and not (cls[end] & (STOP | COMMA) and end > token + 1):
        end += 1
    content = []
    if first < token:
        content.append((view.starts[first], view.ends[token - 1]))
    if end > token + 1:
        content.append((view.starts[token + 1], view.ends[end - 1]))
    cue = adverbs()[lower[token]]
    span = view.starts[token], view.ends[token]
    return Found(token, span, None, content, "adverb", cue, "asserts", ["adverb"]) if content else None


def _clause_start(view: View, token: int, low: int, *, commas: bool) -> int:
    """Where the clause of an adverb begins; with `commas`, what they set off belongs to it."""
    cls, first = view.cls, token
    while first > low and not cls[first - 1] & (STOP | QUOTE | BUT):
        if first < token and cls[first - 1] & (SUB | WHO | THAT | (0 if commas else COMMA)):
            break
        first -= 1
    return first


def read_colon(view: View, token: int, low: int, high: int) -> Found | None:
    """The attribution that a name and a colon make at the beginning of a line: "Wood: We have seen reports"."""
    cls, words, text = view.cls, view.words, view.text
    first = max(0, token - _NAME)
    before = text.rfind("\n", view.starts[first], view.starts[token])
    if before >= 0:
        first = bisect_left(view.starts, before)
    if first == token or token + 1 >= len(words) or view.quoted[token] or not words[first][0].isupper():
        return None
    if text.find("\n", view.ends[token], view.starts[token + 1]) >= 0:
        return None
    if any(c & _NO_NAME for c in cls[first:token]):
        return None
    if not listed("label").isdisjoint(view.lower[first:token]):
        return None
    line = text.find("\n", view.ends[token])
    line = len(text) if line < 0 else line
    end = line
    while end > view.ends[token] and text[end - 1].isspace():
        end -= 1
    begin = view.starts[token + 1]
    if end - begin < 10:
        return None
    features = ["colon"]
    name = words[token - 1]
    if name.isupper() and len(name) > 2:
        features.append("colon_capitals")
    elif all(words[k][0].isupper() or cls[k] for k in range(first, token)):
        features.append("colon_name")
    if cls[token + 1] & QUOTE:
        features.append("colon_quote")
    features.append(f"colon_{min(4, token - first)}")
    if high >= token + 1 and view.starts[low] == 0:
        features.append("colon_headline")
    span = view.starts[token], view.ends[token]
    return Found(token, span, (first, token), [(begin, end)], "colon", _COLON, "asserts", features)


_SAYING_SO = frozenset({"saying", "stating", "telling"})
# The kinds of cue that stand like "saying" in "quoted the minister as denying that".
_AS_SAYING = frozenset({"speech", "denial", "confirm"})


def read_quoted_as(view: View, outer: Found, high: int) -> Found | None:
    """The inner attribution of "Yonhap quoted a source as saying …"; `outer` then reports it."""
    cls, lower = view.cls, view.lower
    stop = sentence_end(view, outer.token, high)
    end = noun_phrase_after(view, outer.token + 1, stop)
    if end is None or end + 1 >= stop or lower[end] != "as":
        return None
    info = _SAYING if lower[end + 1] in _SAYING_SO else cues().get(lower[end + 1])
    if info is None or (info is not _SAYING and (info.form != "ing" or info.kind not in _AS_SAYING)):
        return None
    cue = view.starts[end + 1], view.ends[end + 1]
    first = end + 2
    if first < stop and not cls[first] & STOP:
        content = after_cue(view, first + (cls[first] & COMMA > 0), high) if first + 1 < stop else []
        if content:
            outer.content = list(content)
    else:
        content = list(outer.content) if outer.frame == "after" else []
    if not content:
        return None
    inner = Found(end + 1, cue, (outer.token + 1, end), content, "quoted", info, info.stance, ["quoted_as"])
    inner.host = outer
    return inner


def read_citing(view: View, token: int, host: Found, high: int) -> Found | None:
    """The attribution to whom the host cites: "Yonhap reported, citing government sources"."""
    stop = sentence_end(view, token, high)
    end = noun_phrase_after(view, token + 1, stop)
    if end is None:
        return None
    span = view.starts[token], view.ends[token]
    content = [(a, b) for a, b in host.content if b <= span[0] or a >= view.ends[end - 1]]
    if not content:
        return None
    inner = Found(token, span, (token + 1, end), content, "citing", _CITING, "asserts", ["citing"])
    inner.host = host
    return inner


def read_dashes(view: View) -> list[Found]:
    """The attributions of whole quotations to the name after a dash: "“…” – Wood"."""
    words, last = view.words, len(view.words) - 1
    dashed = [n for n, (_, dash) in enumerate(view.extent) if dash < last and words[dash] in _DASHES]
    return [found for n in dashed if (found := _read_dash(view, n, view.extent[n][1])) is not None]


def _read_dash(view: View, number: int, dash: int) -> Found | None:
    """The attribution of the quotation `number`, from 0, by what stands at `dash` right behind it."""
    cls, words, text = view.cls, view.words, view.text
    quote = view.quotes[number]
    first = dash + 1
    while first + 1 < len(words) and words[first] in _DASHES:
        first += 1
    line = text.find("\n", quote.end)
    stop = len(text) if line < 0 else line
    end = first
    while end < len(words) and view.starts[end] < stop and end - first < 16:
        end += 1
    if not words[first][0].isupper() or (end < len(words) and view.starts[end] < stop):
        return None
    if text.rfind("\n", 0, quote.start) + 1 != quote.start and text[: quote.start].strip():
        return None
    last = noun_phrase_after(view, first, end)
    if last is None or any(cls[k] & (AUX | VERB | SUBJ) for k in range(first, end)):
        return None
    span = view.starts[dash], view.ends[first - 1]
    return Found(dash, span, (first, last), [(quote.start, quote.end)], "dash", _DASH, "asserts", ["dash"])
