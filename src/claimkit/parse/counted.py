"""The noun phrase that a number counts: "special forces soldiers"."""

__all__ = ["Counted", "counted_after", "noun_class", "singular"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.lexicon.lexicon import Lexicon
from claimkit.lexicon.tables import column, rows
from claimkit.parse.units import GAP

_MOST_WORDS = 7
_WORD = re.compile(rf"(?P<gap>{GAP}|[-‐‑])(?P<word>[^\W\d_]+(?:[-‐‑.&'’][^\W_]+)*)")
_OF = re.compile(rf"{GAP}of{GAP}(?:(?:the|these|those|its|their|our|his|her|my)\b)?", re.IGNORECASE)
_ENDS_SINGULAR = ("ss", "us", "is", "ous", "ics")


class Counted(NamedTuple):
    """A counted noun phrase: its place, its head as written and its head's singular."""

    start: int
    end: int
    head: str
    lemma: str


@cache
def _plurals() -> dict[str, str]:
    return {plural.lower(): one for plural, one in rows("plurals")}


@cache
def _singulars() -> frozenset[str]:
    return frozenset(one for plural, one in rows("plurals") if plural != one)


@cache
def _classes() -> dict[str, str]:
    return dict(rows("noun_classes"))  # type: ignore[arg-type]


def singular(word: str) -> str | None:
    """The singular of a plural noun, or None for a word that does not look like a plural.

    >>> singular("brigades"), singular("women"), singular("allies"), singular("glass")
    ('brigade', 'woman', 'ally', None)
    """
    lower = word.lower()
    known = _plurals().get(lower)
    if known is not None:
        return known
    if len(lower) < 3 or not lower.endswith("s") or lower.endswith(_ENDS_SINGULAR):
        return None
    stem = lower[:-1]
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return lower[:-2]
    return stem


def noun_class(lemma: str, lexicon: Lexicon) -> str:
    """What the singular noun counts as: its class where it has one, else the noun itself."""
    own = lexicon.nouns.get(lemma)
    if own is not None:
        return own
    known = _classes().get(lemma)
    if known is None and "-" in lemma:
        known = _classes().get(lemma.rpartition("-")[2])
    return known or lemma


def counted_after(text: str, at: int, one: bool, lexicon: Lexicon) -> Counted | None:
    """The noun phrase that begins at `at`, behind a number; `one` when a singular is expected."""
    of = _OF.match(text, at)
    if of is not None:
        at = of.end() - (not text[of.end() - 1].isspace() and 0)
    stops = column("np_stops")
    start = None
    best: tuple[int, str, str] | None = None
    last: tuple[int, str, str] | None = None
    for count in range(_MOST_WORDS):
        match = _WORD.match(text, at if not (of and count == 0) else at - _space_before(text, at))
        if match is None:
            break
        word, lower = match["word"], match["word"].lower()
        if lower in stops or (count and match["gap"] in "-‐‑"):
            break
        if start is None:
            start = match.start("word")
        possessive = lower.endswith(("'s", "’s", "s'", "s’"))
        lemma = None if possessive else singular(word)
        if lemma is not None or lower in lexicon.nouns:
            best = match.end(), word, lemma or lower
        elif best is not None:
            break
        last = match.end(), word, lower
        at = match.end()
    if best is None and one and last is not None:
        best = last
    if best is None or start is None:
        return None
    return Counted(start, *best)


def _space_before(text: str, at: int) -> int:
    return 1 if at and text[at - 1].isspace() else 0
