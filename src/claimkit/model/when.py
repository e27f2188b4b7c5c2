"""A time as precise as it was stated."""

__all__ = ["When"]

from calendar import monthrange
from datetime import date, datetime

from attrs import field, frozen

from claimkit.errors import InvalidValueError


def _day(value: object) -> date | None:
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    raise InvalidValueError("When.start or .end", value, "a datetime.date or None")


@frozen
class When:
    """A span of days, both ends included; an end is None where the statement leaves it open.

    "By 1 November" has no start, "since August" no end. `approximate` and
    `uncertain` are the qualifiers of EDTF ("about 2004", "2004?"). `str()`
    gives EDTF, which `parse_when` reads back. Where both ends are open there is
    nothing to qualify, and the qualifiers are dropped.

    Raises `InvalidValueError` when an end is no date or `end` lies before `start`.

    >>> from datetime import date
    >>> str(When(date(2024, 10, 1), date(2024, 10, 31)))
    '2024-10'
    >>> str(When(None, date(2024, 11, 1)))
    '../2024-11-01'
    """

    start: date | None = field(converter=_day)
    end: date | None = field(converter=_day)
    approximate: bool = field(default=False, kw_only=True, converter=bool)
    uncertain: bool = field(default=False, kw_only=True, converter=bool)

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise InvalidValueError("When.end", self.end, f"no earlier than start, which is {self.start}")
        if self.start is None and self.end is None:
            object.__setattr__(self, "approximate", False)
            object.__setattr__(self, "uncertain", False)

    def __str__(self) -> str:
        mark = "%" if self.approximate and self.uncertain else "~" * self.approximate + "?" * self.uncertain
        whole = self._whole_period()
        if whole is not None:
            return whole + mark
        start = f"{self.start}{mark}" if self.start else ".."
        end = f"{self.end}{mark}" if self.end else ".."
        return f"{start}/{end}"

    def _whole_period(self) -> str | None:
        """The year, month or day that this is exactly, in EDTF."""
        start, end = self.start, self.end
        if start is None or end is None:
            return None
        if start == end:
            return start.isoformat()
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
            return f"{start.year:04}"
        one_month = (start.year, start.month) == (end.year, end.month)
        if one_month and start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
            return start.isoformat()[:7]
        return None

    def precedes(self, other: "When") -> bool:
        """Whether every day of this lies before every day of `other`."""
        return self.end is not None and other.start is not None and self.end < other.start

    def contains(self, other: "When") -> bool:
        """Whether every day of `other` is a day of this."""
        after = self.start is None or (other.start is not None and self.start <= other.start)
        before = self.end is None or (other.end is not None and other.end <= self.end)
        return after and before

    def overlaps(self, other: "When") -> bool:
        """Whether the two share at least one day."""
        return not self.precedes(other) and not other.precedes(self)
