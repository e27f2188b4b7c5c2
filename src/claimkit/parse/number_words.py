"""Numbers written in words."""

__all__ = ["Words", "read_words", "starting_words"]

import re
from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from claimkit.lexicon.tables import column, rows

_EXACT = Context(prec=80, Emax=10**6, Emin=-(10**6), traps=[])
_QUOTIENT = Context(prec=28, Emax=10**6, Emin=-(10**6), traps=[])
_ONE = Decimal(1)
# No number has more words; a run of "one one one" must not be read ever again.
_MOST = 24

_NEXT = re.compile(r"(?:[^\S\n]{1,3}|[^\S\n]?[-‐‑][^\S\n]?|,[^\S\n])?+([A-Za-z]{1,12}|&)(?![A-Za-z'’])")
# "a few" is an amount, "few" is none; so is "the last few days".
_BEFORE_FEW = re.compile(
    r"\b([Aa]|[Aa]nother|[Ll]ast|[Pp]ast|[Nn]ext|[Ff]irst|[Ff]inal|[Tt]hese|[Tt]hose)[^\S\n]{1,2}\Z"
)
# "a third man" is the next one, "a third of the men" a part of them.
_NOUN_NEXT = re.compile(r"[^\S\n-]([A-Za-z]+)")
_COMPARED = frozenset({"more", "less", "fewer", "larger", "smaller", "bigger", "higher", "lower", "each"})
_MANY = ("sscale", "shundred", "sdozen")
_ARTICLE_BEFORE = re.compile(r"\b(an?)[^\S\n]{1,2}\Z", re.IGNORECASE)


