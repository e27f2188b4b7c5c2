"""Reads a whole string as one quantity."""

__all__ = ["parse_quantity"]

import re
from decimal import Decimal

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.counted_nouns import count_unit, noun_class
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.nouns import singular
from claimkit.english.word_lists import word_list
from claimkit.errors import ParseError
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.unit import Unit
from claimkit.parse.quantities.ages import age_at
from claimkit.parse.quantities.amounts import PROPORTION
from claimkit.parse.quantities.counts import frequency
from claimkit.parse.quantities.find import quantities_in
from claimkit.parse.quantities.hedges import hedge_words_at
from claimkit.parse.quantities.units import denominator_at, rate, unit_after
from claimkit.text.document import Document

_NUMBER = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})++(?!\d)|\d++)(?:\.\d++)?(?:[eE][+-]?\d{1,7})?(?![\w,.]*\d)")
_BAD_COMMA = re.compile(r"\d,(?=\d)(?!\d{3}(?!\d)|\d{2},)")
_SPACE = re.compile(r"\s+")
_WORDS = re.compile(r"[^\W\d_][\w’'.&-]*(?:\s[\w’'.&-]+)*")
_WORD = re.compile(r"[^\s]+")
_INNER = word_list("small words within a counted phrase")
_COUNTS = re.compile(r"counts? per ")
# In prose "12.000 soldiers" are thousands; in a canonical form the point is that of decimals.
_POINTED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.])")
_OF_THE_WHOLE = " of the whole"
_TO = re.compile(r"\s(?:to|and)\s")


def parse_quantity(s: str, *, lexicon: Lexicon = DEFAULT) -> Quantity:
    """The quantity that the whole of `s` states.

    Everything that `find_quantities` finds in prose is read, and the canonical
    form that `str()` gives: `parse_quantity(str(q)) == q`.

        quantity  = [hedge] numbers [what]
        hedge     = "about" | "nearly" | "at least" | "more than" | "at most" | "less than" | "vaguely" | …
        numbers   = number | number "to" number | "between" number "and" number
        what      = unit ["of" noun] | "of" noun | noun ["per" unit]

    Raises `ParseError`, with the offset at which reading failed.

    >>> q = parse_quantity("up to 12,000 North Korean troops")
    >>> q.high, str(q.hedge), q.counted
    (Decimal('12000'), 'at_most', 'North Korean troops')
    >>> parse_quantity(str(q)) == q
    True
    >>> parse_quantity("12,000 troops on Monday")
    Traceback (most recent call last):
    claimkit.errors.ParseError: expected the end of the quantity at character 14
      12,000 troops on Monday
                    ^
    """
    start, end = len(s) - len(s.lstrip()), len(s.rstrip())
    if start >= end:
        raise ParseError(s, len(s), "a number")
    if (comma := _BAD_COMMA.search(s)) is not None:
        raise ParseError(s, comma.end(), "three digits after the comma")
    found = quantities_in(Document(s), lexicon=lexicon)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (start, end)
    if whole and not s.endswith(_OF_THE_WHOLE, start, end) and not _POINTED.search(s):
        return found[0].value
    try:
        return _Canonical(s, start, end, lexicon).read()
    except ParseError as error:
        if found and found[0].start == start and found[0].end > error.position:
            raise ParseError(s, found[0].end, "the end of the quantity") from None
        raise


class _Canonical:
    """Reads the form that `str(quantity)` has, from left to right."""

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon) -> None:
        self.text, self.at, self.stop, self.lexicon = text, start, end, lexicon

    def read(self) -> Quantity:
        hedge = self.hedge()
        low = self.number("a number")
        high = low
        second = self.peek(_TO)
        if hedge is Hedge.BETWEEN and not second:
            raise ParseError(self.text, self.at, '"and" or "to" and a second number')
        if second:
            high = self.number("a second number")
            hedge = Hedge.BETWEEN if hedge is Hedge.EXACT else hedge
            if high < low:
                raise ParseError(self.text, self.at, f"a second number that is at least {low}")
        unit, counted = self.what()
        if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
            return Quantity(low, None, hedge, unit, counted)
        if hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
            return Quantity(None, high, hedge, unit, counted)
        return Quantity(low, high, hedge, unit, counted)

    def peek(self, pattern: re.Pattern[str]) -> bool:
        """Takes what the pattern matches here, if anything."""
        match = pattern.match(self.text, self.at, self.stop)
        if match is not None:
            self.at = match.end()
        return match is not None

    def hedge(self) -> Hedge:
        for word, hedge in (("vaguely ", Hedge.VAGUE), ("between ", Hedge.BETWEEN)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return hedge
        found = hedge_words_at(self.text, self.at, self.lexicon)
        if found is None:
            return Hedge.EXACT
        self.at = found.at
        return found.hedge

    def number(self, expected: str) -> Decimal:
        match = _NUMBER.match(self.text, self.at, self.stop)
        if match is None:
            raise ParseError(self.text, self.at, expected)
        self.at = match.end()
        return Decimal(match[0].replace(",", "").replace("−", "-"))

    def what(self) -> tuple[Unit | None, str | None]:
        if self.at == self.stop:
            return None, None
        space = _SPACE.match(self.text, self.at, self.stop)
        if space is not None and self.text.startswith("of ", space.end()):
            self.at = space.end() + 3
            if self.text[self.at : self.stop] == "the whole":
                return PROPORTION, None
            return PROPORTION, self.words()
        if space is not None and (counts := _COUNTS.match(self.text, space.end(), self.stop)) is not None:
            below = denominator_at(self.text, counts.end(), self.lexicon)
            if below is not None and below.end == self.stop:
                return frequency(below.below), None
        found = unit_after(self.text, self.at, None, self.lexicon)
        if found is not None:
            found = age_at(self.text, *found)
            if found.end == self.stop:
                return found.unit, None
            if self.text.startswith(" of ", found.end):
                self.at = found.end + 4
                return found.unit, self.words()
        if space is None:
            raise ParseError(self.text, self.at, "a unit, a noun or the end")
        self.at = space.end()
        return self.counted()

    def counted(self) -> tuple[Unit, str]:
        start = self.at
        words = self.words(per=True)
        head = words.rpartition(" ")[2].lower()
        unit = count_unit(noun_class(singular(head), self.lexicon))
        if self.at == self.stop:
            return unit, words
        self.at += len(" per ")
        below = denominator_at(self.text, self.at, self.lexicon)
        if below is None or below[1] != self.stop:
            raise ParseError(self.text, max(start, self.at), 'a unit after "per"')
        return rate(unit, below[0]), words

    def words(self, *, per: bool = False) -> str:
        end = self.text.rfind(" per ", self.at, self.stop) if per else -1
        end = self.stop if end < 0 else end
        match = _WORDS.match(self.text, self.at, end)
        if match is None:
            raise ParseError(self.text, self.at, "a unit, a noun or the end")
        for word in _WORD.finditer(self.text, self.at, match.end()):
            first = word.start() == self.at
            if word[0].isdecimal() or (word[0].lower() in phrase_stops() and (first or word[0] not in _INNER)):
                raise ParseError(self.text, word.start(), "a unit or a noun" if first else "the end of the quantity")
        if match.end() != end:
            raise ParseError(self.text, match.end(), "the end of the quantity")
        self.at = end
        return match[0]
