"""The words before a date that belong to it: "by the end of", "since early", "about", "last"."""

__all__ = ["THE", "Left", "Phrases", "phrases", "valued", "with_left"]

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar

from claimkit.english.tables.table import Table
from claimkit.english.tables.times import DATE_BOUNDS, DATE_DETERMINERS, DATE_HEDGES, DATE_PARTS, ValuedWord
from claimkit.parse.times.dated import Dated

_V = TypeVar("_V")
_Tree = dict[str | None, Any]
# "Since about the beginning of the second half of" is as long as the words that belong to a date get.
_LOOK = 72
_OPENING = "([{\"'“‘”—–-"
_CYCLIC = frozenset({"month", "quarter", "half", "season", "holiday", "weekday"})
_NO_ARTICLE = frozenset({"day", "date", "month", "weekday", "year", "years"})


class Phrases(dict[str, _V]):
    """What phrases mean, and `tree`: their words from the last to the first, the phrase itself under None.

    A hyphen behind the last word makes no difference.
    """

    def __init__(self, meanings: Mapping[str, _V] | Iterable[tuple[str, _V]]) -> None:
        super().__init__(meanings)
        self.tree: _Tree = {}
        for phrase in self:
            for form in (phrase,) if f"{phrase}-" in self else (phrase, f"{phrase}-"):
                branch = self.tree
                for word in reversed(form.split(" ")):
                    branch = branch.setdefault(word, {})
                branch[None] = phrase


class Left:
    """The words before an offset, nearest last, taken one after the other from the right."""

    def __init__(self, lower: str, offset: int, floor: int = 0) -> None:
        self._lower, self._floor, self.start = lower, floor, offset
        self._words: list[str] | None = None
        # The word next to the left is all that is asked for mostly.
        piece = lower[max(floor, offset - _LOOK) : offset]
        words = piece.rsplit(None, 1)
        whole = len(words) > 1 and piece[-1] != "\n"
        self._next = words[1].lstrip(_OPENING) if whole else self._nearest(self._all())

    def _all(self) -> list[str]:
        """The words of this paragraph."""
        if self._words is None:
            first = max(self._floor, self.start - _LOOK)
            piece = self._lower[first : self.start]
            paragraph = piece.rfind("\n\n")
            if paragraph >= 0:
                first, piece = first + paragraph, piece[paragraph:]
            self._piece, self._first, self._length = piece, first, len(piece)
            self._words = piece.split()
            if first > self._floor and not (self._lower[first - 1].isspace() or self._lower[first].isspace()):
                del self._words[:1]  # the end of a word that begins further left
        return self._words

    def ends_in(self, table: Phrases[_V]) -> bool:
        """Whether a phrase of `table` stands next to the left."""
        return self._next in table.tree and self._find(table) is not None

    def take(self, table: Phrases[_V]) -> str | None:
        """The longest phrase of `table` that stands next to the left; it is taken off."""
        found = self._find(table) if self._next in table.tree else None
        if found is None:
            return None
        phrase, opened, count = found
        words = self._all()
        for word in words[: -count - 1 : -1]:
            self._length = self._piece.rindex(word, 0, self._length)
        self.start = self._first + self._length + opened
        self._words = [] if opened else words[:-count]
        self._next = self._nearest(self._words)
        return phrase

    def _find(self, table: Phrases[_V]) -> tuple[str, int, int] | None:
        """The longest phrase of `table` that stands next to the left, how many marks open it, and its words."""
        branch = table.tree
        found: tuple[str, int, int] | None = None
        for nth, word in enumerate(reversed(self._all()), 1):
            bare = word.lstrip(_OPENING)
            begun = branch.get(bare)
            if begun is None:
                break
            opened = len(word) - len(bare)
            if None in begun:
                found = begun[None], opened, nth
            if opened:
                break
            branch = begun
        return found

    def peek(self) -> str:
        """The word next to the left, or nothing."""
        return self._next

    def _nearest(self, words: list[str]) -> str:
        return words[-1].lstrip(_OPENING) if words else ""


@cache
def phrases(table: Table[Any]) -> Phrases[str]:
    """A table of phrases and what they mean, in its first two columns; of the phrases only where it has no other."""
    return Phrases((row[0], row[1] if len(row) > 1 else "") for row in table)


@cache
def valued(table: Table[ValuedWord]) -> Phrases[int]:
    """A table of words and the numbers that they stand for."""
    return Phrases((row.word, row.value) for row in table)


@cache
def _determiners() -> Phrases[int]:
    table = phrases(DATE_DETERMINERS).items()
    return Phrases((word, int(value)) for word, value in table if not value.startswith("same"))


THE = Phrases({"the": ""})


@cache
def _belonging() -> Phrases[str]:
    """All that may belong to a date and stand next to it."""
    tables = map(phrases, (DATE_DETERMINERS, DATE_PARTS, DATE_HEDGES, DATE_BOUNDS))
    return Phrases(dict.fromkeys((*THE, *(phrase for table in tables for phrase in table)), ""))


def with_left(lower: str, read: Dated, floor: int = 0, *, event: bool = False) -> Dated:
    """`read` together with what the words before it make of it.

    `event` says that the date only names an event ("Tuesday's vote", "the 2016
    election"): a bound before it is the event's and not the date's.
    """
    left = Left(lower, read.start, floor)
    if not left.ends_in(_belonging()):
        return read
    start, offset = read.start, read.offset
    determined = _take_determiner(read, left)
    if determined is not None:
        start, offset = left.start, determined
    names, start, article = _take_parts(left, start)
    parts = (*read.parts, *names)
    hedge = left.take(phrases(DATE_HEDGES)) if left.peek() != "about" or _may_be_about(read, article) else None
    if hedge is not None:
        start = left.start
    whole = article and not parts and read.unit in _NO_ARTICLE and read.offset is None
    words = None if whole or event else left.take(phrases(DATE_BOUNDS))
    bound = ""
    if words is not None:
        bound, start = phrases(DATE_BOUNDS)[words], left.start
    if start == read.start:
        return read
    return read._replace(
        start=start,
        offset=offset,
        parts=parts,
        bound=read.bound or bound,
        approximate=read.approximate or hedge is not None,
    )


def _take_determiner(read: Dated, left: Left) -> int | None:
    """What "last" or "next" before a date that comes back says; None where neither stands there."""
    if read.unit not in _CYCLIC or read.offset is not None or read.year is not None or read.year_offset is not None:
        return None
    determiner = left.take(_determiners())
    return None if determiner is None else _determiners()[determiner]


class PartsTaken(NamedTuple):
    """The parts named before a date ("early", "the end of"), where the first begins, and whether "the" is left over."""

    names: tuple[str, ...]
    start: int
    article: bool


def _take_parts(left: Left, start: int) -> PartsTaken:
    names: list[str] = []
    while True:
        article = left.take(THE) is not None
        part = left.take(phrases(DATE_PARTS))
        if part is None:
            return PartsTaken(tuple(names), start, article)
        names.append(phrases(DATE_PARTS)[part])
        start = left.start
        if part.endswith(" of") and left.take(THE) is not None:
            start = left.start


def _may_be_about(read: Dated, article: bool) -> bool:
    """Whether "about" can mean roughly: "about 1900", but not "talk about Tuesday" or "about the '60s"."""
    return read.unit in {"year", "years"} and read.year is not None and not article
