"""The frames of cues that are neither verb nor noun, each kind asked at its own words."""

__all__ = ["EXPRESSIONS", "Expression", "expressions"]

from enum import StrEnum
from functools import cache

from claimkit.english.attribution_words import listed
from claimkit.parse.attributions.frames.according import read_behind, read_first, read_inserted, read_per
from claimkit.parse.attributions.frames.evidentials import read_evidential
from claimkit.parse.attributions.frames.fixed import read_as_put, read_put_at, read_unreached
from claimkit.parse.attributions.frames.labels import read_label
from claimkit.rules import Rule, RuleSet


class Expression(StrEnum):
    """A kind of cue that is neither verb nor noun; what the rules are indexed by."""

    ACCORDING = "according"
    PER = "per"
    EVIDENTIAL = "evidential"
    COLON = "colon"
    PUT = "put"
    UNREACHED = "unreached"


@cache
def expressions() -> dict[str, Expression]:
    """The kind of each word that is such a cue or the main word of one, in lower case."""
    table = dict.fromkeys(listed("fixed"), Expression.UNREACHED)
    table |= dict.fromkeys(("put", "puts"), Expression.PUT)
    table |= dict.fromkeys(listed("adverb_cue"), Expression.EVIDENTIAL)
    return table | {":": Expression.COLON, "according": Expression.ACCORDING, "per": Expression.PER}


EXPRESSIONS = RuleSet(
    "frame of an expression",
    (
        Rule(
            "according to SOURCE, content",
            read_first,
            example="[According] to the ministry, the harvest was poor.",
            on={Expression.ACCORDING},
        ),
        Rule(
            "subject, according to SOURCE, verb",
            read_inserted,
            example="The harvest, [according] to the ministry, was poor.",
            on={Expression.ACCORDING},
        ),
        Rule(
            "content, according to SOURCE",
            read_behind,
            example="The harvest was poor, [according] to the ministry.",
            on={Expression.ACCORDING},
        ),
        Rule(
            "per SOURCE",
            read_per,
            example="The harvest was poor, [per] the ministry.",
            never=("The seats cost $5 per person.",),
            on={Expression.PER},
        ),
        Rule(
            "evidential adverb",
            read_evidential,
            example="Two men were [reportedly] hurt.",
            on={Expression.EVIDENTIAL},
        ),
        Rule(
            "SOURCE: content",
            read_label,
            example="Marta Ruiz[:] We have seen no smoke since Monday.",
            never=("Update: We have seen no smoke since Monday.",),
            on={Expression.COLON},
        ),
        Rule(
            "SOURCE put the number at",
            read_put_at,
            example="Police [put] the number at 65,000.",
            never=("Police put the tents at 65 sites.",),
            on={Expression.PUT},
        ),
        Rule(
            "as SOURCE put it",
            read_as_put,
            example="The town was asleep, as the mayor [put] it.",
            on={Expression.PUT},
        ),
        Rule(
            "could not be reached for comment",
            read_unreached,
            example="The owner could not be [reached] for comment.",
            never=("The summit was reached for comment and photographs.",),
            on={Expression.UNREACHED},
        ),
    ),
)
