"""Reads one source phrase by itself."""

__all__ = ["read_phrase"]

import re
from functools import cache
from typing import NamedTuple

from attrs import evolve

from claimkit.english.countries import NamedAs
from claimkit.english.own_words import per_lexicon
from claimkit.english.tables.closed_classes import PRONOUNS
from claimkit.model.source import Source
from claimkit.model.span import Span
from claimkit.parse.sources.phrase.appositions import read_with_apposition, with_party
from claimkit.parse.sources.phrase.bodies import heads_of_body, kind_of_name, known_body
from claimkit.parse.sources.phrase.coordination import Coordination, coordinated
from claimkit.parse.sources.phrase.descriptions import read_description
from claimkit.parse.sources.phrase.kinds import ACCOUNT, BODIES, FULL, GROUP, ORGANIZATION, PERSON, PRONOUN
from claimkit.parse.sources.phrase.known_names import government_of, known_source
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase, described
from claimkit.parse.sources.phrase.people import of_party, with_clause
from claimkit.parse.sources.phrase.places import is_a_people, place_named
from claimkit.parse.sources.phrase.plain import read_plain
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.site import Phrase
from claimkit.parse.sources.phrase.words import clean, is_capitalised, key_of
from claimkit.rules import Rule, RuleSet, tracing, untraced
from claimkit.rules.trace import ACTIVE

# A phrase longer than this is cut: no source is named by so many words.
_LONGEST = 300
_RELATIVE = re.compile(r",? (?:who|whom|whose|which|that|where|speaking|citing|quoting|writing|adding)\b")
_CALLED = re.compile(r" calling (?:itself|themselves) (?:the )?([A-Z].*)\Z")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{0,80})[)\]]")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&.-]{1,11}\Z")
# A dash with an apposition after it stands for a comma.
_DASH = re.compile(r"\s+(?:--+|[—–])\s+|—")
_HANDLE = re.compile(r"(?<![\w.])@\w{2,40}")
# Abbreviations that are written like pronouns in capitals.
_NO_PRONOUNS = ("US", "IT", "WHO")


def read_phrase(phrase: str, at: int | None = None) -> Reading:
    """What `phrase` says of its source by itself; never raises.

    A phrase is read once for all texts. Where it begins in one of them, `at`, is what somebody who traces the reading
    of that text is told, for whom the phrase is read once more.

    >>> read_phrase("U.S. Defense Secretary Lloyd Austin").source.name
    'Lloyd Austin'
    >>> print(read_phrase("Seoul's spy agency").source)
    National Intelligence Service (government; country: KR)
    >>> read_phrase("Budanov").form
    <Form.SHORT: 'short'>
    """
    trace = ACTIVE.get()
    if trace is None:
        return _remembered(phrase)
    with untraced():
        reading = _remembered(phrase)
    if at is not None:
        with tracing() as own:
            _read(phrase)
        place = Span(at, at + len(phrase))
        trace.steps.extend(evolve(step, span=place) for step in own.steps)
    return reading


def _read(phrase: str) -> Reading:
    text = clean(phrase[:_LONGEST])
    if not text or not (text[0].isalnum() or any(map(str.isalnum, text))):
        return Reading(source=Source(text or "an unnamed source", GROUP, anonymous=True))
    return _SHAPES.first(Phrase(text)) or _read_words(_undashed(text))


_remembered = per_lexicon(_read, most=8192)


def _undashed(text: str) -> str:
    """The text with commas for dashes; a point at its end may be one of several, each cleaned away by itself."""
    if "--" in text or "—" in text or "–" in text or text[-1:] == ".":
        return clean(_DASH.sub(", ", text)) or text
    return text


def _read_words(text: str) -> Reading:
    """Reads a phrase without brackets."""
    called = _CALLED.search(text) if " call" in text else None
    return _self_named(text, called) if called else _WORDINGS.first(Phrase(text)) or read_plain(text)


def _self_named(text: str, called: re.Match[str]) -> Reading:
    """A body by the name that follows its description: "a group calling itself Free Harbour"."""
    reading, name = _read_words(text[: called.start()]), called[1]
    kind = reading.source.kind if reading.source.kind in BODIES else ORGANIZATION
    source = known_source(name) or Source(name, kind, country=reading.source.country)
    return evolve(reading, source=source, form=FULL, keys=(key_of(name),))


# Shapes


@cache
def _pronouns() -> dict[str, str]:
    return {row.word: row.person for row in PRONOUNS}


def _pronoun(site: Phrase) -> Reading | None:
    text = site.text
    pronoun = _pronouns().get(text.lower())
    if not pronoun or text in _NO_PRONOUNS:
        return None
    kind = {"n": ORGANIZATION, "q": ORGANIZATION, "p": GROUP, "w": GROUP}
    source = Source(text.lower() if text != "I" else "I", kind.get(pronoun, PERSON), anonymous=True)
    gender = pronoun if pronoun in "mf" else ""
    return Reading(source=source, form=PRONOUN, gender=gender, plural=pronoun in "pw", pronoun=pronoun)


def _account(site: Phrase) -> Reading | None:
    handle = _HANDLE.search(site.text) if "@" in site.text else None
    if handle is None:
        return None
    return Reading(source=Source(handle[0], ACCOUNT), heads=frozenset(("account", "blogger")))


