"""The words of a statement that carry its content, in the form in which they are looked for in a text."""

__all__ = ["Word", "content_words", "weigh"]

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from claimkit.english.actions import known_action
from claimkit.english.closed_classes import classes_of
from claimkit.english.countries import country_of
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.normal_forms import known_form
from claimkit.english.nouns import singular, without_possessive
from claimkit.english.tables.checking import CHECK_EMPTY_WORDS, CHECK_SYNONYMS
from claimkit.english.tables.cues import CUES
from claimkit.english.word_lists import word_endings
from claimkit.model.span import Span
from claimkit.text.tokens import Tokens

_NAME, _WORD, _FAINT = 1.5, 1.0, 0.4
_SHORTEST_STEM = 4


class Word(NamedTuple):
    """A word that carries content: its form for comparing, its weight and its token."""

    key: str
    weight: float
    token: int


@cache
def _empty() -> frozenset[str]:
    """Words that stand in any sentence."""
    return frozenset(classes_of()) | CHECK_EMPTY_WORDS.words


@cache
def _faint() -> frozenset[str]:
    """Verbs of saying and the like: they are left out or exchanged at will."""
    return frozenset(row.lemma for row in CUES if row.kind == "speech") | {"offici", "report", "source", "tell"}


@cache
def _same() -> dict[str, str]:
    return {row.word: row.form for row in CHECK_SYNONYMS}


def content_words(
    tokens: Tokens, start: int, end: int, figures: Sequence[Span] = (), *, lexicon: Lexicon = DEFAULT
) -> list[Word]:
    """The content words among the tokens `start` to `end`, in order; numbers and what is inside `figures` are none.

    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("The South Korean troops were dispatched, officials said")
    >>> [word.key for word in content_words(tokens, 0, len(tokens))]
    ['=south korea', 'soldier', 'send', 'offici', 'say']
    """
    found: list[Word] = []
    covered = iter(figures)
    figure = next(covered, None)
    index = start
    while index < end:
        while figure is not None and figure.end <= tokens.starts[index]:
            figure = next(covered, None)
        word = tokens.words[index]
        if (figure is not None and tokens.starts[index] >= figure.start) or not word[0].isalpha():
            index += 1
            continue
        pair = f"{word} {tokens.words[index + 1]}" if index + 1 < end and word[0].isupper() else ""
        country = country_of(pair) if pair else None
        if country is not None:
            found.append(Word(f"={country.name.lower()}", _NAME, index))
            index += 2
            continue
        key = form_of(word, lexicon)
        if key:
            name = word[0].isupper() and index > start and not (word.isupper() and len(word) > 5)
            weight = _FAINT if key in _faint() else _NAME if name or key[0] == "=" else _WORD
            found.append(Word(key, weight, index))
        index += 1
    return found


def form_of(word: str, lexicon: Lexicon = DEFAULT) -> str:
    """The form in which a word is compared; empty for one without content."""
    if lexicon.synonyms:
        own = lexicon.synonyms.get(singular(word.lower()))
        if own is not None:
            return own
    return _form(word)


@lru_cache(maxsize=65_536)
def _form(word: str) -> str:
    lower = without_possessive(word.lower().replace("’", "'"))
    if lower in _empty() or len(lower) < 2:
        return ""
    if word[0].isupper():
        country = country_of(word)
        if country is not None:
            return f"={country.name.lower()}"
    for form in (lower, singular(lower), known_action(lower) or ""):
        if form in _same():
            return _same()[form]
    noun = known_form(lower)
    if noun is not None:
        return noun
    return _stem(known_action(lower) or singular(lower))


def _stem(word: str) -> str:
    for ending in word_endings("endings that a stem is without"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


def weigh(words: Sequence[Word], present: frozenset[str] | set[str] | dict[str, float]) -> float:
    """The share, by weight, of `words` that are among `present`; 1 where there are none."""
    total = sum(word.weight for word in words)
    if total == 0:
        return 1.0
    return sum(word.weight for word in words if word.key in present) / total
