"""The command `claimkit`; needs the extra `cli`."""

__all__ = ["main"]

import sys
from io import TextIOWrapper

from claimkit.errors import MissingExtraError


def main() -> None:
    """Run the command line; ends the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows no “→” gets a stand-in, not a traceback.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from claimkit.cli.commands import claimkit
    except ModuleNotFoundError as error:
        if error.name not in {"click", "rich"}:
            raise
        print(f"claimkit: {MissingExtraError('the command line', error.name, 'cli')}", file=sys.stderr)
        raise SystemExit(2) from None
    claimkit()
