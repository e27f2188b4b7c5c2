"""A corpus of JSON lines: one article a line in, the report out; a faulty line costs that line only."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from claimkit import Dossier
from claimkit.interchange.corpus import read_corpus
from claimkit.report.text import dossier_text

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    rows = [
        {"id": a.id, "text": a.text, "outlet": a.outlet, "published": str(a.published)}
        for a in read_corpus([SEEDS]).articles
    ]
    rows[2]["published"] = "in October"
    with TemporaryDirectory() as folder:
        path = Path(folder, "news.jsonl")
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        corpus = read_corpus([path])
    for fault in corpus.faults:
        print(f"left out: {fault}".replace(str(path), path.name))
    print(dossier_text(Dossier(corpus.articles)).split("\n\n")[0])
    print("…")


if __name__ == "__main__":
    main()
