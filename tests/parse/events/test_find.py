"""Which event a claim is of: the article's own story, or one that it recalls."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from claimkit import read

PUBLISHED = date(2021, 5, 12)  # a Wednesday


def events(text: str) -> list[tuple[str, str | None]]:
    """The figures of the text, each with the event that it is of."""
    article = read(text, published=PUBLISHED)
    return [(claim.quantity.text, claim.event) for claim in article.claims if claim.quantity is not None]


def test_figures_without_a_word_of_another_event_are_the_storys() -> None:
    text = "A ferry sank off Panay on Monday, killing 14 people. Coast guards saved 60 passengers. Six are missing."
    assert {event for _, event in events(text)} == {"e1"}


def test_an_earlier_disaster_is_another_event_and_told_apart_from_a_third() -> None:
    text = (
        "A ferry accident off Panay killed 14 people on Monday. The 1987 ferry disaster killed 4,000 people. "
        "In a previous accident 58 people drowned."
    )
    keys = [event for _, event in events(text)]
    assert len(set(keys)) == 3
    assert keys[0] == "e1"


def test_an_event_is_known_by_its_year_and_kind_when_it_is_named_again() -> None:
    text = (
        "A storm killed 14 people on Monday. The 2013 storm killed 6,300 people. Aid came late. "
        "The 2013 storm left 4 million people without homes."
    )
    first, second, third = (event for _, event in events(text))
    assert first == "e1" != second == third


def test_the_main_event_has_kind_day_place_and_names() -> None:
    text = "MANILA — A storm killed 14 people on Monday in Panay, Maria Cruz said. Cruz leads the coast guard."
    [main] = read(text, published=PUBLISHED).events
    assert (main.main, main.kind, str(main.when)) == (True, "storm", "2021-05-10")
    assert {"Panay", "Maria Cruz"} <= set(main.names)


def test_a_disease_names_an_outbreak_but_its_vaccine_does_not() -> None:
    [outbreak] = read("Cholera has killed 14 people in Panay.", published=PUBLISHED).events
    [trial] = read("The cholera vaccine worked in a trial with 400 people.", published=PUBLISHED).events
    assert (outbreak.kind, trial.kind) == ("outbreak", "trial")


def test_a_story_about_an_old_event_is_not_split_by_its_date() -> None:
    text = "A jury found Jon Bell guilty of the 2011 shooting on Monday. The 2011 shooting killed 12 people."
    assert [event for _, event in events(text)] == ["e1"]


def test_what_the_page_links_to_cannot_be_told() -> None:
    text = (
        "A storm killed 14 people on Monday in Panay. Roads are closed. Ships stay in port. Schools shut.\n"
        "Bus crash in Peru kills 30\n"
    )
    assert events(text)[-1] == ("30", None)


def test_an_article_without_claims_has_no_events() -> None:
    assert read("").events == ()


@given(st.text(st.sampled_from(list("aA. \n1990,")), max_size=60) | st.text(max_size=60))
def test_every_claim_is_of_an_event_of_its_article_or_of_none(text: str) -> None:
    article = read(f"A quake killed 12. {text} Another quake killed 40. {text}", published=PUBLISHED)
    keys = {event.key for event in article.events}
    assert len(keys) == len(article.events)
    assert all(claim.event is None or claim.event in keys for claim in article.claims)
    assert [event.main for event in article.events] == [True] + [False] * (len(article.events) - 1)
