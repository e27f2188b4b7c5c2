"""Works out who stands behind a claim: the chain from the outlet to the origin, and the stance that comes of it."""

__all__ = ["Behind", "Speakers", "day_of"]

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claimkit.lexicon.lexicon import DEFAULT, Lexicon
from claimkit.model.attribution import AttributionMention, Stance
from claimkit.model.source import Source, SourceKind
from claimkit.model.span import Span
from claimkit.parse.sources import relays

# Attitudes tell what somebody has in mind, not what somebody says.
_ATTITUDES = frozenset({Stance.INTENDS, Stance.BELIEVES})
_PLAIN = frozenset({Stance.ASSERTS, Stance.CONFIRMS})


class Behind(NamedTuple):
    """Who stands behind a stretch of text: the links outlet to origin, the origin, the stance, the attribution."""

    chain: tuple[Source, ...]
    origin: Source | None
    stance: Stance
    attribution: AttributionMention | None


class Speakers:
    """The attributions of one article, asked for what they say of a stretch of text."""

    def __init__(
        self, attributions: Sequence[AttributionMention], outlet: str | None, *, lexicon: Lexicon = DEFAULT
    ) -> None:
        self._lexicon = lexicon
        self._outlet = None if outlet is None or not outlet.strip() else Source(outlet.strip(), SourceKind.OUTLET)
        # Every attribution by the place where its content begins; attitudes are no links.
        said = [a for a in attributions if a.value.stance not in _ATTITUDES and a.content]
        self._said = sorted(said, key=lambda a: a.content[0].start)
        self._starts = [a.content[0].start for a in self._said]
        self._held = sorted(
            (a for a in attributions if a.value.stance in _ATTITUDES and a.content), key=lambda a: a.content[0].start
        )
        self._held_starts = [a.content[0].start for a in self._held]

    def behind(self, span: Span, within: Span) -> Behind:
        """Who says what stands at `span`, in the sentence `within`."""
        covering = [a for a in self._near(self._said, self._starts, within) if _covers(a, span)]
        if not covering:
            chain = (self._outlet,) if self._outlet else ()
            return Behind(chain, self._outlet, Stance.ASSERTS, None)
        reported = {id(above) for a in covering for above in a.ancestors}
        inner = min((a for a in covering if id(a) not in reported), key=_extent)
        return self.of(inner, [a for a in covering if a is not inner])

    def of(self, inner: AttributionMention, around: Sequence[AttributionMention] = ()) -> Behind:
        """Who stands behind what `inner` reports; `around` are others that report it too."""
        line = [*inner.ancestors, inner]
        if not inner.ancestors:
            # An attribution that reports the cue itself stands above it.
            above = [
                a for a in around if any(part.contains(inner.cue) for part in a.content) and _extent(a) > _extent(inner)
            ]
            if above:
                outer = min(above, key=_extent)
                line = [*outer.ancestors, outer, inner]
        links: list[Source] = [self._outlet] if self._outlet else []
        for attribution in line:
            for relay in self._relays(attribution):
                _append(links, relay)
            if attribution.value.source is not None and attribution.value.stance not in _ATTITUDES:
                _append(links, attribution.value.source)
        if inner.value.source is None:
            return Behind(tuple(links), None, _combined(line), inner)
        return Behind(tuple(links), links[-1] if links else None, _combined(line), inner)

    def _relays(self, attribution: AttributionMention) -> tuple[Source, ...]:
        """The media that pass a statement on: the paper that somebody told, "Yonhap's source"."""
        told = relays(attribution.value.addressee or "", lexicon=self._lexicon)
        if attribution.source is None:
            return told
        return told + relays(attribution.source.text, source=attribution.value.source, lexicon=self._lexicon)

    def intends(self, span: Span, within: Span) -> bool:
        """Whether `span` is something that somebody intends rather than something that is so."""
        near = self._near(self._held, self._held_starts, within)
        return any(a.value.stance is Stance.INTENDS and _covers(a, span) for a in near)

    def _near(self, found: list[AttributionMention], starts: list[int], within: Span) -> list[AttributionMention]:
        """Those whose content begins in the sentence, or shortly before it: a quotation may run over several."""
        return found[bisect_left(starts, within.start - _RUN_ON) : bisect_left(starts, within.end)]


_RUN_ON = 1500


def _covers(attribution: AttributionMention, span: Span) -> bool:
    return any(part.start <= span.start < part.end for part in attribution.content)


def _holds(attribution: AttributionMention, cue: Span) -> bool:
    return any(part.contains(cue) for part in attribution.content)


def _extent(attribution: AttributionMention) -> int:
    return sum(len(part) for part in attribution.content)


def _append(links: list[Source], source: Source) -> None:
    if all(source.name.casefold() != link.name.casefold() for link in links):
        links.append(source)


def _combined(line: Sequence[AttributionMention]) -> Stance:
    """The stance of the innermost attribution, unless one above it takes a weaker or a contrary one."""
    stance = line[-1].value.stance
    for attribution in reversed(line):
        if attribution.value.stance not in _PLAIN and attribution.value.stance not in _ATTITUDES:
            return attribution.value.stance
    return stance


def day_of(attribution: AttributionMention | None, published: date | None) -> date | None:
    """The day on which it was said, as far as the text gives it, else that of publication."""
    link = attribution
    while link is not None:
        when = link.value.when
        if when is not None and when.end is not None:
            return when.end if published is None else min(when.end, published)
        link = link.parent
    return published
