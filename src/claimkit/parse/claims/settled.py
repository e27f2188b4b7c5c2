"""What has happened although its clause tells of a level that holds: the toll is now 86, the quake was of 6.1."""

__all__ = ["SETTLED", "LevelSite"]

from attrs import frozen

from claimkit.english.nouns import singular
from claimkit.english.tables.events import MOMENTARY_NOUNS
from claimkit.model.claim import Status
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span
from claimkit.rules import Rule, RuleSet
from claimkit.syntax.figure_clauses import Clause
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_HAPPENED = Status.HAPPENED
# What is over for each of those whom it befalls, however the count is told.
_BEFALLING = frozenset({"die", "injure", "destroy"})
_LEVELS = frozenset({"be", "have", "measure"})


@frozen(eq=False)
class LevelSite:
    """A figure in a clause that tells of what holds, with the action and the object that were read for it."""

    tokens: Tokens
    clause: Clause
    quantity: Mention[Quantity]
    action: str | None
    object: str | None

    def span(self) -> Span:
        """The words of the figure."""
        return self.quantity


def _befallen(site: LevelSite) -> Status | None:
    return _HAPPENED if site.action in _BEFALLING else None


def _momentary(site: LevelSite) -> Status | None:
    if site.action not in _LEVELS:
        return None
    counted = (site.quantity.value.counted or "").rpartition(" ")[2]
    names = {site.object, singular(counted)} if counted else {site.object}
    return _HAPPENED if not names.isdisjoint(MOMENTARY_NOUNS.words) else None


SETTLED = RuleSet[LevelSite, Status](
    "what holds of something that is over",
    (
        Rule(
            "the toll is now 86",
            _befallen,
            example="The death toll is now [86].",
            never=("The debt is now 86 million euros.",),
            why="they have died, whenever they are counted",
        ),
        Rule(
            "it was a magnitude 6.1",
            _momentary,
            example="The survey said the quake had a [magnitude of 5.9].",
            never=("The survey said the lake had a depth of 5.9 metres.",),
            why="a quake is over when its strength is told",
        ),
    ),
)
