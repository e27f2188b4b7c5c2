"""Countries have one index, wherever they are asked for."""

import pytest

from claimkit import find_quantities
from claimkit.comparison.words import country_around
from claimkit.comparison.words import country_of as code_of
from claimkit.english.countries import NamedAs, capitals, countries, country_of, naming_of, namings
from claimkit.english.normal_forms import actor_name, place_name
from claimkit.parse.sources.phrase.places import place_named


@pytest.mark.parametrize(
    ("words", "code", "form"),
    [
        ("the Netherlands", "NL", NamedAs.NAME),
        ("the Netherlands’", "NL", NamedAs.NAME),
        ("U.S", "US", NamedAs.NAME),
        ("Kenya's", "KE", NamedAs.NAME),
        ("Danish", "DK", NamedAs.ADJECTIVE),
        ("Canberra", "AU", NamedAs.SEAT),
        ("Ontario", "CA", NamedAs.REGION),
    ],
)
def test_words_name_a_country_however_they_are_written(words: str, code: str, form: NamedAs) -> None:
    naming = naming_of[words]
    assert naming is not None
    assert (naming.country.code, naming.form) == (code, form)


def test_every_word_of_the_tables_is_found() -> None:
    for naming in namings():
        found = naming_of[naming.words]
        assert found is not None, naming.words


def test_all_who_ask_get_the_same_country() -> None:
    for naming in namings():
        if naming.form is NamedAs.NAME and not naming.country.is_bloc:
            words = naming.words
            assert code_of(words) == naming.country.code == naming_of[words].country.code  # type: ignore[union-attr]
            assert actor_name(words) == place_name(words) == naming_of[words].country.name  # type: ignore[union-attr]
            place = place_named(words)
            assert place is None or place.code == naming.country.code


def test_capitals_and_regions_lie_in_a_country_and_are_none() -> None:
    assert country_of("Nairobi") is None
    assert country_of("Nairobi", seats=True) == countries()["KE"]
    assert (country_around("Nairobi"), country_around("Ontario"), country_around("Kenya")) == ("KE", "CA", None)
    assert capitals()["KE"] == "Nairobi"


def test_blocs_are_countries_only_where_they_are_asked_for() -> None:
    assert country_of("the European Union") is None
    assert country_of("the European Union", blocs=True) == countries()["EU"]


@pytest.mark.parametrize("text", ["200 Chinese", "Six Swiss", "14 Fijians", "three Nepalese"])
def test_who_is_called_by_the_adjective_of_a_country_is_a_person(text: str) -> None:
    [mention] = find_quantities(f"{text} were rescued.")
    assert mention.value.unit is not None
    assert (mention.text, mention.value.unit.code) == (text, "person")
