"""Deadlines lie ahead where a verb that sets them stands before, even in the past tense."""

from datetime import date

import pytest

from claimkit import find_times


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The vote was postponed until Friday.", "../2024-10-25"),
        ("The bank extended the loan through January.", "../2025-01-31"),
        ("The talks lasted until Friday.", "../2024-10-18"),
    ],
)
def test_deadline(text: str, value: str) -> None:
    (found,) = find_times(text, published=date(2024, 10, 23))
    assert str(found.value) == value
