"""Reads a source phrase without commas: a person with or without an office, a body, or a description."""

__all__ = ["read_plain"]

from functools import cached_property

from attrs import evolve

from claimkit.parse.sources.phrase.body_phrases import read_body
from claimkit.parse.sources.phrase.descriptions import read_description, read_lone_name
from claimkit.parse.sources.phrase.documents import author_of
from claimkit.parse.sources.phrase.kinds import DEFINITE, FULL, SHORT
from claimkit.parse.sources.phrase.known_names import known_source
from claimkit.parse.sources.phrase.noun_phrases import NounPhrase, without_adjectives
from claimkit.parse.sources.phrase.offices import Office, office_of
from claimkit.parse.sources.phrase.openings import is_part_of_name, opening_length, openings, without_determiners
from claimkit.parse.sources.phrase.people import named, person_of
from claimkit.parse.sources.phrase.personal_names import is_personal_name, split_title
from claimkit.parse.sources.phrase.places import leading_place
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.site import Phrase
from claimkit.parse.sources.phrase.words import in_class, is_capitalised, is_known, owner_in
from claimkit.rules import Rule, RuleSet

# Nouns for those around a person, with the name right before them.
_AROUND_A_PERSON = ("campaign", "administration", "team", "camp")


class _Plain(Phrase):
    """A phrase in words: `determiners` is how many it begins with, `bare` what follows them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.words = words = text.split()
        self.determiners, bare = 0, words
        if words[0].lower() in openings() and not self.opening:
            self.determiners, bare = without_determiners(words)
        self.bare = bare = list(bare)
        # "The mayor's": what of hers speaks is left out.
        if bare[-1].endswith("'s") and (self.determiners == 0 or len(bare) > 2) and not known_source(text):
            bare[-1] = bare[-1][:-2] or bare[-1]

    @cached_property
    def opening(self) -> int:
        """How many words stand before the phrase proper."""
        words = self.words
        return opening_length(words, self.text) if words[0].lower() in openings() else 0

    @property
    def is_bare(self) -> bool:
        """Whether no determiner stands before the words."""
        return self.determiners == 0

    @cached_property
    def phrase(self) -> NounPhrase:
        """The words without determiners and without adjectives before a name."""
        bare = self.bare
        return NounPhrase(without_adjectives(bare) if self.determiners and not is_capitalised(bare[0]) else bare)

    @cached_property
    def described(self) -> str:
        """The phrase with its determiners, without such adjectives."""
        return " ".join([*self.words[: self.determiners], *self.phrase.words])


def read_plain(text: str) -> Reading:
    """What a phrase without commas says of its source.

    >>> read_plain("U.S. Defense Secretary Lloyd Austin").source.role
    'defense secretary'
    """
    reading = _KINDS.first(_Plain(text))
    if reading is None:
        raise AssertionError(text)
    return reading


def _after_opening(site: _Plain) -> Reading | None:
    return read_plain(" ".join(site.words[site.opening :])) if site.opening else None


def _titled(site: _Plain) -> Reading | None:
    bare = site.bare
    title = split_title(bare)
    if not title or known_source(" ".join(bare)):
        return None
    return named(bare[title:], office_of(bare[:title]), form=FULL if len(bare) - title > 1 else SHORT)


def _of_a_body(site: _Plain) -> Reading | None:
    bare = site.bare
    owner = owner_in(bare[:-2]) if "'" in site.text else 0
    if not owner or not is_capitalised(bare[0]) or not is_personal_name(bare[owner:]):
        return None
    body = _without_possessive([*site.words[: site.determiners], *bare[:owner]])
    listed = known_source(body)
    return named(bare[owner:], Office(None, listed.name if listed else body), form=FULL)


def _part_of_name(site: _Plain) -> Reading | None:
    if site.is_bare and is_capitalised(site.bare[-1]) and is_part_of_name(site.bare):
        return named(site.bare, Office(), form=SHORT)
    return None


def _full_name(site: _Plain) -> Reading | None:
    if site.is_bare and is_personal_name(site.bare) and not known_source(" ".join(site.bare)):
        return named(site.bare, Office(), form=FULL)
    return None


def _complemented(site: _Plain) -> Reading | None:
    return person_of(site.bare)


def _lone_name(site: _Plain) -> Reading | None:
    return read_lone_name(site.bare[0]) if site.is_bare and len(site.bare) == 1 else None


def _of_somebody(site: _Plain) -> Reading | None:
    bare = site.bare
    first = bare[0].lower()
    return _owned(first, bare[1:]) if site.is_bare and first in in_class("possessive") and len(bare) > 1 else None


def _written_by(site: _Plain) -> Reading | None:
    author = author_of(site.phrase)
    if not author:
        return None
    reading = read_plain(author)
    return evolve(reading, heads=reading.heads | {site.phrase.head})


def _body(site: _Plain) -> Reading | None:
    return read_body(site.described, site.phrase)


def _of_named(site: _Plain) -> Reading | None:
    words = site.phrase.words
    owner = owner_in(site.phrase.main[:-1]) if is_capitalised(words[0]) and not is_known(words[0]) else 0
    if not owner or leading_place(words) or known_source(" ".join(words[:owner])):
        return None
    return _owned(_without_possessive(words[:owner]), words[owner:])


def _around_named(site: _Plain) -> Reading | None:
    words = site.phrase.words
    if len(words) != 2 or words[1] not in _AROUND_A_PERSON or not is_capitalised(words[0]) or is_known(words[0]):
        return None
    return None if leading_place(words) or known_source(words[0]) else _owned(words[0], words[1:])


def _description(site: _Plain) -> Reading:
    return read_description(site.described, site.phrase)


def _owned(owner: str, words: list[str]) -> Reading:
    """What belongs to a person or to "it": whose it is will be asked of the article."""
    reading = read_description(" ".join(words), NounPhrase(words))
    whom = read_plain(owner) if is_capitalised(owner) and owner.lower() not in in_class("possessive") else None
    whose = whom.source.name if whom else owner
    name = f"{whose}'s {' '.join(words)}" if whom else f"{owner} {' '.join(words)}"
    source = evolve(reading.source, name=name)
    form = FULL if whom and whom.form is FULL else DEFINITE
    return evolve(reading, source=source, form=form, owner=owner, keys=())


def _without_possessive(words: list[str]) -> str:
    return " ".join(words).removesuffix("'s").removesuffix("'")


_KINDS = RuleSet[_Plain, Reading](
    "plain source phrase",
    (
        Rule(
            "after words that open it",
            _after_opening,
            example="The road was closed, according to [rival Harbour Ferries].",
            never=("Even Kvam said the road was closed.",),
        ),
        Rule(
            "an office and a name",
            _titled,
            example="[Defense Secretary Carla Dunn] said the road was closed.",
            never=("The chief of the agency said the road was closed.",),
        ),
        Rule(
            "a body's person",
            _of_a_body,
            example="[Harbour Trust's Carla Dunn] said the road was closed.",
            never=("Harbour Trust's director said the road was closed.",),
        ),
        Rule(
            "a family name with its particle, or an office for a name",
            _part_of_name,
            example="[De Blasio] said the road was closed.",
        ),
        Rule(
            "a full name",
            _full_name,
            example="[Carla Dunn] said the road was closed.",
            never=("The House Majority PAC said the road was closed.",),
        ),
        Rule(
            "a name and its complement",
            _complemented,
            example="[Carla Dunn of Harbour Trust] said the road was closed.",
            never=("The mayor of Harbour Town said the road was closed.",),
        ),
        Rule(
            "a name alone",
            _lone_name,
            example="Carla Dunn came. [Dunn] said the road was closed.",
            never=("Officials said the road was closed.",),
        ),
        Rule(
            "what is his, hers or theirs",
            _of_somebody,
            example="Carla Dunn came. [Her lawyer] said the road was closed.",
        ),
        Rule(
            "a document by somebody",
            _written_by,
            example="[A report by Harbour Trust] said the road was closed.",
            never=("A report seen by Harbour Trust said the road was closed.",),
            why="who wrote it speaks through it",
        ),
        Rule(
            "a body",
            _body,
            example="[Seoul's spy agency] said the road was closed.",
            never=("The agency said the road was closed.",),
        ),
        Rule(
            "what belongs to somebody named",
            _of_named,
            example="[Dunn's lawyer] said the road was closed.",
        ),
        Rule(
            "those around somebody named",
            _around_named,
            example="[The Dunn campaign] said the road was closed.",
            never=("The Labour campaign said the road was closed.",),
        ),
        Rule("a description", _description, example="[A senior official] said the road was closed."),
    ),
)
