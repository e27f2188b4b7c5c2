"""Whom "he" and "she" stand for."""

import pytest

from claimkit import find_attributions


def speaker_of_last(text: str) -> str | None:
    source = find_attributions(text)[-1].value.source
    return source and source.name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The subject of the sentence before, rather than who spoke before that.
        ("Carla Dunn said the road was shut. Nora Vance runs the ferry. She said it would sail.", "Nora Vance"),
        # The owner of what is spoken of is not who speaks.
        ("Carla Dunn walked past Nora Vance’s bakery. “It was shut,” she said.", "Carla Dunn"),
        # Photographers do not speak.
        (
            "Carla Dunn said the road was shut. (Nora Vance/The Daily Picture)\n\n“Nobody came,” she said.",
            "Carla Dunn",
        ),
        # Who speaks by name elsewhere is likelier to speak here.
        (
            "Carla Dunn met Nora Vance on Monday. “It was a good talk,” she said.\n\n"
            "Vance said nothing to reporters.\n\n“We will meet again,” Dunn said.\n\n“Soon,” she said.",
            "Carla Dunn",
        ),
        # Of another gender.
        ("Nora Vance met John Holt. “We agreed on the price,” she said.", "Nora Vance"),
    ],
)
def test_a_pronoun_stands_for_whom_the_text_is_about(text: str, speaker: str) -> None:
    assert speaker_of_last(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is late. John Holt waited. “It never comes,” Holt said.",
        "John Holt’s ferry is late. “It never comes,” Holt said.",
        "They waited for the Sharks. John Holt came late. “It never comes,” Holt said.",
    ],
)
def test_a_name_is_taken_up_from_where_a_stop_or_a_possessive_divides_it(text: str) -> None:
    assert speaker_of_last(text) == "John Holt"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Caleb Holt scored his first goal. “I will smile,” said the rookie defenceman.", "Caleb Holt"),
        ("Nino Holt has four goals since May. The 26-year-old right wing said his mates help him.", "Nino Holt"),
        # Called by the family name alone in between.
        ("Nora Vance met John Holt. They spoke. Then Vance went home. “It was late,” she said.", "Nora Vance"),
        ("Ann Lee drove John Holt home. Later Lee came back. “It was late,” the Republican said.", "Ann Lee"),
        # A noun that may well be somebody new is not taken for anybody.
        ("Nora Vance was hit by a lorry. The driver said it was dark.", "the driver"),
    ],
)
def test_a_description_takes_up_somebody_named(text: str, speaker: str) -> None:
    assert speaker_of_last(text) == speaker


def test_an_abbreviation_stands_for_a_name_with_commas_in_it() -> None:
    text = "Immigration, Refugees and Citizenship Norway (IRCN) replied. IRCN said it would check."
    assert speaker_of_last(text) == "Immigration, Refugees and Citizenship Norway"
