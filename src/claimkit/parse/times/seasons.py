"""Reads seasons and feasts: "summer 2023", "last winter", "since Easter", "Thanksgiving Day"."""

__all__ = ["holiday_at", "season_at"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.times import (
    FALL_WORDS,
    HOLIDAY_FOLLOWERS,
    HOLIDAY_PREPOSITIONS,
    HOLIDAYS,
    SEASON_BOUNDS,
    SEASON_DETERMINERS,
    SEASONS,
)
from claimkit.english.word_lists import word_list
from claimkit.model.span import Span
from claimkit.parse.times.bare_months import STOP, word_before
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import phrases, valued
from claimkit.parse.times.numeric import DASH
from claimkit.parse.times.words import GAP, YEAR, alternatives, full_year, year_tail
from claimkit.parse.times.years_in_words import year_in_words, year_words
from claimkit.rules import Rule, RuleSet

_END = r"(?![\w%]|[.,:]\d)"
_YEAR_OF_SEASON = re.compile(
    rf"(?:{GAP}of|,)?{GAP}(?:({YEAR.split('(?!')[0]})(?:{DASH}(?:\d\d)?\d\d)?{_END}|['’](\d\d)\b)"
)
_SPACE = re.compile(rf"({GAP}of{GAP})([a-z]++)")
_NEXT_WORD = re.compile(rf"{GAP}([^\W\d_]++)")
_YEAR_TAIL = re.compile(year_tail())
_NAMED_DAYS = ("day", "eve", "juneteenth", "halloween")


class SeasonSite(NamedTuple):
    """The name of a season or feast (`word`), and the word `before` it."""

    lower: str
    read: Dated
    word: str
    before: str

    def span(self) -> Span:
        """The name."""
        return Span(self.read.start, self.read.end)

    def ends_clause(self) -> bool:
        """Whether nothing follows."""
        return STOP.match(self.lower, self.read.end) is not None

    def next_word(self) -> str:
        """The word that follows, or nothing."""
        match = _NEXT_WORD.match(self.lower, self.read.end)
        return "" if match is None else match[1]


def _season_of_year(site: SeasonSite) -> Dated | None:
    match = _YEAR_OF_SEASON.match(site.lower, site.read.end)
    if match is not None:
        return site.read._replace(end=match.end(), year=full_year(match[1], match[2]))
    spoken = _SPACE.match(site.lower, site.read.end)
    if spoken is None or spoken[2] not in year_words():
        return None
    year = year_in_words(site.lower, site.lower, spoken.end(1), spoken[2])
    return None if year is None else site.read._replace(end=year.end, year=year.year)


def _last_season(site: SeasonSite) -> Dated | None:
    return site.read if site.before in SEASON_DETERMINERS.words else None


def _by_season(site: SeasonSite) -> Dated | None:
    return site.read if site.before in SEASON_BOUNDS.words and site.ends_clause() else None


def _in_the_fall(site: SeasonSite) -> Dated | None:
    if site.word not in FALL_WORDS.words or site.before != "the" or not site.ends_clause():
        return None
    return site.read if site.lower.endswith("in the ", 0, site.read.start) else None


def _the_season(site: SeasonSite) -> Dated | None:
    if site.word in FALL_WORDS.words or site.before not in {"the", "early", "late", "mid"}:
        return None
    return (
        site.read if site.ends_clause() or site.next_word() in word_list("words that go on behind a season") else None
    )


_SEASONS = RuleSet[SeasonSite, Dated](
    "a season",
    (
        Rule("summer 2023", _season_of_year, example="He left in [summer] 2023."),
        Rule("last summer", _last_season, example="He left last [summer].", never=("It was a summer school.",)),
        Rule("by summer", _by_season, example="It will open by [summer].", never=("He came by summer train.",)),
        Rule("in the fall", _in_the_fall, example="He left in the [fall].", never=("He died in the fall from it.",)),
        Rule("the summer", _the_season, example="He stayed for the [summer].", never=("He ran the summer school.",)),
    ),
)


def season_at(text: str, lower: str, start: int, word: str) -> Dated | None:
    """The season at `start` with its year, if it is one of a year and not of every year."""
    read = Dated(start, start + len(word), "season", number=valued(SEASONS)[word])
    return _SEASONS.first(SeasonSite(lower, read, word, word_before(lower, start)))


def _feast_of_year(site: SeasonSite) -> Dated | None:
    match = _YEAR_TAIL.match(site.lower, site.read.end)
    return None if match is None else site.read._replace(end=match.end(), year=full_year(match[1], match[2]))


def _named_day(site: SeasonSite) -> Dated | None:
    return site.read if site.word.endswith(_NAMED_DAYS) else None


def _last_feast(site: SeasonSite) -> Dated | None:
    return site.read if site.before in {"last", "next"} else None


def _at_feast(site: SeasonSite) -> Dated | None:
    if site.before not in HOLIDAY_PREPOSITIONS.words:
        return None
    following = site.next_word()
    return site.read if not following or following in HOLIDAY_FOLLOWERS.words else None


_FEASTS = RuleSet[SeasonSite, Dated](
    "a feast",
    (
        Rule("Easter 2023", _feast_of_year, example="He left before [Easter] 2023."),
        Rule("Christmas Day", _named_day, example="The shop is shut on [Christmas Day]."),
        Rule("last Christmas", _last_feast, example="He left last [Christmas] with her."),
        Rule(
            "since Easter",
            _at_feast,
            example="He has been ill since [Easter].",
            never=("He came for Easter.", "He came by Easter train."),
            why="before other words it belongs to a noun",
        ),
    ),
)


@cache
def _feast_pattern() -> re.Pattern[str]:
    return re.compile(alternatives(HOLIDAYS.words))


def holiday_at(text: str, lower: str, start: int, word: str) -> Dated | None:
    """The feast at `start`: with its year, after a preposition, or by a name that says that it is a day."""
    match = _feast_pattern().match(lower, start)
    if match is None or not text[start].isupper():
        return None
    read = Dated(start, match.end(), "holiday", name=phrases(HOLIDAYS)[word])
    return _FEASTS.first(SeasonSite(lower, read, word, word_before(lower, start)))
