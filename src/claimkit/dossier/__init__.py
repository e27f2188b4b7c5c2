"""Many articles side by side: events, topics, figures, conflicts, origins and what became of each figure."""

__all__ = ["Dossier", "DossierEvent", "Figure", "Finding", "FindingKind", "Statement", "Topic"]

from claimkit.dossier.dossier import Dossier
from claimkit.dossier.statement import Statement
from claimkit.dossier.topic import DossierEvent, Figure, Finding, FindingKind, Topic
