"""Forms that suffice: what reads like this is an attribution, whatever its words weigh."""

__all__ = ["SUFFICIENT", "Reading", "is_sufficient"]

from enum import StrEnum
from typing import NamedTuple

from claimkit.english.attribution_words import AUX, COMMA, DET, OF, PREP, QUOTE, STOP, THAT, TO, WHO, listed
from claimkit.model.span import Span
from claimkit.parse.attributions.cue_kinds import SHARING, SPEAKING
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.number_bounds import hedging
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

# How far into the content its first auxiliary may stand.
_CLAUSE_REACH = 10
# How many words may stand before a bare number, and it with them.
_COUNT_WORDS = 4
# A plain reading has its form, its subject and what its content begins with for traits, and no more.
_PLAIN_TRAITS = 3
# How many attributions back the one stands that a second verb goes on with.
_SHARING_REACH = 3
_TOLD = ("before_that", "before_wh", "before_quote")
_SECOND = ("coordinated", "participle_and", "participle_comma")


class Form(StrEnum):
    """What a reading is like; what the rules are indexed by."""

    HOSTED = "hosted"
    UNSOURCED = "unsourced"
    NOUN = "noun"
    INTENTION = "intention"
    ISSUED = "issued"
    SECOND_VERB = "second verb"
    PASSIVE = "passive"
    PLAIN = "plain"
    OTHER = "other"


class Reading(NamedTuple):
    """What was read around a cue, and the attributions found before it."""

    view: View
    one: Found
    found: list[Found]

    def span(self) -> Span:
        """The characters of the cue."""
        return Span(*self.one.cue)

    @property
    def content(self) -> TokenRange:
        """The tokens of the content's first part, the end counted in whole tokens."""
        tokens, part = self.view.document.tokens, self.one.content[0]
        return TokenRange(tokens.from_offset(part.begin), tokens.from_offset(part.end))


_OF_FRAME = {
    Frame.NOUN: Form.NOUN,
    Frame.COORDINATED: Form.SECOND_VERB,
    Frame.PARTICIPLE: Form.SECOND_VERB,
    Frame.PASSIVE: Form.PASSIVE,
}


def _form_of(one: Found) -> Form:
    if one.host is not None:
        return Form.HOSTED
    if one.frame is Frame.EVIDENTIAL or "in_quote" in one.traits:
        return Form.UNSOURCED
    if one.frame is Frame.NOUN:
        return Form.NOUN
    if one.info.kind == "intend":
        return Form.INTENTION
    if one.traits[-1] == "issued":
        return Form.ISSUED
    plain = one.source is not None and len(one.traits) <= _PLAIN_TRAITS
    return _OF_FRAME.get(one.frame, Form.PLAIN if plain else Form.OTHER)


def is_sufficient(view: View, one: Found, found: list[Found]) -> bool:
    """Whether the form alone makes the reading an attribution, whatever its words weigh."""
    return SUFFICIENT.first(Reading(view, one, found), _form_of(one)) or False


def _reported(reading: Reading) -> bool | None:
    return True if reading.one.host in reading.found else None


def _evidential(reading: Reading) -> bool | None:
    return True if reading.one.frame is Frame.EVIDENTIAL else None


def _retold(reading: Reading) -> bool | None:
    return True if "in_quote" in reading.one.traits else None


def _is_noun_that(one: Found) -> bool:
    return "noun_that" in one.traits and one.info.kind in SHARING


def _owned_noun(reading: Reading) -> bool | None:
    one = reading.one
    owned = _is_noun_that(one) and any(trait.startswith("owner") for trait in one.traits)
    return True if owned else None


def _determined_noun(reading: Reading) -> bool | None:
    """True for "the claim that", which has its own content; "said in a statement that" has not."""
    cls, token = reading.view.cls, reading.one.token
    if not _is_noun_that(reading.one) or not token or not cls[token - 1] & DET:
        return None
    return None if token > 1 and cls[token - 2] & PREP else True


def _bare_report(reading: Reading) -> bool | None:
    cls, one = reading.view.cls, reading.one
    if not _is_noun_that(one) or one.info.kind != "report" or not one.token:
        return None
    return True if cls[one.token - 1] & (AUX | PREP | OF) else None


def _intention(reading: Reading) -> bool | None:
    one = reading.one
    if len(one.traits) != _PLAIN_TRAITS:
        return None
    if one.traits[0] == "ing":
        return True if one.frame is Frame.SOURCE_FIRST else None
    return True if one.traits[0] in ("s", "past") and one.traits[-1] == "before_to" else None


def _issued(reading: Reading) -> bool | None:
    return True if reading.one.info.kind in SHARING else None


def _second_verb(reading: Reading) -> bool | None:
    """True where a second verb goes on with what an attribution right before it began."""
    one = reading.one
    if one.info.kind not in SHARING or one.traits[1] not in _SECOND:
        return None
    quotes = any(reading.view.quoted[slice(*reading.content)])
    if not quotes and (one.traits[-1] not in ("before_that", "before_pronoun") or one.info.kind not in SPEAKING):
        return None
    goes_on = any(
        other.source == one.source and other.info.kind in SHARING and other.content[-1].end <= one.cue.begin
        for other in reading.found[-_SHARING_REACH:]
    )
    return True if goes_on else None


def _quoted_as(reading: Reading) -> bool | None:
    return True if reading.one.traits[-1] == "quoted_as" else None


def _denied_by(reading: Reading) -> bool | None:
    one = reading.one
    return True if one.source is not None and one.info.kind in ("denial", "confirm") else None


def _held(reading: Reading) -> bool | None:
    one = reading.one
    if one.source is not None or one.info.lemma not in listed("held"):
        return None
    return True if one.traits[-1] in ("passive_to", "impersonal") else None


