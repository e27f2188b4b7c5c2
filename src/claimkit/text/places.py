"""Finds the places of single characters."""

__all__ = ["places_of"]


def places_of(characters: str, text: str) -> list[int]:
    """Where any of `characters` stands in `text`, in order.

    To find one character takes next to no time; so all of them are found sooner one by one than by a regex,
    which asks of each character of the text whether it is one of them.

    >>> places_of(".!", "Stop! It is late. Go!")
    [4, 16, 20]
    """
    places: list[int] = []
    for character in characters:
        at = text.find(character)
        while at >= 0:
            places.append(at)
            at = text.find(character, at + 1)
    places.sort()
    return places
