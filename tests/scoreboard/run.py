"""Runs the scorers of a folder, and says what has become right and what has become wrong since the run before.

    python tests/scoreboard/run.py FOLDER [--kept FILE] [--only NAME ...]

A scorer is a script of FOLDER that takes `--json` (prints its figures as one object) and `--errors` (prints a line for
each thing it finds wrong). The figures and the lines of the last run are kept in FILE, by default `.scoreboard.json` of
the directory where it is run, which is not committed: the data are no part of this repository.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from changes import Run, changes, table

KEPT = Path(".scoreboard.json")
SHOWN = 20


def run(scorer: Path) -> Run:
    """The figures and the faults that one scorer tells; a scorer without `--errors` tells no faults."""
    figures = _output(scorer, "--json")
    if figures is None:
        raise SystemExit(f"{scorer}: it must take --json and print one object")
    faults = _output(scorer, "--errors")
    return Run(json.loads(figures), tuple(faults.splitlines()) if faults is not None else ())


def _output(scorer: Path, option: str) -> str | None:
    done = subprocess.run([sys.executable, str(scorer), option], capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else None


def main() -> None:
    """Run the scorers, print what has changed, and keep this run for the next."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the scorers are")
    parser.add_argument("--kept", type=Path, default=KEPT, help="the file of the last run")
    parser.add_argument("--only", nargs="+", help="names of scorers, without .py")
    given = parser.parse_args()
    scorers = sorted(p for p in given.folder.glob("*.py") if given.only is None or p.stem in given.only)
    if not scorers:
        raise SystemExit(f"{given.folder}: no scorers there; name a folder with scripts that take --json")
    kept = json.loads(given.kept.read_text(encoding="utf-8")) if given.kept.exists() else {}
    for scorer in scorers:
        now = run(scorer)
        before = Run.of(kept.get(scorer.stem))
        print(f"\n{scorer.stem}")
        print(table(before, now))
        gained, lost = changes(before, now)
        if before is not None and (gained or lost):
            print(f"  gains {len(gained)}, loses {len(lost)}")
            for sign, lines in (("+", gained), ("-", lost)):
                print(*(f"  {sign} {line}" for line in lines[:SHOWN]), sep="\n")
        kept[scorer.stem] = now.plain()
    given.kept.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
