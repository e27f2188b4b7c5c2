"""Names of people in a source phrase, and where they begin after an office."""

__all__ = ["gender_of_name", "given_names", "is_given_name", "is_personal_name", "name_parts", "split_title"]

import re
from collections.abc import Sequence
from functools import cache

from claimkit.english.memo import Memo
from claimkit.english.tables.closed_classes import PRONOUNS, SENTENCE_STARTERS
from claimkit.english.tables.sources import FAMILY_FIRST, GIVEN_NAMES, NAME_ENDINGS
from claimkit.english.tables.times import WEEKDAYS
from claimkit.english.word_lists import word_list
from claimkit.parse.sources.phrase.known_names import class_of, known_source, leading_known
from claimkit.parse.sources.phrase.office_bodies import MULTIWORD
from claimkit.parse.sources.phrase.offices import HONORIFICS, complement_at
from claimkit.parse.sources.phrase.places import leading_place, place_named
from claimkit.parse.sources.phrase.site import Words
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, noun_of, role_of
from claimkit.rules import Rule, RuleSet

_SHORTEST_NAME, _MAX_NAME = 2, 5
_LONGEST_FAMILY_FIRST = 3
_COMPLEMENT = frozenset(("of", "to", "for", "at"))
# Offices that are addressed with "Mr." before them.
_ADDRESSED = word_list("offices by which people are addressed")
_INITIAL = re.compile(r"[^\W\d_]\.?\Z|(?:[^\W\d_]\.){2,3}\Z")


@cache
def given_names() -> dict[str, str]:
    """The listed given names, each with the gender that it tells, if it tells one."""
    return {row.name: row.gender for row in GIVEN_NAMES}


def is_given_name(word: str) -> bool:
    """Whether a word is listed among given names."""
    return word in given_names()


def gender_of_name(words: Sequence[str]) -> str:
    """ "m" or "f" where the given name tells, else "" .

    >>> gender_of_name(["Robert", "Wood"]), gender_of_name(["Park", "Sun-won"])
    ('m', '')
    """
    given = given_names()
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
    return frozenset(row.name for row in FAMILY_FIRST if row.language == "Korean")


@cache
def _no_names() -> frozenset[str]:
    """Words in lower case that stand in titles written with capitals, but in no personal name."""
    return PRONOUNS.words | SENTENCE_STARTERS.words | WEEKDAYS.words | {"day", "week", "year", "night"}


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
    kept = _without_suffix(words)
    if len(kept) == 1:
        name = _family_name(kept[0])
        return name, [name.casefold()]
    if len(kept) > 2:
        kept[1:-1] = [w for w in kept[1:-1] if not _INITIAL.match(w)]
    kept[-1] = _family_name(kept[-1])
    if len(kept) == 3 and kept[0] in _korean() and kept[1] not in given_names() and is_capitalised(kept[2]):
        kept = [kept[0], f"{kept[1]}-{kept[2].lower()}"]
    bare = [w.casefold() for w in kept if is_capitalised(w)] or [kept[-1].casefold()]
    order = bare if _has_family_first(kept) else [bare[-1], *bare[:-1]]
    if len(kept) > 2 and kept[-2].lower() in in_class("particle"):
        order.append(f"{kept[-2]} {kept[-1]}".casefold())
    return " ".join(kept), order


def _without_suffix(words: Sequence[str]) -> list[str]:
    """The words without "Jr.", "III" and the like, if that leaves any."""
    suffixes = in_class("suffix")
    if suffixes.isdisjoint(map(str.lower, words)):
        return list(words)
    return [w for w in words if w.lower() not in suffixes] or list(words)


def _has_family_first(name: list[str]) -> bool:
    """Whether the family name comes first, as in "Kim Tae-hyo"."""
    if name[0] not in FAMILY_FIRST.words:
        return False
    return "-" in name[-1] or (len(name) <= _LONGEST_FAMILY_FIRST and name[0] not in given_names())


def _family_name(word: str) -> str:
    """A family name with one ending for all the ways to transliterate it: Zelenskyy is Zelensky."""
    if word.endswith(_endings()):
        for row in NAME_ENDINGS:
            if word.endswith(row.ending):
                return f"{word[: -len(row.ending)]}{row.common}"
    return word


@cache
def _endings() -> tuple[str, ...]:
    return tuple(row.ending for row in NAME_ENDINGS)


def is_personal_name(words: Sequence[str]) -> bool:
    """Whether capitalised words look like a person's full name rather than a body's.

    >>> is_personal_name(["Robert", "Wood"]), is_personal_name(["House", "Majority", "PAC"])
    (True, False)
    """
    if not _is_written_like_name(words):
        return False
    first, last = words[0], words[-1].lower()
    if len(words) == _SHORTEST_NAME and first in given_names() and last in in_class("family name"):
        # "Georgia Power" is no person.
        return place_named(first) is None or noun_of(words[-1]) is None
    if first in given_names() and last not in _no_families():
        noun = noun_of(words[-1])
        return noun is None or noun[0] not in ("organization", "government", "outlet", "document")
    return not _means_something(words) and not _names_place(words)


def _is_written_like_name(words: Sequence[str]) -> bool:
    if not _SHORTEST_NAME <= len(words) <= _MAX_NAME:
        return False
    if not all(map(_may_continue, words[1:])) and (
        len(words) > _SHORTEST_NAME or words[1].lower() not in in_class("family name")
    ):
        return False
    first, last = words[0], words[-1]
    if not is_capitalised(first) or not _is_name_word(first) or len(last) < 2:
        return False
    return last.lower() not in in_class("particle")


