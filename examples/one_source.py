"""The 1,500 that is one source: several outlets carry the figure, and one origin stands behind most of them."""

from itertools import combinations
from pathlib import Path

from claimkit import compare
from claimkit.interchange.corpus import read_corpus

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    articles = read_corpus([SEEDS]).articles
    claims = [
        claim
        for article in articles
        for claim in article.claims
        if claim.quantity is not None and claim.quantity.value.low == 1500
    ]
    for claim in claims:
        print(f"“{claim.quantity}”: {' → '.join(source.name for source in claim.chain) or 'no source named'}")
    print()
    for a, b in combinations(claims, 2):
        comparison = compare(a, b)
        print(f"{a.quantity} | {b.quantity}: {comparison.relation}, {comparison.provenance}")


if __name__ == "__main__":
    main()
