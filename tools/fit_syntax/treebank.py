"""Reads sentences of Universal Dependencies, in the short form of one JSON object a line, as claimkit cuts them up."""

__all__ = ["Sentence", "Word", "read_sentences"]

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from attrs import frozen

from claimkit.english.verb_forms import Form, readings_of
from claimkit.syntax.word_tags import mark_tag
from claimkit.text.tokens import Tokens, tokenize


class Word(NamedTuple):
    """A word of the treebank; `head` is the number of its head, counted from 0, or -1."""

    start: int
    end: int
    lemma: str
    part: str
    head: int
    relation: str


@frozen(eq=False)
class Sentence:
    """A sentence with claimkit's tokens and the tag of each; `token_of` gives the token of each treebank word."""

    text: str
    words: tuple[Word, ...]
    tokens: Tokens
    tags: str
    token_of: tuple[int, ...]


_PLAIN = {"NOUN": "N", "PROPN": "P", "NUM": "#", "ADJ": "J", "ADV": "A", "SCONJ": "c", "CCONJ": "k", "INTJ": "!",
          "SYM": "$", "X": "!", "PUNCT": "."}  # fmt: skip
_SUBJECTS = {"i", "he", "she", "we", "they"}
_OBJECTS = {"me", "him", "us", "them", "himself", "herself", "themselves", "myself", "ourselves", "itself", "yourself"}
_RELATIVES = {"who", "whom", "which", "what", "whoever", "whatever", "whichever"}


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file, each with claimkit's tokens and tags."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            words = tuple(Word(s, e, lemma, part, head - 1, rel) for s, e, lemma, part, head, rel in row["tokens"])
            yield _sentence(row["text"], words)


def _sentence(text: str, words: tuple[Word, ...]) -> Sentence:
    tokens = tokenize(text)
    own = [_tag(text, words, n) for n in range(len(words))]
    tags = []
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        inside = [n for n, w in enumerate(words) if w.start < end and w.end > start]
        if not any(map(str.isalnum, word)) and word not in {"'", "’"}:
            tags.append(mark_tag(word))
        elif not inside:
            tags.append("!")
        else:
            tags.append(_joined(text, words, own, inside))
    token_of = []
    for w in words:
        shared = [min(w.end, e) - max(w.start, s) for s, e in zip(tokens.starts, tokens.ends, strict=True)]
        token_of.append(max(range(len(shared)), key=shared.__getitem__) if shared else 0)
    return Sentence(text, words, tokens, "".join(tags), tuple(token_of))


def _joined(text: str, words: tuple[Word, ...], own: list[str], inside: list[int]) -> str:
    """The tag of a token that holds one or more words of the treebank."""
    if len(inside) == 1:
        return own[inside[0]]
    first, last = own[inside[0]], own[inside[-1]]
    ending = text[words[inside[-1]].start : words[inside[-1]].end].lower()
    if ending in {"n't", "n’t", "not"}:
        return first
    if ending in {"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"}:
        if last == "g":
            return "G"
        return "Y" if first in "soewxhA" else "V" if last == "o" else "X"
    return next((own[n] for n in reversed(inside) if own[n] not in ".;,$"), last)


def _tag(text: str, words: tuple[Word, ...], n: int) -> str:
    word = words[n]
    lower = text[word.start : word.end].lower()
    if word.part == "VERB":
        return "E" if word.lemma == "be" else _verb_form(text, words, n)
    if word.part == "AUX":
        return "B" if word.lemma in {"be", "get"} else "H" if word.lemma == "have" else "M"
    if word.part == "PRON":
        if word.relation == "nmod:poss":
            return "w" if lower == "whose" else "d"
        if word.relation == "expl" and lower == "there":
            return "x"
        clausal = lower == "that" and any(
            words[k].relation.startswith(("acl:relcl", "advcl:relcl")) and k > n for k in _above(words, n)
        )
        if lower in _RELATIVES or clausal:
            return "w"
        return "s" if lower in _SUBJECTS else "o" if lower in _OBJECTS else "e"
    if word.part == "PART":
        return "t" if lower in {"to", "na", "ta"} else "n" if word.lemma == "not" else "g"
    if word.part == "DET":
        return "w" if lower in {"which", "what", "whatever"} else "d"
    if word.part == "ADP":
        return "u" if word.relation == "compound:prt" else "p"
    if word.part == "ADV" and lower in {"when", "where", "why", "how", "whenever", "wherever"}:
        return "h"
    return _PLAIN[word.part]


def _above(words: tuple[Word, ...], n: int) -> Iterator[int]:
    for _ in range(4):
        n = words[n].head
        if n < 0:
            return
        yield n


def _verb_form(text: str, words: tuple[Word, ...], n: int, depth: int = 0) -> str:
    word = words[n]
    lower, lemma = text[word.start : word.end].lower(), word.lemma.lower()
    if lower.endswith(("ing", "in'")) and lower != lemma:
        return "I"
    children = [k for k in range(max(0, n - 12), min(len(words), n + 12)) if words[k].head == n]
    helpers = {words[k].lemma for k in children if words[k].part == "AUX"}
    marks = {text[words[k].start : words[k].end].lower() for k in children if words[k].part == "PART"}
    if lower == lemma and not helpers & {"be", "get"} and ("have" not in helpers or "to" in marks):
        # "Cut", "put": a past tense like the base form is told by its subject.
        subject = next((k for k in children if words[k].relation == "nsubj"), None)
        past = not helpers and "to" not in marks and subject is not None and _is_singular(text, words[subject])
        return "D" if past and any(form is Form.PAST for _, form in readings_of[lower].alone) else "V"
    if (lower.endswith("s") and lemma + "s" == lower) or lower in {"has", "does", "goes"}:
        return "Z"
    if (lower.endswith("es") and lower[:-2] == lemma) or lower.endswith("ies"):
        return "Z"
    if lower in {"'s", "’s", "'ve", "’ve"}:
        return "Z"
    if helpers & {"be", "get", "have"}:
        return "L"
    if word.relation in {"acl", "amod", "case", "xcomp"}:
        return "L"
    subject = any(words[k].relation.startswith(("nsubj", "csubj", "expl")) for k in children)
    if word.relation == "advcl" and not subject:
        return "L"
    if word.relation == "conj" and not subject and depth < 5 and word.head >= 0 and words[word.head].part == "VERB":
        return "L" if _verb_form(text, words, word.head, depth + 1) == "L" else "D"
    return "D"


def _is_singular(text: str, subject: Word) -> bool:
    word = text[subject.start : subject.end].lower()
    return word == subject.lemma.lower() and word not in {"i", "you", "we", "they", "who", "that", "which", "people"}
