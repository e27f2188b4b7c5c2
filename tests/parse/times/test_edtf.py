"""parse_when: EDTF level 0 and 1 and intervals, and the errors that point at what is wrong."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import ClaimkitError, ParseError, When, parse_when

days = st.dates()
flags = st.booleans()


@st.composite
def whens(draw: st.DrawFn) -> When:
    start, end = draw(st.none() | days), draw(st.none() | days)
    if start is not None and end is not None and end < start:
        start, end = end, start
    return When(start, end, approximate=draw(flags), uncertain=draw(flags))


@given(whens())
def test_str_is_read_back(when: When) -> None:
    assert parse_when(str(when)) == when


@given(st.integers(1, 9999), st.integers(1, 12), flags, flags)
def test_whole_periods_are_read_back(year: int, month: int, approximate: bool, uncertain: bool) -> None:
    mark = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}[approximate, uncertain]
    for text in (f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-28"):
        assert str(parse_when(text + mark)) == text + mark


@given(st.text(max_size=30) | st.text(alphabet="0123456789-/.XT:Z?~%Y+", max_size=24))
def test_anything_else_is_a_parse_error_inside_the_text(text: str) -> None:
    error, when = None, None
    try:
        when = parse_when(text)
    except ParseError as caught:
        error = caught
    if when is not None:
        assert parse_when(str(when)) == when
    else:
        assert error is not None
        assert 0 <= error.position <= len(text)
        assert error.text == text


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-10-22", "2024-10-22", "2024-10-22"),
        ("2024-10-22T17:30:00", "2024-10-22", "2024-10-22"),
        ("2024-10-22T17:30:00Z", "2024-10-22", "2024-10-22"),
        ("2024-10-22T17:30:00+02:00", "2024-10-22", "2024-10-22"),
        ("2024-10-22T17:30:00-05", "2024-10-22", "2024-10-22"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("001X", "0010-01-01", "0019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("2004-XX-XX", "2004-01-01", "2004-12-31"),
        ("2004-10-XX", "2004-10-01", "2004-10-31"),
        ("2001-21", "2001-03-01", "2001-05-31"),
        ("2001-22", "2001-06-01", "2001-08-31"),
        ("2001-23", "2001-09-01", "2001-11-30"),
        ("2001-24", "2001-12-01", "2002-02-28"),
        ("2003-24", "2003-12-01", "2004-02-29"),
        ("2024-10/2024-12", "2024-10-01", "2024-12-31"),
        ("2004/2006-02-01", "2004-01-01", "2006-02-01"),
        ("2024-10-22T01:00:00Z/2024-10-23", "2024-10-22", "2024-10-23"),
        ("2004-02-01/2004-02-01", "2004-02-01", "2004-02-01"),
        ("../2024-11-01", None, "2024-11-01"),
        ("/2024-11-01", None, "2024-11-01"),
        ("2024-11-01/..", "2024-11-01", None),
        ("2024-11-01/", "2024-11-01", None),
        ("2024-21/..", "2024-03-01", None),
        ("../..", None, None),
    ],
)
def test_reads(text: str, start: str | None, end: str | None) -> None:
    when = parse_when(text)
    assert (when.start and when.start.isoformat(), when.end and when.end.isoformat()) == (start, end)
    assert not when.approximate
    assert not when.uncertain


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2024?", False, True),
        ("2024-10~", True, False),
        ("2004%", True, True),
        ("2004-06-11%", True, True),
        ("2001-21?", False, True),
        ("201X~", True, False),
        ("1984~/2004-06", True, False),
        ("1984/2004-06~", True, False),
        ("1984?/2004%", True, True),
        ("1984?/2004~", True, True),
        ("../2004?", False, True),
        ("2004~/", True, False),
    ],
)
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:
    when = parse_when(text)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)


YEARS = "a year from 0001 to 9999 (Python's dates know no other)"
MONTHS = "a month from 01 to 12 or a season from 21 to 24"


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, 'a year of four digits, or ".."'),
        ("soon", 0, 'a year of four digits, or ".."'),
        ("24", 0, 'a year of four digits, or ".."'),
        (" 2024", 0, 'a year of four digits, or ".."'),
        ("２０２４", 0, 'a year of four digits, or ".."'),
        ("20２X", 0, 'a year of four digits, or ".."'),
        ("0000", 0, YEARS),
        ("00XX", 0, YEARS),
        ("000X", 0, YEARS),
        ("-1985", 0, YEARS),
        ("Y170000002", 0, YEARS),
        ("2024-", 5, MONTHS),
        ("2024-1", 5, MONTHS),
        ("2024-00", 5, MONTHS),
        ("2024-13", 5, MONTHS),
        ("2024-25", 5, MONTHS),
        ("9999-24", 0, YEARS),
        ("2024-02-30", 8, "a day from 01 to 29"),
        ("2023-02-29", 8, "a day from 01 to 28"),
        ("2024-10-3", 8, "a day from 01 to 31"),
        ("2024-10-00", 8, "a day from 01 to 31"),
        ("2024-XX-10", 8, '"XX", as the month is not specified'),
        ("2024-10-22T25:00:00", 11, "a time of day, such as 17:30:00 or 17:30:00Z"),
        ("2024-10-22 ", 10, "the end, or a slash before the end of an interval"),
        ("2024-10-22?~", 11, "the end, or a slash before the end of an interval"),
        ("?2024", 0, 'a year of four digits, or ".."'),
        ("..", 2, "a slash and a date"),
        ("2024/..x", 7, "the end of the text"),
        ("2024/2025/2026", 9, "the end of the text"),
        ("/", 1, "a date on one side of the slash at least"),
        ("/..", 1, "a date on one side of the slash at least"),
        ("../", 3, "a date on one side of the slash at least"),
        ("2024-11/2024-10", 8, "an end no earlier than the start"),
    ],
)
def test_errors_say_what_was_expected_and_where(text: str, position: int, expected: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_when(text)
    assert (caught.value.position, caught.value.expected) == (position, expected)
    assert isinstance(caught.value, ClaimkitError)
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).splitlines()[-1].index("^") == 2 + position


def test_an_end_may_lie_within_the_start() -> None:
    assert parse_when("2024/2024-03-01") == When(date(2024, 1, 1), date(2024, 3, 1))
