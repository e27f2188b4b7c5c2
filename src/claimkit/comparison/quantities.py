"""How two amounts relate: by unit and numbers alone."""

__all__ = ["compare_quantities", "core", "support"]

from fractions import Fraction
from functools import lru_cache

from claimkit.comparison.interval import Interval
from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.comparison.wording import capital
from claimkit.model.comparison import Comparison, Reason, Relation
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.unit import Unit, UnitKind

# Exact arithmetic spells a number's zeros out. Past this many nobody has
# stated a figure that could be checked, and memory would be at stake.
_MOST_DIGITS = 5_000

# An open bound does not hold its own number, until a tolerance moves it.
_OPEN = {Hedge.MORE_THAN, Hedge.LESS_THAN}


def core(quantity: Quantity, *, policy: Policy = DEFAULT_POLICY) -> Interval:
    """The numbers that fit `quantity` in the strict reading of its hedge, in its own unit.

    >>> print(core(Quantity(1500, 1500, "about")))
    1,425 to 1,575
    """
    return _read(quantity, policy.tolerance(quantity.hedge).core)


def support(quantity: Quantity, *, policy: Policy = DEFAULT_POLICY) -> Interval:
    """The numbers that fit `quantity` in the lenient reading of its hedge, in its own unit.

    Read as a set of worlds: every number outside is one that the statement excludes.

    >>> print(support(Quantity(1500, 1500, "about")))
    1,350 to 1,650
    >>> print(support(Quantity(None, 12000, "at_most", Unit("count", "person", "person"))))
    0 to 12,000
    """
    return _read(quantity, policy.tolerance(quantity.hedge).support)


def _read(quantity: Quantity, tolerance: Fraction) -> Interval:
    low = None if quantity.low is None else Fraction(quantity.low)
    high = None if quantity.high is None else low if quantity.high == quantity.low else Fraction(quantity.high)
    if quantity.hedge is Hedge.EXACT and not tolerance:
        return Interval(low, high)
    open_end = quantity.hedge in _OPEN
    # A bound below zero in a unit that cannot be negative says what cannot be: it is taken at its word.
    from_zero = (
        low is None
        and high is not None
        and _never_negative(quantity.unit)
        and (high > 0 or (high == 0 and not open_end))
    )
    if tolerance and low is not None:
        low -= tolerance * abs(low)
    # "Nearly 5,000" comes from below: a tolerance reaches down only.
    if tolerance and high is not None and quantity.hedge is not Hedge.NEARLY:
        high += tolerance * abs(high)
    if from_zero:
        return Interval(0, high, high_open=open_end)
    return Interval(low, high, low_open=open_end and low is not None, high_open=open_end and high is not None)


def _never_negative(unit: Unit | None) -> bool:
    """Whether a figure in `unit` starts at zero: counts, durations and most physical amounts.

    Money (a balance), percentages (a change), temperatures and bare numbers may be negative.
    """
    if unit is None:
        return False
    if unit.kind is UnitKind.PHYSICAL:
        return unit.dimension != "temperature" and unit.offset == 0
    return unit.kind in {UnitKind.COUNT, UnitKind.TIME}


def unit_key(unit: Unit | None) -> tuple[str, str] | None:
    """Equal for units that can be compared: those of one dimension, else those of one kind and code."""
    if unit is None:
        return None
    if unit.dimension is not None:
        return "dimension", unit.dimension
    return unit.kind.value, unit.code


def in_base(interval: Interval, unit: Unit | None) -> Interval:
    """`interval`, given in `unit`, in the base unit of its dimension."""
    if unit is None or unit.dimension is None:
        return interval
    return interval.scaled(unit.factor, unit.offset)


def is_computable(quantity: Quantity) -> bool:
    """Whether the numbers are of a size that exact arithmetic can hold."""
    return all(abs(end.adjusted()) <= _MOST_DIGITS for end in (quantity.low, quantity.high) if end is not None)


@lru_cache(maxsize=8192)
def readings(quantity: Quantity, policy: Policy) -> tuple[Interval, Interval]:
    """Core and support in the base unit: all that a comparison needs. A figure of a topic is compared often."""
    narrow = in_base(core(quantity, policy=policy), quantity.unit)
    tolerance = policy.tolerance(quantity.hedge)
    if tolerance.core == tolerance.support:
        return narrow, narrow
    return narrow, in_base(support(quantity, policy=policy), quantity.unit)


