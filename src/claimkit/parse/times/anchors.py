"""The words behind a period that tie it to another date: "before Christmas", "ended June 30", "of last year"."""

__all__ = ["FROM", "STOP", "beside", "ending", "inside"]

import re

from claimkit.english.tables.times import DATE_DETERMINERS
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.left import phrases
from claimkit.parse.times.period_words import Core, units, within_words
from claimkit.parse.times.words import GAP

FROM = re.compile(
    rf"(?:{GAP}or{GAP}so)?{GAP}(?:(ago)\b|(from{GAP}(?:now|today)|hence)\b|(later|earlier)\b(?!{GAP}than)|(before|after|from|following)\b)"
)
STOP = re.compile(r"\s*(?:[.,;:!?)\"”’]|\Z)")
_ENDING = re.compile(rf"(?:,?{GAP}which)?{GAP}(?:ended|ending|through|to){GAP}(?:(?:on|in){GAP})?(?:end-)?")
_OF = re.compile(rf",?{GAP}(?:(?:of|in|for){GAP})?")


def beside(lower: str, match: re.Match[str], unit: str, count: int, start: int, core: Core) -> Dated | None:
    """ "two days before Christmas"; "a day after", where nothing follows, goes by the time spoken of."""
    sign = -1 if match[4] == "before" else 1
    gap = re.compile(GAP).match(lower, match.end())
    within = core(gap.end()) if gap is not None else None
    if within is not None and within.unit != "clock" and not lower.startswith(("'s", "’s"), within.end):
        return Dated(start, within.end, "from", step=unit, steps=sign * count, within=within)
    if match[4] in {"before", "after"} and STOP.match(lower, match.end()):
        return Dated(start, match.end(), "same", name="counted", step=unit, steps=sign * count)
    return None


def ending(lower: str, read: Dated, core: Core) -> Dated | None:
    """ "the three months ended June 30", "the week ending August 7"."""
    match = _ENDING.match(lower, read.end)
    within = core(match.end()) if match is not None else None
    if within is None or within.unit not in {"day", "month"}:
        return None
    return Dated(read.start, within.end, "ending", step=read.unit, steps=read.steps or 1, within=within)


def inside(lower: str, end: int, core: Core) -> Dated | None:
    """What the words from `end` on say that it lies in: "of 2025", "of last year", "of the year"."""
    match = _OF.match(lower, end)
    if match is None:
        return None
    named = within_words().match(lower, match.end())
    joined = match[0].strip(" ,\n") != ""
    if named is not None and (joined or named[1] != "the"):
        which = phrases(DATE_DETERMINERS).get(named[1], "0")
        unit = units()[named[3]][0]
        if which.startswith("same"):
            return Dated(named.start(), named.end(), "same", step=unit, steps=int(which.removeprefix("same") or 0))
        return Dated(named.start(), named.end(), unit, offset=int(which), approximate=named[2] is not None)
    inner = core(match.end())
    if inner is None or inner.unit in {"clock", "weekday", "date", "day"}:
        return None
    return inner
