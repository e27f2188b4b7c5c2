"""One rule of reading: what it is called, what it does, and the sentence that shows it."""

__all__ = ["Rule", "Site"]

from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.model.span import Span


class Site(Protocol):
    """What a rule looks at: a cue, a number, a clause. It can say where in the text it stands."""

    def span(self) -> Span:
        """The words that the site is about; asked only when somebody wants to see the steps."""


S = TypeVar("S", bound=Site)
R = TypeVar("R")


def _named(instance: object, attribute: object, value: str) -> None:
    if not value.strip():
        raise InvalidValueError("Rule.name", value, "words that say what the rule goes by")


def _marked(instance: object, attribute: object, value: str) -> None:
    if value.count("[") != 1 or value.count("]") != 1 or value.index("]") < value.index("[") + 2:
        raise InvalidValueError("Rule.example", value, "a text with the words that the rule reads in [brackets]")


def _words(triggers: Iterable[str]) -> frozenset[str]:
    return frozenset(triggers)


@frozen(eq=False)
class Rule(Generic[S, R]):
    """A way to read a site: a name, a body in plain Python, and a text that it must read.

    - `name`: what the rule goes by, in a few words ("put the toll at"); one of its kind in its set
    - `read`: says what the site is, or None where the rule does not speak of it
    - `example`: a text which this very rule reads, with the words of the site in brackets
    - `never`: texts that look alike and that the rule must leave alone
    - `why`: what the rule rests on, where it is not plain from name and example
    - `on`: the trigger words it can fire at, in lower case; empty where any site may do

    The examples are run as tests: a rule that does not read its own example, or reads one of `never`, fails.

    >>> rule = Rule("put the toll at", lambda site: "source", example="Police [put] the toll at 12.", on={"put"})
    >>> rule.name, rule.never
    ('put the toll at', ())
    """

    name: str = field(validator=_named)
    read: Callable[[S], R | None]
    example: str = field(validator=_marked, kw_only=True)
    never: tuple[str, ...] = field(default=(), kw_only=True)
    why: str = field(default="", kw_only=True)
    on: frozenset[str] = field(default=frozenset(), converter=_words, kw_only=True)
