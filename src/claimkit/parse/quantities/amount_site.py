"""An amount in its text, as the rules see it that ask whether it is a quantity."""

__all__ = ["AmountSite"]

from typing import NamedTuple

from claimkit.model.span import Span
from claimkit.parse.quantities.amounts import Amount


class AmountSite(NamedTuple):
    """An amount where it stands; `word` is the word that a rule goes by: the number's own, or the one before it."""

    text: str
    amount: Amount
    word: str

    def span(self) -> Span:
        """Where the amount stands, with its unit or noun."""
        return Span(self.amount.start, self.amount.end)
