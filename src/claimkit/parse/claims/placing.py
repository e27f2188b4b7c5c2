"""Gives a claim the place that its sentence or its article tells, where the clause itself does not."""

__all__ = ["placed"]


from claimkit.english.countries import NamedAs, capitals
from claimkit.english.word_lists import word_list
from claimkit.model.span import Span
from claimkit.parse.claims.about import About
from claimkit.parse.claims.measured import PERSON_DEEDS
from claimkit.parse.claims.places_near import CAPITAL, leading_place, place_of_occasion
from claimkit.parse.sources.coreference.setting import main_country
from claimkit.parse.sources.phrase.places import place_named
from claimkit.syntax.figure_clauses import Clause
from claimkit.text.document import Document


def placed(document: Document, sentence: Span, clause: Clause, about: About, *, told: bool) -> str | None:
    """The place of a clause; else the one that its sentence begins with: "In Texas, rivers rose and 900 people fled".

    Else it is that of the occasion: "900 people died when a dam burst in Texas".

    Where somebody tells it (`told`), a seat of government in front is rather where they spoke: "In Washington,
    officials said 12 people had died". "The capital" is that of the country that the document is about.
    """
    place = about.place
    if place is None:
        tokens = document.tokens
        start = tokens.from_offset(sentence.start)
        place = leading_place(tokens, start, clause.start)
        if place is not None and told and about.action not in PERSON_DEEDS and _is_seat(place):
            return None
        if place is None and about.action in _BEFALLS:
            place = place_of_occasion(tokens, clause, tokens.until_offset(sentence.end))
    if place == CAPITAL:
        country = document.once(main_country)
        return capitals().get(country.code) if country is not None else None
    return place


# What befalls people and things where something happens.
_BEFALLS = word_list("actions that befall people where they are")  # fmt: skip


def _is_seat(name: str) -> bool:
    place = place_named(name)
    return place is not None and place.form is NamedAs.SEAT
