"""Export to JSON and back: nothing is lost, and a fault in foreign data is told with its path."""

import json
from pathlib import Path

from claimkit import Dossier, InterchangeError
from claimkit.interchange.corpus import read_corpus
from claimkit.interchange.json import from_json, to_json

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    dossier = Dossier(read_corpus([SEEDS]).articles)
    text = to_json(dossier)
    print(f"{len(dossier.articles)} articles in; equal when read back: {from_json(text, Dossier) == dossier}")

    data = json.loads(text)
    data["articles"][0]["quantities"][0]["value"]["low"] = "many"
    data["articles"][1]["published"] = "last Tuesday"
    try:
        from_json(json.dumps(data), Dossier)
    except InterchangeError as error:
        for fault in error.faults:
            print(f"{fault.path}: {fault.message}")


if __name__ == "__main__":
    main()
