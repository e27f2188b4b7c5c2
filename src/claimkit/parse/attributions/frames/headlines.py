"""Reads headlines whose source comes last: "Bank knew of losses: report", "Five killed in crash – police"."""

__all__ = ["HEADLINES", "read_headline"]

from bisect import bisect_left
from typing import NamedTuple

from claimkit.english.attribution_words import AUX, CLAUSE, COMMA, STOP, SUBJ, VERB, Cue, cues
from claimkit.model.span import Span
from claimkit.parse.attributions.cue_kinds import PUTTING_FORWARD
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.parse.attributions.view import View
from claimkit.parse.sources.phrase.known_names import known_source
from claimkit.parse.sources.phrase.personal_names import is_given_name
from claimkit.parse.sources.phrase.places import place_named
from claimkit.parse.sources.phrase.read import read_phrase
from claimkit.parse.sources.phrase.words import noun_of, role_of
from claimkit.rules import Rule, RuleSet

_MARK = Cue(":", "speech", "asserts", "mark")
_MARKS = frozenset(":-–—―")
# How many words a headline has at most, how many its source has, and how many are said at least.
_LONGEST, _SOURCE_REACH, _SHORTEST = 40, 7, 3
_NO_SOURCE = VERB | AUX | SUBJ | CLAUSE | STOP


class Headline(NamedTuple):
    """The first line of a text, up to token `end`, which the mark at token `mark` divides."""

    view: View
    mark: int
    end: int

    def span(self) -> Span:
        """The characters of the mark."""
        return Span(*self.view.chars(self.mark, self.mark + 1))

    def found(self, first: int, cue: CharRange, info: Cue) -> Found | None:
        """The attribution of what stands before the mark to the words from token `first` on."""
        view = self.view
        if first >= self.end or any(c & _NO_SOURCE for c in view.cls[first : self.end]):
            return None
        source = TokenRange(first, self.end)
        if not _names_source(view.phrase(*source)):
            return None
        said = [view.chars(0, self.mark)]
        return Found(first - 1, cue, source, said, Frame.HEADLINE, info, info.stance, ("headline",))


def read_headline(view: View) -> Found | None:
    """The attribution of a headline to the source that it ends with."""
    line = view.text.find("\n")
    if line < 0:
        line = len(view.text)
    end = bisect_left(view.starts, line)
    if not _SHORTEST < end <= _LONGEST or view.lower[end - 1] in '.!?”"':
        return None
    marks = (k for k in range(end - 2, max(_SHORTEST, end - 2 - _SOURCE_REACH) - 1, -1) if _divides(view, k))
    mark = next(marks, None)
    return None if mark is None else HEADLINES.first(Headline(view, mark, end))


def _divides(view: View, k: int) -> bool:
    """Whether the mark at `k` may stand before the source: a colon, a dash with spaces around it, a comma."""
    if view.quoted[k]:
        return False
    if view.cls[k] & COMMA or view.lower[k] == ":":
        return True
    return view.lower[k] in _MARKS and view.ends[k - 1] < view.starts[k] and view.ends[k] < view.starts[k + 1]


def _names_source(phrase: str) -> bool:
    """Whether words can be nothing but who says so: a body, an office, a medium, a person with a given name."""
    reading = read_phrase(phrase)
    bare = phrase.removeprefix("the ").removeprefix("The ")
    if known_source(phrase) or (place_named(bare) is not None and bare[0].isupper()):
        return True
    if reading.source.role or is_given_name(reading.source.name.partition(" ")[0]):
        return True
    last = phrase.split()[-1]
    return noun_of(last) is not None or role_of(last) is not None


def _behind_mark(site: Headline) -> Found | None:
    view, mark = site.view, site.mark
    return None if view.cls[mark] & COMMA else site.found(mark + 1, view.chars(mark, mark + 1), _MARK)


def _behind_verb(site: Headline) -> Found | None:
    view, verb = site.view, site.mark + 1
    cue = cues().get(view.lower[verb]) if view.cls[site.mark] & COMMA else None
    if cue is None or cue.kind not in PUTTING_FORWARD or cue.form == "ing":
        return None
    return site.found(verb + 1, view.chars(verb, verb + 1), cue)


HEADLINES = RuleSet[Headline, Found](
    "frame of a headline",
    (
        Rule(
            "content: SOURCE",
            _behind_mark,
            example="Bank knew of losses for years[:] report",
            never=("Floods in Kenya: 12 killed", "Bank knew of losses for years: a report said so."),
        ),
        Rule(
            "content, say SOURCE",
            _behind_verb,
            example="Twelve killed in floods[,] say police",
            never=("Twelve killed in floods, and police say so",),
        ),
    ),
)
