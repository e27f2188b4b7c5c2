"""The tables of units: every form is read, every conversion is exact."""

from fractions import Fraction

import pytest

from claimkit import Quantity, Unit, UnitKind, find_quantities, parse_quantity
from claimkit.english.tables.quantities import CURRENCIES
from claimkit.parse.quantities.unit_tables import coins_and_currencies, iso_codes, measures

ALL = list({unit.name: unit for unit in [*measures()[0].values(), *coins_and_currencies()[0].values()]}.values())


@pytest.mark.parametrize("unit", ALL, ids=lambda unit: unit.name)
@pytest.mark.parametrize("value", [1, 7])
def test_every_unit_reads_its_own_name(unit: Unit, value: int) -> None:
    quantity = Quantity(value, value, "exact", unit)
    assert parse_quantity(str(quantity)) == quantity


@pytest.mark.parametrize(
    ("form", "unit"),
    [(form, unit) for form, (unit, weak) in measures()[1].items() if not weak and form[-1] != "."],
)
def test_symbols_are_read_behind_a_number(form: str, unit: Unit) -> None:
    assert parse_quantity(f"5 {form}").unit == unit


@pytest.mark.parametrize("code", sorted(iso_codes()))
def test_codes_are_read_on_both_sides(code: str) -> None:
    for text in (f"{code} 500", f"500 {code}", f"{code}500"):
        [mention] = find_quantities(f"It cost {text}, he said.")
        assert mention.value.unit is not None
        assert (mention.text, mention.value.unit.code, mention.value.unit.kind) == (text, code, UnitKind.CURRENCY)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("1 mile", "1609.344"),
        ("1 inch", "0.0254"),
        ("1 acre", "4046.8564224"),
        ("1 square mile", "2589988.110336"),
        ("1 cubic metre", "1"),
        ("1 litre", "0.001"),
        ("1 pound", "453.59237"),
        ("1 mile per hour", "0.44704"),
        ("18 kilometres per hour", "5"),
        ("1 decade", "120"),
        ("0 degrees Celsius", "273.15"),
        ("32 degrees Fahrenheit", "273.15"),
        ("100 basis points", "1"),
        ("50 percent", "1/2"),
        ("half of the voters", "1/2"),
        ("2 kilowatt hours", "7200000"),
    ],
)
def test_conversions_are_exact(text: str, base: str) -> None:
    quantity = parse_quantity(text)
    assert quantity.unit is not None
    assert quantity.unit.to_base(Fraction(quantity.low or 0)) == Fraction(base)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5 miles per hour", "5 kilometres per hour"),
        ("5 metres per second", "5 knots"),
        ("12 months", "1 year"),
        ("3 weeks", "21 days"),
        ("5 litres", "5 cubic metres"),
        ("12-year-old", "144-month-old"),
    ],
)
def test_units_of_one_dimension(one: str, other: str) -> None:
    first, second = parse_quantity(one).unit, parse_quantity(other).unit
    assert first is not None
    assert second is not None
    assert first.dimension is not None
    assert first.dimension == second.dimension


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5 dollars", "5 euros"),
        ("5 cents", "5 dollars"),
        ("5 percent", "5 percentage points"),
        ("30 days", "1 month"),
        ("65 years", "65 years old"),
        ("5 dollars a barrel", "5 dollars"),
    ],
)
def test_units_that_never_convert(one: str, other: str) -> None:
    first, second = parse_quantity(one).unit, parse_quantity(other).unit
    assert first is not None
    assert second is not None
    assert first.code != second.code
    assert first.dimension is None or first.dimension != second.dimension


def test_currencies_have_no_dimension() -> None:
    assert {unit.dimension for unit in iso_codes().values()} == {None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("$80 a barrel", "dollar per barrel"),
        ("80 dollars per barrel", "dollar per barrel"),
        ("90 km/h", "kilometre per hour"),
        ("5 A/cm2", "ampere per square centimetre"),
        ("$2 per kilogram", "dollar per kilogram"),
        ("20 mg per kg", "milligram per kilogram"),
        ("3,000 tests per day", "test per day"),
        ("four times a week", "count per week"),
        ("50 cents", "cent"),
        ("$5", "US dollar"),
    ],
)
def test_names(text: str, name: str) -> None:
    unit = parse_quantity(text).unit
    assert unit is not None
    assert unit.name == name


def test_no_form_is_given_twice() -> None:
    forms = [form for row in CURRENCIES for form in (*row.words, *row.signs)]
    assert len(forms) == len(set(forms))
