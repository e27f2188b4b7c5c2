"""What an article is about and around: its country, and the subjects of its sentences."""

__all__ = ["Subjects", "country_in", "main_country", "no_subjects"]

import re
from collections import Counter
from collections.abc import Callable, Iterable

from claimkit.english.countries import NamedAs
from claimkit.model.span import Span
from claimkit.parse.sources.phrase.places import Place, place_named
from claimkit.text.document import Document

# The class in front is what the regex engine skips to fastest, so that the look behind comes second.
_NAMES = re.compile(r"[A-ZÉÎÓ](?<!\w.)[\w.'’]{1,30}+(?: [A-Z][\w.'’]{1,30}+)?")
# An article is about one country where so many of its mentions of countries, and that many at least, are of it.
_SHARE = 0.6
_AT_LEAST = 2
# The place that the report comes from counts for more.
_DATELINE = 4
_BEFORE_DASH = re.compile(r"[^\n]{2,60}?\s(?:[—–-]|--)\s")
# Further on in a text nothing new is expected of where it plays.
_READ = 6000

Subjects = Callable[[int], Iterable[Span]]
"""Gives for an offset the grammatical subjects before it, the nearest first."""


def no_subjects(offset: int) -> Iterable[Span]:
    """No subjects, where nobody has looked for any."""
    return ()


def country_in(phrase: str) -> Place | None:
    """The first country that a phrase names, as a word for its institutions; or None.

    >>> country_in("hundreds of Kenyan farmers").adjective
    'Kenyan'
    """
    for match in _NAMES.finditer(phrase):
        place = place_named(match[0].removesuffix("'s").removesuffix("’s"))
        if place and place.form is not NamedAs.REGION:
            return place._replace(form=NamedAs.NAME)
    return None


def main_country(document: Document) -> Place | None:
    """The country that most of the places in the first part of a text lie in, as a word for its institutions; or None.

    >>> main_country(Document("Nairobi is wet. Kenya and the Kenyan coast had floods. Uganda had none.")).adjective
    'Kenyan'
    >>> main_country(Document("France and Spain agreed."))
    """
    counts: Counter[str] = Counter()
    places: dict[str, Place] = {}
    dash = _BEFORE_DASH.match(document.text)
    dateline = dash.end() if dash else 0
    for match in _NAMES.finditer(document.text, 0, _READ):
        whole = match[0].replace("’", "'").removesuffix("'s").rstrip(".")
        place = place_named(whole)
        if place is None and " " in whole:
            first, second = [word.removesuffix("'s").rstrip(".") for word in whole.split()]
            place = place_named(first) or place_named(second)
        if place:
            counts[place.code] += _DATELINE if match.end() <= dateline else 1
            if place.form is not NamedAs.REGION:
                places.setdefault(place.code, place)
    if not counts:
        return None
    code, number = counts.most_common(1)[0]
    if number < _AT_LEAST or number < _SHARE * counts.total() or code not in places:
        return None
    return places[code]._replace(form=NamedAs.NAME)
