"""Status and polarity from tense, modality and the verbs above."""

import pytest

from claimkit import read

CASES = [
    # what has happened
    ("The storm killed 12 people.", "12 people", "happened"),
    ("The firm has cut 500 jobs.", "500 jobs", "happened"),
    ("The strike saw 200 flights cancelled.", "200 flights", "happened"),
    ("The firm expects to hire again after cutting 500 jobs.", "500 jobs", "happened"),
    ("Rome had sent 500 troops.", "500 troops", "happened"),
    ("500 homes were destroyed.", "500 homes", "happened"),
    ("12 people killed in floods", "12 people", "happened"),
    ("Flood kills 12 people", "12 people", "happened"),
    ("At least 12 dead in crash", "At least 12", "happened"),
    ("The army managed to free 40 hostages.", "40 hostages", "happened"),
    ("The rebels claim to have captured 120 soldiers.", "120 soldiers", "happened"),
    ("Police arrested 14 suspects, including two officers.", "two officers", "happened"),
    ("The firm was forced to close 30 shops.", "30 shops", "happened"),
    ("500 people who fled the fighting have returned.", "500 people", "happened"),
    ("The storm killed 12 people in Texas, 30 in Ohio.", "30", "happened"),
    ("500 people, police said, were arrested.", "500 people", "happened"),
    ("The army has retaken the palace, killing 40 fighters.", "40 fighters", "happened"),
    # what is going on
    ("500 soldiers are being moved to the border.", "500 soldiers", "ongoing"),
    ("500 soldiers are in the city.", "500 soldiers", "ongoing"),
    ("The firm employs 500 people.", "500 people", "ongoing"),
    ("Rome is sending 500 troops.", "500 troops", "ongoing"),
    ("Officials said 500 homes were without power.", "500 homes", "ongoing"),
    ("12 people are missing.", "12 people", "ongoing"),
    ("The army has begun withdrawing 500 troops.", "500 troops", "ongoing"),
    ("About 40 people are believed to be trapped.", "40 people", "ongoing"),
    ("About 2,700 homes remain threatened.", "2,700 homes", "ongoing"),
    ("500 advisers were already working in Mali.", "500 advisers", "ongoing"),
    # what is planned or expected
    ("The firm will cut 500 jobs.", "500 jobs", "planned"),
    ("The firm said it would cut 500 jobs.", "500 jobs", "planned"),
    ("The firm plans to cut 500 jobs.", "500 jobs", "planned"),
    ("The firm is planning to cut 500 jobs.", "500 jobs", "planned"),
    ("The firm has decided to cut 500 jobs.", "500 jobs", "planned"),
    ("Firm to cut 500 jobs", "500 jobs", "planned"),
    ("500 soldiers are expected to arrive.", "500 soldiers", "planned"),
    ("500 soldiers are set to leave.", "500 soldiers", "planned"),
    ("500 soldiers are preparing to leave.", "500 soldiers", "planned"),
    ("The deal will see 500 jobs cut.", "500 jobs", "planned"),
    ("The ministry said 500 doses were expected in May.", "500 doses", "planned"),
    ("The president signed a decree to hire 500 judges.", "500 judges", "planned"),
    ("The army won't be withdrawing but is to send 500 troops.", "500 troops", "planned"),
    ("The bank expects growth of 4%.", "4%", "planned"),
    # what is possible
    ("Thirty hostages are believed dead.", "Thirty hostages", "possible"),
    ("The firm may cut 500 jobs.", "500 jobs", "possible"),
    ("Up to 500 jobs could be lost.", "500 jobs", "possible"),
    ("Rome is considering sending 500 troops.", "500 troops", "possible"),
    ("Rome is weighing whether to send 500 troops.", "500 troops", "possible"),
    ("There is a possibility of losing 500 jobs.", "500 jobs", "possible"),
    ("Perhaps 500 people died.", "500 people", "possible"),
    ("The firm is working to save 500 jobs.", "500 jobs", "possible"),
    ("The firm is weighing the closure of 30 shops.", "30 shops", "possible"),
    ("500 people are feared dead.", "500 people", "possible"),
    ("500 jobs at risk", "500 jobs", "possible"),
    ("The plan is likely to cost $3 billion.", "$3 billion", "possible"),
    ("If 500 troops are sent, the war will widen.", "500 troops", "possible"),
    ("The union wants a rise of 5%.", "5%", "possible"),
]


def claim_of(text, figure):
    [claim] = [c for c in read(text).claims if c.quantity is not None and figure in c.quantity.text]
    return claim


@pytest.mark.parametrize(("text", "figure", "status"), CASES)
def test_status(text, figure, status):
    assert str(claim_of(text, figure).status) == status


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Rome did not send 500 troops.", "500 troops"),
        ("Rome never sent 500 troops.", "500 troops"),
        ("Rome failed to deliver 500 tanks.", "500 tanks"),
        ("The firm will not cut 500 jobs.", "500 jobs"),
        ("The firm won't cut 500 jobs.", "500 jobs"),
        ("There is no evidence that 500 people died.", "500 people"),
        ("The figure of 500 people is simply wrong.", "500 people"),
        ("The figure of 500 people is exaggerated.", "500 people"),
        ("The report that 500 people died is not true.", "500 people"),
        ("The claim that 500 people were killed is false.", "500 people"),
    ],
)
def test_what_is_not_so_is_negative(text, figure):
    assert str(claim_of(text, figure).polarity) == "negative"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("An earlier report of 70 destroyed houses was false.", "70 destroyed houses"),
        ("Reports that 12 hostages had been killed were untrue.", "12 hostages"),
        ("It is false that 40 people drowned.", "40 people"),
    ],
)
def test_what_is_called_untrue_is_negative(text, figure):
    [claim] = [c for c in read(text).claims if c.quantity and c.quantity.text == figure]
    assert str(claim.polarity) == "negative"


@pytest.mark.parametrize(
    "text",
    ["Rome sent 500 troops.", "Rome did not fail to send 500 troops.", "No fewer than 500 troops have been sent."],
)
def test_what_is_so_is_positive(text):
    assert str(claim_of(text, "500 troops").polarity) == "positive"


def test_a_cue_that_interrupts_is_no_verb_of_the_figure():
    claim = claim_of("Some 500 people, the mayor said, will be moved.", "500 people")
    assert (str(claim.status), claim.action) == ("planned", "move")


def test_a_purpose_after_the_figure_does_not_govern_it():
    assert str(claim_of("Rome sent 500 troops to fight.", "500 troops").status) == "happened"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army could neither confirm nor deny that two jets had been lost.", "does_not_confirm"),
        ("The firm rejected absurd suggestions that two jets had been lost.", "denies"),
    ],
)
def test_what_is_not_confirmed_is_not_denied_twice(text, stance):
    claim = claim_of(text, "two jets")
    assert (str(claim.stance), str(claim.polarity)) == (stance, "positive")


def test_who_is_counted_dead_has_died() -> None:
    for text in ("The death toll is now 86.", "Ghana has 12 of its sailors killed.", "Some 41 people are dead."):
        [claim] = read(text).claims
        assert (claim.action, str(claim.status)) == ("die", "happened"), text
