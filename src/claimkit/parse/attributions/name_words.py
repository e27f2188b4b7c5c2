"""Finds the words of a text that are names there, though they have another meaning elsewhere: Daly, May, Rose, King."""

__all__ = ["name_tokens"]

import re
from bisect import bisect_left
from collections.abc import Sequence

from claimkit.english.attribution_words import cues, is_adverb, listed, nouns
from claimkit.english.word_lists import word_list
from claimkit.parse.sources.phrase.personal_names import given_names
from claimkit.parse.sources.phrase.words import in_class
from claimkit.text.tokens import Tokens

_TITLES = word_list("titles before names")
# A capitalised word in -ly, or one with another behind it.
_CANDIDATE = re.compile(r"[A-Z](?<!\w.)[a-zà-ÿ]*+(?:(?<=ly)(?P<ly>\b)(?! [A-Z])|\.? (?=[A-Z][a-z]))")
# What a verb ends with that says something: such words are names only where nothing else can be meant.
_SAYING_FORMS = ("past", "s")


def name_tokens(text: str, tokens: Tokens, classes: Sequence[int], bounds: Sequence[int]) -> list[int]:
    """The tokens that are names, of those that a list or an ending gives another meaning; `bounds` begin the sentences.

    A family name is known by the given name or title before it, and wherever it stands from then on or before.
    """
    surnames: set[str] = set()
    found: list[int] = []
    given = given_names()
    for match in _CANDIDATE.finditer(text):
        if match["ly"] is not None:
            k = tokens.from_offset(match.start())
            if k < len(tokens) and tokens.starts[k] == match.start() and _is_family(tokens, bounds, k):
                found.append(k)
        elif (word := match[0].rstrip(". ")) in given or word in _TITLES:
            k = tokens.from_offset(match.end())
            if k < len(tokens) and _is_surname(tokens, classes, k):
                surnames.add(tokens.words[k])
    if surnames:
        found += [k for k, word in enumerate(tokens.words) if word in surnames and _stands_as_name(tokens, bounds, k)]
    return found


def _is_surname(tokens: Tokens, classes: Sequence[int], k: int) -> bool:
    """Whether the word behind a given name is a family name that means something else in other places."""
    return not tokens.words[k].isupper() and _means_something(tokens, classes, k) and _ends_name(tokens, k)


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


def _is_family(tokens: Tokens, bounds: Sequence[int], k: int) -> bool:
    """Whether a capitalised word in -ly is no adverb: within a sentence, or with a verb of its own."""
    if not is_adverb(tokens.lower[k]) or not _ends_name(tokens, k) or tokens.lower[k] in listed("adverb_cue"):
        return False
    at = bisect_left(bounds, k)
    begins = (at < len(bounds) and bounds[at] == k) or not tokens.words[k - 1][0].isalnum()
    return _before_verb(tokens, k) if begins else True


def _before_verb(tokens: Tokens, k: int) -> bool:
    """Whether a verb of saying follows right away, whose subject the word can be."""
    cue = cues().get(tokens.lower[k + 1]) if k + 1 < len(tokens.words) else None
    return cue is not None and cue.form in _SAYING_FORMS
