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

from functools import cache

from claimkit.lexicon.tables import rows
from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.view import View

_LENGTHS = (12, 30, 80, 200)


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in rows("cue_weights")}


@cache
def _fixed(lemma: str, kind: str, form: str, traits: tuple[str, ...]) -> float:
    """The weight of all that does not depend on the words around the cue."""
    get = _weights().get
    names = _fixed_features(lemma, kind, form, traits)
    return get("bias", 0.0) + sum(get(name, 0.0) for name in names)


@cache
def _around(prefix: str, key: str) -> dict[str, float]:
    """The weight of each neighbouring word for one class or lemma, by word."""
    start = prefix + key + "/"
    return {name[len(start) :]: weight for name, weight in _weights().items() if name.startswith(start)}


@cache
def _plain(prefix: str) -> dict[str, float]:
    return {name[len(prefix) :]: weight for name, weight in _weights().items() if name.startswith(prefix)}


def _fixed_features(lemma: str, kind: str, form: str, traits: tuple[str, ...]) -> list[str]:
    shape = "+".join(traits)
    names = ["l:" + lemma, "s:" + shape, f"ks:{kind}+{shape}", f"lf:{lemma}/{form}"]
    for trait in traits:
        names += ["t:" + trait, f"lt:{lemma}/{trait}"]
    return names


def weigh(view: View, found: Found) -> float:
    """How likely the reading is an attribution: the log of its odds."""
    info = found.info
    lemma, kind, form = info.lemma, info.kind, info.form
    before, after = _neighbours(view, found.token)
    total = _fixed(lemma, kind, form, tuple(found.features))
    total += _plain("b:").get(before, 0.0) + _plain("a:").get(after, 0.0)
    total += _around("kb:", kind).get(before, 0.0) + _around("ka:", kind).get(after, 0.0)
    total += _around("la:", lemma).get(after, 0.0)
    source = found.source
    if source is not None:
        total += _plain("h:").get(view.lower[source[1] - 1], 0.0)
    get = _weights().get
    for name in _flags(view, found):
        total += get(name, 0.0)
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
    names = ["n:" + "".join("1" if end - begin > length else "0" for length in _LENGTHS)]
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
