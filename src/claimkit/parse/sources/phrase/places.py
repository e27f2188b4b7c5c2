"""Countries, their capitals and their adjectives in source phrases."""

__all__ = ["Place", "PlaceFound", "is_a_people", "leading_place", "place_named", "trailing_place"]

from collections.abc import Sequence
from typing import NamedTuple

from claimkit.english.countries import NamedAs, naming_of, namings
from claimkit.english.own_words import OwnMemo, per_lexicon
from claimkit.english.word_lists import word_endings
from claimkit.parse.sources.phrase.words import is_capitalised

_LONGEST = 5
# What stands before the place at the end of a phrase, in its ways of writing.
_BEFORE = frozenset(form for word in ("of", "in", "from", "for") for form in (word, word.capitalize(), word.upper()))


class Place(NamedTuple):
    """What a word says of a country: its code, the adjective for its institutions, how it names it.

    For a region, `adjective` is its own name.
    """

    code: str
    adjective: str
    form: NamedAs


class PlaceFound(NamedTuple):
    """A country at one end of some words, and how many of the words say so."""

    place: Place
    size: int


def _place_in(words: str) -> Place | None:
    if words[:4].casefold() == "the " or words[-2:] in ("'s", "s'"):
        return None  # a name as it stands in the phrase, without its article
    naming = naming_of[words]
    if naming is None or naming.country.is_bloc:
        return None
    own = naming.words if naming.form is NamedAs.REGION else naming.country.adjective
    return Place(naming.country.code, own, naming.form)


_places = OwnMemo(_place_in)


def is_a_people(word: str) -> bool:
    """Whether an adjective of a country names its people ("the French", "Mexicans") rather than one of them.

    >>> is_a_people("French"), is_a_people("Czech")
    (True, False)
    """
    return word.endswith(word_endings("endings of adjectives that name a people"))


@per_lexicon
def _beginnings() -> frozenset[str]:
    endings = ("", "s", "'s", "s's", "s'", "'", "-based")
    return frozenset(f"{naming.words.split()[0].casefold()}{ending}" for naming in namings() for ending in endings)


def _begins_name(word: str) -> bool:
    return is_capitalised(word) and word.casefold() in _beginnings()


# Whether a place's name may begin with a word, which may be a possessive or a plural: most do not.
_may_begin = OwnMemo(_begins_name)


def place_named(words: str) -> Place | None:
    """The country or place that `words`, without article, name or describe.

    Words written like common words ("us", "turkey") name none.

    >>> place_named("Seoul"), place_named("us")
    (Place(code='KR', adjective='South Korean', form=<NamedAs.SEAT: 'seat'>), None)
    """
    if not _may_begin[words.partition(" ")[0]] or (len(words) == 2 and not words.isupper()):
        return None
    place = _places[words]
    if place is None and words[-1:] in "sS":
        people = _places[words[:-1]]
        return people if people is not None and people.form is NamedAs.ADJECTIVE else None
    return place


def leading_place(words: Sequence[str]) -> PlaceFound | None:
    """The country at the beginning of `words` and how many of them name it; the longest name wins."""
    if not words or not _may_begin[words[0]]:
        return None
    for n in range(min(_LONGEST, len(words)), 0, -1):
        text = " ".join(words[:n]).removesuffix("-based")
        bare = text.removesuffix("'s").removesuffix("'")
        place = place_named(bare) or (place_named(text) if text != bare else None)
        if place:
            return PlaceFound(place, n)
    return None


def trailing_place(words: Sequence[str]) -> PlaceFound | None:
    """The country at the end of `words`, after "of", "in", "from", "for" or "to", and how many words say so."""
    if _BEFORE.isdisjoint(words):
        return None
    for n in range(1, min(_LONGEST, len(words) - 1) + 1):
        said = n + 1
        if words[-said].lower() == "the" and len(words) > said:
            said += 1
        if words[-said] in _BEFORE:
            place = place_named(" ".join(words[-n:]))
            if place and place.form is not NamedAs.ADJECTIVE:
                return PlaceFound(place, said)
    return None
