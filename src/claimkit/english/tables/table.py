"""WordRow tables as typed rows: read in one place, when first asked for, and once."""

__all__ = ["Table", "read_rows"]

from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import EnumType
from fractions import Fraction
from functools import cached_property
from importlib.resources import files
from operator import itemgetter
from types import UnionType
from typing import Any, Generic, Literal, TypeVar, Union, get_args, get_origin

from attrs import frozen

from claimkit.english.tables.row import TableRow
from claimkit.errors import TableError

R = TypeVar("R", bound=TableRow)


class Table(Generic[R]):
    """A table of `data/`, read when it is first asked for; its rows are values of the class `row`.

    A table is a text file: one row a line, cells separated by a tab. Lines that
    are blank or start with `#` are comments; each table begins with one that
    names its columns and the source of what is not common knowledge.

    The annotations of `row` are the columns, and their types are what a cell
    may hold: text, a number (`int`, `float`, `Decimal`,
    `Fraction`), a member of an
    enumeration or of a `Literal`, several of these separated by `|` (a
    `tuple`), or one of these or nothing (`X | None`). Cells at the end of a row
    may be left away where the column has a default, and an empty cell is the
    default.

    >>> from claimkit.english.tables.row import WordRow
    >>> abbreviations = Table("abbreviations", WordRow)
    >>> abbreviations.rows[0]
    WordRow(word='adm')
    >>> "adm" in abbreviations.words
    True
    """

    def __init__(self, name: str, row: type[R]) -> None:
        self.name = name
        self._row = row

    def __repr__(self) -> str:
        return f"Table({self.name!r}, {self._row.__name__})"

    @cached_property
    def rows(self) -> tuple[R, ...]:
        """The rows in their order; raises `TableError` where one does not fit."""
        return tuple(self.stream())

    def stream(self) -> Iterator[R]:
        """The rows one by one, read anew and not kept: for a large table of which something else is made, once."""
        text = files("claimkit.english").joinpath("data", f"{self.name}.tsv").read_text(encoding="utf-8")
        return read_rows(self._row, text, f"{self.name}.tsv")

    @cached_property
    def words(self) -> frozenset[str]:
        """The cells of the first column."""
        return frozenset(row[0] for row in self.rows)

    def __iter__(self) -> Iterator[R]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def read_rows(row: type[R], text: str, file: str) -> Iterator[R]:
    """The rows that the lines of `text`, the content of `file`, hold.

    >>> from claimkit.english.tables.row import WordRow
    >>> list(read_rows(WordRow, "# word\\nyes\\nno", "answers.tsv"))
    [WordRow(word='yes'), WordRow(word='no')]
    """
    columns = list(row.columns)
    kinds = [_cell(kind) for kind in row.columns.values()]
    typed = [(at, kind.read, row.defaults.get(columns[at])) for at, kind in enumerate(kinds) if kind.read is not None]
    key = itemgetter(*map(columns.index, row.key))
    most, least = len(columns), len(columns) - len(row.defaults)
    line_of: dict[object, int] = {}
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#" or line.isspace():
            continue
        cells: list[Any] = line.split("\t")
        if len(cells) != most:
            if not least <= len(cells) < most:
                raise TableError(file, number, f"expected {_count(least, most)}, not {len(cells)}: {line!r}")
            cells += [""] * (most - len(cells))
        try:
            for at, read, default in typed:
                cells[at] = read(cells[at]) if default is None or cells[at] else default
        except (ValueError, ArithmeticError) as error:
            raise TableError(file, number, f"{columns[at]} must be {kinds[at].told}, not {cells[at]!r}") from error
        if (before := line_of.setdefault(key(cells), number)) != number:
            raise TableError(file, number, f"{', '.join(row.key)} must differ from line {before}: {key(cells)!r}")
        yield tuple.__new__(row, cells)


def _count(least: int, most: int) -> str:
    return f"{least} cells" if least == most else f"{least} to {most} cells"


@frozen
class _Cell:
    """What turns a cell into a value, None where the cell is the value, and what the cell must be, in words."""

    read: Callable[[str], Any] | None
    told: str


def _cell(kind: Any) -> _Cell:
    """How cells of a type are read."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _Cell(_member(frozenset(arguments)), f"one of {', '.join(sorted(map(repr, arguments)))}")
    if isinstance(kind, EnumType):
        return _Cell(kind, f"one of {', '.join(sorted(repr(str(one.value)) for one in list[Any](kind)))}")
    if origin is tuple:
        one = _cell(arguments[0])
        return _Cell(_several(one.read or str), f"{one.told}, or several separated by |")
    if origin in (UnionType, Union):
        one = _cell(arguments[0])
        return _Cell(_optional(one.read or str), f"{one.told}, or empty")
    return _PLAIN[kind]


def _fraction(cell: str) -> Fraction:
    """A ratio whose two numbers may be decimals: "0.158987294928/86400"."""
    above, _, below = cell.partition("/")
    return Fraction(above) / Fraction(below or 1)


_PLAIN = {
    str: _Cell(None, "text"),
    int: _Cell(int, "a whole number"),
    float: _Cell(float, "a number"),
    Decimal: _Cell(Decimal, "a number"),
    Fraction: _Cell(_fraction, "a number or a ratio"),
}


def _member(allowed: frozenset[str]) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if cell not in allowed:
            raise ValueError(cell)
        return cell

    return read


def _several(one: Callable[[str], Any]) -> Callable[[str], tuple[Any, ...]]:
    return lambda cell: tuple(one(part) for part in cell.split("|")) if cell else ()


def _optional(one: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda cell: one(cell) if cell else None
