"""Finds what the figures of a topic are to each other, without comparing every pair."""

__all__ = ["BY_STANCE", "find_findings", "rank", "standing"]

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from attrs import frozen

from claimkit.comparison.change import FACTS, came_from
from claimkit.comparison.claims import compare_claims, is_negative, takes_position
from claimkit.comparison.identity import source_key
from claimkit.comparison.matching import BlockingMatcher, LexicalMatcher, Sameness
from claimkit.comparison.measured import Nature
from claimkit.comparison.policy import Policy
from claimkit.dossier.judging import judged
from claimkit.dossier.topic import Finding, FindingKind
from claimkit.model.attribution import Stance
from claimkit.model.claim import Claim, Status
from claimkit.model.source import SourceKind

BY_STANCE = {
    Stance.DENIES: FindingKind.DENIES,
    Stance.CONFIRMS: FindingKind.CONFIRMS,
    Stance.DOES_NOT_CONFIRM: FindingKind.DOES_NOT_CONFIRM,
    Stance.NO_COMMENT: FindingKind.NO_COMMENT,
}
"""What a claim is whose speaker does not state it."""
_SILENT = frozenset({FindingKind.DOES_NOT_CONFIRM, FindingKind.NO_COMMENT})
_ORDER = list(FindingKind)
# So many figures of one day are all set against each other; of more, each against so many of the next larger.
_NEIGHBOURS = 6
# What each source says is set against what so many others said last.
_VOICES = 4


@frozen
class Judge:
    """What decides how two figures of a topic relate."""

    policy: Policy
    nature: Nature
    alarms: bool
    matcher: BlockingMatcher | None = None

    def __call__(self, a: Claim, b: Claim) -> Finding | None:
        """What `b` is to the earlier `a`; a matcher of the caller's own must take them for the same."""
        if self.matcher is not None and self.matcher.match(b, a).sameness is not Sameness.SAME:
            return None
        finding = judged(a, b, nature=self.nature, policy=self.policy)
        if finding is not None and not self.alarms and finding.kind not in _AGREEING:
            return None
        return finding


_AGREEING = frozenset({FindingKind.AGREES, FindingKind.REPEATS, FindingKind.CORROBORATES})


def rank(claim: Claim) -> tuple[object, ...]:
    """What claims are sorted by, so that the order in which they came does not matter: day, article, place in it."""
    origin = claim.origin.name if claim.origin else ""
    span = (claim.span.start, claim.span.end) if claim.span else (-1, -1)
    figure = claim.quantity.start if claim.quantity else -1
    return claim.reported or date.min, claim.article or "", not claim.in_title, span, figure, origin, claim.text


def find_findings(figures: Sequence[Claim], statements: Sequence[Claim], judge: Judge) -> tuple[Finding, ...]:
    """The findings among claims of one topic, both given in order of `rank`; the work grows with n log n.

    Of each article only the figures that stand are set against others: the first of each voice, since one voice in one
    article does not contradict itself. Within an article only sources that it names can dispute each other.
    """
    stated = [claim for claim in figures if takes_position(claim) and not is_negative(claim)]
    found: dict[tuple[int, int], Finding] = {}
    for pair in _pairs(stated, judge.nature):
        # Several reasons may set two figures side by side; they are compared once, the earlier first.
        a, b = sorted(pair, key=rank)
        if (id(a), id(b)) not in found and (finding := judge(a, b)) is not None:
            found[id(a), id(b)] = finding
    told = [*found.values(), *_within(stated, judge), *_spoken(figures, statements, judge.policy)]
    return _one_of_each(sorted(told, key=_finding_rank))


