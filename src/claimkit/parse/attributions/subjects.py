"""Finds who a verb has for its subject."""

__all__ = [
    "SUBJECTS",
    "Subject",
    "SubjectSort",
    "subject_before",
]

from enum import StrEnum
from typing import NamedTuple

from claimkit.english.attribution_words import (
    ADV,
    AUX,
    CLAUSE,
    CLOSE,
    COMMA,
    DET,
    OBJ,
    POSS,
    PREP,
    QUOTE,
    REFL,
    STOP,
    SUBJ,
    THAT,
    TIME,
    TO,
    VERB,
    WHEN,
    WHO,
    cues,
    is_adverb,
    listed,
)  # fmt: skip
from claimkit.english.tables.verbs import NEWS_VERBS
from claimkit.english.verb_forms import lemma_of
from claimkit.model.span import Span
from claimkit.parse.attributions.cue_kinds import WITH_CLAUSE
from claimkit.parse.attributions.finite_verbs import is_finite
from claimkit.parse.attributions.inserts import Insert, InsertSite, insert_of
from claimkit.parse.attributions.noun_phrases import LONGEST_PHRASE, phrase_start
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

# How many tokens an insert between subject and verb may have, which is as much as a clause has before its subject.
_INSERT_REACH = 40
# How many pieces an insert may have: "Dana Ruiz, 31, of Salem, Ore., said".
_PIECES = 5
_DASHES = frozenset("-–—")
_PRONOUN = SUBJ | CLAUSE
_NO_SUBJECT = ~(CLOSE | DET | OBJ)
_ADVERBIAL = ADV | TIME
# How a word of an open class ends that may stand between subject and verb: "falsely", "first".
_ADVERBIAL_ENDINGS = ("ly", "first")
_OF_TIME = WHEN | TIME | PREP | DET
_PAUSE = COMMA | QUOTE | STOP
_FINITE = VERB | AUX | SUBJ | CLAUSE
# How far back "who" may stand from the end of the clause that it begins.
_RELATIVE_REACH = 15


class SubjectSort(StrEnum):
    """What a subject is, which says how sure it is to be one."""

    PRONOUN = "pronoun"
    RELATIVE = "who"
    PHRASE = "phrase"
    APPOSITION = "apposition"


class Subject(NamedTuple):
    """The subject of a verb: its tokens from `first` up to, and without, `end`, and what sort of subject it is."""

    first: int
    end: int
    sort: SubjectSort

    @property
    def tokens(self) -> TokenRange:
        """Where it stands."""
        return TokenRange(self.first, self.end)

    @property
    def trait(self) -> str:
        """What a reading with this subject is like, as the table `cue_weights` says it."""
        return _TRAITS[self.sort]


_TRAITS = {sort: f"subject_{sort}" for sort in SubjectSort}


class SubjectSite(NamedTuple):
    """A verb group whose subject is sought: token `last` is the one before it, adverbs left out."""

    view: View
    verb: int
    last: int
    low: int

    def span(self) -> Span:
        """The characters of the verb group's first word."""
        return Span(self.view.starts[self.verb], self.view.ends[self.verb])


def subject_before(view: View, verb: int, low: int) -> Subject | None:
    """The subject of the verb group that starts at token `verb`, looking no further back than `low`."""
    cls, lower = view.cls, view.lower
    k = verb - 1
    if k < low:
        return None
    c = cls[k]
    if c & _ADVERBIAL if c else lower[k].endswith(_ADVERBIAL_ENDINGS):
        k = _before_adverbs(view, k, low)
        if k < low:
            return None
        c = cls[k]
    if c & REFL and k > low:
        k -= 1
        c = cls[k]
    return SUBJECTS.first(SubjectSite(view, verb, k, low), _before_verb(c, lower[k]))


def _before_verb(c: int, word: str) -> str:
    """The trigger of the rules for a verb that comes after `word`, whose class is `c`."""
    if not c:
        return "noun"
    if c & _PRONOUN:
        return "pronoun"
    if c & WHO:
        return "who"
    if c & COMMA:
        return "comma"
    if c & STOP and word in _DASHES:
        return "dash"
    return "none" if c & _NO_SUBJECT or (c & DET and word not in listed("alone")) else "noun"


