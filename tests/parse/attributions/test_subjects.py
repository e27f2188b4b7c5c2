"""Who a verb has for its subject."""

import pytest

from claimkit.parse.attributions.subjects import SubjectSort, subject_before
from claimkit.parse.attributions.view import View
from claimkit.text.document import Document


@pytest.mark.parametrize(
    ("text", "verb", "subject", "sort"),
    [
        ("They said no.", "said", "They", SubjectSort.PRONOUN),
        ("A cook who said no left.", "said", "who", SubjectSort.RELATIVE),
        ("The harbour master on Monday said no.", "said", "The harbour master", SubjectSort.PHRASE),
        ("The cook, who is 40, said no.", "said", "The cook, who is 40", SubjectSort.APPOSITION),
        ("The cook, in a hurry, said no.", "said", "The cook", SubjectSort.PHRASE),
        ("Residents who saw the crash said no.", "said", "Residents who saw the crash", SubjectSort.APPOSITION),
    ],
)
def test_the_subject_and_its_sort(text: str, verb: str, subject: str, sort: SubjectSort) -> None:
    view = View(Document(text))
    found = subject_before(view, view.lower.index(verb), 0)
    assert found is not None
    assert (view.phrase(*found.tokens), found.sort) == (subject, sort)


def test_there_is_no_subject() -> None:
    view = View(Document("There said to be 40 whales."))
    assert subject_before(view, 1, 0) is None
