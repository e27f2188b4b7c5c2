"""Offices in words: "US ambassador to the United Nations", "head of the bank"; and the bodies they belong to."""

__all__ = ["HONORIFICS", "Office", "body_named", "complement_at", "office_of"]

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimkit.english.countries import NamedAs
from claimkit.english.memo import Memo
from claimkit.english.own_words import OwnMemo
from claimkit.english.tables.sources import ROLES
from claimkit.english.word_lists import word_list
from claimkit.model.source import Source
from claimkit.parse.sources.phrase.kinds import GOVERNMENT
from claimkit.parse.sources.phrase.known_names import government_of, institution, known_source, leading_known
from claimkit.parse.sources.phrase.noun_phrases import without_adjectives
from claimkit.parse.sources.phrase.office_bodies import MULTIWORD, body_before, possessor
from claimkit.parse.sources.phrase.places import Place, leading_place, place_named, trailing_place
from claimkit.parse.sources.phrase.site import Words
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, owner_in, role_of, source_head
from claimkit.rules import Rule, RuleSet

HONORIFICS = word_list("honorifics")
_AFFILIATING = word_list("prepositions of affiliation")
# Words that may stand between an office and the country before it: "former U.S. President".
_BEFORE_COUNTRY = word_list("words before the country of an office")
# Offices that are sent to a body rather than part of it.
_SENT = ("ambassador", "envoy", "representative")
_CLAUSE_WORDS = word_list("words that begin a clause behind an office")


class Office(NamedTuple):
    """An office in words: the role, the body it belongs to, its country and the gender its words tell."""

    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    gender: str = ""


def office_of(words: Sequence[str]) -> Office:
    """Reads the words of an office: role, body, country.

    >>> office_of("State Department spokesperson".split())
    Office(role='spokesperson', affiliation='US Department of State', country='US', gender='')
    >>> office_of("US ambassador to the United Nations".split())
    Office(role='ambassador to the United Nations', affiliation=None, country='US', gender='')
    """
    return _of_word[words[0]] if len(words) == 1 else _read_office(words)


def _read_office(words: Sequence[str]) -> Office:
    words = _undetermined(words)
    seated = _after_seat(words)
    if seated:
        place = leading_place(words)
        office = office_of(words[seated:])
        return office._replace(country=office.country or (place[0].code if place else None))
    before = _before_country(words)
    if before and (leading_place(words[before:]) or leading_known(words[before:])):
        office = office_of(words[before:])
        return office._replace(role=" ".join(w.lower() for w in (*words[:before], office.role) if w))
    gender = _gender_told(words)
    owned = _owner_of_office(words)
    if owned:
        return _owned_office(words, owned)
    cut = complement_at(words)
    body = leading_known(words) if len(words) > 1 else None
    if body and cut < body[1] < len(words):
        return _with_complement(*_after_body(words, body))
    return _with_complement(_held(words[:cut])._replace(gender=gender), words[cut:])


# The offices of one word, which most are: "Mr.", "President".
_of_word = OwnMemo(lambda word: _read_office([word]))


def _undetermined(words: Sequence[str]) -> list[str]:
    """The words without articles and the like before them, and without "one of the"."""
    kept = [w for w in words if w]
    if len(kept) > 2 and kept[1] == "of" and kept[0].lower() == "one":
        kept = [*kept[2:-1], source_head(kept[-1])]
    first = 0
    while first < len(kept) and kept[first].lower() in _determiners():
        first += 1
    return [w for w in kept[first:] if not w.endswith("-year-old")]


@cache
def _determiners() -> frozenset[str]:
    return in_class("determiner") | in_class("possessive")


def _after_seat(words: Sequence[str]) -> int:
    """Where the words after "London-based" begin; 0 where nothing is so described."""
    for i, word in enumerate(words[:4]):
        if word.endswith("-based"):
            return i + 1 if i + 1 < len(words) else 0
    return 0


def _before_country(words: Sequence[str]) -> int:
    """How many words like "former" stand before all others."""
    for i, word in enumerate(words):
        if word.lower() not in _BEFORE_COUNTRY:
            return i
    return 0


