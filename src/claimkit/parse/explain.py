"""Says why an article was read as it was: the named rules that had a say, in the order in which they spoke."""

__all__ = ["explain"]

from attrs import evolve

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.errors import InvalidValueError
from claimkit.model.article import Article
from claimkit.model.attribution import AttributionMention
from claimkit.model.claim import Claim
from claimkit.model.quantity import Quantity
from claimkit.model.span import Mention, Span
from claimkit.model.when import When
from claimkit.parse.article import read
from claimkit.rules import Step, Trace, tracing
from claimkit.text.document import Document

Explainable = Mention[Quantity] | Mention[When] | AttributionMention | Claim


def explain(article: Article, what: Explainable, *, lexicon: Lexicon = DEFAULT) -> tuple[Step, ...]:
    """The steps by which `what`, a mention, an attribution or a claim of `article`, was read.

    Each step tells which question was asked (`rule_set`), the `rule` that answered it, the `words` it went by with
    their `span`, and what it `said`. The article is read once more for it, with the `lexicon` that it was read with.
    What no named rule had a say in gives no steps.

    Raises `InvalidValueError` where `what` is not of the article.

    >>> from claimkit import explain, read
    >>> article = read("The quake killed 31 people, among them three children.")
    >>> print(explain(article, article.claims[1])[-1])
    “three children”, extent of a figure: part of a figure told before → part of “31 people”
    """
    own = (*article.quantities, *article.times, *article.attributions, *article.claims)
    if not any(what is one or what == one for one in own):
        raise InvalidValueError("explain(what)", what, "a mention, an attribution or a claim of the article")
    text = article.text
    if isinstance(what, Claim) and what.in_title and article.title is not None:
        text = article.title
    with tracing() as trace:
        read(text, outlet=article.outlet, published=article.published, id=article.id, lexicon=lexicon)
    # Rules speak of the text as it is read, without line wraps and invisible marks.
    trace.steps[:] = Document.seen(text).placed(tuple(trace.steps))
    return tuple(
        evolve(step, words=" ".join(text[step.span.start : step.span.end].split()))
        for step in _steps(trace, article, what)
    )


def _steps(trace: Trace, article: Article, what: Explainable) -> tuple[Step, ...]:
    if isinstance(what, AttributionMention):
        spans = [what.cue] if what.source is None else [what.cue, Span(what.source.start, what.source.end)]
        return tuple(step for step in trace.within(what.span) if any(step.span.overlaps(span) for span in spans))
    if not isinstance(what, Claim):
        return trace.within(what)
    figure, span = what.quantity, what.span or what.quantity
    if span is None:
        return ()
    # A step at another figure of the same clause is of the other's claim.
    others = [one for one in article.quantities if figure is not None and not one.overlaps(figure)]
    return tuple(step for step in trace.within(span) if not any(other.contains(step.span) for other in others))
