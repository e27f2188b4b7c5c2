"""What of a whole a figure counts, whose it is, and over which time."""

from datetime import date

import pytest

from claimkit import Scope, read


def scopes(text: str) -> dict[str, Scope]:
    article = read(text, published=date(2021, 5, 12))
    return {claim.quantity.text: claim.scope for claim in article.claims if claim.quantity is not None}


@pytest.mark.parametrize(
    ("text", "figure", "extent"),
    [
        ("The ferry sank, killing 14 people.", "14 people", "total"),
        ("A total of 14 people were killed.", "A total of 14 people", "total"),
        ("Divers found another 12 bodies.", "12 bodies", "addition"),
        ("The toll rose by 12 on Monday.", "12", "addition"),
        ("The ministry spoke of a jump of 90 cases.", "90 cases", "addition"),
        ("More than 14 people were killed.", "More than 14 people", "total"),
        ("The ferry sank, killing 14 people or more.", "14 people or more", "total"),
        ("Some 40 people were hurt, six of them badly.", "six", "part"),
        ("Some 40 people were hurt, including six children.", "six children", "part"),
        ("The crash hurt 40 people. Six are in critical condition.", "Six", "part"),
        ("The ferry sank, killing 14 people. Another 70 are missing.", "70", "total"),
        ("Ghana lost 12 of its sailors.", "12 of its sailors", "part"),
    ],
)
def test_extent(text: str, figure: str, extent: str) -> None:
    assert str(scopes(text)[figure].extent) == extent


@pytest.mark.parametrize(
    ("text", "figure", "whose"),
    [
        ("Shares of Acme fell 3 percent.", "3 percent", "Acme"),
        ("Acme's second-quarter revenue rose 7 percent.", "7 percent", "Acme"),
        ("Acme Holdings shares rose 2 percent, while Borealis' stock fell 4 percent.", "4 percent", "Borealis"),
        ("Sales at Acme rose 7 percent.", "7 percent", "Acme"),
        ("Acme will grab share. The $334 million deal is done.", "$334 million", None),
        ("Revenue rose 7 percent.", "7 percent", None),
    ],
)
def test_whose(text: str, figure: str, whose: str | None) -> None:
    found = scopes(text)
    assert next(scope for words, scope in found.items() if figure in words).whose == whose


def test_what_a_part_is_of() -> None:
    assert scopes("Some 40 people were hurt, six of them badly.")["six"].part_of in {"them", "Some 40 people"}
    assert scopes("The fire hit the camp; 40 of the guests were hurt.")["40 of the guests"].part_of == "the guests"


def test_a_stretch_has_a_beginning_and_more_than_a_day() -> None:
    assert str(scopes("Some 186 people have died since 8 May.")["Some 186 people"].stretch) == "2021-05-08/.."
    assert scopes("Some 186 people died on Monday.")["Some 186 people"].stretch is None
