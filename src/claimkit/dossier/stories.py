"""Which events of different articles are one: decided by a small linear model, each feature with a sentence."""

__all__ = ["Stories", "stories_of"]

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from attrs import frozen

from claimkit.dossier.identity import Identity
from claimkit.english.tables.statements import LASTING_EVENTS, RELATED_EVENTS, SAME_EVENT

# Each event is set against so many that share a word with it, and so many of its words are looked at: the rarest.
_NEIGHBOURS, _RAREST = 8, 12
_MANY = 4
_FEW = 0.2
# Of the things that two reports without names speak of, so many must be the same.
_SHARED = 0.3
_NEAR, _FAR = 2, 31
# News of an event come within so many days, where they name no day.
_SOON, _WEEKS = 4, 21
# So many things in common that both speak of are no accident.
_MUCH = 3
# Kinds that say little: anything may be a disaster.
_ANY_KIND = frozenset({"disaster", "attack"})


@frozen
class Stories:
    """The events of many articles, put together: for each event of an article the number of its story."""

    story: Mapping[tuple[str, str], int]
    members: tuple[tuple[Identity, ...], ...]
    reasons: Mapping[int, tuple[str, ...]]


@cache
def _weights() -> Mapping[str, tuple[int, str]]:
    return {row.feature: (row.weight, row.sentence) for row in SAME_EVENT}


Found = dict[str, str]


def features(a: Identity, b: Identity) -> Found:
    """What bears on whether two events are one: features of `same_event.tsv`, each with what fills its sentence."""
    found: Found = {}
    # A name that begins a sentence is not known for one by its capital.
    shared = sorted(a.names & b.names | a.names & b.content | b.names & a.content)
    if shared:
        found["names"] = ", ".join(word.capitalize() for word in shared[:3])
    if len(shared) > 1:
        found["two names"] = ""
    if len(shared) >= _MANY:
        found["many names"] = ""
    if a.places & b.places:
        found["places"] = ", ".join(sorted(a.places & b.places))
    if len(a.places & b.places) >= _MANY:
        found["many places"] = ""
    fewest = min(len(a.own), len(b.own))
    if fewest and len(shared) < max(1, _FEW * min(fewest, 10)):
        found["other names"] = ""
    found.update(_kinds(a.event.kind, b.event.kind))
    figures = sorted(a.figures & b.figures)
    if figures:
        found["figure"] = figures[0]
    elif a.numbers & b.numbers:
        found["number"] = min(a.numbers & b.numbers)
    common = a.content & b.content
    if len(common) >= _MUCH:
        found["content"] = ", ".join(sorted(common)[:_MUCH])
    deeds = sorted(a.deeds & b.deeds)
    if deeds:
        found["deed"] = deeds[0]
    found.update(_days(a, b))
    return found


@cache
def _related_kinds() -> frozenset[frozenset[str]]:
    return frozenset(frozenset({row.kind, row.other}) for row in RELATED_EVENTS)


def _kinds(a: str | None, b: str | None) -> Found:
    if a is None or b is None:
        return {}
    if a == b:
        return {"kind": a}
    if {a, b} & _ANY_KIND or frozenset({a, b}) in _related_kinds():
        return {}
    return {"other kind": f"{a}, {b}"}


def _days(a: Identity, b: Identity) -> Found:
    found: Found = {}
    shared = _shared_day(a, b)
    month = any(day.replace(day=1) in one.months for one, other in ((a, b), (b, a)) for day in other.days)
    if shared is not None:
        found["same day"] = str(shared)
    elif month or _lasts(a, b):
        pass
    elif a.day is not None and b.day is not None and abs((a.day - b.day).days) > 1:
        # Of a disaster later reports name the day of a new count.
        name = "days apart" if _has_aftermath(a, b) and abs((a.day - b.day).days) <= _WEEKS else "other days"
        found[name] = f"{a.day}, {b.day}"
    elif not _has_aftermath(a, b) and (_long_after(a, b) or _long_after(b, a)):
        found["long after"] = ""
    if a.published is None or b.published is None:
        return {**found, "near in time": ""} if a.published is b.published else found
    apart = abs((a.published - b.published).days)
    if apart <= _NEAR:
        found["near in time"] = ""
    elif apart > _FAR and shared is None and not month:
        found["far in time"] = ""
    return found


