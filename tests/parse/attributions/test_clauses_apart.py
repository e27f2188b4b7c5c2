"""A content ends where another speaker's clause, or the same speaker's next saying, begins."""

from itertools import product

import pytest

from claimkit import Span, find_attributions


def contents(text: str) -> list[tuple[str | None, str]]:
    """Who says what, where nobody reports anybody."""
    found = find_attributions(text)
    assert all(a.parent is None for a in found)
    return [(a.source and a.source.text, " … ".join(text[c.start : c.end] for c in a.content)) for a in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said 200 people had died and the Red Cross said 300 people had died.",
            [("The ministry", "200 people had died"), ("the Red Cross", "300 people had died")],
        ),
        (
            "They concede that the bridge is old, but say the river is new.",
            [("They", "that the bridge is old"), ("They", "the river is new")],
        ),
        (
            "The mill has denied the charge, and suggested a rival made it up.",
            [("The mill", "the charge"), ("The mill", "a rival made it up")],
        ),
        (
            "Dunn told the club that the vote was “a sham,” before noting that she had “won it fairly.”",
            [("Dunn", "that the vote was “a sham,”"), ("Dunn", "that she had “won it fairly.”")],
        ),
        ("Holt, who said 12 boats sank, resigned.", [("who", "12 boats sank")]),
        ("The agency (which said 12 boats sank) was closed.", [("which", "12 boats sank")]),
        ("“It is a sham,” Ruiz was quoted as saying by the Herald.", [("Ruiz", "“It is a sham,”")]),
    ],
)
def test_each_says_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert contents(text) == expected


VOICES = (
    ("the ministry said", "200 boats had sunk"),
    ("Carla Dunn said", "the bridge was old"),
    ("the rebels claimed", "the town was theirs"),
    ("the harbour pilots denied", "that the ferry was late"),
)


@pytest.mark.parametrize(
    ("one", "joint", "other"),
    [
        (a, joint, b)
        for a, b in product(VOICES, VOICES)
        if a != b
        for joint in (" and ", " but ", ", and ", ", but ", "; ")
    ],
)
def test_two_voices_joined_are_two_voices(one: tuple[str, str], joint: str, other: tuple[str, str]) -> None:
    text = f"{one[0]} {one[1]}{joint}{other[0]} {other[1]}."
    text = text[0].upper() + text[1:]
    first, second = find_attributions(text)
    assert first.parent is None
    assert second.parent is None
    assert text[first.content[0].start : first.content[-1].end] == one[1]
    assert text[second.content[0].start : second.content[-1].end] == other[1]
    # Nobody who speaks stands in what another says.
    assert second.source is not None
    assert not any(part.overlaps(Span(second.source.start, second.source.end)) for part in first.content)
