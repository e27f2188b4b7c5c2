"""Comparison, Check and Citation: outcomes that are neither true nor false."""

import pickle

import pytest

from claimkit import Check, Citation, Comparison, Mention, Provenance, Reason, Relation, Verdict

REASON = Reason("number", "1", "2", "1 is not 2.")


def test_a_comparison_has_no_truth_value() -> None:
    comparison = Comparison("equal", [REASON], provenance=Provenance.SAME_ORIGIN)
    assert (comparison.relation, comparison.reasons) == (Relation.EQUAL, (REASON,))
    with pytest.raises(TypeError, match=r"a Comparison is neither true nor false; ask for its \.relation"):
        bool(comparison)
    with pytest.raises(TypeError):
        assert comparison


def test_a_check_has_no_truth_value() -> None:
    evidence = Citation(0, 2, "12", 12, article="a-1")
    check = Check("supported", [evidence], [REASON])
    assert (check.verdict, check.evidence) == (Verdict.SUPPORTED, (evidence,))
    with pytest.raises(TypeError, match=r"a Check is neither true nor false; ask for its \.verdict"):
        bool(check)


def test_a_reason_is_its_sentence() -> None:
    assert str(REASON) == "1 is not 2."


def test_the_converse_is_an_involution() -> None:
    for relation in Relation:
        assert relation.converse.converse is relation
    assert Relation.REFINES.converse is Relation.REFINED_BY
    assert Relation.CONFLICTS.converse is Relation.CONFLICTS


def test_evidence_is_a_mention_of_an_article() -> None:
    evidence = Citation(0, 2, "12", 12, article="a-1")
    assert isinstance(evidence, Mention)
    assert evidence.article == "a-1"
    assert evidence != Citation(0, 2, "12", 12)


def test_unknown_words_are_refused() -> None:
    with pytest.raises(ValueError, match="same-ish"):
        Comparison("same-ish")
    with pytest.raises(ValueError, match="maybe"):
        Check("maybe")


def test_survive_pickling() -> None:
    for value in (Comparison("refines", (REASON,)), Check("not_found", (Citation(0, 1, "1", 1),), (REASON,))):
        other = pickle.loads(pickle.dumps(value))
        assert other == value
        assert hash(other) == hash(value)
