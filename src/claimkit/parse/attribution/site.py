"""The place of one cue verb: its group, and what is known of it before source and content are read."""

__all__ = ["Site"]

from claimkit.parse.attribution.content import sentence_end
from claimkit.parse.attribution.found import Found
from claimkit.parse.attribution.stances import ANSWERS, stance_of
from claimkit.parse.attribution.view import View
from claimkit.parse.attribution.words import (
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

_PARTICLES = {"call": ("for", "on"), "point": ("out", "to"), "lash": ("out",), "rule": ("out",), "spell": ("out",)}

# What belongs to a verb group right before its verb, and what, of all else, most often ends the search for it.
_WITHIN = AUX | NEG | ADV
_NEVER_WITHIN = SUBJ | WHO | AND
_HELPING = AUX | NEG


class Site:
    """A cue verb at `token` in the sentence from token `low` to `high`; its group starts at `start`.

    `span` holds the characters of the cue, `stop` is the token after the
    sentence's last word. `features` collects what the reading finds, for `weigh`.
    """

    __slots__ = ("cue", "features", "high", "low", "span", "start", "stop", "token", "view")

    def __init__(self, view: View, token: int, cue: Cue, low: int, high: int) -> None:
        self.view, self.token, self.cue, self.low, self.high = view, token, cue, low, high
        self.start = group_start(view, token, low)
        # Where the sentence ends, its full stop left out.
        self.stop = sentence_end(view, token, high)
        self.span = self._cue_span()
        self.features = [cue.form]

    def found(
        self,
        source: tuple[int, int] | None,
        content: list[tuple[int, int]],
        frame: str,
        addressee: tuple[int, int] | None = None,
    ) -> Found:
        """The attribution of `content` to `source` by this cue."""
        stance = stance_of(self.view, self.start, self.token, self.cue)
        if source is not None and self.cue.lemma in ANSWERS:
            first = self._first_of(source)
            if self.view.lower[first] in listed("nobody"):
                # The subject itself negates: "neither the bank nor its lawyers responded".
                stance, source = "no_comment", (first, source[1])
        return Found(self.token, self.span, source, content, frame, self.cue, stance, self.features, addressee)

    def _first_of(self, source: tuple[int, int]) -> int:
        """The first token of the subject, a "neither" before it included."""
        first = source[0]
        return first - 1 if first > self.low and self.view.lower[first - 1] in listed("nobody") else first

    def _cue_span(self) -> tuple[int, int]:
        """The characters of the cue: the verb, with what negates or evades it and the particle that goes with it."""
        view, token = self.view, self.token
        particles = _PARTICLES.get(self.cue.lemma)
        if self.start == token and particles is None:
            return view.starts[token], view.ends[token]
        lower = view.lower
        first = last = token
        for k in range(self.start, token):
            if view.cls[k] & NEG or lower[k] in listed("negation") or lower[k] in listed("reluctant"):
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
    k = token
    while k > low:
        size = _step(view, k, token, low)
        k -= size
        if not size or (size == 1 and view.cls[k] & TO):
            break
    return k + 1 if k == low and k < token and view.cls[k] & ADV else k


def _step(view: View, k: int, token: int, low: int) -> int:
    """How many tokens before `k` belong to the group, too."""
    cls, lower = view.cls, view.lower
    c, word = cls[k - 1], lower[k - 1]
    if c == 0:
        if word == "past" and k - 3 > low and lower[k - 3 : k] == ["in", "the", "past"] and cls[k - 4] & AUX:
            return 3
        return 1 if is_adverb(word) else 0
    if c & _WITHIN:
        return 1
    if c & _NEVER_WITHIN:
        return 0
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
