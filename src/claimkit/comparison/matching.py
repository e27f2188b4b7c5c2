"""Whether two claims measure the same thing."""

__all__ = ["BlockingMatcher", "Key", "LexicalMatcher", "Match", "Matcher", "Sameness"]

from collections.abc import Hashable, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Protocol

from attrs import evolve, field, frozen

from claimkit.comparison.measures import Measure, is_country, measure_of
from claimkit.comparison.wording import capital
from claimkit.comparison.words import relation_of_events
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.tables.nouns import DISJOINT_KINDS
from claimkit.english.tables.sources import SOURCE_NOUNS
from claimkit.model.claim import Claim
from claimkit.model.comparison import Reason


class Sameness(StrEnum):
    """How what one claim measures relates to what the other does.

    "part": all that a counts is among what b counts; "whole": the reverse.
    "related" measures bear on each other without one holding the other,
    "opposite" ones cannot both be said of one change. "unknown": a claim does
    not say enough.
    """

    SAME = "same"
    PART = "part"
    WHOLE = "whole"
    OPPOSITE = "opposite"
    RELATED = "related"
    UNKNOWN = "unknown"
    UNRELATED = "unrelated"

    @property
    def converse(self) -> "Sameness":
        """How b relates to a, where this is how a relates to b."""
        return {Sameness.PART: Sameness.WHOLE, Sameness.WHOLE: Sameness.PART}.get(self, self)


@frozen
class Match:
    """Whether two claims measure the same, with a reason for each part that differs or is missing."""

    sameness: Sameness
    reasons: tuple[Reason, ...] = ()


class Matcher(Protocol):
    """Decides whether two claims measure the same thing; write one's own for a model of one's own.

    `match(b, a)` must be the converse of `match(a, b)`, and a claim must be the
    same as itself.
    """

    def match(self, a: Claim, b: Claim) -> Match:
        """How what `a` measures relates to what `b` does."""
        ...


class Key(NamedTuple):
    """What a claim measures, as a key: claims compare only where `measure` is equal.

    `details` are told apart too, but None there is "not said", which fits any.
    """

    measure: Hashable
    details: tuple[Hashable | None, ...] = ()


class BlockingMatcher(Matcher, Protocol):
    """A matcher that also sorts many claims into blocks, so that not every pair need be compared."""

    def key(self, claim: Claim) -> Key:
        """The block of the claim: claims of one measure are in one block."""
        ...

    def wholes(self, claim: Claim) -> Sequence[Key]:
        """The blocks of the measures that what the claim counts is a part of."""
        ...


@frozen
class LexicalMatcher:
    """Compares what claims measure word by word: synonyms, kinds and countries come from the lexicon.

    A part that a claim leaves out is no difference.

    >>> sent = Claim(text="…", actor="North Korea", action="dispatch", object="troops", place="Russia")
    >>> special = Claim(text="…", actor="Pyongyang", action="send", object="special forces", place="Russia")
    >>> match = LexicalMatcher().match(special, sent)
    >>> print(match.sameness, "-", match.reasons[0])
    part - What is counted as “special forces” is part of “troops”.
    """

    lexicon: Lexicon = field(default=DEFAULT)

    def key(self, claim: Claim) -> Key:
        """The block of the claim: event and subset, with unit, thing, actor and place as details."""
        return _key(measure_of(claim, self.lexicon))

    def wholes(self, claim: Claim) -> Sequence[Key]:
        """The blocks of the kinds that the thing counted is part of, and of the whole without its subset."""
        measure = measure_of(claim, self.lexicon)
        found = [_key(evolve(measure, thing=kind)) for kind in measure.kinds]
        if measure.subset:
            found.append(_key(evolve(measure, subset=frozenset())))
        return found

    def match(self, a: Claim, b: Claim) -> Match:
        """How what `a` measures relates to what `b` does."""
        return match_measures(measure_of(a, self.lexicon), measure_of(b, self.lexicon), a, b)


def _key(measure: Measure) -> Key:
    # A denial has no figure, and so no unit: it denies figures in any.
    unit = "count" if measure.is_count else measure.unit
    return Key((measure.event, measure.subset), (unit, measure.thing, measure.actor, measure.place))


def match_measures(one: Measure, other: Measure, a: Claim, b: Claim) -> Match:
    """How `one`, what `a` measures, relates to `other`, what `b` does."""
    if one.is_empty and other.is_empty:
        return Match(Sameness.UNKNOWN, (Reason("measure", None, None, "Neither claim says what it is about."),))
    found = [
        part
        for part in (
            _stated_part(a, b),
            _units(one, other, a, b),
            _events(one, other, a, b),
            _things(one, other, a, b),
            _actors(one, other, a, b),
            _places(one, other, a, b),
            _subsets(one, other, a, b),
        )
        if part is not None
    ]
    overall = _overall({sameness for sameness, _ in found})
    # What sets two measures quite apart makes the finer differences idle.
    shown = [reason for sameness, reason in found if overall is not Sameness.UNRELATED or sameness is overall]
    return Match(overall, tuple(shown))


