"""The tables of places, institutions and media agree with each other."""

import re
from collections import Counter

from claimkit import Source
from claimkit.english.tables.places import PLACES, REGIONS
from claimkit.english.tables.sources import AGENCIES, COMPANIES, INSTITUTION_CLASSES, INSTITUTIONS, OUTLETS

BODIES = (*AGENCIES, *COMPANIES, *OUTLETS)


def test_codes_are_of_two_letters() -> None:
    assert all(re.fullmatch("[A-Z]{2}", code) for code in PLACES.words)


def test_every_country_named_elsewhere_is_among_the_places() -> None:
    codes = {*PLACES.words, None}
    assert {row.country for row in REGIONS} <= PLACES.words
    assert {row.country for row in BODIES} <= codes
    assert {row.country for row in INSTITUTIONS} <= codes


def test_no_place_has_one_word_for_two_countries() -> None:
    of_country: dict[str, set[str]] = {}
    for row in PLACES:
        for word in (row.name, *row.others, *row.adjectives, *row.seats):
            of_country.setdefault(word.casefold(), set()).add(row.code)
    assert {word for word, codes in of_country.items() if len(codes) > 1} == set()


def test_institutions_are_sources_of_known_classes() -> None:
    for row in INSTITUTIONS:
        assert Source(row.name, row.kind, country=row.country).kind is row.kind
        assert row.institution in INSTITUTION_CLASSES.words | {""}, row.name


def test_a_country_has_one_institution_of_a_class() -> None:
    held = Counter((row.institution, row.country) for row in INSTITUTIONS if row.institution and row.country)
    assert {key for key, number in held.items() if number > 1} == set()


def test_a_form_belongs_to_one_class() -> None:
    forms = Counter(form for row in INSTITUTION_CLASSES for form in {row.name.lower(), *row.others})
    assert {form for form, number in forms.items() if number > 1} == set()


def test_no_name_is_that_of_two_sources() -> None:
    named: dict[str, set[str]] = {}
    for row in (*INSTITUTIONS, *BODIES):
        for written in (row.name, *row.others):
            named.setdefault(written.casefold(), set()).add(row.name)
    assert {written: names for written, names in named.items() if len(names) > 1} == {}
