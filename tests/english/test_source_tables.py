"""The tables of places, institutions and media agree with each other."""

import re
from collections import Counter

import pytest

from claimkit import Source, SourceKind
from claimkit.english.tables import column, rows

BODIES = ("agencies", "companies", "outlets")


def test_codes_are_of_two_letters() -> None:
    assert all(re.fullmatch("[A-Z]{2}", row[0]) for row in rows("places"))


def test_every_country_named_elsewhere_is_among_the_places() -> None:
    codes = column("places")
    assert {row[1] for row in rows("regions")} <= codes
    for table in BODIES:
        assert {row[1] for row in rows(table)} <= codes | {""}, table
    assert {row[2] for row in rows("institutions")} <= codes | {""}


def test_no_place_has_one_word_for_two_countries() -> None:
    of_country: dict[str, set[str]] = {}
    for code, *cells in rows("places"):
        for word in "|".join(cells).split("|"):
            of_country.setdefault(word.casefold(), set()).add(code)
    of_country.pop("")
    assert {word for word, codes in of_country.items() if len(codes) > 1} == set()


def test_institutions_are_sources_of_known_classes() -> None:
    classes = column("institution_classes")
    for name, kind, country, institution, _ in rows("institutions"):
        assert Source(name, kind, country=country or None).kind in SourceKind
        assert institution in classes | {""}, name


def test_a_country_has_one_institution_of_a_class() -> None:
    held = Counter((row[3], row[2]) for row in rows("institutions") if row[3] and row[2])
    assert {key for key, number in held.items() if number > 1} == set()


def test_a_form_belongs_to_one_class() -> None:
    forms = Counter(
        form for row in rows("institution_classes") for form in {row[0].lower(), *row[2].split("|")} if form
    )
    assert {form for form, number in forms.items() if number > 1} == set()


@pytest.mark.parametrize("table", ["roles", "source_nouns", "given_names", "pronouns", "role_synonyms", "family_first"])
def test_a_word_stands_in_a_table_once(table: str) -> None:
    words = Counter(row[0] for row in rows(table))
    assert {word for word, number in words.items() if number > 1} == set()


def test_source_nouns_name_kinds() -> None:
    assert {row[1] for row in rows("source_nouns")} <= set(SourceKind)
    assert {row[2] for row in rows("source_nouns")} <= {"", "anonymous"}


def test_no_name_is_that_of_two_sources() -> None:
    named: dict[str, set[str]] = {}
    for name, _, _, _, others in rows("institutions"):
        for written in (name, *others.split("|")):
            named.setdefault(written.casefold(), set()).add(name)
    for table in BODIES:
        for name, _, others in rows(table):
            for written in (name, *others.split("|")):
                named.setdefault(written.casefold(), set()).add(name)
    named.pop("")
    assert {written: names for written, names in named.items() if len(names) > 1} == {}
