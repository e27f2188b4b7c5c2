"""Line breaks that only keep lines short, and hyphens that only divide a word at one."""

__all__ = ["Wrap", "wraps_in"]

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.closed_classes import CLOSED_CLASSES
from claimkit.english.tables.nouns import NOUN_CLASSES
from claimkit.english.tables.quantities import HYPHENED_BEFORE_NUMBERS, NUMBER_WORDS
from claimkit.english.tables.syntax import TAG_WORDS, TIME_NOUNS
from claimkit.model.span import Span

# Nobody wraps at more; longer lines are paragraphs.
_WIDEST = 120
# Shorter lines than this are headings, captions and entries of lists.
_NARROWEST = 20
_BREAK = re.compile(r"\n(?:> ?)*[^\S\n]*(?=[^\s>])")
_LIST_MARK = re.compile(r"(?:[-–—*•·▪◦‣●■□+o]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.):])\s")
_FIRST_WORD = re.compile(r"\S{1,40}")
_LAST_WORD = re.compile(r"[^\W\d_]++\Z")
_HYPHENED = re.compile(r"([^\W\d_]++)-\Z")
_DIVIDES = re.compile(r"[\w,]-\Z")
_LETTERS = re.compile(r"[^\W\d_]++")
_NUMBER_ENDS = re.compile(r"\d,-?\Z")
_THOUSAND = re.compile(r"\d{3}(?!\d)")
_BLANKS = frozenset(" \t\r\u00a0")
# So far before a break its last word begins.
_WORD_WITHIN = 40


class Wrap(NamedTuple):
    """A line break that a reader passes over, with the spaces and marks of quotation at it, and what it reads as."""

    start: int
    end: int
    reads: str


@cache
def _open_words() -> frozenset[str]:
    """Words that no line ends with on purpose: "to", "at least", "five"."""
    return CLOSED_CLASSES.words | NUMBER_WORDS.words | {"least", "than", "about", "some"}


@cache
def _known_words() -> frozenset[str]:
    tables = (TAG_WORDS, NUMBER_WORDS, CLOSED_CLASSES, NOUN_CLASSES, HYPHENED_BEFORE_NUMBERS, TIME_NOUNS)
    return frozenset().union(*(table.words for table in tables))


def wraps_in(text: str) -> Iterator[Wrap]:
    """The line breaks within paragraphs, in order, where they only keep lines short.

    A line goes on where the next begins in lower case or it ends open ("at least", a comma). In a text of short
    lines, some of which go on so, every break is passed over at which the next word would have made the line
    longer than the longest.

    >>> [wrap.reads for wrap in wraps_in("Some 5\\nmillion people fled infor-\\nmation.")]
    [' ', '']
    """
    breaks = list(_breaks(text))
    longest = _longest_line(text)
    wrapped = longest <= _WIDEST and any(_goes_on(text, found) for found in breaks)
    for found in breaks:
        line = text.rfind("\n", 0, found.start) + 1
        if _is_wrap(text, found, found.start - line, longest if wrapped else 0):
            yield _wrap(text, found)


def _breaks(text: str) -> Iterator[Span]:
    """The single line breaks, with the spaces and marks of quotation at them."""
    for found in _BREAK.finditer(text):
        start, end = found.span()
        while start and text[start - 1] in _BLANKS:
            start -= 1
        if start and text[start - 1] != "\n":
            yield Span(start, end)


def _longest_line(text: str) -> int:
    """How long the longest line is; of lines too long for any wrap no more is asked."""
    longest = at = 0
    while at < len(text) and longest <= _WIDEST:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        longest, at = max(longest, len(text[at:end].strip())), end + 1
    return longest


def _goes_on(text: str, found: Span) -> bool:
    return text[found.end].islower() and not _LIST_MARK.match(text, found.end)


def _is_wrap(text: str, found: Span, length: int, longest: int) -> bool:
    """Whether the break after a line of so many characters is one; `longest` is 0 where the text is not wrapped."""
    if _LIST_MARK.match(text, found.end):
        return False
    if _goes_on(text, found):
        return True
    before = text[max(0, found.start - _WORD_WITHIN) : found.start]
    if before[-1] == "," or (before[-1].isdecimal() and longest) or _DIVIDES.search(before):
        return True
    last = _LAST_WORD.search(before)
    if last is not None and last[0].lower() in _open_words():
        return True
    if not longest or length < _NARROWEST:
        return False
    word = _FIRST_WORD.match(text, found.end)
    return word is not None and length + 1 + len(word[0]) > longest


def _wrap(text: str, found: Span) -> Wrap:
    before = text[max(0, found.start - _WORD_WITHIN) : found.start]
    if _NUMBER_ENDS.search(before) and _THOUSAND.match(text, found.end):
        return Wrap(found.start - (before[-1] == "-"), found.end, "")
    divided = _HYPHENED.search(before)
    if divided is None:
        return Wrap(found.start, found.end, "" if before[-1] in "-–—/" and before[-2:-1] != " " else " ")
    rest = _LETTERS.match(text, found.end)
    compound = rest is None or {divided[1].lower(), rest[0].lower()} <= _known_words() or not rest[0][0].islower()
    return Wrap(found.start - (not compound), found.end, "")
