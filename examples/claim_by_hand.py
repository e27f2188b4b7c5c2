"""A claim by hand: set what you know from elsewhere against what the articles say."""

from datetime import date
from pathlib import Path

from claimkit import Claim, Source, compare, parse_quantity
from claimkit.interchange.corpus import read_corpus

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    mine = Claim(
        text="North Korea has sent at least 3,000 soldiers to Russia.",
        quantity=parse_quantity("at least 3,000 soldiers"),
        status="happened",
        actor="North Korea",
        action="send",
        object="soldier",
        place="Russia",
        reported=date(2024, 10, 23),
        chain=(Source("White House", "government", country="US"),),
    )
    for article in read_corpus([SEEDS]).articles:
        for claim in article.claims:
            if claim.quantity is None or claim.object != "soldier":
                continue
            comparison = compare(mine, claim)
            print(f"{comparison.relation:15} {comparison.provenance:13} “{claim.quantity}” ({article.outlet})")


if __name__ == "__main__":
    main()
