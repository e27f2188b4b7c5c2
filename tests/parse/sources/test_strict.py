"""parse_source: phrases, written forms, and the errors that point at what is wrong."""

import pytest

from claimkit import Lexicon, ParseError, Source, parse_source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Seoul's spy agency", Source("National Intelligence Service", "government", country="KR")),
        ("  the Yonhap news agency ", Source("Yonhap", "news_agency", country="KR")),
        ("a government source", Source("a government source", "person", anonymous=True)),
        ("Yonhap (news_agency; country: KR)", Source("Yonhap", "news_agency", country="KR")),
        (
            "X (person; role: a; affiliation: b; anonymous)",
            Source("X", "person", role="a", affiliation="b", anonymous=True),
        ),
        ("X (person; anonymous; role: a)", Source("X", "person", role="a", anonymous=True)),
        ("X (person)", Source("X", "person")),
        (r"X \(old\) (group; role: a\; b)", Source("X (old)", "group", role="a; b")),
        (
            "the National Intelligence Service (NIS)",
            Source("National Intelligence Service", "government", country="KR"),
        ),
    ],
)
def test_reads(text: str, source: Source) -> None:
    assert parse_source(text) == source


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "a source"),
        ("  ", 0, "a source"),
        ("…!?", 0, "a source"),
        (" he ", 1, "a pronoun"),
        ("X (person", 9, "a detail"),
        ("X (person; role: y", 18, "a detail"),
        ("X (person; city: Seoul)", 9, "a detail"),
        ("X (person) and more", 10, "the end"),
        ("X (person; role: a; role: b)", 18, "role only once"),
        ("X (person; anonymous; anonymous)", 20, "anonymous only once"),
        ("X (person; country: Korea)", 20, "ISO 3166"),
        ("Kim " * 100, 300, "the end of a source phrase"),
    ],
)
def test_points_at_what_is_wrong(text: str, position: int, expected: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_source(text)
    assert caught.value.position == position
    assert expected in caught.value.expected


def test_aliases_win_over_a_phrase_but_not_over_a_written_form() -> None:
    lexicon = Lexicon(aliases={"Yonhap": Source("My Yonhap", "outlet")})
    assert parse_source("yonhap", lexicon=lexicon).name == "My Yonhap"
    assert parse_source("Yonhap (news_agency)", lexicon=lexicon).name == "Yonhap"
