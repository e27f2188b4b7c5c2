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

__all__ = [
    "Article",
    "Aspect",
    "Attribution",
    "AttributionMention",
    "Check",
    "Citation",
    "Claim",
    "ClaimkitError",
    "Comparison",
    "Dossier",
    "Event",
    "Evidence",
    "Extent",
    "Fault",
    "FigureCheck",
    "FigureVerdict",
    "Hedge",
    "InputError",
    "InterchangeError",
    "InvalidValueError",
    "Lexicon",
    "Mention",
    "MissingExtraError",
    "Mode",
    "Outcome",
    "ParseError",
    "Polarity",
    "Policy",
    "Provenance",
    "Quantity",
    "Reason",
    "Relation",
    "Scope",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Status",
    "Step",
    "Unit",
    "UnitKind",
    "Verb",
    "VerbKind",
    "Verdict",
    "When",
    "__version__",
    "check",
    "check_figures",
    "compare",
    "conflicts_in",
    "explain",
    "find_attributions",
    "find_quantities",
    "find_times",
    "parse_quantity",
    "parse_source",
    "parse_when",
    "read",
]

# Reports register what shows values in a notebook; they load when one is shown.
import_module(f"{__name__}.report")

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
    "Event": "model.event",
    "Citation": "model.comparison",
    "Extent": "model.scope",
    "Fault": "errors",
    "FigureCheck": "checking.figure_check",
    "FigureVerdict": "checking.figure_check",
    "Hedge": "model.quantity",
    "InputError": "errors",
    "InterchangeError": "errors",
    "InvalidValueError": "errors",
    "Lexicon": "english.lexicon",
    "Mention": "model.span",
    "MissingExtraError": "errors",
    "Mode": "model.attribution",
    "Outcome": "model.comparison",
    "ParseError": "errors",
    "Polarity": "model.claim",
    "Policy": "comparison.policy",
    "Provenance": "model.comparison",
    "Quantity": "model.quantity",
    "Reason": "model.comparison",
    "Relation": "model.comparison",
    "Scope": "model.scope",
    "Source": "model.source",
    "SourceKind": "model.source",
    "Evidence": "checking.evidence",
    "Span": "model.span",
    "Stance": "model.attribution",
    "Status": "model.claim",
    "Step": "rules.trace",
    "Unit": "model.unit",
    "UnitKind": "model.unit",
    "Verb": "english.lexicon",
    "VerbKind": "english.lexicon",
    "Verdict": "model.comparison",
    "When": "model.when",
    "check": "checking",
    "check_figures": "checking.draft",
    "compare": "comparison.compare",
    "conflicts_in": "dossier.inside",
    "explain": "parse.explain",
    "find_attributions": "parse.attributions.find",
    "find_quantities": "parse.quantities.find",
    "find_times": "parse.times.find",
    "parse_quantity": "parse.quantities.strict",
    "parse_source": "parse.sources.strict",
    "parse_when": "parse.times.edtf",
    "read": "parse.article",
}

if TYPE_CHECKING:
    from claimkit.checking import check
    from claimkit.checking.draft import check_figures
    from claimkit.checking.evidence import Evidence
    from claimkit.checking.figure_check import FigureCheck, FigureVerdict
    from claimkit.comparison.compare import compare
    from claimkit.comparison.policy import Policy
    from claimkit.dossier import Dossier
    from claimkit.dossier.inside import conflicts_in
    from claimkit.english.lexicon import Lexicon, Verb, VerbKind
    from claimkit.errors import (
        ClaimkitError,
        Fault,
        InputError,
        InterchangeError,
        InvalidValueError,
        MissingExtraError,
        ParseError,
    )
    from claimkit.model.article import Article
    from claimkit.model.attribution import Attribution, AttributionMention, Mode, Stance
    from claimkit.model.claim import Aspect, Claim, Polarity, Status
    from claimkit.model.comparison import Check, Citation, Comparison, Outcome, Provenance, Reason, Relation, Verdict
    from claimkit.model.event import Event
    from claimkit.model.quantity import Hedge, Quantity
    from claimkit.model.scope import Extent, Scope
    from claimkit.model.source import Source, SourceKind
    from claimkit.model.span import Mention, Span
    from claimkit.model.unit import Unit, UnitKind
    from claimkit.model.when import When
    from claimkit.parse.article import read
    from claimkit.parse.attributions.find import find_attributions
    from claimkit.parse.explain import explain
    from claimkit.parse.quantities.find import find_quantities
    from claimkit.parse.quantities.strict import parse_quantity
    from claimkit.parse.sources.strict import parse_source
    from claimkit.parse.times.edtf import parse_when
    from claimkit.parse.times.find import find_times
    from claimkit.rules.trace import Step
else:

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
