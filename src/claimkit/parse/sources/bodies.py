"""Reads a source phrase that names no person: a body, a document, or a description."""

__all__ = ["described", "read_body"]

from collections.abc import Sequence
from functools import cache

from claimkit.model.source import Source, SourceKind
from claimkit.parse.sources.names import class_of, institution, known_source, leading_known
from claimkit.parse.sources.people import (
    body_named,
    gender_of_name,
    is_personal_name,
    name_parts,
    office_of,
    split_title,
)
from claimkit.parse.sources.places import Place, leading_place, trailing_place
from claimkit.parse.sources.reading import Form, Reading
from claimkit.parse.sources.words import KNOWN, in_class, is_capitalised, key_of, noun_of, role_of, singular

_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_POSSESSIVE = frozenset(("his", "her", "its", "their", "my", "our", "your"))
_MEDIA = (
    "news agency",
    "news service",
    "newswire",
    "wire service",
    "newspaper",
    "agency",
    "magazine",
    "daily",
    "website",
    "broadcaster",
    "television",
    "tv",
    "radio",
    "channel",
    "network",
    "tabloid",
    "journal",
    "weekly",
    "outlet",
    "news outlet",
    "news site",
    "news website",
    "paper",
    "news channel",
    "media outlet",
    "news",
)
_AUTHORED = ("by", "from", "of", "in", "at")


def read_body(text: str) -> Reading:
    """Reads `text`, already cleaned and without a person's name in it.

    >>> print(read_body("South Korean news agency Yonhap").source)
    Yonhap (news_agency; country: KR)
    >>> print(read_body("a government source").source)
    a government source (person; anonymous)
    """
    words = text.split()
    found = known_source(text)
    if found:
        return _body(found, text)
    begin = next((i for i, w in enumerate(words) if w.lower() not in in_class("determiner")), 0)
    definite = begin > 0 and words[begin - 1].lower() in _DEFINITE
    bare = words[begin:]
    if bare[0].lower() in _POSSESSIVE and len(bare) > 1:
        return _owned(bare[0], bare[1:], text)
    noun = _noun_phrase(bare)
    return (
        _listed(bare, begin)
        or _of_document(bare, noun)
        or _of_country(bare, noun, text)
        or _medium(bare)
        or _common(text, bare, noun, definite=definite, begin=begin)
    )


class _NounPhrase:
    """The head noun of a phrase and where the phrase's first complement begins."""

    __slots__ = ("compound", "cut", "head")

    def __init__(self, words: Sequence[str]) -> None:
        prepositions = in_class("preposition")
        self.cut = next((i for i, w in enumerate(words) if i and w.lower() in prepositions), len(words))
        self.head = singular(words[self.cut - 1].lower().removesuffix("'s"))
        self.compound = " ".join((words[self.cut - 2].lower(), self.head)) if self.cut > 1 else ""


def _noun_phrase(words: Sequence[str]) -> _NounPhrase:
    return _NounPhrase(words)


def _body(source: Source, text: str, klass: str = "") -> Reading:
    plural = source.kind is SourceKind.GOVERNMENT and text.endswith("s") and text.islower()
    words = text.split()
    alone = (key_of(text),) if len(words) == 1 and is_capitalised(text) else ()
    return Reading(source=source, heads=heads_of_body(source, text), keys=alone, plural=plural, institution=klass)


@cache
def _generic() -> dict[str, frozenset[str]]:
    return {
        "news_agency": frozenset(("agency", "news agency", "outlet", "newswire")),
        "outlet": frozenset(
            ("newspaper", "paper", "outlet", "broadcaster", "magazine", "website", "channel", "network")
        ),
        "organization": frozenset(("organization", "organisation", "group", "body")),
    }


def heads_of_body(source: Source, text: str = "") -> frozenset[str]:
    """The nouns by which a body may be called after its name was given ("the ministry")."""
    words = {singular(w) for w in f"{source.name} {text}".lower().replace("'s", "").split()}
    heads = {w for w in words if noun_of(w) or class_of(w)}
    if not heads and source.kind is SourceKind.ORGANIZATION:
        heads = {"company", "firm", "organization", "group", "party", "club", "team", "airline", "maker"}
    found = class_of(" ".join(source.name.split()[-2:])) or class_of(source.name)
    if found:
        heads.add(found.name.lower())
    return frozenset(heads) | _generic().get(str(source.kind), frozenset())


