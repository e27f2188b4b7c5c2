"""The word tables of `data/`: one module for each part of the language, with the class of each table's rows.

>>> from claimkit.english.tables.quantities import YEAR_NOUNS
>>> "season" in YEAR_NOUNS.words
True
>>> from claimkit.english.tables.verbs import IRREGULAR_VERBS
>>> next(row.past for row in IRREGULAR_VERBS if row.verb == "lead")
('led',)
"""

__all__ = ["column", "rows"]

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table `name` as bare text, each padded to the width of the widest; for tables without a class."""
    text = files("claimkit.english").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    table = [tuple(line.split("\t")) for line in text.split("\n") if line.strip() and not line.startswith("#")]
    width = max(map(len, table), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in table)


@cache
def column(name: str, index: int = 0) -> frozenset[str]:
    """The cells of one column of the table `name`, as a set."""
    return frozenset(row[index] for row in rows(name))
