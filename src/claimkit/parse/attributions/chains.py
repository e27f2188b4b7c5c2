"""Ties attributions together: which of them reports which."""

__all__ = ["link", "parents_first"]

from claimkit.parse.attributions.found import Found

# Whoever plans, fears or blames does not report what others say.
_NEVER_PARENTS = frozenset({"attitude", "intend", "think", "evaluate", "call", "evade", "ask"})
_REACH = 40


def link(found: list[Found]) -> list[int | None]:
    """The number of each attribution's parent, the one whose content most narrowly holds its cue, or None.

    `found` is in the order of the cues.
    """
    parents: list[int | None] = [None] * len(found)
    # Whoever denies "a claim" before it did not make it.
    spans = [
        (begin, -end, n)
        for n, f in enumerate(found)
        if f.info.kind not in _NEVER_PARENTS and f.frame != "appositive"
        for begin, end in f.content
    ]
    spans.sort()
    # One that no cue reaches, to end the walk.
    spans.append((found[-1].cue[0] + 1 if found else 0, 0, 0))
    hosted = [f for f in found if f.host is not None]
    numbers = {id(f): n for n, f in enumerate(found)} if hosted else {}
    open_: list[tuple[int, int]] = []
    at = 0
    # Whether a parent comes later than what it reports: if none does, none report each other.
    ahead = False
    for n, one in enumerate(found):
        begin, end = one.cue
        while spans[at][0] <= begin:
            _, stop, outer = spans[at]
            open_.append((-stop, outer))
            at += 1
        if open_:
            open_ = [item for item in open_ if item[0] >= end][-_REACH:]
        host = one.host
        if host is not None and id(host) in numbers:
            parents[n] = parent = numbers[id(host)]
            ahead |= parent >= n
            continue
        for _, outer in reversed(open_):
            if outer != n:
                parents[n] = outer
                ahead |= outer > n
                break
    if ahead:
        _break_cycles(parents)
    return parents


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
