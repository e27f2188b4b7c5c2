"""Reads a source phrase that names a body: a known one, an institution of a country, a medium."""

__all__ = ["ANY", "heads_of_body", "kind_of_name", "known_body", "read_body"]

from collections.abc import Sequence
from functools import cache

from claimkit.model.source import Source, SourceKind
from claimkit.parse.sources.phrase.kinds import GOVERNMENT, NEWS_AGENCY, ORGANIZATION, OUTLET
from claimkit.parse.sources.phrase.known_names import class_of, institution, known_source, leading_known
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase
from claimkit.parse.sources.phrase.places import Place, leading_place, trailing_place
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, is_known, key_of, noun_of, role_of, singular

# Among the nouns for a body whose name tells no more: it may be called by any noun for an organization.
ANY = "*"
# Words in the name of a body that may be called an agency.
_AGENCIES = frozenset(
    ("office", "bureau", "service", "administration", "commission", "authority", "center", "institute")
)
# Nouns for what belongs to the one named before them rather than bears the name.
_OWNED = frozenset(("campaign", "office", "team", "foundation", "headquarters", "unit", "division", "lab", "project"))
# Nouns that repeat what a known name is.
_BEARING = frozenset(("company", "group", "party", "union", "newspaper", "magazine", "bank", "airline", "club", "firm"))
# Nouns for whatever is of a kind.
_GENERIC = {
    NEWS_AGENCY: frozenset(("agency", "news agency", "outlet", "newswire")),
    OUTLET: frozenset(("newspaper", "paper", "outlet", "broadcaster", "magazine", "website", "channel", "network")),
    ORGANIZATION: frozenset(("organization", "organisation", "group", "body")),
}
# Words for a medium that may follow its name.
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


def read_body(text: str, phrase: NounPhrase) -> Reading | None:
    """Reads `text`, whose words without determiners are `phrase`, as a body; None for descriptions.

    >>> text = "South Korean news agency Yonhap"
    >>> print(read_body(text, NounPhrase(text.split())).source)
    Yonhap (news_agency; country: KR)
    """
    found = known_source(text)
    if found:
        return known_body(found, text)
    words = phrase.words
    return (
        _listed(words, determined=len(words) < len(text.split())) or _of_country(words, phrase, text) or _medium(phrase)
    )


def known_body(source: Source, text: str, klass: str = "") -> Reading:
    plural = source.kind is GOVERNMENT and text.endswith("s") and text.islower()
    key = key_of(text)
    alone = (key,) if " " not in key and is_capitalised(text.split()[-1]) else ()
    return Reading(source=source, heads=heads_of_body(source, text), keys=alone, plural=plural, institution=klass)


def heads_of_body(source: Source, text: str = "") -> frozenset[str]:
    """The nouns by which a body may be called after its name was given ("the ministry")."""
    name, kind = source.name, source.kind
    words = f"{name} {text}" if text != name else name
    heads = {w for w in map(singular, words.lower().replace("'s", "").split()) if noun_of(w) or class_of(w)}
    if not heads and kind is ORGANIZATION:
        heads.add(ANY)
    if kind is GOVERNMENT and (" " not in name or not heads.isdisjoint(_AGENCIES)):
        heads.add("agency")
    found = class_of(" ".join(name.split()[-2:])) or class_of(name)
    if found:
        heads.add(found.name.lower())
    if kind in _GENERIC:
        heads |= _GENERIC[kind]
    return frozenset(heads)


def _listed(words: list[str], *, determined: bool) -> Reading | None:
    """A known body among describing words: "South Korea's Yonhap News Agency", "Ukraine's HUR directorate"."""
    place = leading_place(words)
    rest = words[place[1] :] if place else words
    code = place[0].code if place else None
    for text in (" ".join(rest), " ".join(words)) if place else (" ".join(words),) if determined else ():
        found = known_source(text) or (known_source(f"the {text}") if determined or place else None)
        if found and (code is None or found.country in (None, code) or not is_capitalised(text)):
            if place and found.country is None and text != " ".join(words) and class_of(text):
                continue
            return known_body(found, text)
    if len(rest) < 2:
        return None
    owned = next((i + 1 for i, w in enumerate(rest[:-1]) if w.endswith("'s")), 0) or _international(rest)
    inner = known_source(" ".join(rest[owned:])) if owned and is_capitalised(rest[owned]) else None
    if inner and (inner.country is None or code in (None, inner.country)):
        return known_body(inner, " ".join(rest[owned:]))
    medium = _before_medium(rest, determined=determined)
    if medium:
        return medium
    for i in range(1, len(rest)):
        before = rest[i - 1]
        if (
            before.lower() in in_class("preposition")
            or not is_known(before)
            or (is_capitalised(before) and not _medium_noun(before))
        ):
            break
        found = known_source(" ".join(rest[i:]))
        if found and is_capitalised(rest[i]) and found.kind is not GOVERNMENT:
            return known_body(found, " ".join(rest))
    return _acronym(rest, place[0] if place else None)


def _international(words: list[str]) -> int:
    """How many words at the beginning name a body of several states: "U.N." before an agency of its."""
    found = leading_known(words)
    return found[1] if found and found[1] < len(words) and found[0].country is None else 0


