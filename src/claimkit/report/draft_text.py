"""A checked draft in plain text: its figures as a table, each with what the texts say."""

__all__ = ["draft_rows", "draft_text"]

from collections.abc import Sequence

from claimkit.checking.figure_check import FigureCheck
from claimkit.model.comparison import Citation
from claimkit.report.columns import paragraph, table
from claimkit.report.words import counted, underscored

_WIDTH = 100


def draft_text(checks: Sequence[FigureCheck], draft: str, *, width: int = _WIDTH) -> str:
    """The figures of a draft with the line in which each stands, its verdict, and the figure that it was set against.

    >>> from claimkit import check_figures
    >>> draft = "Some 5,000 people died."
    >>> print(draft_text(check_figures(draft, against="Officials said 4,950 people died."), draft).splitlines()[0])
    1 figure: 1 rounded
    """
    counts: dict[str, int] = {}
    for check in checks:
        counts[underscored(str(check.verdict))] = counts.get(underscored(str(check.verdict)), 0) + 1
    summary = ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
    told = f": {summary}" if summary else ""
    lines = paragraph(f"{counted(len(checks), 'figure')}{told}", width)
    if checks:
        head = ("line", "figure", "verdict", "in the texts", "article")
        lines += ["", *table(head, draft_rows(checks, draft), width)]
    return "\n".join(lines)


def draft_rows(checks: Sequence[FigureCheck], draft: str) -> list[tuple[str, ...]]:
    """A row for each figure: line, figure, verdict, what it was set against, the article of that."""
    rows: list[tuple[str, ...]] = []
    for check in checks:
        against: tuple[Citation, ...] = check.operands if check.found is None else (check.found,)
        line = draft.count("\n", 0, check.stated.start) + 1
        words = " and ".join(" ".join(one.text.split()) for one in against)
        articles = ", ".join(dict.fromkeys(one.article for one in against if one.article is not None))
        rows.append(
            (str(line), " ".join(check.stated.text.split()), underscored(str(check.verdict)), words or "–", articles)
        )
    return rows
