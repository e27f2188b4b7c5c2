"""Whether a sentence speaks of what lies ahead or behind, as seen from a date in it.

A date without a year, or a bare weekday, is placed by the verb that it goes
with: "said Tuesday" looks back, "will meet on Friday" forward. The nearest verb
before the date decides; where there is none, the first one after it.
"""

__all__ = ["direction"]

import re
from functools import cache
from itertools import pairwise

from claimkit.english.tables import column, rows
from claimkit.english.verb_forms import irregular_pasts, readings_of

_WORD = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)?")
_MAY = re.compile(r"\bMay\b")
_LOOK = 110
_NEAR = 6
_TOLD = 6
# What follows one of these has a verb of its own: "he said that on Friday they will".
_CLAUSE_STARTS = (" that ", "“", ": ", "; ")
_MODALS = frozenset({"to", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "won't"})
_BE = frozenset({"be", "been", "being"})
_BETWEEN = frozenset({"not", "also", "now", "still", "already", "just", "n't", "never", "only"})
_SAID = frozenset({"said", "saying", "told", "added", "adding"})
_PAST_BE = frozenset({"was", "were", "had", "been"})
_PRESENT_BE = frozenset({"is", "are", "'s", "'re", "remain", "remains"})


def direction(text: str, start: int, end: int, first: int, last: int, *, weekday: bool = False) -> int:
    """-1 where the date at `start:end` lies behind, 1 where it lies ahead, 0 where nothing says.

    `first:last` is the sentence that holds the date. "is" looks ahead with a
    weekday ("the vote is on Friday"); other dates after it may as well be those
    of a rule ("the season is in June").

    >>> text = "Officials said the list will be published on Friday."
    >>> direction(text, 45, 51, 0, len(text))
    1
    """
    before = text[max(first, start - _LOOK) : start]
    cut = max(0, *(before.rfind(mark) for mark in _CLAUSE_STARTS))
    words = _words(before[cut:])
    for i in _telling(words)[::-1]:
        if (found := _sense(words, i, weekday)) is not None:
            return found
    words = _words(text[end : min(last, end + _LOOK)])
    for i in _telling(words):
        if (found := _sense(words, i, weekday)) is not None:
            return found
    words = _words(before[:cut])
    return next((found for i in _telling(words)[::-1] if (found := _sense(words, i, weekday)) is not None), 0)


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
    return {word: sense for word, sense, *_ in rows("tense_words")}


def _sense(words: list[str], i: int, weekday: bool) -> int | None:
    """What the word at `i` says by itself and by those around it; None where it says nothing."""
    word = words[i]
    sense = _table().get(word)
    if sense == "future" or word.endswith("'ll"):
        return None if _perfect(words, i) else 1
    if sense == "neutral":
        return 0
    if sense == "bare":  # "talks start on Friday"; but "the start of the talks"
        return 1 if words[i + 1 : i + 2] in ([], ["on"], ["in"], ["at"], ["next"]) else None
    if sense == "past":
        return None if word in {"been", "had"} and i and words[i - 1] in _MODALS else -1
    if sense == "plan":
        return 1 if words[i + 1 : i + 2] == ["to"] else _past(words, i)
    if sense == "order":
        return 1 if _leads_to_verb(words[i + 1 : i + _TOLD]) else _past(words, i)
    if sense == "due":
        return _due(words, i)
    if word in _PRESENT_BE:
        return _present(words, i, weekday)
    return _past(words, i)


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


def _due(words: list[str], i: int) -> int | None:
    if words[i + 1 : i + 2] in (["to"], ["for"]):
        return 1
    around = words[max(0, i - 3) : i]
    if any(word in _PAST_BE for word in around):
        # "Said they were expected in May": as seen from when it was said.
        return -1 if _SAID.isdisjoint(words[:i]) else 0
    if words[i] in irregular_pasts() and words[i + 1 : i + 2]:
        return _past(words, i)
    return 1


def _present(words: list[str], i: int, weekday: bool) -> int | None:
    """ "is" right before a date, or with an -ing form or a word of plans, looks ahead; with a participle nowhere.

    Further off, the present says no more than that the date need not lie ahead.
    """
    following = words[i + 1 : i + 4]
    if any(_table().get(word) == "due" for word in following):
        return 1
    progressive = following and following[0].endswith("ing")
    if following and following[0] not in {"on", "in", "for", "by", "between"} and not progressive:
        return None
    return 1 if len(words) - i <= _NEAR and (weekday or progressive) else 0


def _past(words: list[str], i: int) -> int | None:
    word = words[i]
    regular = word.endswith("ed") and len(word) > 3 and word not in column("not_past")
    if not regular and _table().get(word) != "report" and word not in irregular_pasts():
        return None
    k = i - 1
    while k > i - 3 and k >= 0 and (words[k].endswith("ly") or words[k] in _BETWEEN):
        k -= 1
    before = words[k] if k >= 0 else ""
    auxiliary = before in _BE or before in _MODALS or before in _PRESENT_BE or before.endswith("'ll")
    return None if auxiliary else -1
