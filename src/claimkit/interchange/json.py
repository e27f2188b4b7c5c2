"""JSON, exact in both directions: `from_json(to_json(value)) == value`.

A JSON text that claimkit writes is an object with the keys of the value's
fields, after two of its own: "claimkit", the version of this format, and
"type", the name of the value's class. Decimals and fractions are strings of
digits, dates are ISO 8601, enumerations their words, a `Span` is [start, end].
"""

__all__ = ["FORMAT", "from_dict", "from_json", "make_converter", "to_dict", "to_json"]

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, NoReturn, TypeVar, overload

from cattrs import Converter
from cattrs.errors import BaseValidationError

from claimkit.dossier import Dossier
from claimkit.errors import ClaimkitError, Fault, InterchangeError
from claimkit.interchange.articles import configure_articles
from claimkit.interchange.dossiers import configure_dossiers
from claimkit.interchange.faults import faults_of
from claimkit.interchange.rules import configure_converter
from claimkit.model.article import Article
from claimkit.model.attribution import Attribution, AttributionMention
from claimkit.model.claim import Claim
from claimkit.model.comparison import Check, Citation, Comparison, Reason
from claimkit.model.quantity import Quantity
from claimkit.model.source import Source
from claimkit.model.span import Mention, Span
from claimkit.model.unit import Unit
from claimkit.model.when import When

T = TypeVar("T")

FORMAT = 1
"""The version of the JSON format; it grows when a text of an older one could no longer be read."""

_PLAIN = (
    Article,
    Attribution,
    AttributionMention,
    Check,
    Claim,
    Comparison,
    Dossier,
    Citation,
    Quantity,
    Reason,
    Source,
    Span,
    Unit,
    When,
)
_TYPES: dict[str, Any] = {
    **{cls.__name__: cls for cls in _PLAIN},
    "Mention[Quantity]": Mention[Quantity],
    "Mention[Source]": Mention[Source],
    "Mention[When]": Mention[When],
}


def make_converter() -> Converter:
    """A cattrs converter that knows claimkit's values, to build on.

    >>> from claimkit import Hedge, Quantity
    >>> make_converter().unstructure(Quantity(None, 12000, "at_most"))["hedge"]
    'at_most'
    """
    converter = Converter(detailed_validation=True)
    configure_converter(converter)
    configure_articles(converter)
    configure_dossiers(converter)
    return converter


_shared = cache(make_converter)


def to_dict(value: object) -> dict[str, Any]:
    """`value` as a dict of what JSON knows: dicts, lists, strings, whole numbers, booleans and None.

    Raises `TypeError` for a value that is none of claimkit's.

    >>> from claimkit import When, parse_when
    >>> to_dict(parse_when("2024-10"))["start"]
    '2024-10-01'
    """
    name = _name(value)
    data = _shared().unstructure(value, _TYPES[name])
    return {"claimkit": FORMAT, "type": name, **(data if isinstance(data, dict) else {"value": data})}


def to_json(value: object, *, indent: int | None = None) -> str:
    """`value` as a JSON text; see the head of this module for its form.

    Raises `TypeError` for a value that is none of claimkit's.

    >>> from claimkit import Span
    >>> to_json(Span(6, 12))
    '{"claimkit": 1, "type": "Span", "value": [6, 12]}'
    """
    return json.dumps(to_dict(value), indent=indent, ensure_ascii=False)


@overload
def from_dict(data: object, cls: type[T]) -> T: ...
@overload
def from_dict(data: object, cls: None = None) -> Any: ...
def from_dict(data: object, cls: Any = None) -> Any:
    """The value that `data` describes, an instance of `cls`.

    Without `cls` the key "type" says what it is. A dict written by hand may
    leave "claimkit" and "type" out where `cls` is given.

    Raises `InterchangeError` with every fault and its path.

    >>> from claimkit import Quantity
    >>> from_dict({"low": "5", "high": "three", "hedge": "betwixt"}, Quantity)
    Traceback (most recent call last):
    claimkit.errors.InterchangeError: cannot read Quantity: $.high: expected a number as a string of digits, ...
    """
    name, body = _opened(data, cls)
    try:
        return _shared().structure(body, _TYPES.get(name, cls))
    except (BaseValidationError, ClaimkitError, ValueError) as error:
        raise InterchangeError(name, faults_of(error)) from None
    except RecursionError:
        _refuse(name, "$", "nested too deeply")


@overload
def from_json(text: str | bytes, cls: type[T]) -> T: ...
@overload
def from_json(text: str | bytes, cls: None = None) -> Any: ...
def from_json(text: str | bytes, cls: Any = None) -> Any:
    """The value that the JSON `text` describes, an instance of `cls`, or of what its "type" says.

    Raises `InterchangeError` with every fault and its path.

    >>> from claimkit import Unit
    >>> from_json('{"kind": "count", "code": "person", "name": 5}', Unit)
    Traceback (most recent call last):
    claimkit.errors.InterchangeError: cannot read Unit: $.name: expected a string, got 5
    """
    name = _title(cls) if cls is not None else "JSON"
    try:
        data = json.loads(text, parse_float=Decimal, parse_constant=_no_constant)
    except RecursionError:
        _refuse(name, "$", "nested too deeply")
    except ValueError as error:
        _refuse(name, "$", f"no valid JSON: {error}")
    except ArithmeticError:
        _refuse(name, "$", "a number's exponent is too large")
    return from_dict(data, cls)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _refuse(target: str, path: str, message: str) -> NoReturn:
    raise InterchangeError(target, (Fault(path, message),)) from None


def _title(cls: Any) -> str:
    for name, known in _TYPES.items():
        if known == cls:
            return name
    return getattr(cls, "__name__", str(cls))


def _name(value: object) -> str:
    name = type(value).__name__
    if type(value) is Mention:
        name = f"Mention[{type(value.value).__name__}]"
    if name not in _TYPES or (type(value) is not Mention and _TYPES[name] is not type(value)):
        raise TypeError(f"a value of type {name} has no JSON form; known: {', '.join(_TYPES)}")
    return name


def _opened(data: object, cls: Any) -> tuple[str, object]:
    """The name of the type that is to be read, and the data without the two keys around them."""
    target = _title(cls) if cls is not None else None
    if not isinstance(data, Mapping):
        if cls is Span:
            return "Span", data
        _refuse(target or "a value", "$", f"expected an object, got {data!r:.60}")
    body = dict(data)
    version, name = body.pop("claimkit", FORMAT), body.pop("type", target)
    if version != FORMAT or isinstance(version, bool):
        _refuse(target or "a value", "$.claimkit", f"expected format {FORMAT}, got {version!r:.60}")
    if not isinstance(name, str) or (name not in _TYPES and name != target):
        _refuse(target or "a value", "$.type", f"expected one of {', '.join(_TYPES)}; got {name!r:.60}")
    if target is not None and name != target:
        _refuse(target, "$.type", f"expected {target}, got {name}")
    return name, body.get("value") if name == "Span" else body
