"""Writing a file whole or not at all, and reading one or saying why not."""

from pathlib import Path

import pytest

from claimkit.errors import InputError
from claimkit.interchange.files import read_text, write_text


def test_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_text("old")
    write_text(target, "neu “12,000”")
    assert target.read_text(encoding="utf-8") == "neu “12,000”"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.html"
    target.write_text("old")

    def fail(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(InputError, match=r"report\.html: no space left on device; choose another place"):
        write_text(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="choose a folder that exists"):
        write_text(tmp_path / "missing" / "report.html", "x")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        write_text(tmp_path, "x")
    with pytest.raises(InputError, match="is a directory"):
        read_text(tmp_path)


def test_lone_surrogates_are_written(tmp_path: Path) -> None:
    write_text(tmp_path / "report.html", "a \ud800 b")
    assert (tmp_path / "report.html").read_bytes() == b"a &#55296; b"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b" \n\t ", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"abc\xff", "byte 3 is not UTF-8 (0xff)"),
        ("Träger".encode("latin-1"), "byte 2 is not UTF-8 (0xe4)"),
        ("text".encode("utf-16"), "byte 0 is not UTF-8 (0xff)"),
    ],
)
def test_unreadable(tmp_path: Path, data: bytes, problem: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_text(path)
    assert caught.value.problem == problem
    assert caught.value.path == str(path)


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder; check the path"):
        read_text(tmp_path / "article.txt")


def test_line_ends_and_mark(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffone\r\ntwo\rthree\n".encode())
    assert read_text(path) == "one\ntwo\nthree\n"
