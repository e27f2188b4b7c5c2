"""The one door to comparing: two quantities, two times or two claims."""

__all__ = ["compare"]

from typing import TypeVar

from claimkit.comparison.claims import compare_claims
from claimkit.comparison.matching import LexicalMatcher, Matcher
from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.comparison.quantities import compare_quantities
from claimkit.comparison.times import compare_times
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_words
from claimkit.model.claim import Claim
from claimkit.model.comparison import Comparison
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention
from claimkit.model.when import When

Comparable = TypeVar("Comparable", Quantity, When, Claim)


def compare(
    a: Comparable,
    b: Comparable,
    *,
    policy: Policy = DEFAULT_POLICY,
    matcher: Matcher | None = None,
    lexicon: Lexicon = DEFAULT,
) -> Comparison:
    """How `a` relates to `b`: the relation, and a reason for each step to it.

    Takes two quantities, two times or two claims; raises `TypeError` for
    anything else. `policy` says how far each hedge reaches. For claims,
    `matcher` decides whether both measure the same, and by default compares
    words as `lexicon` knows them.

    >>> from claimkit import parse_quantity
    >>> result = compare(parse_quantity("nearly 5,000"), parse_quantity("7,000"))
    >>> print(result.relation, "-", result.reasons[0])
    conflicts - No figure fits both: nearly 5,000 allows 4,500 to 5,000, 7,000 allows only 7,000.
    """
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return compare_quantities(a, b, policy=policy)
    if isinstance(a, When) and isinstance(b, When):
        return compare_times(a, b, policy=policy)
    if isinstance(a, Claim) and isinstance(b, Claim):
        with own_words(lexicon):
            return compare_claims(a, b, policy=policy, matcher=matcher or LexicalMatcher(lexicon))
    hint = "; compare the .value of a mention" if isinstance(a, Mention) or isinstance(b, Mention) else ""
    raise TypeError(
        f"compare takes two Quantity, two When or two Claim values, not {type(a).__name__} and {type(b).__name__}{hint}"
    )
