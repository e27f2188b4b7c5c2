"""`read`: everything of an article at once, for any text."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import Article, read
from claimkit.interchange.json import from_json, to_json

VOCABULARY = """
500 people soldiers $3 million 5 % said that denied told reporters killed were will be sent to Russia by December
according reportedly , . “ ” " Kim Moscow the not have has of them up at least 31 – ( ) ; : may plans which and
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))
DAY = datetime.date(2025, 7, 7)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_it_never_raises_and_every_span_lies_in_the_text(text):
    article = read(text, outlet="Daily News", published=DAY)
    for claim in article.claims:
        assert claim.span is not None
        assert text[claim.span.start : claim.span.end] == claim.text
        if claim.quantity is not None:
            assert claim.span.contains(claim.quantity)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_at_most_one_claim_a_quantity(text):
    article = read(text)
    carried = [claim.quantity for claim in article.claims if claim.quantity is not None]
    assert len(carried) == len(set(map(id, carried)))
    assert all(any(q is known for known in article.quantities) for q in carried)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_it_gives_the_same_for_the_same(text):
    assert read(text, published=DAY) == read(text, published=DAY)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "\ud800 500 people", "500\x00people", "\u202e12 people", "." * 3000, "that " * 3000, "“" * 3000],
)
def test_odd_texts(text):
    assert read(text, outlet="x", published=DAY).text == text


def test_metadata_is_kept():
    article = read("x", outlet="Daily News", published=DAY, id="1", title="t", url="https://news.example/1")
    assert (article.outlet, article.published, article.id) == ("Daily News", DAY, "1")
    assert (article.title, article.url) == ("t", "https://news.example/1")


def test_a_blank_outlet_is_unknown():
    [claim] = read("12 people died.", outlet="  ").claims
    assert claim.chain == ()


def test_the_day_of_saying_is_in_the_attribution():
    [attribution] = read("The mayor said on Friday that it rained.", published=DAY).attributions
    assert str(attribution.value.when) == "2025-07-04"


def test_dates_are_no_quantities():
    article = read("On July 4, 2025, 12 people died at 10:30.", published=DAY)
    assert [q.text for q in article.quantities] == ["12 people"]


@pytest.mark.parametrize(
    "text", ["On Oct. 8 500 people left.", "By 8:30 500 people had left.", "On 5 May 2024 500 people left."]
)
def test_a_number_right_behind_a_date_is_no_part_of_it(text):
    [claim] = read(text, published=DAY).claims
    assert claim.quantity is not None
    assert claim.quantity.text == "500 people"


def test_a_title_with_which_the_text_begins_is_read_once() -> None:
    text = "Ferry sinks, killing 14\n\nA ferry sank on Monday, killing 14 people."
    article = read(text, title="Ferry sinks,  killing 14", id="a")
    assert article.claims
    assert not any(claim.in_title for claim in article.claims)


def test_a_title_that_stands_apart_is_read_with_spans_of_its_own() -> None:
    title, text = "Ferry sinks, killing 14", "A ferry sank on Monday, killing at least 12 people."
    article = read(text, title=title, id="a", outlet="Daily News")
    head, body = (claim for claim in article.claims if claim.quantity is not None)
    assert [claim.in_title for claim in article.claims] == [True, True, False, False]
    assert head.quantity is not None
    assert title[head.quantity.start : head.quantity.end] == head.quantity.text == "14"
    assert (head.article, head.event, head.origin.name if head.origin else None) == ("a", body.event, "Daily News")
    assert head.quantity not in article.quantities
    assert from_json(to_json(article), Article) == article
