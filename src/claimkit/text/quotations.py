"""Finds what stands between quotation marks."""

__all__ = ["Quotation", "find_quotations"]

import re

from attrs import frozen

from claimkit.model.span import Span

# Every character that may open or close a quotation, two single marks in a row
# that stand for one double mark, and the end of a paragraph.
_MARK = re.compile(r"\n\s*|``|''|‘‘|’’|,,|[\"“”„‟«»‹›‘’‚']")
_OPENING = {"“": "”", "«": "»", "„": "“”", "‘": "’", "‹": "›", "``": "''", "‘‘": "’’"}
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009\u200b([{—–-/:;,…'\"“‘«")
_DOUBLE = frozenset({'"', "“", "”", "„", "‟", "«", "»", "``", "''", "‘‘", "’’"})
_SINGLE_LIMIT = 1500


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
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    size = len(text)
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark[0] == "\n":
            _end_paragraph(text, found, stack, at, match.end())
            continue
        before = text[at - 1] if at else " "
        after = text[match.end()] if match.end() < size else " "
        if mark in "'’‚" and before.isalnum() and after.isalnum():
            continue
        if _closes(mark, before, after, stack):
            _close(found, stack, mark, at, match.end())
        elif _opens(mark, before, after, stack):
            stack.append((mark, at))
    _end_paragraph(text, found, stack, size, size)
    found.sort()
    return tuple(found)


def _opens(mark: str, before: str, after: str, stack: list[tuple[str, int]]) -> bool:
    if after.isspace():
        return False
    if len(stack) > 3 or any(mark == opened for opened, _ in stack):
        # A mark that is open already opens nothing inside itself, except that
        # the author forgot to close it: the new one then takes its place.
        if stack and stack[-1][0] == mark and mark in _OPENING and mark in _DOUBLE:
            stack.pop()
            return True
        return False
    if mark in _OPENING and mark != "‘":
        return True
    return (mark in '"\'‘,,‟""' and mark != "," and before in _BEFORE_OPENING) or (
        mark == "''" and before in _BEFORE_OPENING
    )


def _closes(mark: str, before: str, after: str, stack: list[tuple[str, int]]) -> bool:
    if not stack:
        return False
    opened = [o for o, _ in stack]
    if mark in ('"', "''", "'"):
        if before in " \t\n" and not after.isspace():
            return False
        straight = mark in opened or (mark == "''" and "``" in opened)
        if mark == "'":
            return straight and not after.isalnum() and not before.isspace()
        return straight or (mark == '"' and "“" in opened)
    return any(mark in _OPENING.get(o, "") or (o == '"' and mark == "”") for o in opened)


def _close(found: list[Quotation], stack: list[tuple[str, int]], mark: str, at: int, end: int) -> None:
    while stack:
        opened, start = stack.pop()
        if opened == mark or mark in _OPENING.get(opened, "") or (opened in '"“' and mark in '"”'):
            found.append(Quotation(start, end, len(stack)))
            return


def _end_paragraph(text: str, found: list[Quotation], stack: list[tuple[str, int]], at: int, end: int) -> None:
    """Closes what the next paragraph reopens, drops what was opened by mistake."""
    if not stack:
        return
    mark, start = stack[0]
    stack.clear()
    following = text[end : end + 2]
    if mark in _DOUBLE and (following.startswith(mark) or (mark == "``" and following.startswith("''"))):
        stop = at
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start + 1:
            found[:] = [q for q in found if q.end <= start or q.start >= start]
            found.append(Quotation(start, stop, 0, True))
