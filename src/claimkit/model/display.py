"""How a value shows itself as HTML: by whatever has registered itself to show values.

Values know nothing of reports; `claimkit.report` registers what shows them.
"""

__all__ = ["Display", "as_fragment", "as_page", "register"]

from typing import Protocol


class Display(Protocol):
    """What shows values as HTML."""

    def fragment(self, value: object) -> str:
        """The value as a part of a page, for a notebook."""

    def page(self, value: object, *, title: str | None) -> str:
        """The value as a page that needs nothing but itself."""


_registered: list[Display] = []


def register(display: Display) -> None:
    """From now on, `display` shows values."""
    _registered[:] = [display]


def as_fragment(value: object) -> str:
    """The value as a part of a page, for a notebook."""
    return _registered[0].fragment(value)


def as_page(value: object, *, title: str | None) -> str:
    """The value as a page that needs nothing but itself."""
    return _registered[0].page(value, title=title)
