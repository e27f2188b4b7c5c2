"""A number with its sign and its unit, before hedges and nouns are read."""

__all__ = ["PROPORTION", "Amount", "amount_at"]

import re
from decimal import Decimal

from attrs import define

from claimkit.lexicon.lexicon import Lexicon
from claimkit.model.quantity import Hedge
from claimkit.model.unit import Unit
from claimkit.parse.hedges import hedge_after, stronger
from claimkit.parse.noun_phrases import Counted
from claimkit.parse.numbers import EXACT, Number
from claimkit.parse.units import money_before, unit_after

# The unit of "half of the voters"; UCUM calls it the unity.
PROPORTION = Unit("percent", "1", "dimensionless", "dimensionless", dimension="proportion")

_MINUS = re.compile(r"(?:(?<![\w)\]%])[-−]|(?<=[<>=≤≥]\s)[-−]|\b(?:minus|negative)[\s-]{1,2})\Z", re.IGNORECASE)
_PLUS = re.compile(r"(?<![\w)\]%])\+\Z")
_OF = re.compile(r"[^\S\n]of(?=[^\S\n])")
_HALF_A = re.compile(r"[\s-](?:an?|of[^\S\n]an?)(?=[\s-])")


@define
class Amount:
    """A number on its way to a quantity; `joined` when it was read off two numbers."""

    number: Number
    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: Unit | None
    hedge: Hedge
    prefixed: bool = False
    joined: bool = False
    counted: Counted | None = None


def amount_at(text: str, number: Number, floor: int, lexicon: Lexicon) -> Amount:
    """The number with what belongs to it on both sides; nothing before `floor` does."""
    start, end, low, high = number.start, number.end, number.low, number.high
    money = money_before(text, start) if start > floor else None
    unit: Unit | None = None
    negative = False
    if money is not None and money[1] >= floor:
        unit, start, negative = money
    before = text[start - 1 : start]
    if _may_be_minus(text, start, before) and (sign := _MINUS.search(text, max(floor, start - 10), start)) is not None:
        start, negative = sign.start(), True
    elif before == "+" and (plus := _PLUS.search(text, max(floor, start - 2), start)) is not None:
        start = plus.start()
    if negative:
        low, high = EXACT.minus(high), EXACT.minus(low)
    amount = Amount(number, start, end, low, high, unit, Hedge.EXACT, unit is not None)
    _read_unit(text, amount, lexicon)
    if number.form == "vague":
        amount.hedge = stronger(amount.hedge, Hedge.VAGUE)
    return amount


def _may_be_minus(text: str, start: int, before: str) -> bool:
    """Whether a minus may end at `start`, where it is asked for with a slow pattern."""
    if before != " ":
        return before in ("-", "−")
    last = text[start - 2 : start - 1]
    if last.isalnum() and last not in "sSeE":
        return False
    window = text[max(0, start - 10) : start].lower()
    return "minus" in window or "negative" in window


def _read_unit(text: str, amount: Amount, lexicon: Lexicon) -> None:
    at = amount.end
    found = None if at >= len(text) else unit_after(text, at, amount.unit, lexicon)
    if found is None and amount.number.form == "fraction" and (half := _HALF_A.match(text, at)):
        found = unit_after(text, half.end(), None, lexicon)
    if found is None and amount.number.form == "vague" and (of := _OF.match(text, at)):
        found = unit_after(text, of.end(), None, lexicon)
    if found is None and (after := hedge_after(text, at)) is not None:
        found = unit_after(text, after[1], amount.unit, lexicon)
        if found is not None or text[at] in "+-":
            amount.hedge, amount.end = after
    if found is not None:
        amount.unit, amount.end = found
