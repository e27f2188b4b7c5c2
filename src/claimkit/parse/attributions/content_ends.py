"""Where the content of a cue ends before its sentence does: at a comma, "and", "but" or a turn of the clause."""

__all__ = ["ENDS", "Joint", "ends_at"]

from typing import NamedTuple

from claimkit.english.attribution_words import (
    ADV,
    AND,
    AUX,
    BUT,
    COMMA,
    DET,
    LEAD,
    NEG,
    POSS,
    QUOTE,
    STOP,
    SUB,
    SUBJ,
    THAT,
    Cue,
    cues,
    listed,
)  # fmt: skip
from claimkit.model.span import Span
from claimkit.parse.attributions.cue_kinds import BEGINNING_ANEW
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

_TURNS = SUB | LEAD
# What may stand between a joint and the verb that it leads to: "and later also", "but did not".
_BEFORE_VERB = ADV | AND | BUT | AUX | NEG


_LEADING = {"ing": "participle", "past": "finite", "s": "finite"}


class Joint(NamedTuple):
    """The token at `at`, where the content may end whose sentence goes on up to token `end`.

    - `verb`: the token that the joint leads to, past adverbs and auxiliaries, which may be a verb
    - `finite`: whether the content has a finite verb before the joint
    - `contrast`: where a comma before "but" or "while" stands that no finite verb has followed yet, or -1
    """

    view: View
    at: int
    end: int
    verb: int
    finite: bool
    contrast: int

    def span(self) -> Span:
        """The characters of the token."""
        return Span(self.view.starts[self.at], self.view.ends[self.at])

    @property
    def cue(self) -> Cue:
        """The cue verb that the joint leads to."""
        return cues()[self.view.lower[self.verb]]

    @property
    def before_verb(self) -> list[int]:
        """The classes of the joint and of what stands between it and the verb."""
        return self.view.cls[self.at : self.verb]


def ends_at(view: View, at: int, end: int, *, finite: bool, contrast: int) -> int | None:
    """The token before which a content ends at the joint `at`, or None where it goes on; for the rest see `Joint`."""
    cls, lower = view.cls, view.lower
    c = cls[at]
    if c & STOP:
        return ENDS.first(Joint(view, at, end, at, finite, contrast), "stop") if lower[at] == ";" else None
    if c & _TURNS:
        return _turns_at(Joint(view, at, end, at, finite, contrast))
    verb = at + 1
    while verb < end - 1 and cls[verb] & _BEFORE_VERB:
        verb += 1
    cue = cues().get(lower[verb])
    if cue is not None and cue.kind in BEGINNING_ANEW:
        # "They say it is old, but add …": no verb governs it, so that it is finite.
        governed = cue.form != "base" or lower[at] != "but" or verb > at + 1
        leads = _LEADING.get(cue.form, "") if governed else "finite"
        if (c & COMMA and verb == at + 1) == (leads == "participle"):
            return ENDS.first(Joint(view, at, end, verb, finite, contrast), leads)
    elif c & COMMA and lower[verb : verb + 2] == ["according", "to"]:
        return ENDS.first(Joint(view, at, end, verb, finite, contrast), "according to")
    return None


def _turns_at(joint: Joint) -> int | None:
    """Where a content ends at "while", "before" and the like: there, if it does."""
    following = cues().get(joint.view.lower[joint.at + 1])
    if following is not None and following.form == "ing" and following.kind in BEGINNING_ANEW:
        return ENDS.first(joint._replace(verb=joint.at + 1), "turning participle")
    return None if joint.finite else ENDS.first(joint, "turn")


def _semicolon(joint: Joint) -> int:
    return joint.at


def _turn(joint: Joint) -> int | None:
    view, k = joint.view, joint.at
    return k if view.quoted[k - 1] or view.lower[k] in listed("adjoining") else None


def _participle(joint: Joint) -> int:
    # "…, but the Red Cross, quoting local elders": the contrast is not said by the source.
    return joint.contrast if joint.contrast >= 0 else joint.at


def _turning_participle(joint: Joint) -> int:
    return joint.at


def _after_words(joint: Joint) -> int | None:
    return joint.at if not joint.finite or joint.view.cls[joint.at - 1] & QUOTE else None


def _demand_or_denial(joint: Joint) -> int | None:
    at, cls = joint.at, joint.view.cls
    return at if joint.cue.kind in ("call", "denial") and cls[at] & COMMA and cls[at + 1] & (AND | BUT) else None


def _but(joint: Joint) -> int | None:
    if joint.cue.kind not in ("denial", "confirm", "call", "speech", "tell"):
        return None
    return joint.at if any(c & BUT for c in joint.before_verb) else None


def _and_that(joint: Joint) -> int | None:
    following = joint.verb + 1
    if joint.cue.kind not in ("speech", "tell") or following >= joint.end:
        return None
    begins = THAT | SUBJ | DET | POSS if joint.cue.lemma in ("say", "add") else THAT | SUBJ
    clause = joint.view.cls[following] & begins and not any(c & AUX for c in joint.before_verb)
    return joint.at if clause else None


def _according(joint: Joint) -> int:
    return joint.at


ENDS = RuleSet(
    "end of a content",
    (
        Rule("semicolon", _semicolon, example="He said the road was wet[;] nobody was hurt.", on={"stop"}),
        Rule(
            "another clause after words without a verb",
            _turn,
            example="The army said 12, [while] a nurse put it at 31.",
            on={"turn"},
            why="A clause that follows quoted words, or words that make no clause, is the writer's.",
        ),
        Rule(
            "participle of saying",
            _participle,
            example="The minister said the bridge was safe[,] adding that it would be checked.",
            on={"participle"},
        ),
        Rule(
            "before or while saying something else",
            _turning_participle,
            example="Dunn told the club that the vote was unfair [before] adding that she had won.",
            never=("Dunn told the club that the vote was unfair before the count.",),
            on={"turning participle"},
        ),
        Rule(
            "the source's next verb, after words without one",
            _after_words,
            example="The minister denied any fault [and] said the bridge was safe.",
            on={"finite"},
        ),
        Rule(
            "a demand or denial after a comma",
            _demand_or_denial,
            example="She said the road was wet[,] and urged drivers to slow down.",
            on={"finite"},
        ),
        Rule(
            "but",
            _but,
            example="She said the road was wet [but] denied that the bridge had moved.",
            on={"finite"},
        ),
        Rule(
            "and said that",
            _and_that,
            example="She said the road was wet [and] added that the bridge had moved.",
            never=("She said the clerk had lied and had added that the bridge had moved.",),
            on={"finite"},
        ),
        Rule(
            "according to",
            _according,
            example="The bank said prices fell 4 percent[,] according to the minutes.",
            on={"according to"},
        ),
    ),
)
