"""What claims measure: nouns, verbs, names and places in the form in which they are compared."""

import pytest

from claimkit import Claim, Quantity, Unit
from claimkit.comparison.measures import measure_of
from claimkit.comparison.words import action_of, ancestors, country_of, event_of, noun_of, relation_of_events
from claimkit.english.tables.events import EVENT_RELATIONS
from claimkit.english.tables.nouns import DISJOINT_KINDS, SYNONYMS


@pytest.mark.parametrize(
    ("phrase", "thing", "event"),
    [
        ("troops", "soldier", None),
        ("North Korean special forces soldiers", "special forces", None),
        ("Special Forces", "special forces", None),
        ("fatalities", "person", "die"),
        ("dead bodies", "person", "die"),
        ("wounded civilians", "civilian", "injure"),
        ("people in shelters", "person", None),
        ("members of parliament", "lawmaker", None),
        ("Israelis", "person", None),
        ("gizmos", "gizmo", None),
        ("buildings and homes", "house", None),
        ("", None, None),
    ],
)
def test_nouns(phrase: str, thing: str | None, event: str | None) -> None:
    noun = noun_of(phrase)
    assert (noun.thing, noun.event) == (thing, event)


@pytest.mark.parametrize(
    ("verb", "action"),
    [("killed", "die"), ("sends", "send"), ("shipping", "send"), ("Died", "die"), ("fell", "fall"), ("zigs", "zig")],
)  # fmt: skip
def test_verbs_in_any_form(verb: str, action: str) -> None:
    assert action_of(verb) == action


def test_what_adjectives_tell() -> None:
    assert noun_of("North Korean soldiers").country == "KP"
    assert noun_of("more soldiers").increment
    assert noun_of("Israelis").country == "IL"


def test_names_of_countries() -> None:
    assert country_of("the United States") == country_of("American") == "US"
    assert country_of("Seoul’s", seats=True) == "KR"
    assert country_of("Atlantis") is None


@pytest.mark.parametrize(
    ("action", "counted", "event"),
    [
        ("dispatch", "troops", "send"),
        ("report", "deaths", "die"),
        ("leave", "dead", "die"),
        ("claim", "lives", "die"),
        ("receive", "votes", "win"),
        ("rise", "injuries", "injure"),
        ("release", "hostages", "release"),
        (None, "casualties", "casualty"),
        ("be", "people", None),
    ],
)
def test_events(action: str | None, counted: str, event: str | None) -> None:
    quantity = Quantity(5, 5, "exact", Unit("count", "person", "person", "people"), counted)
    assert measure_of(Claim(text="…", quantity=quantity, action=action)).event == event


def test_a_level_is_measured_by_its_subject() -> None:
    percent = Quantity(5, 5, "exact", Unit("percent", "%", "percent"))
    measure = measure_of(Claim(text="…", quantity=percent, actor="unemployment rate", action="stand"))
    assert (measure.thing, measure.event) == ("unemployment", None)


def test_hostile_words_are_no_trouble() -> None:
    for words in ("\ud800", "that " * 10_000, "\x00", " ", "½", "ß" * 1000):
        quantity = Quantity(5, 5, "exact", None, words)
        measure_of(Claim(text="…", quantity=quantity, action=words, actor=words, place=words, object=words))


def test_the_tables_fit_each_other() -> None:
    things = {row.compared for row in SYNONYMS}
    assert {row.kind for row in SYNONYMS if row.kind} <= things
    for one, other in DISJOINT_KINDS:
        assert {one, other} <= things
        assert one not in ancestors(other)
        assert other not in ancestors(one)
    for one, other, relation in EVENT_RELATIONS:
        assert action_of(one) == one
        assert action_of(other) == other
        if relation == "same":
            assert event_of(one) == event_of(other) == other
        elif event_of(one) != event_of(other):
            back = {"part": "whole"}.get(relation, relation)
            assert relation_of_events(event_of(other), event_of(one)) == back
