"""claimkit models what the media claim.

It turns text into typed values (`Source`, `Attribution`, `Quantity`, `When`,
`Claim`) and compares them: which agree, which refine, develop or conflict, and
why; and how many independent origins stand behind them.

>>> import claimkit
>>> [mention] = claimkit.find_quantities("Budanov said that close to 11,000 North Korean troops are in Russia.")
>>> mention.text, str(mention.value.hedge), mention.value.unit.code
('close to 11,000 North Korean troops', 'nearly', 'person')
"""

from importlib import import_module
from typing import TYPE_CHECKING

from claimkit._version import __version__

# Each public name and the module that defines it. A module is imported when
# one of its names is first asked for, so that `import claimkit` stays quick.
_HOME = {
    "Article": "model.article",
    "Aspect": "model.claim",
    "Attribution": "model.attribution",
    "AttributionMention": "model.attribution",
    "Check": "model.comparison",
    "Claim": "model.claim",
    "ClaimkitError": "errors",
    "Comparison": "model.comparison",
    "Dossier": "dossier",
    "Evidence": "model.comparison",
    "Fault": "errors",
    "Hedge": "model.quantity",
    "InputError": "errors",
    "InterchangeError": "errors",
    "InvalidValueError": "errors",
    "Lexicon": "lexicon.lexicon",
    "Mention": "model.span",
    "MissingExtraError": "errors",
    "Mode": "model.attribution",
    "ParseError": "errors",
    "Polarity": "model.claim",
    "Policy": "comparison.policy",
    "Provenance": "model.comparison",
    "Quantity": "model.quantity",
    "Reason": "model.comparison",
    "Relation": "model.comparison",
    "Source": "model.source",
    "SourceKind": "model.source",
    "Span": "model.span",
    "Stance": "model.attribution",
    "Status": "model.claim",
    "Unit": "model.unit",
    "UnitKind": "model.unit",
    "Verdict": "model.comparison",
    "When": "model.when",
    "check": "checking",
    "compare": "comparison.compare",
    "find_attributions": "parse.attributions",
    "find_quantities": "parse.quantities",
    "find_times": "parse.times",
    "parse_quantity": "parse.strict_quantity",
    "parse_source": "parse.strict_source",
    "parse_when": "parse.edtf",
    "read": "parse.article",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
