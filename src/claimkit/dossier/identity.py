"""What tells an event from others: its names, its kind, its day, its unusual figures."""

__all__ = ["Identity", "identities_of", "telling_names"]

import re
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache

from attrs import frozen

from claimkit.comparison.statements.said import stands_in_lead
from claimkit.comparison.words import country_of, event_of, unaccented
from claimkit.english.closed_classes import phrase_stops
from claimkit.english.countries import NamedAs, namings
from claimkit.english.nouns import singular
from claimkit.english.tables.checking import CHECK_EMPTY_WORDS
from claimkit.english.tables.closed_classes import SENTENCE_STARTERS
from claimkit.english.tables.cues import ATTRIBUTION_WORDS, CUES
from claimkit.english.tables.events import EVENT_KINDS, MEASURES
from claimkit.english.tables.nouns import SYNONYMS
from claimkit.english.tables.quantities import HEDGES, NUMBER_WORDS
from claimkit.english.tables.sources import AGENCIES, GIVEN_NAMES, INSTITUTION_CLASSES, OUTLETS, ROLES, SOURCE_NOUNS
from claimkit.english.tables.times import MONTHS, WEEKDAYS
from claimkit.model.article import Article
from claimkit.model.claim import Claim
from claimkit.model.event import Event
from claimkit.model.when import When

# A number of so many digits that count is unusual: 247, 1,264, 26.2.
_UNUSUAL, _DOZEN = 3, 12
_MOST_DAYS = 40
_MONTH, _PLACES = 27, 30
# How much of an article says what it is about.
_LEAD = 400


@frozen(eq=False)
class Identity:
    """An event of one article, with what tells it from others.

    - `names`: words of names that few events share; `own` those of them that are no source's
    - `places`: words that many events share: countries and their people
    - `months`: months that the article names, as their first days
    - `days`: all single days that the article names; `day` that of the event, where told
    - `figures`: unusual numbers with what they count
    - `numbers`: all numbers of some size with what they count; `acts` what happens to what is counted
    - `deeds`: what a named actor does to what or where, as its first sentences tell
    - `content`: what else its first sentences speak of, for an event of which no name is told
    """

    article: str
    event: Event
    published: date | None
    names: frozenset[str]
    own: frozenset[str]
    places: frozenset[str]
    day: date | None
    days: frozenset[date]
    months: frozenset[date]
    figures: frozenset[str]
    numbers: frozenset[str]
    acts: frozenset[str]
    content: frozenset[str]
    deeds: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """The event's place in a dossier: its article, and its key there."""
        return self.article, self.event.key

    @property
    def rank(self) -> tuple[str, str, str]:
        """What identities are sorted by."""
        return str(self.published or ""), self.article, self.event.key


def identities_of(article: Article) -> tuple[Identity, ...]:
    """The events of an article; one that is not known to tell of any has one, made from what its claims name."""
    events = article.events or (_event_of(article),)
    days = sorted({w.start for m in article.times if (w := m.value).start is not None and w.start == w.end})
    months = {w.start for m in article.times if (w := m.value).start is not None and _is_month(w)}
    named = frozenset(days[:_MOST_DAYS]), frozenset(months)
    return tuple(_identity(article, event, *named) for event in events)


def _is_month(when: When) -> bool:
    start, end = when.start, when.end
    return start is not None and end is not None and start.day == 1 and _MONTH <= (end - start).days < _MONTH + 4


def _event_of(article: Article) -> Event:
    names = dict.fromkeys(name for c in article.claims for name in (c.place, c.actor) if name and name[:1].isupper())
    title = (article.title or article.text.strip().split("\n", 1)[0])[:80]
    return Event(key="", title=title or "…", main=True, names=tuple(names))


def _identity(article: Article, event: Event, days: frozenset[date], months: frozenset[date]) -> Identity:
    claims = [c for c in article.claims if c.event == event.key or not article.events]
    sources = {word.casefold() for c in claims if c.origin is not None for word in _words(c.origin.name)}
    medium = {word.casefold() for word in _words(article.outlet or "")}
    words = [word for name in (*event.names, event.place or "") for word in _words(name)]
    names = frozenset(telling_names(words)) - medium
    places = frozenset(code for name in (*event.names, event.place or "") for code in _countries(name))
    when = event.when
    day = when.start if when is not None and when.start == when.end else None
    return Identity(
        article.id or "",
        event,
        article.published,
        names,
        names - sources,
        places,
        day,
        days if event.main else frozenset(),
        months if event.main else frozenset(),
        frozenset(figure for c in claims if (figure := _figure(c, unusual=True)) is not None),
        frozenset(figure for c in claims if (figure := _figure(c, unusual=False)) is not None),
        frozenset(f"{c.action} {c.quantity.value.unit}" for c in claims if c.quantity is not None and c.action),
        _content(article.text[:_LEAD]) - sources if event.main else frozenset(),
        _deeds(claims) if event.main else frozenset(),
    )


