"""Which of the people that an article has named "he" or "she" stands for: what speaks for each, and how much."""

__all__ = ["Anaphor", "Candidate", "Mentioned", "Setting", "likeliest", "traits_of"]

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from claimkit.english.tables.sources import ANTECEDENT_WEIGHTS
from claimkit.model.span import Span
from claimkit.parse.sources.coreference.entity import Entity
from claimkit.text.document import Document

# More sentences, paragraphs or mentions are not told apart.
_SENTENCES, _PARAGRAPHS, _MENTIONS, _SPEECHES, _PLACES = 6, 3, 4, 2, 3
# How far the end of a bracket is looked for.
_BRACKET = 150
_OWNING = re.compile(r"(?:[A-ZÀ-Þ][\w.-]*\s?){1,5}(?<!\s)['’]s\b")


class Mentioned(NamedTuple):
    """Where a source is mentioned, and whether it speaks there."""

    at: int
    entity: Entity
    sourced: bool


class Setting:
    """Where sentences, paragraphs and quotations of a text begin: how far apart two places in it are."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where the sentences begin."""
        return [sentence.start for sentence in self._document.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [match.start() for match in re.finditer(r"[^\n]+", self._document.text)]

    @cached_property
    def _quotation_edges(self) -> list[int]:
        return [edge for quote in self._document.quotations if quote.level == 0 for edge in (quote.start, quote.end)]

    def begins_sentence(self, position: int) -> bool:
        """Whether a place is the first of its sentence, give or take an article or a mark."""
        starts = self.sentence_starts
        i = bisect_right(starts, position)
        return i > 0 and position - starts[i - 1] <= 4

    def sentences_between(self, first: int, second: int) -> int:
        """How many sentences end between two places."""
        return bisect_right(self.sentence_starts, second) - bisect_right(self.sentence_starts, first)

    def paragraphs_between(self, first: int, second: int) -> int:
        """How many paragraphs end between two places."""
        return bisect_right(self._paragraph_starts, second) - bisect_right(self._paragraph_starts, first)

    def is_quoted(self, position: int) -> bool:
        """Whether a place lies within quotation marks."""
        return bisect_right(self._quotation_edges, position) % 2 == 1

    def is_bracketed(self, position: int) -> bool:
        """Whether a place lies in brackets, as the names of photographers and speakers of captions do."""
        text = self._document.text
        opened = text.rfind("(", max(0, position - _BRACKET), position)
        return opened >= 0 and text.find(")", opened, position) < 0 and text.find("\n", opened, position) < 0

    def owns(self, position: int) -> bool:
        """Whether the name at a place is an owner: "Dunn's bakery"."""
        return _OWNING.match(self._document.text, position) is not None


class Anaphor(NamedTuple):
    """A pronoun at `position`, and the subjects of its sentence and of those before, the nearest first."""

    position: int
    gender: str
    subjects: Sequence[Span]
    setting: Setting


class Candidate(NamedTuple):
    """Somebody whom a pronoun may stand for, with the mentions before it, the last first.

    `place` is 1 for the one mentioned last, 2 for the one before; `speaks` says whether the article has them speak by
    name.
    """

    entity: Entity
    mentions: Sequence[Mentioned]
    place: int
    speaks: bool


def traits_of(candidate: Candidate, anaphor: Anaphor) -> Iterable[str]:
    """What a candidate is like, as the table `antecedent_weights` says it."""
    position, setting, subjects = anaphor.position, anaphor.setting, anaphor.subjects
    entity, last = candidate.entity, candidate.mentions[0]
    sentences = min(_SENTENCES, setting.sentences_between(last.at, position))
    begins = setting.begins_sentence(last.at)
    yield f"sentences {sentences}"
    yield f"paragraphs {min(_PARAGRAPHS, setting.paragraphs_between(last.at, position))}"
    yield f"place {min(_PLACES, candidate.place)}"
    yield f"mentions {min(_MENTIONS, len(candidate.mentions))}"
    yield f"speeches {min(_SPEECHES, sum(one.sourced for one in candidate.mentions))}"
    if last.sourced:
        yield f"spoke, sentences {sentences}"
    elif begins:
        yield f"begins, sentences {sentences}"
    subject = next((n for n, span in enumerate(subjects) if span.start <= last.at < span.end), None)
    if subject is not None:
        yield f"subject {subject}"
    if entity.gender == anaphor.gender:
        yield "gender"
    if entity.guessed:
        yield "guessed"
    if candidate.speaks:
        yield "speaks"
    if not last.sourced:
        yield from _beside(last.at, setting)
    if entity.source.anonymous:
        yield "unnamed"
    if entity.source.role:
        yield "role"


def _beside(position: int, setting: Setting) -> Iterable[str]:
    """What the words around a mention say against its being taken up."""
    if setting.is_bracketed(position):
        yield "in brackets"
    if setting.is_quoted(position):
        yield "in quotation"
    if setting.owns(position):
        yield "owner"


@cache
def _weights() -> dict[str, int]:
    return {row.trait: row.weight for row in ANTECEDENT_WEIGHTS}


def likeliest(candidates: Iterable[tuple[Entity, Iterable[str]]]) -> Entity | None:
    """The candidate whose traits weigh most, the first of those that weigh the same; None where there is none."""
    weights = _weights()
    best: Entity | None = None
    most = 0
    for entity, traits in candidates:
        weight = sum(weights.get(trait, 0) for trait in traits)
        if best is None or weight > most:
            best, most = entity, weight
    return best
