"""Reports in plain text, for a terminal or a file."""

__all__ = ["article_text", "check_text", "comparison_text", "dossier_text", "explanation_text"]

from collections.abc import Iterable, Sequence

from claimkit.dossier import Dossier
from claimkit.model.article import Article
from claimkit.model.attribution import AttributionMention
from claimkit.model.claim import Claim
from claimkit.model.comparison import Check, Comparison
from claimkit.report.columns import paragraph, table, width_of
from claimkit.report.notes import note_text
from claimkit.report.statement_view import StatementView, Teller, shared_statements
from claimkit.report.view import Row, TopicView, view_of
from claimkit.report.words import as_of, counted, standing, stated_by, through, time_words, underscored
from claimkit.rules import Step

_WIDTH = 100
# So many statements stand at the head of a report.
_MOST = 3


def dossier_text(dossier: Dossier, *, width: int = _WIDTH) -> str:
    """The dossier's topics as tables, each with what its figures are to each other.

    >>> from claimkit import Dossier, read
    >>> articles = [
    ...     read("Kyiv says 12,000 troops were sent to Russia.", outlet="Daily News", id="1"),
    ...     read("About 12,000 troops were sent to Russia, Kyiv said.", outlet="Evening Post", id="2"),
    ... ]
    >>> print(dossier_text(Dossier(articles)).splitlines()[0])
    2 articles, 2 figures, 1 topic
    """
    view = view_of(dossier)
    lines = _title(
        f"{counted(len(view.articles), 'article')}, {counted(len(view.rows), 'figure')}, "
        f"{counted(len(view.topics), 'topic')}",
        "=",
        width,
    )
    statements = shared_statements(dossier.statements, {one.article.id: one for one in view.articles})
    for statement in statements[:_MOST]:
        lines += ["", *_statement(statement, width)]
    if len(statements) > _MOST:
        lines += [
            "",
            *paragraph(f"and {counted(len(statements) - _MOST, 'more statement')} of several articles", width),
        ]
    for topic in view.topics:
        lines += ["", *_topic(topic, width)]
    return "\n".join(lines)


def _statement(view: StatementView, width: int) -> list[str]:
    lines = [*_title(f"“{view.title}”", "-", width), *paragraph(view.summary, width)]
    for teller in view.tellers:
        lines += paragraph(_teller(teller), width, first="  - ", rest="    ")
    return lines


def _teller(teller: Teller) -> str:
    claim = teller.claim
    behind = [name for name in (*through(claim), stated_by(claim)) if name != teller.where]
    told = ", ".join(filter(None, (as_of(claim), str(claim.status))))
    return f"{' ← '.join((teller.where, *behind))} ({told}): “{teller.words}”"


def _title(words: str, line: str, width: int) -> list[str]:
    lines = paragraph(words, width)
    return [*lines, line * max(map(width_of, lines))]


def _topic(view: TopicView, width: int) -> list[str]:
    count = counted(len(view.rows), "figure")
    summary = paragraph(f"{count}, independent origins: {view.topic.origins}{standing(view.topic)}", width)
    lines = [*_title(view.title, "-", width), *summary, ""]
    head = ("figure", "hedge", "who says so, through whom", "outlet", "as of", "status")
    lines += table(head, [_row(row) for row in view.rows], width)
    if view.notes:
        lines.append("")
    for note in view.notes:
        lines += paragraph(note_text(note), width, rest="    ")
        for reason in note.reasons:
            lines += paragraph(reason, width, first="  - ", rest="    ")
    return lines


def _row(row: Row) -> tuple[str, ...]:
    claim = row.claim
    assert claim.quantity is not None
    relays = through(claim)
    who = stated_by(claim) + (f", through {', '.join(relays)}" if relays else "")
    hedge = underscored(str(claim.quantity.value.hedge))
    return claim.quantity.text, hedge, who, row.where, as_of(claim), str(claim.status)


