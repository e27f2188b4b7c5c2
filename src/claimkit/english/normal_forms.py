"""Brings the words for actors, places and counted things into one form, so that claims can be set side by side."""

__all__ = ["actor_name", "country_of", "is_demonym", "known_form", "noun_form", "place_name", "without_possessive"]

from functools import cache

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.memo import Memo
from claimkit.english.nouns import singular
from claimkit.english.tables import rows

_POSSESSIVE = ("'s", "’s", "ʹs", "s'", "s’")


@cache
def _countries() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """From names, adjectives and seats of power, in lower case, to the country's name."""
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    seats: dict[str, str] = {}
    for _, name, others, demonyms, capitals, *_ in rows("places"):
        for table, cell in ((names, f"{name}|{others}"), (adjectives, demonyms), (seats, capitals)):
            for word in cell.split("|"):
                if word.strip():
                    table.setdefault(_key(word), name)
    return names, adjectives, seats


def _key(words: str) -> str:
    key = " ".join(words.lower().replace(".", "").replace("’", "'").split())
    return key.removeprefix("the ")


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


def actor_name(phrase: str) -> str:
    """One name for a state and whatever stands for it: its capital, its adjective, its usual short forms.

    >>> actor_name("Pyongyang"), actor_name("the DPRK"), actor_name("North Korean"), actor_name("the Red Cross")
    ('North Korea', 'North Korea', 'North Korea', 'Red Cross')
    """
    last = phrase.rpartition(" ")[2].lower()
    found = None
    if last in _last_words() or not (last.isascii() and last.isalpha()):
        key = _key(without_possessive(phrase))
        found = _states().get(key)
        head, _, last = key.rpartition(" ")
        if found is None and last in _POWERS:
            names, adjectives, _ = _countries()
            found = names.get(without_possessive(head)) or adjectives.get(head)
    return found or phrase.removeprefix("the ").removeprefix("The ")


_POWERS = frozenset({"government", "authorities", "army", "military", "forces", "regime"})


@cache
def _last_words() -> frozenset[str]:
    """The words that what stands for a state may end in: most phrases end in none of them."""
    return _POWERS | {name.rpartition(" ")[2] for name in _states()}


@cache
def _states() -> dict[str, str]:
    """The country that any name, adjective or seat of power stands for."""
    names, adjectives, seats = _countries()
    return seats | adjectives | names


def country_of(phrase: str) -> str | None:
    """The country that a name or an adjective means, None for all others, capitals among them."""
    return _country_of[phrase]


def is_demonym(word: str) -> bool:
    """Whether a word is the adjective of a country, and no name.

    >>> is_demonym("Chinese"), is_demonym("China")
    (True, False)
    """
    names, adjectives, _ = _countries()
    key = _key(word)
    return key in adjectives and key not in names


def _find_country(phrase: str) -> str | None:
    names, adjectives, _ = _countries()
    key = _key(without_possessive(phrase))
    return names.get(key) or adjectives.get(key)


_country_of = Memo(_find_country)


def place_name(phrase: str) -> str:
    """One name for a place; that of a country in its usual form.

    >>> place_name("the U.S."), place_name("Kerr County")
    ('United States', 'Kerr County')
    """
    names, _, _ = _countries()
    found = names.get(_key(without_possessive(phrase)))
    return found or without_possessive(phrase).removeprefix("the ").removeprefix("The ")


@cache
def _synonyms() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("synonyms")}


def noun_form(phrase: str, *, lexicon: Lexicon = DEFAULT) -> str:
    """The word as which a counted noun is compared: singular, and one word for all its synonyms.

    Of a phrase, the longest ending that the tables know decides, else its last word.

    >>> noun_form("troops"), noun_form("North Korean special forces"), noun_form("oil price"), noun_form("jobless rate")
    ('soldier', 'special forces', 'oil price', 'unemployment')
    """
    words = phrase.lower().split()
    for first in range(max(0, len(words) - _LONGEST), len(words)):
        found = known_form(" ".join(words[first:]), lexicon=lexicon)
        if found is not None and not (len(words) == 2 and first == 1 and words[1] in _generic()):
            return found
    last = singular(words[-1])
    return f"{words[-2]} {last}" if len(words) > 1 and last in _generic() else last


_LONGEST = 3


@cache
def _generic() -> frozenset[str]:
    return frozenset(row[0] for row in rows("topic_words") if row[1] == "generic")


def known_form(phrase: str, *, lexicon: Lexicon = DEFAULT) -> str | None:
    """The word as which the tables compare exactly `phrase`, in the singular or plural; None where they lack it."""
    if not lexicon.synonyms:
        return _known[phrase]
    words = phrase.lower().split()
    single = " ".join([*words[:-1], singular(words[-1])]) if words else ""
    own = lexicon.synonyms
    return own.get(single) or own.get(phrase.lower()) or _synonyms().get(single) or _synonyms().get(phrase.lower())


def _own_form(phrase: str) -> str | None:
    words = phrase.lower().split()
    if not words:
        return None
    return _synonyms().get(" ".join([*words[:-1], singular(words[-1])])) or _synonyms().get(" ".join(words))


_known = Memo(_own_form)
