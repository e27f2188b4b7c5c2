"""Who says what: every source that one article cites, what it says, and through whom the paper has it."""

from pathlib import Path

from claimkit.interchange.corpus import read_corpus

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    [article] = read_corpus([SEEDS / "002_8d2b9a04e7861566.txt"]).articles
    for found in article.attributions[:8]:
        links = [outer.value.source for outer in (*found.ancestors, found)]
        chain = " → ".join(source.name if source else "nobody named" for source in links)
        content = " … ".join(article.text[span.start : span.end] for span in found.content)
        print(f"{chain} {found.value.stance}: {content[:90]}")


if __name__ == "__main__":
    main()
