"""find_times: each kind of time expression, placed from Wednesday 23 October 2024."""

from datetime import date

import pytest

from claimkit import find_times

PUBLISHED = date(2024, 10, 23)


def found(text: str) -> list[tuple[str, str]]:
    return [(m.text, str(m.value)) for m in find_times(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # days, months and years written in full
        ("The order was given on October 18, 2024.", [("October 18, 2024", "2024-10-18")]),
        ("The order was given on 18 October 2024.", [("18 October 2024", "2024-10-18")]),
        ("The order of the 18th of October 2024 stands.", [("18th of October 2024", "2024-10-18")]),
        ("The order was given Oct 18th, 2024.", [("Oct 18th, 2024", "2024-10-18")]),
        ("The order was given on Oct. 18 2024.", [("Oct. 18 2024", "2024-10-18")]),
        ("The order is dated 2024-10-18.", [("2024-10-18", "2024-10-18")]),
        ("Logged at 2024-10-18T10:30:00Z.", [("2024-10-18", "2024-10-18")]),
        ("The order is dated 10/18/2024.", [("10/18/2024", "2024-10-18")]),
        ("The order is dated 18/10/2024.", [("18/10/2024", "2024-10-18")]),
        ("The order is dated 18.10.2024.", [("18.10.2024", "2024-10-18")]),
        ("They arrived on Friday, October 18, 2024, by ship.", [("Friday, October 18, 2024", "2024-10-18")]),
        ("They arrived on Friday 18 October.", [("Friday 18 October", "2024-10-18")]),
        ("The law passed in March 2021.", [("March 2021", "2021-03")]),
        ("The law passed in March of 2021.", [("March of 2021", "2021-03")]),
        ("The law passed in Feb. '20.", [("Feb. '20", "2020-02")]),
        ("The second of August, 2023, was hot.", [("second of August, 2023", "2023-08-02")]),
        ("It was 29 February 2024.", [("29 February 2024", "2024-02-29")]),
        ("The bridge was built in 1936.", [("1936", "1936")]),
        ("A 2019 review (published 2020) disagrees.", [("2019", "2019"), ("2020", "2020")]),
        ("The war of 1812 and the riots in 1348.", [("1812", "1812"), ("1348", "1348")]),
        ("The 2000 census and her 1900 campaign.", [("2000", "2000"), ("1900", "1900")]),
        ("A May interview and the March vote were held.", [("May", "2024-05"), ("March", "2024-03")]),
        ("It ended prior to May 2021.", [("prior to May 2021", "../2021-04-30")]),
        ("The 2000 and 2004 races were close.", [("2000", "2000"), ("2004", "2004")]),
        ("The temple dates from A.D. 900.", [("A.D. 900", "0900")]),
        ("The temple dates from 900 AD.", [("900 AD", "0900")]),
        # days without a year, by tense
        ("Sales fall 0.4% in January.", [("January", "2024-01")]),
        ("They met Monday, Oct. 23.", [("Monday, Oct. 23", "2023-10-23")]),
        ("On Oct. 8, 2000 soldiers left; in May, 2000 cases came.", [("Oct. 8", "2024-10-08"), ("May", "2024-05")]),
        ("In April and May, 2000 troops came.", [("April", "2024-04"), ("May", "2024-05")]),
        ("The April 1-7 strikes failed.", [("April 1-7", "2024-04-01/2024-04-07")]),
        ("He resigned on Oct. 18.", [("Oct. 18", "2024-10-18")]),
        ("He resigned on Dec. 18.", [("Dec. 18", "2023-12-18")]),
        ("He will resign on Dec. 18.", [("Dec. 18", "2024-12-18")]),
        ("He will resign on March 3.", [("March 3", "2025-03-03")]),
        ("The hearing, March 3.", [("March 3", "2025-03-03")]),
        ("She was born on Feb. 29.", [("Feb. 29", "2024-02-29")]),
        ("She will turn 20 on Feb. 29.", [("Feb. 29", "2028-02-29")]),
        ("They rested on Oct. 8, 9 and 10.", [("Oct. 8", "2024-10-08"), ("9", "2024-10-09"), ("10", "2024-10-10")]),
        ("They rested on May 3 and 4, 2021.", [("May 3", "2021-05-03"), ("4, 2021", "2021-05-04")]),
        ("They left on the 15th.", [("15th", "2024-10-15")]),
        ("They will leave on the 15th.", [("15th", "2024-11-15")]),
        ("Friday the 13th was calm.", [("Friday the 13th", "2024-09-13")]),
        ("May the fourth, he wrote.", [("May the fourth", "2024-05-04")]),
        ("It was on 10/15 that he left.", [("10/15", "2024-10-15")]),
        ("They leave on the 3rd of next month.", [("3rd of next month", "2024-11-03")]),
        # months without a year, by tense
        ("Exports fell in October.", [("October", "2024-10")]),
        ("Exports fell in November.", [("November", "2023-11")]),
        ("Exports will fall in November.", [("November", "2024-11")]),
        ("Exports fell in May.", [("May", "2024-05")]),
        ("Exports fell last March.", [("last March", "2024-03")]),
        ("Exports fell last November.", [("last November", "2023-11")]),
        ("Exports may fall next March.", [("next March", "2025-03")]),
        ("Exports fell in March last year.", [("March last year", "2023-03")]),
        ("They rise in March of next year.", [("March of next year", "2025-03")]),
        ("It was wet in April or May or March.", [("April", "2024-04"), ("May", "2024-05"), ("March", "2024-03")]),
        ("It was wet in May and June 2023.", [("May", "2023-05"), ("June 2023", "2023-06")]),
    ],
)
def test_absolute(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke Wednesday.", [("Wednesday", "2024-10-23")]),
        ("He spoke Thursday.", [("Thursday", "2024-10-17")]),
        ("He spoke on Monday morning.", [("Monday morning", "2024-10-21")]),
        ("He spoke late Tuesday.", [("late Tuesday", "2024-10-22")]),
        ("He will speak Wednesday.", [("Wednesday", "2024-10-23")]),
        ("He will speak Tuesday.", [("Tuesday", "2024-10-29")]),
        ("He spoke last Wednesday.", [("last Wednesday", "2024-10-16")]),
        ("He spoke last Tuesday.", [("last Tuesday", "2024-10-22")]),
        ("He will speak next Wednesday.", [("next Wednesday", "2024-10-30")]),
        ("He will speak next Thursday.", [("next Thursday", "2024-10-24")]),
        ("He will speak this Friday.", [("this Friday", "2024-10-25")]),
        ("He spoke this Monday.", [("this Monday", "2024-10-21")]),
        ("He spoke on Friday of last week.", [("Friday of last week", "2024-10-18")]),
        ("He speaks next week on Friday.", [("next week on Friday", "2024-11-01")]),
        ("Turnout in Tuesday's vote was low.", [("Tuesday", "2024-10-22")]),
        ("It was the first Friday of July.", [("the first Friday of July", "2024-07-05")]),
        ("It was the last Sunday in March 2024.", [("the last Sunday in March 2024", "2024-03-31")]),
    ],
)
def test_weekdays(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left today.", "2024-10-23"),
        ("They left yesterday morning.", "2024-10-22"),
        ("They leave tomorrow.", "2024-10-24"),
        ("They left in the past 48 hours.", "2024-10-21/2024-10-23"),
        ("They left a fortnight ago.", "2024-10-09"),
        ("They rest this coming weekend.", "2024-10-26/2024-10-27"),
        ("They left the day before yesterday.", "2024-10-21"),
        ("They leave the day after tomorrow.", "2024-10-25"),
        ("They left last night.", "2024-10-22"),
        ("They left this morning.", "2024-10-23"),
        ("They left overnight.", "2024-10-22/2024-10-23"),
        ("They left last week.", "2024-10-14/2024-10-20"),
        ("They leave this week.", "2024-10-21/2024-10-27"),
        ("They leave next week.", "2024-10-28/2024-11-03"),
        ("They left the week before last.", "2024-10-07/2024-10-13"),
        ("They leave the week after next.", "2024-11-04/2024-11-10"),
        ("They left last weekend.", "2024-10-19/2024-10-20"),
        ("They left over the weekend.", "2024-10-19/2024-10-20"),
        ("They will rest over the weekend.", "2024-10-26/2024-10-27"),
        ("They left last month.", "2024-09"),
        ("They left last quarter.", "2024-07-01/2024-09-30"),
        ("They left last year.", "2023"),
        ("They left last decade.", "2010-01-01/2019-12-31"),
        ("They left last century.", "1900-01-01/1999-12-31"),
        ("They left three days ago.", "2024-10-20"),
        ("They left 10 days ago.", "2024-10-13"),
        ("They left a week ago.", "2024-10-16"),
        ("They left three months ago.", "2024-07"),
        ("They left a year ago.", "2023"),
        ("They left twenty-five years ago.", "1999"),
        ("They left in the last two weeks after he spoke.", "2024-10-09/2024-10-23"),
        ("They left this past spring.", "2024-03-01/2024-05-31"),
        ("They left more than five years ago.", "2019~"),
        ("They leave in two weeks' time.", "2024-11-06"),
        ("They will leave in two weeks.", "2024-11-06"),
        ("They leave two weeks from now.", "2024-11-06"),
        ("They came in the past three months.", "2024-07-23/2024-10-23"),
        ("They came over the last 10 days.", "2024-10-13/2024-10-23"),
        ("They come over the next two years.", "2024-10-23/2026-10-23"),
        ("They came over the past year.", "2023-10-23/2024-10-23"),
        ("They come over the next decade.", "2024-10-23/2034-10-23"),
        ("They came two days before Christmas.", "2023-12-23"),
        ("They came the day after Easter 2024.", "2024-04-01"),
        ("They came in the week of Oct. 7.", "2024-10-07/2024-10-13"),
        ("They came in the week ending Sept. 14.", "2024-09-08/2024-09-14"),
        ("They came in the three months ended June 30.", "2024-04-01/2024-06-30"),
        ("They came in the year ending in March 2024.", "2023-04-01/2024-03-31"),
        ("They came in the three months to end-June.", "2024-04-01/2024-06-30"),
        ("Sales fell in the first quarter ended Dec. 31, 2023.", "2023-10-01/2023-12-31"),
        ("They came in the year to March 2024.", "2023-04-01/2024-03-31"),
    ],
)
def test_relative(text: str, expected: str) -> None:
    assert [value for _, value in found(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ended in early October.", "2024-10-01/2024-10-10"),
        ("It ended in mid-October.", "2024-10-11/2024-10-20"),
        ("It ends in late October.", "2024-10-21/2024-10-31"),
        ("It ended at the beginning of August.", "2024-08-01/2024-08-10"),
        ("It ended at the end of February 2023.", "2023-02-21/2023-02-28"),
        ("It ended in the middle of May.", "2024-05-11/2024-05-20"),
        ("It ended early this year.", "2024-01-01/2024-04-30"),
        ("It ended in late 2022.", "2022-09-01/2022-12-31"),
        ("It ended in mid-2022.", "2022-05-01/2022-08-31"),
        ("It ended in mid to late September.", "2024-09-11/2024-09-30"),
        ("It ended at end-September.", "2024-09-21/2024-09-30"),
        ("It ended earlier this week.", "2024-10-21/2024-10-23"),
        ("It ended earlier this year.", "2024-01-01/2024-10-23"),
        ("It will end later this year.", "2024-10-23/2024-12-31"),
        ("It will end early next week.", "2024-10-28/2024-10-29"),
        ("It ended late last week.", "2024-10-18/2024-10-20"),
        ("It grew in the first half of 2025.", "2025-01-01/2025-06-30"),
        ("It grew in the second half of last year.", "2023-07-01/2023-12-31"),
        ("It grew in the second half of August.", "2024-08-16/2024-08-31"),
        ("It grew in the third quarter of 2023.", "2023-07-01/2023-09-30"),
        ("It grew in the third quarter.", "2024-07-01/2024-09-30"),
        ("Fourth-quarter profit fell.", "2024-10-01~/2024-12-31~"),
        ("It grew in Q2 2024.", "2024-04-01/2024-06-30"),
        ("It grew in 2Q24.", "2024-04-01/2024-06-30"),
        ("It grew in H1 2024.", "2024-01-01/2024-06-30"),
        ("It grew in the first three months of 2024.", "2024-01-01/2024-03-31"),
        ("It grew in the last two weeks of June.", "2024-06-17/2024-06-30"),
        ("It grew in the second weekend of June.", "2024-06-08/2024-06-09"),
        ("It grew in the last weekend of June.", "2024-06-29/2024-06-30"),
        ("It grew in the first quarter of last year.", "2023-01-01/2023-03-31"),
        ("It grew early in the second quarter of 2022.", "2022-04"),
        ("It grew earlier in 2023.", "2023"),
        ("It grew throughout the whole of last year.", "2023"),
        ("It will grow in the rest of the year.", "2024-10-23/2024-12-31"),
        ("It grew this fiscal year.", "2024~"),
        ("It has grown so far this year.", "2024-01-01/2024-10-23"),
        ("It grew in 2008-09.", "2008-01-01/2009-12-31"),
        ("It grew in 2008-9.", "2008-01-01/2009-12-31"),
        ("It grew in the first week of October.", "2024-10-01/2024-10-07"),
        ("It grew in fiscal 2023.", "2023~"),
        ("It grew in FY2023.", "2023~"),
        ("It grew in the 2021-22 season.", "2021-01-01/2022-12-31"),
        ("It grew in the summer of 2023.", "2023-06-01/2023-08-31"),
        ("It grew last winter.", "2023-12-01/2024-02-29"),
        ("It will grow next spring.", "2025-03-01/2025-05-31"),
        ("It grew this fall.", "2024-09-01/2024-11-30"),
        ("It grew in the 1990s.", "1990-01-01/1999-12-31"),
        ("It grew in the early 1990s.", "1990-01-01/1992-12-31"),
        ("It grew in the late '90s.", "1997-01-01/1999-12-31"),
        ("It grew in the eighties.", "1980-01-01/1989-12-31"),
        ("It grew in the 19th century.", "1800-01-01/1899-12-31"),
        ("It grew in the twenty-first century.", "2000-01-01/2099-12-31"),
        ("It rained on New Year's Eve.", "2023-12-31"),
        ("It rained on Thanksgiving Day 2023.", "2023-11-23"),
        ("It rained on Good Friday.", "2024-03-29"),
        ("It rained on the eve of Memorial Day.", "2024-05-26"),
        ("It was founded around 1900.", "1900~"),
    ],
)
def test_parts_of_periods(text: str, expected: str) -> None:
    assert [value for _, value in found(text)] == [expected]


