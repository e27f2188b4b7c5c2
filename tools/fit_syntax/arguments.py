"""Fits the table `argument_weights`: which noun phrase is a verb's subject, which its object.

python -m tools.fit_syntax.arguments TRAIN.jsonl
"""

import random
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from claimkit.english.verb_forms import base_of
from claimkit.syntax.arguments import Candidate, mark, object_candidates, subject_candidates
from claimkit.syntax.chunks import VERBS, Chunks, chunks_of, clause_tags
from claimkit.syntax.tagger import tag_words
from tools.fit_syntax.perceptron import Perceptron
from tools.fit_syntax.tables import SOURCE, write_table
from tools.fit_syntax.treebank import Sentence, read_sentences

_EPOCHS = 6
_RARE = 3
_LABEL = "1"


class Case(NamedTuple):
    """The candidates for one argument of one verb, and which of them is right."""

    candidates: list[Candidate]
    right: int


class Gold(NamedTuple):
    """The chunks that are subject and object of a verb by the treebank, None for none; False for one that is lost."""

    subject: int | bool | None
    object: int | bool | None


def gold_of(sentence: Sentence, chunks: Chunks) -> dict[int, Gold]:
    """The arguments of each verb chunk that is a verb of the treebank."""
    chunk_at = {token: n for n, c in enumerate(chunks.chunks) for token in range(c.start, c.end)}
    word_at = {token: n for n, token in enumerate(sentence.token_of) if sentence.words[n].part == "VERB"}
    found = {}
    for n, symbol in enumerate(chunks.symbols):
        if symbol not in VERBS or chunks.chunks[n].head not in word_at:
            continue
        verb = word_at[chunks.chunks[n].head]
        subject: int | bool | None = None
        thing: int | bool | None = None
        for k, word in enumerate(sentence.words):
            if word.head == verb and word.relation.split(":")[0] == "nsubj":
                subject = chunk_at.get(sentence.token_of[k], False)
            elif word.head == verb and word.relation == "obj":
                thing = chunk_at.get(sentence.token_of[k], False)
        found[n] = Gold(subject, thing)
    return found


def cases_of(sentence: Sentence, tags: str) -> list[Case]:
    """What there is to decide in a sentence."""
    lower = sentence.tokens.lower
    chunks = chunks_of(clause_tags(tags, lower), lower)
    gold = gold_of(sentence, chunks)
    marked, cases = chunks.symbols, []
    for verb, arguments in gold.items():
        lemma = base_of[lower[chunks.chunks[verb].head]]
        _add(cases, subject_candidates(marked, verb, lemma), arguments.subject)
        if arguments.subject is not None and arguments.subject is not False:
            marked = mark(marked, int(arguments.subject))
    for verb, arguments in gold.items():
        lemma = base_of[lower[chunks.chunks[verb].head]]
        subject = None if arguments.subject is False else arguments.subject
        _add(cases, object_candidates(marked, verb, lemma, subject), arguments.object)
    return cases


def _add(cases: list[Case], candidates: list[Candidate], right: int | bool | None) -> None:
    at = [n for n, candidate in enumerate(candidates) if candidate.chunk == right and right is not False]
    if at and len(candidates) > 1:
        cases.append(Case(candidates, at[0]))


def _fit(cases: list[Case]) -> Perceptron:
    counts = Counter(f for case in cases for candidate in case.candidates for f in candidate.features)
    model = Perceptron(counts, _RARE)
    shuffle = random.Random(1)
    for epoch in range(_EPOCHS):
        wrong = 0
        shuffle.shuffle(cases)
        for candidates, right in cases:
            model.step()
            scores = [model.score(candidate.features, _LABEL) for candidate in candidates]
            got = max(range(len(scores)), key=scores.__getitem__)
            if got != right:
                wrong += 1
                model.add(candidates[right].features, _LABEL, 1)
                model.add(candidates[got].features, _LABEL, -1)
        print(f"epoch {epoch}: {wrong} of {len(cases)} wrong", file=sys.stderr)
    return model


def main() -> None:
    cases = []
    for sentence in read_sentences(Path(sys.argv[1])):
        cases += cases_of(sentence, tag_words(sentence.tokens.words))
    model = _fit(cases)
    table = model.table(scale=20, least=4)
    write_table(
        "argument_weights",
        f"feature (see `arguments`)\tweight\n{SOURCE}",
        sorted((feature, str(own[_LABEL])) for feature, own in table.items()),
    )


if __name__ == "__main__":
    main()
