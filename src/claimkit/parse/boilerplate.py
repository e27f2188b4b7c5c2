"""Finds what belongs to the site and not to the report: appeals, links, credits, notices."""

__all__ = ["find_boilerplate"]

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from claimkit.lexicon.tables import rows
from claimkit.model.span import Span
from claimkit.text.document import Document

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*+")
_LINE = re.compile(r"[^\n]+")
_SPACES = re.compile(r"\s+")
_HANDLE = re.compile(r"(?<!\w)@\w{2,}|https?://|www\.\w|©|\(c\) \d{4}")
_FINAL = re.compile(r"[.!?…:][)\]\"'”’]*\Z")
_SECOND_PERSON = frozenset({"you", "your", "yours", "you're", "you've", "you'll"})
_FIRST_PERSON = frozenset({"we", "our", "us", "ours", "we're", "we've", "we'll", "my", "me", "i"})
_SHORT = 14
# Longer lines are prose whatever single words they hold; phrases are then asked of each sentence.
_LONG = 40
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
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(document.text) if m[0].strip()]
    starts = [s.start for s in document.sentences]
    report_began = False
    found: list[Span] = []
    letter_from = -1
    without_reader = 0
    for index, line in enumerate(lines):
        words = _words(document.text[line.start : line.end])
        if letter_from < 0 and index and _opens_letter(words):
            letter_from, without_reader = index, 0
        if letter_from >= 0:
            addressed = not _SECOND_PERSON.union(_FIRST_PERSON).isdisjoint(words) or len(words) <= 6
            without_reader = 0 if addressed else without_reader + 1
            if without_reader < _PATIENCE:
                found.append(line)
                continue
            # The report goes on: the last line without a reader was its beginning.
            letter_from = -1
            if found and found[-1] is lines[index - 1]:
                found.pop()
        # Titles stand above the report; what looks like one amid it leads elsewhere.
        if _is_furniture_line(document.text, line, words, amid=report_began, only=len(lines) == 1):
            found.append(line)
            continue
        report_began = report_began or len(words) > _SHORT
        inside = slice(bisect_left(starts, line.start), bisect_left(starts, line.end))
        found.extend(_furniture_sentences(document.text, line, document.sentences[inside]))
    return tuple(found)


def _words(text: str) -> list[str]:
    return [m[0].lower().replace("’", "'") for m in _WORD.finditer(text)]


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, int]]:
    weights = {row[0]: int(row[1]) for row in rows("furniture_phrases")}
    longest_first = sorted(weights, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"), weights


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


def _weight(lowered: str) -> int:
    """The summed weight of the furniture phrases in a text in lower case with single spaces."""
    pattern, weights = _phrases()
    return sum(weights[found] for found in {m[0] for m in pattern.finditer(lowered)})


def _is_furniture_line(text: str, line: Span, words: list[str], *, amid: bool, only: bool) -> bool:
    shown = text[line.start : line.end].strip()
    if not words:
        return True
    if len(words) > _LONG:
        return False
    lowered = _SPACES.sub(" ", shown.lower().replace("’", "'"))
    if _phrase_decides(lowered, words, closed=bool(_FINAL.search(shown))):
        return True
    if len(words) > _SHORT or only:
        return False
    return _is_order(words, shown) or _is_credit(words, shown) or (amid and _is_title(shown, words))


def _phrase_decides(lowered: str, words: list[str], *, closed: bool) -> bool:
    weight = _weight(lowered)
    if weight == 0:
        return False
    signs = (len(words) <= _SHORT and not closed) + (words[0] in _sort("imperative"))
    signs += not _SECOND_PERSON.isdisjoint(words)
    quoted = lowered.count('"') + lowered.count("“")
    if quoted:
        # What somebody is quoted as saying is the report's, whatever its words.
        return weight >= 4
    return weight >= 2 or signs > 0


def _furniture_sentences(text: str, line: Span, sentences: Iterable[Span]) -> list[Span]:
    """The sentences of a line of prose that are furniture, such as a closing "Read more: …"."""
    found = []
    for sentence in sentences:
        if len(sentence) > 400 or sentence.end > line.end:
            continue
        shown = text[sentence.start : sentence.end]
        words = _words(shown)
        if words and _phrase_decides(_SPACES.sub(" ", shown.lower().replace("’", "'")), words, closed=True):
            found.append(sentence)
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
