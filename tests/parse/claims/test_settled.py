"""What has happened although its clause tells of a level that holds."""

import pytest

from claimkit import Status, read


def _status(text: str) -> Status:
    [claim] = [claim for claim in read(text, outlet="Daily News").claims if claim.quantity is not None]
    return claim.status


@pytest.mark.parametrize(
    "text",
    [
        "The institute said the quake had a magnitude of 4.8.",
        "The institute said it was a magnitude-4.8 tremor.",
        "The ministry said there were two aftershocks.",
        "The death toll is now 31.",
    ],
)
def test_has_happened(text: str) -> None:
    assert _status(text) is Status.HAPPENED


@pytest.mark.parametrize(
    "text",
    [
        "The institute said the mast had a height of 48 metres.",
        "The ministry said there were two camps in the valley.",
    ],
)
def test_still_holds(text: str) -> None:
    assert _status(text) is Status.ONGOING
