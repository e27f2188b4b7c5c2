"""Quotations that no word of saying stands beside."""

import pytest

from claimkit import find_attributions


def speakers(text: str) -> list[tuple[str | None, list[str]]]:
    """Who says each quotation without a cue."""
    return [
        (a.value.source and a.value.source.name, [text[c.start : c.end] for c in a.content])
        for a in find_attributions(text)
        if a.cue.start == a.cue.end
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dunn said the oven was cold. “Nobody had lit it. Nobody came.”", "Dunn"),
        ("Carla Dunn was blunt. “We have no money left.”", "Carla Dunn"),
        ("Carla Dunn was blunt: “We have no money left.”", "Carla Dunn"),
        ("Carla Dunn put it this way: “We have no money left.”", "Carla Dunn"),
        ("Statement from Mayor Carla Dunn:\n\n“We lost 14 boats.”", "Carla Dunn"),
        ("From the desk of Sam Holt, head of sales.\n\n“Prices rose by 5 percent.”", "Sam Holt"),
        ("“The price fell,” said Piet Vos. He left.\n\n“We cannot sow again before April.”", "Piet Vos"),
        ("Ida Moe lives next door. She saw the fire.\n\n“I called at once. They came soon.”", "Ida Moe"),
    ],
)
def test_the_speaker_is_whoever_speaks_around_it(text: str, speaker: str) -> None:
    assert [name for name, _ in speakers(text)] == [speaker]


def test_the_words_of_the_next_speaker_are_not_those_of_the_last() -> None:
    text = (
        "“It was dark,” said Nils Kvam.\n\n“I could not see the boats.”\n\n"
        "His neighbour Ida Moe was asleep.\n\n“I heard nothing at all,” she said.\n\n“Then the door fell in.”"
    )
    assert speakers(text) == [
        ("Nils Kvam", ["“I could not see the boats.”"]),
        ("Ida Moe", ["“Then the door fell in.”"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Carla Dunn wrote it. “The Last Harbour of Dreams” opens on Friday.",
        "Carla Dunn said no.\n\n“Legend of the Lost Harbour.”\n\nThe ferry left at noon.",
        "The bakery is old.\n\n“Nobody knows who said this in the town.”",
    ],
)
def test_a_title_and_what_nobody_is_known_to_say_are_left_alone(text: str) -> None:
    assert speakers(text) == []


def test_a_verb_before_the_colon_is_the_cue() -> None:
    text = "Carla Dunn continued:\n\n“We have no money left.”"
    [found] = find_attributions(text)
    assert (found.value.cue, found.source and found.source.text) == ("continued", "Carla Dunn")


def test_a_transcript_in_quotation_marks_names_its_speakers() -> None:
    text = "“RUIZ: Will you sign the deal today?\n\n“KVAM: No, I will not sign it.”"
    assert [a.source and a.source.text for a in find_attributions(text)] == ["RUIZ", "KVAM"]


def test_the_name_after_a_dash_may_stand_in_the_next_line() -> None:
    text = "“We lost 14 boats.”\n\n– Carla Dunn, mayor of Leeds"
    [found] = find_attributions(text)
    assert str(found.value.source).startswith("Carla Dunn")
