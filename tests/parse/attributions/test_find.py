"""The attributions of labelled sentences, and how they hang together."""

from pathlib import Path

import pytest

from claimkit import AttributionMention, Lexicon, Mode, Source, Stance, find_attributions
from claimkit.parse.attributions.find import attributions_in
from claimkit.text.document import Document


def _cases() -> list[tuple[str, list[str]]]:
    cases: list[tuple[str, list[str]]] = []
    for line in (Path(__file__).parent / "labelled.txt").read_text(encoding="utf-8").split("\n"):
        if line.startswith("> "):
            cases.append((line[2:], []))
        elif line.startswith("  "):
            cases[-1][1].append(line.strip())
    return cases


CASES = _cases()


def row(text: str, found: AttributionMention) -> str:
    cells = [
        found.source.text if found.source else "-",
        found.value.cue,
        " … ".join(text[c.start : c.end] for c in found.content).replace("\n", "¶"),
        str(found.value.stance),
        str(found.value.mode),
    ]
    if found.value.addressee:
        cells.append(f"to: {found.value.addressee}")
    if found.parent:
        cells.append(f"via: {found.parent.value.cue}")
    return " | ".join(cells)


def test_there_are_enough_sentences() -> None:
    assert len(CASES) >= 150


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence[:60] for sentence, _ in CASES])
def test_labelled_sentence(sentence: str, expected: list[str]) -> None:
    text = sentence.replace("¶", "\n")
    found = [row(text, a) for a in find_attributions(text)]
    assert (found or ["none"]) == expected


def test_the_inner_form_reads_a_document() -> None:
    text = "The harbour master said that the ferry was late."
    assert attributions_in(Document(text)) == find_attributions(text)


def test_the_source_is_resolved_and_its_words_are_kept() -> None:
    text = "Dr. Amara Nwosu left early. Nwosu said the ward was full. She said it would reopen."
    first, second = find_attributions(text)
    assert (first.source.text, second.source.text) == ("Nwosu", "She")
    assert first.value.source == second.value.source == first.source.value
    assert first.value.source.name == "Amara Nwosu"


def test_a_lexicon_names_sources() -> None:
    lexicon = Lexicon(aliases={"the old firm": Source("Celtic and Rangers", "organization")})
    [found] = find_attributions("The old firm said the match was off.", lexicon=lexicon)
    assert found.value.source.name == "Celtic and Rangers"


def test_chains_reach_any_depth() -> None:
    text = "The paper reported that the minister said the general had claimed that the bridge was safe."
    paper, minister, general = find_attributions(text)
    assert general.ancestors == (paper, minister)
    assert paper.parent is None


def test_a_fear_or_a_plan_is_no_link_of_a_chain() -> None:
    text = "Residents fear that the mayor said the well was dry."
    *_, said = find_attributions(text)
    assert said.value.cue == "said"
    assert said.parent is None


def test_two_verbs_share_a_source_but_no_content() -> None:
    denied, said = find_attributions("The envoy denied the report and said that talks were on track.")
    assert denied.value.stance is Stance.DENIES
    assert denied.source == said.source
    assert denied.content[0].end <= said.cue.start


def test_the_parent_of_a_cited_source_is_the_one_who_cites_it() -> None:
    text = "The radio reported on Sunday, citing two officials, that the envoy had resigned."
    reported, citing = find_attributions(text)
    assert citing.parent is reported
    assert citing.source.text == "two officials"
    assert citing.content == reported.content


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("“It is over,” she said.", Mode.DIRECT),
        ("She said it was “over.”", Mode.MIXED),
        ("She said it was over.", Mode.INDIRECT),
        ("“It is,” she said, “over.”", Mode.DIRECT),
    ],
)
def test_mode(text: str, mode: Mode) -> None:
    [found] = find_attributions(text)
    assert found.value.mode is mode


