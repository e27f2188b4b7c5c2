"""Fits the table `antecedent_weights`: whom "he" or "she" stands for.

python -m tools.fit_antecedents FILE

FILE is a JSON list of articles, each with its "text" and its "quotes": the "speaker_span" of the words for the speaker
and the "reference", the speaker's name. Prints how many pronouns go to the right person, each article judged by weights
fitted on the others, then writes the weights fitted on all.
"""

import json
import re
import sys
from collections.abc import Sequence
from importlib.resources import files
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

from claimkit import find_attributions
from claimkit.parse.sources.coreference.antecedents import likeliest
from claimkit.parse.sources.coreference.entity import Entity
from claimkit.parse.sources.coreference.register import Register
from claimkit.parse.sources.phrase.reading import Reading

_ROUNDS, _STEP, _PULL, _FOLDS = 300, 0.5, 0.004, 8


class Choice(NamedTuple):
    """The traits of the candidates for one pronoun, and which of them is the right one."""

    candidates: Sequence[Sequence[str]]
    right: int


def _words(name: str) -> list[str]:
    return re.findall(r"[\w-]+", name.casefold())


def _is(name: str, reference: str) -> bool:
    """Whether two names are of one person: one within the other, or the same first and last name."""
    one, other = _words(name), _words(reference)
    if not one or not other:
        return False
    return set(one) <= set(other) or set(other) <= set(one) or (one[0], one[-1]) == (other[0], other[-1])


def choices_of(article: dict[str, Any]) -> list[Choice]:
    """The pronouns of an article whose reference is among the candidates; each taken for it from then on."""
    known = {quote["speaker_span"][0]: quote["reference"] for quote in article["quotes"] if quote["speaker_span"]}
    found: list[Choice] = []

    def person(self: Register, position: int, reading: Reading) -> Entity | None:
        candidates = self._people_before(position, reading)
        reference = known.get(position)
        if reference is not None:
            for n, (entity, _) in enumerate(candidates):
                if _is(entity.source.name, reference):
                    if len(candidates) > 1:
                        found.append(Choice([traits for _, traits in candidates], n))
                    return entity
        return likeliest(candidates)

    kept = Register._person
    Register._person = person  # type: ignore[method-assign]
    try:
        find_attributions(article["text"])
    finally:
        Register._person = kept  # type: ignore[method-assign]
    return found


def _weight(weights: dict[str, float], traits: Sequence[str]) -> float:
    return sum(weights.get(trait, 0.0) for trait in traits)


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights that make the right candidates likely among all, pulled towards zero."""
    weights = dict.fromkeys(sorted({t for choice in choices for traits in choice.candidates for t in traits}), 0.0)
    for _ in range(_ROUNDS):
        slope = dict.fromkeys(weights, 0.0)
        for choice in choices:
            chances = [exp(_weight(weights, traits)) for traits in choice.candidates]
            whole = sum(chances)
            for n, traits in enumerate(choice.candidates):
                error = (n == choice.right) - chances[n] / whole
                for trait in traits:
                    slope[trait] += error
        for trait in weights:
            weights[trait] += _STEP * 4 * (slope[trait] / len(choices) - _PULL * weights[trait])
    return weights


def _best(weights: dict[str, float], choice: Choice) -> int:
    return max(range(len(choice.candidates)), key=lambda n: (_weight(weights, choice.candidates[n]), -n))


def main() -> None:
    """Fits, tells how good it is, and writes the table."""
    articles = [choices_of(article) for article in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))]
    right = last = whole = 0
    for fold in range(_FOLDS):
        weights = fit([one for n, own in enumerate(articles) if n % _FOLDS != fold for one in own])
        for one in (one for own in articles[fold::_FOLDS] for one in own):
            right, last, whole = right + (_best(weights, one) == one.right), last + (one.right == 0), whole + 1
    print(f"pronouns: {right} of {whole} right; {last} by taking who was mentioned last")
    weights = fit([one for own in articles for one in own])
    path = Path(str(files("claimkit.english").joinpath("data", "antecedent_weights.tsv")))
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    lines = [f"{trait}\t{round(100 * weight)}" for trait, weight in weights.items()]
    path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
