"""Names of people in a source phrase, and where they begin after an office."""

__all__ = ["gender_of_name", "is_given_name", "is_personal_name", "name_parts", "split_title"]

import re
from collections.abc import Sequence
from functools import cache

from claimkit.english.memo import Memo
from claimkit.english.tables import column, rows
from claimkit.parse.sources.phrase.known_names import class_of, known_source, leading_known
from claimkit.parse.sources.phrase.offices import HONORIFICS, MULTIWORD, complement_at
from claimkit.parse.sources.phrase.places import leading_place, place_named
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, noun_of, role_of

_MAX_NAME = 5
_COMPLEMENT = frozenset(("of", "to", "for", "at"))
# Offices that are addressed with "Mr." before them.
_ADDRESSED = frozenset(("president", "speaker", "chairman", "secretary", "ambassador", "mayor", "justice", "chief"))
_INITIAL = re.compile(r"[^\W\d_]\.?\Z|(?:[^\W\d_]\.){2,3}\Z")


@cache
def _given() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("given_names")}


def is_given_name(word: str) -> bool:
    """Whether a word is listed among given names."""
    return word in _given()


def gender_of_name(words: Sequence[str]) -> str:
    """ "m" or "f" where the given name tells, else "" .

    >>> gender_of_name(["Robert", "Wood"]), gender_of_name(["Park", "Sun-won"])
    ('m', '')
    """
    given = _given()
    gender = given.get(words[0], "") if words else ""
    if gender or len(words) < 2 or not (len(words) > 2 or _INITIAL.match(words[0])):
        return gender
    return given.get(words[1], "")


def _is_name_word(word: str) -> bool:
    if is_capitalised(word):
        return word.isalpha() or not any(map(str.isdigit, word))
    return word.lower() in in_class("particle")


@cache
def _korean() -> frozenset[str]:
    return frozenset(row[0] for row in rows("family_first") if row[1] == "Korean")


@cache
def _no_names() -> frozenset[str]:
    """Words in lower case that stand in titles written with capitals, but in no personal name."""
    return column("pronouns") | column("sentence_starters") | column("weekdays") | {"day", "week", "year", "night"}


def _continues(word: str) -> bool:
    return _is_name_word(word) and word.lower() not in _no_names() and not word.endswith(("'", "'s"))


# Whether a personal name may go on with a word.
_may_continue = Memo(_continues).__getitem__


def _means(word: str) -> bool:
    if word.isupper() and len(word) > 2 and not _INITIAL.match(word):
        return True
    return noun_of(word) is not None or class_of(word) is not None or word.lower() in in_class("office")


# Whether a word means something by itself, so that it is in no name of a person without a known given name.
_has_meaning = Memo(_means).__getitem__


@cache
def _no_families() -> frozenset[str]:
    """Words in lower case that end the names of bodies, and no family names."""
    return in_class("ending") - {"steel", "banks", "partners", "united"}


def name_parts(words: Sequence[str]) -> tuple[str, list[str]]:
    """The name without middle initials and suffixes, and the words that may stand for the person alone, last first.

    >>> name_parts(["Donald", "J.", "Trump", "Jr."])
    ('Donald Trump', ['trump', 'donald'])
    >>> name_parts(["Volodymyr", "Zelenskyy"])
    ('Volodymyr Zelensky', ['zelensky', 'volodymyr'])
    >>> name_parts(["Kim", "Jong", "Un"])
    ('Kim Jong-un', ['kim', 'jong-un'])
    >>> name_parts(["Kim", "Tae-hyo"])
    ('Kim Tae-hyo', ['kim', 'tae-hyo'])
    """
    suffixes = in_class("suffix")
    kept = list(words)
    if not suffixes.isdisjoint(map(str.lower, words)):
        kept = [w for w in words if w.lower() not in suffixes] or kept
    if len(kept) == 1:
        name = _family_name(kept[0])
        return name, [name.casefold()]
    if len(kept) > 2:
        kept[1:-1] = [w for w in kept[1:-1] if not _INITIAL.match(w)]
    kept[-1] = _family_name(kept[-1])
    if len(kept) == 3 and kept[0] in _korean() and kept[1] not in _given() and is_capitalised(kept[2]):
        kept = [kept[0], f"{kept[1]}-{kept[2].lower()}"]
    bare = [w.casefold() for w in kept if is_capitalised(w)] or [kept[-1].casefold()]
    family_first = kept[0] in column("family_first") and (
        "-" in kept[-1] or (len(kept) < 4 and kept[0] not in _given())
    )
    order = bare if family_first else [bare[-1], *bare[:-1]]
    if len(kept) > 2 and kept[-2].lower() in in_class("particle"):
        order.append(f"{kept[-2]} {kept[-1]}".casefold())
    return " ".join(kept), order


