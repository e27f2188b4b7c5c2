"""Typed sources for the phrases that name them, resolved within the article.

`resolve_sources` is the way in; `describe_source` reads one phrase on its own
and `relays` names the media that a phrase links through ("Yonhap's source").

Identity. Two sources are one when their names agree, whatever their case, and
their countries do. Names are therefore made canonical here: an institution is
called by the name that the tables give for its class and country, a capital
becomes its government, a person loses titles and middle initials. So the same
holds across articles, without anything else to compare.
"""

__all__ = ["describe_source", "relays", "resolve_sources"]

from collections.abc import Sequence

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_words
from claimkit.model.source import Source
from claimkit.model.span import Span
from claimkit.parse.sources.coreference.resolve import resolve
from claimkit.parse.sources.coreference.setting import Subjects, no_subjects
from claimkit.parse.sources.media import media_in
from claimkit.rules import untraced
from claimkit.text.document import Document


def describe_source(phrase: str, *, lexicon: Lexicon = DEFAULT) -> Source:
    """The source that `phrase` describes by itself, without an article around it.

    >>> print(describe_source("Seoul's spy agency"))
    National Intelligence Service (government; country: KR)
    """
    document = Document(phrase)
    with untraced(), own_words(lexicon):
        return resolve(document, [Span(0, len(phrase))], lexicon)[0]


def relays(phrase: str, *, source: Source | None = None, lexicon: Lexicon = DEFAULT) -> tuple[Source, ...]:
    """The outlets and agencies in a phrase that pass something on.

    `phrase` is a source phrase ("Yonhap's source") or the words for whom
    someone told something ("military news outlet The War Zone"). Give the
    `source` that a source phrase was resolved to: a medium that speaks for
    itself, and a named person's employer, are no relays.

    >>> [s.name for s in relays("military news outlet The War Zone")]
    ['The War Zone']
    >>> [s.name for s in relays("Yonhap’s source", source=describe_source("Yonhap’s source"))]
    ['Yonhap']
    >>> relays("the Yonhap news agency", source=describe_source("the Yonhap news agency"))
    ()
    """
    if source is not None and not source.anonymous:
        return ()
    with own_words(lexicon):
        return media_in(phrase, lexicon)


def resolve_sources(
    document: Document, spans: Sequence[Span], *, subjects: Subjects = no_subjects, lexicon: Lexicon = DEFAULT
) -> tuple[Source, ...]:
    """The `Source` of each of `spans`, in their order, resolved within the document.

    Short forms, pronouns and descriptions become the source that the article
    names more fully; aliases of the `lexicon` win over everything else. What
    `subjects` gives for an offset, the grammatical subjects before it, is what
    a pronoun there may stand for when no source does.

    >>> text = "Lt. Gen. Kyrylo Budanov spoke. Troops will come, Budanov said. He gave no date."
    >>> spans = [Span(text.rindex("Budanov"), text.rindex("Budanov") + 7), Span(text.index("He"), text.index("He") + 2)]
    >>> [s.name for s in resolve_sources(Document(text), spans)]
    ['Kyrylo Budanov', 'Kyrylo Budanov']
    """
    return resolve(document, spans, lexicon, subjects)
