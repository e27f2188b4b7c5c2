"""Tokens: words and marks with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Seoul's spy-agency said.", ["Seoul's", "spy-agency", "said", "."]),
        ("1,500 troops, 2,600 more", ["1,500", "troops", ",", "2,600", "more"]),
        ("“No,” she said", ["“", "No", ",", "”", "she", "said"]),
        ("U.S. envoy", ["U.S", ".", "envoy"]),
        ("", []),
        ("   \n", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


@given(st.text(st.characters(codec=None)))
def test_offsets_point_at_the_words(text: str) -> None:
    tokens = tokenize(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert tokens.lower == [word.lower() for word in tokens.words]
    assert all(a <= b for a, b in zip(tokens.ends, tokens.starts[1:], strict=False))


@pytest.mark.parametrize("count", range(15))
def test_any_number_of_tokens_is_taken(count: int) -> None:
    assert tokenize("no " * count).words == ["no"] * count


def test_tokens_are_found_by_offset() -> None:
    tokens = tokenize("one two three")
    assert tokens.from_offset(1) == 1
    assert tokens.from_offset(4) == 1
    assert tokens.until_offset(7) == 2