def _family_name(word: str) -> str:
    """A family name with one ending for all the ways to transliterate it: Zelenskyy is Zelensky."""
    if word.endswith(_endings()):
        for ending, common in rows("name_endings"):
            if word.endswith(ending):
                return f"{word[: -len(ending)]}{common}"
    return word


@cache
def _endings() -> tuple[str, ...]:
    return tuple(row[0] for row in rows("name_endings"))


def is_personal_name(words: Sequence[str]) -> bool:
    """Whether capitalised words look like a person's full name rather than a body's.

    >>> is_personal_name(["Robert", "Wood"]), is_personal_name(["House", "Majority", "PAC"])
    (True, False)
    """
    if not 2 <= len(words) <= _MAX_NAME or not all(map(_may_continue, words[1:])):
        return False
    first, last = words[0], words[-1]
    if not is_capitalised(first) or not _is_name_word(first) or len(last) < 2:
        return False
    last_lower = last.lower()
    if last_lower in in_class("particle"):
        return False
    given = first in _given()
    if given and last_lower not in _no_families():
        noun = noun_of(last)
        return noun is None or noun[0] not in ("organization", "government", "outlet", "document")
    if not given and (role_of(first) or first.lower() in in_class("thing")):
        return False
    if any(map(_has_meaning, words)) or last_lower in in_class("ending") or last_lower in in_class("press"):
        return False
    if place_named(" ".join(words)):
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
    if not any(map(role_of, words[:-1])):
        return 0
    end = len(words)
    start = end
    while start > 0 and end - start < _MAX_NAME and _is_name_word(words[start - 1]):
        start -= 1
    while start < end and not is_capitalised(words[start]):
        start += 1
    body = leading_known(words)
    skip = body[1] if body else 0
    complement = skip + complement_at(words[skip:])
    for n in range(end - 1, max(start - 1, 0), -1):
        if n <= complement and role_of(words[n - 1]) and _may_follow_title(words, n):
            return n
    return _after_complement(words, start)


def _may_follow_title(words: Sequence[str], n: int) -> bool:
    name = words[n:]
    if words[n - 1].rstrip(".").lower() in HONORIFICS:
        return is_capitalised(name[0]) and name[0].lower() not in _ADDRESSED
    if not is_capitalised(name[0]) or all(w.lower() in in_class("suffix") for w in name):
        return False
    if n == 1 and words[0] in _given() and len(name) == 1:
        return False
    full = len(name) > 1 and name[0] in _given()
    if (
        n > 1
        and words[0] in _given()
        and not full
        and words[n - 1][:1].isupper()
        and not any(map(role_of, words[: n - 1]))
    ):
        return False
    if len(name) == 1 and (noun_of(name[0]) or class_of(name[0]) or role_of(name[0])) and name[0] not in _given():
        return False
    if len(name) == 1 or is_personal_name(name) or name[0] in _given():
        return True
    last = name[-1].lower()
    return not noun_of(last) and last not in in_class("ending") and last not in in_class("press")


def _after_complement(words: Sequence[str], start: int) -> int:
    """Where the name begins in "ambassador to the UN Robert Wood": after the office and its complement."""
    lower = [w.lower() for w in words]
    if _COMPLEMENT.isdisjoint(lower):
        return 0
    at = next((i for i, w in enumerate(lower) if w in _COMPLEMENT and i and role_of(words[i - 1])), 0)
    if not at:
        return 0
    for n in range(max(start, at + 2), len(words)):
        if words[n] in _given() and len(words) - n >= 2 and is_capitalised(words[-1]) and _is_body(words[at + 1 : n]):
            return n
    found = leading_known(words[at + 1 :]) or leading_place(words[at + 1 :])
    if found and len(words) - (at + 1 + found[1]) >= 2 and is_personal_name(words[at + 1 + found[1] :]):
        return at + 1 + found[1]
    three = " ".join(lower[at - 1 : at + 2])
    if three in MULTIWORD and at + 2 < len(words) and is_capitalised(words[at + 2]):
        return at + 2
    return 0


def _is_body(words: Sequence[str]) -> bool:
    text = " ".join(words)
    if known_source(text) or place_named(text.removeprefix("the ")):
        return True
    noun = noun_of(words[-1])
    return noun is not None and noun[0] in ("organization", "government")
