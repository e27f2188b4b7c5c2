"""Claims: one for each figure, with what it is about, and who is behind it; and those without a figure."""

import datetime

import pytest

from claimkit import read

DAY = datetime.date(2025, 7, 7)


def claims(text, **given):
    return read(text, published=DAY, **given).claims


def figure(text, words, **given):
    [claim] = [c for c in claims(text, **given) if c.quantity is not None and words in c.quantity.text]
    return claim


def chain(claim):
    return [source.name for source in claim.chain]


class TestAbout:
    @pytest.mark.parametrize(
        ("text", "words", "actor", "action", "thing", "place"),
        [
            ("Pyongyang has dispatched 500 troops to Russia.", "500", "North Korea", "send", "soldier", "Russia"),
            ("In Texas, 12 people died.", "12", None, "die", "person", "Texas"),
            ("31 deaths were reported in Kerr County.", "31", None, "die", "person", "Kerr County"),
            ("The death toll from the floods in Texas rose to 31.", "31", None, "die", "person", "Texas"),
            ("Officials put the death toll at 31.", "31", None, "die", "person", None),
            ("The storm left 500 people homeless in Florida.", "500", None, "displace", "person", "Florida"),
            ("12 missing in Texas", "12", None, "miss", "person", "Texas"),
            ("500 homes were destroyed by Hurricane Laura.", "500", "Hurricane Laura", "destroy", "house", None),
            ("The firm laid off 500 people in Germany.", "500", "firm", "cut", "person", "Germany"),
            ("Unemployment fell to 5% in May.", "5%", None, "be", "unemployment", None),
            ("The jobless rate fell 0.3%.", "0.3%", "jobless rate", "fall", "unemployment", None),
            ("The firm made a loss of $3 million.", "$3 million", "firm", "lose", "loss", None),
            ("Oil prices rose to $80 per barrel.", "$80", None, "be", "oil price", None),
            ("The party won 45 percent of the vote.", "45", "party", "win", "vote", None),
            ("The fire is 15 percent contained.", "15", None, "contain", "fire", None),
            ("Russia's army moved 500 tanks to the Russian region of Kursk.", "500", None, "move", "tank", None),
            ("The firm is weighing the closure of up to three plants.", "three", "firm", "close", "plant", None),
            ("The blast led to the deaths of 12 people.", "12", None, "die", "person", None),
            ("The deal will see 500 jobs cut in Wales.", "500", None, "cut", "job", "Wales"),
            ("The bank paid its customers $300 million.", "$300", "bank", "pay", "customer", None),
            ("Some 40 patients were being cared for.", "40", None, "care", "patient", None),
            ("In Texas, rivers rose and 900 people fled.", "900", None, "flee", "person", "Texas"),
            ("In Lyon, unions said 900 people had marched.", "900", None, "protest", "person", "Lyon"),
            ("At least 40 people died in the capital, Goma.", "40", None, "die", "person", "Goma"),
            (
                "Kenya and the Kenyan army mourn. At least 40 people died in the capital.",
                "40",
                None,
                "die",
                "person",
                "Nairobi",
            ),
            ("The army put the number of soldiers killed at 120.", "120", None, "die", "soldier", None),
            ("The bank put the number of clients whose data leaked at 900.", "900", None, "leak", "customer", None),
            ("The number of people in need rose to 4 million.", "4", None, "be", "person", None),
            (
                "A total of 118 inmates escaped after a flood destroyed the fence.",
                "118",
                None,
                "escape",
                "prisoner",
                None,
            ),
            ("Officials caught 23 of the 118 prisoners who fled.", "118", None, "flee", "prisoner", None),
            ("The duties would cut imports by 125,000 vehicles.", "125,000", "duties", "cut", "vehicle", None),
            ("Kim, the minister, sent 500 men.", "500", "Kim", "send", "man", None),
            ("Acme, founded in 1960, has cut 500 jobs.", "500", "Acme", "cut", "job", None),
            ("500 people face hunger, double the number of May.", "500", None, "face", "person", None),
            ("12 ships sank in Chinese waters.", "12", None, "sink", "ship", "China"),
            ("A second dose cut hospital admissions by 94 percent.", "94", "second dose", "cut", "person", None),
            ("The bank raised its rate by half a point to 5 percent.", "5 p", "bank", "raise", "interest rate", None),
            ("The strike, now in its third week, has cost $2 billion.", "$2", "strike", "cost", "strike", None),
            ("Some 500 children go to school hungry.", "500", None, "go", "child", None),
            ("A quake struck southern Turkey, killing 912 people.", "912", None, "die", "person", "Turkey"),
            ("40 people died in Turkey and Syria.", "40", None, "die", "person", "Turkey and Syria"),
            ("40 people died in Trinidad and Tobago.", "40", None, "die", "person", "Trinidad and Tobago"),
            ("40 people died in Bosnia.", "40", None, "die", "person", "Bosnia and Herzegovina"),
            ("Shells killed 12 in Bakhmut and Rome said so.", "12", None, "die", "person", "Bakhmut"),
            ("The 900 soldiers Rome says it has sent left.", "900", None, "send", "soldier", None),
        ],
    )
    def test_actor_action_object_place(self, text, words, actor, action, thing, place):
        claim = figure(text, words)
        assert (claim.action, claim.object) == (action, thing)
        if actor is not None:
            assert claim.actor == actor
        if place is not None:
            assert claim.place == place

    def test_the_finer_place_keeps_the_one_that_holds_it(self):
        assert figure("500 soldiers are training in Russia's Far East.", "500").place == "Far East, Russia"

    def test_a_place_in_a_purpose_is_not_where_troops_are_sent(self):
        assert figure("Rome will send 500 soldiers to support the war in Ukraine.", "500").place is None

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("The union plans duties of 35% on Chinese cars.", "35%"),
            ("The firm, based in Rome, cut 500 jobs.", "500"),
        ],
    )
    def test_what_goods_and_firms_are_from_is_no_place(self, text, words):
        assert figure(text, words).place is None

    def test_a_month_is_no_place(self):
        assert figure("The firm cut 500 jobs in March.", "500").place is None

    @pytest.mark.parametrize(
        ("text", "words", "subset"),
        [
            ("A first group of 500 soldiers has arrived.", "500", ("first group",)),
            ("This is the vanguard of up to 900 soldiers Rome will send.", "900", ("vanguard",)),
            ("500 homes are without power.", "500", ("without power",)),
            ("The city hired 30 foreign nurses.", "30", ("foreign",)),
            ("The city hired 30 nurses.", "30", ()),
        ],
    )
    def test_subset(self, text, words, subset):
        assert figure(text, words).subset == subset

    def test_a_nation_among_the_modifiers_is_the_actor_of_what_its_people_do(self):
        claim = figure("Close to 900 North Korean troops are in Russia.", "900")
        assert (claim.actor, claim.action, claim.place) == ("North Korea", "be", "Russia")

    def test_a_nation_among_the_modifiers_narrows_down_whom_something_happened_to(self):
        claim = figure("900 Russian soldiers were killed.", "900")
        assert (claim.actor, claim.subset) == (None, ("Russia",))

    def test_whose_workers_are_laid_off(self):
        claim = figure("As many as 900 Acme workers could be laid off.", "900")
        assert (claim.actor, claim.action, claim.subset) == ("Acme", "cut", ())

    def test_of_the_dead_so_many_were(self):
        claim = figure("Of the dead, 15 were children.", "15")
        assert (claim.object, claim.action) == ("child", "die")

    def test_it_may_be_how_many(self):
        text = "The state has not said how many pupils were taken in Kuriga. Officials put it at 287."
        claim = figure(text, "287")
        assert (claim.object, claim.action, claim.place) == ("student", "take", "Kuriga")

    def test_a_figure_after_how_many_counts_for_itself(self):
        text = "The state has not said how many pupils were taken in Kuriga. The army freed 16 hostages at 23 farms."
        assert (figure(text, "16").object, figure(text, "23").object) == ("hostage", "farm")

    def test_a_bid_behind_its_sum_is_a_noun(self):
        assert figure("The miner has made a £31bn bid for its rival.", "£31bn").object == "bid"

    def test_the_number_points_back(self):
        claim = figure("Organizers said 500 people marched. Police put the number at 120.", "120")
        assert (claim.object, claim.action) == ("person", "protest")

    def test_a_bare_number_counts_what_was_counted_before(self):
        claim = figure("Rome said 500 soldiers had left. Some 200 more will follow.", "200")
        assert claim.object == "soldier"

    @pytest.mark.parametrize("text", ["The fire grew to 4,100 acres.", "The fire has burned 4,100 acres."])
    def test_the_area_of_a_fire_is_what_it_burned(self, text):
        claim = figure(text, "4,100")
        assert (claim.object, claim.action) == (None, "burn")

    def test_of_them_are_some_of_those_before(self):
        claim = figure("Rome fired 85 drones, Kyiv said, adding that it had shot down 63 of them.", "63")
        assert (claim.object, claim.action, str(claim.status)) == ("drone", "shoot down", "happened")

    def test_the_real_figure_is_that_of_the_amount_before(self):
        text = "Rome will spend $3 billion on roads. The opposition said the real figure was closer to $5 billion."
        claim = figure(text, "$5 billion")
        assert (claim.object, claim.action) == ("road", "spend")

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Up to 500 people are missing, among them 100 children.", "100"),
            ("As many as five firms cut 500 jobs.", "500"),
        ],
    )
    def test_a_counted_subject_is_no_actor(self, text, words):
        assert figure(text, words).actor is None

    @pytest.mark.parametrize(
        ("text", "words", "actor", "action", "thing", "place"),
        [
            (
                "Nine people were killed when a coach left the road in northern Peru.",
                "Nine",
                None,
                "die",
                "person",
                "Peru",
            ),
            ("At least 90 people died as a cyclone hit eastern Madagascar.", "90", None, "die", "person", "Madagascar"),
            ("Six people died when a jet flying to Rome crashed.", "Six", None, "die", "person", None),
            ("The toll rose to 54, with 210 injured.", "210", None, "injure", "person", None),
            ("The mayor put turnout at just 40 percent.", "40 percent", None, "be", "turnout", None),
            ("The owner put the leak at only 900 tonnes.", "900 tonnes", None, "leak", None, None),
            ("Officials put the spill in the lagoon at 900 tonnes.", "900 tonnes", None, "spill", None, None),
            ("Divers found nine bodies in the wreck.", "nine", None, "die", "person", None),
            ("Divers found nine bodies, leaving two sailors missing.", "two", "Divers", "miss", "sailor", None),
            ("Guerrillas freed 14 of the 60 hostages.", "14", "Guerrillas", "release", "hostage", None),
            ("Guerrillas freed 14 of the 60 hostages.", "60", None, None, "hostage", None),
            ("Some 4,000 nurses had received the vaccine.", "4,000", None, "vaccinate", "nurse", None),
            ("The clinic received 4,000 vaccine doses.", "4,000", "clinic", "receive", "vaccine dose", None),
            ("Thieves stole the data of 70,000 patients.", "70,000", "Thieves", "expose", "patient", None),
            ("Nearly 8,000 people have crossed into Chad.", "8,000", None, "arrive", "person", "Chad"),
            ("A coach left the road near Pune, killing nine people.", "nine", "coach", "die", "person", "Pune"),
            ("The firm will shut three coal mines by 2027, cutting 900 jobs.", "900", "firm", "cut", "job", None),
            ("More than 60 rockets hit Israel.", "60", None, "hit", "missile", "Israel"),
        ],
    )
    def test_accidents_and_counts(self, text, words, actor, action, thing, place):
        claim = figure(text, words)
        assert (claim.actor, claim.action, claim.object, claim.place) == (actor, action, thing, place)

    def test_a_whole_says_nothing_of_what_was_done_to_its_part(self):
        part, whole = claims("Guerrillas freed 14 of the 60 hostages.")
        assert (str(part.status), str(whole.status), whole.aspect) == ("happened", "unknown", None)

    @pytest.mark.parametrize("verb", ["joined", "taken part", "taken part in the walkout"])
    def test_who_takes_part_does_so_in_what_was_counted_before(self, verb):
        claim = figure(f"Some 45,000 nurses walked out. The ministry said 12,000 had {verb}.", "12,000")
        assert (claim.object, claim.action, str(claim.aspect)) == ("nurse", "strike", "cumulative")

    def test_a_figure_that_is_corrected_has_the_status_of_the_one_before(self):
        claim = figure("A ship leaked 900 tonnes of fuel. Its owner said the figure was closer to 600 tonnes.", "600")
        assert (claim.object, claim.action, str(claim.status)) == ("fuel", "leak", "happened")

    def test_an_adverb_is_no_part_of_an_actor(self):
        assert figure("Sadly the two teams lost 12 players.", "12").actor == "two teams"

    def test_where_officials_speak_is_not_where_it_happened(self):
        assert figure("In Washington, officials said 12 people had died.", "12").place is None

    def test_the_same_place_for_the_second_half_of_a_sentence(self):
        text = "In Lyon, unions said 900 people had marched; police counted 400."
        claim = figure(text, "400")
        assert (claim.place, claim.action, claim.object) == ("Lyon", "protest", "person")

    def test_who_speaks_of_a_number(self):
        text = "About 3,000 people had marched, police said; organisers spoke of more than 20,000."
        claim = figure(text, "20,000")
        assert (claim.action, chain(claim)) == ("protest", ["organisers"])

    def test_losses_put_at_a_number_are_no_verb(self):
        assert figure("The army has put its own losses at under 6,000.", "6,000").action == "lose"

    def test_what_a_figure_was_before(self):
        claim = figure("The toll stands at 81, the ministry said, up from 78 on Friday.", "78")
        assert (claim.object, claim.action) == ("person", "die")

    def test_what_is_counted_tells_the_event_of_a_level(self):
        assert figure("The toll stands at 35 dead and 250 injured.", "250").action == "injure"

    def test_who_confirms_a_bare_number(self):
        claim = figure("Officials said 14 people had died. The ministry has confirmed 11.", "11", outlet="Daily News")
        assert (claim.action, chain(claim)) == ("die", ["Daily News", "ministry"])

    def test_the_number_keeps_the_status_of_what_it_counts(self):
        text = "Organizers said 500 people will march. Police put the number at 120."
        assert str(figure(text, "120").status) == "planned"

    def test_who_counts_does_nothing_to_the_counted(self):
        claim = figure("Officials said 12 people had died. The hospital registered 15.", "15")
        assert (claim.action, claim.object, chain(claim)) == ("die", "person", ["hospital"])

    def test_what_somebody_spoke_of_is_no_object(self):
        text = "The union said 500 jobs were cut. The bank had spoken of 300."
        claim = figure(text, "300")
        assert claim.object == "job"

    def test_a_level_without_a_verb(self):
        claim = figure("Observers estimated turnout at about 60 percent.", "60")
        assert (claim.object, claim.action, str(claim.status)) == ("turnout", "be", "ongoing")

    def test_what_did_not_exceed_a_figure(self):
        claim = figure("The turnout did not exceed 40 percent.", "40")
        assert (claim.object, str(claim.polarity)) == ("turnout", "negative")

    def test_the_vote_counted_so_far_is_not_the_vote_won(self):
        claim = figure("The party won 54 percent of the vote with 99 percent of ballots counted.", "99")
        assert (claim.object, claim.action) == ("vote", "count")

    def test_to_fire_missiles_is_to_launch_them(self):
        assert figure("Russia fired 85 missiles.", "85").action == "launch"

    def test_a_noun_that_may_be_a_verb_is_one_where_there_is_no_other(self):
        claim = figure("1.1 million people in Gaza face hunger.", "1.1")
        assert (claim.action, str(claim.status)) == ("face", "ongoing")

    def test_how_long_another_figure_took_is_no_claim(self):
        assert [c.quantity.text for c in claims("Cholera killed 58 people over three days.")] == ["58 people"]

    def test_synonyms_of_ones_own(self):
        from claimkit import Lexicon

        claim = figure("Rome sent 500 sappers.", "500", lexicon=Lexicon(synonyms={"sapper": "soldier"}))
        assert claim.object == "soldier"


