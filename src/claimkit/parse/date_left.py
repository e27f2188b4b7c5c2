"""The words before a date that belong to it: "by the end of", "since early", "about", "last"."""

__all__ = ["THE", "Left", "Phrases", "phrases", "with_left"]

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from claimkit.lexicon.tables import rows
from claimkit.parse.dated import Dated

_WORD = re.compile(r"\S++")
_V = TypeVar("_V")
_LOOK = 72
_OPENING = "([{\"'“‘”—–-"
_CYCLIC = frozenset({"month", "quarter", "half", "season", "holiday", "weekday"})
_NO_ARTICLE = frozenset({"day", "date", "month", "weekday", "year", "years"})


class Phrases(dict[str, _V]):
    """What phrases mean, with the words that they may end in, so that most look-ups end at once."""

    def __init__(self, meanings: Mapping[str, _V] | Iterable[tuple[str, _V]]) -> None:
        super().__init__(meanings)
        self.endings = frozenset(phrase.rsplit(" ", 1)[-1].removesuffix("-") for phrase in self)
        self.longest = max((phrase.count(" ") + 1 for phrase in self), default=0)


class Left:
    """The words before an offset, nearest last, taken one after the other from the right."""

    def __init__(self, lower: str, offset: int, floor: int = 0) -> None:
        first = max(floor, offset - _LOOK)
        piece = lower[first:offset]
        paragraph = piece.rfind("\n\n")
        if paragraph >= 0:
            first, piece = first + paragraph, piece[paragraph:]
        self._piece, self._first = piece, first
        self._cut = first > floor and not lower[first - 1].isspace()
        self._cache: list[tuple[str, int]] | None = None
        # The word next to the left is all that is asked for mostly.
        words = piece.rsplit(None, 1)
        self._next = words[1].lstrip(_OPENING) if len(words) > 1 else self._nearest()
        self.start = offset

    @property
    def _words(self) -> list[tuple[str, int]]:
        if self._cache is None:
            first = self._first
            self._cache = [(m[0], first + m.start()) for m in _WORD.finditer(self._piece)]
            if self._cut and self._cache and self._cache[0][1] == first:
                del self._cache[0]
        return self._cache

    def take(self, table: Phrases[_V]) -> str | None:
        """The longest phrase of `table` that stands next to the left; it is taken off."""
        if self._next.removesuffix("-") not in table.endings or not self._words:
            return None
        for count in range(min(table.longest, len(self._words)), 0, -1):
            first, start = self._words[-count]
            bare = first.lstrip(_OPENING)
            words = " ".join([bare, *(word for word, _ in self._words[1 - count :])]) if count > 1 else bare
            form = words if words in table else words.removesuffix("-")
            if form in table:
                self.start = start + len(first) - len(bare)
                self._cache = [] if len(bare) < len(first) else self._words[:-count]
                self._next = self._nearest()
                return form
        return None

    def peek(self) -> str:
        """The word next to the left, or nothing."""
        return self._next

    def _nearest(self) -> str:
        return self._words[-1][0].lstrip(_OPENING) if self._words else ""


@cache
def phrases(name: str) -> Phrases[str]:
    """A table of phrases and what they mean; of its first column only where it has no other."""
    return Phrases((row[0], row[1] if len(row) > 1 else "") for row in rows(name))


@cache
def _determiners() -> Phrases[int]:
    table = phrases("date_determiners").items()
    return Phrases((word, int(value)) for word, value in table if not value.startswith("same"))


THE = Phrases({"the": ""})


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
        article = left.take(THE) is not None
        part = left.take(phrases("date_parts"))
        if part is None:
            break
        parts.append(phrases("date_parts")[part])
        start, article = left.start, False
        if part.endswith(" of") and left.take(THE) is not None:
            start = left.start
    hedge = left.take(phrases("date_hedges")) if left.peek() != "about" or _may_be_about(read, article) else None
    if hedge is not None:
        start = left.start
    bound = ""
    whole = article and not parts and read.unit in _NO_ARTICLE and read.offset is None
    if not whole and not event:
        words = left.take(phrases("date_bounds"))
        if words is not None:
            bound, start = phrases("date_bounds")[words], left.start
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
