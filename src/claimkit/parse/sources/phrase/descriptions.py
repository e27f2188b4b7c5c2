"""Reads descriptions: "a senior US official", "the president", "many voters", and names that no table knows."""

__all__ = ["read_description", "read_lone_name"]

from claimkit.model.source import Source
from claimkit.parse.sources.phrase.bodies import heads_of_body, kind_of_name
from claimkit.parse.sources.phrase.kinds import DEFINITE, DOCUMENT, FULL, GOVERNMENT, GROUP, OUTLET, PERSON, SHORT
from claimkit.parse.sources.phrase.known_names import class_of, known_source
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase, country_in, described
from claimkit.parse.sources.phrase.offices import body_named, office_of
from claimkit.parse.sources.phrase.personal_names import name_parts
from claimkit.parse.sources.phrase.places import is_a_people, leading_place, place_named, trailing_place
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, is_known, noun_of, role_of

# Endings of nouns for acts and states, which speak as a document does; other unknown nouns are taken for people.
_ABSTRACT = ("ion", "ment", "ness", "ity", "ism", "ure", "age", "ship", "ance", "ence", "cy", "al")
_INDEFINITE = ("a", "an", "another", "one")
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
# A definite description with more words than this says enough to stand by itself.
_FEW = 3


def read_description(text: str, phrase: NounPhrase) -> Reading:
    """Reads `text`, whose words without determiners are `phrase`; the last resort for every source phrase."""
    special = _share(text, phrase) or _nation(text, phrase)
    if special:
        return special
    whole, words = text.split(), phrase.words
    before = len(whole) - len(words)
    definite = before > 0 and whole[before - 1].lower() in _DEFINITE
    found = phrase.noun
    proper = _is_proper(phrase, before > 0)
    office = role_of(phrase.main[-1]) is not None
    if proper and phrase.cut > 1 and phrase.main[-1].lower() in in_class("press"):
        return _proper(phrase, definite=definite)
    klass = class_of(" ".join(words)) or (class_of(" ".join(phrase.main)) if phrase.cut < len(words) else None)
    if klass and klass.kind is GOVERNMENT and phrase.cut == len(words):
        return _institution(phrase, klass.name)
    if proper and not office and not (found and phrase.cut > 1 and found[0] in _PEOPLE):
        return _proper(phrase, definite=definite)
    if klass and not (found and found[0] in ("person", "document")):
        return _institution(phrase, klass.name)
    if office and (found is None or found[0] == "person"):
        return _holder(text, phrase, definite=definite, anonymous=found is not None and found[1])
    return _noun(text, phrase, definite=definite)


_PEOPLE = ("person", "group")


def _institution(phrase: NounPhrase, name: str) -> Reading:
    """A body of a state that the words do not name: "the health ministry"."""
    words = " ".join(phrase.words)
    found = class_of(words) or class_of(" ".join(phrase.main))
    named = sum(map(is_capitalised, phrase.words)) > 1
    source = Source(words if named else described(words), found.kind if found else GOVERNMENT)
    heads = frozenset((phrase.head, name.lower()))
    plural = phrase.words[-1].endswith("s")
    return Reading(source=source, form=DEFINITE, heads=heads, institution=name, plural=plural)


def read_lone_name(word: str) -> Reading | None:
    """Reads a word that stands alone, is written like a name and is in no table: "Budanov"; None for others.

    >>> read_lone_name("Budanov").keys, read_lone_name("Officials")
    (('budanov',), None)
    """
    plain = is_capitalised(word) and word.isalpha() and not word.isupper()
    if not plain or is_known(word) or noun_of(word) or class_of(word):
        return None
    if known_source(word) or leading_place((word,)):
        return None
    return _short_name(word)


def _like_name(word: str) -> bool:
    return not word.isupper() and "." not in word[1:-1]


def _short_name(word: str) -> Reading:
    name, keys = name_parts((word,))
    return Reading(source=Source(name, PERSON), form=SHORT, keys=tuple(keys))


def _share(text: str, phrase: NounPhrase) -> Reading | None:
    """Some of many: "62 percent of voters", "a number of lawmakers", "one of the ministers"."""
    if " of " not in text:
        return None
    words, cut = phrase.words, phrase.cut
    whole = text.split()
    at = len(whole) - len(words) + cut
    if not 0 < at < len(whole) - 1 or whole[at] != "of":
        at = next((i for i, w in enumerate(whole[:6]) if w == "of" and i), 0)
    last = whole[at - 1].lower() if at else ""
    if not at or at + 1 >= len(whole) or not (last in in_class("share") or last.isdigit()):
        return None
    inner = [w for i, w in enumerate(whole[at + 1 :]) if i or w.lower() not in _DEFINITE]
    kind, _ = NounPhrase(inner).noun or ("group", True) if inner else ("group", True)
    if kind not in _PEOPLE and last not in ("one", "some", "many", "most", "several", "few", "all", "each"):
        return None
    if kind in _PEOPLE:
        kind = "person" if last == "one" else "group"
    place = country_in(inner) if inner else None
    source = Source(described(text), kind, country=place.code if place else None, anonymous=kind in _PEOPLE)
    return Reading(source=source, plural=kind == "group", heads=NounPhrase(inner).heads if inner else frozenset())


