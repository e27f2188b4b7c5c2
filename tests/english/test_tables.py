"""The word tables: each is well formed, and those of time map each word once."""

from collections import Counter
from importlib.resources import files
from unicodedata import is_normalized

import pytest

from claimkit.english.tables import column, rows

DATA = files("claimkit.english").joinpath("data")
TABLES = sorted(path.name.removesuffix(".tsv") for path in DATA.iterdir() if path.name.endswith(".tsv"))
# Tables that are read as mappings from words in lower case.
MAPPINGS = [
    "abbreviations",
    "amount_words",
    "century_ordinals",
    "date_bounds",
    "date_determiners",
    "date_hedges",
    "date_parts",
    "day_ordinals",
    "day_parts",
    "day_words",
    "decade_words",
    "fall_words",
    "fiscal_words",
    "holidays",
    "month_contexts",
    "months",
    "not_past",
    "numbering_nouns",
    "period_words",
    "seasons",
    "sentence_starters",
    "small_numbers",
    "small_ordinals",
    "span_hedges",
    "tense_words",
    "weekday_names",
    "weekdays",
    "year_count_nouns",
    "round_year_nouns",
    "year_words",
]


def lines(name: str) -> list[str]:
    return DATA.joinpath(f"{name}.tsv").read_text(encoding="utf-8").split("\n")


def test_only_tables_lie_among_the_tables() -> None:
    assert all(path.name.endswith(".tsv") for path in DATA.iterdir())


@pytest.mark.parametrize("name", TABLES)
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


@pytest.mark.parametrize("name", MAPPINGS)
def test_keys_are_lower_case_and_stand_once(name: str) -> None:
    keys = [row[0] for row in rows(name)]
    assert [key for key in keys if key != key.lower()] == []
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_rows_are_padded_to_one_width_and_kept() -> None:
    assert {len(row) for row in rows("months")} == {3}
    assert rows("months") is rows("months")
    assert column("months", 1) == {str(number) for number in range(1, 13)}


def test_a_table_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        rows("no_such_table")
