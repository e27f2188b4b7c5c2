"""Cuts sentences into propositions: the clauses that state something by themselves, with where they begin and end.

A clause that another one needs ("said that …", "wants to …", "after killing …") is part of it; one that stands beside
it or adds to it (", and …", "who …", "while …", ", killing …") is a proposition of its own.
"""

__all__ = ["Dependent", "Proposition", "Relation", "innermost", "propositions_of"]

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from attrs import define

from claimkit.english.verb_forms import base_of
from claimkit.syntax.chunks import NOUN_PHRASES, VERBS
from claimkit.syntax.clause_heads import BREAKS, ClauseHead, ClauseHeads, Relation
from claimkit.syntax.tagger import tagged
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens


class Dependent(NamedTuple):
    """An infinitive or participle that depends on another verb: the token of the verb, and those of its object."""

    head: int
    lemma: str
    object: tuple[int, int] | None
    passive: bool


@define(eq=False)
class Proposition:
    """A clause: the tokens `start` to `end`, its verb group and what belongs to it.

    `verb` are the tokens of the verb group, `head` that of the verb itself, `lemma` its base form. `subject` and
    `object` are the tokens of the phrases, None where there is none, and `agent` those of who does it in a passive.
    `shared` says that the subject stands in another clause: that of a conjunct, of a participle, or the noun that a
    relative clause describes. `dependents` are the verbs in it that are no propositions themselves ("plans to cut").
    """

    relation: Relation
    start: int
    end: int
    verb: tuple[int, int]
    head: int
    lemma: str
    subject: tuple[int, int] | None
    object: tuple[int, int] | None
    passive: bool
    agent: tuple[int, int] | None
    copula: bool
    shared: bool
    dependents: tuple[Dependent, ...]


def propositions_of(document: Document) -> tuple[Proposition, ...]:
    """The propositions of a document, in the order of their verbs.

    >>> text = "The firm, which employs 500 people, sold a mine and closed a plant, angering the union."
    >>> document = Document(text)
    >>> for found in propositions_of(document):
    ...     print(found.relation.name, "|", " ".join(document.tokens.words[found.start : found.end]))
    RELATIVE | which employs 500 people
    MAIN | The firm , which employs 500 people , sold a mine
    CONJUNCT | closed a plant
    PARTICIPLE | angering the union
    """
    tokens, tags = document.tokens, tagged(document)
    found: list[Proposition] = []
    for sentence in document.sentences:
        start, end = tokens.from_offset(sentence.start), tokens.until_offset(sentence.end)
        if end - start > 1:
            found += _Sentence(tokens, start, end, tags[start:end]).propositions()
    return tuple(found)


def innermost(found: Sequence[Proposition], token: int) -> Proposition | None:
    """The smallest of the propositions, which are in order, that hold a token; None where none does."""
    # Those that begin behind the token cannot, nor can those of a sentence far before it.
    last = bisect_right(found, token, key=attrgetter("start"))
    return min(
        (one for one in found[max(0, last - _NEAR) : last + _NEAR] if one.start <= token < one.end),
        key=lambda one: one.end - one.start,
        default=None,
    )


class _Sentence:
    """One sentence, whose clauses get their extents."""

    def __init__(self, tokens: Tokens, start: int, end: int, tags: str) -> None:
        self._offset = start
        self._found = ClauseHeads(tokens.lower[start:end], tags)

    def propositions(self) -> list[Proposition]:
        """The propositions of the sentence, in order."""
        return [self._proposition(head) for head in self._found.heads]

    def _proposition(self, head: ClauseHead) -> Proposition:
        start, end = self._extent(head)
        verb = self._found.chunks[head.place]
        symbol = self._found.symbols[head.place]
        passive = symbol in "QU" or (symbol == "L" and self._undergoes(head))
        offset = self._offset
        return Proposition(
            head.relation,
            offset + start,
            offset + end,
            (offset + verb.start, offset + verb.end),
            offset + verb.head,
            base_of[self._found.lower[verb.head]] if symbol not in "bE" else "be",
            self._tokens_of(head.subject),
            self._tokens_of(head.object),
            passive,
            self._agent(head.place) if passive else None,
            symbol in "bE",
            head.shared,
            self._dependents(head, end),
        )

    def _agent(self, place: int) -> tuple[int, int] | None:
        """Who does it in a passive: "was shot by police"."""
        for at in range(place + 1, len(self._found.symbols) - 1):
            symbol = self._found.symbols[at]
            if (
                symbol == "p"
                and self._found.lower[self._found.chunks[at].start] == "by"
                and self._found.symbols[at + 1] in "nmqe"
            ):
                return self._tokens_of(at + 1)
            if symbol in VERBS or symbol in BREAKS:
                break
        return None

    def _undergoes(self, head: ClauseHead) -> bool:
        """Whether a participle without auxiliary is passive, and no past tense: in headlines, and behind a noun."""
        if self._found.symbols[head.place + 1 : head.place + 2] in {*NOUN_PHRASES}:
            return False
        before = [self._found.symbols[other.place] for other in self._found.heads if other.place < head.place]
        elided = bool(before) and before[-1] == "Q" and head.relation is Relation.CONJUNCT
        return head.relation is Relation.PARTICIPLE or elided or self._found.tags[-1] != "."

    def _dependents(self, head: ClauseHead, end: int) -> tuple[Dependent, ...]:
        heads = {other.place for other in self._found.heads}
        found = []
        for place in range(head.place + 1, len(self._found.symbols)):
            chunk = self._found.chunks[place]
            if chunk.start >= end or place in heads:
                break
            if self._found.symbols[place] in "RUIL" and place in self._found.arguments:
                found.append(
                    Dependent(
                        self._offset + chunk.head,
                        base_of[self._found.lower[chunk.head]],
                        self._tokens_of(self._found.arguments[place].object),
                        self._found.symbols[place] in "UL",
                    )
                )
        return tuple(found)

    def _tokens_of(self, chunk: int | None) -> tuple[int, int] | None:
        if chunk is None:
            return None
        return self._offset + self._found.chunks[chunk].start, self._offset + self._found.chunks[chunk].end

    def _stop(self, head: ClauseHead) -> int:
        """The chunk before which a clause ends: where the next begins, or goes on that it stands in."""
        stop = len(self._found.symbols)
        for other in self._found.heads:
            if other.opens > head.place and other.relation is not Relation.COMPLEMENT:
                stop = min(stop, other.opens)
            elif other.opens < head.opens and other.place > head.place:
                stop = min(stop, other.place)
        while stop > head.place + 1 and self._found.symbols[stop - 1] in BREAKS:
            stop -= 1
        return stop

    def _extent(self, head: ClauseHead) -> tuple[int, int]:
        stop = self._stop(head)
        start = self._found.chunks[head.opens].start if head.opens else 0
        end = self._found.chunks[stop].start if stop < len(self._found.symbols) else len(self._found.lower)
        while start > 0 and self._found.tags[start - 1] == "A":
            start -= 1
        while end > start + 1 and self._found.tags[end - 1] in _EDGES:
            end -= 1
        while start < end - 1 and self._found.tags[start] in _EDGES:
            start += 1
        return start, end


# So many propositions around a token are looked at: order by verb is nearly that by beginning.
_NEAR = 24
_EDGES = frozenset('kc,;".')
