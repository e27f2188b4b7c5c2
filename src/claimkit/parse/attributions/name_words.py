"""Finds the words of a text that are names there, though they have another meaning elsewhere: Daly, May, Rose, King."""

__all__ = ["name_tokens"]

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimkit.english.attribution_words import cues, is_adverb, listed, nouns
from claimkit.parse.sources.phrase.personal_names import given_names
from claimkit.parse.sources.phrase.words import in_class
from claimkit.text.tokens import Tokens

_TITLES = frozenset(
    ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Sen", "Rep", "Prof", "Gov", "Gen")
)
# What a verb ends with that says something: such words are names only where nothing else can be meant.
_SAYING_FORMS = ("past", "s")


def name_tokens(tokens: Tokens, classes: Sequence[int], bounds: Sequence[int]) -> list[int]:
    """The tokens that are names, of those that a list or an ending gives another meaning; `bounds` begin the sentences.

    A family name is known by the given name or title before it, and wherever it stands from then on or before.
    """
    surnames = {tokens.words[k] for k in _after_given_names(tokens, classes)}
    found = _like_adverbs(tokens, bounds)
    if surnames:
        found += [k for k, word in enumerate(tokens.words) if word in surnames and _stands_as_name(tokens, bounds, k)]
    return found


def _after_given_names(tokens: Tokens, classes: Sequence[int]) -> Iterator[int]:
    words, given = tokens.words, given_names()
    for k in [k for k, word in enumerate(words[:-1], 1) if word in given or word in _TITLES]:
        k += words[k] == "." and k + 1 < len(words)
        word = words[k]
        if word[0].isupper() and not word.isupper() and _means_something(tokens, classes, k) and _ends_name(tokens, k):
            yield k


def _means_something(tokens: Tokens, classes: Sequence[int], k: int) -> bool:
    """Whether a list or its ending gives the word another meaning than that of a name."""
    lower = tokens.lower[k]
    cue = cues().get(lower)
    if lower in in_class("family name"):
        return True
    if cue is not None:
        return cue.form not in _SAYING_FORMS
    return classes[k] > 0 or lower in nouns() or is_adverb(lower) or lower.endswith("ing")


def _ends_name(tokens: Tokens, k: int) -> bool:
    """Whether nothing is capitalised after it, as all would be in a title: "Pope Francis Will Visit"."""
    following = tokens.words[k + 1] if k + 1 < len(tokens.words) else "."
    return not following[0].isupper()


def _stands_as_name(tokens: Tokens, bounds: Sequence[int], k: int) -> bool:
    """Whether a word that is somebody's name is not the first of a sentence that begins with a plain word."""
    at = bisect_left(bounds, k)
    return at == len(bounds) or bounds[at] != k or _before_verb(tokens, k)


def _like_adverbs(tokens: Tokens, bounds: Sequence[int]) -> list[int]:
    """The capitalised words in -ly that are no adverbs: within a sentence, or with a verb of their own."""
    words, lower = tokens.words, tokens.lower
    ending = [k for k, word in enumerate(lower) if word.endswith("ly") and words[k][0].isupper() and is_adverb(word)]
    return [k for k in ending if not words[k].isupper() and _is_family(tokens, bounds, k)]


def _is_family(tokens: Tokens, bounds: Sequence[int], k: int) -> bool:
    if not _ends_name(tokens, k) or tokens.lower[k] in listed("adverb_cue"):
        return False
    at = bisect_left(bounds, k)
    begins = (at < len(bounds) and bounds[at] == k) or not tokens.words[k - 1][0].isalnum()
    return _before_verb(tokens, k) if begins else True


def _before_verb(tokens: Tokens, k: int) -> bool:
    """Whether a verb of saying follows right away, whose subject the word can be."""
    cue = cues().get(tokens.lower[k + 1]) if k + 1 < len(tokens.words) else None
    return cue is not None and cue.form in _SAYING_FORMS
