"""Sets attributions of one sentence apart from each other."""

__all__ = ["APART", "clear", "outside_sources", "untangle"]

from typing import NamedTuple

from claimkit.english.attribution_words import AND, BUT, COMMA, STOP, SUB, SUBJ, listed
from claimkit.model.span import Span
from claimkit.parse.attributions.cue_kinds import SAYING
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.ranges import CharRange
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

# How many attributions back those may stand that an attribution is set apart from.
_NEAR = 12
# What may lead to a clause of its own.
_TURNING = STOP | BUT | SUB | AND


def clear(content: list[CharRange], cue: CharRange) -> list[CharRange]:
    """The content in order, overlaps and the cue itself taken out."""
    last = 0
    first, after = cue
    for begin, end in content:
        if begin >= end or begin < last or (begin < after and end > first):
            break
        last = end
    else:
        # So it is already, most of the time.
        return content
    cleared: list[CharRange] = []
    last = 0
    for begin, end in sorted(content):
        begin = max(begin, last)
        for part in (CharRange(begin, min(end, first)), CharRange(max(begin, after), end)):
            if part.end > part.begin:
                cleared.append(part)
        last = max(last, end)
    return cleared


def outside_sources(found: list[Found]) -> list[Found]:
    """All but those whose cue is part of a source: "a neighbour who asked not to be named"."""
    tokens: set[int] = set()
    for one in found:
        if one.source is not None:
            tokens.update(range(*one.source))
    return [one for one in found if one.token not in tokens or _is_cited_by_it(one)]


def _is_cited_by_it(one: Found) -> bool:
    """Whether the source around the cue is the host's, and cites somebody: "the Times, which quoted two officials"."""
    source = None if one.frame is not Frame.CITING or one.host is None else one.host.source
    return source is not None and source.first <= one.token < source.end


class Neighbours(NamedTuple):
    """The attribution `found[n]` among those around it, in the order of their cues."""

    view: View
    found: list[Found]
    n: int

    def span(self) -> Span:
        """The characters of its cue."""
        return Span(*self.one.cue)

    @property
    def one(self) -> Found:
        """The attribution itself."""
        return self.found[self.n]

    @property
    def before(self) -> list[Found]:
        """Those right before it."""
        return self.found[max(0, self.n - _NEAR) : self.n]


class Change(NamedTuple):
    """The content that an attribution has once it is set apart from another."""

    of: Found
    content: list[CharRange]

    def __str__(self) -> str:
        return f"content of the cue at {self.of.cue.begin} set apart"


def untangle(view: View, found: list[Found]) -> None:
    """Cuts contents that run on: into a cue that reports the whole, or into what somebody else says."""
    citing = [one for one in found if one.frame is Frame.CITING]
    for n, one in enumerate(found):
        if one.frame not in _SET_APART or (one.frame is Frame.SOURCE_FIRST and not _turns_to(view, one)):
            continue
        for change in APART.first(Neighbours(view, found, n), one.frame) or ():
            change.of.content = change.content
    for one in citing:
        if one.host is not None and one.host.content:
            # Whom the host cites says no more than the host reports.
            one.content = _shortened(one, one.host.content[-1].end)


def _other_speaker(site: Neighbours) -> list[Change] | None:
    """ "X said A, but Y denied it": what X says ends before "but"."""
    view, one = site.view, site.one
    joint = _joint(view, one)
    if joint is None:
        return None
    return [
        Change(outer, _shortened(outer, joint))
        for outer in site.before
        if outer.frame in _RUNNING_ON
        and outer.info.kind in SAYING
        and outer.cue.begin < joint
        and view.quoted[outer.token] == view.quoted[one.token]
    ] or None


_RUNNING_ON = (Frame.SOURCE_FIRST, Frame.PARTICIPLE, Frame.COORDINATED, Frame.ACCORDING)


def _turns_to(view: View, one: Found) -> bool:
    """Whether the word or mark before the source may lead to a clause of its own."""
    return one.source is not None and one.source.first > 1 and bool(view.cls[one.source.first - 1] & _TURNING)


