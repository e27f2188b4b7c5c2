"""For mkdocstrings: examples in docstrings become Python blocks, and classes show their fields or words."""

import re
from typing import Any

import griffe

_EXAMPLE = re.compile(r"(?m)^([ \t]*)>>> (?:.*\n?(?!\s*$))*.*$")


class Docstrings(griffe.Extension):
    """Adds to each docstring what a reader wants to see and the source says only in code."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Called for each object when it has been read."""
        if obj.docstring is None:
            return
        parts = [_EXAMPLE.sub(_fenced, obj.docstring.value)]
        if isinstance(obj, griffe.Class):
            parts += [_words(obj), _fields(obj)]
        obj.docstring.value = "\n\n".join(part for part in parts if part)


def _fenced(found: re.Match[str]) -> str:
    indent = found[1]
    return f"{indent}```python\n{found[0]}\n{indent}```"


def _own(cls: griffe.Class) -> list[griffe.Attribute]:
    return [member for member in cls.members.values() if isinstance(member, griffe.Attribute) and member.name[0] != "_"]


def _words(cls: griffe.Class) -> str:
    """The values of an enumeration."""
    if not any(str(base) == "StrEnum" for base in cls.bases):
        return ""
    return "Values: " + ", ".join(f"`{str(member.value).strip(chr(34) + chr(39))}`" for member in _own(cls)) + "."


def _fields(cls: griffe.Class) -> str:
    """The fields of a value, with their types."""
    if not any("frozen" in str(decorator.value) for decorator in cls.decorators):
        return ""
    fields = [f"- `{member.name}`: `{member.annotation}`" for member in _own(cls) if member.annotation is not None]
    return "Fields:\n\n" + "\n".join(fields) if fields else ""
