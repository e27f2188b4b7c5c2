"""Comparing claims of amounts and rates, and the rarer turns of comparing claims."""

from datetime import date
from typing import Any

import pytest

from claimkit import Claim, Quantity, Source, Unit, When, compare

PERCENT = Unit("percent", "%", "percent")
DOLLAR, EURO = Unit("currency", "USD", "US dollar"), Unit("currency", "EUR", "euro")
PERSON = Unit("count", "person", "person", "people")
ACRE = Unit("physical", "[acr_us]", "acre", dimension="area", factor="4046.87")
JUNE, JULY = When(date(2024, 6, 1), date(2024, 6, 30)), When(date(2024, 7, 1), date(2024, 7, 31))
DAY_1, DAY_2 = date(2024, 8, 1), date(2024, 8, 2)
BY_DAY_1, BY_DAY_2 = When(None, DAY_1), When(None, DAY_2)


def rate(number: int, **parts: Any) -> Claim:
    """A claim that unemployment is so many percent."""
    usual: dict[str, Any] = {"object": "unemployment", "action": "be", "status": "ongoing", "aspect": "stock"}
    quantity = Quantity(number, number, "exact", PERCENT)
    return Claim(text="…", quantity=quantity, chain=(Source("statistics office"),), **(usual | parts))


def flow(number: int, **parts: Any) -> Claim:
    return rate(number, aspect="flow", **parts)


def spent(number: int, unit: Unit | None = DOLLAR, **parts: Any) -> Claim:
    """A claim that so much money has been spent on aid."""
    usual: dict[str, Any] = {"object": "aid", "action": "spend", "status": "happened"}
    return Claim(text="…", quantity=Quantity(number, number, "exact", unit), **(usual | parts))


def died(number: int, counted: str = "people", **parts: Any) -> Claim:
    """A claim that so many have died."""
    quantity = Quantity(number, number, "exact", PERSON, counted)
    usual: dict[str, Any] = {"action": "die", "status": "happened", "aspect": "cumulative", "quantity": quantity}
    return Claim(**({"text": "…"} | usual | parts))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # Rates: of one month, of two, and of an unsaid one.
        (rate(4, when=JUNE), rate(5, when=JUNE), "conflicts"),
        (rate(4, when=JUNE, reported=DAY_1), rate(5, when=JUNE, reported=DAY_2), "conflicts"),
        (rate(4, when=JUNE), rate(5, when=JULY), "compatible"),
        (rate(4, when=JUNE), rate(4, when=JULY), "compatible"),
        (rate(4, when=JUNE), rate(5), "tension"),
        (rate(4, reported=DAY_1), rate(5, reported=DAY_2), "tension"),
        (rate(4), rate(5, object="inflation"), "not_comparable"),
        (rate(4), rate(5, object=None, actor="jobless rate"), "conflicts"),
        # Changes.
        (rate(4, action="rise"), rate(4, action="fall"), "tension"),
        (rate(4, action="rise"), rate(5, action="fall"), "conflicts"),
        (flow(4, when=JUNE), flow(5, when=JULY), "compatible"),
        (flow(4, when=JUNE, reported=DAY_1), flow(5, when=JUNE, reported=DAY_2), "conflicts"),
        (flow(4, reported=DAY_1), flow(5, reported=DAY_2), "tension"),
        # Money.
        (spent(4), spent(5), "conflicts"),
        (spent(4), spent(5, EURO), "not_comparable"),
        (spent(4), spent(5, None), "not_comparable"),
        (spent(4, reported=DAY_1), spent(5, reported=DAY_2), "tension"),
        (spent(4, reported=DAY_1, aspect="cumulative"), spent(5, reported=DAY_2, aspect="cumulative"), "develops"),
        (spent(4), spent(5, action="pledge", status="planned"), "compatible"),
        (spent(4), spent(5, action="allocate"), "compatible"),
        (spent(4), spent(5, object="damage"), "not_comparable"),
        (spent(4, object=None), spent(5), "conflicts"),
        (spent(4, object=None, action=None), spent(5), "tension"),
        (spent(4, object=None, action="buy"), spent(5, object="damage", action=None), "tension"),
        # Plans for two times, and the days up to which counts go.
        (died(4, status="planned", when=BY_DAY_1), died(5, status="planned", when=BY_DAY_2), "compatible"),
        (died(4, when=BY_DAY_1, reported=DAY_2), died(5, reported=DAY_2), "develops"),
        (died(5, when=BY_DAY_1), died(4, when=BY_DAY_2), "conflicts"),
        # Whom is counted.
        (died(4, "Russian soldiers"), died(5, "Ukrainian soldiers"), "not_comparable"),
        (died(4, "tourists"), died(5, "residents"), "not_comparable"),
        (died(4, "students"), died(5, "tourists"), "compatible"),
        (died(4, "more people"), died(5), "compatible"),
        (died(4, place="Valencia"), died(5, place="Utiel"), "compatible"),
        (died(4, place="Valencia"), died(5, place="the region"), "conflicts"),
        (died(4, place="Kursk"), died(5, place="Kursk Oblast"), "conflicts"),
        (died(4, place="Utiel, Spain"), died(5, place="Lyon, France"), "not_comparable"),
        (died(4, status="unknown"), died(5), "tension"),
        (died(4, status="unknown"), died(5, status="unknown"), "conflicts"),
        # Denials at their edges.
        (died(4), died(5, stance="denies", quantity=None, place="Spain", when=JUNE), "conflicts"),
        (died(4), died(5, stance="denies", quantity=None, status="unknown"), "conflicts"),
        (died(4), died(5, stance="denies", status="unknown"), "compatible"),
        (rate(4, action="put"), rate(5), "conflicts"),
        (died(4, when=JULY), died(5, stance="denies", quantity=None, when=JUNE), "compatible"),
        (died(4), died(4, stance="denies", quantity=Quantity(1, 1, "exact", DOLLAR)), "not_comparable"),
        (died(4, quantity=Quantity(3, 9, "between", PERSON)), died(4, stance="denies"), "tension"),
        (died(4, quantity=None), died(4, stance="denies"), "tension"),
        (died(4, stance="denies"), died(4, stance="denies", text="again"), "equal"),
        (died(4, stance="denies"), died(5, stance="denies"), "compatible"),
        (died(4, stance="denies", subset=("abroad",)), died(5, stance="denies"), "compatible"),
        (died(4, stance="denies"), died(5, polarity="negative", quantity=None), "compatible"),
    ],
)  # fmt: skip
def test_relations(a: Claim, b: Claim, expected: str) -> None:
    found = compare(a, b)
    assert str(found.relation) == expected, found.reasons
    assert compare(b, a).relation is found.relation.converse


def test_acres_burned_grow() -> None:
    def burned(number: int, day: date) -> Claim:
        quantity = Quantity(number, number, "exact", ACRE)
        return Claim(text="…", quantity=quantity, action="burn", status="happened", aspect="cumulative", reported=day)

    assert str(compare(burned(2500, DAY_1), burned(4100, DAY_2)).relation) == "develops"
    assert str(compare(burned(4100, DAY_1), burned(2500, DAY_2)).relation) == "conflicts"


def test_the_reasons_say_which_is_the_earlier() -> None:
    sentences = [str(reason) for reason in compare(rate(4, when=JUNE), rate(5, when=JULY)).reasons]
    assert "The first speaks of 2024-06, the second 2024-07." in sentences
    sentences = [str(reason) for reason in compare(died(4, reported=DAY_1), died(5, reported=DAY_2)).reasons]
    assert "The first was so as of 2024-08-01, the second as of 2024-08-02." in sentences
