"""Results of games and votes, and ranges that look like them."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    "text", ["Leeds won 4-1.", "Leeds lost 1-4 at home.", "The council voted 7 to 4 against the plan."]
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words"), [("It takes 4-6 weeks.", "4-6 weeks"), ("The storm will last 4 to 7 days.", "4 to 7 days")]
)
def test_quantity_that_looks_like_it(text: str, words: str) -> None:
    assert words in [found.text for found in find_quantities(text)]
