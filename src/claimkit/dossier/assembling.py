"""Puts the figures of one event into groups, each of what is one measure."""

__all__ = ["Group", "groups_of"]

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

from attrs import frozen

from claimkit.comparison.measured import Measured
from claimkit.comparison.words import ancestors, noun_of
from claimkit.dossier.gathering import Place, title_of
from claimkit.english.nouns import plural
from claimkit.model.claim import Claim


@frozen(eq=False)
class Group:
    """Figures of one measure: what it is, and which part of a whole they count (empty: all of it)."""

    measured: Measured
    part: str
    whose: str | None
    claims: tuple[Claim, ...]

    @property
    def title(self) -> str:
        """The measure as people would say it."""
        return title_of(self.measured, self.part, self.whose, _noun(self))

    @property
    def alarms(self) -> bool:
        """Whether figures that differ are worth an alarm: the measure is known, or what happens is the same."""
        return self.measured.is_known and not self.part.startswith(("some", "more"))


Placed = tuple[Claim, Place]


def groups_of(placed: Sequence[Placed]) -> list[Group]:
    """The groups of the figures of one event, given in order of rank.

    Figures of a measure that the table knows are one group for each part. What else is counted is one measure where
    the same number of the same things is told, or the same happens to them; and where exactly one known measure has
    that number of those things, it is that.
    """
    known: defaultdict[tuple[Hashable, ...], list[Placed]] = defaultdict(list)
    other: list[Placed] = []
    for claim, place in placed:
        measured = place.measured
        if measured.is_known:
            thing = measured.thing if "thing" in measured.counts else None
            known[measured.name, measured.unit, thing, place.part, measured.whose].append((claim, place))
        else:
            other.append((claim, place))
    _join_owners(known)
    _join_parts(known)
    homes: defaultdict[Hashable, set[tuple[Hashable, ...]]] = defaultdict(set)
    for key, members in known.items():
        for claim, place in members:
            homes[_number(claim, place)].add(key)
    left = []
    for claim, place in other:
        fitting = homes.get(_number(claim, place), set())
        if len(fitting) == 1 and _tells(claim, place):
            known[next(iter(fitting))].append((claim, place))
        else:
            left.append((claim, place))
    return [_group(members) for members in (*known.values(), *_clusters(left))]


def _group(members: Sequence[Placed]) -> Group:
    places = [place for _, place in members]
    known = next((place for place in places if place.measured.is_known), places[0])
    whose = next((place.measured.whose for place in places if place.measured.whose), None)
    claims = tuple(claim for claim, _ in members)
    return Group(known.measured, known.part, whose, claims)


def _noun(group: Group) -> str | None:
    """The noun for what is counted: for people the narrowest kind that all are of, else that of most figures."""
    counted = Counter(
        claim.quantity.value.counted
        for claim in group.claims
        if claim.quantity is not None and claim.quantity.value.counted
    )
    if group.measured.is_known and "person" in group.measured.counts:
        return _kind_of_all(counted)
    if counted:
        return max(counted, key=lambda noun: (counted[noun], -len(noun), noun))
    thing = next((claim.object for claim in group.claims if claim.object is not None), None)
    return plural(thing) if thing is not None and "thing" in group.measured.counts else thing


def _kind_of_all(counted: Iterable[str]) -> str:
    """The plural of the narrowest kind of people that all the nouns are of."""
    kinds = [(thing, *ancestors(thing)) for noun in counted if (thing := noun_of(noun).thing) is not None]
    shared = (kind for kind in (kinds[0] if kinds else ()) if all(kind in others for others in kinds))
    kind = next(shared, "person")
    return kind if kind.endswith("s") else plural(kind)


def _join_owners(known: defaultdict[tuple[Hashable, ...], list[Placed]]) -> None:
    """Figures of which it is not told whose they are join those of the only owner."""
    owned: defaultdict[tuple[Hashable, ...], set[Hashable]] = defaultdict(set)
    for key in known:
        if key[-1] is not None:
            owned[key[:-1]].add(key[-1])
    for key in [key for key in known if key[-1] is None]:
        if len(owned[key[:-1]]) == 1:
            known[*key[:-1], next(iter(owned[key[:-1]]))].extend(known.pop(key))


# Numbers below this are the same by chance: such a group is the whole only where half of the whole's figures say so.
_UNUSUAL = 100


def _join_parts(known: defaultdict[tuple[Hashable, ...], list[Placed]]) -> None:
    """A group of people that is counted as many as there are in all is no part: "two people", "the two men"."""
    for key in [key for key in known if key[3]]:
        wider = ((*key[:3], part, key[4]) for part in _wider(str(key[3])))
        whole = next((other for other in wider if other in known), None)
        if whole is None or str(key[3]).startswith("more"):
            continue
        numbers = Counter(_number(claim, None) for claim, _ in known[whole])
        half = len(known[whole]) / 2
        if all(numbers[_number(claim, None)] >= (1 if _is_unusual(claim) else half) for claim, _ in known[key]):
            known[whole].extend(known.pop(key))


def _wider(part: str) -> tuple[str, ...]:
    """What a part may be all of: crew members of one country are crew members, and either may be all people."""
    country, space, group = part.partition(" ")
    return (group, "") if space and len(country) == len("SO") and country.isupper() else ("",)


def _is_unusual(claim: Claim) -> bool:
    assert claim.quantity is not None
    low = claim.quantity.value.low
    return low is not None and low >= _UNUSUAL


def _number(claim: Claim, place: Place | None) -> Hashable:
    """What figures of one number of the same things have in common."""
    assert claim.quantity is not None
    quantity = claim.quantity.value
    thing = place.measured.thing if place is not None and place.measured.unit is None else None
    unit = place.measured.unit if place is not None else None
    return quantity.low, quantity.high, unit, thing


def _tells(claim: Claim, place: Place) -> bool:
    """Whether the number says enough to go by: an amount of money, or of things that are named."""
    return place.measured.unit is not None or place.measured.thing is not None


def _clusters(left: Sequence[Placed]) -> list[list[Placed]]:
    """Figures of no known measure: those with one number of the same things, or to which the same happens."""
    parent = list(range(len(left)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    first: dict[Hashable, int] = {}
    for n, (claim, place) in enumerate(left):
        for sign in _signs(claim, place):
            other = first.setdefault(sign, n)
            parent[max(root(n), root(other))] = min(root(n), root(other))
    found: defaultdict[int, list[Placed]] = defaultdict(list)
    for n, member in enumerate(left):
        found[root(n)].append(member)
    return list(found.values())


def _signs(claim: Claim, place: Place) -> Iterable[Hashable]:
    measured = place.measured
    if _tells(claim, place) and not place.part.startswith(("more", "some")):
        yield "number", _number(claim, place)
    if measured.thing is not None and measured.name != measured.thing:
        yield "event", measured.name, measured.unit, place.part
