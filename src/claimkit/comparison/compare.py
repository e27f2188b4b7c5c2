"""The one door to comparing: two quantities, two times or two claims."""

__all__ = ["compare"]

from typing import TypeVar

from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.comparison.quantities import compare_quantities
from claimkit.comparison.times import compare_times
from claimkit.model.comparison import Comparison
from claimkit.model.quantity import Quantity
from claimkit.model.when import When

Comparable = TypeVar("Comparable", Quantity, When)


def compare(a: Comparable, b: Comparable, *, policy: Policy = DEFAULT_POLICY) -> Comparison:
    """How `a` relates to `b`: the relation, and a reason for each step to it.

    >>> from claimkit import parse_quantity
    >>> result = compare(parse_quantity("nearly 5,000"), parse_quantity("7,000"))
    >>> print(result.relation)
    conflicts
    """
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return compare_quantities(a, b, policy=policy)
    if isinstance(a, When) and isinstance(b, When):
        return compare_times(a, b, policy=policy)
    raise TypeError(
        f"compare takes two Quantity, two When or two Claim values, not {type(a).__name__} and {type(b).__name__}"
    )
