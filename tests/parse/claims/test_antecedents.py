"""Figures that only point back are about what an earlier figure is about."""

from claimkit import read


def test_a_list_goes_on_with_the_figure_before() -> None:
    text = "Kenya says the floods killed 40 people. Others include Uganda with 12, Rwanda with nine and Mali with 7."
    claims = [claim for claim in read(text, outlet="Daily News").claims if claim.quantity is not None]
    assert [(claim.action, claim.object, str(claim.status)) for claim in claims] == [("die", "person", "happened")] * 4


def test_partners_are_no_list_of_what_was_counted_before() -> None:
    text = "The floods killed 40 people. The teams include Uganda with 12 and Rwanda with 9."
    claims = [claim for claim in read(text, outlet="Daily News").claims if claim.quantity is not None]
    assert [claim.action for claim in claims] == ["die", "include", "include"]
