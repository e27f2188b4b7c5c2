"""What stands at the beginning of a source phrase before the words that name it."""

__all__ = ["is_part_of_name", "opening_length", "openings", "without_determiners"]

from functools import cache

from claimkit.parse.sources.phrase.known_names import known_source
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, role_of

# Words before a name that tell how it stands to others, not what it is.
_BESIDE = frozenset(("rival", "fellow", "competitor"))


@cache
def openings() -> frozenset[str]:
    """The words in lower case that may stand before the phrase proper."""
    return in_class("opening") | in_class("determiner") | _BESIDE | {"according"}


def opening_length(words: list[str], text: str) -> int:
    """How many words stand before the phrase proper: "according to", "like", "rival"."""
    first = words[0].lower()
    if first == "according" and len(words) > 2:
        return 2
    beside = first in _BESIDE and len(words) > 2 and is_capitalised(words[1])
    return 1 if len(words) > 1 and (beside or first in in_class("opening")) and not known_source(text) else 0


def is_part_of_name(words: list[str]) -> bool:
    """Whether words are a family name with its particle ("de Blasio") or an office that stands for one ("Speaker")."""
    first = words[0]
    if len(words) == 1 and role_of(first) and not first.endswith("s"):
        return True
    return len(words) <= 3 and first.lower() in in_class("family particle")


def without_determiners(words: list[str]) -> tuple[int, list[str]]:
    """How many determiners the words begin with, and the words after them; all where there is nothing else."""
    determiners = in_class("determiner")
    for begin, word in enumerate(words):
        if word.lower() not in determiners:
            return begin, words[begin:]
    return 0, list(words)
