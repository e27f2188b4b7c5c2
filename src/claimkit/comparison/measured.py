"""What a figure measures of an event, whichever words carry it: people killed, price of a deal, magnitude."""

__all__ = ["Measured", "Nature", "measure_of_action", "measured_of"]

import re
from enum import StrEnum
from functools import cache, lru_cache

from attrs import frozen

from claimkit.comparison.measures import Measure, measure_of
from claimkit.comparison.quantities import unit_key
from claimkit.comparison.surroundings import Surroundings, surroundings_of
from claimkit.comparison.words import ancestors, is_light
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.nouns import singular
from claimkit.english.tables.events import MEASURES, MeasureRow
from claimkit.english.word_lists import word_list
from claimkit.model.claim import Claim
from claimkit.model.quantity import Quantity
from claimkit.model.unit import Unit, UnitKind


class Nature(StrEnum):
    """How the figures of a measure relate to time."""

    GROWS = "grows"
    STATE = "state"
    MOVES = "moves"
    FIXED = "fixed"
    UNKNOWN = "unknown"


@frozen
class Measured:
    """What a figure measures.

    - `name`: the measure as a row of `measures.tsv` names it, or what is counted and what happens to it
    - `title`: the row's title, with {things} and {whose} still open; empty where no row fits
    - `nature`: how its figures relate to time
    - `unit`: equal for units that can be compared
    - `thing`: the noun that is counted, singular and as written ("boat" and "vessel" are two)
    - `whose`: of whom or what it is, where that is told
    - `counts`: what the row's figures count, or their unit, as its own column says

    >>> from claimkit import read
    >>> [claim] = read("The blaze left 12 workers dead.").claims
    >>> measured_of(claim).name, measured_of(claim).nature.value
    ('killed', 'grows')
    """

    name: str
    title: str
    nature: Nature
    unit: tuple[str, str] | None
    thing: str | None
    whose: str | None = None
    counts: frozenset[str] = frozenset()

    @property
    def is_known(self) -> bool:
        """Whether a row of the table says what it is."""
        return bool(self.title)


@frozen
class _Row:
    name: str
    title: str
    nature: Nature
    counts: frozenset[str]
    actions: frozenset[str]
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    heads: re.Pattern[str] | None
    nouns: frozenset[str]
    roles: frozenset[str]


