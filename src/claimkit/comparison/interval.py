"""Sets of numbers between two ends, each open, closed or infinite; all arithmetic is exact."""

__all__ = ["Interval"]

from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction

from attrs import field, frozen

from claimkit.errors import InvalidValueError

# What a reader is shown is the same whatever context the caller's thread has set.
_SHOWN = Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, traps=[])


def _exact(value: object) -> Fraction | None:
    if value is None or isinstance(value, Fraction):
        return value
    if isinstance(value, int | str | Decimal) and not isinstance(value, bool):
        return Fraction(value)
    raise InvalidValueError("Interval.low or .high", value, "a Fraction, Decimal, int, numeric str or None")


@frozen
class Interval:
    """The numbers from `low` to `high`; None is an infinite end, and an open end is not itself in.

    It is never empty: `InvalidValueError` is raised for ends that leave no number.

    >>> below = Interval(0, 12000, high_open=True)
    >>> below.holds(12000), below.meets(Interval(12000, None)), below.contains(Interval(5, 6))
    (False, False, True)
    >>> print(below)
    0 to under 12,000
    """

    low: Fraction | None = field(converter=_exact)
    high: Fraction | None = field(converter=_exact)
    low_open: bool = field(default=False, kw_only=True)
    high_open: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        if (low is None and self.low_open) or (high is None and self.high_open):
            raise InvalidValueError("Interval.low_open or .high_open", True, "False for an infinite end")
        if low is not None and high is not None:
            empty = low >= high if self.low_open or self.high_open else low > high
            if empty:
                raise InvalidValueError("Interval.high", high, f"such that a number lies between it and {low}")

    def holds(self, value: int | Fraction | Decimal) -> bool:
        """Whether `value` is in this interval."""
        return self.contains(Interval(value, value))

    def below(self, other: "Interval") -> bool:
        """Whether every number of this is less than every number of `other`."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a number."""
        return not self.below(other) and not other.below(self)

    def contains(self, other: "Interval") -> bool:
        """Whether every number of `other` is in this."""
        return self._reaches_down_to(other) and self._reaches_up_to(other)

    def _reaches_down_to(self, other: "Interval") -> bool:
        if self.low is None or other.low is None:
            return self.low is None
        return self.low < other.low or (self.low == other.low and (other.low_open or not self.low_open))

    def _reaches_up_to(self, other: "Interval") -> bool:
        if self.high is None or other.high is None:
            return self.high is None
        return self.high > other.high or (self.high == other.high and (other.high_open or not self.high_open))

    def scaled(self, factor: Fraction, offset: Fraction = Fraction(0)) -> "Interval":
        """This with every number times `factor`, which is above zero, plus `offset`."""
        if factor == 1 and offset == 0:
            return self
        low = None if self.low is None else self.low * factor + offset
        high = None if self.high is None else self.high * factor + offset
        return Interval(low, high, low_open=self.low_open, high_open=self.high_open)

    def __str__(self) -> str:
        low, high = self.low, self.high
        if low is None:
            return "any number" if high is None else f"{'under ' if self.high_open else 'at most '}{show(high)}"
        if high is None:
            return f"{'over ' if self.low_open else 'at least '}{show(low)}"
        if low == high:
            return show(low)
        return f"{'over ' * self.low_open}{show(low)} to {'under ' * self.high_open}{show(high)}"


def show(number: Fraction) -> str:
    """`number` in digits for a reader, with at most four decimals.

    >>> show(Fraction(12000)), show(Fraction(1, 3)), show(Fraction(19, 20))
    ('12,000', '0.3333', '0.95')
    """
    with localcontext(_SHOWN):
        if number.denominator == 1:
            digits = number.numerator
            return f"{digits:,}" if abs(digits) < 10**15 else f"{Decimal(digits):.4g}"
        rounded = Decimal(number.numerator) / Decimal(number.denominator)
        text = f"{rounded:,.4f}".rstrip("0").rstrip(".")
        return text if text not in {"0", "-0"} else f"{rounded:.4g}"
