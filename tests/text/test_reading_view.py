"""A text as it is read: what is seen through, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import find_quantities
from claimkit.model.span import Span
from claimkit.text.reading_view import view_of

READS = {
    "12,\N{ZERO WIDTH SPACE}000 sol\N{SOFT HYPHEN}diers": "12,000 soldiers",
    "１２，０００ people": "12,000 people",
    "＄５ million": "$5 million",
    "5\N{NO-BREAK SPACE}km, 7\N{NARROW NO-BREAK SPACE}km": "5 km, 7 km",
    "&#8220;No,&#8221; &amp; so on&nbsp;there": "“No,” & so on there",
    "<b>12,000</b> troops<br>left": "12,000 troops\nleft",
    "**12,000** troops, 2**10 ways": "12,000 troops, 2**10 ways",
    "> 12,000 troops left\n> > in May": "12,000 troops left in May",
    "a growing in-\nvestment": "a growing investment",
    "a five-\nyear plan": "a five-year plan",
    "12,\n000 homes and 12,-\n000 people": "12,000 homes and 12,000 people",
    "at\nleast 31 people, 10 to\n15 of them": "at least 31 people, 10 to 15 of them",
}
STANDS = (
    "x < 5 and y > 7",
    "if a&b; then",
    "Fire kills 31 people in Lahore\nPolice said that 31 people had died on Monday.",
    "Ingredients:\n2 eggs\n5 apples",
    "They agreed on\n1. one thing\n2. another",
    "Police said so.\n\nFire fighters did not.",
)


@pytest.mark.parametrize(("text", "reads"), READS.items())
def test_what_is_seen_through(text: str, reads: str) -> None:
    assert view_of(text).text == reads


@pytest.mark.parametrize("text", STANDS)
def test_what_stands(text: str) -> None:
    view = view_of(text)
    assert view.plain
    assert view.text == text


@given(
    st.lists(st.sampled_from([*READS, *STANDS, "&", "<p>", "\u200b", " ", "\n", "\r\n", "> ", "**", "-"])).map("".join)
)
def test_every_stretch_goes_back_to_its_place(text: str) -> None:
    view = view_of(text)
    end = 0
    for at, char in enumerate(view.text):
        span = view.span(Span(at, at + 1))
        assert end <= span.start < span.end <= len(text)
        assert char == text[span.start] or text[span.start : span.end] != char
        end = span.end


def test_the_words_of_a_figure_are_cut_out_of_the_text_given() -> None:
    text = "It sent up to\n<em>12,\N{ZERO WIDTH SPACE}000</em> special&nbsp;forces soldiers."
    [mention] = find_quantities(text)
    assert mention.text == text[mention.start : mention.end] == text[8:-1]
    assert mention.value.counted == "special forces soldiers"
