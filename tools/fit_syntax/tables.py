"""Writes the word tables of claimkit."""

__all__ = ["SOURCE", "write_table"]

from collections.abc import Iterable
from pathlib import Path

_DATA = Path(__file__).parents[2] / "src" / "claimkit" / "english" / "data"

SOURCE = (
    "Estimated from the training parts of two Universal Dependencies treebanks, EWT (CC BY-SA 4.0) and GUM news\n"
    "(CC BY 4.0): single words and their classes, no text of them."
)


def write_table(name: str, comment: str, table: Iterable[tuple[str, ...]]) -> None:
    """Writes the rows of a table under its comment."""
    with (_DATA / f"{name}.tsv").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"# {line}\n" for line in comment.split("\n"))
        for row in table:
            # A cell that begins with "#" would begin a comment.
            file.write("\t".join(row) + "\n")