PHRASE = "from the first quarter to the third quarter of 2023"


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("It must end by December.", "by December", "../2024-12-31"),
        ("It must end by the end of the year.", "by the end of the year", "../2024-12-31"),
        ("It must end no later than Nov. 5.", "no later than Nov. 5", "../2024-11-05"),
        ("It will last until Friday.", "until Friday", "../2024-10-25"),
        ("It will last until at least Friday.", "until at least Friday", "../2024-10-25"),
        ("It will last through December 31.", "through December 31", "../2024-12-31"),
        ("The truce holds until Friday.", "until Friday", "../2024-10-25"),
        ("They will stay until spring.", "until spring", "../2025-05-31"),
        ("They have stayed since winter.", "since winter", "2023-12-01/.."),
        ("They had gone by Friday.", "by Friday", "../2024-10-18"),
        ("It must be done by year-end.", "by year-end", "../2024-12-31"),
        ("He remains in jail since August.", "since August", "2024-08-01/.."),
        ("It must end before November.", "before November", "../2024-10-31"),
        ("It must end before the end of the month.", "before the end of the month", "../2024-10-31"),
        ("It has lasted since August.", "since August", "2024-08-01/.."),
        ("It has lasted since early August.", "since early August", "2024-08-01/.."),
        ("It has lasted ever since 2016.", "ever since 2016", "2016-01-01/.."),
        ("It will change after 2025.", "after 2025", "2026-01-01/.."),
        ("It applies starting Nov. 1.", "starting Nov. 1", "2024-11-01/.."),
        ("It applies from November onwards.", "from November onwards", "2024-11-01/.."),
        ("It lasted from May to July 2023.", "from May to July 2023", "2023-05-01/2023-07-31"),
        ("It lasted from late May until early July.", "from late May until early July", "2024-05-21/2024-07-10"),
        ("It lasted from Nov. 20, 2023, to Jan. 3.", "from Nov. 20, 2023, to Jan. 3", "2023-11-20/2024-01-03"),
        ("It lasted from December to February.", "from December to February", "2023-12-01/2024-02-29"),
        ("It lasted between Oct. 8 and 13.", "between Oct. 8 and 13", "2024-10-08/2024-10-13"),
        ("It lasted from the first quarter to the third quarter of 2023.", PHRASE, "2023-01-01/2023-09-30"),
        ("It lasted from last Monday to yesterday.", "from last Monday to yesterday", "2024-10-21/2024-10-22"),
        ("It lasted from 2023-10-01 until last Friday.", "from 2023-10-01 until last Friday", "2023-10-01/2024-10-18"),
        ("It lasted between January and March.", "between January and March", "2024-01-01/2024-03-31"),
        ("It lasted from 8 to 13 October.", "8 to 13 October", "2024-10-08/2024-10-13"),
        ("It lasted October 8–13, 2023.", "October 8–13, 2023", "2023-10-08/2023-10-13"),
        ("It lasted from 2010 to 2015.", "from 2010 to 2015", "2010-01-01/2015-12-31"),
        ("It lasted 2010-15.", "2010-15", "2010-01-01/2015-12-31"),
        ("It lasted from 2015 to the present.", "from 2015 to the present", "2015-01-01/2024-10-23"),
        ("It lasted from Monday to Wednesday.", "from Monday to Wednesday", "2024-10-21/2024-10-23"),
        ("It will run from Monday to Wednesday.", "from Monday to Wednesday", "2024-10-28/2024-10-30"),
        ("It will be closed between now and Nov. 5.", "between now and Nov. 5", "2024-10-23/2024-11-05"),
    ],
)
def test_bounds_and_ranges(text: str, phrase: str, expected: str) -> None:
    assert found(text) == [(phrase, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was seen on Oct. 8. The same day she left.", "2024-10-08"),
        ("He was seen on Oct. 8. The next day she left.", "2024-10-09"),
        ("He was seen on Oct. 8. Two days later she left.", "2024-10-10"),
        ("He was seen on Oct. 8. She left a day after.", "2024-10-09"),
        ("He was seen on Oct. 8. She left the same week.", "2024-10-07/2024-10-13"),
        ("He was seen on Oct. 8. She left later that month.", "2024-10-08/2024-10-31"),
        ("He was seen in May 2023. She left later that month.", "2023-05"),
        ("He was seen on Oct. 8. She left the previous day.", "2024-10-07"),
        ("He was seen on Oct. 8. She left later in the day.", "2024-10-08"),
        ("He was seen on Oct. 8. She had left a week earlier.", "2024-10-01"),
        ("Sales rose in May 2023. They fell the following month.", "2023-06"),
        ("Sales rose in 2019. They had fallen a year earlier.", "2018"),
        ("Sales rose in the third quarter of 2023 from a year earlier.", "2022-07-01/2022-09-30"),
    ],
)
def test_told_by_the_time_before(text: str, expected: str) -> None:
    assert found(text)[-1][1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "She left the same day.",
        "She left a day later.",
        "It was the same week that he won.",
        "Sales fell in the following three years.",
    ],
)
def test_with_nothing_before_there_is_no_time(text: str) -> None:
    assert found(text) == []


