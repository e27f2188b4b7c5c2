"""What has been worked out of words is kept, and never without bounds."""

import pytest

from claimkit.english import memo
from claimkit.english.memo import Memo


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Memo(length)
    assert [lengths["flood"], lengths["flood"], lengths["at"]] == [5, 5, 2]
    assert asked == ["flood", "at"]


def test_what_is_no_word_is_not_kept() -> None:
    lengths = Memo(len)
    assert lengths["x" * 10_000] == 10_000
    assert not lengths


def test_the_number_of_words_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "_MOST", 100)
    lengths = Memo(len)
    for n in range(1000):
        assert lengths[str(n)] == len(str(n))
        assert len(lengths) <= 100
