"""Marks in an article's text: the text itself never changes."""

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from claimkit.model.article import Article
from claimkit.model.attribution import Attribution, AttributionMention
from claimkit.model.quantity import Quantity
from claimkit.model.source import Source
from claimkit.model.span import Mention, Span
from claimkit.report.marked import marked_text

SOURCE = Source("Budanov", "person")


class _Checker(HTMLParser):
    """Reads back the text and the ids, and that every element is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(st.text(alphabet="ab <&\n\"'", max_size=40))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: Span(min(p), max(p)))

    def mention(span: Span, value: object) -> Mention:
        return Mention(span.start, span.end, text[span.start : span.end], value)

    attributions = []
    for cue, source, content in draw(st.lists(st.tuples(spans, spans, spans), max_size=3)):
        clear = () if content.overlaps(cue) else (content,)
        attributions.append(AttributionMention(Attribution(SOURCE, "said"), mention(source, SOURCE), cue, clear))
    quantities = [mention(span, Quantity(3, 3)) for span in draw(st.lists(spans, max_size=3))]
    return Article(text, quantities=tuple(quantities), attributions=tuple(attributions))


@given(articles())
def test_the_text_is_unchanged_and_ids_are_unique(article: Article) -> None:
    html = marked_text(article, "a0")
    shown = [unescape(re.sub("<[^>]*>", "", p)) for p in re.findall(r"(?s)<p>(.*?)</p>", html)]
    assert shown == [line for line in article.text.split("\n") if line.strip()]
    ids = _Checker(html).ids
    assert len(ids) == len(set(ids))
    for number, quantity in enumerate(article.quantities):
        if quantity.text.strip():
            assert f"a0-q{number}" in ids


def test_markup_in_an_article_stays_text() -> None:
    text = "<script>alert(1)</script> said 12,000 & more"
    article = Article(text, quantities=(Mention(31, 37, "12,000", Quantity(12000, 12000)),))
    assert marked_text(article, "a0") == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; said "
        '<mark class="quantity" id="a0-q0" title="12,000">12,000</mark> &amp; more</p>'
    )


def test_crossing_marks_are_cut() -> None:
    attribution = AttributionMention(Attribution(SOURCE, "x"), Mention(2, 6, "cdef", SOURCE), Span(8, 9), (Span(0, 4),))
    html = marked_text(Article("abcdefghij", attributions=(attribution,)), "a0")
    assert re.sub(' (title|id)="[^"]*"', "", html) == (
        '<p><span class="content">ab<span class="source">cd</span></span><span class="source">ef</span>'
        'gh<span class="cue">i</span>j</p>'
    )