def test_an_event_named_by_its_date_has_no_open_end() -> None:
    assert found("Prices rose after Tuesday's vote.") == [("Tuesday", "2024-10-22")]
    assert found("Prices have risen since the 2016 election.") == [("2016", "2016")]


def test_a_near_date_between_article_and_noun_is_meant_whatever_the_tense() -> None:
    assert found("He led in polls for the Nov. 5 election.") == [("Nov. 5", "2024-11-05")]
    assert found("He led in polls for the March 5 election.") == [("March 5", "2024-03-05")]


def test_without_a_publication_day_only_what_says_its_year_is_placed() -> None:
    text = "On Monday he said that in May 2021 and on Oct. 3 it was as in 1999 and last year."
    assert [(m.text, str(m.value)) for m in find_times(text)] == [("May 2021", "2021-05"), ("1999", "1999")]


def test_a_date_that_the_calendar_lacks_is_none() -> None:
    assert find_times("Files 2023-02-29, 2024-13-01, 31/04/2024 and 0000-01-01.") == ()
    assert found("It was 31 February 2021.") == [("February 2021", "2021-02")]


def test_the_edges_of_the_calendar() -> None:
    last = date.max
    assert [str(m.value) for m in find_times("It will end tomorrow, or next year, or today.", published=last)] == [
        "9999-12-31"
    ]
    first = date.min
    assert [str(m.value) for m in find_times("It ended yesterday, or last week, or today.", published=first)] == [
        "0001-01-01"
    ]
