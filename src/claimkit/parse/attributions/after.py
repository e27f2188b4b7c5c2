"""Reads content that stands before its cue: "content, SOURCE CUE", "content, CUE SOURCE", "content, as SOURCE CUE"."""

__all__ = ["read_after", "read_appositive", "read_inverted", "stands_after"]

from claimkit.english.attribution_words import (
    ADV,
    AND,
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
    WHEN,
    WHO,
    is_adverb,
    listed,
    nouns,
)  # fmt: skip
from claimkit.parse.attributions.content import after_cue, before_source, following_quotes
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.site import Site
from claimkit.parse.attributions.subjects import is_finite, is_gerund, subject_before
from claimkit.parse.attributions.view import View

_INVERTING = frozenset({"speech", "tell", "report", "ask", "confirm", "denial"})
_REACH = 25
_PAUSE = STOP | COMMA | QUOTE
_ADJOINING = PREP | OF | TIME | WHEN | ADV | TO | LEAD | OBJ | REFL
_NO_PHRASE = ~(DET | POSS)
_SEPARATING = COMMA | QUOTE
_JOINING = AND | BUT | ADV
_INTRODUCING = PREP | LEAD | SUB | ADV | TO | TIME | BUT | AND
_NO_REST = WHO | LEAD | SUB | AND | BUT | PREP
# What tells whether an adjunct ends its clause: a mark does, the words that a content has do not.
_TELLING = COMMA | STOP | THAT | QUOTE | SUBJ | AUX | CLAUSE | SUB | WHO


def read_inverted(site: Site) -> Found | None:
    """Reads "content, CUE SOURCE", where a mark and the verb alone stand between the two."""
    view, token = site.view, site.token
    if site.cue.kind not in _INVERTING or not _is_inverted(site):
        return None
    end = noun_phrase_after(view, token + 1, site.stop)
    content = before_source(view, site.low, token - 1)
    if end is None or content is None or content[1] - content[0] < 2:
        return None
    if not content[2] and not _is_clause(view, site.low, token - 1):
        # "The channel, quoting medics, reported nine deaths": what has no verb of its own is the subject.
        return None
    site.features += ["inverted", "quote_before" if content[2] else "clause_before"]
    return site.found((token + 1, end), [content[:2], *_continuation(site, end, content)], "inverted")


def _is_clause(view: View, first: int, end: int) -> bool:
    return any(view.cls[k] & (SUBJ | CLAUSE) or is_finite(view, k) for k in range(first, end))


def _is_inverted(site: Site) -> bool:
    view, token, high = site.view, site.token, site.high
    cls = view.cls
    if token == 0 or token + 1 >= high:
        return False
    quote_before = _other_quote(view, token - 1, token)
    if not (cls[token - 1] & COMMA or quote_before):
        return False
    if cls[token + 1] & _NO_PHRASE or view.lower[token + 1].endswith("ing"):
        return False
    if quote_before:
        return True
    end = noun_phrase_after(view, token + 1, high)
    if end is None:
        return False
    following = cls[end] if end < high else STOP
    if following & ~(COMMA | STOP | WHO | PREP | TIME | LEAD | QUOTE | CLOSE):
        return False
    if site.cue.kind == "speech" and not following & PREP:
        return True
    return subject_before(view, token, site.low) is None


def _other_quote(view: View, mark: int, token: int) -> bool:
    """Whether the token at `mark` closes a quotation that `token` does not stand in."""
    return bool(view.cls[mark] & QUOTE) and view.quoted[mark] not in (0, view.quoted[token])


def stands_after(site: Site, source: tuple[int, int]) -> bool:
    """Whether what follows the cue leaves room for no content, so that it must stand before the source."""
    view, token, high = site.view, site.token, site.high
    following = token + 1
    end_word = view.cls[following] if following < high else STOP
    if end_word & QUOTE and view.quoted[following] == view.quoted[token] != 0:
        following += 1
        end_word = view.cls[following] if following < high else STOP
    mark = source[0] - 1
    if mark >= 0 and view.cls[mark] & QUOTE and not end_word & THAT and _other_quote(view, mark, token):
        if not (mark < site.low and view.lower[mark - 1] == "."):
            return True
        # “It is so.” Wood said.
        if end_word & STOP and view.same_paragraph(mark, source[0]):
            return True
    if end_word & _PAUSE or following >= high:
        return not (end_word & COMMA and _is_inserted(view, following, high))
    return _adjunct_to_end(site, following)


