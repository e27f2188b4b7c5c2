"""Made-up stories, each told by several outlets: the figures, who says them, and how they compare."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

import claimkit

STORIES = sorted((Path(__file__).parent / "stories").glob("*.toml"))


@cache
def story(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def articles(path):
    return {
        told["id"]: claimkit.read(told["text"], outlet=told["outlet"], published=told["published"], id=told["id"])
        for told in story(path)["articles"]
    }


def claim_of(path, article, words):
    wanted = [words] if isinstance(words, str) else words
    same = next(
        (f["quantity"] for f in story(path)["figures"] if f["article"] == article and wanted[0] in f["quantity"]), []
    )
    found = [
        claim
        for claim in articles(path)[article].claims
        if claim.quantity is not None and claim.quantity.text in {*wanted, *same}
    ]
    assert len(found) == 1, [claim.quantity.text for claim in articles(path)[article].claims if claim.quantity]
    return found[0]


def cases(part):
    for path in STORIES:
        for n, one in enumerate(story(path).get(part, [])):
            yield pytest.param(path, one, id=f"{path.stem}-{n}")


@pytest.mark.parametrize(("path", "figure"), list(cases("figures")))
def test_figure(path, figure):
    claim = claim_of(path, figure["article"], figure["quantity"])
    origin = claim.origin.name if claim.origin is not None else ""
    assert str(claim.status) in figure["status"]
    assert re.search(figure["origin"], origin) if figure["origin"] else claim.origin is None
    if "hedge" in figure:
        assert str(claim.quantity.value.hedge) in figure["hedge"]


@pytest.mark.parametrize(("path", "pair"), list(cases("pairs")))
def test_pair(path, pair):
    a, b = (claim_of(path, *pair[one]) for one in "ab")
    compared, converse = claimkit.compare(a, b), claimkit.compare(b, a)
    assert str(compared.relation) in pair["relation"], [str(reason) for reason in compared.reasons]
    assert str(compared.provenance) in pair["provenance"], [str(reason) for reason in compared.reasons]
    assert converse.provenance is compared.provenance