def _pronoun(site: SubjectSite) -> Subject | None:
    if site.view.lower[site.last] == "there":
        return None
    return Subject(site.last, site.last + 1, SubjectSort.PRONOUN)


def _relative_pronoun(site: SubjectSite) -> Subject:
    return Subject(site.last, site.last + 1, SubjectSort.RELATIVE)


def _noun_phrase_start(site: SubjectSite) -> int | None:
    view = site.view
    start = phrase_start(view, site.last, site.low, reduced=True)
    # After "to" a plain word is a verb: "to help defend", "to monitor troops claimed to fight".
    infinitive = start is not None and start > site.low and view.cls[start - 1] & TO and _is_verb(view, start)
    return None if infinitive else start


def _described_phrase(site: SubjectSite) -> Subject | None:
    if _RELATIVES.isdisjoint(site.view.lower[max(site.low, site.last - LONGEST_PHRASE - _RELATIVE_REACH) : site.last]):
        return None
    start = _noun_phrase_start(site)
    if start is None or start <= site.low + 1:
        return None
    first = _described(site.view, start, site.last, site.low)
    return None if first is None else Subject(first, site.last + 1, SubjectSort.APPOSITION)


def _noun_phrase(site: SubjectSite) -> Subject | None:
    start = _noun_phrase_start(site)
    return None if start is None else Subject(start, site.last + 1, SubjectSort.PHRASE)


def _is_verb(view: View, start: int) -> bool:
    """Whether the phrase after "to" is or follows a verb: "to help defend", "to monitor troops claimed to fight"."""
    return not view.cls[start] and view.words[start][0].islower()


def _described(view: View, start: int, last: int, low: int) -> int | None:
    """Where a subject begins that a clause describes without commas: "those who saw it", "the union that led it"."""
    cls, lower = view.cls, view.lower
    until = max(low, start - _RELATIVE_REACH)
    if _RELATIVES.isdisjoint(lower[until + 1 : start]):
        return None
    for k in range(start - 1, until, -1):
        relative = lower[k] in _RELATIVES and (lower[k] == "who" or _is_relative(view, k))
        if not relative and cls[k] & (COMMA | QUOTE | STOP | SUBJ | THAT | CLAUSE):
            return None
        if relative and not cls[k - 1] & ~CLOSE:
            verb = next((n for n in range(k + 1, start) if not cls[n] & (AUX | ADV)), start)
            cue = cues().get(lower[verb])
            reporting = cue is not None and cue.kind in WITH_CLAUSE and cue.lemma not in listed("perceive")
            if reporting and lower[last] not in listed("anonymous"):
                return None
            return phrase_start(view, k - 1, low)
    return None


_RELATIVES = frozenset({"who", "that", "which"})


def _is_relative(view: View, k: int) -> bool:
    """Whether "that" or "which" is the subject of a clause about the noun before it: "the union that led it"."""
    if k == 0 or view.lower[k - 1] in cues() or k + 1 >= len(view.words):
        return False
    verb = view.lower[k + 1]
    return is_finite(view, k + 1) or (verb.endswith("s") and (lemma_of(verb) or verb[:-1]) in NEWS_VERBS.words)


def _before_adverbs(view: View, k: int, low: int) -> int:
    """The token that stands before adverbs and times: "Trump on Monday falsely claimed"."""
    cls, lower = view.cls, view.lower
    while k >= low:
        c = cls[k]
        if c == 0:
            if k == low or not (is_adverb(lower[k]) or (lower[k] == "first" and _is_alone(view, k))):
                break
            k -= 1
        elif c & ADV:
            k -= 1
        elif c & TIME and k > low:
            k -= 1
            while k > low and cls[k] & _OF_TIME and lower[k] in listed("before_time"):
                k -= 1
        else:
            break
    return k


