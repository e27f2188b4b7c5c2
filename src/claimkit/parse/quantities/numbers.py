"""Numbers in prose, in digits and in words, without what stands around them.

number   = digits [mixed] [power] [suffix] {scale} | words | vague | fraction
digits   = 1500 | 1,500 | 1 500 | 1.5 | .5 | 12,34,567 | 1.234.567 | ½ | 3/4 | 2 1/2
words    = group {scale [["and"] group]} [point] | ("a" | "half a") scale
vague    = "dozens" | "tens of thousands" | "several hundred" | "a few"
fraction = "half" | ("a" | "one" | words) ("third" | "quarters" …) [of a scale]
"""

__all__ = ["EXACT", "QUOTIENT", "Number", "numbers_in", "read_number"]

import re
from collections.abc import Sequence
from decimal import Context, Decimal
from functools import cache

from claimkit.english.nouns import singular_if_plural
from claimkit.english.tables.quantities import MILLION_WORDS, NUMBER_SUFFIXES
from claimkit.model.span import Span
from claimkit.parse.times.beginnings import VULGAR, Beginnings, beginnings_in
from claimkit.syntax.number_words import Number, carried_on, read_words
from claimkit.text.document import Document

# A context of our own, so that a caller's precision or traps change nothing.
EXACT = Context(prec=80, Emax=10**6, Emin=-(10**6), traps=[])
# A third has no end; so many digits of it are kept.
QUOTIENT = Context(prec=28, Emax=10**6, Emin=-(10**6), traps=[])
# A longer run of digits is a key or a serial number.
_LONGEST = 30
_LONGEST_PLAIN = 15
_SPACES = " \u00a0\u2009\u202f"

_GROUP_MARKS = str.maketrans("", "", ",'’" + _SPACES)

_DIGITS = re.compile(
    rf"""
    \d++(?![.,]|[{_SPACES}]\d|['’]\d{{3}})
  | (?P<grouped>\d{{1,3}}(?:,\d{{3}})++(?!\d)(?:\.\d++(?!\.\d))?)
  | (?P<indian>\d{{1,2}}(?:,\d{{2}}(?!\d))++,\d{{3}}(?![\d,])(?:\.\d++)?)
  | (?P<quoted>\d{{1,3}}(?:['’]\d{{3}})++(?![\d'’])(?:\.\d++)?)
  | (?P<spaced>\d{{1,3}}(?:[{_SPACES}]\d{{3}})++(?:(?P<cents>,\d{{1,2}}(?![\d,]))|(?![\w/:,])(?:\.\d++(?!\.\d))?))
  | (?P<dotted>\d{{1,3}}(?:(?:\.\d{{3}}){{2,}}+(?:,\d++)?|\.\d{{3}},\d{{1,2}})(?![\d.,]\d))
  | (?P<comma>\d++,\d{{1,2}}(?!\d|,\d|\.\d))
  | (?P<plain>\d++(?:\.\d++(?!\.\d))?|\.\d++)
    """,
    re.VERBOSE,
)
_PARTS = "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10"
_VULGAR_VALUES = {c: tuple(map(int, part.split("/"))) for c, part in zip(VULGAR, _PARTS.split(" "), strict=True)}
_AFTER_DIGITS = re.compile(
    rf"""
    (?=[{_SPACES}-]?[\d{VULGAR}/⁄]|\s?[x×*·^eE])(?:
    (?P<mixed>(?:[{_SPACES}]|-)?(?P<vulgar>[{VULGAR}])|[{_SPACES}-](?P<over>\d{{1,2}}[/⁄]\d{{1,2}})(?![\d/⁄]))
  | (?P<fraction>[/⁄]\d{{1,3}}(?![\d/⁄]|\.\d))
  | (?P<power>\s?[x×*·]\s?10\s?(?:\^\s?)?(?P<ten>[-−–+]?\d{{1,3}}|⁻?[⁰¹²³⁴-⁹]{{1,3}})|[eE](?P<e>[+-]?\d{{1,5}})(?!\w))
  | (?P<raised>(?:\s?[x×*·]\s?(?P<base>\d{{1,3}}))?\^(?P<times>[-−+]?\d{{1,2}})(?!\w))
    )""",
    re.VERBOSE,
)
# What nothing that belongs to a number stands behind.
_CLOSING = frozenset(("", *".,;:%)]!?\"”'’"))
_SUPERSCRIPT = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")
# What may carry on a number of digits: a suffix, or a scale word.
_SUFFIX = re.compile(r"(?P<gap>[ \u00a0\u2009\u202f]?)(?P<suffix>[A-Za-z]{1,3})(?![\w])")


