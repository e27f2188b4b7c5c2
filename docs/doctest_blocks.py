"""For mkdocstrings: shows the examples in docstrings as Python, wherever they stand in the text."""

import re
from typing import Any

import griffe

_EXAMPLE = re.compile(r"(?m)^([ \t]*)>>> (?:.*\n?(?!\s*$))*.*$")


class Doctests(griffe.Extension):
    """Puts each run of lines from `>>>` to a blank line into a fence."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Called for each object with the docstring as it was read."""
        if obj.docstring is not None:
            obj.docstring.value = _EXAMPLE.sub(_fenced, obj.docstring.value)


def _fenced(found: re.Match[str]) -> str:
    indent = found[1]
    return f"{indent}```python\n{found[0]}\n{indent}```"
