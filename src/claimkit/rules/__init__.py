"""Rules that have a name, an example and a reason, and traces of what they said. It knows nothing of news."""

__all__ = ["Rule", "RuleSet", "Step", "Trace", "tracing", "untraced"]

from claimkit.rules.rule import Rule
from claimkit.rules.rule_set import RuleSet
from claimkit.rules.trace import Step, Trace, tracing, untraced
