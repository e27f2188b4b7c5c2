"""The words around a figure, as far as they can be said of it."""

__all__ = ["Surroundings", "surroundings_of"]

import re

from attrs import frozen

from claimkit.model.claim import Claim

# Words that two verbs make one by: what follows them is said of the same figure.
_ONE_ACT = re.compile(r"\b(?:shot|stabbed|beaten) and (?=killed\b|wounded\b|injured\b)", re.IGNORECASE)
# "19 of them, including two nurses, are missing".
_ASIDE = re.compile(r",\s(?:including|among them)\s[^,.;]{1,60},")
# Where what is said of a figure ends: at a stop, a comma, a conjunction, another figure.
_ENDS = re.compile(
    r"[,;:.!?()\[\]\n—–]|\s(?:and|but|while|as|when|after|before|because|although|with)\s|\d", re.IGNORECASE
)
_BEGINS = re.compile(r"[;:.!?()\[\]\n—–]")
_NUMBER = re.compile(r"\d")
_LOOK = 160


@frozen
class Surroundings:
    """The words before and after a figure in its clause, in lower case.

    - `before`: from the beginning of the clause; `near` from the last comma on
    - `after`: up to the end of what can be said of the figure
    - `rest`: all that follows, up to the next stop
    """

    before: str
    near: str
    after: str
    rest: str


_NOTHING = Surroundings("", "", "", "")


def surroundings_of(claim: Claim) -> Surroundings:
    """The words around the figure of `claim`; nothing for one that has none, or that does not show it.

    >>> from claimkit import read
    >>> first, second = read("The blast killed 9 people and injured 20 others, police said.").claims
    >>> surroundings_of(first).near, surroundings_of(second).near
    ('the blast killed ', 'injured ')
    """
    place = _place(claim)
    if place is None or claim.quantity is None:
        return _NOTHING
    start, end = place
    text = claim.text
    head = text[max(0, start - _LOOK) : start].casefold()
    head = head[max((m.end() for m in _BEGINS.finditer(head)), default=0) :]
    near = head[head.rfind(",") + 1 :]
    # Past another figure, words are said of that one.
    near = near[max((m.end() for m in _NUMBER.finditer(near)), default=0) :]
    near = re.sub(r"^.*?\band\b", "", near) if _NUMBER.search(head) else near
    near = re.sub(r"^.*\band\s+$", "", near)
    tail = _ONE_ACT.sub("", _ASIDE.sub("", text[end : end + _LOOK].casefold()))
    stop = _ENDS.search(tail)
    after = tail[: stop.start()] if stop else tail
    full = re.search(r"[;.!?\n]", tail)
    return Surroundings(head, near.lstrip(), after, tail[: full.start()] if full else tail)


def _place(claim: Claim) -> tuple[int, int] | None:
    """Where the figure stands in the claim's own text."""
    if claim.quantity is None:
        return None
    words = claim.quantity.text
    if claim.span is not None:
        start = claim.quantity.start - claim.span.start
        if start >= 0 and claim.text[start : start + len(words)] == words:
            return start, start + len(words)
    start = claim.text.find(words)
    return None if start < 0 else (start, start + len(words))
