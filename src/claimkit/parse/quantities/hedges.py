"""Hedges and bounds around a number."""

__all__ = ["HedgeAt", "hedge_after", "hedge_before", "hedge_words", "hedge_words_at", "stronger"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.lexicon import Lexicon
from claimkit.english.tables.quantities import HEDGES
from claimkit.model.quantity import Hedge

# How many words the longest hedge has.
_LONGEST = 6
# No hedge of several words, with the spaces in it, is longer.
_LONGEST_HEDGE = 60
_SIGNS = frozenset("~∼≈±≥≤<>=≧≦")
_SPACES = " \u00a0\t"
# So many spaces may stand between a hedge and the number.
_WIDEST = 3
# A hedge that may stand between the words of another: "starting from just $2".
_OPENING = '([{"“‘«—–-…,;:/'
_ONLY_LETTERS = re.compile(r"[^\W\d_][^\W\d_'’-]*+\.?").fullmatch
_BETWEEN = frozenset({"only", "just", "merely", "even"})

# Where hedges meet, the higher wins: a bound outranks "about".
_RANK = {
    Hedge.EXACT: 0,
    Hedge.BETWEEN: 1,
    Hedge.ABOUT: 2,
    Hedge.VAGUE: 3,
    Hedge.NEARLY: 3,
    Hedge.AT_LEAST: 4,
    Hedge.AT_MOST: 4,
    Hedge.MORE_THAN: 4,
    Hedge.LESS_THAN: 4,
}


class HedgeAt(NamedTuple):
    """A hedge, and its outer edge: where one before a number begins, where one behind it ends."""

    hedge: Hedge
    at: int


@cache
def _before() -> dict[str, Hedge]:
    return {row.words: row.hedge for row in HEDGES if row.where == "before"}


@cache
def _ends() -> frozenset[str]:
    """The last words of the hedges, the last two, and so on: where words are none of these, no hedge goes on."""
    split = (words.split(" ") for words in _before())
    return frozenset(" ".join(words[first:]) for words in split for first in range(len(words)))


@cache
def _after_hedges() -> dict[str, Hedge]:
    return {row.words: row.hedge for row in HEDGES if row.where == "after"}


@cache
def _after() -> re.Pattern[str]:
    forms = sorted(_after_hedges(), key=lambda form: (-len(form), form))
    # A branch for each letter: to try one form after the other, in any case, takes three times as long.
    rests: dict[str, list[str]] = {}
    for form in forms:
        if form[0].isalpha():
            rests.setdefault(form[0], []).append(re.escape(form[1:]).replace(r"\ ", r"[^\S\n]{1,3}"))
    spaced = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    joined = "|".join(re.escape(form) for form in forms if not form[0].isalpha())
    return re.compile(
        rf",?[^\S\n]{{1,3}}(?P<words>{spaced})(?!\w)(?![^\S\n](?:\d|than\b))|(?P<mark>{joined})(?!\w)",
        re.IGNORECASE,
    )


def stronger(first: Hedge, second: Hedge) -> Hedge:
    """Which of two hedges on one number counts: a bound outranks "about", the outer the inner.

    >>> str(stronger(Hedge.AT_LEAST, Hedge.ABOUT)), str(stronger(Hedge.EXACT, Hedge.NEARLY))
    ('at_least', 'nearly')
    """
    return first if _RANK[first] >= _RANK[second] else second


def hedge_before(text: str, start: int, floor: int, lexicon: Lexicon) -> HedgeAt | None:
    """The hedges that end at `start`, merged, with where the first begins; none reaches before `floor`."""
    found: Hedge | None = None
    at = start
    while (one := _one_before(text, at, floor, lexicon)) is not None:
        hedge, at = one
        found = hedge if found is None else stronger(hedge, found)
    return None if found is None else HedgeAt(found, at)


def _one_before(text: str, start: int, floor: int, lexicon: Lexicon) -> HedgeAt | None:
    """The hedge that ends at `start`, with where it begins; words like "only" may stand behind it."""
    found: HedgeAt | None = None
    passed: list[tuple[str, int]] = []
    while True:
        window = text[max(floor, start - _LONGEST_HEDGE) : start]
        closed = window.rstrip(_SPACES)
        gap = len(window) - len(closed)
        if not closed or gap > _WIDEST:
            break
        last, stop = closed[-1], start - gap
        if last in _SIGNS:
            found = _sign(text, stop, floor)
            break
        if not gap or not (last.isalpha() or last == "."):
            break
        word = _last_word(closed)
        lower = word.lower()
        if lower not in _BETWEEN or lower in lexicon.hedges:
            if lower in _ends() or lexicon.hedges:
                found = _ending(closed, word, stop, lexicon)
            break
        passed.append((closed, stop))
        start = stop - len(word)
    while found is None and passed:
        window, stop = passed.pop()
        found = _ending(window, _last_word(window), stop, lexicon)
    return found


def _ending(window: str, word: str, stop: int, lexicon: Lexicon) -> HedgeAt | None:
    """The longest hedge that ends the `window`, which ends at `stop` with `word`."""
    found, words, rest = None, "", window
    for _ in range(_LONGEST):
        if not word:
            break
        words = f"{word.lower()} {words}" if words else word.lower()
        if words not in _ends() and not lexicon.hedges:
            break
        rest = rest[: -len(word)]
        hedge = lexicon.hedges.get(words) or _before().get(words)
        if hedge is not None:
            found = HedgeAt(hedge, stop - (len(window) - len(rest)))
        spaced = rest.rstrip(_SPACES)
        if len(spaced) == len(rest):
            break
        rest = spaced
        word = _last_word(rest)
    return found


def _last_word(window: str) -> str:
    """The word that ends the window; nothing where none does."""
    parts = window.rsplit(None, 1)
    word = parts[-1].lstrip(_OPENING) if parts and not window[-1].isspace() else ""
    return word if word.isalpha() or (word[:1].isalpha() and _ONLY_LETTERS(word)) else ""


def _sign(text: str, stop: int, floor: int) -> HedgeAt | None:
    for width in (3, 2, 1):
        if stop - width < floor:
            continue
        hedge = _before().get(text[stop - width : stop])
        if hedge is not None:
            alone = text[stop - width - 1 : stop - width] not in _SIGNS or width == stop
            return HedgeAt(hedge, stop - width) if alone else None
    return None


# Hedges only at the end of a phrase: "a $15 minimum wage" has none.
_CLOSING = ("minimum", "maximum", "max", "tops")
_WORD_NEXT = re.compile(r"[^\S\n]+[a-z]")


def hedge_after(text: str, end: int) -> HedgeAt | None:
    """The hedge that begins at `end`, with where it ends."""
    match = _after().match(text, end)
    if match is None or (match[0].rstrip().endswith(_CLOSING) and _WORD_NEXT.match(text, match.end())):
        return None
    words = " ".join((match["words"] or match["mark"]).lower().split())
    return HedgeAt(_after_hedges()[words], match.end())


def hedge_words() -> frozenset[str]:
    """The hedges that stand before a number."""
    return frozenset(_before())


@cache
def _starting() -> re.Pattern[str]:
    forms = sorted(_before(), key=lambda form: (-len(form), form))
    return re.compile(rf"({'|'.join(map(re.escape, forms))})(?:\s+|(?<=\W))", re.IGNORECASE)


def hedge_words_at(text: str, start: int, lexicon: Lexicon) -> HedgeAt | None:
    """The hedge that begins at `start`, with where what follows it begins."""
    for words, hedge in lexicon.hedges.items():
        if text[start : start + len(words) + 1].casefold() == words + " ":
            return HedgeAt(hedge, start + len(words) + 1)
    match = _starting().match(text, start)
    return None if match is None else HedgeAt(_before()[match[1].lower()], match.end())
