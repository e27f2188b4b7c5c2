"""Gives each word of a text its part of speech.

Most words are only ever one thing, by the table `tag_words`. Of the others a linear model decides (the table
`tag_weights`), from left to right, by the word, its ending, its neighbours and what was decided before. The first
letter of a feature says what it is: `w` the word, `o` its outlook (what it may be as far as it shows by itself), `s`
and `S` its ending, `i` its beginning, `1` the tag before and the outlook, `2` the two tags before, `3` those and the
outlook, `b` the word before, `+` the outlook of the next word, `c` both outlooks, `a` the next word, `n` the outlooks
of the next two, `x` the tag before and the outlook of the next, `y` the word and the tag before, `z` the word and the
outlook of the next.
"""

__all__ = ["context_features", "tag_words", "tagged"]

from functools import cache
from typing import NamedTuple

from claimkit.english.memo import Memo
from claimkit.english.tables.syntax import TAG_WEIGHTS
from claimkit.syntax.linear_model import LinearModel
from claimkit.syntax.outlooks import Outlook, outlook_of, word_features
from claimkit.syntax.word_tags import TAGS
from claimkit.text.document import Document


def tagged(document: Document) -> str:
    """The tags of all tokens of a document, one letter each.

    >>> tagged(Document("The minister opened a school. It said prices had risen."))
    'dNDdN.eDNHL.'
    """
    tokens = document.tokens
    tags: list[str] = []
    done = 0
    for sentence in document.sentences:
        start, end = tokens.from_offset(sentence.start), tokens.until_offset(sentence.end)
        if start < end:
            tags += ["." * (start - done), tag_words(tokens.words[start:end])]
            done = end
    return "".join(tags) + "." * (len(tokens) - done)


class _View(NamedTuple):
    """The outlook of a word with the sum of the weights of its own features."""

    outlook: Outlook
    own: int


def _view(word: str) -> _View:
    outlook = outlook_of(word)
    return _View(outlook, _model().total(word_features(outlook)))


def _first_view(word: str) -> _View:
    outlook = outlook_of(word, first=True)
    return _View(outlook, _model().total(word_features(outlook)))


_views: Memo[_View] = Memo(_view)
_first_views: Memo[_View] = Memo(_first_view)
_EDGE = Outlook(".", ".", ".", ".")


def tag_words(words: list[str]) -> str:
    """The tags of the words of one sentence."""
    model = _model()
    best, packed = model.best, model.packed
    views = [_views[word] for word in words]
    if views:
        views[0] = _first_views[words[0]]
    views += (_View(_EDGE, 0), _View(_EDGE, 0))
    tags: list[str] = []
    last = last_but_one = "."
    before = "."
    for place in range(len(words)):
        outlook, own = views[place]
        tag = outlook.choices
        if len(tag) > 1:
            after, beyond = views[place + 1].outlook, views[place + 2].outlook
            total = own
            for feature in context_features(outlook, last_but_one, last, before, after, beyond):
                if feature in packed:
                    total += packed[feature]
            tag = best(total, tag)
        tags.append(tag)
        last_but_one, last, before = last, tag, outlook.lower
    return "".join(tags)


def context_features(
    outlook: Outlook, last_but_one: str, last: str, before: str, after: Outlook, beyond: Outlook
) -> tuple[str, ...]:
    """The features of a word among its neighbours."""
    lower, _, code, coarse = outlook
    following = after.coarse
    around = f"{last}{coarse}|{following}"
    return (
        f"1{last}{code}",
        f"2{last_but_one}{last}",
        f"3{last_but_one}{last}{coarse}",
        f"b{before}",
        f"+{after.code}",
        f"c{code} {following}",
        f"a{after.lower}",
        f"n{following} {beyond.coarse}",
        f"x{last}{following}",
        f"y{lower} {last}",
        f"z{lower} {following}",
        f"u{around}",
        f"v{around}{beyond.coarse}",
        f"t{last_but_one}{around}",
    )


@cache
def _model() -> LinearModel:
    return LinearModel.from_rows(TAGS, TAG_WEIGHTS.stream())
