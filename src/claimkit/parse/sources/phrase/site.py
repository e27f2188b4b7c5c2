"""What the rules of a source phrase look at."""

__all__ = ["Phrase", "Words"]

from collections.abc import Sequence

from claimkit.model.span import Span


class Phrase:
    """A source phrase, or a part of one, in its cleaned wording.

    A phrase is read apart from its place, once for all texts in which it stands; a trace puts the span of the phrase
    in the text in the place of the one given here.
    """

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self) -> Span:
        return Span(0, len(self.text))


class Words:
    """Words of a source phrase that a question is asked of: do they name a person, an office, a body."""

    __slots__ = ("words",)

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words

    def span(self) -> Span:
        return Span(0, sum(map(len, self.words)) + len(self.words) - 1)
