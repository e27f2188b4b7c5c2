"""An amount as it was stated, with its bounds and its hedge kept."""

__all__ = ["Hedge", "Quantity"]

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from claimkit.errors import InvalidValueError
from claimkit.model.unit import Unit, UnitKind


class Hedge(StrEnum):
    """How a number is qualified; the documentation has a table of the words behind each.

    >>> from claimkit import parse_quantity
    >>> [str(parse_quantity(s).hedge) for s in ("some 40 people", "up to 40 people", "over 40 people")]
    ['about', 'at_most', 'more_than']
    """

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    VAGUE = "vague"


_OPEN_ABOVE = {Hedge.AT_LEAST, Hedge.MORE_THAN}
_OPEN_BELOW = {Hedge.AT_MOST, Hedge.LESS_THAN}
_WORDS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about ",
    Hedge.NEARLY: "nearly ",
    Hedge.AT_LEAST: "at least ",
    Hedge.MORE_THAN: "more than ",
    Hedge.AT_MOST: "at most ",
    Hedge.LESS_THAN: "less than ",
    Hedge.BETWEEN: "",
    Hedge.VAGUE: "vaguely ",
}


def _decimal(value: object) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, Decimal):
        number = value
    elif isinstance(value, int | str) and not isinstance(value, bool):
        try:
            number = Decimal(value)
        except ArithmeticError:
            raise InvalidValueError("Quantity.low or .high", value, "a number") from None
    else:
        raise InvalidValueError(
            "Quantity.low or .high", value, "a Decimal, an int, a numeric str or None, never a float"
        )
    if not number.is_finite():
        raise InvalidValueError("Quantity.low or .high", value, "finite")
    return number


def _plain(number: Decimal) -> str:
    """The number in digits with thousands separators, never in scientific notation.

    An exponent past ±30 keeps its scientific form: nobody reads so many zeros,
    and a hostile "1e999999" must not become a megabyte of them.
    """
    if number == 0:
        return "0"
    _, _, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    if not (-30 <= exponent <= 30 and number.adjusted() <= 30):
        written = f"{number:e}"
        mantissa, _, power = written.partition("e")
        return f"{mantissa.rstrip('0').rstrip('.') if '.' in mantissa else mantissa}e{power}"
    plain = f"{number:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _other(end: Decimal | None) -> str:
    """What an end should be that is wrong."""
    return "a number" if end is None else "None"


@frozen
class Quantity:
    """An amount as stated: two ends, a hedge, a unit, and what is counted.

    `low` and `high` are the ends as stated, None where the statement leaves
    them open: "up to 12,000" has no `low`. `counted` is the noun phrase as
    written. Numbers may be given as int, str or Decimal; a float is refused,
    since it cannot hold what was written.

    `str()` gives the canonical form, which `parse_quantity` reads back.

    Raises `InvalidValueError` when the ends do not fit each other or the hedge.

    >>> person = Unit("count", "person", "person", "people")
    >>> q = Quantity(None, 12000, "at_most", person, "troops")
    >>> str(q)
    'at most 12,000 troops'
    >>> Quantity(5, 3, "between")
    Traceback (most recent call last):
    claimkit.errors.InvalidValueError: Quantity.high must be at least low, which is 5; got Decimal('3')
    """

    low: Decimal | None
    high: Decimal | None
    hedge: Hedge = Hedge.EXACT
    unit: Unit | None = None
    counted: str | None = None

    def __init__(
        self,
        low: Decimal | int | str | None,
        high: Decimal | int | str | None,
        hedge: Hedge | str = Hedge.EXACT,
        unit: Unit | None = None,
        counted: str | None = None,
    ) -> None:
        # Written out, because an article has dozens: what `frozen` would write takes half as long again.
        bottom = _decimal(low)
        top = bottom if high is low else _decimal(high)
        hedge = hedge if isinstance(hedge, Hedge) else Hedge(hedge)
        if (bottom is None) is not (hedge in _OPEN_BELOW):
            raise InvalidValueError("Quantity.low", bottom, f"{_other(bottom)} for {hedge}")
        if (top is None) is not (hedge in _OPEN_ABOVE):
            raise InvalidValueError("Quantity.high", top, f"{_other(top)} for {hedge}")
        if bottom is not top and bottom is not None and top is not None:
            if top < bottom:
                raise InvalidValueError("Quantity.high", top, f"at least low, which is {bottom}")
            if hedge is Hedge.EXACT and bottom != top:
                raise InvalidValueError("Quantity.high", top, f"equal to low, which is {bottom}, for {hedge}")
        _set_low(self, bottom)
        _set_high(self, top)
        _set_hedge(self, hedge)
        _set_unit(self, unit)
        _set_counted(self, counted)

    def __str__(self) -> str:
        ends = [end for end in (self.low, self.high) if end is not None]
        numbers = _plain(ends[0]) if len(ends) == 1 or ends[0] == ends[1] else f"{_plain(ends[0])} to {_plain(ends[1])}"
        if self.hedge is Hedge.BETWEEN:
            numbers = f"between {_plain(ends[0])} and {_plain(ends[1])}"
        return f"{_WORDS[self.hedge]}{numbers}{self._what(ends)}"

    def _what(self, ends: list[Decimal]) -> str:
        if self.unit is None:
            return f" {self.counted}" if self.counted else ""
        if self.unit.code == "1":  # the unity of UCUM: a proportion
            return f" of {self.counted or 'the whole'}"
        if self.unit.kind is UnitKind.COUNT and self.counted:
            _, per, below = self.unit.name.partition(" per ")
            return f" {self.counted}{per}{below}"
        one = all(end.copy_abs() == 1 for end in ends)
        name = self.unit.name if one else self.unit.plural
        return f" {name} of {self.counted}" if self.counted else f" {name}"


_set_low, _set_high, _set_hedge, _set_unit, _set_counted = (
    vars(Quantity)[name].__set__ for name in ("low", "high", "hedge", "unit", "counted")
)
