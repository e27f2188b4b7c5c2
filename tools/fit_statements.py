"""Fits the table `same_statement`: which two claims state the same.

python -m tools.fit_statements FOLDER

FOLDER holds events told by several outlets, each NAME.json with its articles beside NAME.gold.json with the stretches
of text that state the same ("statements", and "singles" that stand alone). Prints precision and recall of joined pairs,
each event judged by weights fitted on the others, then writes the weights fitted on all.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import files
from itertools import combinations
from math import exp
from pathlib import Path
from typing import NamedTuple

from claimkit import Dossier, read
from claimkit.comparison.statements.agreement import features
from claimkit.comparison.statements.said import Rarity, said_by
from claimkit.model.article import Article
from claimkit.text.tokens import tokenize

_ROUNDS, _STEP, _PULL = 400, 0.5, 0.002
# A stretch is a claim's where so much of their words is shared (Dice).
_SHARED = 0.5
# What the intercept is raised by: a split loses little where pairs are few, and averages pull down.
_RAISE = 2.1


class Pair(NamedTuple):
    """Two claims with the features of the two, and whether they state the same."""

    found: dict[str, float]
    same: bool


def _articles(path: Path) -> dict[str, tuple[Article, dict[str, str]]]:
    data = json.loads(path.with_name(path.name.replace(".gold", "")).read_text(encoding="utf-8"))
    found = {}
    for one in data["articles"]:
        text = f"{one['title']}\n\n{one['text']}" if one["title"] else one["text"]
        day = date.fromisoformat(one["published"])
        found[one["id"]] = (
            read(text, outlet=one["outlet"], published=day, id=one["id"], title=one["title"] or None),
            one,
        )
    return found


def _offsets(one: dict[str, str], member: dict[str, str]) -> tuple[int, int]:
    text, shift = one["title"], 0
    if member.get("in") != "title":
        text, shift = one["text"], len(one["title"]) + 2 if one["title"] else 0
    at = -1
    for _ in range(int(member.get("nth", 0)) + 1):
        at = text.index(member["text"], at + 1)
    return shift + at, shift + at + len(member["text"])


def _words(text: str, start: int, end: int) -> set[int]:
    tokens = tokenize(text[start:end])
    return {start + at for at, word in zip(tokens.starts, tokens.words, strict=True) if word[0].isalnum()}


def pairs_of(path: Path) -> Iterator[Pair]:
    """The pairs of claims of one event that the gold speaks of, as far as the model is asked about them."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    articles = _articles(path)
    rows = [(group["id"], m) for group in gold["statements"] for m in group["members"] if not m.get("also")]
    rows += [(f"single {n}", member) for n, member in enumerate(gold["singles"])]
    dossier = Dossier(article for article, _ in articles.values())
    said = {
        (claim.article, claim.span.start, claim.span.end): said_by(claim, measures=telling.measures)
        for telling in [one for _, tellings in dossier._gathered().tellings for one in tellings]
        for claim in telling.claims[:1]
        if claim.span is not None
    }
    rarity = Rarity.among(said.values())
    labels: defaultdict[tuple[str, int, int], set[str]] = defaultdict(set)
    for label, member in rows:
        article, one = articles[member["article"]]
        wanted = _words(article.text, *_offsets(one, member))
        best, most = None, _SHARED
        for key in said:
            if key[0] == member["article"]:
                got = _words(article.text, key[1], key[2])
                dice = 2 * len(got & wanted) / (len(got) + len(wanted))
                if dice >= most:
                    best, most = key, dice
        if best is not None:
            labels[best].add(label)
    for a, b in combinations(sorted(labels), 2):
        found = features(said[a], said[b], rarity)
        if found is not None:
            yield Pair(found, bool(labels[a] & labels[b]))


def fit(pairs: Sequence[Pair]) -> dict[str, float]:
    """The weights of a logistic regression, pulled towards zero."""
    names = sorted({name for pair in pairs for name in pair.found})
    weights = dict.fromkeys(["always", *names], 0.0)
    for _ in range(_ROUNDS):
        slope = dict.fromkeys(weights, 0.0)
        for pair in pairs:
            error = pair.same - _chance(weights, pair.found)
            slope["always"] += error
            for name, value in pair.found.items():
                slope[name] += error * value
        for name in weights:
            weights[name] += _STEP * 8 * (slope[name] / len(pairs) - _PULL * (name != "always") * weights[name])
    return weights


def _sum(weights: dict[str, float], found: dict[str, float]) -> float:
    return weights["always"] + sum(weights.get(name, 0.0) * value for name, value in found.items())


def _chance(weights: dict[str, float], found: dict[str, float]) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, _sum(weights, found)))))


def main() -> None:
    """Fits, tells how good it is, and writes the table."""
    events = [list(pairs_of(path)) for path in sorted(Path(sys.argv[1]).glob("*.gold.json"))]
    right = joined = wanted = 0
    for number, event in enumerate(events):
        weights = fit([pair for other, pairs in enumerate(events) if other != number for pair in pairs])
        for pair in event:
            got = _sum(weights, pair.found) + _RAISE > 0
            right, joined, wanted = right + (got and pair.same), joined + got, wanted + pair.same
    print(f"pairs: precision {right / max(1, joined):.3f} recall {right / max(1, wanted):.3f} of {wanted}")
    weights = fit([pair for event in events for pair in event])
    weights["always"] += _RAISE
    path = Path(str(files("claimkit.english").joinpath("data", "same_statement.tsv")))
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        cells = line.split("\t")
        if not line.startswith("#") and cells[0] in weights:
            lines[number] = "\t".join([cells[0], f"{weights[cells[0]]:.2f}", *cells[2:]])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
