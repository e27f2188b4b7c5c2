"""The head of a noun phrase, where a name may lie behind the noun: "his brother Tom Hill", "President Tom Hill"."""

__all__ = ["head_of"]

import re
from functools import cache

from claimkit.english.countries import NamedAs, namings
from claimkit.english.tables.sources import GIVEN_NAMES
from claimkit.syntax.word_parts import parts_of

_NAME = re.compile(r"PP+\Z")


def head_of(words: list[str], tags: str) -> int:
    """The index of the head among the words of a noun phrase whose tags are given.

    It is the noun, or the last word of a name of a place or body; of a person's name it is the first, as in Universal
    Dependencies, and behind a noun with a determiner the noun.

    >>> head_of(["the", "Kerr", "County"], "dPP"), head_of(["Mayor", "Tom", "Hill"], "PPP")
    (2, 1)
    >>> head_of(["his", "brother", "Tom", "Hill"], "dNPP"), head_of(["the", "flooded", "houses"], "dLN")
    (1, 2)
    """
    last = max(map(tags.rfind, "NPX"))
    if last < 0:
        last = max(map(tags.rfind, "#$Gg"))
        if "$" in tags and "#" in tags:
            # "$5 million": what is counted is the dollars.
            last = tags.find("$")
        return last if last >= 0 else len(tags) - 1
    if tags[last] != "P" or last != len(tags) - 1:
        return last
    name = _NAME.search(tags)
    if name is None:
        return last - 1 if tags.startswith("d") and tags[last - 1] == "N" else last
    first = _given_name(words, name.start())
    if first is None:
        return last
    return first - 1 if tags.startswith("d") and tags[first - 1] == "N" else first


def _given_name(words: list[str], start: int) -> int | None:
    """Where a person's name begins among the names from `start`, None where there is none."""
    end = len(words) - 1
    given = _given_names()
    for place in range(max(start, end - 3), end):
        if words[place].lower() in given:
            return place
    # Of names that no table knows, a word of no dictionary is more likely a person's than a place's.
    lower = [word.lower() for word in words[end - 1 :]]
    unknown = not any(word in _places() or parts_of[word] not in {"", "/s"} for word in lower)
    return end - 1 if unknown and not words[end].isupper() else None


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name.lower() for name in GIVEN_NAMES.words)


@cache
def _places() -> frozenset[str]:
    """The words of the names of countries, capitals and peoples."""
    own = (naming for naming in namings() if naming.form is not NamedAs.REGION and not naming.country.is_bloc)
    return frozenset(word.lower() for naming in own for word in naming.words.split())
