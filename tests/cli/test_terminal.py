"""At a terminal: colours, a bar while many files are read, and neither where nobody looks."""

import os
import subprocess
import sys
from pathlib import Path


def _at_terminal(*arguments: str, stream: str, **environment: str) -> str:
    """What the command writes to `stream`, which is a terminal."""
    ours, theirs = os.openpty()
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: theirs}
    known = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}}
    command = [sys.executable, "-m", "claimkit.cli", *arguments]
    with subprocess.Popen(command, env={**known, "TERM": "xterm", **environment}, **pipes):
        os.close(theirs)
        chunks = []
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # Linux ends a terminal that nobody writes to any more this way.
                break
            if not chunk:
                break
            chunks.append(chunk)
    os.close(ours)
    return b"".join(chunks).decode()


def test_colours() -> None:
    assert "\x1b[" in _at_terminal("report", "seeds", stream="stdout")
    assert "\x1b[" not in _at_terminal("report", "seeds", stream="stdout", NO_COLOR="1")
    assert "\x1b[" not in _at_terminal("report", "seeds", stream="stdout", TERM="dumb")


def test_a_bar_for_many_files(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"Kyiv said {number} men were sent. " * 20)
    assert "Reading" in _at_terminal("report", str(tmp_path), stream="stderr")
    assert _at_terminal("report", "seeds", stream="stderr") == ""