def standing(figures: Iterable[Claim], nature: Nature = Nature.UNKNOWN) -> list[Claim]:
    """Of each article the figures that stand: the first of each named source, and the first of the article's own voice.

    Of a count that grows the largest stands: the others are parts of it, or were before. A figure that the article
    gives as what another has come from stands no more.
    """
    kept: dict[tuple[object, ...], Claim] = {}
    by_article: defaultdict[str | None, list[Claim]] = defaultdict(list)
    for claim in figures:
        by_article[claim.article].append(claim)
    for article, claims in by_article.items():
        named = {_number(claim) for claim in claims if _voice(claim)}
        for claim in claims:
            # A headline, or the outlet's own words, that give a named source's figure add nothing to it.
            repeats = not _voice(claim) and _number(claim) in named
            if not repeats and not any(
                came_from(claim, other) is other for other in claims[:_LOOK] if other is not claim
            ):
                key = article, _voice(claim), claim.status in FACTS
                if key not in kept or (nature is Nature.GROWS and _value(claim) > _value(kept[key])):
                    kept[key] = claim
    return sorted(kept.values(), key=rank)


# How many figures of one topic in one article are looked at for "from so many".
_LOOK = 12


def _voice(claim: Claim) -> tuple[object, ...]:
    """Who speaks within an article: a source that it names, or nothing for the article itself."""
    origin = claim.origin
    if origin is None or (origin.kind is SourceKind.OUTLET and len(claim.chain) <= 1):
        return ()
    return source_key(origin)


def _number(claim: Claim) -> tuple[object, ...]:
    assert claim.quantity is not None
    quantity = claim.quantity.value
    return quantity.low, quantity.high


def _pairs(figures: Sequence[Claim], nature: Nature) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of different articles worth comparing, the earlier first."""
    stand = standing(figures, nature)
    days: defaultdict[date, list[Claim]] = defaultdict(list)
    for claim in stand:
        days[claim.reported or date.min].append(claim)
    before: list[Claim] = []
    for day in sorted(days):
        today = days[day]
        yield from _of_one_day(today)
        for claim in _extremes(before):
            yield from ((claim, later) for later in _spread(today) if later.article != claim.article)
        before = today
    yield from _of_sources(stand)
    yield from _alike(figures)


def _of_one_day(today: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    by_value: dict[tuple[object, ...], list[Claim]] = {}
    for claim in today:
        by_value.setdefault((_number(claim), _voice(claim)), []).append(claim)
    witnesses = sorted((claims[0] for claims in by_value.values()), key=lambda c: (_value(c), rank(c)))
    for at, claim in enumerate(witnesses):
        for other in witnesses[at + 1 : at + 1 + _NEIGHBOURS]:
            if claim.article != other.article:
                yield claim, other


def _extremes(claims: Sequence[Claim]) -> list[Claim]:
    if not claims:
        return []
    ordered = sorted(claims, key=lambda c: (_value(c), rank(c)))
    return list({id(claim): claim for claim in (ordered[0], ordered[-1])}.values())


def _spread(claims: Sequence[Claim]) -> list[Claim]:
    """A figure of each value, the smallest and the largest of them and so many between."""
    by_value = {_number(claim): claim for claim in reversed(claims)}
    ordered = sorted(by_value.values(), key=lambda c: (_value(c), rank(c)))
    return ordered if len(ordered) <= _NEIGHBOURS else [*ordered[: _NEIGHBOURS - 1], ordered[-1]]


def _of_sources(stand: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each figure of a named source with its last one, and with the last ones of some others."""
    last: dict[tuple[object, ...], Claim] = {}
    for claim in stand:
        voice = _voice(claim)
        if not voice:
            continue
        yield from ((before, claim) for before in last.values() if before.article != claim.article)
        last.pop(voice, None)
        last[voice] = claim
        if len(last) > _VOICES:
            del last[next(iter(last))]


