"""Reads one source phrase by itself."""

__all__ = ["read_phrase"]

import re
from functools import cache, lru_cache

from attrs import evolve

from claimkit.english.tables import rows
from claimkit.model.source import Source
from claimkit.parse.sources.phrase.bodies import heads_of_body, kind_of_name, known_body, read_body
from claimkit.parse.sources.phrase.descriptions import read_description, read_lone_name
from claimkit.parse.sources.phrase.documents import author_of
from claimkit.parse.sources.phrase.kinds import (
    ACCOUNT,
    DEFINITE,
    FULL,
    GOVERNMENT,
    GROUP,
    NEWS_AGENCY,
    ORGANIZATION,
    OUTLET,
    PERSON,
    PRONOUN,
    SHORT,
)
from claimkit.parse.sources.phrase.known_names import government_of, known_source
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase, described, without_adjectives
from claimkit.parse.sources.phrase.offices import Office, office_of
from claimkit.parse.sources.phrase.openings import is_part_of_name, opening_length, openings, without_determiners
from claimkit.parse.sources.phrase.people import named, of_party, person_of, with_clause, with_office
from claimkit.parse.sources.phrase.personal_names import is_personal_name, split_title
from claimkit.parse.sources.phrase.places import Place, is_a_people, leading_place, place_named
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.words import (
    clean,
    in_class,
    is_capitalised,
    is_known,
    key_of,
    noun_of,
    owner_in,
    role_of,
)

# A phrase longer than this is cut: no source is named by so many words.
_LONGEST = 300
_RELATIVE = re.compile(r",? (?:who|whom|whose|which|that|where|speaking|citing|quoting|writing|adding)\b")
_CALLED = re.compile(r" calling (?:itself|themselves) (?:the )?([A-Z].*)\Z")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{0,80})[)\]]")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&.-]{1,11}\Z")
# A dash with an apposition after it stands for a comma.
_DASH = re.compile(r"\s+(?:--+|[—–])\s+|—")
_PARTY = re.compile(r"([RDI])(?:-|, )[A-Z]|([RDI])\Z")
_COMMA = re.compile(r",(?!\d{3}\b)")
_HANDLE = re.compile(r"(?<![\w.])@\w{2,40}")
_OF_NAME = re.compile(
    r"(?:ministry|department|organization|organisation|committee|commission|council|university|center|"
    r"centre|institute|office|bureau|agency|association|school|secretary|minister|academy)\b",
    re.I,
)
_BODIES = (ORGANIZATION, GOVERNMENT, OUTLET, NEWS_AGENCY)
_LONGEST_BODY = 5
_ITS = frozenset(("its", "his", "her", "their"))


@cache
def _pronouns() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("pronouns")}


@lru_cache(maxsize=8192)
def read_phrase(phrase: str) -> Reading:
    """What `phrase` says of its source by itself; never raises.

    >>> read_phrase("U.S. Defense Secretary Lloyd Austin").source.name
    'Lloyd Austin'
    >>> print(read_phrase("Seoul's spy agency").source)
    National Intelligence Service (government; country: KR)
    >>> read_phrase("Budanov").form
    <Form.SHORT: 'short'>
    """
    text = clean(phrase[:_LONGEST])
    pronoun = _pronouns().get(text.lower())
    if pronoun and text not in ("US", "IT", "WHO"):
        return _pronoun(text, pronoun)
    if not text or not (text[0].isalnum() or any(map(str.isalnum, text))):
        return Reading(source=Source(text or "an unnamed source", GROUP, anonymous=True))
    handle = _HANDLE.search(text) if "@" in text else None
    if handle:
        return Reading(source=Source(handle[0], ACCOUNT), heads=frozenset(("account", "blogger")))
    if "(" in text or "[" in text:
        return _unbracketed(text)
    return _whole(_undashed(text))


def _undashed(text: str) -> str:
    """The text with commas for dashes; a point at its end may be one of several, each cleaned away by itself."""
    if "--" in text or "—" in text or "–" in text or text[-1:] == ".":
        return clean(_DASH.sub(", ", text)) or text
    return text


