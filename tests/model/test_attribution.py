"""Attribution and AttributionMention: stances, spans and chains."""

import pickle

import pytest

from claimkit import Attribution, AttributionMention, InvalidValueError, Mention, Mode, Source, Span, Stance

AGENCY = Source("Yonhap", "news_agency")
OFFICIAL = Source("an official", "person", anonymous=True)


def mention(
    cue: Span, *content: Span, source: Mention[Source] | None = None, parent: AttributionMention | None = None
) -> AttributionMention:
    return AttributionMention(Attribution(source.value if source else None, "said"), source, cue, content, parent)


def test_str_says_who_how_and_by_which_words() -> None:
    assert str(Attribution(AGENCY, "reported")) == "Yonhap asserts (indirect, 'reported')"
    assert str(Attribution(None, "reportedly", "suggests", "mixed")) == "no named source suggests (mixed, 'reportedly')"


def test_stances_and_modes_are_given_by_their_words() -> None:
    attribution = Attribution(AGENCY, "denied", "denies", "direct")
    assert (attribution.stance, attribution.mode) == (Stance.DENIES, Mode.DIRECT)
    with pytest.raises(ValueError, match="shrugs"):
        Attribution(AGENCY, "shrugged", "shrugs")


def test_who_takes_a_position() -> None:
    assert {stance for stance in Stance if stance.commits} == {
        Stance.ASSERTS,
        Stance.DENIES,
        Stance.CONFIRMS,
        Stance.SUGGESTS,
        Stance.BELIEVES,
    }


def test_the_span_goes_from_first_to_last() -> None:
    source = Mention(20, 26, "Yonhap", AGENCY)
    a = mention(Span(15, 19), Span(0, 14), Span(30, 40), source=source)
    assert a.span == Span(0, 40)
    assert mention(Span(5, 9)).span == Span(5, 9)
    assert repr(a) == "<AttributionMention Yonhap asserts (indirect, 'said') cue 15:19 content 0:14, 30:40>"
    assert repr(mention(Span(5, 9))).endswith("cue 5:9 content none>")


def test_ancestors_stand_outermost_first() -> None:
    outer = mention(Span(0, 4))
    middle = mention(Span(10, 14), parent=outer)
    inner = mention(Span(20, 24), parent=middle)
    assert inner.ancestors == (outer, middle)
    assert outer.ancestors == ()
    assert "via 'said' at 10:14" in repr(inner)


def test_content_is_in_order_and_clear_of_the_cue() -> None:
    with pytest.raises(InvalidValueError, match="spans in order, none overlapping"):
        mention(Span(20, 24), Span(5, 9), Span(0, 6))
    with pytest.raises(InvalidValueError, match="clear of the cue at 3:7"):
        mention(Span(3, 7), Span(0, 4))


def test_survives_pickling() -> None:
    outer = mention(Span(0, 4), source=Mention(5, 11, "Yonhap", AGENCY))
    inner = mention(Span(20, 24), Span(25, 30), source=Mention(12, 19, "sources", OFFICIAL), parent=outer)
    assert pickle.loads(pickle.dumps(inner)) == inner
    assert hash(pickle.loads(pickle.dumps(inner))) == hash(inner)


def test_a_line_of_attributions_is_bounded() -> None:
    last = None
    for _ in range(51):
        last = mention(Span(0, 1), parent=last)
    assert last is not None
    assert len(last.ancestors) == 50
    assert pickle.loads(pickle.dumps(last)) == last
    with pytest.raises(InvalidValueError, match=r"AttributionMention\.parent must be under at most 50 others"):
        mention(Span(0, 1), parent=last)
