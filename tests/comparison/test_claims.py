"""Comparing claims: measure, status, time, polarity and stance come before the figures."""

from datetime import date
from typing import Any

import pytest

from claimkit import Claim, Lexicon, Quantity, Source, Unit, When, compare, read
from claimkit.comparison.matching import LexicalMatcher, Match, Sameness

PERSON = Unit("count", "person", "person", "people")
OUTLET = Source("Daily News", "outlet")
SPIES = Source("National Intelligence Service", "government", country="KR")
PRESIDENT = Source("Volodymyr Zelensky", "person", country="UA")


def claim(
    low: int | None, high: int | None = None, hedge: str = "exact", counted: str = "soldiers", **parts: Any
) -> Claim:
    """A claim that North Korea has sent so many soldiers to Russia, but for `parts`."""
    quantity = Quantity(low, low if high is None and hedge in {"exact", "about"} else high, hedge, PERSON, counted)
    usual: dict[str, Any] = {
        "text": "…",
        "quantity": quantity,
        "status": "happened",
        "aspect": "cumulative",
        "actor": "North Korea",
        "action": "send",
        "object": "soldier",
        "place": "Russia",
        "chain": (OUTLET, SPIES),
    }
    return Claim(**(usual | parts))


def without(**parts: Any) -> Claim:
    return claim(1, **({"quantity": None} | parts))


OCT_18, OCT_22 = date(2024, 10, 18), date(2024, 10, 22)
ON_OCT_18, ON_OCT_22 = When(OCT_18, OCT_18), When(OCT_22, OCT_22)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # The same measure: as the figures say.
        (claim(1500), claim(1500), "equal"),
        (claim(1500, text="other words"), claim(1500, hedge="about"), "refines"),
        (claim(1500), claim(3000), "conflicts"),
        (claim(1500, action="dispatch", actor="Pyongyang"), claim(3000), "conflicts"),
        (claim(1500, counted="troops", object=None), claim(3000), "conflicts"),
        (claim(1500, place=None, actor=None), claim(3000), "conflicts"),
        # Related measures, and unrelated ones.
        (claim(1500, counted="special forces", object=None), claim(12000), "compatible"),
        (claim(1500, subset=("first group",)), claim(12000), "compatible"),
        (claim(1500, place="Kursk, Russia"), claim(12000), "compatible"),
        (claim(1500, action="train", status="ongoing"), claim(12000), "compatible"),
        (claim(1500, subset=("first group",)), claim(900, subset=("second group",)), "compatible"),
        (claim(12000, subset=("first group",)), claim(1500), "conflicts"),
        (claim(1500, action="die"), claim(12000), "not_comparable"),
        (claim(1500, actor="South Korea"), claim(12000), "not_comparable"),
        (claim(1500, place="China"), claim(12000), "not_comparable"),
        (claim(20, action="die"), claim(30, action="die", counted="civilians", object=None), "not_comparable"),
        (claim(1500, action=None), claim(12000), "tension"),
        # A plan binds the plan.
        (claim(1500), claim(12000, status="planned"), "compatible"),
        (claim(10000, status="planned"), claim(12000, status="planned"), "conflicts"),
        (claim(10000, status="planned", reported=OCT_18), claim(12000, status="planned", reported=OCT_22), "tension"),
        (claim(1500), claim(3000, status="possible"), "tension"),
        (claim(1500, status="ongoing"), claim(3000), "conflicts"),
        # Counts grow.
        (claim(1500, reported=OCT_18), claim(3000, reported=OCT_22), "develops"),
        (claim(3000, reported=OCT_22), claim(1500, reported=OCT_18), "develops"),
        (claim(3000, reported=OCT_18), claim(1500, reported=OCT_22), "conflicts"),
        (claim(3000, reported=OCT_18, aspect="stock"), claim(1500, reported=OCT_22, aspect="stock"), "compatible"),
        (claim(3000, reported=OCT_18, aspect=None), claim(1500, reported=OCT_22, aspect=None), "tension"),
        (claim(95, hedge="at_least", reported=OCT_18), claim(158, reported=OCT_22), "develops"),
        (claim(95, hedge="at_least", reported=OCT_18), claim(95, reported=OCT_22), "refined_by"),
        (claim(10, when=ON_OCT_18, aspect="flow"), claim(30, when=ON_OCT_22, aspect="flow"), "compatible"),
        # A later part may exceed an earlier whole.
        (claim(12000, subset=("first group",), reported=OCT_22), claim(1500, reported=OCT_18), "compatible"),
        # Denials and silence.
        (claim(1500), without(stance="denies"), "conflicts"),
        (claim(1500), without(polarity="negative"), "conflicts"),
        (claim(1500, stance="denies"), without(polarity="negative"), "compatible"),
        (without(stance="denies", text="no"), without(polarity="negative"), "equal"),
        (claim(1500), claim(1500, stance="denies"), "conflicts"),
        (claim(1500), claim(12000, stance="denies"), "compatible"),
        (claim(1500), claim(None, 2000, "at_most", stance="denies"), "conflicts"),
        (claim(0), without(stance="denies"), "compatible"),
        (claim(1500, subset=("first group",)), without(stance="denies"), "conflicts"),
        (claim(1500), without(stance="denies", subset=("first group",)), "compatible"),
        (claim(1500, status="planned"), without(stance="denies"), "compatible"),
        (claim(1500, status="possible"), without(stance="denies"), "tension"),
        (claim(1500), claim(3000, stance="does_not_confirm"), "not_comparable"),
        (claim(1500), without(stance="no_comment"), "not_comparable"),
        # Without figures.
        (without(text="a"), without(text="b"), "equal"),
        (claim(1500), without(), "refines"),
        (without(), claim(1500), "refined_by"),
        (without(status="planned"), claim(1500), "compatible"),
        (Claim(text="Rain."), Claim(text="Peace."), "not_comparable"),
    ],
)  # fmt: skip
def test_relations(a: Claim, b: Claim, expected: str) -> None:
    found = compare(a, b)
    assert str(found.relation) == expected, found.reasons
    assert compare(b, a).relation is found.relation.converse


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        (claim(1500), claim(1500, text="again"), "repetition"),
        (claim(1500), claim(1500, chain=(OUTLET, PRESIDENT)), "corroboration"),
        (claim(1500, reported=OCT_18), claim(3000, reported=OCT_22), "revision"),
        (claim(1500), claim(12000, chain=(OUTLET, PRESIDENT)), "dispute"),
        (claim(1500), claim(12000, chain=(OUTLET, PRESIDENT), status="planned"), "None"),
        (claim(1500), claim(1500, chain=(OUTLET,)), "None"),
        (claim(1500, reported=OCT_18), claim(3000, chain=(OUTLET, PRESIDENT), reported=OCT_22), "None"),
    ],
)
def test_outcomes(a: Claim, b: Claim, outcome: str) -> None:
    assert str(compare(a, b).outcome) == outcome


