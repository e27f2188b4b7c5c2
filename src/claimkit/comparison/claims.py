"""How two claims relate: what is measured, at what time, in what status, and only then the figures."""

__all__ = ["compare_claims", "is_negative", "takes_position"]

from attrs import evolve

from claimkit.comparison.change import FACTS, Basis, Order, difference, order_in_time
from claimkit.comparison.matching import LexicalMatcher, Matcher, Sameness
from claimkit.comparison.measures import measure_of
from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.comparison.provenance import compare_provenance, outcome
from claimkit.comparison.quantities import compare_quantities, readings
from claimkit.comparison.wording import capital
from claimkit.model.attribution import Stance
from claimkit.model.claim import Aspect, Claim, Polarity, Status
from claimkit.model.comparison import Comparison, Reason, Relation
from claimkit.model.quantity import Quantity
from claimkit.model.unit import UnitKind

_SILENT = frozenset({Stance.DOES_NOT_CONFIRM, Stance.NO_COMMENT, Stance.ASKS, Stance.CALLS_FOR})
_Judged = tuple[Relation, tuple[Reason, ...]]


def compare_claims(
    a: Claim, b: Claim, *, policy: Policy = DEFAULT_POLICY, matcher: Matcher | None = None
) -> Comparison:
    """How `a` relates to `b`, who is behind them, and why.

    `matcher` decides whether both measure the same; by default it compares
    words.

    >>> from claimkit import Quantity
    >>> sent = Claim(text="…", quantity=Quantity(1500, 1500), action="send", status="happened")
    >>> planned = Claim(text="…", quantity=Quantity(12000, 12000), action="send", status="planned")
    >>> result = compare_claims(sent, planned)
    >>> print(result.relation, "-", result.reasons[0])
    compatible - A plan binds no fact: one is planned, the other happened.
    """
    provenance, origin = compare_provenance(a, b)
    reasons: tuple[Reason, ...]
    if a == b:
        relation, reasons, same = Relation.EQUAL, (Reason("text", a.text, b.text, "They are one claim."),), True
    elif silent := _commits_to_nothing(a, b):
        relation, reasons, same = Relation.NOT_COMPARABLE, (silent,), False
    else:
        match = (matcher or LexicalMatcher()).match(a, b)
        relation, judged = _judge(a, b, match.sameness, policy)
        reasons = (*match.reasons, *judged)
        same = match.sameness is Sameness.SAME and _on_one_matter(a, b)
    clash = relation in {Relation.CONFLICTS, Relation.TENSION}
    word = outcome(relation, provenance) if same or clash else None
    return Comparison(relation, (*reasons, origin), provenance=provenance, outcome=word)


def _on_one_matter(a: Claim, b: Claim) -> bool:
    """Whether figures that agree mean agreement: one status, one time, and neither denies what the other says."""
    alike = _bound(a.status) is _bound(b.status) and is_negative(a) == is_negative(b)
    return alike and order_in_time(a, b).basis is not Basis.WHEN


def takes_position(claim: Claim) -> bool:
    """Whether the source says of the content that it is so or that it is not; "no comment" does neither."""
    return claim.stance not in _SILENT


def _commits_to_nothing(a: Claim, b: Claim) -> Reason | None:
    for claim in (a, b):
        if not takes_position(claim):
            who = claim.origin.name if claim.origin else "One of the sources"
            words = str(claim.stance).replace("_", " ")
            sentence = f"{capital(who)} takes no position on whether it is so ({words})."
            return Reason("stance", str(a.stance), str(b.stance), sentence)
    return None


def _judge(a: Claim, b: Claim, sameness: Sameness, policy: Policy) -> _Judged:
    if sameness is Sameness.UNRELATED:
        return Relation.NOT_COMPARABLE, ()
    if sameness is Sameness.UNKNOWN and (a.quantity is None or b.quantity is None):
        return Relation.NOT_COMPARABLE, ()
    negative_a, negative_b = is_negative(a), is_negative(b)
    if negative_a != negative_b:
        relation, reasons = (
            _against_denial(b, a, sameness.converse, policy) if negative_a else _against_denial(a, b, sameness, policy)
        )
        reasons = (_polarity(a, b, negative_a), *reasons)
    elif negative_a:
        relation, reasons = _both_deny(a, b, sameness, policy)
    else:
        relation, reasons = _by_figures(a, b, sameness, policy)
    return _softened(a, b, sameness, relation, reasons)


def _softened(a: Claim, b: Claim, sameness: Sameness, relation: Relation, reasons: tuple[Reason, ...]) -> _Judged:
    """A conflict is no more than a tension where something possible or unknown is in play."""
    if relation is Relation.DEVELOPS and sameness is Sameness.UNKNOWN:
        sentence = "Whether both measure the same is not certain."
        return Relation.COMPATIBLE, (*reasons, Reason("measure", None, None, sentence))
    if relation is not Relation.CONFLICTS:
        return relation, reasons
    states = {a.status, b.status}
    if Status.POSSIBLE in states:
        sentence = "What is only possible contradicts nothing."
    elif sameness is Sameness.UNKNOWN:
        sentence = "Whether both measure the same is not certain."
    elif Status.UNKNOWN in states and len(states) > 1 and not _denies_the_event(a) and not _denies_the_event(b):
        sentence = "Whether both have happened is not said."
    else:
        return relation, reasons
    return Relation.TENSION, (*reasons, Reason("status", str(a.status), str(b.status), sentence))


