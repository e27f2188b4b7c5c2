"""Goes through a text and reads what stands around each cue."""

__all__ = ["scan"]

from functools import cache
from itertools import compress, repeat

from claimkit.lexicon.tables import column
from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.nouns import is_noun, read_noun
from claimkit.parse.attribution.phrases import (
    read_according,
    read_adverb,
    read_citing,
    read_colon,
    read_dash,
    read_quoted_as,
)
from claimkit.parse.attribution.subjects import clause_subject
from claimkit.parse.attribution.verbs import read_verb
from claimkit.parse.attribution.view import View
from claimkit.parse.attribution.weights import weigh
from claimkit.parse.attribution.words import AUX, DET, PREP, QUOTE, cues, listed, nouns

_THRESHOLD = -0.4
_REACH = 300
_SPEAKING = frozenset({"speech", "tell", "report", "denial", "confirm", "suggest"})
_SHARING = frozenset({"speech", "tell", "report", "ask", "denial", "confirm", "suggest", "evaluate", "call"})


@cache
def _triggers() -> frozenset[str]:
    return frozenset(cues()) | frozenset(nouns()) | listed("adverb_cue") | {"according", ":"}


def scan(view: View, *, keep_all: bool = False) -> list[Found]:
    """All attributions, in the order of their cues, sources shared where one follows from another."""
    triggers, bounds = _triggers(), view.bounds
    found: list[Found] = []
    sentence = 0
    for token in compress(range(len(view.lower)), map(triggers.__contains__, view.lower)):
        while bounds[sentence + 1] <= token:
            sentence += 1
        low, high = bounds[sentence], bounds[sentence + 1]
        inside = view.quoted[token]
        if inside:
            first, last = view.extent[inside - 1]
        # A word or two in scare quotes is part of the sentence around it.
        if inside and last - first > 5:
            low, high = max(low, first + 1), min(high, last - (view.cls[last - 1] & QUOTE > 0))
        if found and found[-1].cue[1] > view.starts[token]:
            continue
        # No sentence of prose is so long; the bound keeps the time linear.
        low, high = max(low, token - _REACH), min(high, token + _REACH)
        for one in _read(view, token, low, high, found):
            if one.frame in ("participle", "coordinated") and not _share(view, one, found, low):
                continue
            one.content = _clear(one.content, one.cue)
            if not one.content:
                continue
            one.score = weigh(view, one)
            if one.score <= _THRESHOLD and not keep_all:
                if not _certain(view, one, found):
                    continue
                one.score = 0.1
            found.append(one)
    found += [one for one in map(read_dash, repeat(view), range(len(view.quotes))) if one is not None]
    found.sort(key=lambda f: f.cue)
    _untangle(found)
    return _outside_sources(found)


def _outside_sources(found: list[Found]) -> list[Found]:
    """All but those whose cue is part of another's source: "a neighbour who asked not to be named"."""
    kept: list[Found] = []
    reach = 0
    spans = sorted({f.source for f in found if f.source})
    at = 0
    for one in sorted(found, key=lambda f: f.token):
        while at < len(spans) and spans[at][0] <= one.token:
            reach = max(reach, spans[at][1])
            at += 1
        if one.token >= reach:
            kept.append(one)
    kept.sort(key=lambda f: f.cue)
    return kept


def _certain(view: View, one: Found, found: list[Found]) -> bool:
    """Whether the form alone makes the reading an attribution, whatever its words weigh."""
    if one.host is not None:
        return one.host in found
    if one.frame == "adverb":
        return True
    if one.frame == "noun":
        owned = any(name.startswith("owner") for name in one.features)
        if "noun_that" not in one.features or one.info.kind not in _SHARING:
            return False
        before = view.cls[one.token - 1] if one.token else 0
        # "The claim that" has its own content, "said in a statement that" has not.
        alone = before & DET and not (one.token > 1 and view.cls[one.token - 2] & PREP)
        return owned or bool(alone) or (one.info.kind == "report" and bool(before & AUX))
    if one.info.kind == "intend":
        return one.features[0] in ("s", "past") and one.features[-1] == "before_to" and len(one.features) == 3
    if one.features[-1] == "issued":
        return one.info.kind in _SHARING
    if one.frame in ("coordinated", "participle"):
        return one.info.kind in _SHARING and _goes_on(view, one, found)
    return one.stance in ("does_not_confirm", "no_comment") and one.source is not None and len(one.features) < 4


