"""Whom pronouns in subjects stand for: "he" and "she" of clauses."""

__all__ = ["Participants"]

from bisect import bisect_left
from collections.abc import Sequence

from claimkit.english.lexicon import Lexicon
from claimkit.model.span import Span
from claimkit.parse.sources import resolve_sources
from claimkit.syntax.propositions import Proposition
from claimkit.text.document import Document

_PERSONAL = frozenset({"he", "she"})
# So many subjects before a pronoun are looked at.
_BACK = 4


class Participants:
    """The subjects of the clauses of one article, asked whom a pronoun among them stands for."""

    def __init__(self, document: Document, found: Sequence[Proposition], lexicon: Lexicon) -> None:
        tokens = document.tokens
        places = sorted({one.subject for one in found if one.subject is not None})
        # Bare numbers are compared much more quickly than spans.
        self._places = [(tokens.starts[start], tokens.ends[end - 1]) for start, end in places]
        self._starts = [start for start, _ in self._places]
        pronouns = [
            (tokens.starts[start], tokens.ends[start])
            for start, end in places
            if end - start == 1 and tokens.lower[start] in _PERSONAL
        ]
        self._names: dict[int, str] = {}
        if not pronouns:
            return
        near = {place for start, _ in pronouns for place in self._around(start)}.difference(pronouns)
        named = sorted(place for place in near if document.text[place[0]].isupper())
        spans = [Span(*place) for place in (*pronouns, *named)]
        sources = resolve_sources(document, spans, subjects=self._before, lexicon=lexicon)
        for (start, _), source in zip(pronouns, sources, strict=False):
            if source.name.lower() not in _PERSONAL and source.name[:1].isupper():
                self._names[start] = source.name

    def name_at(self, offset: int) -> str | None:
        """The name for the pronoun that begins at an offset, None where the article does not tell."""
        return self._names.get(offset)

    def _around(self, offset: int) -> list[tuple[int, int]]:
        """Where the subjects before an offset stand, the nearest first."""
        at = bisect_left(self._starts, offset)
        return self._places[max(0, at - _BACK) : at][::-1]

    def _before(self, offset: int) -> Sequence[Span]:
        return [Span(*place) for place in self._around(offset)]
