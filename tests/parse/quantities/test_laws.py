"""Laws of finding quantities, on any text."""

import time
from decimal import Decimal, getcontext, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Hedge, Lexicon, Quantity, Unit, find_quantities, parse_quantity
from claimkit.english.tables.quantities import HEDGES
from claimkit.parse.quantities.numbers import numbers_in

WORDS = """
    1,500 12 3.5 0 10-15 2-1 1/2 ½ 2022 $5 €20bn 5% 5 km/h -3 +4 1e5 6.02×10^23 one two twenty hundred thousand million
    dozen dozens half quarter third thirds tens of several few couple a an the and or to from between about some nearly
    at least more than up up-to over under or more odd -odd plus and counting give take soldiers troops people men women
    North Korean special forces dollars barrels percent points per a day year-old years old aged in brigades among them
    including these of those killed wounded no one nobody . , ; : ( ) - – — " ' “ ” / # @ & = ~ ± < >
    ≥ \N{NO-BREAK SPACE}
    X12 G7 Boeing 737 S&P 500 page May Oct. 19 1990s 10:30 p.m.
"""
phrases = st.lists(st.sampled_from([*WORDS.split(" "), "\n", "\0", "\ud800", "١٢", "²", "א"]), max_size=25)
texts = phrases.map(" ".join) | phrases.map("".join) | st.text(max_size=80)


@given(texts)
def test_mentions_cut_their_own_text_in_order_without_overlap(text: str) -> None:
    end = 0
    for mention in find_quantities(text):
        assert mention.start >= end
        assert mention.text == text[mention.start : mention.end] != ""
        assert mention.text.strip() == mention.text
        end = mention.end


@given(texts)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert find_quantities(text) == find_quantities(text)


@given(texts)
def test_numbers_come_in_order(text: str) -> None:
    end = 0
    for number in numbers_in(text):
        assert end <= number.end
        assert number.start < number.end
        assert number.low <= number.high
        end = number.end


@given(texts)
def test_a_whole_is_a_mention_of_the_same_text(text: str) -> None:
    mentions = find_quantities(text)
    spans = {(m.start, m.end) for m in mentions}
    for mention in mentions:
        whole = mention.part_of
        assert whole is None or (whole.start, whole.end) in spans
        assert whole is None or (whole.start, whole.end) != (mention.start, mention.end)


def test_the_callers_decimal_context_changes_nothing() -> None:
    text = "It moved 12,345,678.9 million tonnes and two thirds of 7.5 billion."
    before = find_quantities(text)
    with localcontext() as context:
        context.prec = 2
        context.traps = dict.fromkeys(context.traps, True)
        assert find_quantities(text) == before
    assert getcontext().prec > 2


@pytest.mark.parametrize(
    "text",
    [
        "5 years / year-old",  # a rate of years is no age
        "1e99999 million men",
        "9" * 30 + " per cent",
        "0/0 and 1/0",
        "one-one-one",
        "$-5 to $-10",
        "only " * 5000 + "5 people",
    ],
)
def test_odd_texts_are_read(text: str) -> None:
    assert isinstance(find_quantities(text), tuple)


# Rendering and finding again

UNITS = {1: "", 100: " hundred", 1000: " thousand", 10**6: " million", 10**9: " billion"}
HEDGES_BEFORE = [
    (row.words, row.hedge)
    for row in HEDGES
    if row.where == "before" and row.words[0].isalpha() and row.hedge is not Hedge.EXACT
]
NOUNS = [("soldiers", "person"), ("tanks", "tank"), ("North Korean troops", "person"), ("power plants", "plant")]
MEASURES = [("kilometres", "km"), ("percent", "%"), ("euros", "EUR"), ("miles per hour", "[mi_i]/h"), ("years", "a")]
ONES_WRITTEN = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
TENS_WRITTEN = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"
ONES, TENS = ONES_WRITTEN.split(), TENS_WRITTEN.split()


