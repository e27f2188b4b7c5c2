"""Quotations: all marks, nested, broken, over paragraphs."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit.text.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” twice.", ["“no”"]),
        ('"A. B," he said. "C."', ['"A. B,"', '"C."']),
        ("''Hello there,'' she said.", ["''Hello there,''"]),
        ("``Hello there,'' she said.", ["``Hello there,''"]),
        ("«Oui,» he said.", ["«Oui,»"]),
        ("„Ja“, he said.", ["„Ja“"]),
        ("‘No one came,’ he said.", ["‘No one came,’"]),
        ("'It's fine,' he said", ["'It's fine,'"]),
        ("“I heard ‘no’ twice,” he said.", ["“I heard ‘no’ twice,”", "‘no’"]),
        ("“A “nested” one,” he said", ["“A “nested” one,”", "“nested”"]),
        ("''He said: 'No.''' Then", ["''He said: 'No.'''", "'No.'"]),
        ("“It is so,“ he said.", ["“It is so,“"]),
        ("the workers' right and the dogs' tails", []),
        ("rock 'n' roll, don't, '90s", ["'n'"]),
        ("5' 10\" tall", []),
        ('The "end is near.', []),
        ('"unclosed. "Second," he said.', ['"Second,"']),
        ("“A. “B,” he said, “C.”", ["“B,”", "“C.”"]),
        ("He is a “star”.", ["“star”"]),
        ("", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected


def test_levels() -> None:
    assert [q.level for q in find_quotations("“I heard ‘no’ twice,” and “yes”")] == [0, 1, 0]


def test_a_quotation_goes_on_in_the_next_paragraph_when_that_opens_again() -> None:
    text = "“One.\n\n“Two,” he said.\n\n“Three."
    first, second = find_quotations(text)
    assert (text[first.start : first.end], first.continues) == ("“One.", True)
    assert (text[second.start : second.end], second.continues) == ("“Two,”", False)


def test_a_stray_mark_is_dropped_at_the_end_of_its_paragraph() -> None:
    text = "“One is broken.\n\nThe next “is not.”"
    assert [text[q.start : q.end] for q in find_quotations(text)] == ["“is not.”"]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab ,.\n\"'“”‘’«»„`-")) | st.text(st.characters(codec=None)))
def test_any_text_is_survived(text: str) -> None:
    found = find_quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.start, -q.end))
    for q in found:
        assert 0 <= q.start < q.end <= len(text)
    outer = [q for q in found if q.level == 0]
    assert all(a.end <= b.start for a, b in pairwise(outer))
