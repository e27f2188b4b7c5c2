"""Rows of word tables: a class whose annotations name the columns and say what may stand in them."""

__all__ = ["TableRow", "WordRow"]

from operator import itemgetter
from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(frozen_default=True)
class _Columns(type):
    """Makes a tuple of named fields of a class that only lists its columns.

    A named tuple would be made by running code composed for it, which for a hundred tables takes longer than reading
    most of them; here a field is a property and nothing more.
    """

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], *, key: tuple[str, ...] | None = None
    ) -> "_Columns":
        columns: dict[str, Any] = {} if name == "TableRow" else dict(namespace.get("__annotations__", ()))
        defaults = {column: namespace.pop(column) for column in columns if column in namespace}
        fields = {column: property(itemgetter(at)) for at, column in enumerate(columns)}
        told = {"__slots__": (), "columns": columns, "defaults": defaults, "key": key or tuple(columns)[:1]}
        return super().__new__(cls, name, bases, namespace | fields | told)

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **_: object) -> None:
        super().__init__(name, bases, namespace)


class TableRow(tuple[Any, ...], metaclass=_Columns):
    """A row of a table; its subclasses list the columns.

    The rows of a table differ in their `key`: the first column, unless others are named.

    >>> class Ordinal(TableRow):
    ...     word: str
    ...     value: int
    >>> Ordinal("third", 3)
    Ordinal(word='third', value=3)
    >>> Ordinal.key
    ('word',)
    """

    columns: ClassVar[dict[str, Any]]
    defaults: ClassVar[dict[str, Any]]
    key: ClassVar[tuple[str, ...]]

    def __new__(cls, *cells: object) -> "TableRow":
        return tuple.__new__(cls, cells)

    def __repr__(self) -> str:
        cells = ", ".join(f"{column}={cell!r}" for column, cell in zip(self.columns, self, strict=True))
        return f"{type(self).__name__}({cells})"


class WordRow(TableRow):
    """A row of a table that only lists words."""

    word: str
