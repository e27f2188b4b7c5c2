"""Which nodes of a graph reach each other."""

__all__ = ["components"]

from collections.abc import Collection, Hashable, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def components(edges: Mapping[Node, Collection[Node]]) -> dict[Node, int]:
    """The strongly connected component of each node: nodes that reach each other get one number.

    `edges` has every node as a key. This is Tarjan's algorithm with a stack of
    its own, since chains may be longer than Python's stack; linear in nodes
    and edges.

    >>> groups = components({"a": ["b"], "b": ["a", "c"], "c": []})
    >>> groups["a"] == groups["b"], groups["a"] == groups["c"]
    (True, False)
    """
    index: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    group: dict[Node, int] = {}
    path: list[Node] = []
    for root in edges:
        if root in index:
            continue
        index[root] = lowest[root] = len(index)
        path.append(root)
        work = [(root, iter(edges[root]))]
        while work:
            node, targets = work[-1]
            target = next(targets, None)
            if target is None:
                work.pop()
                if work:
                    above = work[-1][0]
                    lowest[above] = min(lowest[above], lowest[node])
                if lowest[node] == index[node]:
                    _close(path, node, group, index[node])
            elif target not in index:
                index[target] = lowest[target] = len(index)
                path.append(target)
                work.append((target, iter(edges[target])))
            elif target not in group:
                lowest[node] = min(lowest[node], index[target])
    return group


def _close(path: list[Node], node: Node, group: dict[Node, int], number: int) -> None:
    """Give all nodes of the path from `node` on the same number."""
    while True:
        member = path.pop()
        group[member] = number
        if member == node:
            return
