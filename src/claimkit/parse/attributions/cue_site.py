"""Where a cue stands that is no verb."""

__all__ = ["CueSite"]

from typing import NamedTuple

from claimkit.model.span import Span
from claimkit.parse.attributions.view import View


class CueSite(NamedTuple):
    """The word at `token`, which may be a cue, in the sentence from token `low` to `high`."""

    view: View
    token: int
    low: int
    high: int

    def span(self) -> Span:
        """The characters of the word."""
        return Span(self.view.starts[self.token], self.view.ends[self.token])
