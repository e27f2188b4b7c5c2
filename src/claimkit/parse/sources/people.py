"""Names of people in a source phrase, and the offices before and after them."""

__all__ = ["Office", "gender_of_name", "is_personal_name", "name_parts", "office_of", "split_title"]

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimkit.lexicon.tables import column, rows
from claimkit.model.source import Source
from claimkit.parse.sources.names import class_of, government_of, institution, known_source, leading_known
from claimkit.parse.sources.nouns import without_adjectives
from claimkit.parse.sources.places import Place, leading_place, place_named, trailing_place
from claimkit.parse.sources.words import KNOWN, in_class, is_capitalised, noun_of, role_of

_MAX_NAME = 5
_INITIAL = re.compile(r"[^\W\d_]\.?\Z|(?:[^\W\d_]\.){2,3}\Z")
_HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "mx", "sir", "dame"))
_AFFILIATING = frozenset(("of", "for", "at", "with", "from", "in"))
# Words that may stand between an office and the country before it: "former U.S. President".
_BEFORE_COUNTRY = frozenset(
    ("former", "ex", "then", "current", "acting", "interim", "retired", "senior", "top", "late")
)
_MULTIWORD = ("secretary of state", "secretary of defense", "secretary general", "attorney general", "prime minister")


class Office(NamedTuple):
    """An office in words: the role, the body it belongs to, its country and the gender its words tell."""

    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    gender: str = ""


@cache
def _given() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("given_names")}


def gender_of_name(words: Sequence[str]) -> str:
    """ "m" or "f" where the given name tells, else "" .

    >>> gender_of_name(["Robert", "Wood"]), gender_of_name(["Park", "Sun-won"])
    ('m', '')
    """
    return next((_given()[w] for w in words[:2] if _given().get(w)), "")


def _is_name_word(word: str) -> bool:
    if is_capitalised(word):
        return not any(c.isdigit() for c in word)
    return word.lower() in in_class("particle")


def name_parts(words: Sequence[str]) -> tuple[str, list[str]]:
    """The name without middle initials and suffixes, and the words that may stand for the person alone, last first.

    >>> name_parts(["Donald", "J.", "Trump", "Jr."])
    ('Donald Trump', ['trump', 'donald'])
    >>> name_parts(["Kim", "Tae-hyo"])
    ('Kim Tae-hyo', ['kim', 'tae-hyo'])
    """
    kept = [w for w in words if w.lower() not in in_class("suffix")] or list(words)
    inner = [w for w in kept[1:-1] if not _INITIAL.match(w)]
    kept = [kept[0], *inner, kept[-1]] if len(kept) > 1 else kept
    bare = [w.casefold() for w in kept if is_capitalised(w)] or [kept[-1].casefold()]
    family_first = len(kept) in (2, 3) and kept[0] in column("family_first") and kept[0] not in _given()
    if len(kept) > 1 and (family_first or (kept[0] in column("family_first") and "-" in kept[-1])):
        order = bare
    else:
        order = [bare[-1], *bare[:-1]]
    if len(kept) > 2 and kept[-2].lower() in in_class("particle"):
        order.append(f"{kept[-2]} {kept[-1]}".casefold())
    return " ".join(kept), order


def is_personal_name(words: Sequence[str]) -> bool:
    """Whether capitalised words look like a person's full name rather than a body's.

    >>> is_personal_name(["Robert", "Wood"]), is_personal_name(["House", "Majority", "PAC"])
    (True, False)
    """
    if not 2 <= len(words) <= _MAX_NAME or not is_capitalised(words[0]) or not all(map(_is_name_word, words)):
        return False
    if words[-1].lower() in in_class("particle") or len(words[-1]) < 2:
        return False
    if role_of(words[0]) and words[0] not in _given():
        return False
    lower_last = words[-1].lower()
    if words[0] in _given() and lower_last not in in_class("ending") - {"steel", "banks", "partners", "united"}:
        noun = noun_of(words[-1])
        return noun is None or noun[0] not in ("organization", "government", "outlet", "document")
    if lower_last in in_class("ending") or lower_last in in_class("press") or place_named(" ".join(words)):
        return False
    if any(w.isupper() and len(w) > 2 and not _INITIAL.match(w) for w in words):
        return False
    if any(noun_of(w) or class_of(w) for w in words) or any(w.lower() in in_class("office") for w in words):
        return False
    place = leading_place(words) or leading_place(words[-1:])
    return place is None or place[0].form not in ("adjective", "name")