def _listed(words: list[str], begin: int) -> Reading | None:
    """A known body among describing words: "South Korea's Yonhap News Agency", "Ukraine's HUR directorate"."""
    place = leading_place(words)
    rest = words[place[1] :] if place else words
    code = place[0].code if place else None
    for text in (" ".join(rest), " ".join(words)):
        found = known_source(text) or (known_source(f"the {text}") if begin or place else None)
        if found and (code is None or found.country in (None, code) or not is_capitalised(text)):
            if place and found.country is None and text != " ".join(words) and class_of(text):
                continue
            return _body(found, text)
    for form in _MEDIA:
        tail = form.split()
        if [w.lower() for w in rest[-len(tail) :]] == tail and len(rest) > len(tail):
            for i in range(len(rest) - len(tail)):
                found = known_source(" ".join(rest[i : -len(tail)]))
                if found and found.kind in (SourceKind.NEWS_AGENCY, SourceKind.OUTLET):
                    return _body(found, form)
    for i in range(1, len(rest)):
        before = rest[i - 1]
        if (
            before.lower() in in_class("preposition")
            or before not in KNOWN
            or (is_capitalised(before) and not _medium_noun(before))
        ):
            break
        found = known_source(" ".join(rest[i:]))
        if found and is_capitalised(rest[i]) and found.kind is not SourceKind.GOVERNMENT:
            return _body(found, " ".join(rest))
    return _acronym(rest, place[0] if place else None)


def _medium_noun(word: str) -> bool:
    found = noun_of(word)
    return found is not None and found[0] in ("organization", "outlet", "news_agency")


def _acronym(words: list[str], place: Place | None) -> Reading | None:
    for i, word in enumerate(words):
        if word.isupper() and 2 <= len(word) <= 6 and len(words) > 1:
            found = known_source(word)
            others = " ".join(words[:i] + words[i + 1 :])
            same = place is None or (found is not None and found.country == place.code)
            if found and same and class_of(others.removesuffix("'s")):
                return _body(found, " ".join(words))
    return None


def _of_country(words: list[str], noun: _NounPhrase, text: str) -> Reading | None:
    """An institution of a country: "Seoul's spy agency", "the government in Seoul", "the Hungarian State Treasury"."""
    place = leading_place(words)
    if place:
        rest = words[place[1] :]
        if rest:
            joined = " ".join(rest)
            found = institution(joined, place[0])
            if found:
                return _of_class(found, joined)
            cut = trailing_place(rest)
            if cut and (found := institution(" ".join(rest[: -cut[1]]), place[0])):
                if (klass := class_of(" ".join(rest[: -cut[1]]))) and klass.name == "embassy":
                    found = Source(" ".join(words), SourceKind.GOVERNMENT, country=place[0].code)
                return _of_class(found, joined)
            if words[place[1] - 1].endswith(("'s", "s'")) and is_capitalised(rest[0]) and not role_of(noun.head):
                kind = _proper_kind(rest, noun)
                name = f"{place[0].adjective} {joined}"
                return _body(Source(name, kind, country=place[0].code), joined)
    after = trailing_place(words)
    if after and len(words) > after[1]:
        rest = words[: -after[1]]
        found = institution(" ".join(rest), after[0])
        if found:
            return _of_class(found, " ".join(rest))
        if is_capitalised(rest[0]) and rest[0] not in KNOWN and words[-after[1]] == "of" and noun_of(noun.head):
            return _body(
                Source(f"{after[0].adjective} {' '.join(rest)}", _proper_kind(rest, noun), country=after[0].code), text
            )
    return None


def _of_class(source: Source, words: str) -> Reading:
    found = class_of(words)
    return _body(source, words, found.name if found else "")


def _proper_kind(words: Sequence[str], noun: _NounPhrase) -> SourceKind:
    for word in (noun.head, noun.compound, *(singular(w.lower()) for w in reversed(words))):
        found = noun_of(word) if word else None
        if found and found[0] in ("government", "organization", "outlet", "news_agency"):
            return SourceKind(found[0])
    return SourceKind.OUTLET if words[-1].lower() in in_class("press") else SourceKind.ORGANIZATION


def _medium(words: list[str]) -> Reading | None:
    """A body that no table lists, after the noun for it: "local newspaper Harbour Echo", "carmaker Volkswagen"."""
    for i in range(len(words) - 1):
        found = noun_of(" ".join(words[i - 1 : i + 1]).lower()) if i else None
        found = found or noun_of(words[i])
        plain = words[i].islower() or (i == 0 and not words[i].isupper())
        named = found is not None and found[0] in ("outlet", "news_agency", "organization")
        if plain and found and named and all(map(is_capitalised, words[i + 1 :])):
            place = leading_place(words[:i])
            source = Source(" ".join(words[i + 1 :]), found[0], country=place[0].code if place else None)
            return _body(source, words[i])
    return None


