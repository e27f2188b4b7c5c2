"""Finds the nouns of a clause that say what it is about: its subject, and the heads of noun phrases."""

__all__ = ["head_end", "noun_phrase", "plain_noun", "subject_of"]

from functools import cache

from claimkit.english.normal_forms import known_form
from claimkit.english.nouns import singular, without_possessive
from claimkit.english.word_kinds import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    MODAL,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    kinds,
    words_of,
)
from claimkit.english.word_lists import word_list
from claimkit.syntax.event_words import topic_words
from claimkit.syntax.figure_clauses import Clause
from claimkit.syntax.governors import RELATIVES
from claimkit.syntax.verb_groups import VerbGroup
from claimkit.text.tokens import Tokens

_REACH = 12


def subject_of(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """The tokens of the noun phrase before the clause's first finite verb, without articles."""
    if clause.verb is None:
        return None
    lower, groups, root, before = tokens.lower, clause.groups, clause.verb, clause.start
    if root:
        root = _root(lower, groups, root)
        if root and groups[root].infinitive:
            return None
    end = groups[root].start
    if before == end:
        return None
    if lower[end - 1] == ",":
        end = _before_insertion(lower, groups, before, end - 1)
    if root:
        before = next((group.end for group in reversed(groups[:root]) if group.finite and group.end <= end), before)
    begin = before if end - before <= _REACH else end - _REACH
    if begin < clause.last <= end and not clause.subject:
        # "12,000 troops Pyongyang will send": the subject stands between the figure and its verb.
        begin = clause.last
    edges = _edges()
    if not edges.isdisjoint(lower[begin:end]):
        for index in range(end - 1, begin - 1, -1):
            # "Claims that it tried": the subject is that of the clause.
            if lower[index] in edges and (lower[index] != "that" or kinds[lower[index + 1]] & _OF_CLAUSE):
                begin = index + 1
                break
    if begin + 1 < end and lower[begin].endswith("ly") and kinds[lower[begin + 1]] & _OF_CLAUSE:
        # "Unfortunately our team".
        begin += 1
    opening = _opening()
    while begin < end and lower[begin] in opening:
        begin += 1
    while begin < end and kinds[lower[end - 1]] & ADVERB:
        end -= 1
    return (begin, end) if begin < end else None


def _before_insertion(lower: list[str], groups: tuple[VerbGroup, ...], start: int, comma: int) -> int:
    """The end of the subject before what a comma closes: "the jail, built in 1914, holds", "Kim, the aide, said"."""
    opened = next((index for index in range(comma - 1, start, -1) if lower[index] == ","), comma)
    aside = lower[opened + 1] in RELATIVES or kinds[lower[opened + 1]] & _ASIDE
    return opened if aside or any(group.start == opened + 1 and group.bare for group in groups) else comma


def _root(lower: list[str], groups: tuple[VerbGroup, ...], root: int) -> int:
    """The first of the verbs that share a subject with the verb `root`, or on which it depends."""
    while root > 0 and not groups[root].finite:
        root -= 1
    while root > 0 and lower[groups[root].start - 1] in {"and", "or"} and groups[root - 1].finite:
        # "The company will close three plants and cut 900 jobs": one subject for both.
        root -= 1
    return root


@cache
def _edges() -> frozenset[str]:
    return frozenset(',“"—–;:()') | words_of(COORDINATOR) | {"that"}


@cache
def _opening() -> frozenset[str]:
    return words_of(DETERMINER | ADVERB) | {"that", "while", "when"}


_ASIDE = DETERMINER | ADVERB | PREPOSITION
_OF_CLAUSE = DETERMINER | PRONOUN


def head_end(tokens: Tokens, begin: int, end: int) -> int:
    """The end of a noun phrase without the prepositional phrases that follow its head."""
    lower = tokens.lower
    for index in range(begin + 1, end):
        if kinds[lower[index]] & PREPOSITION:
            return index
    return end


def plain_noun(tokens: Tokens, index: int) -> bool:
    """Whether the word may be a noun by itself: none of a closed class, and of no verb's or adverb's form."""
    word = tokens.lower[index]
    if not word[0].isalpha() or kinds[word] & _CLOSED:
        return False
    return word not in _NOT_NOUNS and not word.endswith(("ly", "ed", "ing"))


_CLOSED = PREPOSITION | DETERMINER | COORDINATOR | SUBORDINATOR | AUXILIARY | MODAL | PRONOUN | ADVERB
_NOT_NOUNS = word_list("words that are no noun beside a figure")  # fmt: skip


def noun_phrase(tokens: Tokens, begin: int, end: int) -> str:
    """The head of a subject, with the word that gives a generic head its meaning: "oil price", "unemployment"."""
    head = head_end(tokens, begin, end)
    last = head - 1
    noun = singular(without_possessive(tokens.lower[last]))
    if noun not in topic_words("generic"):
        return noun
    if head + 1 < end and tokens.lower[head] in {"of", "for", "from"}:
        of = head + 1
        while of + 1 < end and not kinds[tokens.lower[of + 1]] & PREPOSITION:
            of += 1
        inner = singular(tokens.lower[of])
        return inner if noun in {"number", "rate", "level", "total"} else f"{inner} {noun}"
    if last > begin and plain_noun(tokens, last - 1):
        before = singular(without_possessive(tokens.lower[last - 1]))
        if before in topic_words("skip"):
            return noun
        known = known_form(f"{before} {noun}")
        if known is not None and known != known_form(noun):
            return known
        return before if noun in {"rate", "level", "figure", "number"} else f"{before} {noun}"
    return noun
