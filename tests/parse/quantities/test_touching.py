"""Digits that the characters around them make part of a code, and prices that look like codes."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "The drug PLX1234 failed.",
        "The Covid-19 wards are full.",
        "See www.example.org/500 for more.",
        "Call 555-0100-200 now.",
        "He came 3rd.",
        "Call (555) 010-2030 for help.",
        "Call +44 20 7946 0958 for help.",
        "His number is +1 555 010 2030.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(("text", "words"), [("It cost EUR16.", "EUR16"), ("It cost US$16.", "US$16")])
def test_quantity_that_looks_like_it(text: str, words: str) -> None:
    assert words in [found.text for found in find_quantities(text)]
