"""A text as readers see it: invisible marks, line wraps, entities and tags are seen through, and places stay known."""

__all__ = ["ReadingView", "view_of"]

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from heapq import merge
from html import unescape
from typing import NamedTuple

from attrs import frozen

from claimkit.model.span import Span
from claimkit.text.line_wraps import wraps_in

# Soft hyphens, zero-width marks, marks of direction, and the mark of the byte order.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f"
# Every space that is no line break, but for the plain one and the tab.
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Full-width forms of the marks and digits of ASCII; the ideographic ones of Chinese and Japanese texts are no forms.
_WIDE = "\uff01-\uff5e\uffe0\uffe1\uffe5\uffe6"
_WIDE_MONEY = {"\uffe0": "¢", "\uffe1": "£", "\uffe5": "¥", "\uffe6": "₩"}
_HYPHENS = "\u2010\u2011\ufe63"
_MARKS = {"\u066c": ",", "\u066b": ".", "\u2012": "–", "\u2015": "—", "\ufe58": "—"}
_ODD = re.compile(rf"[{_INVISIBLE}]+|[{_SPACES}{_WIDE}{_HYPHENS}{''.join(_MARKS)}]")
_INVISIBLES = re.compile(rf"[{_INVISIBLE}]+")
_OFFSET_OF_WIDE = 0xFEE0

_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}[1-4]?|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});")
_INLINE = "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|u"
_BLOCK = (
    "article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|ol|p|section|t[dhr]|table|ul"
)
# No tag with its attributes is longer; the bound keeps time linear.
_TAG = re.compile(rf"</?(?:({_BLOCK})|{_INLINE})(?:\s[^<>]{{0,400}})?/?>", re.IGNORECASE)
# Emphasis of Markdown: "**12,000** troops".
_EMPHASIS = re.compile(r"(?<![\w*])\*\*(?=[\w$€£\"“])|(?<=[\w.,;:!?%\"”])\*\*(?![\w*])")
_QUOTE_MARKS = re.compile(r"^(?:> ?)*>(?: (?=\S)|[^\S\n]*(?=\n|\Z))", re.MULTILINE)
_ASCII = bytes(range(128))


class Edit(NamedTuple):
    """A stretch of the text given that reads as other characters, or as none."""

    start: int
    end: int
    reads: str


@frozen(eq=False)
class ReadingView:
    """A text as it is read, `text`, and where each of its characters stands in the `original`.

    `places` are the offsets at which a new stretch of `text` begins, `origins` where these begin in the original, and
    `ends` where what was read as something else ends there, -1 for a stretch that reads as it stands.

    >>> view = view_of("up to 12,\u200b000&nbsp;troops")
    >>> view.text, view.original[5:15]
    ('up to 12,000 troops', ' 12,\\u200b000&n')
    >>> view.span(Span(6, 19)), view.cut(Span(6, 19))
    (Span(start=6, end=25), '12,\\u200b000&nbsp;troops')
    """

    text: str
    original: str
    places: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def plain(self) -> bool:
        """Whether the text reads as it stands."""
        return not self.places

    def span(self, read: Span) -> Span:
        """Where the stretch `read` of `text` stands in the original."""
        if not self.places:
            return read
        start = self._origin(read.start)
        return Span(start, start if read.end == read.start else max(start, self._end(read.end)))

    def cut(self, read: Span) -> str:
        """The words of the original that the stretch `read` of `text` stands for."""
        span = self.span(read)
        return self.original[span.start : span.end]

    def _origin(self, at: int) -> int:
        i = bisect_right(self.places, at) - 1
        return self.origins[i] if self.ends[i] >= 0 else self.origins[i] + at - self.places[i]

    def _end(self, at: int) -> int:
        i = bisect_right(self.places, at - 1) - 1
        return self.ends[i] if self.ends[i] >= 0 else self.origins[i] + at - self.places[i]


def view_of(text: str) -> ReadingView:
    """How `text` is read.

    >>> view_of("About 5\\nmillion people fled.").text
    'About 5 million people fled.'
    """
    edits = list(_edits(text))
    if not edits:
        return ReadingView(text, text, (), (), ())
    pieces: list[str] = []
    places, origins, ends = [0], [0], [-1]
    at = size = 0
    for start, end, reads in edits:
        if start < at:
            continue
        pieces.append(text[at:start])
        size += start - at
        if reads:
            places.append(size)
            origins.append(start)
            ends.append(end)
            pieces.append(reads)
            size += len(reads)
        places.append(size)
        origins.append(end)
        ends.append(-1)
        at = end
    pieces.append(text[at:])
    return ReadingView("".join(pieces), text, tuple(places), tuple(origins), tuple(ends))


def _edits(text: str) -> Iterable[Edit]:
    """What is seen through, in order.

    Most texts have none of it, and to look for one character costs next to nothing.
    """
    kinds = [*_marked_up(text)]
    if not text.isascii() and _ODD.search(_not_ascii(text)):
        kinds.append(map(_odd, _ODD.finditer(text)))
    if "\n" in text and (">" in text or text.count("\n") > 2 * text.count("\n\n")):
        kinds.append(Edit(*wrap) for wrap in wraps_in(text))
    return kinds[0] if len(kinds) == 1 else merge(*kinds)


def _marked_up(text: str) -> Iterator[Iterator[Edit]]:
    """What is left of HTML, Markdown and mails, kind by kind."""
    if "&" in text and ";" in text:
        yield _entities(text)
    if "**" in text:
        yield (Edit(*mark.span(), "") for mark in _EMPHASIS.finditer(text))
    if ">" in text:
        yield (Edit(*mark.span(), "") for mark in _QUOTE_MARKS.finditer(text))
        yield (Edit(*tag.span(), "\n" if tag[1] else "") for tag in _TAG.finditer(text))


def _odd(found: re.Match[str]) -> Edit:
    """An odd character: nothing where it is invisible, else the plain one that it stands for."""
    char = found[0][0]
    if _INVISIBLES.match(char):
        return Edit(*found.span(), "")
    if char in _MARKS:
        plain = _MARKS[char]
    elif char in _HYPHENS:
        plain = "-"
    elif char.isspace():
        plain = " "
    else:
        plain = _WIDE_MONEY.get(char) or chr(ord(char) - _OFFSET_OF_WIDE)
    return Edit(*found.span(), plain)


def _entities(text: str) -> Iterator[Edit]:
    for entity in _ENTITY.finditer(text):
        char = unescape(entity[0])
        if char != entity[0]:
            yield Edit(*entity.span(), "" if _INVISIBLES.fullmatch(char) else " " if char.isspace() else char)


def _not_ascii(text: str) -> str:
    """The characters outside ASCII; the way over bytes is the fastest."""
    return text.encode("utf-8", "replace").translate(None, _ASCII).decode("utf-8")
