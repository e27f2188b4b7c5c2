"""No reading changes unseen: what was frozen is what comes out now."""

import difflib
import sys
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from frozen import HERE, files

FROZEN = sorted(f"{path.parent.name}/{path.name}" for path in HERE.glob("*/*.txt"))
SHOWN = 40


@cache
def now() -> dict[str, str]:
    return files()


def test_every_text_is_frozen() -> None:
    assert sorted(now()) == FROZEN, "run: python tests/golden/refresh.py"


@pytest.mark.parametrize("name", FROZEN)
def test_readings_are_those_that_were_frozen(name: str) -> None:
    frozen = (HERE / name).read_text(encoding="utf-8").split("\n")
    changed = list(difflib.unified_diff(frozen, now()[name].split("\n"), "frozen", "now", lineterm="", n=1))
    assert not changed, "\n".join(
        [*changed[:SHOWN], "If that is wanted: python tests/golden/refresh.py, and read the difference."]
    )