def split_title(words: Sequence[str]) -> int:
    """Where a person's name begins after an office: `words[:n]` is the office, `words[n:]` the name; 0 for no office.

    >>> split_title("U.S. Defense Secretary Lloyd Austin".split())
    3
    >>> split_title("U.S. Ambassador to the UN Robert Wood".split())
    5
    >>> split_title("The chief of the agency".split())
    0
    """
    end = len(words)
    start = end
    while start > 0 and end - start < _MAX_NAME and _is_name_word(words[start - 1]):
        start -= 1
    while start < end and not is_capitalised(words[start]):
        start += 1
    body = leading_known(words)
    skip = body[1] if body else 0
    complement = skip + _complement_at(words[skip:])
    for n in range(end - 1, max(start - 1, 0), -1):
        if n <= complement and role_of(words[n - 1]) and _may_follow_title(words, n):
            return n
    return _after_complement(words, start)


def _may_follow_title(words: Sequence[str], n: int) -> bool:
    name = words[n:]
    if not is_capitalised(name[0]) or all(w.lower() in in_class("suffix") for w in name):
        return False
    if n == 1 and words[0] in _given() and len(name) == 1:
        return False
    full = len(name) > 1 and name[0] in _given()
    if n > 1 and words[0] in _given() and not full and words[n - 1][:1].isupper() and not _titled(words[: n - 1]):
        return False
    if len(name) == 1 and (noun_of(name[0]) or class_of(name[0]) or role_of(name[0])) and name[0] not in _given():
        return False
    return len(name) == 1 or is_personal_name(name) or name[0] in _given() or not noun_of(name[-1])


def _titled(words: Sequence[str]) -> bool:
    return any(role_of(w) for w in words)


def _after_complement(words: Sequence[str], start: int) -> int:
    """Where the name begins in "ambassador to the UN Robert Wood": after the office and its complement."""
    lower = [w.lower() for w in words]
    at = next((i for i, w in enumerate(lower) if i and w in ("of", "to", "for", "at") and role_of(lower[i - 1])), 0)
    if not at:
        return 0
    for n in range(max(start, at + 2), len(words)):
        if words[n] in _given() and len(words) - n >= 2 and is_capitalised(words[-1]) and _is_body(words[at + 1 : n]):
            return n
    found = leading_known(words[at + 1 :]) or leading_place(words[at + 1 :])
    if found and len(words) - (at + 1 + found[1]) >= 2 and is_personal_name(words[at + 1 + found[1] :]):
        return at + 1 + found[1]
    three = " ".join(lower[at - 1 : at + 2])
    if three in _MULTIWORD and at + 2 < len(words) and is_capitalised(words[at + 2]):
        return at + 2
    return 0


def _is_body(words: Sequence[str]) -> bool:
    text = " ".join(words)
    if known_source(text) or place_named(text.removeprefix("the ")):
        return True
    noun = noun_of(words[-1])
    return noun is not None and noun[0] in ("organization", "government")


def _written_role(words: Sequence[str]) -> str | None:
    kept = []
    for word in words:
        found = role_of(word)
        lower = word.rstrip(".").lower()
        if lower in _HONORIFICS:
            continue
        if found and found[0] != lower and word.rstrip(".").lower() in column("roles"):
            kept.append(found[0])
        elif lower in in_class("proper") or (word.isupper() and len(word) > 1):
            kept.append(word)
        elif found or lower in in_class("office") or lower in in_class("modifier"):
            kept.append(word.lower())
        else:
            kept.append(word)
    return " ".join(kept) or None


