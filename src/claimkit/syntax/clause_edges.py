"""Tells where one clause of a sentence ends and the next begins."""

__all__ = ["HARD_MARKS", "begins_clause", "clause_edges", "gap_between", "is_edge", "phrase_breaks"]

from functools import cache

from claimkit.english.word_kinds import AUXILIARY, COORDINATOR, PRONOUN, SUBORDINATOR, kinds, words_of
from claimkit.english.word_lists import word_list
from claimkit.text.tokens import Tokens

HARD_MARKS = frozenset({";", ":", "—", "–", "(", ")"})
"""The marks that always part clauses."""


def gap_between(tokens: Tokens, start: int, end: int) -> str:
    """What lies between: "hard" a clause's edge, "soft" a comma or coordinator, "none" neither."""
    lower, kind = tokens.lower, "none"
    if phrase_breaks().isdisjoint(lower[start:end]):
        return kind
    edges = clause_edges()
    for index in range(end - 1, start - 1, -1):
        word = lower[index]
        if word in edges and is_edge(tokens, index):
            return "hard"
        if word == "," or kinds[word] & COORDINATOR:
            kind = "soft"
    return kind


@cache
def clause_edges() -> frozenset[str]:
    """What may be the edge of a clause: most words are none."""
    return HARD_MARKS | words_of(SUBORDINATOR)


def is_edge(tokens: Tokens, index: int) -> bool:
    """Whether one clause ends and another begins at a token."""
    return tokens.lower[index] in HARD_MARKS or begins_clause(tokens, index)


_OF_TIME = word_list("words of time that begin a clause or a phrase")


def begins_clause(tokens: Tokens, index: int) -> bool:
    """Whether a token is a word that a clause begins with: "that", "while"."""
    word = tokens.lower[index]
    if not kinds[word] & SUBORDINATOR:
        return False
    following = tokens.lower[index + 1] if index + 1 < len(tokens) else ""
    if word in _OF_TIME:
        # "Since Monday" and "after a storm" are times; so they end nothing.
        return bool(kinds[following] & PRONOUN)
    return not (word == "that" and kinds[following] & AUXILIARY and index == 0)


@cache
def phrase_breaks() -> frozenset[str]:
    """What may break a phrase up."""
    return clause_edges() | words_of(COORDINATOR) | {","}
