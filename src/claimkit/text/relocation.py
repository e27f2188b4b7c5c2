"""Values that were read from a view of a text, brought to their places in the text given."""

__all__ = ["relocated"]

from typing import Any, TypeVar

import attrs

from claimkit.model.span import Mention, Span
from claimkit.text.reading_view import ReadingView

_T = TypeVar("_T")


def relocated(value: _T, view: ReadingView) -> _T:
    """`value` with all its spans, and the words that it quotes, as they stand in the original of the view.

    >>> from claimkit.text.reading_view import view_of
    >>> view = view_of("five&nbsp;men")
    >>> relocated((Mention(0, 8, "five men", 5),), view)
    (<Mention 0:13 'five&nbsp;men' = 5>,)
    """
    return value if view.plain else _Relocation(view).of(value)


class _Relocation:
    """Brings values over one by one; what two of them share stays shared."""

    def __init__(self, view: ReadingView) -> None:
        self.view = view
        self.known: dict[int, tuple[object, object]] = {}

    def of(self, value: Any) -> Any:
        if isinstance(value, tuple):
            moved = tuple(map(self.of, value))
            return value if all(new is old for new, old in zip(moved, value, strict=True)) else moved
        if not attrs.has(type(value)):
            return value
        known = self.known.get(id(value))
        if known is None:
            # The old value is kept as well: as long as it lives, no other has its id.
            known = self.known[id(value)] = value, self._moved(value)
        return known[1]

    def _moved(self, value: Any) -> Any:
        changes = {
            field.name: new
            for field in attrs.fields(type(value))
            if field.init and (new := self.of(old := getattr(value, field.name))) is not old
        }
        if isinstance(value, Span):
            span = self.view.span(value)
            changes |= {"start": span.start, "end": span.end}
        place = value if isinstance(value, Mention) else getattr(value, "span", None)
        if isinstance(place, Span) and getattr(value, "text", None) == self.view.text[place.start : place.end]:
            changes["text"] = self.view.cut(place)
        return attrs.evolve(value, **changes) if changes else value
