"""Tells what topic of its event a claim belongs to: the measure, and what of a whole is counted."""

__all__ = ["Place", "measure_spoken_of", "place_of", "title_of"]

import re
from functools import cache

from attrs import frozen

from claimkit.comparison.measured import Measured, Nature, measure_of_action, measured_of
from claimkit.comparison.measures import measure_of
from claimkit.comparison.surroundings import surroundings_of
from claimkit.comparison.words import ancestors, noun_of
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.nouns import plural
from claimkit.english.tables.nouns import PART_GROUPS
from claimkit.english.tables.quantities import DESIGNATIONS
from claimkit.english.tables.times import SMALL_NUMBERS
from claimkit.model.claim import Claim
from claimkit.model.scope import Extent
from claimkit.model.unit import UnitKind


@frozen
class Place:
    """Where a claim belongs: what it measures, and which part of it."""

    measured: Measured
    part: str


# A condition is a measure of its own, and no part of another.
_CONDITIONS = frozenset({"in a serious condition", "in hospital", "missing", "trapped", "on board", "inside"})


def place_of(claim: Claim, lexicon: Lexicon = DEFAULT) -> Place | None:
    """What topic of its event a figure belongs to; None for one that says nothing of an event.

    Ages and times of day are of a person and a schedule, a bare number says nothing of what is counted.

    >>> from claimkit import read
    >>> [claim] = read("The crash killed 12 people, including three children.").claims[1:]
    >>> place_of(claim).measured.name, place_of(claim).part
    ('killed', 'child')
    """
    if claim.quantity is None:
        return None
    unit = claim.quantity.value.unit
    if unit is not None and unit.code in _NO_TOPIC:
        return None
    measured = measured_of(claim, lexicon)
    if unit is not None and unit.kind is UnitKind.TIME and not (measured is not None and measured.is_known):
        return None
    if _BLOCK.match(surroundings_of(claim).rest):
        return None
    if measured is None or (measured.thing in DESIGNATIONS.words and not measured.is_known):
        return None
    return Place(measured, _part(claim, measured, lexicon))


def measure_spoken_of(claim: Claim, lexicon: Lexicon = DEFAULT) -> str | None:
    """The measure that a claim without a figure speaks of: "the army did not confirm the deaths"."""
    event = measure_of(claim, lexicon).event
    return None if event is None else measure_of_action(event)


# "The 4100 block of Elm Street".
_BLOCK = re.compile(r"\s*block\b")
_NO_TOPIC = frozenset({"age", "a", "a{age}", "year of age"})


def _part(claim: Claim, measured: Measured, lexicon: Lexicon) -> str:
    """Which part of the whole is counted: what has been added, a group, a stretch of time; empty for all of it."""
    assert claim.quantity is not None
    parts = []
    around = surroundings_of(claim)
    added = claim.scope.extent is Extent.ADDITION and not _follows_another(claim)
    if added or _BESIDE_NEW.search(around.before):
        parts.append("more")
    elif (owner := _OWNER.search(around.before)) is not None and measured.name in _LOSSES:
        parts.append(f"of {owner.group(1)}")
    elif claim.scope.extent is Extent.PART and measured.name not in _CONDITIONS and not _is_share(claim, measured):
        parts.append(f"of {claim.scope.part_of}" if claim.scope.part_of else "some")
    group = _group(claim, measured, lexicon)
    if group is not None:
        parts = [part for part in parts if not part.startswith(("of ", "some"))]
        parts.append(group)
    parts += [words for words in claim.subset if _ORDINAL.match(words)]
    if _SO_FAR.search(claim.text) and measured.nature is not Nature.GROWS:
        parts.append("so far")
    stretch = claim.scope.stretch
    if stretch is not None and stretch.end is None and stretch.start is not None and _since_day(claim):
        parts.append(f"since {stretch.start}")
    elif stretch is not None and stretch.end is not None and (measured.nature is not Nature.GROWS or _is_long(claim)):
        parts.append(f"in {stretch}")
    return ", ".join(parts)


