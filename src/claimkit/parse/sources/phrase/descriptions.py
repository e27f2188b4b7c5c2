"""Reads descriptions: "a senior US official", "the president", "many voters", and names that no table knows."""

__all__ = ["read_description", "read_lone_name"]

from functools import cached_property

from claimkit.english.countries import NamedAs
from claimkit.english.word_lists import word_endings, word_list
from claimkit.model.source import Source
from claimkit.parse.sources.phrase.bodies import heads_of_body, kind_of_name
from claimkit.parse.sources.phrase.kinds import DEFINITE, DOCUMENT, FULL, GOVERNMENT, GROUP, OUTLET, PERSON, SHORT
from claimkit.parse.sources.phrase.known_names import Institution, class_of, known_source
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase, country_in, described
from claimkit.parse.sources.phrase.offices import body_named, office_of
from claimkit.parse.sources.phrase.personal_names import name_parts
from claimkit.parse.sources.phrase.places import is_a_people, leading_place, place_named, trailing_place
from claimkit.parse.sources.phrase.reading import Form, Reading
from claimkit.parse.sources.phrase.site import Phrase
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, is_known, noun_of, role_of
from claimkit.rules import Rule, RuleSet

# Endings of nouns for acts and states, which speak as a document does; other unknown nouns are taken for people.
_INDEFINITE = ("a", "an", "another", "one")
_DEFINITE = word_list("determiners that point")
_BELONGING = word_list("prepositions of affiliation")
_BODIES = ("organization", "government", "outlet", "account", "news_agency")
_PEOPLE = ("person", "group")
# Words before "of" that make anything after it many: "some of the streets".
_OF_ANYTHING = word_list("quantifiers before of")
# How far on the "of" of a share may stand.
_SHARE_REACH = 6
# A definite description with more words than this says enough to stand by itself.
_FEW = 3


class _Description(Phrase):
    """A description: its words without determiners are `phrase`, and `determiners` says how many those are."""

    def __init__(self, text: str, phrase: NounPhrase) -> None:
        super().__init__(text)
        self.phrase = phrase
        self.whole = whole = text.split()
        self.determiners = before = len(whole) - len(phrase.words)
        self.definite = before > 0 and whole[before - 1].lower() in _DEFINITE
        # The kind of source that the noun names, or "".
        self.kind = phrase.noun[0] if phrase.noun else ""

    @property
    def form(self) -> Form:
        """Whether a fuller mention is to be looked for."""
        return DEFINITE if self.definite and len(self.phrase.words) <= _FEW else FULL

    @cached_property
    def is_proper(self) -> bool:
        """Whether the words are a name: more is capitalised than the beginning of a sentence would."""
        phrase, main = self.phrase, self.phrase.main
        if not is_capitalised(main[-1]) or not is_capitalised(main[0]):
            return False
        if self.determiners > 0 or phrase.cut > 1 or not is_known(main[0]):
            return True
        return phrase.words[phrase.cut : phrase.cut + 1] == ["of"] and is_capitalised(phrase.words[-1])

    @cached_property
    def is_office(self) -> bool:
        """Whether the noun is an office."""
        return role_of(self.phrase.main[-1]) is not None

    @cached_property
    def institution(self) -> Institution | None:
        """The class of institutions that the words name, if they name one."""
        phrase = self.phrase
        found = class_of(" ".join(phrase.words))
        return found or (class_of(" ".join(phrase.main)) if phrase.cut < len(phrase.words) else None)


def read_description(text: str, phrase: NounPhrase) -> Reading:
    """Reads `text`, whose words without determiners are `phrase`; the last resort for every source phrase."""
    reading = _DESCRIPTIONS.first(_Description(text, phrase))
    if reading is None:
        raise AssertionError(text)
    return reading


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


# Some of many


