"""Bare numbers that count people."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The blast killed 12.", "person"),
        ("Police said 12 were injured.", "person"),
        ("The death toll rose to 12.", "person"),
        ("He leads a 500-strong force.", "person"),
    ],
)
def test_unit_of_a_bare_number(text: str, code: str) -> None:
    (found,) = find_quantities(text)
    assert found.value.unit is not None
    assert found.value.unit.code == code


def test_other_bare_numbers_have_no_unit() -> None:
    (found,) = find_quantities("The index rose to 12.")
    assert found.value.unit is None
