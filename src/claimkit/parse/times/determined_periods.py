"""A period with a determiner: "last week", "the next year", "the same day"."""

__all__ = ["determined"]

import re
from typing import NamedTuple

from claimkit.english.tables.times import DATE_DETERMINERS
from claimkit.english.word_lists import word_list
from claimkit.model.span import Span
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import THE, Left, phrases
from claimkit.parse.times.words import GAP
from claimkit.rules import Rule, RuleSet

_AS = re.compile(rf"{GAP}(?:that|as|when|in{GAP}which|on{GAP}which)\b")
ROLLING = frozenset({"day", "week", "month", "quarter", "year", "decade", "century"})


class DeterminedSite(NamedTuple):
    """A period with the determiner `which` before it ("last week"), and what the table says of that: `value`.

    `read` begins at the article where one stands before the determiner.
    """

    lower: str
    read: Dated
    which: str
    value: str
    article: bool
    left: Left

    def span(self) -> Span:
        """The period with its determiner and article."""
        return Span(self.read.start, self.read.end)


def _next_from_now(site: DeterminedSite) -> Dated | None:
    if site.which != "next" or not _ahead(site.read.unit, site.left):
        return None
    return Dated(site.read.start, site.read.end, "rolling", step=site.read.unit, steps=1)


def _same_period(site: DeterminedSite) -> Dated | None:
    read = site.read
    if _AS.match(site.lower, read.end) or (site.which == "that" and read.unit not in _SPOKEN_OF_UNITS):
        return None
    count = int(site.value.removeprefix("same") or 0)
    return Dated(read.start, read.end, "same", step=read.unit, steps=count)


_BY_TIME_SPOKEN_OF = RuleSet[DeterminedSite, Dated](
    "a period told by the time spoken of",
    (
        Rule(
            "over the next year",
            _next_from_now,
            example="Prices will rise over [the next year].",
            never=("He came in May 2020 and left the next year.",),
            why="behind “over” or “within” it runs from now on",
        ),
        Rule(
            "the same week",
            _same_period,
            example="He came on May 3 and left [the same week].",
            never=("He left in the same week that she came.",),
            why="a clause behind it tells it by an event",
        ),
    ),
)


def _previous_day(site: DeterminedSite) -> Dated | None:
    read = site.read
    if read.unit != "day" or not site.article or site.which != "previous":
        return None
    return Dated(read.start, read.end, "same", step="day", steps=int(site.value))


def _coming_weekend(site: DeterminedSite) -> Dated | None:
    coming = site.read.unit == "weekend" and site.which in {"coming", "upcoming"}
    return site.read._replace(offset=0) if coming else None


def _up_to_today(site: DeterminedSite) -> Dated | None:
    read = site.read
    if read.unit == "day" or read.unit not in ROLLING:
        return None
    if site.which != "past" and not (site.article and site.which == "last"):
        return None
    return Dated(read.start, read.end, "rolling", step=read.unit, steps=-(read.steps or 1))


def _calendar_period(site: DeterminedSite) -> Dated | None:
    return None if site.read.unit == "day" else site.read._replace(offset=int(site.value))


_BY_PUBLICATION = RuleSet[DeterminedSite, Dated](
    "a period told by the day of publication",
    (
        Rule(
            "the previous day",
            _previous_day,
            example="He came on May 3, after a vote [the previous day].",
            never=("He came the previous week.",),
        ),
        Rule("this coming weekend", _coming_weekend, example="The fair opens [this coming weekend]."),
        Rule(
            "the past year",
            _up_to_today,
            example="Prices rose over [the past year].",
            never=("Prices rose last year.",),
            why="the stretch up to today, not the year of the calendar before this one",
        ),
        Rule(
            "last week",
            _calendar_period,
            example="He left [last week].",
            never=("Prices rose over the past year.",),
        ),
    ),
)
_SPOKEN_OF_UNITS = frozenset({"day", "week", "month", "year"})


def determined(lower: str, read: Dated, which: str, left: Left) -> Dated | None:
    value = phrases(DATE_DETERMINERS)[which]
    article = left.take(THE) is not None
    if article:
        read = read._replace(start=left.start)
    site = DeterminedSite(lower, read, which, value, article, left)
    spoken_of = value.startswith("same") or (article and which == "next")
    return (_BY_TIME_SPOKEN_OF if spoken_of else _BY_PUBLICATION).first(site)


def _ahead(unit: str, left: Left) -> bool:
    """Whether "the next …" runs from now on ("over the next year"), and is not the one after a time spoken of."""
    return unit in ROLLING and (
        unit in {"decade", "century"} or left.peek() in word_list("prepositions of a whole period")
    )
