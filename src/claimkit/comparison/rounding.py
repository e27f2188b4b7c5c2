"""Whether two numbers differ by no more than the precision in which they are written."""

__all__ = ["explained_by_rounding", "explained_by_units"]

from decimal import Decimal
from fractions import Fraction

from claimkit.comparison.quantities import in_base, support
from claimkit.model.quantity import Hedge, Quantity

# Of two figures in different units one was worked out from the other, and rounded.
_CONVERTED = Fraction(1, 20)
# Nobody rounds 120 to 100 who means to tell how many there were.
_SHARE = Fraction(1, 10)
_ROUND = frozenset(
    {Hedge.EXACT, Hedge.ABOUT, Hedge.NEARLY, Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST}
)


def explained_by_rounding(a: Quantity, b: Quantity) -> bool:
    """Whether one of the figures is the other, rounded to where its digits end: "12,000" and "12,300".

    >>> explained_by_rounding(Quantity(12000, 12000), Quantity(12300, 12300))
    True
    >>> explained_by_rounding(Quantity(12000, 12000), Quantity(13000, 13000))
    False
    """
    if _number(a) is not None and _number(a) == _number(b):
        # "350" and "more than 350".
        return True
    return _rounds_to(a, b) or _rounds_to(b, a)


def _rounds_to(exact: Quantity, rounded: Quantity) -> bool:
    number, near = _number(exact), _number(rounded)
    if number is None or near is None or rounded.hedge not in _ROUND:
        return False
    step, fine = _precision(near), _precision(number)
    if fine >= step or not step:
        return False
    slack = step if rounded.hedge in {Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.NEARLY, Hedge.ABOUT} else step / 2
    apart = abs(Fraction(number) - Fraction(near))
    return apart <= slack and apart <= _SHARE * max(abs(Fraction(number)), abs(Fraction(near)))


def _number(quantity: Quantity) -> Decimal | None:
    if quantity.low is not None and quantity.high is not None and quantity.low != quantity.high:
        return None
    return quantity.low if quantity.low is not None else quantity.high


def _precision(number: Decimal) -> Fraction:
    """The place of the last digit that counts; zero for a number too large or small to say."""
    _, digits, exponent = number.as_tuple()
    if not number or not isinstance(exponent, int) or abs(number.adjusted()) > _PLACES or abs(exponent) > _PLACES:
        return Fraction(0)
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return Fraction(10) ** (exponent + zeros)


_PLACES = 30


def explained_by_units(a: Quantity, b: Quantity) -> bool:
    """Whether the figures are in different units and no further apart than a rounded conversion."""
    if a.unit is None or b.unit is None or a.unit.code == b.unit.code or a.unit.dimension is None:
        return False
    one, other = in_base(support(a), a.unit), in_base(support(b), b.unit)
    ends = [end for interval in (one, other) for end in (interval.low, interval.high) if end is not None]
    if not ends:
        return True
    slack = _CONVERTED * max(map(abs, ends))
    low = one if other.low is None or (one.low is not None and one.low <= other.low) else other
    high = other if low is one else one
    return low.high is None or high.low is None or high.low - low.high <= slack
