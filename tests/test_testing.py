"""The strategies: registered by themselves, canonical, and with offsets that fit."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import (
    Article,
    Attribution,
    AttributionMention,
    Claim,
    Mention,
    Policy,
    Quantity,
    Source,
    Span,
    Unit,
    When,
    parse_quantity,
    parse_source,
    parse_when,
    testing,
)
from claimkit.comparison.policy import Tolerance

TYPES = [
    Article,
    Attribution,
    AttributionMention,
    Claim,
    Mention,
    Policy,
    Quantity,
    Source,
    Span,
    Tolerance,
    Unit,
    When,
]


@given(st.data())
@pytest.mark.parametrize("kind", TYPES)
def test_from_type_just_works(kind: type, data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(kind)), kind)


@given(st.data())
def test_mentions_hold_the_type_asked_for(data: st.DataObject) -> None:
    mention: Mention[Any] = data.draw(st.from_type(Mention[When]))
    assert isinstance(mention.value, When)


def test_hypothesis_finds_them_without_an_import() -> None:
    """The entry point registers them when Hypothesis is loaded."""
    code = (
        "import hypothesis.strategies as st; from claimkit import Quantity;"
        "from hypothesis import find; print(find(st.from_type(Quantity), lambda q: str(q.hedge) == 'about'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("about ")


def test_the_extra_is_named_if_hypothesis_is_missing() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import claimkit.testing"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert 'run: pip install "claimkit[test]"' in done.stderr


@given(testing.quantities())
def test_quantities_are_canonical(quantity: Quantity) -> None:
    assert parse_quantity(str(quantity)) == quantity


@given(testing.whens())
def test_times_are_canonical(when: When) -> None:
    assert parse_when(str(when)) == when


@given(testing.sources())
def test_sources_read_back(source: Source) -> None:
    assert parse_source(str(source)) == source


@given(testing.articles())
def test_the_offsets_of_articles_fit(article: Article) -> None:
    for mention in article.quantities:
        assert article.text[mention.start : mention.end] == mention.text
    for said in article.attributions:
        assert said.source is not None
        assert article.text[said.source.start : said.source.end] == said.source.text
        assert article.text[said.cue.start : said.cue.end] == said.value.cue
    assert len(article.sentences) == len(article.claims)


@given(testing.quantities(hedges=["about"], unit=None, min_value=5, max_value=7))
def test_options(quantity: Quantity) -> None:
    assert quantity.unit is None
    assert str(quantity.hedge) == "about"
    assert quantity.low is not None
    assert 5 <= quantity.low <= 7


@pytest.mark.parametrize("first", ["claimkit.testing", "hypothesis"])
def test_either_may_be_imported_first(first: str) -> None:
    second = "hypothesis" if first == "claimkit.testing" else "claimkit.testing"
    code = (
        f"import {first}, {second}, hypothesis.strategies as st\n"
        "from claimkit import Quantity\n"
        "print(st.from_type(Quantity))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "quantities()"
