"""Reads times in EDTF, the Extended Date/Time Format of the Library of Congress, now part of ISO 8601-2.

Levels 0 and 1, and intervals, as far as `datetime.date` reaches:

```
when      = date | end "/" end
end       = date | ".." | ""
date      = (day | month | season | year | unspecified) [ "?" | "~" | "%" ]
day       = year "-" month "-" two-digits [ "T" time [ zone ] ]
season    = year "-" ( "21" | "22" | "23" | "24" )
```
"""

__all__ = ["parse_when"]

import re
from calendar import monthrange
from datetime import date

from claimkit.errors import ParseError
from claimkit.model.when import When
from claimkit.parse.times.calendar_periods import Period, decade_of, month_of, season_of, year_of

_YEAR = re.compile(r"[0-9]{4}")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?)?")
_MARKS = {"?": (False, True), "~": (True, False), "%": (True, True)}
_RANGE = "a year from 0001 to 9999 (Python's dates know no other)"


def parse_when(s: str) -> When:
    """The time that `s` states in EDTF.

    Read are years, months and days ("2024", "2024-10", "2024-10-22"), seasons
    ("2024-21", northern and meteorological), unspecified digits ("201X",
    "20XX", "2024-XX", "2024-10-XX"), the qualifiers "?", "~" and "%", and
    intervals whose ends may be open (".." or nothing). A date with a time of
    day is read as its day. `parse_when(str(w)) == w` for every `When`.

    Raises `ParseError` for anything else, also for years that `datetime.date`
    does not know.

    >>> parse_when("2024-10~")
    When(start=datetime.date(2024, 10, 1), end=datetime.date(2024, 10, 31), approximate=True, uncertain=False)
    >>> print(parse_when("/2024-11-01"))
    ../2024-11-01
    >>> parse_when("2024-13")
    Traceback (most recent call last):
    claimkit.errors.ParseError: expected a month from 01 to 12 or a season from 21 to 24 at character 5
      2024-13
           ^
    """
    return _Reader(s).when()


class _Reader:
    """Goes through a string from left to right, one method a rule of the grammar."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._approximate = self._uncertain = False

    def when(self) -> When:
        """when = date | end "/" end"""
        if self._text == "../..":
            return When(None, None)
        first = self._end()
        if self._at == len(self._text) and first is not None:
            return self._made(first.first, first.last)
        self._expect("/", "the end, or a slash before the end of an interval" if first else "a slash and a date")
        at = self._at
        last = self._end(last=True)
        self._finish()
        if first is None and last is None:
            raise self._failed("a date on one side of the slash at least", at)
        if first is not None and last is not None and last.last < first.first:
            raise self._failed("an end no earlier than the start", at)
        return self._made(first.first if first else None, last.last if last else None)

    def _made(self, start: date | None, end: date | None) -> When:
        return When(start, end, approximate=self._approximate, uncertain=self._uncertain)

    def _failed(self, expected: str, at: int | None = None) -> ParseError:
        return ParseError(self._text, self._at if at is None else at, expected)

    def _expect(self, sign: str, expected: str) -> None:
        if not self._text.startswith(sign, self._at):
            raise self._failed(expected)
        self._at += len(sign)

    def _take(self, sign: str) -> bool:
        if self._text.startswith(sign, self._at):
            self._at += len(sign)
            return True
        return False

    def _finish(self) -> None:
        if self._at < len(self._text):
            raise self._failed("the end of the text")

    def _end(self, *, last: bool = False) -> Period | None:
        """end = date | ".." | "" """
        if self._take("..") or (self._text.startswith("/", self._at) and not last):
            return None
        if last and self._at == len(self._text):
            return None
        return self._date()

    def _date(self) -> Period:
        """date = (day | month | season | year | unspecified) [ "?" | "~" | "%" ]"""
        period = self._unqualified()
        marks = _MARKS.get(self._text[self._at : self._at + 1])
        if marks is not None:
            self._at += 1
            self._approximate |= marks[0]
            self._uncertain |= marks[1]
        return period

    def _unqualified(self) -> Period:
        start = self._at
        for digits, length in ((2, 100), (3, 10)):
            pattern = self._text[start : start + 4]
            if pattern[:digits].isascii() and pattern[:digits].isdigit() and pattern[digits:] == "X" * (4 - digits):
                return self._unspecified(int(pattern[:digits]) * length, length)
        year = self._year()
        if not self._take("-"):
            return year_of(year)
        if self._take("XX"):
            if self._take("-"):
                self._expect("XX", '"XX", as the month is not specified')
            return year_of(year)
        return self._within(year)

    def _unspecified(self, first: int, length: int) -> Period:
        if first == 0:
            raise self._failed(_RANGE)
        self._at += 4
        return decade_of(first) if length == 10 else year_of(first, first + length - 1)

    def _year(self) -> int:
        match = _YEAR.match(self._text, self._at)
        if match is None:
            sign = self._text[self._at : self._at + 1]
            raise self._failed(_RANGE if sign in {"Y", "-", "+"} else 'a year of four digits, or ".."')
        if match[0] == "0000":
            raise self._failed(_RANGE)
        self._at += 4
        return int(match[0])

    def _within(self, year: int) -> Period:
        """What follows "2024-": a season, a month, or a month and a day."""
        at = self._at
        number = self._two_digits("a month from 01 to 12 or a season from 21 to 24")
        if 21 <= number <= 24:
            try:
                return season_of(year, number)
            except ValueError:
                raise self._failed(_RANGE, at - 5) from None
        if not 1 <= number <= 12:
            raise self._failed("a month from 01 to 12 or a season from 21 to 24", at)
        if not self._take("-"):
            return month_of(year, number)
        if self._take("XX"):
            return month_of(year, number)
        return self._day(year, number)

    def _day(self, year: int, month: int) -> Period:
        last = monthrange(year, month)[1]
        at = self._at
        expected = f"a day from 01 to {last}"
        number = self._two_digits(expected)
        if not 1 <= number <= last:
            raise self._failed(expected, at)
        if self._take("T"):
            match = _TIME.match(self._text, self._at)
            if match is None:
                raise self._failed("a time of day, such as 17:30:00 or 17:30:00Z")
            self._at = match.end()
        day = date(year, month, number)
        return Period(day, day)

    def _two_digits(self, expected: str) -> int:
        digits = self._text[self._at : self._at + 2]
        if len(digits) < 2 or not (digits.isascii() and digits.isdigit()):
            raise self._failed(expected)
        self._at += 2
        return int(digits)
