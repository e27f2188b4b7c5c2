"""Numbers in words that stand for a person or a thing and count nothing: "one of them", "the two", "no one"."""

__all__ = ["needs_noun"]

import re
from functools import cache

from claimkit.english.attribution_words import cues
from claimkit.parse.quantities.amount_site import AmountSite
from claimkit.parse.quantities.amounts import Amount
from claimkit.rules import Rule, RuleSet

# So many words after a verb of saying "that" may stand: "told the court that", in so many characters.
_TOLD = 3
_TOLD_WITHIN = 40
_ONE = frozenset({"one"})
_NOBODY = frozenset({"no one", "no-one", "nobody"})
_FEW = frozenset({"several", "a couple", "couple", "few", "a few", "handful"})
# What "the two" and "those seven" can stand for is seldom more.
_MOST_AT_A_GLANCE = 10
_THE = re.compile(r"\b(?:the|these|those|all|all[^\S\n]the)[^\S\n]\Z", re.IGNORECASE)
_PRONOUN_BEFORE = re.compile(
    r"\b(?:single|the|this|that|which|each|every|any|no|another|some|such|number|last|good|big|other|next|first|new|day|the\s\w+)"
    r"[^\S\n]{1,2}\Z",
    re.IGNORECASE,
)


_ONE_NEXT = re.compile(r"[^\S\n-]{1,2}(?:of|another|by|thing|way|more\s+than|or\s+more|particular|such)\b")
_SOME_DAY = re.compile(r"[^\S\n](?:day|night|morning|evening|afternoon|time|summer|winter|weekend)\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:for|in|of|within|than|just|only|lasts?|lasted|took|takes?|least|after|every|to|by|about|nearly)[^\S\n]\Z"
)


def _nobody(site: AmountSite) -> bool | None:
    return True if site.amount.unit is None or site.amount.counted is not None else None


def _some_day(site: AmountSite) -> bool | None:
    text, amount = site.text, site.amount
    end, start = amount.number.end, amount.number.start
    if amount.joined or _SOME_DAY.match(text, end) is None:
        return None
    return True if _MEASURED.search(text, max(0, start - 12), start) is None else None


_UNCOUNTED = RuleSet[AmountSite, bool](
    "words that count nobody and no day",
    (
        Rule("no one", _nobody, example="[No one] came to the meeting.", on=_NOBODY),
        Rule(
            "one day",
            _some_day,
            example="He hopes [one day] to return.",
            never=("The talks lasted one day.",),
            why="it is some day, unless a word of measure stands before it",
            on=_ONE,
        ),
    ),
)


def _partitive(site: AmountSite) -> bool | None:
    return True if _ONE_NEXT.match(site.text, site.amount.number.end) else None


def _without_noun(site: AmountSite) -> bool | None:
    return True if site.amount.counted is None else None


def _determined(site: AmountSite) -> bool | None:
    text, start = site.text, site.amount.start
    pronoun = _PRONOUN_BEFORE.search(text, max(0, start - 20), start)
    if pronoun is None or (pronoun[0].strip().lower() == "that" and _is_told(text, pronoun.start())):
        return None
    return True


def _is_told(text: str, that: int) -> bool:
    """Whether "that" begins what somebody says: "said that one man", but not "for that one man"."""
    return not _telling().isdisjoint(text[max(0, that - _TOLD_WITHIN) : that].lower().split()[-_TOLD:])


@cache
def _telling() -> frozenset[str]:
    return frozenset(cues()) | {"and", "but"}


def _the_two(site: AmountSite) -> bool | None:
    amount = site.amount
    if amount.number.form != "words" or amount.unit is not None or amount.low > _MOST_AT_A_GLANCE:
        return None
    return True if _THE.search(site.text, max(0, amount.start - 12), amount.start) else None


_PRONOUNS = RuleSet[AmountSite, bool](
    "number words that are pronouns",
    (
        Rule(
            "one of, one another",
            _partitive,
            example="[One] of the bridges fell.",
            never=("One bridge fell.",),
            on=_ONE,
        ),
        Rule("one without a noun", _without_noun, example="At [one] point the river rose.", on=_ONE),
        Rule(
            "a determiner before one",
            _determined,
            example="He spoke of the [one man] he trusts.",
            never=("Police said that one man died.",),
            why="“that” before it may begin what somebody says",
            on=_ONE,
        ),
        Rule(
            "the two",
            _the_two,
            example="The [two] met in Rome.",
            never=("The two ministers met in Rome.",),
        ),
        Rule(
            "a few without a noun",
            _without_noun,
            example="[Several] disagreed.",
            never=("Several ministers disagreed.",),
            on=_FEW,
        ),
    ),
)


def needs_noun(text: str, amount: Amount) -> bool:
    """Whether the amount in words is none without a noun or a unit: "one" is a pronoun more often than a number."""
    if amount.low < 0:
        return False
    word = text[amount.number.start : amount.number.end].lower()
    site = AmountSite(text, amount, word)
    if _UNCOUNTED.first(site, word):
        return True
    if amount.joined or (amount.unit is not None and amount.counted is None):
        return False
    return _PRONOUNS.first(site, word) is True
