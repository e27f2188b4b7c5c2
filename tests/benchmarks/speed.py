"""How fast the finders read: megabytes a second of CPU time, and as a share of a bare number regex in the same run.

    python tests/benchmarks/speed.py [FOLDER]

reads the .txt files of FOLDER, by default the articles in seeds/. The share
holds on a busy machine as well; megabytes a second do not.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import claimkit

FLOOR = re.compile(
    r"[$€£¥]?\s?(?<![\w.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?(hundred|thousand|million|billion|trillion|bn)\b)?",
    re.IGNORECASE,
)


def rate(function: Callable[[str], object], texts: list[str]) -> float:
    """Megabytes that `function` reads in a second of CPU time."""
    for text in texts[:5]:
        function(text)
    size, start = 0, time.process_time()
    while True:
        for text in texts:
            function(text)
            size += len(text.encode())
        if (spent := time.process_time() - start) > 1.5:
            return size / 1e6 / spent


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "seeds"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    floor = rate(lambda text: [found.group() for found in FLOOR.finditer(text)], texts)
    print(f"{'number regex':18} {floor:7.2f} MB/s")
    for function in (claimkit.find_quantities, claimkit.find_times, claimkit.find_attributions, claimkit.read):
        found = rate(function, texts)
        print(f"{function.__name__:18} {found:7.2f} MB/s  {found / floor:.4f}")


if __name__ == "__main__":
    main()
