"""People named one by one whom something befalls are counted."""

import pytest

from claimkit import read


def _counts(text: str) -> list[tuple[str, int, str | None, str]]:
    return [
        (claim.quantity.text, int(claim.quantity.value.low or 0), claim.action, str(claim.scope.extent))
        for claim in read(text, outlet="Daily News").claims
        if claim.quantity is not None and claim.scope is not None
    ]


@pytest.mark.parametrize(
    ("text", "words", "count", "action"),
    [
        ("A baker and her son were found dead in Porto.", "A baker and her son", 2, "die"),
        ("The mayor said the wave killed a sailor, his wife and three children.", None, 5, "die"),
        ("Ana Lopes, 34, and Rui Prado, 41, were killed.", "Ana Lopes, 34, and Rui Prado, 41", 2, "die"),
        ("A 19-year-old man and a 22-year-old woman were badly injured.", None, 2, "injure"),
        ("A guard, a cook and two cleaners died in the fire.", "A guard, a cook and two cleaners", 4, "die"),
        ("The collapse injured two cleaners and a cook and killed a guard.", "two cleaners and a cook", 3, "injure"),
        ("Police found a father and his daughter dead.", "a father and his daughter", 2, "die"),
        ("A mother, father and baby were killed in the crash.", "A mother, father and baby", 3, "die"),
        ("The farmer killed his wife, two sons and himself.", "his wife, two sons and himself", 4, "die"),
        ("The driver and a cyclist were also seriously hurt.", "The driver and a cyclist", 2, "injure"),
    ],
)
def test_list_is_a_count_of_its_members(text: str, words: str | None, count: int, action: str) -> None:
    found = [entry for entry in _counts(text) if entry[1:3] == (count, action)]
    assert [entry[3] for entry in found] == ["total"]
    assert words is None or found[0][0] == words


@pytest.mark.parametrize(
    "text",
    [
        "A baker and her son were questioned after the fire.",
        "A baker and the customers were killed.",
        "A baker, her son were killed.",
        "The death of a baker and her son was told.",
        "Rui Prado, a baker and her son were killed.",
        "A baker and her son killed a dog.",
        "A baker and two dogs were killed.",
        "A baker and children were killed.",
        "A baker and singer died at 81.",
        "A baker and friend was killed.",
        "The fire killed a baker and singer.",
        "The baker and the crew were killed.",
        "A baker or her son was killed.",
    ],
)
def test_other_lists_are_none(text: str) -> None:
    assert not [entry for entry in _counts(text) if entry[2] == "die" and " her son" in entry[0]]
    assert not [entry for entry in _counts(text) if "baker" in entry[0]]


def test_number_within_a_list_is_a_part() -> None:
    counts = _counts("The flood killed a sailor and two children.")
    assert counts == [("a sailor and two children", 3, "die", "total"), ("two children", 2, "die", "part")]
