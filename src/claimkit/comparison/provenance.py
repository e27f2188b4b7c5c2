"""Whether two claims go back to one origin, and what that makes of their relation."""

__all__ = ["compare_provenance", "outcome"]

from claimkit.comparison.identity import is_outlet, is_unspecific, may_be_same, same_source
from claimkit.comparison.wording import capital
from claimkit.model.claim import Claim
from claimkit.model.comparison import Outcome, Provenance, Reason, Relation
from claimkit.model.source import Source

_AGREE = {Relation.EQUAL, Relation.REFINES, Relation.REFINED_BY, Relation.COMPATIBLE}
_DIFFER = {Relation.CONFLICTS, Relation.TENSION, Relation.DEVELOPS}


def compare_provenance(a: Claim, b: Claim) -> tuple[Provenance, Reason]:
    """Whether the claims go back to one origin, and why.

    >>> spy, yonhap = Source("National Intelligence Service", "government"), Source("Yonhap", "news_agency")
    >>> first, second = Claim(text="…", chain=(yonhap, spy)), Claim(text="…", chain=(spy,))
    >>> provenance, reason = compare_provenance(first, second)
    >>> print(provenance, "-", reason)
    same_origin - Both go back to National Intelligence Service.
    """
    provenance, sentence = _judge(a, b)
    name_a, name_b = (claim.origin.name if claim.origin else None for claim in (a, b))
    return provenance, Reason("origin", name_a, name_b, capital(sentence))


def _judge(a: Claim, b: Claim) -> tuple[Provenance, str]:
    one, other = a.origin, b.origin
    if one is None or other is None:
        return Provenance.UNKNOWN, "The text does not say whom every claim goes back to."
    if same_source(one, other):
        if (is_unspecific(one) or is_unspecific(other)) and not _one_article(a, b):
            return Provenance.POSSIBLY_SAME, f"Both go back to “{one.name}”, which need not be the same one."
        return Provenance.SAME_ORIGIN, f"Both go back to {one.name}."
    for origin, claim, another in ((one, b, other), (other, a, one)):
        if _relays(origin, claim):
            return Provenance.POSSIBLY_SAME, f"{origin.name} also passes on what comes from {another.name}."
    if is_outlet(one) and is_outlet(other):
        sentence = f"{one.name} and {other.name} name no source, so where they have it from is open."
        return Provenance.UNKNOWN, sentence
    maybe = may_be_same(one, other)
    if maybe is not None:
        return Provenance.POSSIBLY_SAME, f"{maybe}."
    return Provenance.INDEPENDENT, f"{one.name} and {other.name} are different sources."


def _one_article(a: Claim, b: Claim) -> bool:
    return a is b or (a.article is not None and a.article == b.article)


def _relays(source: Source, claim: Claim) -> bool:
    """Whether `source` stands in the claim's chain without being its origin."""
    return any(same_source(source, link) for link in claim.chain[:-1])


def outcome(relation: Relation, provenance: Provenance) -> Outcome | None:
    """What two claims of one measure are to each other, or None where the origins leave it open.

    Agreement is meant to be about one thing: call this with "compatible" only
    where the figures for one measure at one time can both be right.

    A figure that grows from one origin to another is no dispute, and no
    corroboration either.

    >>> print(outcome(Relation.REFINES, Provenance.INDEPENDENT))
    corroboration
    """
    if provenance is Provenance.SAME_ORIGIN:
        return Outcome.REPETITION if relation in _AGREE else Outcome.REVISION if relation in _DIFFER else None
    if provenance is Provenance.INDEPENDENT:
        if relation in _AGREE:
            return Outcome.CORROBORATION
        return Outcome.DISPUTE if relation in {Relation.CONFLICTS, Relation.TENSION} else None
    return None
