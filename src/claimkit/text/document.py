"""A text with its sentences, tokens and quotations, each computed once."""

__all__ = ["Document"]

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from claimkit.model.span import Span
from claimkit.text.quotations import Quotation, find_quotations
from claimkit.text.reading_view import ReadingView, view_of
from claimkit.text.relocation import relocated
from claimkit.text.sentences import find_sentences
from claimkit.text.tokens import Tokens, tokenize

_T = TypeVar("_T")


class Document:
    """A text and what every finder needs of it; each part is computed when first asked for.

    A document that is made by `seen` holds the text as it is read, without line wraps and invisible marks; what is
    found there is brought to its place in the text given by `placed`.
    """

    def __init__(self, text: str, view: ReadingView | None = None) -> None:
        self.text = text
        self._view = view
        self._found: dict[Callable[[Document], Any], Any] = {}

    @classmethod
    def seen(cls, text: str) -> "Document":
        """The document of `text` as a reader sees it."""
        view = view_of(text)
        return cls(view.text, None if view.plain else view)

    def placed(self, value: _T) -> _T:
        """A value that was found in this document, with its spans and quoted words as in the text that was given."""
        return value if self._view is None else relocated(value, self._view)

    def once(self, find: Callable[["Document"], _T]) -> _T:
        """What `find` says of the document, worked out when first asked for."""
        if find not in self._found:
            self._found[find] = find(self)
        found: _T = self._found[find]
        return found

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, in order."""
        return find_sentences(self.text)

    @cached_property
    def tokens(self) -> Tokens:
        """The words and marks, in order."""
        return tokenize(self.text)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between quotation marks, in order."""
        return find_quotations(self.text)
