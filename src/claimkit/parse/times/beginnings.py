"""Where dates and numbers may begin: one look over the text serves both."""

__all__ = ["VULGAR", "Beginnings", "beginnings_in"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.times import DAY_PARTS, DAY_WORDS, PERIOD_WORDS
from claimkit.parse.times.absolute import named_words
from claimkit.parse.times.words import alternatives, lowered
from claimkit.syntax.number_words import endings, starting_words
from claimkit.text.document import Document
from claimkit.text.places import places_of

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_ASCII = bytes(range(128))
_OTHER_DIGIT = re.compile(rf"[^\x00-\x7f](?<=[\d{VULGAR}])")
# What may stand before a number in words.
_BEFORE_NUMBER = frozenset(" \n\t\r(\"“‘'’«[—–/-‐‑\u00a0\u2009\u202f…:;,.>~≈$*#|")


def _spaced(sign: str) -> str:
    if sign.isascii():
        return sign.lower() if sign.isalnum() or sign == "_" else " "
    return "_" if sign.isalnum() else " "


# Letters in lower case, spaces for marks: the regex engine skips to a character many times faster than to a class.
_SPACED = "".join(_spaced(chr(code)) for code in range(256)).encode("ascii")


class Beginnings(NamedTuple):
    """Where dates and numbers may begin.

    `lower` is the text in lower case, `digits` where digits and fractions of
    one character stand, `dates` and `numbers` where words stand that may begin
    the one or the other.
    """

    lower: str
    digits: list[int]
    dates: list[int]
    numbers: list[int]


def beginnings_in(document: Document) -> Beginnings:
    """The places where a date or a number may begin in a text, in order.

    >>> beginnings_in(Document("In May six of the 12 left."))[1:]
    ([18, 19], [3], [7])
    """
    text = document.text
    lower = lowered(text)
    dates: list[int] = []
    numbers: list[int] = []
    of_dates, of_numbers = _date_words(), starting_words()
    # A space stands before every word, also before the first, so that the match begins where the word does in `text`.
    for found in _words().finditer(f" {text}".encode("latin-1", "replace").translate(_SPACED)):
        start, end = found.span()
        end -= 1
        word = lower[start:end]
        if word in of_dates:
            dates.append(start)
        if word in of_numbers and _begins_number(text, start, end):
            numbers.append(start)
    return Beginnings(lower, _digits(text), dates, numbers)


@cache
def _date_words() -> frozenset[str]:
    """The words that dates begin with; of several words the first."""
    words = {*named_words(), *PERIOD_WORDS.words, *DAY_WORDS.words, *DAY_PARTS.words, "period", "fy"}
    return frozenset(re.split("[ '.]", word)[0] for word in words if not word[0].isdigit())


@cache
def _words() -> re.Pattern[bytes]:
    """A branch for each letter, all on one level; "a" begins a date in "A.D." alone."""
    rests: dict[str, list[str]] = {}
    words = _date_words() | starting_words()
    joined = {word + ending for word in starting_words() for ending in endings()}
    for word in words - joined - {"a"}:
        rests.setdefault(word[0], []).append(word[1:])
    ending = alternatives(endings())
    branches = [rf"{letter}{alternatives(rest)}(?:{ending})?(?!\w)" for letter, rest in sorted(rests.items())]
    return re.compile(rf" (?:{'|'.join(branches)}|fy(?=\d)|a(?= d))".encode("ascii"))


def _begins_number(text: str, start: int, end: int) -> bool:
    """Whether a number may stand here: in small letters or capitals, and joined to no word."""
    rest = text[start + 1 : end]
    if not (rest.islower() or rest.isupper()) or text[end : end + 1].isalnum():
        return False
    return start == 0 or text[start - 1] in _BEFORE_NUMBER


def _digits(text: str) -> list[int]:
    """Where digits stand, in order."""
    places = places_of("0123456789", text)
    if not text.isascii() and _OTHER_DIGIT.search(_not_ascii(text)):
        places.extend(found.start() for found in _OTHER_DIGIT.finditer(text))
        places.sort()
    return places


def _not_ascii(text: str) -> str:
    """The characters outside ASCII; the way over bytes is the fastest."""
    return text.encode("utf-8", "replace").translate(None, _ASCII).decode("utf-8")
