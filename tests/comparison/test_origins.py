"""Who is behind claims: pairs, and how many origins there are at least and at most."""

import pytest

from claimkit import Claim, Source, compare
from claimkit.comparison.identity import fullest_forms, is_unspecific, same_source
from claimkit.comparison.origins import count_origins

POST, TIMES = Source("Kyiv Post", "outlet"), Source("The Times", "outlet")
YONHAP = Source("Yonhap", "news_agency")
NIS = Source("National Intelligence Service", "government", country="KR")
BUDANOV = Source("Kyrylo Budanov", "person", role="chief", affiliation="GUR", country="UA")
SURNAME = Source("Budanov", "person")
GUR = Source("GUR", "government", country="UA")
INSIDER = Source("a government source", "person", country="KR", anonymous=True)
SOMEONE = Source("a source", "person", anonymous=True)
MINISTRY = Source("Russian Defense Ministry", "government", country="RU")
POLICE = Source("police")
ORGANIZERS = Source("organizers", "group", anonymous=True)
MAYOR = Source("the mayor", "person", anonymous=True)
MINISTER = Source("the farm minister", "person", anonymous=True)
REPORTS = Source("intelligence reports", "document")


def by(*chain: Source, named: bool = True, article: str | None = None) -> Claim:
    return Claim(text="…", chain=chain, origin=chain[-1] if named and chain else None, article=article)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (by(POST, NIS), by(TIMES, NIS), "same_origin"),
        (by(POST, BUDANOV), by(TIMES, SURNAME), "same_origin"),
        (by(POST, NIS), by(TIMES, BUDANOV), "independent"),
        (by(POST), by(TIMES, BUDANOV), "independent"),
        (by(POST), by(TIMES), "unknown"),
        (by(POST, named=False), by(TIMES, NIS), "unknown"),
        (by(), by(TIMES, NIS), "unknown"),
        (by(POST, INSIDER), by(TIMES, NIS), "possibly_same"),
        (by(POST, INSIDER), by(TIMES, BUDANOV), "independent"),
        (by(POST, SOMEONE), by(TIMES, BUDANOV), "possibly_same"),
        (by(POST, REPORTS), by(TIMES, NIS), "possibly_same"),
        (by(POST, YONHAP), by(TIMES, YONHAP, NIS), "possibly_same"),
        (by(YONHAP), by(YONHAP, NIS), "possibly_same"),
        (by(POST, BUDANOV), by(TIMES, GUR), "possibly_same"),
        (by(POST, ORGANIZERS), by(TIMES, POLICE), "independent"),
        (by(POST, ORGANIZERS), by(TIMES, SOMEONE), "possibly_same"),
        (by(POST, ORGANIZERS), by(TIMES), "possibly_same"),
        (by(POST, MAYOR), by(TIMES, ORGANIZERS), "independent"),
        (by(POST, MAYOR), by(TIMES, Source("Jane Doe", "person", role="Mayor of Springfield")), "possibly_same"),
        (by(POST, MAYOR), by(TIMES, BUDANOV), "independent"),
        (by(POST, MAYOR), by(TIMES, GUR), "independent"),
        (by(POST, MINISTER), by(TIMES, GUR), "possibly_same"),
        (by(POST, Source("villagers", "group", anonymous=True)), by(TIMES, POLICE), "independent"),
        (by(POST, Source("the police chief", "person", anonymous=True)), by(TIMES, POLICE), "possibly_same"),
        (by(POST, SOMEONE, article="1"), by(TIMES, SOMEONE, article="2"), "possibly_same"),
        (by(POST, SOMEONE, article="1"), by(POST, SOMEONE, article="1"), "same_origin"),
        (by(POST, Source("Defense Ministry")), by(TIMES, MINISTRY), "possibly_same"),
    ],
)  # fmt: skip
def test_two_claims(a: Claim, b: Claim, expected: str) -> None:
    assert str(compare(a, b).provenance) == expected
    assert str(compare(b, a).provenance) == expected


@pytest.mark.parametrize(
    ("claims", "low", "high"),
    [
        ([], 0, 0),
        ([by(NIS), by(POST, NIS), by(TIMES, YONHAP, NIS)], 1, 1),
        ([by(NIS), by(BUDANOV)], 2, 2),
        ([by(NIS), by(POST, INSIDER)], 1, 2),
        ([by(BUDANOV), by(POST, INSIDER)], 2, 2),
        ([by(POST, INSIDER, article="1"), by(TIMES, INSIDER, article="2")], 1, 2),
        ([by(POST, SOMEONE)], 1, 1),
        ([by(BUDANOV), by(SURNAME)], 1, 1),
        ([by(BUDANOV), by(GUR)], 1, 2),
        ([by(POST), by(TIMES)], 1, 2),
        ([by(POST), by(TIMES), by(NIS)], 1, 3),
        ([by(YONHAP), by(POST, YONHAP, NIS)], 1, 2),
        ([by(POST, named=False)], 1, 1),
        ([by(NIS), by(POST, named=False)], 1, 2),
        ([by(POST, TIMES), by(TIMES, POST)], 1, 2),
        ([by(POLICE), by(ORGANIZERS)], 2, 2),
        ([by(POLICE), by(ORGANIZERS), by(MAYOR), by(SOMEONE)], 3, 4),
        ([by(MAYOR), by(Source("Jane Doe", "person"))], 1, 2),
        ([by(MAYOR), by(BUDANOV)], 2, 2),
        ([by(MINISTER), by(GUR)], 1, 2),
        ([by(POLICE), by(Source("the police chief", "person", anonymous=True))], 1, 2),
    ],
)
def test_the_number_of_origins(claims: list[Claim], low: int, high: int) -> None:
    origins = count_origins(claims)
    assert (origins.low, origins.high) == (low, high)
    assert count_origins(reversed(claims)) == origins


def test_circular_reporting_is_found() -> None:
    origins = count_origins([by(POST, TIMES), by(TIMES, YONHAP), by(YONHAP, POST), by(POST, NIS)])
    assert origins.circles == (("Kyiv Post", "The Times", "Yonhap"),)
    assert str(count_origins([by(NIS)])) == "1"


def test_long_chains_do_not_exhaust_the_stack() -> None:
    names = [Source(f"Outlet {n}", "outlet") for n in range(5000)]
    claims = [by(a, b) for a, b in zip(names, [*names[1:], names[0]], strict=True)]
    assert len(count_origins(claims).circles[0]) == 5000


def test_sources_by_their_fullest_form() -> None:
    kim, other = Source("Kim Yong-hyun", "person"), Source("Jin Yong-hyun", "person")
    short = Source("Yong-hyun", "person")
    assert fullest_forms([kim, other, short])[short] == short
    assert fullest_forms([kim, short])[short] == kim
    bare = Source("National Intelligence Service", "government")
    assert fullest_forms([NIS, bare])[bare] == NIS


def test_identity() -> None:
    assert same_source(Source("the U.N.", "organization"), Source("UN", "organization"))
    assert not same_source(NIS, Source("National Intelligence Service", "government", country="RO"))
    assert is_unspecific(Source("Western officials", "group")) is is_unspecific(Source("officials", "group")) is True
    assert not is_unspecific(Source("Al Jazeera", "outlet"))
    assert not is_unspecific(Source("State Department Press Office", "organization"))
