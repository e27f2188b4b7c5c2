"""Source: what it refuses, and the form that str gives."""

import pickle

import pytest
from attrs.exceptions import FrozenInstanceError

from claimkit import InvalidValueError, Source, SourceKind


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (Source("Yonhap", "news_agency", country="KR"), "Yonhap (news_agency; country: KR)"),
        (Source("a government source", "government", anonymous=True), "a government source (government; anonymous)"),
        (Source("Ada Marsh", "person", role="chief; acting"), r"Ada Marsh (person; role: chief\; acting)"),
        (Source("The Board (old)"), r"The Board \(old\) (organization)"),
        (Source("back\\slash"), r"back\\slash (organization)"),
        (Source("Desk", affiliation="A (B)"), r"Desk (organization; affiliation: A \(B\))"),
    ],
)
def test_str(source: Source, text: str) -> None:
    assert str(source) == text


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_source_has_a_name(name: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Source\.name must be a name or a description, not empty"):
        Source(name)


@pytest.mark.parametrize("country", ["", "K", "KOR", "kr", "ÄÖ", "K1"])
def test_a_country_is_a_code(country: str) -> None:
    with pytest.raises(InvalidValueError, match=r"Source\.country must be an ISO 3166-1 alpha-2 code such as 'KR'"):
        Source("Seoul", country=country)


def test_a_source_is_a_value() -> None:
    a, b = Source("Yonhap", "news_agency"), Source("Yonhap", SourceKind.NEWS_AGENCY)
    assert a == b
    assert len({a, b}) == 1
    assert a != Source("Yonhap", "outlet")
    assert pickle.loads(pickle.dumps(a)) == a
    with pytest.raises(FrozenInstanceError):
        a.name = "Reuters"  # type: ignore[misc]
    with pytest.raises(ValueError, match="newspaper"):
        Source("Yonhap", "newspaper")


def test_kinds_are_their_words() -> None:
    assert str(SourceKind.NEWS_AGENCY) == "news_agency"
    assert len(SourceKind) == 8
