"""An article's text with what was found in it marked, so that source, cue and content differ without colour."""

__all__ = ["marked_text"]

from collections.abc import Iterator
from itertools import chain

from attrs import frozen

from claimkit.model.article import Article
from claimkit.model.span import Span
from claimkit.report.markup import Markup, join, tag

# From the outermost to the innermost where spans are equal.
_DEPTH = {"content": 0, "source": 1, "cue": 2, "quantity": 3, "time": 4}
_ELEMENT = {"quantity": "mark"}


@frozen
class _Mark:
    start: int
    end: int
    kind: str
    id: str | None = None
    title: str | None = None


def marked_text(article: Article, key: str) -> Markup:
    """The text as paragraphs, its quantities, times and attributions marked.

    The n-th quantity gets the id `{key}-q{n}`, the n-th attribution's cue
    `{key}-a{n}`, so that links can jump there.
    """
    marks = sorted(_marks(article, key), key=lambda m: (m.start, -m.end, _DEPTH[m.kind]))
    paragraphs, offset, first = [], 0, 0
    given: set[str] = set()
    for line in article.text.split("\n"):
        end = offset + len(line)
        while first < len(marks) and marks[first].end <= offset:
            first += 1
        if line.strip():
            inside = [m for m in _from(marks, first, end) if m.end > offset and m.start < end]
            paragraphs.append(tag("p", join(_nested(article.text, offset, end, inside, given))))
        offset = end + 1
    return join(paragraphs)


def _from(marks: list[_Mark], first: int, end: int) -> Iterator[_Mark]:
    for index in range(first, len(marks)):
        if marks[index].start >= end:
            return
        yield marks[index]


def _marks(article: Article, key: str) -> Iterator[_Mark]:
    contents: set[tuple[int, int]] = set()
    sources: set[tuple[int, int]] = set()
    for number, found in enumerate(article.attributions):
        says = f"{found.value.source.name if found.value.source else 'nobody named'} {found.value.stance}"
        yield _Mark(found.cue.start, found.cue.end, "cue", f"{key}-a{number}", says.replace("_", " "))
        # Several attributions may share a source or a content; one mark is enough.
        if found.source is not None and _is_new(found.source, sources):
            name = found.source.value.name
            yield _Mark(found.source.start, found.source.end, "source", title=name)
        for span in found.content:
            if _is_new(span, contents):
                yield _Mark(span.start, span.end, "content")
    for number, quantity in enumerate(article.quantities):
        yield _Mark(quantity.start, quantity.end, "quantity", f"{key}-q{number}", str(quantity.value))
    for time in article.times:
        yield _Mark(time.start, time.end, "time", title=str(time.value))


def _is_new(span: Span, seen: set[tuple[int, int]]) -> bool:
    known = (span.start, span.end) in seen
    seen.add((span.start, span.end))
    return not known and span.end > span.start


def _nested(text: str, start: int, end: int, marks: list[_Mark], given: set[str]) -> Iterator[str]:
    """The stretch of text as elements that nest; a mark that crosses another's end is cut in two there.

    `given` are the ids that an element has already.
    """
    if not marks:
        yield text[start:end]
        return
    cuts = sorted({start, end, *(min(max(c, start), end) for m in marks for c in (m.start, m.end))})
    stack: list[tuple[_Mark, list[str]]] = []
    done: list[str] = []
    waiting = list(reversed(marks))
    for here, there in zip(cuts, chain(cuts[1:], [end]), strict=True):
        reopened: list[_Mark] = []
        while any(m.end <= here for m, _ in stack):
            mark, parts = stack.pop()
            (stack[-1][1] if stack else done).append(_element(mark, parts, given))
            if mark.end > here:
                reopened.append(mark)
        stack.extend((mark, []) for mark in reversed(reopened))
        while waiting and waiting[-1].start <= here:
            stack.append((waiting.pop(), []))
        (stack[-1][1] if stack else done).append(text[here:there])
    while stack:
        mark, parts = stack.pop()
        (stack[-1][1] if stack else done).append(_element(mark, parts, given))
    yield from done


def _element(mark: _Mark, parts: list[str], given: set[str]) -> Markup:
    """The element for (a part of) a mark; only the first part carries its id."""
    id_ = mark.id if mark.id is not None and mark.id not in given else None
    if id_ is not None:
        given.add(id_)
    if not "".join(parts):
        # A mark that is cut at its very start would leave an empty element.
        return Markup("") if id_ is None else tag("span", id=id_)
    element = _ELEMENT.get(mark.kind, "span")
    return tag(element, *parts, class_=mark.kind, id=id_, title=mark.title)
