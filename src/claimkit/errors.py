"""Every error that claimkit raises on purpose.

All derive from `ClaimkitError`. Their arguments are positional and kept as
attributes, so an error survives pickling and can be shown in one's own words.
"""

__all__ = [
    "ClaimkitError",
    "Fault",
    "InputError",
    "InterchangeError",
    "InvalidValueError",
    "MissingExtraError",
    "ParseError",
    "TableError",
]

from typing import NamedTuple


class ClaimkitError(Exception):
    """The root of all errors raised by claimkit.

    >>> from claimkit import parse_quantity
    >>> try:
    ...     parse_quantity("many")
    ... except ClaimkitError as error:
    ...     print(type(error).__name__)
    ParseError
    """

    __slots__ = ()


class InvalidValueError(ClaimkitError, ValueError):
    """A typed value was given something that it cannot hold.

    >>> raise InvalidValueError("Span.end", 3, "at least start, which is 5")
    Traceback (most recent call last):
    claimkit.errors.InvalidValueError: Span.end must be at least start, which is 5; got 3
    """

    __slots__ = ("expected", "field", "value")

    def __init__(self, field: str, value: object, expected: str) -> None:
        super().__init__(field, value, expected)
        self.field, self.value, self.expected = field, value, expected

    def __str__(self) -> str:
        return f"{self.field} must be {self.expected}; got {self.value!r}"


class ParseError(ClaimkitError, ValueError):
    """A string is not what a strict `parse_*` function reads.

    `text` is the whole string, `position` the offset at which reading failed
    and `expected` what would have been read there. The message shows the place
    with a caret; a long text is shown around it only.

    >>> print(ParseError("12,00 troops", 2, "three digits after the comma"))
    expected three digits after the comma at character 2
      12,00 troops
        ^
    """

    __slots__ = ("expected", "position", "text")

    _AROUND = 40

    def __init__(self, text: str, position: int, expected: str) -> None:
        super().__init__(text, position, expected)
        self.text, self.position, self.expected = text, position, expected

    def __str__(self) -> str:
        start = max(0, self.position - self._AROUND)
        end = self.position + self._AROUND
        shown = "".join(c if c.isprintable() else " " for c in self.text[start:end])
        before, after = "…" * (start > 0), "…" * (end < len(self.text))
        caret = " " * (len(before) + self.position - start) + "^"
        return f"expected {self.expected} at character {self.position}\n  {before}{shown}{after}\n  {caret}"


class InputError(ClaimkitError):
    """A file or folder cannot be read as articles.

    >>> print(InputError("notes.txt", "the file is empty", "put the article's text into it or leave it out"))
    notes.txt: the file is empty; put the article's text into it or leave it out
    """

    __slots__ = ("advice", "path", "problem")

    def __init__(self, path: str, problem: str, advice: str) -> None:
        super().__init__(path, problem, advice)
        self.path, self.problem, self.advice = path, problem, advice

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}; {self.advice}"


class Fault(NamedTuple):
    """One thing that is wrong in data to be structured: where, and what.

    >>> Fault("$.published", "expected an ISO date").path
    '$.published'
    """

    path: str
    message: str


class InterchangeError(ClaimkitError, ValueError):
    """Data cannot be structured into claimkit's values.

    `faults` lists every `Fault` found, not just the first.

    >>> print(InterchangeError("Article", (Fault("$.published", "expected an ISO date, got 'soon'"),)))
    cannot read Article: $.published: expected an ISO date, got 'soon'
    """

    __slots__ = ("faults", "target")

    def __init__(self, target: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(target, faults)
        self.target, self.faults = target, faults

    def __str__(self) -> str:
        return f"cannot read {self.target}: " + "; ".join(f"{f.path}: {f.message}" for f in self.faults)


class MissingExtraError(ClaimkitError, ImportError):
    """A feature needs a package that a plain installation leaves out.

    >>> print(MissingExtraError("the command line", "click", "cli"))
    the command line needs click, which is not installed; run: pip install "claimkit[cli]"
    """

    __slots__ = ("extra", "feature", "package")

    def __init__(self, feature: str, package: str, extra: str) -> None:
        super().__init__(feature, package, extra)
        self.feature, self.package, self.extra = feature, package, extra

    def __str__(self) -> str:
        return f'{self.feature} needs {self.package}, which is not installed; run: pip install "claimkit[{self.extra}]"'


class TableError(ClaimkitError, ValueError):
    """A row of a word table is not what its table holds: the file, the number of the line, and what was expected.

    >>> print(TableError("months.tsv", 7, "number must be a whole number, not 'March'"))
    months.tsv, line 7: number must be a whole number, not 'March'
    """

    __slots__ = ("file", "line", "problem")

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(file, line, problem)
        self.file, self.line, self.problem = file, line, problem

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.problem}"
