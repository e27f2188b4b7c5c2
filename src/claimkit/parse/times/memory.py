"""Remembers the times that a text has spoken of, for those that are told by them: "a year earlier", "the quarter"."""

__all__ = ["Memory"]

from claimkit.model.when import When
from claimkit.parse.times.calendar_periods import Period
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.place import Place, Spoken

# How far behind a time another may be told by it.
_REACH = 400
_REPORTING = frozenset({"quarter", "half", "reported"})
_COUNTED = frozenset({"week", "month", "quarter", "half", "year"})


class Memory:
    """The time spoken of last, and the period that the text reports on, as its reader goes on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: When | None = None
        self._end = 0
        self._reporting: Period | None = None

    def before(self, read: Dated) -> Spoken:
        """What `read` may be told by."""
        last = self._last if read.start - self._end < _REACH else None
        between = self._text[self._end : read.start]
        return Spoken(last, last is not None and ". " not in between and "\n\n" not in between, self._reporting)

    def note(self, read: Dated, value: When, by: Place) -> None:
        """Takes down that `read` was placed; a time with which another is compared is spoken of in passing."""
        if read.compared():
            return
        self._last, self._end = value, read.end
        start, end, published = value.start, value.end, by.published
        if not _reports(read) or start is None or end is None or published is None or start > published:
            return
        if end > published and by.tense >= 0:
            return
        if self._reporting is None or end >= self._reporting.last:
            self._reporting = Period(start, end)


def _reports(read: Dated) -> bool:
    """Whether results are reported for such a time: a quarter, or a stretch that ended on a day."""
    if read.parts or read.bound or read.until is not None:
        return False
    return read.unit in _REPORTING or (read.unit == "ending" and read.step in _COUNTED)
