"""Family names that mean something else in other places."""

import pytest

from claimkit import find_attributions

FAMILIES = (
    "Banks Bishop Black Bond Church Cleverly Daly Day Dean Early Field Fleming Green Healy Hope House Jordan "
    "Keating King Law Long May Page Post Power Price Reilly Rose Scully Spring Tully Waters White Will Young"
)


def sources(text: str) -> list[str | None]:
    return [a.value.source and a.value.source.name for a in find_attributions(text)]


@pytest.mark.parametrize("family", FAMILIES.split())
def test_a_family_name_is_a_name_with_its_given_name_and_alone(family: str) -> None:
    person = [f"Anna {family}"]
    assert sources(f"Anna {family} said 12 boats sank.") == person
    assert sources(f"Anna {family} leads the union. {family} said 500 jobs would go.") == person
    assert sources(f"Anna {family} leads the union. “It hurts,” said {family}.") == person
    assert sources(f"Anna {family} leads the union. According to {family}, 12 boats sank.") == person


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A word that nobody is called by keeps its meaning.
        ("Banks said prices rose.", ["banks"]),
        ("Reportedly, 12 boats sank.", [None]),
        ("Carla Dunn sadly said no.", ["Carla Dunn"]),
    ],
)
def test_a_word_that_is_nobodys_name_keeps_its_meaning(text: str, expected: list[str | None]) -> None:
    assert [s and s.casefold() for s in sources(text)] == [e and e.casefold() for e in expected]
