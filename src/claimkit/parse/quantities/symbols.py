"""Symbols that are letters or words as well: when "A", "in", "s" or "$" behind a number is its unit."""

__all__ = ["SymbolSite", "is_unit_symbol", "symbol_in_context"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.quantities import MEASURING_WORDS
from claimkit.model.span import Span
from claimkit.model.unit import Unit
from claimkit.parse.quantities.unit_tables import unit_of_code
from claimkit.rules import Rule, RuleSet

# A symbol that is a word as well ("in", "a") is a unit only at the end of its phrase.
_CLOSE = re.compile(r"\s*(?:[,;:)\]?!]|\.(?:\s|\Z)|\Z|/|(?:and|or|thick|long|wide|high|deep|tall|by|x|of)\b)")
# A number with decimals, which is no model and no decade.
_DECIMAL = re.compile(r"\d\.\d++\Z")
_DECIMAL_WITHIN = 8
_NO_CLOCK = re.compile(r"\d\.(?:\d|\d{3,})\Z")
_BELOW_ZERO = re.compile(r"(?<!\w)[-−–]\d{1,3}\Z")
_INITIAL = re.compile(r"\.(?:[A-Z]|[^\S\n][A-Z][a-z])")
_NUMBER_NEXT = re.compile(r"[^\S\n]?\d")
_FEET_BEFORE = re.compile(r"\d[^\S\n]?(?:ft|feet|foot|′|')[^\S\n]?\d{1,2}\Z")
_HOURS_BEFORE = re.compile(r"\d[^\S\n]?(?:h|hrs?|hours?)[^\S\n]?\d{1,2}\Z")
_WORD_NEXT = re.compile(r"[^\S\n][a-z]")
_MORE_OF_IT = re.compile(
    r"[^\S\n](?:as|more|less|bigger|larger|smaller|higher|lower|faster|longer|stronger|the|its|better|over)\b"
)
# Lines of a screen: "1080p".
_SCREENS = re.compile(r"(?:240|360|480|720|1080|1440|2160)\Z")
_FEET_WITHIN = 12
_CHARGED = re.compile(r"\bcapacit", re.IGNORECASE)
# A word that says what is measured stands so near.
_MEASURED_WITHIN = 64


class SymbolSite(NamedTuple):
    """A symbol that may be the unit of the number which ends at `at`; a `weak` one is a word as well."""

    text: str
    at: int
    start: int
    end: int
    form: str
    weak: bool

    def span(self) -> Span:
        """The symbol."""
        return Span(self.start, self.end)

    def joined(self) -> bool:
        """Whether no space stands between number and symbol."""
        return self.start == self.at

    def measured(self) -> bool:
        """Whether a word nearby tells what is measured in this unit: "temperature" for C."""
        words = _measuring_words(self.form)
        near = self.text[max(0, self.at - _MEASURED_WITHIN) : self.end + _MEASURED_WITHIN].lower()
        return words is not None and words.search(near) is not None


@cache
def _measuring_words(form: str) -> re.Pattern[str] | None:
    words = [row.beginning for row in MEASURING_WORDS if row.symbol == form]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})") if words else None


def _decade(site: SymbolSite) -> bool | None:
    text, at = site.text, site.at
    if not site.joined() or _DECIMAL.search(text, max(0, at - _DECIMAL_WITHIN), at):
        return None
    return False


def _initial(site: SymbolSite) -> bool | None:
    return False if _INITIAL.match(site.text, site.end) else None


def _letter_of_name(site: SymbolSite) -> bool | None:
    return False if site.joined() and not site.measured() else None


def _temperature(site: SymbolSite) -> bool | None:
    below_zero = _BELOW_ZERO.search(site.text, max(0, site.at - _DECIMAL_WITHIN), site.at)
    return True if site.joined() and (below_zero or site.measured()) else None


def _before_price(site: SymbolSite) -> bool | None:
    return False if not site.joined() and _NUMBER_NEXT.match(site.text, site.end) else None


