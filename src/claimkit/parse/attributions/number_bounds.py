"""Words that go with the number after them and bound it: "as many as", "at least", "up to"."""

__all__ = ["bounding", "bounds_number", "hedging"]

from functools import cache

from claimkit.english.attribution_words import listed
from claimkit.parse.attributions.view import View


@cache
def bounding() -> dict[str, frozenset[str]]:
    """The second words of "at least" and the like by their first, which is what to look for first."""
    pairs = [tuple(phrase.split()) for phrase in listed("bound")]
    return {first: frozenset(second for begins, second in pairs if begins == first) for first, _ in pairs}


def bounds_number(view: View, k: int, stop: int) -> bool:
    """Whether "as many as", "at least", "up to" and the like begin at `k`."""
    following = bounding().get(view.lower[k])
    return following is not None and k + 1 < stop and view.lower[k + 1] in following


@cache
def hedging() -> frozenset[str]:
    """The words of "about", "more than" and the like."""
    return listed("approximator").union(*(phrase.split() for phrase in listed("bound")))
