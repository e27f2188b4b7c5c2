"""Writes the frozen readings anew: `python tests/golden/refresh.py`, then read the difference before you commit it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from frozen import HERE, files


def refresh() -> None:
    """Write every frozen file, and remove those that nothing is frozen in any more."""
    wanted = files()
    for path in HERE.glob("*/*.txt"):
        if f"{path.parent.name}/{path.name}" not in wanted:
            path.unlink()
    for name, content in wanted.items():
        path = HERE / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    refresh()