def _is_alone(view: View, k: int) -> bool:
    """Whether "first" at `k` goes with the verb after it, rather than with a noun: "the paper first reported"."""
    return not view.cls[k - 1] & (DET | POSS)


def _before_insert(site: SubjectSite) -> Subject | None:
    """The subject before what commas set off, the last of which stands right before the verb."""
    view, comma = site.view, site.last
    low, right = max(site.low, comma - _INSERT_REACH), comma
    for _ in range(_PIECES):
        left, finite = right - 1, False
        while left >= low and not view.cls[left] & _PAUSE:
            if view.cls[left]:
                # The verb of a relative clause does not make a clause of the whole.
                finite = not view.cls[left] & WHO and (finite or bool(view.cls[left] & _FINITE))
            left -= 1
        if left <= low or not view.cls[left] & COMMA or view.cls[left + 1] & COMMA:
            return None
        insert = insert_of(InsertSite(view, left, right, low, finite))
        if insert is Insert.ADJUNCT:
            return _headed(view, left, left, low, SubjectSort.PHRASE)
        if insert is Insert.APPOSITION:
            return _headed(view, left, comma, low, SubjectSort.APPOSITION)
        if insert is Insert.CLAUSE:
            return None
        right = left
    return None


def _headed(view: View, end: int, until: int, low: int, sort: SubjectSort) -> Subject | None:
    """The subject whose head ends before token `end`, and which goes on up to `until`."""
    if end - 2 > low and view.cls[end - 1] & ADV and view.cls[end - 2] & COMMA:
        end -= 2
        until = end if sort is SubjectSort.PHRASE else until
    if end - 1 < low or view.cls[end - 1] & ~(CLOSE | SUBJ):
        return None
    if view.cls[end - 1] & SUBJ:
        return Subject(end - 1, end, SubjectSort.PRONOUN)
    start = phrase_start(view, end - 1, low)
    if start is None:
        return None
    if start - 2 > low and view.cls[start - 1] & COMMA and view.words[start][0].isupper():
        # "The rebels' spokesman, Col. Tarek, who is …": the name stands in apposition itself.
        title = phrase_start(view, start - 2, low)
        if title == low and view.cls[low] & DET:
            return Subject(low, until, SubjectSort.APPOSITION)
    return Subject(start, until, sort)


def _before_dashes(site: SubjectSite) -> Subject | None:
    """The subject before a phrase between dashes, the second of which stands right before the verb."""
    view, low = site.view, site.low
    cls, lower = view.cls, view.lower
    k = site.last
    while k > low and lower[k - 1] in _DASHES:
        k -= 1
    low = max(low, k - _INSERT_REACH)
    k -= 1
    while k > low and not (lower[k] in _DASHES or cls[k] & QUOTE):
        k -= 1
    if k <= low or cls[k] & QUOTE:
        return None
    while k > low and lower[k - 1] in _DASHES:
        k -= 1
    return _headed(view, k, k, low, SubjectSort.PHRASE)


SUBJECTS = RuleSet(
    "subject of a verb",
    (
        Rule(
            "pronoun",
            _pronoun,
            example="He [said] the ferry was late.",
            never=("There are said to be 40 whales in the bay.",),
            on={"pronoun"},
        ),
        Rule("relative pronoun", _relative_pronoun, example="A cook who [said] the soup was cold left.", on={"who"}),
        Rule("before what commas set off", _before_insert, example="The cook, who is 40, [said] no.", on={"comma"}),
        Rule("before what dashes set off", _before_dashes, example="The cook – he is 40 – [said] no.", on={"dash"}),
        Rule(
            "described by a clause without commas",
            _described_phrase,
            example="Residents who saw the crash [said] that the road was wet.",
            never=("A clerk who claimed the mayor lied said nothing.", "He hoped that rain fell, the mayor said."),
            why="After a verb of saying the clause goes on: in “who claimed the mayor lied” it is the mayor that lied.",
            on={"noun"},
        ),
        Rule("noun phrase", _noun_phrase, example="The harbour master [said] the ferry was late.", on={"noun"}),
    ),
)
