"""One article as HTML: what is known of it, its text with marks, and who says what in it."""

__all__ = ["article_section", "marks_legend"]

from urllib.parse import urlsplit

from claimkit.model.article import Article
from claimkit.model.attribution import AttributionMention
from claimkit.report.marked import marked_text
from claimkit.report.markup import Markup, join, tag
from claimkit.report.view import ArticleView
from claimkit.report.words import underscored

_SAMPLES = (
    ("source", "source", "span"),
    ("cue", "cue", "span"),
    ("what it says", "content", "span"),
    ("12,000", "quantity", "mark"),
    ("Tuesday", "time", "span"),
)


def marks_legend() -> Markup:
    """How the marks look."""
    names = ("who is cited", "the words that cite", "what is attributed", "a quantity", "a time")
    items = [
        tag("li", tag(element, words, class_=f"{kind} sample"), f" {name}")
        for (words, kind, element), name in zip(_SAMPLES, names, strict=True)
    ]
    return tag("ul", *items, class_="legend", aria_label="Marks in the articles")


def article_section(view: ArticleView) -> Markup:
    """The article as a section of the page."""
    article = view.article
    title = article.title or f"Article from {article.outlet}" if article.outlet else article.title or view.name
    return tag(
        "section",
        tag("h3", title, id=f"{view.key}-title"),
        _about(article),
        tag("div", marked_text(article, view.key), class_="article"),
        _who_says_what(view) if article.attributions else None,
        id=view.key,
        aria_labelledby=f"{view.key}-title",
    )


def _about(article: Article) -> Markup:
    known = [
        ("Outlet", article.outlet or "not known"),
        ("Published", str(article.published) if article.published else "not known"),
        ("File", article.id),
        ("Address", _link(article.url)),
    ]
    pairs = [join([tag("dt", name), tag("dd", value)]) for name, value in known if value]
    return tag("dl", *pairs, class_="about")


def _link(url: str | None) -> Markup | str | None:
    """A link only where it leads to the web: an article's metadata must not run anything."""
    try:
        safe = url is not None and urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        safe = False
    return tag("a", url, href=url, rel="noreferrer") if safe and url else url


def _who_says_what(view: ArticleView) -> Markup:
    head = tag("tr", *(tag("th", n, scope="col") for n in ("Who", "Cue", "Stance", "Mode", "Through")), role="row")
    rows = [_attribution(view, number, found) for number, found in enumerate(view.article.attributions)]
    table = tag(
        "table",
        tag("caption", "Attributions in the order of the text."),
        tag("thead", head, role="rowgroup"),
        tag("tbody", *rows, role="rowgroup"),
        class_="stack",
        role="table",
    )
    return tag("details", tag("summary", f"Who says what: {len(rows)} attributions"), table)


def _attribution(view: ArticleView, number: int, found: AttributionMention) -> Markup:
    value = found.value
    reporters = [outer.value.source.name for outer in found.ancestors if outer.value.source]
    link = tag("a", value.cue or "…", href=f"#{view.key}-a{number}") if found.cue.end > found.cue.start else value.cue
    return tag(
        "tr",
        tag("td", value.source.name if value.source else "nobody named", data_label="Who"),
        tag("td", link, data_label="Cue"),
        tag("td", underscored(str(value.stance)), data_label="Stance"),
        tag("td", str(value.mode), data_label="Mode"),
        tag("td", ", ".join(reporters), data_label="Through") if reporters else tag("td", "–", class_="none"),
        role="row",
    )
