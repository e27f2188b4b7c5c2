"""Ages: "a 12-year-old", "aged 25 to 54", "Park, 65,"."""

__all__ = ["read_age"]

import re
from functools import cache

from claimkit.model.unit import Unit, UnitKind
from claimkit.parse.amounts import Amount
from claimkit.parse.unit_tables import unit_of_code

_OLD = re.compile(r"(?:[-‐‑\s])(?:olds?|of[-\s]age)\b", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged|ages?(?:[^\S\n]of)?)[^\S\n]{1,2}(?:(?:about|around|between|from|over|under|just|only)[^\S\n])?\Z",
    re.IGNORECASE,
)
_WHO_IS = re.compile(
    r"\b(?:who|he|she)[^\S\n](?:is|was|turned|turns|just[^\S\n]turned)[^\S\n](?:now[^\S\n]|then[^\S\n]|only[^\S\n]|just[^\S\n])?\Z"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;)!?]|\Z)|[^\S\n]when\b|[^\S\n]at the time\b")
_AFTER_NAME = re.compile(r"[^\W\d_][\w’'-]*\.?,[^\S\n]\Z")
_BEFORE_COMMA = re.compile(r"(?:,|[.;)](?=\s|\Z))(?!\d)")
_OLDEST = 120
_NOT_AGES = frozenset({"%", "[pp]", "[bp]"})


@cache
def _age_unit(code: str) -> Unit:
    unit = unit_of_code()[code]
    return Unit(
        UnitKind.TIME, f"{code}{{age}}", f"{unit.name} of age", f"{unit.plural} of age",
        dimension="age", factor=unit.factor if unit.dimension == "calendar" else 1,
    )  # fmt: skip


def read_age(text: str, amount: Amount) -> None:
    """Makes the amount an age where it is one."""
    unit = amount.unit
    if unit is not None:
        if unit.kind is UnitKind.TIME and (old := _OLD.match(text, amount.end)) is not None:
            amount.unit, amount.end = _age_unit(unit.code), old.end()
        return
    if not 0 <= amount.low <= _OLDEST or amount.number.form not in ("digits", "words"):
        return
    before = max(0, amount.start - 24)
    if _AGED.search(text, before, amount.start):
        amount.unit = _age_unit("a")
    elif _CLAUSE_ENDS.match(text, amount.end):
        named = _AFTER_NAME.search(text, before, amount.start)
        if _WHO_IS.search(text, before, amount.start) or (
            named is not None and amount.number.form == "digits" and named[0][0].isupper() and _BEFORE_COMMA.match(text, amount.end)
            and amount.low == amount.low.to_integral_value() and not amount.prefixed and amount.low > 0
        ):  # fmt: skip
            amount.unit = _age_unit("a")
