"""Nouns: singular and plural, and what a noun counts as."""

__all__ = ["count_unit", "noun_class", "plural", "singular"]

from functools import cache, lru_cache

from claimkit.english.lexicon import Lexicon
from claimkit.english.tables import rows
from claimkit.model.unit import Unit

# Nouns with these endings are people: strategist, politician, fisherman.
_PERSON_ENDINGS = ("ist", "ician", "woman", "man", "person", "monger", "goer", "sayer", "worker")
_ENDS_SINGULAR = ("ss", "us", "is", "ics")


@cache
def _plurals() -> dict[str, str]:
    return {many.lower(): one for many, one, *_ in rows("plurals")}


@cache
def _irregular() -> dict[str, str]:
    return {one: many for many, one, *_ in reversed(rows("plurals"))}


@cache
def _classes() -> dict[str, str]:
    return {noun: kind for noun, kind, *_ in rows("noun_classes")}


@lru_cache(maxsize=8192)
def singular(word: str) -> str | None:
    """The singular of a plural noun, or None for a word that does not look like a plural.

    >>> singular("brigades"), singular("women"), singular("allies"), singular("glass")
    ('brigade', 'woman', 'ally', None)
    """
    lower = word.lower()
    known = _plurals().get(lower)
    if known is not None:
        return known
    head, hyphen, last = lower.rpartition("-")
    if hyphen and (known := _plurals().get(last)) is not None:
        return f"{head}-{known}"
    if lower.endswith("men") and len(lower) > 4:
        return lower[:-2] + "an"
    if len(lower) < 3 or not lower.endswith("s") or lower.endswith(_ENDS_SINGULAR):
        return None
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return lower[:-2]
    return lower[:-1].rstrip("'’")


def plural(lemma: str) -> str:
    """The plural of a singular noun.

    >>> plural("ally"), plural("child"), plural("brigade"), plural("box")
    ('allies', 'children', 'brigades', 'boxes')
    """
    known = _irregular().get(lemma)
    if known is not None:
        return known
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    if lemma.endswith(("s", "x", "ch", "sh", "z")):
        return lemma + "es"
    return lemma + "s"


def noun_class(lemma: str, lexicon: Lexicon) -> str:
    """What the singular noun counts as: its class where it has one, else the noun itself.

    >>> from claimkit.english.lexicon import DEFAULT
    >>> noun_class("soldier", DEFAULT), noun_class("vacancy", DEFAULT), noun_class("tank", DEFAULT)
    ('person', 'job', 'tank')
    """
    own = lexicon.nouns.get(lemma)
    if own is not None:
        return own
    known = _classes().get(lemma)
    if known is None and "-" in lemma:
        last = lemma.rpartition("-")[2]
        known = lexicon.nouns.get(last) or _classes().get(last)
    if known is None and len(lemma) > 5 and lemma.endswith(_PERSON_ENDINGS):
        return "person"
    return known or lemma


@lru_cache(maxsize=4096)
def count_unit(code: str) -> Unit:
    """The unit that things of one class, or named by one noun, are counted in."""
    return Unit("count", code, code, plural(code))
