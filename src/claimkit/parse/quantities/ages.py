"""Ages: "a 12-year-old", "aged 25 to 54", "Park, 65,"."""

__all__ = ["age_at", "read_age"]

import re
from functools import cache

from claimkit.english.word_lists import word_list
from claimkit.model.unit import Unit, UnitKind
from claimkit.parse.quantities.amount_site import AmountSite
from claimkit.parse.quantities.amounts import Amount
from claimkit.parse.quantities.unit_tables import unit_of_code
from claimkit.parse.quantities.units import UnitAt
from claimkit.rules import Rule, RuleSet

_OLD = re.compile(r"(?:[-‐‑\s])(?:olds?|of[-\s]age)\b", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged|ages?(?:[^\S\n]of)?)[^\S\n]{1,2}(?:(?:about|around|between|from|over|under|just|only)[^\S\n])?\Z",
    re.IGNORECASE,
)
_WHO_IS = re.compile(
    r"\b(?:who|he|she)[^\S\n](?:is|was|turned|turns|just[^\S\n]turned)[^\S\n](?:now[^\S\n]|then[^\S\n]|only[^\S\n]|just[^\S\n])?\Z"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;)!?]|\Z)|[^\S\n]when\b|[^\S\n]at the time\b")
_OF = "of "
_HEDGED = re.compile(r"\bof[^\S\n](?:about|around|nearly|just|only)[^\S\n]\Z")
_PERSON_OF = re.compile(
    r"\b(?:man|men|woman|women|boys?|girls?|child|children|toddler|teenagers?|youth|pensioner|baby|infant|person)"
    r"[^\S\n]of[^\S\n](?:(?:about|around|nearly|just|only)[^\S\n])?\Z"
)
_AGE_ENDS = re.compile(
    r"\s*(?:[.,;)!?]|\Z)|[^\S\n](?:was|were|is|has|had|who|from|with|and|or|to|when|[a-z]+ed|ran|fell|went|came|left|lost)\b"
)
_AFTER_NAME = re.compile(r"[^\W\d_][\w’'-]*\.?,[^\S\n]\Z")
_KIN = word_list("kin")
_BEFORE_COMMA = re.compile(r"(?:,|[.;)](?=\s|\Z))(?!\d)")
_OLDER = re.compile(r"[^\S\n](?:and|or)[^\S\n](?:older|younger)\b")
_OLDEST = 120
# What makes a number an age stands so near before it.
_NEAR = 24


@cache
def _age_unit(code: str) -> Unit:
    unit = unit_of_code()[code]
    return Unit(
        UnitKind.TIME, f"{code}{{age}}", f"{unit.name} of age", f"{unit.plural} of age",
        dimension="age", factor=unit.factor if unit.dimension == "calendar" else 1,
    )  # fmt: skip


def age_at(text: str, unit: Unit, end: int) -> UnitAt:
    """The unit, made one of age where "old" or "of age" follows, with where it ends."""
    if unit.kind is UnitKind.TIME and unit.code in unit_of_code() and (old := _OLD.match(text, end)) is not None:
        return UnitAt(_age_unit(unit.code), old.end())
    return UnitAt(unit, end)


def _aged(site: AmountSite) -> Unit | None:
    start = site.amount.start
    near = max(0, start - _NEAR)
    if "age" not in site.text[near:start].lower():
        return None
    return _age_unit("a") if _AGED.search(site.text, near, start) else None


def _and_older(site: AmountSite) -> Unit | None:
    return _age_unit("a") if _OLDER.match(site.text, site.amount.end) else None


def _of_so_many(site: AmountSite) -> Unit | None:
    text, start = site.text, site.amount.start
    if not text.startswith(_OF, max(0, start - len(_OF))) and not _HEDGED.search(text, max(0, start - _NEAR), start):
        return None
    if not _PERSON_OF.search(text, max(0, start - 2 * _NEAR), start) or not _AGE_ENDS.match(text, site.amount.end):
        return None
    return _age_unit("a")


def _who_is(site: AmountSite) -> Unit | None:
    start = site.amount.start
    if not _CLAUSE_ENDS.match(site.text, site.amount.end):
        return None
    return _age_unit("a") if _WHO_IS.search(site.text, max(0, start - _NEAR), start) else None


def _behind_name(site: AmountSite) -> Unit | None:
    if not _CLAUSE_ENDS.match(site.text, site.amount.end):
        return None
    return _age_unit("a") if _in_apposition(site.text, site.amount, max(0, site.amount.start - _NEAR)) else None


_AGES = RuleSet[AmountSite, Unit](
    "bare numbers that are ages",
    (
        Rule("aged 25", _aged, example="A man aged [25] died.", never=("A man with 25 dogs died.",)),
        Rule(
            "a child of four",
            _of_so_many,
            example="A child of [four] was hurt.",
            never=("A child of four parents was hurt.", "A mother of four was hurt."),
        ),
        Rule("65 and older", _and_older, example="It is for people [65] and older."),
        Rule("who is 65", _who_is, example="His sister, who is [65], left.", never=("The total, which is 65, fell.",)),
        Rule(
            "Park, 65,",
            _behind_name,
            example="Maria Park, [65], left the party.",
            never=("Sales in Rome, 65% of all, fell.",),
            why="a number between commas behind a name",
        ),
    ),
)


def read_age(text: str, amount: Amount) -> None:
    """Makes the amount, which has no unit, an age where it is one."""
    if 0 <= amount.low <= _OLDEST and amount.number.form in ("digits", "words"):
        amount.unit = _AGES.first(AmountSite(text, amount, ""))


def _in_apposition(text: str, amount: Amount, before: int) -> bool:
    """Whether the number stands between commas behind a name: "Park, 65," """
    whole = amount.low > 0 and amount.low == amount.low.to_integral_value()
    if not whole or amount.prefixed or _BEFORE_COMMA.match(text, amount.end) is None:
        return False
    named = _AFTER_NAME.search(text, before, amount.start)
    if named is None:
        return False
    kin = named[0].rstrip(", ") in _KIN
    return kin or (named[0][0].isupper() and amount.number.form == "digits")
