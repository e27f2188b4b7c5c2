"""The word tables: every row fits its class, and what does not is refused with its file and line."""

from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules
from typing import Any, Literal
from unicodedata import is_normalized

import pytest

from claimkit import Hedge
from claimkit.english import tables
from claimkit.english.tables import closed_classes, quantities, texts, times
from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table, read_rows
from claimkit.english.tables.verbs import NOT_PAST, TENSE_WORDS
from claimkit.errors import TableError

DATA = files("claimkit.english").joinpath("data")
NAMES = sorted(path.name.removesuffix(".tsv") for path in DATA.iterdir() if path.name.endswith(".tsv"))
MODULES = [import_module(f"{tables.__name__}.{module.name}") for module in iter_modules(tables.__path__)]
TABLES: list[Table[Any]] = sorted(
    {value for module in MODULES for value in vars(module).values() if isinstance(value, Table)},
    key=lambda table: table.name,
)
# Tables that are read as mappings from words in lower case.
MAPPINGS: list[Table[Any]] = [
    texts.ABBREVIATIONS, quantities.AMOUNT_WORDS, times.CENTURY_ORDINALS, times.DATE_BOUNDS, times.DATE_DETERMINERS,
    times.DATE_HEDGES, times.DATE_PARTS, times.DAY_ORDINALS, times.DAY_PARTS, times.DAY_WORDS, times.DECADE_WORDS,
    times.FALL_WORDS, times.FISCAL_WORDS, times.HOLIDAYS, times.MONTH_CONTEXTS, times.MONTHS, NOT_PAST,
    times.NUMBERING_NOUNS, times.PERIOD_WORDS, closed_classes.SENTENCE_STARTERS,
    times.SEASONS, times.SMALL_NUMBERS, times.SMALL_ORDINALS,
    times.SPAN_HEDGES, TENSE_WORDS, times.WEEKDAY_NAMES, times.WEEKDAYS, times.YEAR_COUNT_NOUNS,
    times.ROUND_YEAR_NOUNS, times.YEAR_WORDS,
]  # fmt: skip


def lines(name: str) -> list[str]:
    return DATA.joinpath(f"{name}.tsv").read_text(encoding="utf-8").split("\n")


def test_only_tables_lie_among_the_tables() -> None:
    assert all(path.name.endswith(".tsv") for path in DATA.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_well_formed(name: str) -> None:
    table = lines(name)
    assert table[0].startswith("# "), "the first line must name the columns"
    assert table[-1] == "", "the last line must end"
    assert table[-2], "no blank line at the end"
    for line in table[:-1]:
        assert is_normalized("NFC", line), line
        assert line == line.rstrip("\r"), line
        if not line.startswith("#"):
            assert all(cell == cell.strip() for cell in line.split("\t")), line
            assert "  " not in line, line
            assert line.split("\t")[0], line


def test_each_file_is_one_table() -> None:
    assert [table.name for table in TABLES] == NAMES


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_every_row_fits_its_class(table: Table[Any]) -> None:
    assert len(table) > 0
    assert len({len(row) for row in table}) == 1


@pytest.mark.parametrize("table", MAPPINGS, ids=str)
def test_keys_are_lower_case_and_stand_once(table: Table[Any]) -> None:
    keys = [row.word for row in table]
    assert [key for key in keys if key != key.lower()] == []
    assert len(table.words) == len(keys)


def test_rows_are_read_once() -> None:
    assert times.MONTHS.rows is times.MONTHS.rows
    assert {row.number for row in times.MONTHS} == set(range(1, 13))


def test_a_table_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        _ = Table("no_such_table", WordRow).rows


class Animal(TableRow):
    """One column of each type."""

    word: str
    number: int
    ratio: Fraction
    sort: Literal["bird", "fish"]
    hedge: Hedge
    size: Decimal | None
    others: tuple[str, ...]
    more: tuple[Literal["x", "y"], ...] = ()
    last: int = 7


def test_cells_become_typed_values() -> None:
    text = "# comment\n\nheron\t3\t0.5/2\tbird\tabout\t\tcrane|egret\tx|y\ncod\t4\t2\tfish\texact\t1.5\t"
    assert tuple(read_rows(Animal, text, "animals.tsv")) == (
        Animal("heron", 3, Fraction(1, 4), "bird", Hedge.ABOUT, None, ("crane", "egret"), ("x", "y"), 7),
        Animal("cod", 4, Fraction(2), "fish", Hedge.EXACT, Decimal("1.5"), (), (), 7),
    )


SEVEN_COLUMNS = "# comment\nowl\t1\t1\tbird\tabout\t\t\n"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("heron\t3", "expected 7 to 9 cells, not 2"),
        ("a\t3\t1\tbird\tabout\t\t\tx\t7\t8", "expected 7 to 9 cells, not 10"),
        ("a\tmany\t1\tbird\tabout\t\t", "number must be a whole number, not 'many'"),
        ("a\t\t1\tbird\tabout\t\t", "number must be a whole number, not ''"),
        ("a\t3\t1/0\tbird\tabout\t\t", "ratio must be a number or a ratio, not '1/0'"),
        ("a\t3\t1\tdog\tabout\t\t", "sort must be one of 'bird', 'fish', not 'dog'"),
        ("a\t3\t1\tbird\troundish\t\t", "hedge must be one of 'about', 'at_least', "),
        ("a\t3\t1\tbird\tabout\tbig\t", "size must be a number, or empty, not 'big'"),
        ("a\t3\t1\tbird\tabout\t\t\tx|z", "more must be one of 'x', 'y', or several separated by |, not 'x|z'"),
        ("owl\t3\t1\tfish\tabout\t\t", "word must differ from line 2: 'owl'"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_file_and_line(line: str, problem: str) -> None:
    with pytest.raises(TableError, match=r"^animals\.tsv, line 3: ") as caught:
        list(read_rows(Animal, SEVEN_COLUMNS + line, "animals.tsv"))
    assert problem in str(caught.value)
    assert (caught.value.file, caught.value.line) == ("animals.tsv", 3)


class Pair(TableRow, key=("one", "other")):
    """Two words, of which several pairs may begin with the same."""

    one: str
    other: str


def test_rows_differ_in_their_key() -> None:
    assert len(list(read_rows(Pair, "men\twomen\nmen\tchildren", "pairs.tsv"))) == 2
    with pytest.raises(TableError, match="line 3: one, other must differ from line 1"):
        list(read_rows(Pair, "men\twomen\nmen\tchildren\nmen\twomen", "pairs.tsv"))
