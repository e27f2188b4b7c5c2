"""Sets each figure of a draft against the figures of texts."""

__all__ = ["check_figures"]

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from claimkit.checking.derived import Derivation, derivation_of
from claimkit.checking.evidence import Evidence, evidence_of
from claimkit.checking.figure_check import FigureCheck, FigureVerdict
from claimkit.checking.numbers import Number, NumberKind, numbers_in
from claimkit.checking.reading import read_text
from claimkit.checking.words import form_of
from claimkit.comparison.quantities import compare_quantities, unit_key
from claimkit.comparison.rounding import explained_by_rounding, explained_by_units
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_words
from claimkit.model.article import Article
from claimkit.model.comparison import Citation, Reason, Relation
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.unit import UnitKind

# How alike the words around two figures are (0 to 1): enough to say that both are of one measure, and too little.
_ALIKE, _STRANGE = 0.4, 0.12
# Where another figure fits so much better than the one that agrees, the draft has put the wrong one.
_BETTER = 0.45


def check_figures(
    draft: str,
    *,
    against: str | Article | Evidence | Iterable[str | Article],
    subject: str | None = None,
    lexicon: Lexicon = DEFAULT,
) -> tuple[FigureCheck, ...]:
    """Each figure, year, day, ordinal and bare number of `draft`, and whether the texts bear it out.

    What is compared is settled first, by the words around the figures; only then the numbers. `subject` names what the
    draft is about where its own words do not ("the company").

    >>> text = "Acme's profit rose 12 percent to $3.46 billion in 2019. It employs 1,204 people."
    >>> for figure in check_figures("Acme earned $3.5 billion in 2018 and has 1,204 workers.", against=text):
    ...     print(figure.stated.text, figure.verdict)
    $3.5 billion rounded
    2018 absent
    1,204 workers stated
    """
    with own_words(lexicon):
        sources = evidence_of(against, lexicon=lexicon)
        numbers = numbers_in(read_text(draft, lexicon=lexicon))
        asked = frozenset(word for word in (subject or "").lower().split())
        return tuple(_check(number, sources, asked) for number in numbers)


@frozen(eq=False)
class _Match:
    """A figure of a text, how alike the words around it are, and whether the number is the same."""

    number: Number
    likeness: float
    equal: bool


def _check(stated: Number, sources: Evidence, subject: frozenset[str]) -> FigureCheck:
    if _says_little(stated):
        return FigureCheck(stated.mention, FigureVerdict.UNREAD)
    matches = [
        _Match(number, likeness(stated, number, subject), equal(stated, number))
        for number in sources.near(stated)
        if comparable(stated, number)
    ]
    matches.sort(key=lambda match: (-match.likeness, match.number.article or "", match.number.mention.start))
    same = _best_of([match for match in matches if match.equal], stated)
    other = next((match for match in matches if not match.equal and _of_one_kind(stated, match.number)), None)
    if same is not None:
        return _equal(stated, same, other)
    return _worked_out(stated, matches, sources) or _differs(stated, other, sources)


def _best_of(same: Sequence[_Match], stated: Number) -> _Match | None:
    """Of the places that give the same number the one most alike; of such as are nearly so, one with the same hedge."""
    if not same:
        return None
    hedge = stated.quantity.hedge if stated.quantity is not None else None
    for match in same:
        theirs = match.number.quantity.hedge if match.number.quantity is not None else None
        if theirs is hedge and match.likeness >= _NEARLY * same[0].likeness:
            return match
    return same[0]


_NEARLY = 0.6


def _says_little(stated: Number) -> bool:
    """Whether it names no number that could be looked for: "several", or a small one in words of nothing counted."""
    quantity = stated.quantity
    if quantity is None:
        return False
    if quantity.hedge is Hedge.VAGUE:
        return True
    bare = quantity.unit is None or quantity.unit.code == "1"
    return bare and quantity.counted is None and not any(map(str.isdigit, stated.mention.text))


