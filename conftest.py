"""Test set-up: the Markdown pages run as tests, from the root of the repository."""

import os
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent

# The same examples on every machine and no time limits: a failure can be
# repeated, and a busy machine fails nothing. HYPOTHESIS_PROFILE=search looks
# further, with examples of its own.
_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("ci", derandomize=True, database=None, max_examples=60, **_COMMON)
settings.register_profile("search", max_examples=2000, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(autouse=True)
def _at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Docstrings, pages and examples name files such as `seeds/` relative to the repository."""
    monkeypatch.chdir(ROOT)


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE), SkipParser()],
    patterns=["*.md"],
    fixtures=["_at_root"],
).pytest()

# For type checkers alone, and scripts that their own test runs.
collect_ignore_glob = ["tests/typing/*", "examples/*", "tests/browser/*", "tests/benchmarks/*", "docs/*.py"]
