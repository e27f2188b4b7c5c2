"""Finds the clauses of a text: its verbs, and who does what."""

__all__ = ["Clause", "clauses_in", "clauses_of"]

from attrs import frozen

from claimkit.model.span import Span
from claimkit.syntax.arguments import arguments_of
from claimkit.syntax.chunks import Chunk, Chunks, attributive_participles, chunks_of, clause_tags
from claimkit.syntax.name_heads import head_of
from claimkit.syntax.tagger import tagged
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens


@frozen
class Clause:
    """A verb with what belongs to it."""

    predicate: Span
    subject_head: Span | None
    object_head: Span | None
    negated: bool
    passive: bool


def clauses_in(text: str) -> tuple[Clause, ...]:
    """The clauses of a text, in the order of their verbs.

    >>> text = "The minister said the firm had not been fined."
    >>> [(text[c.predicate.start : c.predicate.end], c.negated, c.passive) for c in clauses_in(text)]
    [('said', False, False), ('fined', True, True)]
    """
    return Document(text).once(clauses_of)


def clauses_of(document: Document) -> tuple[Clause, ...]:
    """The clauses of a document, in the order of their verbs."""
    tokens = document.tokens
    tags = tagged(document)
    found: list[Clause] = []
    for sentence in document.sentences:
        start, end = tokens.from_offset(sentence.start), tokens.until_offset(sentence.end)
        lower = tokens.lower[start:end]
        own = clause_tags(tags[start:end], lower)
        chunks = chunks_of(own, lower)
        for place in attributive_participles(chunks, own):
            found.append(Clause(_span(tokens, start + place), None, None, False, False))
        for arguments in arguments_of(chunks, lower):
            verb = chunks.chunks[arguments.verb]
            found.append(
                Clause(
                    _span(tokens, start + verb.head),
                    _head(tokens, own, chunks, arguments.subject, start),
                    _head(tokens, own, chunks, arguments.object, start),
                    _negated(own, lower, verb),
                    chunks.symbols[arguments.verb] in "QU",
                )
            )
    found.sort(key=lambda clause: clause.predicate)
    return tuple(found)


def _span(tokens: Tokens, index: int) -> Span:
    start, end, word = tokens.starts[index], tokens.ends[index], tokens.words[index]
    mark = max(word.find("'"), word.find("’"))
    if mark > 0 and len(word) - mark <= 3:
        end = start + mark
    return Span(start, end)


def _head(tokens: Tokens, tags: str, chunks: Chunks, place: int | None, offset: int) -> Span | None:
    if place is None:
        return None
    start, end, head = chunks.chunks[place]
    if end - start > 1:
        head = start + head_of(tokens.words[offset + start : offset + end], tags[start:end])
    return _span(tokens, offset + head)


_NOT = frozenset({"not", "never"})


def _negated(tags: str, lower: list[str], verb: Chunk) -> bool:
    begin = verb.start
    while begin > 0 and tags[begin - 1] in "An" and verb.start - begin < 3:
        begin -= 1
    return any(
        lower[place] in _NOT or lower[place].endswith(("n't", "n’t")) or lower[place] == "cannot"
        for place in range(begin, verb.end)
    )
