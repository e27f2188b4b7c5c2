"""What stands between commas before a verb: more about its subject, an adjunct, or a clause of its own."""

__all__ = ["INSERTS", "Insert", "InsertSite", "insert_of"]

from enum import StrEnum
from typing import NamedTuple

from claimkit.english.attribution_words import BUT, LEAD, OF, PREP, SUB, THAT, WHO
from claimkit.model.span import Span
from claimkit.parse.attributions.noun_phrases import set_off
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet


class Insert(StrEnum):
    """What an insert is: it tells more of the subject before it, or not."""

    APPOSITION = "apposition"
    ADJUNCT = "adjunct"
    CLAUSE = "clause"
    PIECE = "piece of an apposition"


class InsertSite(NamedTuple):
    """The words between the commas at `left` and `right`; `finite` says whether they have a finite verb."""

    view: View
    left: int
    right: int
    low: int
    finite: bool

    def span(self) -> Span:
        """The characters between the commas."""
        return Span(*self.view.chars(self.left + 1, self.right))


def insert_of(site: InsertSite) -> Insert:
    """What the words between the commas are: an apposition where no rule says otherwise."""
    return INSERTS.first(site) or Insert.APPOSITION


def _relative_clause(site: InsertSite) -> Insert | None:
    first = site.left + 1
    relative = site.view.cls[first] & WHO or site.view.lower[first] in ("whose", "whom")
    return Insert.APPOSITION if relative else None


def _adjunct(site: InsertSite) -> Insert | None:
    return Insert.ADJUNCT if site.view.cls[site.left + 1] & (LEAD | SUB | PREP) else None


def _participle(site: InsertSite) -> Insert | None:
    view, first = site.view, site.left + 1
    participle = not view.cls[first] and view.lower[first].endswith("ing") and view.words[first][0].islower()
    return Insert.ADJUNCT if participle else None


def _clause(site: InsertSite) -> Insert | None:
    return Insert.CLAUSE if site.finite or site.view.cls[site.left + 1] & (THAT | BUT) else None


def _origin(site: InsertSite) -> Insert | None:
    return Insert.PIECE if site.view.cls[site.left + 1] & OF else None


def _age_or_place(site: InsertSite) -> Insert | None:
    words, left = site.view.words, site.left
    if site.right - left > 2 or not (words[left + 1][0].isupper() or words[left + 1][0].isdigit()):
        return None
    further = left - 1 > site.low and not words[left - 1][0].islower() and set_off(site.view, left, site.low)
    return Insert.PIECE if further else None


INSERTS = RuleSet(
    "insert before a verb",
    (
        Rule("relative clause", _relative_clause, example="The cook, [who is 40], said the soup was cold."),
        Rule("adjunct", _adjunct, example="The cook, [in a hurry], said the soup was cold."),
        Rule("participle", _participle, example="The cook, [wiping his hands], said the soup was cold."),
        Rule(
            "clause of its own",
            _clause,
            example="The soup, [he was told], said a lot about the cook.",
            never=("The cook, a man who is 40, said the soup was cold.",),
        ),
        Rule("origin", _origin, example="Dana Ruiz, 31, [of Salem], said the road was closed."),
        Rule(
            "age or place among others", _age_or_place, example="The captain, Jonas Weil, [41], said the sea was calm."
        ),
    ),
)