def relate(a: tuple[Interval, Interval], b: tuple[Interval, Interval]) -> Relation:
    """The relation of two figures given as core and support on one scale; the first that fits."""
    (core_a, support_a), (core_b, support_b) = a, b
    if not support_a.meets(support_b):
        return Relation.CONFLICTS
    if core_a == core_b and support_a == support_b:
        return Relation.EQUAL
    if core_b.contains(core_a) and support_b.contains(support_a):
        return Relation.REFINES
    if core_a.contains(core_b) and support_a.contains(support_b):
        return Relation.REFINED_BY
    return Relation.COMPATIBLE if core_a.meets(core_b) else Relation.TENSION


def compare_quantities(a: Quantity, b: Quantity, *, policy: Policy = DEFAULT_POLICY) -> Comparison:
    """How `a` relates to `b`, by unit and numbers alone.

    Physical units convert exactly, currencies never do; a number without a
    unit compares with such numbers only.

    >>> result = compare_quantities(Quantity(4950, 4950), Quantity(5000, 5000, "nearly"))
    >>> print(result.relation, "-", result.reasons[0])
    refines - 4,950 lies within nearly 5,000 and is the more precise.
    """
    other = _other_unit(a, b)
    if other is not None:
        return Comparison(Relation.NOT_COMPARABLE, (other,))
    words_a, words_b = str(a), str(b)
    if not (is_computable(a) and is_computable(b)):
        if a == b:
            return Comparison(Relation.EQUAL, (Reason("quantity", words_a, words_b, "Both state the same figure."),))
        sentence = "A number of this size is not compared with another one."
        return Comparison(Relation.NOT_COMPARABLE, (Reason("quantity", words_a, words_b, sentence),))
    relation = relate(readings(a, policy), readings(b, policy))
    if relation is Relation.CONFLICTS:
        allowed_a, allowed_b = (_in_words(support(q, policy=policy), q) for q in (a, b))
        sentence = f"No figure fits both: {words_a} allows {allowed_a}, {words_b} allows {allowed_b}."
    else:
        sentence = capital(_SENTENCES[relation].format(a=words_a, b=words_b))
    return Comparison(relation, (Reason("quantity", words_a, words_b, sentence),))


_SENTENCES = {
    Relation.EQUAL: "Both state the same figure.",
    Relation.REFINES: "{a} lies within {b} and is the more precise.",
    Relation.REFINED_BY: "{b} lies within {a} and is the more precise.",
    Relation.TENSION: "Only a lenient reading lets {a} and {b} both be right.",
    Relation.COMPATIBLE: "Some figures fit both {a} and {b}, though neither holds all of the other.",
}


def _other_unit(a: Quantity, b: Quantity) -> Reason | None:
    if unit_key(a.unit) == unit_key(b.unit):
        return None
    name_a, name_b = (q.unit.name if q.unit else None for q in (a, b))
    if name_a is None or name_b is None:
        bare, other = (a, name_b) if name_a is None else (b, name_a)
        sentence = f"{bare} has no unit, so it cannot be set against a figure in {other}."
        return Reason("unit", name_a, name_b, capital(sentence))
    if a.unit and b.unit and a.unit.kind is b.unit.kind is UnitKind.CURRENCY:
        sentence = f"{a} and {b} are in different currencies, and no rate of exchange is assumed."
    elif a.unit and b.unit and a.unit.kind is b.unit.kind is UnitKind.COUNT:
        sentence = f"One figure counts {a.unit.plural}, the other {b.unit.plural}."
    else:
        sentence = f"One figure is in {name_a}, the other in {name_b}; neither converts to the other."
    return Reason("unit", name_a, name_b, capital(sentence))


def _in_words(interval: Interval, quantity: Quantity) -> str:
    only = "only " if interval.low == interval.high else ""
    unit = quantity.unit
    name = f" {unit.plural}" if unit is not None and unit.kind is not UnitKind.COUNT else ""
    return f"{only}{interval}{name}"
