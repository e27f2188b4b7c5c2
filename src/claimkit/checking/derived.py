"""Figures that follow from others: sums, differences, shares and growth."""

__all__ = ["Derivation", "derivation_of"]

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from claimkit.checking.numbers import Number
from claimkit.comparison.quantities import unit_key
from claimkit.model.quantity import Quantity


@frozen(eq=False)
class Derivation:
    """How a figure follows from others, in a word, and from which."""

    how: str
    operands: tuple[Number, ...]


def derivation_of(stated: Quantity, numbers: Sequence[Number]) -> Derivation | None:
    """How a figure follows from two of `numbers` that stand in one sentence; None where it does not.

    >>> from claimkit.checking.numbers import numbers_in
    >>> from claimkit.checking.reading import read_text
    >>> numbers = numbers_in(read_text("The firm cut 120 jobs in Oslo and 80 jobs in Bergen."))
    >>> derivation_of(Quantity(200, 200, unit=numbers[0].quantity.unit), numbers).how
    'sum'
    """
    value = _value(stated)
    if value is None:
        return None
    for a, b in combinations([number for number in numbers if number.quantity is not None], 2):
        assert a.quantity is not None
        assert b.quantity is not None
        one, other = _value(a.quantity), _value(b.quantity)
        beside = a.article == b.article and a.sentence == b.sentence
        if one is None or other is None or not beside or unit_key(a.quantity.unit) != unit_key(b.quantity.unit):
            continue
        for how, result in _results(stated, a.quantity, one, other):
            if _same(value, result, stated):
                return Derivation(how, (a, b))
    return None


def _results(stated: Quantity, like: Quantity, one: Fraction, other: Fraction) -> Iterator[tuple[str, Fraction]]:
    if unit_key(stated.unit) == unit_key(like.unit):
        yield "sum", one + other
        yield "difference", abs(one - other)
    elif stated.unit is not None and stated.unit.code == "%":
        small, large = sorted((one, other))
        if large:
            yield "share", 100 * small / large
            yield "fall", 100 * (large - small) / large
        if small:
            yield "growth", 100 * (large - small) / small


def _value(quantity: Quantity) -> Fraction | None:
    if quantity.low is None or quantity.low != quantity.high or abs(quantity.low.adjusted()) > _PLACES:
        return None
    return Fraction(quantity.low)


_PLACES = 30


def _same(value: Fraction, result: Fraction, stated: Quantity) -> bool:
    """Whether a result is the figure at the precision in which that is written."""
    number = stated.low
    assert number is not None
    exponent = number.as_tuple().exponent
    step = Fraction(Decimal(10) ** exponent) if isinstance(exponent, int) else Fraction(0)
    return result > 0 and abs(value - result) <= step / 2
