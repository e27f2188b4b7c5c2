"""When two sources are one, when they may be, and when a description names nobody in particular."""

__all__ = [
    "described_as",
    "fullest_forms",
    "is_outlet",
    "is_unspecific",
    "may_be_same",
    "same_source",
    "source_key",
    "telling_words",
]

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from claimkit.comparison.words import unaccented
from claimkit.english.nouns import singular
from claimkit.english.tables.sources import UNSPECIFIC_SOURCES, UnspecificSort
from claimkit.english.word_lists import word_list
from claimkit.model.source import Source, SourceKind

_MEDIA = {SourceKind.OUTLET, SourceKind.NEWS_AGENCY}


@lru_cache(maxsize=65_536)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name in a form that ignores case, accents, points and a leading article."""
    words = unaccented(name).casefold().replace(".", "").replace("’", "'").replace("'s", "").split()
    return tuple(words[1:] if len(words) > 1 and words[0] in {"a", "an", "the"} else words)


def source_key(source: Source) -> tuple[tuple[str, ...], bool, str | None]:
    """Name, whether anonymous, and country: equal for sources that are surely one."""
    return _words(source.name), source.anonymous, source.country


def is_outlet(source: Source) -> bool:
    """Whether the source is a medium that publishes under its own name."""
    return source.kind is SourceKind.OUTLET


@cache
def _nouns(sort: UnspecificSort) -> frozenset[str]:
    return frozenset(row.noun for row in UNSPECIFIC_SOURCES if row.sort == sort)


def _is_plain(noun: str) -> bool:
    """Whether anybody may be called so: "official", "spokesmen"."""
    nouns = _nouns("")
    return noun in nouns or singular(noun) in nouns


@lru_cache(maxsize=65_536)
def is_unspecific(source: Source) -> bool:
    """Whether the source is described rather than named, so that it may be any other.

    >>> is_unspecific(Source("intelligence reports", "document")), is_unspecific(Source("Yonhap", "news_agency"))
    (True, False)
    """
    if source.anonymous:
        return True
    if any(word[:1].isupper() for word in source.name.split()[1:]) or source.kind in _MEDIA:
        return False
    words = _words(source.name)
    head = singular(words[-1])
    return _is_plain(words[-1]) or head in _nouns("sort") or (len(words) == 1 and head in _nouns("alone"))


def same_source(a: Source, b: Source) -> bool:
    """Whether both are one and the same named source; a surname stands for the full name.

    >>> same_source(Source("Budanov", "person"), Source("Kyrylo Budanov", "person", role="chief"))
    True
    """
    if a == b:
        return True
    if a.anonymous != b.anonymous or _at_odds(a.country, b.country):
        return False
    words_a, words_b = _words(a.name), _words(b.name)
    if words_a == words_b:
        if a.kind is b.kind or SourceKind.PERSON not in {a.kind, b.kind}:
            return True
        # One word without a role is hardly known to be a person: "Fortline".
        person = a if a.kind is SourceKind.PERSON else b
        return len(words_a) == 1 and person.role is None and person.affiliation is None
    if a.kind is b.kind is SourceKind.PERSON:
        shorter, longer = sorted((words_a, words_b), key=len)
        return len(shorter) == 1 and longer[-1:] == shorter
    return False


def _at_odds(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


def _is_short_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether "Defense Ministry" may stand for "Russian Defense Ministry"."""
    return len(short) < len(long) and long[-len(short) :] == short


def _in_different_offices(a: Source, b: Source) -> bool:
    """Whether both hold an office, not the same, of which each says something: a mayor is no union leader."""
    if a.role is None or b.role is None or a.role == b.role:
        return False
    return not any(_is_plain(role.casefold().split()[-1]) for role in (a.role, b.role) if role.strip())


@lru_cache(maxsize=65_536)
def described_as(source: Source) -> str | None:
    """The noun for what an unspecific source is, where that is more than a source: "the mayor", "organizers".

    >>> described_as(Source("a union leader", "person", anonymous=True))
    'leader'
    """
    if not is_unspecific(source):
        return None
    words = _words(source.name)
    end = next((at for at, word in enumerate(words) if at and word in _AFTER_NOUN), len(words))
    head = singular(words[end - 1])
    return None if _is_plain(head) or head in _nouns("alone") else head


_SMALL_WORDS = word_list("small words within names")
_AFTER_NOUN = word_list("words behind the head of a description")


def speaks_for_governments(description: str) -> bool:
    """Whether an office is one of a government: "minister", "ambassador"."""
    return description in _nouns("office")


