"""Reads the dates that begin with a weekday: "Tuesday", "Friday, 18 October", "Friday the 13th"."""

__all__ = ["weekday_at"]

import re
from typing import NamedTuple

from claimkit.english.tables.times import HABIT_WORDS, WEEKDAY_NAMES
from claimkit.model.span import Span
from claimkit.parse.times.bare_months import word_before
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.named_months import month_at
from claimkit.parse.times.numeric import numeric_at
from claimkit.parse.times.words import GAP, months, weekdays
from claimkit.rules import Rule, RuleSet

_AND_DAY = re.compile(rf"\.?,?{GAP}(?:the{GAP})?(?=(\d|[a-z]++))")
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\b")
_NAME = re.compile(r" [A-Z]")
_PARTS_OF_DAYS = re.compile(rf"{GAP}(?:nights|mornings|afternoons|evenings)\b")
# Names that are as long are abbreviations, and most of them other words as well: "sat", "sun".
_SHORT = 5


class WeekdaySite(NamedTuple):
    """The name of a weekday, and the word `before` it."""

    text: str
    lower: str
    read: Dated
    before: str

    def span(self) -> Span:
        """The weekday alone."""
        return Span(self.read.start, self.read.end)


def _with_date(site: WeekdaySite) -> Dated | None:
    text, lower, read = site.text, site.lower, site.read
    gap = _AND_DAY.match(lower, read.end)
    if gap is None or not (gap[1].isdigit() or gap[1] in months()):
        return None
    rest = numeric_at(text, lower, gap.end()) if gap[1].isdigit() else month_at(text, lower, gap.end(), gap[1])
    return rest._replace(start=read.start, name=str(read.number)) if rest is not None and rest.unit == "day" else None


def _with_number(site: WeekdaySite) -> Dated | None:
    read, gap = site.read, _AND_DAY.match(site.lower, site.read.end)
    match = None if gap is None else _NTH.match(site.lower, gap.end())
    if match is None or not 1 <= int(match[1]) <= 31:
        return None
    return Dated(read.start, match.end(), "day", day=int(match[1]), name=str(read.number))


def _abbreviated(site: WeekdaySite) -> Dated | None:
    read = site.read
    return read if _is_short(site) and site.before == "on" and site.text[read.start].isupper() else None


def _written_out(site: WeekdaySite) -> Dated | None:
    if _is_short(site) or site.before in HABIT_WORDS.words or site.before in WEEKDAY_NAMES.words:
        return None
    end = site.read.end
    if _PARTS_OF_DAYS.match(site.lower, end) or site.lower.endswith("mail on ", 0, site.read.start):
        return None
    return None if site.before == "the" and _NAME.match(site.text, end) else site.read


def _is_short(site: WeekdaySite) -> bool:
    return site.read.end - site.read.start <= _SHORT


_WEEKDAYS = RuleSet[WeekdaySite, Dated](
    "a date that begins with a weekday",
    (
        Rule("Friday, Oct. 18", _with_date, example="He left on [Friday], Oct. 18.", never=("He left on Friday.",)),
        Rule("Friday the 13th", _with_number, example="He left on [Friday] the 13th."),
        Rule("on Sat.", _abbreviated, example="He left on [Sat]. with her.", never=("He sat down.",)),
        Rule(
            "Tuesday",
            _written_out,
            example="He left [Tuesday].",
            never=(
                "He works every Friday.",
                "They meet Tuesday nights.",
                "Shoppers waited for Black Friday.",
                "The Mail on Sunday wrote it.",
                "He heads the Wednesday Group.",
            ),
            why="beside a word of habit, in a name or with its nights it is no single day",
        ),
    ),
)


def weekday_at(text: str, lower: str, start: int, word: str) -> Dated | None:
    """The date that begins with the weekday `word` at `start`, or None."""
    read = Dated(start, start + len(word), "weekday", number=weekdays()[word][0])
    return _WEEKDAYS.first(WeekdaySite(text, lower, read, word_before(lower, start)))
