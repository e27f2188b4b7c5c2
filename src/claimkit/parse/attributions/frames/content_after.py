"""Reads "SOURCE CUE content": what the source says comes after the cue."""

__all__ = ["BETWEEN", "main_clause", "read_source_first"]

from typing import NamedTuple

from claimkit.english.attribution_words import (
    ADV,
    AUX,
    CLAUSE,
    COMMA,
    DET,
    LEAD,
    OBJ,
    OF,
    POSS,
    PREP,
    QUOTE,
    REFL,
    STOP,
    SUB,
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
from claimkit.model.span import Span
from claimkit.parse.attributions.content import after_cue, sentence_end
from claimkit.parse.attributions.cue_kinds import ADDRESSING, WITH_INFINITIVE
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.number_bounds import bounding, bounds_number
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.verb_site import VerbSite
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

_OPENINGS = {
    THAT: "before_that", TO: "before_to", SUBJ: "before_pronoun", CLAUSE: "before_pronoun", SUB: "before_wh",
    WHO: "before_wh", PREP: "before_prep", OF: "before_prep", DET: "before_det", POSS: "before_det", OBJ: "before_obj",
}  # fmt: skip
# What no content goes on past to find its beginning.
_BEGINNING = THAT | SUBJ | CLAUSE | QUOTE
_PASSED = ADV | REFL
_MARK = COMMA | STOP
# What stands before a source whose clause is not the main one.
_BEFORE_CLAUSE = SUB | COMMA
# How many tokens an adjunct after the cue may have, and an insert between commas.
_ADJUNCT_REACH = 16
_INSERT_REACH = 25
# How far behind a comma the verb of the main clause may stand.
_VERB_REACH = 7
_ADJOINING = PREP | TO | LEAD | OF
_TIME_WORD = TIME | WHEN
_BEFORE_TIME = WHEN | PREP | DET


def read_source_first(site: VerbSite, source: TokenRange | None, *traits: str, high: int | None = None) -> Found | None:
    """Reads "SOURCE CUE (addressee) (adjunct) content", where the content ends before token `high`.

    The source may be None where it is found later; `traits` are those of the reading so far.
    """
    view, stop = site.view, site.stop
    if high is None:
        high = site.high
    else:
        stop = sentence_end(view, site.token, high)
    k = _past_cue(site, high)
    if k >= stop:
        return None
    addressee = _addressee(site, k, stop) if site.cue.kind in ADDRESSING else None
    if addressee is not None:
        k = addressee.end
    # "vowed to go on": the infinitive is the content, and no adjunct like "to reporters".
    infinitive = view.cls[k] & TO and (site.cue.stance == "intends" or site.cue.kind in WITH_INFINITIVE)
    first = k if infinitive or view.cls[k] & _BEGINNING else _content_start(view, k, stop)
    if first is None:
        return None
    if source is not None and source.first and view.cls[source.first - 1] & _BEFORE_CLAUSE:
        high, stop = _clause_bounds(view, source, first, high, stop)
    content = after_cue(view, first, high, stop)
    if not content:
        return None
    return site.found(source, content, Frame.SOURCE_FIRST, *traits, _opening(view, first), addressee=addressee)


def _past_cue(site: VerbSite, high: int) -> int:
    """The first token after the cue, its particle and the mark of a quotation that goes on."""
    view, token, k = site.view, site.token, site.token + 1
    inside = view.quoted[token]
    while k < high and (view.starts[k] < site.cue_range.end or (view.cls[k] & QUOTE and view.quoted[k] == inside != 0)):
        k += 1
    return k


def _clause_bounds(view: View, source: TokenRange, first: int, high: int, stop: int) -> TokenRange:
    """Where the clause of the source ends, with and without full stop, when it is not the main clause."""
    if view.cls[source.first - 1] & SUB:
        high = main_clause(view, first, stop)
    elif source.first > 1 and view.cls[source.first] & WHO:
        high = _insert_end(view, first, high)
    else:
        return TokenRange(high, stop)
    return TokenRange(high, sentence_end(view, first, high))


def _addressee(site: VerbSite, k: int, stop: int) -> TokenRange | None:
    """Whom the source told: the noun phrase after the cue, when something follows it."""
    view, cls = site.view, site.view.cls
    if cls[k] & (THAT | PREP | TO | OF):
        return None
    end = noun_phrase_after(view, k, stop, appositions=False)
    if end is not None:
        # "Told reporters at least 30 fled", "told Reuters 135 had died": bound and number are not theirs.
        later = range(k + 1, min(end + 1, stop))
        end = next((n for n in later if bounds_number(view, n, stop) or _is_number_after_noun(view, n)), end)
    if end is None or end >= stop:
        return None
    if cls[end] & AUX and (cls[k] & SUBJ or site.cue.lemma not in listed("addressing")):
        # "Scientists warn the glacier could melt": it is not the glacier that they warn.
        return None
    follows = cls[end] & ~STOP or view.lower[end] == ":" or view.words[end][0].isdigit()
    return TokenRange(k, end) if follows else None


def _is_number_after_noun(view: View, k: int) -> bool:
    return view.words[k][0].isdigit() and not view.cls[k - 1] and view.words[k - 1][0].isalpha()


def main_clause(view: View, first: int, stop: int) -> int:
    """Where a clause that began with "although" or "while" gives way to the main one: the comma before its subject."""
    cls, lower, table = view.cls, view.lower, cues()
    for k in range(first + 2, stop - 2):
        if cls[k] & COMMA and view.quoted[k] == 0:
            c = cls[k + 1]
            if c & (SUBJ | CLAUSE) or (c & PREP and cls[k + 2] & (TIME | WHEN)):
                return k
            if (c & (DET | POSS) or not c) and any(
                cls[n] & (AUX | VERB) or lower[n] in table for n in range(k + 2, min(k + _VERB_REACH, stop))
            ):
                return k
    return stop


def _insert_end(view: View, first: int, high: int) -> int:
    """Where "who told the court that …," ends between its commas: the comma before the verb of the main clause."""
    cls = view.cls
    for k in range(first + 1, high - 2):
        if cls[k] & COMMA and not view.quoted[k]:
            cue = cues().get(view.lower[k + 1])
            if cls[k + 1] & (AUX | VERB) or (cue is not None and cue.form in ("past", "s")):
                return k
    return high


def _opening(view: View, first: int) -> str:
    """The feature that tells what sort of word the content begins with."""
    c = view.cls[first]
    if c & QUOTE and view.quoted[first]:
        return "before_quote"
    if view.lower[first] in bounding() and bounds_number(view, first, len(view.cls)):
        return "before_word"
    if c in _OPENINGS:
        return _OPENINGS[c]
    return "before_name" if view.words[first][0].isupper() else "before_word"


class Between(NamedTuple):
    """The token at `at`, between a cue and its content, in a sentence that ends before token `stop`."""

    view: View
    at: int
    stop: int

    def span(self) -> Span:
        """The characters of the token."""
        return Span(self.view.starts[self.at], self.view.ends[self.at])


def _content_start(view: View, first: int, stop: int) -> int | None:
    """Where the content begins, past times, adverbs and short phrases after the cue."""
    cls, lower, approximators, bounds = view.cls, view.lower, listed("approximator"), bounding()
    k = first
    while k < stop:
        c = cls[k]
        if c & _BEGINNING or lower[k] in approximators or (lower[k] in bounds and bounds_number(view, k, stop)):
            break
        if c == 0 and not is_adverb(lower[k]):
            break
        sort = "adverb" if c & _PASSED or not c else "mark" if c & _MARK else "phrase"
        following = BETWEEN.first(Between(view, k, stop), sort)
        if following is None:
            break
        k = following
    return None if k >= stop or cls[k] & COMMA else k


def _adverb(between: Between) -> int:
    return between.at + 1


def _time(between: Between) -> int | None:
    """Past "on Monday", "last week" and the like."""
    view, k, stop = between
    cls, words = view.cls, view.words
    if not _is_time(view, k, stop):
        return None
    k += 1
    while k < stop and (
        cls[k] & _TIME_WORD
        or words[k].isdigit()
        or words[k] in ("ago", ".")
        or (cls[k] & COMMA and k + 2 < stop and words[k + 1].isdigit())
    ):
        k += 1
    return k


def _is_time(view: View, k: int, stop: int) -> bool:
    cls = view.cls
    if cls[k] & TIME:
        return True
    if not cls[k] & _BEFORE_TIME or k + 1 >= stop or not cls[k + 1] & _TIME_WORD:
        return False
    return k + 2 >= stop or not cls[k + 1] & WHEN or bool(cls[k + 2] & TIME)


def _adjunct(between: Between) -> int | None:
    """Past a phrase like "in a statement" when "that", a quotation or a colon follows it."""
    view, first, stop = between
    cls, quoted = view.cls, view.quoted
    if not cls[first] & _ADJOINING:
        return None
    for k in range(first + 1, min(stop, first + _ADJUNCT_REACH)):
        c = cls[k]
        if c & (COMMA | SUBJ) or (c & THAT and k > first + 1):
            return k
        if c & QUOTE and quoted[k] and quoted[k - 1] != quoted[k] and k - 1 > first:
            return k if _ends_adjunct(view, k - 1) else None
        if c & STOP:
            return k if view.lower[k] == ":" else None
        if c & (AUX | CLAUSE | QUOTE):
            return None
    return None


def _ends_adjunct(view: View, k: int) -> bool:
    """Whether the token right before a quotation can end an adjunct: "in a statement “…”", "on Monday “…”"."""
    before = view.cls[k]
    return bool(before & (COMMA | TIME)) or (before == 0 and bool(view.cls[k - 1] & (DET | PREP)))


def _mark(between: Between) -> int | None:
    view, k, stop = between
    if k + 1 >= stop:
        return None
    before_content = view.cls[k] & COMMA and (view.quoted[k + 1] or view.cls[k + 1] & THAT)
    return k + 1 if view.lower[k] == ":" or before_content else None


def _insert(between: Between) -> int | None:
    view, k, stop = between
    if k + 1 >= stop or not view.cls[k] & COMMA:
        return None
    if not view.cls[k + 1] & (PREP | LEAD | SUB | ADV) and not view.lower[k + 1].endswith(("ing", "ly")):
        return None
    closing = next((n for n in range(k + 1, min(stop, k + _INSERT_REACH)) if view.cls[n] & COMMA), None)
    return None if closing is None else closing + 1


BETWEEN = RuleSet(
    "between a cue and its content",
    (
        Rule("adverb", _adverb, example="The mayor said [again] the pool would open.", on={"adverb"}),
        Rule("time", _time, example="The mayor said [Monday] the pool would open.", on={"phrase"}),
        Rule(
            "adjunct",
            _adjunct,
            example="The mayor said [in a statement] that the pool would open.",
            never=("The mayor said in two weeks the pool would open.",),
            on={"phrase"},
            why="Only what comes after it shows that a phrase is not where the content begins.",
        ),
        Rule("mark before the content", _mark, example="The mayor said[:] “The pool will open.”", on={"mark"}),
        Rule("insert", _insert, example="The mayor said[,] after a vote, that the pool would open.", on={"mark"}),
    ),
)
