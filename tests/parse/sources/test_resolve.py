"""Source phrases: what they say by themselves, and whom they stand for within an article."""

import re
import tomllib
from pathlib import Path

import pytest

from claimkit import Lexicon, Source, Span, find_attributions
from claimkit.parse.sources import describe_source, relays, resolve_sources
from claimkit.text.document import Document

DATA = Path(__file__).parent
COLUMNS = ("name", "kind", "role", "affiliation", "country", "anonymous")


def labelled_phrases() -> list[list[str]]:
    lines = (DATA / "source_phrases.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [row + [""] * (1 + len(COLUMNS) - len(row)) for row in rows]


def labelled_articles() -> list[dict[str, object]]:
    return tomllib.loads((DATA / "source_coreference.toml").read_text(encoding="utf-8"))["article"]


def marked(text: str) -> tuple[str, list[Span]]:
    """The text without its [[marks]], and the spans that they enclosed."""
    spans: list[Span] = []
    plain = ""
    end = 0
    for match in re.finditer(r"\[\[(.*?)\]\]", text):
        plain += text[end : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[1])))
        plain += match[1]
        end = match.end()
    return plain + text[end:], spans


def names(text: str, **options: Lexicon) -> list[str]:
    plain, spans = marked(text)
    return [source.name for source in resolve_sources(Document(plain), spans, **options)]


@pytest.mark.parametrize("row", labelled_phrases(), ids=lambda row: row[0])
def test_phrase(row: list[str]) -> None:
    source = describe_source(row[0])
    got = dict(zip(COLUMNS, (source.name, source.kind, source.role, source.affiliation, source.country), strict=False))
    got["anonymous"] = "yes" if source.anonymous else ""
    wanted = {column: value for column, value in zip(COLUMNS, row[1:], strict=True) if value != "-"}
    assert {column: str(got[column] or "") for column in wanted} == wanted


@pytest.mark.parametrize("article", labelled_articles(), ids=lambda article: article["topic"])
def test_article(article: dict[str, object]) -> None:
    assert names(str(article["text"])) == article["names"]


def test_the_result_is_in_the_order_of_the_spans() -> None:
    text, spans = marked("[[Amelia Ortega]] spoke first. Then [[the mayor of Lima]] spoke. [[Ortega]] left.")
    forwards = resolve_sources(Document(text), spans)
    backwards = resolve_sources(Document(text), spans[::-1])
    assert forwards == backwards[::-1]
    assert [s.name for s in forwards] == ["Amelia Ortega", "mayor of Lima", "Amelia Ortega"]


def test_one_source_has_one_value_within_an_article() -> None:
    text, spans = marked(
        "[[Amelia Ortega]] spoke. [[Governor Ortega]] left. [[She]] waved, [[Ortega, the governor,]] said."
    )
    [source] = set(resolve_sources(Document(text), spans))
    assert source == Source("Amelia Ortega", "person", role="governor")


def test_one_institution_is_one_source_however_it_is_called() -> None:
    called = (
        "South Korean intelligence",
        "Seoul's spy agency",
        "South Koreaʹs spy agency",
        "South Korea’s National Intelligence Service",
        "the National Intelligence Service (NIS)",
        "the NIS",
        "The South Korean spy agency",
    )
    [source] = {describe_source(phrase) for phrase in called}
    assert source == Source("National Intelligence Service", "government", country="KR")


@pytest.mark.parametrize(
    "called",
    [
        ("Moscow", "the Kremlin", "Russia", "the Russian government", "the government in Moscow"),
        ("the Pentagon", "the US Defense Department", "the U.S. Department of Defense"),
        ("Kenya's foreign ministry", "the Kenyan Foreign Ministry", "the Ministry of Foreign Affairs of Kenya"),
        ("AP", "the Associated Press", "The AP news agency"),
        ("France's parliament", "the French National Assembly", "the French parliament"),
        ("the Bank of England", "Britain's central bank", "the UK central bank"),
    ],
    ids=lambda called: called[0],
)
def test_same_source(called: tuple[str, ...]) -> None:
    assert len({describe_source(phrase) for phrase in called}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Tae-hyo"),
        ("Kenya's health ministry", "Uganda's health ministry"),
        ("South Korea", "North Korea"),
        ("the Georgian government", "the German government"),
        ("the Kenyan Foreign Ministry", "the Kenyan government"),
        ("Ukrainian military intelligence", "Russian military intelligence"),
        ("the Bank of Japan", "the Bank of England"),
    ],
)
def test_different_sources(one: str, other: str) -> None:
    assert describe_source(one) != describe_source(other)


def test_a_name_alone_is_not_given_to_either_of_two_people_by_chance() -> None:
    text = "[[Bill Carver]] and [[Laura Carver]] ran. [[Mr. Carver]] lost. [[Mrs. Carver]] won. [[Mr. Carver]] left."
    assert names(text) == ["Bill Carver", "Laura Carver", "Bill Carver", "Laura Carver", "Bill Carver"]


