"""Reads how a figure relates to time: what there is, what there has been so far, or so much in a stretch of time."""

__all__ = ["read_aspect"]

from functools import cache
from itertools import pairwise

from claimkit.lexicon.tables import rows
from claimkit.model.claim import Aspect, Status
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention
from claimkit.parse.clauses import Clause
from claimkit.text.tokens import Tokens


@cache
def _phrases(part: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows("aspect_words") if row[1] == part)


def read_aspect(
    tokens: Tokens, clause: Clause, status: Status, quantity: Mention[Quantity] | None, action: str | None
) -> Aspect | None:
    """The aspect of a figure, None where the clause leaves it open or there is no figure.

    >>> from claimkit.parse.clauses import clause_of
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
    around = {f"{a} {b}" for a, b in pairwise(words)}.union(words)
    if action in _phrases("count") and "overnight" in around and "to" in words[: max(0, clause.first - clause.start)]:
        # "Rose to 17 overnight": up to then.
        return Aspect.CUMULATIVE
    if around & _phrases("flow") or (quantity.value.unit is not None and " per " in quantity.value.unit.name):
        return Aspect.FLOW
    if not around.isdisjoint(_phrases("cumulative")):
        return Aspect.CUMULATIVE
    group = clause.group
    state = group is not None and (group.lemma in {"be", "have"} or action in _phrases("state"))
    if group is not None and group.end < clause.end and tokens.lower[group.end] == "dead":
        # "Are dead" tells what has happened to them.
        state = False
    if state or action == "be" or (status is Status.ONGOING and action not in _phrases("count")):
        return Aspect.STOCK
    if status is Status.HAPPENED and action in _phrases("count"):
        return Aspect.CUMULATIVE
    return None
