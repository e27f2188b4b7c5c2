"""Contents in order, without overlaps and without their cue."""

from claimkit.parse.attributions.ranges import CharRange
from claimkit.parse.attributions.untangle import clear


def test_what_is_in_order_stays_as_it_is() -> None:
    content = [CharRange(0, 5), CharRange(12, 20)]
    assert clear(content, CharRange(6, 10)) is content


def test_overlaps_and_the_cue_are_taken_out() -> None:
    assert clear([CharRange(8, 20), CharRange(0, 10)], CharRange(4, 6)) == [(0, 4), (6, 10), (10, 20)]
