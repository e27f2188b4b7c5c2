"""Two numbers that make one quantity: "10 to 20 billion", "between 5 and 7", "one in five", "5 ± 1"."""

__all__ = ["BOUNDS", "carry_bound", "join", "join_bounds"]

import re
from decimal import Decimal
from typing import NamedTuple

from claimkit.english.lexicon import Lexicon
from claimkit.model.quantity import Hedge
from claimkit.model.span import Span
from claimkit.model.unit import Unit, UnitKind
from claimkit.parse.quantities.amounts import PROPORTION, Amount
from claimkit.parse.quantities.compound_measures import as_compound
from claimkit.parse.quantities.hedges import hedge_before
from claimkit.parse.quantities.numbers import EXACT, QUOTIENT
from claimkit.parse.quantities.units import unit_after
from claimkit.rules import Rule, RuleSet

_LONGEST_JOINT = 24
_DASH = re.compile(r"[^\S\n]?[-–—‐‑~∼][^\S\n]?(?:to[- ])?")
_TO = re.compile(r"(?:[^\S\n]{1,3}|-|[^\S\n]-)(?:to|through|till|until|thru)(?:[^\S\n]{1,3}|-)", re.IGNORECASE)
_AND = re.compile(r",?[^\S\n]{1,3}(?:and|&|to)[^\S\n]{1,3}", re.IGNORECASE)
_OR = re.compile(r"(?:[^\S\n]|-)or(?:[^\S\n]|-)", re.IGNORECASE)
_PLUS_MINUS = re.compile(r",?[^\S\n]?(?:±|\+/[-−–]|\+-|plus or minus|give or take)[^\S\n]?", re.IGNORECASE)
_RATIO = re.compile(
    r"[^\S\n](?:out of(?: every| each)?|in(?: every| each)?|of every)[^\S\n]|-in-|-out-of-", re.IGNORECASE
)
_AND_SMALLER = re.compile(r"(,?[^\S\n]and[^\S\n]|,[^\S\n])|[^\S\n]|", re.IGNORECASE)
# "Three years, two months and 14 days" are told apart: no month has a fixed number of days.
_TOLD_APART = frozenset({"a", "mo", "wk", "d"})
_BETWEEN = re.compile(r"\b(?:between|from|ranging from|range of)[^\S\n]{1,3}\Z", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|grew|grow|grows|growing|grown|drop\w*|climb\w*"
    r"|increas\w*|decreas\w*|declin\w*|jump\w*|slid\w*|slow\w*|chang\w*|reduc\w*|cut\w*|rais\w*|lower\w*|went|go|goes|gone"
    r"|up|down|surg\w*|soar\w*|shr[aiu]nk\w*|edg\w*|tumbl\w*|plung\w*|improv\w*|advanc\w*|gain\w*|lost|boost\w*|widen\w*"
    r"|narrow\w*|downgrad\w*|upgrad\w*|revis\w*|doubl\w*|leads?|led|leading|trail\w*|beats?|beating|defeat\w*|outpac\w*|outspen\w*|outrais\w*|mov\w*|swell\w*|balloon\w*|expand\w*|extend\w*)"
    r"(?:[^\S\n]+[a-z]+){0,3}[^\S\n]+\Z",
    re.IGNORECASE,
)
_OF = re.compile(r"[^\S\n]of[^\S\n]")
# Behind a verb of change the level reached is many times the change; a range spans less.
_LEVEL = Decimal(4)
# A verb of change stands so near before "from" or the first number.
_CHANGE_WITHIN = 64
_THOUSAND = Decimal(1000)
# "Five or six, respectively" tells two facts; the word stands at the end of the clause.
_SENTENCE_END = 60
_DIRECTLY = re.compile(r"\w+(?:[^\S\n]+(?:by|about|around|nearly|some|roughly|almost))?[^\S\n]+\Z")


def join(text: str, amounts: list[Amount], lexicon: Lexicon) -> list[Amount]:
    """The amounts, with those that belong together made one."""
    out = amounts[:1]
    for amount in amounts[1:]:
        last = out[-1]
        if amount.start - last.end <= _LONGEST_JOINT and _joins(text, last, amount, lexicon):
            if last.prefixed and amount.unit is None:  # "$2-3 million a year"
                _read_rate(text, last, lexicon)
        else:
            out.append(amount)
    return out


