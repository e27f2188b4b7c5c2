"""Decides, from weights learnt word by word, whether what was read around a cue is an attribution."""

__all__ = ["features", "score"]

from functools import cache

from claimkit.lexicon.tables import rows
from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.view import View


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in rows("cue_weights")}


def score(names: list[str]) -> float:
    """How likely the reading with these features is an attribution: the log of its odds."""
    get = _weights().get
    total = get("bias", 0.0)
    for name in names:
        total += get(name, 0.0)
    return total


def features(view: View, found: Found) -> list[str]:
    """What is known of a reading, by names; most hold a word or two."""
    lower, words, cls = view.lower, view.words, view.cls
    token, info, source = found.token, found.info, found.source
    lemma, kind = info.lemma, info.kind
    traits = found.features
    shape = "+".join(traits)
    before = lower[token - 1] if token else "^"
    size = len(words)
    after = lower[token + 1] if token + 1 < size else "$"
    word_before = before if not token or cls[token - 1] else ("-ly" if before.endswith("ly") else "~")
    word_after = after if token + 1 >= size or cls[token + 1] else "~"
    names = [
        "l:" + lemma,
        "s:" + shape,
        "ks:" + kind + "+" + shape,
        "lf:" + lemma + "/" + info.form,
        "b:" + word_before,
        "a:" + word_after,
        "kb:" + kind + "/" + word_before,
        "ka:" + kind + "/" + word_after,
        "la:" + lemma + "/" + word_after,
    ]
    for trait in traits:
        names.append("t:" + trait)
        names.append("lt:" + lemma + "/" + trait)
    if words[token][0].isupper():
        names.append("capital")
    if source is None:
        names.append("no_source")
    else:
        head = lower[source[1] - 1]
        names.append("h:" + head)
        first = words[source[0]]
        if source[1] - source[0] > 8:
            names.append("long_source")
        if first[0].isupper() and not cls[source[0]]:
            names.append("name" if words[source[1] - 1][0].isupper() else "name_start")
    begin, end = found.content[0]
    length = end - begin
    names.append("n:%d" % (length > 12) + "%d" % (length > 30) + "%d" % (length > 80) + "%d" % (length > 200))
    return names
