"""Many articles side by side: topics, figures, conflicts, origins and what became of each figure."""

__all__ = ["Dossier", "Figure", "Finding", "FindingKind", "Topic"]

from claimkit.dossier.dossier import Dossier
from claimkit.dossier.topic import Figure, Finding, FindingKind, Topic
