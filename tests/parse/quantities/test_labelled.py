"""The hand-labelled sentences: hedge by hedge, unit by unit, false friend by false friend."""

from decimal import Decimal
from pathlib import Path

import pytest

from claimkit import find_quantities

TABLE = Path(__file__).parent / "labelled.tsv"
WIDTH = 8


def labelled() -> list[tuple[str, list[tuple[str, ...]]]]:
    sentences: list[tuple[str, list[tuple[str, ...]]]] = []
    for line in TABLE.read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("#"):
            continue
        sentence, *cells = line.split("\t")
        if sentence:
            sentences.append((sentence, []))
        if cells:
            sentences[-1][1].append(tuple(cells + [""] * (WIDTH - 1 - len(cells))))
    return sentences


def written(end: Decimal | None) -> str:
    if end is None:
        return ""
    short = f"{round(end, 4):f}"
    return short.rstrip("0").rstrip(".") if "." in short else short


LABELLED = labelled()


def test_there_are_hundreds_of_sentences() -> None:
    assert len(LABELLED) >= 500


@pytest.mark.parametrize(("sentence", "expected"), LABELLED, ids=[sentence for sentence, _ in LABELLED])
def test_labelled_sentence(sentence: str, expected: list[tuple[str, ...]]) -> None:
    found = [
        (
            m.text,
            written(m.value.low),
            written(m.value.high),
            str(m.value.hedge),
            m.value.unit.code if m.value.unit else "",
            m.value.counted or "",
            m.part_of.text if m.part_of else "",
        )
        for m in find_quantities(sentence)
    ]
    assert found == expected


@pytest.mark.parametrize("sentence", [s for s, _ in LABELLED][::7])
def test_a_sentence_reads_the_same_inside_a_text(sentence: str) -> None:
    alone = [(m.text, m.value) for m in find_quantities(sentence)]
    text = f"Nothing is counted here.\n{sentence}\nNothing here either."
    assert [(m.text, m.value) for m in find_quantities(text)] == alone
