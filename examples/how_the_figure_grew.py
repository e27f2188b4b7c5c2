"""How the figure grew: the soldiers that North Korea sends, in the order in which the figures were made public."""

from pathlib import Path

from claimkit import Dossier
from claimkit.interchange.corpus import read_corpus

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    dossier = Dossier(read_corpus([SEEDS]).articles)
    topic = dossier.topics[0]
    print(f"{topic.name}: {topic.origins} independent origins")
    for figure in topic.timeline:
        print(
            f"{figure.as_of}  {figure.quantity!s:45} {figure.status:10} {figure.origin.name if figure.origin else '–'}"
        )
    print()
    for finding in (*topic.of_kind("revises"), *topic.of_kind("develops")):
        print(finding)


if __name__ == "__main__":
    main()
