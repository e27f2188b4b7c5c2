"""The weights of cues add up exactly, in whatever order."""

from claimkit.english.tables.cues import CUE_WEIGHTS


def test_weights_are_whole_hundredths() -> None:
    for row in CUE_WEIGHTS:
        assert row.weight * 100 % 1 == 0, row.feature
