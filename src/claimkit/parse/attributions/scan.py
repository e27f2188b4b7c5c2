"""Goes through a text and reads what stands around each cue."""

__all__ = ["scan"]

from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from operator import attrgetter

from claimkit.english.attribution_words import (
    BUT,
    CLAUSE,
    COMMA,
    DET,
    OBJ,
    POSS,
    QUOTE,
    SUB,
    SUBJ,
    THAT,
    Cue,
    cues,
    listed,
    nouns,
)  # fmt: skip
from claimkit.english.tables import column
from claimkit.parse.attributions.certain import SHARING, is_certain
from claimkit.parse.attributions.fixed import read_fixed
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.noun_phrases import phrase_start
from claimkit.parse.attributions.nouns import is_noun, read_noun
from claimkit.parse.attributions.phrases import (
    read_according,
    read_adverb,
    read_citing,
    read_colon,
    read_dashes,
    read_quoted_as,
)
from claimkit.parse.attributions.subjects import clause_subject
from claimkit.parse.attributions.untangle import clear, outside_sources, untangle
from claimkit.parse.attributions.verbs import read_verb
from claimkit.parse.attributions.view import View
from claimkit.parse.attributions.weights import weigh
from claimkit.parse.sources.phrase.words import noun_of, role_of

# In hundredths, as the weights are.
_THRESHOLD = -40
_CERTAIN = 10
_REACH = 200
_BY_CUE = attrgetter("cue")
# What a clause begins with that "that" need not lead to.
_BEGINS = SUBJ | CLAUSE | DET | POSS
_TELLER = 8
# So many words a source may have without describing itself further.
_NAME = 4
_Reader = Callable[[View, int, int, int], Found | None]
# What reads a word if it is neither verb nor noun, the noun it is, the verb it is.
_Meaning = tuple[_Reader | None, Cue | None, Cue | None]


def scan(view: View) -> list[Found]:
    """All attributions, in the order of their cues, sources shared where one follows from another."""
    lower, starts, meanings, nobody = view.lower, view.starts, _meanings(), listed("nobody")
    found: list[Found] = []
    # The tokens of the sentence, and the character that the last cue goes up to.
    begin = end = past = 0
    for token in view.triggers:
        if starts[token] < past:
            continue
        if end <= token:
            sentence = bisect_right(view.bounds, token)
            begin, end = view.bounds[sentence - 1], view.bounds[sentence]
        low, high = begin, end
        inside = view.quoted[token]
        if inside:
            first, last = view.extent[inside - 1]
            # A word or two in scare quotes is part of the sentence around it.
            if last - first > 5:
                high = min(high, last - (view.cls[last - 1] & QUOTE > 0))
                if not _retold(view, token, high):
                    continue
                low = max(low, first + 1)
        if high - low > _REACH:
            # No sentence of prose is so long; the bound keeps the time linear.
            low, high = max(low, token - _REACH), min(high, token + _REACH)
        for one in _read(view, token, meanings[lower[token]], low, high, found):
            if one.frame in ("participle", "coordinated") and not _share(view, one, found, low):
                continue
            one.content = clear(one.content, one.cue)
            source = one.source
            if source is not None and lower[source[0]] in nobody and one.stance != "no_comment":
                continue
            if one.content:
                one.score = weigh(view, one)
                if one.score <= _THRESHOLD:
                    if not is_certain(view, one, found):
                        continue
                    one.score = _CERTAIN
            elif one.frame != "silent":
                continue
            found.append(one)
            past = one.cue[1]
            cited = None if source is None else _cited(view, one, source, high)
            if cited is not None and all(f.token != cited.token for f in found[-3:]):
                found.append(cited)
                past = max(past, cited.cue[1])
    found += read_dashes(view)
    found.sort(key=_BY_CUE)
    untangle(view, found)
    return outside_sources([one for one in found if one.content or one.frame == "silent"])


def _read(view: View, token: int, meaning: _Meaning, low: int, high: int, found: list[Found]) -> list[Found]:
    reader, noun, verb = meaning
    if reader is not None:
        one = reader(view, token, low, high)
    else:
        if noun is not None and (verb is None or is_noun(view, token, low)):
            one = read_noun(view, token, noun, low, high)
        elif verb is None:
            return []
        else:
            relays = verb.lemma in ("cite", "quote")
            if relays and verb.form == "ing":
                for host in reversed(found):
                    if host.token < low:
                        break
                    if host.info.kind in ("speech", "tell", "report"):
                        cited = read_citing(view, token, host, high)
                        if cited is not None and _can_speak(view, cited):
                            return [cited]
                        break
            one = read_verb(view, token, verb, low, high)
            if relays and one is not None:
                inner = read_quoted_as(view, one, high)
                if inner is not None:
                    return [one, inner]
    if one is None:
        return []
    return [one] if one.host is None or one.host in found else [one.host, one]


