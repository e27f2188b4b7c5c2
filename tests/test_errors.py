"""The errors: what they say, what they carry, and that they survive pickling."""

import pickle
from copy import copy, deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import (
    ClaimkitError,
    Fault,
    InputError,
    InterchangeError,
    InvalidValueError,
    MissingExtraError,
    ParseError,
)
from claimkit.errors import TableError

ERRORS = [
    (
        InvalidValueError("Span.end", 3, "at least start, which is 5"),
        "Span.end must be at least start, which is 5; got 3",
    ),
    (ParseError("12,00 troops", 2, "three digits"), "expected three digits at character 2\n  12,00 troops\n    ^"),
    (InputError("a.txt", "the file is empty", "leave it out"), "a.txt: the file is empty; leave it out"),
    (
        InterchangeError("Article", (Fault("$.id", "expected a str"), Fault("$.text", "missing"))),
        "cannot read Article: $.id: expected a str; $.text: missing",
    ),
    (
        MissingExtraError("the command line", "click", "cli"),
        'the command line needs click, which is not installed; run: pip install "claimkit[cli]"',
    ),
    (
        TableError("months.tsv", 7, "number must be a whole number, not 'March'"),
        "months.tsv, line 7: number must be a whole number, not 'March'",
    ),
]
each = pytest.mark.parametrize(("error", "message"), ERRORS, ids=[type(error).__name__ for error, _ in ERRORS])


@each
def test_message(error: ClaimkitError, message: str) -> None:
    assert str(error) == message
    assert isinstance(error, ClaimkitError)


@each
def test_survives_pickling_and_copying(error: ClaimkitError, message: str) -> None:
    for other in (pickle.loads(pickle.dumps(error)), copy(error), deepcopy(error)):
        assert type(other) is type(error)
        assert str(other) == message
        assert other.args == error.args
        for name in type(error).__slots__:
            assert getattr(other, name) == getattr(error, name)


def test_builtin_families() -> None:
    assert issubclass(InvalidValueError, ValueError)
    assert issubclass(ParseError, ValueError)
    assert issubclass(InterchangeError, ValueError)
    assert issubclass(MissingExtraError, ImportError)


def test_a_fault_is_a_path_and_a_message() -> None:
    assert Fault("$.a", "missing") == ("$.a", "missing")


@given(st.text(max_size=300), st.data())
def test_the_caret_points_at_the_character(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    first, shown, caret = str(ParseError(text, position, "something else")).split("\n")
    assert first == f"expected something else at character {position}"
    assert len(shown) <= 84
    at = caret.index("^")
    if position < len(text):
        character = text[position]
        assert shown[at] == (character if character.isprintable() else " ")


def test_a_long_text_is_shown_around_the_place_only() -> None:
    message = str(ParseError("a" * 100 + "!" + "b" * 100, 100, "a letter"))
    shown, caret = message.split("\n")[1:]
    assert shown.startswith("  …a")
    assert shown.endswith("b…")
    assert shown[caret.index("^")] == "!"
