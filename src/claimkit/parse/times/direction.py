"""Whether a sentence speaks of what lies ahead or behind, as seen from a date in it.

A date without a year, or a bare weekday, is placed by the verb that governs it: "said Tuesday" looks back, "will meet
on Friday" forward. The nearest verb before the date decides; where there is none, the first one after it.
"""

__all__ = ["Direction", "direction"]

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claimkit.english.tables.closed_classes import CLOSED_CLASSES
from claimkit.english.tables.verbs import NOT_PAST, STATE_PARTICIPLES, TENSE_WORDS
from claimkit.english.verb_forms import irregular_pasts, readings_of
from claimkit.english.word_lists import word_list
from claimkit.model.span import Span
from claimkit.rules import Rule, RuleSet

_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)?")
_MAY = re.compile(r"\bMay\b")
_NEXT = re.compile(r"[ ]{1,2}([a-z]++)")
_LOOK = 110
_NEAR = 6
_TOLD = 6
# Words between a verb and a date that it governs itself: "left on", "will be shut on".
_DIRECT = 3
# What follows one of these has a verb of its own: "he said that on Friday they will".
_CLAUSE_STARTS = (" that ", "“", ": ", "; ")
_MODALS = word_list("modals around a date")
_BE = frozenset({"be", "been", "being"})
_BETWEEN = word_list("adverbs between an auxiliary and its verb in quick looks")
_SAID = word_list("verbs that only report")
_PAST_BE = frozenset({"was", "were", "had", "been"})
_PRESENT_BE = frozenset({"is", "are", "'s", "'re", "remain", "remains"})
_NEGATIONS = word_list("words that negate a verb before a date")
_AFTER_IS = word_list("prepositions before a time")
_JOINTS = word_list("words that join clauses around a date")


class Direction(NamedTuple):
    """-1 where a date lies behind, 1 where it lies ahead, 0 where nothing says; and whether its own verb says so."""

    way: int
    direct: bool = False


class VerbSite(NamedTuple):
    """The word at `i` of those before or behind a date, which may tell where the date lies; `date` is where it stands.

    `weekday` says that the date is a weekday, `before` that the words stand before it, up to it.
    """

    words: list[str]
    i: int
    weekday: bool
    before: bool
    date: Span

    def span(self) -> Span:
        """The date."""
        return self.date

    @property
    def word(self) -> str:
        """The word itself."""
        return self.words[self.i]

    def sense(self) -> str:
        """What the table says of the word."""
        return _table().get(self.word, "")

    def following(self, count: int) -> list[str]:
        """So many words behind it."""
        return self.words[self.i + 1 : self.i + 1 + count]


def direction(text: str, date: Span, sentence: Span, *, weekday: bool = False) -> Direction:
    """Where the sentence places a date.

    "is" looks ahead with a weekday ("the vote is on Friday"); other dates after it may as well be those of a rule
    ("the season is in June").

    >>> text = "Officials said the list will be published on Friday."
    >>> direction(text, Span(45, 51), Span(0, len(text)))
    Direction(way=1, direct=True)
    """
    if (joined := _verb_at_once(text, date)) is not None:
        return joined
    before = text[max(sentence.start, date.start - _LOOK) : date.start]
    cut = max(0, *(before.rfind(mark) for mark in _CLAUSE_STARTS))
    words = _words(before[cut:])
    for i in _telling(words)[::-1]:
        if (found := _VERBS.first(VerbSite(words, i, weekday, True, date))) is not None:
            return Direction(found, len(words) - 1 - i <= _DIRECT)
    words = _words(text[date.end : min(sentence.end, date.end + _LOOK)])
    for i in _telling(words):
        if (found := _VERBS.first(VerbSite(words, i, weekday, False, date))) is not None:
            return Direction(found)
    words = _words(before[:cut])
    for i in _telling(words)[::-1]:
        if (found := _VERBS.first(VerbSite(words, i, weekday, False, date))) is not None:
            return Direction(found)
    return Direction(0)


def _verb_at_once(text: str, date: Span) -> Direction | None:
    """ "The court on Monday agreed to hear it": a past verb right behind the date has it, and is no plan."""
    match = _NEXT.match(text, date.end)
    if match is None or _table().get(match[1]) == "due":
        return None
    past = _is_past_form(match[1]) or match[1] in {"was", "were"}
    return Direction(-1, True) if past and not _follows_article(text, date.start) else None