@cache
def _meanings() -> dict[str, _Meaning]:
    """What each word that may be a cue can be."""
    readers: dict[str, _Reader] = dict.fromkeys(listed("fixed"), read_fixed)
    readers |= dict.fromkeys(listed("adverb_cue"), read_adverb)
    readers |= {":": read_colon, "according": read_according, "per": read_according}
    words = readers.keys() | nouns().keys() | cues().keys()
    return {word: (readers.get(word), nouns().get(word), cues().get(word)) for word in words}


def _can_speak(view: View, found: Found) -> bool:
    """Whether the source of `found` is one: a name, or a noun for people and papers that say things."""
    assert found.source is not None
    first, end = found.source
    head = view.lower[end - 1]
    return (
        view.words[first][0].isupper()
        or view.words[end - 1][0].isupper()
        or any(w in column("speakers") or w.removesuffix("s") in column("speakers") for w in view.lower[first:end])
        or role_of(head) is not None
        or noun_of(head) is not None
    )


def _retold(view: View, token: int, high: int) -> bool:
    """Whether a cue inside a quotation plainly reports what others say: "they told us that".

    Speakers say "I think" and "you know" all the time; that attributes nothing.
    """
    cue = cues().get(view.lower[token])
    if cue is None or cue.kind not in SHARING:
        return False
    cls, told = view.cls, cue.kind == "tell"
    if any(c & THAT for c in cls[token + 1 : min(high, token + (4 if told else 2))]):
        return True
    if told and token + 1 < high and view.lower[token + 1] == "by":
        # "We were told by the guards that".
        return any(c & THAT for c in cls[token + 2 : min(high, token + _TELLER)])
    # "They told us there were 40 on board", but not "told us to leave".
    return told and token + 2 < high and bool(cls[token + 1] & OBJ and cls[token + 2] & _BEGINS)


def _cited(view: View, host: Found, source: tuple[int, int], high: int) -> Found | None:
    """Whom the host cites in the words for its source, or between them and its cue."""
    if source[1] - source[0] > _NAME:
        cited = _cited_within(view, host, source)
        if cited is not None:
            return cited
    if host.frame == "before" and source[1] + 1 < host.token:
        return _cited_before(view, host, source[1], min(high, host.token))
    return None


def _cited_before(view: View, host: Found, comma: int, high: int) -> Found | None:
    """The source between that of the host, which ends at `comma`, and its cue: "the Times, citing officials, said"."""
    if not view.cls[comma] & COMMA or host.info.kind not in ("speech", "tell", "report"):
        return None
    cited = read_citing(view, comma + 1, host, high) if view.lower[comma + 1] in ("citing", "quoting") else None
    return cited if cited is not None and _can_speak(view, cited) else None


def _cited_within(view: View, host: Found, source: tuple[int, int]) -> Found | None:
    """Who is cited in the words for the host's source: "according to the Times, which quoted two officials"."""
    words = view.lower[source[0] : source[1]]
    if "which" not in words:
        return None
    token = source[0] + words.index("which") + 1
    if token + 1 >= source[1] or view.lower[token] not in ("cited", "quoted"):
        return None
    cited = read_citing(view, token, host, source[1])
    return cited if cited is not None and _can_speak(view, cited) else None


def _share(view: View, one: Found, found: list[Found], low: int) -> bool:
    """Gives a cue without a subject the source of the attribution before it, or the subject of its clause."""
    if one.frame == "participle" and one.token - 2 > low and view.cls[one.token - 1] & COMMA:
        # "…, but the owner, quoting the crew, …": the insert belongs to the phrase before it.
        start = phrase_start(view, one.token - 2, low)
        if start is not None and start > low and view.cls[start - 1] & (BUT | SUB):
            one.source = (start, one.token - 1)
            return True
    inside = view.quoted[one.token]
    for other in reversed(found):
        if other.token < low:
            break
        if (
            other.source is not None
            and other.info.kind in SHARING
            and other.frame != "noun"
            and other.score > 0
            and view.quoted[other.token] == inside
        ):
            one.source = other.source
            return True
    one.source = clause_subject(view, one.token, low)
    return one.source is not None
