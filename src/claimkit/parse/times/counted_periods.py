"""So many periods: "two weeks ago", "the past three months", "the first two weeks of June"."""

__all__ = ["counted"]

import re
from typing import NamedTuple

from claimkit.english.tables.times import DATE_DETERMINERS, SPAN_HEDGES
from claimkit.model.span import Span
from claimkit.parse.times.anchors import FROM, STOP, beside, ending, inside
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import THE, Left, Phrases, phrases
from claimkit.parse.times.period_words import Core, ordinals
from claimkit.parse.times.reported_periods import compares
from claimkit.parse.times.words import GAP
from claimkit.rules import Rule, RuleSet

_TIME = re.compile(rf"['’]s?{GAP}time\b")
_WILL = re.compile(r"\b(?:will|shall|due|expected|scheduled|set|planned)\b|['’]ll\b")
_CAN = re.compile(r"\b(?:can|could|may|might|would)\b|\d\s\w+\sin\s\Z")
_IN = Phrases({"in": ""})


class CountedSite(NamedTuple):
    """So many periods ("two weeks"), with the words around them still to be read.

    `joint` is the word behind them that may say from when they are counted.
    """

    lower: str
    read: Dated
    left: Left
    core: Core
    joint: re.Match[str] | None = None

    def span(self) -> Span:
        """The number and the periods."""
        return Span(self.read.start, self.read.end)

    def later(self) -> int:
        """1 where the joint looks forward, -1 where it looks back."""
        word = "" if self.joint is None else self.joint[0].split()[-1]
        return -1 if word in {"ago", "earlier", "before"} else 1


def _year_before(site: CountedSite) -> Dated | None:
    joint, read = site.joint, site.read
    if joint is None or joint[0].strip() not in {"ago", "earlier", "before"} or (read.unit, read.steps) != ("year", 1):
        return None
    if joint[4] and not STOP.match(site.lower, joint.end()):
        return None
    if not compares(site.lower, site.left.start):
        return None
    return Dated(read.start, joint.end(), "same", name="compared", step="year", steps=-1)


def _from_today(site: CountedSite) -> Dated | None:
    joint, read = site.joint, site.read
    if joint is None or not (joint[1] or joint[2]):
        return None
    hedge = site.left.take(phrases(SPAN_HEDGES))
    steps = site.later() * read.steps
    return Dated(
        site.left.start,
        joint.end(),
        "ago",
        step=read.unit,
        steps=steps,
        approximate=hedge is not None or " or" in joint[0],
    )


def _from_then(site: CountedSite) -> Dated | None:
    joint, read = site.joint, site.read
    if joint is None or not joint[3]:
        return None
    return Dated(read.start, joint.end(), "same", name="counted", step=read.unit, steps=site.later() * read.steps)


def _from_named(site: CountedSite) -> Dated | None:
    joint, read = site.joint, site.read
    if joint is None or not joint[4]:
        return None
    return beside(site.lower, joint, read.unit, read.steps, read.start, site.core)


FROM_WHEN = RuleSet[CountedSite, Dated](
    "so many periods from a day",
    (
        Rule(
            "a year earlier, of a figure",
            _year_before,
            example="Profit rose in the third quarter to $5 million from $3 million [a year earlier].",
            never=("He left a year ago.",),
            why="a figure is compared with that of the same stretch of the year before",
        ),
        Rule(
            "two weeks ago",
            _from_today,
            example="He left [two weeks ago].",
            never=("He left two weeks later.",),
        ),
        Rule("two weeks later", _from_then, example="She came on May 3 and left [two weeks later]."),
        Rule(
            "two days before Christmas",
            _from_named,
            example="He left [two days before] Christmas.",
            never=("He stayed for two days.",),
        ),
    ),
)


def _time_ahead(site: CountedSite) -> Dated | None:
    match = _TIME.match(site.lower, site.read.end)
    return None if match is None else site.read._replace(start=site.left.start, end=match.end())


def _verb_ahead(site: CountedSite) -> Dated | None:
    start = site.left.start
    before = site.lower[max(0, start - 60) : start]
    if _WILL.search(before) is None or _CAN.search(before) is not None:
        return None
    return site.read._replace(start=start) if STOP.match(site.lower, site.read.end) else None


_IN_WHICH_TIME = RuleSet[CountedSite, Dated](
    "in so many periods",
    (
        Rule("in two weeks' time", _time_ahead, example="It ends [in two weeks' time]."),
        Rule(
            "will, in two weeks",
            _verb_ahead,
            example="The court will rule [in two weeks].",
            never=("The court ruled in two weeks.", "It could be done in two weeks."),
            why="without a verb that looks ahead it tells how long something takes",
        ),
    ),
)


def counted(lower: str, end: int, unit: str, count: int, left: Left, core: Core) -> Dated | None:
    """ "two weeks ago", "the past three months", "the first two weeks of June"."""
    start = left.start
    if (joint := FROM.match(lower, end)) is not None:
        read = FROM_WHEN.first(CountedSite(lower, Dated(start, end, unit, steps=count), left, core, joint))
        if read is not None:
            return read
    if left.peek() == "in":
        left.take(_IN)
        return _IN_WHICH_TIME.first(CountedSite(lower, Dated(start, end, "ago", step=unit, steps=count), left, core))
    which = left.take(phrases(DATE_DETERMINERS)) or left.take(ordinals())
    if which is None:
        return ending(lower, Dated(start, end, unit, steps=count), core)
    start = left.start
    if left.take(THE) is not None:
        start = left.start
    if which in ordinals() and (within := inside(lower, end, core)) is not None:
        number = ordinals()[which]
        return Dated(start, within.end, "nth", number=number, step=unit, steps=count, within=within)
    if (stretch := ending(lower, Dated(start, end, unit, steps=count), core)) is not None:
        return stretch
    way = phrases(DATE_DETERMINERS).get(which, "")
    return Dated(start, end, "rolling", step=unit, steps=count * int(way)) if way in {"-1", "1"} else None
