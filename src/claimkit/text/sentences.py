"""Splits a text into sentences."""

__all__ = ["find_sentences"]

import re

from claimkit.lexicon.tables import column
from claimkit.model.span import Span

# A full stop, question mark or the like, with the closing quotes and brackets
# that belong to the sentence, before white space; or a line break.
_END = re.compile(r"(?<![.!?…])[.!?…]++[)\]}\"'”’»]*+(?=\s|\Z)|\n")
_WORD_BEFORE = re.compile(r"(?:[^\W_]\.)*[\w’'-]*\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
# Looking forth and back is bounded, so that time stays linear in the text.
_NEXT_WORD = re.compile(r"[^\w\n]{0,24}([^\W_]{0,24})")
_LOOK_BACK = 24


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, without the white space around them.

    A line break ends a sentence unless the next line goes on in lower case. A
    full stop after an abbreviation, an initial or an acronym ends one only
    before a word that likes to begin sentences.

    >>> text = "Lt. Gen. Budanov spoke on Oct. 18. It was in the U.S. The room was full."
    >>> [text[s.start : s.end] for s in find_sentences(text)]
    ['Lt. Gen. Budanov spoke on Oct. 18.', 'It was in the U.S.', 'The room was full.']
    """
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, match):
            _add(spans, text, start, match.end())
            start = match.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    sentence = text[start:end]
    stripped = sentence.strip()
    if stripped:
        start += len(sentence) - len(sentence.lstrip())
        spans.append(Span(start, start + len(stripped)))


def _ends(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    word = following[1] if following else ""
    if match[0] == "\n":
        return not word[:1].islower()
    if word[:1].islower():
        return False
    if match[0][0] != "." or match[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
    last = before[0] if before else ""
    if last and (_ACRONYM.match(last) or last.lower() in column("abbreviations")):
        return word.lower() in column("sentence_starters") or not word
    return True
