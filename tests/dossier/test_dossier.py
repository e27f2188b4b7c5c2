"""Dossiers: topics, findings, origins and timelines over made-up stories of several outlets."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import Dossier, Policy, read
from claimkit.dossier import FindingKind


def day(number):
    return datetime.date(2025, 7, number)


FLOOD = [
    read(
        "At least 31 people were killed when the river burst its banks, Sheriff Larry Leitha said. "
        "More than 850 people have been rescued, according to the governor's office.",
        outlet="Valley Times",
        published=day(5),
        id="times-1",
    ),
    read(
        "The death toll from the flood rose to 43, Sheriff Larry Leitha said on Sunday. "
        "Twenty-seven campers are missing, the camp said.",
        outlet="River Post",
        published=day(7),
        id="post-1",
    ),
    read(
        "Forty-three people died in the flood, the Red Cross said. "
        "The governor denied that 850 people had been rescued.",
        outlet="Metro Wire",
        published=day(7),
        id="wire-1",
    ),
    read(
        "Sheriff Larry Leitha said 43 people had died. The army did not confirm the deaths.",
        outlet="Capital Daily",
        published=day(7),
        id="daily-1",
    ),
]

LAYOFFS = [
    read(
        "Acme will cut 1,200 jobs, Reuters reported, citing a person familiar with the matter.",
        outlet="Biz Line",
        published=day(1),
        id="line-1",
    ),
    read(
        "Acme plans to cut up to 2,000 jobs, the union IG Metall said.",
        outlet="Shop Floor",
        published=day(1),
        id="floor-1",
    ),
    read("Acme cut 500 jobs last year, the firm said.", outlet="Biz Line", published=day(2), id="line-2"),
    read(
        "A spokesman for Acme declined to comment on the job cuts.", outlet="Evening Post", published=day(2), id="eve-1"
    ),
]

ELECTION = [
    read("Turnout was 61 percent, the Red Cross said.", outlet="A Paper", published=day(3), id="a"),
    read("Turnout was 58 percent, Interpol said.", outlet="B Paper", published=day(3), id="b"),
    read("Unemployment fell to 5 percent, the statistics office said.", outlet="C Paper", published=day(3), id="c"),
]

STORIES = {"flood": FLOOD, "layoffs": LAYOFFS, "election": ELECTION}


def topic(dossier, name):
    [found] = [t for t in dossier.topics if t.name == name]
    return found


def shown(finding):
    other = finding.other
    return (
        str(finding.kind),
        str(finding.claim.quantity.value) if finding.claim.quantity else None,
        str(other.quantity.value) if other is not None and other.quantity else None,
    )


class TestTopics:
    def test_figures_of_one_measure_stand_side_by_side(self):
        dead = topic(Dossier(FLOOD), "People killed")
        assert [str(f.quantity) for f in dead.figures] == ["at least 31 people", "43 people", "43 people", "43 people"]

    def test_figures_of_other_measures_do_not(self):
        names = [t.name for t in Dossier(FLOOD).topics]
        assert {"People killed", "People rescued"} <= set(names)
        assert len(Dossier(ELECTION).topics) == 2

    def test_to_lay_off_workers_is_to_cut_jobs(self):
        articles = [
            read("Acme will cut 900 jobs, Interpol said.", outlet="A", published=day(1), id="1"),
            read("Acme will lay off 900 workers, the Red Cross said.", outlet="B", published=day(1), id="2"),
        ]
        [jobs] = Dossier(articles).topics
        assert [str(f.kind) for f in jobs.findings] == ["corroborates"]

    def test_statements_go_with_what_they_are_about(self):
        jobs = topic(Dossier(LAYOFFS), "Jobs cut")
        assert [str(s.stance) for s in jobs.statements] == ["no_comment"]

    def test_what_a_table_shows(self):
        [figure] = [f for f in topic(Dossier(LAYOFFS), "Jobs cut").figures if f.claim.article == "line-1"]
        assert (figure.outlet.name, [s.name for s in figure.through]) == ("Biz Line", ["Reuters"])
        assert (str(figure.status), str(figure.hedge), figure.as_of) == ("planned", "exact", day(1))
        assert figure.origin.anonymous

    def test_the_timeline_is_in_order_of_days(self):
        dead = topic(Dossier(FLOOD), "People killed")
        days = [f.as_of for f in dead.timeline]
        assert days == sorted(days)

    def test_origins_are_counted_once_each(self):
        dead = topic(Dossier(FLOOD), "People killed")
        assert (dead.origins.low, dead.origins.high) == (2, 2)


class TestFindings:
    def test_a_later_figure_of_one_origin_develops_the_earlier(self):
        dead = topic(Dossier([FLOOD[0], *LAYOFFS, FLOOD[1]]), "People killed")
        assert [shown(f) for f in dead.findings] == [("develops", "43 people", "at least 31 people")]

    def test_the_same_figure_of_one_origin_is_repeated(self):
        dead = topic(Dossier([FLOOD[1], FLOOD[3]]), "People killed")
        assert [str(f.kind) for f in dead.findings if f.claim.quantity][:1] == ["repeats"]

    def test_the_same_figure_of_two_origins_is_corroborated(self):
        dead = topic(Dossier([FLOOD[2], FLOOD[3]]), "People killed")
        assert dead.of_kind("corroborates")

    def test_different_figures_of_two_origins_are_disputed(self):
        turnout = Dossier(ELECTION).topics[0]
        [finding] = turnout.findings
        assert str(finding.kind) == "disputes"
        assert turnout.conflicts == (finding,)
        assert all(str(reason) for reason in finding.reasons)

    def test_a_plan_and_a_fact_do_not_conflict(self):
        jobs = topic(Dossier(LAYOFFS), "Jobs cut")
        planned = {f.claim.article for f in jobs.conflicts} | {f.other.article for f in jobs.conflicts if f.other}
        assert "line-2" not in planned

    def test_a_denial_is_set_against_what_it_denies(self):
        rescued = topic(Dossier(FLOOD), "People rescued")
        assert any(f.kind is FindingKind.DENIES and f.other is not None for f in rescued.findings)

    def test_who_leaves_it_open_is_told(self):
        dead = topic(Dossier(FLOOD), "People killed")
        [finding] = dead.of_kind("does_not_confirm")
        assert finding.other is None

    def test_one_conflict_is_told_once(self):
        many = [
            read(f"{n} people died, Interpol said.", outlet="A", published=day(1), id=f"m{i}")
            for i, n in enumerate((12, 12, 12, 12))
        ]
        other = read("90 people died, the Red Cross said.", outlet="B", published=day(1), id="other")
        dead = topic(Dossier([*many, other]), "People killed")
        assert len(dead.of_kind("disputes")) == 1

    def test_a_finding_can_be_read(self):
        [finding] = Dossier(ELECTION).topics[0].findings
        assert "disputes" in str(finding)
        assert "percent" in str(finding)


class TestStability:
    @pytest.mark.parametrize("story", STORIES)
    @given(data=st.data())
    @settings(max_examples=15, deadline=None)
    def test_the_order_of_articles_does_not_matter(self, story, data):
        shuffled = data.draw(st.permutations(STORIES[story]))
        assert Dossier(shuffled).topics == Dossier(STORIES[story]).topics

    @pytest.mark.parametrize("story", STORIES)
    def test_adding_one_by_one_is_the_same_as_all_at_once(self, story):
        dossier = Dossier()
        for article in STORIES[story]:
            dossier.add(article)
            assert dossier.topics is not None
        assert dossier.topics == Dossier(STORIES[story]).topics
        assert dossier == Dossier(STORIES[story])

    def test_adding_leaves_other_topics_as_they_are(self):
        dossier = Dossier(FLOOD)
        before = topic(dossier, "People killed")
        dossier.add(LAYOFFS[0])
        assert topic(dossier, "People killed") == before

    def test_an_article_counts_once(self):
        assert Dossier([*FLOOD, *FLOOD]).topics == Dossier(FLOOD).topics

    def test_an_article_without_id_is_given_one(self):
        dossier = Dossier([read("12 people died.", outlet="A")])
        [article] = dossier.articles
        assert article.id is not None
        assert {claim.article for claim in article.claims} == {article.id}

    def test_a_dossier_of_nothing(self):
        dossier = Dossier()
        assert (dossier.topics, dossier.articles, dossier.ungrouped) == ((), (), ())

    def test_every_claim_is_somewhere(self):
        dossier = Dossier([*FLOOD, *LAYOFFS, *ELECTION])
        placed = {id(f.claim) for t in dossier.topics for f in t.figures}
        placed |= {id(s) for t in dossier.topics for s in t.statements} | {id(c) for c in dossier.ungrouped}
        assert {id(c) for a in dossier.articles for c in a.claims} <= placed

    def test_the_policy_decides_what_conflicts(self):
        pair = [
            read("About 100 people died, the mayor said.", outlet="A", published=day(1), id="1"),
            read("120 people died, the army said.", outlet="B", published=day(1), id="2"),
        ]
        assert Dossier(pair).topics[0].conflicts
        assert not Dossier(pair, policy=Policy(about=("0.2", "0.3"))).topics[0].conflicts
