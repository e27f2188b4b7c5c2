"""An axis for figures: from values to places on it, with round numbers at the ticks."""

__all__ = ["Scale", "short_number"]

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor, log10

from attrs import frozen

# A wider spread of positive values is drawn in powers of ten.
_WIDE = 300
_SUFFIXES = ((10**12, "tn"), (10**9, "bn"), (10**6, "m"))


@frozen
class Scale:
    """A linear axis from `low` to `high`, or a logarithmic one; places are percentages of its length."""

    low: float
    high: float
    ticks: tuple[float, ...]
    logarithmic: bool = False

    @classmethod
    def around(cls, values: Iterable[float], *, from_zero: bool = True) -> "Scale":
        """The axis that shows all `values`, from zero where that is near.

        >>> Scale.around([1350, 12000]).ticks
        (0, 2500, 5000, 7500, 10000, 12500)
        """
        known = sorted(values) or [0.0]
        low, high = known[0], known[-1]
        positive = [value for value in known if value > 0]
        if low >= 0 and positive and high / positive[0] > _WIDE:
            return cls._powers(positive[0], high)
        if from_zero and low > 0 and (low < 0.6 * high or low == high):
            low = 0.0
        if low == high:
            low, high = (low - (abs(low) / 10 or 1.0), high + (abs(high) / 10 or 1.0))
        step = _round_step((high - low) / 5)
        first, last = floor(low / step), ceil(high / step)
        ticks = tuple(_tidy(step * i) for i in range(first, last + 1))
        return cls(ticks[0], ticks[-1], ticks)

    @classmethod
    def _powers(cls, low: float, high: float) -> "Scale":
        first, last = floor(log10(low)), ceil(log10(high))
        every = max(1, ceil((last - first) / 7))
        ticks = tuple(10.0**power for power in range(first, last + every, every))
        return cls(ticks[0], ticks[-1], ticks, logarithmic=True)

    def place(self, value: float) -> float:
        """Where `value` stands, in percent; what lies past an end stands at that end."""
        if self.logarithmic:
            if value <= 0:
                return 0.0
            share = (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(100 * min(1.0, max(0.0, share)), 3)


def _round_step(step: float) -> float:
    """The least of 1, 2, 2.5 and 5 times a power of ten that is no less than `step`."""
    power = 10.0 ** floor(log10(step))
    return float(next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= step * (1 - 1e-9)))


def _tidy(value: float) -> float:
    shown = float(f"{value:.12g}")
    return int(shown) if shown.is_integer() and abs(shown) < 1e15 else shown


def short_number(value: float | Fraction) -> str:
    """A tick's label.

    >>> [short_number(n) for n in (0, 0.25, 2500, 12000, 1500000, 3 * 10**9)]
    ['0', '0.25', '2,500', '12,000', '1.5m', '3bn']
    """
    number = float(value)
    for size, suffix in _SUFFIXES:
        if abs(number) >= size:
            return f"{number / size:.3g}{suffix}" if abs(number) < 1000 * size else f"{number:.0e}"
    return f"{_tidy(number):,}" if abs(number) >= 0.001 or number == 0 else f"{number:.0e}"