def test_reasons_name_what_differs() -> None:
    result = compare(claim(1500), claim(12000, status="planned", chain=(OUTLET, PRESIDENT)))
    assert [reason.field for reason in result.reasons] == ["status", "quantity", "origin"]
    assert str(result.reasons[0]) == "A plan binds no fact: one is planned, the other happened."
    assert (result.reasons[0].a, result.reasons[0].b) == ("happened", "planned")


def test_the_part_that_the_text_names() -> None:
    from claimkit import Mention

    whole = Mention(0, 9, "31 bodies", Quantity(31, 31, "exact", PERSON, "bodies"))
    part = Mention(22, 36, "three children", Quantity(3, 3, "exact", PERSON, "children"), whole)
    a = Claim(text="…", quantity=part, action="find", status="happened")
    b = Claim(text="…", quantity=whole, action="find", status="happened")
    assert str(compare(a, b).relation) == "compatible"
    assert compare(a, b).reasons[0].sentence == "“three children” are part of “31 bodies”."


def test_words_of_a_lexicon_of_ones_own() -> None:
    a, b = claim(40, counted="zouaves", object=None), claim(30)
    assert str(compare(a, b).relation) == "compatible"
    lexicon = Lexicon(synonyms={"zouave": "soldier", "deliver up": "send"})
    assert str(compare(a, b, lexicon=lexicon).relation) == "conflicts"
    c = claim(40, action="deliver up")
    assert str(compare(c, b, lexicon=lexicon).relation) == "conflicts"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Hurricane Ian", "Ian", "conflicts"),
        ("the storm", "Hurricane Ian", "conflicts"),
        ("President Smith", "Jane Smith", "conflicts"),
        ("North Korea", "Kim Jong-un", "conflicts"),
        ("European Commission", "the EU", "conflicts"),
        ("Bank of America", "Bank of England", "not_comparable"),
        ("Labour Party", "Green Party", "not_comparable"),
        ("Volkswagen", "Ford", "not_comparable"),
        ("France", "Spain", "not_comparable"),
    ],
)
def test_actors(one: str, other: str, expected: str) -> None:
    assert str(compare(claim(10, actor=one), claim(20, actor=other)).relation) == expected