def _nation(text: str, phrase: NounPhrase) -> Reading | None:
    """People of a country: "Many Mexicans", "Americans worried about prices"."""
    last = phrase.main[-1]
    place = place_named(last)
    if place is None or place.form != "adjective" or (phrase.cut < len(phrase.words) and not last.endswith("s")):
        return None
    if not is_a_people(last):
        source = Source(described(text), PERSON, country=place.code, anonymous=True)
        return Reading(source=source, form=DEFINITE, heads=frozenset(("national",)))
    source = Source(described(text), GROUP, country=place.code, anonymous=True)
    return Reading(source=source, plural=True, heads=frozenset((phrase.head,)))


def _is_proper(phrase: NounPhrase, determined: bool) -> bool:
    """Whether the words are a name: more is capitalised than the beginning of a sentence would."""
    main = phrase.main
    if not is_capitalised(main[-1]) or not is_capitalised(main[0]):
        return False
    if determined or phrase.cut > 1 or not is_known(main[0]):
        return True
    return phrase.words[phrase.cut : phrase.cut + 1] == ["of"] and is_capitalised(phrase.words[-1])


def _proper(phrase: NounPhrase, *, definite: bool) -> Reading:
    words = phrase.words
    head = phrase.noun
    if len(words) == 1 and not head and not definite and _like_name(words[0]):
        return _short_name(words[0])
    place = leading_place(words) or trailing_place(words)
    name = " ".join(words).removesuffix("'s")
    kind = DOCUMENT if head and head[0] == "document" else kind_of_name(phrase.main)
    if "." in words[-1][1:-1] and words[-1].rsplit(".", 1)[1].islower():
        kind = OUTLET
    source = Source(name, kind, country=place[0].code if place else None)
    form = SHORT if len(words) == 1 else FULL
    return Reading(source=source, form=form, heads=heads_of_body(source), keys=(name.casefold(),))


def _holder(text: str, phrase: NounPhrase, *, definite: bool, anonymous: bool) -> Reading:
    """Someone named by office only: "the president", "a spokesman for the ministry", "two former ministers"."""
    words, plural = phrase.words, phrase.plural
    office = office_of(words)
    owned = any(w.endswith(("'s", "s'")) for w in phrase.main)
    titled = phrase.cut < len(words) and text.split()[0] == words[0]
    place = country_in(words)
    located = office.country or office.affiliation or place
    unnamed = plural or anonymous or not ((definite and located) or owned or titled)
    bare = "" if unnamed and (plural or anonymous) else described(" ".join(words))
    source = Source(
        described(text) if unnamed else bare,
        GROUP if plural else PERSON,
        role=None if plural or anonymous or (office.role == bare and phrase.cut == len(words)) else office.role,
        affiliation=office.affiliation if not plural or office.country else None,
        country=office.country or (place.code if place else None),
        anonymous=unnamed,
    )
    form = DEFINITE if definite and len(words) <= _FEW else FULL
    return Reading(source=source, form=form, heads=phrase.heads, gender=office.gender, plural=plural)


def _noun(text: str, phrase: NounPhrase, *, definite: bool) -> Reading:
    """Whatever else a common noun describes: "government sources", "a new poll", "the company"."""
    words = phrase.words
    kind, anonymous = phrase.noun or _guess(phrase)
    if kind == "person" and phrase.plural:
        kind = "group"
    place = country_in(words)
    country = place.code if place else None
    affiliation = None
    if phrase.cut < len(words) - 1 and words[phrase.cut] in _BELONGING and not _country_only(words[phrase.cut + 1 :]):
        body = body_named(words[phrase.cut + 1 :])
        if body and (known_source(body[0]) or body[1] or " " in body[0]):
            affiliation, country = body[0], country or body[1]
    first = text.split()[0].lower()
    unnamed = anonymous or (kind in _BODIES and first in _INDEFINITE)
    plain = unnamed or kind == "document" or first in in_class("quantifier")
    name = described(text) if plain else described(" ".join(words))
    source = Source(name, kind, country=country, affiliation=affiliation, anonymous=unnamed)
    form = DEFINITE if definite and len(words) <= _FEW else FULL
    return Reading(source=source, form=form, heads=phrase.heads, plural=phrase.plural or kind == "group")


def _country_only(words: list[str]) -> bool:
    """Whether the words name a place and no more: "the United States"."""
    bare = words[1:] if words[0] == "the" else words
    return place_named(" ".join(bare)) is not None


_BELONGING = ("of", "for", "at", "from", "in", "with")
_BODIES = ("organization", "government", "outlet", "account", "news_agency")


def _guess(phrase: NounPhrase) -> tuple[str, bool]:
    """The kind of source that a noun which no table lists may be."""
    if phrase.head.endswith(_ABSTRACT):
        return "document", False
    if len(phrase.words) == 1 and is_capitalised(phrase.words[0]):
        return "person", False
    return ("group" if phrase.plural else "person"), True
