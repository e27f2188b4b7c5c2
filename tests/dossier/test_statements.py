"""What several articles state in common, with or without a figure."""

from datetime import date

from claimkit import Dossier, Status, read
from claimkit.dossier.statement import Statement
from claimkit.dossier.topic import FindingKind


def dossier(*texts: str) -> Dossier:
    names = "Daily News", "Evening Post", "Morning Star", "The Ledger", "Wire Daily"
    day = date(2024, 3, 5)
    return Dossier(read(text, outlet=name, published=day) for text, name in zip(texts, names, strict=False))


def shared(found: Dossier) -> list[Statement]:
    return [statement for statement in found.statements if len(statement.articles) > 1]


def test_one_plan_in_three_wordings_is_one_statement() -> None:
    found = dossier(
        "Norland is considering sending engineers to Arvia, a government source told Reuters.",
        "Norland may deploy engineers to Arvia, Reuters reported, citing a government source.",
        "The government of Norland is weighing up the option of sending its engineers to Arvia.",
    )
    statement = found.statements[0]
    assert len(statement.articles) == 3
    assert statement.status is Status.POSSIBLE


def test_a_plan_is_no_fact() -> None:
    found = dossier("Norland may send engineers to Arvia.", "Norland has sent engineers to Arvia.")
    assert not shared(found)


def test_who_does_it_to_whom_is_told_apart() -> None:
    found = dossier("Acme has sued the city of Oslo.", "The city of Oslo has fined Acme.")
    assert not shared(found)


def test_an_outlet_that_names_nobody_adds_no_origin() -> None:
    found = dossier("The mayor of Bern resigned on Monday, police said.", "The mayor of Bern resigned on Monday.")
    [statement] = shared(found)
    assert statement.origins.low == 1
    assert [finding.kind for finding in statement.findings] == [FindingKind.AGREES]


def test_one_origin_repeated_is_repetition_and_another_corroborates() -> None:
    found = dossier(
        "The army chief Tom Hill has fled the country, Interior Minister Ana Ruiz said.",
        "The army chief Tom Hill has fled the country, Interior Minister Ana Ruiz said.",
        "The army chief Tom Hill has fled the country, his lawyer Paul Gray said.",
    )
    [statement] = shared(found)
    assert {str(finding.kind) for finding in statement.findings} == {"repeats", "corroborates"}
    assert statement.origins.high == 2


def test_articles_on_other_events_state_nothing_in_common() -> None:
    found = dossier(
        "A ferry sank off Lima on Monday and its captain was arrested, police said.",
        "A bakery burned down in Turin on Monday and its owner was arrested, police said.",
    )
    assert not shared(found)


def test_the_order_of_articles_changes_nothing() -> None:
    texts = [
        "Norland is considering sending engineers to Arvia.",
        "Norland may deploy engineers to Arvia.",
        "Arvia has thanked Norland.",
    ]
    day = date(2024, 3, 5)
    articles = [read(text, outlet=f"Paper {n}", published=day) for n, text in enumerate(texts)]
    assert Dossier(articles).statements == Dossier(reversed(articles)).statements


def test_every_claim_is_in_exactly_one_statement() -> None:
    found = dossier(
        "A quake killed 12 people near Zarin on Monday, the governor said. The army is searching the ruins.",
        "At least 15 people died in the quake near Zarin. Officials denied that a dam had burst.",
    )
    claims = [claim for article in found.articles for claim in article.claims]
    told = [claim for statement in found.statements for claim in statement.claims]
    assert len(told) == len(claims)
    assert all(claim in claims for claim in told)
