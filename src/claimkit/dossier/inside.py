"""Finds where one article contradicts itself."""

__all__ = ["conflicts_in"]

from claimkit.dossier.dossier import Dossier
from claimkit.dossier.topic import Finding, FindingKind
from claimkit.model.article import Article


def conflicts_in(article: Article) -> tuple[Finding, ...]:
    """The figures of one article that cannot both be right, as far as it sets them against each other.

    One voice in one article does not contradict itself, unless the text says that one figure has come from the other;
    two sources that it names may.

    >>> from claimkit import read
    >>> article = read("Police said 900 people marched. Organizers said 5,000 people marched.")
    >>> [str(finding) for finding in conflicts_in(article)]
    ['5,000 people (organizers) disputes 900 people (police)']
    """
    return tuple(finding for topic in Dossier([article]).topics for finding in topic.findings if finding.kind in _KINDS)


_KINDS = frozenset({FindingKind.DISPUTES, FindingKind.CONFLICTS, FindingKind.REVISES})