def _of_document(words: list[str], noun: _NounPhrase) -> Reading | None:
    """A document whose author is named speaks for its author: "a report from Yonhap", "the institute's database"."""
    found = noun_of(noun.head)
    if not found or found[0] != "document":
        return None
    owner = next((i for i, w in enumerate(words[: noun.cut]) if w.endswith(("'s", "s'"))), None)
    if owner is not None and is_capitalised(words[0]):
        return _author(words[: owner + 1])
    known = leading_known(words[: noun.cut - 1])
    if known:
        return _body(known[0], " ".join(words[: known[1]]))
    place = leading_place(words)
    if place and place[1] < noun.cut - 1:
        listed = institution(" ".join(words[place[1] : noun.cut - 1]), place[0])
        if listed:
            return _body(listed, " ".join(words[place[1] : noun.cut - 1]))
    for i in range(noun.cut, len(words) - 1):
        if words[i].lower() in ("by", "from"):
            return _author(words[i + 1 :])
    return None


def _author(words: list[str]) -> Reading | None:
    bare = words[1:] if words[0].lower() in ("the", "a", "an") else words
    if not bare or not is_capitalised(bare[0]):
        return None
    bare = [*bare[:-1], bare[-1].removesuffix("'s").removesuffix("'")]
    if len(bare) == 1 and not known_source(bare[0]) and not leading_place(bare):
        name, keys = name_parts(bare)
        return Reading(source=Source(name, SourceKind.PERSON), form=Form.SHORT, keys=tuple(keys))
    title = split_title(bare)
    if title or is_personal_name(bare):
        office = office_of(bare[:title])
        name, keys = name_parts(bare[title:])
        source = Source(
            name, SourceKind.PERSON, role=office.role, affiliation=office.affiliation, country=office.country
        )
        gender = office.gender or gender_of_name(bare[title:])
        return Reading(
            source=source, form=Form.FULL if len(bare) - title > 1 else Form.SHORT, keys=tuple(keys), gender=gender
        )
    return read_body(" ".join(["the", *bare]) if len(words) != len(bare) else " ".join(bare))


def _owned(pronoun: str, words: list[str], text: str) -> Reading:
    noun = _noun_phrase(words)
    found = noun_of(noun.compound) or noun_of(noun.head) or ("person", True)
    plural = words[noun.cut - 1].lower() != noun.head
    kind = SourceKind(found[0])
    if role_of(noun.head) and not noun_of(noun.head):
        kind = SourceKind.PERSON
    if plural and kind is SourceKind.PERSON:
        kind = SourceKind.GROUP
    anonymous = kind in (SourceKind.PERSON, SourceKind.GROUP)
    source = Source(described(text), kind, anonymous=anonymous)
    return Reading(
        source=source, form=Form.DEFINITE, heads=frozenset((noun.head,)), plural=plural, owner=pronoun.lower()
    )


def _common(text: str, words: list[str], noun: _NounPhrase, *, definite: bool, begin: int) -> Reading:
    """A description in common words, or a name that nothing is known of."""
    main = words[: noun.cut]
    found = noun_of(noun.compound) or noun_of(noun.head)
    role = role_of(noun.head)
    proper = is_capitalised(main[-1]) and (len(main) == 1 or is_capitalised(main[0]))
    proper = proper and (main[0] not in KNOWN or begin > 0 or _names_its_field(words, noun))
    if proper and not (found and len(main) > 1 and found[0] in ("person", "group")) and not _is_office(main):
        return _proper(text, words, noun, definite=definite)
    klass = class_of(" ".join(words)) or class_of(" ".join(main))
    if klass and not (found and found[0] in ("person", "document")):
        source = Source(_undetermined(text, words), klass.kind)
        heads = frozenset((noun.head, klass.name.lower()))
        return Reading(
            source=source, form=Form.DEFINITE, heads=heads, institution=klass.name, plural=words[-1].endswith("s")
        )
    if role and (found is None or found[0] == "person"):
        return _holder(text, words, noun, definite=definite, anonymous=found is not None and found[1])
    return _noun(text, words, noun, found, definite=definite)


def _names_its_field(words: Sequence[str], noun: _NounPhrase) -> bool:
    """Whether a capital is more than the sentence's: "University of Oxford" is a name, "Victims of crime" is none."""
    return noun.cut > 1 or (words[noun.cut : noun.cut + 1] == ["of"] and is_capitalised(words[-1]))