def _alike(figures: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Figures of different articles that lie next to each other by value."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in figures:
        first.setdefault((claim.article, _number(claim), _voice(claim)), claim)
    ordered = sorted(first.values(), key=lambda c: (_value(c), rank(c)))
    for at, claim in enumerate(ordered):
        other = next((o for o in ordered[at + 1 : at + 1 + _NEIGHBOURS] if o.article != claim.article), None)
        if other is not None and _value(other) == _value(claim):
            a, b = sorted((claim, other), key=rank)
            yield a, b


def _within(figures: Sequence[Claim], judge: Judge) -> Iterator[Finding]:
    """Findings inside an article: what its named sources say against each other, and what a figure has come from."""
    by_article: defaultdict[str | None, list[Claim]] = defaultdict(list)
    for claim in figures:
        by_article[claim.article].append(claim)
    for article, claims in by_article.items():
        if article is None:
            continue
        for at, claim in enumerate(claims[:_LOOK]):
            for other in claims[at + 1 : _LOOK]:
                yield from _inside(claim, other, judge)


def _inside(a: Claim, b: Claim, judge: Judge) -> Iterator[Finding]:
    now = came_from(a, b)
    if now is not None:
        before = a if now is b else b
        finding = judge(before, now)
        if finding is not None and finding.kind in {FindingKind.DEVELOPS, FindingKind.REVISES}:
            yield finding
        return
    if _voice(a) and _voice(b) and _voice(a) != _voice(b) and _set_against(a, b):
        finding = judge(a, b)
        if finding is not None and finding.kind in {FindingKind.DISPUTES, FindingKind.CORROBORATES}:
            yield finding


def _set_against(a: Claim, b: Claim) -> bool:
    """Whether the text sets one figure against the other: they stand side by side."""
    if a.quantity is None or b.quantity is None or a.span is None or b.span is None:
        return False
    return abs(b.quantity.start - a.quantity.start) <= _SIDE_BY_SIDE


_SIDE_BY_SIDE = 400


def _one_of_each(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that set the same figures of the same sources against each other once more.

    Each repetition stays: what counts there is who repeats it.
    """
    seen: set[tuple[object, ...]] = set()
    kept = []
    for finding in findings:
        key = finding.kind, _told(finding.claim), _told(finding.other)
        if finding.kind in _AGREEING or finding.other is None or key not in seen:
            seen.add(key)
            kept.append(finding)
    return tuple(kept)


def _told(claim: Claim | None) -> tuple[object, ...]:
    if claim is None:
        return ()
    figure = str(claim.quantity.value) if claim.quantity else claim.text
    return figure, claim.origin.name if claim.origin else None, claim.status


def _finding_rank(finding: Finding) -> tuple[object, ...]:
    other = rank(finding.other) if finding.other is not None else ()
    return _ORDER.index(finding.kind), rank(finding.claim), other


def _value(claim: Claim) -> Decimal:
    assert claim.quantity is not None
    quantity = claim.quantity.value
    if quantity.low is not None and quantity.high is not None:
        return quantity.low
    return quantity.low if quantity.low is not None else quantity.high or Decimal(0)


def _spoken(figures: Sequence[Claim], statements: Sequence[Claim], policy: Policy) -> Iterator[Finding]:
    """Who denies, confirms or leaves open what, each with the claim that it is set against."""
    matcher = LexicalMatcher()
    asserted = [claim for claim in figures if claim.stance not in BY_STANCE]
    facts = [claim for claim in asserted if claim.status in FACTS]
    candidates = facts or asserted
    for claim in (*figures, *statements):
        kind = BY_STANCE.get(claim.stance)
        if kind is None or (kind is FindingKind.CONFIRMS and claim.quantity is not None):
            continue
        if kind in _SILENT or not candidates:
            yield Finding(kind, claim)
            continue
        other = candidates[0]
        yield Finding(kind, claim, other, compare_claims(claim, other, policy=policy, matcher=matcher))


def latest_of(figures: Sequence[Claim], nature: Nature) -> Claim | None:
    """The figure that stands: the newest that is stated for a fact, and of the newest the best attested."""
    stated = [c for c in figures if takes_position(c) and not is_negative(c)]
    facts = [c for c in stated if c.status in FACTS] or [c for c in stated if c.status is not Status.POSSIBLE] or stated
    stand = standing(facts, nature)
    if not stand:
        return None
    newest = max(c.reported or date.min for c in stand)
    today = [c for c in stand if (c.reported or date.min) == newest]
    behind: defaultdict[tuple[object, ...], set[tuple[object, ...]]] = defaultdict(set)
    for claim in today:
        behind[_number(claim)].add((_voice(claim), claim.article))
    return max(today, key=lambda c: (len(behind[_number(c)]), bool(_voice(c)), _value(c), rank(c)))
