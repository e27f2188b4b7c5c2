"""Reads what a noun phrase without a verb is about: "the deployment of North Korean troops to Russia"."""

__all__ = ["nominal_about", "nominal_object"]

from functools import cache, lru_cache
from itertools import compress, repeat

from claimkit.english.countries import country_of
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.normal_forms import known_form
from claimkit.english.nouns import singular, with_plurals
from claimkit.english.own_words import OwnMemo, per_lexicon
from claimkit.english.tables.nouns import CLAIM_NOUNS, SYNONYMS
from claimkit.parse.claims.about import About
from claimkit.parse.claims.places_near import place_near
from claimkit.syntax.event_words import event_nouns
from claimkit.syntax.figure_clauses import Clause
from claimkit.text.tokens import Tokens


def nominal_about(tokens: Tokens, start: int, end: int, *, placed: bool = True, lexicon: Lexicon = DEFAULT) -> About:
    """Actor, action, object and place of the event that the tokens `start` to `end` name.

    The place is left out unless `placed`.

    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("the deployment of North Korean troops to Russia")
    >>> nominal_about(tokens, 0, len(tokens))
    About(actor='North Korea', action='send', object='soldier', place='Russia', subset=())
    """
    actor = action = counted = None
    known, words, lower = event_nouns(), tokens.words[start:end], tokens.lower[start:end]
    for word, written, following, after in zip(lower, words, [*lower[1:], ""], [*words[1:], ""], strict=True):
        if action is None and word in known:
            told, action = known[word]
            counted = counted or told or None
        elif counted is None and written == word and word.isalpha():
            counted = _thing(word, following, lexicon)
        elif actor is None and written[0].isupper():
            actor = _country(written, after)
        if actor is not None and action is not None and counted is not None:
            break
    place = place_near(tokens, Clause(start, end, start, start, (), None, False)) if placed else None
    return About(actor if actor != place else None, action, counted, place, ())


def nominal_object(tokens: Tokens, start: int, end: int, *, lexicon: Lexicon = DEFAULT) -> str | None:
    """The object alone of what `nominal_about` reads."""
    known, lower = event_nouns(), tokens.lower
    named = False
    asked = repeat(True) if lexicon.synonyms else map(_telling().__contains__, lower[start:end])
    for index in compress(range(start, end), asked):
        word, counted = lower[index], None
        if not named and word in known:
            named, counted = True, known[word][0]
        elif tokens.words[index] == word and word.isalpha():
            counted = _thing(word, lower[index + 1] if index + 1 < end else "", lexicon)
        if counted:
            return counted
    return None


@lru_cache(maxsize=16_384)
def _country(word: str, following: str) -> str | None:
    country = country_of(f"{word} {following}") or country_of(word)
    return None if country is None else country.name


def _thing(word: str, following: str, lexicon: Lexicon) -> str | None:
    """The counted thing that a word, or it and the next, names: one of those that news count, and no event."""
    if following and (lexicon.synonyms or (word in _first_of_pairs() and following in _last_of_pairs())):
        pair = known_form(f"{word} {following}", lexicon=lexicon)
        if pair is not None:
            return pair
    return _one_thing(word, lexicon) if lexicon.synonyms else _things[word]


@cache
def _first_of_pairs() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in SYNONYMS.words if " " in phrase)


@cache
def _last_of_pairs() -> frozenset[str]:
    return frozenset(with_plurals({phrase.split()[-1] for phrase in SYNONYMS.words if " " in phrase}))


def _one_thing(word: str, lexicon: Lexicon = DEFAULT) -> str | None:
    if singular(word) in event_nouns() or word in CLAIM_NOUNS.words:
        return None
    return known_form(word, lexicon=lexicon)


_things = OwnMemo(_one_thing)


@per_lexicon
def _telling() -> frozenset[str]:
    """The words in lower case that may name an event or a counted thing, by themselves or with the next."""
    # A set of the few is asked faster than a table of all words would be.
    things = {word for word in with_plurals(SYNONYMS.words) if _things[word] is not None}
    return frozenset(things | event_nouns().keys() | _first_of_pairs())