_RUN = re.compile(r"\d*+")
# Letters before a digit leave a number only after a currency: "RM120", "$A5".
_SIGNED = re.compile(r"(?:[A-Za-z$][A-Za-z=]|\b[NR])\Z")


@cache
def _suffixes() -> dict[str, tuple[Decimal, str]]:
    return {row.suffix: (row.factor, row.where) for row in NUMBER_SUFFIXES}


def numbers_in(text: str, beginnings: Beginnings | None = None, taken: Sequence[Span] = ()) -> list[Number]:
    """Every number in `text`, in order, whatever it is used for, but those that begin in spans that are `taken`.

    The `beginnings` of the text may be known already; the spans stand in order.
    """
    _, digits, _, words = beginnings or beginnings_in(Document(text))
    numbers: list[Number] = []
    at = 0
    spans = iter((*taken, Span(len(text), len(text))))
    span = next(spans)
    for place in sorted(digits + words):
        if place < at:
            continue
        while span.end <= place:
            span = next(spans)
        if span.start <= place:
            at = span.end
            continue
        number = read_words(text, place) if text[place].isalpha() else _from_digit(text, place, at)
        if number is None:
            # Never read a run of digits twice.
            run = _RUN.match(text, place)
            at = max(place + 1, run.end() if run else 0)
        else:
            numbers.append(number)
            at = number.end
    return numbers


def _from_digit(text: str, digit: int, at: int) -> Number | None:
    """The number whose first digit is `digit`, and which may begin with a full stop, from `at` on."""
    before = text[digit - 1 : digit]
    if before == ".":
        earlier = text[digit - 2 : digit - 1]
        apart = digit > at and not (earlier.isalnum() or earlier in "_.,")
        number = read_number(text, digit - 1) if apart or (digit == 1 and at == 0) else None
        return number or read_number(text, digit)
    if before.isalpha() and not _SIGNED.search(text, max(0, digit - 2), digit):
        return None
    return read_number(text, digit)


def read_number(text: str, start: int) -> Number | None:
    """The number that begins at `start`, or None.

    >>> read_number("2.6 million jobs", 0)[:4]
    (0, 11, Decimal('2600000.0'), Decimal('2600000.0'))
    """
    first = text[start]
    if first.isdecimal() or first == ".":
        return _read_digits(text, start)
    if first in _VULGAR_VALUES:
        a, b = _VULGAR_VALUES[first]
        return _scaled(text, start, start + 1, QUOTIENT.divide(Decimal(a), Decimal(b)), "fraction")
    return read_words(text, start)


def _read_digits(text: str, start: int) -> Number | None:
    match = _DIGITS.match(text, start)
    if match is None:
        return None
    raw = match[0]
    if len(raw) > _LONGEST:
        return None
    if not raw.isdecimal():
        raw = _without_groups(raw, match)
    elif (len(raw) > _LONGEST_PLAIN and not raw.endswith("000")) or (raw[0] == "0" and len(raw) > 1):
        return None  # "007", "000": a number of a series, or what is left of another
    value, end, form = Decimal(raw), match.end(), "digits"
    if text[end : end + 1] in _CLOSING:
        return Number(start, end, value, value, form)
    after = _AFTER_DIGITS.match(text, end)
    if after is not None and (carried := _carry(value, raw, after)) is not None:
        value, end = carried, after.end()
        form = "fraction" if after["fraction"] else form
    return _scaled(text, start, end, value, form)


def _without_groups(raw: str, match: re.Match[str]) -> str:
    """The digits without the marks between their groups, with a point before the decimals."""
    if match.lastgroup == "dotted":
        return raw.replace(".", "").replace(",", ".")
    if match.lastgroup == "comma" or match["cents"]:
        raw = raw.replace(",", ".")
    return raw.translate(_GROUP_MARKS) if match.lastgroup != "plain" else raw


