"""Finds what belongs to the site and not to the report: appeals, links, credits, notices."""

__all__ = ["find_boilerplate"]

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from claimkit.english.tables import rows
from claimkit.model.span import Span
from claimkit.text.document import Document
from claimkit.text.furniture_phrases import furniture_phrases
from claimkit.text.tokens import Tokens
from claimkit.text.triggers import look_at_words

_LINE = re.compile(r"[^\n]+")
_HANDLE = re.compile(r"(?<!\w)@\w{2,}|https?://|www\.\w|©|\(c\) \d{4}")
_FINAL = re.compile(r"[.!?…:][)\]\"'”’]*\Z")
_SECOND_PERSON = frozenset({"you", "your", "yours", "you're", "you've", "you'll"})
_FIRST_PERSON = frozenset({"we", "our", "us", "ours", "we're", "we've", "we'll", "my", "me", "i"})
_READERS = _SECOND_PERSON | _FIRST_PERSON
_SHORT = 14
# More words than that by a look at the beginning of a line: prose, unless a furniture phrase stands in it.
# To skip to one given character, the space, is what the regex engine does fastest.
_PROSE = re.compile(rf"(?:\W*+[^\W_][^ ]*+ ){{{_SHORT + 1}}}")
# Longer lines are prose whatever single words they hold; phrases are then asked of each sentence.
_LONG = 40
_LONGEST_SENTENCE = 400
# Letters to readers are looked at line by line; so many lines without "we" or "you" end one.
_PATIENCE = 2


def find_boilerplate(document: Document) -> tuple[Span, ...]:
    """The stretches of site furniture in a text, in order: they make no claims.

    A stretch is a line, a sentence, or a whole letter to the readers. What
    decides is a phrase that news prose does not use ("sign up for our
    newsletter"), or the shape: an order to the reader, a line of capitals, a
    title of another piece amid the text, a credit.

    >>> text = "Twelve people died.\\nSIGN UP FOR OUR NEWSLETTER\\nThe search goes on."
    >>> [text[s.start : s.end] for s in find_boilerplate(Document(text))]
    ['SIGN UP FOR OUR NEWSLETTER']
    """
    text, tokens = document.text, document.tokens
    lines = [m.span() for m in _LINE.finditer(text) if not m[0].isspace()]
    hits = _phrase_hits(tokens, document.once(look_at_words).furniture)
    hit_starts = [offset for offset, _, _ in hits]
    found: list[tuple[int, int]] = []
    report_began = False
    letter_from = -1
    without_reader = 0
    for index, (start, end) in enumerate(lines):
        inside = hits[bisect_left(hit_starts, start) : bisect_left(hit_starts, end)] if hits else hits
        if letter_from < 0 and not inside and _PROSE.match(text, start, end):
            report_began = True
            continue
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        long = last - first > 2 * _LONG
        words = [] if long and letter_from < 0 else _words(tokens, first, last)
        if letter_from < 0 and index and _opens_letter(words):
            letter_from, without_reader = index, 0
        if letter_from >= 0:
            addressed = not _READERS.isdisjoint(words) or len(words) <= 6
            without_reader = 0 if addressed else without_reader + 1
            if without_reader < _PATIENCE:
                found.append((start, end))
                continue
            # The report goes on: the last line without a reader was its beginning.
            letter_from = -1
            if found and found[-1] == lines[index - 1]:
                found.pop()
        # Titles stand above the report; what looks like one amid it leads elsewhere.
        alone = len(lines) == 1
        if not long and _is_furniture_line(text[start:end].strip(), words, inside, amid=report_began, only=alone):
            found.append((start, end))
            continue
        report_began = report_began or len(words) > _SHORT or long
        if inside:
            found.extend(_furniture_sentences(document, start, end, inside))
    return tuple(Span(start, end) for start, end in found)


_Hit = tuple[int, str, int]


def _words(tokens: Tokens, first: int, last: int) -> list[str]:
    words = [word for word in tokens.lower[first:last] if word[0].isalnum()]
    return [word.replace("’", "'") for word in words] if "’" in "".join(words) else words


