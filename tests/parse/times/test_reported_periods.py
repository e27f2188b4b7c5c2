"""Periods that are told by the one which results are reported for."""

from datetime import date

import pytest

from claimkit import find_times

PUBLISHED = date(2024, 10, 26)


def values(text: str) -> list[str]:
    return [str(found.value) for found in find_times(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank earned $5 million in the third quarter, up from $3 million a year ago.", ["third", "third-"]),
        (
            "Third-quarter net was $5 million. Sales were $8 million, against $7 million a year earlier.",
            ["third", "third-"],
        ),
        ("In the latest quarter the mill cut 60 jobs.", ["third"]),
        ("Net rose in the third quarter. The year-ago period held a charge.", ["third", "third-"]),
        ("In the year-ago third quarter the insurer earned $3 million.", ["third-"]),
        ("Profit fell in the third quarter, and sales fell in the quarter as well.", ["third", "third"]),
        ("Net rose in the quarter ended Sept. 30. Net in the same quarter last year was lower.", ["third", "third-"]),
    ],
)
def test_quarters(text: str, expected: list[str]) -> None:
    names = {"third": "2024-07-01/2024-09-30", "third-": "2023-07-01/2023-09-30"}
    assert values(text) == [names[name] for name in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output rose in February compared to the same period last year.", ["2024-02", "2023-02"]),
        ("Output rose 2% in May from a year earlier.", ["2024-05", "2023-05"]),
        ("Sales rose in 2019 Q3.", ["2019-07-01/2019-09-30"]),
        ("Sales for this year's second quarter fell.", ["2024-04-01/2024-06-30"]),
        ("Sales fell from the 2021 second quarter.", ["2021-04-01/2021-06-30"]),
        ("He came back from Rome a year ago.", ["2023"]),
        ("He married in 2010. A year earlier he had moved to Oslo.", ["2010", "2009"]),
        ("The bank expects to report a third-quarter loss.", ["2024-07-01/2024-09-30"]),
        ("The bank expects a loss in the first quarter.", ["2025-01-01/2025-03-31"]),
    ],
)
def test_other_periods(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text", ["He lives in the French quarter.", "It was a hard period.", "Both came in the period."]
)
def test_no_period_without_one_that_is_reported_on(text: str) -> None:
    assert values(text) == []