def office_of(words: Sequence[str]) -> Office:
    """Reads the words of an office: role, body, country.

    >>> office_of("State Department spokesperson".split())
    Office(role='spokesperson', affiliation='US Department of State', country='US', gender='')
    >>> office_of("US ambassador to the United Nations".split())
    Office(role='ambassador to the United Nations', affiliation=None, country='US', gender='')
    """
    words = [w for w in words if w]
    if len(words) > 2 and words[0].lower() == "one" and words[1] == "of":
        words = words[2:]
    while words and words[0].lower() in in_class("determiner") | in_class("possessive"):
        words = words[1:]
    seated = next((i + 1 for i, w in enumerate(words[:4]) if w.endswith("-based")), 0)
    if seated and seated < len(words):
        place = leading_place(words)
        office = office_of(words[seated:])
        return office._replace(country=office.country or (place[0].code if place else None))
    before = next((i for i, w in enumerate(words) if w.lower() not in _BEFORE_COUNTRY), 0)
    if before and leading_place(words[before:]):
        office = office_of(words[before:])
        return office._replace(role=" ".join(w.lower() for w in (*words[:before], office.role) if w))
    gender = next((found[1] for w in words if (found := role_of(w)) and found[1]), "")
    owned = _owner_of_office(words)
    if owned:
        office = office_of(words[owned:])
        name = " ".join(words[:owned]).removesuffix("'s").removesuffix("'")
        body = known_source(name)
        country = body.country if body else None
        return office._replace(affiliation=body.name if body else name, country=office.country or country)
    cut = _complement_at(words)
    main, complement = list(words[:cut]), list(words[cut:])
    body = leading_known(words) if len(words) > 1 else None
    if body and cut < body[1] < len(words):
        return _with_complement(*_after_body(words, body))
    body = body if body and body[1] <= len(main) else None
    place = leading_place(main) if body is None or body[1] == len(main) else None
    if place and len(main) > place[1]:
        main = main[place[1] :]
        body = leading_known(main) if len(main) > 1 else None
    country = place[0].code if place else None
    affiliation = None
    if body and body[1] < len(main):
        affiliation, country = body[0].name, country or body[0].country
        main = main[body[1] :]
        if main[0] == "'s":
            main = main[1:]
    elif len(main) > 1:
        affiliation, main = _body_before(main, place[0] if place else None)
    role = _written_role(main)
    if place and affiliation is None and place[0].form == "seat" and role and role.startswith("spokes"):
        affiliation = government_of(place[0]).name
    if affiliation and role and role.split()[-1] in ("ambassador", "envoy", "representative") and body and place:
        return Office(f"{role} to the {affiliation}", None, place[0].code if place else None, gender)
    return _with_complement(Office(role, affiliation, country, gender), complement)


def _owner_of_office(words: Sequence[str]) -> int:
    """How many words name the body whose office follows, in the possessive: "Color of Change's director"."""
    at = next((i for i, w in enumerate(words[:-1]) if w.endswith(("'s", "s'"))), 0)
    if not at or not is_capitalised(words[0]) or leading_place(words):
        return 0
    joining = ("of", "for", "the", "and", "&")
    return at + 1 if all(is_capitalised(w) or w in joining for w in words[:at]) and "of" in words[:at] else 0


def _complement_at(words: Sequence[str]) -> int:
    """Where the complement of an office begins: at its first preposition, but not in "secretary of state"."""
    lower = [w.lower() for w in words]
    prepositions = in_class("preposition")
    for i, word in enumerate(lower):
        if i and word in prepositions and " ".join(lower[i - 1 : i + 2]) not in _MULTIWORD:
            return i
    return len(words)