def _follows_article(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower().endswith(("the ", " a "))


def _words(piece: str) -> list[str]:
    """The words in lower case, without the month of May, which would pass for the verb."""
    return _WORD.findall(_MAY.sub(" ", piece).lower().replace("’", "'"))


def _telling(words: list[str]) -> list[int]:
    """Where the words stand that may say something; most never do, and are passed over quickly."""
    known = _known()
    return [i for i, word in enumerate(words) if word in known or word.endswith(("ed", "'ll"))]


@cache
def _known() -> frozenset[str]:
    return frozenset(_table()) | irregular_pasts() | _PRESENT_BE


@cache
def _table() -> dict[str, str]:
    return {row.word: row.sense for row in TENSE_WORDS}


def _leads_to_verb(words: list[str]) -> bool:
    """Whether an infinitive follows: "to leave", but not "to Mali"."""
    return any(one == "to" and readings_of[other].base is not None for one, other in pairwise(words))


def _perfect(words: list[str], i: int) -> bool:
    """Whether the modal at `i` speaks of the past: "may have died", but not "would have 12,000 troops"."""
    if "have" not in words[i + 1 : i + 3]:
        return False
    following = words[words.index("have", i + 1) + 1 :][:1]
    return bool(following) and (
        following[0].endswith("ed") or following[0] in irregular_pasts() or following == ["been"]
    )


def _could_not(site: VerbSite) -> int | None:
    if site.word not in {"could", "couldn't"} or _NEGATIONS.isdisjoint(site.words[max(0, site.i - 6) : site.i + 2]):
        return None
    return -1 if "be" in site.following(3) else None


def _future(site: VerbSite) -> int | None:
    if site.sense() != "future" and not site.word.endswith("'ll"):
        return None
    if site.word == "ahead" and site.following(1) == ["of"] and len(site.following(2)) > 1:
        return None  # "ahead of the trip, the ministry warned on Sunday"; but "ahead of Sunday's trip"
    return None if _perfect(site.words, site.i) else 1


def _neutral(site: VerbSite) -> int | None:
    return 0 if site.sense() == "neutral" else None


def _bare(site: VerbSite) -> int | None:
    if site.sense() != "bare":
        return None
    return 1 if site.following(1) in ([], ["on"], ["in"], ["at"], ["next"]) else None


def _auxiliary(site: VerbSite) -> int | None:
    if site.sense() != "past":
        return None
    return None if site.word in {"been", "had"} and site.i and site.words[site.i - 1] in _MODALS else -1


def _plan(site: VerbSite) -> int | None:
    return 1 if site.sense() == "plan" and site.following(1) == ["to"] else None


def _order(site: VerbSite) -> int | None:
    return 1 if site.sense() == "order" and _leads_to_verb(site.following(_TOLD)) else None


def _due(site: VerbSite) -> int | None:
    words, i = site.words, site.i
    if site.sense() != "due":
        return None
    if site.following(1) in (["to"], ["for"]):
        return 1
    around = words[max(0, i - 3) : i]
    if any(word in _PAST_BE for word in around):
        # "Said they were expected in May": as seen from when it was said.
        return -1 if _SAID.isdisjoint(words[:i]) else 0
    return None if words[i] in irregular_pasts() and words[i + 1 : i + 2] else 1


def _is_to_be(site: VerbSite) -> int | None:
    if site.word not in _PRESENT_BE:
        return None
    following = site.following(3)
    if any(_table().get(word) == "due" for word in following):
        return 1
    progressive = bool(following) and following[0].endswith("ing")
    near = len(site.words) - site.i <= _NEAR and (site.weekday or progressive)
    return 1 if near and (progressive or not following or following[0] in _AFTER_IS) else None


def _is_heard(site: VerbSite) -> int | None:
    following = site.following(3)
    if site.word not in {"is", "are"} or not site.before or not 0 < len(following) < 3 or site.words[-1] == "as":
        return None
    verb = following[0]
    done = _is_past_form(verb) and verb not in STATE_PARTICIPLES.words
    return 1 if done and len(site.words) - site.i <= 3 else None


def _present(site: VerbSite) -> int | None:
    following = site.following(1)
    return (
        0
        if site.word in _PRESENT_BE and (not following or following[0] in _AFTER_IS or following[0].endswith("ing"))
        else None
    )


def _past(site: VerbSite) -> int | None:
    words, i = site.words, site.i
    if not _is_past_form(words[i]) and site.sense() != "report":
        return None
    k = i - 1
    while k > i - 3 and k >= 0 and (words[k].endswith("ly") or words[k] in _BETWEEN):
        k -= 1
    before = words[k] if k >= 0 else ""
    auxiliary = before in _BE or before in _MODALS or before in _PRESENT_BE or before.endswith("'ll")
    return None if auxiliary or _describes_noun(words, i) else -1


def _is_past_form(word: str) -> bool:
    """Whether a word is a past tense or participle: "left", "resigned", but not "hundred"."""
    return (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST.words) or word in irregular_pasts()


def _describes_noun(words: list[str], i: int) -> bool:
    """Whether a participle stands before its noun: "will sell its preferred shares" has its verb already."""
    if not words[i].endswith("ed") or i + 1 == len(words) or words[i + 1] in CLOSED_CLASSES.words:
        return False
    earlier = words[max(0, i - 8) : i]
    verbs = [k for k, word in enumerate(earlier) if word in _MODALS and word != "to"]
    return bool(verbs) and _JOINTS.isdisjoint(earlier[verbs[-1] :])


_VERBS = RuleSet[VerbSite, int](
    "where a verb places a date",
    (
        Rule(
            "could not be reached",
            _could_not,
            example="The mayor could not be reached on [Friday].",
            never=("The mayor could be moved on Friday.",),
        ),
        Rule("will", _future, example="The court will sit on [Friday].", never=("It may have met on Friday.",)),
        Rule("the verb before", _neutral, example="He spoke before the march on [Friday]."),
        Rule("talks start on", _bare, example="Talks start on [Friday].", never=("The start of talks failed Friday.",)),
        Rule("was", _auxiliary, example="The vote was on [Friday].", never=("It will be shut on Friday.",)),
        Rule(
            "agreed to", _plan, example="They agreed to sell it on [Friday].", never=("They agreed on it on Friday.",)
        ),
        Rule(
            "told them to",
            _order,
            example="Officials told residents to move out by [Friday].",
            never=("Officials told residents of it on Friday.",),
        ),
        Rule("is due", _due, example="The report, expected on [Friday], is long."),
        Rule("is on", _is_to_be, example="The vote is on [Friday].", never=("He is ill since Friday.",)),
        Rule(
            "is heard",
            _is_heard,
            example="He loses the house when the case is heard in [May].",
            never=("The letter is dated May 3.",),
            why="what is done on a day that is named is done once, and not yet",
        ),
        Rule("is, further off", _present, example="The season is in [June]."),
        Rule(
            "left",
            _past,
            example="He left on [Friday].",
            never=("It will be sold on Friday.", "It will sell its preferred shares on Oct. 31."),
        ),
    ),
)
