"""No text, however odd, makes a reader hang or raise anything but claimkit's errors."""

import copy
import pickle
from collections.abc import Callable

import pytest

from claimkit import (
    Article,
    Dossier,
    ParseError,
    check,
    compare,
    find_attributions,
    parse_quantity,
    parse_source,
    parse_when,
    read,
)
from claimkit.interchange.json import from_json, to_json
from claimkit.model.span import NESTING
from claimkit.report.html import article_html, to_html
from claimkit.report.text import article_text, check_text, dossier_text

ODD = {
    "many digits": "9" * 5000 + " people died.",
    "exponent": "1e999999 people died, 1e-999999 percent more, 10^99999 dollars.",
    "many millions": "5 " + "million " * 3000 + "people died.",
    "many hundreds": "five " + "hundred " * 3000 + "dead.",
    "lone surrogates": "Kim \ud800 said 5 people \udfff died.",
    "nulls": "Kim\0 said 5\0 people died.",
    "controls": "Kim\x01 said\x1b[31m 5\x7f people\x85 died.\x0c",
    "bidirectional": "Kim \u202esaid 5\u202c people died.\u200f",
    "carriage returns": "Kim said 5 people\r\ndied\r\n\r\non Monday.\r\n",
    "zero width": "Kim said 5\u200b people\u200b died.",
    "long word": "a" * 50_000 + " said 5 people died.",
    "digits of all scripts": "²³ people, ½, ٣ people, 五 people, ① people, 1\u0661\u0967 people",
    "small decimal": "0." + "0" * 5000 + "1 percent",
    "no denominator": "1/0 people, 1/" + "9" * 5000,
    "no such day": "On 2024-99-99, 31 February 2024, February 30, in 0000 and 99999999, at 99:99 am, 9999-12-31.",
    "long ago": "9" * 400 + " years ago, 5000 years ago, 2e9 days ago, in 1000000 years, next century.",
    "combining": "e\u0301" * 2000,
    "mark of order": "\ufeffKim said 5 died.",
    "nothing": "",
    "blank": " \t\n\u00a0\u2003\n",
}
NESTED = {
    "who said": "Kim who said " * 300 + "five died.",
    "said that": "Kim said that " * 300 + "5 people died.",
    "according to": "According to Kim, " * 300 + "5 people died.",
    "citing": "Kim said, citing Lee " * 300 + "that 5 died",
    "quotes": "Kim said: “" * 300 + "5 died" + "”" * 300,
}
RUNS = [
    "1",
    "1 ",
    "1 to ",
    "5% ",
    "$1 ",
    '"',
    "“",
    "“a” ",
    "(",
    "that ",
    "1-1-",
    ".",
    "1,",
    "he said that ",
    "\n",
    "Kim ",
]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_are_read_written_and_shown(text: str) -> None:
    article = read(text, outlet="Daily \ud800 News", id="1")
    assert article == read(text, outlet="Daily \ud800 News", id="1")
    assert pickle.loads(pickle.dumps(article)) == article
    assert from_json(to_json(article)) == article
    for claim in article.claims:
        assert str(compare(claim, claim))
    dossier = Dossier([article])
    result = check(text, against=["5 people died.", article])
    assert from_json(to_json(result)) == result
    for page in (to_html(dossier), article_html(article)):
        page.encode("utf-8")
    for shown in (article_text(article), dossier_text(dossier), check_text(result)):
        assert "\x1b" not in shown


@pytest.mark.parametrize("parse", [parse_quantity, parse_when, parse_source])
@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_strict_readers_refuse_with_their_own_error(parse: Callable[[str], object], text: str) -> None:
    try:
        value = parse(text)
    except ParseError as error:
        value = error.position
    assert isinstance(value, int) or from_json(to_json(value)) == value


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED)
def test_what_is_reported_without_end_is_nested_so_far(text: str) -> None:
    found = find_attributions(text)
    assert max(len(mention.ancestors) for mention in found) <= NESTING
    last = found[-1]
    assert copy.deepcopy(last) == last
    assert len({*found, *pickle.loads(pickle.dumps(found))}) == len(set(found))
    article: Article = read(text, outlet="News")
    assert from_json(to_json(article)) == article


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_runs_of_the_same_are_read(run: str) -> None:
    text = run * (20_000 // len(run))
    article = read(text)
    assert article.text == text
    assert check(text[:2000], against=text).verdict


def test_a_row_of_figures_is_cut_into_claims() -> None:
    """A sentence of nothing but figures is no clause that each of them belongs to."""
    article = read("Results: " + "12 men, " * 100 + "and so on.")
    middle = article.claims[50]
    assert middle.span is not None
    assert len(middle.span) < 300
