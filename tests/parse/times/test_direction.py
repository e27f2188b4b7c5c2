"""Whether a sentence looks ahead or back from a date in it."""

from datetime import date

import pytest

from claimkit import Span, find_times
from claimkit.parse.times.direction import direction


def tense(text: str) -> int:
    start = text.index("[")
    end = text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    return direction(plain, Span(start, end), Span(0, len(plain)), weekday=True).way


@pytest.mark.parametrize(
    "text",
    [
        "He said on [Friday] that they would come.",
        "On [Friday], he said that they would come.",
        "They came on [Friday].",
        "They have been held since [Friday].",
        "The list was published on [Friday].",
        "The list published on [Friday] is long.",
        "He may have died on [Friday].",
        "The start of the talks was on [Friday].",
        "It would have been held on [Friday].",
        "They set a record on [Friday].",
        "A decision was due on [Friday].",
        "The results are quickly forgotten, he wrote on [Friday].",
        "He met them on [Friday] and will meet them again.",
        "In May the list of [Friday] was lost.",
        "Housing starts rise 2 percent in [Friday].",
    ],
)
def test_looks_back(text: str) -> None:
    assert tense(text) == -1


@pytest.mark.parametrize(
    "text",
    [
        "They will come on [Friday].",
        "They’ll come on [Friday].",
        "On [Friday], they will come.",
        "He said the list will be published on [Friday].",
        "They plan to meet on [Friday].",
        "They agreed to meet on [Friday].",
        "The meeting is on [Friday].",
        "They are meeting on [Friday].",
        "The meeting, scheduled for [Friday], is secret.",
        "A decision is due [Friday].",
        "He was expected to speak on [Friday].",
        "The show opens on [Friday].",
        "They are set to vote on [Friday].",
        "The upcoming vote on [Friday] matters.",
        "He said that on [Friday] they will come.",
        "He wrote: on [Friday] they will come.",
        "Talks start on [Friday].",
        "They would have 12,000 troops there on [Friday], he said.",
        "He said “[Friday] will be the day”.",
    ],
)
def test_looks_ahead(text: str) -> None:
    assert tense(text) == 1


@pytest.mark.parametrize("text", ["[Friday].", "The meeting of [Friday].", "A red bed on [Friday]."])
def test_says_nothing(text: str) -> None:
    assert tense(text) == 0


def test_a_rule_lies_neither_ahead_nor_behind() -> None:
    text = "the season is in june."
    assert direction(text, Span(17, 21), Span(0, len(text))).way == 0
    assert direction(text, Span(17, 21), Span(0, len(text)), weekday=True).way == 1


PUBLISHED = date(2024, 10, 23)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # Deadlines lie ahead, also behind a past verb.
        ("The bank has given the owners until mid-November to reply.", "../2024-11-20"),
        ("Officials have kept the border closed until Friday.", "../2024-10-25"),
        ("The library has been shut until Monday.", "../2024-10-28"),
        ("The firm extended to Nov. 20 its offer for the mill.", "2024-11-20"),
        ("They said they expect the sale to be completed by Dec. 15.", "../2024-12-15"),
        ("The league has decided to admit three clubs in early March.", "2025-03-01/2025-03-10"),
        ("He loses the house when the case is heard in May.", "2025-05"),
        ("The firm will sell the preferred shares on Oct. 31.", "2024-10-31"),
        ("The board set a dividend of 5 cents, payable Dec. 7.", "2024-12-07"),
        ("The bank named a new chairman, effective Feb. 1.", "2025-02-01/.."),
        # Reported pasts lie behind.
        ("The ministry on Sunday issued a warning ahead of the trip.", "2024-10-20"),
        ("The defendant on Thursday agreed to plead guilty.", "2024-10-17"),
        ("Neither he nor his wife could be reached Monday.", "2024-10-21"),
        ("The offer follows Tuesday's vote by the board.", "2024-10-22"),
        ("He resigned on Dec. 18.", "2023-12-18"),
        ("The clerk, who had asked for it, watched it on Thursday.", "2024-10-17"),
        ("He is pictured on May 22 with a friend.", "2024-05-22"),
        # Ahead of a day is before it.
        ("Ahead of Friday's talks, both sides kept silent.", "2024-10-25"),
    ],
)
def test_the_verb_that_governs(text: str, value: str) -> None:
    (found,) = find_times(text, published=PUBLISHED)
    assert str(found.value) == value
