"""Measures in two units: "two hours and 20 minutes", "5 ft 9", "3 dollars 50 cents"."""

__all__ = ["as_compound"]

from decimal import Decimal
from functools import cache

from claimkit.model.unit import Unit, UnitKind
from claimkit.parse.quantities.amounts import Amount
from claimkit.parse.quantities.numbers import EXACT
from claimkit.parse.quantities.unit_tables import unit_of_code

# What a bare number behind a unit counts: "5 ft 9", "2 euros 50".
_FOOT, _INCH = "[ft_i]", "[in_i]"
_COINS = frozenset({"cent", "penny", "paisa", "kopeck"})
_HUNDRED = Decimal(100)


@cache
def _inch() -> Unit:
    return unit_of_code()[_INCH]


def as_compound(first: Amount, second: Amount) -> bool:
    """Takes the second amount up into the first, where both tell one measure: in the smaller unit, or in the currency.

    The two are so many of a unit and so many of one that it is a multiple of, fewer than make one of it.
    """
    larger, smaller = first.unit, second.unit
    if larger is None or first.joined or second.joined or first.counted is not None or second.counted is not None:
        return False
    if first.low != first.low.to_integral_value() or first.low < 0 or second.low < 0:
        return False
    if larger.kind is UnitKind.CURRENCY:
        return _coins(first, second)
    if smaller is None and larger.code == _FOOT and second.start - first.end <= 1:
        smaller = _inch()
    if smaller is None or smaller.dimension is None or smaller.dimension != larger.dimension:
        return False
    ratio = larger.factor / smaller.factor
    if ratio.denominator != 1 or ratio <= 1 or second.low >= int(ratio):
        return False
    total = EXACT.add(EXACT.multiply(first.low, Decimal(int(ratio))), second.low)
    _join(first, second, total, smaller)
    return True


def _coins(first: Amount, second: Amount) -> bool:
    """ "3 dollars and 50 cents" """
    if second.unit is None or second.unit.code not in _COINS or not 0 < second.low < _HUNDRED:
        return False
    total = EXACT.add(first.low, EXACT.divide(second.low, _HUNDRED))
    _join(first, second, total, first.unit)
    return True


def _join(first: Amount, second: Amount, total: Decimal, unit: Unit | None) -> None:
    first.low = first.high = total
    first.unit, first.end, first.joined = unit, second.end, True
