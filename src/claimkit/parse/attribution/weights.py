"""Decides, from weights learnt word by word, whether what was read around a cue is an attribution.

The model is a logistic regression: a reading's features each have a weight in
the table `cue_weights`, and their sum is the log of the odds. The prefix of a
feature says what it is: `l:` the cue's lemma, `lf:` lemma and form, `b:` and
`a:` the word before and after, `kb:` and `ka:` the same with the cue's class,
`la:` lemma and word after, `s:` the shape of the reading, `ks:` class and
shape, `t:` one trait of it, `lt:` lemma and trait, `h:` the source's last
word. `~` stands for any word of an open class.
"""

__all__ = ["features", "weigh"]

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from claimkit.lexicon.tables import rows
from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.view import View

_LENGTHS = (12, 30, 80, 200)
_LENGTH_NAMES = ("n:0000", "n:1000", "n:1100", "n:1110", "n:1111")


class _Model(NamedTuple):
    """The weights by what they depend on; those of a word beside a class or lemma by that, then by the word."""

    all: dict[str, float]
    before_kind: dict[str, dict[str, float]]
    after_kind: dict[str, dict[str, float]]
    after_lemma: dict[str, dict[str, float]]
    before: dict[str, float]
    after: dict[str, float]
    heads: dict[str, float]


@cache
def _model() -> _Model:
    table = {name: float(weight) for name, weight in rows("cue_weights")}
    around: dict[str, dict[str, dict[str, float]]] = {"kb": {}, "ka": {}, "la": {}}
    plain: dict[str, dict[str, float]] = {"b": {}, "a": {}, "h": {}}
    for name, weight in table.items():
        prefix, _, rest = name.partition(":")
        if prefix in plain:
            plain[prefix][rest] = weight
        elif prefix in around:
            key, _, word = rest.partition("/")
            around[prefix].setdefault(key, {})[word] = weight
    return _Model(table, around["kb"], around["ka"], around["la"], plain["b"], plain["a"], plain["h"])


@cache
def _fixed(lemma: str, kind: str, form: str, traits: tuple[str, ...]) -> float:
    """The weight of all that does not depend on the words around the cue."""
    get = _model().all.get
    names = _fixed_features(lemma, kind, form, traits)
    return get("bias", 0.0) + sum(get(name, 0.0) for name in names)


def _fixed_features(lemma: str, kind: str, form: str, traits: tuple[str, ...]) -> list[str]:
    shape = "+".join(traits)
    names = ["l:" + lemma, "s:" + shape, f"ks:{kind}+{shape}", f"lf:{lemma}/{form}"]
    for trait in traits:
        names += ["t:" + trait, f"lt:{lemma}/{trait}"]
    return names


_NONE: dict[str, float] = {}


def weigh(view: View, found: Found) -> float:
    """How likely the reading is an attribution: the log of its odds."""
    info, model = found.info, _model()
    lemma, kind, form = info.lemma, info.kind, info.form
    before, after = _neighbours(view, found.token)
    total = _fixed(lemma, kind, form, tuple(found.features))
    total += model.before.get(before, 0.0) + model.after.get(after, 0.0)
    beside = model.before_kind.get(kind, _NONE).get(before, 0.0)
    total += beside + model.after_kind.get(kind, _NONE).get(after, 0.0)
    total += model.after_lemma.get(lemma, _NONE).get(after, 0.0)
    if found.source is not None:
        total += model.heads.get(view.lower[found.source[1] - 1], 0.0)
    for name in _flags(view, found):
        total += model.all.get(name, 0.0)
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


def features(view: View, found: Found) -> list[str]:
    """All that `weigh` adds up, by name: what the weights were estimated from."""
    info = found.info
    lemma, kind = info.lemma, info.kind
    before, after = _neighbours(view, found.token)
    names = _fixed_features(lemma, kind, info.form, tuple(found.features))
    names += ["b:" + before, "a:" + after, f"kb:{kind}/{before}", f"ka:{kind}/{after}", f"la:{lemma}/{after}"]
    if found.source is not None:
        names.append("h:" + view.lower[found.source[1] - 1])
    return names + _flags(view, found)
