"""The file `articles.toml` that says what is known of the articles beside it.

One table a file, named after it:

    ["000.txt"]
    outlet = "Kyiv Post"
    published = 2024-10-22

Keys: outlet, title, published, url; all may be left out.
"""

__all__ = ["NAME", "Sidecar", "metadata"]

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from claimkit.errors import InputError
from claimkit.interchange.files import read_text

NAME = "articles.toml"

_KEYS = ("outlet", "title", "published", "url")
_HEADER = re.compile(r"(?m)^(?=[ \t]*\[)")


@frozen
class Sidecar:
    """What a sidecar says: by file name, and what is wrong with it, by file name or None for the whole."""

    known: Mapping[str, Mapping[str, Any]]
    faults: Mapping[str | None, InputError]

    @classmethod
    def beside(cls, folder: Path) -> "Sidecar":
        """The sidecar in `folder`; an empty one where there is none."""
        path = folder / NAME
        if not path.is_file():
            return cls({}, {})
        try:
            text = read_text(path)
        except InputError as error:
            return cls({}, {None: error})
        tables, faults = _tables(path, text)
        known: dict[str, Mapping[str, Any]] = {}
        for name, table in tables.items():
            try:
                known[name] = metadata(str(path), f"[{name}] ", table)
            except InputError as error:
                faults[name] = error
            else:
                if not (folder / name).is_file():
                    problem = f"[{name}] names a file that is not there"
                    faults[name] = InputError(str(path), problem, "rename the table or take it out")
        return cls(known, faults)


def _tables(path: Path, text: str) -> tuple[dict[str, Any], dict[str | None, InputError]]:
    """The tables of the file, each read by itself when the whole cannot be, so that one fault costs one table."""
    try:
        return tomllib.loads(text), {}
    except tomllib.TOMLDecodeError as error:
        faults: dict[str | None, InputError] = {None: _broken(path, "", error)}
    tables: dict[str, Any] = {}
    for part in _HEADER.split(text):
        try:
            tables |= tomllib.loads(part)
        except tomllib.TOMLDecodeError as error:
            header = part.strip().split("\n", 1)[0]
            try:
                [name] = tomllib.loads(header)
            except (tomllib.TOMLDecodeError, ValueError):
                continue
            faults[name] = _broken(path, f"[{name}] ", error)
    if len(faults) > 1:
        del faults[None]
    return tables, faults


def _broken(path: Path, where: str, error: tomllib.TOMLDecodeError) -> InputError:
    problem = str(error)
    if where:
        problem = re.sub(r" \(at (?:line \d+, column \d+|end of document)\)", "", problem)
    advice = 'write each value as key = "text" and a date as published = 2024-10-22'
    return InputError(str(path), f"{where}is no valid TOML ({problem})", advice)


def metadata(path: str, where: str, table: object) -> dict[str, Any]:
    """The metadata that `table` holds, checked; `where` names it in the `InputError` raised."""
    if not isinstance(table, Mapping):
        raise InputError(path, f"{where.strip()} is no table", 'start each article\'s table with ["file name"]')
    for key, value in table.items():
        if key not in _KEYS:
            raise InputError(path, f"{where}has the unknown key {key!r}", f"use {', '.join(_KEYS)}")
        if key != "published" and value is not None and not isinstance(value, str):
            raise InputError(path, f"{where}{key} is no text: {value!r}", f'write {key} = "…"')
    given = {key: value for key, value in table.items() if value not in (None, "")}
    if "published" in given:
        given["published"] = _day(path, where, given["published"])
    return given


def _day(path: str, where: str, value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value).date()
        except ValueError:
            pass
    problem = f"{where}published {value!r} is no date"
    raise InputError(path, problem, "write it as year-month-day, such as 2024-10-22")
