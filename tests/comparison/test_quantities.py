"""Comparing quantities: the table of hedges, units, and what makes figures incomparable."""

from decimal import Decimal

import pytest

from claimkit import Policy, Quantity, Unit, compare
from claimkit.comparison.quantities import core, support

PERSON = Unit("count", "person", "person", "people")
JOB = Unit("count", "job", "job")
USD, EUR = Unit("currency", "USD", "US dollar"), Unit("currency", "EUR", "euro")
PERCENT = Unit("percent", "%", "percent")
POINT = Unit("percent", "[pp]", "percentage point", dimension="percentage point")
METRE = Unit("physical", "m", "metre", dimension="length")
KM = Unit("physical", "km", "kilometre", dimension="length", factor=1000)
MILE = Unit("physical", "[mi_i]", "mile", dimension="length", factor="1609.344")
CELSIUS = Unit("physical", "Cel", "degree Celsius", dimension="temperature", offset="273.15")
FAHRENHEIT = Unit("physical", "[degF]", "degree Fahrenheit", dimension="temperature", factor="5/9", offset="45967/180")


@pytest.mark.parametrize(
    ("quantity", "strict", "lenient"),
    [
        (Quantity(1000, 1000), "1,000", "1,000"),
        (Quantity(1000, 1000, "about"), "950 to 1,050", "900 to 1,100"),
        (Quantity(1000, 2000, "about"), "950 to 2,100", "900 to 2,200"),
        (Quantity(1000, 1000, "nearly"), "950 to 1,000", "900 to 1,000"),
        (Quantity(1000, None, "at_least"), "at least 1,000", "at least 1,000"),
        (Quantity(1000, None, "more_than"), "over 1,000", "over 1,000"),
        (Quantity(None, 1000, "at_most"), "at most 1,000", "at most 1,000"),
        (Quantity(None, 1000, "at_most", PERSON), "0 to 1,000", "0 to 1,000"),
        (Quantity(None, 1000, "less_than", PERSON), "0 to under 1,000", "0 to under 1,000"),
        (Quantity(None, 1000, "less_than", USD), "under 1,000", "under 1,000"),
        (Quantity(None, 0, "at_most", PERSON), "0", "0"),
        (Quantity(None, 5, "at_most", CELSIUS), "at most 5", "at most 5"),
        (Quantity(3, 9, "between"), "3 to 9", "3 to 9"),
        (Quantity(3, 9, "vague"), "3 to 9", "3 to 9"),
        (Quantity(-1000, -1000, "about"), "-1,050 to -950", "-1,100 to -900"),
        (Quantity(-1000, -1000, "nearly"), "-1,050 to -1,000", "-1,100 to -1,000"),
    ],
)
def test_core_and_support(quantity: Quantity, strict: str, lenient: str) -> None:
    assert str(core(quantity)) == strict
    assert str(support(quantity)) == lenient


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Quantity(4950, 4950), Quantity(5000, 5000, "nearly"), "refines"),
        (Quantity(7000, 7000), Quantity(5000, 5000, "nearly"), "conflicts"),
        (Quantity(4600, 4600), Quantity(5000, 5000, "nearly"), "tension"),
        (Quantity(12000, 12000), Quantity(None, 12000, "at_most"), "refines"),
        (Quantity(None, 12000, "at_most"), Quantity(12000, None, "more_than"), "conflicts"),
        (Quantity(None, 12000, "at_most"), Quantity(12000, None, "at_least"), "compatible"),
        (Quantity(None, 12000, "less_than"), Quantity(12000, None, "at_least"), "conflicts"),
        (Quantity(1500, 1500, "about"), Quantity(1500, 1500, "about"), "equal"),
        (Quantity(0, 9, "between", PERSON), Quantity(None, 9, "at_most", PERSON), "equal"),
        (Quantity(5, 5, "exact", PERSON, "soldiers"), Quantity(5, 5, "exact", PERSON, "children"), "equal"),
        (Quantity(5, 5, unit=PERSON), Quantity(5, 5, unit=JOB), "not_comparable"),
        (Quantity(5, 5, unit=USD), Quantity(5, 5, unit=EUR), "not_comparable"),
        (Quantity(5, 5, unit=PERCENT), Quantity(5, 5, unit=POINT), "not_comparable"),
        (Quantity(5, 5, unit=PERSON), Quantity(5, 5), "not_comparable"),
        (Quantity(1, 1, unit=MILE), Quantity("1.609344", "1.609344", unit=KM), "equal"),
        (Quantity(1, 1, unit=MILE), Quantity("1.6", "1.6", unit=KM), "conflicts"),
        (Quantity(212, 212, unit=FAHRENHEIT), Quantity(100, 100, unit=CELSIUS), "equal"),
        (Quantity(None, 1, "at_most", KM), Quantity(0, 1000, "between", METRE), "equal"),
    ],
)  # fmt: skip
def test_relations(a: Quantity, b: Quantity, expected: str) -> None:
    assert str(compare(a, b).relation) == expected


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (Quantity(5, 5, unit=PERSON), Quantity(5, 5, unit=JOB), "counts people, the other jobs"),
        (Quantity(5, 5, unit=USD), Quantity(5, 5, unit=EUR), "different currencies"),
        (Quantity(5, 5, unit=PERCENT), Quantity(5, 5, unit=POINT), "in percent, the other in percentage point"),
        (Quantity(5, 5, unit=PERSON), Quantity(5, 5), "5 has no unit"),
    ],
)
def test_the_reason_says_which_unit(a: Quantity, b: Quantity, words: str) -> None:
    [reason] = compare(a, b).reasons
    assert reason.field == "unit"
    assert words in reason.sentence


def test_huge_numbers_are_not_computed() -> None:
    """Their zeros would fill the memory."""
    huge, other = Quantity("1e999999999", "1e999999999"), Quantity("2e999999999", "2e999999999")
    assert str(compare(huge, huge).relation) == "equal"
    assert str(compare(huge, other).relation) == "not_comparable"
    assert str(compare(Quantity(1, 1), other).relation) == "not_comparable"


def test_arithmetic_is_exact() -> None:
    tenth = Decimal("0.1")
    assert str(compare(Quantity(tenth * 3, tenth * 3), Quantity("0.3", "0.3")).relation) == "equal"
    just_over = Quantity("1100.0000000000000000000000000001", "1100.0000000000000000000000000001")
    assert str(compare(just_over, Quantity(1000, 1000, "about")).relation) == "conflicts"


def test_policies_set_how_far_a_hedge_reaches() -> None:
    a, b = Quantity(1080, 1080), Quantity(1000, 1000, "about")
    found = [str(compare(a, b, policy=p).relation) for p in (Policy.strict(), Policy(), Policy.lenient())]
    assert found == ["conflicts", "tension", "refines"]
    assert str(compare(Quantity(96, 96), Quantity(100, 100), policy=Policy.lenient()).relation) == "tension"
