"""A shared statement as HTML: its title, how many stand behind it, and who says it in what words."""

__all__ = ["statements_section"]

from collections.abc import Sequence

from claimkit.report.markup import Markup, tag
from claimkit.report.statement_view import StatementView, Teller
from claimkit.report.words import as_of, counted, stated_by, through


def statements_section(views: Sequence[StatementView]) -> Markup | None:
    """The statements as a section of the page; None where nothing is shared."""
    if not views:
        return None
    return tag(
        "section",
        tag("h2", "What most articles state", id="statements", tabindex="-1"),
        *(_statement(view) for view in views[:_MOST]),
        _more(views[_MOST:]),
        aria_labelledby="statements",
    )


# So many statements are shown without a click.
_MOST = 5


def _more(views: Sequence[StatementView]) -> Markup | None:
    if not views:
        return None
    summary = tag("summary", f"{counted(len(views), 'more statement')} of several articles")
    return tag("details", summary, *map(_statement, views))


def _statement(view: StatementView) -> Markup:
    names = ("Who says so", "Outlet, as of", "In what words", "Status")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in names), role="row"), role="rowgroup")
    body = tag("tbody", *map(_teller, view.tellers), role="rowgroup")
    return tag(
        "section",
        tag("h3", view.title, id=f"{view.key}-title"),
        tag("p", view.summary, ".", class_="soft"),
        tag("table", head, body, class_="statements stack", role="table"),
        id=view.key,
        aria_labelledby=f"{view.key}-title",
    )


def _teller(teller: Teller) -> Markup:
    claim = teller.claim
    relays = through(claim)
    who = stated_by(claim) + (f", through {', '.join(relays)}" if relays else "")
    time = as_of(claim)
    words = tag("a", teller.words, href=f"#{teller.place}") if teller.place else teller.words
    return tag(
        "tr",
        tag("td", who, data_label="Who says so"),
        tag("td", teller.where, ", " if time else None, tag("span", time, class_="day"), data_label="Outlet"),
        tag("td", words, data_label="Words"),
        tag("td", str(claim.status), data_label="Status"),
        role="row",
    )