def _any_of(words: list[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(map(_row, MEASURES))


def _row(row: MeasureRow) -> _Row:
    return _Row(
        row.measure,
        row.title,
        Nature(row.nature),
        frozenset(row.counts),
        frozenset(row.actions),
        _any_of(list(row.after)),
        _any_of([words.removesuffix("…") for words in row.before]),
        _any_of([words.removesuffix("…") for words in row.before if words.endswith("…")]),
        frozenset(noun for noun in row.nouns if not noun.endswith("~")),
        frozenset(noun.removesuffix("~") for noun in row.nouns if noun.endswith("~")),
    )


def measured_of(claim: Claim, lexicon: Lexicon = DEFAULT) -> Measured | None:
    """What the figure of `claim` measures; None for a claim without a figure, or with one that says nothing."""
    if claim.quantity is None:
        return None
    quantity = claim.quantity.value
    measure = measure_of(claim, lexicon)
    sort = _sort(quantity.unit, measure.thing)
    around = surroundings_of(claim)
    noun = _noun(quantity.counted)
    found = _best(sort, around, quantity, measure)
    unit = None if measure.is_count else unit_key(quantity.unit)
    if found is not None:
        whose = claim.scope.whose if "{whose}" in found.title else None
        return Measured(found.name, found.title, found.nature, unit, noun, whose, found.counts)
    event = measure.event if measure.event is not None and not is_light(measure.event) else None
    thing = noun or (claim.object if not measure.is_count and event is None else None)
    if thing is None and (unit is None or event is None):
        return None
    return Measured(" ".join(filter(None, (thing, event))), "", Nature.UNKNOWN, unit, thing, claim.scope.whose)


def measure_of_action(action: str) -> str | None:
    """The measure of which an action tells without a figure; None where no row names the action.

    >>> measure_of_action("die"), measure_of_action("frobnicate")
    ('killed', None)
    """
    return next((row.name for row in _rows() if action in row.actions), None)


# "Two brothers, 41 and 44, were hit": ages stand behind those whose they are.
_AGE = re.compile(r"(?:\w, |, \d+,? and |\baged? )\Z")
# Those to whom something has happened, whatever that is.
_VICTIMS = frozenset({"victim", "victims"})
_WHEREABOUTS, _PLACED = frozenset({"on board", "inside"}), 5
# How far, in words, a cue may stand from its figure.
_AFTER, _BEFORE = 6, 2


def _best(sort: frozenset[str], around: Surroundings, quantity: Quantity, measure: Measure) -> _Row | None:
    counted = _words(quantity.counted)
    nearest: tuple[int, int] | None = None
    found: _Row | None = None
    for order, row in enumerate(_rows()):
        if row.counts.isdisjoint(sort):
            continue
        distance = _distance(row, around, counted, measure)
        if distance is not None and (nearest is None or (distance, order) < nearest):
            nearest, found = (distance, order), row
    return found


def _distance(row: _Row, around: Surroundings, counted: tuple[str, ...], measure: Measure) -> int | None:
    """How far off, in words, what says that a figure is of this measure stands; None where nothing does."""
    if not row.nouns.isdisjoint(counted):
        return 0
    if row.after is None and row.before is None:
        return 0
    distances = [
        words
        for words, most in (
            (_to_cue(row.after, around.after), _AFTER),
            (_from_cue(row.before, around.near), _BEFORE),
        )
        if words is not None and words <= most
    ]
    if distances:
        # "Nine sailors on board the tug drowned": where they were comes after what befell them.
        return min(distances) + (_PLACED if row.name in _WHEREABOUTS else 0)
    if _from_cue(row.heads, around.before) is not None:
        return _AFTER + 1
    if not row.roles.isdisjoint(counted):
        return _AFTER + 3
    if _VICTIMS & set(counted[-1:]) or (not counted and _AGE.search(around.before)):
        return None
    return _AFTER + 2 if measure.event in row.actions else None


def _to_cue(cue: re.Pattern[str] | None, text: str) -> int | None:
    found = cue.search(text) if cue is not None and text else None
    return None if found is None else len(text[: found.start()].split())


def _from_cue(cue: re.Pattern[str] | None, text: str) -> int | None:
    if cue is None or not text:
        return None
    ends = [found.end() for found in cue.finditer(text)]
    return len(text[ends[-1] :].split()) if ends else None


@lru_cache(maxsize=8192)
def _sort(unit: Unit | None, thing: str | None) -> frozenset[str]:
    """What is counted or in what, in the words of the table."""
    if unit is None:
        return frozenset({"bare", "person"}) if thing is None or _is_person(thing) else frozenset({"bare", "thing"})
    if unit.kind is UnitKind.CURRENCY:
        return frozenset({"per share" if "{share}" in unit.code else "money" if "/" not in unit.code else unit.code})
    if unit.kind is UnitKind.PERCENT:
        return frozenset({"percent"})
    if unit.kind is UnitKind.PHYSICAL:
        return frozenset({{"length/time": "speed"}.get(unit.dimension or "", unit.dimension or "")})
    if unit.kind is UnitKind.TIME:
        return frozenset({"time"})
    if unit.code in _OWN_SORT:
        return frozenset({_OWN_SORT[unit.code]})
    if _is_person(unit.code) or (thing is not None and _is_person(thing)):
        return frozenset({"person"})
    return frozenset({"thing", unit.code})


_OWN_SORT = {"magnitude": "magnitude", "job": "job", "vote": "vote", "shot": "shot", "round": "shot", "case": "case"}


def _is_person(thing: str) -> bool:
    return thing == "person" or "person" in ancestors(thing)


@lru_cache(maxsize=8192)
def _words(counted: str | None) -> tuple[str, ...]:
    return tuple(counted.casefold().replace("’", "'").split()) if counted else ()


_ENDS_NOUN = word_list("words that end a counted noun")


@lru_cache(maxsize=8192)
def _noun(counted: str | None) -> str | None:
    """The head of a counted noun phrase, singular, as written."""
    words = _words(counted)
    end = next((at for at, word in enumerate(words) if at and word in _ENDS_NOUN), len(words))
    return singular(words[end - 1]) if words else None
