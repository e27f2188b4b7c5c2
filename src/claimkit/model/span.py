"""Places in a text, and values found there."""

__all__ = ["NESTING", "Mention", "Span", "bounded"]

from typing import Any, Generic, TypeVar

from attrs import field, frozen

from claimkit.errors import InvalidValueError

T_co = TypeVar("T_co", covariant=True)

NESTING = 50
"""How many links may stand above a mention: parts of wholes, attributions reported by others.

No reporting comes near it; it keeps what is done link by link (comparing, hashing, copying, writing) within bounds.
"""


@frozen(order=True)
class Span:
    """A half-open range of character offsets into a text: `start` is in, `end` is not.

    Raises `InvalidValueError` when `start` is negative or `end` lies before it.

    >>> span = Span(6, 12)
    >>> "about 12,000 men"[span.start : span.end]
    '12,000'
    >>> len(span), span.overlaps(Span(11, 20)), span.contains(Span(7, 8))
    (6, True, True)
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Written out, because an article has thousands: what `frozen` would write takes half as long again.
        if not 0 <= start <= end:
            _reject(start, end)
        _set_start(self, start)
        _set_end(self, end)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            _reject(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return f"{self.start}:{self.end}"

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


_set_start, _set_end = (vars(Span)[name].__set__ for name in ("start", "end"))


def _reject(start: int, end: int) -> None:
    if start < 0:
        raise InvalidValueError("Span.start", start, "zero or more")
    raise InvalidValueError("Span.end", end, f"at least start, which is {start}")


@frozen
class Mention(Span, Generic[T_co]):
    """A value together with the words of a text that state it.

    `text` is exactly the text between `start` and `end`. `part_of` is the
    mention of the whole that this one is a part of ("31 bodies, among them
    three children": the three are part of the 31), or None.

    Raises `InvalidValueError` for a text of another length than the span, and for
    wholes that are parts of one another more than `NESTING` deep.

    >>> from claimkit import find_quantities
    >>> [mention] = find_quantities("Up to 12,000 troops will be sent.")
    >>> mention.text, mention.start, str(mention.value.hedge)
    ('Up to 12,000 troops', 0, 'at_most')
    """

    text: str
    value: T_co
    part_of: "Mention[Any] | None" = field(default=None)

    def __init__(self, start: int, end: int, text: str, value: T_co, part_of: "Mention[Any] | None" = None) -> None:
        # Written out for the same reason as that of `Span`.
        _set_start(self, start)
        _set_end(self, end)
        _set_text(self, text)
        _set_value(self, value)
        _set_part_of(self, part_of)
        self.__attrs_post_init__()

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            _reject(self.start, self.end)
        if len(self.text) != self.end - self.start:
            raise InvalidValueError("Mention.text", self.text, f"{self.end - self.start} characters long, as its span")
        if self.part_of is not None and not bounded(self.part_of, "part_of"):
            raise InvalidValueError("Mention.part_of", str(self.part_of), f"a part of at most {NESTING} wholes")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        part = " (a part)" if self.part_of is not None else ""
        return f"<Mention {self.start}:{self.end} {self.text!r} = {self.value}{part}>"


_set_text, _set_value, _set_part_of = (vars(Mention)[name].__set__ for name in ("text", "value", "part_of"))


def bounded(above: object, link: str) -> bool:
    """Whether at most `NESTING` mentions stand in line from `above` on, each the next one's `link`."""
    for _ in range(NESTING):
        above = getattr(above, link)
        if above is None:
            return True
    return False
