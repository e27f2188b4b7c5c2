"""Numbers that form a word or a phrase, and those that do not."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "He called it a five-faceted deal.",
        "It was a half-hearted attempt.",
        "They scored in the second half.",
        "He is the forty-second president.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is a five-year deal.", "five-year"),
        ("Half of the voters stayed at home.", "Half of the voters"),
        ("The blast lasted forty seconds.", "forty seconds"),
    ],
)
def test_quantity_that_looks_like_it(text: str, words: str) -> None:
    assert words in [found.text for found in find_quantities(text)]
