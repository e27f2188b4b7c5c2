"""A number with its sign and its unit, before hedges and nouns are read."""

__all__ = ["PROPORTION", "Amount", "amount_at"]

import re
from decimal import Decimal
from functools import cache

from attrs import define

from claimkit.english.lexicon import Lexicon
from claimkit.english.tables.quantities import MONEY_WORDS
from claimkit.model.quantity import Hedge
from claimkit.model.unit import Unit
from claimkit.parse.quantities.counted import Counted
from claimkit.parse.quantities.hedges import hedge_after, stronger
from claimkit.parse.quantities.numbers import EXACT, Number
from claimkit.parse.quantities.unit_tables import iso_codes, scaled_units
from claimkit.parse.quantities.units import money_before, unit_after, with_rate

# The unit of "half of the voters" and of "fivefold"; UCUM calls it the unity.
PROPORTION = Unit("percent", "1", "dimensionless", "dimensionless", dimension="proportion")

_MINUS = re.compile(
    r"(?:(?<![\w)\]%])[-−]|(?:(?<=\s)|(?<=\())–|(?<=[<>=≤≥]\s)[-−]|(?<!plus or )\b(?:minus|negative)[\s-]{1,2})\Z",
    re.IGNORECASE,
)
_PLUS = re.compile(r"(?<![\w)\]%])\+\Z")
_SIGNS = frozenset("+-−–")
# How "minus" and "negative" end, with another space or a hyphen behind them.
_SIGN_WORDS_END = frozenset("sSeE- \t\n\u00a0\u2009\u202f")
# What may stand between a number of some form and its unit: "half a mile", "dozens of miles".
_JOINTS = {
    "fraction": re.compile(r"[\s-](?:an?|of[^\S\n]an?)(?=[\s-])"),
    "vague": re.compile(r"[^\S\n]of(?=[^\S\n])"),
}


# "28.5 mb/d", "4 bcm": forms of three letters or more.
_SCALED = re.compile(r"[ \u00a0]?([kmbtKMBT](?:[mM]?[bB](?:/?d|pd|bl)|c[mf]|tpa|ln t)(?!\w))")
_POUND_OF_WEIGHT = "[lb_av]"
_SUM = 1_000_000
# Between "fined" and the sum stand a few words at most: "fined the owner of the shop more than".
_PAID_WITHIN = 40
_OF = re.compile(r"[^\S\n]of\b")


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
    if money is not None and money.start >= floor:
        unit, start, negative = money
    before = text[start - 1 : start]
    if before in _SIGNS or (before == " " and text[start - 2 : start - 1] in _SIGN_WORDS_END):
        sign = _sign_before(text, start, floor)
        if sign is not None:
            start = sign.start()
            negative = negative or sign[0] != "+"
    if negative:
        low, high = EXACT.minus(high), EXACT.minus(low)
    amount = Amount(number, start, end, low, high, unit, Hedge.EXACT, unit is not None)
    _read_unit(text, amount, lexicon)
    if number.form == "vague":
        amount.hedge = stronger(amount.hedge, Hedge.VAGUE)
    return amount


def _sign_before(text: str, start: int, floor: int) -> re.Match[str] | None:
    """The sign that ends at `start`, or the word that stands for one."""
    window = text[max(0, start - 10) : start].lower()
    if window[-1] == "+":
        return _PLUS.search(text, max(floor, start - 2), start)
    if window[-1] == " " and "minus" not in window and "negative" not in window:
        return None  # told without a slow pattern
    return _MINUS.search(text, max(floor, start - 10), start)


def _read_unit(text: str, amount: Amount, lexicon: Lexicon) -> None:
    at = amount.end
    if at >= len(text):
        return
    if amount.unit is None and _read_scaled(text, amount, lexicon):
        return
    found = unit_after(text, at, amount.unit, lexicon)
    if found is None:
        joint = _JOINTS.get(amount.number.form)
        if joint is not None and (joined := joint.match(text, at)) is not None:
            found = unit_after(text, joined.end(), None, lexicon)
    if found is None and (after := hedge_after(text, at)) is not None:
        found = unit_after(text, after.at, amount.unit, lexicon)
        if found is not None or text[at] in "+-":
            amount.hedge, amount.end = after
    if found is not None:
        amount.unit, amount.end = found
        if amount.unit.code == _POUND_OF_WEIGHT and _is_money(text, amount):
            amount.unit = iso_codes()["GBP"]


def _read_scaled(text: str, amount: Amount, lexicon: Lexicon) -> bool:
    """Reads a unit that is told in so many: "28.5 mb/d"."""
    scaled = _SCALED.match(text, amount.end)
    known = None if scaled is None else scaled_units().get(scaled[1].lower())
    if scaled is None or known is None:
        return False
    amount.low, amount.high = (EXACT.multiply(value, known.scale) for value in (amount.low, amount.high))
    amount.unit, amount.end = with_rate(text, known.unit, scaled.end(), lexicon)
    amount.number = amount.number._replace(scale=EXACT.multiply(amount.number.scale, known.scale))
    return True


def _is_money(text: str, amount: Amount) -> bool:
    """Whether pounds are money: by the million or behind "fined", unless something is weighed ("pounds of beef")."""
    if _OF.match(text, amount.end):
        return False
    return (
        amount.number.scale >= _SUM
        or _paid().search(text, max(0, amount.start - _PAID_WITHIN), amount.start) is not None
    )


@cache
def _paid() -> re.Pattern[str]:
    words = "|".join(sorted(MONEY_WORDS.words))
    return re.compile(rf"\b(?:{words})\b[^.;:!?\n\d]*\Z", re.IGNORECASE)
