"""Site furniture is found, and real reporting is left alone."""

import pytest

from claimkit import read
from claimkit.parse.furniture.find import find_boilerplate
from claimkit.text.document import Document

PROSE = "Twelve people were killed when the dam above the valley burst on Friday night, the governor said."

FURNITURE = [
    "SIGN UP FOR OUR NEWSLETTER",
    "Subscribe to our channel on WhatsApp",
    "Follow us on Instagram for more",
    "Read more: What we know about the dam",
    "Read also: Five dams that failed",
    "Share this article",
    "Photo: Valley Fire Department",
    "By Jane Roe and John Doe",
    "Reuters contributed to this report.",
    "© 2025 Valley Times. All rights reserved.",
    "We use cookies to improve your experience. See our privacy policy.",
    "This story has been updated.",
    "Jane Roe can be reached at jroe@valley.example.",
    "Story continues below",
    "Advertisement",
    "What We Know About the Valley Dam",
    "Click here to download the app.",
    "Your donation of $5 keeps our newsroom going. Please donate today.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_amid_a_report_is_found(line):
    text = f"{PROSE}\n{line}\n{PROSE}"
    found = find_boilerplate(Document(text))
    assert [text[s.start : s.end] for s in found] == [line]


REPORTING = [
    "If you live in the valley, leave now, the sheriff told residents.",
    "“We need your help,” the mayor said in an appeal that raised $2 million.",
    "The company said 3 million people subscribe to its newsletter.",
    "Police released a photo of the 30 suspects.",
    "He asked for 500 more firefighters and 20 helicopters.",
    "The newspaper cut 40 of its journalists, citing falling revenue from print subscribers.",
    "Support for the party fell to 12 percent.",
    "Watch officials at the centre counted 14 ships.",
    "At least 31 dead in valley flood",
    "The court heard that 12 readers had sued.",
    "Follow-up checks found 60 more cases.",
    "By Friday, 200 homes had been destroyed.",
]


@pytest.mark.parametrize("line", REPORTING)
def test_reporting_is_no_furniture(line):
    text = f"{PROSE}\n{line}\n{PROSE}"
    assert find_boilerplate(Document(text)) == ()


def test_a_letter_to_readers_runs_on_to_its_end():
    text = (
        f"{PROSE}\nDear readers,\nWe have reported from here for 30 years.\nThe ministry has fined us $10,000.\n"
        "Please support us from just $3 a month.\nThank you."
    )
    assert [c.quantity.text for c in read(text).claims if c.quantity] == ["Twelve people"]


def test_the_report_may_go_on_after_a_letter():
    text = f"{PROSE}\nA message from the editor:\nWe need you.\n{PROSE}\n{PROSE}"
    assert [c.quantity.text for c in read(text).claims if c.quantity] == ["Twelve people"] * 3


def test_a_title_at_the_head_is_part_of_the_report():
    text = f"Dam Burst Kills 12 In Valley\n{PROSE}"
    assert [c.quantity.text for c in read(text).claims if c.quantity] == ["12", "Twelve people"]


def test_one_line_alone_is_never_a_title_or_credit():
    assert find_boilerplate(Document("Dam Burst Kills Twelve")) == ()


def test_furniture_gives_no_claims_but_keeps_its_quantities():
    article = read(f"{PROSE}\nSupport us today with a donation of $5.")
    assert [q.text for q in article.quantities] == ["Twelve people", "$5"]
    assert all(c.quantity is None or c.quantity.text != "$5" for c in article.claims)


def test_a_closing_sentence_of_a_line_of_prose_is_found():
    text = f"{PROSE} Read more: the full timeline."
    found = find_boilerplate(Document(text))
    assert [text[s.start : s.end] for s in found] == ["Read more: the full timeline."]