def test_words_written_like_pronouns_or_common_words_are_no_names() -> None:
    assert describe_source("us").country is None
    assert describe_source("who").name != "World Health Organization"
    assert describe_source("turkey").country is None
    assert describe_source("US").country == "US"
    assert describe_source("WHO").name == "World Health Organization"


def test_a_pronoun_without_antecedent_is_anonymous() -> None:
    assert [s.anonymous for s in resolve_sources(Document("He left."), [Span(0, 2)])] == [True]


def test_abbreviation_introduced_outside_of_any_source_phrase() -> None:
    assert names("Members of the Harbour Pilots Guild (HPG) met. [[HPG]] wants more pay.") == ["Harbour Pilots Guild"]


def test_the_body_of_an_office_is_resolved_too() -> None:
    text, spans = marked(
        "[[Kenya's Health Ministry]] met. [[The ministry's head, Dr. Ada Bell,]] spoke. "
        "[[A spokesman for the ministry]] left."
    )
    sources = resolve_sources(Document(text), spans)
    assert [s.affiliation for s in sources] == [None, "Kenyan Health Ministry", "Kenyan Health Ministry"]
    assert [s.country for s in sources] == ["KE", "KE", "KE"]
    assert [s.role for s in sources] == [None, "head", "spokesman"]


def test_aliases_win() -> None:
    guild = Source("Harbour Pilots Guild", "organization", country="NZ")
    lexicon = Lexicon(aliases={"the guild": guild, "Okafor": Source("Grace Okafor", "person", country="NG")})
    assert describe_source("The Guild", lexicon=lexicon) == guild
    text, spans = marked("[[Okafor]] met [[the guild]] on Friday. [[Peter Okafor]] was there too.")
    assert [s.country for s in resolve_sources(Document(text), spans, lexicon=lexicon)] == ["NG", "NZ", None]


def test_relays_name_the_media_that_pass_something_on() -> None:
    assert [s.name for s in relays("Yonhap’s source")] == ["Yonhap"]
    assert [s.name for s in relays("Kyiv Post sources")] == ["Kyiv Post"]
    assert [s.name for s in relays("military news outlet The War Zone")] == ["The War Zone"]
    assert [s.name for s in relays("Reuters and the BBC")] == ["Reuters", "BBC"]
    assert [s.name for s in relays("CNN's Anna Bell")] == ["CNN"]
    assert [s.name for s in relays("local newspaper Harbour Echo")] == ["Harbour Echo"]
    for phrase in ("reporters", "lawmakers", "a government source", "", "the Security Council"):
        assert relays(phrase) == ()


def test_a_medium_that_speaks_for_itself_is_no_relay() -> None:
    for phrase in ("the Yonhap news agency", "a report from South Korea’s Yonhap News Agency", "The New York Times"):
        assert relays(phrase, source=describe_source(phrase)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The retailer lost £62 million last year, it said.", "retailer"),
        ("The bank cut 300 jobs in May. It said more would follow.", "bank"),
        ("The minister resigned on Friday. He said he was tired.", "the minister"),
        ("A survivor crawled from the wreck. She said nobody helped.", "a survivor"),
        ("Workers walked out on Monday. They said pay was too low.", "workers"),
        ("Acme closed two plants. It said demand had fallen.", "Acme"),
        ("Prices fell again. They said nothing new.", "they"),
    ],
)
def test_a_pronoun_takes_up_the_subject_before_it(text: str, expected: str) -> None:
    [found] = find_attributions(text)
    assert found.value.source is not None
    assert found.value.source.name == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukrainian forces shot down 12 drones that Russia had launched at Kyiv, the air force said.", "UA"),
        ("Kenyan troops and Russia clashed in Russia, the defence ministry said.", "KE"),
    ],
)
def test_a_state_body_is_that_of_the_subject_before_it(text: str, expected: str) -> None:
    [found] = find_attributions(text)
    assert found.value.source is not None
    assert found.value.source.country == expected


def test_a_union_is_not_the_company_beside_it() -> None:
    text = "Volta said it would cut 4,500 jobs. The union called the cuts shameful. The company did not respond."
    volta, union, company = (a.value.source for a in find_attributions(text))
    assert volta == company
    assert (str(volta.kind), union.name) == ("organization", "union")


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("The District Collector, Vijay Rao", "Vijay Rao", "person"),
        ("The mine's owner, Luwano Resources", "Luwano Resources", "organization"),
        ("a group calling itself the Free Harbour", "Free Harbour", "organization"),
    ],
)
def test_who_is_described_and_then_named(phrase, name, kind):
    source = describe_source(phrase)
    assert (source.name, str(source.kind)) == (name, kind)
