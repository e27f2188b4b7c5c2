"""Which words are verbs, and who does what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.syntax import Clause, clauses_in


def words(text: str) -> list[tuple[str, str | None, str | None]]:
    """The verb, the head of its subject and that of its object, of each clause."""
    return [
        (text[c.predicate.start : c.predicate.end], _word(text, c.subject_head), _word(text, c.object_head))
        for c in clauses_in(text)
    ]


def _word(text: str, span: object) -> str | None:
    return None if span is None else text[span.start : span.end]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm cut 300 jobs.", [("cut", "firm", "jobs")]),
        ("The cut hurt the firm.", [("hurt", "cut", "firm")]),
        ("Rescuers searched the houses on Monday.", [("searched", "Rescuers", "houses")]),
        ("Twelve people were killed by the storm.", [("killed", "people", None)]),
        ("She said they had left.", [("said", "She", None), ("left", "they", None)]),
        ("It was the bridge which they built.", [("built", "they", "which")]),
        ("The workers want to leave.", [("want", "workers", None), ("leave", None, None)]),
        ("It isn't raining.", [("raining", "It", None)]),
        ("Anna Keller met the prime minister.", [("met", "Anna", "minister")]),
    ],
)
def test_who_does_what(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "negated", "passive"),
    [
        ("They did not leave.", True, False),
        ("They never left.", True, False),
        ("They haven't been paid.", True, True),
        ("The road will be closed.", False, True),
        ("The road has closed.", False, False),
        ("They cannot come.", True, False),
    ],
)
def test_negation_and_voice(text: str, negated: bool, passive: bool) -> None:
    (clause,) = clauses_in(text)
    assert (clause.negated, clause.passive) == (negated, passive)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "'", "the the the", "Flood warning for the river Tarn"])
def test_no_verb_no_clause(text: str) -> None:
    assert clauses_in(text) == ()


_SYLLABLES = st.sampled_from(
    ["the ", "to ", "be ", "not ", "said ", "has ", "n't ", "Cutting ", "men ", "that ", ", ", "“", "’s ", "5 ", ". "]
)


@given(st.one_of(st.text(), st.lists(_SYLLABLES).map("".join)))
def test_spans_lie_within_the_text(text: str) -> None:
    clauses = clauses_in(text)
    assert list(clauses) == sorted(clauses, key=lambda clause: clause.predicate.start)
    for clause in clauses:
        assert isinstance(clause, Clause)
        for span in (clause.predicate, clause.subject_head, clause.object_head):
            assert span is None or (0 <= span.start < span.end <= len(text) and not text[span.start].isspace())


@pytest.mark.parametrize(
    "piece", ["the ", "will ", "very ", "badly damaged ", "to ", "who said ", "men ", "was ", "’", "not "]
)
def test_repetition_takes_linear_work(piece: str) -> None:
    # Quadratic work on 40,000 words would take minutes.
    clauses_in(piece * 40_000)
