"""Reading a whole string as a quantity."""

import pickle
from decimal import Decimal

import pytest

from claimkit import ClaimkitError, Lexicon, ParseError, Quantity, Unit, parse_quantity


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("about 1,500 soldiers", "about 1,500 soldiers"),
        ("approximately 1,500 special forces soldiers", "about 1,500 special forces soldiers"),
        ("200 or more people", "at least 200 people"),
        ("12,000-plus", "at least 12,000"),
        ("€20 billion", "20,000,000,000 euros"),
        ("over €20 billion", "more than 20,000,000,000 euros"),
        ("10-15 km", "between 10 and 15 kilometres"),
        ("about 10 to 15 people", "about 10 to 15 people"),
        ("two dozen eggs", "24 eggs"),
        ("half of the voters", "0.5 of voters"),
        ("0.25 of the whole", "0.25 of the whole"),
        ("three-quarters of a mile", "0.75 miles"),
        ("vaguely 24 to 99 people", "vaguely 24 to 99 people"),
        ("dozens of people", "vaguely 12 to 120 people"),
        ("127 gigatonnes of ice", "127 gigatonnes of ice"),
        ("3,000 tests per day", "3,000 tests per day"),
        ("78,000 times a minute", "78,000 counts per minute"),
        ("12-year-old", "12 years of age"),
        ("minus 5 degrees Celsius", "-5 degrees Celsius"),
        ("2000", "2,000"),
        ("  5 men\n", "5 men"),
        ("between 5 and 5 men", "between 5 and 5 men"),
        ("1e+40", "1e+40"),
        ("> 30", "more than 30"),
        ("1 euro", "1 euro"),
    ],
)
def test_reads_and_writes(text: str, canonical: str) -> None:
    quantity = parse_quantity(text)
    assert str(quantity) == canonical
    assert parse_quantity(canonical) == quantity


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "a number"),
        ("   ", 3, "a number"),
        ("nonsense", 0, "a number"),
        ("about", 0, "a number"),
        ("about many", 6, "a number"),
        ("12,00 troops", 3, "three digits after the comma"),
        ("12,000 troops on Monday", 14, "the end of the quantity"),
        ("5 people and 3 dogs", 13, "the end of the quantity"),
        ("between 5 men", 9, '"and" or "to" and a second number'),
        ("between 5 and men", 14, "a second number"),
        ("5 !", 2, "a unit, a noun or the end"),
        ("5/", 1, "a unit, a noun or the end"),
    ],
)
def test_errors_say_where_and_what(text: str, position: int, expected: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_quantity(text)
    error = caught.value
    assert (error.text, error.position, error.expected) == (text, position, expected)
    assert isinstance(error, ValueError)
    assert isinstance(error, ClaimkitError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_ends_that_fall() -> None:
    with pytest.raises(ParseError, match="at least 5"):
        parse_quantity("5 to 3 men")


def test_long_numbers_stay_exact() -> None:
    value = Decimal("1234567890123456789012345678901.25")
    quantity = Quantity(value, value)
    assert parse_quantity(str(quantity)).low == value


def test_own_words() -> None:
    smoot = Unit("physical", "smoot", "smoot", dimension="length", factor="1.7018")
    lexicon = Lexicon(units={"smoot": smoot, "smoots": smoot}, hedges={"a whopping": "at_least"})
    quantity = parse_quantity("a whopping 364 smoots", lexicon=lexicon)
    assert quantity == Quantity(364, None, "at_least", smoot)
    assert parse_quantity(str(quantity), lexicon=lexicon) == quantity
