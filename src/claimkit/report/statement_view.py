"""Statements arranged for reading: those that several articles share, each with who says it where."""

__all__ = ["StatementView", "Teller", "shared_statements"]

from collections.abc import Iterable, Mapping

from attrs import frozen

from claimkit.comparison.wording import capital
from claimkit.dossier import Statement
from claimkit.model.claim import Claim
from claimkit.report.view import ArticleView
from claimkit.report.words import outlet_of

# So much of each wording is shown.
_LONGEST = 180
# Quotation marks inside quotation marks.
_INNER = str.maketrans("“”", "‘’")


@frozen(eq=False)
class Teller:
    """One article's wording of a statement, with the anchor of the article."""

    claim: Claim
    words: str
    where: str
    place: str | None


@frozen(eq=False)
class StatementView:
    """A statement with one wording for each article and origin."""

    statement: Statement
    key: str
    title: str
    tellers: tuple[Teller, ...]

    @property
    def summary(self) -> str:
        """How many articles state it, how sure they are, and how many may stand behind it."""
        spread = self.statement.by_status.items()
        told = ", ".join(f"{status} in {len({claim.article for claim in claims})}" for status, claims in spread)
        return f"{len(self.statement.articles)} articles ({told}); {self._origins()}"

    @property
    def behind(self) -> str:
        """How many articles state it, and how many may stand behind it."""
        return f"{len(self.statement.articles)} articles, {self._origins()}"

    def _origins(self) -> str:
        low, high = self.statement.origins.low, self.statement.origins.high
        if low == 1 < high:
            return f"perhaps one source, at most {high}"
        return f"{self.statement.origins} independent origin{'s' * (high != 1)}"


def shared_statements(
    statements: Iterable[Statement], articles: Mapping[str | None, ArticleView]
) -> tuple[StatementView, ...]:
    """The statements of more than one article, those of the most articles first."""
    shared = [statement for statement in statements if len(statement.articles) > 1]
    return tuple(_view(statement, f"s{number}", articles) for number, statement in enumerate(shared, 1))


def _view(statement: Statement, key: str, articles: Mapping[str | None, ArticleView]) -> StatementView:
    tellers: dict[tuple[str | None, str], Teller] = {}
    for claim in statement.claims:
        view = articles.get(claim.article)
        where = outlet_of(claim) or (view.name if view else claim.article or "an unknown outlet")
        origin = claim.origin.name if claim.origin is not None else ""
        teller = Teller(claim, shortened(claim.text), where, view.key if view else None)
        tellers.setdefault((claim.article, origin), teller)
    return StatementView(statement, key, capital(shortened(statement.title)), tuple(tellers.values()))


def shortened(words: str) -> str:
    """Words on one line, not too many of them.

    >>> shortened("the  mayor")
    'the mayor'
    """
    words = " ".join(words.split()).translate(_INNER)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
