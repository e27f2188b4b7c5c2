"""Finds the conflicts among many claims without comparing every pair."""

__all__ = ["Conflict", "conflicts_in"]

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import groupby, product

from attrs import field, frozen

from claimkit.comparison.claims import compare_claims, is_negative, takes_position
from claimkit.comparison.interval import Interval
from claimkit.comparison.matching import BlockingMatcher, Key, LexicalMatcher
from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.comparison.quantities import is_computable, readings
from claimkit.model.claim import Claim, Status
from claimkit.model.comparison import Comparison, Relation


@frozen
class Conflict:
    """Two claims that cannot both be right, and why."""

    a: Claim
    b: Claim
    comparison: Comparison


@frozen(eq=False)
class _Stated:
    """A claim with what the sweep sorts it by."""

    claim: Claim
    range: Interval | None
    negative: bool
    day: date
    rank: tuple[str, ...] = field()

    @rank.default
    def _rank(self) -> tuple[str, ...]:
        claim = self.claim
        origin = claim.origin.name if claim.origin else ""
        return claim.text, origin, claim.article or "", str(claim.span), str(claim.quantity)


class _Block:
    """Claims of one key: those with a figure, and those that deny it; complete before the properties are asked for."""

    def __init__(self) -> None:
        self.figures: list[_Stated] = []
        self.denials: list[_Stated] = []

    def add(self, stated: _Stated) -> None:
        if stated.negative:
            self.denials.append(stated)
        elif stated.range is not None:
            self.figures.append(stated)

    @cached_property
    def extremes(self) -> list[_Stated]:
        """The figures that end lowest and begin highest: what is disjoint from any figure is so from one of these."""
        return [min(self.figures, key=_by_end), max(self.figures, key=_by_start)] if self.figures else []

    @cached_property
    def denial(self) -> _Stated | None:
        """The first denial, one of the event itself if there is any."""
        return min(self.denials, key=lambda s: (s.range is not None, s.day, s.rank), default=None)


# What a figure without an end is sorted as: before or after every number.
def _by_end(stated: _Stated) -> tuple[bool, Fraction, bool, tuple[str, ...]]:
    high = stated.range.high if stated.range else None
    return high is None, high or Fraction(0), not (stated.range and stated.range.high_open), stated.rank


def _by_start(stated: _Stated) -> tuple[bool, Fraction, bool, tuple[str, ...]]:
    low = stated.range.low if stated.range else None
    return low is not None, low or Fraction(0), bool(stated.range and stated.range.low_open), stated.rank


def conflicts_in(
    claims: Iterable[Claim],
    *,
    policy: Policy = DEFAULT_POLICY,
    matcher: BlockingMatcher | None = None,
) -> tuple[Conflict, ...]:
    """A witness for each conflict among `claims`: not all pairs, but at least one wherever there is any.

    Claims are put into blocks by what they measure, and sorted in each. Of the
    figures for one day, every group of them that can all be right together is
    set against the next group by one pair; a count that shrinks later, a part
    that exceeds its whole and a denial give one pair each for a block. Each
    pair has been through `compare`. Time is O(n log n) for n claims, memory
    O(n); the order of `claims` does not matter.
    """
    chosen = matcher if matcher is not None else LexicalMatcher()
    blocks: defaultdict[Hashable, defaultdict[tuple[Hashable, ...], _Block]] = defaultdict(lambda: defaultdict(_Block))
    wholes: dict[tuple[str, Key], Sequence[Key]] = {}
    for claim in claims:
        if not takes_position(claim) or claim.status is Status.POSSIBLE:
            continue
        stated = _state(claim, policy)
        if stated.range is None and not stated.negative:
            continue
        key, kind = chosen.key(claim), _kind(claim)
        blocks[kind, key.measure][key.details].add(stated)
        if (kind, key) not in wholes:
            wholes[kind, key] = chosen.wholes(claim)
    pairs: list[tuple[_Stated, _Stated]] = []
    for (kind, key), larger in wholes.items():
        inner = blocks[kind, key.measure]
        block = inner[key.details]
        pairs += _within(block)
        for general in _generalisations(key.details):
            if general in inner:
                pairs += _between(block, inner[general])
        for whole in larger:
            outer = blocks.get((kind, whole.measure))
            for details in (whole.details, *_generalisations(whole.details)) if outer else ():
                assert outer is not None
                if details in outer:
                    pairs += _between(block, outer[details])
    return _verified(pairs, policy, chosen)


