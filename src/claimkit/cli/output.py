"""Printing: colours for people at a terminal, plain text for everything else."""

__all__ = ["Output", "output_width"]

import os
import re
import shutil
import sys

import click

_PIPED_WIDTH = 100
_WIDEST = 140

# The word says it; the colour only helps to find it.
_COLOURS = {
    "disputes": "red",
    "denies": "red",
    "conflicts": "red",
    "contradicted": "red",
    "corroborates": "green",
    "supported": "green",
    "revises": "yellow",
    "develops": "yellow",
}
_WORD = re.compile(rf"(?m)^( *(?:[*-] )?)({'|'.join(_COLOURS)})\b")
_HEADING = re.compile(r"(?m)^(.+)\n(=+|-+)$")


def output_width() -> int:
    """How many columns there are to fill: the terminal's, or a fixed number when nobody looks."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return _PIPED_WIDTH
    return min(_WIDEST, shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns)


class Output:
    """Standard output, or standard error with `err`."""

    def __init__(self, *, err: bool = False) -> None:
        self._err = err
        stream = sys.stderr if err else sys.stdout
        self._coloured = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def show(self, text: str) -> None:
        """Print `text` and a line end."""
        if self._coloured:
            text = _HEADING.sub(lambda m: f"{click.style(m[1], bold=True)}\n{m[2]}", text)
            text = _WORD.sub(lambda m: m[1] + click.style(m[2], fg=_COLOURS[m[2]], bold=True), text)
        click.echo(text, err=self._err, color=self._coloured)
