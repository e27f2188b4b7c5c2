"""Periods told by the day of publication or by one another, and words around dates."""

from datetime import date

import pytest

from claimkit import find_times

PUBLISHED = date(2024, 10, 23)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left two weeks ago.", "2024-10-09"),
        ("He left last week.", "2024-10-14/2024-10-20"),
        ("Prices rose over the past year.", "2023-10-23/2024-10-23"),
        ("Prices fell over the past fortnight.", "2024-10-09/2024-10-23"),
        ("He left the day before yesterday.", "2024-10-21"),
        ("The court will rule in two weeks.", "2024-11-06"),
        ("It will open by the end of the year.", "../2024-12-31"),
        ("It must be done by April or later.", "../2025-04-30"),
        ("He left last March.", "2024-03"),
        ("It ran from Dec. 28 to Jan. 3, 2024.", "2023-12-28/2024-01-03"),
    ],
)
def test_periods(text: str, value: str) -> None:
    (found,) = find_times(text, published=PUBLISHED)
    assert str(found.value) == value


@pytest.mark.parametrize("text", ["The court ruled in two weeks.", "They march on.", "It was written by April Jones."])
def test_no_date(text: str) -> None:
    assert find_times(text, published=PUBLISHED) == ()
