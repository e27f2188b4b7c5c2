"""One look at each word of a text, which tells all that can be told of it by itself."""

__all__ = ["Looks", "look_at_words"]

from typing import NamedTuple

from claimkit.english.attribution_words import classes, cues, listed, nouns
from claimkit.english.own_words import per_lexicon
from claimkit.text.document import Document
from claimkit.text.furniture_phrases import furniture_phrases

# The bits above the classes.
_TRIGGER, _DECEPTIVE, _FURNITURE = (1 << n for n in range(26, 29))
_PLAIN = _TRIGGER - 1
_DECEPTIVE_WORDS = frozenset({"us", "who", "it", "will", "may", *".-'’"})


class Looks(NamedTuple):
    """The class of each token, and which tokens are, in order, something that others ask for.

    `triggers` may be a cue, `deceptive` are not always what they look like,
    `furniture` is the key word of a phrase of the site.
    """

    classes: list[int]
    triggers: list[int]
    deceptive: list[int]
    furniture: list[int]


def look_at_words(document: Document) -> Looks:
    """What the words of a document are by themselves; this is the only question that is asked of every one of them.

    >>> looks = look_at_words(Document("He said it may comment."))
    >>> looks.triggers, looks.deceptive, looks.furniture
    ([1, 4], [2, 3, 5], [4])
    """
    look = _table().get
    of_words: list[int] = []
    triggers: list[int] = []
    deceptive: list[int] = []
    furniture: list[int] = []
    for word in document.tokens.lower:
        c = look(word, 0)
        if c > _PLAIN:
            if c & _TRIGGER:
                triggers.append(len(of_words))
            if c & _DECEPTIVE:
                deceptive.append(len(of_words))
            if c & _FURNITURE:
                furniture.append(len(of_words))
            c &= _PLAIN
        of_words.append(c)
    return Looks(of_words, triggers, deceptive, furniture)


@per_lexicon
def _table() -> dict[str, int]:
    triggers = cues().keys() | nouns().keys() | listed("adverb_cue") | listed("fixed") | {"according", "per", ":"}
    table = dict(classes())
    for bit, words in (
        (_TRIGGER, triggers),
        (_DECEPTIVE, _DECEPTIVE_WORDS),
        (_FURNITURE, furniture_phrases()),
    ):
        for word in words:
            table[word] = table.get(word, 0) | bit
    return table
