"""The place of one cue verb: its group, and what is known of it before source and content are read."""

__all__ = ["Construction", "VerbSite", "group_start"]

from enum import StrEnum

from claimkit.english.attribution_words import (
    ADV,
    AND,
    AUX,
    CLAUSE,
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
from claimkit.model.span import Span
from claimkit.parse.attributions.content import sentence_end
from claimkit.parse.attributions.cue_kinds import ABOUT_A_CLAIM
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.parse.attributions.stances import denying, stance_of
from claimkit.parse.attributions.subjects import Subject, subject_before
from claimkit.parse.attributions.view import View

_PARTICLES = {"call": ("for", "on"), "point": ("out", "to"), "lash": ("out",), "rule": ("out",), "spell": ("out",)}

# What belongs to a verb group right before its verb, and what, of all else, most often ends the search for it.
_WITHIN = AUX | NEG | ADV
_NEVER_WITHIN = SUBJ | WHO | AND
# How a word of an open class ends that may belong to a verb group: "falsely", "in the past".
_ENDINGS_WITHIN = ("ly", "past")
_HELPING = AUX | NEG


class Construction(StrEnum):
    """What a cue verb is in its clause; what the rules for its frames are indexed by.

    `AFTER_MARK` and `AMBIGUOUS` are asked for first: a verb right behind a mark may stand before its source, and some
    verbs do not always attribute. `DENYING` is a finite verb that may speak of a claim named before it, or say nothing.
    """

    AFTER_MARK = "after a mark"
    AMBIGUOUS = "ambiguous"
    INFINITIVE = "infinitive"
    PASSIVE = "passive"
    EVASION = "evasion"
    PARTICIPLE = "participle"
    WITHOUT_SUBJECT = "without subject"
    DENYING = "denying"
    FINITE = "finite"


class VerbSite:
    """A cue verb at `token` in the sentence from token `low` to `high`; its group starts at `start`.

    - `stop`: the token after the sentence's last word
    - `cue_range`: the characters of the cue
    - `subject`: that of the verb group, once its construction is known
    - `traits`: what every reading of the verb is like: its form, whether it is passive, whether a quotation holds it
    """

    __slots__ = (
        "cue", "cue_range", "high", "is_passive", "low", "stance", "start", "stop", "subject", "token", "traits",
        "view",
    )  # fmt: skip

    def __init__(self, view: View, token: int, cue: Cue, low: int, high: int) -> None:
        self.view, self.token, self.cue, self.low, self.high = view, token, cue, low, high
        self.subject: Subject | None = None
        self.start = start = group_start(view, token, low)
        # Where the sentence ends, its full stop left out.
        self.stop = sentence_end(view, token, high)
        if cue.lemma not in _PARTICLES and (start == token or denying().isdisjoint(view.lower[start:token])):
            # Nothing but the verb itself, most of the time.
            self.cue_range, self.stance = CharRange(view.starts[token], view.ends[token]), cue.stance
        else:
            self.cue_range, self.stance = self._with_negation_and_particle(), stance_of(view, start, token, cue)
        self.is_passive = start < token and cue.form == "past" and not listed("be").isdisjoint(view.lower[start:token])
        self.traits: tuple[str, ...] = (cue.form, "passive") if self.is_passive else (cue.form,)
        if view.quoted[token] and low > 0 and view.quoted[low] == view.quoted[token]:
            self.traits += ("in_quote",)

    def span(self) -> Span:
        """The characters of the cue."""
        return Span(*self.cue_range)

    def construction(self) -> Construction:
        """What the verb is in its clause; looks for its subject."""
        cue = self.cue
        if self.start < self.token and self.view.lower[self.start] == "to":
            return Construction.INFINITIVE
        self.subject = subject_before(self.view, self.start, self.low)
        if self.is_passive:
            return Construction.PASSIVE
        if cue.kind == "evade":
            return Construction.EVASION
        if cue.form == "ing" and not self._is_progressive():
            return Construction.PARTICIPLE
        if self.subject is None:
            return Construction.WITHOUT_SUBJECT
        denying = cue.kind in ABOUT_A_CLAIM or self.stance == "no_comment"
        return Construction.DENYING if denying else Construction.FINITE

    def _is_progressive(self) -> bool:
        """Whether a form in -ing is a finite verb: "is claiming", "they're saying", "refrained from commenting"."""
        view = self.view
        if view.lower[self.start].startswith("refrain"):
            return True
        if any(c & (AUX | TO) for c in view.cls[self.start : self.token]):
            return True
        return self.subject is not None and bool(view.cls[self.subject.first] & CLAUSE)

    def found(
        self,
        source: TokenRange | None,
        content: list[CharRange],
        frame: Frame,
        *traits: str,
        addressee: TokenRange | None = None,
    ) -> Found:
        """The attribution of `content` to `source` by this cue, whose reading has `traits` of its own."""
        cue, stance = self.cue, self.stance
        if source is not None and cue.lemma in listed("answering"):
            first, end = source
            lower, nobody = self.view.lower, listed("nobody")
            if first > self.low and lower[first - 1] in nobody:
                first -= 1
            if lower[first] in nobody:
                # The subject itself negates: "neither the bank nor its lawyers responded".
                stance, source = "no_comment", TokenRange(first, end)
        return Found(self.token, self.cue_range, source, content, frame, cue, stance, self.traits + traits, addressee)

    def _with_negation_and_particle(self) -> CharRange:
        """The characters of the cue: the verb, with what negates or evades it and the particle that goes with it."""
        view, token = self.view, self.token
        lower, particles = view.lower, _PARTICLES.get(self.cue.lemma, ())
        first = self._negation_start()
        following = lower[token + 1] if token + 1 < len(lower) else ""
        last = token
        if following in particles:
            last = token + 1
        elif first < token and following in ("or", "nor") and token + 2 < len(lower) and lower[token + 2] in cues():
            # "Did not confirm or deny".
            last = token + 2
        return CharRange(view.starts[first], view.ends[last])

    def _negation_start(self) -> int:
        """The token that what negates or evades the verb begins at, else that of the verb."""
        view, denies = self.view, denying()
        for k in range(self.start, self.token):
            if view.lower[k] in denies:
                return next((n for n in range(self.start, k) if not view.cls[n] & ~_HELPING), k)
        return self.token


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
        return _over_adverb(view, k, low)
    if c & TO:
        return _over_catenative(view, k, low)
    if word == "from" and k - 2 >= low and lower[k - 2].startswith("refrain"):
        return 2
    if c & QUOTE and view.quoted[token] and view.quoted[k - 1] == view.quoted[token]:
        return 1
    return 3 if c & COMMA and k - 2 > low and cls[k - 2] & ADV and cls[k - 3] & COMMA else 0


def _over_adverb(view: View, k: int, low: int) -> int:
    """The tokens of "falsely" or "in the past" before `k`."""
    if k - 3 > low and view.lower[k - 3 : k] == ["in", "the", "past"] and view.cls[k - 4] & AUX:
        return 3
    return 1 if is_adverb(view.lower[k - 1]) else 0


def _over_catenative(view: View, k: int, low: int) -> int:
    """The tokens of "declined to", "went on to" or a plain "to" before `k`."""
    lower = view.lower
    if k - 2 >= low and lower[k - 2] in listed("catenative"):
        return 2
    if k - 2 >= low and lower[k - 2] == "on":
        return 3 if k - 2 > low and lower[k - 3] in listed("catenative") else 2
    return 1
