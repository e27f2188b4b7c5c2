"""Headline against article: is the figure above the article borne out by the text below it?"""

from pathlib import Path

from claimkit import check, read

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    text = (SEEDS / "003_ba2e666c7d09b48b.txt").read_text(encoding="utf-8")
    headline, _, body = text.partition("\n")
    article = read(body, outlet="Korea JoongAng Daily")
    for statement in (headline, "North Korea plans to send 50,000 soldiers to Russia by December."):
        result = check(statement, against=article)
        print(statement)
        print(f"  {result.verdict}:", ", ".join(f"“{piece.text}”" for piece in result.evidence) or "no evidence")
        for reason in result.reasons:
            print(f"  - {reason}")


if __name__ == "__main__":
    main()
