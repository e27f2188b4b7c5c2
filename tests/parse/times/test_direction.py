"""Whether a sentence looks ahead or back from a date in it."""

import pytest

from claimkit import Span
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
    assert direction(text, 17, 21, 0, len(text), weekday=True) == 1
