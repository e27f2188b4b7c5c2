"""What clauses claim: labelled sentences of four genres, and the forms that are told apart."""

from collections import Counter
from pathlib import Path

import pytest

from claimkit import Claim, Stance, read
from claimkit.comparison.statements.kinship import kinship

SENTENCES = Path(__file__).with_name("clauses.tsv")
# Of the labelled parts so many must be right, and in each genre.
ALL, EACH = 0.87, 0.82


def claims(text: str) -> tuple[Claim, ...]:
    return read(text, outlet="Daily News").claims


def parts_right(claim: Claim | None, expected: dict[str, str]) -> dict[str, bool]:
    """Which of the labelled parts a claim has; words for the same count the same."""
    right = {}
    for part, wanted in expected.items():
        got = None if claim is None else getattr(claim, part)
        if part == "status" or got is None:
            right[part] = str(got) == wanted
        else:
            head = wanted.lower().split()[-1]
            right[part] = head in got.lower() or kinship(got, wanted) >= 0.7
    return right


def test_labelled_sentences() -> None:
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]:
        genre, marked, *labels = line.split("\t")
        at = marked.index("[")
        named = zip(("actor", "action", "object", "status"), labels, strict=True)
        expected = {part: wanted for part, wanted in named if wanted != "-"}
        found = [
            c for c in claims(marked.replace("[", "").replace("]", "")) if c.span and c.span.start <= at < c.span.end
        ]
        told = max((parts_right(c, expected) for c in [*found, None]), key=lambda parts: sum(parts.values()))
        asked[genre] += len(told)
        right[genre] += sum(told.values())
    assert asked.total() > 500
    assert right.total() >= ALL * asked.total()
    assert {genre: round(right[genre] / asked[genre], 2) for genre in asked if right[genre] < EACH * asked[genre]} == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The board rejected the offer.", "The board rejected the offer"),
        ("The union condemned the decision.", "The union condemned the decision"),
        ("Police named the driver on Monday.", "Police named the driver on Monday"),
    ],
)
def test_a_cue_without_words_reported_is_an_act(text: str, words: str) -> None:
    [claim] = claims(text)
    assert (claim.text, claim.stance) == (words, Stance.ASSERTS)


def test_a_denial_of_what_was_said_is_no_act() -> None:
    [claim] = claims("The board rejected claims that it had lied.")
    assert claim.stance is Stance.DENIES


@pytest.mark.parametrize("text", ["Will the mayor resign?", "If it rains, the match will be moved."])
def test_questions_and_conditions_state_nothing(text: str) -> None:
    assert not any(claim.text.startswith(("Will", "If", "it rains")) for claim in claims(text))


def test_who_does_it_in_a_passive() -> None:
    [claim] = claims("The general was replaced by his deputy.")
    assert (claim.actor, claim.action, claim.object) == ("deputy", "replace", "general")


def test_what_another_is_asked_to_do_is_not_done_by_who_asks() -> None:
    [claim] = claims("The committee asked the minister to testify.")
    assert (claim.actor, claim.action) == ("committee", "ask")


def test_a_clause_of_a_source_is_no_claim() -> None:
    found = claims("An aide who asked not to be named said the mayor was ill.")
    assert [claim.text for claim in found] == ["the mayor was ill"]
