"""One topic as HTML: its figures on one axis by origin, the way they came, and what they are to each other."""

__all__ = ["topic_section"]

from collections.abc import Sequence

from claimkit.comparison.interval import Interval
from claimkit.comparison.policy import DEFAULT_POLICY
from claimkit.comparison.quantities import core, in_base, is_computable, support
from claimkit.model.attribution import Stance
from claimkit.model.claim import Polarity
from claimkit.model.unit import Unit
from claimkit.report.forest import axis, bar, grid, scale_for
from claimkit.report.graph import graph
from claimkit.report.markup import Markup, join, tag
from claimkit.report.notes import note_parts, shown
from claimkit.report.scale import Scale
from claimkit.report.view import Group, Note, Row, TopicView
from claimkit.report.words import as_of, counted, stance_words, standing, through, underscored

_COLUMNS = 5


def topic_section(view: TopicView) -> Markup:
    """The topic as a section of the page."""
    origins = view.topic.origins
    behind = f"{origins} independent origin{'s' * (origins.high != 1)}"
    summary = f"{counted(len(view.rows), 'figure')} from {behind}{standing(view.topic)}."
    heading = tag("h3", view.title, id=f"{view.key}-title")
    parts = [heading, tag("p", summary, class_="soft"), _table(view)]
    if len(set(view.chains)) > 1:
        parts += [tag("h4", "From whom to whom"), graph(view.chains, label=f"{view.title}: from outlet to origin")]
    for circle in origins.circles:
        parts.append(tag("p", f"These cite each other in a ring: {', '.join(circle)}."))
    if view.notes:
        parts += [tag("h4", "What they are to each other"), tag("ul", *map(_note, view.notes), class_="findings")]
    return tag("section", *parts, id=view.key, aria_labelledby=f"{view.key}-title")


class _Drawn:
    """The figures of a topic as intervals in one unit, and the axis for them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        units = [unit for row in rows if (unit := _unit(row)) is not None]
        self._one_unit = len({unit.code for unit in units}) <= 1
        self._unit = units[0] if units else None
        self._intervals = {row.key: self._readings(row) for row in rows}
        finite = [interval for pair in self._intervals.values() if pair for interval in pair]
        self._scale: Scale = scale_for(finite)

    def _readings(self, row: Row) -> tuple[Interval, Interval] | None:
        quantity = row.claim.quantity.value if row.claim.quantity else None
        if quantity is None or not is_computable(quantity):
            return None
        strict, lenient = core(quantity, policy=DEFAULT_POLICY), support(quantity, policy=DEFAULT_POLICY)
        if self._one_unit or quantity.unit is None or self._unit is None:
            return strict, lenient
        # Miles and kilometres on one axis: both in the first figure's unit.
        back = 1 / self._unit.factor, -self._unit.offset / self._unit.factor
        return in_base(strict, quantity.unit).scaled(*back), in_base(lenient, quantity.unit).scaled(*back)

    def bar(self, row: Row) -> Markup | str:
        pair = self._intervals[row.key]
        if pair is None or row.claim.quantity is None:
            return "too large to draw"
        strict, lenient = pair
        label = f"{row.claim.quantity.value}: {strict}"
        if strict != lenient:
            label += f", in the lenient reading {lenient}"
        return join([grid(self._scale), bar(strict, lenient, self._scale, label=label)])

    def axis(self) -> Markup:
        name = self._unit.plural if self._unit is not None else ""
        return axis(self._scale, name)


def _unit(row: Row) -> Unit | None:
    return row.claim.quantity.value.unit if row.claim.quantity else None


def _table(view: TopicView) -> Markup:
    drawn = _Drawn(view.rows)
    names = ("Figure, by who says so", "On one axis", "Through whom", "Outlet, as of", "Status")
    classes = ("c-figure", "c-plot", "c-who", "c-where", "c-status")
    head = tag(
        "thead",
        tag("tr", *(tag("th", n, scope="col", class_=c) for n, c in zip(names, classes, strict=True)), role="row"),
        role="rowgroup",
    )
    bodies = [_group(group, drawn) for group in view.groups]
    foot = tag(
        "tfoot",
        tag(
            "tr",
            tag("td", class_="blank"),
            tag("td", drawn.axis(), class_="plot"),
            tag("td", class_="blank", colspan=_COLUMNS - 2),
            class_="axis-row",
            role="row",
        ),
        aria_hidden="true",
    )
    caption = tag("caption", "The figures by origin, the earlier first.")
    return tag("table", caption, head, *bodies, foot, class_="figures stack", role="table")


def _group(group: Group, drawn: _Drawn) -> Markup:
    name = tag("th", group.origin, scope="rowgroup", colspan=_COLUMNS, role="rowheader")
    return tag("tbody", tag("tr", name, role="row"), *(_figure(row, drawn) for row in group.rows), role="rowgroup")


def _figure(row: Row, drawn: _Drawn) -> Markup:
    claim = row.claim
    assert claim.quantity is not None
    hedge = underscored(str(claim.quantity.value.hedge))
    denied = claim.polarity is Polarity.NEGATIVE or claim.stance is Stance.DENIES
    words = tag("a", claim.quantity.text, href=f"#{row.place}") if row.place else claim.quantity.text
    time = as_of(claim)
    way = "; ".join(part for part in (", ".join(through(claim)), stance_words(claim)) if part)
    return tag(
        "tr",
        tag(
            "td", tag("span", words, class_="denied" if denied else None), " ", tag("span", f"({hedge})", class_="soft")
        ),
        tag("td", drawn.bar(row), class_="plot"),
        tag("td", way, data_label="Through" if through(claim) else "Stance") if way else tag("td", "–", class_="none"),
        tag("td", row.where, ", " if time else None, tag("span", time, class_="day"), data_label="Outlet"),
        tag("td", str(claim.status), data_label="Status"),
        id=row.key,
        role="row",
    )


def _note(note: Note) -> Markup:
    word = str(note.kind).replace("_", " ")
    sentence = [part if isinstance(part, str) else _linked(part) for part in note_parts(note)]
    reasons = tag("ul", *(tag("li", reason) for reason in note.reasons), class_="reasons") if note.reasons else None
    return tag("li", tag("span", word, class_="word"), ": ", *sentence, reasons, class_=_class(note))


def _class(note: Note) -> str:
    return str(note.kind).replace("_", "-")


def _linked(row: Row) -> Markup:
    words = tag("a", shown(row), href=f"#{row.place}") if row.place else shown(row)
    return join([words, f" ({row.where})"])
