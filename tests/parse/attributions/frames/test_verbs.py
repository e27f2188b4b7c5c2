"""Which frame a cue verb stands in."""

import pytest

from claimkit.english.attribution_words import cues
from claimkit.parse.attributions.found import Frame
from claimkit.parse.attributions.frames.verbs import read_verb
from claimkit.parse.attributions.view import View
from claimkit.text.document import Document


def frame(text: str, verb: str) -> Frame | None:
    view = View(Document(text))
    found = read_verb(view, view.lower.index(verb), cues()[verb], 0, len(view.words))
    return None if found is None else found.frame


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The mayor said the bridge is unsafe.", "said", Frame.SOURCE_FIRST),
        ("The bridge is unsafe, the mayor said.", "said", Frame.CONTENT_FIRST),
        ("“The bridge is unsafe,” said the mayor.", "said", Frame.INVERTED),
        ("The bridge is unsafe, as the mayor said.", "said", Frame.AS),
        ("The convoy was shelled, an allegation Moscow denies.", "denies", Frame.APPOSITIVE),
        ("The fire is believed to be out.", "believed", Frame.PASSIVE),
        ("The mayor closed it, saying that it was unsafe.", "saying", Frame.PARTICIPLE),
        ("The mayor closed it and added that it was unsafe.", "added", Frame.COORDINATED),
        ("The firm recalled 1.1 million cars.", "recalled", None),
        ("It is too early to say that it is out.", "say", None),
    ],
)
def test_the_frame_of_a_verb(text: str, verb: str, expected: Frame | None) -> None:
    assert frame(text, verb) == expected
