"""Bare numbers that are ages."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    "text", ["A man aged 25 died.", "Maria Park, 65, left the party.", "His sister, who is 65, left."]
)
def test_age(text: str) -> None:
    (found,) = find_quantities(text)
    assert found.value.unit is not None
    assert found.value.unit.code == "a{age}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two girls under the age of 7 died.", "less than 7 years of age"),
        ("It hires nobody over the age of 60.", "more than 60 years of age"),
    ],
)
def test_bound_of_an_age(text: str, value: str) -> None:
    assert value in [str(found.value) for found in find_quantities(text)]