def _means_something(words: Sequence[str]) -> bool:
    """Whether one of the words is that of an office, a body or a thing."""
    first, last = words[0], words[-1].lower()
    if first not in given_names() and (role_of(first) or first.lower() in in_class("thing")):
        return True
    return any(map(_has_meaning, words)) or last in in_class("ending") or last in in_class("press")


def _names_place(words: Sequence[str]) -> bool:
    if place_named(" ".join(words)):
        return True
    place = leading_place(words) or leading_place(words[-1:])
    return place is not None and place[0].form in ("adjective", "name")


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


class _AfterTitle(Words):
    """A title, `words[:at]`, and what may be the name of who has it."""

    __slots__ = ("at",)

    def __init__(self, words: Sequence[str], at: int) -> None:
        super().__init__(words)
        self.at = at

    @property
    def name(self) -> Sequence[str]:
        """The words after the title."""
        return self.words[self.at :]

    @property
    def has_given(self) -> bool:
        """Whether all words begin with a given name."""
        return self.words[0] in given_names()


def _may_follow_title(words: Sequence[str], n: int) -> bool:
    return bool(_AFTER_TITLE.first(_AfterTitle(words, n)))


def _after_honorific(site: _AfterTitle) -> bool | None:
    if site.words[site.at - 1].rstrip(".").lower() not in HONORIFICS:
        return None
    first = site.name[0]
    return is_capitalised(first) and first.lower() not in _ADDRESSED


def _no_capital(site: _AfterTitle) -> bool | None:
    plain = not is_capitalised(site.name[0]) or all(w.lower() in in_class("suffix") for w in site.name)
    return False if plain else None


def _title_is_given_name(site: _AfterTitle) -> bool | None:
    return False if site.at == 1 and site.has_given and len(site.name) == 1 else None


def _title_is_middle_name(site: _AfterTitle) -> bool | None:
    words, n = site.words, site.at
    if n < 2 or not site.has_given or (len(site.name) > 1 and site.name[0] in given_names()):
        return None
    return False if words[n - 1][:1].isupper() and not any(map(role_of, words[: n - 1])) else None


def _goes_on_with_title(site: _AfterTitle) -> bool | None:
    if len(site.name) > 1 or site.name[0] in given_names():
        return None
    word = site.name[0]
    return False if noun_of(word) or class_of(word) or role_of(word) else None


def _is_name(site: _AfterTitle) -> bool:
    name = site.name
    if len(name) == 1 or is_personal_name(name) or name[0] in given_names():
        return True
    last = name[-1].lower()
    return not noun_of(last) and last not in in_class("ending") and last not in in_class("press")


_AFTER_TITLE = RuleSet[_AfterTitle, bool](
    "name after a title",
    (
        Rule("after Mr or Ms", _after_honorific, example="[Ms. Varkel] said the road was closed."),
        Rule(
            "no name in lower case",
            _no_capital,
            example="[Senator Jr.] said the road was closed.",
        ),
        Rule(
            "none after a given name like a title",
            _title_is_given_name,
            example="[Dean Varkel] said the road was closed.",
            never=("Bishop Varkel said the road was closed.",),
        ),
        Rule(
            "none after a middle name like a title",
            _title_is_middle_name,
            example="[Carla Bishop Varkel] said the road was closed.",
            never=("Bishop Carla Varkel said the road was closed.",),
        ),
        Rule(
            "none in a noun that goes on with the title",
            _goes_on_with_title,
            example="[The Attorney General] said the road was closed.",
            never=("Bishop Varkel said the road was closed.",),
        ),
        Rule("a name", _is_name, example="[Bishop Varkel] said the road was closed."),
    ),
)


def _after_complement(words: Sequence[str], start: int) -> int:
    """Where the name begins in "ambassador to the UN Robert Wood": after the office and its complement."""
    lower = [w.lower() for w in words]
    if _COMPLEMENT.isdisjoint(lower):
        return 0
    at = next((i for i, w in enumerate(lower) if w in _COMPLEMENT and i and role_of(words[i - 1])), 0)
    if not at:
        return 0
    return _after_body(words, at, start) or _after_listed(words, at) or _after_long_title(words, at)


def _after_body(words: Sequence[str], at: int, start: int) -> int:
    """Where the name begins after a body that the complement at `at` names, no sooner than `start`."""
    ends = (n for n in range(max(start, at + 2), len(words)) if _begins_name(words, n))
    return next((n for n in ends if _is_body(words[at + 1 : n])), 0)


def _after_long_title(words: Sequence[str], at: int) -> int:
    """Where the name begins after "secretary of state" and the like, whose "of" stands at `at`."""
    titled = " ".join(words[at - 1 : at + 2]).lower() in MULTIWORD and at + 2 < len(words)
    return at + 2 if titled and is_capitalised(words[at + 2]) else 0


def _begins_name(words: Sequence[str], n: int) -> bool:
    """Whether a full name may begin at `n` that goes up to the last word."""
    return words[n] in given_names() and len(words) - n >= 2 and is_capitalised(words[-1])


def _after_listed(words: Sequence[str], at: int) -> int:
    """Where the name begins after a body or place that the tables know, which the complement at `at` names."""
    found = leading_known(words[at + 1 :]) or leading_place(words[at + 1 :])
    end = at + 1 + found[1] if found else len(words)
    return end if len(words) - end >= 2 and is_personal_name(words[end:]) else 0


def _is_body(words: Sequence[str]) -> bool:
    text = " ".join(words)
    if known_source(text) or place_named(text.removeprefix("the ")):
        return True
    noun = noun_of(words[-1])
    return noun is not None and noun[0] in ("organization", "government")