def _of_one_kind(a: Number, b: Number) -> bool:
    """Whether two different numbers can be of one measure, as far as unit and noun tell."""
    one, other = a.quantity, b.quantity
    if one is None or other is None:
        return a.kind is b.kind
    if other.hedge is Hedge.VAGUE or unit_key(one.unit) != unit_key(other.unit):
        return False
    return one.counted is None or other.counted is None or _thing(a) == _thing(b)


def _is_of_another(stated: Number, same: Number, other: Number) -> bool:
    """Whether the number that agrees counts other things, and one that differs counts these."""
    mine, theirs, right = (_thing(number) for number in (stated, same, other))
    return mine is not None and theirs is not None and mine != theirs and mine == right


def _thing(number: Number) -> str | None:
    """What a figure counts, in the form in which words are compared."""
    counted = number.quantity.counted if number.quantity is not None else None
    return form_of(counted.split()[-1]) if counted else None


def _is_unusual(number: Number) -> bool:
    """Whether a number has so many digits that count that hardly another thing has the same."""
    digits = "".join(character for character in number.mention.text if character.isdigit()).strip("0")
    return number.kind is NumberKind.FIGURE and len(digits) >= _UNUSUAL


_UNUSUAL = 3


def _equal(stated: Number, same: _Match, other: _Match | None) -> FigureCheck:
    better = other is not None and same.likeness < _ALIKE and other.likeness - same.likeness >= _BETTER
    if other is not None and (better or _is_of_another(stated, same.number, other.number)):
        return _found(stated, FigureVerdict.ALTERED, other, "The text gives another figure for this.")
    if same.likeness < _STRANGE and not _is_unusual(stated):
        return _found(stated, FigureVerdict.ELSEWHERE, same, "The text gives this number of something else.")
    mine, theirs = stated.quantity, same.number.quantity
    if mine is not None and theirs is not None and mine.hedge is not theirs.hedge:
        if _are_opposite(mine.hedge, theirs.hedge):
            return _found(stated, FigureVerdict.ALTERED, same, "The text bounds it on the other side.")
        if theirs.hedge is not Hedge.EXACT and mine.hedge is Hedge.EXACT:
            return _found(stated, FigureVerdict.HEDGE_DROPPED, same, f"The text says “{same.number.mention.text}”.")
        if theirs.hedge is Hedge.EXACT:
            return _found(stated, FigureVerdict.HEDGE_ADDED, same, f"The text says “{same.number.mention.text}”.")
    return _found(stated, FigureVerdict.STATED, same, "The text gives the same figure.")


def _worked_out(stated: Number, matches: Sequence[_Match], sources: Evidence) -> FigureCheck | None:
    """Whether the figure is one of the text rounded, in another unit, or follows from others."""
    mine = stated.quantity
    if mine is None:
        return None
    for match in matches:
        theirs = match.number.quantity
        if theirs is None or match.likeness < _STRANGE:
            continue
        if explained_by_units(mine, theirs):
            return _found(stated, FigureVerdict.CONVERTED, match, "It is the same amount in another unit.")
        if unit_key(mine.unit) != unit_key(theirs.unit):
            continue
        if explained_by_rounding(mine, theirs):
            return _found(stated, FigureVerdict.ROUNDED, match, "It is the same figure at the precision written.")
        if mine.hedge in _BOUNDS and _bounded(mine, theirs):
            return _found(stated, FigureVerdict.ROUNDED, match, "The figure of the text lies within the bound.")
    operands = sorted(sources.near(stated), key=lambda number: -likeness(stated, number))[:_OPERANDS]
    found: Derivation | None = derivation_of(mine, operands)
    if found is None:
        return None
    reason = Reason("quantity", stated.mention.text, None, f"It is the {found.how} of the figures named.")
    return FigureCheck(stated.mention, FigureVerdict.DERIVED, None, tuple(map(_evidence, found.operands)), (reason,))


def _are_opposite(a: Hedge, b: Hedge) -> bool:
    """Whether one bounds a number from below and the other from above."""
    return (a in _FLOORS and b in _CEILINGS) or (a in _CEILINGS and b in _FLOORS)


_FLOORS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_CEILINGS = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})
_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.NEARLY, Hedge.ABOUT})
# Nobody says "more than 500" of 900.
_NEAR = Fraction(1, 5)


