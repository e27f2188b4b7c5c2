"""Reads a source phrase that names a body: a known one, an institution of a country, a medium."""

__all__ = ["read_body"]

from functools import cache, cached_property

from claimkit.model.source import Source
from claimkit.parse.sources.phrase.bodies import kind_of_name, known_body
from claimkit.parse.sources.phrase.kinds import GOVERNMENT, NEWS_AGENCY, OUTLET
from claimkit.parse.sources.phrase.known_names import class_of, institution, known_source, leading_known
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase
from claimkit.parse.sources.phrase.places import Place, PlaceFound, leading_place, trailing_place
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.site import Phrase
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, is_known, noun_of, role_of
from claimkit.rules import Rule, RuleSet

_LONGEST_ACRONYM = 6


class _BodyPhrase(Phrase):
    """A phrase, its words without determiners, and the country that they begin with or end in."""

    def __init__(self, text: str, phrase: NounPhrase) -> None:
        super().__init__(text)
        self.phrase = phrase
        self.words = phrase.words
        self.determined = len(phrase.words) < len(text.split())

    @cached_property
    def country(self) -> PlaceFound | None:
        """The country before all other words: "Seoul's", "South Korean"."""
        return leading_place(self.words)

    @property
    def place(self) -> Place | None:
        return self.country[0] if self.country else None

    @property
    def code(self) -> str | None:
        return self.country[0].code if self.country else None

    @cached_property
    def rest(self) -> list[str]:
        """The words after the country."""
        return self.words[self.country[1] :] if self.country else self.words

    @cached_property
    def seat(self) -> PlaceFound | None:
        """The country after all other words: "in Seoul", "of Kenya"."""
        found = trailing_place(self.words)
        return found if found and len(self.words) > found[1] else None

    @property
    def before_seat(self) -> list[str]:
        return self.words[: -self.seat[1]] if self.seat else []


def read_body(text: str, phrase: NounPhrase) -> Reading | None:
    """Reads `text`, whose words without determiners are `phrase`, as a body; None for descriptions.

    >>> text = "South Korean news agency Yonhap"
    >>> print(read_body(text, NounPhrase(text.split())).source)
    Yonhap (news_agency; country: KR)
    """
    return _BODIES.first(_BodyPhrase(text, phrase))


# Known by name


def _by_name(site: _BodyPhrase) -> Reading | None:
    found = known_source(site.text)
    return known_body(found, site.text) if found else None


def _after_country(site: _BodyPhrase) -> Reading | None:
    """A known name with or without the country before it, or without its determiner."""
    whole, country = " ".join(site.words), site.country
    wordings = (" ".join(site.rest), whole) if country else (whole,) if site.determined else ()
    for text in wordings:
        found = known_source(text) or known_source(f"the {text}")
        if found is None or not (site.code is None or found.country in (None, site.code) or not is_capitalised(text)):
            continue
        # "The German health ministry" is not the body that is called "Health Ministry" and is of no country.
        if country and found.country is None and text != whole and class_of(text):
            continue
        return known_body(found, text)
    return None


def _owned(site: _BodyPhrase) -> Reading | None:
    rest = site.rest
    if len(rest) < 2:
        return None
    owned = next((i + 1 for i, w in enumerate(rest[:-1]) if w.endswith("'s")), 0) or _international(rest)
    inner = known_source(" ".join(rest[owned:])) if owned and is_capitalised(rest[owned]) else None
    if inner is None or not (inner.country is None or site.code in (None, inner.country)):
        return None
    return known_body(inner, " ".join(rest[owned:]))


def _international(words: list[str]) -> int:
    """How many words at the beginning name a body of several states: "U.N." before an agency of its."""
    found = leading_known(words)
    return found[1] if found and found[1] < len(words) and found[0].country is None else 0


def _before_medium(site: _BodyPhrase) -> Reading | None:
    words = site.rest
    if len(words) < 2 or words[-1].lower() not in _media_nouns():
        return None
    lower = [w.lower() for w in words]
    for form in _media_forms():
        tail = form.split()
        if lower[-len(tail) :] != tail:
            continue
        for i in range(len(words) - len(tail)):
            name = " ".join(words[i : -len(tail)])
            found = known_source(name) or (known_source(f"the {name}") if site.determined and not i else None)
            if found and found.kind in (NEWS_AGENCY, OUTLET):
                return known_body(found, form)
    return None