def _carry(value: Decimal, raw: str, after: re.Match[str]) -> Decimal | None:
    """`value` with the fraction or the power of ten written behind it."""
    if after["power"]:
        exponent = int((after["ten"] or after["e"]).translate(_SUPERSCRIPT))
        return value.scaleb(exponent, EXACT)
    if after["raised"]:
        power = int(after["times"].translate(_SUPERSCRIPT))
        if after["base"]:
            return EXACT.multiply(value, EXACT.power(Decimal(after["base"]), power))
        return EXACT.power(value, power) if value or power > 0 else None
    if not raw.isdecimal():
        return None
    if after["fraction"]:
        below = int(after["fraction"][1:])
        whole = Decimal(0)
        above = int(value)
    elif after["vulgar"]:
        above, below = _VULGAR_VALUES[after["vulgar"]]
        whole = value
    else:
        above, below = (int(x) for x in re.split("[/⁄]", after["over"]))
        whole = value
    if not 0 < above < below or below > 100:
        return None
    return EXACT.add(whole, QUOTIENT.divide(Decimal(above), Decimal(below)))


# A scale word may follow; most other words are told by their first letter.
_SCALE_NEXT = re.compile(rf"[{_SPACES}\t\-‐‑]{{0,4}}[htmblcdqaHTMBLCDQA&]")


def _scaled(text: str, start: int, end: int, value: Decimal, form: str) -> Number:
    """The number with the suffix or the scale words that follow its digits."""
    suffix = _SUFFIX.match(text, end)
    if suffix is not None and (known := _suffixes().get(suffix["suffix"])) is not None:
        scale, where = known
        joined = not suffix["gap"] and where == "joined"
        if (
            where == "any"
            or joined
            or _after_money(text, start)
            or _before_things(text, suffix)
            or _of_many(text, start, suffix)
        ):
            value = EXACT.multiply(value, scale)
            return Number(start, suffix.end(), value, value, form, scale)
    carried = carried_on(text, start, end, value) if _SCALE_NEXT.match(text, end) else None
    return carried or Number(start, end, value, value, form)


# A word that tells what is counted in millions stands so near before the number.
_COUNTED_WITHIN = 60


def _of_many(text: str, start: int, suffix: re.Match[str]) -> bool:
    """Whether a word before "7.6m" tells that millions are counted: "the waiting list stands at 7.6m"."""
    if suffix["suffix"] not in _MANY or suffix["gap"] or _LENGTH_NEXT.match(text, suffix.end()):
        return False
    before = text[max(0, start - _COUNTED_WITHIN) : start].lower()
    sentence = before[max(before.rfind(". "), before.rfind("\n")) + 1 :]
    return any(word in MILLION_WORDS.words for word in sentence.split())


_MANY = frozenset("mM")
_LENGTH_NEXT = re.compile(r"[^\S\n](?:long|wide|high|deep|tall|thick|away|across|above|below|race|dash|sprint|of|x)\b")
_THINGS_NEXT = re.compile(r"[^\S\n]([a-z]{3,})")


def _before_things(text: str, suffix: re.Match[str]) -> bool:
    """Whether a plural follows: "12.3m tonnes", "8 B people"."""
    following = _THINGS_NEXT.match(text, suffix.end())
    if following is None or suffix["suffix"].lower() not in "mbk":
        return False
    return singular_if_plural[following[1]] is not None or following[1] in ("are", "were", "have", "had")


# The sign may stand before the first number of a range: "£1-2m", "€300m-400m".
_MONEY_BEFORE = re.compile(
    r"(?:[$€£¥₹₽₩₴₪฿₫₺]|\b[A-Z]{1,3}\$?|\bRs\.?)[ \u00a0]?-?(?:\d[\d.,]{0,9}[a-z]{0,3} ?(?:[-–—]|to) ?)?\Z"
)
_MONEY_WITHIN = 24


def _after_money(text: str, start: int) -> bool:
    return _MONEY_BEFORE.search(text, max(0, start - _MONEY_WITHIN), start) is not None
