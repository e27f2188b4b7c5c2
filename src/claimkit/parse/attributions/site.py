"""The place of one cue verb: its group, and what is known of it before source and content are read."""

__all__ = ["Site"]

from claimkit.english.attribution_words import (
    ADV,
    AND,
    AUX,
    COMMA,
    NEG,
    QUOTE,
    SUBJ,
    TO,
    WHO,
    Cue,
    cues,
    is_adverb,
    listed,
)  # fmt: skip
from claimkit.parse.attributions.content import sentence_end
from claimkit.parse.attributions.found import Found
from claimkit.parse.attributions.stances import ANSWERS, denying, stance_of
from claimkit.parse.attributions.view import View

_PARTICLES = {"call": ("for", "on"), "point": ("out", "to"), "lash": ("out",), "rule": ("out",), "spell": ("out",)}

# What belongs to a verb group right before its verb, and what, of all else, most often ends the search for it.
_WITHIN = AUX | NEG | ADV
_NEVER_WITHIN = SUBJ | WHO | AND
# How a word of an open class ends that may belong to a verb group: "falsely", "in the past".
_ENDINGS_WITHIN = ("ly", "past")
_HELPING = AUX | NEG


class Site:
    """A cue verb at `token` in the sentence from token `low` to `high`; its group starts at `start`.

    `span` holds the characters of the cue, `stop` is the token after the
    sentence's last word. `features` collects what the reading finds, for `weigh`.
    """

    __slots__ = ("cue", "features", "high", "low", "span", "stance", "start", "stop", "token", "view")

    def __init__(self, view: View, token: int, cue: Cue, low: int, high: int) -> None:
        self.view, self.token, self.cue, self.low, self.high = view, token, cue, low, high
        self.start = start = group_start(view, token, low)
        # Where the sentence ends, its full stop left out.
        self.stop = sentence_end(view, token, high)
        if cue.lemma not in _PARTICLES and (start == token or denying().isdisjoint(view.lower[start:token])):
            # Nothing but the verb itself, most of the time.
            self.span, self.stance = (view.starts[token], view.ends[token]), cue.stance
        else:
            self.span, self.stance = self._cue_span(), stance_of(view, start, token, cue)
        self.features = [cue.form]

    def found(
        self,
        source: tuple[int, int] | None,
        content: list[tuple[int, int]],
        frame: str,
        addressee: tuple[int, int] | None = None,
    ) -> Found:
        """The attribution of `content` to `source` by this cue."""
        cue, stance = self.cue, self.stance
        if source is not None and cue.lemma in ANSWERS:
            first, end = source
            lower, nobody = self.view.lower, listed("nobody")
            if first > self.low and lower[first - 1] in nobody:
                first -= 1
            if lower[first] in nobody:
                # The subject itself negates: "neither the bank nor its lawyers responded".
                stance, source = "no_comment", (first, end)
        return Found(self.token, self.span, source, content, frame, cue, stance, self.features, addressee)

    def _cue_span(self) -> tuple[int, int]:
        """The characters of the cue: the verb, with what negates or evades it and the particle that goes with it."""
        view, token = self.view, self.token
        particles, lower = _PARTICLES.get(self.cue.lemma), view.lower
        denies = denying()
        first = last = token
        for k in range(self.start, token):
            if lower[k] in denies:
                first = self.start
                while first < k and view.cls[first] & ~_HELPING:
                    first += 1
                break
        if particles and token + 1 < len(lower) and lower[token + 1] in particles:
            last = token + 1
        elif (
            first < token
            and token + 2 < len(lower)
            and lower[token + 1] in ("or", "nor")
            and lower[token + 2] in cues()
        ):
            last = token + 2
        return view.starts[first], view.ends[last]


def group_start(view: View, token: int, low: int) -> int:
    """The first token of the verb group: auxiliaries, negation, adverbs, "went on to" and the like."""
    cls, lower, k = view.cls, view.lower, token
    while k > low:
        c = cls[k - 1]
        if not c:
            if not lower[k - 1].endswith(_ENDINGS_WITHIN):
                break
        elif c & _WITHIN:
            k -= 1
            continue
        elif c & _NEVER_WITHIN:
            break
        size = _step(view, k, token, low)
        k -= size
        if not size or (size == 1 and cls[k] & TO):
            break
    return k + 1 if k == low and k < token and cls[k] & ADV else k


def _step(view: View, k: int, token: int, low: int) -> int:
    """How many tokens before `k` belong to the group, too, where it takes more than the class of one to tell."""
    cls, lower = view.cls, view.lower
    c, word = cls[k - 1], lower[k - 1]
    if c == 0:
        if word == "past" and k - 3 > low and lower[k - 3 : k] == ["in", "the", "past"] and cls[k - 4] & AUX:
            return 3
        return 1 if is_adverb(word) else 0
    if c & TO:
        if k - 2 >= low and lower[k - 2] in listed("catenative"):
            return 2
        if k - 2 >= low and lower[k - 2] == "on":
            return 3 if k - 2 > low and lower[k - 3] in listed("catenative") else 2
        return 1
    if word == "from" and k - 2 >= low and lower[k - 2].startswith("refrain"):
        return 2
    if c & QUOTE and view.quoted[token] and view.quoted[k - 1] == view.quoted[token]:
        return 1
    return 3 if c & COMMA and k - 2 > low and cls[k - 2] & ADV and cls[k - 3] & COMMA else 0
