"""`check`: is a statement borne out by a text?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import Lexicon, Policy, check, read

FLOOD = (
    "Officials said 4,950 people died in the flood. About 7,000 people were evacuated from the valley. "
    "The river had never been so high."
)


@pytest.mark.parametrize(
    ("statement", "text", "verdict"),
    [
        ("Nearly 5,000 people died in the flood", FLOOD, "supported"),
        ("7,000 people died in the flood", FLOOD, "contradicted"),
        ("4,950 people died in the flood", FLOOD, "supported"),
        ("4,950 people were killed in the flood", FLOOD, "supported"),
        ("More than 4,000 people died in the flood", FLOOD, "supported"),
        ("Fewer than 4,000 people died in the flood", FLOOD, "contradicted"),
        ("4,950 houses were destroyed in the flood", FLOOD, "not_found"),
        ("The mayor resigned", FLOOD, "not_found"),
        ("9,000 people were evacuated from the valley", FLOOD, "contradicted"),
        # the text is less precise than the statement
        ("The bridge is 120 m long", "The bridge is at most 150 m long.", "not_found"),
        ("The bridge is less than 650 m long", "The bridge is 250 m long.", "supported"),
        # a figure of another measure proves nothing
        ("Nearly 5,000 people died", "7,000 people were evacuated.", "not_found"),
        ("Nearly 5,000 people died", "5,000 houses were destroyed.", "not_found"),
        ("The country has 10,000 tanks", "The country has 10,000 soldiers.", "not_found"),
        # synonyms
        ("The army sent 500 troops", "The army dispatched 500 soldiers.", "supported"),
        ("The army sent 900 troops", "The army dispatched 500 soldiers.", "contradicted"),
        ("Seoul said unemployment fell to 5%", "Unemployment fell to 5 percent, Seoul said.", "supported"),
        # the opposite
        ("Unemployment rose to 5%", "Unemployment fell to 5%.", "contradicted"),
        ("The bank did not close 30 branches", "The bank closed 30 branches.", "contradicted"),
        # other names
        ("Norway added 500 jobs", "Sweden added 700 jobs.", "not_found"),
        # numbers that are no quantities
        ("The treaty was signed in Rome in 1957", "The treaty was signed in Rome in 1958.", "contradicted"),
        ("The treaty was signed in Rome in 1957", "The treaty was signed in Rome in 1957.", "supported"),
        ("", "Twelve people died.", "not_found"),
        ("Twelve people died", "", "not_found"),
    ],
)
def test_verdict(statement, text, verdict):
    assert str(check(statement, against=text).verdict) == verdict


def test_evidence_is_the_figure_in_the_text():
    result = check("Nearly 5,000 people died in the flood", against=FLOOD)
    [evidence] = result.evidence
    assert FLOOD[evidence.start : evidence.end] == evidence.text == "4,950 people"


def test_evidence_names_its_article():
    articles = [read("It rained.", id="a"), read(FLOOD, id="b")]
    [evidence] = check("4,950 people died in the flood", against=articles).evidence
    assert evidence.article == "b"


def test_evidence_of_a_statement_without_figure_is_the_passage():
    text = "It rained. The mayor of Paris resigned on Monday."
    [evidence] = check("The mayor of Paris resigned", against=text).evidence
    assert evidence.text == "The mayor of Paris resigned on Monday."


def test_what_is_not_found_has_no_evidence():
    assert check("The mayor resigned", against=FLOOD).evidence == ()


def test_there_is_always_a_reason():
    for statement in (
        "",
        "The mayor resigned",
        "Nearly 5,000 people died in the flood",
        "7,000 people died in the flood",
    ):
        reasons = check(statement, against=FLOOD).reasons
        assert reasons
        assert all(reason.sentence for reason in reasons)


def test_several_texts_of_any_sort():
    texts = ["It rained.", read(FLOOD, id="b")]
    assert str(check("4,950 people died in the flood", against=texts).verdict) == "supported"
    assert str(check("4,950 people died in the flood", against=[]).verdict) == "not_found"


def test_one_text_that_bears_it_out_is_enough():
    texts = ["In the flood, 12 people died.", FLOOD]
    assert str(check("4,950 people died in the flood", against=texts).verdict) == "supported"


def test_the_policy_decides_how_far_a_hedge_reaches():
    text = "4,000 people died in the flood."
    statement = "Nearly 5,000 people died in the flood"
    assert str(check(statement, against=text).verdict) == "contradicted"
    wide = Policy(nearly=("0.2", "0.3"))
    assert str(check(statement, against=text, policy=wide).verdict) == "supported"


def test_words_of_ones_own():
    text, statement = "The army sent 500 sappers.", "The army sent 500 miners"
    lexicon = Lexicon(synonyms={"sapper": "pioneer", "miner": "pioneer"})
    assert str(check(statement, against=text, lexicon=lexicon).verdict) == "supported"


def test_it_has_no_truth_value():
    with pytest.raises(TypeError):
        bool(check("x", against="y"))


VOCABULARY = "500 600 people died in not the flood rose fell 5 % $ Rome , . “ 1957 more than nearly"
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join)), st.text(max_size=120))
def test_it_never_raises(statement, text):
    check(statement, against=text)
    check(text, against=statement)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10**6))
def test_a_statement_bears_itself_out(number):
    text = f"The army sent {number} soldiers to the border."
    assert str(check(text, against=text).verdict) == "supported"
    assert str(check(text, against=text.replace(str(number), str(number * 3))).verdict) == "contradicted"