def is_negative(claim: Claim) -> bool:
    """Whether the source holds that it is not so: a denial of the positive, or the assertion of a negative."""
    return (claim.polarity is Polarity.NEGATIVE) != (claim.stance is Stance.DENIES)


def _denies_the_event(claim: Claim) -> bool:
    """Whether it is the event that is denied, whatever its status, and no single figure."""
    return is_negative(claim) and claim.quantity is None


def _polarity(a: Claim, b: Claim, a_denies: bool) -> Reason:
    words = ("denied", "stated") if a_denies else ("stated", "denied")
    sentence = f"It is {words[0]} by the first claim and {words[1]} by the second."
    return Reason("polarity", *words, sentence)


def _bound(status: Status) -> Status:
    """What has happened and what is going on are both facts."""
    return Status.HAPPENED if status in FACTS else status


def _figures(a: Claim, b: Claim) -> tuple[Quantity, Quantity] | None:
    """Both figures; counts of one thing under different names count the same."""
    if a.quantity is None or b.quantity is None:
        return None
    one, other = a.quantity.value, b.quantity.value
    if _is_count(one) and _is_count(other) and one.unit != other.unit:
        unit = one.unit or other.unit
        one, other = evolve(one, unit=unit), evolve(other, unit=unit)
    return one, other


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit is None or quantity.unit.kind is UnitKind.COUNT


def _by_figures(a: Claim, b: Claim, sameness: Sameness, policy: Policy) -> _Judged:
    """Both say that it is so."""
    if sameness is Sameness.RELATED:
        return Relation.COMPATIBLE, ()
    figures = _figures(a, b)
    if figures is None:
        return _without_figures(a, b, sameness)
    compared = compare_quantities(*figures, policy=policy)
    if compared.relation is Relation.NOT_COMPARABLE:
        return compared.relation, compared.reasons
    order = order_in_time(a, b)
    if sameness in {Sameness.PART, Sameness.WHOLE}:
        return _part_and_whole(a, b, figures, sameness, policy, order)
    apart = _plan_and_fact(a, b)
    if apart is not None:
        return Relation.COMPATIBLE, (apart, *compared.reasons)
    if compared.relation is Relation.CONFLICTS:
        first, last = figures if order.a_first else reversed(figures)
        grows = _below(first, last, policy)
        relation, why = difference(a, b, measure_of(a), grows=grows, order=order)
        return relation, (*compared.reasons, *order.reason(a, b), why)
    if order.basis is not None and sameness is Sameness.SAME and _bound_has_risen(a, b, figures, policy, order):
        sentence = "The later figure is the larger: the count has grown beyond the first bound."
        return Relation.DEVELOPS, (*compared.reasons, *order.reason(a, b), Reason("aspect", *_aspects(a, b), sentence))
    return _agreement(a, b, sameness, compared, order)


def _bound_has_risen(a: Claim, b: Claim, figures: tuple[Quantity, Quantity], policy: Policy, order: Order) -> bool:
    """Whether a count so far was "at least" a number, and a later one begins higher: both right, and a development."""
    if a.status not in FACTS or b.status not in FACTS or Aspect.CUMULATIVE not in {a.aspect, b.aspect}:
        return False
    first, last = figures if order.a_first else reversed(figures)
    if first.high is not None or a.aspect not in {None, b.aspect} or not _is_count(first):
        return False
    low, later = (readings(q, policy)[1].low for q in (first, last))
    return low is not None and later is not None and low < later


def _aspects(a: Claim, b: Claim) -> tuple[str | None, str | None]:
    return (str(a.aspect) if a.aspect else None), (str(b.aspect) if b.aspect else None)


def _agreement(a: Claim, b: Claim, sameness: Sameness, compared: Comparison, order: Order) -> _Judged:
    """The figures can both be right; what the claims say around them decides how much that means."""
    if sameness is Sameness.OPPOSITE:
        return Relation.TENSION, compared.reasons
    if sameness is Sameness.UNKNOWN or order.basis is Basis.WHEN or _bound(a.status) is not _bound(b.status):
        reasons = (*compared.reasons, *order.reason(a, b), *_status(a, b))
        return (compared.relation if compared.relation is Relation.TENSION else Relation.COMPATIBLE), reasons
    return compared.relation, compared.reasons


def _status(a: Claim, b: Claim) -> tuple[Reason, ...]:
    if _bound(a.status) is _bound(b.status):
        return ()
    return (Reason("status", str(a.status), str(b.status), f"One is {a.status}, the other {b.status}."),)


