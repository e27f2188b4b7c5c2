"""JSON: exact in both directions, and clear about what is wrong."""

import json
import math
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from claimkit.errors import Fault, InterchangeError
from claimkit.interchange.json import from_dict, from_json, make_converter, to_dict, to_json
from claimkit.model.article import Article
from claimkit.model.attribution import Attribution, AttributionMention, Stance
from claimkit.model.claim import Claim
from claimkit.model.comparison import Check, Citation, Comparison, Reason
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.source import Source
from claimkit.model.span import Mention, Span
from claimkit.model.unit import Unit
from claimkit.model.when import When

MILE = Unit("physical", "[mi_i]", "mile", dimension="length", factor="1609.344")
MILES = Quantity(Decimal("12.50"), Decimal("12.50"), "about", MILE, "road")
WHOLE = Mention(0, 5, "a bcd", MILES)
PART = Mention(7, 9, "xx", Quantity(3, 3), part_of=WHOLE)
AGENCY = Source("Yonhap", "news_agency", country="KR")
OPEN_END = When(date(2024, 1, 1), None, approximate=True)
OUTER = AttributionMention(
    Attribution(AGENCY, "said", when=OPEN_END), Mention(0, 2, "ab", AGENCY), Span(3, 5), (Span(6, 9), Span(12, 14))
)
INNER = AttributionMention(Attribution(None, "reportedly", "believes", "mixed"), None, Span(3, 5), (), parent=OUTER)
CLAIM = Claim(text="t", span=Span(0, 5), quantity=PART, chain=(AGENCY,), subset=("first group",), aspect="flow")
UNKNOWN = Claim(text="t", quantity=MILES, chain=(AGENCY,), origin=None, reported=date(2024, 10, 22))
ARTICLE = Article(
    "x" * 50,
    id="1",
    outlet="Kyiv “Post”",
    published=date(2024, 10, 22),
    sentences=(Span(0, 4), Span(5, 9)),
    quantities=(PART, WHOLE),
    times=(Mention(0, 2, "ab", OPEN_END),),
    attributions=(INNER, OUTER),
    claims=(CLAIM, UNKNOWN),
)
REASON = Reason("quantity", "about 5", None, "The supports are disjoint.")
VALUES = [
    MILE,
    MILES,
    WHOLE,
    PART,
    Mention(0, 2, "ab", OPEN_END),
    Mention(0, 2, "ab", AGENCY),
    AGENCY,
    OPEN_END,
    When(None, date(9999, 12, 31), uncertain=True),
    OUTER.value,
    OUTER,
    INNER,
    CLAIM,
    UNKNOWN,
    ARTICLE,
    Span(1, 2),
    REASON,
    Comparison("equal", (REASON,), provenance="unknown"),
    Check("supported", (Citation(0, 2, "ab", MILES, article="7"), Citation(0, 2, "ab", AGENCY)), (REASON,)),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_round_trip(value: object) -> None:
    text = to_json(value)
    assert from_json(text) == value
    assert from_dict(json.loads(text, parse_float=Decimal)) == value
    assert to_json(from_json(text)) == text


def _types_in(data: object) -> set[type]:
    members = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return {type(data)}.union(*map(_types_in, members))


def test_plain_data_is_what_json_knows() -> None:
    assert set().union(*(_types_in(to_dict(value)) for value in VALUES)) <= {dict, list, str, int, bool, type(None)}


def test_exact_numbers_survive() -> None:
    for digits in ("12.50", "1E+3", "-0", "0.1", "123456789012345678901234567890.000000001"):
        again = from_json(to_json(Quantity(Decimal(digits), Decimal(digits))), Quantity)
        assert str(again.low) == digits  # == on Decimals would not see the exponent
    assert from_json('{"low": 0.1, "high": 0.1, "hedge": "exact"}', Quantity).low == Decimal("0.1")


def test_types_survive() -> None:
    claim = from_json(to_json(CLAIM), Claim)
    assert claim.quantity is not None
    assert type(claim.quantity.value.hedge) is Hedge
    assert type(claim.chain) is tuple
    assert type(from_json(to_json(ARTICLE), Article).published) is date


def test_links_within_an_article_are_positions() -> None:
    data = to_dict(ARTICLE)
    assert data["quantities"][0]["part_of"] == 1
    assert data["attributions"][0]["parent"] == 1
    assert data["claims"][0]["quantity"]["part_of"] == 1
    again = from_dict(data, Article)
    assert again.attributions[0].parent is again.attributions[1]
    assert again.quantities[0].part_of is again.quantities[1]


def test_links_to_the_outside_are_written_out() -> None:
    article = Article("x" * 9, quantities=(PART,), attributions=(INNER,))
    assert to_dict(article)["quantities"][0]["part_of"]["text"] == "a bcd"
    assert from_json(to_json(article)) == article


def test_a_deep_chain_stays_flat_and_small() -> None:
    chain = [OUTER]
    for _ in range(49):
        chain.append(AttributionMention(INNER.value, None, Span(3, 5), (), parent=chain[-1]))
    article = Article("x" * 20, attributions=tuple(reversed(chain)))
    text = to_json(article)
    assert len(text) < 400 * len(chain)
    assert from_json(text) == article
    assert from_json(to_json(chain[-1])) == chain[-1]


def _faults(data: object, cls: Any = None) -> dict[str, str]:
    with pytest.raises(InterchangeError) as caught:
        from_dict(data, cls)
    assert all(isinstance(fault, Fault) for fault in caught.value.faults)
    return dict(caught.value.faults)


def test_every_fault_is_told_with_its_path() -> None:
    data = to_dict(ARTICLE)
    del data["text"]
    data["published"] = "2024-13-01"
    data["sentences"][1] = [4, 1]
    data["times"][0]["value"]["approximate"] = "yes"
    data["attributions"][1]["value"]["stance"] = "assert"
    data["claims"][0]["subset"] = "first group"
    data["claims"][0]["quantity"]["value"]["low"] = "three"
    data["claims"][1]["quantity"]["value"]["unit"]["factor"] = "1/0"
    data["authors"] = []
    assert _faults(data) == {
        "$.text": "missing",
        "$.published": "expected a date such as '2024-10-22', got '2024-13-01'",
        "$.sentences[1]": "Span.end must be at least start, which is 4; got 1",
        "$.times[0].value.approximate": "expected true or false, got 'yes'",
        "$.attributions[1].value.stance": f"expected one of {', '.join(Stance)}; got 'assert'",
        "$.claims[0].subset": "expected a list, got 'first group'",
        "$.claims[0].quantity.value.low": "expected a number as a string of digits, got 'three'",
        "$.claims[1].quantity.value.unit.factor": "expected a fraction such as '3/4', got '1/0'",
        "$.authors": "unknown key",
    }


@pytest.mark.parametrize(
    ("cls", "data", "path", "words"),
    [
        (Quantity, {"low": 1.5, "high": "2"}, "$.low", "string of digits"),
        (Quantity, {"low": True, "high": "2"}, "$.low", "string of digits"),
        (Quantity, {"low": "5", "high": "3", "hedge": "between"}, "$", "Quantity.high must be at least low"),
        (Quantity, {"low": "Infinity", "high": "Infinity"}, "$", "finite"),
        (Unit, {"kind": "count", "code": "x", "name": "x", "factor": "1e999999999"}, "$.factor", "fraction"),
        (Source, {"name": "A", "kind": "ghost"}, "$.kind", "expected one of person"),
        (Source, {"name": "A", "kind": []}, "$.kind", "expected a string"),
        (When, {"start": "soon", "end": None}, "$.start", "expected a date"),
        (When, {"start": "20241022", "end": None}, "$.start", "expected a date"),
        (Claim, {"text": "t", "chain": [{"name": "A", "kind": "person"}, 7]}, "$.chain[1]", "expected an object"),
        (Span, [1], "$", "[start, end]"),
        (Span, {"value": [1, "2"]}, "$", "whole number"),
        (Article, [], "$", "expected an object"),
        (Article, {"text": "t", "attributions": 5}, "$.attributions", "expected a list"),
        (Article, {"text": "t", "claims": [4]}, "$.claims[0]", "expected an object"),
        (Check, {"verdict": "supported", "evidence": [{"value": {"type": "Span"}}]}, "$.evidence[0].value", "type"),
    ],
)
def test_bad_data(cls: type, data: object, path: str, words: str) -> None:
    faults = _faults(data, cls)
    assert words in faults[path]


@pytest.mark.parametrize(("links", "words"), [([1, 0], "leads back"), ([0, None], "leads back"), ([2, None], "index")])
def test_bad_links(links: list[int | None], words: str) -> None:
    data = to_dict(ARTICLE)
    for mention, link in zip(data["quantities"], links, strict=True):
        mention["part_of"] = link
    data["claims"] = []
    [(path, message)] = _faults(data).items()
    assert path.startswith("$.quantities[")
    assert path.endswith("].part_of")
    assert words in message


def test_bad_link_of_a_claim() -> None:
    data = to_dict(ARTICLE)
    data["claims"][0]["quantity"]["part_of"] = -1
    assert list(_faults(data)) == ["$.claims[0].quantity.part_of"]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", "null", "NaN", '{"low": NaN}', "[" * 100_000, "9" * 5000, '{"type": "Ghost"}', b"\xff\xfe{"],
)
def test_what_is_no_json_of_ours(text: str | bytes) -> None:
    with pytest.raises(InterchangeError) as caught:
        from_json(text, Quantity)
    assert caught.value.faults[0].path.startswith("$")


def test_envelope() -> None:
    data = to_dict(AGENCY)
    assert list(data)[:2] == ["claimkit", "type"]
    assert _faults({**data, "claimkit": 2})["$.claimkit"] == "expected format 1, got 2"
    assert _faults(data, Unit)["$.type"] == "expected Unit, got Source"
    assert from_dict({"name": "Yonhap", "kind": "news_agency", "country": "KR"}, Source) == AGENCY


def test_foreign_values_are_refused() -> None:
    for value in (5, None, {"a": 1}, Mention(0, 1, "a", 5), math.pi):
        with pytest.raises(TypeError, match="has no JSON form"):
            to_json(value)
    with pytest.raises(TypeError, match="evidence of type int"):
        to_json(Check("supported", (Citation(0, 1, "a", 5),)))


def test_evidence_may_be_words_alone() -> None:
    found = Check("supported", (Citation(0, 15, "Rivers have ris", "Rivers have ris"),), (REASON,))
    assert json.loads(to_json(found))["evidence"][0]["value"] == "Rivers have ris"
    assert from_json(to_json(found)) == found


def test_a_number_past_all_bounds_is_refused() -> None:
    with pytest.raises(InterchangeError, match="exponent"):
        from_json('{"low": 1e9999999999999999999999, "high": 1}', Quantity)


def _article_of(links: list[int | None], key: str, link: str) -> dict[str, Any]:
    attribution = {"value": {"source": None, "cue": "a"}, "source": None, "cue": [0, 1], "content": []}
    figure = {"start": 0, "end": 1, "text": "a", "value": {"low": "1", "high": "1"}}
    item = attribution if key == "attributions" else figure
    return {"text": "a", key: [{**item, link: target} for target in links]}


@pytest.mark.parametrize(("key", "link"), [("attributions", "parent"), ("quantities", "part_of")])
def test_a_line_of_links_without_end_is_refused(key: str, link: str) -> None:
    chain: list[int | None] = [None, *range(4000)]
    for links in (chain, [*range(1, 4000), None], [*range(1, 4000), 0]):
        with pytest.raises(InterchangeError, match=rf"\$\.{key}\[\d+\]\.{link}"):
            from_dict(_article_of(links, key, link), Article)
    assert from_dict(_article_of(chain[:50], key, link), Article)


def test_a_converter_of_ones_own() -> None:
    converter = make_converter()
    converter.register_unstructure_hook(Decimal, float)
    assert converter.unstructure(MILES)["low"] == 12.5
    assert to_dict(MILES)["low"] == "12.50"
