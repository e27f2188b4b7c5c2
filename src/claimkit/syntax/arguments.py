"""Chooses the subject and the object of each verb of a sentence among its noun phrases.

A linear model decides (the table `argument_weights`): each noun phrase near a verb has a score, the sum of the weights
of its features, and so has "none"; the highest wins. Features are made of the symbols of chunks (see `chunks`), the
verb's own, those on the way between verb and phrase, with a preposition and its phrase as one, and the verb's lemma.
"""

__all__ = ["Arguments", "Candidate", "arguments_of", "object_candidates", "subject_candidates"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.memo import Memo
from claimkit.english.tables import rows
from claimkit.english.verb_forms import readings_of, stem
from claimkit.syntax.chunks import NOUN_PHRASES, VERBS, Chunks


class Arguments(NamedTuple):
    """The chunks that are the subject and the object of the verb group `verb`, None where it has none of its own."""

    verb: int
    subject: int | None
    object: int | None


class Candidate(NamedTuple):
    """A chunk that may be an argument, None for the chance that there is none, with its features."""

    chunk: int | None
    features: tuple[str, ...]


# So many chunks before and after a verb are looked at.
_BEFORE, _AFTER = 16, 8
_MOST = 6


def arguments_of(chunks: Chunks, lower: list[str]) -> list[Arguments]:
    """The arguments of each verb group of a sentence, in order."""
    symbols = chunks.symbols
    verbs = [place for place, symbol in enumerate(symbols) if symbol in VERBS]
    lemmas = [verb_lemma[lower[chunks.chunks[verb].head]] for verb in verbs]
    marked = symbols
    subjects = []
    for verb, lemma in zip(verbs, lemmas, strict=True):
        subject = best(subject_candidates(marked, verb, lemma))
        subjects.append(subject)
        if subject is not None:
            marked = mark(marked, subject)
    found = []
    for verb, lemma, subject in zip(verbs, lemmas, subjects, strict=True):
        thing = best(object_candidates(marked, verb, lemma, subject))
        found.append(Arguments(verb, subject, thing))
    return found


def best(candidates: list[Candidate]) -> int | None:
    """The chunk of the candidate with the highest score."""
    weight = _weights().get
    chosen, most = None, None
    for chunk, features in candidates:
        score = sum([weight(feature, 0) for feature in features])
        if most is None or score > most:
            chosen, most = chunk, score
    return chosen


def mark(symbols: str, subject: int) -> str:
    """The symbols with a subject that has found its verb in capitals, or doubled in kind where it is no letter."""
    return symbols[:subject] + _TAKEN.get(symbols[subject], symbols[subject]) + symbols[subject + 1 :]


_TAKEN = {"n": "N", "m": "N", "q": "N", "T": "N", "#": "N", "s": "S", "o": "S", "e": "S", "w": "W", "x": "X", "y": "S"}
_PHRASE = re.compile(r"p+[nmqT#e]")
_shortened: Memo[str] = Memo(lambda path: _cut(_PHRASE.sub("p", path)))


def _cut(path: str) -> str:
    return path if len(path) <= _MOST else f"{path[:3]}~{path[-3:]}"


def subject_candidates(symbols: str, verb: int, lemma: str) -> list[Candidate]:
    """What may be the subject of the verb group at `verb`."""
    form = symbols[verb]
    after = symbols[verb + 1 : verb + 3]
    low = max(0, verb - _BEFORE)
    near = symbols[max(0, verb - 3) : verb] if verb >= 3 else "^" + symbols[:verb]
    found = [
        Candidate(
            None,
            (
                f"s0{form}",
                f"s1{form}{near[-1:]}",
                f"s2{form}{near[-2:]}",
                f"s3{form}{near}",
                f"s4{form}{near[-1:]}{after[:1]}",
                f"s5{form}{_shortened[symbols[max(0, verb - 8) : verb]]}",
                f"s6{lemma}",
                f"s7{form}{after}",
            ),
        )
    ]
    passed = 0
    for place in range(verb - 1, low - 1, -1):
        symbol = symbols[place]
        if symbol not in NOUN_PHRASES:
            continue
        path = _shortened[symbols[place + 1 : verb]]
        prior = symbols[place - 1] if place else "^"
        own = f"{form}{symbol}"
        found.append(
            Candidate(
                place,
                (
                    f"sa{own}{path}",
                    f"sb{form}|{path}",
                    f"sc{own}{prior}",
                    f"sd{own}",
                    f"se{form}{passed}",
                    f"sf{own}{path[-2:]}",
                    f"sg{own}{path[:2]}",
                    f"sh{prior}{symbol}{path}",
                    f"si{prior}{passed}{form}",
                    f"sj{symbols[max(0, place - 2) : place]}{symbol}",
                    f"sk{form}{path[:1]}{path[-1:]}{prior}",
                ),
            )
        )
        passed += prior != "p"
    found += _following(symbols, verb, lemma, form, near)
    return found


def _following(symbols: str, verb: int, lemma: str, form: str, near: str) -> list[Candidate]:
    """The phrase after a verb that may be its subject: "there are rules", "said the minister"."""
    for place in range(verb + 1, min(len(symbols), verb + 4)):
        symbol = symbols[place]
        if symbol in VERBS:
            break
        if symbol in NOUN_PHRASES:
            path = symbols[verb + 1 : place]
            return [
                Candidate(
                    place,
                    (
                        f"st{form}{symbol}",
                        f"su{form}{near[-1:]}{path}",
                        f"sv{form}{near}",
                        f"sw{lemma}",
                        f"sx{lemma}|{near[-1:]}{path}{symbol}",
                        f"sy{path}{form}",
                        f"sz{lemma}|{symbols[place + 1 : place + 2]}",
                    ),
                )
            ]
    return []


def object_candidates(symbols: str, verb: int, lemma: str, subject: int | None) -> list[Candidate]:
    """What may be the object of the verb group at `verb`."""
    form = symbols[verb]
    after = symbols[verb + 1 : verb + 4]
    before = symbols[verb - 1 : verb] if verb else "^"
    found = [
        Candidate(
            None,
            (
                f"o0{form}",
                f"o1{form}{after[:1]}",
                f"o2{form}{after[:2]}",
                f"o3{form}{after}",
                f"o4{lemma}",
                f"o5{lemma}|{form}",
                f"o6{lemma}|{after[:1]}",
                f"o7{lemma}|{after[:2]}",
                f"o8{form}{before}",
            ),
        )
    ]
    passed = 0
    for place in range(verb + 1, min(len(symbols), verb + 1 + _AFTER)):
        symbol = symbols[place]
        if symbol in VERBS and symbol not in "IL":
            break
        if symbol not in NOUN_PHRASES or place == subject:
            continue
        path = _shortened[symbols[verb + 1 : place]]
        beyond = symbols[place + 1 : place + 3]
        found.append(
            Candidate(
                place,
                (
                    f"oa{form}{symbol}{path}",
                    f"ob{symbol}{path}",
                    f"oc{symbol}{beyond}",
                    f"od{passed}{path[-1:]}",
                    f"oe{lemma}|{path}",
                    f"of{lemma}|{symbol}",
                    f"og{symbol}{path}{beyond[:1]}",
                    f"oh{passed}{symbol}{beyond[:1]}",
                    f"oi{lemma}|{passed}{beyond[:1]}",
                    f"oj{form}{path}",
                    f"ok{path}{beyond}",
                ),
            )
        )
        passed += 1
    found += _fronted(symbols, verb, lemma, subject)
    return found


# So many chunks before its verb an object may stand that opens the clause.
_FRONTED = 5


def _fronted(symbols: str, verb: int, lemma: str, subject: int | None) -> list[Candidate]:
    """The pronouns before a verb that may be its object: "which the firm bought", "what he did"."""
    form = symbols[verb]
    after = symbols[verb + 1 : verb + 4]
    found = []
    for place in range(max(0, verb - _FRONTED), verb):
        if symbols[place] not in "wW" or place == subject:
            continue
        path = symbols[place + 1 : verb]
        prior = symbols[place - 1] if place else "^"
        features = (
            f"ot{path}",
            f"ou{prior}{symbols[place]}",
            f"ov{lemma}",
            f"ow{form}{after[:1]}",
            f"ox{lemma}|{after[:1]}",
            f"oy{prior}{path}",
            f"oz{after[:2]}{path}",
        )
        found.append(Candidate(place, features))
    return found


def _lemma(word: str) -> str:
    known = readings_of[word]
    if known.alone:
        return known.alone[0][0]
    if known.base is not None:
        return known.base[0]
    if word.endswith("ing") and len(word) > 5:
        return stem(word[:-3])
    if word.endswith("ed") and len(word) > 4:
        return stem(word[:-2])
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


verb_lemma: Memo[str] = Memo(_lemma)
"""The verb of which a word in lower case is a form."""


@cache
def _weights() -> dict[str, int]:
    return {feature: int(weight) for feature, weight in rows("argument_weights")}