def _gender_told(words: Sequence[str]) -> str:
    for found in map(role_of, words):
        if found is not None and found[1]:
            return found[1]
    return ""


def _owned_office(words: list[str], owned: int) -> Office:
    office = office_of(words[owned:])
    name = possessor(words[:owned])
    body = known_source(name)
    country = office.country or (_country_served(body) if body else None)
    return office._replace(affiliation=body.name if body else name, country=country)


def _country_served(body: Source) -> str | None:
    """The country of those who hold an office in a body: that of a state's body, not where a company has its seat."""
    return body.country if body.kind is GOVERNMENT else None


def _held(main: list[str]) -> Office:
    """The office in words without a complement: country, body, role in this order."""
    found = _country_and_body(main)
    main, nation, body = found.rest, found.nation, found.body
    country, affiliation = nation.code if nation else None, None
    if body is not None:
        affiliation, country = body.name, country or _country_served(body)
    elif len(main) > 1:
        affiliation, main = body_before(main, nation)
    role = _written_role(main)
    if nation and role:
        if affiliation is None and nation.form == "seat" and role.startswith("spokes"):
            affiliation = government_of(nation).name
        if body is not None and role.split()[-1] in _SENT:
            return Office(f"{role} to the {affiliation}", None, country)
    return Office(role, affiliation, country)


class _Opening(NamedTuple):
    """What the words of an office begin with: a country, a body that the tables know; and what is left of them."""

    nation: Place | None
    body: Source | None
    rest: list[str]


def _country_and_body(main: list[str]) -> _Opening:
    body = leading_known(main) if len(main) > 1 else None
    place = leading_place(main) if body is None or body[1] == len(main) else None
    if place and len(main) > place[1]:
        main = main[place[1] :]
        body = leading_known(main) if len(main) > 1 else None
    nation = place[0] if place else None
    if body is not None and body[1] < len(main):
        return _Opening(nation, body[0], main[body[1] :])
    return _Opening(nation, None, main)


def _written_word(word: str) -> str:
    found = role_of(word)
    lower = word.rstrip(".").lower()
    if lower in HONORIFICS:
        return ""
    if found and found[0] != lower and lower in ROLES.words:
        return found[0]
    if lower in in_class("proper") or (word.isupper() and len(word) > 1):
        return word
    return word.lower() if found or lower in in_class("office") else word


# A word of an office as it is written out within a role; nothing for "Mr." and the like.
_written = Memo(_written_word).__getitem__


def _written_role(words: Sequence[str]) -> str | None:
    return " ".join(filter(None, map(_written, words))) or None


def _owner_of_office(words: Sequence[str]) -> int:
    """How many words name the body whose office follows, in the possessive: "Color of Change's director"."""
    owned = owner_in(words[:-1])
    if "of" not in words[: max(owned - 1, 0)] or not is_capitalised(words[0]) or leading_place(words):
        return 0
    joining = ("of", "for", "the", "and", "&")
    return owned if all(is_capitalised(w) or w in joining for w in words[: owned - 1]) else 0


def complement_at(words: Sequence[str]) -> int:
    """Where the complement of an office begins: at its first preposition, but not in "secretary of state"."""
    prepositions = in_class("complement")
    for i in range(1, len(words)):
        if words[i].lower() in prepositions and " ".join(words[i - 1 : i + 2]).lower() not in MULTIWORD:
            return i
    return len(words)


def _after_body(words: list[str], body: tuple[Source, int]) -> tuple[Office, list[str]]:
    """The office after a body's name that has a preposition in it ("Bank of England Governor")."""
    rest = words[body[1] :]
    cut = complement_at(rest)
    return Office(_written_role(rest[:cut]), body[0].name, _country_served(body[0])), rest[cut:]


class _Complement(Words):
    """What follows an office: "of Kenya", "for the bank in Oslo"."""

    __slots__ = ("office",)

    def __init__(self, office: Office, words: list[str]) -> None:
        super().__init__(words)
        self.office = office

    @property
    def first(self) -> str:
        """Its first word in lower case."""
        return self.words[0].lower()


