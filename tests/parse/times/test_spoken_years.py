"""Years in words, and other times that are told by words alone."""

from datetime import date

import pytest

from claimkit import find_times

PUBLISHED = date(2024, 10, 23)  # a Wednesday


def values(text: str) -> list[str]:
    return [str(found.value) for found in find_times(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was convicted in nineteen ninety-one.", ["1991"]),
        ("The town was flooded in May nineteen eighty-seven.", ["1987-05"]),
        ("It was the coldest since the winter of nineteen sixty-two.", ["1962-12-01/.."]),
        ("Rates will fall by the year two thousand.", ["../2000-12-31"]),
        ("The law of twenty sixteen was dropped.", ["2016"]),
        ("It was shut in two thousand and three.", ["2003"]),
        # Amounts are none.
        ("It was tried in two thousand homes.", []),
        ("Some nineteen ninety-minute films were shown.", []),
        ("He bought twenty eggs.", []),
    ],
)
def test_years_in_words(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares fell on Monday. Yesterday they fell again.", ["2024-10-21", "2024-10-22"]),
        ("The road was shut from today to Friday.", ["2024-10-23/2024-10-25"]),
        ("It will cut 60 jobs by year end.", ["../2024-12-31"]),
        ("A week or so ago, the general chose the day.", ["2024-10-16~"]),
        ("The hearing was last Tuesday. He was in court the next morning.", ["2024-10-22", "2024-10-23"]),
        ("They were killed last September.", ["2023-09"]),
        ("They were killed last August.", ["2024-08"]),
    ],
)
def test_told_by_words(text: str, expected: list[str]) -> None:
    assert values(text) == expected
