"""Number words that are pronouns and count nothing."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    "text",
    ["At one point the river rose.", "One of the bridges fell.", "The two met in Rome.", "He hopes one day to return."],
)
def test_pronouns_count_nothing(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_place_that_ends_in_point_is_counted() -> None:
    (found,) = find_quantities("At one checkpoint, guards opened fire.")
    assert found.text == "one checkpoint"