def _is_inserted(view: View, comma: int, high: int) -> bool:
    """Whether "that" follows what is set off behind a cue: "have reported, citing guards, that eight fled"."""
    closing = next((k for k in range(comma + 1, min(high, comma + _REACH)) if view.cls[k] & COMMA), high)
    return closing + 1 < high and bool(view.cls[closing + 1] & THAT)


def _adjunct_to_end(site: Site, first: int) -> bool:
    """Whether only adverbs, times or short phrases stand between the verb and the end of its clause."""
    view, cls = site.view, site.view.cls
    if site.cue.kind == "tell" and not cls[first] & (THAT | PREP | SUBJ):
        end = noun_phrase_after(view, first, site.stop, appositions=False)
        if end is not None:
            if end >= site.high or cls[end] & (STOP | COMMA):
                return True
            first = end
    if not cls[first] & _ADJOINING and (cls[first] or not is_adverb(view.lower[first])):
        return False
    stop = site.stop if site.stop > first else first
    for c in cls[first : first + 14 if stop - first > 14 else stop]:
        if c & _TELLING:
            return bool(c & (COMMA | STOP))
    return stop <= first + 14


def read_after(site: Site, source: tuple[int, int]) -> Found | None:
    """Reads "content, SOURCE CUE", with what the source goes on to say."""
    view, low, token = site.view, site.low, site.token
    cls = view.cls
    last = source[0] - 1
    if last < 0 or (last < low and not view.quoted[last]):
        return None
    if view.lower[last] == "as" and last >= low:
        return _read_as(site, source)
    while last > low and cls[last] & _JOINING:
        last -= 1
    after = cls[token + 1] if token + 1 < site.high else STOP
    if not _ends_content(view, last, source[0], low, token, after):
        return None
    introduced = _introduces(view, low, last)
    resumed = after & COMMA and introduced and token + 2 < site.high and view.quoted[token + 2]
    if resumed and not _other_quote(view, last, token):
        return None
    content = before_source(view, low, last)
    if content is None or content[1] - content[0] < 2:
        return None
    following = _continuation(site, token + 1, content)
    spans = [content[:2], *following]
    if not content[2] and token + 1 < site.high and not after & STOP and introduced:
        if not following or view.starts[token] > following[0][0]:
            return None
        if not cls[low] & SUB or cls[low + 1] & PREP or view.lower[low] == "as":
            spans = following
    site.features += ["after_content", "quote_before" if content[2] else "clause_before"]
    return site.found(source, spans, "after", _addressee(site))


def _addressee(site: Site) -> tuple[int, int] | None:
    """Whom the source told: "…, the agency told lawmakers on Monday"."""
    view, first = site.view, site.token + 1
    if site.cue.kind != "tell" or first >= site.high or view.cls[first] & (PREP | TO | OF | THAT):
        return None
    end = noun_phrase_after(view, first, max(first, site.stop), appositions=False)
    return None if end is None else (first, end)


def _ends_content(view: View, last: int, source: int, low: int, token: int, after: int) -> bool:
    """Whether token `last` is a comma or mark that ends a content right before the source."""
    cls = view.cls
    if token + 1 < len(cls) and after & STOP and view.lower[token + 1] == ":":
        return False
    if last >= low:
        return bool(cls[last] & COMMA) or _other_quote(view, last, token)
    if not cls[last] & QUOTE or not view.same_paragraph(last, source) or not _other_quote(view, last, token):
        return False
    return view.lower[last - 1] != "." or bool(after & STOP)


