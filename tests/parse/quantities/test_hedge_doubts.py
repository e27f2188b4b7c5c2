"""Prepositions that hedge a number, and those that only stand before it."""

import pytest

from claimkit import Hedge, find_quantities


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The talks were held over three days.", Hedge.EXACT),
        ("The talks lasted over three days.", Hedge.MORE_THAN),
        ("They complained about two officers.", Hedge.EXACT),
        ("They saw about two hundred officers.", Hedge.ABOUT),
        ("Shells fell near three villages.", Hedge.EXACT),
    ],
)
def test_hedge_or_preposition(text: str, hedge: Hedge) -> None:
    assert find_quantities(text)[0].value.hedge is hedge
