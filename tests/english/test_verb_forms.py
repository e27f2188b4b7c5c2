"""Verbs have one inflection, wherever it is asked for."""

import pytest

from claimkit import Claim, Relation, compare, find_attributions
from claimkit.english.actions import action_named, actions
from claimkit.english.attribution_words import cues
from claimkit.english.tables.cues import CUE_EXCEPTIONS, CUES
from claimkit.english.verb_forms import VerbForms, base_of, forms_of, lemma_of


@pytest.mark.parametrize(
    ("verb", "past", "gerund"),
    [
        ("plan", "planned", "planning"),
        ("quit", "quit", "quitting"),
        ("begin", "began", "beginning"),
        ("die", "died", "dying"),
        ("see", "saw", "seeing"),
        ("panic", "panicked", "panicking"),
        ("carry", "carried", "carrying"),
        ("monitor", "monitored", "monitoring"),
        ("upset", "upset", "upsetting"),
    ],
)
def test_forms_follow_the_spelling(verb: str, past: str, gerund: str) -> None:
    forms = forms_of(verb)
    assert (forms.past, forms.gerund) == ((past,), (gerund,))


def test_usage_may_differ() -> None:
    assert forms_of("label").past == ("labelled", "labeled")


def _written(forms: VerbForms) -> set[str]:
    return {forms.base, forms.third, *forms.past, *forms.participle, *forms.gerund}


def test_every_form_of_a_verb_is_of_one_action() -> None:
    for verb in actions():
        for form in _written(forms_of(verb)):
            if form not in actions() and lemma_of(form) == verb:
                assert action_named(form) == action_named(verb), (verb, form)


def test_every_cue_verb_is_a_cue_in_all_its_forms() -> None:
    for verb in CUES.words:
        assert _written(forms_of(verb)) - CUE_EXCEPTIONS.words <= cues().keys()


def test_british_spelling_is_read_as_american_is() -> None:
    for cue in ("signalled", "signaled"):
        [found] = find_attributions(f"The minister {cue} that taxes would rise.")
        assert found.value.cue == cue


@pytest.mark.parametrize(
    ("one", "other"), [("led", "lead"), ("dispatched", "send"), ("fought", "fight"), ("frobnicated", "frobnicate")]
)
def test_two_forms_of_a_verb_are_one_event(one: str, other: str) -> None:
    said = compare(
        Claim(text="a", action=one, object="march", actor="France"),
        Claim(text="b", action=other, object="march", actor="France"),
    )
    assert said.relation is not Relation.NOT_COMPARABLE


def test_the_verb_of_a_word_is_by_the_tables_or_by_its_ending() -> None:
    assert [base_of[word] for word in ("led", "has", "frobnicates", "occurred")] == [
        "lead",
        "have",
        "frobnicate",
        "occur",
    ]
    assert lemma_of("frobnicates") is None
