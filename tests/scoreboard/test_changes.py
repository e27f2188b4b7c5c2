"""What the scoreboard says of two runs."""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from changes import Run, changes, table

HERE = Path(__file__).parent


def test_faults_that_have_gone_are_gains_and_new_ones_losses() -> None:
    before, now = Run({}, ("a", "b", "b")), Run({}, ("b", "c"))
    assert changes(before, now) == (["a", "b"], ["c"])
    assert changes(None, now) == ([], [])


def test_figures_stand_beside_those_of_the_last_run_where_they_moved() -> None:
    before = Run({"f1": 80.5, "by": {"x": [1, 2]}}, ())
    now = Run({"f1": 81, "by": {"x": [1, 3]}, "new": 4}, ())
    assert table(before, now).split("\n") == [
        "  f1     81  was 80.5 (+0.5)",
        "  by x 1 1",
        "  by x 2 3  was 2 (+1)",
        "  new    4",
    ]


def test_a_run_is_kept_and_read_back() -> None:
    now = Run({"f1": 1}, ("a",))
    assert Run.of(now.plain()) == now
    assert Run.of(None) is None


def test_the_script_runs_scorers_and_keeps_what_they_say(tmp_path: Path) -> None:
    scorer = tmp_path / "toy.py"
    told = "import sys\nprint('{\"right\": RIGHT}' if '--json' in sys.argv else 'WRONG')\n"
    kept = tmp_path / "kept.json"
    command = [sys.executable, str(HERE / "run.py"), str(tmp_path), "--kept", str(kept)]

    def out(right: str, wrong: str) -> str:
        scorer.write_text(told.replace("RIGHT", right).replace("WRONG", wrong), encoding="utf-8")
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "gains" not in out("1", "one is wrong")
    second = out("2", "two is wrong")
    assert "2  was 1 (+1)" in second
    assert "gains 1, loses 1\n  + one is wrong\n  - two is wrong" in second


def test_a_folder_without_scorers_is_told(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, str(HERE / "run.py"), str(tmp_path)], capture_output=True, text=True)
    assert done.returncode == 1
    assert "no scorers there" in done.stderr