def _goes_on(view: View, one: Found, found: list[Found]) -> bool:
    """Whether a second verb goes on with what an attribution right before it began: "said … but mentioned that …"."""
    last = one.features[-1]
    if one.features[1] not in ("coordinated", "participle_and"):
        return False
    begin, end = one.content[0]
    quotes = any(view.quoted[view.document.tokens.from_offset(begin) : view.document.tokens.from_offset(end)])
    if not quotes and (last not in ("before_that", "before_pronoun") or one.info.kind not in _SPEAKING):
        return False
    for other in reversed(found[-3:]):
        if other.source == one.source and other.info.kind in _SHARING and other.content[-1][1] < one.cue[0]:
            return True
    return False


def _read(view: View, token: int, low: int, high: int, found: list[Found]) -> list[Found]:
    word = view.lower[token]
    one: Found | None
    if word == ":":
        one = read_colon(view, token, low, high)
    elif word == "according":
        one = read_according(view, token, low, high)
    elif word in listed("adverb_cue"):
        one = read_adverb(view, token, low, high)
    else:
        noun, verb = nouns().get(word), cues().get(word)
        if noun is not None and (verb is None or is_noun(view, token, low)):
            one = read_noun(view, token, noun, low, high)
        elif verb is None:
            return []
        else:
            if word in ("citing", "quoting"):
                for host in reversed(found):
                    if host.token < low:
                        break
                    if host.info.kind in ("speech", "tell", "report"):
                        cited = read_citing(view, token, host, high)
                        if cited is not None and _can_speak(view, cited):
                            return [cited]
                        break
            one = read_verb(view, token, verb, low, high)
            if one is not None and verb.lemma == "quote":
                inner = read_quoted_as(view, one, high)
                if inner is not None:
                    return [one, inner]
    return [] if one is None else [one]


def _can_speak(view: View, found: Found) -> bool:
    """Whether the source of `found` is one: a name, or a noun for people and papers that say things."""
    assert found.source is not None
    first, end = found.source
    head = view.lower[end - 1]
    return (
        view.words[first][0].isupper()
        or view.words[end - 1][0].isupper()
        or any(w in column("speakers") or w.removesuffix("s") in column("speakers") for w in view.lower[first:end])
        or head in column("speakers")
    )


def _share(view: View, one: Found, found: list[Found], low: int) -> bool:
    """Gives a cue without a subject the source of the attribution before it, or the subject of its clause."""
    for other in reversed(found):
        if other.token < low:
            break
        if (
            other.source is not None
            and other.info.kind in _SHARING
            and other.frame != "noun"
            and other.score > 0
            and view.quoted[other.token] == view.quoted[one.token]
        ):
            one.source = other.source
            return True
    one.source = clause_subject(view, one.token, low)
    return one.source is not None


def _clear(content: list[tuple[int, int]], cue: tuple[int, int]) -> list[tuple[int, int]]:
    """The content in order, overlaps and the cue itself taken out."""
    if len(content) == 1 and content[0][0] < content[0][1] and (content[0][1] <= cue[0] or content[0][0] >= cue[1]):
        return content
    clear: list[tuple[int, int]] = []
    last = 0
    for begin, end in sorted(content):
        begin = max(begin, last)
        for a, b in ((begin, min(end, cue[0])), (max(begin, cue[1]), end)):
            if b > a:
                clear.append((a, b))
        last = max(last, end)
    return clear


def _untangle(found: list[Found]) -> None:
    """Cuts a content that runs on into a later cue which itself reports the whole: "X said A, according to Y"."""
    for n, outer in enumerate(found):
        if outer.frame not in ("after", "inverted", "according") or outer.content[0][1] > outer.cue[0]:
            continue
        begin, end = outer.content[0]
        for inner in found[max(0, n - 12) : n]:
            if begin <= inner.cue[0] < end:
                inner.content = _clear(
                    [(a, min(b, end)) for a, b in inner.content if a < end] or [(begin, end)], inner.cue
                )
