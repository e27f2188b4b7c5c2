"""Numbers written in words."""

__all__ = ["Number", "carried_on", "endings", "read_words", "starting_words"]

import re
from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.nouns import singular
from claimkit.english.tables.quantities import BEFORE_SCALES, FRACTION_WORDS, NUMBER_WORDS, VAGUE_AMOUNTS
from claimkit.english.word_lists import word_list

_EXACT = Context(prec=80, Emax=10**6, Emin=-(10**6), traps=[])
_QUOTIENT = Context(prec=28, Emax=10**6, Emin=-(10**6), traps=[])
_ONE = Decimal(1)
# No number has more words; a run of "one one one" must not be read ever again.
_MOST = 24

_NEXT = re.compile(r"(?:[^\S\n]{1,3}|[^\S\n]?[-‐‑][^\S\n]?|,[^\S\n])?+([A-Za-z]{1,16}|&)(?![A-Za-z'’])")
# "a few" is an amount, "few" is none; so is "the last few days".
_BEFORE_FEW = re.compile(
    r"\b([Aa]|[Aa]nother|[Ll]ast|[Pp]ast|[Nn]ext|[Ff]irst|[Ff]inal|[Tt]hese|[Tt]hose)[^\S\n]{1,2}\Z"
)
# "a third man" is the next one, "a third of the men" a part of them.
_NOUN_NEXT = re.compile(r"[^\S\n-]([A-Za-z]+)")
_BEFORE_SCALE = re.compile(r"([A-Za-z\d]+)[^\w.!?]{1,2}\Z")
_PLURALS = word_list("plurals that follow a bare number")
_COMPARED = word_list("what figures are compared by")
_FOLD = "fold"
_MANY = ("sscale", "shundred", "sdozen")
_ARTICLE_BEFORE = re.compile(r"\b(an?)[^\S\n]{1,2}\Z", re.IGNORECASE)


