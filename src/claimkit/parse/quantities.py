"""Quantities in prose: number, hedge, unit and what is counted, as one mention each."""

__all__ = ["find_quantities", "quantities_in"]

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from claimkit.lexicon.lexicon import DEFAULT, Lexicon
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.span import Mention, Span
from claimkit.parse.ages import read_age
from claimkit.parse.amounts import Amount, amount_at
from claimkit.parse.beginnings import beginnings_in
from claimkit.parse.counts import read_count
from claimkit.parse.hedge_doubts import is_no_hedge
from claimkit.parse.hedges import hedge_after, hedge_before, stronger
from claimkit.parse.never import addresses, chain_end, is_compound, is_name, is_never, is_score, needs_noun
from claimkit.parse.numbers import numbers_in
from claimkit.parse.parts import link_parts
from claimkit.parse.people import as_no_one, read_people
from claimkit.parse.ranges import carry_bound, join, join_bounds
from claimkit.parse.sharing import share_ellipsis, share_units
from claimkit.parse.times import date_spans
from claimkit.text.document import Document

_LOWER = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_UPPER = (Hedge.AT_MOST, Hedge.LESS_THAN)


def find_quantities(text: str, *, lexicon: Lexicon = DEFAULT) -> tuple[Mention[Quantity], ...]:
    """Every quantity in `text`, in order, not overlapping.

    A mention covers hedge, number, unit and counted noun. Dates, years, clock
    times, ordinals, and numbers in names or scores are no quantities. The
    words of `lexicon` come on top of claimkit's own. Never raises on text.

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
    if links := addresses(text):
        taken = _merged(sorted((*taken, *links)))
    amounts = _amounts(document, taken, lexicon)
    amounts = join(text, _without_scores(text, amounts), lexicon)
    share_units(text, amounts)
    kept: list[Amount] = []
    starts = [span.start for span in taken]
    ceilings = [*(amount.start for amount in amounts[1:]), len(text) + 9]
    for amount, ceiling in zip(amounts, ceilings, strict=False):
        if is_name(text, amount, starts) or needs_noun(text, amount):
            continue
        if kept:
            share_ellipsis(text, kept[-1], amount)
        _finish(text, amount, kept[-1].end if kept else 0, ceiling, lexicon)
        if kept:
            carry_bound(text, kept[-1], amount)
        if not kept or not join_bounds(text, kept[-1], amount):
            kept.append(amount)
    return link_parts(text, tuple(_mention(text, amount) for amount in kept))


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The spans, in order, with those that overlap made one."""
    out: list[Span] = []
    for span in spans:
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _amounts(document: Document, taken: Sequence[Span], lexicon: Lexicon) -> list[Amount]:
    text = document.text
    amounts: list[Amount] = []
    numbers = list(numbers_in(text, document.once(beginnings_in)))
    ends = [span.end for span in taken]
    last = 0
    for i, number in enumerate(numbers):
        at = bisect_right(ends, number.start)
        span = taken[at] if at < len(taken) else None
        if number.start < last or (span is not None and span.start < number.end):
            continue
        chain = chain_end(text, number.start) if text[number.start].isdecimal() else None
        if chain is not None and chain > number.end:
            last = chain
            continue
        if is_never(text, number):
            continue
        number = as_no_one(text, number)
        limit = len(text) if span is None else span.start
        following = numbers[i + 1].start if i + 1 < len(numbers) else len(text)
        amount = amount_at(text, number, last, lexicon)
        if amount.end == number.end and _goes_on(text, number.end):
            last = number.end
            continue
        read_age(text, amount)
        read_count(text, amount, limit, following, lexicon)
        read_people(text, amount)
        if is_compound(text, amount):
            continue
        amounts.append(amount)
        last = amount.end
    return amounts


def _goes_on(text: str, end: int) -> bool:
    """Whether letters follow at once: "5G", "3D", "737s"."""
    return text[end - 1].isdecimal() and text[end : end + 1].isalpha()


def _without_scores(text: str, amounts: list[Amount]) -> list[Amount]:
    out: list[Amount] = []
    skip = False
    for i, amount in enumerate(amounts):
        following = amounts[i + 1] if i + 1 < len(amounts) else None
        if skip:
            skip = following is not None and is_score(text, amount, following)
        elif following is not None and is_score(text, amount, following):
            skip = True
        else:
            out.append(amount)
    return out


def _finish(text: str, amount: Amount, floor: int, ceiling: int, lexicon: Lexicon) -> None:
    """Takes in the hedges on both sides."""
    for _ in range(2):
        after = hedge_after(text, amount.end)
        if after is None or after[1] + 1 >= ceiling:
            break
        amount.hedge, amount.end = stronger(after[0], amount.hedge), after[1]
    before = hedge_before(text, amount.start, floor, lexicon)
    if before is not None and not is_no_hedge(text, before[1], amount):
        amount.hedge, amount.start = stronger(before[0], amount.hedge), before[1]


def _mention(text: str, amount: Amount) -> Mention[Quantity]:
    low: Decimal | None = amount.low
    high: Decimal | None = amount.high
    hedge = amount.hedge
    if hedge in _LOWER:
        high = None
    elif hedge in _UPPER:
        low = None
    elif hedge is Hedge.EXACT and low != high:
        hedge = Hedge.BETWEEN
    counted = amount.counted
    words = None if counted is None or counted.start < 0 else text[counted.start : counted.end]
    quantity = Quantity(low, high, hedge, amount.unit, words)
    return Mention(amount.start, amount.end, text[amount.start : amount.end], quantity)