def _read_rate(text: str, amount: Amount, lexicon: Lexicon) -> None:
    found = unit_after(text, amount.end, amount.unit, lexicon)
    if found is not None:
        amount.unit, amount.end = found


class JointSite(NamedTuple):
    """Two amounts with the words between them, `joint`: what a hedge of the second says of both is no part of it."""

    text: str
    first: Amount
    second: Amount
    joint: str
    lexicon: Lexicon

    def span(self) -> Span:
        """Both amounts, and what joins them."""
        return Span(self.first.start, self.second.end)


def _tolerance(site: JointSite) -> bool | None:
    return True if _PLUS_MINUS.fullmatch(site.joint) and _with_tolerance(site.first, site.second) else None


def _fraction_of_one(site: JointSite) -> bool | None:
    fraction = site.first.number.form == "fraction" and _OF.fullmatch(site.joint)
    return True if fraction and _of_one(site.first, site.second) else None


def _one_in_five(site: JointSite) -> bool | None:
    return True if _RATIO.fullmatch(site.joint) and _as_ratio(site.text, site.first, site.second) else None


def _hours_and_minutes(site: JointSite) -> bool | None:
    joint = _AND_SMALLER.fullmatch(site.joint)
    if joint is None or (joint[1] and site.first.unit is not None and site.first.unit.code in _TOLD_APART):
        return None
    return True if as_compound(site.first, site.second) else None


_OF_TWO_NUMBERS = RuleSet[JointSite, bool](
    "two numbers that make one",
    (
        Rule("5 ± 1", _tolerance, example="It weighs [5 ± 1 kg].", never=("It weighs 5 or 1 kg.",)),
        Rule(
            "two hours and 20 minutes",
            _hours_and_minutes,
            example="The flight took [two hours and 20 minutes].",
            never=("He ran two hours and 20 miles.", "It takes 20 minutes and two hours."),
            why="so many of a unit and so many of a smaller one, fewer than make one of the first",
        ),
        Rule("one-eighth of 1 percent", _fraction_of_one, example="It rose [one-eighth of 1 percent]."),
        Rule(
            "one in five",
            _one_in_five,
            example="It hits [one in five] children.",
            never=("It hit two in 2019.", "She won five in two days."),
        ),
    ),
)


def _dash(site: JointSite) -> bool | None:
    if not _DASH.fullmatch(site.joint):
        return None
    start = opened_at(site.text, site.first, site.lexicon)
    return True if _as_range(site.first, site.second, start=start) else None


def _between(site: JointSite) -> bool | None:
    if not _AND.fullmatch(site.joint) or _opening(site.text, site.first, site.lexicon) != "between":
        return None
    start = opened_at(site.text, site.first, site.lexicon)
    return True if _as_range(site.first, site.second, start=start) else None


def _to(site: JointSite) -> bool | None:
    text, first = site.text, site.first
    if not _TO.fullmatch(site.joint) or _DASH.fullmatch(site.joint):
        return None
    if _changes(text, first, site.second, _opening(text, first, site.lexicon)):
        return None
    start = opened_at(text, first, site.lexicon)
    return True if _as_range(first, site.second, start=start) else None


def _or(site: JointSite) -> bool | None:
    first, second = site.first, site.second
    if not _OR.fullmatch(site.joint) or first.unit is not None or first.number.scale != 1:
        return None
    end = second.end
    if "respectively" in site.text[end : end + _SENTENCE_END]:
        return None
    low = _with_scale(first, second)
    near = low < second.low <= EXACT.multiply(low, 2)
    return True if near and _as_range(first, second) else None


_RANGES = RuleSet[JointSite, bool](
    "two numbers that make a range",
    (
        Rule("10-20", _dash, example="It takes [4-6 weeks].", never=("It takes 4 weeks and 6 days.",)),
        Rule(
            "between 5 and 7",
            _between,
            example="It takes [between five and seven weeks].",
            never=("It has five and seven doors.",),
        ),
        Rule(
            "10 to 20",
            _to,
            example="It takes [10 to 20 weeks].",
            never=("The rate rose from 10% to 20%.",),
            why="behind rise and fall the numbers are the one before and the one after",
        ),
        Rule(
            "five or six",
            _or,
            example="It takes [five or six weeks].",
            never=("She can hire five or 60 people.",),
            why="an estimate, where the second is no more than twice the first",
        ),
    ),
)


