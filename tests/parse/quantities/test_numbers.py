"""Numbers alone: what is one, where it ends and what it is worth."""

from decimal import Decimal

import pytest

from claimkit.parse.quantities.numbers import numbers_in

EXACT = [
    ("1500", "1500"),
    ("1,500", "1500"),
    ("1 500", "1500"),
    ("1\N{NARROW NO-BREAK SPACE}500\N{NARROW NO-BREAK SPACE}000", "1500000"),
    ("1.5", "1.5"),
    (".5", "0.5"),
    ("1.234.567", "1234567"),
    ("1.234,56", "1234.56"),
    ("12,34,567.89", "1234567.89"),
    ("½", "0.5"),
    ("2½", "2.5"),
    ("2 1/2", "2.5"),
    ("3/4", "0.75"),
    ("2.6 million", "2600000"),
    ("1.2bn", "1200000000"),
    ("15k", "15000"),
    ("10M", "10000000"),
    ("3 hundred", "300"),
    ("13 lakh", "1300000"),
    ("three lakh crore", "3000000000000"),
    ("2.48×10−5", "0.0000248"),
    ("6.02 x 10^23", "602000000000000000000000"),
    ("6.02×10²³", "602000000000000000000000"),
    ("1e5", "100000"),
    ("2^10", "1024"),
    ("8x2^10", "8192"),
    ("three hundred and twelve", "312"),
    ("three hundred twelve", "312"),
    ("twenty-five", "25"),
    ("twenty five", "25"),
    ("twenty-five hundred", "2500"),
    ("a hundred", "100"),
    ("a hundred and five", "105"),
    ("half a million", "500000"),
    ("half million", "500000"),
    ("a quarter of a million", "250000"),
    ("two thirds of a million", "666666.6666666666666666666667"),
    ("one million and a half", "1500000"),
    ("3 million and a half", "3500000"),
    ("two and a half million", "2500000"),
    ("two million three hundred thousand and four", "2300004"),
    ("three million, two hundred & forty", "3000240"),
    ("two hundred and two thousand", "202000"),
    ("a dozen", "12"),
    ("half a dozen", "6"),
    ("three dozen", "36"),
    ("five point two", "5.2"),
    ("nought point zero three", "0.03"),
    ("five point two million", "5200000"),
    ("two-thirds", "0.6666666666666666666666666667"),
    ("one eighth", "0.125"),
    ("a fifth", "0.2"),
    ("THREE HUNDRED", "300"),
    ("٣", "3"),
]


@pytest.mark.parametrize(("text", "value"), EXACT)
def test_one_number(text: str, value: str) -> None:
    [number] = numbers_in(text)
    assert (text[number.start : number.end], number.low, number.high) == (text, Decimal(value), Decimal(value))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 12, 120),
        ("hundreds", 100, 1000),
        ("tens of thousands", 10_000, 100_000),
        ("hundreds of millions", 10**8, 10**9),
        ("scores of", 20, 200),
        ("several", 3, 10),
        ("several hundred", 300, 1000),
        ("a few thousand", 2000, 6000),
        ("a couple of hundred", 200, 300),
    ],
)
def test_vague_amounts_are_intervals(text: str, low: int, high: int) -> None:
    [number] = numbers_in(text)
    assert (number.low, number.high, number.form) == (low, high, "vague")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one hundred and two hundred", [100, 200]),
        ("one million and two million", [10**6, 2 * 10**6]),
        ("two two", [2, 2]),
        ("twenty twenty", [20, 20]),
        ("€20 billion and 3,000", [2 * 10**10, 3000]),
        ("1, 234, 567", [1, 234, 567]),
    ],
)
def test_numbers_that_stand_apart(text: str, values: list[int]) -> None:
    assert [number.low for number in numbers_in(text)][: len(values)] == values


@pytest.mark.parametrize("text", ["", "few men", "the million", "often", "bone", "a third man", "the couple", "9" * 31])
def test_no_number(text: str) -> None:
    assert list(numbers_in(text)) == []