def _phrase_hits(tokens: Tokens, keys: Sequence[int]) -> list[_Hit]:
    """Where furniture phrases stand, none inside another: their offset, words and weight.

    `keys` are the tokens that are the key word of one.
    """
    phrases, lower = furniture_phrases(), tokens.lower
    matches: list[tuple[int, int, str, int]] = []
    for index in keys:
        for run, before, weight in phrases[lower[index]]:
            start, end = index - before, index - before + len(run)
            if start >= 0 and tuple(lower[start:end]) == run:
                matches.append((start, -end, " ".join(run), weight))
    found: list[_Hit] = []
    until = 0
    # The first wins over what begins within it, the longest over others that begin with it.
    for start, end, phrase, weight in sorted(matches):
        if start >= until:
            found.append((tokens.starts[start], phrase, weight))
            until = -end
    return found


@cache
def _sort(name: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows("furniture_words") if row[1] == name)


def _opens_letter(words: list[str]) -> bool:
    if not words or len(words) > _SHORT:
        return False
    return any(tuple(words[:size]) in _openers() for size in (2, 3, 4))


@cache
def _openers() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(opener.split()) for opener in _sort("opener"))


def _is_furniture_line(shown: str, words: list[str], hits: Sequence[_Hit], *, amid: bool, only: bool) -> bool:
    if not words:
        return True
    if len(words) > _LONG or (not hits and len(words) > _SHORT):
        return False
    if hits and _phrase_decides(shown, words, hits, closed=bool(_FINAL.search(shown))):
        return True
    if len(words) > _SHORT or only:
        return False
    return _is_order(words, shown) or _is_credit(words, shown) or (amid and _is_title(shown, words))


def _phrase_decides(shown: str, words: list[str], hits: Sequence[_Hit], *, closed: bool) -> bool:
    strongest = max(weight for _, _, weight in hits)
    weight = sum({phrase: weight for _, phrase, weight in hits}.values())
    signs = (len(words) <= _SHORT and not closed) + (words[0] in _sort("imperative"))
    signs += not _SECOND_PERSON.isdisjoint(words)
    if '"' in shown or "“" in shown:
        # What somebody is quoted as saying is the report's, whatever its words.
        return weight >= 4
    return strongest >= 2 or signs > 0


def _furniture_sentences(document: Document, start: int, end: int, hits: Sequence[_Hit]) -> list[tuple[int, int]]:
    """The sentences of a line of prose that are furniture, such as a closing "Read more: …"."""
    tokens, sentences, found = document.tokens, document.sentences, []
    first = bisect_left(sentences, start, key=lambda sentence: sentence.start)
    last = bisect_left(sentences, end, key=lambda sentence: sentence.start)
    for sentence in sentences[first:last]:
        inside = [hit for hit in hits if sentence.start <= hit[0] < sentence.end]
        if not inside or len(sentence) > _LONGEST_SENTENCE or sentence.end > end:
            continue
        words = _words(tokens, bisect_left(tokens.starts, sentence.start), bisect_left(tokens.starts, sentence.end))
        shown = document.text[sentence.start : sentence.end]
        if words and _phrase_decides(shown, words, inside, closed=True):
            found.append((sentence.start, sentence.end))
    return found


def _is_order(words: list[str], shown: str) -> bool:
    """An order to the reader: it begins with such a verb and names a thing on the page, or the reader."""
    if words[0] not in _sort("imperative"):
        return False
    thing = not _sort("control").isdisjoint(words) or _HANDLE.search(shown) is not None
    reader = not (_SECOND_PERSON | {"us", "our", "me"}).isdisjoint(words)
    shouted = shown.upper() == shown and shown.lower() != shown
    return thing or reader or shouted


def _is_credit(words: list[str], shown: str) -> bool:
    """A byline or a picture's credit: "By Jane Doe", "Photo: City Hall press office"."""
    if words[0] not in _sort("credit") or _FINAL.search(shown.rstrip(":")):
        return False
    names = [w for w in shown.split()[1:] if w[:1].isalpha()]
    titled = sum(w[:1].isupper() or w in {"and", "of", "the", "for", "in", "via"} for w in names)
    if words[0] == "by":
        return 2 <= len(names) <= 8 and titled == len(names)
    mark = shown[len(words[0]) :].lstrip()[:1]
    return mark in {":", "/", "|"} and titled >= len(names) - 1


def _is_title(shown: str, words: list[str]) -> bool:
    """A heading or the title of another piece amid the text: capitals throughout, no full stop, no lower-case verb."""
    if _FINAL.search(shown) or len(words) < 2 or not shown[0].isalpha():
        return False
    long = [w for w in shown.split() if len(w.strip(".,:;'’\"()")) > 3 and w[0].isalpha()]
    return bool(long) and all(w[0].isupper() for w in long)
