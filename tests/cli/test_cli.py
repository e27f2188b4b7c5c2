"""The command line as its users meet it: what it prints, where, and with which exit status."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimkit import Article, Check, Comparison, Dossier
from claimkit.cli.commands import claimkit
from claimkit.interchange.json import from_json

SENT = "Kyiv said on Monday that up to 12,000 troops were sent to Russia.\n"
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("COLUMNS", raising=False)
    runner = CliRunner()

    def invoke(*arguments: object, **options: object) -> Result:
        result = runner.invoke(claimkit, [str(a) for a in arguments], catch_exceptions=False, **options)
        assert "Traceback" not in result.output
        return result

    return invoke


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(SENT, encoding="utf-8")
    (tmp_path / "two.txt").write_text("The army sent 9,000 troops to Russia, Seoul said.\n", encoding="utf-8")
    (tmp_path / "articles.toml").write_text('["one.txt"]\noutlet = "Daily News"\npublished = 2024-10-22\n')
    return tmp_path


def test_report_on_the_seeds(run: Run) -> None:
    result = run("report", "seeds/")
    assert result.exit_code == 0
    assert result.stderr == ""
    for words in (
        "up to 12,000 troops",
        "at most",
        "Euromaidan Press",
        "repeats: ",
        "develops: ",
        "independent origins",
    ):
        assert words in " ".join(result.stdout.split())
    assert all(len(line) <= 100 for line in result.stdout.splitlines())
    assert "\x1b" not in result.stdout


def test_report_as_json_reads_back(run: Run) -> None:
    result = run("report", "seeds/", "--json")
    dossier = from_json(result.stdout, Dossier)
    assert len(dossier.articles) == 5
    data = json.loads(result.stdout)
    figures = [figure for topic in data["topics"] for figure in topic["figures"]]
    assert len(figures) == sum(len(topic.figures) for topic in dossier.topics)
    by_id = {article.id: article for article in dossier.articles}
    for figure in figures:
        claim = by_id[figure["article"]].claims[figure["claim"]]
        assert str(claim.quantity.value) == figure["quantity"]


@pytest.mark.parametrize("ending", [".html", ".json", ".txt"])
def test_report_into_a_file(run: Run, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"report{ending}"
    result = run("report", "seeds", "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "12,000" in target.read_text(encoding="utf-8")


def test_report_into_an_impossible_place(run: Run, tmp_path: Path) -> None:
    result = run("report", "seeds", "-o", tmp_path / "no" / "report.html")
    assert result.exit_code == 2
    assert "choose a folder that exists" in result.stderr
    assert run("report", "seeds", "-o", tmp_path / "report.pdf").exit_code == 2


def test_narrow_terminals(run: Run) -> None:
    for columns in (20, 40, 60, 80):
        result = run("report", "seeds", env={"COLUMNS": str(columns)})
        assert max(map(len, result.stdout.splitlines())) <= max(columns, 40)


def test_read(run: Run, corpus: Path) -> None:
    result = run("read", corpus / "one.txt")
    assert result.exit_code == 0
    assert "one.txt of Daily News, 2024-10-22" in result.stdout
    for words in ("up to 12,000 troops", "at most 12,000 troops", "2024-10-21", "said"):
        assert words in result.stdout
    article = from_json(run("read", "--json", corpus / "one.txt").stdout, Article)
    assert article.outlet == "Daily News"


def test_read_from_standard_input(run: Run) -> None:
    result = run("read", "-", "--outlet", "Evening Post", "--published", "2024-10-22", input=SENT)
    assert "standard input of Evening Post, 2024-10-22" in result.stdout
    assert "2024-10-21" in result.stdout
    assert run("read", "-", input=b"\xff").exit_code == 2
    assert run("read", "-", "--published", "soon", input=SENT).exit_code == 2


def test_compare_figures(run: Run) -> None:
    result = run("compare", "up to 12,000 troops", "approximately 10,000 soldiers")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] in {"refined by", "compatible"}
    assert "  - " in result.stdout
    comparison = from_json(run("compare", "5 km", "7 km", "--json").stdout, Comparison)
    assert comparison.relation == "conflicts"


def test_compare_times_and_sentences(run: Run) -> None:
    assert run("compare", "2024-10", "2024-10-22").stdout.startswith("refined by")
    sentences = "12,000 troops were sent to Russia, Kyiv said.", "9,000 troops were sent to Russia, Seoul said."
    result = run("compare", *sentences)
    assert "origin: " in result.stdout


def test_compare_what_cannot_be_read(run: Run) -> None:
    result = run("compare", "hello", "world")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "expected" in result.stderr


def test_check(run: Run, corpus: Path) -> None:
    result = run("check", "Up to 12,000 troops were sent to Russia.", corpus / "one.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("supported")
    assert "up to 12,000 troops" in result.stdout
    parsed = from_json(run("check", "--json", "5 troops were sent to Russia.", corpus).stdout, Check)
    assert parsed.verdict in {"contradicted", "not_found", "supported"}


def _faulty(corpus: Path, kind: str) -> str:
    """Put something unreadable among the articles; what to expect in the message."""
    match kind:
        case "bytes":
            (corpus / "bad.txt").write_bytes(b"caf\xe9 5 men")
            return "bad.txt: byte 3 is not UTF-8 (0xe9); save it as UTF-8 text"
        case "empty":
            (corpus / "bad.txt").write_text("  \n")
            return "bad.txt: the file is empty; put the article's text into it or leave it out"
        case "date":
            (corpus / "bad.txt").write_text(SENT)
            _extend(corpus, '["bad.txt"]\npublished = "last Tuesday"\n')
            return "[bad.txt] published 'last Tuesday' is no date; write it as year-month-day, such as 2024-10-22"
        case "toml date":
            (corpus / "bad.txt").write_text(SENT)
            _extend(corpus, '["bad.txt"]\npublished = 2024-13-45\n')
            return "articles.toml: [bad.txt] is no valid TOML"
        case "key":
            (corpus / "bad.txt").write_text(SENT)
            _extend(corpus, '["bad.txt"]\nauthor = "x"\n')
            return "[bad.txt] has the unknown key 'author'; use outlet, title, published, url"
        case "column":
            (corpus / "bad.jsonl").write_text(
                '{"text": "5 men", "headline": "x"}\n{"text": "6 men", "headline": "y"}\n'
            )
            return "bad.jsonl: line 1: unknown column 'headline'; use id, text, outlet, published, title, url"
        case "json":
            (corpus / "bad.jsonl").write_text('{"text": "5 men"\n')
            return "bad.jsonl: line 1: no valid JSON"
    raise AssertionError(kind)


def _extend(corpus: Path, text: str) -> None:
    with (corpus / "articles.toml").open("a") as file:
        file.write(text)


@pytest.mark.parametrize("kind", ["bytes", "empty", "date", "toml date", "key", "column", "json"])
def test_one_bad_input_costs_one_line(run: Run, corpus: Path, kind: str) -> None:
    expected = _faulty(corpus, kind)
    result = run("report", corpus)
    assert result.exit_code == 2
    [line] = result.stderr.splitlines()
    assert line.startswith("claimkit: ")
    assert expected in line
    # The others are read all the same, with what the sidecar says of them.
    assert result.stdout.startswith("2 articles")
    assert "Daily News" in result.stdout


def test_missing_paths(run: Run, corpus: Path, tmp_path: Path) -> None:
    result = run("report", corpus / "one.txt", corpus / "missing.txt", corpus / "*.csv")
    assert result.exit_code == 2
    assert [line.rpartition("/")[2] for line in result.stderr.splitlines()] == [
        "missing.txt: no such file or folder; check the path",
        "*.csv: nothing matches this pattern; check the path",
    ]
    assert result.stdout.startswith("1 article,")
    (tmp_path / "nothing").mkdir()
    result = run("report", tmp_path / "nothing")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no articles in this folder" in result.stderr


def test_globs_and_twice_the_same(run: Run, corpus: Path) -> None:
    assert run("report", corpus / "*.txt", corpus, corpus / "one.txt").stdout.startswith("2 articles")


def test_jsonl(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    rows = [
        {"id": "7", "text": SENT, "outlet": "Daily News", "published": "2024-10-22", "url": "https://example.org/7"},
        {"text": SENT, "outlet": None, "title": "Troops"},
    ]
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    dossier = from_json(run("report", path, "--json").stdout, Dossier)
    assert {(a.id, a.outlet, str(a.published)) for a in dossier.articles} == {
        ("7", "Daily News", "2024-10-22"),
        ("news.jsonl:2", None, "None"),
    }
    path.write_text(json.dumps(rows[0]) + "\n" + json.dumps(rows[0]))
    result = run("report", path)
    assert result.exit_code == 2
    assert "the id '7' was given before" in result.stderr


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout.startswith("claimkit ")
    for command in ([], ["report"], ["read"], ["compare"], ["check"]):
        assert "Usage: " in run(*command, "--help").stdout
    assert run("report").exit_code == 2


def _process(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    code = "from claimkit.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        **options,
    )


def test_without_the_extra(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise ModuleNotFoundError(\"No module named 'click'\", name='click')\n")
    done = _process("report", "seeds", env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert done.returncode == 2
    assert done.stderr == (
        'claimkit: the command line needs click, which is not installed; run: pip install "claimkit[cli]"\n'
    )


def test_a_reader_that_stops_early() -> None:
    code = "from claimkit.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "report", "seeds", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_terminal_that_knows_ascii_only() -> None:
    done = _process("read", "seeds/000_ca6e3800ea5608bd.txt", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert done.stderr == ""


def test_what_is_in_an_article_cannot_drive_the_terminal(run: Run) -> None:
    result = run("read", "-", input="Kyiv said 12,000 \x1b[31mtroops\x1b[0m\u202e were sent to Russia.")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
