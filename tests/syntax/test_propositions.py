"""Clauses that state something by themselves: where they begin and end, and what belongs to them."""

import pytest

from claimkit.syntax.propositions import Proposition, propositions_of
from claimkit.text.document import Document


def propositions(text: str) -> list[tuple[str, str | None, str, str | None, str]]:
    """Relation, subject, lemma, object and words of each."""
    document = Document(text)
    words = document.tokens.words

    def told(span: tuple[int, int] | None) -> str | None:
        return None if span is None else " ".join(words[span[0] : span[1]])

    def row(one: Proposition) -> tuple[str, str | None, str, str | None, str]:
        return one.relation.name, told(one.subject), one.lemma, told(one.object), " ".join(words[one.start : one.end])

    return [row(one) for one in propositions_of(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank.", [("MAIN", "The ferry", "sink", None, "The ferry sank")]),
        (
            "The ferry sank after it hit a rock.",
            [
                ("MAIN", "The ferry", "sink", None, "The ferry sank"),
                ("ADVERBIAL", "it", "hit", "a rock", "it hit a rock"),
            ],
        ),
        (
            "The mayor, who was ill, resigned and sold the house.",
            [
                ("RELATIVE", "The mayor", "be", None, "who was ill"),
                ("MAIN", "The mayor", "resign", None, "The mayor , who was ill , resigned"),
                ("CONJUNCT", "The mayor", "sell", "the house", "sold the house"),
            ],
        ),
        (
            "The storm hit the coast, killing three people.",
            [
                ("MAIN", "The storm", "hit", "the coast", "The storm hit the coast"),
                ("PARTICIPLE", "The storm", "kill", "three people", "killing three people"),
            ],
        ),
        (
            "Six miners were killed and at least 30 injured.",
            [
                ("MAIN", "Six miners", "kill", None, "Six miners were killed"),
                ("CONJUNCT", "least 30", "injure", None, "at least 30 injured"),
            ],
        ),
        ("Woman killed in crash", [("MAIN", "Woman", "kill", None, "Woman killed in crash")]),
        ("Mayor to quit", [("MAIN", "Mayor", "quit", None, "Mayor to quit")]),
        ("There were no survivors.", [("MAIN", "no survivors", "be", None, "There were no survivors")]),
    ],
)
def test_clauses(text: str, expected: list[tuple[str, str | None, str, str | None, str]]) -> None:
    assert propositions(text) == expected


def test_a_clause_that_another_needs_is_part_of_it() -> None:
    main, needed = propositions("The engineer thought that the dam would hold.")
    assert main[0] == "MAIN"
    assert needed[0] == "COMPLEMENT"
    assert main[-1] == "The engineer thought that the dam would hold"


def test_what_a_verb_leads_to_depends_on_it() -> None:
    document = Document("The firm has decided to close a plant.")
    [found] = propositions_of(document)
    [dependent] = found.dependents
    assert (dependent.lemma, document.tokens.words[dependent.head], dependent.passive) == ("close", "close", False)
    assert dependent.object is not None


@pytest.mark.parametrize("unit", ["who said ", "and left ", ", killing ", "that he said that "])
def test_repetition_is_read(unit: str) -> None:
    found = propositions(unit * 400)
    assert all(row[2] for row in found)
