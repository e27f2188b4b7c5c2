"""Finds who says what in a text."""

__all__ = ["attributions_in", "find_attributions"]

from claimkit.lexicon.lexicon import DEFAULT, Lexicon
from claimkit.model.attribution import Attribution, AttributionMention
from claimkit.model.source import Source
from claimkit.model.span import Mention, Span
from claimkit.parse.attribution.chains import link
from claimkit.parse.attribution.modes import mode_of
from claimkit.parse.attribution.scan import scan
from claimkit.parse.attribution.view import View
from claimkit.text.document import Document


def find_attributions(text: str, *, lexicon: Lexicon = DEFAULT) -> tuple[AttributionMention, ...]:
    """The attributions of `text`, in the order of their cues, nested ones included.

    >>> [a] = find_attributions("“We have seen reports,” Robert Wood, the US ambassador, told the council.")
    >>> a.source.text, a.value.cue, a.value.addressee, str(a.value.mode)
    ('Robert Wood, the US ambassador', 'told', 'the council', 'direct')
    """
    return attributions_in(Document(text), lexicon=lexicon)


def attributions_in(document: Document, *, lexicon: Lexicon = DEFAULT) -> tuple[AttributionMention, ...]:
    """The attributions of a document, in the order of their cues."""
    view = View(document)
    found = scan(view)
    parents = link(view, found)
    starts, ends, text = view.starts, view.ends, view.text
    spans = [Span(starts[f.source[0]], ends[f.source[1] - 1]) if f.source else None for f in found]
    sources = _sources(document, [s for s in spans if s is not None], lexicon)
    resolved = iter(sources)
    mentions: list[AttributionMention | None] = [None] * len(found)
    pending = [next(resolved) if s is not None else None for s in spans]
    for n in _parents_first(parents):
        f, span, source = found[n], spans[n], pending[n]
        cue = Span(*f.cue)
        content = tuple(Span(a, b) for a, b in f.content)
        to = f.addressee
        addressee = text[starts[to[0]] : ends[to[1] - 1]] if to else None
        value = Attribution(source, text[cue.start : cue.end], f.stance, mode_of(view, f.content), addressee=addressee)
        who = None
        if span is not None and source is not None:
            who = Mention(span.start, span.end, text[span.start : span.end], source)
        parent = parents[n]
        mentions[n] = AttributionMention(value, who, cue, content, mentions[parent] if parent is not None else None)
    return tuple(m for m in mentions if m is not None)


def _parents_first(parents: list[int | None]) -> list[int]:
    """The numbers of all attributions, a parent before what it reports."""
    order: list[int] = []
    done = [False] * len(parents)
    for n in range(len(parents)):
        path = []
        at: int | None = n
        while at is not None and not done[at]:
            path.append(at)
            done[at] = True
            at = parents[at]
        order.extend(reversed(path))
    return order


def _sources(document: Document, spans: list[Span], lexicon: Lexicon) -> list[Source]:
    return [Source(document.text[s.start : s.end].strip() or "?") for s in spans]
