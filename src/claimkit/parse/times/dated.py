"""What was read of a date, before it is placed in the calendar."""

__all__ = ["Dated"]

from typing import NamedTuple


class Dated(NamedTuple):
    """A date as it was read: where it stands, and what it says.

    `unit` names what it is:

    - "day", "month", "quarter", "half", "season", "holiday": the `number` or
      `name` says which, `year` in which year, if that is said
    - "weekday": `number` says which, Monday being 0
    - "year", "years" (up to `number`), "decade", "century" (`number`)
    - "date", "week", "weekend" and the others with an `offset`: so many of
      them on from the day of publication
    - "ago": `steps` times `step` before or after it, by the sign
    - "rolling": the stretch of `steps` times `step` before or after it
    - "nth": number `number` of the `step`s in `within` ("the first week of
      November"), `steps` of them
    - "from": `steps` times `step` from `within` ("two days after Christmas")
    - "ending": the stretch of `steps` times `step` that ends with `within`
    - "of": the `step` around `within` ("the week of Oct. 14")
    - "same": `steps` times `step` on from the time spoken of before
    - "reported": the period that the article reports on, or with an `offset`
      of -1 or a `year` the one of another year; a quarter where `step` says so
    - "clock": a time of day, which names no date

    `offset` is 0 for "this", -1 for "last", 1 for "next"; `year_offset` says
    the same of the year it lies in ("March last year"), for a weekday of the
    week. `parts` cut pieces out of it, the first first. `bound` says which
    end is open; `until` is the end of a range.
    """

    start: int
    end: int
    unit: str
    year: int | None = None
    number: int = 0
    day: int = 0
    name: str = ""
    offset: int | None = None
    year_offset: int | None = None
    step: str = ""
    steps: int = 0
    within: "Dated | None" = None
    parts: tuple[str, ...] = ()
    bound: str = ""
    approximate: bool = False
    until: "Dated | None" = None

    def compared(self) -> bool:
        """Whether it is named only to compare figures: "the year-ago quarter", "a year earlier"."""
        if self.unit == "reported":
            return self.offset == -1 or self.year is not None
        return self.name in {"year-ago", "compared"}

    def __str__(self) -> str:
        """What it says beyond its place, as the steps of a reading show it.

        >>> str(Dated(0, 9, "week", offset=-1))
        'week, offset -1'
        """
        told = []
        for name, value in zip(self._fields[3:], self[3:], strict=True):
            if value not in (None, "", 0, ()) or (value == 0 and name in {"offset", "year_offset"}):
                told.append(f"{name} {value}")
        return ", ".join((self.unit, *told))
