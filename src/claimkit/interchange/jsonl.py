"""Articles from JSON lines: one object a line with text, and id, outlet, title, published, url where known."""

__all__ = ["from_jsonl"]

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.interchange.files import read_text
from claimkit.interchange.sidecar import metadata

_COLUMNS = ("id", "text", "outlet", "published", "title", "url")


def from_jsonl(path: Path) -> Iterator[tuple[str, str, dict[str, Any]] | InputError]:
    """For each line of the file at `path` its id, text and metadata, or what is wrong with it.

    A line without an id gets the file's name and its number. An unknown column
    is told once, not on every line.
    """
    told: set[str] = set()
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            yield _article(path, number, line)
        except InputError as error:
            kind = error.problem.partition(": ")[2] if "unknown column" in error.problem else error.problem
            if kind not in told:
                told.add(kind)
                yield error


def _lines(path: Path) -> list[str]:
    return read_text(path).split("\n")


def _article(path: Path, number: int, line: str) -> tuple[str, str, dict[str, Any]]:
    where = f"line {number}: "
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(str(path), f"{where}no valid JSON ({error})", "write one object a line") from None
    if not isinstance(data, dict):
        raise InputError(str(path), f"{where}no object", 'write one object a line, such as {"text": "…"}')
    for column in data:
        if column not in _COLUMNS:
            raise InputError(str(path), f"{where}unknown column {column!r}", f"use {', '.join(_COLUMNS)}")
    text, key = data.pop("text", None), data.pop("id", None)
    if not isinstance(text, str) or not text.strip():
        raise InputError(str(path), f"{where}no text", 'put the article into the column "text"')
    if key is not None and not isinstance(key, str | int):
        raise InputError(
            str(path), f"{where}the id {key!r} is neither a text nor a number", "give each line its own id"
        )
    return str(key) if key not in (None, "") else f"{path.name}:{number}", text, metadata(str(path), where, data)
