"""What is found depends on the text alone: not on threads, on hash seeds or on the decimal context of the caller."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Context, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, localcontext
from itertools import product
from pathlib import Path

import pytest

from claimkit import (
    Article,
    Dossier,
    check,
    compare,
    find_attributions,
    find_quantities,
    find_times,
    parse_quantity,
    read,
)
from claimkit.interchange.json import from_json, to_json
from claimkit.report.html import to_html
from claimkit.report.text import dossier_text

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

FIGURES = (
    "Nearly 11,234,567.125 people, 3.14159265358979 million, $1.23456789 trillion, 33.333 percent, two thirds, "
    "a dozen, 3 to 15 million soldiers, one in three, 5½ miles, -12.5 degrees, five hundred and twelve thousand "
    "three hundred and forty-five dollars, dozens of thousands of homes. "
    "Kim said 1,234,567 troops were 20% more than 1,000,000.",
    "9" * 70 + " to " + "9" * 71 + " people were between 1.23456789 and 2.3456789 million.",
)
STATED = (
    "about 1,234,567.891 people",
    "12 to 15 million",
    "$1.23456789 trillion",
    "1/3",
    "33.33333333 percent",
    "9" * 60,
)
CONTEXTS = {
    "one digit": Context(prec=1, traps=[]),
    "few digits": Context(prec=5, traps=[Inexact, Rounded]),
    "small exponents": Context(prec=4, Emin=-3, Emax=3, traps=[Overflow, Subnormal, InvalidOperation]),
    "many digits": Context(prec=200, traps=[Inexact, FloatOperation]),
}


def _everything() -> list[str]:
    articles = [read(text, id=str(n)) for n, text in enumerate(FIGURES)]
    claims = [claim for article in articles for claim in article.claims]
    values = [parse_quantity(text) for text in STATED]
    dossier = Dossier(articles)
    return [
        *map(to_json, articles),
        *(to_json(check(FIGURES[0], against=article)) for article in articles),
        *(str(value) + to_json(from_json(to_json(value))) for value in values),
        *(to_json(compare(a, b)) for a, b in product(values, repeat=2)),
        *(to_json(compare(a, b)) for a, b in product(claims[:8], claims)),
        to_json(dossier),
        to_html(dossier),
        dossier_text(dossier),
    ]


@pytest.mark.parametrize("context", CONTEXTS.values(), ids=CONTEXTS)
def test_the_decimal_context_of_the_caller_changes_nothing(context: Context) -> None:
    expected = _everything()
    with localcontext(context):
        assert _everything() == expected


def test_eight_threads_find_what_one_finds() -> None:
    texts = [path.read_text("utf-8") for path in SEEDS] + list(FIGURES)
    texts += ["\n\n".join(texts[n:] + texts[:n])[:8000] for n in range(len(texts))]

    def found(text: str) -> tuple[object, ...]:
        return find_quantities(text), find_times(text), find_attributions(text), read(text, outlet="News")

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(found, texts))
    assert together == [found(text) for text in texts]


_FRESH = """
import sys
from concurrent.futures import ThreadPoolExecutor
from claimkit.interchange.json import to_json
from claimkit import Dossier, read
from pathlib import Path
texts = [Path(path).read_text("utf-8") for path in sys.argv[1:]]
with ThreadPoolExecutor(8) as pool:
    articles = list(pool.map(lambda text: read(text, outlet="News"), texts))
for article in articles:
    print(ascii(to_json(article)))
print(ascii(to_json(Dossier(articles[:1]))))
"""


def test_hash_seeds_change_nothing() -> None:
    """Also that eight threads may be the first to use the library: each run is a fresh interpreter."""
    outputs = set()
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-W", "error", "-c", _FRESH, *map(str, SEEDS)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr
        outputs.add(run.stdout)
    assert len(outputs) == 1
    serial: list[Article] = [read(path.read_text("utf-8"), outlet="News") for path in SEEDS]
    lines = next(iter(outputs)).splitlines()
    assert lines == [*map(ascii, map(to_json, serial)), ascii(to_json(Dossier(serial[:1])))]
