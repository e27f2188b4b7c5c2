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
    if first.unit is None or not (_is_plain(first) and _is_plain(second)) or first.low != first.low.to_integral_value():
        return False
    if first.unit.kind is UnitKind.CURRENCY:
        return _coins(first, second)
    smaller = _smaller_unit(first, first.unit, second)
    ratio = 0 if smaller is None else _ratio(first.unit, smaller)
    if ratio <= 1 or second.low >= ratio:
        return False
    total = EXACT.add(EXACT.multiply(first.low, Decimal(ratio)), second.low)
    _join(first, second, total, smaller)
    return True


def _is_plain(amount: Amount) -> bool:
    return not amount.joined and amount.counted is None and amount.low >= 0


def _smaller_unit(first: Amount, larger: Unit, second: Amount) -> Unit | None:
    """The unit of the second amount; a bare number right behind feet counts inches."""
    if second.unit is None and larger.code == _FOOT and second.start - first.end <= 1:
        return _inch()
    return second.unit


def _ratio(larger: Unit, smaller: Unit) -> int:
    """How many of the smaller unit make one of the larger; 0 where that is no whole number."""
    if smaller.dimension is None or smaller.dimension != larger.dimension:
        return 0
    ratio = larger.factor / smaller.factor
    return int(ratio) if ratio.denominator == 1 else 0


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
