"""Lexicon: a caller's own words, in any case, never changing."""

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs.exceptions import FrozenInstanceError

from claimkit import (
    Hedge,
    InvalidValueError,
    Lexicon,
    Relation,
    Source,
    Stance,
    Unit,
    Verb,
    compare,
    find_attributions,
    read,
)
from claimkit.english.actions import action_named
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


BOARD = Source("Okavango Water Board", "government", country="BW")
OWN = Lexicon(
    cues={"Rubbish": "denies"},
    verbs={"airdrop": "send", "bottom": Verb(kinds=["level"])},
    events={"airdrop": "send"},
    places={"Quxland": "KE"},
    agencies={"NordPress": "NO"},
    outlets={"Northfield Courier": None},
    sources={"Okavango Board": BOARD},
    offices=["hetman"],
)


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("The mayor rubbished that 40 houses were lost.", "rubbished", "the mayor (person; anonymous)"),
        ("NordPress said 12 dams are dry.", "said", "NordPress (news_agency; country: NO)"),
        ("The Northfield Courier reported that 12 people died.", "reported", "Northfield Courier (outlet)"),
        ("The Okavango Board said 30 dams are dry.", "said", str(BOARD)),
        ("Hetman Ivan Sokil said 40 riders left.", "said", "Ivan Sokil (person; role: hetman)"),
        ("Quxland officials said 12 people died.", "said", "Quxland officials (group; country: KE; anonymous)"),
    ],
)
def test_who_says_so_in_words_of_ones_own(text: str, cue: str, source: str) -> None:
    for found in (find_attributions(text, lexicon=OWN), read(text, lexicon=OWN).attributions):
        [mention] = found
        assert (mention.value.cue, str(mention.value.source)) == (cue, source)


def test_the_stance_is_that_of_the_cue() -> None:
    [mention] = find_attributions("The mayor rubbished that 40 houses were lost.", lexicon=OWN)
    assert mention.value.stance is Stance.DENIES


def test_verbs_are_compared_as_the_lexicon_says() -> None:
    [ours] = read("The army airdropped 500 crates.", lexicon=OWN).claims
    [theirs] = read("The army sent 500 crates.").claims
    assert ours.action == "send"
    assert compare(ours, theirs, lexicon=OWN).relation is Relation.EQUAL
    assert action_named("airdrops") == "airdrop"


def test_event_nouns_stand_for_their_action() -> None:
    [claim] = read("There were 12 airdrops on Monday.", lexicon=OWN).claims
    assert claim.action == "send"


def test_the_words_of_one_call_are_not_those_of_the_next() -> None:
    text = "Hetman Ivan Sokil said 40 riders left."
    before = find_attributions(text)
    assert find_attributions(text, lexicon=OWN) != before
    assert find_attributions(text) == before
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda own: find_attributions(text, lexicon=own), [OWN, DEFAULT] * 20))
    assert found[1::2] == [before] * 20
    assert before not in found[::2]


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("cues", {"tout": "likes"}),
        ("verbs", {"airdrop": 3}),
        ("events", {"airdrop": None}),
        ("places", {"Turkana": "Kenya"}),
        ("agencies", {"NordPress": "no"}),
        ("outlets", ["Courier"]),
        ("sources", {"Board": "Board"}),
        ("offices", "hetman"),
        ("units", {"": SMOOT}),
    ],
)
def test_what_cannot_be_meant_is_refused_by_the_name_of_the_argument(argument: str, value: object) -> None:
    with pytest.raises(InvalidValueError, match=rf"Lexicon\({argument}=…\)"):
        Lexicon(**{argument: value})  # type: ignore[arg-type]


def test_all_tables_survive_a_pickle() -> None:
    again = pickle.loads(pickle.dumps(OWN))
    assert (again.cues, again.verbs, again.offices) == (OWN.cues, OWN.verbs, OWN.offices)
