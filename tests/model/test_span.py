"""Span and Mention: half-open ranges, their order, and what they refuse."""

import pickle
from copy import copy

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from claimkit import InvalidValueError, Mention, Span

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


def places(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(spans, spans)
def test_overlap_is_a_shared_character(a: Span, b: Span) -> None:
    if len(a) and len(b):
        assert a.overlaps(b) == bool(places(a) & places(b))
    assert a.overlaps(b) == b.overlaps(a)


@given(spans, spans)
def test_containing_is_having_every_character(a: Span, b: Span) -> None:
    if a.contains(b):
        assert places(b) <= places(a)
    if len(b):
        assert a.contains(b) == (places(b) <= places(a))


@given(spans)
def test_a_span_contains_itself_and_has_its_length(span: Span) -> None:
    assert span.contains(span)
    assert len(span) == len(places(span))
    assert str(span) == f"{span.start}:{span.end}"
    assert span


@given(spans, spans)
def test_order_and_equality_go_by_both_ends(a: Span, b: Span) -> None:
    assert (a < b) == ((a.start, a.end) < (b.start, b.end))
    assert (a == b) == ((a.start, a.end) == (b.start, b.end))
    if a == b:
        assert hash(a) == hash(b)


def test_what_a_span_refuses() -> None:
    with pytest.raises(InvalidValueError, match=r"Span\.start must be zero or more; got -1"):
        Span(-1, 3)
    with pytest.raises(InvalidValueError, match=r"Span\.end must be at least start, which is 5; got 3"):
        Span(5, 3)


def test_a_span_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(0, 1).start = 1  # type: ignore[misc]


def test_a_mention_is_a_span_with_its_text_and_value() -> None:
    mention = Mention(6, 12, "12,000", 12000)
    assert isinstance(mention, Span)
    assert str(mention) == "12,000"
    assert repr(mention) == "<Mention 6:12 '12,000' = 12000>"
    assert (mention.start, mention.end, mention.value, mention.part_of) == (6, 12, 12000, None)
    assert mention.overlaps(Span(11, 20))


def test_a_part_knows_its_whole() -> None:
    whole = Mention(0, 9, "31 bodies", 31)
    part = Mention(22, 36, "three children", 3, whole)
    assert part.part_of is whole
    assert repr(part).endswith("= 3 (a part)>")


def test_a_mention_refuses_a_text_of_another_length() -> None:
    with pytest.raises(InvalidValueError, match=r"Mention\.text must be 6 characters long, as its span; got '12'"):
        Mention(6, 12, "12", 12)
    with pytest.raises(InvalidValueError, match=r"Span\.end"):
        Mention(6, 5, "", 12)


def test_mentions_compare_by_all_that_they_are() -> None:
    a, b = Mention(0, 1, "1", 1), Mention(0, 1, "1", 1)
    assert a == b
    assert hash(a) == hash(b)
    assert a != Mention(0, 1, "1", 2)
    assert a != Span(0, 1)
    assert Span(0, 1) != a


@pytest.mark.parametrize("value", [Span(1, 2), Mention(0, 2, "12", 12, Mention(0, 5, "12 of", 0))])
def test_survive_pickling_and_copying(value: Span) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy(value) == value


def test_a_line_of_wholes_is_bounded() -> None:
    last = None
    for _ in range(51):
        last = Mention(0, 1, "a", 1, last)
    assert hash(last) == hash(last)
    with pytest.raises(InvalidValueError, match=r"Mention\.part_of must be a part of at most 50 wholes"):
        Mention(0, 1, "a", 1, last)