def _share(site: _Description) -> Reading | None:
    at = _share_of(site) if " of " in site.text else 0
    if not at:
        return None
    inner = [w for i, w in enumerate(site.whole[at + 1 :]) if i or w.lower() not in _DEFINITE]
    share = site.whole[at - 1].lower()
    if not inner:
        source = Source(described(site.text), PERSON if share == "one" else GROUP, anonymous=True)
        return Reading(source=source, plural=share != "one")
    whole = NounPhrase(inner)
    kind = whole.noun[0] if whole.noun else "group"
    people = kind in _PEOPLE
    if not people and share not in _OF_ANYTHING:
        return None
    if people:
        kind = "person" if share == "one" else "group"
    source = Source(described(site.text), kind, country=_country(inner), anonymous=people)
    return Reading(source=source, plural=kind == "group", heads=whole.heads)


def _share_of(site: _Description) -> int:
    """Where the "of" stands that a share is followed by: "62 percent of"; 0 where there is none."""
    whole = site.whole
    at = site.determiners + site.phrase.cut
    if not 0 < at < len(whole) - 1 or whole[at] != "of":
        at = next((i for i, w in enumerate(whole[:_SHARE_REACH]) if w == "of" and i), 0)
    if not at or at + 1 >= len(whole):
        return 0
    share = whole[at - 1].lower()
    return at if share in in_class("share") or share.isdigit() else 0


def _nation(site: _Description) -> Reading | None:
    phrase = site.phrase
    last = phrase.main[-1]
    place = place_named(last)
    if (
        place is None
        or place.form is not NamedAs.ADJECTIVE
        or (phrase.cut < len(phrase.words) and not last.endswith("s"))
    ):
        return None
    several = is_a_people(last)
    kind, heads = (GROUP, phrase.head) if several else (PERSON, "national")
    source = Source(described(site.text), kind, country=place.code, anonymous=True)
    return Reading(source=source, form=FULL if several else DEFINITE, plural=several, heads=frozenset((heads,)))


# Names and institutions


def _medium(site: _Description) -> Reading | None:
    phrase = site.phrase
    if not site.is_proper or phrase.cut < 2 or phrase.main[-1].lower() not in in_class("press"):
        return None
    return _proper(site)


def _of_state(site: _Description) -> Reading | None:
    klass = site.institution
    if klass is None or klass.kind is not GOVERNMENT or site.phrase.cut < len(site.phrase.words):
        return None
    return _institution(site, klass)


def _name(site: _Description) -> Reading | None:
    people = site.kind in _PEOPLE and site.phrase.cut > 1
    return _proper(site) if site.is_proper and not site.is_office and not people else None


def _other_institution(site: _Description) -> Reading | None:
    klass = site.institution
    return None if klass is None or site.kind in ("person", "document") else _institution(site, klass)


def _institution(site: _Description, klass: Institution) -> Reading:
    words = site.phrase.words
    text = " ".join(words)
    found = class_of(text) or class_of(" ".join(site.phrase.main))
    named = sum(map(is_capitalised, words)) > 1
    source = Source(text if named else described(text), found.kind if found else GOVERNMENT)
    heads = frozenset((site.phrase.head, klass.name.lower()))
    return Reading(source=source, form=DEFINITE, heads=heads, institution=klass.name, plural=words[-1].endswith("s"))


def _proper(site: _Description) -> Reading:
    phrase, words = site.phrase, site.phrase.words
    if len(words) == 1 and not site.kind and not site.definite and _like_name(words[0]):
        return _short_name(words[0])
    place = leading_place(words) or trailing_place(words)
    name = " ".join(words).removesuffix("'s")
    kind = DOCUMENT if site.kind == "document" else kind_of_name(phrase.main)
    if "." in words[-1][1:-1] and words[-1].rsplit(".", 1)[1].islower():
        kind = OUTLET
    source = Source(name, kind, country=place[0].code if place else None)
    form = SHORT if len(words) == 1 else FULL
    return Reading(source=source, form=form, heads=heads_of_body(source), keys=(name.casefold(),))


# Offices and other nouns