class Words(NamedTuple):
    """A number in words; the fields are those of a Number."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    form: str
    scale: Decimal = _ONE


class _Token(NamedTuple):
    word: str
    kind: str
    value: Decimal
    start: int
    end: int
    comma: bool


@cache
def _words() -> dict[str, tuple[str, Decimal]]:
    table = {word: (kind, Decimal(value)) for word, kind, value in rows("number_words")}
    for word, (kind, value) in list(table.items()):
        if kind in ("hundred", "scale", "dozen"):
            table[word + "s"] = ("s" + kind, value)
    for singular, plural, below in rows("fraction_words"):
        table[singular] = ("part", Decimal(below))
        table[plural] = ("parts", Decimal(below))
    for row in rows("vague_amounts"):
        table[row[0]] = (row[1], Decimal(row[2]))
    table |= {"and": ("and", _ONE), "&": ("and", _ONE), "a": ("a", _ONE), "an": ("a", _ONE), "of": ("of", _ONE)}
    table["point"] = ("point", _ONE)
    return table


@cache
def _vague() -> dict[str, tuple[Decimal, Decimal]]:
    return {row[0]: (Decimal(row[2]), Decimal(row[3])) for row in rows("vague_amounts")}


# Ordinals that are fractions only behind another number are not looked for.
_STARTING_PARTS = {"half", "quarter", "third", "halves"}


@cache
def _begin() -> dict[str, set[str]]:
    """The words that may begin a number, by first letter."""
    known = [w for w, (kind, _) in _words().items() if kind not in ("and", "a", "of", "point", "part", "parts")]
    by_letter: dict[str, set[str]] = {}
    for word in [*known, *_STARTING_PARTS, *(row[0] for row in rows("fraction_words"))]:
        by_letter.setdefault(word[0], set()).add(word)
    return by_letter


@cache
def starting_words() -> str:
    """A pattern of the words that may begin a number.

    Three classes of letters stand in front, since they turn most words away
    before the branches are tried.
    """
    words = set().union(*_begin().values())
    guard = ""
    for place in range(3):
        letters = "".join(sorted({word[place] for word in words}))
        guard += f"[{letters}{letters.upper()}]"
    branches = []
    for letter, known in sorted(_begin().items()):
        rests = {word[1:] for word in known}
        forms = sorted(rests | {rest.upper() for rest in rests}, key=lambda rest: (-len(rest), rest))
        branches.append(f"[{letter}{letter.upper()}](?:{'|'.join(forms)})\\b")
    return f"(?={guard})(?:{'|'.join(branches)})"


def read_words(text: str, at: int, digits: Decimal | None) -> Words | None:
    """The number in words at `at`; after `digits`, the scale words that carry on (" million")."""
    reader = _Reader(text, at)
    if not reader.kind(0) or reader.tokens[0].comma:
        return None
    if digits is not None:
        return reader.after_digits(at, digits)
    return reader.from_start()


class _Reader:
    """Reads one number by recursive descent; words are looked at only as far as it reaches."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.at = text, at
        self.tokens: list[_Token] = []

    def kind(self, i: int) -> str:
        """The kind of the token `i`, or nothing where no word of a number stands."""
        tokens = self.tokens
        while len(tokens) <= i:
            match = _NEXT.match(self.text, self.at) if len(tokens) < _MOST else None
            entry = None if match is None else _words().get(match[1].lower())
            if match is None or entry is None or (match.start() == match.start(1) and tokens):
                return ""
            comma = self.text[match.start()] == ","
            tokens.append(_Token(match[1].lower(), *entry, match.start(1), match.end(), comma))
            self.at = match.end()
        return tokens[i].kind

    def end(self, i: int) -> int:
        return self.tokens[i - 1].end

    def after_digits(self, at: int, digits: Decimal) -> Words | None:
        kind = self.kind(0)
        if kind == "and":
            part = self.part_after_and(0)
            if part is None:
                return None
            i, value = part
            scale = _ONE
            if self.kind(i) in ("scale", "hundred"):
                scale = self.tokens[i].value
                i += 1
            total = _EXACT.multiply(_EXACT.add(digits, value), scale)
            return Words(at, self.end(i), total, total, "digits", scale)
        if kind not in ("scale", "hundred", "dozen", "sscale", "shundred", "sdozen"):
            return None
        i, total, scale = self.scales(0, digits)
        if not (self.kind(i) and self.tokens[i].comma):
            # "$20 million, two officials said": behind a comma a word begins another number.
            i, total = self.rest(i, total, scale)
        return Words(at, self.end(i), total, total, "digits", scale)

    def scales(self, i: int, value: Decimal) -> tuple[int, Decimal, Decimal]:
        scale = _ONE
        while self.kind(i) in ("scale", "hundred", "dozen", "sscale", "shundred", "sdozen") and scale < 10**12:
            if self.kind(i).startswith("s") and self.kind(i) != "scale" and self.kind(i + 1) == "of" and i:
                break
            scale = _EXACT.multiply(scale, self.tokens[i].value)
            i += 1
        return i, _EXACT.multiply(value, scale), scale

    def rest(self, i: int, total: Decimal, scale: Decimal) -> tuple[int, Decimal]:
        """The smaller groups behind a scale: "two million three hundred and four", "a million and a half"."""
        while scale > 1:
            and_part = self.part_after_and(i)
            if and_part is not None and self.kind(and_part[0]) not in ("scale", "hundred"):
                return and_part[0], _EXACT.add(total, _EXACT.multiply(and_part[1], scale))
            j = i + (self.kind(i) == "and")
            group = self.group(j)
            if group is None:
                break
            j, value = group
            smaller = _ONE
            if self.kind(j) in ("scale", "dozen"):
                j, value, smaller = self.scales(j, value)
            if value >= scale or self.kind(j) in ("part", "parts"):
                break
            i, total, scale = j, _EXACT.add(total, value), smaller
        return i, total

    def below_hundred(self, i: int) -> tuple[int, Decimal] | None:
        kind = self.kind(i)
        if kind in ("unit", "teen"):
            return i + 1, self.tokens[i].value
        if kind != "tens":
            return None
        value = self.tokens[i].value
        if self.kind(i + 1) == "unit" and not self.tokens[i + 1].comma:
            return i + 2, _EXACT.add(value, self.tokens[i + 1].value)
        return i + 1, value

    def group(self, i: int) -> tuple[int, Decimal] | None:
        """A number below a thousand, or "twelve hundred"."""
        kind = self.kind(i)
        if kind and self.tokens[i].comma and kind not in ("unit", "teen", "tens"):
            return None
        first = self.below_hundred(i)
        if first is None:
            return None
        i, value = first
        if self.kind(i) != "hundred":
            return i, value
        i, value = i + 1, _EXACT.multiply(value, 100)
        j = i + (self.kind(i) == "and")
        low = self.below_hundred(j)
        if low is not None and self.kind(low[0]) != "hundred" and not self.tokens[j].comma:
            return low[0], _EXACT.add(value, low[1])
        return i, value

    def part_after_and(self, i: int) -> tuple[int, Decimal] | None:
        """ "and a half", "and one quarter", "and three quarters"."""
        if self.kind(i) != "and":
            return None
        i += 1
        above = _ONE
        if self.kind(i) == "a":
            i += 1
        else:
            group = self.below_hundred(i)
            if group is None:
                return None
            i, above = group
        if self.kind(i) not in ("part", "parts"):
            return None
        return i + 1, _QUOTIENT.divide(above, self.tokens[i].value)

    def from_start(self) -> Words | None:
        first = self.tokens[0]
        if first.kind in ("several", "splural") or first.kind in ("sscale", "shundred", "sdozen"):
            return self.vague()
        if first.kind in ("part", "parts"):
            return self.part(first.start, _ONE, 0)
        if first.kind == "zero":
            return self.point(first.start, Decimal(0), 1)
        if first.kind in ("hundred", "scale", "dozen"):
            article = _ARTICLE_BEFORE.search(self.text, max(0, first.start - 5), first.start)
            start = article.start() if article else first.start
            i, total, scale = self.scales(0, _ONE)
            if article is None and i == 1:
                return None
            i, total = self.rest(i, total, scale)
            return Words(start, self.end(i), total, total, "words", scale)
        return self.counted(first.start)

    def counted(self, start: int) -> Words | None:
        group = self.group(0)
        if group is None:
            return None
        i, value = group
        if self.kind(i) in ("part", "parts"):
            if self.kind(i) == "parts" or value == 1:
                return self.part(start, value, i)
            return Words(start, self.end(i), value, value, "words")
        scale = Decimal(100) if value >= 100 and self.tokens[i - 1].kind == "hundred" else _ONE
        and_part = self.part_after_and(i)
        if and_part is not None:
            i, value = and_part[0], _EXACT.add(value, and_part[1])
        if self.kind(i) in ("scale", "dozen", "sscale", "sdozen", "hundred", "shundred"):
            i, value, scale = self.scales(i, value)
            i, value = self.rest(i, value, scale)
        elif self.kind(i) == "point":
            return self.point(start, value, i)
        return Words(start, self.end(i), value, value, "words", scale)

    def point(self, start: int, whole: Decimal, i: int) -> Words:
        if self.kind(i) != "point":
            return Words(start, self.end(i), whole, whole, "words")
        j, digits = i + 1, ""
        while self.kind(j) in ("zero", "unit", "teen", "tens"):
            two = self.below_hundred(j)
            j, value = two if two is not None else (j + 1, Decimal(0))
            digits += str(value)
        if not digits:
            return Words(start, self.end(i), whole, whole, "words")
        number = _EXACT.add(whole, Decimal(f"0.{digits}"))
        i, number, scale = self.scales(j, number)
        return Words(start, self.end(i), number, number, "words", scale)

    def part(self, start: int, above: Decimal, i: int) -> Words | None:
        """A fraction whose denominator is the token `i`."""
        value = _QUOTIENT.divide(above, self.tokens[i].value)
        word = self.tokens[i].word
        article = _ARTICLE_BEFORE.search(self.text, max(0, start - 5), start) if i == 0 else None
        if i == 0 and article is None and word not in ("half", "quarter"):
            return None
        if article is not None:
            start = article.start()
            following = None if word in ("half", "quarter") else _NOUN_NEXT.match(self.text, self.end(i + 1))
            if following is not None and following[1].lower() not in column("np_stops") | _COMPARED:
                return None
        i += 1
        j = i + (self.kind(i) == "of")
        if self.kind(j) == "a":
            j += 1
        if self.kind(j) in ("scale", "dozen", "hundred") and (j > i or word in ("half", "quarter")):
            j, value, scale = self.scales(j, value)
            return Words(start, self.end(j), value, value, "words", scale)
        if word == "quarter" and article is None and i == 1:
            return None
        return Words(start, self.end(i), value, value, "fraction")

    def vague(self) -> Words | None:
        """ "dozens", "tens of thousands", "several hundred", "a few dozen"."""
        if self.kind(0) == "several":
            return self.several()
        first = self.tokens[0]
        own = _vague().get(first.word)
        if own is not None and self.kind(1) != "of":
            return None
        low, high = own or (first.value, _EXACT.multiply(first.value, 10))
        i = 1
        while self.kind(i) == "of" and self.kind(i + 1) in _MANY and low < 10**15:
            scale = self.tokens[i + 1].value
            low, high = _EXACT.multiply(low, scale), _EXACT.multiply(high, scale)
            i += 2
        return Words(first.start, self.end(i), low, high, "vague")

    def several(self) -> Words | None:
        first = self.tokens[0]
        low, high = _vague()[first.word]
        before = _BEFORE_FEW.search(self.text, max(0, first.start - 12), first.start)
        if before is None and first.word != "several":
            return None
        i = 1 + (self.kind(1) == "of")
        if self.kind(i) not in ("hundred", "scale", "dozen", *_MANY):
            i = 1
        i, factor, scale = self.scales(i, _ONE)
        start = before.start() if before and before[1] in ("a", "A") else first.start
        return Words(start, self.end(i), _EXACT.multiply(low, factor), _EXACT.multiply(high, factor), "vague", scale)
