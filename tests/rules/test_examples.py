"""Every rule of every set reads its own example, and leaves alone what looks like it."""

import importlib
import pkgutil
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

import claimkit.parse
from claimkit import Span, read
from claimkit.rules import Rule, RuleSet, Trace, tracing

PUBLISHED = date(2024, 10, 23)  # a Wednesday


def rule_sets() -> Iterator[RuleSet]:
    """The rule sets that stand in the modules of parse, each once."""
    seen: set[int] = set()
    for found in pkgutil.walk_packages(claimkit.parse.__path__, "claimkit.parse."):
        for value in vars(importlib.import_module(found.name)).values():
            if isinstance(value, RuleSet) and id(value) not in seen:
                seen.add(id(value))
                yield value


def unmarked(example: str) -> tuple[str, Span | None]:
    """The text without its brackets, and where they stood."""
    if "[" not in example:
        return example, None
    start, end = example.index("["), example.index("]") - 1
    return example.replace("[", "").replace("]", ""), Span(start, end)


def traced(text: str) -> Trace:
    with tracing() as trace:
        read(text, outlet="Daily News", published=PUBLISHED)
    return trace


def speaks(rule_set: RuleSet, rule: Rule, example: str) -> bool:
    """Whether the rule says something when the text is read, at the marked words where some are marked."""
    text, marked = unmarked(example)
    return any(
        step.rule_set == rule_set.name and step.rule == rule.name and (marked is None or step.span.overlaps(marked))
        for step in traced(text).steps
    )


ALL = [(rule_set, rule) for rule_set in rule_sets() for rule in rule_set]
NAMES = [f"{rule_set.name}: {rule.name}" for rule_set, rule in ALL]


def test_sets_have_names_of_their_own() -> None:
    names = [rule_set.name for rule_set in rule_sets()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("rule_set", "rule"), ALL, ids=NAMES)
def test_a_rule_reads_its_own_example(rule_set: RuleSet, rule: Rule) -> None:
    assert speaks(rule_set, rule, rule.example), [str(step) for step in traced(unmarked(rule.example)[0]).steps]


@pytest.mark.parametrize(
    ("rule_set", "rule", "text"),
    [(rule_set, rule, text) for rule_set, rule in ALL for text in rule.never],
    ids=[f"{name}: {text}" for name, (_, rule) in zip(NAMES, ALL, strict=True) for text in rule.never],
)
def test_a_rule_leaves_alone_what_looks_like_it(rule_set: RuleSet, rule: Rule, text: str) -> None:
    assert not speaks(rule_set, rule, text)


@contextmanager
def switched_off(rule_set: RuleSet, rule: Rule) -> Iterator[None]:
    """The set without the rule; it is frozen and its readers hold it, so its index is exchanged for a while."""
    quiet = RuleSet(rule_set.name, tuple(one for one in rule_set if one is not rule))
    index = "_anywhere", "_at"
    kept = [getattr(rule_set, name) for name in index]
    for name in index:
        object.__setattr__(rule_set, name, getattr(quiet, name))
    try:
        yield
    finally:
        for name, value in zip(index, kept, strict=True):
            object.__setattr__(rule_set, name, value)


def test_a_rule_that_is_switched_off_is_missed() -> None:
    for rule_set, rule in random.Random(20241023).sample(ALL, k=10):
        with switched_off(rule_set, rule):
            try:
                said = speaks(rule_set, rule, rule.example)
            except (AssertionError, KeyError):
                # A reader may rely on its set to have an answer.
                said = False
            assert not said, f"{rule_set.name}: {rule.name} is not missed"
        assert speaks(rule_set, rule, rule.example)
