"""What nouns are counted as: soldiers and passengers as people, vacancies as jobs."""

__all__ = ["count_unit", "noun_class"]

from functools import cache, lru_cache

from claimkit.english.countries import NamedAs, naming_of
from claimkit.english.lexicon import Lexicon
from claimkit.english.nouns import plural
from claimkit.english.tables.nouns import NOUN_CLASSES
from claimkit.english.word_lists import word_endings
from claimkit.model.unit import Unit

# Nouns with these endings are people: strategist, politician, fisherman.


@cache
def _classes() -> dict[str, str]:
    return {row.noun: row.counts_as for row in NOUN_CLASSES}


def noun_class(lemma: str, lexicon: Lexicon) -> str:
    """What the singular noun counts as: its class where it has one, else the noun itself.

    >>> from claimkit.english.lexicon import DEFAULT
    >>> noun_class("soldier", DEFAULT), noun_class("vacancy", DEFAULT), noun_class("tank", DEFAULT)
    ('person', 'job', 'tank')
    """
    own = lexicon.nouns.get(lemma)
    if own is not None:
        return own
    known = _classes().get(lemma)
    if known is None and "-" in lemma:
        last = lemma.rpartition("-")[2]
        known = lexicon.nouns.get(last) or _classes().get(last)
    if known is None and len(lemma) > 5 and lemma.endswith(word_endings("endings of nouns for people")):
        return "person"
    if known is None and (naming := naming_of[lemma]) is not None and naming.form is NamedAs.ADJECTIVE:
        return "person"  # "200 Chinese", "fourteen Americans"
    return known or lemma


@lru_cache(maxsize=4096)
def count_unit(code: str) -> Unit:
    """The unit that things of one class, or named by one noun, are counted in."""
    return Unit("count", code, code, plural(code))
