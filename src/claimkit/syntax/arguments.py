"""Chooses the subject and the object of each verb of a sentence among its noun phrases.

A linear model decides (the table `argument_weights`): each noun phrase near a verb has a score, the sum of the weights
of its features, and so has "none"; the highest wins. Features are made of the symbols of chunks (see `chunks`), the
verb's own, those on the way between verb and phrase, with a preposition and its phrase as one, and the verb's lemma.
"""

__all__ = ["Arguments", "Candidate", "arguments_of", "mark", "object_candidates", "subject_candidates", "subject_of"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.memo import Memo
from claimkit.english.tables.syntax import ARGUMENT_WEIGHTS
from claimkit.english.verb_forms import base_of
from claimkit.syntax.argument_features import features_at
from claimkit.syntax.chunks import NOUN_PHRASES, VERBS, Chunks


class Arguments(NamedTuple):
    """The chunks that are the subject and the object of the verb group `verb`, None where it has none of its own."""

    verb: int
    subject: int | None
    object: int | None


class Candidate(NamedTuple):
    """A chunk that may be an argument, None for the chance that there is none.

    `site` is what it is seen by (see `argument_features`), `words` are the features in which the verb itself stands.
    """

    chunk: int | None
    site: str
    words: tuple[str, ...]

    @property
    def features(self) -> tuple[str, ...]:
        """All features."""
        return features_at(self.site) + self.words


# So many chunks before and after a verb are looked at.
_BEFORE, _AFTER = 12, 8
_MOST = 6


def arguments_of(chunks: Chunks, lower: list[str]) -> list[Arguments]:
    """The arguments of each verb group of a sentence, in order."""
    symbols = chunks.symbols
    verbs = [place for place, symbol in enumerate(symbols) if symbol in VERBS]
    lemmas = [base_of[lower[chunks.chunks[verb].head]] for verb in verbs]
    marked = symbols
    subjects = []
    for verb, lemma in zip(verbs, lemmas, strict=True):
        subject = subject_of(marked, verb, lemma)
        subjects.append(subject)
        if subject is not None:
            marked = mark(marked, subject)
    found = []
    for verb, lemma, subject in zip(verbs, lemmas, subjects, strict=True):
        thing = _best(object_candidates(marked, verb, lemma, subject))
        found.append(Arguments(verb, subject, thing))
    return found


def mark(symbols: str, subject: int) -> str:
    """The symbols with a subject that has found its verb in capitals, or doubled in kind where it is no letter."""
    return symbols[:subject] + _TAKEN.get(symbols[subject], symbols[subject]) + symbols[subject + 1 :]


_TAKEN = {"n": "N", "m": "N", "q": "N", "T": "N", "#": "N", "s": "S", "o": "S", "e": "S", "w": "W", "x": "X", "y": "S"}
_PHRASE = re.compile(r"p+[nmqT#e]")
_shortened: Memo[str] = Memo(lambda path: _cut(_PHRASE.sub("p", path)))


def _cut(path: str) -> str:
    return path if len(path) <= _MOST else f"{path[:3]}~{path[-3:]}"


def subject_of(symbols: str, verb: int, lemma: str) -> int | None:
    """The chunk that is the subject of the verb group at `verb`."""
    return _best(subject_candidates(symbols, verb, lemma))


def _best(candidates: list[Candidate]) -> int | None:
    """The chunk of the candidate with the highest score."""
    weight = _weights().get
    chosen, most = None, None
    for chunk, site, words in candidates:
        score = _scores[site]
        for feature in words:
            score += weight(feature, 0)
        if most is None or score > most:
            chosen, most = chunk, score
    return chosen


def subject_candidates(symbols: str, verb: int, lemma: str) -> list[Candidate]:
    """What may be the subject of the verb group at `verb`."""
    form = symbols[verb]
    after = symbols[verb + 1 : verb + 3]
    near = symbols[verb - 3 : verb] if verb >= 3 else "^" + symbols[:verb]
    window = _shortened[symbols[verb - 8 if verb > 8 else 0 : verb]]
    found = [Candidate(None, f"s0|{form}|{near}|{after}|{window}", (f"s6{lemma}",))]
    passed = 0
    for place in range(verb - 1, max(0, verb - _BEFORE) - 1, -1):
        symbol = symbols[place]
        if symbol not in NOUN_PHRASES:
            continue
        path = _shortened[symbols[place + 1 : verb]]
        before = symbols[place - 2 : place] if place > 1 else "^" + symbols[:place]
        found.append(Candidate(place, f"sa|{form}|{symbol}|{before}|{passed}|{path}", ()))
        passed += before[-1] != "p"
    for place in range(verb + 1, min(len(symbols), verb + 4)):
        # The phrase after a verb that may be its subject: "there are rules", "said the minister".
        symbol = symbols[place]
        if symbol in VERBS:
            break
        if symbol in NOUN_PHRASES:
            path = symbols[verb + 1 : place]
            own = f"sw{lemma}", f"sx{lemma}|{near[-1:]}{path}{symbol}", f"sz{lemma}|{symbols[place + 1 : place + 2]}"
            found.append(Candidate(place, f"st|{form}|{symbol}|{near}|{path}", own))
            break
    return found


def object_candidates(symbols: str, verb: int, lemma: str, subject: int | None) -> list[Candidate]:
    """What may be the object of the verb group at `verb`."""
    form = symbols[verb]
    after = symbols[verb + 1 : verb + 4]
    before = symbols[verb - 1] if verb else "^"
    words = f"o4{lemma}", f"o5{lemma}|{form}", f"o6{lemma}|{after[:1]}", f"o7{lemma}|{after[:2]}"
    found = [Candidate(None, f"o0|{form}|{before}|{after}", words)]
    passed = 0
    for place in range(verb + 1, min(len(symbols), verb + 1 + _AFTER)):
        symbol = symbols[place]
        if symbol in VERBS and symbol not in "IL":
            break
        if symbol not in NOUN_PHRASES or place == subject:
            continue
        path = _shortened[symbols[verb + 1 : place]]
        beyond = symbols[place + 1 : place + 3]
        own = f"oe{lemma}|{path}", f"of{lemma}|{symbol}", f"oi{lemma}|{passed}{beyond[:1]}"
        found.append(Candidate(place, f"oa|{form}|{symbol}|{path}|{beyond}|{passed}", own))
        passed += 1
    for place in range(max(0, verb - _FRONTED), verb):
        # The pronoun before a verb that may be its object: "which the firm bought", "what he did".
        if symbols[place] in "wW" and place != subject:
            path = symbols[place + 1 : verb]
            prior = symbols[place - 1] if place else "^"
            with_verb = f"ov{lemma}", f"ox{lemma}|{after[:1]}"
            found.append(Candidate(place, f"ot|{form}|{symbols[place]}|{prior}|{path}|{after}", with_verb))
    return found


# So many chunks before its verb an object may stand that opens the clause.
_FRONTED = 5


@cache
def _weights() -> dict[str, int]:
    return {row.feature: row.weight for row in ARGUMENT_WEIGHTS.stream()}


_scores: Memo[int] = Memo(lambda site: sum(_weights().get(feature, 0) for feature in features_at(site)))
"""The sum of the weights of the features of a site."""
