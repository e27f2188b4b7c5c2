"""Numbers that belong to a name, and those that count what a name names."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "The Nikkei 225 fell.",
        "The firm filed for Chapter 11.",
        "He lives at 575 Main Road.",
        "It was day three of the talks.",
        "Emissions fell below 2005 levels.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It has 11 chapters.", "11 chapters"),
        ("About 225 people fell ill.", "About 225 people"),
        ("He saw 575 Korean soldiers.", "575 Korean soldiers"),
    ],
)
def test_quantity_that_looks_like_it(text: str, words: str) -> None:
    assert words in [found.text for found in find_quantities(text)]
