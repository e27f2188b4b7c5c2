"""Where marks stand."""

from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.places import places_of

_MARKS = ".…\n"


@given(st.text(alphabet="a .…\n"))
def test_each_mark_is_found_in_order(text: str) -> None:
    assert places_of(_MARKS, text) == [at for at, character in enumerate(text) if character in _MARKS]
