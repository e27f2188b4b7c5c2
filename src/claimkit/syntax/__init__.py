"""How English sentences are built: the grammar that all readers share."""

__all__ = ["Clause", "clauses_in"]

from claimkit.syntax.clauses import Clause, clauses_in
