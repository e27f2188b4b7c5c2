"""Reading articles from files: what is found, under which id, with what is known of it."""

import sys
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from claimkit import InputError, MissingExtraError
from claimkit.interchange.corpus import ArticleText, read_corpus, texts_of


def _texts(*paths: Path) -> list[ArticleText]:
    found = list(texts_of(paths))
    assert all(isinstance(text, ArticleText) for text in found), found
    return [text for text in found if isinstance(text, ArticleText)]


def _faults(*paths: Path) -> list[str]:
    return [str(fault) for fault in texts_of(paths) if not isinstance(fault, ArticleText)]


def test_a_folder_is_read_to_its_depth_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden/d.txt", "notes.md", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("5 men")
    assert [text.id for text in _texts(tmp_path)] == ["a.txt", "b.txt", "sub/c.txt"]
    assert [text.id for text in _texts(tmp_path / "notes.md")] == ["notes.md"]


def test_each_folder_has_its_own_sidecar(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for folder, outlet in ((tmp_path, "Daily News"), (tmp_path / "sub", "Evening Post")):
        (folder / "a.txt").write_text("5 men")
        (folder / "articles.toml").write_text(f'["a.txt"]\noutlet = "{outlet}"\npublished = 2024-10-22T08:00:00Z\n')
    assert [(text.outlet, text.published) for text in _texts(tmp_path)] == [
        ("Daily News", date(2024, 10, 22)),
        ("Evening Post", date(2024, 10, 22)),
    ]


def test_ids_stay_apart(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("5 men")
    first, second = _texts(tmp_path / "one", tmp_path / "two")
    assert first.id == "a.txt"
    assert second.id.endswith("two/a.txt")


def test_a_sidecar_that_names_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("5 men")
    (tmp_path / "articles.toml").write_text('["b.txt"]\noutlet = "Daily News"\n')
    [fault] = _faults(tmp_path)
    assert "[b.txt] names a file that is not there; rename the table or take it out" in fault


def test_a_sidecar_that_is_no_toml_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("5 men")
    (tmp_path / "articles.toml").write_text("outlet: Daily News\n")
    [fault] = _faults(tmp_path)
    assert "articles.toml: is no valid TOML" in fault
    assert len(read_corpus([tmp_path]).articles) == 1


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('"a.txt" = 5', "[a.txt] is no table"),
        ('["a.txt"]\noutlet = 5', "[a.txt] outlet is no text: 5"),
        ('["a.txt"]\npublished = 2024', "[a.txt] published 2024 is no date"),
        ('["a.txt"]\npublished = 08:00:00', "[a.txt] published datetime.time(8, 0) is no date"),
    ],
)
def test_faults_in_a_sidecar(tmp_path: Path, line: str, problem: str) -> None:
    (tmp_path / "a.txt").write_text("5 men")
    (tmp_path / "articles.toml").write_text(line)
    [fault] = _faults(tmp_path)
    assert problem in fault


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("[1]", "line 2: no object"),
        ('{"text": ""}', "line 2: no text"),
        ('{"text": 5}', "line 2: no text"),
        ('{"outlet": "x"}', "line 2: no text"),
        ('{"text": "x", "id": [1]}', "line 2: the id [1] is neither a text nor a number"),
        ('{"text": "x", "published": "soon"}', "line 2: published 'soon' is no date"),
        ('{"text": "x", "outlet": 5}', "line 2: outlet is no text"),
        ("{" * 100_000, "line 2: no valid JSON"),
    ],
)
def test_faults_in_json_lines(tmp_path: Path, line: str, problem: str) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(f'{{"text": "5 men", "id": 1}}\n{line}\n{{"text": "6 men"}}\n')
    corpus = read_corpus([path])
    assert [article.id for article in corpus.articles] == ["1", "news.jsonl:3"]
    [fault] = corpus.faults
    assert isinstance(fault, InputError)
    assert problem in str(fault)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text("<p>5 men</p>")
    return tmp_path / "page.html"


def test_web_pages_need_the_extra(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    [fault] = texts_of([page])
    assert isinstance(fault, MissingExtraError)
    assert str(fault).endswith('needs trafilatura, which is not installed; run: pip install "claimkit[html]"')


def _extractor(monkeypatch: pytest.MonkeyPatch, **found: object) -> None:
    """Stands in for trafilatura, which the tests do without."""
    module = ModuleType("trafilatura")
    known = {"text": None, "title": None, "sitename": None, "url": None, "date": None, **found}
    module.bare_extraction = lambda _, **__: SimpleNamespace(**known) if found else None  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "trafilatura", module)


def test_web_pages(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _extractor(
        monkeypatch, text="5 men", title="Men", sitename="Daily News", date="2024-10-22T00:00", url="https://x.org"
    )
    [text] = _texts(page)
    assert text == ArticleText(
        "5 men", id="page.html", outlet="Daily News", title="Men", url="https://x.org", published=date(2024, 10, 22)
    )
    (page.parent / "articles.toml").write_text('["page.html"]\noutlet = "Evening Post"\n')
    assert _texts(page)[0].outlet == "Evening Post"


def test_web_pages_without_an_article(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _extractor(monkeypatch)
    assert "no article was found on the page; save its text as a .txt file" in _faults(page)[0]
    _extractor(monkeypatch, text="5 men", date="unknown")
    assert _texts(page)[0].published is None


def test_the_seeds() -> None:
    corpus = read_corpus(["seeds"])
    assert corpus.faults == ()
    assert [article.outlet for article in corpus.articles] == [
        "Kyiv Post",
        "Euromaidan Press",
        "The Moscow Times",
        "Korea JoongAng Daily",
        None,
    ]
    assert all(article.published for article in corpus.articles)