def _plan_and_fact(a: Claim, b: Claim) -> Reason | None:
    for plan, fact in ((a, b), (b, a)):
        if plan.status is Status.PLANNED and fact.status in FACTS:
            state = "happened" if fact.status is Status.HAPPENED else "is going on"
            sentence = f"A plan binds no fact: one is planned, the other {state}."
            return Reason("status", str(a.status), str(b.status), sentence)
    return None


def _without_figures(a: Claim, b: Claim, sameness: Sameness) -> _Judged:
    """At most one claim has a figure; on the same event, the one that has is the more precise."""
    texts = a.quantity.text if a.quantity else None, b.quantity.text if b.quantity else None
    plain = sameness is Sameness.SAME and not _status(a, b) and order_in_time(a, b).basis is not Basis.WHEN
    if not plain:
        return Relation.COMPATIBLE, _status(a, b)
    if texts == (None, None):
        return Relation.EQUAL, (Reason("quantity", *texts, "Both say the same, without a figure."),)
    if texts[1] is None:
        return Relation.REFINES, (Reason("quantity", *texts, "Only the first gives a figure."),)
    return Relation.REFINED_BY, (Reason("quantity", *texts, "Only the second gives a figure."),)


def _part_and_whole(
    a: Claim, b: Claim, figures: tuple[Quantity, Quantity], sameness: Sameness, policy: Policy, order: Order
) -> _Judged:
    part, whole = figures if sameness is Sameness.PART else reversed(figures)
    whole_first = order.basis is not None and order.a_first is (sameness is Sameness.WHOLE)
    alike = _bound(a.status) is _bound(b.status) and (order.basis is None or not whole_first)
    texts = str(figures[0]), str(figures[1])
    if alike and order.basis is not Basis.WHEN and _below(whole, part, policy):
        return Relation.CONFLICTS, (Reason("quantity", *texts, f"A part, {part}, cannot exceed its whole, {whole}."),)
    return Relation.COMPATIBLE, (
        Reason("quantity", *texts, capital(f"{part} can be part of {whole}.")),
    ) if alike else ()


def _below(a: Quantity, b: Quantity, policy: Policy) -> bool:
    """Whether every figure that fits `a` is less than every one that fits `b`; both are of one unit or dimension."""
    return readings(a, policy)[1].below(readings(b, policy)[1])


def _against_denial(stated: Claim, denied: Claim, sameness: Sameness, policy: Policy) -> _Judged:
    """One says that it is so, the other that it is not; `sameness` is that of the first to the second."""
    if sameness in {Sameness.RELATED, Sameness.WHOLE, Sameness.OPPOSITE}:
        return Relation.COMPATIBLE, ()
    if _plan_and_fact(stated, denied) is not None or order_in_time(stated, denied).basis is Basis.WHEN:
        return Relation.COMPATIBLE, (*_status(stated, denied), *order_in_time(stated, denied).reason(stated, denied))
    figure = stated.quantity.value if stated.quantity else None
    if denied.quantity is None:
        if figure is not None and figure.high == 0 and figure.low in {0, None}:
            return Relation.COMPATIBLE, (Reason("quantity", str(figure), None, "Zero agrees with a denial."),)
        sentence = "A denial of the event denies every figure for it."
        return Relation.CONFLICTS, (Reason("quantity", str(figure) if figure else None, None, sentence),)
    figures = _figures(stated, denied)
    if figures is None:
        text = denied.quantity.text
        return Relation.TENSION, (Reason("quantity", None, text, f"Only the figure {text} is denied for certain."),)
    compared = compare_quantities(*figures, policy=policy)
    match compared.relation:
        case Relation.EQUAL | Relation.REFINES:
            relation, sentence = Relation.CONFLICTS, f"The figure that one states, {figures[0]}, the other denies."
        case Relation.NOT_COMPARABLE:
            return compared.relation, compared.reasons
        case Relation.CONFLICTS:
            relation, sentence = Relation.COMPATIBLE, f"What is denied, {figures[1]}, is another figure."
        case _:
            relation, sentence = Relation.TENSION, f"What is denied, {figures[1]}, overlaps what is stated."
    return relation, (Reason("quantity", str(figures[0]), str(figures[1]), sentence),)


def _both_deny(a: Claim, b: Claim, sameness: Sameness, policy: Policy) -> _Judged:
    if sameness is not Sameness.SAME:
        return Relation.COMPATIBLE, ()
    figures = _figures(a, b)
    if figures is None:
        alike = a.quantity is None and b.quantity is None
        return _without_figures(a, b, sameness) if alike else (Relation.COMPATIBLE, ())
    compared = compare_quantities(*figures, policy=policy)
    alike = compared.relation in {Relation.EQUAL, Relation.NOT_COMPARABLE} and not _status(a, b)
    sentence = "Both deny the same figure." if compared.relation is Relation.EQUAL else "Both deny it."
    relation = compared.relation if alike else Relation.COMPATIBLE
    return relation, (Reason("quantity", str(figures[0]), str(figures[1]), sentence),)
