"""Finds who says what in a text."""

__all__ = ["attributions_in", "find_attributions"]

from functools import partial
from itertools import starmap

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_words
from claimkit.model.attribution import Attribution, AttributionMention, Stance
from claimkit.model.source import Source
from claimkit.model.span import Mention, Span, bounded
from claimkit.parse.attributions.chains import link, parents_first
from claimkit.parse.attributions.clause_subjects import subjects_before
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.lone_quotations import read_lone_quotations
from claimkit.parse.attributions.modes import mode_of
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.scan import scan
from claimkit.parse.attributions.view import View
from claimkit.parse.sources import resolve_sources
from claimkit.text.document import Document

_OWNS = ("'s", "’s", "s'", "s’")
_STANCES = {str(stance): stance for stance in Stance}


def find_attributions(text: str, *, lexicon: Lexicon = DEFAULT) -> tuple[AttributionMention, ...]:
    """The attributions of `text`, in the order of their cues, nested ones included.

    A line of more than `claimkit.model.span.NESTING` that report one another is broken into several.

    >>> [a] = find_attributions("“We have seen reports,” Robert Wood, the US ambassador, told the council.")
    >>> a.source.text, a.value.cue, a.value.addressee, str(a.value.mode)
    ('Robert Wood, the US ambassador', 'told', 'the council', 'direct')
    """
    document = Document.seen(text)
    with own_words(lexicon):
        return document.placed(attributions_in(document, lexicon=lexicon))


def attributions_in(document: Document, *, lexicon: Lexicon = DEFAULT) -> tuple[AttributionMention, ...]:
    """The attributions of a document, in the order of their cues."""
    view = View(document)
    found = read_lone_quotations(view, scan(view))
    parents = link(found)
    # What a quotation retells is of use only when somebody is known to say the quotation.
    useful = [f for f, parent in zip(found, parents, strict=True) if parent is not None or "in_quote" not in f.traits]
    if len(useful) < len(found):
        found, parents = useful, link(useful)
    sources = _sources(view, found, lexicon)
    mentions: dict[int, AttributionMention] = {}
    for n in parents_first(parents):
        parent, above = parents[n], None
        if parent is not None and bounded(mentions[parent], "parent"):
            above = mentions[parent]
        mentions[n] = _mention(view, found[n], sources, above)
    return tuple(map(mentions.__getitem__, range(len(found))))


def _mention(
    view: View,
    found: Found,
    sources: dict[TokenRange, Mention[Source]],
    parent: AttributionMention | None,
) -> AttributionMention:
    begin, end = found.cue
    source = sources[found.source] if found.source else None
    value = Attribution(
        None if source is None else source.value,
        view.text[begin:end],
        _STANCES[found.stance],
        mode_of(view, found.content),
        addressee=view.phrase(*found.addressee) if found.addressee else None,
    )
    # Beside a quotation that stands alone nobody is named.
    beside = None if found.frame is Frame.LONE else source
    return AttributionMention(value, beside, Span(begin, end), tuple(starmap(Span, found.content)), parent)


def _sources(view: View, found: list[Found], lexicon: Lexicon) -> dict[TokenRange, Mention[Source]]:
    """The mention of each phrase that an attribution has as its source, resolved within the article."""
    text = view.text
    phrases = sorted({f.source for f in found if f.source is not None})
    places = [view.chars(*phrase) for phrase in phrases]
    # "The mayor's claim": who claims is the mayor, though the words say "mayor's".
    named = [
        Span(begin, (end - 2 if text[end - 1] == "s" else end - 1) if text.endswith(_OWNS, begin, end) else end)
        for begin, end in places
    ]
    resolved = resolve_sources(view.document, named, subjects=partial(subjects_before, view), lexicon=lexicon)
    return {
        phrase: Mention(begin, end, text[begin:end], source)
        for phrase, (begin, end), source in zip(phrases, places, resolved, strict=True)
    }
