"""`explain`: the rules that had a say in how something was read."""

from datetime import date

import pytest

from claimkit import InvalidValueError, explain, read

TEXT = (
    "The quake killed 31 people on Monday, among them three children. Police plan to send 40 officers. "
    "The 2004 tsunami killed 230,000 people."
)


def rules(article, what):
    return [(step.rule_set, step.rule) for step in explain(article, what)]


def test_a_claim_is_explained_by_the_rules_at_its_own_figure() -> None:
    article = read(TEXT, published=date(2024, 10, 23), outlet="Daily News")
    children = article.claims[1]
    assert ("extent of a figure", "part of a figure told before") in rules(article, children)
    assert ("extent of a figure", "part of a figure told before") not in rules(article, article.claims[0])
    assert ("event of a claim", "year in the noun phrase") in rules(article, article.claims[-1])


def test_steps_have_the_words_at_their_place() -> None:
    article = read(TEXT, published=date(2024, 10, 23))
    steps = [step for claim in article.claims for step in explain(article, claim)]
    assert steps
    assert all(TEXT[step.span.start : step.span.end] == step.words for step in steps)


def test_a_claim_of_a_title_is_explained_from_the_title() -> None:
    article = read(TEXT, title="Two more bodies found", published=date(2024, 10, 23))
    assert article.claims[0].in_title
    assert [step.words for step in explain(article, article.claims[0]) if step.rule == "more, another, new"] == [
        article.claims[0].quantity.text
    ]


def test_quantities_times_and_attributions_can_be_asked_for() -> None:
    article = read("Police said on Monday that about 40 people died.", published=date(2024, 10, 23))
    for what in (*article.quantities, *article.times, *article.attributions):
        assert isinstance(explain(article, what), tuple)


def test_what_is_of_another_article_is_refused() -> None:
    article, other = read("It killed 31 people."), read("It hurt 12 people.")
    with pytest.raises(InvalidValueError, match=r"explain\(what\) must be a mention, an attribution or a claim of the"):
        explain(article, other.claims[0])
