"""Finds what stands between quotation marks."""

__all__ = ["Quotation", "find_quotations"]

from typing import NamedTuple

from attrs import frozen

from claimkit.model.span import Span
from claimkit.text.places import places_of

# Two single marks that stand for a double one are joined afterwards.
_MARKS = "\"“”„‟«»‹›‘’‚'`"
_DOUBLED = frozenset("'`‘’")
_CLOSING = {
    '"': '"”', "“": '”"', "„": "“”\"", "‟": "”", "«": "»", "»": "«", "‹": "›", "``": ("''", '"', "’’"),
    "''": ("''", '"'), "‘‘": ("’’", "''"), "‘": "’'", "‚": "‘’", "'": "'’",
}  # fmt: skip
_SINGLE = frozenset("'‘’‚‹›")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009\u200b([{—–-/:;,…'\"“‘«¿¡>")
_DEPTH = 3


@frozen
class Quotation(Span):
    """A stretch between quotation marks, the marks included.

    `level` is 0 for an outermost quotation, 1 for one inside it. `continues`
    says that the quotation goes on in the next paragraph, which opens anew.
    """

    level: int = 0
    continues: bool = False


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of `text`, in order, a nested one after the one around it.

    Straight, curly, double and single marks and guillemets are read. A
    quotation ends at the end of its paragraph at the latest: if the next one
    opens again, it continues there; if not, the opening mark is taken for a
    stray one and dropped. An apostrophe is no mark.

    >>> text = 'He said “I heard ‘no’ twice,” and left. The "end is near.'
    >>> [text[q.start : q.end] for q in find_quotations(text)]
    ['“I heard ‘no’ twice,”', '‘no’']
    """
    return _Scan(text).run()


class _Open(NamedTuple):
    """A mark that is open, and where it stands."""

    mark: str
    at: int


class _Stretch(NamedTuple):
    """A quotation without its level: where it begins and ends, and whether the next paragraph goes on with it."""

    start: int
    end: int
    continues: bool


class _Scan:
    """One walk over the marks of a text: what is open, and what has been closed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[_Stretch] = []
        self.stack: list[_Open] = []

    def run(self) -> tuple[Quotation, ...]:
        """The quotations of the whole text."""
        text, past = self.text, 0
        for at in places_of(_MARKS, text):
            if at < past or self._is_apostrophe(at):
                continue
            if self.stack:
                line_end = text.find("\n", past, at)
                if line_end >= 0:
                    self._end_paragraph(line_end, at)
            mark = self._mark_at(at)
            past = at + len(mark)
            self._take(mark, at)
        return _levelled(self.found)

    def _is_apostrophe(self, at: int) -> bool:
        """Whether the mark stands within a word: "didn't"."""
        text = self.text
        return text[at] in _DOUBLED and at > 0 and text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()

    def _mark_at(self, at: int) -> str:
        """The mark, with the one after it where two single ones stand for a double one."""
        text, stack = self.text, self.stack
        mark = text[at]
        if mark not in _DOUBLED or text[at + 1 : at + 2] != mark:
            return mark
        # Of three, the first closes what is open within.
        single = text.startswith(mark, at + 2) and stack and mark in _CLOSING[stack[-1].mark]
        return mark if single else mark + mark

    def _take(self, mark: str, at: int) -> None:
        """Closes or opens a quotation with a mark, or leaves it alone."""
        text, stack, end = self.text, self.stack, at + len(mark)
        spaced = end == len(text) or text[end].isspace()
        opens = mark in _CLOSING and not spaced and (at == 0 or text[at - 1] in _BEFORE_OPENING)
        depth = _opened(mark, stack, spaced=spaced) if stack else -1
        if depth >= 0 and not (opens and mark in _CLOSING[mark]):
            self.found.append(_Stretch(stack[depth].at, end, continues=False))
            del stack[depth:]
        elif opens:
            if depth >= 0:
                # The author forgot to close the mark that is open: the new one takes its place.
                del stack[depth:]
            elif len(stack) == _DEPTH:
                del stack[0]
            stack.append(_Open(mark, at))

    def _end_paragraph(self, line_end: int, following: int) -> None:
        """Keeps what the mark at `following` reopens in the next paragraph, drops what was opened by mistake."""
        text = self.text
        mark, start = self.stack[0]
        self.stack.clear()
        if mark in _SINGLE or not text.startswith(mark, following) or not text[line_end:following].isspace():
            return
        stop = line_end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start + len(mark):
            self.found.append(_Stretch(start, stop, continues=True))


def _levelled(found: list[_Stretch]) -> tuple[Quotation, ...]:
    """The quotations in order, each with the number of those around it."""
    found.sort()
    around: list[int] = []
    quotations = []
    for start, end, continues in found:
        while around and around[-1] <= start:
            around.pop()
        quotations.append(Quotation(start, end, len(around), continues))
        around.append(end)
    return tuple(quotations)


def _opened(mark: str, stack: list[_Open], *, spaced: bool) -> int:
    """Where on the stack the mark is that `mark` closes, or -1; `spaced` tells whether white space stands after it."""
    depth = len(stack) - 1
    while depth >= 0 and mark not in _CLOSING[stack[depth].mark]:
        depth -= 1
    if depth < 0 and mark == "“" and spaced:
        # A mark the wrong way round: “It is so,“ he said.
        return next((n for n, (opened, _) in enumerate(stack) if opened == mark), -1)
    return depth
