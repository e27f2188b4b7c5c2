"""Small matters of English in the sentences of reasons."""

__all__ = ["capital"]


def capital(sentence: str) -> str:
    """The sentence with a capital at its beginning.

    >>> capital("about 20 people were meant.")
    'About 20 people were meant.'
    """
    return sentence[:1].upper() + sentence[1:]
