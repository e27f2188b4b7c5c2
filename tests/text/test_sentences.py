"""find_sentences: what ends a sentence and what does not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.sentences import find_sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Troops moved north.", "They met no resistance."],
        ["Why now?", "Nobody knows!", "Perhaps it is the weather."],
        ["Lt. Gen. Orlov spoke on Oct. 18.", "Nobody asked Mr. Hale."],
        ["It was in the U.S.", "The room was full."],
        ["The U.S. Army said so.", "It was 5 p.m. Monday in Seoul."],
        ["J. K. Marsh and George W. Hill came.", "They left at once."],
        ["It rose by 4.7 percent to 1.5 billion.", "That was No. 5 on the list."],
        ["“Is that so?”", "The room fell silent."],
        ["“Is that so?” asked the judge.", "Nobody answered."],
        ['He said: "It is over."', "Then he left."],
        ["(The ministry did not reply.)", "It rarely does."],
        ["He waited … and waited.", "Then he left."],
        ["He waited...", "Nobody came."],
        ["Brown & Co. and Smith Ltd. are rivals.", "The case goes on."],
        ["It works for Acme Inc.", "The firm is large."],
        ["The site example.com is down.", "Version 2.0 is out."],
        ["They hold the town.[12]", "The river is near.[3][4]", "Nobody crossed it."],
        ["What?!", "Really?!", "Yes."],
        ["El acuerdo fue firmado.", "Él no vino."],
    ],
)
def test_splits_and_joins(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        (" \n\t ", []),
        ("no end", ["no end"]),
        ("A headline without a full stop\nThe story begins.", ["A headline without a full stop", "The story begins."]),
        ("a line that is\ncut in two.", ["a line that is\ncut in two."]),
        ("one paragraph\n\nand another", ["one paragraph", "and another"]),
        ("one paragraph\r\n\r\nand another", ["one paragraph", "and another"]),
        ("a line that is\r\ncut in two", ["a line that is\r\ncut in two"]),
        ("He left.\n\n\n  She stayed.  ", ["He left.", "She stayed."]),
        ("• First point\n• Second point", ["• First point", "• Second point"]),
        ("1. Tanks arrive\n2. Crews follow", ["1. Tanks arrive", "2. Crews follow"]),
        ("A. Tanks\nB. Crews", ["A. Tanks", "B. Crews"]),
        ("The year was 1998. Nobody knew.", ["The year was 1998.", "Nobody knew."]),
        ("He said no. The vote failed.", ["He said no.", "The vote failed."]),
        ("He came on Oct.\n\nShe left.", ["He came on Oct.", "She left."]),
        ("One\u2028Two", ["One", "Two"]),
    ],
)
def test_lines_lists_and_blanks(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@given(st.text(max_size=200) | st.text(alphabet='aA.!?…"”)] \n\r12', max_size=80))
def test_spans_are_in_order_trimmed_and_lose_no_word(text: str) -> None:
    spans = find_sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for span in spans:
        piece = text[span.start : span.end]
        assert piece
        assert piece == piece.strip()
    kept = "".join(text[s.start : s.end] for s in spans)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "piece", [".", ". ", "\n", "\n ", "a.", "A. ", '"', "?”", "1. ", "[1]", "...\n", "Mr. ", "\ud800", "\x00"]
)
def test_a_long_run_of_one_thing_is_no_trouble(piece: str) -> None:
    text = piece * 20_000
    assert all(s.end <= len(text) for s in find_sentences(text))
