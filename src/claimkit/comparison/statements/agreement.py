"""Weighs whether two claims state the same: a linear model over what of their words, roles and kinds agrees."""

__all__ = ["features", "score"]

from collections.abc import Mapping, Sequence
from functools import cache

from claimkit.comparison.statements.kinship import kinship
from claimkit.comparison.statements.said import Rarity, Said
from claimkit.english.tables import rows

# From here on two words count as one said in two ways.
_KIN = 0.7
# More of it is no further evidence.
_MOST_RUN, _MOST_WEIGHT = 8, 20.0


def features(a: Said, b: Said, rarity: Rarity) -> dict[str, float]:
    """What bears on whether two claims state the same, by the names of `same_statement.tsv`.

    >>> from claimkit.comparison.statements.said import said_by
    >>> from claimkit.model.claim import Claim
    >>> a, b = (said_by(Claim(text=text)) for text in ("Acme will deploy staff", "the deployment of staff by Acme"))
    >>> found = features(a, b, Rarity.among([a, b]))
    >>> found["words"] > 0, "only one denied" in found
    (True, False)
    """
    shared = a.content & b.content
    common = sum(map(rarity.of, shared))
    kin = common + _kin_weight(a, b, shared, rarity)
    whole_a, whole_b = (sum(map(rarity.of, said.content)) or 0.1 for said in (a, b))
    lead = a.lead and b.lead
    soft = 2 * kin / (whole_a + whole_b)
    found = {
        "words": 2 * common / (whole_a + whole_b),
        "words in kind": soft,
        "contained": kin / min(whole_a, whole_b),
        "rarest": max(map(rarity.of, shared), default=0.0),
        "how many": len(shared) / 4,
        "how much": min(common, _MOST_WEIGHT) / 5,
        "names": len(a.names & b.content | b.names & a.content) / 2,
        "other names": float(bool(a.names - b.content) and bool(b.names - a.content)),
        "number": float(bool(a.numbers & b.numbers)),
        "other number": float(bool(a.numbers) and bool(b.numbers) and not a.numbers & b.numbers),
        "only one denied": float(a.negative != b.negative),
        "only one open": float(a.open != b.open),
        "run": min(_longest_run(a.words, b.words), _MOST_RUN) / 4,
        "one article": float(a.claim.article == b.claim.article),
        "lead": float(lead),
        "words of the lead": soft if lead else 0.0,
    }
    found.update(_roles(a, b))
    return {name: value for name, value in found.items() if value}


def _roles(a: Said, b: Said) -> dict[str, float]:
    """Who does what to whom, where both tell."""
    action = kinship(a.action, b.action) if a.action and b.action else 0.0
    found = {"action": action}
    if a.action and b.action and not action:
        found["other action"] = 1.0
    for role, one, other in (("actor", a.actor, b.actor), ("object", a.thing, b.thing)):
        if one and other:
            near = kinship(one, other) >= _KIN
            found[f"{role}" if near else f"other {role}"] = 1.0
            if near and action >= _KIN:
                found[f"{role} of the action"] = 1.0
    # "The court fined Acme" against "Acme fined the court".
    if a.actor and b.actor and a.actor != b.actor and a.actor == b.thing and b.actor == a.thing:
        found["roles reversed"] = 1.0
    return found


def _kin_weight(a: Said, b: Said, shared: frozenset[str], rarity: Rarity) -> float:
    """The weight of words that differ but stand for one another, each used once."""
    left = b.content - shared
    weight = 0.0
    for word in sorted(a.content - shared):
        best, near = "", 0.0
        for other in left:
            found = kinship(word, other)
            if found > near or (found == near and found and other < best):
                best, near = other, found
        if near >= _KIN:
            left -= {best}
            weight += near * min(rarity.of(word), rarity.of(best))
    return weight


def _longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words in a row both have."""
    longest = 0
    before: dict[int, int] = {}
    places: dict[str, list[int]] = {}
    for place, word in enumerate(b[:_FAR]):
        places.setdefault(word, []).append(place)
    for word in a[:_FAR]:
        now = {place: before.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(longest, max(now.values(), default=0))
        before = now
    return longest


# Claims are looked at so far, in words.
_FAR = 60


@cache
def _weights() -> Mapping[str, float]:
    return {name: float(weight) for name, weight, *_ in rows("same_statement")}


def score(found: Mapping[str, float]) -> float:
    """How much speaks for one statement; above zero more does than against it."""
    weights = _weights()
    return weights["always"] + sum(weights[name] * value for name, value in found.items())