def spelled(n: int) -> str:
    """An independent writer of numbers in words."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= scale:
            above, rest = divmod(n, scale)
            joint = " and " if rest and rest < 100 else " "
            return f"{spelled(above)} {word}" + (joint + spelled(rest) if rest else "")
    raise AssertionError(n)


@given(st.integers(2, 10**12 - 1))
def test_a_number_in_words_is_read_back(n: int) -> None:
    [number] = numbers_in(spelled(n))
    assert (number.low, number.high, number.end) == (n, n, len(spelled(n)))


@given(st.integers(0, 10**12), st.integers(0, 999))
def test_a_number_in_digits_is_read_back(n: int, decimals: int) -> None:
    text = f"{n:,}.{decimals:03}"
    [number] = numbers_in(text)
    assert number.low == Decimal(text.replace(",", ""))


@given(
    st.integers(2, 10**7),
    st.booleans(),
    st.sampled_from(HEDGES_BEFORE),
    st.sampled_from([*NOUNS, *MEASURES]),
)
def test_a_hedged_quantity_is_found_again(n: int, words: bool, hedge: tuple[str, Hedge], what: tuple[str, str]) -> None:
    said, meant = hedge
    stated = f"{said} {spelled(n) if words else format(n, ',')} {what[0]}"
    [mention] = find_quantities(f"They counted {stated}.")
    ends = {mention.value.low, mention.value.high} - {None}
    assert ends == {n}
    assert mention.value.unit is not None
    assert mention.value.unit.code == what[1]
    if (said, what[0]) != ("over", "years"):  # "over three years" lasts that long, and no longer
        assert (mention.text, mention.value.hedge) == (stated, meant)


@given(st.integers(2, 10**6), st.integers(1, 10**6), st.sampled_from(["to", "-", "–", "between"]))
def test_a_range_is_found_again(low: int, more: int, joint: str) -> None:
    a, b = f"{low:,}", f"{low + more:,}"
    stated = f"between {a} and {b}" if joint == "between" else f"{a}{joint}{b}" if joint != "to" else f"{a} to {b}"
    [mention] = find_quantities(f"They counted {stated} tonnes of grain.")
    assert (mention.value.low, mention.value.high, mention.value.hedge) == (low, low + more, Hedge.BETWEEN)


# The canonical form

ends = st.decimals(min_value=0, max_value=10**15, places=3, allow_nan=False, allow_infinity=False) | st.integers(
    0, 10**9
)
units = st.sampled_from([parse_quantity(f"7 {name}").unit for name, _ in [*MEASURES, *NOUNS]]) | st.none()


@st.composite
def canonical(draw: st.DrawFn) -> Quantity:
    hedge = draw(st.sampled_from(list(Hedge)))
    low, high = sorted(Decimal(draw(ends)) for _ in range(2))
    if hedge in (Hedge.EXACT, Hedge.NEARLY):
        high = low
    unit = draw(units)
    counted = None
    if unit is not None and unit.kind == "count":
        counted = draw(st.sampled_from([noun for noun, code in NOUNS if code == unit.code]))
    open_above, open_below = hedge in ("at_least", "more_than"), hedge in ("at_most", "less_than")
    return Quantity(None if open_below else low, None if open_above else high, hedge, unit, counted)


@given(canonical())
def test_the_canonical_form_is_read_back(quantity: Quantity) -> None:
    assert parse_quantity(str(quantity)) == quantity


@given(texts)
def test_what_is_found_has_a_canonical_form_or_says_why_not(text: str) -> None:
    for mention in find_quantities(text):
        assert str(mention.value)


# Time

HOSTILE = [
    "1" * 200_000,
    "1,111" * 40_000,
    "1-" * 100_000,
    "1 " * 100_000,
    "1.1" * 60_000,
    "$" * 200_000,
    "one " * 50_000,
    "one hundred and " * 12_000,
    "a few " * 30_000,
    "about " * 30_000 + "5",
    "5 " + "really " * 30_000,
    "more than 5 and " * 12_000,
    "5 of the " * 20_000,
    "tens of " * 25_000,
    "1/2" * 60_000,
    "-" * 200_000 + "5",
    "5 soldiers and " * 13_000,
    "(" * 100_000 + "5" + ")" * 100_000,
    "5" + "\N{NO-BREAK SPACE}" * 200_000,
    "5 per " * 30_000,
    "10 to " * 30_000,
    "a" * 200_000 + " 5",
    "A." * 100_000 + " 5",
]


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:12] for text in HOSTILE])
def test_hostile_texts_are_read(text: str) -> None:
    assert isinstance(find_quantities(text), tuple)


def test_own_words_are_honoured() -> None:
    smoot = Unit("physical", "smoot", "smoot", dimension="length", factor="1.7018")
    lexicon = Lexicon(
        units={"smoot": smoot, "Smoots": smoot}, hedges={"a whopping": "at_least"}, nouns={"zorp": "person"}
    )
    text = "A whopping 364 smoots, three zorps and one zorp."
    found = find_quantities(text, lexicon=lexicon)
    assert [(m.text, str(m.value.hedge), m.value.unit and m.value.unit.code) for m in found] == [
        ("A whopping 364 smoots", "at_least", "smoot"),
        ("three zorps", "exact", "person"),
        ("one zorp", "exact", "person"),
    ]
    assert [m.text for m in find_quantities(text)] == ["364 smoots", "three zorps", "one zorp"]


UNITS_OF_CHAINS = (
    "¼½", "½", "ten-to-", "ten-or-", "1-or-", "he¼-", ".¼May", "¼half", "1'000", "a-1", "one ", "1/2 ", "$1-", "5x",
    "1 hour ", "10 people, including ", "12 of ", "&#49;", "> 1\n", "1\u200b",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS_OF_CHAINS)
def test_time_is_linear_in_runs_of_adjoining_numbers(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            find_quantities(text)
            best = min(best, time.process_time() - start)
        return best

    seconds(500)
    # Eight times the text takes some eight times as long; were it quadratic, it would take sixty-four.
    assert seconds(16_000) < 24 * max(seconds(2_000), 0.001)


def test_a_table_of_numbers_states_nothing() -> None:
    table = " ".join(str(n) for n in range(1, 60))
    assert find_quantities(f"Police said {table} and 12 men left.") == find_quantities(
        f"Police said {' ' * len(table)} and 12 men left."
    )