def _citing(reading: Reading) -> bool | None:
    one = reading.one
    if one.source is None or one.info.kind not in SPEAKING:
        return None
    after = one.source.end + 1
    return True if after < one.token and reading.view.lower[after] in ("citing", "quoting") else None


def _put(reading: Reading) -> bool | None:
    return True if reading.one.traits[0] == "put" else None


def _appositive(reading: Reading) -> bool | None:
    return True if reading.one.frame is Frame.APPOSITIVE else None


def _denial(reading: Reading) -> bool | None:
    return True if reading.one.info.kind == "denial" and reading.one.traits[0] in ("s", "past") else None


def _silence(reading: Reading) -> bool | None:
    unsaid = reading.one.stance in ("does_not_confirm", "no_comment")
    return True if reading.one.info.kind != "denial" and unsaid else None


def _heard(reading: Reading) -> bool | None:
    one = reading.one
    if one.info.lemma != "hear" or one.source is None or one.traits[-1] not in _TOLD:
        return None
    return True if reading.view.lower[one.source.end - 1] in listed("hearing") else None


def _is_plainly_said(one: Found) -> bool:
    return one.info.kind == "speech" and one.frame is Frame.SOURCE_FIRST


def _clause(reading: Reading) -> bool | None:
    """True where the content has a subject and a verb of its own."""
    if not _is_plainly_said(reading.one):
        return None
    view, (first, end) = reading.view, reading.content
    for k in range(first + 1, min(end, first + _CLAUSE_REACH)):
        c = view.cls[k]
        if c & (COMMA | STOP | WHO | THAT | QUOTE):
            return None
        if c & AUX or (c == 0 and k > first + 1 and not view.cls[k - 1] and _is_past(view, k, end)):
            return True if not view.cls[first] & (PREP | TO) else None
    return None


def _is_past(view: View, k: int, end: int) -> bool:
    """Whether the word after a noun is a verb in the past, and no participle: "rebels surrendered"."""
    word, following = view.lower[k], view.lower[k + 1] if k + 1 < end else ""
    return word.endswith("ed") and view.words[k][0].islower() and following not in ("by", "from")


def _count(reading: Reading) -> bool | None:
    """True where the content is a bare number, which nothing but a statement can be."""
    if not _is_plainly_said(reading.one):
        return None
    tokens, part = reading.view.document.tokens, reading.one.content[0]
    words = reading.view.lower[tokens.from_offset(part.begin) : tokens.until_offset(part.end)]
    if not 0 < len(words) <= _COUNT_WORDS or not words[-1][0].isdigit():
        return None
    return True if hedging().issuperset(words[:-1]) else None


_NOUN, _PASSIVE, _PLAIN = (frozenset({form}) for form in (Form.NOUN, Form.PASSIVE, Form.PLAIN))

SUFFICIENT = RuleSet(
    "form that suffices",
    (
        Rule(
            "reported by its host",
            _reported,
            example="The Daily Star reported nine deaths, [citing] two officials.",
            on={Form.HOSTED},
        ),
        Rule("evidential", _evidential, example="Two men were [purportedly] hurt.", on={Form.UNSOURCED}),
        Rule(
            "retold in a quotation",
            _retold,
            example="“They [told] us there were 40 on board,” Ruiz said.",
            on={Form.UNSOURCED},
        ),
        Rule(
            "somebody's claim that",
            _owned_noun,
            example="The mayor's [statement] that the pool was closed was wrong.",
            on=_NOUN,
        ),
        Rule(
            "the claim that",
            _determined_noun,
            example="The [suggestion] that the pool was closed was wrong.",
            never=("She said in a statement that the pool was closed.",),
            on=_NOUN,
        ),
        Rule("reports that", _bare_report, example="There are [reports] that the pool was closed.", on=_NOUN),
        Rule("intends to", _intention, example="The union [plans] to end the strike.", on={Form.INTENTION}),
        Rule(
            "issued a statement",
            _issued,
            example="The council issued a statement [denying] the attack.",
            on={Form.ISSUED},
        ),
        Rule(
            "second verb",
            _second_verb,
            example="She said the road was wet but [mentioned] it was dry.",
            on={Form.SECOND_VERB},
        ),
        Rule(
            "quoted as saying",
            _quoted_as,
            example="Ruiz was [quoted] by the Star as saying the fire was out.",
            on=_PASSIVE,
        ),
        Rule(
            "denied or confirmed by",
            _denied_by,
            example="The strike was [confirmed] by the union.",
            on=_PASSIVE,
        ),
        Rule("held to be so", _held, example="The fire is [understood] to be out.", on=_PASSIVE),
        Rule(
            "SOURCE, citing SOURCE, said",
            _citing,
            example="The Daily Star, citing two officials, [reported] nine deaths.",
            on=_PLAIN,
        ),
        Rule(
            "as SOURCE put it",
            _put,
            example="Or, as Marta Ruiz, a former harbour master, [put] it: “The gates are open. They are inside.”",
            on=_PLAIN,
        ),
        Rule(
            "denies a claim named before",
            _appositive,
            example="The convoy was shelled, a claim the army [dismissed] as absurd.",
            on=_PLAIN,
        ),
        Rule("denies", _denial, example="Moscow [denies] the convoy.", on=_PLAIN),
        Rule("confirms nothing", _silence, example="The owner [could not be reached] for comment.", on=_PLAIN),
        Rule("a court heard", _heard, example="The court [heard] that the brakes had failed.", on=_PLAIN),
        Rule("said a clause", _clause, example="The union [claims] 400 people were dismissed.", on=_PLAIN),
        Rule("said a number", _count, example="The organisers of the march [claimed] about 40.", on=_PLAIN),
    ),
)
