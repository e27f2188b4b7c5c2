"""What the command `claimkit` can do."""

__all__ = ["claimkit"]

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from claimkit._version import __version__
from claimkit.checking import check as check_statement
from claimkit.checking.draft import check_figures
from claimkit.checking.figure_check import FigureVerdict
from claimkit.cli.output import Output, output_width
from claimkit.cli.reading import Reading
from claimkit.comparison.compare import compare as compare_values
from claimkit.dossier import Dossier
from claimkit.errors import InputError, ParseError
from claimkit.interchange.files import write_text
from claimkit.interchange.json import to_json
from claimkit.model.article import Article
from claimkit.model.claim import Claim
from claimkit.model.comparison import Comparison
from claimkit.parse.article import read as read_article
from claimkit.parse.explain import explain
from claimkit.parse.quantities.strict import parse_quantity
from claimkit.parse.times.edtf import parse_when
from claimkit.report.draft_text import draft_rows, draft_text
from claimkit.report.html import to_html
from claimkit.report.text import article_text, check_text, comparison_text, dossier_text, explanation_text

_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    try:
        return None if value is None else datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        problem = f"{value!r} is no date; write it as year-month-day, such as 2024-10-22"
        raise click.BadParameter(problem) from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimkit", message="%(prog)s %(version)s")
def claimkit() -> None:
    """What the media claim: figures, times and who says so; which agree, which conflict, and why."""


@claimkit.command()
@_paths
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="Write to a .html, .json or .txt file.")
@click.option("--title", default=None, help="A title for the page.")
@_json_option
def report(paths: tuple[str, ...], target: Path | None, title: str | None, as_json: bool) -> None:
    """Compare the figures of several articles, topic by topic.

    A PATH is a folder, a text (.txt), JSON lines (.jsonl with id, text, outlet,
    published, title, url), a saved web page (.html) or a pattern. What is known
    of texts is read from articles.toml beside them. "-" reads a text from
    standard input.
    """
    reading = Reading(paths)
    articles = reading.articles()
    if not articles:
        reading.finish()
    dossier = Dossier(articles)
    writers: dict[str, Callable[[], str]] = {
        ".json": lambda: to_json(dossier, indent=2) + "\n",
        ".txt": lambda: dossier_text(dossier) + "\n",
        ".html": lambda: to_html(dossier, title=title),
        ".htm": lambda: to_html(dossier, title=title),
    }
    if target is None:
        Output().show(to_json(dossier, indent=2) if as_json else dossier_text(dossier, width=output_width()))
    elif target.suffix.lower() not in writers:
        reading.tell(InputError(str(target), "unknown kind of file", "end its name in .html, .json or .txt"))
    else:
        reading.attempt(lambda: write_text(target, writers[".json" if as_json else target.suffix.lower()]()))
    reading.finish()


@claimkit.command()
@click.argument("path", metavar="FILE")
@click.option("--outlet", help="The medium that published it.")
@click.option("--published", callback=_day, help="The day on which it did, such as 2024-10-22.")
@click.option("--why", is_flag=True, help="Under the claims, the rules by which they were read.")
@_json_option
def read(path: str, outlet: str | None, published: date | None, why: bool, as_json: bool) -> None:
    """Show what is found in one article; "-" reads it from standard input."""
    reading = Reading([path], outlet=outlet, published=published)
    for article in reading.articles():
        text = to_json(article, indent=2) if as_json else article_text(article, width=output_width())
        Output().show(text)
        if why and not as_json:
            steps = [(claim, explain(article, claim)) for claim in article.claims]
            Output().show(explanation_text(steps, width=output_width()))
    reading.finish()


@claimkit.command()
@click.argument("a")
@click.argument("b")
@_json_option
def compare(a: str, b: str, as_json: bool) -> None:
    """Say how two figures, two times or two statements relate, and why."""
    try:
        comparison = _compared(a, b)
    except ParseError as error:
        Output(err=True).show(f"claimkit: {error}")
        raise SystemExit(2) from None
    Output().show(to_json(comparison, indent=2) if as_json else comparison_text(comparison, width=output_width()))


def _compared(a: str, b: str) -> Comparison:
    """The comparison of what both strings are in common: figures, times, or sentences with one claim each."""
    problems: list[ParseError] = []
    readers: tuple[Callable[[str], Any], ...] = (parse_quantity, parse_when, _only_claim)
    for reader in readers:
        try:
            first, second = reader(a), reader(b)
        except ParseError as error:
            problems.append(error)
        else:
            return compare_values(first, second)
    # Whichever came furthest says best what is wrong; of equals the last, which asks for the least.
    raise max(reversed(problems), key=lambda error: error.position)


def _only_claim(text: str) -> Claim:
    claims = [claim for claim in read_article(text).claims if claim.quantity is not None]
    if len(claims) != 1:
        raise ParseError(text, 0, "a figure, a time (as in 2024-10-22) or a sentence with one figure")
    return claims[0]


@claimkit.command()
@click.argument("statement", metavar="STATEMENT|DRAFT")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--against", "texts", multiple=True, metavar="PATH", help="Check each figure of the file DRAFT.")
@_json_option
def check(statement: str, paths: tuple[str, ...], texts: tuple[str, ...], as_json: bool) -> None:
    """Say whether figures are borne out by articles.

    Of a STATEMENT, whether the articles at PATH... bear it out. Of the file DRAFT
    ("-" for standard input), with --against, each figure: stated, rounded, altered,
    absent and so on; the exit status is then 1 where one is altered or absent.
    """
    if not texts and not paths:
        raise click.UsageError("give the articles: claimkit check STATEMENT PATH..., or DRAFT --against PATH")
    reading = Reading(paths or texts)
    articles = reading.articles()
    if articles and texts:
        _check_draft(statement, articles, reading, as_json=as_json)
    elif articles:
        result = check_statement(statement, against=articles)
        Output().show(to_json(result, indent=2) if as_json else check_text(result, width=output_width()))
    reading.finish()


def _check_draft(path: str, articles: Sequence[Article], reading: Reading, *, as_json: bool) -> None:
    """Shows the figures of a draft with their verdicts, and ends with status 1 where one is not borne out."""
    drafts = Reading([path])
    wrong = False
    for draft in drafts.articles():
        checks = check_figures(draft.text, against=articles)
        if as_json:
            head = ("line", "figure", "verdict", "found", "article")
            found = [dict(zip(head, row, strict=True)) for row in draft_rows(checks, draft.text)]
            Output().show(json.dumps(found, indent=2, ensure_ascii=False))
        else:
            Output().show(draft_text(checks, draft.text, width=output_width()))
        wrong = wrong or any(one.verdict in _WRONG for one in checks)
    drafts.finish()
    reading.finish()
    if wrong:
        raise SystemExit(1)


_WRONG = frozenset({FigureVerdict.ALTERED, FigureVerdict.ABSENT})
