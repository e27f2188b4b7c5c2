"""The way from outlets through agencies to origins, drawn as SVG in three columns."""

__all__ = ["Chain", "graph"]

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from textwrap import wrap

from attrs import field, frozen

from claimkit.report.markup import Markup, join, tag

# A chain: names from the outlet to the origin.
Chain = tuple[str, ...]

_HEADINGS = ("outlet", "through", "origin")


@frozen
class _Layout:
    """Sizes in pixels for one width of the drawing."""

    width: int
    font: int
    letters: int  # that fit into a node's line
    node: int  # width of a node
    gap: int = 12  # between nodes, from top to bottom

    def column(self, layer: int) -> int:
        return round(layer * (self.width - self.node) / 2)

    def height(self, lines: Sequence[str]) -> int:
        return len(lines) * round(1.3 * self.font) + 10


_WIDE = _Layout(width=760, font=14, letters=23, node=196)
_NARROW = _Layout(width=336, font=11, letters=14, node=98, gap=10)


@frozen
class _Node:
    name: str
    layer: int
    lines: tuple[str, ...]
    top: float = field(default=0.0)
    height: int = 0

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def graph(chains: Iterable[Chain], *, label: str) -> Markup:
    """The chains as one drawing, wide and narrow; the style sheet shows the one that fits the screen.

    `label` says what is drawn; the chains follow in words for who cannot see it.
    """
    counted = Counter(chain for chain in chains if chain)
    words = "; ".join(f"{' → '.join(chain)}: {n} figure{'s' * (n > 1)}" for chain, n in sorted(counted.items()))
    drawings = [
        _draw(counted, layout, name, f"{label}. {words}") for layout, name in ((_WIDE, "wide"), (_NARROW, "narrow"))
    ]
    return join(drawings)


def _layers(chains: Counter[Chain]) -> dict[str, int]:
    """0 for outlets, 2 for origins, 1 for all between; who is both relay and origin stands between."""
    layers: dict[str, int] = {}
    relays = {name for chain in chains for name in chain[1:-1]}
    outlets = {chain[0] for chain in chains}
    for chain in chains:
        for name in chain:
            layers[name] = 0 if name in outlets else 1 if name in relays else 2
    return layers


def _placed(chains: Counter[Chain], layout: _Layout) -> dict[str, _Node]:
    """The nodes with their places: each column in an order that keeps lines short."""
    layers = _layers(chains)
    linked = defaultdict(list)
    for chain in chains:
        for a, b in pairwise(chain):
            linked[b].append(a)
    rank: dict[str, float] = {}
    nodes: dict[str, _Node] = {}
    columns = []
    for layer in range(3):
        names = [name for name in layers if layers[name] == layer]
        above = {name: [rank[a] for a in linked[name] if a in rank] or [len(rank) / 2.0] for name in names if layer}
        names.sort(key=lambda name: (sum(above[name]) / len(above[name]), name) if name in above else (0.0, name))
        column, top = [], 0.0
        for index, name in enumerate(names):
            rank[name] = index / max(1, len(names) - 1)
            lines = tuple(wrap(name, layout.letters, max_lines=4, placeholder=" …") or [name[: layout.letters]])
            node = _Node(name, layer, lines, top, layout.height(lines))
            top += node.height + layout.gap
            column.append(node)
        columns.append((column, top - layout.gap))
    tallest = max(height for _, height in columns)
    for column, height in columns:
        # Each column is spread over the height of the tallest, so that few nodes do not huddle at the top.
        share = (tallest - height) / (len(column) + 1)
        for index, node in enumerate(column, 1):
            nodes[node.name] = _Node(node.name, node.layer, node.lines, node.top + share * index, node.height)
    return nodes


def _draw(chains: Counter[Chain], layout: _Layout, kind: str, label: str) -> Markup:
    nodes = _placed(chains, layout)
    head = 2 * layout.font
    edges: Counter[tuple[str, str]] = Counter()
    for chain, count in chains.items():
        for pair in pairwise(chain):
            edges[pair] += count
    lines = [_edge(nodes[a], nodes[b], layout, head, count) for (a, b), count in sorted(edges.items())]
    fans = Counter(b for _, b in edges)
    boxes = [_box(node, layout, head, fans[node.name]) for node in nodes.values()]
    headings = [
        tag("text", words, x=layout.column(i) + layout.node / 2, y=layout.font, text_anchor="middle", class_="heading")
        for i, words in enumerate(_HEADINGS)
    ]
    height = round(head + max((n.top + n.height for n in nodes.values()), default=0) + 4)
    return tag(
        "svg",
        *headings,
        *lines,
        *boxes,
        class_=f"graph {kind}",
        viewBox=f"-2 0 {layout.width + 4} {height}",
        role="img",
        aria_label=label,
        font_size=layout.font,
        style=f"max-width:{layout.width + 4}px",
    )


def _edge(a: _Node, b: _Node, layout: _Layout, head: int, count: int) -> Markup:
    x1, y1 = layout.column(a.layer) + layout.node, head + a.middle
    x2, y2 = layout.column(b.layer), head + b.middle
    if a.layer >= b.layer:
        # Against the reading direction, as in a ring: around the right-hand side.
        x2, bend = layout.column(b.layer) + layout.node, 40
        path = f"M{x1},{y1:.1f} C{x1 + bend},{y1:.1f} {x2 + bend},{y2:.1f} {x2},{y2:.1f}"
    else:
        middle = (x1 + x2) / 2
        path = f"M{x1},{y1:.1f} C{middle:.1f},{y1:.1f} {middle:.1f},{y2:.1f} {x2},{y2:.1f}"
    return tag("path", d=path, class_="edge", stroke_width=min(7.0, 1 + 0.8 * count))


def _box(node: _Node, layout: _Layout, head: int, fan: int) -> Markup:
    x, y = layout.column(node.layer), head + node.top
    step = round(1.3 * layout.font)
    text = [
        tag("text", line, x=x + layout.node / 2, y=round(y + 5 + step * (i + 0.78), 1), text_anchor="middle")
        for i, line in enumerate(node.lines)
    ]
    kind = "node shared" if fan > 1 else "node"
    box = tag("rect", x=x, y=round(y, 1), width=layout.node, height=node.height, rx=6, class_=kind)
    return tag("g", box, *text)