def telling_words(name: str) -> tuple[str, ...]:
    """The words of a name but those that any name may have."""
    return tuple(word for word in _words(name) if word not in _SMALL_WORDS)


# Public bodies for which no minister speaks.
_OWN_VOICE = word_list("bodies with a voice of their own")


def _fits(source: Source, description: str, other: Source) -> bool:
    """Whether a source described so, "the mayor", may be `other`, or speak for it."""
    if is_unspecific(other) and described_as(other) in {None, description}:
        return True
    if set(telling_words(source.name)[:-1]) & set(telling_words(other.name)):
        # "The interior minister" and "the interior ministry", "a union leader" and "the union".
        return True
    if is_unspecific(other):
        return False
    if other.kind is not SourceKind.PERSON:
        speaks = other.kind is SourceKind.GOVERNMENT and speaks_for_governments(description)
        return speaks and _words(other.name)[-1] not in _OWN_VOICE
    return other.role is None or description in other.role.casefold()


def _speaks_for_itself(one: Source, other: Source) -> bool:
    """Whether one is "the union" or "a court", and the other a body of another sort, or somebody else's officer."""
    if not is_unspecific(one) or is_outlet(other) or is_unspecific(other):
        return False
    words = _words(one.name)
    end = next((at for at, word in enumerate(words) if at and word in _AFTER_NOUN), len(words))
    head = singular(words[end - 1])
    if head not in _OWN_HEADS:
        return False
    if other.kind is SourceKind.PERSON:
        return other.role is not None and head not in other.role.casefold()
    last = other.name.split()[-1]
    return other.kind is SourceKind.GOVERNMENT or (last.islower() and singular(last) != head)


_OWN_HEADS = {"union", "court"}


def may_be_same(a: Source, b: Source) -> str | None:
    """Why two different sources may yet be one, as the middle of a sentence; None where they cannot be."""
    if _at_odds(a.country, b.country) or _in_different_offices(a, b):
        return None
    pairs = (a, b), (b, a)
    for one, other in pairs:
        description = described_as(one)
        if description is not None and not is_outlet(other) and not _fits(one, description, other):
            return None
    if any(_speaks_for_itself(one, other) for one, other in pairs):
        return None
    for one, other in pairs:
        if is_unspecific(one) and is_outlet(other):
            return f"{other.name} names no source and may have it from “{one.name}”"
    for one, other in pairs:
        if is_unspecific(one):
            return f"“{one.name}” names nobody in particular and may be {other.name}"
    for one, other in pairs:
        if SourceKind.PERSON not in {one.kind, other.kind} and _is_short_for(_words(one.name), _words(other.name)):
            return f"“{one.name}” may be short for {other.name}"
        if one.affiliation is not None and _words(one.affiliation) == _words(other.name):
            return f"{one.name} belongs to {other.name} and may speak for it"
    return None


def fullest_forms(sources: Iterable[Source]) -> dict[Source, Source]:
    """From each of `sources` to the one form that stands for it among them.

    One name with more or fewer details is one source. A form without a country
    stands for the one with that name and a country, a surname for the full
    name that ends in it; where there are several of these, for none of them.

    >>> full, short = Source("Kyrylo Budanov", "person", country="UA"), Source("Budanov", "person")
    >>> fullest_forms([short, full])[short].name
    'Kyrylo Budanov'
    """
    fullest: dict[tuple[tuple[str, ...], bool, str | None], Source] = {}
    keys = {source: source_key(source) for source in sources}
    for source, key in keys.items():
        fullest[key] = max(fullest.get(key, source), source, key=_fullness)
    placed: defaultdict[tuple[tuple[str, ...], bool], set[Source]] = defaultdict(set)
    surnames: defaultdict[str, set[Source]] = defaultdict(set)
    for (words, anonymous, country), source in fullest.items():
        if country is not None:
            placed[words, anonymous].add(source)
        if source.kind is SourceKind.PERSON and not anonymous and len(words) > 1:
            surnames[words[-1]].add(source)
    forms: dict[Source, Source] = {}
    for source, key in keys.items():
        words, anonymous, country = key
        form = fullest[key]
        if country is None and len(placed[words, anonymous]) == 1:
            [form] = placed[words, anonymous]
        if source.kind is SourceKind.PERSON and len(words) == 1:
            bearers = {s for s in surnames[words[0]] if not _at_odds(s.country, country)}
            if len(bearers) == 1:
                [form] = bearers
        forms[source] = form
    return forms


def _fullness(source: Source) -> tuple[int, str]:
    return sum(x is not None for x in (source.role, source.affiliation, source.country)), str(source)
