"""Finds dates and times in prose."""

__all__ = ["date_spans", "find_times", "scan_dates", "times_in"]

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cache, partial

from claimkit.english.tables.times import DAY_PARTS, DAY_WORDS, DEADLINE_VERBS, PERIOD_WORDS
from claimkit.english.word_lists import word_endings
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.parse.times.absolute import named_words
from claimkit.parse.times.beginnings import Beginnings, beginnings_in
from claimkit.parse.times.dated import Dated
from claimkit.parse.times.direction import Direction, direction
from claimkit.parse.times.left import with_left
from claimkit.parse.times.memory import Memory
from claimkit.parse.times.numeric import numeric_at
from claimkit.parse.times.place import Place
from claimkit.parse.times.placing import needs_publication, place
from claimkit.parse.times.ranges import more_days, with_end, with_right
from claimkit.parse.times.relative import nth_weekday, relative_at
from claimkit.parse.times.reported_periods import REPORTED_WORDS, reported_at, reported_in_year
from claimkit.parse.times.words import alternatives
from claimkit.text.document import Document

_NO_DATE_AFTER = frozenset(".,:/$€£¥#-_")
# What nothing that belongs to a date stands behind.
_CLOSING = frozenset(("", *".;:!?)\"”'’%"))
_NAME = re.compile(r"(?:(?:[A-Z]\w{1,12}|(?:[A-Z]\.){2,4}) |[\"“‘](?:This |Last |Next )?)\Z")
_ARTICLE = re.compile(r"\b(?:the|this|its|their|his|her|a|an)\s\Z")
_NOUN = re.compile(
    r"\.?\s(?!(?:and|or|to|in|on|at|of|for|by|when|that|as|with|after|before|until|but|was|were|is)\b)[a-z]{3}"
)
_EVENT = ("'s", "’s")
_EFFECTIVE = ("effective", "Effective", "with effect")
# "follows Tuesday's vote": what something comes after has been.
_BEHIND = re.compile(r"\b(?:follows|following|followed|after|since|despite|wake of)\s\Z", re.IGNORECASE)
# Units that are told by words alone and by no number of the calendar.
_TOLD = frozenset({"ago", "rolling", "same", "date", "from", "week", "weekend"})
# "Has kept it shut until Friday": what has begun and is said to last, lasts still.
_UNTIL = ("until ", "till ", "through ")
_PERFECT = re.compile(r"\b(?:has|have)\s[^.;:!?,\n]*\Z")
# Between the verb and its deadline stands an object at most.
_DEADLINE_WITHIN = 60


def find_times(text: str, *, published: date | None = None) -> tuple[Mention[When], ...]:
    """The dates and times that `text` speaks of, in order, none overlapping.

    `published` is the day on which the text came out. What cannot be placed
    without it, "last week" or "Oct. 19", is left out where it is None. Never
    raises on any text.

    >>> from datetime import date
    >>> text = "Officials said Tuesday that up to 12,000 troops will be sent by December."
    >>> [(m.text, str(m.value)) for m in find_times(text, published=date(2024, 10, 23))]
    [('Tuesday', '2024-10-22'), ('by December', '../2024-12-31')]
    """
    document = Document.seen(text)
    return document.placed(times_in(document, published=published))


def scan_dates(document: Document) -> list[Dated]:
    """All dates and clock times of a document, not placed yet: what `times_in` and `date_spans` share."""
    return _scan(document.text, document.once(beginnings_in))


def times_in(
    document: Document, *, published: date | None = None, dates: Sequence[Dated] | None = None
) -> tuple[Mention[When], ...]:
    """As `find_times`, for a document whose `dates` may have been scanned already."""
    text = document.text
    lower = "" if published is None else document.once(beginnings_in).lower
    found: list[Mention[When]] = []
    memory = Memory(text)
    for read in scan_dates(document) if dates is None else dates:
        if read.unit == "clock" or (published is None and needs_publication(read)):
            continue
        attributive = published is not None and _is_attributive(lower, read)
        by = Place(published, partial(_direction_of, document, read), memory.before(read), attributive=attributive)
        value = place(read, by)
        if value is not None:
            found.append(Mention(read.start, read.end, text[read.start : read.end], value))
            memory.note(read, value, by)
    return tuple(found)


def date_spans(document: Document, *, dates: Sequence[Dated] | None = None) -> tuple[Span, ...]:
    """Where dates and clock times stand, whether they can be placed or not; in order, none overlapping.

    These are the dates of the calendar, whose numbers count nothing; times told
    by an amount ("two weeks ago", "the past three months") are none of them.

    >>> text = "On Oct. 19 at 10:30 p.m. 1,500 people left; in 2022 it was 900."
    >>> [text[s.start : s.end] for s in date_spans(Document(text))]
    ['Oct. 19', '10:30 p.m.', '2022']
    """
    spans: list[Span] = []
    for read in scan_dates(document) if dates is None else dates:
        told = read if read.within is None else read.within
        if told.unit not in _TOLD:
            spans.append(Span(told.start, told.end))
    return tuple(spans)


@cache
def _relative_words() -> frozenset[str]:
    return PERIOD_WORDS.words | DAY_WORDS.words | DAY_PARTS.words | REPORTED_WORDS


@cache
def _first() -> re.Pattern[str]:
    """The words that a date may begin with: a branch for each letter, all on one level."""
    rests: dict[str, list[str]] = {}
    for word in {*named_words(), *_relative_words()}:
        rests.setdefault(word[0], []).append(word[1:])
    branches = (rf"{letter}{alternatives(rest)}(?!\w)" for letter, rest in sorted(rests.items()))
    return re.compile(rf"\b(?:{'|'.join(branches)}|fy(?=\d))")


