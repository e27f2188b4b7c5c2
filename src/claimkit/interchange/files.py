"""Reading and writing files: a text whole, or an error that says what to do."""

__all__ = ["decoded", "read_text", "write_text"]

import os
from pathlib import Path
from secrets import token_hex

from claimkit.errors import InputError


def read_text(path: Path) -> str:
    """The text of the file at `path`, UTF-8, with line ends as "\\n" and no byte-order mark.

    Raises `InputError` when it is missing, unreadable, not UTF-8, or empty.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(str(path), "no such file or folder", "check the path") from None
    except OSError as error:
        raise InputError(str(path), _lowered(error), "check that it is a file that you may read") from None
    return decoded(str(path), data)


def decoded(name: str, data: bytes) -> str:
    """The text that `data`, read from what is called `name`, spell in UTF-8; errors as in `read_text`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"byte {error.start} is not UTF-8 (0x{data[error.start]:02x})"
        raise InputError(name, problem, "save it as UTF-8 text") from None
    if not text.strip():
        raise InputError(name, "the file is empty", "put the article's text into it or leave it out")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, whole or not at all: a reader never sees half of it.

    Raises `InputError` when the folder is missing or cannot be written to.

    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> write_text(Path(folder.name, "report.html"), "<p>12,000</p>")
    >>> [(file.name, file.read_text()) for file in Path(folder.name).iterdir()]
    [('report.html', '<p>12,000</p>')]
    >>> folder.cleanup()
    """
    data = text.encode("utf-8", "xmlcharrefreplace" if path.suffix == ".html" else "backslashreplace")
    draft = path.with_name(f".{path.name}.{token_hex(6)}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except OSError as error:
        raise InputError(str(path), _lowered(error), "choose a folder that exists and that you may write to") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise InputError(str(path), _lowered(error), "choose another place to write to") from None
    finally:
        draft.unlink(missing_ok=True)


def _lowered(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
