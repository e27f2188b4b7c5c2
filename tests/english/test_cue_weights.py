"""The weights of cues add up exactly, in whatever order."""

from decimal import Decimal

from claimkit.english.tables import rows


def test_weights_are_whole_hundredths() -> None:
    for name, weight in rows("cue_weights"):
        assert Decimal(weight) * 100 % 1 == 0, name
