"""Weighs whether two claims state the same: a linear model over what of their words, roles and kinds agrees."""

__all__ = ["features", "score"]

from collections.abc import Mapping
from functools import cache

from claimkit.comparison.statements.kinship import are_strangers, kinship, same_name
from claimkit.comparison.statements.said import Rarity, Said
from claimkit.english.tables.statements import SAME_STATEMENT
from claimkit.model.claim import Status

# From here on two words count as one said in two ways.
_KIN = 0.7
# Of two claims so much of the words must be shared, by weight: where they tell of one act, and where not.
_LITTLE, _HALF, _MOST = 0.15, 0.5, 0.8
# More of it is no further evidence.
_MOST_WEIGHT = 20.0


def features(a: Said, b: Said, rarity: Rarity) -> dict[str, float] | None:
    """What bears on whether two claims state the same, by the names of `same_statement.tsv`.

    None where they do not: one gives for a fact what is still to come by the other, or each has the other's actor in
    another part. None too where there is too little to go by: claims that give no figure of one measure, tell of no act
    in common, and do not share most of their words.

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
    roles = _roles(a, b)
    soft = 2 * kin / (whole_a + whole_b)
    contained = kin / min(whole_a, whole_b)
    measured = bool(a.measures & b.measures)
    told = measured or (roles["action"] >= _KIN and soft >= _LITTLE) or soft >= _HALF or contained >= _MOST
    if not told or _are_reversed(a, b) or _FACT_OR_NOT & roles.keys():
        return None
    found = {
        "words": 2 * common / (whole_a + whole_b),
        "words in kind": soft,
        "contained": contained,
        "how many": len(shared) / 4,
        "how much": min(common, _MOST_WEIGHT) / 5,
        "number": float(bool(a.numbers & b.numbers)),
        "other number": float(bool(a.numbers) and bool(b.numbers) and not a.numbers & b.numbers),
        "one measure": float(measured),
        "other measure": float(bool(a.measures) and bool(b.measures) and not measured),
        "only one denied": float(a.negative != b.negative),
        "one article": float(a.claim.article == b.claim.article),
        "lead": float(a.lead and b.lead),
    }
    found.update(roles)
    return {name: value for name, value in found.items() if value}


def _are_reversed(a: Said, b: Said) -> bool:
    """Whether each claim has the actor of the other in another part: "Acme sued Oslo", "Oslo fined Acme"."""
    if a.actor is None or b.actor is None or same_name(a.actor, b.actor):
        return False
    return a.actor.split()[-1] in b.content and b.actor.split()[-1] in a.content


def _roles(a: Said, b: Said) -> dict[str, float]:
    """Who does what to whom and where, as far as both tell."""
    action = kinship(a.action, b.action) if a.action and b.action else 0.0
    found = {"action": action}
    if a.action and b.action and not action:
        found["other action"] = 1.0
    agreeing = action >= _KIN
    told = (("actor", a.actor, b.actor), ("object", a.thing, b.thing), ("place", a.place, b.place))
    for role, one, other in told:
        if one and other:
            found.update(_role(role, one, other, agreeing=agreeing))
    if "actor of the action" in found and "object of the action" in found:
        found["actor and object"] = 1.0
    if a.is_named and b.is_named and "actor" not in found:
        found["other named actor"] = 1.0
    pair = {_REALITY.get(a.status, ""), _REALITY.get(b.status, "")}
    if len(pair) == 2 and "" not in pair:
        found[" against ".join(sorted(pair))] = 1.0
    return found


def _role(role: str, one: str, other: str, *, agreeing: bool) -> dict[str, float]:
    """What two words in one role tell, where the acts are `agreeing` or not."""
    if same_name(one, other) if role == "actor" else kinship(one, other) >= _KIN:
        return {role: 1.0, f"{role} of the action": 1.0} if agreeing else {role: 1.0}
    if role == "place":
        return {"other place": 1.0}
    return {"other object of the action": 1.0} if role == "object" and agreeing and are_strangers(one, other) else {}


_FACT_OR_NOT = frozenset({"fact against plan", "fact against possibility"})
_REALITY = {
    Status.HAPPENED: "fact", Status.ONGOING: "fact", Status.PLANNED: "plan", Status.POSSIBLE: "possibility",
}  # fmt: skip


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


@cache
def _weights() -> Mapping[str, float]:
    return {row.feature: row.weight for row in SAME_STATEMENT}


def score(found: Mapping[str, float]) -> float:
    """How much speaks for one statement; above zero more does than against it."""
    weights = _weights()
    return weights["always"] + sum(weights.get(name, 0.0) * value for name, value in found.items())
