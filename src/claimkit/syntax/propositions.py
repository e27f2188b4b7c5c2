"""Cuts sentences into propositions: the clauses that state something by themselves, with where they begin and end.

A clause that another one needs ("said that …", "wants to …", "after killing …") is part of it; one that stands beside
it or adds to it (", and …", "who …", "while …", ", killing …") is a proposition of its own.
"""

__all__ = ["Dependent", "Proposition", "Relation", "innermost", "propositions_of"]

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto
from operator import attrgetter
from typing import NamedTuple

from attrs import define

from claimkit.english.attribution_words import cues
from claimkit.english.verb_forms import Form, base_of, readings_of
from claimkit.english.word_kinds import PREPOSITION, SUBORDINATOR, kinds
from claimkit.syntax.arguments import Arguments, arguments_of, mark, subject_of
from claimkit.syntax.chunks import NOUN_PHRASES, VERBS, chunks_of, clause_tags
from claimkit.syntax.tagger import tagged
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens


class Relation(Enum):
    """How a proposition stands to the rest of its sentence."""

    MAIN = auto()
    CONJUNCT = auto()
    COMPLEMENT = auto()
    RELATIVE = auto()
    ADVERBIAL = auto()
    PARTICIPLE = auto()


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


# "Be" of existence and the copula head clauses too.
_FINITE = frozenset("FQZDEb")
_PARTICIPLES = frozenset("IL")
_DESCRIBING = frozenset({Relation.RELATIVE, Relation.PARTICIPLE})
_BREAKS = frozenset('hck,;()"')
_RELATIVES = frozenset("wW")


@define(eq=False)
class _Head:
    """A verb group that heads a proposition: its chunk, the chunk at which its clause opens, and its arguments."""

    place: int
    opens: int
    relation: Relation
    subject: int | None
    object: int | None
    shared: bool = False


