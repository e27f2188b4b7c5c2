"""What a check says of one figure of a draft."""

__all__ = ["FigureCheck", "FigureVerdict"]

from enum import StrEnum

from attrs import frozen

from claimkit.model.comparison import Citation, Reason
from claimkit.model.span import Mention


class FigureVerdict(StrEnum):
    """How a figure of a draft stands to the texts that it was written from.

    "stated", "rounded" (at the precision written), "hedge_dropped", "hedge_added", "converted" (to another unit) and
    "derived" (worked out from others) are borne out. "elsewhere": the number is in the texts, of something else.
    "altered": they give another figure for what it measures. "absent": they give none. "unread": it names no number.

    >>> from claimkit import check_figures
    >>> [figure] = check_figures("The fire burned 10 km of track.", against="The fire burned six miles of track.")
    >>> str(figure.verdict)
    'converted'
    """

    STATED = "stated"
    ROUNDED = "rounded"
    HEDGE_DROPPED = "hedge_dropped"
    HEDGE_ADDED = "hedge_added"
    CONVERTED = "converted"
    DERIVED = "derived"
    ELSEWHERE = "elsewhere"
    ALTERED = "altered"
    ABSENT = "absent"
    UNREAD = "unread"


@frozen
class FigureCheck:
    """One figure or date of a draft, and what the texts say of it.

    - `stated`: the figure in the draft
    - `verdict`: how it stands to the texts
    - `found`: the figure of a text that it was set against, with the id of its article; None where there is none
    - `operands`: the figures from which it can be worked out
    - `reasons`: why

    >>> from claimkit import check_figures
    >>> text = "Officials said 4,950 people died in the flood and 300 homes were lost."
    >>> for figure in check_figures("Some 5,000 people died; 400 homes were lost.", against=text):
    ...     print(figure)
    “Some 5,000 people” rounded: “4,950 people”
    “400 homes” altered: “300 homes”
    """

    stated: Mention[object]
    verdict: FigureVerdict
    found: Citation | None = None
    operands: tuple[Citation, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def is_borne_out(self) -> bool:
        """Whether the texts bear the figure out."""
        return self.verdict in _BORNE_OUT

    def __str__(self) -> str:
        word = str(self.verdict).replace("_", " ")
        against = [self.found] if self.found is not None else list(self.operands)
        told = " and ".join(f"“{' '.join(one.text.split())}”" for one in against)
        return f"“{' '.join(self.stated.text.split())}” {word}" + (f": {told}" if told else "")


_BORNE_OUT = frozenset({
    FigureVerdict.STATED, FigureVerdict.ROUNDED, FigureVerdict.HEDGE_DROPPED, FigureVerdict.HEDGE_ADDED,
    FigureVerdict.CONVERTED, FigureVerdict.DERIVED,
})  # fmt: skip
