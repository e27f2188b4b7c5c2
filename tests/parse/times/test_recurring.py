"""Dates without a year: which one is meant."""

from datetime import date

import pytest

from claimkit import find_times


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor said on Monday, Oct. 28, that she was leaving.", "2024-10-28"),
        ("The mayor said on Oct. 28 that she was leaving.", "2023-10-28"),
        ("She was found last Christmas after a fire.", "2023-12-25"),
        ("She prepared for the Nov. 5 election.", "2024-11-05"),
    ],
)
def test_year_that_is_meant(text: str, value: str) -> None:
    (found,) = find_times(text, published=date(2024, 10, 23))
    assert str(found.value) == value
