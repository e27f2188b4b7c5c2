"""Reads the dates that begin with a month: "Oct. 19", "October 2023", "May the eleventh", "in May"."""

__all__ = ["month_at"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.times import DAY_ORDINALS
from claimkit.model.span import Span
from claimkit.parse.times.bare_months import STOP, bare_month, word_before
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import valued
from claimkit.parse.times.numeric import date_of
from claimkit.parse.times.words import DAY, GAP, YEAR, alternatives, full_year, months, year_tail
from claimkit.parse.times.years import counts
from claimkit.parse.times.years_in_words import year_in_words, year_words
from claimkit.rules import Rule, RuleSet

_SPACE = re.compile(rf"((?:{GAP}of)?{GAP})([a-z]++)")


@cache
def _pattern() -> re.Pattern[str]:
    """A month with what may follow it; the groups are its day and two years in full or short, and a year alone."""
    return re.compile(
        rf"{alternatives(months())}\b(?:\.?{GAP}?(?:the{GAP})?({DAY}){year_tail()}?"
        rf"|\.?(?:,?{GAP}|{GAP}of{GAP})({YEAR})|\.?{GAP}?['’](\d\d)\b|-({YEAR}))?"
    )


class NamedMonthSite(NamedTuple):
    """The name of a month: `read` is the month with its year, `day` the number behind it, as far as it is a day."""

    text: str
    lower: str
    read: Dated
    word: str
    day: int | None

    def span(self) -> Span:
        """The name of the month."""
        return Span(self.read.start, self.read.start + len(self.word))


def _with_number(site: NamedMonthSite) -> Dated | None:
    read = site.read
    if site.day is None:
        return None
    lower_case = months()[site.word][1] == "word" and not site.text[read.start].isupper()
    return None if lower_case and read.year is None else date_of(read.start, read.end, read.year, read.number, site.day)


@cache
def _ordinal_before() -> re.Pattern[str]:
    return re.compile(rf"\b({alternatives(DAY_ORDINALS.words)}){GAP}(?:day{GAP})?of{GAP}\Z")


@cache
def _ordinal_after() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:the{GAP})?({alternatives(DAY_ORDINALS.words)})\b{year_tail()}?")


def _ordinal_of(site: NamedMonthSite) -> Dated | None:
    read, start = site.read, site.read.start
    if site.day is not None or not site.lower.startswith("of ", start - 3):
        return None
    match = _ordinal_before().search(site.lower, max(0, start - 24), start)
    if match is None:
        return None
    return date_of(match.start(), read.end, read.year, read.number, valued(DAY_ORDINALS)[match[1]])


def _then_ordinal(site: NamedMonthSite) -> Dated | None:
    read = site.read
    if site.day is not None or read.year is not None:
        return None
    match = _ordinal_after().match(site.lower, read.end)
    if match is None or not STOP.match(site.lower, match.end()):
        return None
    day = valued(DAY_ORDINALS)[match[1]]
    return date_of(read.start, match.end(), full_year(match[2], match[3]), read.number, day)


def _with_year(site: NamedMonthSite) -> Dated | None:
    return site.read if site.day is None and site.read.year is not None else None


def _with_spoken_year(site: NamedMonthSite) -> Dated | None:
    match = _SPACE.match(site.lower, site.read.end) if site.day is None and site.read.year is None else None
    if match is None or match[2] not in year_words():
        return None
    year = year_in_words(site.text, site.lower, match.end(1), match[2])
    return None if year is None else site.read._replace(end=year.end, year=year.year)


_MONTHS = RuleSet[NamedMonthSite, Dated](
    "a month with its day or year",
    (
        Rule(
            "Oct. 19",
            _with_number,
            example="He left on [Oct]. 19.",
            never=("In October 12 people left.", "They march 12 miles."),
        ),
        Rule("the second of August", _ordinal_of, example="He left on the second of [August]."),
        Rule("May the eleventh", _then_ordinal, example="He left on [May] the eleventh."),
        Rule("May nineteen ninety", _with_spoken_year, example="He left in [May] nineteen ninety."),
        Rule("October 2023", _with_year, example="He left in [October] 2023.", never=("He left in October.",)),
    ),
)


def month_at(text: str, lower: str, start: int, word: str) -> Dated | None:
    """The date that begins with the month `word` at `start`, or None."""
    match = _pattern().match(lower, start)
    if match is None:
        return None
    day, year, short, year_alone, short_alone, year_joined = match.groups()
    end, number = match.end(), months()[word][0]
    if (year or year_alone) and counts(lower, end):  # "on Oct. 8, 2000 soldiers left"
        year = short = year_alone = short_alone = year_joined = None
        end = match.end(1) if day else start + len(word)
    stated = full_year(year or year_alone or year_joined, short or short_alone)
    if day is not None and stated is None and _counts(lower, start, match):
        return bare_month(text, lower, Dated(start, start + len(word), "month", None, number), word)
    of_month = None if day is None else int(day.rstrip("sthndr"))
    read = Dated(start, end, "month", stated, number)
    found = _MONTHS.first(NamedMonthSite(text, lower, read, word, of_month))
    return bare_month(text, lower, read, word) if found is None and day is None else found


def _counts(lower: str, start: int, match: re.Match[str]) -> bool:
    """Whether the number after the month counts what follows: "in October 12 people", never "in Oct. 12"."""
    return match[1].isdigit() and word_before(lower, start) == "in" and not STOP.match(lower, match.end())
