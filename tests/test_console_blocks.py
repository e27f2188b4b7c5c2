"""The commands shown in README.md and docs/ print what is shown under them.

`REFRESH=1 pytest tests/test_console_blocks.py` writes the output anew.
"""

import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimkit.cli.commands import claimkit

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

_BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
_HEAD = re.compile(r"(.*?) \| head -n (\d+)")


def _session(block: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The block with the output of each of its commands as it is now."""
    monkeypatch.setenv("COLUMNS", "100")
    shown = []
    for line in block.splitlines():
        if not line.startswith("$ "):
            continue
        command, lines = line[2:], None
        if piped := _HEAD.fullmatch(command):
            command, lines = piped[1], int(piped[2])
        program, *arguments = shlex.split(command)
        assert program == "claimkit", f"only claimkit's own commands can be shown: {line}"
        output = CliRunner().invoke(claimkit, arguments, catch_exceptions=False).output
        shown += [line, *output.rstrip("\n").split("\n")[:lines]]
    return "".join(f"{line.rstrip()}\n" for line in shown if line or shown)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_print_what_is_shown(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = page.read_text(encoding="utf-8")
    now = _BLOCK.sub(lambda found: f"```console\n{_session(found[1], monkeypatch)}```", text)
    if os.environ.get("REFRESH"):
        page.write_text(now, encoding="utf-8")
    else:
        assert now == text, "run REFRESH=1 pytest tests/test_console_blocks.py"
