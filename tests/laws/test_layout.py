"""How a text is laid out changes nothing that it claims: wraps, kinds of space and of dash, marks that nobody sees."""

import textwrap
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, Claim, explain, find_attributions, find_quantities, find_times, read

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.toml"))
TEXTS = tuple(
    "\n\n".join(article["text"].split("\n"))
    for story in STORIES
    for article in tomllib.loads(story.read_text(encoding="utf-8"))["articles"]
)
DAY = date(2025, 7, 8)
# A paragraph of two lines may as well be a headline and a text: only one that goes on in lower case is told.
texts = st.sampled_from([text for text in TEXTS if len(text) > 250])
LAYOUTS: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "thin spaces": lambda text: text.replace(" ", "\N{THIN SPACE}"),
    "no-break hyphens": lambda text: text.replace("-", "\N{NON-BREAKING HYPHEN}"),
    "figure dashes": lambda text: text.replace("–", "\N{FIGURE DASH}"),
    "bars": lambda text: text.replace("—", "\N{HORIZONTAL BAR}"),
    "zero-width spaces": lambda text: text.replace(" ", " \N{ZERO WIDTH SPACE}"),
    "soft hyphens": lambda text: text.replace("ti", "t\N{SOFT HYPHEN}i"),
    "entities": lambda text: text.replace("&", "&amp;").replace("“", "&ldquo;").replace("”", "&#8221;"),
    "marks of direction": lambda text: f"\N{RIGHT-TO-LEFT MARK}{text}\N{LEFT-TO-RIGHT MARK}",
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
}


def _of(text: str) -> Article:
    return read(text, outlet="Daily News", published=DAY)


def _claimed(claim: Claim) -> tuple[object, ...]:
    figure = claim.quantity
    return (
        None if figure is None else (figure.value.low, figure.value.high, figure.value.hedge, figure.value.unit),
        (claim.status, claim.polarity, claim.stance, claim.aspect, claim.when, claim.reported),
        (claim.actor, claim.action, claim.object, claim.place),
        claim.chain,
        claim.origin,
    )


def _claims(text: str) -> list[tuple[object, ...]]:
    return [_claimed(claim) for claim in _of(text).claims]


@given(texts, st.integers(40, 100), st.sampled_from(["", "> ", "\t"]))
def test_wrapping_paragraphs_changes_no_claim(text: str, width: int, margin: str) -> None:
    wrapped = "\n\n".join(
        textwrap.fill(paragraph, width, break_on_hyphens=False, initial_indent=margin, subsequent_indent=margin)
        for paragraph in text.split("\n\n")
    )
    assert _claims(wrapped) == _claims(text)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_kinds_of_space_and_dash_and_marks_that_nobody_sees_change_no_claim(layout: Callable[[str], str]) -> None:
    for text in TEXTS[::2]:
        assert _claims(layout(text)) == _claims(text)


@given(texts, st.integers(40, 100), st.sampled_from(list(LAYOUTS.values())))
def test_every_span_cuts_its_words_out_of_the_text_given(text: str, width: int, layout: Callable[[str], str]) -> None:
    given_text = layout("\n".join(textwrap.fill(paragraph, width) for paragraph in text.split("\n")))
    article = _of(given_text)
    mentions = (*article.quantities, *article.times)
    assert mentions
    assert all(given_text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(claim.span is None or given_text[claim.span.start : claim.span.end] for claim in article.claims)
    assert find_quantities(given_text) == article.quantities
    assert find_times(given_text, published=DAY) == article.times
    assert len(find_attributions(given_text)) == len(article.attributions)


def test_the_steps_of_a_reading_stand_in_the_text_given() -> None:
    text = "The quake\nkilled\u200b 31&nbsp;people, among\nthem three&nbsp;children."
    article = _of(text)
    steps = explain(article, article.claims[1])
    assert steps[-1].words == "three&nbsp;children"
