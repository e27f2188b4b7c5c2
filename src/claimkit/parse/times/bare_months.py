"""Months by themselves: "in May", "since March", but not "May said" or "they march"."""

__all__ = ["STOP", "bare_month", "word_before"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.tables.times import ARTICLES_OF_MONTHS, HABIT_WORDS, MONTH_CONTEXTS
from claimkit.model.span import Span
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import phrases
from claimkit.parse.times.numeric import DASH
from claimkit.parse.times.words import GAP, alternatives, months
from claimkit.rules import Rule, RuleSet

_LAST_WORD = re.compile(r"([^\W\d_]++)['’]?s?[\s-]{1,2}\Z")
STOP = re.compile(r"\s*+(?:[.,;:!?)\"”]|\Z|['’]s\b)")
_ONWARD = re.compile(rf"{GAP}(?:onwards?|forward|on)\b")
_NEXT_MONTH = re.compile(rf"(?:{DASH}|{GAP}(?:to|and|or|until|through){GAP})([a-z]++)")
# A noun in lower case, of which the month says when: "a May interview".
_NOUN = re.compile(r" (?!(?:and|or|to|in|on|at|of|for|by|when|that|as|with|said|says|was|is|had|has)\b)[a-z]{3}")
# Names that are as long are abbreviated: "Sept", "Mar".
_SHORT = 5


class MonthSite(NamedTuple):
    """A word that may name a month: with the word `before` it, and what that word says of it (`context`).

    `kind` is "word" where it is another word too ("march"), "name" where it is a person's name ("April"), or empty.
    """

    text: str
    lower: str
    read: Dated
    word: str
    before: str
    context: str
    kind: str

    def span(self) -> Span:
        """The month alone."""
        return Span(self.read.start, self.read.end)


def _strong_context(site: MonthSite) -> bool | None:
    return True if site.context == "strong" else None


def _plain_name(site: MonthSite) -> bool | None:
    if site.kind:
        return None
    short = len(site.word) < _SHORT and site.word not in _FULL_NAMES
    point = site.lower[site.read.end : site.read.end + 1] == "."
    return True if not short or site.context or point else None


_FULL_NAMES = frozenset({"may", "june", "july"})


@cache
def _after_month() -> re.Pattern[str]:
    """What stands before the second of two months: "January and", "Jan. 5 –"."""
    return re.compile(
        rf"\b{alternatives(months())}\b\.?(?:{GAP}\d{{1,2}}\b)?"
        rf"(?:,?{GAP}(?:and|or|to|until|through){GAP}|\s?[-–—]\s?)(?:(?:early|mid|late)(?:{GAP}|-))?\Z"
    )


def _after_another(site: MonthSite) -> bool | None:
    start = site.read.start
    return True if _after_month().search(site.lower, max(0, start - 26), start) else None


def _before_another(site: MonthSite) -> bool | None:
    following = _NEXT_MONTH.match(site.lower, site.read.end)
    return True if following is not None and following[1] in months() else None


def _name_in_context(site: MonthSite) -> bool | None:
    if site.context != "weak" or site.kind != "name":
        return None
    return None if _surname_follows(site) else True


def _surname_follows(site: MonthSite) -> bool:
    return site.text[site.read.end + 1 : site.read.end + 2].isupper()


def _from_on(site: MonthSite) -> bool | None:
    return True if site.before == "from" and _ONWARD.match(site.lower, site.read.end) else None


def _of_a_noun(site: MonthSite) -> bool | None:
    return True if site.before in ARTICLES_OF_MONTHS.words and _NOUN.match(site.text, site.read.end) else None


def _up_to(site: MonthSite) -> bool | None:
    if not site.lower.endswith(("prior to ", "up to "), 0, site.read.start):
        return None
    return None if site.kind == "name" and _surname_follows(site) else True


def _last_in_clause(site: MonthSite) -> bool | None:
    if site.context != "weak" or site.before in {"and", "or", "for", "to"}:
        return None
    return True if STOP.match(site.lower, site.read.end) else None


_MONTHS = RuleSet[MonthSite, bool](
    "a word that names a month",
    (
        Rule("in May", _strong_context, example="He left in [May].", never=("He may leave.", "Ms. May left.")),
        Rule("October", _plain_name, example="The [October] strike failed.", never=("The March strike failed.",)),
        Rule("and March", _after_another, example="January and [March] were wet.", never=("They march on.",)),
        Rule("March and April", _before_another, example="It was dry [March] to October.", never=("They march on.",)),
        Rule(
            "by April",
            _name_in_context,
            example="It must be done by [April] or later.",
            never=("It was written by April Jones.",),
            why="unless a surname follows",
        ),
        Rule("from May on", _from_on, example="Fees rise from [May] onwards."),
        Rule("the May vote", _of_a_noun, example="He lost the [May] vote.", never=("Her May was cold.",)),
        Rule("up to March", _up_to, example="It stays shut up to [March] at least."),
        Rule("after March, nothing else", _last_in_clause, example="It may open after [March]."),
    ),
)


def word_before(lower: str, start: int) -> str:
    """The word that stands before `start`, or nothing."""
    match = _LAST_WORD.search(lower, max(0, start - 16), start)
    return match[1] if match else ""


def bare_month(text: str, lower: str, read: Dated, word: str) -> Dated | None:
    """The month `read` off the `word` without day and year, if it is one."""
    kind = months()[word][1]
    if not text[read.start].isupper() and kind in {"word", "name"}:
        return None
    before = word_before(lower, read.start)
    if before in HABIT_WORDS.words:
        return None
    context = phrases(MONTH_CONTEXTS).get(before, "")
    return read if _MONTHS.first(MonthSite(text, lower, read, word, before, context, kind)) else None
