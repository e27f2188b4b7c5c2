"""Reads how a figure relates to time: what there is, what there has been so far, or so much in a stretch of time."""

__all__ = ["read_aspect"]

from collections.abc import Sequence
from functools import cache
from itertools import compress

from claimkit.english.tables import rows
from claimkit.model.claim import Aspect, Status
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention
from claimkit.syntax.clauses import Clause
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_STOCK, _CUMULATIVE, _FLOW = Aspect.STOCK, Aspect.CUMULATIVE, Aspect.FLOW
_HAPPENED, _ONGOING = Status.HAPPENED, Status.ONGOING


@cache
def _actions(part: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows("aspect_words") if row[1] == part)


# A rate is a flow when it is one of time: "per day", but not "per barrel".
_SPANS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "decade"}
)
# "A day earlier" is no rate.
_APART = frozenset({"ago", "earlier", "later", "before", "after"})


@cache
def _endings() -> dict[str, list[tuple[str, Aspect]]]:
    """From the last word of each phrase to the one before it, empty for a single word, and the aspect it tells of."""
    endings: dict[str, list[tuple[str, Aspect]]] = {}
    for phrase, part, *_ in rows("aspect_words"):
        if part in {_FLOW, _CUMULATIVE}:
            before, _, last = phrase.rpartition(" ")
            endings.setdefault(last, []).append((before, Aspect(part)))
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


def read_aspect(
    tokens: Tokens, clause: Clause, status: Status, quantity: Mention[Quantity] | None, action: str | None
) -> Aspect | None:
    """The aspect of a figure, None where the clause leaves it open or there is no figure.

    >>> from claimkit.syntax.clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> quantity = Mention(0, 10, "500 people", Quantity(500, 500, counted="people"))
    >>> for text in ("500 people have died so far", "500 people are in hospital", "500 people die each year"):
    ...     tokens = tokenize(text)
    ...     print(read_aspect(tokens, clause_of(tokens, 0, len(tokens), 0, 2), Status.HAPPENED, quantity, "die"))
    cumulative
    stock
    flow
    """
    if quantity is None:
        return None
    words = tokens.lower[clause.start : clause.end]
    told = _told(words)
    counting = action in _actions("count")
    if told and counting and "overnight" in words and "to" in words[: max(0, clause.first - clause.start)]:
        # "Rose to 17 overnight": up to then.
        return _CUMULATIVE
    unit = quantity.value.unit
    if _FLOW in told or (unit is not None and unit.name.rpartition(" per ")[2] in _SPANS):
        return _FLOW
    if told:
        return _CUMULATIVE
    group, state = clause.group, False
    if group is not None and (group.lemma in {"be", "have"} or action in _actions("state")):
        # "Are dead" tells what has happened to them.
        state = group.end >= clause.end or tokens.lower[group.end] != "dead"
    if state or action == "be" or (status is _ONGOING and not counting):
        return _STOCK
    return _CUMULATIVE if status is _HAPPENED and counting else None
