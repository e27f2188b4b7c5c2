"""The page: self-contained, sound, and safe against whatever an article holds."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, Dossier, compare, parse_quantity, read, testing
from claimkit.interchange.corpus import read_corpus
from claimkit.report.html import article_html, comparison_html, dossier_html, to_html

_VOID = {"meta", "br", "hr", "img", "link"}


class Page(HTMLParser):
    """Checks that elements close in order, and collects ids, links and element names."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.names: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.feed(html)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        if tag not in _VOID:
            self.stack.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.stack.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return Dossier(read_corpus(["seeds"]).articles)


def test_the_page_is_sound(dossier: Dossier) -> None:
    html = dossier.to_html(title="Troops & figures")
    page = Page(html)
    assert "<title>Troops &amp; figures</title>" in html
    assert page.names.count("h1") == page.names.count("main") == 1
    assert len(page.ids) == len(set(page.ids))
    inside = [link[1:] for link in page.links if link.startswith("#")]
    assert set(inside) <= set(page.ids)
    assert len(inside) > 30


def test_the_page_needs_nothing_from_elsewhere(dossier: Dossier) -> None:
    html = dossier.to_html()
    page = Page(html)
    assert not {"script", "link", "img", "iframe", "object"} & set(page.names)
    assert not any(name.startswith("on") for name in page.attributes)
    assert not re.search(r"@import|url\(|https?://", html)


def test_each_figure_leads_to_its_words(dossier: Dossier) -> None:
    html = dossier.to_html()
    table = re.findall(r'<td><span><a href="#(a\d+-q\d+)">([^<]*)</a>', html)
    assert len(table) == sum(len(topic.figures) for topic in dossier.topics)
    for anchor, words in table:
        found = re.search(rf'<mark class="quantity" id="{anchor}"[^>]*>(.*?)</mark>', html)
        assert found is not None
        assert re.sub("<[^>]*>", "", found[1]) == words


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;\x00\ud800"


def test_everything_from_an_article_is_escaped() -> None:
    text = f"{HOSTILE} Kyiv said 12,000 {HOSTILE} troops were sent to Russia. “{HOSTILE}”, said {HOSTILE} Smith."
    article = read(
        text, outlet=HOSTILE, id=HOSTILE, title=HOSTILE, url=f"javascript:{HOSTILE}", published=date(2024, 10, 22)
    )
    dossier = Dossier([article])
    for html in (to_html(dossier, title=HOSTILE), dossier_html(dossier), article_html(article)):
        page = Page(html)
        assert not {"script", "img"} & set(page.names)
        assert "onerror" not in page.attributes
        assert not any(link.startswith("javascript") for link in page.links)
        html.encode("utf-8")


@given(st.text(max_size=200))
def test_any_article_gives_a_sound_page(text: str) -> None:
    article = read(f"{text} Kyiv said about 5,000 troops were sent. {text}", outlet=text or None, id="x")
    Page(to_html(Dossier([article])))
    Page(article_html(article))


@given(st.lists(testing.articles(), max_size=3))
def test_any_dossier_gives_a_sound_page(articles: list[Article]) -> None:
    page = Page(to_html(Dossier(articles)))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_an_empty_dossier() -> None:
    assert "No figures were found" in Dossier().to_html()


def test_the_same_dossier_gives_the_same_page(dossier: Dossier) -> None:
    assert Dossier(reversed(dossier.articles)).to_html() == dossier.to_html()


def test_different_units_share_an_axis() -> None:
    texts = "The road is 10 miles long, police said.", "The road is 16 kilometres long, the mayor said."
    dossier = Dossier(read(text, id=str(n)) for n, text in enumerate(texts))
    html = dossier.to_html()
    assert "16 kilometres" in html


def test_notebooks_show_the_same(dossier: Dossier) -> None:
    comparison = compare(parse_quantity("about 5 people"), parse_quantity("7 people"))
    assert comparison._repr_html_() == comparison_html(comparison)
    assert dossier._repr_html_() == dossier_html(dossier)
    assert dossier.articles[0]._repr_html_() == article_html(dossier.articles[0])
    for html in (comparison._repr_html_(), dossier._repr_html_(), dossier.articles[0]._repr_html_()):
        Page(html)
