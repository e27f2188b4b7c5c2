"""The frames of a cue verb: which of them it stands in, by its form and by where its subject is."""

__all__ = ["VERB_FRAMES", "NotSaid", "read_verb"]

from enum import Enum
from functools import cache

from claimkit.english.attribution_words import AND, BUT, CLOSE, COMMA, OPEN, QUOTE, STOP, Cue, cues, listed
from claimkit.english.tables.cues import LITERAL_CUES
from claimkit.english.word_lists import word_list
from claimkit.parse.attributions.content import after_cue
from claimkit.parse.attributions.cue_kinds import ABOUT_A_CLAIM
from claimkit.parse.attributions.finite_verbs import is_finite
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.frames.content_after import read_source_first
from claimkit.parse.attributions.frames.content_before import read_appositive, read_as, read_content_first
from claimkit.parse.attributions.frames.content_place import stands_after
from claimkit.parse.attributions.frames.inversion import read_inverted
from claimkit.parse.attributions.frames.passives import read_about_subject, read_impersonal, read_quoted, read_told
from claimkit.parse.attributions.frames.without_subject import (
    read_coordinated,
    read_introduction,
    read_issued,
    read_modifier,
    read_set_off,
)
from claimkit.parse.attributions.subjects import Subject, SubjectSort
from claimkit.parse.attributions.verb_site import Construction, VerbSite
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

# What may stand between a content and the verb that follows it.
_SEPARATING = COMMA | QUOTE
# How far behind a verb may stand what tells of another sense: "claimed the lives of", "charged two men with".
_SENSE_REACH = 5


class NotSaid(Enum):
    """What a rule answers when the verb attributes nothing, so that no other rule is asked."""

    NOT_SAID = "no attribution"

    def __str__(self) -> str:
        return self.value


_NOT_SAID = NotSaid.NOT_SAID


def read_verb(view: View, token: int, cue: Cue, low: int, high: int) -> Found | None:
    """The attribution whose cue is the verb at `token`, in the sentence from token `low` to `high`."""
    site = VerbSite(view, token, cue, low, high)
    said = None
    if site.start == token and view.cls[token - 1] & _SEPARATING:
        said = VERB_FRAMES.first(site, Construction.AFTER_MARK)
    if said is None and (cue.lemma in _literal() or cue.lemma == "recall"):
        said = VERB_FRAMES.first(site, Construction.AMBIGUOUS)
    if said is None:
        said = VERB_FRAMES.first(site, site.construction())
    return said if isinstance(said, Found) else None


def _infinitive(site: VerbSite) -> NotSaid:
    return _NOT_SAID


def _takes_back(site: VerbSite) -> NotSaid | None:
    following = site.token + 1
    if site.cue.lemma != "recall" or following >= site.high:
        return None
    return _NOT_SAID if site.view.words[following][0].isdigit() else None


@cache
def _literal() -> dict[str, frozenset[str]]:
    """From each verb that is not always one of saying to the words behind it that show so."""
    return {verb: frozenset(row.word for row in LITERAL_CUES if row.verb == verb) for verb in LITERAL_CUES.words}


def _other_sense(site: VerbSite) -> NotSaid | None:
    literal = _literal().get(site.cue.lemma)
    if literal is None or literal.isdisjoint(site.view.lower[site.token + 1 : site.token + _SENSE_REACH]):
        return None
    return _NOT_SAID


def _name_for_it(site: VerbSite) -> NotSaid | None:
    if site.cue.lemma != "call" or site.subject is None or site.subject.first <= site.low:
        return None
    return _NOT_SAID if site.view.lower[site.subject.first - 1] == "what" else None


def _part_of_noun(site: VerbSite) -> NotSaid | None:
    subject = site.subject
    if site.cue.form != "base" or site.start < site.token or subject is None:
        return None
    return _NOT_SAID if site.view.lower[subject.first] in _SINGULAR else None


