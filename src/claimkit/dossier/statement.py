"""What several claims of a dossier state in common."""

__all__ = ["Statement"]

from collections.abc import Mapping

from attrs import frozen

from claimkit.comparison.origins import Origins
from claimkit.comparison.statements.said import stands_in_lead
from claimkit.dossier.topic import DossierEvent, Finding, FindingKind
from claimkit.model.attribution import Stance
from claimkit.model.claim import Claim, Status


@frozen
class Statement:
    """Claims that report the same event, plan, remark or state, in whatever words.

    - `title`: the words of the member that has most in common with the others
    - `claims`: the members, in the order of time; those that deny, confirm or comment among them
    - `event`: what it is stated of
    - `origins`: who stands behind it, as [min, max] independent origins
    - `findings`: who repeats or corroborates whom, who denies, confirms or declines to

    >>> from claimkit import Dossier, read
    >>> first = read("Acme may sell its Oslo plant, a union official said.", outlet="Daily News")
    >>> second = read("Acme is considering selling its plant in Oslo.", outlet="Evening Post")
    >>> third = read("Acme may soon sell the plant in Oslo.", outlet="Morning Star")
    >>> statement = Dossier([first, second, third]).statements[0]
    >>> statement.title, len(statement.claims), str(statement.status)
    ('Acme may soon sell the plant in Oslo', 3, 'possible')
    """

    title: str
    claims: tuple[Claim, ...]
    event: DossierEvent
    origins: Origins
    findings: tuple[Finding, ...] = ()

    @property
    def status(self) -> Status:
        """Whether most of those who state it give it for a fact, for a plan, or for possible."""
        spread = self.by_status
        return max(spread, key=lambda status: len(spread[status])) if spread else Status.UNKNOWN

    @property
    def by_status(self) -> Mapping[Status, tuple[Claim, ...]]:
        """The claims that state it, by their status: who says may, who says will."""
        stated = [claim for claim in self.claims if claim.stance is Stance.ASSERTS]
        order = [Status.HAPPENED, Status.ONGOING, Status.PLANNED, Status.POSSIBLE, Status.UNKNOWN]
        found = {status: tuple(claim for claim in stated if claim.status is status) for status in order}
        return {status: claims for status, claims in found.items() if claims}

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that state it, the earliest first."""
        return tuple(dict.fromkeys(claim.article for claim in self.claims if claim.article is not None))

    @property
    def leading(self) -> int:
        """How many articles state it where they say what they are about: in the headline or right below."""
        return len({claim.article for claim in self.claims if stands_in_lead(claim)})

    @property
    def first(self) -> Claim:
        """The earliest of the claims."""
        return self.claims[0]

    def of_kind(self, kind: FindingKind | str) -> tuple[Finding, ...]:
        """The findings of one kind."""
        wanted = FindingKind(kind)
        return tuple(finding for finding in self.findings if finding.kind is wanted)

    def __str__(self) -> str:
        return self.title

    def __repr__(self) -> str:
        return f"<Statement {self.title[:60]!r}: {len(self.claims)} claims, {len(self.articles)} articles>"
