"""Reads how a figure relates to time: what there is, what there has been so far, or so much in a stretch of time."""

__all__ = ["read_aspect"]

from collections.abc import Sequence
from functools import cache
from itertools import compress

from attrs import define, field

from claimkit.english.tables.events import ASPECT_WORDS
from claimkit.english.word_lists import word_list
from claimkit.model.claim import Aspect, Status
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span
from claimkit.rules import Rule, RuleSet
from claimkit.syntax.figure_clauses import Clause
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_STOCK, _CUMULATIVE, _FLOW = Aspect.STOCK, Aspect.CUMULATIVE, Aspect.FLOW
_HAPPENED, _ONGOING = Status.HAPPENED, Status.ONGOING


@cache
def _actions(part: str) -> frozenset[str]:
    return frozenset(row.words for row in ASPECT_WORDS if row.part == part)


# A rate is a flow when it is one of time: "per day", but not "per barrel".
_SPANS = word_list("nouns for stretches of time")
# "A day earlier" is no rate.
_APART = word_list("words that set a time apart")
_HOLDING = frozenset({"be", "have"})


@define(eq=False)
class ClauseFigure:
    """A figure with the clause that it stands in, what happens to it, and what phrases there tell of its aspect."""

    tokens: Tokens
    clause: Clause
    status: Status
    quantity: Mention[Quantity]
    action: str | None
    told: set[Aspect] = field(init=False)
    counting: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.told = _told(self.tokens.lower[self.clause.start : self.clause.end])
        self.counting = self.action in _actions("count")

    def span(self) -> Span:
        """The words of the figure."""
        return Span(self.quantity.start, self.quantity.end)


def read_aspect(
    tokens: Tokens, clause: Clause, status: Status, quantity: Mention[Quantity], action: str | None
) -> Aspect | None:
    """The aspect of a figure, None where the clause leaves it open.

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> quantity = Mention(0, 10, "500 people", Quantity(500, 500, counted="people"))
    >>> for text in ("500 people have died so far", "500 people are in hospital", "500 people die each year"):
    ...     tokens = tokenize(text)
    ...     print(read_aspect(tokens, clause_of(tokens, 0, len(tokens), 0, 2), Status.HAPPENED, quantity, "die"))
    cumulative
    stock
    flow
    """
    return _ASPECTS.first(ClauseFigure(tokens, clause, status, quantity, action))


@cache
def _endings() -> dict[str, list[tuple[str, Aspect]]]:
    """From the last word of each phrase to the one before it, empty for a single word, and the aspect it tells of."""
    endings: dict[str, list[tuple[str, Aspect]]] = {}
    for row in ASPECT_WORDS:
        if row.part in {_FLOW, _CUMULATIVE}:
            before, _, last = row.words.rpartition(" ")
            endings.setdefault(last, []).append((before, Aspect(row.part)))
    return endings


def _told(words: Sequence[str]) -> set[Aspect]:
    """The aspects that phrases among the words tell of."""
    told: set[Aspect] = set()
    endings = _endings()
    if endings.keys().isdisjoint(words):
        return told
    for index in compress(range(len(words)), map(endings.__contains__, words)):
        if index + 1 < len(words) and words[index + 1] in _APART:
            continue
        for before, aspect in endings[words[index]]:
            if not before or (index and words[index - 1] == before):
                told.add(aspect)
    return told


def _rose_overnight(figure: ClauseFigure) -> Aspect | None:
    if not figure.told or not figure.counting:
        return None
    lower, clause = figure.tokens.lower, figure.clause
    to_figure = "to" in lower[clause.start : clause.first]
    return _CUMULATIVE if to_figure and "overnight" in lower[clause.start : clause.end] else None


def _each_year(figure: ClauseFigure) -> Aspect | None:
    return _FLOW if _FLOW in figure.told else None


def _per_day(figure: ClauseFigure) -> Aspect | None:
    unit = figure.quantity.value.unit
    return _FLOW if unit is not None and unit.name.rpartition(" per ")[2] in _SPANS else None


def _so_far(figure: ClauseFigure) -> Aspect | None:
    return _CUMULATIVE if figure.told else None


def _are_somewhere(figure: ClauseFigure) -> Aspect | None:
    group = figure.clause.group
    if group is None or not (group.lemma in _HOLDING or figure.action in _actions("state")):
        return None
    # "Are dead" tells what has happened to them.
    dead = group.end < figure.clause.end and figure.tokens.lower[group.end] == "dead"
    return None if dead else _STOCK


def _level(figure: ClauseFigure) -> Aspect | None:
    return _STOCK if figure.action == "be" else None


def _under_way(figure: ClauseFigure) -> Aspect | None:
    return _STOCK if figure.status is _ONGOING and not figure.counting else None


def _adds_up(figure: ClauseFigure) -> Aspect | None:
    return _CUMULATIVE if figure.status is _HAPPENED and figure.counting else None


_ASPECTS = RuleSet[ClauseFigure, Aspect](
    "aspect of a figure",
    (
        Rule(
            "rose to so many overnight",
            _rose_overnight,
            example="The death toll rose to [17] overnight.",
            never=("17 people died overnight.",),
            why="up to then, not in that night alone",
        ),
        Rule("each year", _each_year, example="[500 people] die each year.", never=("500 people died a year ago.",)),
        Rule(
            "per day",
            _per_day,
            example="The train was moving at [50 km/h].",
            never=("Oil costs $80 per barrel.",),
            why="a rate of time; a price per barrel is none",
        ),
        Rule("so far", _so_far, example="[500 people] have died so far."),
        Rule(
            "are somewhere",
            _are_somewhere,
            example="[500 people] are in hospital.",
            never=("500 people are dead.",),
            why="what there is; those who are dead have died",
        ),
        Rule("a level", _level, example="Officials put turnout at [60 percent]."),
        Rule("under way", _under_way, example="The army is training [500 soldiers]."),
        Rule(
            "adds up",
            _adds_up,
            example="The storm killed [12 people].",
            never=("The storm may kill 12 people.", "The firm grew by 12 percent."),
            why="who has died, fled or been sent stays counted",
        ),
    ),
)