def _joint(view: View, one: Found) -> int | None:
    """Where a clause of its own begins with the source of `one`: the end of what is before "; Y said"."""
    if one.source is None or one.info.kind not in SAYING:
        return None
    cls, k = view.cls, one.source.first - 1
    if cls[k + 1] & SUBJ:
        return None
    if cls[k] & STOP:
        return view.ends[k - 1] if view.lower[k] == ";" else None
    if cls[k - 1] & COMMA:
        return view.ends[k - 2] if view.lower[k] in listed("contrast") or cls[k] & AND else None
    return view.ends[k - 1] if view.lower[k] == "but" or cls[k] & AND else None


def _reported_whole(site: Neighbours) -> list[Change] | None:
    """ "X said A, according to Y": the content of "said" ends before the comma."""
    one = site.one
    begin, end = one.content[0]
    if end > one.cue.begin:
        return None
    changes: list[Change] = []
    for inner in reversed(site.before):
        if inner.cue.begin < begin:
            break
        if inner.cue.begin < end and inner.content:
            again = _goes_on(site.view, inner, end)
            if again is None:
                changes.append(Change(inner, _shortened(inner, end)))
            else:
                # "A, X said, and B, according to Y": Y reports B alone.
                changes.append(Change(one, [CharRange(again, end), *one.content[1:]]))
    return changes[::-1] or None


def _goes_on(view: View, inner: Found, end: int) -> int | None:
    """Where a clause of its own begins behind "…, X said, and", or None."""
    if inner.frame not in (Frame.CONTENT_FIRST, Frame.INVERTED) or inner.source is None:
        return None
    k = max(inner.token + 1, inner.source.end)
    if inner.content[-1].end > inner.cue.begin or k + 2 >= len(view.cls):
        return None
    if not view.cls[k] & COMMA or not view.cls[k + 1] & (AND | BUT):
        return None
    return view.starts[k + 2] if view.starts[k + 2] < end else None


def _claim_denied(site: Neighbours) -> list[Change] | None:
    """ "X said A, a claim that Y denies": what Y denies is A, and A ends before "a claim"."""
    one, end = site.one, site.one.content[0].end
    changes: list[Change] = []
    for outer in site.before:
        if not outer.content:
            continue
        last = outer.content[-1]
        if last.begin < end < last.end and outer.frame is not Frame.NOUN:
            content = _shortened(outer, end)
            changes.append(Change(outer, content))
            # What a denial says is that the words it denies are not so: then the whole clause is meant.
            if outer.stance != "denies":
                changes.append(Change(one, list(content)))
        elif outer.frame is Frame.NOUN and end < outer.cue.begin < one.cue.begin:
            changes.append(Change(outer, []))
    return changes or None


def _shortened(found: Found, end: int) -> list[CharRange]:
    """The content up to character `end` at the latest, where something is left of it, else as it is."""
    parts = [CharRange(part.begin, min(part.end, end)) for part in found.content if part.begin < end]
    return clear(parts, found.cue) or found.content


APART: RuleSet[Neighbours, list[Change]] = RuleSet(
    "attributions set apart",
    (
        Rule(
            "another speaker's clause",
            _other_speaker,
            example="The army said the town was safe, but the rebels [said] it was burning.",
            never=("The army said the town was safe but it said the road was shut.",),
            on={Frame.SOURCE_FIRST},
        ),
        Rule(
            "a cue that reports the whole",
            _reported_whole,
            example="The army said the town was safe, [according] to Radio Two.",
            on={Frame.CONTENT_FIRST, Frame.INVERTED, Frame.ACCORDING},
        ),
        Rule(
            "a claim denied in apposition",
            _claim_denied,
            example="Kyiv said the convoy was shelled, an allegation Moscow [denies].",
            on={Frame.APPOSITIVE},
        ),
    ),
)

# The frames that a rule speaks of.
_SET_APART = frozenset(Frame(trigger) for rule in APART for trigger in rule.on)