def _pronoun(text: str, pronoun: str) -> Reading:
    kind = {"n": ORGANIZATION, "q": ORGANIZATION, "p": GROUP, "w": GROUP}
    source = Source(text.lower() if text != "I" else "I", kind.get(pronoun, PERSON), anonymous=True)
    gender = pronoun if pronoun in "mf" else ""
    return Reading(source=source, form=PRONOUN, gender=gender, plural=pronoun in "pw", pronoun=pronoun)


def _unbracketed(text: str) -> Reading:
    """Reads a phrase without its brackets, and keeps what they say: an abbreviation, a party."""
    keys: list[str] = []
    party = ""
    for match in _BRACKETS.finditer(text):
        inside = match[1].strip(" '")
        if marked := _PARTY.match(inside):
            party = marked[1] or marked[2]
        elif _ABBREVIATION.match(inside) and sum(map(str.isupper, inside)) > 1:
            keys.append(inside)
    bare = clean(_DASH.sub(", ", _BRACKETS.sub("", text))) or text
    reading = _whole(bare)
    if any(_abbreviates(key, reading.source.name) for key in keys) and not reading.source.role:
        body = Source(reading.source.name, kind_of_name(bare.split()), country=reading.source.country)
        if reading.source.kind is PERSON:
            reading = Reading(source=body, heads=heads_of_body(body), keys=(body.name.casefold(),))
    for key in keys:
        listed = known_source(key)
        old = reading.source
        a_body = old.kind is not PERSON and not old.anonymous
        if listed and a_body and (old.country is None or listed.country in (None, old.country)):
            reading = evolve(reading, source=listed, form=FULL)
    if party:
        reading = of_party(reading, party)
    return evolve(reading, keys=(*keys, *reading.keys)) if keys else reading


def _abbreviates(short: str, name: str) -> bool:
    return [c.lower() for c in short if c.isalpha()] == [w[0].lower() for w in name.split() if is_capitalised(w)]


def _whole(text: str) -> Reading:
    found = known_source(text)
    if found:
        return known_body(found, text)
    bare = text[4:] if text[:4].lower() == "the " else text
    place = place_named(bare.removesuffix("'s"))
    if place:
        return _placed(text, bare, place)
    cut = _RELATIVE.search(text) if "wh" in text or "that" in text or "ing" in text else None
    if " and " in text or " & " in text:
        listed = None if cut and 1 < cut.start() < text.find(" and ") else _list(text)
        if listed:
            return listed
    if called := _CALLED.search(text) if " call" in text else None:
        return _called(_whole(text[: called.start()]), called[1])
    if cut and cut.start() > 1:
        return with_clause(_whole(text[: cut.start()]), text[cut.start() :])
    return _segments(text) if "," in text else _phrase(text)


def _called(described: Reading, name: str) -> Reading:
    """A body by the name that follows its description: "a group calling itself Free Harbour"."""
    kind = described.source.kind if described.source.kind in _BODIES else ORGANIZATION
    source = known_source(name) or Source(name, kind, country=described.source.country)
    return evolve(described, source=source, form=FULL, keys=(key_of(name),))


def _placed(text: str, bare: str, place: Place) -> Reading:
    """Reads the name of a place or of its people, `bare` without its article."""
    if place.form == "adjective":
        if text != bare and not is_a_people(bare):
            return read_description(text, NounPhrase(bare.split()))
        plural = text != bare or bare.endswith("s")
        return Reading(source=Source(bare, GROUP, country=place.code, anonymous=True), plural=plural)
    heads = frozenset(("government", "country", "nation", "administration"))
    return Reading(source=government_of(place), heads=heads, keys=(bare.removesuffix("'s").casefold(),))


def _list(text: str) -> Reading | None:
    """Reads "Moscow and Pyongyang" and other lists of sources as a group."""
    both = text[:5].lower() == "both "
    inner = text[5:] if both else text
    left, joint, right = inner.partition(" and ")
    if not joint:
        left, joint, right = inner.partition(" & ")
    if not joint or not left or not right:
        return None
    second = right.split()
    last_of_left = left.rsplit(", ", 1)[-1]
    known_left = known_source(last_of_left) or place_named(last_of_left)
    followers = second[0].lower() in _ITS and "," not in left
    if not (both or followers or (known_left and _starts_source(second))):
        if "," in left and _common_series(left):
            return _group(inner, [*left.split(", "), right])
        if "," in left and not _plain_series(left):
            return None
        if (
            (_OF_NAME.search(left) and " of " in left)
            or not _starts_source(second)
            or not _names_one(last_of_left.split())
        ):
            return None
    return _group(inner, [*left.split(", "), right])


