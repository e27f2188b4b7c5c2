"""Articles from saved web pages; needs the extra `html`."""

__all__ = ["from_html"]

from datetime import date
from pathlib import Path
from typing import Any

from claimkit.errors import InputError, MissingExtraError
from claimkit.interchange.files import read_text


def from_html(path: Path) -> tuple[str, dict[str, Any]]:
    """The text of the article on the web page saved at `path`, and what the page says of it.

    Raises `MissingExtraError` without trafilatura, `InputError` for a page without an article.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise MissingExtraError(f"reading {path}", "trafilatura", "html") from None
    page = read_text(path)
    found = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    text = getattr(found, "text", None)
    if not text or not text.strip():
        raise InputError(str(path), "no article was found on the page", "save its text as a .txt file")
    known = {"outlet": found.sitename, "title": found.title, "url": found.url, "published": _day(found.date)}
    return text, {key: value for key, value in known.items() if value}


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None
