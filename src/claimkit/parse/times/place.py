"""What a date is placed by."""

__all__ = ["Place"]

from collections.abc import Callable
from datetime import date
from functools import cached_property

from claimkit.model.when import When


class Place:
    """What a date is placed by: the day of publication, the tense around it, the time spoken of before.

    `tense` is asked only where it matters, as it takes time to find out.
    `attributive` says that the date belongs to a noun and not to a verb ("the
    Nov. 5 election"): a near one is then meant, whatever the tense.
    """

    def __init__(
        self, published: date | None, tense: Callable[[], int], before: When | None, *, attributive: bool = False
    ) -> None:
        self.published = published
        self._tense = tense
        self.before = before
        self.attributive = attributive

    @cached_property
    def tense(self) -> int:
        """-1 where the sentence looks back, 1 where it looks forward, 0 where nothing says."""
        return self._tense()
