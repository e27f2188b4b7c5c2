"""Offices in words: "US ambassador to the United Nations", "head of the bank"; and the bodies they belong to."""

__all__ = ["HONORIFICS", "MULTIWORD", "Office", "body_named", "complement_at", "office_of"]

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimkit.english.memo import Memo
from claimkit.english.tables import column
from claimkit.model.source import Source
from claimkit.parse.sources.phrase.kinds import GOVERNMENT
from claimkit.parse.sources.phrase.known_names import class_of, government_of, institution, known_source, leading_known
from claimkit.parse.sources.phrase.noun_phrases import without_adjectives
from claimkit.parse.sources.phrase.places import Place, leading_place, place_named, trailing_place
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, is_known, owner_in, role_of, singular

HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "mx", "sir", "dame"))
_AFFILIATING = frozenset(("of", "for", "at", "with", "from", "in"))
# Words that may stand between an office and the country before it: "former U.S. President".
_BEFORE_COUNTRY = frozenset(
    ("former", "ex", "then", "current", "acting", "interim", "retired", "senior", "top", "late")
)
# Offices that are sent to a body rather than part of it.
_SENT = ("ambassador", "envoy", "representative")
MULTIWORD = ("secretary of state", "secretary of defense", "secretary general", "attorney general", "prime minister")


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
_of_word = Memo(lambda word: _read_office([word]))


def _undetermined(words: Sequence[str]) -> list[str]:
    """The words without articles and the like before them, and without "one of the"."""
    kept = [w for w in words if w]
    if len(kept) > 2 and kept[1] == "of" and kept[0].lower() == "one":
        kept = [*kept[2:-1], singular(kept[-1])]
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
    name = _possessor(words[:owned])
    body = known_source(name)
    country = office.country or (_country_served(body) if body else None)
    return office._replace(affiliation=body.name if body else name, country=country)


def _country_served(body: Source) -> str | None:
    """The country of those who hold an office in a body: that of a state's body, not where a company has its seat."""
    return body.country if body.kind is GOVERNMENT else None


def _possessor(words: Sequence[str]) -> str:
    return " ".join(words).removesuffix("'s").removesuffix("'")


def _held(main: list[str]) -> Office:
    """The office in words without a complement: country, body, role in this order."""
    body = leading_known(main) if len(main) > 1 else None
    place = leading_place(main) if body is None or body[1] == len(main) else None
    if place and len(main) > place[1]:
        main = main[place[1] :]
        body = leading_known(main) if len(main) > 1 else None
    nation = place[0] if place else None
    country, affiliation = nation.code if nation else None, None
    listed = body is not None and body[1] < len(main)
    if body and listed:
        affiliation, country = body[0].name, country or _country_served(body[0])
        main = main[body[1] :]
    elif len(main) > 1:
        affiliation, main = _body_before(main, nation)
    role = _written_role(main)
    if nation and affiliation is None and nation.form == "seat" and role and role.startswith("spokes"):
        affiliation = government_of(nation).name
    if listed and nation and role and role.split()[-1] in _SENT:
        return Office(f"{role} to the {affiliation}", None, country)
    return Office(role, affiliation, country)


def _written_word(word: str) -> str:
    found = role_of(word)
    lower = word.rstrip(".").lower()
    if lower in HONORIFICS:
        return ""
    if found and found[0] != lower and lower in column("roles"):
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
    prepositions = in_class("preposition")
    for i in range(1, len(words)):
        if words[i].lower() in prepositions and " ".join(words[i - 1 : i + 2]).lower() not in MULTIWORD:
            return i
    return len(words)


def _after_body(words: list[str], body: tuple[Source, int]) -> tuple[Office, list[str]]:
    """The office after a body's name that has a preposition in it ("Bank of England Governor")."""
    rest = words[body[1] :]
    cut = complement_at(rest)
    return Office(_written_role(rest[:cut]), body[0].name, _country_served(body[0])), rest[cut:]


def _body_before(main: list[str], place: Place | None) -> tuple[str | None, list[str]]:
    """The body that the first words of an office name, and the words that are left of it."""
    if " ".join(main[-3:]).lower() in MULTIWORD:
        return None, main
    for n in range(len(main) - 1, 0, -1):
        words = " ".join(main[:n]).removesuffix("'s")
        if class_of(words) and words.lower() not in ("government", "house", "senate"):
            found = institution(words, place) if place else None
            if found:
                return found.name, main[n:]
            if len(main[:n]) > 1 and is_capitalised(main[0]):
                return words, main[n:]
    owned = owner_in(main[:-1])
    if owned and is_capitalised(main[0]):
        return _possessor(main[:owned]), main[owned:]
    first = len(main)
    while first > 0 and _belongs_to_office(main[first - 1]):
        first -= 1
    if first == 1 and (is_known(main[0]) or ("-" in main[0] and main[0].endswith(("ing", "ed")))):
        return None, main
    if (
        0 < first < len(main)
        and is_capitalised(main[0])
        and all(is_capitalised(w) or w.lower() in ("of", "the", "and", "for", "&") for w in main[:first])
    ):
        return " ".join(main[:first]), main[first:]
    return None, main


def _belongs_to_office(word: str) -> bool:
    lower = word.lower()
    return bool(role_of(word)) or lower in in_class("office") or (lower in in_class("modifier") and word == lower)


def _with_complement(office: Office, complement: list[str]) -> Office:
    """Adds what follows an office: its country, its body, or what else it is for."""
    if not complement or complement[0].lower() in ("who", "which", "that", "known", "named", "called"):
        return office
    first = complement[0].lower()
    place = _place(complement[1:])
    if place and first in ("of", "for", "in"):
        national = place.form == "name" or first != "of"
        return office._replace(
            role=office.role if national else _joined(office, complement), country=office.country or place.code
        )
    for i, word in enumerate(complement):
        inside = _place(complement[i + 1 :])
        if i and inside and word in ("in", "of"):
            return office._replace(role=_joined(office, complement[:i]), country=office.country or inside.code)
        body = body_named(complement[i + 1 :]) if word.lower() in _AFFILIATING else None
        if body and (office.affiliation is None or not known_source(office.affiliation)):
            role = " ".join(w for w in (office.affiliation, _joined(office, complement[:i])) if w)
            return Office(role or None, body[0], office.country or body[1], office.gender)
    found = known_source(" ".join(complement[1:]))
    if found:
        complement = [first, *(("the",) if " " in found.name else ()), found.name]
    return office._replace(role=_joined(office, complement))


def _place(words: list[str]) -> Place | None:
    bare = words[1:] if words[:1] and words[0].lower() in ("the", "a", "an") else words
    place = place_named(" ".join(bare))
    return place if place and place.form != "adjective" else None


def _joined(office: Office, words: list[str]) -> str | None:
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