def _after_body(words: list[str], body: tuple[Source, int]) -> tuple[Office, list[str]]:
    """The office after a body's name that has a preposition in it ("Bank of England Governor")."""
    rest = words[body[1] :]
    cut = _complement_at(rest)
    return Office(_written_role(rest[:cut]), body[0].name, body[0].country), rest[cut:]


def _body_before(main: list[str], place: Place | None) -> tuple[str | None, list[str]]:
    """The body that the first words of an office name, and the words that are left of it."""
    if " ".join(main[-3:]).lower() in _MULTIWORD:
        return None, main
    for n in range(len(main) - 1, 0, -1):
        words = " ".join(main[:n]).removesuffix("'s")
        if class_of(words) and words.lower() not in ("government", "house", "senate"):
            found = institution(words, place) if place else None
            if found:
                return found.name, main[n:]
            if len(main[:n]) > 1 and is_capitalised(main[0]):
                return words, main[n:]
    owned = next((i + 1 for i, w in enumerate(main[:-1]) if w.endswith(("'s", "s'"))), 0)
    if owned and is_capitalised(main[0]):
        return " ".join(main[:owned]).removesuffix("'s").removesuffix("'"), main[owned:]
    first = len(main)
    while first > 0 and _belongs_to_office(main[first - 1]):
        first -= 1
    if first == 1 and main[0] in KNOWN:
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
    if not complement:
        return office
    words = complement[1:]
    bare = words[1:] if words[:1] and words[0].lower() in ("the", "a", "an") else words
    place = place_named(" ".join(bare))
    if place and place.form != "adjective" and complement[0] in ("of", "for", "in"):
        if place.form in ("name",) or complement[0] != "of":
            return office._replace(country=office.country or place.code)
        role = " ".join((office.role or "", *complement)).strip()
        return office._replace(role=role, country=office.country or place.code)
    for i, word in enumerate(complement):
        rest = " ".join(complement[i + 1 :]).removeprefix("the ")
        if i and word in ("in", "of") and (inside := place_named(rest)):
            role = " ".join((office.role or "", *complement[:i])).strip()
            return office._replace(role=role, country=office.country or inside.code)
        body = body_named(complement[i + 1 :]) if word.lower() in _AFFILIATING else None
        if body and office.affiliation is None:
            role = " ".join((office.role or "", *complement[:i])).strip()
            return Office(role or None, body[0], office.country or body[1], office.gender)
    found = known_source(" ".join(words))
    if found:
        complement = [complement[0], *(("the",) if " " in found.name else ()), found.name]
    if complement[0].lower() in ("who", "which", "that", "known", "named", "called"):
        return office
    role = " ".join((office.role or "", *complement)).strip()
    return office._replace(role=role)


def body_named(words: Sequence[str]) -> tuple[str, str | None] | None:
    """The name and country of a body given in full, as after "director of"; None for common words.

    >>> body_named("the Ukrainian Defense Intelligence Directorate".split())
    ('Main Directorate of Intelligence', 'UA')
    """
    if words[:1] and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    words = without_adjectives(words)
    seated = next((i + 1 for i, w in enumerate(words[:4]) if w.endswith("-based")), 0)
    if seated:
        return body_named(words[seated:])
    inside = trailing_place(words)
    if inside and words[-inside[1]] == "in" and len(words) > inside[1] + 1 and not known_source(" ".join(words)):
        body = body_named(words[: -inside[1]])
        return (body[0], body[1] or inside[0].code) if body else None
    text = " ".join(words).removesuffix("'s")
    if not text:
        return None
    found = known_source(text) or known_source(f"the {text}")
    if found:
        return found.name, found.country
    place = leading_place(words)
    rest = words[place[1] :] if place else words
    if place and rest:
        listed = institution(" ".join(rest), place[0])
        if listed:
            return listed.name, listed.country
        if is_capitalised(rest[0]):
            return f"{place[0].adjective} {' '.join(rest)}" if words[place[1] - 1].endswith("'s") else text, place[
                0
            ].code
        return None
    if is_capitalised(words[0]):
        return text, None
    return None
