"""The closed classes stand once; each reader takes from them what it asks for."""

import pytest

from claimkit import Claim, Status, find_attributions, read
from claimkit.english import attribution_words, word_kinds
from claimkit.english.closed_classes import WordClass, classes_of, closed_words, phrase_stops


def test_every_preposition_is_one_for_all_readers() -> None:
    prepositions = closed_words(WordClass.PREPOSITION)
    at_edges = attribution_words.PREP | attribution_words.LEAD | attribution_words.OF | attribution_words.TO
    for word in prepositions:
        assert word_kinds.kinds[word] & word_kinds.PREPOSITION
        assert attribution_words.classes()[word] & (at_edges | attribution_words.SUB | attribution_words.BUT), word


def test_closed_words_end_noun_phrases_but_for_those_that_stand_inside() -> None:
    assert {"of", "onto", "alongside", "needn't", "they've"} <= phrase_stops()
    assert phrase_stops().isdisjoint({"other", "further", "more"})


def test_each_word_has_classes() -> None:
    assert all(own for own in classes_of().values())
    assert classes_of()["whom"] == {WordClass.OBLIQUE}


def _claims(text: str) -> list[Claim]:
    return list(read(text, outlet="Daily News").claims)


@pytest.mark.parametrize("adverb", ["always", "often", "still", "indeed"])
def test_an_adverb_between_an_auxiliary_and_its_verb_hides_neither(adverb: str) -> None:
    [claim] = _claims(f"The bridge will {adverb} carry 4,000 lorries.")
    assert (claim.action, claim.status) == ("carry", Status.PLANNED)


def test_whose_begins_what_describes_the_speaker() -> None:
    [found] = find_attributions("A nurse whose ward was flooded said that help came late.")
    assert found.source is not None
    assert found.source.value.name == "a nurse"
