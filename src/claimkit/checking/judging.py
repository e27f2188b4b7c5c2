"""Judges from words and figures whether a stretch of text bears a statement out."""

__all__ = ["Judgement", "judge"]

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimkit.checking.figures import Aligned, State, align
from claimkit.checking.reading import Reading
from claimkit.checking.words import Word, weigh
from claimkit.comparison.policy import Policy
from claimkit.english.lexicon import Lexicon
from claimkit.english.tables.checking import CHECK_ANTONYMS
from claimkit.english.verb_forms import lemma_of
from claimkit.model.comparison import Verdict

# How much each sign speaks for or against the statement being borne out: the
# weights of a logistic regression on pairs of news sentences, rounded.
_BASE = -0.45
_COVERED = 0.5
_PER_MISSING_NOUN = -0.45
_PER_MISSING_VERB = -0.45
_PER_MISSING_NAME = -0.5
_ALL_FIGURES = 0.8
_PER_CONTRADICTION = -1.15
_PER_MISSING_FIGURE = -0.4
_PER_STRANGE_NUMBER = -0.5
_FOCUS = 1.0
_LENGTH = -1.25
_OWN_LENGTH = 0.85
_PER_OTHER_FIGURE = -0.3
_LIKENESS = 0.5
# Nearly the same words: then the figures alone decide.
_SAME_WORDS = 0.85
_SAME_FOCUS = 0.7
# So many of the words must be there for another figure to contradict.
_OWN_SENTENCE = 0.5
_ON_TOPIC = 0.7


class Judgement(NamedTuple):
    """What one stretch of text makes of the statement."""

    verdict: Verdict
    score: float
    aligned: list[Aligned]
    missing: tuple[Word, ...]
    text: Reading
    opposite: bool


def judge(
    statement: Reading, text: Reading, parts: Sequence[Reading] = (), *, policy: Policy, lexicon: Lexicon
) -> Judgement:
    """The verdict of the stretch `text`, with the figures set against each other and the words that are missing.

    `parts` are the sentences of the stretch where it has several.
    """
    aligned = align(statement, text, policy=policy, lexicon=lexicon)
    if len(parts) > 1:
        aligned = [_in_its_sentence(one, statement, parts) for one in aligned]
    missing = tuple(word for word in statement.words if not text.has(word))
    covered = _share(statement, missing)
    focus = weigh(text.words, statement.keys)
    near = covered >= _SAME_WORDS and focus >= _SAME_FOCUS
    opposite = _opposed(statement, text, missing, near)
    score = _score(statement, text, aligned, missing, covered, focus)
    states = [one.state for one in aligned]
    # Digits that are no quantity, such as a year or a score, exchanged for others.
    strange = statement.digits - text.digits
    exchanged = bool(strange - _read_digits(aligned)) and bool(text.digits - statement.digits)
    verdict = Verdict.NOT_FOUND
    if opposite:
        verdict = Verdict.CONTRADICTED
    elif near and (states or exchanged):
        verdict = Verdict.CONTRADICTED if exchanged else _by_figures(states)
    elif State.CONTRADICTED in states:
        named = all(word.weight <= 1 for word in missing)
        if covered >= _ON_TOPIC and named and _speaks_of_it(aligned):
            verdict = Verdict.CONTRADICTED
    elif State.MISSING not in states and State.OPEN not in states and score > 0:
        verdict = Verdict.SUPPORTED
    return Judgement(verdict, score, aligned, missing, text, opposite)


def _in_its_sentence(one: Aligned, statement: Reading, parts: Sequence[Reading]) -> Aligned:
    """Leaves a figure open whose own sentence speaks of something else than the statement."""
    if one.found is None:
        return one
    for part in parts:
        if part.span.contains(one.found):
            missing = tuple(word for word in statement.words if not part.has(word))
            return one if _share(statement, missing) >= _OWN_SENTENCE else one._replace(state=State.OPEN)
    return one


def _by_figures(states: list[State]) -> Verdict:
    """The verdict where the words are the same."""
    if State.CONTRADICTED in states:
        return Verdict.CONTRADICTED
    return Verdict.SUPPORTED if all(state is State.BORNE_OUT for state in states) else Verdict.NOT_FOUND


def _speaks_of_it(aligned: list[Aligned]) -> bool:
    """Whether the contradicting figures count the same thing, rather than merely stand in the same sentence."""
    return any(
        one.state is State.CONTRADICTED and one.found is not None and (one.found.value.unit == one.stated.value.unit)
        for one in aligned
    )


def _share(statement: Reading, missing: tuple[Word, ...]) -> float:
    total = sum(word.weight for word in statement.words)
    return 1.0 if total == 0 else 1.0 - sum(word.weight for word in missing) / total


def _score(
    statement: Reading, text: Reading, aligned: list[Aligned], missing: tuple[Word, ...], covered: float, focus: float
) -> float:
    verbs = sum(1 for word in missing if word.weight == 1 and _is_verb(statement, word))
    names = sum(1 for word in missing if word.weight > 1)
    nouns = sum(1 for word in missing if word.weight == 1) - verbs
    states = [one.state for one in aligned]
    score = _BASE + _COVERED * covered + _FOCUS * focus
    score += _PER_MISSING_NOUN * min(nouns, 4) + _PER_MISSING_VERB * min(verbs, 2) + _PER_MISSING_NAME * min(names, 3)
    score += _LENGTH * min(len(text.words), 25) / 25 + _OWN_LENGTH * min(len(statement.words), 10) / 10
    score += _PER_OTHER_FIGURE * min(max(0, len(text.figures) - len(statement.figures)), 3)
    score += _PER_STRANGE_NUMBER * min(len(statement.digits - text.digits - _read_digits(aligned)), 2)
    if states and all(state in {State.BORNE_OUT, State.SAME_NUMBER} for state in states):
        score += _ALL_FIGURES
    alike = [one.likeness for one in aligned if one.state in {State.BORNE_OUT, State.SAME_NUMBER}]
    score += _LIKENESS * (sum(alike) / len(alike) if alike else 0.5)
    score += _PER_CONTRADICTION * min(states.count(State.CONTRADICTED), 2)
    return score + _PER_MISSING_FIGURE * min(states.count(State.MISSING) + states.count(State.OPEN), 2)


def _is_verb(statement: Reading, word: Word) -> bool:
    return lemma_of(statement.tokens.lower[word.token]) is not None


def _read_digits(aligned: list[Aligned]) -> set[str]:
    """The digits of the statement's own figures: they are judged as figures."""
    found: set[str] = set()
    for one in aligned:
        digits = "".join(c if c.isdigit() or c in ".-" else " " for c in one.stated.text.replace(",", ""))
        found.update(digits.split())
    return found


@cache
def _antonyms() -> frozenset[tuple[str, str]]:
    pairs = {(row.word, row.opposite) for row in CHECK_ANTONYMS}
    return frozenset(pairs | {(b, a) for a, b in pairs})


def _opposed(statement: Reading, text: Reading, missing: tuple[Word, ...], near: bool) -> bool:
    """Whether the text says the opposite: the same words with a negation, or a word's antonym in its place."""
    if near and statement.negated != text.negated:
        return True
    strange = text.keys - statement.keys
    turned = {word for word in missing if any((word.key, other) in _antonyms() for other in strange)}
    left = tuple(word for word in missing if word not in turned)
    return bool(turned) and len(left) <= 1 and _share(statement, left) >= _ON_TOPIC
