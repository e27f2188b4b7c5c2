"""Nouns have one singular and one plural, wherever they are asked for."""

from datetime import date

import pytest

from claimkit import Dossier, find_quantities, read
from claimkit.english.nouns import plural, singular, singular_if_plural, with_plurals
from claimkit.english.tables.nouns import PLURALS, SINGULAR_NOUNS


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("fishermen", "fisherman"),
        ("grandchildren", "grandchild"),
        ("critics", "critic"),
        ("prizes", "prize"),
        ("waltzes", "waltz"),
        ("plateaus", "plateau"),
        ("tsunamis", "tsunami"),
        ("dies", "die"),
        ("days'", "day"),
        ("co-founders", "co-founder"),
        ("MPs", "mp"),
    ],
)
def test_plurals_have_a_singular(many: str, one: str) -> None:
    assert singular_if_plural[many] == one


@pytest.mark.parametrize(
    "word",
    ["news", "gas", "themselves", "whereabouts", "abdomen", "politics", "crisis", "glass", "bus", "city's", "his"],
)
def test_words_that_only_end_like_plurals_are_their_own_singular(word: str) -> None:
    assert singular_if_plural[word] is None
    assert singular(word) == word


@pytest.mark.parametrize(
    "noun", ["ally", "box", "child", "critic", "fisherman", "hero", "life", "prize", "series", "toe"]
)
def test_the_singular_of_the_plural_is_the_noun(noun: str) -> None:
    assert singular(plural(noun)) == noun


def test_nouns_that_end_like_plurals_are_no_plurals_of_the_table() -> None:
    assert not PLURALS.words & SINGULAR_NOUNS.words


def test_with_plurals_adds_plurals() -> None:
    assert with_plurals({"person", "body"}) == {"person", "people", "body", "bodies"}


def test_one_and_many_of_a_kind_make_one_topic() -> None:
    one = read("One fisherman died in the storm.", id="a", outlet="A", published=date(2024, 3, 1))
    two = read("Two fishermen died in the storm.", id="b", outlet="B", published=date(2024, 3, 1))
    (topic,) = Dossier([one, two]).topics
    assert len(topic.figures) == 2
    assert topic.findings


def test_the_name_of_a_channel_counts_nothing() -> None:
    assert find_quantities("Two anchors left Channel 9 News.")[-1].text == "Two anchors"


def test_grandchildren_are_counted() -> None:
    assert [m.text for m in find_quantities("He leaves nine grandchildren.")] == ["nine grandchildren"]
