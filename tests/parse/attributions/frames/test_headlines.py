"""Headlines whose source comes last, and lines that begin with a label."""

import pytest

from claimkit import find_attributions


def read(text: str) -> list[tuple[str | None, list[str]]]:
    return [
        (a.value.source and a.value.source.name, [text[c.start : c.end] for c in a.content])
        for a in find_attributions(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Bank knew of losses: report", "report", "Bank knew of losses"),
        ("Nine killed in ferry crash - police", "police", "Nine killed in ferry crash"),
        ("Firm to cut 500 jobs – sources", "sources", "Firm to cut 500 jobs"),
        ("Two thousand troops sent north: Seoul", "South Korean government", "Two thousand troops sent north"),
        ("Thirty new cases in the north - WHO", "World Health Organization", "Thirty new cases in the north"),
        ("Bridge to close in May: Minister Nora Vance", "Nora Vance", "Bridge to close in May"),
        ("Nine people died in a crash, say police", "police", "Nine people died in a crash"),
    ],
)
def test_the_source_comes_last(text: str, source: str, content: str) -> None:
    assert read(text) == [(source, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "Floods in Kenya: 12 killed",
        "BREAKING: 12 people killed in crash.",
        "TRANSCRIPT: 12 people were killed.",
        "Live: 12 people have died in floods",
        "Correction: 12 people died, not 13.",
        "OSLO: A total of 80 people are in camps.",
        "The bottom line: profits fell 5%.",
        "A gas blast killed 12 miners.",
    ],
)
def test_a_label_a_dateline_and_a_noun_are_no_sources(text: str) -> None:
    assert read(text) == []


def test_a_transcript_has_several_labels() -> None:
    text = "RUIZ: Will you sign the deal today?\nHOLT: No, I will not sign it."
    assert [source for source, _ in read(text)] == ["RUIZ", "HOLT"]
