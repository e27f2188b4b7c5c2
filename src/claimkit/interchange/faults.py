"""What went wrong while data were structured, as paths and sentences."""

__all__ = ["faults_of"]

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from claimkit.errors import Fault, InterchangeError, InvalidValueError


def faults_of(error: BaseException, path: str = "$") -> tuple[Fault, ...]:
    """Every fault that `error` stands for, its members' faults included, each with its path.

    >>> faults_of(ValueError("expected a date"), "$.published")
    (Fault(path='$.published', message='expected a date'),)
    """
    if isinstance(error, InterchangeError):
        return tuple(Fault(path + fault.path.removeprefix("$"), fault.message) for fault in error.faults)
    if isinstance(error, BaseValidationError):
        return tuple(fault for member in error.exceptions for fault in faults_of(member, path + _step(member)))
    if isinstance(error, ForbiddenExtraKeysError):
        return tuple(Fault(f"{path}.{key}", "unknown key") for key in sorted(error.extra_fields, key=str))
    if isinstance(error, KeyError):
        return (Fault(path, "missing"),)
    if isinstance(error, InvalidValueError):
        return (Fault(path, str(error)),)
    return (Fault(path, str(error) or type(error).__name__),)


def _step(error: BaseException) -> str:
    """The step from a container to the member that `error` is about."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""
