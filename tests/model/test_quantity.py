"""Quantity and Unit: what fits together, what is refused, and the canonical form."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Hedge, InvalidValueError, Quantity, Unit, UnitKind

PERSON = Unit("count", "person", "person", "people")
DOLLAR = Unit("currency", "USD", "US dollar")
BARREL = Unit("currency", "USD/[bbl_us]", "US dollar per barrel")
PERCENT = Unit("percent", "%", "percent")
DEGREE = Unit(
    "physical",
    "[degF]",
    "degree Fahrenheit",
    dimension="temperature",
    factor=Fraction(5, 9),
    offset=Fraction(45967, 180),
)


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(1500, 1500), "1,500"),
        (Quantity(1500, 1500, "exact", PERSON, "soldiers"), "1,500 soldiers"),
        (Quantity(1500, 1500, "about", PERSON), "about 1,500 people"),
        (Quantity(1, 1, "exact", PERSON), "1 person"),
        (Quantity(11000, 11000, "nearly", PERSON, "troops"), "nearly 11,000 troops"),
        (Quantity(3, None, "at_least", DOLLAR), "at least 3 US dollars"),
        (Quantity("2.50", None, "more_than", BARREL), "more than 2.5 US dollars per barrel"),
        (Quantity(None, 12000, "at_most", PERSON, "troops"), "at most 12,000 troops"),
        (Quantity(None, "4.7", "less_than", PERCENT), "less than 4.7 percent"),
        (Quantity(10, 15, "between", DOLLAR), "between 10 and 15 US dollars"),
        (Quantity(10, 15, "about", DOLLAR), "about 10 to 15 US dollars"),
        (Quantity(200, 900, "vague", PERSON, "people"), "vaguely 200 to 900 people"),
        (Quantity(0, 0, "exact", PERSON, "deaths"), "0 deaths"),
        (Quantity("-3", "-3", "exact", DEGREE), "-3 degree Fahrenheits"),
        (Quantity("1e3", "1e3"), "1,000"),
        (Quantity("0.500", "0.500"), "0.5"),
        (Quantity("0e5", "0e5"), "0"),
        (Quantity("1e40", "1e40"), "1e+40"),
        (Quantity("1.50e-40", "1.50e-40"), "1.5e-40"),
        (Quantity(5, 5, counted="Model 3s"), "5 Model 3s"),
        (Quantity(5, 5, "exact", DOLLAR, "aid"), "5 US dollars of aid"),
    ],
)
def test_str_is_the_canonical_form(quantity: Quantity, text: str) -> None:
    assert str(quantity) == text


def test_a_hostile_exponent_stays_short() -> None:
    assert len(str(Quantity("1e999999", "1e999999"))) < 20


@pytest.mark.parametrize(
    ("low", "high", "hedge", "message"),
    [
        (5, 3, "between", "Quantity.high must be at least low, which is 5; got Decimal('3')"),
        (3, 5, "exact", "Quantity.high must be equal to low, which is 3, for exact; got Decimal('5')"),
        (None, 5, "exact", "Quantity.low must be a number for exact; got None"),
        (5, None, "exact", "Quantity.high must be a number for exact; got None"),
        (None, None, "vague", "Quantity.low must be a number for vague; got None"),
        (5, 5, "at_least", "Quantity.high must be None for at_least; got Decimal('5')"),
        (5, 5, "less_than", "Quantity.low must be None for less_than; got Decimal('5')"),
        (5, None, "at_most", "Quantity.low must be None for at_most; got Decimal('5')"),
        ("many", 5, "exact", "Quantity.low or .high must be a number; got 'many'"),
        ("NaN", "NaN", "exact", "Quantity.low or .high must be finite; got 'NaN'"),
        ("Infinity", "Infinity", "exact", "Quantity.low or .high must be finite; got 'Infinity'"),
    ],
)
def test_what_does_not_fit_is_refused(low: object, high: object, hedge: str, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Quantity(low, high, hedge)  # type: ignore[arg-type]
    assert str(caught.value) == message


@pytest.mark.parametrize("value", [1.5, True, b"5", [5]])
def test_only_what_holds_the_number_exactly_is_taken(value: object) -> None:
    with pytest.raises(InvalidValueError, match="never a float"):
        Quantity(value, value)  # type: ignore[arg-type]


def test_a_hedge_is_given_by_its_word() -> None:
    assert Quantity(1, 1, "about").hedge is Hedge.ABOUT
    assert str(Hedge.AT_LEAST) == "at_least"
    with pytest.raises(ValueError, match="perhaps"):
        Quantity(1, 1, "perhaps")


@given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False))
def test_equal_numbers_are_one_quantity(number: int | Decimal) -> None:
    a, b = Quantity(number, number), Quantity(str(number), str(number))
    assert a == b
    assert hash(a) == hash(b)
    assert isinstance(a.low, Decimal)


def test_ten_and_ten_point_nought_are_one_quantity() -> None:
    assert Quantity("10", "10") == Quantity("10.0", "10.0")
    assert hash(Quantity("10", "10")) == hash(Quantity("10.0", "10.0"))


def test_values_never_change_and_survive_pickling() -> None:
    quantity = Quantity(10, 15, "between", DEGREE, "water")
    assert pickle.loads(pickle.dumps(quantity)) == quantity
    with pytest.raises(FrozenInstanceError):
        quantity.low = None  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        PERSON.code = "people"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("mile", "miles"),
        ("inch", "inches"),
        ("tax", "taxes"),
        ("kilometre per hour", "kilometres per hour"),
        ("", ""),
    ],
)
def test_plurals_are_regular_unless_given(name: str, plural: str) -> None:
    assert Unit("physical", "x", name).plural == plural
    assert Unit("physical", "x", name, "others").plural == "others"
    assert Unit("percent", "x", name).plural == name


def test_units_convert_exactly() -> None:
    assert DEGREE.to_base("32") == Fraction(27315, 100)
    mile = Unit("physical", "[mi_i]", "mile", dimension="length", factor="1609.344")
    assert mile.to_base(Fraction(1, 3)) == Fraction("536.448")
    assert str(mile) == "mile"
    assert repr(PERSON) == "Unit(kind=<UnitKind.COUNT: 'count'>, code='person', name='person')"


def test_what_a_unit_refuses() -> None:
    with pytest.raises(InvalidValueError, match=r"Unit\.code must be a code that is not empty"):
        Unit("count", "", "nothing")
    with pytest.raises(InvalidValueError, match=r"Unit\.factor must be greater than zero"):
        Unit("physical", "m", "metre", factor=0)
    with pytest.raises(ValueError, match="weight"):
        Unit("weight", "kg", "kilogram")


def test_kinds_are_their_words() -> None:
    assert [str(kind) for kind in UnitKind] == ["currency", "percent", "time", "physical", "count"]