def _joins(text: str, first: Amount, second: Amount, lexicon: Lexicon) -> bool:
    """Whether `second` was taken up into `first`."""
    joint = text[first.end : second.start]
    if first.joined or "\n\n" in joint:
        return False
    if not (_PLUS_MINUS.fullmatch(joint) or _DASH.fullmatch(joint)):
        inner = hedge_before(text, second.start, first.end, lexicon)
        if inner is not None and inner.hedge in (Hedge.ABOUT, Hedge.NEARLY, Hedge.EXACT):
            joint = text[first.end : inner.at]
    site = JointSite(text, first, second, joint, lexicon)
    if _OF_TWO_NUMBERS.first(site):
        return True
    if not _same_measure(first.unit, second.unit) or first.number.form == "vague" or second.number.form == "vague":
        return False
    return _RANGES.first(site) is True


def _changes(text: str, first: Amount, second: Amount, opened: str) -> bool:
    """Whether "a to b" tells of a change, from or by the one to the other: "rose from 10 to 20", "rose 5 to 286"."""
    if not opened and second.unit is None and first.unit is not None and first.unit.kind is UnitKind.PERCENT:
        return True  # "down 1.2% to 452"
    if opened == "from":
        at = text.lower().rindex("from", max(0, first.start - 32), first.start)
    elif first.unit is not None or (second.unit is None and second.low >= EXACT.multiply(first.low, _LEVEL)):
        at = first.start
    else:
        return False
    change = _CHANGE.search(text, max(0, at - _CHANGE_WITHIN), at)
    return change is not None and (opened == "from" or _DIRECTLY.fullmatch(text, change.start(), at) is not None)


def _opening(text: str, first: Amount, lexicon: Lexicon) -> str:
    hedge = hedge_before(text, first.start, 0, lexicon)
    at = hedge.at if hedge is not None and hedge.hedge in (Hedge.ABOUT, Hedge.NEARLY) else first.start
    match = _BETWEEN.search(text, max(0, at - 20), at)
    return "" if match is None else match[0].split()[0].lower()


def opened_at(text: str, first: Amount, lexicon: Lexicon) -> int:
    """Where a range begins: at its "between" or "from", if it has one."""
    hedge = hedge_before(text, first.start, 0, lexicon)
    at = hedge.at if hedge is not None and hedge.hedge in (Hedge.ABOUT, Hedge.NEARLY) else first.start
    match = _BETWEEN.search(text, max(0, at - 20), at)
    if match is None:
        return first.start
    if hedge is not None and at != first.start:
        first.hedge = hedge.hedge
    return match.start()


def _same_measure(first: Unit | None, second: Unit | None) -> bool:
    if first is None or second is None or first is second:
        return True
    return first.code == second.code.partition("/")[0] or first == second


def _shares_thousand(first: Amount, second: Amount) -> bool:
    """Whether "10 to 12,000" says ten thousand: with the thousand, the lower end is not far from the upper."""
    low, high = first.low, second.low
    if first.number.form != "digits" or first.number.scale != 1 or second.number.scale != 1 or second.prefixed:
        return False
    if not 0 < low < _THOUSAND or low != low.to_integral_value() or high % _THOUSAND or first.unit is not None:
        return False
    thousands = EXACT.multiply(low, _THOUSAND)
    return thousands < high <= EXACT.multiply(thousands, _LEVEL)


def _with_scale(first: Amount, second: Amount) -> Decimal:
    """The lower end, in the scale of the upper where it shares that: "10 to 20 billion", but "300 to 5 million"."""
    if _shares_thousand(first, second):
        return EXACT.multiply(first.low, _THOUSAND)
    scale = second.number.scale
    if first.number.scale != 1 or scale <= 1 or second.number.form == "fraction":
        return first.low
    scaled = EXACT.multiply(first.low, scale)
    # Signs are dropped by copying: arithmetic would round in the context of the caller.
    return scaled if scaled.copy_abs() <= second.low.copy_abs() else first.low


