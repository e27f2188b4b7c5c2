"""The words before a date that belong to it: "by the end of", "since early", "about", "last"."""

__all__ = ["Left", "with_left"]

import re
from collections.abc import Mapping
from functools import cache

from claimkit.lexicon.tables import rows
from claimkit.parse.dated import Dated

_WORD = re.compile(r"\S++")
_LOOK = 72
_OPENING = "([{\"'“‘”—–-"
_CYCLIC = frozenset({"month", "quarter", "half", "season", "holiday", "weekday"})
_NO_ARTICLE = frozenset({"day", "date", "month", "weekday", "year", "years"})


class Left:
    """The words before an offset, nearest last, taken one after the other from the right."""

    def __init__(self, lower: str, offset: int, floor: int = 0) -> None:
        first = max(floor, offset - _LOOK)
        piece = lower[first:offset]
        paragraph = piece.rfind("\n\n")
        if paragraph >= 0:
            first, piece = first + paragraph, piece[paragraph:]
        self._words = [(m[0], first + m.start()) for m in _WORD.finditer(piece)]
        if first > floor and self._words and self._words[0][1] == first and not lower[first - 1].isspace():
            del self._words[0]
        self.start = offset

    def take(self, table: Mapping[str, object], most: int = 5) -> str | None:
        """The longest words of `table`, up to `most`, that stand next to the left; they are taken off."""
        for count in range(min(most, len(self._words)), 0, -1):
            chosen = self._words[-count:]
            bare = chosen[0][0].lstrip(_OPENING)
            words = " ".join([bare, *(word for word, _ in chosen[1:])])
            for form in (words, words.removesuffix("-")):
                if form in table:
                    self.start = chosen[0][1] + len(chosen[0][0]) - len(bare)
                    opened = len(bare) < len(chosen[0][0])
                    self._words = [] if opened else self._words[:-count]
                    return form
        return None

    def peek(self) -> str:
        """The word next to the left, or nothing."""
        return self._words[-1][0].lstrip(_OPENING) if self._words else ""


@cache
def _table(name: str) -> Mapping[str, str]:
    return {row[0]: row[1] for row in rows(name)}


@cache
def _hedges() -> Mapping[str, str]:
    return {row[0]: "" for row in rows("date_hedges")}


@cache
def _determiners() -> Mapping[str, int]:
    return {word: int(value) for word, value in _table("date_determiners").items() if not value.startswith("same")}


_THE = {"the": ""}


def with_left(lower: str, read: Dated, floor: int = 0, *, event: bool = False) -> Dated:
    """`read` together with what the words before it make of it.

    `event` says that the date only names an event ("Tuesday's vote", "the 2016
    election"): a bound before it is the event's and not the date's.
    """
    left = Left(lower, read.start, floor)
    start, offset = read.start, read.offset
    if read.unit in _CYCLIC and offset is None and read.year is None and read.year_offset is None:
        determiner = left.take(_determiners())
        if determiner is not None:
            start, offset = left.start, _determiners()[determiner]
    parts = list(read.parts)
    while True:
        article = left.take(_THE) is not None
        part = left.take(_table("date_parts"))
        if part is None:
            break
        parts.append(_table("date_parts")[part])
        start, article = left.start, False
        if part.endswith(" of") and left.take(_THE) is not None:
            start = left.start
    hedge = left.take(_hedges(), 2) if left.peek() != "about" or _may_be_about(read, article) else None
    if hedge is not None:
        start = left.start
    bound = ""
    whole = article and not parts and read.unit in _NO_ARTICLE and read.offset is None
    if not whole and not event:
        words = left.take(_table("date_bounds"))
        if words is not None:
            bound, start = _table("date_bounds")[words], left.start
    return read._replace(
        start=start,
        offset=offset,
        parts=tuple(parts),
        bound=read.bound or bound,
        approximate=read.approximate or hedge is not None,
    )


def _may_be_about(read: Dated, article: bool) -> bool:
    """Whether "about" can mean roughly: "about 1900", but not "talk about Tuesday" or "about the '60s"."""
    return read.unit in {"year", "years"} and read.year is not None and not article