def _is_office(words: Sequence[str]) -> bool:
    return any(role_of(w) for w in words[-1:])


def _undetermined(text: str, words: list[str]) -> str:
    return described(" ".join(words)) or text


def _proper(text: str, words: list[str], noun: _NounPhrase, *, definite: bool) -> Reading:
    place = leading_place(words) or trailing_place(words)
    code = place[0].code if place else None
    head = noun_of(noun.head)
    if len(words) == 1 and not head and not definite and not words[0].isupper():
        name, keys = name_parts(words)
        return Reading(source=Source(name, SourceKind.PERSON), form=Form.SHORT, keys=tuple(keys))
    name = " ".join(words).removesuffix("'s")
    kind = _proper_kind(words[: noun.cut], noun)
    if head and head[0] == "document":
        kind = SourceKind.DOCUMENT
    form = Form.SHORT if len(words) == 1 else Form.FULL
    source = Source(name, kind, country=code)
    return Reading(source=source, form=form, heads=heads_of_body(source), keys=(name.casefold(),))


def _holder(text: str, words: list[str], noun: _NounPhrase, *, definite: bool, anonymous: bool) -> Reading:
    """Someone named by office only: "the president", "a spokesman for the ministry", "two former ministers"."""
    plural = words[noun.cut - 1].lower() != noun.head
    office = office_of(words)
    owned = any(w.endswith(("'s", "s'")) for w in words[: noun.cut])
    place = _place_in(words)
    country = office.country or (place.code if place else None)
    unnamed = plural or anonymous or not (definite or (owned and not plural) or _bare_office(text, words, noun))
    kind = SourceKind.GROUP if plural else SourceKind.PERSON
    name = described(text) if unnamed else _undetermined(text, words)
    source = Source(
        name,
        kind,
        role=None if plural or anonymous or office.role == described(" ".join(words)) else office.role,
        affiliation=office.affiliation,
        country=country,
        anonymous=unnamed,
    )
    whole = definite and len(words) <= 3
    heads = _role_heads(noun.head, words[: noun.cut])
    return Reading(
        source=source,
        form=Form.DEFINITE if whole else Form.FULL,
        heads=heads,
        gender=office.gender,
        plural=plural,
    )


def _place_in(words: Sequence[str]) -> Place | None:
    """The country in a description: before its noun ("a senior US official") or after it ("in Seoul")."""
    first = next((i for i, w in enumerate(words) if not (w.islower() and w in KNOWN)), 0)
    place = leading_place(words[first:]) or trailing_place(words)
    return place[0] if place else None


def _role_heads(head: str, main: Sequence[str]) -> frozenset[str]:
    return frozenset((head, *(singular(w.lower()) for w in main if role_of(w) or noun_of(w))))


def _bare_office(text: str, words: list[str], noun: _NounPhrase) -> bool:
    return noun.cut < len(words) and text.split()[0] == words[0]


def _noun(text: str, words: list[str], noun: _NounPhrase, found: tuple[str, bool] | None, *, definite: bool) -> Reading:
    plural = noun.cut > 0 and words[noun.cut - 1].lower() != noun.head
    kind, anonymous = found if found else ("group" if plural else "person", True)
    if kind == "person" and plural:
        kind = "group"
    if found is None and is_capitalised(words[noun.cut - 1]) and len(words) == 1:
        kind, anonymous = "person", False
    place = _place_in(words)
    country = place.code if place else None
    affiliation = None
    if place is None and noun.cut < len(words) and words[noun.cut].lower() in ("of", "for", "at", "from", "in", "with"):
        body = body_named(words[noun.cut + 1 :])
        if body and (known_source(body[0]) or body[1]):
            affiliation, country = body
    unnamed = anonymous
    if (
        kind in ("organization", "government", "outlet", "account")
        and not definite
        and text.split()[0].lower() in ("a", "an")
    ):
        unnamed = True
    name = described(text) if unnamed or kind == "document" else _undetermined(text, words)
    source = Source(name, kind, country=country, affiliation=affiliation, anonymous=unnamed)
    form = Form.DEFINITE if definite and len(words) <= 3 else Form.FULL
    heads = frozenset(h for h in (noun.head, noun.compound) if h)
    return Reading(source=source, form=form, heads=heads, plural=plural or kind == "group")


def described(text: str) -> str:
    """A description as it stands inside a sentence: its first word in lower case where it is a common word."""
    first, space, rest = text.partition(" ")
    lowered = first in KNOWN and not (first.isupper() and len(first) > 1)
    return f"{first.lower()}{space}{rest}" if lowered else text
