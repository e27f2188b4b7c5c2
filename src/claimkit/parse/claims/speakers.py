"""Works out who stands behind a claim: the chain from the outlet to the origin, and the stance that comes of it."""

__all__ = ["Behind", "Speakers", "day_of", "line_of"]

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from attrs import define

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.model.attribution import AttributionMention, Stance
from claimkit.model.source import Source, SourceKind
from claimkit.model.span import Span
from claimkit.parse.sources import describe_source, relays

# Attitudes tell what somebody has in mind, not what somebody says.
_ATTITUDES = frozenset({Stance.INTENDS, Stance.BELIEVES})
_UNMARKED = _ATTITUDES | {Stance.ASSERTS, Stance.CONFIRMS}
# A global is read faster than a member of an enumeration.
_ASSERTS, _BELIEVES, _INTENDS = Stance.ASSERTS, Stance.BELIEVES, Stance.INTENDS


@define(eq=False)
class Behind:
    """Who stands behind a stretch of text: the links outlet to origin, the origin, the stance, the attribution."""

    chain: tuple[Source, ...]
    origin: Source | None
    stance: Stance
    attribution: AttributionMention | None


class _Contents:
    """Attributions in the order of what they report, asked which of them report a place in the text."""

    def __init__(self, attributions: list[AttributionMention]) -> None:
        starts = [attribution.content[0].start for attribution in attributions]
        order = sorted(range(len(starts)), key=starts.__getitem__)
        self._all = [attributions[n] for n in order]
        self._starts = sorted(starts)
        self._ends = [attribution.content[-1].end for attribution in self._all]
        # How far each and those before it reach.
        self._reach = list(accumulate(self._ends, max))

    def covering(self, at: int) -> list[AttributionMention]:
        """The nearest of those that report the offset: a quotation may run over several sentences."""
        last = bisect_right(self._starts, at)
        first = bisect_right(self._reach, at, 0, last)
        if first == last:
            return []
        first = max(bisect_left(self._starts, at - _RUN_ON, first, last), last - _MOST)
        return [self._all[i] for i in range(first, last) if at < self._ends[i] and _covers(self._all[i], at)]


def _covers(attribution: AttributionMention, at: int) -> bool:
    content = attribution.content
    return len(content) == 1 or any(part.start <= at < part.end for part in content)


