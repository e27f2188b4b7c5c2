"""Reads what a noun phrase without a verb is about: "the deployment of North Korean troops to Russia"."""

__all__ = ["nominal_about"]

from claimkit.lexicon.lexicon import DEFAULT, Lexicon
from claimkit.lexicon.tables import column
from claimkit.parse.about import About
from claimkit.parse.clauses import Clause
from claimkit.parse.event_words import event_nouns
from claimkit.parse.normal_forms import country_of, known_form, singular
from claimkit.parse.places_near import place_near
from claimkit.text.tokens import Tokens


def nominal_about(tokens: Tokens, start: int, end: int, *, lexicon: Lexicon = DEFAULT) -> About:
    """Actor, action, object and place of the event that the tokens `start` to `end` name.

    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("the deployment of North Korean troops to Russia")
    >>> nominal_about(tokens, 0, len(tokens))
    About(actor='North Korea', action='send', object='soldier', place='Russia', subset=())
    """
    actor = action = counted = None
    for index in range(start, end):
        word = tokens.lower[index]
        if action is None and word in event_nouns():
            told, action = event_nouns()[word]
            counted = counted or told or None
        elif counted is None and tokens.words[index].islower() and word.isalpha():
            pair = f"{word} {tokens.lower[index + 1]}" if index + 1 < end else word
            counted = (known_form(pair, lexicon=lexicon) if " " in pair else None) or _thing(word, lexicon)
        if actor is None and tokens.words[index][0].isupper():
            two = " ".join(tokens.words[index : index + 2]) if index + 1 < end else tokens.words[index]
            actor = country_of(two) or country_of(tokens.words[index])
    place = place_near(tokens, Clause(start, end, start, start, (), None, False))
    return About(actor if actor != place else None, action, counted, place, ())


def _thing(word: str, lexicon: Lexicon) -> str | None:
    """The counted thing that a word names, if it is one of those that news count and no event."""
    if singular(word) in event_nouns() or word in column("claim_nouns"):
        return None
    return known_form(word, lexicon=lexicon)