def _bracketed(site: Phrase) -> Reading | None:
    """Reads a phrase without its brackets, and keeps what they say: an abbreviation, a party."""
    text = site.text
    if "(" not in text and "[" not in text:
        return None
    inside = _inside_brackets(text)
    reading = _read_words(clean(_DASH.sub(", ", _BRACKETS.sub("", text))) or text)
    keys = inside.abbreviations
    if any(_abbreviates(key, reading.source.name) for key in keys) and not reading.source.role:
        reading = _as_body(reading)
    for key in keys:
        reading = _as_listed(reading, key)
    if inside.party:
        reading = of_party(reading, inside.party)
    return evolve(reading, keys=(*keys, *reading.keys)) if keys else reading


class _Inside(NamedTuple):
    """What brackets say: abbreviations of a name, and the letter of the last party, or "" ."""

    abbreviations: list[str]
    party: str


def _inside_brackets(text: str) -> _Inside:
    keys: list[str] = []
    party = ""
    for match in _BRACKETS.finditer(text):
        inside = match[1].strip(" '")
        letter = with_party(inside)
        if letter:
            party = letter
        elif _ABBREVIATION.match(inside) and sum(map(str.isupper, inside)) > 1:
            keys.append(inside)
    return _Inside(keys, party)


def _abbreviates(short: str, name: str) -> bool:
    return [c.lower() for c in short if c.isalpha()] == [w[0].lower() for w in name.split() if is_capitalised(w)]


def _as_body(reading: Reading) -> Reading:
    """What looked like a person's name is a body's, as an abbreviation of it is given: "Harbour Pilots (HP)"."""
    if reading.source.kind is not PERSON:
        return reading
    name = reading.source.name
    body = Source(name, kind_of_name(name.split()), country=reading.source.country)
    return Reading(source=body, heads=heads_of_body(body), keys=(body.name.casefold(),))


def _as_listed(reading: Reading, key: str) -> Reading:
    """The body that the tables have by this abbreviation, unless it is of another country."""
    listed, old = known_source(key), reading.source
    if listed is None or old.kind is PERSON or old.anonymous:
        return reading
    if old.country is not None and listed.country not in (None, old.country):
        return reading
    return evolve(reading, source=listed, form=FULL)


_SHAPES = RuleSet[Phrase, Reading](
    "shape of a source phrase",
    (
        Rule(
            "a pronoun",
            _pronoun,
            example="Carla Dunn came. [She] said the road was closed.",
            never=("WHO said 12 people died.",),
        ),
        Rule("an account", _account, example="[Blogger @harbourwatch] said the road was closed."),
        Rule(
            "with something in brackets",
            _bracketed,
            example="[The Harbour Pilots Guild (HPG)] said the road was closed.",
        ),
    ),
)


# Wordings


def _by_name(site: Phrase) -> Reading | None:
    found = known_source(site.text)
    return known_body(found, site.text) if found else None


def _place(site: Phrase) -> Reading | None:
    """A country, its seat of government or its people, with or without an article."""
    text = site.text
    bare = text[4:] if text[:4].lower() == "the " else text
    place = place_named(bare.removesuffix("'s"))
    if place is None:
        return None
    if place.form is NamedAs.ADJECTIVE:
        if text != bare and not is_a_people(bare):
            return read_description(text, NounPhrase(bare.split()))
        plural = text != bare or bare.endswith("s")
        return Reading(source=Source(bare, GROUP, country=place.code, anonymous=True), plural=plural)
    heads = frozenset(("government", "country", "nation", "administration"))
    return Reading(source=government_of(place), heads=heads, keys=(bare.removesuffix("'s").casefold(),))


def _clause_in(text: str) -> re.Match[str] | None:
    """Where a relative clause or a participle begins in a phrase."""
    return _RELATIVE.search(text) if "wh" in text or "that" in text or "ing" in text else None


def _several(site: Phrase) -> Reading | None:
    text = site.text
    if " and " not in text and " & " not in text:
        return None
    cut = _clause_in(text)
    joined = None if cut and 1 < cut.start() < text.find(" and ") else coordinated(text)
    return _group(joined) if joined else None


def _group(joined: Coordination) -> Reading:
    parts = [read_phrase(part, 0) for part in joined.parts if part.strip()]
    countries = {p.source.country for p in parts}
    country = countries.pop() if len(countries) == 1 else None
    anonymous = all(p.source.anonymous for p in parts)
    return Reading(source=Source(described(joined.text), GROUP, country=country, anonymous=anonymous), plural=True)


def _with_relative(site: Phrase) -> Reading | None:
    cut = _clause_in(site.text)
    if cut is None or cut.start() < 2:
        return None
    return with_clause(_read_words(site.text[: cut.start()]), site.text[cut.start() :])


def _apposed(site: Phrase) -> Reading | None:
    return read_with_apposition(site.text) if "," in site.text else None


_WORDINGS = RuleSet[Phrase, Reading](
    "wording of a source phrase",
    (
        Rule(
            "a name that the tables know",
            _by_name,
            example="[The Pentagon] said the road was closed.",
            never=("Doctors who came said the road was closed.",),
        ),
        Rule(
            "a place or its people",
            _place,
            example="[Moscow] said the road was closed.",
            never=("The turkey was gone, said the farmer.",),
        ),
        Rule(
            "several sources",
            _several,
            example="[Moscow and Pyongyang] said the road was closed.",
            never=("The Food and Drug Administration said 12 people died.",),
        ),
        Rule(
            "with a relative clause",
            _with_relative,
            example="[Carla Dunn, who heads Harbour Trust,] said the road was closed.",
        ),
        Rule(
            "with an apposition",
            _apposed,
            example="[Carla Dunn, the mayor,] said the road was closed.",
        ),
    ),
)
