"""Laws of reading sources, on any text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimkit import ParseError, Source, SourceKind, Span, parse_source
from claimkit.parse.sources import describe_source, relays, resolve_sources
from claimkit.text.document import Document

# Words that matter to some rule, and marks and characters that may upset one.
WORDS = """
    the a The of and in for who said 's ' , ; ( ) -- — . Kim Mr. Dr. President president U.S. US us Seoul South Korea
    Korean intelligence spy agency ministry officials source sources 62 percent Yonhap Reuters Times report by his He
    she they it Lt. Gen. Budanov Kyrylo (NIS) (GUR) former chief Bank England governor Texas Sen. @handle de la von
    Leyen Ursula company Clinton's campaign both UN Ambassador to 12,000 London-based one some many א
"""
phrases = st.lists(st.sampled_from([*WORDS.split(), "\n", "\0", "\ud800"]), max_size=14).map(" ".join) | st.text(
    max_size=60
)
details = st.none() | st.text(alphabet="ab (;)\\:\n", max_size=8)
sources = st.builds(
    Source,
    st.text(alphabet="ab K(;)\\:\nß", min_size=1, max_size=12).filter(str.strip),
    st.sampled_from(SourceKind),
    role=details,
    affiliation=details,
    country=st.none() | st.sampled_from(("KR", "US", "XK")),
    anonymous=st.booleans(),
)


@given(phrases)
@example("B12345 4")  # in capitals, with nothing that could be in lower case
def test_any_phrase_has_a_source(phrase: str) -> None:
    source = describe_source(phrase)
    assert source.name.strip()
    assert describe_source(phrase) == source
    assert all(relay.kind in (SourceKind.OUTLET, SourceKind.NEWS_AGENCY) for relay in relays(phrase))


@given(phrases, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 30)), max_size=8))
def test_any_spans_of_any_text_are_resolved(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(min(start, len(text)), min(start + length, len(text))) for start, length in places]
    found = resolve_sources(Document(text), spans)
    assert len(found) == len(spans)
    assert resolve_sources(Document(text), spans) == found


@given(sources)
def test_the_written_form_is_read_back(source: Source) -> None:
    assert parse_source(str(source)) == source


@given(phrases)
def test_strict_reading_gives_a_source_or_a_place(phrase: str) -> None:
    try:
        source = parse_source(phrase)
    except ParseError as error:
        place = error.position
    else:
        place = 0
        assert parse_source(str(source)) == source
    assert 0 <= place <= len(phrase)


@pytest.mark.parametrize(
    "piece", ["Kim ", "(A) ", "that ", "'s ", "A.", "of ", "Bank of ", "and ", "-based ", "the ", "x, ", "@a", "Lt. "]
)
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    spans = [Span(0, 10), Span(50, len(text)), Span(len(text) - 3, len(text))]
    assert len(resolve_sources(Document(text), spans)) == 3
