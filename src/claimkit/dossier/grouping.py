"""Puts claims that state the same together, without setting every claim against every other."""

__all__ = ["grouped"]

from collections import defaultdict
from collections.abc import Hashable, Sequence
from heapq import heapify, heappop, heappush

from claimkit.comparison.statements.agreement import features, score
from claimkit.comparison.statements.said import Rarity, Said

# Each claim is set against so many others: those with which it shares most.
_NEIGHBOURS = 16
# A word that more claims than this have is too common to bring two together.
_COMMON = 150
# What two claims that were not set against each other count as, in an average.
_STRANGERS = -1.5


def grouped(said: Sequence[Said], rarity: Rarity, events: Sequence[Hashable | None]) -> list[list[int]]:
    """The numbers of the claims that state the same, in the order of the first of each group.

    `events` has the event of each claim: claims of two known events do not state the same.

    Groups are joined from the closest on, as long as their members agree with one another on average: a chain of
    claims each a little like the next makes no group.
    """
    near = _scores(said, rarity, events)
    size = [1] * len(said)
    members = [[number] for number in range(len(said))]
    heap = [(-value, a, b) for a, others in enumerate(near) for b, value in others.items() if a < b and value > 0]
    heapify(heap)
    while heap:
        value, a, b = heappop(heap)
        # What has been joined since is weighed anew where it is met.
        if not members[a] or not members[b] or near[a].get(b) != -value:
            continue
        _join(near, size, a, b)
        members[a] += members[b]
        members[b] = []
        for other, average in near[a].items():
            if average > 0:
                heappush(heap, (-average, min(a, other), max(a, other)))
    return sorted(sorted(group) for group in members if group)


def _join(near: list[dict[int, float]], size: list[int], a: int, b: int) -> None:
    """Makes the group `b` part of the group `a`: the distance to a third is the mean over the members of both."""
    weight, other_weight = size[a], size[b]
    total = weight + other_weight
    for third in near[a].keys() | near[b].keys():
        if third in (a, b):
            continue
        value = near[a].get(third, _STRANGERS) * weight + near[b].get(third, _STRANGERS) * other_weight
        near[a][third] = near[third][a] = value / total
        near[third].pop(b, None)
    near[a].pop(b, None)
    near[b] = {}
    size[a] = total


def _scores(said: Sequence[Said], rarity: Rarity, events: Sequence[Hashable | None]) -> list[dict[int, float]]:
    """For each claim how much it agrees with those that it shares most with."""
    near: list[dict[int, float]] = [{} for _ in said]
    for a, b in _candidates(said, rarity):
        if None not in (events[a], events[b]) and events[a] != events[b]:
            continue
        found = features(said[a], said[b], rarity)
        if found is not None:
            near[a][b] = near[b][a] = score(found)
    return near


def _candidates(said: Sequence[Said], rarity: Rarity) -> list[tuple[int, int]]:
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for word in one.keys:
            holding[word].append(number)
    pairs: set[tuple[int, int]] = set()
    for number, one in enumerate(said):
        shared: defaultdict[int, float] = defaultdict(float)
        for word in sorted(one.keys):
            others = holding[word]
            if 1 < len(others) <= _COMMON:
                weight = rarity.of(word)
                for other in others:
                    shared[other] += weight
        shared.pop(number, None)
        closest = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_NEIGHBOURS]
        pairs.update((min(number, other), max(number, other)) for other, _ in closest)
    return sorted(pairs)