class TestTime:
    def test_the_deadline_of_a_plan(self):
        assert str(figure("The firm will cut 500 jobs by December.", "500").when) == "../2025-12-31"

    def test_the_day_of_saying_is_not_the_day_of_the_event(self):
        claim = figure("The mayor said on Friday that 12 people had died.", "12")
        assert (claim.when, claim.reported) == (None, datetime.date(2025, 7, 4))

    def test_without_a_day_of_saying_it_is_that_of_publication(self):
        assert figure("12 people died, the mayor said.", "12").reported == DAY

    def test_the_time_of_what_comes_after_but_is_not_the_figures(self):
        assert figure("Officials reported 12 deaths in the camp, but left on Thursday.", "12").when is None

    def test_a_multiple_has_its_own_time(self):
        claim = figure("Police counted 480 marchers, less than half of the 1,280 recorded on March 7.", "480")
        assert claim.when is None

    def test_the_day_of_an_earlier_figure_is_its_own(self):
        text = "The toll stands at 35 dead and 250 injured, up from 31 dead the day before."
        assert figure(text, "35").when is None

    def test_of_two_figures_each_has_its_own_time(self):
        text = "Turnout fell to 38 percent from 45 percent in 2019."
        assert figure(text, "38").when is None
        assert str(figure(text, "45").when) == "2019"

    @pytest.mark.parametrize(
        ("text", "aspect"),
        [
            ("500 people have died so far.", "cumulative"),
            ("500 people were killed.", "cumulative"),
            ("500 people are in hospital.", "stock"),
            ("Unemployment rose to 5%.", "stock"),
            ("500 people die each year.", "flow"),
        ],
    )
    def test_aspect(self, text, aspect):
        [claim] = claims(text)
        assert str(claim.aspect) == aspect


