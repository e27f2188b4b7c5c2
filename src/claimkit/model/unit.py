"""What a quantity is measured in."""

__all__ = ["Unit", "UnitKind"]

from enum import StrEnum
from fractions import Fraction

from attrs import Factory, field, frozen

from claimkit.errors import InvalidValueError


class UnitKind(StrEnum):
    """The family of a unit; a rate ("dollars per barrel") has its numerator's kind.

    >>> from claimkit import parse_quantity
    >>> [str(parse_quantity(s).unit.kind) for s in ("$80 a barrel", "5%", "3 days", "87 km/h", "40 people")]
    ['currency', 'percent', 'time', 'physical', 'count']
    """

    CURRENCY = "currency"
    PERCENT = "percent"
    TIME = "time"
    PHYSICAL = "physical"
    COUNT = "count"


def _regular_plural(unit: "Unit") -> str:
    head, per, rest = unit.name.partition(" per ")
    if not head or unit.kind is UnitKind.PERCENT:
        return unit.name
    ending = "es" if head.endswith(("s", "x", "ch", "sh")) else "s"
    return head + ending + per + rest


@frozen(cache_hash=True)
class Unit:
    """A unit of measure.

    `code` says which unit it is: ISO 4217 for currencies, UCUM for time and
    physical units, "%" for percent, and for counted things the lexicon's class
    ("person") or the singular noun. `name` is English and singular, `plural`
    its plural (regular unless given). `dimension` names what is measured
    ("length"); units of one dimension convert: a value times `factor`, plus
    `offset`, is the value in the dimension's base unit. Both are exact. A unit
    without a dimension converts to nothing but itself.

    >>> mile = Unit("physical", "[mi_i]", "mile", dimension="length", factor="1609.344")
    >>> mile.plural, mile.to_base(2)
    ('miles', Fraction(402336, 125))
    """

    kind: UnitKind = field(converter=UnitKind)
    code: str
    name: str
    plural: str = field(default=Factory(_regular_plural, takes_self=True), repr=False)
    dimension: str | None = field(default=None, kw_only=True, repr=False)
    factor: Fraction = field(default=Fraction(1), kw_only=True, converter=Fraction, repr=False)
    offset: Fraction = field(default=Fraction(0), kw_only=True, converter=Fraction, repr=False)

    def __attrs_post_init__(self) -> None:
        if not self.code:
            raise InvalidValueError("Unit.code", self.code, "a code that is not empty")
        if self.factor <= 0:
            raise InvalidValueError("Unit.factor", self.factor, "greater than zero")

    def __str__(self) -> str:
        return self.name

    def to_base(self, value: "int | str | Fraction") -> Fraction:
        """`value`, given in this unit, in the base unit of its dimension, exactly."""
        return Fraction(value) * self.factor + self.offset
