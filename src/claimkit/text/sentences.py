"""Splits a text into sentences."""

__all__ = ["find_sentences"]

import re

from claimkit.english.tables.closed_classes import SENTENCE_STARTERS
from claimkit.english.tables.texts import ABBREVIATIONS
from claimkit.model.span import Span
from claimkit.text.places import places_of

# A full stop, question mark or the like, with the closing quotes, brackets and
# note numbers that belong to the sentence, before white space; line breaks; or both.
_BREAK = r"[\n\r\u2028\u2029]"
_END = re.compile(
    r"[.!?…](?<![.!?…]{2})[.!?…]*+(?:[)\]}\"'”’»]|\[\d{1,3}\])*+"
    rf"(?:([ \t]*+{_BREAK}\s*+)|(?=\s|\Z))|{_BREAK}(\s*+)"
)
# What it begins with.
_STOPS = frozenset(".!?…")
_MARKS = ".!?…\n\r\u2028\u2029"
# The group of `_END` that takes line breaks with no mark before them.
_BREAK_ALONE = 2
_WORD_BEFORE = re.compile(r"(?:[^\W_]\.)*[\w’'-]*\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_LABEL = re.compile(r"\s*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")
# Looking forth and back is bounded, so that time stays linear in the text.
_NEXT_WORD = re.compile(r"[^\w\n]{0,24}\n?[^\w\n]{0,24}([^\W_]{0,24})")
_LOOK_BACK = 24
_OPENING = frozenset('“"(')
# Longer than any abbreviation in the table.
_LONG = 7


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, without the white space around them.

    A line break ends a sentence unless the next line goes on in lower case; a
    blank line always does. A full stop after an abbreviation, an initial or an
    acronym ends one only before a word that likes to begin sentences; after the
    number of a list's item it ends none.

    >>> text = "Lt. Gen. Budanov spoke on Oct. 18. It was in the U.S. The room was full."
    >>> [text[s.start : s.end] for s in find_sentences(text)]
    ['Lt. Gen. Budanov spoke on Oct. 18.', 'It was in the U.S.', 'The room was full.']
    """
    spans: list[Span] = []
    start = past = 0
    abbreviations = ABBREVIATIONS.words
    for mark in places_of(_MARKS, text):
        if mark < past:
            continue
        # Most ends are told by the two characters after and, within a paragraph, by the word before.
        after = text[mark + 1 : mark + 3] if text[mark] in _STOPS else ""
        beyond = 0
        if after == "\n\n":
            if not text[mark + 3 : mark + 4].isspace():
                beyond = mark + 3
        elif after[:1] == " ":
            following = text[mark + 3 : mark + 4] if after[1:] in _OPENING else after[1:]
            if following.islower():
                continue
            if following.isupper() and mark - start >= _LOOK_BACK:
                word = text[mark - _LONG : mark].rpartition(" ")[2]
                if len(word) > 1 and word.isalpha() and word.lower() not in abbreviations:
                    beyond = mark + 2
        if beyond:
            while text[start].isspace():
                start += 1
            spans.append(Span(start, mark + 1))
            start = past = beyond
            continue
        match = _END.match(text, mark)
        if match is None:
            continue
        past = end = match.end()
        if mark == start and match.lastindex == _BREAK_ALONE:
            start = end
        elif _breaks(text, match) if match.lastindex else _ends(text, start, mark, end):
            _add(spans, text, start, end)
            start = end
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _ends(text: str, start: int, mark: int, end: int) -> bool:
    """Whether the sentence that began at `start` ends with what stands from `mark` to `end`."""
    following = _NEXT_WORD.match(text, end)
    word = following[1] if following else ""
    if word[:1].islower():
        return False
    if text[mark] != "." or text.startswith(".", mark + 1):
        return True
    if mark - start < _LOOK_BACK and _LABEL.match(text, start, mark):
        return not word
    last = text[max(0, mark - _LOOK_BACK) : mark].rpartition(" ")[2]
    if not last.isalpha():
        before = _WORD_BEFORE.search(last)
        last = before[0] if before else ""
    if last.lower() in ABBREVIATIONS.words or _ACRONYM.match(last):
        return word.lower() in SENTENCE_STARTERS.words or not word
    return True


def _breaks(text: str, match: re.Match[str]) -> bool:
    """Whether line breaks end a sentence: a blank line does, a single break unless lower case follows."""
    if text.count("\n", *match.span()) > 1:
        return True
    following = _NEXT_WORD.match(text, match.end() if match.lastindex == _BREAK_ALONE else match.start(1))
    return following is None or not following[1][:1].islower()
