"""Quantities in prose: number, hedge, unit and what is counted, as one mention each."""

__all__ = ["find_quantities", "quantities_in"]

from collections.abc import Sequence
from decimal import Decimal

from claimkit.lexicon.lexicon import DEFAULT, Lexicon
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.span import Mention, Span
from claimkit.model.unit import Unit
from claimkit.parse.counted import Counted, counted_after, noun_class
from claimkit.parse.hedges import hedge_after, hedge_before, stronger
from claimkit.parse.never import is_no_quantity
from claimkit.parse.numbers import Number, numbers_in
from claimkit.parse.times import date_spans
from claimkit.parse.units import money_before, unit_after
from claimkit.text.document import Document


def find_quantities(text: str, *, lexicon: Lexicon = DEFAULT) -> tuple[Mention[Quantity], ...]:
    """Every quantity in `text`, in order, not overlapping.

    >>> [m.text for m in find_quantities("It sent approximately 1,500 special forces soldiers in 2024.")]
    ['approximately 1,500 special forces soldiers']
    """
    document = Document(text)
    return quantities_in(document, taken=date_spans(document), lexicon=lexicon)


def quantities_in(
    document: Document, *, taken: Sequence[Span] = (), lexicon: Lexicon = DEFAULT
) -> tuple[Mention[Quantity], ...]:
    """The quantities of `document` outside the spans that are `taken`, by dates and clock times."""
    text = document.text
    found: list[Mention[Quantity]] = []
    spans = iter(taken)
    span = next(spans, None)
    last = 0
    for number in numbers_in(text):
        while span is not None and span.end <= number.start:
            span = next(spans, None)
        if span is not None and span.start < number.end:
            continue
        if number.start < last or is_no_quantity(text, number):
            continue
        mention = _read(text, number, last, lexicon)
        if mention is not None:
            found.append(mention)
            last = mention.end
    return tuple(found)


def _read(text: str, number: Number, last: int, lexicon: Lexicon) -> Mention[Quantity] | None:
    start, end = number.start, number.end
    hedge = Hedge.VAGUE if number.form == "vague" else Hedge.EXACT
    unit: Unit | None = None
    counted: Counted | None = None
    money = money_before(text, start)
    if money is not None and money[1] >= last:
        unit, start, _ = money
    after = hedge_after(text, end, lexicon)
    if after is not None:
        hedge, end = stronger(after[0], hedge), after[1]
    if unit is None:
        found = unit_after(text, end, lexicon)
        if found is not None:
            unit, end = found
    if unit is None:
        counted = counted_after(text, end, number.low == 1, lexicon)
        if counted is not None:
            end = counted.end
            code = noun_class(counted.lemma, lexicon)
            unit = Unit("count", code, code)
        elif number.form == "words" and number.low == 1:
            return None
    after = hedge_after(text, end, lexicon)
    if after is not None:
        hedge, end = stronger(after[0], hedge), after[1]
    before = hedge_before(text, start, lexicon)
    if before is not None and before[1] >= last:
        hedge, start = stronger(before[0], hedge), before[1]
    low, high = _ends(number.low, number.high, hedge)
    words = None if counted is None else text[counted.start : counted.end]
    return Mention(start, end, text[start:end], Quantity(low, high, hedge, unit, words))


def _ends(low: Decimal, high: Decimal, hedge: Hedge) -> tuple[Decimal | None, Decimal | None]:
    if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
        return low, None
    if hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
        return None, high
    return low, high
