"""Brings the words for actors, places and counted things into one form, so that claims can be set side by side."""

__all__ = ["actor_name", "known_form", "noun_form", "place_name"]

from functools import cache

from claimkit.english.countries import Country, NamedAs, country_of, naming_of, namings
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.memo import Memo
from claimkit.english.nouns import singular, without_possessive
from claimkit.english.tables.events import TOPIC_WORDS
from claimkit.english.tables.nouns import SYNONYMS
from claimkit.english.word_lists import word_list


def actor_name(phrase: str) -> str:
    """One name for a state and whatever stands for it: its capital, its adjective, its usual short forms.

    >>> actor_name("Pyongyang"), actor_name("the DPRK"), actor_name("North Korean"), actor_name("the Red Cross")
    ('North Korea', 'North Korea', 'North Korea', 'Red Cross')
    """
    last = phrase.rpartition(" ")[2].lower()
    found: Country | None = None
    if last in _last_words() or not (last.isascii() and last.isalpha()):
        found = country_of(phrase, seats=True)
        head, _, last = without_possessive(phrase).rpartition(" ")
        if found is None and last.lower() in _POWERS:
            found = country_of(head)
    return found.name if found is not None else phrase.removeprefix("the ").removeprefix("The ")


_POWERS = word_list("nouns for those who act for a state")


@cache
def _last_words() -> frozenset[str]:
    """The words that what stands for a state may end in: most phrases end in none of them."""
    states = (naming.words for naming in namings() if naming.form is not NamedAs.REGION)
    return frozenset((*_POWERS, *(words.rpartition(" ")[2].lower() for words in states)))


def place_name(phrase: str) -> str:
    """One name for a place; that of a country in its usual form.

    >>> place_name("the U.S."), place_name("Kerr County")
    ('United States', 'Kerr County')
    """
    naming = naming_of[phrase]
    if naming is not None and naming.form is NamedAs.NAME and not naming.country.is_bloc:
        return naming.country.name
    return without_possessive(phrase).removeprefix("the ").removeprefix("The ")


@cache
def _synonyms() -> dict[str, str]:
    return {row.noun: row.compared for row in SYNONYMS}


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
    return frozenset(row.word for row in TOPIC_WORDS if row.part == "generic")


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