class _Sentence:
    """One sentence while its propositions are read."""

    def __init__(self, tokens: Tokens, start: int, end: int, tags: str) -> None:
        self._tokens, self._offset = tokens, start
        self._lower = tokens.lower[start:end]
        self._tags = clause_tags(tags, self._lower)
        found = chunks_of(self._tags, self._lower)
        if _VERBAL.isdisjoint(found.symbols):
            self._tags = _with_verb(self._tags, self._lower)
            found = chunks_of(self._tags, self._lower)
        self._symbols, self._chunks = found.symbols, found.chunks
        self._arguments = {one.verb: one for one in arguments_of(found, self._lower)}
        for place, symbol in enumerate(self._symbols):
            if symbol == "b" and self._lower[self._chunks[place].start] not in _NOT_FINITE:
                self._arguments[place] = self._of_copula(place)
        self._heads: list[_Head] = []

    def propositions(self) -> list[Proposition]:
        """The propositions of the sentence, in order."""
        for place in sorted(self._arguments):
            head = self._head(self._arguments[place])
            if head is not None:
                if head.relation is not Relation.RELATIVE and self._symbols[head.object or 0] in _RELATIVES:
                    head.object = None
                if head.shared:
                    head.subject = self._shared_subject(head)
                self._heads.append(head)
        if not any(head.relation is not Relation.PARTICIPLE for head in self._heads):
            self._heads[:0] = self._of_headline()
        return [self._proposition(head) for head in self._heads]

    def _shared_subject(self, head: _Head) -> int | None:
        """The noun that a relative clause or participle describes, the subject of the clause before otherwise."""
        at = head.opens - 1
        while at >= 0 and self._symbols[at] in {",", "p"}:
            at -= 1
        described = head.relation is Relation.RELATIVE or (
            head.relation is Relation.PARTICIPLE and self._symbols[head.place] == "L"
        )
        if described and at >= 0 and self._symbols[at] in NOUN_PHRASES:
            return at
        for other in reversed(self._heads):
            if other.relation is not Relation.RELATIVE or len(self._heads) == 1:
                return other.subject
        return self._heads[-1].subject if self._heads else None

    def _of_copula(self, place: int) -> Arguments:
        """The subject of "be", chosen as that of any verb with an auxiliary."""
        symbols = f"{self._symbols[:place]}F{self._symbols[place + 1 :]}"
        for verb, arguments in self._arguments.items():
            if verb < place and arguments.subject is not None:
                symbols = mark(symbols, arguments.subject)
        return Arguments(place, subject_of(symbols, place, "be"), None)

    def _head(self, arguments: Arguments) -> _Head | None:
        place, subject, thing = arguments
        symbol = self._symbols[place]
        before = self._symbols[place - 1] if place else ""
        if subject is not None and subject > place:
            # "Said the minister", "there were floods": the clause opens with the verb or right before it.
            subject_opens = place - (before in {"x", "y"})
            return self._opened(place, subject_opens, subject, thing)
        if symbol in _FINITE or (symbol == "V" and subject is not None):
            return self._finite(place, subject, thing)
        if symbol == "L" and before == "," and self._is_main(place):
            return self._finite(place, subject, thing)
        if symbol in _PARTICIPLES:
            if before == "," and place > 1 and not kinds[self._lower[self._chunks[place].head]] & PREPOSITION:
                return _Head(place, place, Relation.PARTICIPLE, None, thing, shared=True)
            if symbol == "L" and before == "k" and self._heads:
                # "Resigned and left", "was tried and jailed".
                return _Head(place, place, Relation.CONJUNCT, None, thing, shared=True)
            if symbol == "L" and before in NOUN_PHRASES and (not self._has_finite(place) or self._is_told(place)):
                return self._finite(place, subject, thing)
        return None

    def _is_main(self, place: int) -> bool:
        """Whether what may be a participle is the main verb behind what describes its subject: "the firm, …, cut"."""
        if not self._heads or any(head.relation not in _DESCRIBING for head in self._heads):
            return False
        later = next((at for at in range(place + 1, len(self._symbols)) if self._symbols[at] in _FINITE), None)
        return later is None or self._symbols[later - 1] == "k"

    def _is_told(self, place: int) -> bool:
        """Whether a participle behind a noun is what somebody says or thinks: "believe the pilot lost control"."""
        return (
            place > 1
            and place - 2 in self._arguments
            and self._lower[self._chunks[place - 2].head] in cues()
            and self._symbols[place + 1 : place + 2] in {*NOUN_PHRASES}
        )

    def _has_finite(self, place: int) -> bool:
        """Whether the stretch of the sentence in which a participle stands has a verb that can be its own."""
        for step, stop in ((-1, -1), (1, len(self._symbols))):
            for at in range(place + step, stop, step):
                symbol = self._symbols[at]
                if symbol in _FINITE or (symbol == "V" and at in self._arguments):
                    return True
                if symbol in _BREAKS or symbol in _RELATIVES:
                    break
        return False

    def _finite(self, place: int, subject: int | None, thing: int | None) -> _Head:
        symbols = self._symbols
        if subject is None:
            subject = self._nearest_subject(place)
        if subject is None:
            subject = self._behind_relative(place)
        if subject is None:
            relation = Relation.CONJUNCT if self._heads else Relation.MAIN
            return _Head(place, place, relation, None, thing, shared=bool(self._heads))
        if symbols[subject] in _RELATIVES:
            return self._relative(place, subject, None, thing)
        for at in range(subject - 1, max(-1, subject - 4), -1):
            if symbols[at] in _RELATIVES:
                # "Which the firm bought": the pronoun is no subject.
                return self._relative(place, at, subject, None if thing == at else thing)
            if symbols[at] in VERBS or symbols[at] in _BREAKS:
                break
        return self._opened(place, subject, subject, thing)

    def _nearest_subject(self, place: int) -> int | None:
        """The noun phrase right before a verb for which no subject was found, with none of its own before that."""
        at = place - 1
        while at >= 0 and self._symbols[at] in NOUN_PHRASES:
            if at == 0 or self._symbols[at - 1] != "p" or self._is_bound(at - 1):
                return at
            at -= 2
        return None

    def _behind_relative(self, place: int) -> int | None:
        """The noun that a relative clause describes whose verb follows right behind it: "the firm, which …, cut"."""
        last = self._heads[-1] if self._heads else None
        if last is None or last.relation not in _DESCRIBING or not last.shared or self._symbols[place - 1] != ",":
            return None
        return last.subject

    def _is_bound(self, place: int) -> bool:
        """Whether a preposition only begins a bound on a number: "at least 50"."""
        after = self._chunks[place].end
        return self._lower[after : after + 1] in (["least"], ["most"])

    def _relative(self, place: int, pronoun: int, subject: int | None, thing: int | None) -> _Head:
        opens = pronoun
        while opens > 0 and self._symbols[opens - 1] == "p":
            opens -= 1
        prior = self._symbols[opens - 1] if opens else ""
        described = prior in NOUN_PHRASES or prior in {",", "k"}
        return _Head(
            place,
            opens,
            Relation.RELATIVE if described else Relation.COMPLEMENT,
            subject,
            thing,
            shared=subject is None,
        )

    def _opened(self, place: int, first: int, subject: int, thing: int | None) -> _Head:
        """A clause with a subject of its own: what stands before it tells how it joins the sentence."""
        symbols = self._symbols
        opens = first
        while opens > 0 and symbols[opens - 1] not in _BREAKS and symbols[opens - 1] not in VERBS:
            if symbols[opens - 1] == "b":
                break
            opens -= 1
        if first > opens and symbols[first - 1] == "p" and self._begins_clause(first - 1):
            # "Resigned after prosecutors charged him".
            return _Head(place, first - 1, Relation.ADVERBIAL, subject, thing)
        if opens == 0:
            return _Head(place, 0, Relation.MAIN, subject, thing)
        joint = symbols[opens - 1]
        if joint in VERBS or joint == "b":
            # "Says the visit may be delayed", "told reporters the visit may be delayed".
            return _Head(place, first, Relation.COMPLEMENT if self._heads else Relation.MAIN, subject, thing)
        if joint in "hc":
            return self._subordinate(place, opens, subject, thing)
        if not self._heads and joint == ",":
            # "On Monday, the army left".
            return _Head(place, 0, Relation.MAIN, subject, thing)
        return _Head(place, opens, Relation.CONJUNCT if joint == "k" else Relation.MAIN, subject, thing)

    def _begins_clause(self, place: int) -> bool:
        return bool(kinds[self._lower[self._chunks[place].start]] & SUBORDINATOR)

    def _subordinate(self, place: int, opens: int, subject: int, thing: int | None) -> _Head:
        marker = self._chunks[opens - 1]
        word = self._lower[marker.start]
        prior = self._symbols[opens - 2] if opens > 1 else ""
        if word in _COMPLEMENTIZERS:
            return _Head(
                place,
                opens - 1,
                Relation.COMPLEMENT if prior not in {"", ",", "k"} else Relation.ADVERBIAL,
                subject,
                thing,
            )
        if word == "where" and prior in NOUN_PHRASES | {","}:
            return _Head(place, opens - 1, Relation.RELATIVE, subject, thing)
        return _Head(place, opens - 1, Relation.ADVERBIAL, subject, thing)

    def _of_headline(self) -> list[_Head]:
        """The verb of a sentence without a finite one: "Woman killed in crossfire", "Bank to cut jobs"."""
        for place in sorted(self._arguments):
            if place and self._symbols[place] in "LRUIV":
                phrases = [at for at in range(place) if self._symbols[at] in NOUN_PHRASES]
                if phrases:
                    return [_Head(place, 0, Relation.MAIN, phrases[0], self._arguments[place].object)]
        return []

    def _proposition(self, head: _Head) -> Proposition:
        start, end = self._extent(head)
        verb = self._chunks[head.place]
        symbol = self._symbols[head.place]
        passive = symbol in "QU" or (symbol == "L" and self._undergoes(head))
        offset = self._offset
        return Proposition(
            head.relation,
            offset + start,
            offset + end,
            (offset + verb.start, offset + verb.end),
            offset + verb.head,
            base_of[self._lower[verb.head]] if symbol not in "bE" else "be",
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
        for at in range(place + 1, len(self._symbols) - 1):
            symbol = self._symbols[at]
            if symbol == "p" and self._lower[self._chunks[at].start] == "by" and self._symbols[at + 1] in "nmqe":
                return self._tokens_of(at + 1)
            if symbol in VERBS or symbol in _BREAKS:
                break
        return None

    def _undergoes(self, head: _Head) -> bool:
        """Whether a participle without auxiliary is passive, and no past tense: in headlines, and behind a noun."""
        if self._symbols[head.place + 1 : head.place + 2] in {*NOUN_PHRASES}:
            return False
        before = [self._symbols[other.place] for other in self._heads if other.place < head.place]
        elided = bool(before) and before[-1] == "Q" and head.relation is Relation.CONJUNCT
        return head.relation is Relation.PARTICIPLE or elided or self._tags[-1] != "."

    def _dependents(self, head: _Head, end: int) -> tuple[Dependent, ...]:
        heads = {other.place for other in self._heads}
        found = []
        for place in range(head.place + 1, len(self._symbols)):
            chunk = self._chunks[place]
            if chunk.start >= end or place in heads:
                break
            if self._symbols[place] in "RUIL" and place in self._arguments:
                found.append(
                    Dependent(
                        self._offset + chunk.head,
                        base_of[self._lower[chunk.head]],
                        self._tokens_of(self._arguments[place].object),
                        self._symbols[place] in "UL",
                    )
                )
        return tuple(found)

    def _tokens_of(self, chunk: int | None) -> tuple[int, int] | None:
        if chunk is None:
            return None
        return self._offset + self._chunks[chunk].start, self._offset + self._chunks[chunk].end

    def _extent(self, head: _Head) -> tuple[int, int]:
        stop = len(self._symbols)
        for other in self._heads:
            if other is head:
                continue
            if other.opens > head.place:
                if other.relation is not Relation.COMPLEMENT:
                    stop = min(stop, other.opens)
            elif other.place > head.place and other.opens < head.opens:
                stop = min(stop, other.place)
        while stop > head.place + 1 and self._symbols[stop - 1] in _BREAKS:
            stop -= 1
        start = self._chunks[head.opens].start if head.opens else 0
        end = self._chunks[stop].start if stop < len(self._symbols) else len(self._lower)
        while start > 0 and self._tags[start - 1] == "A":
            start -= 1
        while end > start + 1 and self._tags[end - 1] in _EDGES:
            end -= 1
        while start < end - 1 and self._tags[start] in _EDGES:
            start += 1
        return start, end


# What makes a sentence of a sentence.
_VERBAL = _FINITE | {"V", "R", "L"}


def _with_verb(tags: str, lower: list[str]) -> str:
    """The tags of a sentence without a verb, with one for a word taken for a noun that may be one: "shares fell"."""
    for place in range(1, len(lower)):
        if tags[place] not in "NJA" or tags[place - 1] not in "NPX":
            continue
        forms = {form for _, form in readings_of[lower[place]].alone}
        following = tags[place + 1] if place + 1 < len(tags) else "."
        if Form.PAST in forms and following not in "NP":
            return f"{tags[:place]}D{tags[place + 1 :]}"
        if Form.THIRD in forms and following in "dNPJ#o":
            return f"{tags[:place]}Z{tags[place + 1 :]}"
    return tags


# So many propositions around a token are looked at: order by verb is nearly that by beginning.
_NEAR = 24
_NOT_FINITE = frozenset({"to", "being", "been", "be"})
_COMPLEMENTIZERS = frozenset({"that", "whether"})
_EDGES = frozenset('kc,;".')