def _clock(site: SymbolSite) -> bool | None:
    return None if _NO_CLOCK.search(site.text, max(0, site.at - _DECIMAL_WITHIN), site.at) else False


def _hours(site: SymbolSite) -> bool | None:
    return True if site.joined() and _NUMBER_NEXT.match(site.text, site.end) else None


def _inches(site: SymbolSite) -> bool | None:
    return True if _FEET_BEFORE.search(site.text, max(0, site.at - _FEET_WITHIN), site.at) else None


def _pence(site: SymbolSite) -> bool | None:
    text, at = site.text, site.at
    if not site.joined() or not _WORD_NEXT.match(text, site.end) or _SCREENS.search(text, max(0, at - 4), at):
        return None
    return True


def _multiple(site: SymbolSite) -> bool | None:
    return True if site.joined() and _MORE_OF_IT.match(site.text, site.end) else None


def _goes_on(site: SymbolSite) -> bool | None:
    return False if site.weak and not _CLOSE.match(site.text, site.end) else None


_LETTERS = frozenset("JNAVWTLKBCF")
_MONEY_SIGNS = frozenset("$€£¥₹")
_SYMBOLS = RuleSet[SymbolSite, bool](
    "symbols that may be a unit",
    (
        Rule(
            "ten 777s",
            _decade,
            example="It flies ten 777[s].",
            never=("She ran it in 9.8s.",),
            why="of a number without decimals an s makes a plural",
            on={"s"},
        ),
        Rule("40 J. Crew stores", _initial, example="They closed 40 [J]. Crew stores.", on=_LETTERS),
        Rule(
            "seat 14A",
            _letter_of_name,
            example="He sat in 14[A].",
            never=("The fuse takes 13A.",),
            why="a letter joined to a number, and no word nearby that tells of currents or bytes",
            on={"A", "B"},
        ),
        Rule(
            "24C overnight",
            _temperature,
            example="Temperatures fell to 24[C] overnight.",
            never=("He moved to flat 24C overnight.",),
            on={"C", "F"},
        ),
        Rule(
            "two $ 500 cheques",
            _before_price,
            example="I have two [$] 500 cheques.",
            never=("It cost 20 $ then.",),
            why="a sign before a number is that number's",
            on=_MONEY_SIGNS,
        ),
        Rule(
            "47 pm",
            _clock,
            example="He wrote 47 [pm].",
            never=("The grid is 2.1 pm wide.",),
            why="minutes have two digits, and an hour has no decimals",
            on={"pm", "am"},
        ),
        Rule("1h 20m", _hours, example="The flight took 1[h] 20m.", on={"h"}),
        Rule("5ft 9in man", _inches, example="A 5ft 9[in] man ran.", never=("He bought 9 in May.",), on={"in"}),
        Rule("20p to £2.50", _pence, example="The fare rose 20[p] to £2.50.", never=("A 1080p screen.",), on={"p"}),
        Rule("5x bigger", _multiple, example="It is 5[x] bigger.", never=("It is 5x4 metres.",), on={"x"}),
        Rule(
            "nine in May",
            _goes_on,
            example="He bought 9 [in] May.",
            never=("It is 9 in long.",),
            why="a symbol that is a word as well is a unit at the end of its phrase",
        ),
    ),
)


def is_unit_symbol(site: SymbolSite) -> bool:
    """Whether the symbol is the unit of the number before it."""
    said = _SYMBOLS.first(site, site.form)
    return said is not False


def symbol_in_context(text: str, at: int, form: str, unit: Unit) -> Unit:
    """The unit that the symbol stands for behind what stands before: "20m" behind "1h" are minutes."""
    if form == "m" and _HOURS_BEFORE.search(text, max(0, at - _FEET_WITHIN), at):
        return unit_of_code()["min"]
    if form == "F" and _CHARGED.search(text, max(0, at - _MEASURED_WITHIN), at):
        return unit_of_code()["F"]
    return unit
