"""HTML and SVG put together so that nothing from an article can become markup."""

__all__ = ["Markup", "join", "tag"]

import re
from collections.abc import Iterable
from html import escape

# What HTML and XML allow in no form; shown as U+FFFD, so that lengths stay.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_VOID = {"br", "hr", "img", "link", "meta"}
_SHAPES = {"circle", "line", "path", "rect"}


class Markup(str):
    """Text that is markup already; any other str is escaped where it is put in."""

    __slots__ = ()


def tag(name: str, /, *children: str | None, **attributes: str | float | None) -> Markup:
    """An element; a None among children or attributes is left out.

    Underscores in an attribute's name stand for hyphens; one at its end is
    dropped, as in `class_`.

    >>> tag("td", "a < b", class_="x", data_label='"')
    '<td class="x" data-label="&quot;">a &lt; b</td>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _SHAPES and not children:
        return Markup(f"<{name}{given}/>")
    if name in _VOID:
        return Markup(f"<{name}{given}>")
    return Markup(f"<{name}{given}>{join(children)}</{name}>")


def join(parts: Iterable[str | None], between: str = "") -> Markup:
    """The parts one after the other, escaped where they are no markup.

    >>> join([tag("b", "x"), " & ", None, "y"])
    '<b>x</b> &amp; y'
    """
    shown = (part if isinstance(part, Markup) else _escaped(part) for part in parts if part is not None)
    return Markup((between if isinstance(between, Markup) else _escaped(between)).join(shown))


def _escaped(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text), quote=True)