def _state(claim: Claim, policy: Policy) -> _Stated:
    quantity = claim.quantity.value if claim.quantity is not None else None
    figure = None
    if quantity is not None and is_computable(quantity):
        figure = readings(quantity, policy)[1]
    return _Stated(claim, figure, is_negative(claim), _day(claim))


def _day(claim: Claim) -> date:
    """The day that the claim is sorted by; what has none comes first, and is compared with all days' extremes."""
    if claim.when is not None and (claim.when.end or claim.when.start):
        return claim.when.end or claim.when.start or date.min
    return claim.reported or date.min


def _kind(claim: Claim) -> str:
    """Facts and plans never conflict with each other; what has no status may with either, as a tension at most."""
    return "fact" if claim.status in {Status.HAPPENED, Status.ONGOING} else str(claim.status)


def _generalisations(details: tuple[Hashable, ...]) -> Iterator[tuple[Hashable, ...]]:
    """The details with some of them left out."""
    options = [(detail,) if detail is None else (detail, None) for detail in details]
    yield from (kept for kept in product(*options) if kept != details)


def _within(block: _Block) -> Iterator[tuple[_Stated, _Stated]]:
    """Pairs of one block that may conflict: on one day, from day to day, and with a denial."""
    yield from _denied(block, block)
    yield from product((denial for denial in block.denials if denial.range is not None), block.extremes)
    highest = lowest = None
    block.figures.sort(key=lambda stated: (stated.day, stated.rank))
    undated = [stated for stated in block.figures if stated.day == date.min]
    for _, group in groupby(block.figures, key=lambda stated: stated.day):
        today = list(group)
        yield from _camps(today)
        least, most = min(today, key=_by_end), max(today, key=_by_start)
        if undated and today[0] is not undated[0]:
            yield least, max(undated, key=_by_start)
            yield most, min(undated, key=_by_end)
        if highest is not None and lowest is not None:
            yield highest, least
            yield lowest, most
        highest = most if highest is None else max(highest, most, key=_by_start)
        lowest = least if lowest is None else min(lowest, least, key=_by_end)


def _camps(figures: list[_Stated]) -> Iterator[tuple[_Stated, _Stated]]:
    """One pair for each step between groups of figures that can all be right together.

    The figures are taken by where they begin; one that begins above the lowest
    end of the group so far opens the next group.
    """
    lowest: _Stated | None = None
    for stated in sorted(figures, key=_by_start):
        assert stated.range is not None
        if lowest is not None and lowest.range is not None and lowest.range.below(stated.range):
            yield lowest, stated
            lowest = stated
        elif lowest is None or _by_end(stated) < _by_end(lowest):
            lowest = stated


def _between(one: _Block, other: _Block) -> Iterator[tuple[_Stated, _Stated]]:
    yield from product(one.extremes, other.extremes)
    yield from _denied(one, other)
    yield from _denied(other, one)


def _denied(one: _Block, other: _Block) -> Iterator[tuple[_Stated, _Stated]]:
    """The denial of one block with the extremes of the other."""
    if one.denial is not None:
        yield from ((one.denial, extreme) for extreme in other.extremes)


def _verified(
    pairs: Iterable[tuple[_Stated, _Stated]], policy: Policy, matcher: BlockingMatcher
) -> tuple[Conflict, ...]:
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], Conflict] = {}
    for pair in pairs:
        a, b = sorted(pair, key=lambda stated: (stated.day, stated.rank))
        if a is b or (a.rank, b.rank) in found:
            continue
        comparison = compare_claims(a.claim, b.claim, policy=policy, matcher=matcher)
        if comparison.relation is Relation.CONFLICTS:
            found[a.rank, b.rank] = Conflict(a.claim, b.claim, comparison)
    return tuple(found[key] for key in sorted(found))