class TestWho:
    def test_no_attribution_makes_the_outlet_the_origin(self):
        claim = figure("12 people died.", "12", outlet="Daily News")
        assert (chain(claim), claim.origin.kind) == (["Daily News"], "outlet")

    def test_no_outlet_and_no_attribution_leave_the_origin_open(self):
        assert figure("12 people died.", "12").origin is None

    def test_from_the_outlet_to_the_source(self):
        text = "The firm will cut 500 jobs, Reuters reported, citing two people familiar with the matter."
        claim = figure(text, "500", outlet="Daily News")
        assert chain(claim)[:2] == ["Daily News", "Reuters"]
        assert len(claim.chain) == 3
        assert claim.origin.anonymous

    def test_a_belief_behind_but_is_the_believers(self):
        text = "At least 11 people died, the ministry said, but the prefect fears the number could be close to 900."
        assert chain(figure(text, "900", outlet="Daily News")) == ["Daily News", "the prefect"]

    def test_reportedly_leaves_the_origin_open(self):
        claim = figure("Two journalists were reportedly detained.", "Two", outlet="Daily News")
        assert (chain(claim), claim.origin, str(claim.status)) == (["Daily News"], None, "happened")

    def test_a_plan_is_no_link(self):
        claim = figure("Rome plans to send 500 troops.", "500", outlet="Daily News")
        assert chain(claim) == ["Daily News"]

    def test_the_source_of_a_figure_may_be_told_to_an_addressee(self):
        claim = figure("The army told lawmakers that 500 soldiers had left.", "500", outlet="Daily News")
        assert len(claim.chain) == 2

    def test_a_denied_figure_is_denied(self):
        claim = figure("Rome denied that 500 troops had been sent.", "500")
        assert (str(claim.stance), str(claim.polarity)) == ("denies", "positive")

    def test_what_a_relative_clause_tells_is_not_denied(self):
        text = "Police denied that they blocked the road to the mine in which 11 people died."
        claim = figure(text, "11", outlet="Daily News")
        assert (str(claim.stance), chain(claim)) == ("asserts", ["Daily News"])

    def test_who_familiar_with_the_matter_is_counted_is_no_claim(self):
        text = "The firm will cut 500 jobs, according to two people familiar with the matter."
        assert [c.quantity.text for c in claims(text) if c.quantity] == ["500 jobs"]

    def test_the_article_is_named(self):
        assert figure("12 people died.", "12", id="a-1").article == "a-1"

    @pytest.mark.parametrize(
        "text",
        [
            "Forty divers were missing, according to the Gazette, which quoted a harbour pilot.",
            "The Gazette, which cited a harbour pilot, reported that forty divers were missing.",
        ],
    )
    def test_a_paper_that_is_said_to_quote_somebody_is_not_the_origin(self, text):
        [claim] = claims(text)
        assert chain(claim) == ["Gazette", "a harbour pilot"]

    def test_an_agency_is_no_link_between_itself_and_its_source(self):
        [claim] = claims("A harbour pilot told AFP that forty divers were missing.", outlet="AFP")
        assert chain(claim) == ["AFP", "a harbour pilot"]

    def test_what_brings_a_toll_to_a_number_tells_nobody_of_it(self):
        claim = figure("Two more bodies were found, bringing the death toll to 25.", "25", outlet="Daily News")
        assert chain(claim) == ["Daily News"]


