"""A dossier arranged for reading: topics, their figures by origin in time order, and what stands out."""

__all__ = ["ArticleView", "DossierView", "Group", "Note", "Row", "TopicView", "by_origin", "view_of"]

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from claimkit.comparison.identity import fullest_forms, is_unspecific
from claimkit.dossier import Dossier, Finding, FindingKind, Topic
from claimkit.model.article import Article
from claimkit.model.claim import Claim
from claimkit.model.comparison import Relation
from claimkit.model.source import Source
from claimkit.report.words import NOBODY, chain_names, outlet_of

# The kinds stand in the order of what matters to a reader.
_GRAVITY = {kind: place for place, kind in enumerate(FindingKind)}


@frozen(eq=False)
class ArticleView:
    """An article under the key that its anchors begin with, and a name to call it by."""

    article: Article
    key: str
    name: str
    _numbers: dict[tuple[int, int], int] = field(init=False)

    @_numbers.default
    def _number_quantities(self) -> dict[tuple[int, int], int]:
        # Backwards, so that of two figures at one place the first counts.
        found = list(enumerate(self.article.quantities))
        return {(mention.start, mention.end): number for number, mention in reversed(found)}

    def anchor(self, claim: Claim) -> str:
        """The anchor of the words of the claim's figure in the article's text, or that of the article."""
        figure = claim.quantity
        number = None if figure is None or claim.in_title else self._numbers.get((figure.start, figure.end))
        return self.key if number is None else f"{self.key}-q{number}"


@frozen(eq=False)
class Row:
    """One claim of a topic; `place` is the anchor of its words in the article, where they are known."""

    claim: Claim
    key: str
    where: str
    place: str | None


@frozen(eq=False)
class Group:
    """The figures of one origin, in time order."""

    origin: str
    rows: tuple[Row, ...]


@frozen(eq=False)
class Note:
    """One thing to know about a topic: a word for it, the claims that it is about, the later first, and the reasons."""

    kind: FindingKind
    rows: tuple[Row, ...]
    reasons: tuple[str, ...]


@frozen(eq=False)
class TopicView:
    """A topic: its figures by origin, what they are to each other, and by what way they came."""

    topic: Topic
    key: str
    title: str
    groups: tuple[Group, ...]
    notes: tuple[Note, ...]
    chains: tuple[tuple[str, ...], ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All figures, group by group."""
        return tuple(row for group in self.groups for row in group.rows)


@frozen(eq=False)
class DossierView:
    """All that a report shows."""

    topics: tuple[TopicView, ...]
    articles: tuple[ArticleView, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All figures of all topics."""
        return tuple(row for topic in self.topics for row in topic.rows)


def view_of(dossier: Dossier) -> DossierView:
    """The dossier arranged for a report."""
    articles = tuple(
        ArticleView(article, f"a{index}", _name(article, index)) for index, article in enumerate(dossier.articles, 1)
    )
    by_id = {view.article.id: view for view in articles}
    several = len({topic.event.key for topic in dossier.topics}) > 1
    topics = tuple(
        _topic(topic, f"t{index}", _title(topic, several=several), by_id)
        for index, topic in enumerate(dossier.topics, 1)
    )
    return DossierView(topics, articles)


def _name(article: Article, index: int) -> str:
    if article.outlet or article.title:
        return article.outlet or article.title or ""
    stem = (article.id or f"article {index}").rpartition("/")[2].removesuffix(".txt")
    return f"unnamed {stem if len(stem) <= 12 else stem[:11] + '…'}"


def _title(topic: Topic, *, several: bool) -> str:
    """What the topic measures; where there are several events, also of which."""
    return f"{topic.title} – {topic.event.title}" if several else topic.title


def _topic(topic: Topic, key: str, title: str, articles: Mapping[str | None, ArticleView]) -> TopicView:
    grouped = by_origin(figure.claim for figure in topic.figures)
    rows: dict[int, Row] = {}
    for claim in (*(claim for group in grouped for claim in group), *topic.statements):
        rows[id(claim)] = _row(claim, f"{key}-f{len(rows) + 1}", articles.get(claim.article))
    groups = [
        Group(members[-1].origin.name if members[-1].origin else NOBODY, tuple(rows[id(c)] for c in members))
        for members in grouped
    ]
    chains = tuple(chain_names(row.claim, row.where) for group in groups for row in group.rows)
    return TopicView(topic, key, title, tuple(groups), _notes(topic.findings, rows), chains)


def _notes(findings: Iterable[Finding], rows: Mapping[int, Row]) -> tuple[Note, ...]:
    """The findings, those that only repeat one another put together."""
    notes: list[Note] = []
    repeated: dict[str, list[Row]] = {}
    for finding in findings:
        claims = [rows[id(claim)] for claim in (finding.claim, finding.other) if claim is not None]
        if finding.kind is FindingKind.REPEATS:
            # The smaller cluster joins the larger, so that long chains stay cheap.
            smaller, larger = sorted((repeated.get(row.key, [row]) for row in (claims[0], claims[-1])), key=len)
            if smaller is not larger:
                larger.extend(smaller)
                repeated.update(dict.fromkeys((row.key for row in larger[-len(smaller) :]), larger))
                repeated[larger[0].key] = larger
        else:
            notes.append(Note(finding.kind, tuple(claims), _reasons(finding)))
    clusters = {id(cluster): cluster for cluster in repeated.values()}
    together = [Note(FindingKind.REPEATS, tuple(sorted(c, key=_number)), ()) for c in clusters.values()]
    return tuple(sorted([*together, *notes], key=lambda note: _GRAVITY[note.kind]))


def _reasons(finding: Finding) -> tuple[str, ...]:
    """Why; but nothing where a denial or confirmation is only set beside a claim that it does not speak of itself."""
    if finding.comparison is not None and finding.comparison.relation is Relation.NOT_COMPARABLE:
        return ()
    return tuple(map(str, finding.reasons))


def _number(row: Row) -> int:
    return int(row.key.rpartition("f")[2])


def by_origin(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims in a list for each origin, in time order; the origin with the most figures first."""
    ordered = sorted(claims, key=_moment)
    forms = fullest_forms({claim.origin for claim in ordered if claim.origin is not None})
    groups: dict[tuple[Source | None, str | None], list[Claim]] = {}
    for claim in ordered:
        origin = forms[claim.origin] if claim.origin is not None else None
        own = claim.article if origin is None or is_unspecific(origin) else None
        groups.setdefault((origin, own), []).append(claim)
    return sorted(groups.values(), key=lambda group: -len(group))


def _moment(claim: Claim) -> tuple[str, str]:
    reported = str(claim.reported or "")
    if claim.when is not None and (claim.when.end or claim.when.start):
        return reported, str(claim.when.end or claim.when.start)
    return reported, ""


def _row(claim: Claim, key: str, view: ArticleView | None) -> Row:
    where = outlet_of(claim) or (view.name if view else claim.article or "an unknown outlet")
    return Row(claim, key, where, None if view is None else view.anchor(claim))