def article_text(article: Article, *, width: int = _WIDTH) -> str:
    """What was found in the article: quantities, times, who says what, and the claims that come of it.

    >>> from claimkit import read
    >>> print(article_text(read("Up to 12,000 troops will be sent, Budanov said."), width=80).splitlines()[0])
    an article of an unknown outlet: 1 quantity, 0 times, 1 attribution, 1 claim
    """
    counts = [
        f"{len(article.quantities)} quantit{'y' if len(article.quantities) == 1 else 'ies'}",
        counted(len(article.times), "time"),
        counted(len(article.attributions), "attribution"),
        counted(len(article.claims), "claim"),
    ]
    name = article.title or article.id or "an article"
    date = f", {article.published}" if article.published else ""
    lines = paragraph(f"{name} of {article.outlet or 'an unknown outlet'}{date}: {', '.join(counts)}", width)
    sections = (
        ("Quantities", ("at", "words", "read as"), [(str(m.start), m.text, str(m.value)) for m in article.quantities]),
        ("Times", ("at", "words", "read as"), [(str(m.start), m.text, time_words(m.value)) for m in article.times]),
        (
            "Who says what",
            ("at", "source", "cue", "stance", "what"),
            [_attribution(article, found) for found in article.attributions],
        ),
        (
            "Claims with a figure",
            ("figure", "who says so", "as of", "status"),
            [
                (str(claim.quantity.value), " → ".join(s.name for s in claim.chain), as_of(claim), str(claim.status))
                for claim in article.claims
                if claim.quantity is not None
            ],
        ),
    )
    for title, head, rows in sections:
        if rows:
            lines += ["", *_title(title, "-", width), *table(head, rows, width)]
    return "\n".join(lines)


def _attribution(article: Article, found: AttributionMention) -> tuple[str, ...]:
    source = found.value.source.name if found.value.source else "nobody named"
    reporters = [outer.value.source.name for outer in found.ancestors if outer.value.source]
    if reporters:
        source += f", through {', '.join(reporters)}"
    content = " … ".join(article.text[span.start : span.end] for span in found.content)
    short = content if len(content) <= 120 else content[:119] + "…"
    return str(found.cue.start), source, found.value.cue, underscored(str(found.value.stance)), short


def explanation_text(explained: Iterable[tuple[Claim, Sequence[Step]]], *, width: int = _WIDTH) -> str:
    """Each claim with the rules that had a say in how it was read.

    >>> from claimkit import explain, read
    >>> article = read("The quake killed 31 people, among them three children.")
    >>> print(explanation_text([(article.claims[1], explain(article, article.claims[1]))]).splitlines()[-1])
      - “three children”, extent of a figure: part of a figure told before → part of “31 people”
    """
    lines = ["", *_title("Why", "-", width)]
    for claim, steps in explained:
        lines += ["", *paragraph(claim.quantity.text if claim.quantity else claim.text, width)]
        for step in steps:
            lines += paragraph(str(step), width, first="  - ", rest="    ")
        if not steps:
            lines.append("  - no named rule had a say")
    return "\n".join(lines)


def comparison_text(comparison: Comparison, *, width: int = _WIDTH) -> str:
    """The relation, who is behind both, and the reasons.

    >>> from claimkit import compare, parse_quantity
    >>> print(comparison_text(compare(parse_quantity("5"), parse_quantity("7"))).splitlines()[0])
    conflicts
    """
    lines = [underscored(str(comparison.relation))]
    if comparison.provenance is not None:
        lines.append(f"origin: {underscored(str(comparison.provenance))}")
    if comparison.outcome is not None:
        lines.append(f"in a word: {comparison.outcome}")
    for reason in comparison.reasons:
        lines += paragraph(str(reason), width, first="  - ", rest="    ")
    return "\n".join(lines)


def check_text(check: Check, *, width: int = _WIDTH) -> str:
    """The verdict, the words that it rests on, and the reasons."""
    lines = [underscored(str(check.verdict))]
    for piece in check.evidence:
        where = f"{piece.article}, at {piece.start}" if piece.article else f"at {piece.start}"
        lines += paragraph(f"“{piece.text}” ({where})", width, first="  ", rest="    ")
    for reason in check.reasons:
        lines += paragraph(str(reason), width, first="  - ", rest="    ")
    return "\n".join(lines)
