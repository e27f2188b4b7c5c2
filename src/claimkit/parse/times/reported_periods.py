"""Reads periods told by the one that results are reported for: "the latest quarter", "the year-ago period".

A report names its period once ("third-quarter profit") and then tells others by it. What is read here is placed by
the period that the article reports on.
"""

__all__ = ["REPORTED_WORDS", "YEAR_AGO", "compares", "reported_at", "reported_in_year"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.times import REPORTED_DETERMINERS
from claimkit.english.word_lists import word_list
from claimkit.model.span import Span
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import THE, Left, Phrases, phrases
from claimkit.parse.times.words import GAP, alternatives
from claimkit.rules import Rule, RuleSet

# Where such a period may begin to be read.
REPORTED_WORDS = frozenset({"year", "quarter", "period", "half"})
_UNITS = {"quarter": "quarter", "period": "", "half": "half"}
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
# "A year ago he left" has no hyphen.
_YEAR_AGO = re.compile(r"year(?:-(?:ago|earlier)(?= )|[ ](?:ago|earlier)[ ](?:\w{5,6} )?(?:quarter|period)\b)")
YEAR_AGO = "year-ago"
_YEAR_AGO_QUARTER = re.compile(
    rf"year[ -](?:ago|earlier){GAP}(?:(?:fiscal{GAP})?(first|second|third|fourth){GAP})?(quarter|period|half)\b"
)
_TAIL = re.compile(
    rf"{GAP}(?:(?:of|in){GAP})?(?:(last{GAP}year|a{GAP}year{GAP}(?:ago|earlier|before)|the{GAP}(?:previous|prior){GAP}year"
    rf"|the{GAP}year{GAP}(?:before|earlier))|((?:19|20)\d\d)(?![\w%]|[.,]\d))"
)
_OF_YEAR = re.compile(
    rf"(?:['’]s)?{GAP}(?:(?:fiscal{GAP})?({alternatives(_NUMBERS)})(?:{GAP}|-)(?:fiscal{GAP})?)?(quarter|period|half)\b(?!-)"
)
_Q_OF_YEAR = re.compile(r" ?([qh])([1-4])\b")
_WITHIN = word_list("prepositions within a period")
# "from $3 million, or 9 cents a share, a year ago", "higher than a year ago"; but "came from Rome a year ago".
_COMPARING = re.compile(
    r"\b(?:from|than|compared{0}(?:with|to)|against|versus|vs\.?|unchanged){0}(?:[^;\n]*\d[^;\n]*)?\Z"
    r"|(?:\d{0}(?:million|billion|trillion|percent|points?|cents)|{0}share|%|\bquarter),?{0}\Z".format(r"[ ]")
)
_HEDGED = re.compile(r"\b(?:(?:more|less|fewer)[ ]than|about|over|just[ ]over|nearly|almost|roughly|some)[ ]\Z")
_SENTENCE = 160


@cache
def _determiners() -> Phrases[str]:
    return phrases(REPORTED_DETERMINERS)


class ReportedSite(NamedTuple):
    """The word "quarter", "period" or "year" at `start`; `which` is what the table says of the words before it."""

    lower: str
    start: int
    word: str
    which: str
    left: Left

    def span(self) -> Span:
        """The word."""
        return Span(self.start, self.start + len(self.word))

    def begins(self) -> int:
        """Where the period begins, with "the" if it stands there."""
        self.left.take(THE)
        return self.left.start


def _year_ago_quarter(site: ReportedSite) -> Dated | None:
    match = _YEAR_AGO_QUARTER.match(site.lower, site.start)
    if match is None:
        return None
    number, unit = _NUMBERS.get(match[1] or "", 0), _UNITS[match[2]]
    if number:
        return Dated(site.begins(), match.end(), "quarter", number=number, name=YEAR_AGO)
    return Dated(site.begins(), match.end(), "reported", step=unit, offset=-1)


def _year_ago_results(site: ReportedSite) -> Dated | None:
    match = _YEAR_AGO.match(site.lower, site.start)
    return None if match is None else Dated(site.start, match.end(), "reported", offset=-1)


def _latest(site: ReportedSite) -> Dated | None:
    if site.which != "now":
        return None
    return Dated(site.begins(), site.span().end, "reported", step=_UNITS[site.word], offset=0, name="latest")


def _prior_year(site: ReportedSite) -> Dated | None:
    if site.which != "back":
        return None
    return Dated(site.begins(), site.span().end, "reported", step=_UNITS[site.word], offset=-1)


def _same_period(site: ReportedSite) -> Dated | None:
    match = _TAIL.match(site.lower, site.span().end) if site.which == "as" else None
    if match is None:
        return None
    if match[2]:
        return Dated(site.begins(), match.end(), "reported", int(match[2]), step=_UNITS[site.word])
    return Dated(site.begins(), match.end(), "reported", step=_UNITS[site.word], offset=-1)


def _the_quarter(site: ReportedSite) -> Dated | None:
    if site.which or site.word not in {"quarter", "period"} or site.left.take(THE) is None:
        return None
    start, end = site.left.start, site.span().end
    if site.left.peek() not in _WITHIN or (site.word == "period" and site.left.peek() == "of"):
        return None
    match = _TAIL.match(site.lower, end)
    if match is not None and match[1]:
        return Dated(start, match.end(), "reported", step=_UNITS[site.word], offset=-1)
    told = _ENDS_PHRASE.match(site.lower, end) is not None
    return Dated(start, end, "reported", step=_UNITS[site.word], offset=0) if told else None


_ENDS_PHRASE = re.compile(
    rf"(?:\s{{0,3}}(?:[,.;:!?)\"”—–]|\Z)|{GAP}(?!(?:of|when|that|which|before|after|end\w*|in\swhich)\b))"
)

_YEARS_AGO = RuleSet[ReportedSite, Dated](
    "a period a year before the one reported on",
    (
        Rule(
            "the year-ago quarter",
            _year_ago_quarter,
            example="Third-quarter profit rose from that of the [year]-ago quarter.",
            never=("He left a year ago.",),
        ),
        Rule(
            "year-ago results",
            _year_ago_results,
            example="Third-quarter profit rose to $5 million. The [year]-ago results held a charge.",
            never=("He left a year ago.",),
        ),
    ),
)
_REPORTED = RuleSet[ReportedSite, Dated](
    "a period told by the one reported on",
    (
        Rule("the latest quarter", _latest, example="Sales fell in the latest [quarter]."),
        Rule("the prior-year quarter", _prior_year, example="Profit fell from that of the prior-year [quarter]."),
        Rule(
            "the same period last year",
            _same_period,
            example="Sales in May were above those of the same [period] last year.",
            never=("Both left in the same period.",),
        ),
        Rule(
            "in the quarter",
            _the_quarter,
            example="Third-quarter profit rose. Sales fell in the [quarter].",
            never=("He lives in the Latin quarter.", "He came in the quarter of the year that she left."),
            why="told only where the article reports on a quarter",
        ),
    ),
)


def reported_at(lower: str, start: int, word: str, floor: int) -> Dated | None:
    """The period told by the one reported on at the "quarter", "period", "half" or "year" at `start`; or None."""
    if word == "year":
        if not _YEAR_AGO.match(lower, start):
            return None
        return _YEARS_AGO.first(ReportedSite(lower, start, word, "", Left(lower, start, floor)))
    left = Left(lower, start, floor)
    which = left.take(_determiners())
    if which is None and not left.ends_in(THE):
        return None
    return _REPORTED.first(ReportedSite(lower, start, word, "" if which is None else _determiners()[which], left))


def reported_in_year(lower: str, read: Dated) -> Dated | None:
    """A year with a quarter behind it: "this year's third quarter", "the 1988 second quarter", "2019 Q3"."""
    if read.unit != "year" or (read.year is None and read.offset is None) or read.parts:
        return None
    if (match := _Q_OF_YEAR.match(lower, read.end)) is not None:
        return _numbered(read, match.end(), "quarter" if match[1] == "q" else "half", int(match[2]))
    match = _OF_YEAR.match(lower, read.end)
    if match is None:
        return None
    if match[1]:
        return _numbered(read, match.end(), _UNITS[match[2]], _NUMBERS[match[1]]) if match[2] != "period" else None
    if match[2] == "half":
        return None
    return Dated(read.start, match.end(), "reported", year=read.year, offset=read.offset, step=_UNITS[match[2]])


def _numbered(read: Dated, end: int, unit: str, number: int) -> Dated | None:
    if number > (4 if unit == "quarter" else 2):
        return None
    return Dated(read.start, end, unit, read.year, number, year_offset=read.offset, approximate=read.approximate)


def compares(lower: str, start: int) -> bool:
    """Whether the words before `start` compare figures: "to $5 million from $3 million", "higher than"."""
    before = lower[max(0, start - _SENTENCE) : start]
    before = before[max(before.rfind(". "), before.rfind("\n\n")) + 1 :]
    return _COMPARING.search(_HEDGED.sub("", before)) is not None
