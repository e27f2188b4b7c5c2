"""Finds the verb groups that head propositions in a sentence, and how each joins the rest."""

__all__ = ["BREAKS", "ClauseHead", "ClauseHeads", "Relation"]

from enum import Enum, auto

from attrs import define

from claimkit.english.attribution_words import cues
from claimkit.english.verb_forms import Form, readings_of
from claimkit.english.word_kinds import PREPOSITION, SUBORDINATOR, kinds
from claimkit.syntax.arguments import Arguments, arguments_of, mark, subject_of
from claimkit.syntax.chunks import NOUN_PHRASES, VERBS, chunks_of, clause_tags


class Relation(Enum):
    """How a proposition stands to the rest of its sentence."""

    MAIN = auto()
    CONJUNCT = auto()
    COMPLEMENT = auto()
    RELATIVE = auto()
    ADVERBIAL = auto()
    PARTICIPLE = auto()


# "Be" of existence and the copula head clauses too.
_FINITE = frozenset("FQZDEb")
_PARTICIPLES = frozenset("IL")
_DESCRIBING = frozenset({Relation.RELATIVE, Relation.PARTICIPLE})
BREAKS = frozenset('hck,;()"')
"""The symbols of marks and words that part clauses."""
_RELATIVES = frozenset("wW")
# What no clause reaches back over.
_ENDS = BREAKS | VERBS | {"b"}


@define(eq=False)
class ClauseHead:
    """A verb group that heads a proposition: its chunk, the chunk at which its clause opens, and its arguments."""

    place: int
    opens: int
    relation: Relation
    subject: int | None
    object: int | None
    shared: bool = False


