"""A period with "the" alone before it: "the week of Oct. 14", "the day before yesterday", "the end of the year"."""

__all__ = ["with_article"]

import re
from typing import NamedTuple

from claimkit.english.tables.times import DATE_PARTS
from claimkit.model.span import Span
from claimkit.parse.times.anchors import FROM, beside, ending
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import Left, phrases
from claimkit.parse.times.period_words import Core
from claimkit.parse.times.words import GAP
from claimkit.rules import Rule, RuleSet

_SKIPPED = re.compile(rf"{GAP}(?:(after{GAP}next)|before{GAP}last)\b")
_TO_DATE = re.compile(r"[ -]to[ -]date\b")
_CLOSE = re.compile(rf"{GAP}(before|after){GAP}(yesterday|tomorrow)\b")
_OF_DAY = re.compile(rf"{GAP}(?:of|beginning|starting){GAP}(?:on{GAP})?")


class ArticleSite(NamedTuple):
    """A period behind "the", with the words around it still to be read."""

    lower: str
    read: Dated
    left: Left
    core: Core

    def span(self) -> Span:
        """The period with its article."""
        return Span(self.read.start, self.read.end)


def _skipped(site: ArticleSite) -> Dated | None:
    match = _SKIPPED.match(site.lower, site.read.end)
    if match is None or site.read.unit == "day":
        return None
    return site.read._replace(end=match.end(), offset=2 if match[1] else -2)


def _to_date(site: ArticleSite) -> Dated | None:
    match = _TO_DATE.match(site.lower, site.read.end)
    return None if match is None else site.read._replace(end=match.end(), offset=0, parts=("so_far",))


def _next_but_one(site: ArticleSite) -> Dated | None:
    match = _CLOSE.match(site.lower, site.read.end)
    if match is None or site.read.unit != "day":
        return None
    return Dated(site.read.start, match.end(), "date", offset=-2 if match[2] == "yesterday" else 2)


def _that_ended(site: ArticleSite) -> Dated | None:
    return None if site.read.unit == "day" else ending(site.lower, site.read, site.core)


def _week_of(site: ArticleSite) -> Dated | None:
    match = _OF_DAY.match(site.lower, site.read.end) if site.read.unit in {"week", "weekend"} else None
    within = None if match is None else site.core(match.end())
    if within is None or within.unit not in {"day", "holiday"}:
        return None
    return Dated(site.read.start, within.end, "of", step=site.read.unit, within=within)


_RELATED = RuleSet[ArticleSite, Dated](
    "the period told by words behind it",
    (
        Rule("the week after next", _skipped, example="The court meets [the week after next]."),
        Rule("the year to date", _to_date, example="Sales rose in [the year to date]."),
        Rule("the day before yesterday", _next_but_one, example="He left [the day before yesterday]."),
        Rule(
            "the year ended in March",
            _that_ended,
            example="Sales rose in [the year ended] in March.",
            never=("Sales rose in the year.",),
        ),
        Rule(
            "the week of Oct. 14",
            _week_of,
            example="It opens in [the week of] Oct. 14.",
            never=("It was the year of the drought.",),
        ),
    ),
)


def _this_weekend(site: ArticleSite) -> Dated | None:
    return site.read if site.read.unit == "weekend" else None


def _part_of_the_day(site: ArticleSite) -> Dated | None:
    return site.read._replace(unit="same", step="day") if site.read.unit == "day" and _of_part(site.left) else None


def _part_of_the_period(site: ArticleSite) -> Dated | None:
    if site.read.unit == "day":
        return None
    ends_part = site.left.peek() in {"of", "in", "later", "earlier"} or site.read.unit == "quarter"
    return site.read._replace(offset=0) if ends_part and _of_part(site.left) else None


_ALONE = RuleSet[ArticleSite, Dated](
    "the period, told by nothing behind it",
    (
        Rule("the weekend", _this_weekend, example="He left over [the weekend]."),
        Rule(
            "later in the day",
            _part_of_the_day,
            example="He came on May 3 and left later in [the day].",
            never=("It was the day of the vote.",),
        ),
        Rule(
            "by the end of the year",
            _part_of_the_period,
            example="It will open by the end of [the year].",
            never=("It was the year of the vote.",),
        ),
    ),
)


def with_article(lower: str, read: Dated, left: Left, core: Core) -> Dated | None:
    """ "the week of Oct. 14", "the day before yesterday", "the year ended in March", "the end of the year"."""
    site = ArticleSite(lower, read, left, core)
    if (related := _RELATED.first(site)) is not None:
        return related
    if (match := FROM.match(lower, read.end)) is not None and match[4] in {"before", "after"}:
        return beside(lower, match, read.unit, 1, read.start, core)
    return _ALONE.first(site)


def _of_part(left: Left) -> bool:
    return left.take(phrases(DATE_PARTS)) is not None
