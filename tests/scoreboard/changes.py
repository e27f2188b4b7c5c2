"""Two runs of a scorer side by side."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple


class Run(NamedTuple):
    """What a scorer printed: its figures, nested as it likes, and a line for each fault."""

    figures: Any
    faults: tuple[str, ...]

    @classmethod
    def of(cls, plain: Any) -> "Run | None":
        """The run that was kept as `plain`, or None."""
        return None if plain is None else cls(plain["figures"], tuple(plain["faults"]))

    def plain(self) -> dict[str, Any]:
        """The run as it is kept."""
        return {"figures": self.figures, "faults": list(self.faults)}


def figures_of(nested: Any, name: str = "") -> Iterator[tuple[str, float]]:
    """Every number with the names that lead to it."""
    if isinstance(nested, dict):
        for key, value in nested.items():
            yield from figures_of(value, f"{name} {key}".strip())
    elif isinstance(nested, list):
        for number, value in enumerate(nested):
            yield from figures_of(value, f"{name} {number + 1}".strip())
    elif isinstance(nested, int | float) and not isinstance(nested, bool):
        yield name, nested


def table(before: Run | None, now: Run) -> str:
    """The figures of this run, each beside that of the run before where it has moved."""
    old = dict(figures_of(before.figures)) if before is not None else {}
    new = dict(figures_of(now.figures))
    width = max(map(len, new), default=0)
    lines = []
    for name, value in new.items():
        moved = f"  was {old[name]:g} ({value - old[name]:+g})" if name in old and old[name] != value else ""
        lines.append(f"  {name:{width}s} {value:g}{moved}")
    return "\n".join(lines)


def changes(before: Run | None, now: Run) -> tuple[list[str], list[str]]:
    """The faults that have gone and those that are new, in order; a line told twice counts twice."""
    if before is None:
        return [], []
    old, new = Counter(before.faults), Counter(now.faults)
    return list((old - new).elements()), list((new - old).elements())