def _holder(site: _Description) -> Reading | None:
    if not site.is_office or site.kind not in ("", "person"):
        return None
    phrase, words = site.phrase, site.phrase.words
    office = office_of(words)
    country = office.country or _country(words)
    # "Several ministers", "a senior official": an office that does not tell one from another.
    unspecific = phrase.plural or (phrase.noun is not None and phrase.noun[1])
    unnamed = unspecific or not _tells_one(site, located=bool(office.affiliation or country))
    bare = described(" ".join(words))
    named_by_office = office.role == bare and phrase.cut == len(words)
    source = Source(
        described(site.text) if unnamed else bare,
        GROUP if phrase.plural else PERSON,
        role=None if unspecific or named_by_office else office.role,
        affiliation=office.affiliation if not phrase.plural or office.country else None,
        country=country,
        anonymous=unnamed,
    )
    return Reading(source=source, form=site.form, heads=phrase.heads, gender=office.gender, plural=phrase.plural)


def _tells_one(site: _Description, *, located: bool) -> bool:
    """Whether an office names one person: "the US president", "Dunn's lawyer", "spokesman for the ministry"."""
    phrase = site.phrase
    if site.definite and located:
        return True
    if phrase.cut < len(phrase.words) and site.whole[0] == phrase.words[0]:
        return True
    return any(w.endswith(("'s", "s'")) for w in phrase.main)


def _noun(site: _Description) -> Reading:
    phrase, words = site.phrase, site.phrase.words
    kind, anonymous = phrase.noun or _guess(phrase)
    if kind == "person" and phrase.plural:
        kind = "group"
    affiliation, country = _belonging(site)
    first = site.whole[0].lower()
    unnamed = anonymous or (kind in _BODIES and first in _INDEFINITE)
    plain = unnamed or kind == "document" or first in in_class("quantifier")
    name = described(site.text) if plain else described(" ".join(words))
    source = Source(name, kind, country=_country(words) or country, affiliation=affiliation, anonymous=unnamed)
    return Reading(source=source, form=site.form, heads=phrase.heads, plural=phrase.plural or kind == "group")


def _country(words: list[str]) -> str | None:
    place = country_in(words)
    return place.code if place else None


def _belonging(site: _Description) -> tuple[str | None, str | None]:
    """The body that somebody belongs to, and its country: "a nurse at the Royal Hospital"."""
    words, cut = site.phrase.words, site.phrase.cut
    if cut >= len(words) - 1 or words[cut] not in _BELONGING or _country_only(words[cut + 1 :]):
        return None, None
    body = body_named(words[cut + 1 :])
    if body and (known_source(body[0]) or body[1] or " " in body[0]):
        return body
    return None, None


def _country_only(words: list[str]) -> bool:
    """Whether the words name a place and no more: "the United States"."""
    bare = words[1:] if words[0] == "the" else words
    return place_named(" ".join(bare)) is not None


def _guess(phrase: NounPhrase) -> tuple[str, bool]:
    """The kind of source that a noun which no table lists may be."""
    if phrase.head.endswith(word_endings("endings of abstract nouns")):
        return "document", False
    if len(phrase.words) == 1 and is_capitalised(phrase.words[0]):
        return "person", False
    return ("group" if phrase.plural else "person"), True


_DESCRIPTIONS = RuleSet[_Description, Reading](
    "description of a source",
    (
        Rule(
            "some of many",
            _share,
            example="[62 percent of voters] said the road was closed.",
            never=("The mayor of Leeds said the road was closed.",),
        ),
        Rule(
            "people of a country",
            _nation,
            example="[Americans worried about prices] said the road was closed.",
            never=("An American company said the road was closed.",),
        ),
        Rule("a medium by its name", _medium, example="[The Harbour Gazette] said the road was closed."),
        Rule(
            "a body of a state that is not named",
            _of_state,
            example="[The health ministry] said the road was closed.",
        ),
        Rule(
            "a name",
            _name,
            example="[The Varkel Foundation] said the road was closed.",
            never=("The Varkel Residents said the road was closed.",),
        ),
        Rule(
            "an institution and what it is for",
            _other_institution,
            example="[The police in the old harbour] said the road was closed.",
            never=("A police officer said the road was closed.",),
        ),
        Rule(
            "the holder of an office",
            _holder,
            example="[A spokesman for the ministry] said the road was closed.",
            never=("The ministry said the road was closed.",),
        ),
        Rule("a noun", _noun, example="[Government sources] said the road was closed."),
    ),
)