def _overall(found: set[Sameness]) -> Sameness:
    for decisive in (Sameness.UNRELATED, Sameness.RELATED):
        if decisive in found:
            return decisive
    if {Sameness.PART, Sameness.WHOLE} <= found:
        return Sameness.RELATED
    for sameness in (Sameness.UNKNOWN, Sameness.OPPOSITE, Sameness.PART, Sameness.WHOLE):
        if sameness in found:
            return sameness
    return Sameness.SAME


_Part = tuple[Sameness, Reason] | None


def _stated_part(a: Claim, b: Claim) -> _Part:
    """What the text itself says: "31 bodies, among them three children"."""
    if a.quantity is None or b.quantity is None or a.article != b.article:
        return None
    one, other = a.quantity, b.quantity
    if one.part_of == other:
        sentence = f"“{one.text}” are part of “{other.text}”."
        return Sameness.PART, Reason("quantity", one.text, other.text, sentence)
    if other.part_of == one:
        sentence = f"“{other.text}” are part of “{one.text}”."
        return Sameness.WHOLE, Reason("quantity", one.text, other.text, sentence)
    return None


def _units(one: Measure, other: Measure, a: Claim, b: Claim) -> _Part:
    if a.quantity is None or b.quantity is None or one.unit == other.unit or (one.is_count and other.is_count):
        return None
    unit_a, unit_b = a.quantity.value.unit, b.quantity.value.unit
    name_a, name_b = (unit.plural if unit else "a bare number" for unit in (unit_a, unit_b))
    sentence = f"One figure is in {name_a}, the other in {name_b}."
    missing = unit_a is None or unit_b is None
    return Sameness.UNKNOWN if missing else Sameness.UNRELATED, Reason("unit", name_a, name_b, sentence)


def _events(one: Measure, other: Measure, a: Claim, b: Claim) -> _Part:
    event_a, event_b = one.event, other.event
    if event_a == event_b:
        if one.change and other.change and one.change != other.change:
            return Sameness.OPPOSITE, Reason("action", one.change, other.change, "One says rise, the other fall.")
        return None
    said_a, said_b = a.action or event_a, b.action or event_b
    if event_a is None or event_b is None:
        sentence = f"Only one of the claims says what happens ({said_a if event_a else said_b})."
        return Sameness.UNKNOWN, Reason("action", said_a, said_b, sentence)
    relation = relation_of_events(event_a, event_b)
    sentence = f"One is about “{said_a}”, the other about “{said_b}”"
    if relation is None:
        return Sameness.UNRELATED, Reason("action", said_a, said_b, f"{sentence}: these are different events.")
    explained = {"part": "the first are among the second", "whole": "the second are among the first"}
    sentence = f"{sentence}: {explained.get(relation, 'related, but not the same')}."
    return Sameness(relation), Reason("action", said_a, said_b, sentence)


@cache
def _apart() -> frozenset[frozenset[str]]:
    """Pairs of kinds that nobody or nothing is both of."""
    return frozenset(frozenset({row.kind, row.other}) for row in DISJOINT_KINDS)


def _things(one: Measure, other: Measure, a: Claim, b: Claim) -> _Part:
    country = _countries(one, other, a, b)
    if country is not None:
        return country
    thing_a, thing_b = one.thing, other.thing
    if thing_a == thing_b:
        return None
    said_a, said_b = _counted(a) or thing_a, _counted(b) or thing_b
    if thing_a is None or thing_b is None:
        if one.event is not None and one.event == other.event:
            return None
        sentence = f"Only one of the claims says what is counted ({said_a if thing_a else said_b})."
        return Sameness.UNKNOWN, Reason("object", said_a, said_b, sentence)
    kinds_a, kinds_b = one.kinds, other.kinds
    if thing_b in kinds_a:
        sentence = f"What is counted as “{said_a}” is part of “{said_b}”."
        return Sameness.PART, Reason("object", said_a, said_b, sentence)
    if thing_a in kinds_b:
        sentence = f"What is counted as “{said_b}” is part of “{said_a}”."
        return Sameness.WHOLE, Reason("object", said_a, said_b, sentence)
    lines = [(x, y) for x in (thing_a, *kinds_a) for y in (thing_b, *kinds_b)]
    common = set(kinds_a) & set(kinds_b)
    if common and not any(frozenset(pair) in _apart() for pair in lines):
        sentence = f"One is about {said_a}, the other about {said_b}, who may overlap."
        return Sameness.RELATED, Reason("object", said_a, said_b, sentence)
    sentence = f"One is about {said_a}, the other about {said_b}: these are different things."
    return Sameness.UNRELATED, Reason("object", said_a, said_b, sentence)


