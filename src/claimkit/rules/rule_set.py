"""Rules in the order in which they are asked."""

__all__ = ["RuleSet"]

from collections.abc import Iterator
from typing import Generic

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.rules.rule import R, Rule, S
from claimkit.rules.trace import ACTIVE, Step


@frozen(eq=False)
class RuleSet(Generic[S, R]):
    """Rules that decide one question, asked in the order written; the first that speaks decides.

    Rules with trigger words are asked only at sites of these words, so that a rule costs nothing where it cannot
    fire. `name` says what the set decides ("status of a verb").

    >>> from claimkit.model.span import Span
    >>> class Word(str):
    ...     def span(self) -> Span:
    ...         return Span(0, len(self))
    >>> plural = Rule("ends in s", lambda word: "plural" if word.endswith("s") else None, example="[dogs]")
    >>> sheep = Rule("has no plural form", lambda word: "either", example="[sheep]", on={"sheep"})
    >>> number = RuleSet("number of a noun", (sheep, plural))
    >>> number.first(Word("cats"), "cats"), number.first(Word("sheep"), "sheep"), number.first(Word("cat"), "cat")
    ('plural', 'either', None)
    >>> from claimkit.rules import tracing
    >>> with tracing() as trace:
    ...     said = number.first(Word("cats"), "cats")
    >>> print(*trace.steps)
    number of a noun: ends in s → plural
    """

    name: str
    rules: tuple[Rule[S, R], ...] = field()
    _anywhere: tuple[Rule[S, R], ...] = field(init=False, repr=False)
    _at: dict[str, tuple[Rule[S, R], ...]] = field(init=False, repr=False)

    @rules.validator
    def _each_once(self, attribute: object, value: tuple[Rule[S, R], ...]) -> None:
        names = [rule.name for rule in value]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise InvalidValueError("RuleSet.rules", twice, f"rules of different names in “{self.name}”")

    @_anywhere.default
    def _without_trigger(self) -> tuple[Rule[S, R], ...]:
        return tuple(rule for rule in self.rules if not rule.on)

    @_at.default
    def _by_trigger(self) -> dict[str, tuple[Rule[S, R], ...]]:
        words = frozenset[str]().union(*(rule.on for rule in self.rules))
        return {word: tuple(rule for rule in self.rules if not rule.on or word in rule.on) for word in words}

    def __iter__(self) -> Iterator[Rule[S, R]]:
        return iter(self.rules)

    def first(self, site: S, trigger: str = "") -> R | None:
        """What the first rule that speaks says of `site`, whose trigger word in lower case is `trigger`; or None."""
        for rule in self._at.get(trigger, self._anywhere):
            said = rule.read(site)
            if said is not None:
                trace = ACTIVE.get()
                if trace is not None:
                    trace.steps.append(Step(self.name, rule.name, site.span(), said))
                return said
        return None