class TestWithoutFigure:
    def test_who_declines_to_comment_is_kept_with_what_it_is_about(self):
        text = "The firm cut 500 jobs, the union said. A spokesman declined to comment."
        [said] = [c for c in claims(text) if c.quantity is None]
        assert (str(said.stance), said.object, said.action) == ("no_comment", "job", "cut")

    def test_who_denies_an_event(self):
        [said] = claims("Moscow denied the involvement of North Korean troops.")
        assert (str(said.stance), said.object, said.actor) == ("denies", "soldier", "North Korea")

    def test_reports_that_are_dismissed_are_those_before(self):
        text = "Kyiv said 500 soldiers had arrived. Moscow dismissed the reports as rumours."
        [said] = [c for c in claims(text) if c.quantity is None]
        assert (str(said.stance), said.object, said.action) == ("denies", "soldier", "arrive")

    def test_an_assertion_without_figure(self):
        [said] = claims("Kyiv said that North Korea had sent soldiers to Russia.")
        assert (said.actor, said.action, said.object, said.place) == ("North Korea", "send", "soldier", "Russia")

    def test_a_plan_that_is_reported_is_the_report(self):
        [said] = claims("The army told lawmakers that North Korea plans to send soldiers to Russia.")
        assert (str(said.status), said.object, said.action) == ("planned", "soldier", "send")
        assert len(said.chain) == 1

    def test_nobody_hurt_is_negative(self):
        [said] = claims("No officers were injured, a police spokeswoman said.")
        assert (str(said.polarity), said.action) == ("negative", "injure")

    def test_what_an_outlet_says_in_its_own_voice_is_a_claim(self):
        [burst] = claims("The river burst its banks. Will it rain?")
        assert (burst.text, burst.action, burst.quantity) == ("The river burst its banks", "burst", None)