def test_a_matcher_of_ones_own() -> None:
    class Everything:
        def match(self, a: Claim, b: Claim) -> Match:
            return Match(Sameness.SAME)

    a, b = claim(40, action="die"), claim(30)
    assert str(compare(a, b).relation) == "not_comparable"
    assert str(compare(a, b, matcher=Everything()).relation) == "conflicts"


def test_measures_with_words_of_their_own_events() -> None:
    deaths = claim(20, counted="deaths", object=None, action="report", place=None, actor=None)
    killed = claim(25, counted="people", object="person", action="die", place=None, actor=None)
    assert str(compare(deaths, killed).relation) == "conflicts"
    wounded = claim(25, counted="wounded", object=None, action=None, place=None, actor=None)
    assert str(compare(deaths, wounded).relation) == "not_comparable"


def test_other_mixes_are_type_errors() -> None:
    with pytest.raises(TypeError, match="not Claim and Quantity"):
        compare(claim(1), Quantity(1, 1))  # type: ignore[type-var]


def test_mentions_are_told_apart_from_their_values() -> None:
    mention = claim(1).quantity
    assert mention is not None
    with pytest.raises(TypeError, match=r"not Mention and Mention; compare the \.value of a mention"):
        compare(mention, mention)  # type: ignore[type-var]


def test_a_comparison_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError, match="relation"):
        bool(compare(claim(1), claim(1)))


def test_matching_is_the_converse_the_other_way_round() -> None:
    special, all_of_them = claim(1500, counted="commandos", object=None), claim(12000)
    matcher = LexicalMatcher()
    assert matcher.match(special, all_of_them).sameness is Sameness.PART
    assert matcher.match(all_of_them, special).sameness is Sameness.WHOLE


@pytest.mark.parametrize(
    ("place", "other", "fewer", "more", "relation"),
    [
        ("Kursk", "Russia", 900, 500, "conflicts"),
        ("Kursk", "Russia", 500, 900, "compatible"),
        ("Moscow", "Russia", 500, 900, "compatible"),
        ("Texas", "Germany", 500, 900, "not_comparable"),
        ("Texas", "Florida", 500, 900, "compatible"),
        ("Turkey", "Turkey and Syria", 500, 900, "compatible"),
        ("Turkey", "Syria and Turkey", 900, 500, "conflicts"),
        ("Mali and Niger", "Niger and Mali", 500, 900, "conflicts"),
        ("Mali and Niger", "Turkey and Niger", 500, 900, "compatible"),
        ("Trinidad and Tobago", "Trinidad", 500, 900, "conflicts"),
        ("Sarajevo", "Bosnia and Herzegovina", 900, 500, "conflicts"),
        ("Croatia", "Bosnia and Herzegovina and Croatia", 900, 500, "conflicts"),
        ("Málaga", "Malaga", 500, 900, "conflicts"),
    ],
)
def test_a_known_place_lies_in_its_country(place: str, other: str, fewer: int, more: int, relation: str) -> None:
    assert compare(claim(fewer, place=place), claim(more, place=other)).relation == relation


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The toll rose to 81, up from 78.", "develops"),
        ("The toll climbed to 60 from an earlier 45.", "compatible"),
        ("Some 4,100 pupils were infected, up from 3,200.", "develops"),
        ("Unemployment fell to 5.1 percent from 5.4 percent.", "compatible"),
        ("The number of patients in hospital fell to 300 from 500.", "compatible"),
        ("The pilot said 22 people had drowned, revising an earlier toll of 18.", "develops"),
        ("The toll is 81. The toll is 78.", "conflicts"),
    ],
)
def test_what_a_figure_has_come_from_is_no_conflict(text: str, relation: str) -> None:
    a, b = read(text, published=OCT_22).claims
    assert compare(a, b).relation == compare(b, a).relation == relation
