"""Tables of words for times: months and days, stretches of time, and what the words before them make of them."""

__all__ = [
    "ARTICLES_OF_MONTHS",
    "CENTURY_ORDINALS",
    "DATE_BOUNDS",
    "DATE_DETERMINERS",
    "DATE_HEDGES",
    "DATE_PARTS",
    "DAY_ORDINALS",
    "DAY_PARTS",
    "DAY_WORDS",
    "DEADLINE_VERBS",
    "DECADE_WORDS",
    "FALL_WORDS",
    "FISCAL_WORDS",
    "HABIT_WORDS",
    "HOLIDAYS",
    "HOLIDAY_FOLLOWERS",
    "HOLIDAY_PREPOSITIONS",
    "MONTHS",
    "MONTH_CONTEXTS",
    "NUMBERING_NOUNS",
    "PERIOD_WORDS",
    "REPORTED_DETERMINERS",
    "ROUND_YEAR_NOUNS",
    "SEASONS",
    "SEASON_BOUNDS",
    "SEASON_DETERMINERS",
    "SMALL_NUMBERS",
    "SMALL_ORDINALS",
    "SPAN_HEDGES",
    "WEEKDAYS",
    "WEEKDAY_NAMES",
    "YEAR_COUNT_NOUNS",
    "YEAR_WORDS",
    "DateBound",
    "DatePart",
    "DayName",
    "DayWord",
    "Determiner",
    "Holiday",
    "MonthContext",
    "MonthName",
    "PeriodWord",
    "ReportedDeterminer",
    "ValuedWord",
]  # fmt: skip

from typing import Literal

from claimkit.english.tables.row import TableRow, WordRow
from claimkit.english.tables.table import Table


class DateBound(TableRow):
    """Words before a time, and what they make of it."""

    word: str
    meaning: Literal["now", "to", "before", "since", "from", "after"]


class Determiner(TableRow):
    """A word before a period, and how many periods on from the present one, or from the "same" one, it points."""

    word: str
    meaning: Literal["0", "-1", "1", "same", "same-1", "same+1"]


class DatePart(TableRow):
    """Words before a period, and the part of it that they mean."""

    word: str
    meaning: Literal[
        "early", "mid", "late", "mid-late", "early-mid", "half1", "half2", "quarter1", "quarter2", "quarter3",
        "quarter4", "so_far", "rest", "whole", "eve",
    ]  # fmt: skip


class Holiday(TableRow):
    """A feast or named day, and the rule that gives its date."""

    word: str
    meaning: str


class MonthContext(TableRow):
    """A word right before the name of a month, and how surely it says that the name is one."""

    word: str
    meaning: Literal["strong", "weak"]


class MonthName(TableRow):
    """A name or abbreviation of a month, its number, and what else the word is."""

    word: str
    number: int
    also: Literal["", "word", "name"] = ""


class DayName(TableRow):
    """A name or abbreviation of a day of the week, its number, Monday being 0, and what else the word is."""

    word: str
    number: int
    also: Literal["", "word"] = ""


class DayWord(TableRow):
    """A word that names days by the day of publication: the first and the last of them, in days from it."""

    word: str
    first: int
    last: int


class PeriodWord(TableRow):
    """A word for a stretch of time, the unit, and how many of it: a number, or "plural" where one must stand by."""

    word: str
    unit: Literal["hour", "day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]
    many: Literal["plural", "1", "2"]


class ValuedWord(TableRow):
    """A cardinal or ordinal number, or a word that has one, and its value."""

    word: str
    value: int


class ReportedDeterminer(TableRow):
    """A word before the period of a report of results, and which period it tells."""

    word: str
    meaning: Literal["now", "back", "as"]


ARTICLES_OF_MONTHS = Table("articles_of_months", WordRow)
CENTURY_ORDINALS = Table("century_ordinals", ValuedWord)
DATE_BOUNDS = Table("date_bounds", DateBound)
DATE_DETERMINERS = Table("date_determiners", Determiner)
DATE_HEDGES = Table("date_hedges", WordRow)
DATE_PARTS = Table("date_parts", DatePart)
DAY_ORDINALS = Table("day_ordinals", ValuedWord)
DAY_PARTS = Table("day_parts", WordRow)
DAY_WORDS = Table("day_words", DayWord)
DEADLINE_VERBS = Table("deadline_verbs", WordRow)
DECADE_WORDS = Table("decade_words", ValuedWord)
FALL_WORDS = Table("fall_words", WordRow)
FISCAL_WORDS = Table("fiscal_words", WordRow)
HABIT_WORDS = Table("habit_words", WordRow)
HOLIDAYS = Table("holidays", Holiday)
HOLIDAY_FOLLOWERS = Table("holiday_followers", WordRow)
HOLIDAY_PREPOSITIONS = Table("holiday_prepositions", WordRow)
MONTHS = Table("months", MonthName)
MONTH_CONTEXTS = Table("month_contexts", MonthContext)
NUMBERING_NOUNS = Table("numbering_nouns", WordRow)
PERIOD_WORDS = Table("period_words", PeriodWord)
REPORTED_DETERMINERS = Table("reported_determiners", ReportedDeterminer)
ROUND_YEAR_NOUNS = Table("round_year_nouns", WordRow)
SEASONS = Table("seasons", ValuedWord)
SEASON_BOUNDS = Table("season_bounds", WordRow)
SEASON_DETERMINERS = Table("season_determiners", WordRow)
SMALL_NUMBERS = Table("small_numbers", ValuedWord)
SMALL_ORDINALS = Table("small_ordinals", ValuedWord)
SPAN_HEDGES = Table("span_hedges", WordRow)
WEEKDAYS = Table("weekdays", DayName)
WEEKDAY_NAMES = Table("weekday_names", WordRow)
YEAR_COUNT_NOUNS = Table("year_count_nouns", WordRow)
YEAR_WORDS = Table("year_words", WordRow)
