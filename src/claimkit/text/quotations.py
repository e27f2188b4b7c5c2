"""Finds what stands between quotation marks."""

__all__ = ["Quotation", "find_quotations"]

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
    found: list[tuple[int, int, bool]] = []
    stack: list[tuple[str, int]] = []
    size, past = len(text), 0
    for at in places_of(_MARKS, text):
        if at < past:
            continue
        mark, end = text[at], at + 1
        doubled = False
        if mark in _DOUBLED:
            following = text[end : end + 1]
            if following.isalnum() and at and text[at - 1].isalnum():
                continue
            doubled = following == mark
        if stack:
            line_end = text.find("\n", past, at)
            if line_end >= 0:
                _end_paragraph(text, found, stack, line_end, at)
        if doubled and not (text.startswith(mark, end + 1) and stack and mark in _CLOSING[stack[-1][0]]):
            mark += mark
            end += 1
        past = end
        spaced = end == size or text[end].isspace()
        opens = mark in _CLOSING and not spaced and (at == 0 or text[at - 1] in _BEFORE_OPENING)
        depth = _opened(mark, stack, spaced=spaced) if stack else -1
        if depth >= 0 and not (opens and mark in _CLOSING[mark]):
            found.append((stack[depth][1], end, False))
            del stack[depth:]
        elif opens:
            if depth >= 0:
                # The author forgot to close the mark that is open: the new one takes its place.
                del stack[depth:]
            elif len(stack) == _DEPTH:
                del stack[0]
            stack.append((mark, at))
    return _levelled(found)


def _levelled(found: list[tuple[int, int, bool]]) -> tuple[Quotation, ...]:
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


def _opened(mark: str, stack: list[tuple[str, int]], *, spaced: bool) -> int:
    """Where on the stack the mark is that `mark` closes, or -1; `spaced` tells whether white space stands after it."""
    depth = len(stack) - 1
    while depth >= 0 and mark not in _CLOSING[stack[depth][0]]:
        depth -= 1
    if depth < 0 and mark == "“" and spaced:
        # A mark the wrong way round: “It is so,“ he said.
        return next((n for n, (opened, _) in enumerate(stack) if opened == mark), -1)
    return depth


def _end_paragraph(
    text: str, found: list[tuple[int, int, bool]], stack: list[tuple[str, int]], line_end: int, following: int
) -> None:
    """Keeps what the mark at `following` reopens in the next paragraph, drops what was opened by mistake."""
    mark, start = stack[0]
    stack.clear()
    if mark in _SINGLE or not text.startswith(mark, following) or not text[line_end:following].isspace():
        return
    stop = line_end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if stop > start + len(mark):
        found.append((start, stop, True))
