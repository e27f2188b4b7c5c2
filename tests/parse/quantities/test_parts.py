"""Parts that are linked to their wholes."""

import pytest

from claimkit import find_quantities


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("They found 31 bodies, including four bodies in a car.", "four bodies", "31 bodies"),
        ("They lost 31 vehicles, among them three tanks.", "three tanks", "31 vehicles"),
        ("Of the 80 passengers on board, 12 children survived.", "12 children", "80 passengers"),
        ("It sent 900 soldiers in three battalions.", "three battalions", "900 soldiers"),
        ("It sent 900 soldiers in three ships.", "three ships", None),
    ],
)
def test_whole_of_a_part(text: str, part: str, whole: str | None) -> None:
    found = {mention.text: mention for mention in find_quantities(text)}
    told = found[part].part_of
    assert (None if told is None else told.text) == whole
