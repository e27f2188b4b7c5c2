"""What a reader gets to see: tables for the terminal, one self-contained page for the browser.

- `claimkit.report.text`: a dossier, an article, a comparison in plain text
- `claimkit.report.html`: the same as HTML

Values show themselves in a notebook by what is registered here.
"""

__all__ = ["HTML"]

from importlib import import_module

from claimkit.model.display import register


class _Html:
    """Shows values by `claimkit.report.html`, which is loaded when somebody wants to see one."""

    def fragment(self, value: object) -> str:
        html: str = import_module("claimkit.report.html").fragment(value)
        return html

    def page(self, value: object, *, title: str | None) -> str:
        html: str = import_module("claimkit.report.html").to_html(value, title=title)
        return html


HTML = _Html()
register(HTML)
