"""Markup, axes, bars and graphs: always well-formed, nothing off the drawing."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.comparison.quantities import core, support
from claimkit.model.quantity import Quantity
from claimkit.report.forest import axis, bar, legend, scale_for
from claimkit.report.graph import graph
from claimkit.report.markup import Markup, join, tag
from claimkit.report.scale import Scale, short_number

values = st.floats(-1e300, 1e300)


def _parsed(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<x>{markup}</x>")


@given(st.text(), st.text())
def test_text_stays_text(text: str, attribute: str) -> None:
    [element] = _parsed(tag("p", text, title=attribute))
    assert len(element) == 0
    assert len(element.text or "") == len(text.replace("\r\n", "\n"))


def test_only_markup_passes() -> None:
    assert tag("p", "<b>") == "<p>&lt;b&gt;</p>"
    assert tag("p", tag("b", "x")) == "<p><b>x</b></p>"
    assert join(["a", "b"], "<") == "a&lt;b"
    assert tag("p", "\x00\ud800") == "<p>��</p>"
    assert isinstance(tag("p"), Markup)


@given(st.lists(values, max_size=6), st.booleans())
def test_every_value_lies_on_the_axis(numbers: list[float], from_zero: bool) -> None:
    scale = Scale.around(numbers, from_zero=from_zero)
    assert scale.low < scale.high
    assert len(scale.ticks) <= 12
    assert list(scale.ticks) == sorted(set(scale.ticks))
    for number in numbers:
        assert 0 <= scale.place(number) <= 100
        slack = (scale.high - scale.low) / 10**6
        if not scale.logarithmic:
            assert scale.low - slack <= number <= scale.high + slack
    places = [scale.place(number) for number in sorted(numbers)]
    assert places == sorted(places)


def test_axes() -> None:
    assert Scale.around([100, 110]).ticks == (100, 102, 104, 106, 108, 110)
    assert Scale.around([]).ticks[0] < 0 < Scale.around([]).ticks[-1]
    wide = Scale.around([5, 2_000_000])
    assert wide.logarithmic
    assert wide.ticks == (1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000)
    assert not Scale.around([-5, 2_000_000]).logarithmic


@given(values)
def test_short_numbers_are_short(number: float) -> None:
    assert 0 < len(short_number(number)) <= 9


amounts = st.decimals(allow_nan=False, allow_infinity=False)
quantities = st.one_of(
    st.builds(lambda n, h: Quantity(n, n, h), amounts, st.sampled_from(["exact", "about", "nearly"])),
    st.builds(lambda n, h: Quantity(n, None, h), amounts, st.sampled_from(["at_least", "more_than"])),
    st.builds(lambda n, h: Quantity(None, n, h), amounts, st.sampled_from(["at_most", "less_than"])),
    st.builds(lambda n, m: Quantity(min(n, m), max(n, m), "between"), amounts, amounts),
)


@given(st.lists(quantities, min_size=1, max_size=4))
def test_bars_stay_on_the_drawing(drawn: list[Quantity]) -> None:
    sizes = [end.adjusted() for q in drawn for end in (q.low, q.high) if end is not None]
    if max(map(abs, sizes)) > 400:
        drawn = [Quantity(Decimal(10) ** 350, Decimal(10) ** 350)]
    intervals = [(core(q), support(q)) for q in drawn]
    scale = scale_for([i for pair in intervals for i in pair])
    for strict, lenient in intervals:
        [svg] = _parsed(bar(strict, lenient, scale, label="x"))
        for place in re.findall(r'"(-?[\d.]+)%"', ElementTree.tostring(svg, encoding="unicode")):
            assert 0 <= float(place) <= 100


def test_shapes() -> None:
    scale = Scale.around([0, 100])

    def shapes(quantity: Quantity) -> str:
        drawn = bar(core(quantity), support(quantity), scale, label="x")
        return " ".join(kind for kind in re.findall(r'class="(\w+)"', drawn) if kind != "bar")

    assert shapes(Quantity(50, 50)) == "support exact"
    assert shapes(Quantity(50, 50, "about")) == "support core end end"
    assert shapes(Quantity(50, None, "at_least")) == "support core end arrow"
    assert shapes(Quantity(50, None, "more_than")) == "support core open arrow"
    assert shapes(Quantity(None, 50, "less_than")) == "support core arrow open"


def test_axis_and_legend() -> None:
    drawn = axis(Scale.around([0, 10]), "<people>")
    _parsed(drawn)
    assert "&lt;people&gt;" in drawn
    assert "logarithmic" in axis(Scale.around([1, 10**6]), "people")
    assert "<title" not in legend()


names = st.text(min_size=1, max_size=60)


@given(st.lists(st.lists(names, min_size=1, max_size=5).map(tuple), max_size=8))
def test_graphs_are_well_formed(chains: list[tuple[str, ...]]) -> None:
    for svg in _parsed(graph(chains, label="<x>")):
        _, _, width, height = map(float, svg.attrib["viewBox"].split())
        rects = [
            {k: float(v) for k, v in r.attrib.items() if k in {"x", "y", "width", "height"}} for r in svg.iter("rect")
        ]
        assert len(rects) == len({name for chain in chains for name in chain})
        for r in rects:
            assert 0 <= r["x"] <= r["x"] + r["width"] <= width
            assert 0 <= r["y"] <= r["y"] + r["height"] <= height
        for a in rects:
            for b in rects:
                assert a is b or a["x"] != b["x"] or a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"]


def test_graph_shows_the_shared_origin() -> None:
    drawn = graph(
        [("Daily", "Agency", "Ministry"), ("Post", "Ministry"), ("Post", "Ministry")], label="Who has it from whom"
    )
    assert drawn.count('class="node shared"') == 2  # in the wide drawing and the narrow one
    assert "Post → Ministry: 2 figures" in drawn


@pytest.mark.parametrize("chains", [[("A",)], [("A", "B"), ("B", "A")], [("A", "B", "C"), ("C", "B")]])
def test_graphs_with_rings(chains: list[tuple[str, ...]]) -> None:
    _parsed(graph(chains, label="x"))
