"""Ages: "a 12-year-old", "aged 25 to 54", "Park, 65,"."""

__all__ = ["age_at", "read_age"]

import re
from functools import cache

from claimkit.model.unit import Unit, UnitKind
from claimkit.parse.quantities.amounts import Amount
from claimkit.parse.quantities.unit_tables import unit_of_code

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
_OLDER = re.compile(r"[^\S\n](?:and|or)[^\S\n](?:older|younger)\b")
_OLDEST = 120


@cache
def _age_unit(code: str) -> Unit:
    unit = unit_of_code()[code]
    return Unit(
        UnitKind.TIME, f"{code}{{age}}", f"{unit.name} of age", f"{unit.plural} of age",
        dimension="age", factor=unit.factor if unit.dimension == "calendar" else 1,
    )  # fmt: skip


def age_at(text: str, unit: Unit, end: int) -> tuple[Unit, int]:
    """The unit, made one of age where "old" or "of age" follows, with where it ends."""
    if unit.kind is UnitKind.TIME and unit.code in unit_of_code() and (old := _OLD.match(text, end)) is not None:
        return _age_unit(unit.code), old.end()
    return unit, end


def read_age(text: str, amount: Amount) -> None:
    """Makes the amount, which has no unit, an age where it is one."""
    if not 0 <= amount.low <= _OLDEST or amount.number.form not in ("digits", "words"):
        return
    before = max(0, amount.start - 24)
    if (
        ("age" in text[before : amount.start].lower() and _AGED.search(text, before, amount.start))
        or _OLDER.match(text, amount.end)
        or (
            _CLAUSE_ENDS.match(text, amount.end)
            and (_WHO_IS.search(text, before, amount.start) or _in_apposition(text, amount, before))
        )
    ):
        amount.unit = _age_unit("a")


def _in_apposition(text: str, amount: Amount, before: int) -> bool:
    """Whether the number stands between commas behind a name: "Park, 65," """
    whole = amount.number.form == "digits" and amount.low > 0 and amount.low == amount.low.to_integral_value()
    if not whole or amount.prefixed or _BEFORE_COMMA.match(text, amount.end) is None:
        return False
    named = _AFTER_NAME.search(text, before, amount.start)
    return named is not None and named[0][0].isupper()
