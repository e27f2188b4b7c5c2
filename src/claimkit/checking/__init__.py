"""Is a statement borne out by a text? For headlines, summaries and claims to be verified."""

__all__ = ["check"]

from claimkit.checking.statement import check
