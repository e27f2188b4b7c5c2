"""Claim and Article: what they default to, what they refuse, how they show."""

import pickle
from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from claimkit import (
    Article,
    Aspect,
    Claim,
    InvalidValueError,
    Mention,
    Polarity,
    Quantity,
    Source,
    Span,
    Stance,
    Status,
    Unit,
)

TROOPS = Quantity(None, 12000, "at_most", Unit("count", "person", "person", "people"), "troops")
OUTLET = Source("Daily News", "outlet")
AGENCY = Source("Yonhap", "news_agency")


def test_defaults_commit_to_nothing_but_the_text() -> None:
    claim = Claim(text="They left.")
    assert (claim.status, claim.polarity, claim.stance) == (Status.UNKNOWN, Polarity.POSITIVE, Stance.ASSERTS)
    assert (claim.quantity, claim.when, claim.origin, claim.chain, claim.aspect) == (None, None, None, (), None)
    assert str(claim) == "They left."


def test_a_bare_quantity_becomes_a_mention_of_itself() -> None:
    claim = Claim(text="x", quantity=TROOPS)
    assert claim.quantity == Mention(0, 21, "at most 12,000 troops", TROOPS)
    assert Claim(text="x", quantity=claim.quantity).quantity is claim.quantity


def test_the_origin_is_the_last_link_unless_said_otherwise() -> None:
    assert Claim(text="x", chain=(OUTLET, AGENCY)).origin == AGENCY
    assert Claim(text="x", chain=(OUTLET, AGENCY), origin=None).origin is None
    assert Claim(text="x", chain=[OUTLET, AGENCY]).chain == (OUTLET, AGENCY)
    with pytest.raises(InvalidValueError, match=r"Claim\.origin must be the last link of the chain, or None"):
        Claim(text="x", chain=(OUTLET, AGENCY), origin=OUTLET)
    with pytest.raises(InvalidValueError, match=r"Claim\.origin"):
        Claim(text="x", origin=AGENCY)


def test_words_become_members() -> None:
    claim = Claim(
        text="x", status="planned", polarity="negative", stance="denies", aspect="stock", subset=["first group"]
    )
    assert (claim.status, claim.polarity, claim.stance) == (Status.PLANNED, Polarity.NEGATIVE, Stance.DENIES)
    assert claim.aspect is Aspect.STOCK
    assert claim.subset == ("first group",)
    with pytest.raises(ValueError, match="maybe"):
        Claim(text="x", status="maybe")


def test_repr_is_short_and_says_the_chain() -> None:
    claim = Claim(text="y" * 100, quantity=TROOPS, status="planned", chain=(OUTLET, AGENCY))
    assert repr(claim) == f"<Claim at most 12,000 troops, planned, asserts by Daily News → Yonhap: '{'y' * 60}'>"
    assert repr(Claim(text="z")) == "<Claim unknown, asserts by no source: 'z'>"


def test_a_claim_is_a_value() -> None:
    claim = Claim(text="x", span=Span(0, 1), quantity=TROOPS, chain=(AGENCY,), reported=date(2024, 10, 23))
    assert pickle.loads(pickle.dumps(claim)) == claim
    assert len({claim, evolve(claim)}) == 1
    with pytest.raises(FrozenInstanceError):
        claim.text = "y"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Claim("x")  # type: ignore[misc]


def test_an_article_shows_its_name_and_what_it_holds() -> None:
    article = Article(
        "Up to 12,000 troops will be sent.",
        outlet="Daily News",
        quantities=(Mention(0, 19, "Up to 12,000 troops", TROOPS),),
    )
    assert repr(article) == (
        "<Article 'Up to 12,000 troops will be se' of Daily News: 33 characters, "
        "1 quantities, 0 times, 0 attributions, 0 claims>"
    )
    assert repr(Article("x", id="a-1", title="T")).startswith("<Article 'a-1' of an unknown outlet")
    assert repr(Article("x", title="T")).startswith("<Article 'T' of")
    assert pickle.loads(pickle.dumps(article)) == article
    with pytest.raises(TypeError):
        Article("x", "a-1")  # type: ignore[misc]
