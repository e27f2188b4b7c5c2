"""The tables of units, made ready for looking up."""

__all__ = ["ScaledUnit", "coins_and_currencies", "iso_codes", "measures", "scaled_units", "unit_of_code"]

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.quantities import (
    COINS,
    CURRENCIES,
    ISO_CURRENCIES,
    PREFIXES,
    SCALED_UNITS,
    UNITS,
    UnitOfMeasure,
)
from claimkit.model.unit import Unit

_Words = dict[str, Unit]
_Symbols = dict[str, tuple[Unit, bool]]


@cache
def _prefixes() -> dict[str, tuple[str, Fraction]]:
    return {row.symbol: (row.name, Fraction(10) ** row.power) for row in PREFIXES}


@cache
def measures() -> tuple[_Words, _Symbols]:
    """Units of measure and time: by words in lower case, and by symbols with whether they are weak."""
    words: _Words = {}
    symbols: _Symbols = {}
    for row in UNITS:
        _add_measure(row, words, symbols)
    for word, unit in list(words.items()):
        if unit.kind == "time":
            words.setdefault(f"{word}' time", unit)
    return words, symbols


def _add_measure(row: UnitOfMeasure, words: _Words, symbols: _Symbols) -> None:
    code, name, plural, dimension = row.code, row.name, row.plural, row.dimension
    forms, marks = list(row.words), list(row.symbols)
    unit = Unit(row.kind, code, name, plural, dimension=dimension, factor=row.factor, offset=row.offset or Fraction(0))
    _put(words, symbols, unit, [name, plural, *forms], marks)
    if dimension == "length":
        _put_powers(words, symbols, unit, [name, plural, *forms], marks)
    for prefix in row.prefixes:
        kilo, power = _prefixes()[prefix]
        bigger = Unit(
            row.kind, prefix + code, kilo + name, kilo + plural, dimension=dimension, factor=row.factor * power
        )
        long = [kilo + form for form in (name, plural, *forms)]
        short = [prefix + mark.rstrip("!") for mark in marks]
        if prefix == "µ":
            short += ["μ" + mark for mark in marks]
        _put(words, symbols, bigger, long, [mark for mark in short if mark not in symbols])
        if dimension == "length":
            _put_powers(words, symbols, bigger, long, short)


def _put(words: _Words, symbols: _Symbols, unit: Unit, forms: list[str], marks: list[str]) -> None:
    for form in forms:
        words.setdefault(form.lower().replace("-", " "), unit)
    for mark in marks:
        symbols[mark.rstrip("!")] = unit, mark.endswith("!")


def _put_powers(words: _Words, symbols: _Symbols, unit: Unit, forms: list[str], marks: list[str]) -> None:
    for power, adjective, short, past, signs, dimension in (
        (2, "square", "sq", "squared", ("2", "²", "^2"), "area"),
        (3, "cubic", "cu", "cubed", ("3", "³", "^3"), "volume"),
    ):
        base = unit.code
        raised = Unit(
            "physical", f"{base}{power}", f"{adjective} {unit.name}", f"{adjective} {unit.plural}",
            dimension=dimension, factor=unit.factor**power,
        )  # fmt: skip
        plain = [mark.rstrip("!") for mark in marks]
        long = [f"{a} {form}" for form in forms for a in (adjective, short, short + ".")]
        long += [f"{short} {mark}" for mark in plain] + [f"{short}. {mark}" for mark in plain]
        long += [f"{form} {past}" for form in [*forms, *plain]]
        long += ["sqm"] if unit.code == "m" and power == 2 else []
        long += ["sqft"] if unit.name == "foot" and power == 2 else []
        _put(words, symbols, raised, long, [mark + sign for mark in plain for sign in signs])


@cache
def coins_and_currencies() -> tuple[_Words, _Symbols]:
    """Money: by words in lower case, and by signs with whether they are weak."""
    words: _Words = {}
    symbols: _Symbols = {}
    for row in (*CURRENCIES, *COINS, *ISO_CURRENCIES):
        unit = Unit("currency", row.code, row.name, row.plural)
        _put(words, symbols, unit, [row.name, row.plural, *row.words], list(row.signs))
    return words, symbols


@cache
def iso_codes() -> dict[str, Unit]:
    """The currencies by their code, but for codes that are words as well ("TOP")."""
    others = (row for row in ISO_CURRENCIES if row.signs)
    return {row.code: Unit("currency", row.code, row.name, row.plural) for row in (*CURRENCIES, *others)}


@cache
def unit_of_code() -> dict[str, Unit]:
    """Every unit of the tables by its code."""
    units = [*measures()[0].values(), *coins_and_currencies()[0].values()]
    return {unit.code: unit for unit in units}


class ScaledUnit(NamedTuple):
    """A unit told in so many: "mb/d" is a million barrels per day."""

    unit: Unit
    scale: Decimal


@cache
def scaled_units() -> dict[str, ScaledUnit]:
    """The symbols of units in so many, in small letters."""
    known = unit_of_code()
    return {row.symbol: ScaledUnit(known[row.code], row.scale) for row in SCALED_UNITS}
