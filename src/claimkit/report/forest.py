"""Figures drawn on one axis, each as a small SVG that stretches to any width.

Places are percentages and sizes pixels, so that nothing is distorted and text
keeps its size: an exact value is a point, the strict reading of a hedge a bar,
its lenient reading a line, an open end an arrow.
"""

__all__ = ["Interval", "axis", "bar", "grid", "legend", "scale_for"]

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from claimkit.report.markup import Markup, join, tag
from claimkit.report.scale import Scale, short_number

_HEIGHT = 26
_MIDDLE = _HEIGHT / 2
# Past this, floats give out; such a figure is drawn at the end of the axis.
_LARGEST = Fraction(10) ** 300


class Interval(Protocol):
    """Numbers from `low` to `high`, None for an infinite end; an open end is not in."""

    @property
    def low(self) -> Fraction | None:
        """The lower end."""

    @property
    def high(self) -> Fraction | None:
        """The upper end."""

    @property
    def low_open(self) -> bool:
        """Whether the lower end is not itself in."""

    @property
    def high_open(self) -> bool:
        """Whether the upper end is not itself in."""


def _number(end: Fraction) -> float:
    return float(max(-_LARGEST, min(_LARGEST, end)))


def scale_for(intervals: Sequence[Interval]) -> Scale:
    """The axis that shows every finite end of `intervals`."""
    return Scale.around([_number(end) for i in intervals for end in (i.low, i.high) if end is not None])


def axis(scale: Scale, unit: str) -> Markup:
    """The axis by itself: ticks with their numbers, and the unit."""
    ticks = []
    for index, value in enumerate(scale.ticks):
        x = f"{scale.place(value)}%"
        # On a narrow screen every other number is left out.
        minor = "minor" if index % 2 else None
        ticks.append(tag("line", x1=x, x2=x, y1=0, y2=6, class_="tick"))
        ticks.append(tag("text", short_number(value), x=x, y=20, class_=minor, text_anchor=_anchor(scale.place(value))))
    note = f"{unit} (logarithmic)".strip() if scale.logarithmic else unit
    line = tag("line", x1="0%", x2="100%", y1=0.5, y2=0.5, class_="tick")
    title = tag("text", note, x="50%", y=37, text_anchor="middle", class_="unit") if note else None
    return tag("svg", line, *ticks, title, class_="axis", width="100%", height=42 if note else 26, aria_hidden="true")


def _anchor(place: float) -> str:
    return "start" if place < 3 else "end" if place > 97 else "middle"


def grid(scale: Scale) -> Markup:
    """Lines at the ticks, as high as the place that they are put into."""
    places = (f"{scale.place(value)}%" for value in scale.ticks)
    lines = [tag("line", x1=x, x2=x, y1="0%", y2="100%", class_="tick") for x in places]
    return tag("svg", *lines, class_="grid", width="100%", height="100%", aria_hidden="true")


def bar(core: Interval, support: Interval, scale: Scale, *, label: str) -> Markup:
    """One figure; `label` says in words what is drawn."""
    if core.low is not None and core.low == core.high:
        drawn = [_stretch(support, scale, "support"), _point(scale.place(_number(core.low)), "exact")]
    else:
        drawn = [_stretch(support, scale, "support"), _stretch(core, scale, "core"), *_ends(core, scale)]
    return tag("svg", *drawn, class_="bar", width="100%", height=_HEIGHT, role="img", aria_label=label)


def _places(interval: Interval, scale: Scale) -> tuple[float, float]:
    low = 0.0 if interval.low is None else scale.place(_number(interval.low))
    high = 100.0 if interval.high is None else scale.place(_number(interval.high))
    return low, high


def _stretch(interval: Interval, scale: Scale, kind: str) -> Markup:
    low, high = _places(interval, scale)
    return tag("line", x1=f"{low}%", x2=f"{high}%", y1=_MIDDLE, y2=_MIDDLE, class_=kind)


def _ends(interval: Interval, scale: Scale) -> list[Markup]:
    """What marks the ends: a stroke where the value is in, a ring where it is not, an arrow where there is none."""
    low, high = _places(interval, scale)
    return [
        _arrow(low, -1) if interval.low is None else _end(low, open_=interval.low_open),
        _arrow(high, 1) if interval.high is None else _end(high, open_=interval.high_open),
    ]


def _point(place: float, kind: str) -> Markup:
    return tag("circle", cx=f"{place}%", cy=_MIDDLE, r=5, class_=kind)


def _end(place: float, *, open_: bool) -> Markup:
    if open_:
        return _point(place, "open")
    return tag("line", x1=f"{place}%", x2=f"{place}%", y1=_MIDDLE - 6, y2=_MIDDLE + 6, class_="end")


def _arrow(place: float, direction: int) -> Markup:
    head = tag("path", d=f"M{direction},0 l{-9 * direction},-6 v12 z", class_="arrow")
    return tag("svg", head, x=f"{place}%", y=_MIDDLE, overflow="visible")


def legend() -> Markup:
    """What the shapes mean, each drawn and named."""
    samples = [
        (_point(50, "exact"), "an exact figure"),
        (join([_line(10, 90, "support"), _line(30, 70, "core")]), "about: strict and lenient reading"),
        (join([_line(10, 90, "core"), _end(90, open_=False), _end(10, open_=False)]), "a bound or a range"),
        (join([_line(10, 100, "core"), _end(10, open_=False), _arrow(100, 1)]), "open to that side"),
        (join([_line(10, 90, "core"), _point(90, "open")]), "the end itself is not meant"),
    ]
    items = [
        tag("li", tag("svg", shape, class_="bar", width=54, height=_HEIGHT, aria_hidden="true"), " ", words)
        for shape, words in samples
    ]
    return tag("ul", *items, class_="legend")


def _line(low: float, high: float, kind: str) -> Markup:
    return tag("line", x1=f"{low}%", x2=f"{high}%", y1=_MIDDLE, y2=_MIDDLE, class_=kind)
