"""Decides, from weights learnt word by word, whether what was read around a cue is an attribution.

The model is a logistic regression: a reading's features each have a weight in
the table `cue_weights`, and their sum is the log of the odds. The prefix of a
feature says what it is: `l:` the cue's lemma, `lf:` lemma and form, `b:` and
`a:` the word before and after, `kb:` and `ka:` the same with the cue's class,
`la:` lemma and word after, `s:` the shape of the reading, `ks:` class and
shape, `t:` one trait of it, `lt:` lemma and trait, `h:` the source's last
word. `~` stands for any word of an open class.
"""

__all__ = ["weigh"]

from bisect import bisect_left
from functools import cache
from itertools import repeat
from typing import NamedTuple

from attrs import frozen

from claimkit.english.attribution_words import Cue
from claimkit.english.tables.cues import CUE_WEIGHTS
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.number_bounds import bounding, bounds_number
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.view import View

# A source of more words than this is a long one.
_LONG_SOURCE = 8
# The lengths of a content, in characters, that the weights tell apart.
_LENGTHS = (12, 30, 80, 200)
_FLAGS = ("capital", "no_source", "long_source", "name", "name_start")
_LENGTH_NAMES = ("n:0000", "n:1000", "n:1100", "n:1110", "n:1111")


@frozen
class _Model:
    """The weights, in hundredths so that sums are exact, by what they depend on.

    Those of the word before and after a cue come by the cue's class and then by the word, what the word weighs with
    any cue added in; under "" stands what it weighs beside all other classes.
    """

    all: dict[str, int]
    lengths: list[int]
    capital: int
    no_source: int
    long_source: int
    name: int
    name_start: int
    before: dict[str, dict[str, int]]
    after: dict[str, dict[str, int]]
    after_lemma: dict[str, dict[str, int]]
    heads: dict[str, int]


@cache
def _model() -> _Model:
    table = {row.feature: round(row.weight * 100) for row in CUE_WEIGHTS.stream()}
    around: dict[str, dict[str, dict[str, int]]] = {"kb": {}, "ka": {}, "la": {}}
    plain: dict[str, dict[str, int]] = {"b": {}, "a": {}, "h": {}}
    for feature, weight in table.items():
        prefix, _, rest = feature.partition(":")
        if prefix in plain:
            plain[prefix][rest] = weight
        elif prefix in around:
            key, _, word = rest.partition("/")
            around[prefix].setdefault(key, {})[word] = weight
    before, after = _added(plain["b"], around["kb"]), _added(plain["a"], around["ka"])
    lengths = [table.get(name, 0) for name in _LENGTH_NAMES]
    capital, no_source, long_source, name, name_start = (table.get(flag, 0) for flag in _FLAGS)
    return _Model(
        table, lengths, capital, no_source, long_source, name, name_start, before, after, around["la"], plain["h"]
    )


def _added(plain: dict[str, int], by_kind: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    return {"": plain, **{kind: _summed(plain, own) for kind, own in by_kind.items()}}


def _summed(plain: dict[str, int], own: dict[str, int]) -> dict[str, int]:
    return plain | {word: plain.get(word, 0) + weight for word, weight in own.items()}


class _OfCue(NamedTuple):
    """The weights of one cue: of the word before it, the one after it, the shapes met so far, and all the others."""

    before: dict[str, int]
    after: dict[str, int]
    shapes: dict[tuple[str, ...], int]
    model: _Model


@cache
def _of_cue(cue: Cue) -> _OfCue:
    model = _model()
    before, after = (of.get(cue.kind) or of[""] for of in (model.before, model.after))
    of_lemma = model.after_lemma.get(cue.lemma)
    return _OfCue(before, _summed(after, of_lemma) if of_lemma else after, {}, model)


def _of_shape(cue: Cue, traits: tuple[str, ...]) -> int:
    """The weight of all that does not depend on the words around the cue."""
    lemma, kind, form = cue.lemma, cue.kind, cue.form
    shape = "+".join(traits)
    names = ["bias", "l:" + lemma, "s:" + shape, f"ks:{kind}+{shape}", f"lf:{lemma}/{form}"]
    for trait in traits:
        names += ["t:" + trait, f"lt:{lemma}/{trait}"]
    return sum(map(_model().all.get, names, repeat(0)))


def weigh(view: View, found: Found) -> int:
    """How likely the reading is an attribution: a hundred times the log of its odds."""
    of_before, of_after, shapes, model = _of_cue(found.info)
    total = shapes.get(found.traits)
    if total is None:
        total = shapes[found.traits] = _of_shape(found.info, found.traits)
    token = found.token
    begin, end = found.content[0]
    total += of_before.get(_word_before(view, token), 0) + of_after.get(_word_after(view, token), 0)
    total += model.lengths[bisect_left(_LENGTHS, end - begin)]
    if view.words[token][0].isupper():
        total += model.capital
    return total + (model.no_source if found.source is None else _of_source(view, found.source, model))


def _word_before(view: View, token: int) -> str:
    if not token:
        return "^"
    word = view.lower[token - 1]
    if view.cls[token - 1]:
        return word
    return "-ly" if word.endswith("ly") else "~"


def _word_after(view: View, token: int) -> str:
    following, size = token + 1, len(view.lower)
    if following == size:
        return "$"
    word = view.lower[following]
    # "Saying as many as 60" is like "saying 60".
    unknown = not view.cls[following] or (word in bounding() and bounds_number(view, following, size))
    return "~" if unknown else word


def _of_source(view: View, source: TokenRange, model: _Model) -> int:
    """The weight of what the source is like: its last word, its length, whether it is a name."""
    words, (first, end) = view.words, source
    total = model.heads.get(view.lower[end - 1], 0)
    if end - first > _LONG_SOURCE:
        total += model.long_source
    if not view.cls[first] and words[first][0].isupper():
        total += model.name if words[end - 1][0].isupper() else model.name_start
    return total
