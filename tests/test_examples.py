"""Every example runs, says what it is for, and prints something."""

import runpy
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.py"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 7


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scope = runpy.run_path(str(path), run_name="__main__")
    assert str(scope["__doc__"]).endswith((".", "?"))
    printed = capsys.readouterr()
    assert printed.out.strip()
    assert printed.err == ""


def test_the_examples_show_what_they_promise(capsys: pytest.CaptureFixture[str]) -> None:
    def output(name: str) -> str:
        runpy.run_path(str(EXAMPLES[0].parent / f"{name}.py"), run_name="__main__")
        return capsys.readouterr().out

    assert "same_origin" in output("one_source")
    assert "equal when read back: True" in output("json_and_back")
    headline = output("headline_against_article")
    assert "supported: “" in headline
    assert "contradicted: “" in headline
    assert "left out: news.jsonl: line 3: published 'in October' is no date" in output("corpus_of_jsonl")
