"""Tables of words around numbers: number words, hedges, units, and what is counted or only looks so."""

__all__ = [
    "AMOUNT_WORDS",
    "BEFORE_SCALES",
    "COINS",
    "COMPOUND_IDIOMS",
    "COMPOUND_NOUNS",
    "COUNTED_PAIRS",
    "CURRENCIES",
    "DENOMINATORS",
    "DESIGNATIONS",
    "FRACTION_WORDS",
    "GROUP_NOUNS",
    "HEDGES",
    "HYPHENED_BEFORE_NUMBERS",
    "ISO_CURRENCIES", "MEASURING_WORDS",
    "MILLION_WORDS",
    "MONEY_WORDS",
    "NUMBERED_THINGS",
    "NUMBER_SUFFIXES",
    "NUMBER_WORDS",
    "PEOPLE_VERBS",
    "PLURAL_MODIFIERS",
    "PREFIXES",
    "SCALED_UNITS",
    "TOPIC_HEADS",
    "UNITS",
    "VAGUE_AMOUNTS",
    "WORDS_OF_HEDGES",
    "YEAR_NOUNS",
    "Currency",
    "FractionWord",
    "HedgeWord",
    "MeasuringWord",
    "NounPair",
    "NumberSuffix",
    "NumberWord",
    "NumberedThing",
    "PeopleVerb",
    "PeopleVerbPlace",
    "Prefix",
    "ScaledSymbol",
    "TopicHead",
    "UnitOfMeasure",
    "VagueAmount",
]  # fmt: skip

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table
from claimkit.model.quantity import Hedge

PeopleVerbPlace = Literal["object", "passive", "subject", "group"]


class NounPair(TableRow, key=("first", "second")):
    """Two nouns that one number counts together."""

    first: str
    second: str


class Currency(TableRow):
    """A currency or a coin: its code, its names, other words after a number, and signs."""

    code: str
    name: str
    plural: str
    words: tuple[str, ...]
    signs: tuple[str, ...]


class UnitOfMeasure(TableRow):
    """A unit of measure or time, with its exact size in the base unit of its dimension."""

    code: str
    kind: Literal["time", "percent", "physical"]
    dimension: str | None
    factor: Fraction
    offset: Fraction | None
    name: str
    plural: str
    words: tuple[str, ...]
    symbols: tuple[str, ...]
    prefixes: tuple[str, ...]


class Prefix(TableRow):
    """A prefix of the SI, and the power of ten that it stands for."""

    symbol: str
    name: str
    power: int


class FractionWord(TableRow):
    """The name of a part, and how many of them make a whole."""

    singular: str
    plural: str
    denominator: int


class NumberWord(TableRow):
    """A number word, how it goes together with others, and its value."""

    word: str
    kind: Literal["zero", "unit", "teen", "tens", "hundred", "scale", "dozen"]
    value: Decimal


class NumberSuffix(TableRow):
    """What may be written after digits, the factor that it stands for, and where it does."""

    suffix: str
    factor: Decimal
    where: Literal["joined", "any", "money"]


class VagueAmount(TableRow):
    """A word for a vague amount, the interval that it commonly means, and why."""

    word: str
    kind: Literal["several", "splural"]
    low: Decimal
    high: Decimal
    why: str


class HedgeWord(TableRow, key=("words", "where")):
    """Words before or after a number, and the hedge that they are."""

    words: str
    hedge: Hedge
    where: Literal["before", "after"]


class NumberedThing(TableRow):
    """A word whose number is a name; `strength` "soft" where it is one only if nothing is counted."""

    word: str
    strength: Literal["", "soft"] = ""


class PeopleVerb(TableRow, key=("words", "where")):
    """A word by which a bare number counts people, and where the number stands."""

    words: str
    where: PeopleVerbPlace


class TopicHead(TableRow, key=("word", "preposition")):
    """A word, and the preposition that opens its topic behind it and hedges no number."""

    word: str
    preposition: Literal["about", "over", "around"]


class MeasuringWord(TableRow, key=("symbol", "beginning")):
    """A symbol of one letter, and the beginning of a word nearby which tells that it is a unit."""

    symbol: str
    beginning: str


class ScaledSymbol(TableRow):
    """A symbol for so many of a unit at once, and the unit's code."""

    symbol: str
    scale: Decimal
    code: str


AMOUNT_WORDS = Table("amount_words", WordRow)
BEFORE_SCALES = Table("before_scales", WordRow)
COINS = Table("coins", Currency)
COMPOUND_IDIOMS = Table("compound_idioms", WordRow)
COMPOUND_NOUNS = Table("compound_nouns", WordRow)
COUNTED_PAIRS = Table("counted_pairs", NounPair)
CURRENCIES = Table("currencies", Currency)
DENOMINATORS = Table("denominators", WordRow)
DESIGNATIONS = Table("designations", WordRow)
FRACTION_WORDS = Table("fraction_words", FractionWord)
GROUP_NOUNS = Table("group_nouns", WordRow)
HEDGES = Table("hedges", HedgeWord)
HYPHENED_BEFORE_NUMBERS = Table("hyphened_before_numbers", WordRow)
ISO_CURRENCIES = Table("iso_currencies", Currency)
MEASURING_WORDS = Table("measuring_words", MeasuringWord)
MILLION_WORDS = Table("million_words", WordRow)
MONEY_WORDS = Table("money_words", WordRow)
NUMBERED_THINGS = Table("numbered_things", NumberedThing)
NUMBER_SUFFIXES = Table("number_suffixes", NumberSuffix)
NUMBER_WORDS = Table("number_words", NumberWord)
PEOPLE_VERBS = Table("people_verbs", PeopleVerb)
PLURAL_MODIFIERS = Table("plural_modifiers", WordRow)
PREFIXES = Table("prefixes", Prefix)
SCALED_UNITS = Table("scaled_units", ScaledSymbol)
TOPIC_HEADS = Table("topic_heads", TopicHead)
UNITS = Table("units", UnitOfMeasure)
VAGUE_AMOUNTS = Table("vague_amounts", VagueAmount)
WORDS_OF_HEDGES = Table("words_of_hedges", WordRow)
YEAR_NOUNS = Table("year_nouns", WordRow)
