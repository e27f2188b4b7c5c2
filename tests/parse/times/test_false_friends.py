"""What looks like a date and is none, and the laws of find_times and date_spans."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import find_times
from claimkit.parse.times.find import date_spans
from claimkit.text.document import Document

PUBLISHED = date(2024, 10, 23)


def spans(text: str) -> list[str]:
    return [text[s.start : s.end] for s in date_spans(Document(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The plan may work.",
        "May the best side win.",
        "Theresa May said so.",
        "They march on the capital.",
        "The March on the capital; the March of progress; a May of sorts.",
        "March on, he said.",
        "It was the second attempt of the third group.",
        "They won 3-1 and then 2-0.",
        "The score was 10-12 at half-time.",
        "The sun rose as he sat down.",
        "The wed couple had a mon ami.",
        "Call 555-2024 or 202-555-0199 for help.",
        "Flight 1018 and bus 1999 were late.",
        "It is in room 2012, on page 1998.",
        "He lives at 1998 Main Street.",
        "About 1000 came from Asia.",
        "Some 2000 soldiers fell, and 1942 soldiers fled.",
        "It costs $2019 or €2,020.",
        "There were 2,024 of them.",
        "In 2022 cases the test failed.",
        "Nearly 2015 signed.",
        "A ratio of 24/7 or 1/3.",
        "Version 10.12.1 and 192.168.2024.1 are out.",
        "Temperatures in her 30s; temperatures rose to the 1,990s.",
        "A five-year-old played a week-long match; year-on-year growth.",
        "Two years of war, ten days of rain, a month at sea.",
        "Each year and every month, twice a week.",
        "The fall of the city; the spring of a trap; a summer camp.",
        "On Mondays they rest.",
        "They rest every Monday, each March and on Friday nights.",
        "One Sunday he came back.",
        "He called over the next six months.",
        "She can do it in 24 days, and it was done in two weeks.",
        "She told the Sunday Times and USA Today.",
        "Joe Dec met Jan Novak.",
        "The Christmas tree fell.",
        "The Mail on Sunday reported it.",
        "An ad 1 page long.",
    ],
)
def test_no_date(text: str) -> None:
    assert find_times(text, published=PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Oct. 19 he left at 10:30 p.m.", ["Oct. 19", "10:30 p.m."]),
        ("At 9 a.m., 5pm, 9.30am, 0930 GMT and 10 o'clock.", ["9 a.m.", "5pm", "9.30am", "0930 GMT", "10 o'clock"]),
        ("In 44 BC and 900 AD.", ["44 BC", "900 AD"]),
        ("between A.D. 1000 and 1260", ["between A.D. 1000 and 1260"]),
        ("the 2021-22 season", ["2021-22"]),
        ("in the mid-1990s", ["mid-1990s"]),
        ("the 18th century", ["18th century"]),
        ("FY2023, fiscal 2024 and fiscal year 2025-26", ["FY2023", "fiscal 2024", "fiscal year 2025-26"]),
        ("the 2016 election", ["2016"]),
        ("the 9/11 attacks", ["9/11"]),
        ("They rested on Oct. 8, 9 and 10.", ["Oct. 8", "9", "10"]),
        ("On Oct. 8 and 13 people died.", ["Oct. 8"]),
        ("In October 12 people died.", ["October"]),
        ("It took two weeks, or three years ago, in the past 10 days.", []),
        ("It grew in the first three months of 2024.", ["2024"]),
    ],
)
def test_date_spans(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


WORDS = """
    May March Oct. October Friday Sun. last next this the first second week year of end early mid- by since until from
    to between and 8 13 2024 1990s 10:30 p.m. two days ago later before Christmas said will on in - , . ' 1/2 quarter
    half spring fall A.D. fy q1 century weekend today 99999 12/31/9999 0001
"""
words = st.sampled_from([*WORDS.split(), "\n"])
texts = st.text(max_size=120) | st.lists(words, max_size=40).map(" ".join)
published = st.none() | st.dates()


@given(texts, published)
def test_mentions_cut_their_own_text_and_are_in_order(text: str, day: date | None) -> None:
    mentions = find_times(text, published=day)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert mentions == find_times(text, published=day)


@given(texts)
def test_date_spans_are_in_order(text: str) -> None:
    found = date_spans(Document(text))
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_written_day_is_found_again(day: date) -> None:
    for form in ("%Y-%m-%d", "%B %-d, %Y", "%-d %B %Y", "%A, %b. %-d, %Y"):
        [mention] = find_times(f"He left on {day.strftime(form)} by ship.")
        assert (mention.value.start, mention.value.end) == (day, day)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 300))
def test_days_ago_are_counted(day: date, count: int) -> None:
    mentions = find_times(f"He left {count + 1} days ago.", published=day)
    assert [(day - m.value.start).days for m in mentions if m.value.start] == [count + 1]


PIECES = [
    "1",
    "1-",
    "2024-",
    "May ",
    "Oct. 8, ",
    "the end of ",
    "first week of ",
    "from May to ",
    "'",
    "12:",
    "İ",
    "\ud800",
    "\0",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_run_of_one_thing_is_no_trouble(piece: str) -> None:
    text = piece * 3000
    assert all(text[m.start : m.end] == m.text for m in find_times(text, published=PUBLISHED))