class Number(NamedTuple):
    """A number as found: its place, its ends (equal unless it is vague) and how it was written.

    `form` is "digits", "words", "fraction" or "vague"; `scale` is the scale
    word or suffix that it ends on ("2.6 million": 1,000,000), else 1.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    form: str
    scale: Decimal = _ONE


@cache
def _words() -> dict[str, tuple[str, Decimal]]:
    table: dict[str, tuple[str, Decimal]] = {row.word: (row.kind, row.value) for row in NUMBER_WORDS}
    for word, (kind, value) in list(table.items()):
        if kind in ("hundred", "scale", "dozen"):
            table[word + "s"] = ("s" + kind, value)
    for part in FRACTION_WORDS:
        table[part.singular] = ("part", Decimal(part.denominator))
        table[part.plural] = ("parts", Decimal(part.denominator))
    for word, (kind, value) in list(table.items()):
        if kind in ("unit", "teen", "tens", "hundred", "scale") and value > 1:
            table[word + _FOLD] = ("fold", value)  # "fivefold"
        if kind == "tens":
            table |= {word + one: ("teen", _EXACT.add(value, unit)) for one, unit in _units()}
    table |= {row.word: (row.kind, row.low) for row in VAGUE_AMOUNTS}
    table |= {"and": ("and", _ONE), "&": ("and", _ONE), "a": ("a", _ONE), "an": ("a", _ONE), "of": ("of", _ONE)}
    table["point"] = ("point", _ONE)
    return table


def _units() -> list[tuple[str, Decimal]]:
    return [(row.word, row.value) for row in NUMBER_WORDS if row.kind == "unit"]


@cache
def _vague() -> dict[str, tuple[Decimal, Decimal]]:
    return {row.word: (row.low, row.high) for row in VAGUE_AMOUNTS}


_NOT_FIRST = ("and", "a", "of", "point", "part", "parts")
# Ordinals that are fractions only behind another number are not looked for.
_STARTING_PARTS = ("half", "quarter", "third", "halves")


@cache
def starting_words() -> frozenset[str]:
    """The words that may begin a number, in small letters."""
    words = {word for word, (kind, _) in _words().items() if kind not in _NOT_FIRST}
    return frozenset(words | {*_STARTING_PARTS, *FRACTION_WORDS.words})


@cache
def endings() -> frozenset[str]:
    """What may be joined to a word that begins a number: "fivefold", "twentyone"."""
    return frozenset({_FOLD, *(word for word, _ in _units())})


def read_words(text: str, at: int) -> Number | None:
    """The number in words at `at`."""
    reader = _Reader(text, at)
    return reader.from_start() if reader.kinds[0] and text[at] != "," else None


def carried_on(text: str, start: int, at: int, digits: Decimal) -> Number | None:
    """The number that begins with `digits` at `start` and is carried on in words at `at`: "2.6 million"."""
    reader = _Reader(text, at)
    return reader.after_digits(start, digits) if reader.kinds[0] and text[at] != "," else None


class _Reader:
    """Reads one number by recursive descent.

    The words are kept as parallel lists; behind the last one, `kinds` ends with an empty kind.
    """

    def __init__(self, text: str, at: int) -> None:
        matches: list[re.Match[str]] = []
        kinds: list[str] = []
        values: list[Decimal] = []
        known = _words()
        while (match := _NEXT.match(text, at)) is not None and (entry := known.get(match[1].lower())) is not None:
            if matches and (match.start(1) == at or len(matches) == _MOST):
                break
            kind, value = entry
            matches.append(match)
            kinds.append(kind)
            values.append(value)
            at = match.end()
        kinds.append("")
        self.text, self.matches, self.kinds, self.values = text, matches, kinds, values

    def word(self, i: int) -> str:
        return self.matches[i][1].lower()

    def comma(self, i: int) -> bool:
        """Whether a comma stands before the word `i`."""
        return self.text[self.matches[i].start()] == ","

    def end(self, i: int) -> int:
        """Where the word before the word `i` ends."""
        return self.matches[i - 1].end()

    def after_digits(self, start: int, digits: Decimal) -> Number | None:
        kind = self.kinds[0]
        if kind == "and":
            part = self.part_after_and(0)
            if part is None:
                return None
            i, value = part
            scale = _ONE
            if self.kinds[i] in ("scale", "hundred"):
                scale = self.values[i]
                i += 1
            total = _EXACT.multiply(_EXACT.add(digits, value), scale)
            return Number(start, self.end(i), total, total, "digits", scale)
        if kind not in ("scale", "hundred", "dozen", "sscale", "shundred", "sdozen"):
            return None
        i, total, scale = self.scales(0, digits)
        if not (self.kinds[i] and self.comma(i)):
            # "$20 million, two officials said": behind a comma a word begins another number.
            i, total = self.rest(i, total, scale)
        return Number(start, self.end(i), total, total, "digits", scale)

    def scales(self, i: int, value: Decimal) -> tuple[int, Decimal, Decimal]:
        scale = _ONE
        while self.kinds[i] in ("scale", "hundred", "dozen", "sscale", "shundred", "sdozen") and scale < 10**12:
            if self.kinds[i].startswith("s") and self.kinds[i] != "scale" and self.kinds[i + 1] == "of" and i:
                break
            scale = _EXACT.multiply(scale, self.values[i])
            i += 1
        return i, _EXACT.multiply(value, scale), scale

    def rest(self, i: int, total: Decimal, scale: Decimal) -> tuple[int, Decimal]:
        """The smaller groups behind a scale: "two million three hundred and four", "a million and a half"."""
        while scale > 1:
            and_part = self.part_after_and(i)
            if and_part is not None and self.kinds[and_part[0]] not in ("scale", "hundred"):
                return and_part[0], _EXACT.add(total, _EXACT.multiply(and_part[1], scale))
            j = i + (self.kinds[i] == "and")
            group = self.group(j)
            if group is None:
                break
            j, value = group
            smaller = _ONE
            if self.kinds[j] in ("scale", "dozen"):
                j, value, smaller = self.scales(j, value)
            if value >= scale or self.kinds[j] in ("part", "parts"):
                break
            i, total, scale = j, _EXACT.add(total, value), smaller
        return i, total

    def below_hundred(self, i: int) -> tuple[int, Decimal] | None:
        kind = self.kinds[i]
        if kind in ("unit", "teen"):
            return i + 1, self.values[i]
        if kind != "tens":
            return None
        value = self.values[i]
        if self.kinds[i + 1] == "unit" and not self.comma(i + 1):
            return i + 2, _EXACT.add(value, self.values[i + 1])
        return i + 1, value

    def group(self, i: int) -> tuple[int, Decimal] | None:
        """A number below a thousand, or "twelve hundred"."""
        first = self.below_hundred(i)
        if first is None:
            return None
        i, value = first
        if self.kinds[i] != "hundred":
            return i, value
        i, value = i + 1, _EXACT.multiply(value, 100)
        j = i + (self.kinds[i] == "and")
        low = self.below_hundred(j)
        if low is not None and self.kinds[low[0]] != "hundred" and not self.comma(j):
            return low[0], _EXACT.add(value, low[1])
        return i, value

    def part_after_and(self, i: int) -> tuple[int, Decimal] | None:
        """ "and a half", "and one quarter", "and three quarters"."""
        if self.kinds[i] != "and":
            return None
        i += 1
        above = _ONE
        if self.kinds[i] == "a":
            i += 1
        else:
            group = self.below_hundred(i)
            if group is None:
                return None
            i, above = group
        if self.kinds[i] not in ("part", "parts"):
            return None
        return i + 1, _QUOTIENT.divide(above, self.values[i])

    def from_start(self) -> Number | None:
        kind, start = self.kinds[0], self.matches[0].start(1)
        if kind in ("unit", "teen", "tens"):
            if len(self.matches) == 1:  # a word alone, as most are
                value = self.values[0]
                return Number(start, self.matches[0].end(), value, value, "words")
            return self.counted(start)
        if kind in ("several", "splural", "sscale", "shundred", "sdozen"):
            return self.vague(start)
        if kind in ("part", "parts"):
            return self.part(start, _ONE, 0)
        if kind == "fold":  # the ending is read as the unit
            return Number(start, self.matches[0].end() - len(_FOLD), self.values[0], self.values[0], "words")
        if kind == "zero":
            return self.point(start, Decimal(0), 1)
        if kind in ("hundred", "scale", "dozen"):
            article = _ARTICLE_BEFORE.search(self.text, max(0, start - 5), start)
            start = article.start() if article else start
            i, total, scale = self.scales(0, _ONE)
            if article is None and i == 1 and not self.before_plural(start):
                return None
            i, total = self.rest(i, total, scale)
            return Number(start, self.end(i), total, total, "words", scale)
        return None

    def before_plural(self, start: int) -> bool:
        """Whether a scale alone is one of it, "about hundred people": before a plural, behind no word that takes it."""
        following = _NOUN_NEXT.match(self.text, self.end(1))
        if following is None or following[1].lower() in phrase_stops():
            return False
        if singular(following[1]) is None and following[1] not in _PLURALS:
            return False
        before = _BEFORE_SCALE.search(self.text, max(0, start - 12), start)
        return before is None or before[1].lower() not in BEFORE_SCALES.words

    def counted(self, start: int) -> Number | None:
        group = self.group(0)
        if group is None:
            return None
        i, value = group
        if self.kinds[i] in ("part", "parts"):
            if self.kinds[i] == "parts" or value == 1:
                return self.part(start, value, i)
            return Number(start, self.end(i), value, value, "words")
        scale = Decimal(100) if value >= 100 and self.kinds[i - 1] == "hundred" else _ONE
        and_part = self.part_after_and(i)
        if and_part is not None:
            i, value = and_part[0], _EXACT.add(value, and_part[1])
        if self.kinds[i] in ("scale", "dozen", "sscale", "sdozen", "hundred", "shundred"):
            i, value, scale = self.scales(i, value)
            i, value = self.rest(i, value, scale)
        elif self.kinds[i] == "point":
            return self.point(start, value, i)
        return Number(start, self.end(i), value, value, "words", scale)

    def point(self, start: int, whole: Decimal, i: int) -> Number:
        if self.kinds[i] != "point":
            return Number(start, self.end(i), whole, whole, "words")
        j, digits = i + 1, ""
        while self.kinds[j] in ("zero", "unit", "teen", "tens"):
            two = self.below_hundred(j)
            j, value = two if two is not None else (j + 1, Decimal(0))
            digits += str(value)
        if not digits:
            return Number(start, self.end(i), whole, whole, "words")
        number = _EXACT.add(whole, Decimal(f"0.{digits}"))
        i, number, scale = self.scales(j, number)
        return Number(start, self.end(i), number, number, "words", scale)

    def part(self, start: int, above: Decimal, i: int) -> Number | None:
        """A fraction whose denominator is the token `i`."""
        value = _QUOTIENT.divide(above, self.values[i])
        word = self.word(i)
        article = _ARTICLE_BEFORE.search(self.text, max(0, start - 5), start) if i == 0 else None
        if not self.may_be_part(word, i, article):
            return None
        start = start if article is None else article.start()
        i += 1
        j = i + (self.kinds[i] == "of")
        if self.kinds[j] == "a":
            j += 1
        if self.kinds[j] in ("scale", "dozen", "hundred") and (j > i or word in ("half", "quarter")):
            j, value, scale = self.scales(j, value)
            return Number(start, self.end(j), value, value, "words", scale)
        if word == "quarter" and article is None and i == 1:
            return None
        return Number(start, self.end(i), value, value, "fraction")

    def may_be_part(self, word: str, i: int, article: re.Match[str] | None) -> bool:
        """Whether the word names a part: "a third man" is the next one, and "third" alone is in an order."""
        if i or word in ("half", "quarter"):
            return True
        if article is None:
            return False
        following = _NOUN_NEXT.match(self.text, self.end(i + 1))
        return following is None or following[1].lower() in phrase_stops() | _COMPARED

    def vague(self, start: int) -> Number | None:
        """ "dozens", "tens of thousands", "several hundred", "a few dozen"."""
        if self.kinds[0] == "several":
            return self.several(start)
        own = _vague().get(self.word(0))
        if own is not None and self.kinds[1] != "of":
            return None
        low, high = own or (self.values[0], _EXACT.multiply(self.values[0], 10))
        i = 1
        while self.kinds[i] == "of" and self.kinds[i + 1] in _MANY and low < 10**15:
            scale = self.values[i + 1]
            low, high = _EXACT.multiply(low, scale), _EXACT.multiply(high, scale)
            i += 2
        return Number(start, self.end(i), low, high, "vague")

    def several(self, start: int) -> Number | None:
        low, high = _vague()[self.word(0)]
        before = _BEFORE_FEW.search(self.text, max(0, start - 12), start)
        if before is None and self.word(0) != "several":
            return None
        i = 1 + (self.kinds[1] == "of")
        if self.kinds[i] not in ("hundred", "scale", "dozen", *_MANY):
            i = 1
        i, factor, scale = self.scales(i, _ONE)
        if before is not None and before[1] in ("a", "A"):
            start = before.start()
        return Number(start, self.end(i), _EXACT.multiply(low, factor), _EXACT.multiply(high, factor), "vague", scale)
