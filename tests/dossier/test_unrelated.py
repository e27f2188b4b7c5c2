"""Reports of unrelated events on one day: what looks alike is not one event, and nothing is set against anything."""

from datetime import date
from itertools import combinations

import pytest

from claimkit import Article, Dossier, read

DAY = date(2022, 3, 9)  # a Wednesday

REPORTS = (
    "A bus left the road near Arequipa on Tuesday, killing 14 people and injuring 22, police said.",
    "Two lorries collided outside Lille on Tuesday. Three people died, the prefecture said.",
    "A passenger train derailed in Gujarat, killing 31 people, a railway official said. Another 60 were hurt.",
    "A helicopter crashed off Stavanger on Tuesday with six people on board; two were killed, rescuers said.",
    "A small plane came down near Boise, Idaho, killing all four people aboard, the sheriff said.",
    "A ferry capsized off Mindoro. Coast guards rescued 87 passengers and recovered nine bodies, they said.",
    "A fire in a garment factory in Chittagong killed 18 workers on Tuesday, the fire service said.",
    "Fire swept through a nursing home in Plovdiv, killing five residents, the mayor said.",
    "A warehouse blaze in Lagos destroyed 40 shops on Tuesday, emergency services said. Nobody was hurt.",
    "An explosion at a coal mine in Karaganda killed seven miners; 12 are missing, the operator said.",
    "A blast at a fireworks plant near Puebla left 11 people dead, the governor said.",
    "A gunman killed three people at a bar in Tulsa on Tuesday before shooting himself, police said.",
    "Two men were shot dead in Marseille on Tuesday night. Police arrested four suspects.",
    "Gunmen attacked a village in Niger, killing 25 people, a local official said.",
    "A 5.8-magnitude earthquake shook Crete on Tuesday, damaging 120 homes, the seismological institute said.",
    "A quake of magnitude 6.3 struck off Vanuatu, the geological survey said. Some 200 people fled.",
    "Floods in Kwara state have displaced 3,400 people, the relief agency said on Tuesday.",
    "Landslides after heavy rain killed 16 people in Petropolis, the fire brigade said.",
    "Nurses at 12 hospitals in Ontario walked out on Tuesday. The union said 6,500 members were on strike.",
    "Some 2,000 dockers stopped work in Piraeus on Tuesday, their union said.",
    "About 9,000 people marched through Tbilisi on Tuesday, police said; organisers spoke of 30,000.",
    "Farmers protested in Toulouse with 300 tractors, the police said.",
    "Norvell agreed to buy the software maker Quillon for $1.9 billion, the companies said on Tuesday.",
    "Harbin Foods will acquire the dairy Melka for 430 million euros, it said on Tuesday.",
    "Shares of Tarvos fell 8 percent on Tuesday after it cut its forecast.",
    "Bexley Bank will cut 1,200 jobs by the end of the year, it said on Tuesday.",
    "The carmaker Orrin plans to shed 700 positions at its plant in Graz, a spokesman said.",
    "The Liberals lead the Conservatives by 38 percent to 33 in a poll of 1,010 voters published on Tuesday.",
    "Mayor Dalia Renko won 54 percent of the vote in Brno, final results showed.",
    "Turnout in the referendum in Palau was 71 percent, the election commission said.",
    "Inflation in Chile rose to 7.8 percent in February, the statistics office said.",
    "Cholera has killed 43 people in Malawi since January, the health ministry said. It counted 1,100 cases.",
    "A measles outbreak in Samoa has infected 210 children, the health ministry said.",
    "Customs officers in Antwerp seized 3.2 tonnes of cocaine on Tuesday.",
)


def articles() -> list[Article]:
    return [
        read(text, outlet=f"Paper {number}", published=DAY, id=f"r{number:02}") for number, text in enumerate(REPORTS)
    ]


ALARMS = {"disputes", "conflicts", "revises", "tension"}


def test_there_are_enough_reports_and_all_are_read() -> None:
    assert len(REPORTS) >= 30
    without = [article.text for article in articles() if not any(claim.quantity for claim in article.claims)]
    assert without == []


def test_unrelated_reports_share_no_topic_and_no_event() -> None:
    dossier = Dossier(articles())
    assert dossier.topics
    for topic in dossier.topics:
        assert len({figure.claim.article for figure in topic.figures}) == 1, topic
    for event in dossier.events:
        assert len(event.articles) == 1, event


def test_nothing_is_set_against_what_another_report_says() -> None:
    between = [
        finding
        for topic in Dossier(articles()).topics
        for finding in topic.findings
        if finding.other is not None and finding.claim.article != finding.other.article
    ]
    assert between == []


def test_the_only_alarm_is_where_two_sources_of_one_report_differ() -> None:
    alarms = [
        finding for topic in Dossier(articles()).topics for finding in topic.findings if str(finding.kind) in ALARMS
    ]
    assert {finding.claim.article for finding in alarms} <= {"r20"}


@pytest.mark.parametrize("pair", list(combinations(range(0, len(REPORTS), 5), 2)))
def test_two_of_them_alone_share_nothing_either(pair: tuple[int, int]) -> None:
    chosen = [articles()[number] for number in pair]
    assert all(len({f.claim.article for f in topic.figures}) == 1 for topic in Dossier(chosen).topics)