class ClauseHeads:
    """The verb groups of one sentence that head propositions, in `heads`, with the chunks that they are told by."""

    def __init__(self, lower: list[str], tags: str) -> None:
        self.lower = lower
        self.tags = clause_tags(tags, lower)
        found = chunks_of(self.tags, self.lower)
        if _VERBAL.isdisjoint(found.symbols):
            self.tags = _with_verb(self.tags, self.lower)
            found = chunks_of(self.tags, self.lower)
        self.symbols, self.chunks = found.symbols, found.chunks
        self.arguments = {one.verb: one for one in arguments_of(found, self.lower)}
        for place, symbol in enumerate(self.symbols):
            if symbol == "b" and self.lower[self.chunks[place].start] not in _NOT_FINITE:
                self.arguments[place] = self._of_copula(place)
        self.heads: list[ClauseHead] = []
        self._find()

    def _find(self) -> None:
        for place in sorted(self.arguments):
            head = self._head(self.arguments[place])
            if head is not None:
                if head.relation is not Relation.RELATIVE and self.symbols[head.object or 0] in _RELATIVES:
                    head.object = None
                if head.shared:
                    head.subject = self._shared_subject(head)
                self.heads.append(head)
        if not any(head.relation is not Relation.PARTICIPLE for head in self.heads):
            self.heads[:0] = self._of_headline()

    def _shared_subject(self, head: ClauseHead) -> int | None:
        """The noun that a relative clause or participle describes, the subject of the clause before otherwise."""
        at = head.opens - 1
        while at >= 0 and self.symbols[at] in {",", "p"}:
            at -= 1
        described = head.relation is Relation.RELATIVE or (
            head.relation is Relation.PARTICIPLE and self.symbols[head.place] == "L"
        )
        if described and at >= 0 and self.symbols[at] in NOUN_PHRASES:
            return at
        for other in reversed(self.heads):
            if other.relation is not Relation.RELATIVE or len(self.heads) == 1:
                return other.subject
        return self.heads[-1].subject if self.heads else None

    def _of_copula(self, place: int) -> Arguments:
        """The subject of "be", chosen as that of any verb with an auxiliary."""
        symbols = f"{self.symbols[:place]}F{self.symbols[place + 1 :]}"
        for verb, arguments in self.arguments.items():
            if verb < place and arguments.subject is not None:
                symbols = mark(symbols, arguments.subject)
        return Arguments(place, subject_of(symbols, place, "be"), None)

    def _head(self, arguments: Arguments) -> ClauseHead | None:
        place, subject, thing = arguments
        symbol = self.symbols[place]
        before = self.symbols[place - 1] if place else ""
        if subject is not None and subject > place:
            # "Said the minister", "there were floods": the clause opens with the verb or right before it.
            subject_opens = place - (before in {"x", "y"})
            return self._opened(place, subject_opens, subject, thing)
        if symbol in _FINITE or (symbol == "V" and subject is not None):
            return self._finite(place, subject, thing)
        if symbol in _PARTICIPLES:
            return self._participle(place, subject, thing)
        return None

    def _participle(self, place: int, subject: int | None, thing: int | None) -> ClauseHead | None:
        """A participle that states something by itself, or that is a past tense in truth; None for any other."""
        before = self.symbols[place - 1] if place else ""
        past = self.symbols[place] == "L"
        if before == ",":
            if past and self._is_main(place):
                return self._finite(place, subject, thing)
            if place > 1 and not kinds[self.lower[self.chunks[place].head]] & PREPOSITION:
                return ClauseHead(place, place, Relation.PARTICIPLE, None, thing, shared=True)
        elif past and before == "k" and self.heads:
            # "Resigned and left", "was tried and jailed".
            return ClauseHead(place, place, Relation.CONJUNCT, None, thing, shared=True)
        elif past and before in NOUN_PHRASES and (not self._has_finite(place) or self._is_told(place)):
            return self._finite(place, subject, thing)
        return None

    def _is_main(self, place: int) -> bool:
        """Whether what may be a participle is the main verb behind what describes its subject: "the firm, …, cut"."""
        if not self.heads or any(head.relation not in _DESCRIBING for head in self.heads):
            return False
        later = next((at for at in range(place + 1, len(self.symbols)) if self.symbols[at] in _FINITE), None)
        return later is None or self.symbols[later - 1] == "k"

    def _is_told(self, place: int) -> bool:
        """Whether a participle behind a noun is what somebody says or thinks: "believe the pilot lost control"."""
        return (
            place > 1
            and place - 2 in self.arguments
            and self.lower[self.chunks[place - 2].head] in cues()
            and self.symbols[place + 1 : place + 2] in {*NOUN_PHRASES}
        )

    def _has_finite(self, place: int) -> bool:
        """Whether the stretch of the sentence in which a participle stands has a verb that can be its own."""
        for step, stop in ((-1, -1), (1, len(self.symbols))):
            for at in range(place + step, stop, step):
                symbol = self.symbols[at]
                if symbol in _FINITE or (symbol == "V" and at in self.arguments):
                    return True
                if symbol in BREAKS or symbol in _RELATIVES:
                    break
        return False

    def _finite(self, place: int, subject: int | None, thing: int | None) -> ClauseHead:
        symbols = self.symbols
        if subject is None:
            subject = self._nearest_subject(place)
        if subject is None:
            subject = self._behind_relative(place)
        if subject is None:
            relation = Relation.CONJUNCT if self.heads else Relation.MAIN
            return ClauseHead(place, place, relation, None, thing, shared=bool(self.heads))
        if symbols[subject] in _RELATIVES:
            return self._relative(place, subject, None, thing)
        for at in range(subject - 1, max(-1, subject - 4), -1):
            if symbols[at] in _RELATIVES:
                # "Which the firm bought": the pronoun is no subject.
                return self._relative(place, at, subject, None if thing == at else thing)
            if symbols[at] in VERBS or symbols[at] in BREAKS:
                break
        return self._opened(place, subject, subject, thing)

    def _nearest_subject(self, place: int) -> int | None:
        """The noun phrase right before a verb for which no subject was found, with none of its own before that."""
        at = place - 1
        while at >= 0 and self.symbols[at] in NOUN_PHRASES:
            if at == 0 or self.symbols[at - 1] != "p" or self._is_bound(at - 1):
                return at
            at -= 2
        return None

    def _behind_relative(self, place: int) -> int | None:
        """The noun that a relative clause describes whose verb follows right behind it: "the firm, which …, cut"."""
        last = self.heads[-1] if self.heads else None
        if last is None or last.relation not in _DESCRIBING or not last.shared or self.symbols[place - 1] != ",":
            return None
        return last.subject

    def _is_bound(self, place: int) -> bool:
        """Whether a preposition only begins a bound on a number: "at least 50"."""
        after = self.chunks[place].end
        return self.lower[after : after + 1] in (["least"], ["most"])

    def _relative(self, place: int, pronoun: int, subject: int | None, thing: int | None) -> ClauseHead:
        opens = pronoun
        while opens > 0 and self.symbols[opens - 1] == "p":
            opens -= 1
        prior = self.symbols[opens - 1] if opens else ""
        described = prior in NOUN_PHRASES or prior in {",", "k"}
        return ClauseHead(
            place,
            opens,
            Relation.RELATIVE if described else Relation.COMPLEMENT,
            subject,
            thing,
            shared=subject is None,
        )

    def _opened(self, place: int, first: int, subject: int, thing: int | None) -> ClauseHead:
        """A clause with a subject of its own: what stands before it tells how it joins the sentence."""
        symbols = self.symbols
        opens = first
        while opens > 0 and symbols[opens - 1] not in _ENDS:
            opens -= 1
        if first > opens and symbols[first - 1] == "p" and self._begins_clause(first - 1):
            # "Resigned after prosecutors charged him".
            return ClauseHead(place, first - 1, Relation.ADVERBIAL, subject, thing)
        if opens == 0:
            return ClauseHead(place, 0, Relation.MAIN, subject, thing)
        joint = symbols[opens - 1]
        if joint not in BREAKS:
            # "Says the visit may be delayed", "told reporters the visit may be delayed".
            return ClauseHead(place, first, Relation.COMPLEMENT if self.heads else Relation.MAIN, subject, thing)
        if joint in "hc":
            return self._subordinate(place, opens, subject, thing)
        if not self.heads and joint == ",":
            # "On Monday, the army left".
            return ClauseHead(place, 0, Relation.MAIN, subject, thing)
        return ClauseHead(place, opens, Relation.CONJUNCT if joint == "k" else Relation.MAIN, subject, thing)

    def _begins_clause(self, place: int) -> bool:
        return bool(kinds[self.lower[self.chunks[place].start]] & SUBORDINATOR)

    def _subordinate(self, place: int, opens: int, subject: int, thing: int | None) -> ClauseHead:
        marker = self.chunks[opens - 1]
        word = self.lower[marker.start]
        prior = self.symbols[opens - 2] if opens > 1 else ""
        if word in _COMPLEMENTIZERS:
            return ClauseHead(
                place,
                opens - 1,
                Relation.COMPLEMENT if prior not in {"", ",", "k"} else Relation.ADVERBIAL,
                subject,
                thing,
            )
        if word == "where" and prior in NOUN_PHRASES | {","}:
            return ClauseHead(place, opens - 1, Relation.RELATIVE, subject, thing)
        return ClauseHead(place, opens - 1, Relation.ADVERBIAL, subject, thing)

    def _of_headline(self) -> list[ClauseHead]:
        """The verb of a sentence without a finite one: "Woman killed in crossfire", "Bank to cut jobs"."""
        for place in sorted(self.arguments):
            if place and self.symbols[place] in "LRUIV":
                phrases = [at for at in range(place) if self.symbols[at] in NOUN_PHRASES]
                if phrases:
                    return [ClauseHead(place, 0, Relation.MAIN, phrases[0], self.arguments[place].object)]
        return []


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


_NOT_FINITE = frozenset({"to", "being", "been", "be"})
_COMPLEMENTIZERS = frozenset({"that", "whether"})