def test_a_broken_quotation_costs_no_more_than_itself() -> None:
    text = "“The pass is shut, he said.\n\n“The road is open,” the guide said."
    *_, guide = find_attributions(text)
    assert guide.source.text == "the guide"
    assert text[guide.content[-1].start : guide.content[-1].end] == "“The road is open,”"


def test_order_is_that_of_the_cues() -> None:
    text = " ".join(sentence.replace("¶", "\n") for sentence, _ in CASES)
    cues = [a.cue for a in find_attributions(text)]
    assert cues == sorted(cues)
    assert len(cues) > 100


def test_nothing_to_find() -> None:
    assert find_attributions("") == ()
    assert find_attributions("The lake froze over on Monday.") == ()


def test_reportedly_tells_of_the_subject_before_an_insertion():
    [one] = find_attributions("Two guards, both of them young, were reportedly hurt.")
    assert one.source is None
    assert one.content[0].start == 0


def test_who_is_charged_with_something_says_nothing():
    assert [a.value.cue for a in find_attributions("Two men were charged with arson, police said.")] == ["said"]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The minister could not confirm Reuters' report that two men had died.", "Reuters"),
        ("The firm rejected the workers’ claim that it owed them money.", "the workers"),
    ],
)
def test_the_owner_of_a_claim_in_the_plural(text, owner):
    outer, inner = find_attributions(text)
    assert inner.source.value.name == owner
    assert inner.parent is outer


def test_that_behind_an_insertion_belongs_to_the_cue():
    reported, citing = find_attributions("Local media have reported, citing two guards, that eight men fled.")
    assert [c.end - c.start for c in reported.content] == [len("that eight men fled")]
    assert citing.parent is reported


def test_who_told_the_speaker_something_is_told_in_a_quotation():
    told, said = find_attributions("“The guards told us there were 40 men in the hall,” the mayor said.")
    assert (told.source.text, told.parent) == ("The guards", said)
    [alone] = find_attributions("“The guards told us to leave the hall,” the mayor said.")
    assert alone.value.cue == "said"


def test_whom_somebody_quotes_as_denying():
    quoted, denying = find_attributions("State television quoted the governor as denying that soldiers had deserted.")
    assert (denying.source.text, denying.value.stance, denying.parent) == ("the governor", Stance.DENIES, quoted)


def test_whom_somebody_cites_says_no_more_than_is_reported():
    text = "Local media, quoting the mayor, reported that 17 houses had burned, but the fire service put it at 11."
    citing, reported, put = find_attributions(text)
    assert citing.content == reported.content
    assert put.parent is None


def test_a_relative_pronoun_is_who_stands_before_it():
    text = "The governor contradicted the defence ministry, which had said that nobody was hurt."
    [said] = [a for a in find_attributions(text) if a.value.cue == "said"]
    assert (said.source.text, said.source.value.name) == ("which", "defence ministry")


def test_what_somebody_calls_so_is_a_name():
    [one] = find_attributions("What the ministry calls an operation has cost 900 lives, according to a document.")
    assert one.value.cue == "according to"


def test_whom_the_speaker_was_told_by():
    told, said = find_attributions("“We were told by the guards that three men had fled,” said a teacher.")
    assert (told.source.text, told.parent) == ("the guards", said)


def test_a_bound_weighs_as_the_number_behind_it():
    _, saying = find_attributions("A neighbour of the two men disputed that, saying as many as 60 had left.")
    assert saying.value.source.name == "a neighbour of the two men"


def test_a_relative_pronoun_with_nothing_before_it():
    assert isinstance(find_attributions("It has position. and which see anyone"), tuple)


def test_according_at_the_very_end():
    [one] = find_attributions("The report says letters were lost, according")
    assert one.value.cue == "says"


@pytest.mark.parametrize(
    "text",
    ["August 1982: Eight people died in the blast.", "Velm fire: 150 people are homeless.", "Death toll: 150 people"],
)
def test_a_label_that_tells_when_or_what_says_nothing(text: str) -> None:
    assert find_attributions(text) == ()
