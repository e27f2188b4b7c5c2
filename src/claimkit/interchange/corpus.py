"""Articles from files: folders, single texts, JSON lines and saved web pages."""

__all__ = ["ArticleText", "Corpus", "read_corpus", "texts_of"]

from collections.abc import Iterable, Iterator
from datetime import date
from glob import glob, has_magic
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.errors import ClaimkitError, InputError
from claimkit.interchange.files import read_text
from claimkit.interchange.jsonl import from_jsonl
from claimkit.interchange.sidecar import Sidecar
from claimkit.interchange.webpage import from_html
from claimkit.model.article import Article
from claimkit.parse.article import read

_PAGES = {".html", ".htm"}
_LINES = {".jsonl", ".ndjson"}
_IN_FOLDERS = {".txt", *_PAGES, *_LINES}


@frozen
class ArticleText:
    """A text that has not been read yet, with what is known of it."""

    text: str = field(repr=False)
    id: str = field(kw_only=True)
    outlet: str | None = field(default=None, kw_only=True)
    title: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True)
    published: date | None = field(default=None, kw_only=True)

    def read(self, *, lexicon: Lexicon = DEFAULT) -> Article:
        """The article, with all that is found in it."""
        return read(
            self.text,
            id=self.id,
            outlet=self.outlet,
            title=self.title,
            url=self.url,
            published=self.published,
            lexicon=lexicon,
        )


@frozen
class Corpus:
    """The articles that could be read, and for each input that could not what is wrong with it."""

    articles: tuple[Article, ...]
    faults: tuple[ClaimkitError, ...]


def read_corpus(paths: Iterable[str | PathLike[str]], *, lexicon: Lexicon = DEFAULT) -> Corpus:
    """Read the articles at `paths`.

    A path is a folder (its .txt, .html and .jsonl files, at any depth), a file,
    or a pattern with `*`. A text's id is its name, within a folder its path
    from there. What is known of texts and pages stands in an `articles.toml`
    beside them. Web pages need the extra `html`.

    One that cannot be read takes nothing from the others: it is one of the
    `faults`, an `InputError` or `MissingExtraError`.

    >>> corpus = read_corpus(["seeds", "missing.txt"])
    >>> [article.outlet for article in corpus.articles][:3]
    ['Kyiv Post', 'Euromaidan Press', 'The Moscow Times']
    >>> print(*corpus.faults)
    missing.txt: no such file or folder; check the path
    """
    articles: list[Article] = []
    faults: list[ClaimkitError] = []
    for found in texts_of(paths):
        if isinstance(found, ArticleText):
            articles.append(found.read(lexicon=lexicon))
        else:
            faults.append(found)
    return Corpus(tuple(articles), tuple(faults))


def texts_of(paths: Iterable[str | PathLike[str]]) -> Iterator[ArticleText | ClaimkitError]:
    """The texts at `paths` one by one, as `read_corpus` finds them, and the faults in between."""
    seen: set[Path] = set()
    taken: dict[str, str] = {}
    sidecars: dict[Path, Sidecar] = {}
    for given in paths:
        for path, root in _files(Path(given)):
            if isinstance(path, InputError):
                yield path
                continue
            resolved = path.resolve()
            if resolved in seen:
                continue
            seen.add(resolved)
            if path.parent not in sidecars:
                sidecars[path.parent] = Sidecar.beside(path.parent)
                yield from _general_faults(sidecars[path.parent], path.parent)
            for found in _read(path, root, sidecars[path.parent]):
                yield _with_own_id(found, path, taken) if isinstance(found, ArticleText) else found


def _general_faults(sidecar: Sidecar, folder: Path) -> Iterator[InputError]:
    """The faults that no file will answer for."""
    for name, fault in sidecar.faults.items():
        if name is None or not (folder / name).is_file():
            yield fault


def _files(given: Path) -> Iterator[tuple[Path | InputError, Path]]:
    """The files that `given` stands for, each with the folder that its id starts from."""
    if given.is_dir():
        inside = sorted(path for path in given.rglob("*") if path.suffix.lower() in _IN_FOLDERS and path.is_file())
        files = [path for path in inside if not any(part.startswith(".") for part in path.relative_to(given).parts)]
        if not files:
            advice = "put the articles into it as .txt, .html or .jsonl files"
            yield InputError(str(given), "no articles in this folder", advice), given
        for path in files:
            yield path, given
    elif not given.exists() and has_magic(str(given)):
        matches = sorted(glob(str(given), recursive=True))
        if not matches:
            yield InputError(str(given), "nothing matches this pattern", "check the path"), given
        for match in matches:
            yield from _files(Path(match))
    else:
        yield given, given.parent


def _read(path: Path, root: Path, sidecar: Sidecar) -> Iterator[ArticleText | ClaimkitError]:
    try:
        if path.suffix.lower() in _LINES:
            for row in from_jsonl(path):
                if isinstance(row, InputError):
                    yield row
                else:
                    key, text, known = row
                    yield ArticleText(text, id=key, **known)
            return
        if path.name in sidecar.faults:
            yield sidecar.faults[path.name]
            return
        text, known = from_html(path) if path.suffix.lower() in _PAGES else (read_text(path), {})
    except ClaimkitError as error:
        yield error
        return
    about: dict[str, Any] = {**known, **sidecar.known.get(path.name, {})}
    yield ArticleText(text, id=path.relative_to(root).as_posix(), **about)


def _with_own_id(found: ArticleText, path: Path, taken: dict[str, str]) -> ArticleText | InputError:
    """The text under an id that no other has: a file may take its whole path, a line must have its own."""
    if found.id in taken and path.suffix.lower() not in _LINES:
        found = evolve(found, id=path.as_posix())
    if found.id in taken:
        return InputError(str(path), f"the id {found.id!r} was given before, in {taken[found.id]}", "make ids unique")
    taken[found.id] = str(path)
    return found
