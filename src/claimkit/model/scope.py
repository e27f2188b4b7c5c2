"""What of a whole a figure counts."""

__all__ = ["Extent", "Scope"]

from enum import StrEnum

from attrs import field, frozen

from claimkit.model.when import When


class Extent(StrEnum):
    """How much of what there is a figure counts.

    "total": all of it, as far as known; "part": some of it, of which a larger figure is or could be told; "addition":
    what has come to an earlier figure ("three more", "another 20"); "unknown": the text does not say.

    >>> Scope().extent is Extent.UNKNOWN
    True
    """

    TOTAL = "total"
    PART = "part"
    ADDITION = "addition"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Scope:
    """What a figure counts of what could be counted: only figures of one scope can be set against each other.

    - `extent`: all, a part, what has been added, or not said
    - `part_of`: the whole that it is a part of, in words ("those on board"), where the text tells
    - `whose`: whom or what the figure is of ("Microsoft" in "shares of Microsoft fell 3 percent"), where told
    - `stretch`: the time over which it counts ("so far this year", "in July"), where told

    >>> from claimkit import read
    >>> text = "The quake killed 12 people, including three children. Three more bodies were recovered later."
    >>> [str(claim.scope.extent) for claim in read(text).claims]
    ['total', 'part', 'addition']
    """

    extent: Extent = field(default=Extent.UNKNOWN, converter=Extent)
    part_of: str | None = None
    whose: str | None = None
    stretch: When | None = None

    def __str__(self) -> str:
        whole = f" of “{self.part_of}”" if self.part_of is not None else ""
        owner = f", of {self.whose}" if self.whose is not None else ""
        over = f", over {self.stretch}" if self.stretch is not None else ""
        return f"{self.extent}{whole}{owner}{over}"


UNSCOPED = Scope()
