"""Where noun phrases begin and end."""

import pytest

from claimkit.parse.attributions.noun_phrases import noun_phrase_after, phrase_start
from claimkit.parse.attributions.view import View
from claimkit.text.document import Document


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the mayor of the town said", "the mayor of the town"),
        ("the mayor, a former clerk, said", "the mayor, a former clerk"),
        ("reporters on Monday that", "reporters"),
        ("them that", "them"),
    ],
)
def test_the_end_of_a_phrase(text: str, phrase: str) -> None:
    view = View(Document(text))
    end = noun_phrase_after(view, 0, len(view.words))
    assert end is not None
    assert view.phrase(0, end) == phrase


@pytest.mark.parametrize("text", ["the", "said quickly that", "of the town"])
def test_what_begins_no_phrase(text: str) -> None:
    view = View(Document(text))
    end = noun_phrase_after(view, 0, len(view.words))
    assert end is None or view.phrase(0, end) == "said"


@pytest.mark.parametrize(
    ("text", "last", "phrase"),
    [
        ("After that the mayor of the town left", "town", "the mayor of the town"),
        ("Nurses, doctors and aides left", "aides", "Nurses, doctors and aides"),
        ("People who lived near the plant left", "plant", "People who lived near the plant"),
        ("he talked to the press today", "press", "the press"),
    ],
)
def test_the_beginning_of_a_phrase(text: str, last: str, phrase: str) -> None:
    view = View(Document(text))
    k = view.lower.index(last)
    start = phrase_start(view, k, 0)
    assert start is not None
    assert view.phrase(start, k + 1) == phrase
