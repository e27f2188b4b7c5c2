"""The body whose office somebody holds, as the words before the office name it: "foreign ministry spokesman"."""

__all__ = ["MULTIWORD", "BodyOfOffice", "body_before", "possessor"]

from collections.abc import Sequence
from typing import NamedTuple

from claimkit.english.word_lists import word_list
from claimkit.parse.sources.phrase.known_names import class_of, institution
from claimkit.parse.sources.phrase.places import Place
from claimkit.parse.sources.phrase.site import Words
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, is_known, owner_in, role_of
from claimkit.rules import Rule, RuleSet

MULTIWORD = word_list("offices of several words")


def possessor(words: Sequence[str]) -> str:
    """The words of an owner without the possessive ending."""
    return " ".join(words).removesuffix("'s").removesuffix("'")


class BodyOfOffice(NamedTuple):
    """The body that the first words of an office name, and the words that are left of it."""

    body: str | None
    rest: list[str]


class _OfficeWords(Words):
    """The words of an office without a country, and the country before them."""

    __slots__ = ("nation",)

    def __init__(self, words: list[str], nation: Place | None) -> None:
        super().__init__(words)
        self.nation = nation


def body_before(main: list[str], nation: Place | None) -> BodyOfOffice:
    """The body that the first words of an office name, and the words that are left of it."""
    return _BODIES.first(_OfficeWords(main, nation)) or BodyOfOffice(None, main)


def _one_title(site: _OfficeWords) -> BodyOfOffice | None:
    return BodyOfOffice(None, [*site.words]) if " ".join(site.words[-3:]).lower() in MULTIWORD else None


def _institution_before(site: _OfficeWords) -> BodyOfOffice | None:
    main = list(site.words)
    for n in range(len(main) - 1, 0, -1):
        words = " ".join(main[:n]).removesuffix("'s")
        if class_of(words) and words.lower() not in ("government", "house", "senate"):
            found = institution(words, site.nation) if site.nation else None
            if found:
                return BodyOfOffice(found.name, main[n:])
            if n > 1 and is_capitalised(main[0]):
                return BodyOfOffice(words, main[n:])
    return None


def _owner_before(site: _OfficeWords) -> BodyOfOffice | None:
    main = list(site.words)
    owned = owner_in(main[:-1])
    return BodyOfOffice(possessor(main[:owned]), main[owned:]) if owned and is_capitalised(main[0]) else None


def _name_before(site: _OfficeWords) -> BodyOfOffice | None:
    main = list(site.words)
    first = len(main)
    while first > 0 and _belongs_to_office(main[first - 1]):
        first -= 1
    if not 0 < first < len(main) or not is_capitalised(main[0]):
        return None
    if first == 1 and (is_known(main[0]) or ("-" in main[0] and main[0].endswith(("ing", "ed")))):
        return None
    if not all(is_capitalised(w) or w.lower() in ("of", "the", "and", "for", "&") for w in main[:first]):
        return None
    return BodyOfOffice(" ".join(main[:first]), main[first:])


_BODIES = RuleSet[_OfficeWords, BodyOfOffice](
    "body that an office names before it",
    (
        Rule(
            "none in a title of several words",
            _one_title,
            example="[The Kenyan Prime Minister] said the road was closed.",
        ),
        Rule(
            "an institution",
            _institution_before,
            example="[Kenyan Foreign Ministry spokesman Per Kvam] said the road was closed.",
            never=("House Speaker Carla Dunn said the road was closed.",),
        ),
        Rule(
            "its owner",
            _owner_before,
            example="[Per Kvam, Dunn's campaign manager,] said the road was closed.",
        ),
        Rule(
            "a name",
            _name_before,
            example="[Harbour Ferries spokesman Per Kvam] said the road was closed.",
            never=("Retired teacher Per Kvam said the road was closed.",),
        ),
    ),
)


def _belongs_to_office(word: str) -> bool:
    lower = word.lower()
    return bool(role_of(word)) or lower in in_class("office") or (lower in in_class("modifier") and word == lower)