def _deeds(claims: Iterable[Claim]) -> frozenset[str]:
    """What named actors do, in the words that claims are compared by: "norland send engineer"."""
    found = set()
    for claim in claims:
        if claim.actor is None or claim.action is None or not stands_in_lead(claim) or not _is_named(claim.actor):
            continue
        deed = f"{claim.actor} {event_of(claim.action)}".casefold()
        found |= {f"{deed} {other}".casefold() for other in (claim.object, claim.place) if other is not None}
    return frozenset(found)


def _is_named(actor: str) -> bool:
    words = [word for word in _words(actor) if word[:1].isupper() and singular(word.casefold()) not in _common()]
    return country_of(actor) is not None or any(telling_names(words))


def _content(text: str) -> frozenset[str]:
    """The words of a text that are neither names nor said in any report of losses."""
    words = {singular(word) for word in re.findall(r"[a-z]{4,}", text.casefold())}
    return frozenset(words - _any_report())


@cache
def _any_report() -> frozenset[str]:
    tables = (CHECK_EMPTY_WORDS, SOURCE_NOUNS, MONTHS, WEEKDAYS, NUMBER_WORDS, HEDGES, CUES, ROLES)
    plain = phrase_stops().union(*(table.words for table in tables))
    said = (words for row in MEASURES for words in (*row.after, *row.before, *row.nouns, *row.actions))
    told = {word for words in said for word in re.findall(r"[a-z]+", words)}
    verbs = {form for row in ATTRIBUTION_WORDS for form in row.word.split()}
    return frozenset({*plain, *told, *verbs, *map(singular, plain), "people", "person", "said", "were", "least"})


@lru_cache(maxsize=65_536)
def _words(name: str) -> tuple[str, ...]:
    return tuple(
        re.findall(r"[^\W_][\w&.-]*[^\W_]", unaccented(name).replace("ı", "i").replace("’s", "").replace("'s", ""))
    )


def _countries(name: str) -> Iterable[str]:
    parts = name.split(", ")
    return [code for part in (*parts, *name.split()) if (code := country_of(part, seats=True)) is not None]


@cache
def _common() -> frozenset[str]:
    """Words that stand in names of all sorts, and tell nothing by themselves."""
    given = {row.name.casefold() for row in GIVEN_NAMES}
    heads = {word for row in INSTITUTION_CLASSES for word in row.name.casefold().split()}
    outlets = {w for row in (*OUTLETS, *AGENCIES) for name in (row.name, *row.others) for w in _words(name.casefold())}
    tables = (SOURCE_NOUNS, SENTENCE_STARTERS, MONTHS, WEEKDAYS, ROLES, EVENT_KINDS, SYNONYMS)
    named = (naming for naming in namings() if naming.form in {NamedAs.NAME, NamedAs.ADJECTIVE})
    states = {word.casefold() for naming in named for word in _words(naming.words)}
    return phrase_stops().union(given, heads, outlets, states, *(table.words for table in tables))


def telling_names(words: Iterable[str]) -> Iterable[str]:
    """The words that few events share, in lower case: no countries, given names, offices or media.

    >>> sorted(telling_names(["President", "John", "Okoro", "Marlow", "France"]))
    ['marlow', 'okoro']
    """
    for word in words:
        lower = word.casefold()
        if len(lower) > 2 and not lower.isdigit() and lower not in _common() and country_of(lower, seats=True) is None:
            yield lower


def _figure(claim: Claim, *, unusual: bool) -> str | None:
    """The number of a claim with what it counts: if it is unusual, or at least of some size."""
    quantity = claim.quantity.value if claim.quantity is not None else None
    number = None if quantity is None else quantity.low if quantity.low is not None else quantity.high
    if quantity is None or number is None or number.adjusted() > _PLACES:
        return None
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    if len(digits) < _UNUSUAL if unusual else number <= _DOZEN:
        return None
    unit = quantity.unit.code if quantity.unit is not None else ""
    return f"{Fraction(number)} {unit}".strip()