def _bounded(stated: Quantity, found: Quantity) -> bool:
    """Whether a figure of the text is what a hedged one of the draft says, and near it."""
    mine, theirs = _ends(stated)[0], _ends(found)[0]
    if not isinstance(mine, Decimal) or not isinstance(theirs, Decimal) or found.hedge is not Hedge.EXACT:
        return False
    if compare_quantities(found, stated).relation not in {Relation.REFINES, Relation.EQUAL}:
        return False
    return abs(Fraction(mine) - Fraction(theirs)) <= _NEAR * abs(Fraction(theirs))


# From so many figures of the text, those nearest in words, others are worked out.
_OPERANDS = 12


def _differs(stated: Number, other: _Match | None, sources: Evidence) -> FigureCheck:
    if stated.kind is not NumberKind.FIGURE and sources.mentions(stated.mention.text):
        # It stands there as part of a name or of what is no figure.
        return FigureCheck(stated.mention, FigureVerdict.STATED, None, (), ())
    if other is not None and other.likeness >= _ALIKE:
        return _found(stated, FigureVerdict.ALTERED, other, "The text gives another figure for this.")
    reason = Reason("quantity", stated.mention.text, None, "No text gives this number.")
    return FigureCheck(stated.mention, FigureVerdict.ABSENT, None, (), (reason,))


def _found(stated: Number, verdict: FigureVerdict, match: _Match, sentence: str) -> FigureCheck:
    reason = Reason("quantity", stated.mention.text, match.number.mention.text, sentence)
    return FigureCheck(stated.mention, verdict, _evidence(match.number), (), (reason,))


def _evidence(number: Number) -> Citation:
    mention = number.mention
    return Citation(mention.start, mention.end, mention.text, mention.value, article=number.article)


def comparable(a: Number, b: Number) -> bool:
    """Whether two numbers can be of one measure at all: years with years, money with money."""
    if a.quantity is not None and b.quantity is not None:
        one, other = a.quantity.unit, b.quantity.unit
        if one is None or other is None or unit_key(one) == unit_key(other):
            return True
        if one.kind is UnitKind.COUNT and other.kind is UnitKind.COUNT:
            return True
        return one.dimension is not None and one.dimension == other.dimension
    if a.kind is b.kind:
        return True
    plain = {NumberKind.NUMERAL, NumberKind.FIGURE, NumberKind.YEAR}
    return {a.kind, b.kind} <= plain and all(_is_plain(one) for one in (a, b))


def _is_plain(number: Number) -> bool:
    quantity = number.quantity
    return quantity is None or quantity.unit is None or quantity.unit.kind is UnitKind.COUNT


def equal(a: Number, b: Number) -> bool:
    """Whether two numbers are the same, whatever their hedges."""
    if a.key == b.key and a.kind is b.kind:
        return True
    if a.quantity is not None and b.quantity is not None:
        mine, theirs = _ends(a.quantity), _ends(b.quantity)
        # One end of a range is told by the range.
        return mine == theirs or (mine[0] == mine[1] and mine[0] in theirs)
    return _plain_value(a) is not None and _plain_value(a) == _plain_value(b)


def _ends(quantity: Quantity) -> tuple[object, object]:
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    return low, high


def _plain_value(number: Number) -> object:
    if number.quantity is not None:
        low, high = _ends(number.quantity)
        return low if low == high else None
    return number.key if number.kind in {NumberKind.NUMERAL, NumberKind.YEAR} else None


def likeness(stated: Number, found: Number, subject: frozenset[str] = frozenset()) -> float:
    """How much of what is said around a figure of the draft is said around one of the text, from 0 to 1."""
    near = stated.near
    if not near and not stated.sentence:
        return 0.5
    close = len(near & found.near) / len(near) if near else 0.0
    beside = len(near & found.sentence) / len(near) if near else 0.0
    whole = len(stated.sentence & found.sentence) / (len(stated.sentence) or 1)
    about = 0.1 if subject and subject & found.sentence else 0.0
    return min(1.0, 0.5 * close + 0.25 * beside + 0.25 * whole + about)