def _shared_day(a: Identity, b: Identity) -> date | None:
    """A day that both name: that of the event, or any other."""
    for day, days in ((a.day, {b.day, *b.days}), (b.day, a.days)):
        if day is not None and day in days:
            return day
    return min(a.days & b.days, default=None)


def _has_aftermath(a: Identity, b: Identity) -> bool:
    kinds = {row.kind for row in LASTING_EVENTS if row.sort == "aftermath"}
    return {a.event.kind, b.event.kind} <= kinds


def _long_after(a: Identity, b: Identity) -> bool:
    """Whether one was published days after the day of the other, and tells of no day itself; or even before it."""
    if a.day is None or b.day is not None or b.published is None:
        return False
    return not -1 <= (b.published - a.day).days <= _SOON


def _lasts(a: Identity, b: Identity) -> bool:
    return any(row.kind in {a.event.kind, b.event.kind} for row in LASTING_EVENTS if not row.sort)


def score_of(found: Found) -> int:
    """How much speaks for one event."""
    return sum(_weights()[name][0] for name in found)


def _are_one(a: Identity, b: Identity) -> Found | None:
    if a.event.main != b.event.main and not _recalls(a, b):
        return None
    if not a.event.main and not b.event.main:
        return _recalled_alike(a, b)
    found = features(a, b)
    if not a.own and not b.own and "names" not in found:
        return found if _alike(a, b) and ("number" in found or _same_content(a, b)) else None
    # A report of which no name of its own is told is of the one event of which it names a source.
    least = "least" if (a.own and b.own) or "names" not in found else "least by source"
    return found if score_of(found) >= _weights()[least][0] else None


def _same_content(a: Identity, b: Identity) -> bool:
    """Whether two short reports without names speak of the same things."""
    fewest = min(len(a.content), len(b.content))
    if fewest and len(a.content & b.content) >= _SHARED * fewest:
        return True
    # Where a text says next to nothing but that so many died, there is nothing to be at odds with.
    return fewest <= 1 and bool(a.acts & b.acts)


def _recalls(a: Identity, b: Identity) -> bool:
    """Whether what one recalls has the day of what the other is about."""
    return a.day is not None and a.day == b.day and a.event.kind == b.event.kind


def _recalled_alike(a: Identity, b: Identity) -> Found | None:
    """Events that are only recalled have little to go by: their kind and year, and no names that differ."""
    one, other = a.event, b.event
    if one.kind != other.kind or one.when is None or other.when is None or not one.when.overlaps(other.when):
        return None
    alike = (
        one.when == other.when
        and one.when.start != one.when.end
        and (one.when.end.month if one.when.end else 0) == (one.when.start.month if one.when.start else 1)
    )
    if a.names and b.names and not a.names & b.names and not alike:
        return None
    return {"kind": one.kind or "", "same day": str(one.when)}


