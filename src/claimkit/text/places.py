"""Finds where marks stand."""

__all__ = ["places_of"]


def places_of(marks: str, text: str) -> list[int]:
    """Where in `text` one of the characters of `marks` stands, in order.

    To find one character takes next to no time, so that all of them are found sooner one by one than by a regex,
    which asks of each character of the text whether it is one of them.

    >>> places_of(".!", "Yes! No.")
    [3, 7]
    """
    places: list[int] = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    return places
