"""What a number without a unit counts, and rates of counted things."""

__all__ = ["frequency", "read_count", "read_thousands"]

import re
from functools import lru_cache

from claimkit.english.counted_nouns import count_unit, noun_class
from claimkit.english.lexicon import Lexicon
from claimkit.english.tables.quantities import COMPOUND_NOUNS
from claimkit.model.unit import Unit, UnitKind
from claimkit.parse.quantities.amounts import PROPORTION, Amount
from claimkit.parse.quantities.counted import Counted, counted_after
from claimkit.parse.quantities.hedges import hedge_after, stronger
from claimkit.parse.quantities.numbers import EXACT
from claimkit.parse.quantities.unit_tables import measures
from claimkit.parse.quantities.units import rate, rate_after

_DETERMINER = re.compile(
    r"\b(an?|the|this|that|its|his|her|their|our|your|my|one)[^\S\n]{1,2}(?:[a-z]{4,}[^\S\n])?\Z", re.IGNORECASE
)
_WHOLE = re.compile(r"[^\S\n](?:all[^\S\n])?(?:the|these|those|its|their|our|his|her)\b")
# "Iowans", "Londoners": a capital and the ending of people from a place.
_DEMONYM = re.compile(r"\b[A-Z][a-z]{2,}(?:ans?|landers?|oners?|burgers?)\Z|\bYorkers?\Z")
_OF_PLACE = ("an", "er")
# "four times a week", and the name of its unit, "four counts per week"
_TIMES = ("time", "count")
_POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_GROUPED_BY_POINTS = (UnitKind.COUNT, UnitKind.CURRENCY)
_OF = re.compile(r"[^\S\n]of[^\S\n]")


def read_count(text: str, amount: Amount, limit: int, following: int, lexicon: Lexicon) -> None:
    """Reads the counted noun phrase and a rate behind the amount, which has no unit.

    The phrase ends before `limit`, where a date begins, and before the
    `following` number, unless that is a measure inside it.
    """
    end = amount.end
    counted = _phrase(text, amount, end, limit, following, lexicon)
    if counted is None and (after := hedge_after(text, end)) is not None:
        counted = _phrase(text, amount, after.at, limit, following, lexicon)
        if counted is not None:
            amount.hedge = stronger(after.hedge, amount.hedge)
    if amount.number.form == "fraction" or (0 < amount.low < 1 and _OF.match(text, end)):
        amount.unit = PROPORTION
    if counted is None:
        return
    time = measures()[0].get(counted.lemma)
    if time is not None and time.kind is UnitKind.TIME and amount.number.form != "fraction":
        amount.unit, amount.end = time, counted.end
        return
    amount.counted, amount.end = counted, counted.end
    if amount.unit is not None:
        return
    amount.unit = count_unit(_class_of(text, counted, lexicon))
    per = rate_after(text, counted.end, lexicon)
    if per is not None:
        below, amount.end = per
        amount.unit = frequency(below) if counted.lemma in _TIMES else rate(amount.unit, below)
        if counted.lemma in _TIMES:
            amount.counted = None


def read_thousands(text: str, amount: Amount) -> None:
    """Reads "12.000 soldiers" as thousands: people come in no thousandths, and nobody writes three zeros for naught."""
    unit, number = amount.unit, amount.number
    if unit is None or unit.kind not in _GROUPED_BY_POINTS or not _POINTED.fullmatch(text, number.start, number.end):
        return
    if text.endswith("000", number.start, number.end) or unit.code == "person":
        thousand = EXACT.multiply(amount.low, 1000).quantize(1, context=EXACT)
        amount.low = amount.high = thousand


def _class_of(text: str, counted: Counted, lexicon: Lexicon) -> str:
    """The class of the counted noun; people who are named by their place ("Iowans") are persons."""
    code = noun_class(counted.lemma, lexicon)
    named_by_place = (
        code == counted.lemma
        and code.endswith(_OF_PLACE)
        and _DEMONYM.search(text, max(0, counted.end - 24), counted.end) is not None
    )
    return "person" if named_by_place else code


@lru_cache(maxsize=256)
def frequency(below: Unit | str) -> Unit:
    """The unit of "four times a week"."""
    if isinstance(below, str):
        return Unit("physical", f"1/{{{below}}}", f"count per {below}")
    known = below.dimension == "time"
    return Unit(
        "physical", f"1/{below.code}", f"count per {below.name}", f"counts per {below.name}",
        dimension="frequency" if known else None, factor=1 / below.factor if known else 1,
    )  # fmt: skip


def _phrase(text: str, amount: Amount, end: int, limit: int, following: int, lexicon: Lexicon) -> Counted | None:
    one = amount.low == amount.high and amount.low == 1
    if amount.number.form == "fraction" and (whole := _WHOLE.match(text, end)) is not None:
        end = whole.end()
    counted = counted_after(text, end, min(limit, following), limit, one, False, lexicon)
    if counted is None and not one and (word := _DETERMINER.search(text, max(0, amount.start - 20), amount.start)):
        counted = counted_after(text, end, min(limit, following), limit, one, True, lexicon)
        # "the 12 page report", but "the 19 contain secrets"
        if counted is not None and word[1].lower() not in ("a", "an") and counted.lemma not in COMPOUND_NOUNS.words:
            return None
    if counted is not None and amount.number.form == "fraction" and not _OF.match(text, end) and counted.modifier:
        return None
    return counted
