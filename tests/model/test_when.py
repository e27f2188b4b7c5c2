"""When: spans of days, open ends, EDTF, and how two times lie."""

import pickle
from datetime import date, datetime

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from claimkit import InvalidValueError, When

days = st.dates(date(2020, 1, 1), date(2020, 2, 15))


@st.composite
def whens(draw: st.DrawFn) -> When:
    start, end = draw(st.none() | days), draw(st.none() | days)
    if start is not None and end is not None and end < start:
        start, end = end, start
    return When(start, end)


def members(when: When) -> set[date]:
    window = [date.fromordinal(n) for n in range(date(2019, 12, 1).toordinal(), date(2020, 4, 1).toordinal())]
    return {d for d in window if (when.start is None or when.start <= d) and (when.end is None or d <= when.end)}


@given(whens(), whens())
def test_relations_go_by_the_days(a: When, b: When) -> None:
    assert a.overlaps(b) == bool(members(a) & members(b))
    assert a.contains(b) == (members(b) <= members(a))
    assert a.precedes(b) == (max(members(a)) < min(members(b)))
    assert a.overlaps(b) == b.overlaps(a)
    assert a.contains(a)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2024, 10, 22), date(2024, 10, 22), "2024-10-22"),
        (date(2024, 10, 1), date(2024, 10, 31), "2024-10"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 2, 1), date(2024, 2, 28), "2024-02-01/2024-02-28"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(987, 1, 1), date(987, 12, 31), "0987"),
        (date(987, 6, 5), date(988, 6, 5), "0987-06-05/0988-06-05"),
        (date(2021, 1, 1), date(2022, 12, 31), "2021-01-01/2022-12-31"),
        (None, date(2024, 11, 1), "../2024-11-01"),
        (date(2024, 11, 1), None, "2024-11-01/.."),
        (None, None, "../.."),
    ],
)
def test_str_is_edtf(start: date | None, end: date | None, text: str) -> None:
    assert str(When(start, end)) == text


@pytest.mark.parametrize(
    ("approximate", "uncertain", "mark"),
    [(True, False, "~"), (False, True, "?"), (True, True, "%"), (False, False, "")],
)
def test_qualifiers(approximate: bool, uncertain: bool, mark: str) -> None:
    year = When(date(2004, 1, 1), date(2004, 12, 31), approximate=approximate, uncertain=uncertain)
    assert str(year) == f"2004{mark}"
    since = When(date(2004, 1, 1), None, approximate=approximate, uncertain=uncertain)
    assert str(since) == f"2004-01-01{mark}/.."


def test_where_both_ends_are_open_there_is_nothing_to_qualify() -> None:
    assert When(None, None, approximate=True, uncertain=True) == When(None, None)


def test_what_a_when_refuses() -> None:
    with pytest.raises(InvalidValueError, match=r"When\.end must be no earlier than start, which is 2024-10-02"):
        When(date(2024, 10, 2), date(2024, 10, 1))
    for value in ("2024-10-01", datetime(2024, 10, 1, 12), 2024):
        with pytest.raises(InvalidValueError, match=r"When.start or .end must be a datetime.date or None"):
            When(value, None)  # type: ignore[arg-type]


def test_a_when_is_a_value() -> None:
    a, b = When(date(2024, 1, 1), None), When(date(2024, 1, 1), None)
    assert a == b
    assert hash(a) == hash(b)
    assert a != When(date(2024, 1, 1), None, approximate=True)
    assert pickle.loads(pickle.dumps(a)) == a
    with pytest.raises(FrozenInstanceError):
        a.end = date(2024, 1, 2)  # type: ignore[misc]
    with pytest.raises(TypeError):
        a < b  # type: ignore[operator]  # noqa: B015
