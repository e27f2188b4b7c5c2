"""How claimkit's values become plain data and back, whatever the format.

Nothing is guessed: a number is no string, a string no list, and an unknown key
is a fault. Numbers are exact, as strings of digits.
"""

__all__ = ["configure_converter"]

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from types import GenericAlias
from typing import Any, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from claimkit.model.attribution import Attribution
from claimkit.model.claim import Claim
from claimkit.model.comparison import Citation
from claimkit.model.quantity import Quantity
from claimkit.model.source import Source
from claimkit.model.span import Mention, Span
from claimkit.model.when import When

_FRACTION = re.compile(r"-?\d{1,400}(?:/\d{1,400})?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

# What a piece of evidence may be about.
_TAGGED = {cls.__name__: cls for cls in (Attribution, Claim, Quantity, Source, When)}


def configure_converter(converter: Converter) -> None:
    """Teach `converter` all of claimkit's values but `Article`, whose parts are linked."""
    # The hook for str serves its subclasses too: every enumeration here is one.
    readers = {str: _string, bool: _boolean, int: _integer, Decimal: _decimal, Fraction: _fraction, date: _date}
    for cls, read in readers.items():
        converter.register_structure_hook(cls, read)
    for cls in (Decimal, Fraction, date):
        converter.register_unstructure_hook(cls, str)
    converter.register_unstructure_hook(StrEnum, str)
    converter.register_structure_hook_factory(_is_tuple, lambda cls: _tuple(converter, cls))
    converter.register_structure_hook_factory(attrs.has, lambda cls: _object(converter, cls))
    converter.register_structure_hook_func(lambda cls: cls is Span, _span)
    converter.register_unstructure_hook_func(lambda cls: cls is Span, lambda span: [span.start, span.end])
    converter.register_structure_hook_factory(_is_evidence, lambda cls: _evidence_reader(converter))
    converter.register_unstructure_hook_factory(_is_evidence, lambda cls: _evidence_writer(converter))


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _string(value: Any, cls: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected a string, got {_shown(value)}")
    if cls is str:
        return value
    if value not in cls.__members__.values():
        raise ValueError(f"expected one of {', '.join(cls)}; got {_shown(value)}")
    return cast("str", cls(value))


def _boolean(value: Any, _: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"expected true or false, got {_shown(value)}")
    return value


def _integer(value: Any, _: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"expected a whole number, got {_shown(value)}")
    return value


def _decimal(value: Any, _: Any) -> Decimal:
    if isinstance(value, Decimal) or (isinstance(value, int) and not isinstance(value, bool)):
        return Decimal(value)
    if isinstance(value, str):
        try:
            return Decimal(value)
        except InvalidOperation:
            pass
    raise ValueError(f"expected a number as a string of digits, got {_shown(value)}")


def _fraction(value: Any, _: Any) -> Fraction:
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    if isinstance(value, str) and _FRACTION.fullmatch(value):
        try:
            return Fraction(value)
        except ZeroDivisionError:
            pass
    raise ValueError(f"expected a fraction such as '3/4', got {_shown(value)}")


def _date(value: Any, _: Any) -> date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError(f"expected a date such as '2024-10-22', got {_shown(value)}")


def _is_tuple(cls: Any) -> bool:
    return get_origin(cls) is tuple and get_args(cls)[-1:] == (Ellipsis,)


def _tuple(converter: Converter, cls: Any) -> Callable[[Any, Any], Any]:
    members: Any = GenericAlias(list, get_args(cls)[:1])

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise ValueError(f"expected a list, got {_shown(value)}")
        return tuple(converter.structure(value, members))

    return read


def _object(converter: Converter, cls: Any) -> Callable[[Any, Any], Any]:
    # Typed loosely, since cattrs gives its own options and the fields' in one set of keywords.
    overrides: dict[str, Any] = {"_cattrs_forbid_extra_keys": True}
    if get_origin(cls) is Mention:
        # The whole that a part belongs to holds the same kind of value.
        whole = cls | None
        overrides["part_of"] = override(struct_hook=lambda value, _: converter.structure(value, whole))
    fill = make_dict_structure_fn(cls, converter, **overrides)

    def read(value: Any, target: Any) -> Any:
        if not isinstance(value, Mapping):
            raise ValueError(f"expected an object, got {_shown(value)}")
        return fill(value, target)

    return read


def _span(value: Any, _: Any) -> Span:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise ValueError(f"expected [start, end], got {_shown(value)}")
    return Span(_integer(value[0], int), _integer(value[1], int))


def _is_evidence(cls: Any) -> bool:
    return cls is Citation


def _evidence_writer(converter: Converter) -> Callable[[Citation], dict[str, Any]]:
    write = make_dict_unstructure_fn(Citation, converter, value=override(omit=True))

    def with_type(evidence: Citation) -> dict[str, Any]:
        value = evidence.value
        if isinstance(value, str):
            return {**write(evidence), "value": value}
        name = type(value).__name__
        if _TAGGED.get(name) is not type(value):
            raise TypeError(f"evidence of type {name} has no JSON form; known: {', '.join(_TAGGED)}")
        return {**write(evidence), "value": {"type": name, **converter.unstructure(value)}}

    return with_type


def _evidence_reader(converter: Converter) -> Callable[[Any, Any], Citation]:
    def value(data: Any, _: Any) -> Any:
        if isinstance(data, str):
            return data
        if not isinstance(data, Mapping) or data.get("type") not in _TAGGED:
            raise ValueError(f"expected an object whose type is one of {', '.join(_TAGGED)}; got {_shown(data)}")
        return converter.structure({k: v for k, v in data.items() if k != "type"}, _TAGGED[data["type"]])

    whole: Any = Mention[Quantity] | None
    fill = make_dict_structure_fn(
        Citation,
        converter,
        _cattrs_forbid_extra_keys=True,
        value=override(struct_hook=value),
        part_of=override(struct_hook=lambda data, _: converter.structure(data, whole)),
    )

    def read(data: Any, target: Any) -> Citation:
        if not isinstance(data, Mapping):
            raise ValueError(f"expected an object, got {_shown(data)}")
        result: Citation = fill(data, target)
        return result

    return read