def read_appositive(site: Site, source: tuple[int, int]) -> Found | None:
    """Reads "content, a claim (that) SOURCE CUE": what the source says of the words before the comma."""
    view, low = site.view, site.low
    cls, lower = view.cls, view.lower
    noun = source[0] - 1
    if cls[source[0]] & DET and source[1] - source[0] > 2 and lower[source[0] + 1] in nouns():
        # "an allegation Moscow denies": no word stands between the noun and the name.
        noun, source = source[0] + 1, (source[0] + 2, source[1])
    if noun > low and cls[noun] & (THAT | WHO) and lower[noun] != "who":
        noun -= 1
    if noun - 2 <= low or (lower[noun] not in listed("estimated") and lower[noun] not in nouns()):
        return None
    first = next((k for k in (noun - 1, noun - 2) if cls[k] & DET), None)
    following = cls[site.token + 1] if site.token + 1 < site.high else STOP
    if first is None or not cls[first - 1] & COMMA or following & (THAT | DET | POSS | SUBJ):
        return None
    content = before_source(view, low, first - 1)
    if content is None or content[1] - content[0] < 2:
        return None
    site.features += ["appositive"]
    return site.found(source, [content[:2]], "appositive")


def _introduces(view: View, low: int, last: int) -> bool:
    """Whether the words before the source are an adjunct ("In an interview,") rather than content."""
    c, word = view.cls[low], view.lower[low]
    adjoins = c & _INTRODUCING or word.endswith("ly") or is_gerund(view, low)
    if not adjoins and word not in ("asked", "pressed"):
        return False
    if c & (LEAD | SUB) or word == "asked":
        return True
    return not any(view.cls[k] & (AUX | SUBJ) for k in range(low + 1, last))


def _read_as(site: Site, source: tuple[int, int]) -> Found | None:
    """Reads "as SOURCE CUE, content" and "content, as SOURCE CUE"."""
    view, low, token = site.view, site.low, site.token
    joint = source[0] - 1
    stop = site.stop
    content: list[tuple[int, int]] = []
    ends = joint > low and bool(view.cls[joint - 1] & COMMA)
    if ends:
        before = before_source(view, low, joint - 1)
        content = [] if before is None else [before[:2]]
    else:
        comma = next((k for k in range(token + 1, min(stop, token + 20)) if view.cls[k] & COMMA), None)
        if comma is not None and comma + 1 < stop:
            content = after_cue(view, comma + 1, site.high)
    if not content:
        return None
    site.features += ["as", "after_content" if ends else "before_content"]
    return site.found(source, content, "as")


def _continuation(site: Site, end: int, content: tuple[int, int, bool]) -> list[tuple[int, int]]:
    """What the source goes on to say after "…, she said": the rest of the sentence or the quotations that follow."""
    view, cls, quoted = site.view, site.view.cls, site.view.quoted
    stop = site.stop if site.stop > end else end
    # Past an adjunct ("on Monday", "in a statement") to the mark that ends the clause.
    k = end
    while k < stop and not cls[k] & _SEPARATING and k - end < _REACH:
        k += 1
    resumed = k + 1 < stop and bool(cls[k] & COMMA) and quoted[k + 1] != 0
    if content[2] and k < stop and not resumed and not any(quoted[k:stop]):
        k = stop
    if k >= stop:
        return following_quotes(view, stop, content[1])
    if resumed:
        return _rest(view, k + 1, stop)
    if content[2] or not cls[k] & COMMA or k + 3 >= stop:
        return []
    if view.lower[k + 1] in listed("compared"):
        # "…, the bank said on Monday, down from 4 percent in May".
        return [(view.starts[k + 1], view.ends[stop - 1])]
    if k != end:
        return []
    if cls[k + 1] & _NO_REST or view.lower[k + 1].endswith("ing"):
        return []
    return [(view.starts[k + 1], view.ends[stop - 1])]


def _rest(view: View, first: int, stop: int) -> list[tuple[int, int]]:
    """The quotation that begins at `first`, with what follows it in the sentence and the quotations after that."""
    number = view.quoted[first]
    quote, last = view.quotes[number - 1], view.extent[number - 1][1]
    if last >= stop:
        return [(quote.start, quote.end), *following_quotes(view, last, quote.end)]
    if view.lower[last - 2] == "," or view.lower[last].endswith("ing") or view.cls[last] & (SUB | LEAD):
        return [(quote.start, quote.end)]
    return [(quote.start, view.ends[stop - 1])]
