"""Figure by figure: what a draft says against the texts that it was written from."""

import pytest

from claimkit import Evidence, check, check_figures, conflicts_in, read


def verdicts(draft: str, text: str) -> list[str]:
    return [str(one.verdict) for one in check_figures(draft, against=text)]


@pytest.mark.parametrize(
    ("draft", "text", "expected"),
    [
        # The same, whatever words or hedges stand around it.
        ("The storm killed 12 people.", "Twelve people were killed by the storm.", ["stated"]),
        ("Acme sold 300 boats.", "Acme sold 340 boats.", ["altered"]),
        ("Acme sold 300 boats.", "Acme hired Tom Hill and moved to Oslo.", ["absent"]),
        # Rounding at the precision written.
        ("Acme earned $3.5 billion.", "Acme earned $3.46 billion.", ["rounded"]),
        ("Acme earned $3.4 billion.", "Acme earned $3.46 billion.", ["altered"]),
        ("Some 5,000 people died.", "Officials said 4,950 people died.", ["rounded"]),
        # Hedges.
        ("Ten villages were hit.", "Some ten villages were hit.", ["hedge_dropped"]),
        ("About 40 people were hurt.", "The blast hurt 40 people.", ["hedge_added"]),
        ("More than 500 jobs will go.", "The firm will cut 520 jobs.", ["rounded"]),
        ("More than 500 jobs will go.", "Fewer than 500 jobs will go.", ["altered"]),
        # Units.
        ("The fire burned 10 km from town.", "The fire burned six miles from town.", ["converted"]),
        ("The fire burned 20 km from town.", "The fire burned six miles from town.", ["altered"]),
        # Worked out.
        ("The firm cut 200 jobs.", "The firm cut 120 jobs in Oslo and 80 jobs in Bergen.", ["derived"]),
        ("Sales rose 25 percent.", "Sales rose from $400 million to $500 million.", ["derived"]),
        ("Sales rose 35 percent.", "Sales rose from $400 million to $500 million.", ["absent"]),
        # Ends of a range.
        ("It will spend at most $100 million.", "It will spend $90 million to $100 million.", ["stated"]),
        # Years, quarters, days, ordinals.
        (
            "Profit rose in the third quarter of 2021.",
            "Profit rose in the third quarter of 2021.",
            ["stated", "stated"],
        ),
        ("Profit rose in the second quarter.", "Profit rose in the third quarter.", ["altered"]),
        ("The bridge opened in 1956.", "The bridge opened on June 10, 1954.", ["altered"]),
        ("The bridge opened on June 11.", "The bridge opened on June 10, 1954.", ["altered"]),
        ("The team finished fourth in the league.", "The team finished third in the league.", ["altered"]),
        ("It was the 70th anniversary.", "It was the anniversary of the battle.", ["absent"]),
        # What is measured comes before the number.
        ("Five hotels were flooded.", "Five people died and nine hotels were flooded.", ["altered"]),
        # What names no number.
        ("Several people died.", "Nine people died.", ["unread"]),
        ("Half the town left.", "Most of the town left.", ["unread"]),
    ],
)
def test_verdicts(draft: str, text: str, expected: list[str]) -> None:
    assert verdicts(draft, text) == expected


def test_the_number_of_something_else_is_elsewhere() -> None:
    text = "The council met on Monday. A farmer in the valley keeps 47 llamas."
    assert verdicts("Police detained 47 rioters downtown.", text) == ["elsewhere"]


def test_the_place_of_what_was_found_is_told() -> None:
    articles = [read("The storm killed 12 people.", id="a"), read("It destroyed 300 homes.", id="b")]
    [figure] = check_figures("It destroyed 400 homes.", against=articles)
    assert figure.found is not None
    assert (figure.found.article, figure.found.text) == ("b", "300 homes")
    assert figure.reasons
    assert not figure.is_borne_out


def test_operands_are_told() -> None:
    [figure] = check_figures("The firm cut 200 jobs.", against="The firm cut 120 jobs in Oslo and 80 jobs in Bergen.")
    assert [operand.text for operand in figure.operands] == ["120 jobs", "80 jobs"]


def test_evidence_is_built_once_for_many_drafts() -> None:
    evidence = Evidence([read(f"Town {n} has {n + 1000} houses.", id=str(n)) for n in range(300)])
    assert len(evidence) == 300
    [town, figure] = check_figures("Town 250 has 1,250 houses.", against=evidence)
    assert str(figure.verdict) == "stated"
    assert str(town.verdict) != "absent"
    assert str(check("Town 7 has 1,007 houses.", against=evidence).verdict) == "supported"


def test_no_text_bears_nothing_out() -> None:
    assert verdicts("Nine people died.", "") == ["absent"]
    assert check_figures("", against="Nine people died.") == ()


@pytest.mark.parametrize("unit", ["1 ", "3rd ", "Q1 ", "May 3 ", "$5 to "])
def test_hostile_drafts_are_checked(unit: str) -> None:
    assert isinstance(check_figures(unit * 300, against=unit * 300), tuple)


def test_an_article_that_lets_two_sources_speak_may_contradict_itself() -> None:
    assert conflicts_in(read("Police said 900 people marched. Organizers said 5,000 people marched."))
    assert not conflicts_in(read("The toll rose to 12. Nine people had died before."))
