"""Units that the words around a number decide: pounds, seconds, and numbers behind rise and fall."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize("text", ["Two men in their 20s left.", "She is in her 30s.", "It flew the new 777s."])
def test_digits_and_s_are_no_seconds(text: str) -> None:
    assert all(found.value.unit is None or found.value.unit.code != "s" for found in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He won in 9.8s.", "s"),
        ("Its profit rose to 48 million pounds.", "GBP"),
        ("It recalled 3 million pounds of beef.", "[lb_av]"),
        ("She was fined 12,000 pounds.", "GBP"),
        ("She lost 12 pounds.", "[lb_av]"),
        ("The box weighs 48 pounds.", "[lb_av]"),
    ],
)
def test_unit_by_context(text: str, code: str) -> None:
    (found,) = find_quantities(text)
    assert found.value.unit is not None
    assert found.value.unit.code == code


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Shares rose 4 to 312.", ["4", "312"]),
        ("The index fell 1.4% to 517.2.", ["1.4 percent", "517.2"]),
        ("Shares rose 4 to 12 percent.", ["between 4 and 12 percent"]),
    ],
)
def test_change_and_level(text: str, values: list[str]) -> None:
    assert [str(found.value) for found in find_quantities(text)] == values
