"""Finds where a text names an event by a noun: "the quake", "a 2017 earthquake in Puebla", "the purchase of Cygnus"."""

__all__ = ["EventMention", "event_kinds", "event_mentions"]

import re
from functools import cache

from attrs import frozen

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.tables.events import EVENT_KINDS, OTHER_EVENTS
from claimkit.english.tables.times import MONTHS, WEEKDAYS
from claimkit.english.word_lists import word_list
from claimkit.model.span import Span
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens

_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:'s|’s)?\Z")
_DEFINITE = word_list("determiners of something known")
_INDEFINITE = frozenset({"a", "an", "another", "one"})
# "Hit Puebla", "in Puebla", "in the town of Puebla": a name behind one of these says where.
_PLACING = word_list("prepositions that place an event")
_OF = frozenset({"of", "on"})
# A noun phrase has no more words before its head, nor a modifier behind it more, than these.
_BEFORE, _BEHIND = 6, 7
_LAST = frozenset({"last", "previous", "past"})
_PERIODS = word_list("nouns for periods that are no events")


@frozen
class EventMention:
    """An event named by a noun: where it stands, of what kind it is, and what tells it from others of its kind.

    `year` is a year within the phrase ("the 2004 tsunami"), `other` whether a word says that it is another one
    ("a previous attack"), `indefinite` whether it is new in the text ("a quake hit Puebla"), `places` the
    capitalised words that follow "in", "hit" or the like, `parties` those that follow "of" ("the purchase of Cygnus").
    """

    span: Span
    kind: str
    year: int | None
    other: bool
    indefinite: bool
    places: tuple[str, ...]
    parties: tuple[str, ...]


@cache
def event_kinds() -> dict[str, str]:
    """The kind of event that a word in lower case names."""
    return {row.word: row.kind for row in EVENT_KINDS}


@cache
def _closed() -> frozenset[str]:
    """The words that end a noun phrase to its left, but for determiners."""
    return phrase_stops() - _DEFINITE - _INDEFINITE


@cache
def _others(sort: str) -> frozenset[str]:
    return frozenset(row.word for row in OTHER_EVENTS if row.sort == sort)


def event_mentions(document: Document) -> tuple[EventMention, ...]:
    """The mentions of events in a document, in order.

    >>> text = "The quake comes a year after a 2017 earthquake in Puebla."
    >>> [(m.kind, m.year, m.places) for m in event_mentions(Document(text))]
    [('earthquake', None, ()), ('earthquake', 2017, ('Puebla',))]
    """
    tokens = document.tokens
    kinds, remedies = event_kinds(), _others("remedy")
    lower = tokens.lower
    return tuple(
        _read(tokens, at, kinds[word])
        for at, word in enumerate(lower)
        if word in kinds and not (at + 1 < len(lower) and lower[at + 1] in remedies)
    )


def _read(tokens: Tokens, at: int, kind: str) -> EventMention:
    lower, words = tokens.lower, tokens.words
    year, other, indefinite, first = None, False, False, at
    for index in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        word = lower[index]
        if _YEAR.match(word):
            year = int(word[:4])
        elif word in _others("other") or (word in _LAST and lower[index + 1].rstrip("s").rstrip("'’") in _PERIODS):
            other = True
        elif not word[0].isalnum() or word in _closed():
            break
        first = index
        if word in _DEFINITE or word in _INDEFINITE:
            indefinite = word in _INDEFINITE
            break
    places, parties = _behind(words, lower, at + 1)
    return EventMention(Span(tokens.starts[first], tokens.ends[at]), kind, year, other, indefinite, places, parties)


def _behind(words: list[str], lower: list[str], start: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that follow before any mark: where the event was, and whom or what it was of."""
    parties = _name(words, start + 1) if start < len(lower) and lower[start] in _OF else ()
    for index in range(start, min(len(lower), start + _BEHIND)):
        if not lower[index][0].isalnum():
            break
        if lower[index] in _PLACING and (named := _name(words, index + 1)):
            return named, parties
    return (), parties


def _name(words: list[str], start: int) -> tuple[str, ...]:
    """The capitalised words that begin at `start`, a determiner left out; none where a month or weekday begins it."""
    if start < len(words) and words[start].lower() in _DEFINITE:
        start += 1
    end = start
    while end < len(words) and end - start < _BEHIND and words[end][0].isupper():
        end += 1
    name = tuple(words[start:end])
    if name and (name[0].lower() in MONTHS.words or name[0].lower() in WEEKDAYS.words):
        return ()
    return name
