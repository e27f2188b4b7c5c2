"""The singular and the plural of nouns, and the possessive."""

__all__ = ["plural", "singular", "singular_if_plural", "with_plurals", "without_possessive"]

from collections.abc import Collection
from functools import cache

from claimkit.english.memo import Memo
from claimkit.english.tables.nouns import PLURALS, SINGULAR_NOUNS

# Where the plural has an "e" of its own: crashes, boxes, waltzes, echoes.
_WITH_E = ("sses", "xes", "ches", "shes", "zzes", "tzes", "oes")


@cache
def _singulars() -> dict[str, str]:
    """From plurals that no rule tells to their singulars."""
    return {row.plural.casefold(): row.singular.casefold() for row in PLURALS}


@cache
def _plurals() -> dict[str, tuple[str, ...]]:
    """From singulars to their plurals that no rule makes, the usual one first."""
    found: dict[str, list[str]] = {}
    for many, one in _singulars().items():
        found.setdefault(one, []).append(many)
    return {one: tuple(forms) for one, forms in found.items()}


def _singular_if_plural(word: str) -> str | None:
    lower = word.lower()
    if lower != word and word[:-1].isupper() and word[-1] == "s" and len(word) > 2:
        return lower[:-1]  # "MPs", "TVs"
    known = _singulars().get(lower)
    if known is not None:
        return known
    if lower[-1:] in ("'", "’"):
        return singular_if_plural[lower[:-1]] if lower[-2:-1] == "s" else None
    head, hyphen, last = lower.rpartition("-")
    if hyphen:
        one = singular_if_plural[last]
        return one and f"{head}-{one}"
    if lower in SINGULAR_NOUNS.words:
        return None
    if lower.endswith("men") and len(lower) > 4:
        return lower[:-2] + "an"
    if len(lower) < 4 or not lower.endswith("s") or lower[-2] in "'’":
        return None
    if lower.endswith("eaus"):
        return lower[:-1]
    if lower.endswith(("ss", "us", "is")):
        return None
    if lower.endswith("ies"):
        return lower[:-3] + "y" if len(lower) > 4 else lower[:-1]
    return lower[:-2] if lower.endswith(_WITH_E) else lower[:-1]


singular_if_plural = Memo(_singular_if_plural)
"""The singular, in lower case, of a plural noun; None for a word that does not look like a plural.

>>> [singular_if_plural[word] for word in ("brigades", "women", "MPs", "sheep", "glass", "politics")]
['brigade', 'woman', 'mp', 'sheep', None, None]
"""


def singular(word: str) -> str:
    """The singular of a noun in lower case; a word that is no plural is its own.

    >>> [singular(word) for word in ("troops", "fishermen", "bodies", "critics", "crisis", "boxes", "prizes")]
    ['troop', 'fisherman', 'body', 'critic', 'crisis', 'box', 'prize']
    """
    return singular_if_plural[word] or word


def plural(lemma: str) -> str:
    """The plural of a singular noun.

    >>> [plural(noun) for noun in ("ally", "child", "brigade", "box", "fisherman")]
    ['allies', 'children', 'brigades', 'boxes', 'fishermen']
    """
    known = _plurals().get(lemma)
    if known is not None:
        return known[0]
    if lemma.endswith("man") and len(lemma) > 4 and singular_if_plural[lemma[:-2] + "en"]:
        return lemma[:-2] + "en"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh", "z")) else "s")


def with_plurals(nouns: Collection[str]) -> set[str]:
    """The nouns and the plurals of them.

    >>> sorted(with_plurals({"body", "troop"}))
    ['bodies', 'body', 'troop', 'troops']
    """
    own = (many for noun in nouns for many in _plurals().get(noun, ()))
    return {*nouns, *own, *(form for noun in nouns if singular_if_plural[form := plural(noun)] == noun)}


_POSSESSIVE = ("'s", "’s", "ʹs", "s'", "s’")


def without_possessive(word: str) -> str:
    """`word` without the ending of the possessive.

    >>> without_possessive("Russia’s"), without_possessive("floods")
    ('Russia', 'floods')
    """
    if word.endswith(_POSSESSIVE):
        ending = next(ending for ending in _POSSESSIVE if word.endswith(ending))
        if len(word) > len(ending):
            return word[: -len(ending)] + ("s" if ending[0] == "s" else "")
    return word