def test_a_day_earlier_is_no_rate():
    found = claims("The death toll rose to 58 on Wednesday, up from 41 a day earlier.")
    assert [str(claim.aspect) for claim in found] == ["cumulative", "cumulative"]


def test_the_number_is_that_of_what_is_counted_and_not_of_where():
    found = claims("The strike involved 5,000 nurses at 23 hospitals. Management put the number at 3,100.")
    assert [claim.object for claim in found] == ["nurse", "hospital", "nurse"]


def test_what_is_reduced_by_a_share_is_the_object():
    [claim] = claims("The new law reduced emissions by 30 percent.")
    assert (claim.actor, claim.action, claim.object) == ("new law", "fall", "emission")


def test_a_price_is_no_flow():
    claim = figure("Oil prices rose to $84 a barrel.", "84")
    assert (claim.object, str(claim.aspect)) == ("oil price", "stock")


def test_a_share_that_is_full_is_one_of_the_subject():
    found = claims("The reservoir is 23 percent full, down from 60 percent last year.")
    assert [claim.object for claim in found] == ["reservoir", "reservoir"]


def test_fleeing_from_home_is_being_displaced():
    found = claims("More than 1.2 million people have fled their homes. Some 1.25 million people have been displaced.")
    assert [claim.action for claim in found] == ["displace", "displace"]


