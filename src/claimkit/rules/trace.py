"""What rules said while a text was read, for whoever wants to see it."""

__all__ = ["ACTIVE", "Step", "Trace", "tracing", "untraced"]

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from attrs import field, frozen

from claimkit.model.span import Span


@frozen
class Step:
    """One thing that a rule said while a text was read.

    `rule_set` is the question that was asked, `rule` the name of the rule that answered it, `span` where in the text,
    `words` what stands there (empty while the text is still being read), `said` what the rule made of it.

    >>> print(Step("extent of a figure", "more, another, new", Span(0, 10), "addition", words="two bodies"))
    “two bodies”, extent of a figure: more, another, new → addition
    """

    rule_set: str
    rule: str
    span: Span
    said: object
    words: str = ""

    def __str__(self) -> str:
        at = f"“{' '.join(self.words.split())}”, " if self.words else ""
        return f"{at}{self.rule_set}: {self.rule} → {self.said}"


@frozen(eq=False)
class Trace:
    """The steps of one reading, in the order in which they were taken."""

    steps: list[Step] = field(factory=list)

    def within(self, span: Span) -> tuple[Step, ...]:
        """The steps that were taken at words of `span`, each once."""
        return tuple(dict.fromkeys(step for step in self.steps if step.span.overlaps(span)))


# A reading is one call after another in one thread, so what is read while this is set belongs to the one who set it;
# to hand a trace through every function would make each of them pay for what is asked once in a thousand readings.
ACTIVE: ContextVar[Trace | None] = ContextVar("claimkit_trace", default=None)


@contextmanager
def tracing() -> Iterator[Trace]:
    """A trace that takes down what rules say while the block runs, in this thread or task alone.

    >>> with tracing() as trace:
    ...     pass
    >>> trace.steps
    []
    """
    trace = Trace()
    token = ACTIVE.set(trace)
    try:
        yield trace
    finally:
        ACTIVE.reset(token)


@contextmanager
def untraced() -> Iterator[None]:
    """Lets nothing be taken down while the block runs: what it reads is no part of the text that is traced.

    >>> with tracing() as trace, untraced():
    ...     ACTIVE.get()
    """
    token = ACTIVE.set(None)
    try:
        yield
    finally:
        ACTIVE.reset(token)