def _scan(text: str, found: Beginnings) -> list[Dated]:
    """All dates and clock times, from left to right."""
    lower, digits = found.lower, found.digits
    firsts = [at for at, last in zip(digits, [-2, *digits], strict=False) if at - last > 1]
    first_words = _first()
    dates: list[Dated] = []
    floor = until = 0
    for start in sorted(firsts + found.dates):
        if start < until:
            continue
        before = lower[start - 1 : start]
        may_be = before not in _NO_DATE_AFTER or _allowed(lower, start, before)
        if lower[start].isdecimal():
            read = numeric_at(text, lower, start) if may_be and not before.isalnum() else None
        elif (match := first_words.match(lower, start)) is not None:
            until = match.end()
            read = _worded(text, lower, start, match[0], floor) if may_be else None
        else:
            continue
        if read is not None:
            read = _completed(text, lower, read, floor)
            if read.unit == "day":
                dates.extend(more_days(lower, read))
            else:
                dates.append(read)
            floor = until = dates[-1].end
    return dates


def _completed(text: str, lower: str, read: Dated, floor: int) -> Dated:
    """A date together with the words after and before it that belong to it."""
    core = partial(_inner, text, lower, floor)
    if read.unit == "weekday":
        read = nth_weekday(lower, read, floor, core)
    if read.unit == "year" and lower.startswith(_EVENT, read.end):
        read = reported_in_year(lower, read) or read
    if lower[read.end : read.end + 1] not in _CLOSING:
        read = with_right(lower, read)
        read = with_end(lower, read, floor, core)
    return with_left(lower, read, floor, event=lower.startswith(_EVENT, read.end))


def _allowed(lower: str, start: int, sign: str) -> bool:
    """After a hyphen only words like "mid-"; after other marks no number, since it may go on one."""
    if sign == "-":
        return lower.endswith(word_endings("prefixes of dates"), max(0, start - 7), start)
    return sign == "." and not lower[start].isdigit()


def _core_at(text: str, lower: str, start: int, floor: int) -> Dated | None:
    """The date that begins at `start`, without the words around it that belong to it."""
    if lower[start : start + 1].isdecimal():
        return numeric_at(text, lower, start)
    match = _first().match(lower, start)
    return None if match is None else _worded(text, lower, start, match[0], floor)


def _worded(text: str, lower: str, start: int, word: str, floor: int) -> Dated | None:
    """The date that begins with the `word` at `start`, without the words around it that belong to it."""
    reader = named_words().get(word)
    if reader is None and not word.isalpha():
        word = " ".join(word.replace("’", "'").split())
        reader = named_words().get(word)
    if reader is not None:
        return reader(text, lower, start, word)
    if word in REPORTED_WORDS and (read := reported_at(lower, start, word, floor)) is not None:
        return read
    if word == "period":
        return None
    if lower.startswith("-", start + len(word)) and word in PERIOD_WORDS.words:
        after = start + len(word)
        if not lower.startswith("-end", after) or lower[after + 4 : after + 5].isalnum():
            return None
    if text[start].isupper() and _NAME.search(text, max(0, start - 14), start):
        return None  # "USA Today", "This Week" in quotes
    return relative_at(lower, start, word, floor, partial(_inner, text, lower, start))


def _inner(text: str, lower: str, floor: int, at: int) -> Dated | None:
    read = _core_at(text, lower, at, floor)
    return None if read is None else with_right(lower, read)


def _is_attributive(lower: str, read: Dated) -> bool:
    """Whether the date stands between an article and a noun: "the Nov. 5 election"."""
    return (
        read.year is None
        and _ARTICLE.search(lower, max(0, read.start - 5), read.start) is not None
        and _NOUN.match(lower, read.end) is not None
    )


def _direction_of(document: Document, read: Dated) -> Direction:
    """Where a date lies.

    "Since" looks back whatever the verb; a deadline ahead where no verb says anything, or one that sets deadlines
    ("postponed until Friday", "has been shut until Friday"). What takes effect may do so either side of today.
    """
    text, start = document.text, read.start
    if read.bound == "since":
        return Direction(-1, True)
    if (read.bound == "to" or text.endswith(" to ", 0, start)) and _sets_deadline(text, start):
        return Direction(1, True)
    if read.bound == "from" and text.startswith(_EFFECTIVE, start):
        return Direction(0)
    if text.startswith(_EVENT, read.end) and _BEHIND.search(text, max(0, start - 24), start) is not None:
        return Direction(-1)
    said = _said(document, read)
    return said if said.way else Direction({"to": 1, "before": 1, "after": -1}.get(read.bound, 0))


@cache
def _deadline_verb() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(DEADLINE_VERBS.words)}\b[^.;:!?\n]*\Z", re.IGNORECASE)


def _sets_deadline(text: str, start: int) -> bool:
    """Whether a verb that puts something off stands before a deadline, so that this lies ahead even of a past tense."""
    first = max(0, start - _DEADLINE_WITHIN)
    if _deadline_verb().search(text, first, start) is not None:
        return True
    return text.startswith(_UNTIL, start) and _PERFECT.search(text, first, start) is not None


def _said(document: Document, read: Dated) -> Direction:
    """What the verbs say of the sentence that holds the date."""
    text, sentences = document.text, document.sentences
    at = bisect_right(sentences, read.start, key=lambda span: span.start) - 1
    sentence = sentences[max(at, 0)] if sentences else Span(0, len(text))
    return direction(text, Span(read.start, read.end), sentence, weekday=read.unit == "weekday")
