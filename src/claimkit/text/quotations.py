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
    size = len(text)
    past = 0
    for at in places_of(_MARKS, text):
        if at < past:
            continue
        mark = text[at]
        if stack:
            line_end = text.find("\n", past, at)
            if line_end >= 0:
                _end_paragraph(text, found, stack, line_end, at)
        past = end = at + 1
        if mark in _DOUBLED and end < size:
            following = text[end]
            if following == mark:
                inner = text.startswith(mark, end + 1) and stack and mark in _CLOSING[stack[-1][0]]
                if not inner:
                    mark += mark
                    past = end = end + 1
            elif following.isalnum() and at and text[at - 1].isalnum():
                continue
        _take(text, mark, at, end, found, stack)
    return _levelled(found)


def _take(
    text: str, mark: str, at: int, end: int, found: list[tuple[int, int, bool]], stack: list[tuple[str, int]]
) -> None:
    """Opens or closes a quotation with the mark from `at` to `end`, or takes it for neither."""
    spaced_before = at == 0 or text[at - 1] in _BEFORE_OPENING
    spaced_after = end >= len(text) or text[end].isspace()
    depth = _opened(mark, stack) if stack else None
    opens = spaced_before and not spaced_after and mark in _CLOSING
    if depth is None and mark == "“" and spaced_after:
        # A mark the wrong way round: “It is so,“ he said.
        depth = next((n for n, (opened, _) in enumerate(stack) if opened == mark), None)
    if depth is not None and not (opens and mark in _CLOSING[mark]):
        start = stack[depth][1]
        del stack[depth:]
        found.append((start, end, False))
    elif opens:
        if depth is not None:
            # The author forgot to close the mark that is open: the new one takes its place.
            del stack[depth:]
        elif len(stack) == _DEPTH:
            del stack[0]
        stack.append((mark, at))


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


def _opened(mark: str, stack: list[tuple[str, int]]) -> int | None:
    """Where on the stack the mark is that `mark` closes, or None."""
    for depth in range(len(stack) - 1, -1, -1):
        if mark in _CLOSING[stack[depth][0]]:
            return depth
    return None


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
