"""Letters to the readers are followed from their opening to where the report goes on."""

from claimkit.parse.furniture.letters import Letter

OPENING = ["dear", "readers"]
ADDRESSED = ["this", "winter", "we", "need", "more", "help", "from", "you", "than", "before"]
PROSE = ["twelve", "people", "died", "when", "the", "dam", "above", "the", "valley", "burst"]


def test_a_letter_goes_on_over_one_line_that_speaks_to_nobody():
    letter = Letter()
    assert [letter.takes(words) for words in (OPENING, PROSE, ADDRESSED, PROSE)] == [True] * 4


def test_two_such_lines_end_it_and_the_first_of_them_is_the_reports():
    letter = Letter()
    assert [letter.takes(words) for words in (OPENING, PROSE, PROSE)] == [True, True, False]
    assert letter.ended
    assert not letter.takes(PROSE)
    assert not letter.ended


def test_none_opens_with_the_headline():
    assert not Letter().takes(OPENING, may_open=False)


def test_short_lines_belong_to_it():
    letter = Letter()
    letter.takes(OPENING)
    assert all(letter.takes(["the", "editor"]) for _ in range(5))
