"""What a dossier says of one event and of one topic of it."""

__all__ = ["DossierEvent", "Figure", "Finding", "FindingKind", "Topic"]

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from claimkit.comparison.origins import Origins
from claimkit.model.claim import Claim, Status
from claimkit.model.comparison import Comparison, Reason
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.source import Source, SourceKind
from claimkit.model.when import When


class FindingKind(StrEnum):
    """What one claim of a topic is to another.

    Of figures that agree, one origin's repeats, that of two named and different ones corroborates, and where it is not
    told whose they are they agree. Of figures that cannot both be right, one origin's later one revises, that of
    another named one disputes; "conflicts" and "tension" are said where the origins leave it open. A count that has
    grown develops. "denies" and "confirms" speak of the event itself; "does_not_confirm" and "no_comment" commit to
    nothing. They stand in the order of what matters to a reader.
    """

    DISPUTES = "disputes"
    CONFLICTS = "conflicts"
    DENIES = "denies"
    REVISES = "revises"
    DEVELOPS = "develops"
    TENSION = "tension"
    CORROBORATES = "corroborates"
    REPEATS = "repeats"
    AGREES = "agrees"
    CONFIRMS = "confirms"
    DOES_NOT_CONFIRM = "does_not_confirm"
    NO_COMMENT = "no_comment"


@frozen
class Figure:
    """A claim with a figure, with the parts of it that a table shows."""

    claim: Claim

    @property
    def quantity(self) -> Quantity:
        """The figure itself."""
        assert self.claim.quantity is not None
        return self.claim.quantity.value

    @property
    def hedge(self) -> Hedge:
        """How the number is qualified."""
        return self.quantity.hedge

    @property
    def status(self) -> Status:
        """Whether it is a fact, under way or to come."""
        return self.claim.status

    @property
    def origin(self) -> Source | None:
        """Who says so, in the end; None where nobody is named."""
        return self.claim.origin

    @property
    def outlet(self) -> Source | None:
        """The medium that published it, None where it is not known."""
        chain = self.claim.chain
        return chain[0] if chain and chain[0].kind is SourceKind.OUTLET else None

    @property
    def through(self) -> tuple[Source, ...]:
        """Those who pass it on between the outlet and the origin."""
        links = self.claim.chain[1:] if self.outlet is not None else self.claim.chain
        return links[:-1] if self.claim.origin is not None else links

    @property
    def as_of(self) -> date | None:
        """The day for which it stands: on which it was said, or at least published."""
        return self.claim.reported

    def __str__(self) -> str:
        who = self.origin.name if self.origin else "no named source"
        return f"{self.quantity} ({self.status}, {who})"


@frozen
class Finding:
    """What `claim` is to `other`, an earlier claim of the same topic, or None where it stands alone.

    `comparison` has the reasons; it is None where there is no `other`.
    """

    kind: FindingKind = field(converter=FindingKind)
    claim: Claim
    other: Claim | None = None
    comparison: Comparison | None = None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why: one sentence for each axis on which the two were compared."""
        return self.comparison.reasons if self.comparison is not None else ()

    def __str__(self) -> str:
        def short(claim: Claim) -> str:
            who = claim.origin.name if claim.origin else "no named source"
            return f"{claim.quantity.value if claim.quantity else repr(claim.text)} ({who})"

        words = str(self.kind).replace("_", " ")
        if self.other is not None:
            words = _BESIDE.get(self.kind, words)
        return f"{short(self.claim)} {words}" + (f" {short(self.other)}" if self.other else "")


# Words that stand between two claims where that of the kind would not.
_BESIDE = {FindingKind.AGREES: "agrees with", FindingKind.TENSION: "is in tension with"}
_CONFLICTS = {FindingKind.CONFLICTS, FindingKind.DISPUTES, FindingKind.DENIES}


@frozen(kw_only=True)
class DossierEvent:
    """An event of a dossier: what its articles take for one and the same.

    - `title`: the event in a few words of the article that was published first
    - `main`: whether an article is about it; else it is only recalled
    - `kind`, `when`, `place`: as far as an article tells
    - `articles`: the ids of the articles that tell of it
    - `topics`: what is measured of it
    - `reasons`: why the articles are taken to tell of one event, a sentence for each feature found

    >>> from claimkit import Dossier, read
    >>> first = read("A quake killed 12 people near Zarin on Monday, the governor said.", outlet="Daily News")
    >>> second = read("At least 15 people died in the quake near Zarin, officials said.", outlet="Evening Post")
    >>> [event] = Dossier([first, second]).events
    >>> event.kind, len(event.articles), [topic.title for topic in event.topics]
    ('earthquake', 2, ['People killed'])
    """

    key: str
    title: str
    main: bool = True
    kind: str | None = None
    when: When | None = None
    place: str | None = None
    articles: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    _topics: "list[Topic]" = field(factory=list, eq=False, repr=False, init=False)

    @property
    def topics(self) -> "tuple[Topic, ...]":
        """What is measured of the event, those with the most figures first."""
        return tuple(self._topics)

    def __str__(self) -> str:
        return self.title


@frozen
class Topic:
    """The figures of one measure of one event: how many people were killed, what was paid.

    `title` says it as people would, `event` is what it is measured of. `figures` are in the order of time, `statements`
    the claims without a figure: who denies, confirms, declines. `latest` is the figure that stands: the newest, and of
    the newest the best attested. `part_of` is the topic of the whole where this counts a part of it ("Children
    killed"). `origins` counts who stands behind the figures, as [min, max] independent origins.
    """

    title: str
    figures: tuple[Figure, ...]
    statements: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    origins: Origins
    event: DossierEvent
    latest: Figure | None = None
    part_of: "Topic | None" = None

    @property
    def name(self) -> str:
        """The title."""
        return self.title

    @property
    def timeline(self) -> tuple[Figure, ...]:
        """The figures that have a day, in its order."""
        return tuple(figure for figure in self.figures if figure.as_of is not None)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that cannot both be right: a witness for each conflict, not every pair."""
        return tuple(f for f in self.findings if f.kind in _CONFLICTS and f.other is not None)

    def of_kind(self, kind: FindingKind | str) -> tuple[Finding, ...]:
        """The findings of one kind."""
        wanted = FindingKind(kind)
        return tuple(finding for finding in self.findings if finding.kind is wanted)

    def __repr__(self) -> str:
        return f"<Topic {self.title!r}: {len(self.figures)} figures, {len(self.findings)} findings>"
