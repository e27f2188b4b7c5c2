"""The laws of putting dossiers together, each as one property: a dossier is a monoid under merge."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, Dossier, read

STORIES = Path(__file__).parent.parent / "stories"


@cache
def told() -> tuple[Article, ...]:
    """The articles of all stories."""
    found = []
    for path in sorted(STORIES.glob("*.toml")):
        story = tomllib.loads(path.read_text(encoding="utf-8"))
        for article in story["articles"]:
            found.append(
                read(
                    article["text"],
                    outlet=article.get("outlet"),
                    published=article.get("published"),
                    id=article["id"],
                )
            )
    return tuple(found)


def outcome(dossier: Dossier) -> tuple[object, ...]:
    """All that follows from the articles."""
    return dossier.events, dossier.topics, dossier.statements, dossier.ungrouped


def same(one: Dossier, other: Dossier) -> bool:
    return one == other and outcome(one) == outcome(other)


def some() -> st.SearchStrategy[list[Article]]:
    return st.lists(st.sampled_from(told()), max_size=5)


@given(some(), some())
def test_the_order_of_the_two_does_not_matter(a: list[Article], b: list[Article]) -> None:
    assert same(Dossier(a).merge(Dossier(b)), Dossier(b).merge(Dossier(a)))


@given(some(), some(), some())
def test_it_does_not_matter_which_two_come_first(a: list[Article], b: list[Article], c: list[Article]) -> None:
    one, two, three = Dossier(a), Dossier(b), Dossier(c)
    assert same(one.merge(two).merge(three), one.merge(two.merge(three)))


@given(some())
def test_a_dossier_with_itself_or_with_none_is_itself(a: list[Article]) -> None:
    one = Dossier(a)
    assert same(one.merge(one), one)
    assert same(one.merge(Dossier()), one)


@given(some(), some())
def test_articles_read_apart_come_to_the_same(a: list[Article], b: list[Article]) -> None:
    assert same(Dossier([*a, *b]), Dossier(a).merge(Dossier(b)))


def test_any_way_of_parting_all_stories_gives_the_same() -> None:
    whole = Dossier(told())
    for seed in range(3):
        articles = list(told())
        Random(seed).shuffle(articles)
        parts = (Dossier(articles[start::4]) for start in range(4))
        assert same(_merged(parts), whole)


def _merged(parts: Iterable[Dossier]) -> Dossier:
    merged = Dossier()
    for part in parts:
        merged = merged.merge(part)
    return merged