def _before_medium(words: list[str], *, determined: bool) -> Reading | None:
    """A medium with a word for it after its name: "state-run TASS news agency"."""
    if not words or words[-1].lower() not in _media_nouns():
        return None
    lower = [w.lower() for w in words]
    for form in _MEDIA:
        tail = form.split()
        if lower[-len(tail) :] != tail:
            continue
        for i in range(len(words) - len(tail)):
            name = " ".join(words[i : -len(tail)])
            found = known_source(name) or (known_source(f"the {name}") if determined and not i else None)
            if found and found.kind in (NEWS_AGENCY, OUTLET):
                return known_body(found, form)
    return None


@cache
def _media_nouns() -> frozenset[str]:
    return frozenset(form.split()[-1] for form in _MEDIA)


def _medium_noun(word: str) -> bool:
    found = noun_of(word)
    return found is not None and found[0] in ("organization", "outlet", "news_agency")


def _acronym(words: list[str], place: Place | None) -> Reading | None:
    if not any(map(str.isupper, words)):
        return None
    for i, word in enumerate(words):
        if word.isupper() and 2 <= len(word) <= 6 and len(words) > 1:
            found = known_source(word)
            others = " ".join(words[:i] + words[i + 1 :])
            same = place is None or (found is not None and found.country == place.code)
            if found and same and class_of(others.removesuffix("'s")):
                return known_body(found, " ".join(words))
    return None


def _of_country(words: list[str], noun: NounPhrase, text: str) -> Reading | None:
    """An institution of a country: "Seoul's spy agency", "the government in Seoul", "the Hungarian State Treasury"."""
    place = leading_place(words)
    if place:
        rest = words[place[1] :]
        if rest:
            joined = " ".join(rest)
            found = institution(joined, place[0])
            if found:
                return _of_class(found, joined)
            klass = class_of(joined)
            if klass:
                return known_body(Source(" ".join(words), klass.kind, country=place[0].code), joined, klass.name)
            cut = trailing_place(rest)
            if cut and (found := institution(" ".join(rest[: -cut[1]]), place[0])):
                klass = class_of(" ".join(rest[: -cut[1]]))
                if klass and klass.name == "embassy":
                    found = Source(" ".join(words), GOVERNMENT, country=place[0].code)
                return _of_class(found, joined)
            if words[place[1] - 1].endswith(("'s", "s'")) and is_capitalised(rest[0]) and not role_of(noun.head):
                kind = kind_of_name(rest)
                name = f"{place[0].adjective} {joined}"
                return known_body(Source(name, kind, country=place[0].code), joined)
    after = trailing_place(words)
    if after and len(words) > after[1]:
        rest = words[: -after[1]]
        listed = known_source(" ".join(rest))
        if listed and is_capitalised(rest[0]):
            return known_body(listed, " ".join(rest))
        found = institution(" ".join(rest), after[0])
        if found:
            return _of_class(found, " ".join(rest))
        if is_capitalised(rest[0]) and not is_known(rest[0]) and words[-after[1]] == "of" and noun_of(noun.head):
            return known_body(
                Source(f"{after[0].adjective} {' '.join(rest)}", kind_of_name(rest), country=after[0].code), text
            )
    return None


def _of_class(source: Source, words: str) -> Reading:
    found = class_of(words)
    return known_body(source, words, found.name if found else "")


def kind_of_name(words: Sequence[str]) -> SourceKind:
    """The kind of body that a name tells: "Harbour Trust" an organization, "Daily Echo" an outlet."""
    for word in (" ".join(words[-2:]), *reversed(words)):
        found = noun_of(singular(word.lower()))
        if found and found[0] in ("government", "organization", "outlet", "news_agency"):
            return SourceKind(found[0])
    return OUTLET if words[-1].lower() in in_class("press") else ORGANIZATION


def _medium(phrase: NounPhrase) -> Reading | None:
    """A body that no table lists, after the noun for it: "local newspaper Harbour Echo", "carmaker Volkswagen"."""
    words = phrase.words
    at = len(words)
    while at > 1 and is_capitalised(words[at - 1]):
        at -= 1
    noun = words[at - 1]
    if at < phrase.cut and (noun.islower() or (at == 1 and not noun.isupper())):
        found = (noun_of(" ".join(words[at - 2 : at]).lower()) if at > 1 else None) or noun_of(noun)
        if found is not None and found[0] in ("outlet", "news_agency", "organization"):
            place = leading_place(words[: at - 1])
            source = Source(" ".join(words[at:]), found[0], country=place[0].code if place else None)
            return known_body(source, noun)
    return _named_before_noun(phrase)


def _named_before_noun(phrase: NounPhrase) -> Reading | None:
    """A name with the noun for it after it: "the Unite union", "the far-right AfD party"."""
    words = phrase.words
    found = noun_of(words[-1]) if len(words) > 1 and words[-1].islower() else None
    if found is None or found[0] not in ("organization", "outlet") or words[-1] in _OWNED or phrase.plural:
        return None
    first = next((i for i, w in enumerate(words) if is_capitalised(w)), len(words))
    name = words[first:-1]
    plain = all(is_known(w) or "-" in w for w in words[:first])
    if not name or not plain or not all(map(is_capitalised, name)) or any(is_known(w) for w in name[:1]):
        return None
    listed = known_source(" ".join(name))
    if listed:
        return known_body(listed, words[-1]) if words[-1] in _BEARING else None
    return None if leading_place(name) else known_body(Source(" ".join(name), found[0]), words[-1])
