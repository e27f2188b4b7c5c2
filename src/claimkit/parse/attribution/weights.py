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
from typing import NamedTuple

from claimkit.lexicon.tables import rows
from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.view import View

_LENGTHS = (12, 30, 80, 200)
_LENGTH_NAMES = ("n:0000", "n:1000", "n:1100", "n:1110", "n:1111")
_FLAGS = ("capital", "no_source", "long_source", "name", "name_start")


class _Model(NamedTuple):
    """The weights, in hundredths so that sums are exact, by what they depend on.

    Those of the word before and after a cue come by the cue's class and then by the word, what the word weighs with
    any cue added in; under "" stands what it weighs beside all other classes.
    """

    all: dict[str, int]
    flags: dict[str, int]
    before: dict[str, dict[str, int]]
    after: dict[str, dict[str, int]]
    after_lemma: dict[str, dict[str, int]]
    heads: dict[str, int]


@cache
def _model() -> _Model:
    table = {name: round(float(weight) * 100) for name, weight in rows("cue_weights")}
    around: dict[str, dict[str, dict[str, int]]] = {"kb": {}, "ka": {}, "la": {}}
    plain: dict[str, dict[str, int]] = {"b": {}, "a": {}, "h": {}}
    for name, weight in table.items():
        prefix, _, rest = name.partition(":")
        if prefix in plain:
            plain[prefix][rest] = weight
        elif prefix in around:
            key, _, word = rest.partition("/")
            around[prefix].setdefault(key, {})[word] = weight
    before, after = _added(plain["b"], around["kb"]), _added(plain["a"], around["ka"])
    flags = {name: table.get(name, 0) for name in (*_LENGTH_NAMES, *_FLAGS)}
    return _Model(table, flags, before, after, around["la"], plain["h"])


def _added(plain: dict[str, int], by_kind: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    added = {kind: plain | {w: plain.get(w, 0) + x for w, x in own.items()} for kind, own in by_kind.items()}
    return {"": plain, **added}


@cache
def _fixed(lemma: str, kind: str, form: str, traits: tuple[str, ...]) -> int:
    """The weight of all that does not depend on the words around the cue."""
    shape = "+".join(traits)
    names = ["bias", "l:" + lemma, "s:" + shape, f"ks:{kind}+{shape}", f"lf:{lemma}/{form}"]
    for trait in traits:
        names += ["t:" + trait, f"lt:{lemma}/{trait}"]
    return sum(_model().all.get(name, 0) for name in names)


_NONE: dict[str, int] = {}


def weigh(view: View, found: Found) -> int:
    """How likely the reading is an attribution: a hundred times the log of its odds."""
    info = found.info
    lemma, kind = info.lemma, info.kind
    _, flags, before_kind, after_kind, after_lemma, heads = _model()
    before, after = _neighbours(view, found.token)
    total = _fixed(lemma, kind, info.form, tuple(found.features))
    total += (before_kind.get(kind) or before_kind[""]).get(before, 0)
    total += (after_kind.get(kind) or after_kind[""]).get(after, 0)
    total += after_lemma.get(lemma, _NONE).get(after, 0)
    if found.source is not None:
        total += heads.get(view.lower[found.source[1] - 1], 0)
    for name in _flags(view, found):
        total += flags[name]
    return total


def _neighbours(view: View, token: int) -> tuple[str, str]:
    lower, cls = view.lower, view.cls
    before, after = "^", "$"
    if token:
        before = lower[token - 1]
        if not cls[token - 1]:
            before = "-ly" if before.endswith("ly") else "~"
    if token + 1 < len(lower):
        after = lower[token + 1] if cls[token + 1] else "~"
    return before, after


def _flags(view: View, found: Found) -> list[str]:
    words, source = view.words, found.source
    begin, end = found.content[0]
    names = [_LENGTH_NAMES[bisect_left(_LENGTHS, end - begin)]]
    if words[found.token][0].isupper():
        names.append("capital")
    if source is None:
        names.append("no_source")
        return names
    if source[1] - source[0] > 8:
        names.append("long_source")
    if words[source[0]][0].isupper() and not view.cls[source[0]]:
        names.append("name" if words[source[1] - 1][0].isupper() else "name_start")
    return names
