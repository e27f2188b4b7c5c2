"""What holds for the attributions of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import find_attributions
from claimkit.english.attribution_words import ADV, NEG, TIME, WHEN, classes, is_adverb
from claimkit.parse.attributions.stances import denying

_PIECES = st.sampled_from(
    [
        "said", "told", "“", "”", '"', "''", "'", "‘", "’", "«", "»", ",", ".", ":", "—", "-", "(", ")", "\n", "\n\n",
        "that", "who", "he", "The minister", "Wood", "according to", "According to", "citing", "adding", "reportedly",
        "denied", "not", "has", "declined to comment", "and", "but", "as", "by", "to", "of", "the claim", "It is",
        "quoted", "as saying", "Monday", "the plan is dead", "Mr.", "U.S.", "1,500", "she said", "reports", "plans",
    ]
)  # fmt: skip
_PROSE = st.lists(_PIECES, max_size=40).map(" ".join)
_TIGHT = st.lists(_PIECES, max_size=30).map("".join)
_ANY = st.text(st.characters(codec=None), max_size=200)


@settings(max_examples=400, deadline=None)
@given(st.one_of(_PROSE, _TIGHT, _ANY))
def test_any_text_is_survived_and_spans_fit_it(text: str) -> None:
    found = find_attributions(text)
    assert found == find_attributions(text)
    assert [a.cue for a in found] == sorted(a.cue for a in found)
    for a in found:
        assert text[a.cue.start : a.cue.end] == a.value.cue
        assert all(0 <= c.start < c.end <= len(text) for c in a.content)
        assert not any(c.overlaps(a.cue) for c in a.content)
        assert all(x.end <= y.start for x, y in zip(a.content, a.content[1:], strict=False))
        # A quotation that stands alone has neither a cue nor words for its source.
        assert (a.source is None) == (a.value.source is None or not a.value.cue)
        if a.source is not None:
            assert text[a.source.start : a.source.end] == a.source.text
            assert not a.source.overlaps(a.cue)
        assert len(set(map(id, a.ancestors))) == len(a.ancestors)
        assert a not in a.ancestors
        if a.parent is not None:
            assert any(a.parent is other for other in found)


@pytest.mark.parametrize(
    "text",
    [
        "said " * 40_000,
        "that " * 40_000,
        "he said that " * 5_000,
        "“" * 200_000,
        '"' * 200_000,
        '" ' * 100_000,
        "“a” " * 50_000,
        "‘’" * 100_000,
        "''" * 100_000,
        "," * 200_000,
        "Wood, " * 30_000 + "said",
        "according to " * 16_000,
        "(" * 200_000,
        "-" * 200_000,
        "." * 200_000,
        "Mr. " * 50_000,
        "who said " * 7_000,
        "quoted him as saying " * 3_000,
        "and " * 50_000 + "said",
        "“It is,” he said, “" * 10_000,
        "A: " * 60_000,
        "\n" * 200_000,
        "“a\n" * 60_000,
        "x" * 200_000 + " said no",
        "not confirmed or denied " * 8_000,
        "\ud800 said \x00 that \u202e no",
    ],
    ids=lambda text: text[:18],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    find_attributions(text)


def test_all_words_of_the_class_that_negates_are_listed() -> None:
    # A verb group is asked for listed words alone.
    assert {word for word, c in classes().items() if c == NEG} <= denying()


def test_words_with_a_class_that_end_like_adverbs_are_adverbs_negations_or_times() -> None:
    # Only words without a class are asked for their ending.
    assert all(c & (ADV | NEG | TIME | WHEN) for word, c in classes().items() if is_adverb(word))