class Speakers:
    """The attributions of one article, asked for what they say of a stretch of text."""

    def __init__(
        self,
        attributions: Sequence[AttributionMention],
        outlet: str | None,
        *,
        text: str = "",
        lexicon: Lexicon = DEFAULT,
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._outlet = None if outlet is None or not outlet.strip() else Source(outlet.strip(), SourceKind.OUTLET)
        self._own = () if self._outlet is None else (self._outlet,)
        # An article of "AFP" may name it "Agence France-Presse".
        self._own_name = "" if self._outlet is None else describe_source(self._outlet.name).name.casefold()
        self.own_voice = Behind(self._own, self._outlet, _ASSERTS, None)
        """The outlet, where nobody else is said to stand behind something."""
        said: list[AttributionMention] = []
        # Attitudes are no links.
        held: list[AttributionMention] = []
        for attribution in attributions:
            if attribution.content:
                (held if attribution.value.stance in _ATTITUDES else said).append(attribution)
        self._said, self._held = _Contents(said), _Contents(held)

    def behind(self, span: Span) -> Behind:
        """Who says what stands at `span`."""
        covering = self._said.covering(span.start)
        held = self._held.covering(span.start)
        believer = self._contrasted(held, covering) if held else None
        if believer is not None:
            return believer
        if not covering:
            return self.own_voice
        if len(covering) == 1:
            return self.of(covering[0])
        reported = {id(above) for a in covering for above in line_of(a)[:-1]}
        inner = min((a for a in covering if id(a) not in reported), key=_extent)
        return self.of(inner, [a for a in covering if a is not inner])

    def _contrasted(
        self, attitudes: Sequence[AttributionMention], covering: Sequence[AttributionMention]
    ) -> Behind | None:
        """Those whose belief is set against what a speaker says: "the bank expects 3 %, but economists fear 4 %".

        An attitude adds no link to the speaker's chain. Behind "but" it is not the speaker who tells of it either: the
        believers stand for themselves.
        """
        for held in reversed(attitudes):
            if held.value.stance is not _BELIEVES:
                continue
            if held.source is None or held.value.source is None or not self._behind_but(held.source.start):
                continue
            if not covering or any(part.contains(held.cue) for said in covering for part in said.content):
                links = [*self._own]
                self._append(links, held.value.source)
                return Behind(tuple(links), links[-1], _BELIEVES, held)
        return None

    def _behind_but(self, start: int) -> bool:
        return _BUT.search(self._text, max(0, start - 12), start) is not None

    def of(self, inner: AttributionMention, around: Sequence[AttributionMention] = ()) -> Behind:
        """Who stands behind what `inner` reports; `around` are others that report it too."""
        line = [inner] if inner.parent is None else line_of(inner)
        if around and inner.parent is None:
            # An attribution that reports the cue itself stands above it.
            above = [
                a for a in around if any(part.contains(inner.cue) for part in a.content) and _extent(a) > _extent(inner)
            ]
            if above:
                outer = min(above, key=_extent)
                line = [*line_of(outer), inner]
        links = [*self._own]
        for attribution in line:
            value = attribution.value
            source = value.source
            # The media that pass a statement on: the paper that somebody told, "Yonhap's source".
            if value.addressee:
                self._append(links, *relays(value.addressee, lexicon=self._lexicon))
            if attribution.source is not None and (source is None or source.anonymous):
                self._append(links, *relays(attribution.source.text, source=source, lexicon=self._lexicon))
            if source is not None and value.stance not in _ATTITUDES:
                self._append(links, source)
        origin = links[-1] if links and inner.value.source is not None else None
        return Behind(tuple(links), origin, _combined(line) if len(line) > 1 else inner.value.stance, inner)

    def _append(self, links: list[Source], *sources: Source) -> None:
        """Adds the links that the chain does not have already."""
        for source in sources:
            name = source.name.casefold()
            if name != self._own_name and (not links or name not in [link.name.casefold() for link in links]):
                links.append(source)

    def intends(self, span: Span) -> bool:
        """Whether `span` is something that somebody intends rather than something that is so."""
        return any(held.value.stance is _INTENDS for held in self._held.covering(span.start))


# How far back the content of an attribution may have begun, how many are looked at, and how many stand above one
# another: bounds that no reporting reaches, so that time stays linear in any text.
_BUT = re.compile(r", (?:but|while|whereas|although|though|yet) (?:the |some |many |most )?\Z")
_RUN_ON = 3000
_MOST = 40
_DEEPEST = 12


def line_of(attribution: AttributionMention) -> list[AttributionMention]:
    """The attribution with those that report it, the outermost first."""
    line = [attribution]
    while line[-1].parent is not None and len(line) < _DEEPEST:
        line.append(line[-1].parent)
    return line[::-1]


def _extent(attribution: AttributionMention) -> int:
    return sum(len(part) for part in attribution.content)


def _combined(line: Sequence[AttributionMention]) -> Stance:
    """The stance of the innermost attribution, unless one above it takes a weaker or a contrary one."""
    for attribution in reversed(line):
        stance = attribution.value.stance
        if stance not in _UNMARKED:
            return stance
    return line[-1].value.stance


def day_of(attribution: AttributionMention | None, published: date | None) -> date | None:
    """The day on which it was said, as far as the text gives it, else that of publication."""
    looked = 0
    while attribution is not None and looked < _DEEPEST:
        when = attribution.value.when
        if when is not None and when.end is not None:
            return when.end if published is None else min(when.end, published)
        attribution = attribution.parent
        looked += 1
    return published