_SINGULAR = word_list("determiners of one")


def _evaded(site: VerbSite) -> Found | None:
    """The evasion, unless the verb that follows has an object and is read by itself."""
    view, k = site.view, site.token + 1
    stop = max(k, site.stop)
    if k + 1 >= stop or site.subject is None:
        return None
    if view.lower[k] in ("to", "from") and view.lower[k + 1] in cues():
        last = k + 2
        while last + 1 < stop and view.cls[last] & AND and view.lower[last + 1] in cues():
            last += 2
        if last < stop and not view.cls[last] & (COMMA | STOP | AND | BUT | QUOTE):
            return None
    return site.found(site.subject.tokens, after_cue(view, k, site.high), Frame.SOURCE_FIRST, "evasion")


def _is_about_comment(site: VerbSite) -> bool:
    return any(word in listed("commenting") for word in site.view.lower[site.token + 1 : site.token + 4])


def _declined_to_comment(site: VerbSite) -> Found | None:
    found = _evaded(site) if _is_about_comment(site) else None
    if found is not None:
        found.stance = "no_comment"
    return found


def _refused(site: VerbSite) -> Found | None:
    found = None if _is_about_comment(site) else _evaded(site)
    if found is not None:
        found.stance = "refuses"
    return found


def _silent(site: VerbSite) -> Found | None:
    """The silence of "his office would not comment"; "would not say" needs what is not said."""
    subject, lemma = site.subject, site.cue.lemma
    if subject is None or site.stance != "no_comment" or lemma == "say" or lemma not in listed("commenting"):
        return None
    if site.token + 1 < site.high and not site.view.cls[site.token + 1] & (STOP | COMMA):
        return None
    if not listed("reluctant").isdisjoint(site.view.lower[site.start : site.token]):
        return None
    return site.found(subject.tokens, [], Frame.SILENT, subject.trait)


def _about_a_claim(site: VerbSite) -> Found | None:
    if site.subject is None or site.cue.kind not in ABOUT_A_CLAIM:
        return None
    return read_appositive(site, site.subject.tokens, site.subject.trait)


def _follows_as(site: VerbSite, subject: Subject) -> bool:
    """Whether "as" stands right before the subject: "as the mayor said"."""
    return subject.first > site.low and site.view.lower[subject.first - 1] == "as"


def _as_said(site: VerbSite) -> Found | None:
    subject = site.subject
    if subject is None or not _follows_as(site, subject) or not stands_after(site):
        return None
    return read_as(site, subject.tokens, subject.trait)


def _content_first(site: VerbSite) -> Found | None:
    subject = site.subject
    if subject is None or _follows_as(site, subject):
        return None
    return read_content_first(site, subject.tokens, subject.trait) if stands_after(site) else None


def _source_first(site: VerbSite) -> Found | None:
    subject = site.subject
    if subject is None:
        return None
    end = _relative_end(site) if subject.sort is SubjectSort.RELATIVE else None
    return read_source_first(site, subject.tokens, subject.trait, high=end)


def _relative_end(site: VerbSite) -> int | None:
    """Where a relative clause ends that a comma or bracket sets off: "Smith, who said 12 people died, resigned"."""
    view, subject = site.view, site.subject
    before = 0 if subject is None or subject.first <= site.low else view.cls[subject.first - 1]
    after = range(site.token + 1, site.stop - 1)
    if before & OPEN:
        return next((k for k in after if view.cls[k] & CLOSE), None)
    if before & COMMA:
        return next((k for k in after if view.cls[k] & COMMA and is_finite(view, k + 1)), None)
    return None


_PASSIVE = frozenset({Construction.PASSIVE})
_EVASION = frozenset({Construction.EVASION})
_AMBIGUOUS = frozenset({Construction.AMBIGUOUS})
_FINITE = frozenset({Construction.FINITE, Construction.DENYING})
_PARTICIPLE = frozenset({Construction.PARTICIPLE})

