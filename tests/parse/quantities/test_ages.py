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
