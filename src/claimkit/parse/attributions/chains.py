"""Ties attributions together: which of them reports which."""

__all__ = ["link", "parents_first"]

from typing import NamedTuple

from claimkit.parse.attributions.cue_kinds import NEVER_REPORTING
from claimkit.parse.attributions.found import Found, Frame

# How many contents that hold one another are looked at; the bound keeps the time linear.
_DEPTH = 40


class _Hold(NamedTuple):
    """A content that may hold the cues of others, and whose it is; with the end negated the widest sort first."""

    begin: int
    minus_end: int
    outer: int


def link(found: list[Found]) -> list[int | None]:
    """The number of each attribution's parent, the one whose content most narrowly holds its cue, or None.

    `found` is in the order of the cues.
    """
    parents = _hosts(found)
    hosted = [parent is not None for parent in parents]
    holds = _holds(found)
    open_: list[_Hold] = []
    at = 0
    for n, one in enumerate(found):
        while holds[at].begin <= one.cue.begin:
            open_.append(holds[at])
            at += 1
        if open_:
            open_ = [hold for hold in open_ if -hold.minus_end >= one.cue.end][-_DEPTH:]
        if not hosted[n]:
            parents[n] = next((hold.outer for hold in reversed(open_) if hold.outer != n), None)
    # If no parent comes later than what it reports, none report each other.
    if any(parent is not None and parent >= n for n, parent in enumerate(parents)):
        _break_cycles(parents)
    return parents


def _hosts(found: list[Found]) -> list[int | None]:
    """The number of the attribution that the frame of each one names as the one that reports it."""
    if all(one.host is None for one in found):
        return [None] * len(found)
    numbers = {id(one): n for n, one in enumerate(found)}
    return [None if one.host is None else numbers.get(id(one.host)) for one in found]


def _holds(found: list[Found]) -> list[_Hold]:
    """The contents of those who may report others, in order, and one that no cue reaches, to end the walk."""
    # Whoever denies "a claim" before it did not make it.
    holds = [
        _Hold(part.begin, -part.end, n)
        for n, one in enumerate(found)
        if one.info.kind not in NEVER_REPORTING and one.frame is not Frame.APPOSITIVE
        for part in one.content
    ]
    holds.sort()
    holds.append(_Hold(found[-1].cue.begin + 1 if found else 0, 0, 0))
    return holds


def _break_cycles(parents: list[int | None]) -> None:
    """Two attributions may each hold the other's cue; the later one then has no parent."""
    state = [0] * len(parents)
    for first in range(len(parents)):
        path: list[int] = []
        n: int | None = first
        while n is not None and state[n] == 0:
            state[n] = 1
            path.append(n)
            n = parents[n]
        if n is not None and state[n] == 1:
            parents[max(path[path.index(n) :])] = None
        for seen in path:
            state[seen] = 2


def parents_first(parents: list[int | None]) -> list[int]:
    """The numbers of all attributions, a parent before what it reports."""
    if not [n for n, parent in enumerate(parents) if parent is not None and parent > n]:
        return list(range(len(parents)))
    order: list[int] = []
    done = [False] * len(parents)
    for first, parent in enumerate(parents):
        if done[first]:
            continue
        if parent is None or done[parent]:
            done[first] = True
            order.append(first)
            continue
        path: list[int] = []
        n: int | None = first
        while n is not None and not done[n]:
            done[n] = True
            path.append(n)
            n = parents[n]
        order.extend(reversed(path))
    return order
