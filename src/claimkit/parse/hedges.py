"""Hedges and bounds around a number."""

__all__ = ["hedge_after", "hedge_before", "stronger"]

import re
from functools import cache

from claimkit.lexicon.lexicon import Lexicon
from claimkit.lexicon.tables import rows
from claimkit.model.quantity import Hedge

# How many words the longest hedge has, and how far back it may reach.
_LONGEST = 6
_REACH = 60
_WORD_BEFORE = re.compile(r"(?:[A-Za-z]+\.?|[~∼≈±≥≤<>=≧≦]+)[^\S\n]{0,3}\Z")
_SIGN = re.compile(r"[~∼≈±≥≤<>=≧≦][^\S\n]?[=]?[^\S\n]{0,2}\Z")

# Where hedges meet, the higher wins: a bound outranks "about".
_RANK = {
    Hedge.EXACT: 0,
    Hedge.VAGUE: 1,
    Hedge.ABOUT: 2,
    Hedge.NEARLY: 3,
    Hedge.BETWEEN: 3,
    Hedge.AT_LEAST: 4,
    Hedge.AT_MOST: 4,
    Hedge.MORE_THAN: 4,
    Hedge.LESS_THAN: 4,
}


@cache
def _before() -> dict[str, Hedge]:
    return {words: Hedge(hedge) for words, hedge, where, *_ in rows("hedges") if where == "before"}


@cache
def _after() -> re.Pattern[str]:
    forms = sorted((words for words, _, where, *_ in rows("hedges") if where == "after"), key=lambda w: (-len(w), w))
    spaced = "|".join(re.escape(w).replace(r"\ ", r"[^\S\n]{1,3}") for w in forms if w[0].isalpha())
    joined = "|".join(re.escape(w) for w in forms if not w[0].isalpha())
    return re.compile(rf"(?:[^\S\n]{{1,3}}(?P<words>{spaced})\b|(?P<mark>{joined})(?![\w]))", re.IGNORECASE)


@cache
def _after_hedges() -> dict[str, Hedge]:
    return {words: Hedge(hedge) for words, hedge, where, *_ in rows("hedges") if where == "after"}


def stronger(first: Hedge, second: Hedge) -> Hedge:
    """Which of two hedges on one number counts: a bound outranks "about", the outer the inner.

    >>> stronger(Hedge.AT_LEAST, Hedge.ABOUT), stronger(Hedge.EXACT, Hedge.NEARLY)
    (<Hedge.AT_LEAST: 'at_least'>, <Hedge.NEARLY: 'nearly'>)
    """
    return first if _RANK[first] >= _RANK[second] else second


_WORDS = re.compile(r"[A-Za-z]+(?:[-'’.][A-Za-z]+)*\.?")


def hedge_before(text: str, start: int, lexicon: Lexicon) -> tuple[Hedge, int] | None:
    """The hedges that end at `start`, merged, with where the first begins."""
    found: Hedge | None = None
    while (one := _one_before(text, start, lexicon)) is not None:
        hedge, start = one
        found = hedge if found is None else stronger(hedge, found)
    return None if found is None else (found, start)


def _one_before(text: str, start: int, lexicon: Lexicon) -> tuple[Hedge, int] | None:
    stop = start
    while stop > 0 and stop > start - 3 and text[stop - 1] in " \u00a0\t":
        stop -= 1
    if stop == 0:
        return None
    last = text[stop - 1]
    table = _before()
    if last in "~∼≈±≥≤<>=≧≦":
        for width in (3, 2, 1):
            hedge = table.get(text[stop - width : stop]) if width <= stop else None
            if hedge is not None and text[stop - width - 1 : stop - width] not in ("<", ">", "="):
                return hedge, stop - width
        return None
    if stop == start and last not in "-":
        return None
    if not (last.isalpha() or last == "."):
        return None
    window = text[max(0, stop - _REACH) : stop]
    found = None
    end = len(window)
    words: list[str] = []
    for _ in range(_LONGEST):
        begin = _word_start(window, end)
        if begin == end:
            break
        words.insert(0, window[begin:end].lower())
        form = " ".join(words)
        hedge = lexicon.hedges.get(form) or table.get(form)
        if hedge is not None:
            found = hedge, stop - (len(window) - begin)
        end = begin
        while end and window[end - 1] in " \u00a0\t":
            end -= 1
        if end == begin:
            break
    return found


def _word_start(window: str, end: int) -> int:
    at = end
    if at and window[at - 1] == ".":
        at -= 1
    while at and (window[at - 1].isalpha() or window[at - 1] in "-'’"):
        at -= 1
    return at if at < end and window[at].isalpha() else end


def hedge_after(text: str, end: int, lexicon: Lexicon) -> tuple[Hedge, int] | None:
    """The hedge that begins at `end`, with where it ends."""
    match = _after().match(text, end)
    if match is None:
        return None
    words = " ".join((match["words"] or match["mark"]).lower().split())
    return _after_hedges()[words], match.end()
