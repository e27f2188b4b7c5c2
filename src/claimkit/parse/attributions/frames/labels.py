"""Reads sources that a mark ties to their words: "Wood: We have seen reports", "“We have seen reports” – Wood"."""

__all__ = ["DASHES", "read_dashes", "read_label"]

import re
from bisect import bisect_left
from typing import NamedTuple

from claimkit.english.attribution_words import AUX, CLAUSE, COMMA, QUOTE, STOP, SUBJ, VERB, Cue, listed
from claimkit.english.tables.events import EVENT_KINDS
from claimkit.english.tables.nouns import EVENT_NOUNS
from claimkit.english.tables.times import WEEKDAYS
from claimkit.model.span import Span
from claimkit.parse.attributions.cue_site import CueSite
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.parse.attributions.view import View
from claimkit.parse.sources.phrase.places import place_named
from claimkit.rules import Rule, RuleSet

_COLON = Cue(":", "speech", "asserts", "mark")
_DASH = Cue("–", "speech", "asserts", "mark")
_NO_NAME = COMMA | STOP | QUOTE | VERB | AUX | SUBJ | CLAUSE
# How many words a name may have before a colon, and behind a dash with what it is.
_NAME_REACH = 8
_SIGNATURE_REACH = 16
# How many characters a line has at least that somebody says.
_SHORTEST = 10
# The weights tell names of one, two, three and more words apart.
_LENGTHS = 4
_DASHES = frozenset("-–—―")
# Capitals of fewer letters are an abbreviation, "WHO", and of fewer than a word's they may be one: "UNHCR".
_ABBREVIATION, _WORD = 4, 6
_CAPITALS = re.compile(r"^[“\"]?[A-Z][A-Z .'’-]{1,40}:", re.MULTILINE)


def read_label(site: CueSite) -> Found | None:
    """The attribution that a name and a colon make at the beginning of a line: "Wood: We have seen reports"."""
    view, token = site.view, site.token
    text = view.text
    first = _line_start(view, token)
    if token + 1 >= len(view.words) or text.find("\n", view.ends[token], view.starts[token + 1]) >= 0:
        return None
    if not _is_label(view, first, token):
        return None
    end = text.find("\n", view.ends[token])
    end = len(text) if end < 0 else end
    while end > view.ends[token] and text[end - 1].isspace():
        end -= 1
    begin = view.starts[token + 1]
    if end - begin < _SHORTEST:
        return None
    source, cue, said = TokenRange(first, token), view.chars(token, token + 1), [CharRange(begin, end)]
    return Found(token, cue, source, said, Frame.LABEL, _COLON, "asserts", _label_traits(site, first))


def _line_start(view: View, token: int) -> int:
    """The first token of the line, looking no further back than a name may reach."""
    first = max(0, token - _NAME_REACH)
    before = view.text.rfind("\n", view.starts[first], view.starts[token])
    return bisect_left(view.starts, before) if before >= 0 else first


def _is_label(view: View, first: int, token: int) -> bool:
    """Whether the words before the colon at `token` can be a name."""
    if first == token or view.quoted[token] or not view.words[first][0].isupper():
        return False
    if any(c & _NO_NAME for c in view.cls[first:token]):
        return False
    words = view.lower[first:token]
    # "August 1982: 8 people killed", "Dunmore fire: 150 homeless": when and what, but nobody who says so.
    dated = any(word.isdigit() or word in WEEKDAYS.words for word in words)
    happening = words[-1] in EVENT_KINDS.words or words[-1] in EVENT_NOUNS.words
    if dated or happening or not listed("label").isdisjoint(words):
        return False
    return _may_speak(view, first, token)


def _may_speak(view: View, first: int, token: int) -> bool:
    """Whether the last word before the colon, if it is in capitals, is no place or label."""
    name = view.words[token - 1]
    if not name.isupper() or len(name) < _ABBREVIATION:
        return True
    # "OSLO: …" tells where a report comes from.
    speaks = len(name) < _WORD or first == 0 or _speaks_elsewhere(view, token)
    return speaks and place_named(name.capitalize()) is None


def _speaks_elsewhere(view: View, token: int) -> bool:
    """Whether the capitals before the colon are a speaker's: a transcript has several, "BREAKING:" stands alone."""
    name = view.words[token - 1]
    return len(_CAPITALS.findall(view.text)) > 1 or name.capitalize() in view.words


def _label_traits(site: CueSite, first: int) -> tuple[str, ...]:
    view, token = site.view, site.token
    words, cls, traits = view.words, view.cls, ["colon"]
    name = words[token - 1]
    if name.isupper() and len(name) > 2:
        traits.append("colon_capitals")
    elif all(words[k][0].isupper() or cls[k] for k in range(first, token)):
        traits.append("colon_name")
    if cls[token + 1] & QUOTE:
        traits.append("colon_quote")
    traits.append(f"colon_{min(_LENGTHS, token - first)}")
    if site.high >= token + 1 and view.starts[site.low] == 0:
        traits.append("colon_headline")
    return tuple(traits)


class DashSite(NamedTuple):
    """A dash at token `dash`, right behind the quotation `number`, from 0."""

    view: View
    number: int
    dash: int

    def span(self) -> Span:
        """The characters of the dash."""
        return Span(*self.view.chars(self.dash, self.dash + 1))


def read_dashes(view: View) -> list[Found]:
    """The attributions of whole quotations to the name after a dash: "“…” – Wood"."""
    words, last = view.words, len(view.words) - 1
    dashed = [n for n, (_, dash) in enumerate(view.extent) if dash < last and words[dash] in _DASHES]
    sites = (DashSite(view, n, view.extent[n].end) for n in dashed)
    return [found for site in sites if (found := DASHES.first(site)) is not None]


def _signature(site: DashSite) -> Found | None:
    view, text, words = site.view, site.view.text, site.view.words
    quote, first = view.quotes[site.number], site.dash + 1
    while first + 1 < len(words) and words[first] in _DASHES:
        first += 1
    end = _line_end(view, view.starts[first], first)
    if end is None or not words[first][0].isupper():
        return None
    if text.rfind("\n", 0, quote.start) + 1 != quote.start and text[: quote.start].strip():
        return None
    last = noun_phrase_after(view, first, end)
    if last is None or any(c & (AUX | VERB | SUBJ) for c in view.cls[first:end]):
        return None
    source, cue, said = TokenRange(first, last), view.chars(site.dash, first), [CharRange(quote.start, quote.end)]
    return Found(site.dash, cue, source, said, Frame.DASH, _DASH, "asserts", ("dash",))


def _line_end(view: View, after: int, first: int) -> int | None:
    """The token that ends the line of token `first`, or None where that has more words than a name and what it is."""
    line = view.text.find("\n", after)
    stop = len(view.text) if line < 0 else line
    end = first
    while end < len(view.words) and view.starts[end] < stop:
        if end - first >= _SIGNATURE_REACH:
            return None
        end += 1
    return end


DASHES = RuleSet(
    "frame of a dash",
    (
        Rule(
            "“content” – SOURCE",
            _signature,
            example="“The harbour will be open by May.” [–] Marta Ruiz, harbour master",
            never=("“The harbour will be open by May” – and nobody believed it.",),
        ),
    ),
)
