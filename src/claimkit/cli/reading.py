"""Reading the articles that a command is about, with its faults told one line each."""

__all__ = ["Reading"]

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from attrs import evolve

from claimkit.cli.output import Output
from claimkit.errors import ClaimkitError
from claimkit.interchange.corpus import ArticleText, texts_of
from claimkit.interchange.files import decoded
from claimkit.model.article import Article

# Fewer articles are read before anybody could look at a bar.
_MANY = 20


class Reading:
    """The articles at some paths; what cannot be read is told on standard error at once."""

    def __init__(self, paths: Iterable[str], *, outlet: str | None = None, published: date | None = None) -> None:
        self._paths = list(paths)
        self._outlet, self._published = outlet, published
        self._failed = False

    def articles(self) -> tuple[Article, ...]:
        """All that can be read, in order."""
        texts = [
            evolve(text, outlet=self._outlet or text.outlet, published=self._published or text.published)
            for text in self._texts()
        ]
        return tuple(text.read() for text in _with_progress(texts))

    def _texts(self) -> Iterator[ArticleText]:
        for path in self._paths:
            if path != "-":
                continue
            try:
                yield ArticleText(decoded("standard input", sys.stdin.buffer.read()), id="standard input")
            except ClaimkitError as error:
                self.tell(error)
        for found in texts_of(path for path in self._paths if path != "-"):
            if isinstance(found, ArticleText):
                yield found
            else:
                self.tell(found)

    def tell(self, error: ClaimkitError) -> None:
        """Print the error, and remember it for the exit status."""
        self._failed = True
        Output(err=True).show(f"claimkit: {' '.join(str(error).split())}")

    def attempt(self, action: Callable[[], None]) -> None:
        """Do `action`; an error of ours is told."""
        try:
            action()
        except ClaimkitError as error:
            self.tell(error)

    def finish(self) -> None:
        """End the process with status 2 if anything could not be read or written."""
        if self._failed:
            raise SystemExit(2)


def _with_progress(texts: list[ArticleText]) -> Iterable[ArticleText]:
    if len(texts) < _MANY or not sys.stderr.isatty():
        return texts
    from rich.console import Console
    from rich.progress import track

    return track(texts, description="Reading", console=Console(stderr=True), transient=True)
