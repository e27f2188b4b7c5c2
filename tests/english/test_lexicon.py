"""Lexicon: a caller's own words, in any case, never changing."""

import pickle

import pytest
from attrs.exceptions import FrozenInstanceError

from claimkit import Hedge, Lexicon, Source, Unit
from claimkit.english.lexicon import DEFAULT

SMOOT = Unit("physical", "smoot", "smoot", dimension="length", factor="1.7018")


def test_words_are_matched_in_any_case_and_spacing() -> None:
    lexicon = Lexicon(
        units={"SMOOT": SMOOT},
        hedges={"a  Whopping": "exact"},
        nouns={"Sapper": "person"},
        aliases={"The\nOffice": Source("Office of Weights")},
        synonyms={"Sapper": "soldier"},
    )
    assert dict(lexicon.units) == {"smoot": SMOOT}
    assert dict(lexicon.hedges) == {"a whopping": Hedge.EXACT}
    assert dict(lexicon.nouns) == {"sapper": "person"}
    assert list(lexicon.aliases) == ["the office"]
    assert dict(lexicon.synonyms) == {"sapper": "soldier"}


def test_an_unknown_hedge_is_refused() -> None:
    with pytest.raises(ValueError, match="roughly-ish"):
        Lexicon(hedges={"ish": "roughly-ish"})


def test_a_lexicon_never_changes() -> None:
    words = {"smoot": SMOOT}
    lexicon = Lexicon(units=words)
    words["yard"] = SMOOT
    assert "yard" not in lexicon.units
    with pytest.raises(FrozenInstanceError):
        lexicon.units = {}  # type: ignore[misc]
    with pytest.raises(TypeError):
        lexicon.units["yard"] = SMOOT  # type: ignore[index]


def test_a_lexicon_can_be_sent_to_another_process() -> None:
    lexicon = Lexicon(units={"smoot": SMOOT}, hedges={"whopping": "exact"}, aliases={"HQ": Source("Headquarters")})
    other = pickle.loads(pickle.dumps(lexicon))
    assert (other.units, other.hedges, other.aliases) == (lexicon.units, lexicon.hedges, lexicon.aliases)


def test_the_default_adds_nothing() -> None:
    assert not any((DEFAULT.units, DEFAULT.hedges, DEFAULT.nouns, DEFAULT.aliases, DEFAULT.synonyms))


def test_lexicons_may_be_keys() -> None:
    assert len({DEFAULT, Lexicon(), DEFAULT}) == 2
