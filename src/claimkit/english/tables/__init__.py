"""The word tables of `data/`: one module for each part of the language, with the class of each table's rows.

`rows` and `column` read a table as bare text.

A table is a text file in `data/` with the ending `.tsv`: one row a line, cells
separated by a tab, spaces around a cell ignored. Lines that are blank or start
with `#` are comments; each table begins with one that names its columns and
the source of what is not common knowledge.
"""

__all__ = ["column", "rows"]

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table `name`, each padded to the width of the widest.

    >>> rows("abbreviations")[0]
    ('adm',)
    """
    text = files("claimkit.english").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    table = [
        tuple(cell.strip() for cell in line.split("\t"))
        for line in text.split("\n")
        if line.strip() and not line.startswith("#")
    ]
    width = max(map(len, table), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in table)


@cache
def column(name: str, index: int = 0) -> frozenset[str]:
    """The cells of one column of the table `name`, as a set."""
    return frozenset(row[index] for row in rows(name))