def _as_range(first: Amount, second: Amount, *, start: int | None = None) -> bool:
    opened = start is not None and start < first.start
    high = second.low
    low = _with_scale(first, second)
    if low > high:
        if not (opened or low < 0):
            return False
        low, high = high, low
    elif low == high:
        return False
    first.low, first.high, first.end = low, high, second.end
    first.start = min(first.start, start if start is not None else first.start)
    first.unit, first.counted = second.unit or first.unit, second.counted
    first.joined = True
    if first.hedge is Hedge.EXACT:
        first.hedge = second.hedge if second.hedge is not Hedge.EXACT else Hedge.BETWEEN
    return True


def _with_tolerance(first: Amount, second: Amount) -> bool:
    if second.low < 0 or not _same_measure(first.unit, second.unit):
        return False
    middle, off = first.low, second.low
    first.low, first.high = EXACT.subtract(middle, off), EXACT.add(middle, off)
    first.unit, first.end, first.hedge, first.joined = second.unit or first.unit, second.end, Hedge.ABOUT, True
    return True


def _of_one(first: Amount, second: Amount) -> bool:
    """ "one-eighth of 1 percent": a fraction of one unit."""
    if second.low != 1 or second.high != 1 or second.unit is None or second.unit.kind is UnitKind.COUNT:
        return False
    first.unit, first.end, first.joined = second.unit, second.end, True
    return True


_CHANCE = re.compile(r"[^\S\n](?:chance|odds|risk|probability|likelihood)\b")
_RATIO_BELOW = frozenset(
    map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 500, 1000, 10000, 100000, 1000000))
)


def _as_ratio(text: str, first: Amount, second: Amount) -> bool:
    """ "one in five", "two out of three": a proportion."""
    above, below = first.low, second.low
    if first.unit is not None or (second.unit is not None and second.counted is None) or not 0 < above < below:
        return False
    joint = text[first.end : second.start]
    told = "out" in joint or joint.startswith("-") or _CHANCE.match(text, second.end)
    if not told and (below not in _RATIO_BELOW or above > 10):
        return False
    if above != above.to_integral_value() or below != below.to_integral_value():
        return False
    first.low = first.high = QUOTIENT.divide(above, below)
    first.unit, first.end, first.joined, first.counted = PROPORTION, second.end, True, second.counted
    return True


_RESTATED = re.compile(r"[^\S\n]\([^\S\n]?|[^\S\n]?[/;,][^\S\n]?(?:or[^\S\n])?")


def carry_bound(text: str, first: Amount, second: Amount) -> None:
    """Carries the bound of `first` over to the same figure in another unit: "just under 296 hp (224 kW)".

    Without it the conversion would claim the very limit. What is only "about"
    is left alone: an exact conversion does not contradict it.
    """
    if second.hedge is not Hedge.EXACT or second.joined:
        return
    if first.unit is None or second.unit is None or first.unit == second.unit:
        return
    same = first.unit.dimension is not None and first.unit.dimension == second.unit.dimension
    if same and _RESTATED.fullmatch(text, first.end, second.start):
        second.hedge = first.hedge


_BOTH = re.compile(r",?[^\S\n]{0,2}(?:and|but|yet)?[^\S\n]{0,2}")
_LOWER = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_UPPER = (Hedge.AT_MOST, Hedge.LESS_THAN)
BOUNDS = (*_LOWER, *_UPPER)


def join_bounds(text: str, first: Amount, second: Amount) -> bool:
    """Takes a second bound up into the first: "more than 10 and less than 20" """
    if second.start - first.end > _LONGEST_JOINT or first.counted is not None:
        return False
    if first.hedge in _LOWER and second.hedge in _UPPER:
        low, high = first.low, second.high
    elif first.hedge in _UPPER and second.hedge in _LOWER:
        low, high = second.low, first.high
    else:
        return False
    if low >= high or not _same_measure(first.unit, second.unit) or not _BOTH.fullmatch(text, first.end, second.start):
        return False
    first.low, first.high, first.end, first.hedge = low, high, second.end, Hedge.BETWEEN
    first.unit, first.counted = second.unit or first.unit, second.counted
    return True
