"""Two numbers that are the result of a game or a vote: "2-1", "a 9-2 lead", "voted 52 to 48"."""

__all__ = ["is_score"]

import re
from typing import NamedTuple

from claimkit.model.span import Span
from claimkit.parse.quantities.amounts import Amount
from claimkit.rules import Rule, RuleSet

# So far before the first number a word like "won" may stand.
_NEAR = 60
# No game ends with more points of one side, and no chamber has more votes.
_MOST_POINTS = 300
_MOST_VOTES = 600
# In cricket a side that has lost all its wickets is out: "387-6".
_WICKETS = 10
_BOWLED = re.compile(
    r"\b(?:took|takes|taking|claimed|figures|finished with|ended with|returned|career-best|bowled)\b[^.;!?\n]{0,40}\Z"
)
_JOINTS = ("-", "–", "—", " - ", " – ", ":", "/")
_BEFORE = re.compile(
    r"\b(?:w[io]n|wins|winning|beat|beats|beating|beaten|lost|lose|loses|losing|lead|leads|led|leading|defeat\w*|victory|victories"
    r"|draw|drew|tied?|ties|scor\w+|vot\w+|trail\w*|record|improv\w+|went|finish\w+|ended|edg\w+|loss|final|confirm\w*|approv\w*|pass\w*|reject\w*|clear\w*|ratif\w*)\b[^.;!?\n]{0,40}\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[,\s]+(?:win|wins|lead|victory|loss|losses|defeat|draw|tie|vote|votes|record|season|series|margin|run|split|decision"
    r"|ruling|start|on aggregate|aggregate|down|up|ahead|thriller|win|rout|triumph|thrashing|scoreline|overall|majority"
    r"|home|away|opinion|mark|slate|in the|at|against|over|on penalties)\b"
)


class ScoreSite(NamedTuple):
    """Two amounts without units that stand side by side."""

    text: str
    first: Amount
    second: Amount

    def span(self) -> Span:
        """Both numbers, and what joins them."""
        return Span(self.first.start, self.second.end)

    def told(self) -> bool:
        """Whether a word before or after them speaks of a game or a vote."""
        return (
            _AFTER.match(self.text, self.second.end) is not None
            or _BEFORE.search(self.text, max(0, self.first.start - _NEAR), self.first.start) is not None
        )


def _voted(site: ScoreSite) -> bool | None:
    first, second = site.first, site.second
    more = first.low > second.low and second.counted is None and first.low < _MOST_VOTES
    return True if more and site.told() else None


def _higher_first(site: ScoreSite) -> bool | None:
    points = site.first.low < _MOST_POINTS or site.second.low <= _WICKETS
    return points if site.first.low >= site.second.low else None


def _lower_first(site: ScoreSite) -> bool | None:
    return True if site.second.counted is None and site.told() else None


_BY_HYPHEN = RuleSet[ScoreSite, bool](
    "numbers joined by a hyphen that are a score",
    (
        Rule(
            "the higher number first",
            _higher_first,
            example="Leeds won [4-1].",
            never=("It takes 4-6 weeks.",),
            why="a range begins with its lower end",
        ),
        Rule(
            "the lower number first, of a game",
            _lower_first,
            example="Leeds lost [1-4] at home.",
            never=("It takes 4-6 weeks.",),
        ),
    ),
)


def _figures(site: ScoreSite) -> bool | None:
    bowled = _BOWLED.search(site.text, max(0, site.first.start - _NEAR), site.first.start)
    return True if bowled is not None and site.first.low <= _WICKETS else None


_BY_FOR = RuleSet[ScoreSite, bool](
    "numbers joined by “for” that are a score",
    (
        Rule(
            "wickets for runs",
            _figures,
            example="Khan took [4 for 31] there.",
            never=("He sold 4 for 31 then.",),
        ),
    ),
)
_BY_TO = RuleSet[ScoreSite, bool](
    "numbers joined by “to” that are a score",
    (
        Rule(
            "votes for and against",
            _voted,
            example="The council voted [7 to 4] against the plan.",
            never=("The storm will last 4 to 7 days.",),
        ),
    ),
)


def is_score(text: str, first: Amount, second: Amount) -> bool:
    """Whether two numbers without units, joined by a hyphen or "to", are the score of a game or a vote."""
    if second.end - second.start > 3 or first.number.scale > 1:
        return False
    joint = text[first.end : second.start]
    if joint == " to ":
        return _BY_TO.first(ScoreSite(text, first, second)) is True
    if joint == " for ":
        return _BY_FOR.first(ScoreSite(text, first, second)) is True
    if joint not in _JOINTS:
        return False
    if first.low != first.low.to_integral_value() or second.low != second.low.to_integral_value():
        return False
    return _BY_HYPHEN.first(ScoreSite(text, first, second)) is True