def _group(text: str, several: list[str]) -> Reading:
    parts = [read_phrase(p) for p in several if p.strip()]
    countries = {p.source.country for p in parts}
    country = countries.pop() if len(countries) == 1 else None
    anonymous = all(p.source.anonymous for p in parts)
    return Reading(source=Source(described(text), GROUP, country=country, anonymous=anonymous), plural=True)


def _common_series(left: str) -> bool:
    """Whether the parts are groups in common words: "the family, protesters"."""
    heads = [noun_of(part.split()[-1]) for part in left.split(", ") if part.strip() and len(part.split()) < 5]
    return len(heads) > 1 and all(head is not None and head[0] in ("person", "group") for head in heads)


def _plain_series(left: str) -> bool:
    return all(is_capitalised(part) and not role_of(part.split()[0]) for part in left.split(", ") if part)


def _starts_source(words: list[str]) -> bool:
    first = words[0].lower()
    return (
        is_capitalised(words[0]) or first in in_class("determiner") or first in in_class("quantifier") or first in _ITS
    )


def _names_one(words: list[str]) -> bool:
    """Whether the words before an "and" name a source by themselves, so that a second one follows."""
    if len(words) > 1 and words[0].lower() in _ITS:
        return True
    if not words or not is_capitalised(words[-1]):
        return False
    bare = [w for w in words if w.lower() not in in_class("determiner")]
    text = " ".join(bare)
    if known_source(text) or place_named(text) or split_title(bare) or is_personal_name(bare):
        return True
    return len(bare) == 1 and not noun_of(bare[0]) and not role_of(bare[0])


def _segments(text: str) -> Reading:
    """Reads a phrase with commas: a name and who that is, in either order."""
    parts = [p.strip(" ,") for p in _COMMA.split(text)]
    parts = [p for p in parts if p and not p.isdigit()] or [text.replace(",", " ").strip() or text]
    first = _phrase(parts[0])
    if " " not in parts[0] and is_capitalised(parts[0]) and role_of(parts[0]) and len(parts) > 1:
        first = named([parts[0]], Office(), form=SHORT)
    marked = _PARTY.match(parts[1]) if len(parts) > 1 else None
    if marked and first.source.kind is PERSON:
        del parts[1]
        first = of_party(first, marked[1] or marked[2])
    if len(parts) == 1:
        return first
    rest = parts[1]
    words = rest.split()
    if first.source.kind is PERSON and first.keys:
        return with_office(first, words)
    title = _name_after(words)
    if title is not None and (first.source.kind is PERSON or _is_title(parts[0], words[title:])):
        office = office_of(parts[0].split())
        if title:
            extra = office_of(words[:title])
            office = Office(
                office.role or extra.role, office.affiliation, office.country, office.gender or extra.gender
            )
        return named(words[title:], office, form=FULL if len(words) - title > 1 else SHORT)
    proper = _proper_after(first, parts)
    if proper is not None:
        return proper
    noun = noun_of(NounPhrase(words).head) if first.form is SHORT else None
    if noun and noun[0] in ("organization", "outlet"):
        source = Source(first.source.name, noun[0], country=_phrase(rest).source.country)
        return Reading(source=source, heads=frozenset((NounPhrase(words).head,)), keys=first.keys)
    return first


def _is_title(text: str, name: list[str]) -> bool:
    """Whether what stands before a name is an office: "the mayor", "the District Collector" before "V. P. Rao"."""
    head = NounPhrase(text.split()).head
    if role_of(head):
        return True
    return len(name) > 1 and text[:4].lower() == "the " and noun_of(head) is None and known_source(text) is None


def _proper_after(first: Reading, parts: list[str]) -> Reading | None:
    """A body described and then named: "the national weather institute, INMET", "the owner, Acme Mining"."""
    name, source = parts[1], first.source
    kind = source.kind if source.kind in _BODIES else ORGANIZATION
    if kind is not source.kind and source.kind is not PERSON:
        return None
    if source.name.split()[-1][:1].isupper() or not all(map(is_capitalised, name.split())):
        return None
    if place_named(name) or len(name.split()) > _LONGEST_BODY:
        return None
    listed = known_source(name)
    body = listed if listed and listed.kind in _BODIES else Source(name, kind, country=source.country)
    return evolve(first, source=body, form=FULL, heads=first.heads | {"body"}, keys=(key_of(name),))


