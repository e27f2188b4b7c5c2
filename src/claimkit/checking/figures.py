"""Sets the figures of a statement against those of a text: which of them speak of one thing, and do they agree?"""

__all__ = ["Aligned", "State", "align"]

from enum import StrEnum
from functools import cache
from typing import NamedTuple

from attrs import evolve

from claimkit.checking.reading import Reading
from claimkit.checking.words import form_of
from claimkit.comparison.policy import Policy
from claimkit.comparison.quantities import compare_quantities, unit_key
from claimkit.comparison.words import is_light, relation_of_events
from claimkit.english.lexicon import Lexicon
from claimkit.english.normal_forms import noun_form
from claimkit.english.tables.events import EVENT_RELATIONS
from claimkit.model.comparison import Comparison, Relation
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.span import Mention
from claimkit.model.unit import UnitKind
from claimkit.parse.claims.about import read_about
from claimkit.syntax.figure_clauses import clause_of


class State(StrEnum):
    """What a text makes of one figure of the statement."""

    BORNE_OUT = "borne_out"
    SAME_NUMBER = "same_number"
    OPEN = "open"
    CONTRADICTED = "contradicted"
    MISSING = "missing"


class Aligned(NamedTuple):
    """A figure of the statement, the figure of the text that speaks of the same, how they compare, and how alike the
    words around them are (0 to 1)."""

    stated: Mention[Quantity]
    found: Mention[Quantity] | None
    comparison: Comparison | None
    state: State
    likeness: float


_AROUND = 4
_AGREE = {Relation.EQUAL, Relation.REFINES}
# A headline drops the hedge: "over 500" becomes "500", and "nearly 500" becomes "about 500".
_SOFT = {Hedge.ABOUT, Hedge.NEARLY, Hedge.EXACT, Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST}
_PLAIN = {Hedge.EXACT, Hedge.ABOUT, Hedge.NEARLY, Hedge.AT_LEAST}


def align(statement: Reading, text: Reading, *, policy: Policy, lexicon: Lexicon) -> list[Aligned]:
    """Each figure of the statement with the best fitting one of the text, none of which is taken twice if avoidable."""
    options = []
    events, theirs = _events(statement, lexicon), _events(text, lexicon)
    for i, stated in enumerate(statement.figures[:_MOST]):
        around = _around(statement, stated)
        for j, found in enumerate(text.figures[:_MOST]):
            fit = _fit(stated.value, found.value, lexicon)
            if fit is None:
                continue
            comparison = _compare(found.value, stated.value, policy)
            state = _state(found.value, stated.value, comparison)
            if state is not State.MISSING and _of_other_events(events[i], theirs[j]):
                state = State.OPEN
            likeness = _likeness(around, _around(text, found))
            score = likeness + fit + _WORTH[state] - 0.01 * abs(i - j)
            options.append((score, i, j, comparison, state, likeness))
    options.sort(key=lambda option: (-option[0], option[1], option[2]))
    chosen: dict[int, Aligned] = {}
    used: set[int] = set()
    for again in (False, True):
        for _, i, j, comparison, state, likeness in options:
            if i in chosen or (not again and j in used):
                continue
            if again and state not in {State.BORNE_OUT, State.SAME_NUMBER}:
                continue
            chosen[i] = Aligned(statement.figures[i], text.figures[j], comparison, state, likeness)
            used.add(j)
    missing = (Aligned(stated, None, None, State.MISSING, 0.0) for stated in statement.figures)
    return [chosen.get(i, nothing) for i, nothing in enumerate(missing)]


def _events(reading: Reading, lexicon: Lexicon) -> list[str | None]:
    """What happens to the things that each figure counts, read once for all that it is set against."""
    if not reading.events:
        reading.events.extend(_event(reading, figure, lexicon) for figure in reading.figures[:_MOST])
    return reading.events


def _event(reading: Reading, figure: Mention[Quantity], lexicon: Lexicon) -> str | None:
    """What happens to the things that a figure counts, where its clause says so plainly."""
    tokens = reading.tokens
    first, last = tokens.until_offset(figure.start), tokens.from_offset(figure.end)
    clause = clause_of(tokens, reading.start, reading.end, first, max(first + 1, last))
    action = read_about(tokens, clause, figure.value, lexicon=lexicon).action
    return None if action is None or is_light(action) or action not in _known_events() else action


@cache
def _known_events() -> frozenset[str]:
    """The actions of which the tables tell how they relate: of two others, one may be said for the other."""
    return frozenset(action for row in EVENT_RELATIONS for action in (row.action, row.other))


def _of_other_events(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b and relation_of_events(a, b) is None


# A stretch with more figures than this is a table; its first ones are looked at.
_MOST = 60
_WORTH = {State.BORNE_OUT: 0.5, State.SAME_NUMBER: 0.4, State.OPEN: 0.15, State.CONTRADICTED: 0.0, State.MISSING: 0.0}


def _fit(stated: Quantity, found: Quantity, lexicon: Lexicon) -> float | None:
    """How well unit and counted noun agree; None where they exclude each other."""
    if _is_count(stated) != _is_count(found) and stated.unit is not None and found.unit is not None:
        return None
    if stated.unit is not None and found.unit is not None and not _is_count(stated):
        return 0.3 if unit_key(stated.unit) == unit_key(found.unit) else None
    if stated.counted is None or found.counted is None:
        return 0.1
    if noun_form(stated.counted, lexicon=lexicon) == noun_form(found.counted, lexicon=lexicon):
        return 0.4
    if unit_key(stated.unit) == unit_key(found.unit):
        return 0.2
    # People are never things; of two things, one may be another word for the other.
    return None if _counts_people(stated) != _counts_people(found) else 0.0


def _counts_people(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.code == "person"


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit is None or quantity.unit.kind is UnitKind.COUNT


def _compare(found: Quantity, stated: Quantity, policy: Policy) -> Comparison:
    """The figures by number alone, once it is settled that they may speak of one thing."""
    if unit_key(found.unit) != unit_key(stated.unit):
        found, stated = evolve(found, unit=None), evolve(stated, unit=None)
    return compare_quantities(found, stated, policy=policy)


def _state(found: Quantity, stated: Quantity, comparison: Comparison) -> State:
    if comparison.relation in _AGREE:
        return State.BORNE_OUT
    if found.hedge in _SOFT and stated.hedge in _PLAIN and _number(found) == _number(stated):
        return State.SAME_NUMBER
    if comparison.relation is Relation.CONFLICTS:
        return State.CONTRADICTED
    return State.OPEN


def _number(quantity: Quantity) -> object:
    return quantity.low if quantity.low is not None else quantity.high


def _around(reading: Reading, figure: Mention[Quantity]) -> tuple[list[str], list[str]]:
    """The words before and after a figure, nearest first."""
    tokens = reading.tokens
    first, last = tokens.until_offset(figure.start), tokens.from_offset(figure.end)
    left = tokens.lower[max(reading.start, first - _AROUND) : first][::-1]
    return left, tokens.lower[last : min(reading.end, last + _AROUND)]


def _likeness(a: tuple[list[str], list[str]], b: tuple[list[str], list[str]]) -> float:
    """How alike the words around two figures are: in place, and at all."""
    total = score = 0.0
    for one, other in zip(a, b, strict=True):
        forms = {form_of(word) or word for word in other}
        for n, word in enumerate(one):
            weight = 1 / (n + 1)
            total += weight
            if n < len(other) and other[n] == word:
                score += weight
            elif (form_of(word) or word) in forms and form_of(word):
                score += weight / 2
        for n in range(len(one), len(other)):
            total += 1 / (n + 1)
    return score / total if total else 1.0