def _countries(one: Measure, other: Measure, a: Claim, b: Claim) -> _Part:
    if one.country is None or other.country is None or one.country == other.country:
        return None
    said_a, said_b = _counted(a), _counted(b)
    sentence = f"{_subject(said_a)} and {said_b} are of different countries."
    return Sameness.UNRELATED, Reason("object", said_a, said_b, sentence)


def _actors(one: Measure, other: Measure, a: Claim, b: Claim) -> _Part:
    if not _clearly_different(one.actor, other.actor):
        return None
    # Two names for what did harm ("Ian", "the hurricane") need not be two causes,
    # but two names for who acted are two actors.
    sentence = f"One is about {a.actor}, the other about {b.actor}."
    return Sameness.UNRELATED, Reason("actor", a.actor, b.actor, sentence)


def _clearly_different(one: str | None, other: str | None) -> bool:
    """Whether both are names that cannot stand for one; a description may stand for any name."""
    if one is None or other is None or one == other:
        return False
    if not (_is_name(one) and _is_name(other)) or is_country(one) != is_country(other):
        return False
    words_a, words_b = one.casefold().split(), other.casefold().split()
    if set(words_a) <= set(words_b) or set(words_b) <= set(words_a):
        return False
    # "President Smith" and "Jane Smith", but not "Labour Party" and "Green Party".
    return words_a[-1] != words_b[-1] or words_a[-1] in SOURCE_NOUNS.words


def _is_name(words: str) -> bool:
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words.split()[-1:])


def _places(one: Measure, other: Measure, a: Claim, b: Claim) -> _Part:
    if one.place is None or other.place is None or one.place == other.place:
        return None
    places_a, places_b = set(one.place.split(" and ")), set(other.place.split(" and "))
    if len(places_a) + len(places_b) > 2:
        return _several_places(places_a, places_b, a, b)
    # "Kursk, Russia": from the narrow to the wide.
    parts_a, parts_b = one.place.split(", "), other.place.split(", ")
    if parts_a[-len(parts_b) :] == parts_b:
        sentence = f"{_subject(a.place)} is part of {b.place}."
        return Sameness.PART, Reason("place", a.place, b.place, sentence)
    if parts_b[-len(parts_a) :] == parts_a:
        sentence = f"{_subject(b.place)} is part of {a.place}."
        return Sameness.WHOLE, Reason("place", a.place, b.place, sentence)
    if not (_is_name(one.place) and _is_name(other.place)):
        # "The front" and "the area" may be any place.
        return None
    sentence = f"One is about {a.place}, the other about {b.place}"
    if is_country(parts_a[-1]) and is_country(parts_b[-1]) and parts_a[-1] != parts_b[-1]:
        return Sameness.UNRELATED, Reason("place", a.place, b.place, f"{sentence}: different countries.")
    if set(parts_a[0].casefold().split()) & set(parts_b[0].casefold().split()):
        # "Kursk" and "the Kursk region".
        return None
    sentence = f"{sentence}, and how these places lie to each other is not known."
    return Sameness.RELATED, Reason("place", a.place, b.place, sentence)


def _several_places(places_a: set[str], places_b: set[str], a: Claim, b: Claim) -> _Part:
    """How "Turkey and Syria" lies to "Turkey"."""
    if places_a < places_b:
        return Sameness.PART, Reason("place", a.place, b.place, f"{_subject(a.place)} is part of {b.place}.")
    if places_b < places_a:
        return Sameness.WHOLE, Reason("place", a.place, b.place, f"{_subject(b.place)} is part of {a.place}.")
    sentence = f"One is about {a.place}, the other about {b.place}, which are not the same."
    return Sameness.RELATED, Reason("place", a.place, b.place, sentence)


def _subsets(one: Measure, other: Measure, a: Claim, b: Claim) -> _Part:
    if one.subset == other.subset:
        return None
    said_a, said_b = (", ".join(claim.subset) or None for claim in (a, b))
    if one.subset > other.subset:
        sentence = f"The first counts only some of those that the second does ({said_a})."
        return Sameness.PART, Reason("subset", said_a, said_b, sentence)
    if one.subset < other.subset:
        sentence = f"The second counts only some of those that the first does ({said_b})."
        return Sameness.WHOLE, Reason("subset", said_a, said_b, sentence)
    sentence = f"They count different groups: {said_a}, and {said_b}."
    return Sameness.RELATED, Reason("subset", said_a, said_b, sentence)


def _counted(claim: Claim) -> str | None:
    return (claim.quantity.value.counted if claim.quantity else None) or claim.object


def _subject(words: str | None) -> str:
    return capital(words) if words else "They"
