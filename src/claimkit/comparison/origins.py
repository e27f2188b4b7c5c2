"""Who stands behind many claims: how many independent origins there are, at least and at most."""

__all__ = ["Origins", "count_origins"]

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise

from attrs import frozen

from claimkit.comparison.components import components
from claimkit.comparison.identity import (
    described_as,
    fullest_forms,
    is_outlet,
    is_unspecific,
    speaks_for_governments,
    telling_words,
)
from claimkit.model.claim import Claim
from claimkit.model.source import Source, SourceKind

# An origin, with its article where it is unspecific: "officials" are others in every article.
_Origin = tuple[Source, str | None]


@frozen
class Origins:
    """The origins behind some claims.

    Between `low` and `high` of them are independent: an anonymous source may
    be one of the others, and so may an outlet that passes another's words on.
    `sources` are the origins that are known, in order of name; `circles` the
    sets of names that cite each other in a ring, so that none of them need
    know anything.
    """

    low: int
    high: int
    sources: tuple[Source, ...]
    circles: tuple[tuple[str, ...], ...] = ()

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


def count_origins(claims: Iterable[Claim]) -> Origins:
    """The independent origins of `claims`, in whatever order they come; time and memory are linear.

    `high` takes every origin that can be told apart for its own, and each
    article that names no source ("reportedly") for one more. `low` takes each
    for another wherever it may be: an unspecific source for any of its
    country, an outlet's own voice for any other origin, a member of a
    body for the body, and one that relays another for the one it relays.

    >>> spy = Source("National Intelligence Service", "government", country="KR")
    >>> insider = Source("a government source", "person", country="KR", anonymous=True)
    >>> print(count_origins([Claim(text="…", chain=(spy,)), Claim(text="…", chain=(insider,))]))
    1 to 2
    """
    stated = {_stated(claim) for claim in claims}
    forms = fullest_forms({source for chain, _, _ in stated for source in chain})
    origins: set[_Origin] = set()
    relayed: defaultdict[Source, set[_Origin]] = defaultdict(set)
    nameless: set[tuple[Source | None, str | None]] = set()
    cites: defaultdict[Source, set[Source]] = defaultdict(set)
    for chain, named, article in stated:
        links = [forms[source] for source in chain]
        for citing, cited in pairwise(links):
            cites[citing].add(cited)
        if not named:
            nameless.add((links[-1] if links else None, article))
            continue
        origin = links[-1], article if is_unspecific(links[-1]) else None
        origins.add(origin)
        for relay in links[:-1]:
            relayed[relay].add(origin)
    low = max(_fewest(origins, relayed), min(1, len(nameless)))
    sources = sorted({source for source, _ in origins}, key=lambda source: (source.name, str(source)))
    return Origins(low, len(origins) + len(nameless), tuple(sources), _circles(cites))


def _stated(claim: Claim) -> tuple[tuple[Source, ...], bool, str | None]:
    """All of a claim that bears on who is behind it."""
    if claim.origin is None:
        return claim.chain, False, claim.article
    return claim.chain, True, claim.article if is_unspecific(claim.origin) else None


def _fewest(origins: set[_Origin], relayed: Mapping[Source, set[_Origin]]) -> int:
    """The least number of different sources that `origins` can be."""
    named = {origin for origin in origins if not is_unspecific(origin[0])}
    edges = _may_speak_for(named, relayed)
    group = components(edges)
    # Whoever may speak for another is taken for it; a ring of such is taken for one.
    taken = {group[a] for a, others in edges.items() for b in others if group[a] != group[b]}
    left = {group[origin]: origin[0] for origin in sorted(named, key=lambda o: str(o[0])) if group[origin] not in taken}
    outlets = sum(map(is_outlet, left.values()))
    # An outlet that names nobody may have it from any of the others.
    count = max(len(left) - outlets, min(1, outlets))
    # The unspecific ones need a source of their own only for a country that no named one is from.
    plain = {source for source, _ in origins - named if described_as(source) is None}
    abroad = len({s.country for s in plain if s.country is not None} - {source.country for source, _ in named})
    stateless = sum(source.country is None for source in left.values() if not is_outlet(source))
    return max(count + max(0, abroad - stateless) + _offices(origins - named, left.values()), min(1, len(origins)))


def _offices(unspecific: set[_Origin], others: Collection[Source]) -> int:
    """How many of "the mayor", "organizers" and so on are nobody else: a person of that or no known office may be."""
    persons = [source for source in others if source.kind is SourceKind.PERSON]
    roles = [(source.role or "").casefold() for source in persons]
    bodies = {word for source in others for word in telling_words(source.name)}
    governed = any(source.kind is SourceKind.GOVERNMENT for source in others)
    alone: set[str] = set()
    for source, _ in unspecific:
        description = described_as(source)
        if description is None or not bodies.isdisjoint(telling_words(source.name)[:-1]):
            continue
        if not (governed and speaks_for_governments(description)):
            alone.add(description)
    alone = {description for description in alone if not any(description in role for role in roles)}
    return max(0, len(alone) - roles.count(""))


def _may_speak_for(named: set[_Origin], relayed: Mapping[Source, set[_Origin]]) -> dict[_Origin, set[_Origin]]:
    """From each named origin to those whose words it may only pass on."""
    bodies = {origin[0].name.casefold(): origin for origin in named}
    edges: dict[_Origin, set[_Origin]] = {}
    for origin in named:
        others = relayed.get(origin[0], set()) & named
        body = bodies.get((origin[0].affiliation or "").casefold())
        if body is not None:
            others = others | {body}
        edges[origin] = others - {origin}
    return edges


def _circles(cites: Mapping[Source, set[Source]]) -> tuple[tuple[str, ...], ...]:
    cited = {source for sources in cites.values() for source in sources}
    edges = {source: cites.get(source, set()) - {source} for source in cited | set(cites)}
    members: defaultdict[int, list[str]] = defaultdict(list)
    for source, group in components(edges).items():
        members[group].append(source.name)
    return tuple(sorted(tuple(sorted(names)) for names in members.values() if len(names) > 1))
