"""Quantities in prose: number, hedge, unit and what is counted, as one mention each."""

__all__ = ["find_quantities", "quantities_in"]

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from claimkit.english.counted_nouns import count_unit
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.span import Mention, Span
from claimkit.parse.quantities.ages import age_at, read_age
from claimkit.parse.quantities.amounts import Amount, amount_at
from claimkit.parse.quantities.compounds import is_compound
from claimkit.parse.quantities.counted import Counted
from claimkit.parse.quantities.counts import read_count, read_thousands
from claimkit.parse.quantities.hedge_doubts import is_no_hedge
from claimkit.parse.quantities.hedges import hedge_after, hedge_before, stronger
from claimkit.parse.quantities.names import is_name
from claimkit.parse.quantities.numbers import numbers_in
from claimkit.parse.quantities.parts import link_parts
from claimkit.parse.quantities.people import as_no_one, read_people
from claimkit.parse.quantities.pronouns import needs_noun
from claimkit.parse.quantities.ranges import BOUNDS, carry_bound, join, join_bounds
from claimkit.parse.quantities.scores import is_score
from claimkit.parse.quantities.sharing import share_ellipsis, share_points, share_units
from claimkit.parse.quantities.touching import addresses, chain_end, is_part_of_code, rows_of_numbers
from claimkit.parse.times.beginnings import beginnings_in
from claimkit.parse.times.find import date_spans
from claimkit.text.document import Document

# What may stand behind the first group of digits in a telephone number, a version, a score.
_CHAINS = frozenset(".-–/:")
_EXACT = Hedge.EXACT
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
    document = Document.seen(text)
    return document.placed(quantities_in(document, taken=date_spans(document), lexicon=lexicon))


class Told(NamedTuple):
    """The amounts of a text, and where the spans begin that are none of them: dates, addresses, tables."""

    amounts: list[Amount]
    others: list[int]


def quantities_in(
    document: Document, *, taken: Sequence[Span] = (), lexicon: Lexicon = DEFAULT
) -> tuple[Mention[Quantity], ...]:
    """The quantities of `document` outside the spans that are `taken`, by dates and clock times."""
    text = document.text
    amounts, dates = _told(document, taken, lexicon)
    kept: list[Amount] = []
    ceilings = [*(amount.start for amount in amounts[1:]), len(text) + 9]
    names = _names_among(text, amounts, dates)
    for amount, ceiling, is_named in zip(amounts, ceilings, names, strict=False):
        if is_named:
            continue
        earlier = kept[-1] if kept else None
        if earlier is not None and _is_bare(amount):
            share_ellipsis(text, earlier, amount)
            share_points(text, kept, amount)
        _finish(text, amount, 0 if earlier is None else earlier.end, ceiling, lexicon)
        if earlier is None or earlier.hedge not in BOUNDS or not _bounded_before(text, earlier, amount):
            kept.append(amount)
    return link_parts(text, [_mention(text, amount) for amount in kept])


def _told(document: Document, taken: Sequence[Span], lexicon: Lexicon) -> Told:
    """The amounts of the document outside what is taken, addresses and tables, joined where two are one."""
    text = document.text
    if links := addresses(text) + rows_of_numbers(text, document.once(beginnings_in).digits):
        taken = _merged(sorted((*taken, *links)))
    amounts = _amounts(document, taken, lexicon)
    amounts = join(text, _without_scores(text, amounts), lexicon)
    share_units(text, amounts)
    return Told(amounts, [span.start for span in taken])


def _bounded_before(text: str, earlier: Amount, amount: Amount) -> bool:
    """Whether the amount only adds to a bound before it: its other end, or the same in another unit keeps its own."""
    carry_bound(text, earlier, amount)
    return join_bounds(text, earlier, amount)


def _is_bare(amount: Amount) -> bool:
    """Whether it may be a name or lack what another counts: one with a currency sign or a unit never is."""
    return amount.unit is None or amount.counted is not None