# "Ninety new infections and eight deaths": what is joined to what is new is new too.
_BESIDE_NEW = re.compile(r"\b(?:new|additional|further) (?:[\w-]+ ){1,3}and (?:[\w-]+ )?\Z")
# "Ghana had 12 of its sailors killed", "it lost nine": only its own.
_OWNER = re.compile(r"\b([\w-]+) (?:has |have |had )?(?:has|have|had|lost|loses|lose) \Z")
_LOSSES = frozenset({"killed", "injured", "missing", "casualties"})
_ORDINAL = re.compile(r"(?:first|second|third|fourth|fifth|last|latest) \w", re.IGNORECASE)
_MONTH = 31
_SO_FAR = re.compile(r"\bso far\b|\bin all\b", re.IGNORECASE)


def _is_share(claim: Claim, measured: Measured) -> bool:
    """Whether a share is told of what such shares are always of: 52 percent of the vote."""
    unit = claim.quantity.value.unit if claim.quantity is not None else None
    return measured.is_known and unit is not None and unit.kind is UnitKind.PERCENT


def _since_day(claim: Claim) -> bool:
    """Whether it counts from a day on, and not from the month or year in which it all began."""
    when = claim.scope.stretch
    return when is not None and when.start is not None and when.start.day > 1


def _is_long(claim: Claim) -> bool:
    """Whether it counts over months, as statistics do."""
    when = claim.scope.stretch
    return (
        when is not None and when.start is not None and when.end is not None and (when.end - when.start).days > _MONTH
    )


def _follows_another(claim: Claim) -> bool:
    """Whether "more" or "others" only sets a figure apart from one of another sort: "3 killed and 12 more hurt"."""
    assert claim.quantity is not None
    at = claim.text.find(claim.quantity.text)
    return any(letter.isdigit() for letter in claim.text[:at]) or any(
        w in claim.text[:at].lower().split() for w in SMALL_NUMBERS.words
    )


@cache
def _groups() -> frozenset[str]:
    return PART_GROUPS.words


def _group(claim: Claim, measured: Measured, lexicon: Lexicon) -> str | None:
    """The group of people that is counted, where it is one that is a part wherever people are counted: children."""
    assert claim.quantity is not None
    counted = claim.quantity.value.counted
    noun = noun_of(counted, lexicon)
    kinds = (noun.thing, *ancestors(noun.thing)) if noun.thing is not None else ()
    if "person" not in kinds or not measured.is_known:
        return None
    if measured.name in _OWN_KINDS:
        # Special forces are some of the soldiers who are sent.
        return next((kind for kind in kinds if "soldier" in ancestors(kind)), None)
    groups = _ABOARD if measured.name in _ABOARD_OF else _groups()
    found = next((kind for kind in kinds if kind in groups), None)
    country = noun.country
    return " ".join(filter(None, (country, found))) or None


_OWN_KINDS = frozenset({"sent", "on strike", "jobs cut", "taking part", "employed", "members", "infected"})
_ABOARD_OF, _ABOARD = frozenset({"on board", "inside"}), frozenset({"passenger", "crew member", "child", "soldier"})


def title_of(measured: Measured, part: str, whose: str | None = None, noun: str | None = None) -> str:
    """The topic's title, as people would say it.

    >>> from claimkit import read
    >>> [claim] = read("The blaze left 12 workers dead.").claims
    >>> title_of(measured_of(claim), "")
    'People killed'
    """
    if measured.is_known:
        things = noun or "people"
        title = measured.title.replace("{things}", things)
        title = title.replace(" of {whose}", f" of {whose}" if whose else "").replace(
            " for {whose}", f" for {whose}" if whose else ""
        )
    else:
        title = noun or measured.name
    title = title[:1].upper() + title[1:]
    # "Children killed" says itself of whom it is.
    others = ", ".join(one for one in part.split(", ") if noun is None or plural(one) != noun)
    return f"{title} ({others})" if others else title