def _with_complement(office: Office, complement: list[str]) -> Office:
    """Adds what follows an office: its country, its body, or what else it is for."""
    return (_COMPLEMENTS.first(_Complement(office, complement)) if complement else None) or office


def _clause_after(site: _Complement) -> Office | None:
    return site.office if site.first in _CLAUSE_WORDS else None


def _of_country(site: _Complement) -> Office | None:
    place = _place(site.words[1:])
    if place is None or site.first not in ("of", "for", "in"):
        return None
    office = site.office
    national = place.form is NamedAs.NAME or site.first != "of"
    role = office.role if national else _joined(office, site.words)
    return office._replace(role=role, country=office.country or place.code)


def _country_or_body_within(site: _Complement) -> Office | None:
    office, words = site.office, site.words
    for i, word in enumerate(words):
        inside = _place(words[i + 1 :])
        if i and inside and word in ("in", "of"):
            return office._replace(role=_joined(office, words[:i]), country=office.country or inside.code)
        body = body_named(words[i + 1 :]) if word.lower() in _AFFILIATING else None
        if body and (office.affiliation is None or not known_source(office.affiliation)):
            role = " ".join(w for w in (office.affiliation, _joined(office, words[:i])) if w)
            return Office(role or None, body[0], office.country or body[1], office.gender)
    return None


def _anything_after(site: _Complement) -> Office:
    found = known_source(" ".join(site.words[1:]))
    if found is None:
        return site.office._replace(role=_joined(site.office, site.words))
    named = [site.first, *(("the",) if " " in found.name else ()), found.name]
    return site.office._replace(role=_joined(site.office, named))


_COMPLEMENTS = RuleSet[_Complement, Office](
    "complement of an office",
    (
        Rule(
            "a clause",
            _clause_after,
            example="[The station chief named in the report] said the road was closed.",
        ),
        Rule(
            "its country",
            _of_country,
            example="[The president of Kenya] said the road was closed.",
            never=("The president of the club said the road was closed.",),
        ),
        Rule(
            "a body or country in it",
            _country_or_body_within,
            example="[A spokesman for Harbour Trust] said the road was closed.",
            never=("A spokesman for the club said the road was closed.",),
        ),
        Rule(
            "anything else",
            _anything_after,
            example="[A spokesman for the club] said the road was closed.",
        ),
    ),
)


def _place(words: Sequence[str]) -> Place | None:
    bare = words[1:] if words[:1] and words[0].lower() in ("the", "a", "an") else words
    place = place_named(" ".join(bare))
    return place if place and place.form is not NamedAs.ADJECTIVE else None


def _joined(office: Office, words: Sequence[str]) -> str | None:
    return " ".join((office.role or "", *words)).strip() or None


def body_named(words: Sequence[str]) -> tuple[str, str | None] | None:
    """The name of a body given in full, as after "director of", and the country it serves; None for common words.

    >>> body_named("the Ukrainian Defense Intelligence Directorate".split())
    ('Main Directorate of Intelligence', 'UA')
    """
    if words[:1] and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    words = without_adjectives(words)
    words = words[_after_seat(words) :]
    inside = trailing_place(words)
    if inside and words[-inside[1]] == "in" and len(words) > inside[1] + 1 and not known_source(" ".join(words)):
        return body_named(words[: -inside[1]])
    text = " ".join(words).removesuffix("'s")
    found = (known_source(text) or known_source(f"the {text}")) if text else None
    if found:
        return found.name, _country_served(found)
    place = leading_place(words)
    if place and len(words) > place[1]:
        return _national_body(words, text, place)
    return (text, None) if words and is_capitalised(words[0]) else None


def _national_body(words: list[str], text: str, place: tuple[Place, int]) -> tuple[str, str | None] | None:
    rest = words[place[1] :]
    listed = institution(" ".join(rest), place[0])
    if listed:
        return listed.name, listed.country
    if not is_capitalised(rest[0]):
        return None
    owned = words[place[1] - 1].endswith("'s")
    return f"{place[0].adjective} {' '.join(rest)}" if owned else text, (
        place[0].code if place[0].form != "region" else None
    )
