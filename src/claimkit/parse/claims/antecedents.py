"""Gives claims that only point back what they point back to: "dismissed the reports", "put the number at 12,000"."""

__all__ = ["with_antecedents"]

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from claimkit.english.tables.nouns import CLAIM_NOUNS
from claimkit.model.attribution import Stance
from claimkit.model.claim import Claim, Status
from claimkit.model.unit import UnitKind

_WORD = re.compile(r"[^\W\d_]+")
_NO_ACTION = frozenset({None, "be"})
# A global is read faster than a member of an enumeration.
_COUNT, _CURRENCY = UnitKind.COUNT, UnitKind.CURRENCY
_OPEN = frozenset({Status.ONGOING, Status.UNKNOWN})
_SPOKEN = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOES_NOT_CONFIRM, Stance.NO_COMMENT})


@cache
def _nouns(sort: str) -> frozenset[str]:
    return frozenset(row.noun for row in CLAIM_NOUNS if row.sort == sort)


def with_antecedents(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of an article, in order, those that point back being about what the nearest figure before is about.

    >>> from claimkit import read
    >>> claims = read("Organizers said 500 people marched. Police put the number at 120.").claims
    >>> [(str(claim.quantity.value), claim.action, claim.object) for claim in claims]
    [('500 people', 'protest', 'person'), ('120', 'protest', 'person')]
    """
    done: list[Claim] = []
    figure: Claim | None = None
    amounts: dict[str, Claim] = {}
    for claim in claims:
        quantity, read = claim.quantity, claim
        if quantity is None:
            if figure is not None and _points_back(claim):
                read = _of_what(figure, evolve(claim, actor=figure.actor, subset=figure.subset))
            if claim.object is not None and "how many" in claim.text:
                # "Has not said how many pupils were taken. Officials put it at 287".
                figure = claim
        elif (unit := quantity.value.unit) is not None and unit.kind is not _COUNT:
            read = _amount(claim, amounts.get(unit.code), money=unit.kind is _CURRENCY)
            if read is claim and (read.object is not None or read.action not in _NO_ACTION):
                amounts[unit.code] = read
        else:
            bare = figure is not None and quantity.value.counted is None
            if figure is not None and bare and _is_listed(text, claim, figure):
                # "Kenya lost 40 in the floods. Others include Uganda with 12 and Rwanda with 9".
                read = evolve(
                    claim,
                    actor=None,
                    object=figure.object,
                    action=figure.action,
                    status=figure.status,
                    aspect=figure.aspect,
                )
            elif figure is not None and bare and _names_figure(claim, figure):
                # "Put the number at 120": the number of those who marched, or who will.
                read = _of_what(figure, _still(claim, figure))
            elif figure is not None and bare and _is_earlier(text, quantity.start):
                read = evolve(claim, object=figure.object, action=figure.action, status=figure.status)
            elif figure is not None and bare and _joins(claim, figure):
                # "45,000 nurses went on strike. The ministry said 12,000 had taken part".
                read = evolve(claim, object=figure.object, action=figure.action, aspect=figure.aspect)
            elif claim.object is not None:
                aside = claim.object == "age" or (figure is not None and _is_aside(text, claim, figure))
                figure = figure if aside else claim
            elif figure is not None and bare:
                # "2,500 more will arrive": more of what was counted before. "Police counted 120": of those who did it.
                read = evolve(claim, object=figure.object, action=claim.action or figure.action)
        done.append(read)
    return tuple(done)


def _of_what(figure: Claim, claim: Claim) -> Claim:
    """A claim that is about what an earlier figure is about."""
    return evolve(claim, object=figure.object, action=figure.action, place=claim.place or figure.place)


def _still(claim: Claim, earlier: Claim) -> Claim:
    """A claim that only says what the figure is, with the status and aspect of an earlier one."""
    return evolve(claim, status=earlier.status, aspect=earlier.aspect) if claim.status in _OPEN else claim


def _joins(claim: Claim, figure: Claim) -> bool:
    """Whether a claim tells only that people took part, in what an earlier figure was of."""
    same = claim.action == figure.action or claim.action in _JOINING
    return same and figure.action in _GATHERINGS and claim.object in _ANYBODY and claim.status is figure.status


_JOINING = frozenset({"take part", "join", "attend"})
_GATHERINGS = frozenset({"protest", "strike", "gather", "vote"})
_ANYBODY = frozenset({None, "person"})


def _is_listed(text: str, claim: Claim, figure: Claim) -> bool:
    """Whether the figure is one of a list that goes on with an earlier figure: "others include Uganda with 12"."""
    assert claim.quantity is not None
    if claim.action != "include" or figure.quantity is None or figure.action in _NO_ACTION:
        return False
    at = claim.quantity.start
    listed = _INCLUDE.search(text, max(figure.quantity.end, at - _LIST), at)
    return listed is not None and listed.start() - figure.quantity.end <= _NEXT


_INCLUDE = re.compile(
    r"\b[Oo]thers?\b[^.;\n]{0,40}\binclud(?:e|es|ed)\b[^.;\n]*?[A-Z]\w+ with (?:at least |about |some |around )?\Z"
)
# Such a list begins no further behind the figure that it goes on with, and is no longer.
_NEXT, _LIST = 120, 600


def _is_earlier(text: str, start: int) -> bool:
    """Whether the figure at `start` is the one that another was before: "rose to 81, up from 78"."""
    return _UP_FROM.search(text, max(0, start - 24), start) is not None


_UP_FROM = re.compile(r"\b(?:up from|down from|compared with|compared to) (?:the |an? )?(?:earlier |previous )?\Z")


def _is_aside(text: str, claim: Claim, figure: Claim) -> bool:
    """Whether a count only says where in the clause of another: "5,000 nurses at 23 hospitals" counts nurses."""
    assert claim.quantity is not None
    assert claim.span is not None
    if figure.quantity is None:
        return False
    start = claim.quantity.start
    if not claim.span.start <= figure.quantity.start < start:
        return False
    return text[max(0, start - 8) : start].split()[-1:] in _WHERE


def _amount(claim: Claim, earlier: Claim | None, *, money: bool) -> Claim:
    """An amount that is named only by what it is, given the thing whose amount was told before: "it", "the bill"."""
    named = claim.object or (claim.actor.lower() if claim.actor and claim.actor.lower() in _PRONOUNS else None)
    if named in _nouns("figure") and earlier is not None:
        # "The real figure is closer to $15 billion".
        return evolve(_still(claim, earlier), object=earlier.object, action=earlier.action)
    if named in _PRONOUNS:
        known = earlier is not None and (not money or earlier.action in _COSTING or earlier.action == claim.action)
        return evolve(claim, object=earlier.object if earlier is not None and known else None)
    if money and named is not None and named.endswith(_COST_OF) and claim.action in _PRICED:
        # "The cost of the clean-up could reach $40 million".
        return evolve(claim, object=named.rpartition(" ")[0], action="cost")
    if money and named in _PRICES:
        # "The bill could exceed $5 billion", "we expect costs of $4 billion": what something costs.
        if earlier is not None and earlier.action in _COSTING:
            return evolve(claim, object=earlier.object, action="cost")
        if claim.action in _PRICED:
            return evolve(claim, action="cost", object=None)
    return claim


_WHERE = (["at"], ["in"], ["across"], ["from"], ["throughout"])
_COST_OF = (" cost", " bill", " tag")
_PRONOUNS = frozenset({"it", "they", "this", "that"})
# The forms in which nouns for what is paid are compared, and the actions that tell of paying or only of a level.
_PRICES = frozenset({"price", "total", "sum", "amount"})
_COSTING = frozenset({"cost", "spend", "pay"})
_PRICED = frozenset({None, "be", "expect", "cost", "put", "estimate", "total", "reach", "exceed", "rise", "fall"})


def _names_figure(claim: Claim, earlier: Claim) -> bool:
    """Whether the claim names what its bare figure counts only by a word for a number, or for the crowd of before."""
    if claim.object is None:
        return False
    named = claim.object.rpartition(" ")[2]
    if named == "it" and claim.action in _NO_ACTION:
        # "Put it at 287".
        return True
    return named in _nouns("figure") or (named in _nouns("crowd") and earlier.action in _GATHERINGS | _JOINING)


def _points_back(claim: Claim) -> bool:
    """Whether a claim without a figure names what it is about only by a word for something said before."""
    if claim.stance not in _SPOKEN or (claim.object is not None and claim.object not in _nouns("figure")):
        return False
    words = {word.lower() for word in _WORD.findall(claim.text)}
    return claim.stance is Stance.NO_COMMENT or not words.isdisjoint(_nouns("said") | _nouns("figure") | {"it", "that"})
