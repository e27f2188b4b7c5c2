"""What is frozen: readings and dossiers of the texts of this repository, in lines that a person can read."""

import re
import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from claimkit import Article, Claim, Dossier, Mention, compare, read
from claimkit.interchange.corpus import read_corpus

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
# So many pairs of an article's figures are compared: each with the next ones.
NEAR = 3


def seeds() -> list[Article]:
    """The five articles."""
    return list(read_corpus([ROOT / "seeds"]).articles)


def stories() -> Iterator[tuple[str, list[Article]]]:
    """The made-up stories, each as its articles."""
    for path in sorted((ROOT / "tests" / "stories").glob("*.toml")):
        told = tomllib.loads(path.read_text(encoding="utf-8"))["articles"]
        yield (
            path.stem,
            [read(a["text"], outlet=a["outlet"], published=a["published"], id=a["id"]) for a in told],
        )


def labelled() -> Iterator[tuple[str, list[str]]]:
    """The labelled sentences of each room of the tests."""
    tests = ROOT / "tests" / "parse"
    cells = [line.split("\t")[0] for line in _lines(tests / "quantities" / "labelled.tsv")]
    yield "quantities", [cell for cell in cells if cell]
    yield "attributions", [line[2:] for line in _lines(tests / "attributions" / "labelled.txt") if line[0] == ">"]
    coreference = tomllib.loads((tests / "sources" / "source_coreference.toml").read_text(encoding="utf-8"))
    yield "sources", [re.sub(r"\[\[|\]\]", "", case["text"]) for case in coreference["article"]]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip() and line[0] != "#"]


def _mention(kind: str, mention: Mention[Any]) -> str:
    part = f" (part of {mention.part_of.text!r})" if mention.part_of is not None else ""
    return f"  {kind} {mention.start}-{mention.end} {mention.text!r} = {mention.value}{part}"


def _claim(claim: Claim) -> str:
    about = [
        f"{name}={value}"
        for name in ("actor", "action", "object", "place", "subset", "when", "aspect", "event")
        if (value := getattr(claim, name))
    ]
    scope = claim.scope
    about += [f"{name}={value}" for name in ("part_of", "whose", "stretch") if (value := getattr(scope, name))]
    chain = " > ".join(source.name for source in claim.chain) + ("" if claim.origin else " > ?")
    figure = f"{claim.quantity.value} [{scope.extent}]" if claim.quantity is not None else "no figure"
    place = claim.span or "by hand"
    stance = f"{claim.status}, {claim.polarity}, {claim.stance}"
    return f"  claim {place}{' in title' * claim.in_title} {figure}; {stance}; {', '.join(about)}; {chain}"


def reading(article: Article) -> Iterator[str]:
    """The lines of one article: its quantities, times, attributions, events and claims."""
    yield f"> {article.text[:100]!r}" if len(article.text) > 300 else f"> {article.text!r}"
    yield from (_mention("quantity", mention) for mention in article.quantities)
    yield from (_mention("time", mention) for mention in article.times)
    for found in article.attributions:
        said, source = found.value, found.source
        who = f"{source.text!r} = {said.source.name} ({said.source.kind})" if source and said.source else "nobody"
        content = ", ".join(f"{span.start}-{span.end}" for span in found.content)
        via = f" via {found.parent.value.cue}" if found.parent is not None else ""
        yield f"  attribution {found.cue.start} {said.cue!r} {said.stance} {said.mode} by {who}: {content}{via}"
    for event in article.events:
        yield f"  event {event.key} {event.kind} {event.when} {event.place}{' main' * event.main}: {event.title!r}"
    yield from map(_claim, article.claims)


def comparisons(article: Article) -> Iterator[str]:
    """How neighbouring figures of one article compare."""
    figures = [claim for claim in article.claims if claim.quantity is not None]
    for a, b in combinations(range(len(figures)), 2):
        if b - a <= NEAR:
            result = compare(figures[a], figures[b])
            one, other = figures[a].quantity, figures[b].quantity
            assert one is not None
            assert other is not None
            yield f"  compare {one.text!r} {other.text!r}: {result.relation}, {result.provenance}, {result.outcome}"


def dossier(articles: list[Article]) -> Iterator[str]:
    """The topics of a dossier with their figures and findings."""
    for topic in Dossier(articles).topics:
        yield f"topic {topic.name}, origins {topic.origins}"
        yield from (f"  figure {figure.claim.article} {figure}" for figure in topic.figures)
        yield from (f"  finding {finding}" for finding in topic.findings)


def files() -> dict[str, str]:
    """The name and the content of every frozen file."""
    found = {
        "readings/seeds.txt": "\n".join(line for article in seeds() for line in reading(article)),
        "comparisons/seeds.txt": "\n".join(line for article in seeds() for line in comparisons(article)),
        "dossiers/seeds.txt": "\n".join(dossier(seeds())),
    }
    for name, articles in stories():
        found[f"readings/{name}.txt"] = "\n".join(line for article in articles for line in reading(article))
        found[f"comparisons/{name}.txt"] = "\n".join(line for article in articles for line in comparisons(article))
        found[f"dossiers/{name}.txt"] = "\n".join(dossier(articles))
    for name, sentences in labelled():
        articles = [read(sentence, id=str(number)) for number, sentence in enumerate(sentences)]
        found[f"readings/labelled_{name}.txt"] = "\n".join(line for article in articles for line in reading(article))
    return {name: f"{content}\n" for name, content in found.items()}
