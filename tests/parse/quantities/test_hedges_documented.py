"""The page on hedges and the table of hedges say the same."""

import re
from pathlib import Path

import pytest

from claimkit import Hedge
from claimkit.english.tables.quantities import HEDGES

PAGE = Path(__file__).parents[3] / "docs" / "hedges.md"
ROW = re.compile(r"^\| `(\w+)` \|([^|]*)\|([^|]*)\|", re.MULTILINE)
WORDS = [
    (hedge, where, word.strip())
    for hedge, before, after in ROW.findall(PAGE.read_text(encoding="utf-8"))
    if hedge not in ("between", "vague")
    for where, cell in (("before", before), ("after", after))
    for word in cell.split(",")
    if word.strip()
]


@pytest.mark.parametrize(("hedge", "where", "word"), WORDS)
def test_the_words_on_the_page_are_in_the_table(hedge: str, where: str, word: str) -> None:
    assert (word, hedge, where) in set(HEDGES)


def test_the_page_has_every_hedge() -> None:
    assert {hedge for hedge, *_ in ROW.findall(PAGE.read_text(encoding="utf-8"))} == set(Hedge)


def test_the_table_gives_each_form_one_meaning() -> None:
    forms = [(row.words, row.where) for row in HEDGES]
    assert len(forms) == len(set(forms))