@cache
def _media_forms() -> tuple[str, ...]:
    """Words for a medium that may follow its name, the longest first."""
    return tuple(sorted(in_class("medium form"), key=lambda form: (-form.count(" "), form)))


@cache
def _media_nouns() -> frozenset[str]:
    return frozenset(form.split()[-1] for form in _media_forms())


def _after_noun(site: _BodyPhrase) -> Reading | None:
    rest = site.rest
    for i in range(1, len(rest)):
        before = rest[i - 1]
        if before.lower() in in_class("complement") or not is_known(before):
            return None
        if is_capitalised(before) and not _medium_noun(before):
            return None
        found = known_source(" ".join(rest[i:]))
        if found and is_capitalised(rest[i]) and found.kind is not GOVERNMENT:
            return known_body(found, " ".join(rest))
    return None


def _medium_noun(word: str) -> bool:
    found = noun_of(word)
    return found is not None and found[0] in ("organization", "outlet", "news_agency")


def _acronym(site: _BodyPhrase) -> Reading | None:
    words = site.rest
    if len(words) < 2:
        return None
    for i, word in enumerate(words):
        if word.isupper() and 2 <= len(word) <= _LONGEST_ACRONYM:
            found = known_source(word)
            others = " ".join(words[:i] + words[i + 1 :])
            if found and site.code in (None, found.country) and class_of(others.removesuffix("'s")):
                return known_body(found, " ".join(words))
    return None


# Institutions of a country


def _of_class(source: Source, words: str) -> Reading:
    found = class_of(words)
    return known_body(source, words, found.name if found else "")


def _national(site: _BodyPhrase) -> Reading | None:
    place, joined = site.place, " ".join(site.rest)
    if place is None or not site.rest:
        return None
    found = institution(joined, place)
    if found:
        return _of_class(found, joined)
    klass = class_of(joined)
    return (
        known_body(Source(" ".join(site.words), klass.kind, country=place.code), joined, klass.name) if klass else None
    )


def _national_abroad(site: _BodyPhrase) -> Reading | None:
    rest, place = site.rest, site.place
    abroad = trailing_place(rest) if place and rest else None
    if abroad is None or place is None:
        return None
    words = " ".join(rest[: -abroad[1]])
    found = institution(words, place)
    if found is None:
        return None
    klass = class_of(words)
    if klass and klass.name == "embassy":
        found = Source(" ".join(site.words), GOVERNMENT, country=place.code)
    return _of_class(found, " ".join(rest))


def _national_name(site: _BodyPhrase) -> Reading | None:
    rest, country = site.rest, site.country
    if country is None or not rest or not site.words[country[1] - 1].endswith(("'s", "s'")):
        return None
    if not is_capitalised(rest[0]) or role_of(site.phrase.head):
        return None
    joined = " ".join(rest)
    name = f"{country[0].adjective} {joined}"
    return known_body(Source(name, kind_of_name(rest), country=country[0].code), joined)


def _name_before_place(site: _BodyPhrase) -> Reading | None:
    before = " ".join(site.before_seat)
    listed = known_source(before) if before else None
    return known_body(listed, before) if listed and is_capitalised(before) else None


def _before_place(site: _BodyPhrase) -> Reading | None:
    before = " ".join(site.before_seat)
    found = institution(before, site.seat[0]) if site.seat else None
    return _of_class(found, before) if found else None


def _of_place(site: _BodyPhrase) -> Reading | None:
    seat, before = site.seat, site.before_seat
    if seat is None or not is_capitalised(before[0]) or is_known(before[0]):
        return None
    if site.words[-seat[1]] != "of" or not noun_of(site.phrase.head):
        return None
    name = f"{seat[0].adjective} {' '.join(before)}"
    return known_body(Source(name, kind_of_name(before), country=seat[0].code), site.text)


# Names that no table has, with the noun for what they are


