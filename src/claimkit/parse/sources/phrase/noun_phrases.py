"""The head noun of a source phrase, and descriptions as they stand within a sentence."""

__all__ = ["NounPhrase", "country_in", "described", "without_adjectives"]

from collections.abc import Sequence

from claimkit.english.word_lists import word_endings
from claimkit.parse.sources.phrase.places import Place, leading_place, place_named, trailing_place
from claimkit.parse.sources.phrase.words import (
    in_class,
    is_capitalised,
    is_known,
    noun_of,
    noun_of_pair,
    role_of,
    source_head,
)


class NounPhrase:
    """The words of a phrase without its determiners, and the noun that says what it is.

    `cut` is where the first complement begins ("of …", "at …"), `main` what
    stands before it, `head` its last noun in the singular and `compound` the
    last two words; `noun` is the kind of source that they name, and whether it is
    no one in particular.

    >>> phrase = NounPhrase("government sources in Seoul".split())
    >>> phrase.head, phrase.compound, phrase.plural, phrase.words[phrase.cut :]
    ('source', 'government source', True, ['in', 'Seoul'])
    """

    __slots__ = ("compound", "cut", "head", "main", "noun", "plural", "words")

    def __init__(self, words: Sequence[str]) -> None:
        self.words = list(words)
        self.cut = cut = _complement(self.words)
        self.main = main = self.words[:cut]
        last = main[-1].lower()
        if last[-1] in "'s":
            last = last.removesuffix("'s").removesuffix("'")
        self.head = head = source_head(last)
        self.plural = head != last
        before = main[-2].lower() if cut > 1 else ""
        self.compound = f"{before} {head}" if before else ""
        self.noun = noun_of_pair(before, head) or noun_of(head)

    @property
    def heads(self) -> frozenset[str]:
        """The nouns by which whoever is described may be called again."""
        heads = [source_head(w.lower()) for w in self.main if role_of(w) or noun_of(w)]
        heads.append(self.head)
        if self.compound:
            heads.append(self.compound)
        return frozenset(heads)


def _complement(words: list[str]) -> int:
    """Where the first complement begins: at a preposition, or after a noun that a participle follows."""
    prepositions, end = in_class("complement"), len(words)
    for i in range(1, end):
        word = words[i]
        if word in prepositions:
            return i
        if word.endswith(("ed", "ing")) and word.islower() and i + 1 < end and _person_or_thing(words[i - 1]):
            return i
    return end


def _person_or_thing(word: str) -> bool:
    return noun_of(word) is not None or (word.endswith("s") and place_named(word) is not None)


def country_in(words: Sequence[str]) -> Place | None:
    """The country in a description: before its noun ("a senior US official") or after it ("in Seoul")."""
    first = next((i for i, w in enumerate(words) if not (w.islower() and is_known(w))), 0)
    place = leading_place(words[first:]) or trailing_place(words)
    return place[0] if place else None


def described(text: str) -> str:
    """A description as it stands inside a sentence: its first word in lower case where it is a common word.

    >>> described("Two videos"), described("New York officials"), described("US officials")
    ('two videos', 'New York officials', 'US officials')
    """
    first, space, rest = text.partition(" ")
    if text.isupper() and len(first) > 4 and text != text.capitalize():
        return described(text.capitalize())
    if first.endswith(word_endings("endings of nouns for what is done or thought")) and rest[:1].islower():
        return f"{first.lower()}{space}{rest}"
    lower = first.lower()
    return text if first == lower or _keeps_capital(first, lower, text) else f"{lower}{space}{rest}"


def _keeps_capital(first: str, lower: str, text: str) -> bool:
    """Whether the first word of a description is a name or the beginning of one; `lower` is `first` in lower case."""
    if not is_known(first) or (first.isupper() and len(first) > 1) or source_head(lower) in in_class("proper"):
        return True
    if not is_capitalised(text[len(first) + 1 :]):
        return False
    if not any(lower in in_class(klass) for klass in ("determiner", "quantifier", "modifier")):
        return True
    return leading_place(text.split()[:4]) is not None or place_named(first) is not None


def without_adjectives(words: Sequence[str]) -> list[str]:
    """A name without the adjectives before it; other words as they are.

    >>> without_adjectives("nonpartisan Congressional Budget Office".split())
    ['Congressional', 'Budget', 'Office']
    >>> without_adjectives("debate at the University".split())
    ['debate', 'at', 'the', 'University']
    """
    first = next((i for i, w in enumerate(words) if is_capitalised(w)), 0)
    before = words[:first]
    if first and len(words) - first > 1 and not any(w in in_class("complement") or noun_of(w) for w in before):
        named = words[first:]
        if all(is_capitalised(w) or w in ("of", "for", "and", "the", "on", "&") for w in named):
            return list(named)
    return list(words)