VERB_FRAMES: RuleSet[VerbSite, Found | NotSaid] = RuleSet(
    "frame of a cue verb",
    (
        Rule(
            "infinitive without a subject",
            _infinitive,
            example="It is too early to [say] that the fire is out.",
            on={Construction.INFINITIVE},
            why="It has no subject of its own, and hardly ever attributes anything.",
        ),
        Rule(
            "content, CUE SOURCE",
            read_inverted,
            example="“The fire is out”, [said] Chief Marta Ruiz.",
            never=("The channel, quoting medics, reported nine deaths.",),
            on={Construction.AFTER_MARK},
        ),
        Rule("took goods back", _takes_back, example="The firm [recalled] 1.1 million cars.", on=_AMBIGUOUS),
        Rule(
            "another sense of the verb",
            _other_sense,
            example="The crash [claimed] the lives of 15 miners.",
            never=("The group claimed that 15 miners were dead.",),
            on=_AMBIGUOUS,
        ),
        Rule(
            "was quoted as saying",
            read_quoted,
            example="The minister was [quoted] as saying that the fire was out.",
            on=_PASSIVE,
        ),
        Rule("it is said that", read_impersonal, example="It is [believed] that the fire is out.", on=_PASSIVE),
        Rule("was told that", read_told, example="The minister was [told] that the fire was out.", on=_PASSIVE),
        Rule(
            "is said to",
            read_about_subject,
            example="The fire is [believed] to be out.",
            never=("The minister was told that the fire was out.",),
            on=_PASSIVE,
        ),
        Rule("declined to comment", _declined_to_comment, example="The bank [declined] to comment.", on=_EVASION),
        Rule("refused", _refused, example="The bank [refused] to reopen the branch.", on=_EVASION),
        Rule(
            "issued a statement CUE content",
            read_issued,
            example="The council issued a statement [calling] the fire a disgrace.",
            on=_PARTICIPLE,
        ),
        Rule(
            "SOURCE in a participle phrase",
            read_modifier,
            example="Residents [saying] that the fire was out went home.",
            on=_PARTICIPLE,
        ),
        Rule(
            "participle before the main clause",
            read_introduction,
            example="[Citing] safety, the ministry said the bridge would close.",
            on=_PARTICIPLE,
        ),
        Rule(
            "participle after a clause",
            read_set_off,
            example="The mayor closed the bridge, [saying] that it was unsafe.",
            on=_PARTICIPLE,
        ),
        Rule(
            "and CUE content",
            read_coordinated,
            example="The mayor closed the bridge and [added] that it was unsafe.",
            on={Construction.WITHOUT_SUBJECT},
        ),
        Rule(
            "noun behind another",
            _part_of_noun,
            example="A gas [blast] killed three miners.",
            never=("Critics blast the plan as a gift to the mines.",),
            on={Construction.DENYING, Construction.FINITE},
            why="With a subject in the singular the verb would have an -s.",
        ),
        Rule(
            "name for something",
            _name_for_it,
            example="It is what Moscow [calls] a special operation.",
            on={Construction.DENYING},
        ),
        Rule(
            "silence",
            _silent,
            example="The ministry did not immediately [respond].",
            never=("The ministry did not say whether the bridge would close.",),
            on={Construction.DENYING},
        ),
        Rule(
            "content, a claim that SOURCE CUE",
            _about_a_claim,
            example="The convoy was shelled, an allegation Moscow [denies].",
            on={Construction.DENYING},
        ),
        Rule("as SOURCE CUE", _as_said, example="The bridge is unsafe, as the mayor [said].", on=_FINITE),
        Rule(
            "content, SOURCE CUE",
            _content_first,
            example="The bridge is unsafe, the mayor [said].",
            on=_FINITE,
        ),
        Rule("SOURCE CUE content", _source_first, example="The mayor [said] the bridge is unsafe.", on=_FINITE),
    ),
)
