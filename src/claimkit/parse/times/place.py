"""What a date is placed by."""

__all__ = ["Place", "Spoken"]

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from claimkit.model.when import When
from claimkit.parse.times.calendar_periods import Period
from claimkit.parse.times.direction import Direction

# A stretch of fewer days is a day or a weekend, which nothing is compared with a year later.
_STRETCH = timedelta(days=5)


class Spoken(NamedTuple):
    """The time spoken of `last`, whether the same sentence holds it, and the period `reporting` results are for."""

    last: When | None = None
    in_sentence: bool = False
    reporting: Period | None = None

    def compared(self) -> Period | None:
        """The stretch with which "a year earlier" compares another: of this sentence, else that reported on."""
        last = self.last
        stretch = None
        if last is not None and last.start is not None and last.end is not None and last.end - last.start > _STRETCH:
            stretch = Period(last.start, last.end)
        if stretch is not None and (self.in_sentence or self.reporting is None):
            return stretch
        return self.reporting


class Place:
    """What a date is placed by: the day of publication, the tense around it, the times spoken of before.

    `direction` is asked only where it matters, as it takes time to find out.
    `attributive` says that the date belongs to a noun and not to a verb ("the
    Nov. 5 election"): a near one is then meant, whatever the tense.
    """

    def __init__(
        self,
        published: date | None,
        direction: Callable[[], Direction],
        spoken: Spoken,
        *,
        attributive: bool = False,
    ) -> None:
        self.published = published
        self._direction = direction
        self.spoken = spoken
        self.attributive = attributive

    @property
    def before(self) -> When | None:
        """The time spoken of before."""
        return self.spoken.last

    @cached_property
    def direction(self) -> Direction:
        """Where the sentence places the date."""
        return self._direction()

    @property
    def tense(self) -> int:
        """-1 where the sentence looks back, 1 where it looks forward, 0 where nothing says."""
        return self.direction.way