def _noun_then_name(site: _BodyPhrase) -> Reading | None:
    words = site.words
    at = len(words)
    while at > 1 and is_capitalised(words[at - 1]):
        at -= 1
    noun = words[at - 1]
    if at >= site.phrase.cut or not (noun.islower() or (at == 1 and not noun.isupper())):
        return None
    found = (noun_of(" ".join(words[at - 2 : at]).lower()) if at > 1 else None) or noun_of(noun)
    if found is None or found[0] not in ("outlet", "news_agency", "organization"):
        return None
    place = leading_place(words[: at - 1])
    return known_body(Source(" ".join(words[at:]), found[0], country=place[0].code if place else None), noun)


def _name_then_noun(site: _BodyPhrase) -> Reading | None:
    noun = site.words[-1]
    found = noun_of(noun) if len(site.words) > 1 and noun.islower() else None
    if found is None or found[0] not in ("organization", "outlet"):
        return None
    if noun in in_class("belonging noun") or site.phrase.plural:
        return None
    name = _name_before_noun(site.words)
    listed = known_source(" ".join(name))
    if listed:
        return known_body(listed, noun) if noun in in_class("repeating noun") else None
    return known_body(Source(" ".join(name), found[0]), noun) if name and not leading_place(name) else None


def _name_before_noun(words: list[str]) -> list[str]:
    """The capitalised words before the last, which nothing but common words may precede; empty where they are none."""
    first = next((i for i, w in enumerate(words) if is_capitalised(w)), len(words))
    name = words[first:-1]
    named = bool(name) and all(map(is_capitalised, name)) and not is_known(name[0])
    return name if named and all(is_known(w) or "-" in w for w in words[:first]) else []


_BODIES = RuleSet[_BodyPhrase, Reading](
    "body named by a source phrase",
    (
        Rule("a name that the tables know", _by_name, example="[A report by the World Bank] said prices rose."),
        Rule(
            "a known name and its country",
            _after_country,
            example="[South Korea's Yonhap News Agency] said the road was closed.",
            never=("South Korea's carmakers said the road was closed.",),
        ),
        Rule(
            "a known name and whose it is",
            _owned,
            example="[The UN's UNICEF] said the road was closed.",
            never=("Harbour Trust's director said the road was closed.",),
        ),
        Rule(
            "a medium and a noun for it",
            _before_medium,
            example="[The state-run TASS news agency] said the road was closed.",
            never=("A local news agency said the road was closed.",),
        ),
        Rule(
            "a noun and a known name",
            _after_noun,
            example="[The independent broadcaster NPR] said the road was closed.",
        ),
        Rule(
            "an abbreviation and what body it is",
            _acronym,
            example="[Ukraine's HUR spy agency] said the road was closed.",
        ),
        Rule(
            "a body of a country",
            _national,
            example="[Seoul's spy agency] said the road was closed.",
            never=("The spy agency said the road was closed.",),
        ),
        Rule(
            "a body of a country, abroad",
            _national_abroad,
            example="[The Kenyan embassy in Rome] said the road was closed.",
        ),
        Rule(
            "a country's body by its name",
            _national_name,
            example="[Hungary's State Treasury] said the road was closed.",
            never=("Hungary's Finance Minister said the road was closed.",),
        ),
        Rule(
            "a known name and its place",
            _name_before_place,
            example="[Amnesty International in Kenya] said 12 people died.",
        ),
        Rule(
            "a body and its country after it",
            _before_place,
            example="[The government in Seoul] said the road was closed.",
            never=("The farmers in Seoul said the road was closed.",),
        ),
        Rule(
            "a name with its country after it",
            _of_place,
            example="[The Geological Institute of Kenya] said the road was closed.",
        ),
        Rule(
            "a noun and the name of a body",
            _noun_then_name,
            example="[The carmaker Varkel] said the road was closed.",
            never=("The farmer Varkel said the road was closed.",),
        ),
        Rule(
            "the name of a body and its noun",
            _name_then_noun,
            example="[The Unite union] said the road was closed.",
            never=("The Dunn campaign said the road was closed.",),
        ),
    ),
)