def _name_after(words: list[str]) -> int | None:
    """Where the name begins in an apposition that gives one ("Lt. Gen. Kyrylo Budanov"), else None."""
    title = split_title(words)
    if title and all(role_of(w) or w.lower() in in_class("office") for w in words[:title]):
        return title
    if is_personal_name(words) or (len(words) == 1 and is_capitalised(words[0]) and not noun_of(words[0])):
        return 0
    return None


def _phrase(text: str) -> Reading:
    """Reads a phrase without commas: a person with or without an office, or a body, or a description."""
    words = text.split()
    begin, bare = 0, words
    if words[0].lower() in openings():
        opening = opening_length(words, text)
        if opening:
            return _phrase(" ".join(words[opening:]))
        begin, bare = without_determiners(words)
    if bare[-1].endswith("'s") and (begin == 0 or len(bare) > 2) and not known_source(text):
        bare[-1] = bare[-1][:-2] or bare[-1]
    title = split_title(bare)
    if title and not known_source(" ".join(bare)):
        office = office_of(bare[:title])
        return named(bare[title:], office, form=FULL if len(bare) - title > 1 else SHORT)
    owner = owner_in(bare[:-2]) if "'" in text else 0
    if owner and is_capitalised(bare[0]) and is_personal_name(bare[owner:]):
        body = " ".join([*words[:begin], *bare[:owner]]).removesuffix("'s").removesuffix("'")
        listed = known_source(body)
        return named(bare[owner:], Office(None, listed.name if listed else body), form=FULL)
    if begin == 0 and is_capitalised(bare[-1]) and is_part_of_name(bare):
        return named(bare, Office(), form=SHORT)
    if begin == 0 and is_personal_name(bare) and not known_source(" ".join(bare)):
        return named(bare, Office(), form=FULL)
    return person_of(bare) or _unnamed(" ".join([*words[:begin], *bare]), bare, begin)


def _unnamed(text: str, words: list[str], begin: int) -> Reading:
    """Reads a phrase that begins with no person's name."""
    if begin == 0 and len(words) == 1 and (alone := read_lone_name(words[0])):
        return alone
    if begin == 0 and words[0].lower() in in_class("possessive") and len(words) > 1:
        return _owned(words[0].lower(), words[1:])
    if begin and not is_capitalised(words[0]):
        bare = without_adjectives(words)
        text = " ".join([*text.split()[:begin], *bare])
        words = bare
    phrase = NounPhrase(words)
    author = author_of(phrase)
    if author:
        reading = _phrase(author)
        return evolve(reading, heads=reading.heads | {phrase.head})
    found = read_body(text, phrase)
    if found:
        return found
    owner = owner_in(phrase.main[:-1]) if is_capitalised(words[0]) and not is_known(words[0]) else 0
    if owner and not leading_place(words) and not known_source(" ".join(words[:owner])):
        return _owned(" ".join(words[:owner]).removesuffix("'s").removesuffix("'"), words[owner:])
    if _after_its_head(words):
        return _owned(words[0], words[1:])
    return read_description(text, phrase)


def _after_its_head(words: list[str]) -> bool:
    """Whether a name alone stands before what belongs to it: "Clinton campaign", "Obama administration"."""
    return (
        len(words) == 2
        and words[1] in ("campaign", "administration", "team", "camp")
        and is_capitalised(words[0])
        and not is_known(words[0])
        and not leading_place(words)
        and not known_source(words[0])
    )


def _owned(owner: str, words: list[str]) -> Reading:
    """What belongs to a person or to "it": whose it is will be asked of the article."""
    phrase = NounPhrase(words)
    reading = read_description(" ".join(words), phrase)
    whom = _phrase(owner) if is_capitalised(owner) and owner.lower() not in in_class("possessive") else None
    whose = whom.source.name if whom else owner
    name = f"{whose}'s {' '.join(words)}" if whom else f"{owner} {' '.join(words)}"
    source = evolve(reading.source, name=name)
    form = FULL if whom and whom.form is FULL else DEFINITE
    return evolve(reading, source=source, form=form, owner=owner, keys=())