def stories_of(identities: Iterable[Identity]) -> Stories:
    """The stories of many events, in whatever order they come; O(n log n), never all pairs."""
    ordered = sorted(identities, key=lambda identity: identity.rank)
    group = list(range(len(ordered)))
    # The day of each story that has one, and does not go on for weeks.
    day = {n: x.day for n, x in enumerate(ordered) if x.day is not None and not _lasts(x, x)}

    def root(n: int) -> int:
        while group[n] != n:
            group[n] = group[group[n]]
            n = group[n]
        return n

    why: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for first, second in _candidates(ordered):
        a, b = root(first), root(second)
        if a == b:
            continue
        found = _are_one(ordered[first], ordered[second])
        if found is not None and ("same day" in found or not _at_odds(day.get(a), day.get(b))):
            low, high = min(a, b), max(a, b)
            group[high] = low
            if high in day:
                day.setdefault(low, day[high])
            why[low] = {**why.pop(high, {}), **why[low], **found}
    for lone, home in _nameless(ordered, root):
        group[root(lone)] = root(home)
    members: defaultdict[int, list[Identity]] = defaultdict(list)
    for n, identity in enumerate(ordered):
        members[root(n)].append(identity)
    numbers = {first: number for number, first in enumerate(members)}
    story = {identity.key: numbers[root(n)] for n, identity in enumerate(ordered)}
    reasons = {numbers[root(first)]: _sentences(found) for first, found in why.items()}
    return Stories(story, tuple(map(tuple, members.values())), reasons)


def _at_odds(a: date | None, b: date | None) -> bool:
    """Whether stories that are each of one day are of different days."""
    return a is not None and b is not None and abs((a - b).days) > 1


def _sentences(found: Found) -> tuple[str, ...]:
    return tuple(_weights()[name][1].format(what=what) for name, what in found.items() if _weights()[name][0] > 0)


def _candidates(ordered: Sequence[Identity]) -> Iterator[tuple[int, int]]:
    """The pairs that share a telling word, an unusual figure, a country or a kind, near each other in time."""
    counts: defaultdict[str, int] = defaultdict(int)
    for identity in ordered:
        for word in _signs(identity):
            counts[word] += 1
    postings: defaultdict[str, list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for n, identity in enumerate(ordered):
        shared = sorted((counts[word], word) for word in _signs(identity) if counts[word] > 1)
        for _, word in shared[:_RAREST]:
            for other in postings[word][-_NEIGHBOURS:]:
                if (other, n) not in seen:
                    seen.add((other, n))
                    yield other, n
            postings[word].append(n)


def _signs(identity: Identity) -> Iterator[str]:
    yield from identity.names
    yield from (f"!{deed}" for deed in identity.deeds)
    yield from (f"#{figure}" for figure in identity.figures)
    for place in identity.places:
        yield from (f"@{place}", f"@{place} {identity.event.kind}")
    if identity.event.main and not identity.own:
        yield from identity.content
        yield "%"
    if not identity.event.main and identity.event.kind is not None:
        yield f"~{identity.event.kind} {identity.event.when}"


def _nameless(ordered: Sequence[Identity], root: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """Events of which no name is told, each with the one story of those with names that it can be of, if there is one.

    "Thirty died in the crash" is of the crash that the other articles tell of, if they tell of one; of two it could be
    either, and then it is of none.
    """
    homes: dict[int, list[int]] = {}
    lone = []
    for n, identity in enumerate(ordered):
        if identity.event.main and identity.own:
            homes.setdefault(root(n), []).append(n)
        elif identity.event.main:
            lone.append(n)
    kinds: defaultdict[str | None, list[int]] = defaultdict(list)
    for home, members in homes.items():
        for kind in {ordered[n].event.kind for n in members}:
            kinds[kind].append(home)
    for n in lone:
        fitting = kinds[ordered[n].event.kind] if ordered[n].event.kind is not None else list(homes)
        fitting = fitting or list(homes)
        if len(fitting) == 1 and root(n) not in homes and _alike(ordered[n], ordered[fitting[0]]):
            yield n, fitting[0]


def _alike(lone: Identity, other: Identity) -> bool:
    """Whether an event without names may be another: the same things are spoken of, and nothing is at odds."""
    found = features(lone, other)
    if {"other days", "other kind", "far in time"} & set(found):
        return False
    if lone.places and not lone.places & (other.places | other.names):
        # "A quake struck off Vanuatu" is not that of Crete.
        return False
    return "kind" in found or "number" in found or "figure" in found or _same_content(lone, other)
