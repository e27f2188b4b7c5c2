"""Words of source phrases: their classes, looked up in the tables once."""

__all__ = [
    "NounSense",
    "clean",
    "in_class",
    "is_capitalised",
    "is_known",
    "key_of",
    "noun_of",
    "noun_of_pair",
    "owner_in",
    "role_of",
    "source_head",
]

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, TypeVar

from claimkit.english.closed_classes import WordClass, closed_words
from claimkit.english.memo import Memo
from claimkit.english.nouns import singular, singular_if_plural, with_plurals
from claimkit.english.own_words import OwnMemo, own_lexicon, per_lexicon
from claimkit.english.tables.sources import ROLES, SOURCE_NOUNS, SOURCE_WORDS
from claimkit.model.source import SourceKind

_V = TypeVar("_V")


class NounSense(NamedTuple):
    """What a source noun says: the kind of source, and whether it names no one in particular."""

    kind: SourceKind
    anonymous: bool


_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "ʹ": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'", "“": None, "”": None, '"': None}
    | {"„": None, "«": None, "»": None, "\u200b": None, "\ufeff": None}
)
_EDGES = " \t\n,;:!?-–—…*•'"


def clean(phrase: str) -> str:
    """`phrase` in one line, with straight apostrophes, without quotation marks and marks at its edges.

    >>> clean(" “South Koreaʹs\\n spy agency”, ")
    "South Korea's spy agency"
    """
    if not phrase.isascii() or '"' in phrase or "`" in phrase:
        phrase = phrase.translate(_MARKS)
    text = " ".join(phrase.split()).strip(_EDGES)
    if text[-1:] == "." and not (len(text) > 1 and text[-2].isupper()) and not _abbreviated(text):
        text = text[:-1].rstrip(_EDGES)
    return text


def _abbreviated(text: str) -> bool:
    last = text.rsplit(" ", 1)[-1][:-1].lower()
    return last in in_class("suffix") or f"{last}." in in_class("ending")


@cache
def in_class(name: str) -> frozenset[str]:
    """The words of a class of the table `source_words`; a class that is closed has its words of the one inventory."""
    own = frozenset(row.word for row in SOURCE_WORDS if row.part == name)
    return own | closed_words(*_CLOSED[name]) if name in _CLOSED else own


# The classes of the one inventory that are asked for here, with what the table of source words adds to each.
_CLOSED = {
    "determiner": (WordClass.DETERMINER,),
    "possessive": (WordClass.POSSESSIVE,),
    "complement": (
        WordClass.PREPOSITION, WordClass.OPENING, WordClass.COMPARATIVE, WordClass.RELATIVE, WordClass.OBLIQUE,
    ),
}  # fmt: skip


def owner_in(words: Iterable[str]) -> int:
    """How many words at the beginning name an owner, up to the first possessive; 0 where there is none.

    >>> owner_in("the ad's narrator".split()), owner_in(["Budanov"])
    (2, 0)
    """
    for i, word in enumerate(words):
        if word.endswith(("'s", "s'")):
            return i + 1
    return 0


def is_capitalised(word: str) -> bool:
    """Whether `word` begins with a capital, or with a digit before capitals ("10th" does not)."""
    return word[:1].isupper()


def key_of(name: str) -> str:
    """What a name is looked up and compared by: no case, no article, no possessive ending."""
    key = name.casefold()
    if key.startswith("the "):
        key = key[4:]
    if key.endswith("'s"):
        return key[:-2]
    return key[:-1] if key.endswith("s'") else key


@cache
def _own_forms() -> frozenset[str]:
    """Nouns that the tables know in the plural, as words of their own: "people", "media"."""
    return frozenset(noun for noun in SOURCE_NOUNS.words if singular_if_plural[noun])


def source_head(word: str) -> str:
    """The form in which the tables know a source noun in lower case: its singular, but "people" and "media".

    >>> [source_head(w) for w in ("spokesmen", "agencies", "officials", "people", "witnesses")]
    ['spokesman', 'agency', 'official', 'people', 'witness']
    """
    return word if word in _own_forms() else singular(word)


def _with_plurals(table: dict[str, _V]) -> dict[str, _V]:
    """The table with the plurals of its nouns, which need no singular to be looked for then."""
    return {form: value for noun, value in table.items() for form in (noun, *with_plurals({noun}))} | table


@per_lexicon
def _roles() -> dict[str, tuple[str, str]]:
    own = {word: (word, "") for word in own_lexicon().offices}
    return _with_plurals({row.word: (row.meaning or row.word, row.gender) for row in ROLES} | own)


@cache
def _nouns() -> dict[str, NounSense]:
    return _with_plurals({row.noun: NounSense(row.kind, row.naming == "anonymous") for row in SOURCE_NOUNS})


def _office_in(word: str) -> tuple[str, str] | None:
    return _roles().get(word.rstrip(".").lower())


role_of = OwnMemo(_office_in).__getitem__
"""The office that a word names, written out, and the gender it tells; None for other words.

>>> role_of("Gen."), role_of("spokeswoman"), role_of("Ministry")
(('general', ''), ('spokeswoman', 'f'), None)
"""


def _kind_in(word: str) -> NounSense | None:
    return _nouns().get(word.lower())


noun_of = Memo(_kind_in).__getitem__
"""The kind of source that a common noun names and whether it names no one in particular.

>>> str(noun_of("Witnesses").kind), noun_of("Witnesses").anonymous, noun_of("tree")
('group', True, None)
"""


@cache
def _heads_of_pairs() -> frozenset[str]:
    return frozenset(noun.rsplit(" ", 1)[1] for noun in _nouns() if " " in noun)


def noun_of_pair(first: str, head: str) -> NounSense | None:
    """What `noun_of` says of two words in lower case and in the singular.

    >>> str(noun_of_pair("news", "agency").kind), noun_of_pair("old", "agency")
    ('news_agency', None)
    """
    return _nouns().get(f"{first} {head}") if head in _heads_of_pairs() else None


@per_lexicon
def _known() -> frozenset[str]:
    classes = ("determiner", "quantifier", "modifier", "office")
    words = frozenset().union(*map(in_class, classes)) | SOURCE_NOUNS.words | ROLES.words | own_lexicon().offices
    return frozenset(_with_plurals(dict.fromkeys(words)))


def _is_known(word: str) -> bool:
    return word.lower() in _known()


is_known = OwnMemo(_is_known).__getitem__
"""Whether a common word, singular or plural, may begin a source phrase.

>>> is_known("Officials"), is_known("Seoul")
(True, False)
"""
