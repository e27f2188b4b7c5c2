"""Who gives a figure without a verb of saying, and other ways in which a sentence shares its parts."""

import pytest

import claimkit


def figures(text):
    return [claim for claim in claimkit.read(text, outlet="Post").claims if claim.quantity is not None]


class TestTellers:
    @pytest.mark.parametrize(
        ("text", "origin"),
        [
            ("Police put the number of marchers at 65,000.", "police"),
            ("The health ministry raised the death toll to 27 on Thursday.", "health ministry"),
            ("The interior ministry has registered 61,000 refugees.", "interior ministry"),
            ("The coast guard estimated the spill at 3,200 barrels.", "coast guard"),
            ("The blast raised the death toll to 12.", "Post"),
            ("The storm cut the harvest to 5 million tonnes.", "Post"),
            ("Spain recorded 40 deaths.", "Post"),
            ("The central bank raised its benchmark rate by half a percentage point to 4.75%.", "Post"),
        ],
    )
    def test_who_counts_is_the_origin(self, text, origin):
        assert {claim.origin.name for claim in figures(text)} == {origin}

    def test_behind_but_believers_stand_for_themselves(self):
        text = "The bank says it believes inflation will fall below 3%, but economists fear it could stay above 4%."
        first, second = figures(text)
        assert second.origin.name == "economists"
        assert str(second.stance) == "believes"
        assert second.object == first.object == "inflation"
        assert first.origin.name != "economists"


class TestSharing:
    def test_verbs_joined_by_and_share_modal_and_subject(self):
        closed, cut = figures("The company will close three plants and cut 900 jobs.")
        assert (str(closed.status), str(cut.status)) == ("planned", "planned")
        assert cut.actor == closed.actor == "company"

    def test_a_body_that_speaks_of_itself_is_the_actor(self):
        [claim] = figures("Volkswagen said it would cut 30,000 jobs.")
        assert claim.actor == "Volkswagen"

    def test_a_compound_adjective_makes_no_claim(self):
        assert not figures("The 120-seat parliament met on Monday.")

    def test_parts_behind_a_clause(self):
        whole, part = claimkit.find_quantities("205 people were killed, including 202 in Valencia.")
        assert part.part_of == whole
        whole, part = claimkit.find_quantities("They treat 62 people, 14 of them in a critical condition.")
        assert part.part_of == whole

    def test_a_word_behind_a_comma_begins_another_number(self):
        fine, officials = claimkit.find_quantities("The fine is €20 million, two officials said.")
        assert (fine.text, officials.text) == ("€20 million", "two officials")


class TestEvents:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Organisers said 50,000 people attended the rally.", "Police said 20,000 protesters took part."),
            ("Police said 24 people lost their lives.", "The army said 31 people were killed."),
            ("The union said 5,000 workers walked out.", "The mayor said 800 workers were on strike."),
            ("Lumen Telecom said 5 million accounts were exposed.", "Fortline said 9 million accounts were stolen."),
            ("The army said 40 people were missing.", "Police said 90 people were unaccounted for."),
        ],
    )
    def test_words_for_one_event(self, one, other):
        assert str(claimkit.compare(*figures(one), *figures(other)).relation) == "conflicts"

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Police said 24 people were killed.", "The mayor said 5,000 people were in shelters."),
            ("Police said 24 people were killed.", "The army said 400 passengers were on board."),
            ("The Red Cross said 34 hostages were released.", "The army said 120 prisoners were released."),
        ],
    )
    def test_other_things_that_happen_to_people(self, one, other):
        assert str(claimkit.compare(*figures(one), *figures(other)).relation) in {"not_comparable", "compatible"}