def _names_among(text: str, amounts: Sequence[Amount], dates: Sequence[int]) -> Iterator[bool]:
    """Of each amount whether it is no quantity: a bare one in a name, or a number in words that is a pronoun."""
    named = -2  # where the last number ends that belongs to a name: what a hyphen joins to it does, too
    for amount in amounts:
        bare = _is_bare(amount)
        joined = bare and named + 1 == amount.start and text[named] in _CHAINS
        pronoun = amount.number.form != "digits" and needs_noun(text, amount)
        none = joined or pronoun or (bare and is_name(text, amount, dates))
        if none:
            named = amount.end
        yield none


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The spans, in order, with those that overlap made one."""
    out: list[Span] = []
    for span in spans:
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


_MAGNITUDE, _JOINS = "magnitude", " \N{NO-BREAK SPACE}-‐‑"


def _amounts(document: Document, taken: Sequence[Span], lexicon: Lexicon) -> list[Amount]:
    text = document.text
    amounts: list[Amount] = []
    numbers = numbers_in(text, document.once(beginnings_in), taken)
    followings = [*(number.start for number in numbers[1:]), len(text)]
    spans = iter((*taken, Span(len(text), len(text))))
    span = next(spans)
    last = 0
    for number, following in zip(numbers, followings, strict=False):
        start, end = number.start, number.end
        while span.end <= start:
            span = next(spans)
        if start < last or span.start < end:
            continue
        after = text[end : end + 1]
        if after in _CHAINS and (chain := chain_end(text, start)) is not None and chain > end:
            last = chain
            continue
        if is_part_of_code(text, number):
            continue
        if end - start == len("one"):
            number = as_no_one(text, number)
        amount = amount_at(text, number, last, lexicon)
        if amount.end == end and after.isalpha() and text[end - 1].isdecimal():  # "5G", "3D", "737s"
            last = end
            continue
        _read_unit(text, amount, span.start, following, lexicon)
        if is_compound(text, amount):
            continue
        amounts.append(amount)
        last = amount.end
    return amounts


def _read_unit(text: str, amount: Amount, limit: int, following: int, lexicon: Lexicon) -> None:
    """Reads whether a unit is one of age, and what an amount without one counts.

    It is told before a date, which begins at `limit`, and before the `following` number.
    """
    if amount.unit is not None:
        amount.unit, amount.end = age_at(text, amount.unit, amount.end)
    elif not _read_magnitude(text, amount):
        read_age(text, amount)
        if amount.unit is None:
            read_count(text, amount, limit, following, lexicon)
        if amount.unit is None:
            read_people(text, amount)
    read_thousands(text, amount)


def _read_magnitude(text: str, amount: Amount) -> bool:
    """Reads "a magnitude-6.1 quake", "magnitude 6": what follows is not counted."""
    start = amount.start - len(_MAGNITUDE) - 1
    if start < 0 or text[start : amount.start - 1].lower() != _MAGNITUDE or text[amount.start - 1] not in _JOINS:
        return False
    amount.counted = Counted(start, amount.start - 1, _MAGNITUDE)
    amount.unit, amount.start = count_unit(_MAGNITUDE), start
    return True


def _without_scores(text: str, amounts: list[Amount]) -> list[Amount]:
    scores = {
        i
        for i, (first, second) in enumerate(pairwise(amounts))
        if first.unit is None and second.unit is None and is_score(text, first, second)
    }
    return (
        [amount for i, amount in enumerate(amounts) if i not in scores and i - 1 not in scores] if scores else amounts
    )


def _finish(text: str, amount: Amount, floor: int, ceiling: int, lexicon: Lexicon) -> None:
    """Takes in the hedges on both sides."""
    for _ in range(2):
        after = hedge_after(text, amount.end)
        if after is None or after.at + 1 >= ceiling:
            break
        amount.hedge, amount.end = stronger(after.hedge, amount.hedge), after.at
    before = hedge_before(text, amount.start, floor, lexicon)
    if before is not None and not is_no_hedge(text, before.at, amount):
        amount.hedge, amount.start = stronger(before.hedge, amount.hedge), before.at


def _mention(text: str, amount: Amount) -> Mention[Quantity]:
    low: Decimal | None = amount.low
    high: Decimal | None = amount.high
    hedge = amount.hedge
    if hedge is _EXACT:
        hedge = _EXACT if low is high or low == high else Hedge.BETWEEN
    elif hedge in _LOWER:
        high = None
    elif hedge in _UPPER:
        low = None
    counted = amount.counted
    words = None if counted is None or counted.start < 0 else text[counted.start : counted.end]
    quantity = Quantity(low, high, hedge, amount.unit, words)
    return Mention(amount.start, amount.end, text[amount.start : amount.end], quantity)
