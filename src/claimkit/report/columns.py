"""Plain text in columns that fit a width, for any terminal or none."""

__all__ = ["paragraph", "plain", "table", "width_of"]

from collections.abc import Sequence
from itertools import zip_longest
from textwrap import TextWrapper
from unicodedata import category, combining, east_asian_width

_GAP = "  "
# Narrower than this, a table becomes one block a row.
_NARROW = 72


def width_of(text: str) -> int:
    """How many cells of a terminal `text` takes.

    >>> width_of("12,000"), width_of("서울")
    (6, 4)
    """
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def plain(text: str) -> str:
    """`text` on one line, without the control characters that could drive a terminal.

    >>> plain("a\\x1b[31m b\\nc")
    'a�[31m b c'
    """
    if not text.isprintable():
        text = "".join(map(_shown, text))
    return " ".join(text.split())


def _shown(character: str) -> str:
    if character.isprintable() or character.isspace():
        return character
    return "" if category(character) == "Cf" else "\ufffd"


def paragraph(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """`text` in lines of at most `width`, the first beginning with `first` and the others with `rest`.

    >>> paragraph("a dispute between two sources", 16, first="* ", rest="  ")
    ['* a dispute', '  between two', '  sources']
    """
    room = max(8, width - max(len(first), len(rest)))
    lines = _wrapped(plain(text), room) or [""]
    return [(first if index == 0 else rest) + line for index, line in enumerate(lines)]


def table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """The rows under their headings in lines of at most `width`; cells wrap, and columns share what room there is.

    >>> print(*table(["figure", "who"], [["12,000 troops", "the ministry"]], 80), sep="\\n")
    figure         who
    -------------  ------------
    12,000 troops  the ministry
    """
    cells = [[plain(cell) for cell in row] for row in rows]
    if width < _NARROW:
        return _blocks(head, cells, width)
    widths = _widths([list(head), *cells], width)
    rule = _line(["-" * size for size in widths], widths)
    return [*_row(head, widths), rule, *(line for row in cells for line in _row(row, widths))]


def _row(cells: Sequence[str], widths: list[int]) -> list[str]:
    wrapped = [_wrapped(cell, size) for cell, size in zip(cells, widths, strict=True)]
    return [_line(parts, widths) for parts in zip_longest(*wrapped, fillvalue="")]


def _blocks(head: Sequence[str], rows: list[list[str]], width: int) -> list[str]:
    lines: list[str] = []
    for row in rows:
        for index, (name, cell) in enumerate(zip(head, row, strict=True)):
            if cell:
                start = "* " if index == 0 else "  "
                lines += paragraph(f"{name}: {cell}", width, first=start, rest="    ")
    return lines


def _widths(rows: list[list[str]], width: int) -> list[int]:
    """A width for each column: what it needs, or a fair share of what is left where that is too much."""
    needs = [min(width, max(map(width_of, column))) for column in zip(*rows, strict=True)]
    room = width - len(_GAP) * (len(needs) - 1)
    widths = needs[:]
    while sum(widths) > room:
        widest = max(widths)
        if widest <= 6:
            break
        widths[widths.index(widest)] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (size - width_of(cell)) for cell, size in zip(cells, widths, strict=True))
    return _GAP.join(padded).rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    if width_of(text) <= width:
        return [text] if text else []
    lines = TextWrapper(width, break_on_hyphens=True).wrap(text)
    if all(width_of(line) <= width for line in lines):
        return lines
    # Wide characters: cut by cells, since there are no spaces to break at.
    return [piece for line in lines for piece in _cut(line, width)]


def _cut(line: str, width: int) -> list[str]:
    pieces, piece = [], ""
    for character in line:
        if width_of(piece + character) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
