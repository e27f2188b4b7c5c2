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
        self._spans = sorted(
            {
                Span(tokens.starts[start], tokens.ends[end - 1])
                for start, end in (one.subject for one in found if one.subject is not None)
            }
        )
        pronouns = [span for span in self._spans if document.text[span.start : span.end].lower() in _PERSONAL]
        self._names: dict[int, str] = {}
        if pronouns:
            near = {span for pronoun in pronouns for span in self._before(pronoun.start)}
            named = sorted(span for span in near.difference(pronouns) if document.text[span.start].isupper())
            sources = resolve_sources(document, [*pronouns, *named], subjects=self._before, lexicon=lexicon)
            for span, source in zip(pronouns, sources, strict=False):
                if source.name.lower() not in _PERSONAL and source.name[:1].isupper():
                    self._names[span.start] = source.name

    def name_at(self, offset: int) -> str | None:
        """The name for the pronoun that begins at an offset, None where the article does not tell."""
        return self._names.get(offset)

    def _before(self, offset: int) -> Sequence[Span]:
        at = bisect_left(self._spans, offset, key=lambda span: span.start)
        return self._spans[max(0, at - _BACK) : at][::-1]
