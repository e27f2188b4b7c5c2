"""Rules: the order in which they are asked, their triggers, and what a trace takes down."""

import pytest

from claimkit.errors import InvalidValueError
from claimkit.model.span import Span
from claimkit.rules import Rule, RuleSet, tracing


class Word(str):
    def span(self) -> Span:
        return Span(0, len(self))


LONG = Rule[Word, str]("long", lambda word: "long" if len(word) > 3 else None, example="[long]")
LAST = Rule[Word, str]("anything", lambda word: "any", example="[it]")
CAT = Rule[Word, str]("a cat", lambda word: "cat", example="[cats]", on=frozenset({"cats"}))


def test_the_first_rule_that_speaks_decides() -> None:
    assert RuleSet("s", (LONG, LAST)).first(Word("word")) == "long"
    assert RuleSet("s", (LAST, LONG)).first(Word("word")) == "any"
    assert RuleSet("s", (LONG,)).first(Word("no")) is None


def test_a_rule_with_triggers_is_asked_at_them_alone_and_in_its_order() -> None:
    asked = RuleSet("s", (CAT, LAST))
    assert (asked.first(Word("cats"), "cats"), asked.first(Word("dogs"), "dogs")) == ("cat", "any")
    assert RuleSet("s", (LAST, CAT)).first(Word("cats"), "cats") == "any"


def test_a_trace_takes_down_what_was_said_and_where_and_only_while_it_runs() -> None:
    asked = RuleSet("kind", (LONG, LAST))
    asked.first(Word("before"))
    with tracing() as trace:
        asked.first(Word("word"))
        with tracing() as inner:
            asked.first(Word("it"))
        asked.first(Word("words"))
    asked.first(Word("after"))
    assert [str(step) for step in trace.steps] == ["kind: long → long", "kind: long → long"]
    assert [str(step) for step in inner.steps] == ["kind: anything → any"]
    assert [step.span for step in trace.within(Span(4, 9))] == [Span(0, 5)]


@pytest.mark.parametrize("example", ["no brackets", "two [a] [b]", "]backwards[", "empty []"])
def test_an_example_marks_the_words_that_are_read(example: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Rule\.example must be a text with the words"):
        Rule("r", lambda site: None, example=example)


def test_names_are_told_apart() -> None:
    with pytest.raises(InvalidValueError, match="rules of different names"):
        RuleSet("s", (LONG, LONG))
    with pytest.raises(InvalidValueError, match=r"Rule\.name"):
        Rule(" ", lambda site: None, example="[a]")
