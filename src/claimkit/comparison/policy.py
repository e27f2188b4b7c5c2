"""How far a figure may lie from the number stated, hedge by hedge."""

__all__ = ["Policy", "Tolerance"]

from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.model.quantity import Hedge


def _share(value: object) -> Fraction:
    if isinstance(value, Fraction | Decimal | int | str) and not isinstance(value, bool):
        try:
            share = Fraction(value)
        except (ValueError, OverflowError, ZeroDivisionError):
            raise InvalidValueError("Tolerance.core or .support", value, "a number") from None
        if 0 <= share <= 1:
            return share
    raise InvalidValueError(
        "Tolerance.core or .support", value, "a Fraction, Decimal, int or numeric str from 0 to 1, never a float"
    )


@frozen
class Tolerance:
    """How far the truth may lie from a number n, in shares of |n|.

    `core` is the strict reading of the hedge, `support` the lenient one, which
    is never the narrower.

    >>> Tolerance("0.05", "0.1").support
    Fraction(1, 10)
    """

    core: Fraction = field(converter=_share)
    support: Fraction = field(converter=_share)

    def __attrs_post_init__(self) -> None:
        if self.support < self.core:
            raise InvalidValueError("Tolerance.support", self.support, f"at least core, which is {self.core}")


def _tolerance(value: Tolerance | tuple[object, object]) -> Tolerance:
    if isinstance(value, Tolerance):
        return value
    if isinstance(value, tuple | list) and len(value) == 2:
        return Tolerance(*value)
    raise InvalidValueError("Policy", value, "a Tolerance or a pair (core, support) for each hedge")


def _none() -> Tolerance:
    return Tolerance(0, 0)


def _usual() -> Tolerance:
    return Tolerance("0.05", "0.1")


@frozen(kw_only=True, cache_hash=True)
class Policy:
    """What each hedge allows. A `Tolerance` or a pair (core, support) is given for each hedge that differs.

    By default "about" allows ±5 % in the strict reading and ±10 % in the
    lenient one, "nearly" the same below the number only, and all others the
    number as stated. A range is widened at both ends, a bound at its end. The
    documentation names the literature behind the defaults.

    `vague_time` says how far a time marked approximate or uncertain may
    stretch on either side in the lenient reading, in shares of its own length.

    >>> policy = Policy(about=("0.02", "0.04"))
    >>> policy.tolerance("about").core, policy.tolerance("nearly").core
    (Fraction(1, 50), Fraction(1, 20))
    """

    exact: Tolerance = field(factory=_none, converter=_tolerance)
    about: Tolerance = field(factory=_usual, converter=_tolerance)
    nearly: Tolerance = field(factory=_usual, converter=_tolerance)
    at_least: Tolerance = field(factory=_none, converter=_tolerance)
    more_than: Tolerance = field(factory=_none, converter=_tolerance)
    at_most: Tolerance = field(factory=_none, converter=_tolerance)
    less_than: Tolerance = field(factory=_none, converter=_tolerance)
    between: Tolerance = field(factory=_none, converter=_tolerance)
    vague: Tolerance = field(factory=_none, converter=_tolerance)
    vague_time: Fraction = field(default=Fraction(1), converter=_share)

    def tolerance(self, hedge: Hedge | str) -> Tolerance:
        """The tolerance for `hedge`."""
        found: Tolerance = getattr(self, str(Hedge(hedge)))
        return found

    @classmethod
    def strict(cls) -> "Policy":
        """Only the strict reading counts: what lies outside it conflicts.

        >>> Policy.strict().about
        Tolerance(core=Fraction(1, 20), support=Fraction(1, 20))
        """
        narrow = Tolerance("0.05", "0.05")
        return cls(about=narrow, nearly=narrow, vague_time=0)

    @classmethod
    def lenient(cls) -> "Policy":
        """Every number may have been rounded on the way; hedged ones allow twice as much as by default.

        >>> Policy.lenient().exact.support, Policy.lenient().about.support
        (Fraction(1, 20), Fraction(1, 5))
        """
        rounded, wide = Tolerance(0, "0.05"), Tolerance("0.1", "0.2")
        return cls(
            exact=rounded,
            about=wide,
            nearly=wide,
            at_least=rounded,
            more_than=rounded,
            at_most=rounded,
            less_than=rounded,
            between=rounded,
            vague=wide,
        )


DEFAULT_POLICY = Policy()
