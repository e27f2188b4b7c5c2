"""Reports as HTML: a page that needs nothing but itself, and fragments for notebooks."""

__all__ = ["article_html", "comparison_html", "dossier_html", "fragment", "to_html"]

from collections.abc import Sequence
from functools import cache, singledispatch
from importlib.resources import files

from claimkit._version import __version__
from claimkit.dossier import Dossier
from claimkit.model.article import Article
from claimkit.model.comparison import Comparison
from claimkit.report.article_html import article_section, marks_legend
from claimkit.report.forest import legend
from claimkit.report.graph import graph
from claimkit.report.markup import Markup, join, tag
from claimkit.report.statement_html import statements_section
from claimkit.report.statement_view import StatementView, shared_statements
from claimkit.report.topic_html import topic_section
from claimkit.report.view import ArticleView, DossierView, view_of
from claimkit.report.words import counted, underscored


@cache
def _style() -> Markup:
    return Markup(files("claimkit.report").joinpath("page.css").read_text(encoding="utf-8"))


def to_html(dossier: Dossier, *, title: str | None = None) -> str:
    """The dossier as one self-contained page: no script, nothing from elsewhere, light and dark, for print too.

    Whatever comes from an article is escaped.

    >>> from claimkit import Dossier, read
    >>> article = read("<script>1</script> Kyiv said 12,000 troops were sent.", outlet="Daily News")
    >>> page = to_html(Dossier([article]))
    >>> page.startswith("<!DOCTYPE html>"), "<script>" in page
    (True, False)
    """
    view = view_of(dossier)
    statements = shared_statements(dossier.statements, {one.article.id: one for one in view.articles})
    name = title or "Who claims what"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", name),
        tag("style", _style()),
    )
    body = tag(
        "body",
        tag("a", "Skip to the figures", href="#figures", class_="skip"),
        tag("header", tag("h1", name), tag("p", _summary(view), class_="lead")),
        _contents(view, statements),
        tag("main", statements_section(statements), *_sections(view)),
        tag("footer", tag("p", f"Made by claimkit {__version__} from the words of the articles alone.")),
        class_="claimkit",
    )
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"


def _summary(view: DossierView) -> str:
    counts = ", ".join(
        counted(n, noun)
        for n, noun in ((len(view.articles), "article"), (len(view.rows), "figure"), (len(view.topics), "topic"))
    )
    return f"{counts}: who says what, which figures agree, which conflict, and who stands behind them."


# So many statements stand in the contents.
_STATED = 5


def _contents(view: DossierView, statements: Sequence[StatementView]) -> Markup:
    stated = [tag("li", tag("a", one.title, href=f"#{one.key}"), f" ({one.behind})") for one in statements[:_STATED]]
    topics = [
        tag("li", tag("a", topic.title, href=f"#{topic.key}"), f" ({counted(len(topic.rows), 'figure')})")
        for topic in view.topics
    ]
    articles = [tag("li", tag("a", _named(article), href=f"#{article.key}")) for article in view.articles]
    return tag(
        "nav",
        tag("h2", "Contents"),
        tag("p", tag("a", "Statements", href="#statements")) if stated else None,
        tag("ul", *stated) if stated else None,
        tag("p", tag("a", "Figures", href="#figures")),
        tag("ul", *topics) if topics else None,
        tag("p", tag("a", "Articles", href="#articles")),
        tag("ul", *articles) if articles else None,
        aria_label="Contents",
    )


def _named(view: ArticleView) -> str:
    title = view.article.title
    return f"{view.name}: {title}" if title and title != view.name else view.name


def _sections(view: DossierView) -> list[Markup]:
    parts = [tag("h2", "Figures", id="figures", tabindex="-1")]
    if view.topics:
        parts.append(legend())
    else:
        parts.append(tag("p", "No figures were found in these articles."))
    chains = [chain for topic in view.topics for chain in topic.chains]
    if sum(len(set(topic.chains)) > 1 for topic in view.topics) > 1:
        parts += [
            tag("h3", "All figures: from whom to whom"),
            tag("p", "Thicker lines carry more figures; a thick frame marks who is cited from several sides."),
            graph(chains, label="All figures, from outlet to origin"),
        ]
    parts += [topic_section(topic) for topic in view.topics]
    parts.append(tag("h2", "Articles", id="articles", tabindex="-1"))
    if view.articles:
        parts.append(marks_legend())
    parts += [article_section(article) for article in view.articles]
    return parts


def _fragment(*parts: Markup) -> str:
    return tag("div", tag("style", _style()), *parts, class_="claimkit")


@singledispatch
def fragment(value: object) -> str:
    """The fragment that shows a value of any kind, for a notebook."""
    raise TypeError(f"nothing shows a {type(value).__name__} as HTML")


@fragment.register
def dossier_html(dossier: Dossier) -> str:
    """The dossier as a fragment, for a notebook."""
    view = view_of(dossier)
    return _fragment(tag("p", _summary(view)), legend(), *map(topic_section, view.topics))


@fragment.register
def article_html(article: Article) -> str:
    """The article with its marks as a fragment, for a notebook.

    >>> from claimkit import read
    >>> '<mark class="quantity"' in article_html(read("Up to 12,000 troops will be sent."))
    True
    """
    name = article.outlet or article.title or article.id or "An article"
    return _fragment(marks_legend(), article_section(ArticleView(article, "a1", name)))


@fragment.register
def comparison_html(comparison: Comparison) -> str:
    """The relation and its reasons as a fragment, for a notebook.

    >>> from claimkit import compare, parse_quantity
    >>> "conflicts" in comparison_html(compare(parse_quantity("5"), parse_quantity("7")))
    True
    """
    facts = [("Relation", comparison.relation), ("Origin", comparison.provenance), ("In a word", comparison.outcome)]
    pairs = [join([tag("dt", name), tag("dd", underscored(str(value)))]) for name, value in facts if value is not None]
    reasons = tag("ul", *(tag("li", str(reason)) for reason in comparison.reasons))
    return _fragment(tag("dl", *pairs, class_="about"), reasons)