def test_a_figure_of_somebody_else_is_one_of_what_was_counted_before():
    text = "The state has hired 4,000 nurses, the minister said. She rejected the union's figure of 2,300."
    assert [(claim.action, claim.object) for claim in claims(text)] == [("hire", "nurse"), ("hire", "nurse")]


def test_the_number_killed_counts_the_dead():
    found = claims("The number killed in Monday's strikes had risen to 52. The army disputed the figure.")
    assert [(claim.action, claim.object) for claim in found] == [("die", "person"), ("die", "person")]


def test_a_share_of_those_asked_is_a_figure_and_two_officials_are_none():
    texts = [
        c.quantity.text
        for c in claims("Nearly 500 employees threatened to resign. Two officials said so.")
        if c.quantity
    ]
    assert texts == ["Nearly 500 employees"]


def test_a_turnout_in_people_is_one_of_those_counted_before():
    found = claims("Organisers said almost two million people took part. Police put the turnout at 338,000.")
    assert [(claim.action, claim.object) for claim in found] == [("take part", "person"), ("take part", "person")]


def test_what_is_hit_is_a_level():
    claim = figure("Inflation hit 8.3 percent in April.", "8.3")
    assert (claim.action, claim.object) == ("be", "inflation")


def test_what_is_found_or_attacked_is_nothing_said():
    found = claims(
        "Divers have found nine bodies in the lake, the mayor said. Insurgents attacked the base with 30 drones."
    )
    assert [chain(claim) for claim in found] == [["the mayor"], []]


def test_a_denied_report_of_what_would_be_done_is_one_of_a_plan():
    claim = figure("Acme denied a newspaper report that it would close 40 shops.", "40")
    assert (str(claim.status), str(claim.stance)) == ("planned", "denies")


def test_who_dies_does_nothing():
    [claim] = claims("The army denied that any civilians had died.")
    assert (claim.actor, claim.action, claim.object) == (None, "die", "civilian")


@pytest.mark.parametrize("mines", ["three coal mines", "three of its seven coal mines"])
def test_what_a_plan_will_bring_with_it_is_planned(mines):
    assert str(figure(f"The firm will shut {mines} by 2027, cutting 900 jobs.", "900").status) == "planned"


def test_victims_have_not_died_unless_the_text_says_so():
    [claim] = read("All six victims were treated at a clinic.").claims
    assert claim.action != "die"
    [claim] = read("Four victims of the flood died.").claims
    assert claim.action == "die"


def test_a_crowd_told_after_an_age_is_no_age():
    text = "Thousands marched against a plan to raise the pension age to 67. Police put the crowd at 45,000."
    crowd = read(text).claims[-1]
    assert (crowd.action, crowd.object) == ("protest", "person")
