"""Finds who says a quotation that no word of saying stands beside."""

__all__ = ["LONE", "read_lone_quotations"]

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from claimkit.english.attribution_words import SUBJ, Cue, cues
from claimkit.model.source import SourceKind
from claimkit.model.span import Span
from claimkit.parse.attributions.clause_subjects import sentence_subject
from claimkit.parse.attributions.cue_kinds import PUTTING_FORWARD, SAYING
from claimkit.parse.attributions.finite_verbs import is_finite
from claimkit.parse.attributions.found import Found, Frame
from claimkit.parse.attributions.noun_phrases import noun_phrase_after
from claimkit.parse.attributions.ranges import CharRange, TokenRange
from claimkit.parse.attributions.subjects import subject_before
from claimkit.parse.attributions.view import View
from claimkit.parse.sources.phrase.read import read_phrase
from claimkit.parse.sources.phrase.words import noun_of, role_of
from claimkit.rules import Rule, RuleSet

_NO_CUE = Cue("", "speech", "asserts", "mark")
# What a sentence ends with, before a quotation and at the end of one.
_BEFORE = re.compile(r"(?:[.!?…:][”’\"'»)]*|\A|\n)\s*\Z")
_ENDS = re.compile(r"[.!?…,—–-][”’\"'»)]*\Z")
# So many words a quotation has at least that is a saying of its own.
_SHORTEST = 3
# Fewer words may be a title, whose words of more letters than that are capitalised.
_LONGEST_TITLE, _SMALL = 12, 3
# How many characters before a quotation are looked at, and how many paragraphs back its speaker may have spoken.
_REACH = 12
_PARAGRAPHS = 3
# How many sentences of a paragraph are asked for their subject.
_SENTENCES = 3
# How many words the label of a transcript has, and how far before a colon the verb stands that leads to a quotation.
_LABEL, _LEADING = 5, 8
_FROM = frozenset(("from", "by", "of"))
_WHO_SPEAKS = frozenset(("he", "she"))


class _Paragraphs:
    """The lines of a text that are not blank, by number."""

    def __init__(self, text: str) -> None:
        self.starts = [match.start() for match in re.finditer(r"[^\n]*\S[^\n]*", text)] or [0]

    def at(self, offset: int) -> int:
        """The number of the paragraph that a character stands in."""
        return max(0, bisect_right(self.starts, offset) - 1)


class LoneQuotation:
    """A quotation of one or several parts, none of which an attribution has for its content.

    `spoken` are the attributions before it whose source may go on to speak, the last of them last.
    """

    def __init__(self, view: View, paragraphs: _Paragraphs, parts: list[Span], spoken: list[Found]) -> None:
        self.view, self.parts, self.spoken = view, parts, spoken
        self._paragraphs = paragraphs
        self.paragraph = paragraphs.at(parts[0].start)
        self.token = bisect_left(view.starts, parts[0].start)

    def span(self) -> Span:
        """From its first mark to its last."""
        return Span(self.parts[0].start, self.parts[-1].end)

    @property
    def begins_paragraph(self) -> bool:
        """Whether nothing stands before it in its paragraph."""
        return self.parts[0].start - self._paragraphs.starts[self.paragraph] <= 1

    @property
    def after_colon(self) -> bool:
        """Whether a colon leads to it, from the line before too."""
        return self.token > 0 and self.view.lower[self.token - 1] == ":"

    @property
    def sentence_before(self) -> int:
        """The first token of the sentence that ends right before it or leads to it."""
        return self.view.bounds[max(0, bisect_right(self.view.bounds, max(0, self.token - 1)) - 1)]

    def speaker_in(self, paragraph: int) -> TokenRange | None:
        """Who spoke last in a paragraph, before the quotation."""
        for one in reversed(self.spoken):
            at = self._paragraphs.at(one.cue.begin)
            if at < paragraph:
                return None
            if at == paragraph:
                return one.source
        return None

    def subject_in(self, paragraph: int) -> TokenRange | None:
        """The person who is the subject of a sentence of a paragraph, before the quotation, the last sentence first."""
        view = self.view
        begin = bisect_left(view.starts, self._paragraphs.starts[paragraph])
        end = self.token
        if paragraph < self.paragraph:
            end = min(end, bisect_left(view.starts, self._paragraphs.starts[paragraph + 1]))
        last = bisect_right(view.bounds, end - 1) - 1
        for sentence in range(last, max(-1, last - _SENTENCES), -1):
            if view.bounds[sentence + 1] <= begin:
                return None
            subject = sentence_subject(view, sentence, end)
            if subject is not None and _is_person(view, subject):
                return subject
        return None


def _is_person(view: View, phrase: TokenRange) -> bool:
    """Whether the words name one person, or are the pronoun for one."""
    if view.cls[phrase.first] & SUBJ:
        return phrase.end == phrase.first + 1 and view.lower[phrase.first] in _WHO_SPEAKS
    reading = read_phrase(view.phrase(*phrase))
    if reading.source.kind is not SourceKind.PERSON or reading.plural:
        return False
    # Of a noun that no table has, nobody knows whether it can speak.
    return bool(reading.keys) or any(role_of(head) or noun_of(head) for head in reading.heads)


def read_lone_quotations(view: View, found: list[Found]) -> list[Found]:
    """The attributions of `found`, and of the quotations that are nobody's in it to who speaks them, in order."""
    paragraphs = _Paragraphs(view.text)
    speeches = [one for one in found if _speaks(view, one)]
    speeches.reverse()
    spoken: list[Found] = []
    lone: list[Found] = []
    for parts in _lone(view, paragraphs, found):
        while speeches and speeches[-1].cue.begin < parts[0].start:
            spoken.append(speeches.pop())
        one = _read(LoneQuotation(view, paragraphs, parts, spoken))
        if one is not None:
            lone.append(one)
            spoken.append(one)
    return sorted([*found, *lone], key=lambda one: one.cue) if lone else found


def _read(site: LoneQuotation) -> Found | None:
    """The attribution of a lone quotation: to its label, to whose verb leads to it, or to who speaks around it."""
    label = _label(site)
    if label is not None:
        return label
    said = [CharRange(part.start, part.end) for part in site.parts]
    led = _led(site, said) if site.after_colon else None
    if led is not None:
        return led
    source = LONE.first(site)
    cue = CharRange(said[0].begin, said[0].begin)
    if source is None:
        return None
    return Found(site.token, cue, source, said, Frame.LONE, _NO_CUE, "asserts", ("lone",))


def _label(site: LoneQuotation) -> Found | None:
    """The attribution of a line of a transcript in quotation marks: "“RUIZ: We have no money.”"."""
    view, first = site.view, site.token + 1
    colon = next((k for k in range(first, min(first + _LABEL, len(view.words))) if view.lower[k] == ":"), first)
    if colon == first or not view.phrase(first, colon).isupper():
        return None
    said = [CharRange(view.ends[colon], site.parts[0].end), *(CharRange(p.start, p.end) for p in site.parts[1:])]
    cue, source = view.chars(colon, colon + 1), TokenRange(first, colon)
    return Found(colon, cue, source, said, Frame.LABEL, _NO_CUE, "asserts", ("lone",))


def _led(site: LoneQuotation, said: list[CharRange]) -> Found | None:
    """The attribution of a quotation to whose verb, with a colon, ends the line before it: "Ruiz went on to say:"."""
    view, colon = site.view, site.token - 1
    low = site.sentence_before
    for verb in range(colon - 1, max(low, colon - _LEADING), -1):
        cue = cues().get(view.lower[verb])
        if cue is None or cue.kind not in PUTTING_FORWARD or view.quoted[verb]:
            continue
        subject = subject_before(view, verb, low)
        if subject is not None:
            chars = view.chars(verb, verb + 1)
            return Found(verb, chars, subject.tokens, said, Frame.SOURCE_FIRST, cue, cue.stance, ("lone",))
    return None


def _speaks(view: View, one: Found) -> bool:
    """Whether the source of an attribution may go on to speak."""
    return one.source is not None and one.info.kind in SAYING and not view.quoted[one.token]


def _lone(view: View, paragraphs: _Paragraphs, found: list[Found]) -> Iterator[list[Span]]:
    """The quotations that are sentences of their own and nobody's, those that follow on each other together."""
    is_free = _free_in(view, found)
    group: list[Span] = []
    for quote in view.quotes:
        free = is_free(quote)
        goes_on = free and bool(group) and not view.text[group[-1].end : quote.start].strip()
        if group and not (goes_on and paragraphs.at(group[-1].start) == paragraphs.at(quote.start)):
            yield group
            group = []
        if free and (goes_on or _is_saying(view, quote)):
            group.append(quote)
    if group:
        yield group


def _free_in(view: View, found: list[Found]) -> Callable[[Span], bool]:
    """Whether a quotation is no part of what attributions of `found` have for their contents."""
    taken = sorted((part for one in found if not view.quoted[one.token] for part in one.content), key=lambda p: p.begin)
    starts = [part.begin for part in taken]
    ends = [0, *accumulate((part.end for part in taken), max)]
    return lambda quote: ends[bisect_left(starts, quote.end)] <= quote.start


def _is_saying(view: View, quote: Span) -> bool:
    """Whether a quotation is a sentence of its own, rather than a title or some words of one."""
    text = view.text
    first, last = bisect_left(view.starts, quote.start), bisect_left(view.starts, quote.end)
    words = sum(word[0].isalnum() for word in view.words[first:last])
    if words < _SHORTEST or not _BEFORE.search(text, max(0, quote.start - _REACH), quote.start):
        return False
    if words < _LONGEST_TITLE and _is_title(view.words[first:last]):
        return False
    return (
        _ENDS.search(text, max(quote.start, quote.end - 3), quote.end) is not None
        or text[quote.end : quote.end + 1] in ".!?"
    )


def _is_title(words: list[str]) -> bool:
    """Whether the words are written as in a title or a heading: "Legend of the Lost Harbour"."""
    long = [word for word in words if word[0].isalpha() and len(word) > _SMALL]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _phrase_from(view: View, first: int, end: int) -> TokenRange | None:
    """The person whom the noun phrase from token `first` names, or the capitalised words that it begins with."""
    last = noun_phrase_after(view, first, end) if first < end else None
    if last is None:
        return None
    named = next((k for k in range(first, last) if not view.words[k][0].isupper()), last)
    phrases = (TokenRange(first, stop) for stop in dict.fromkeys((last, named)) if stop > first)
    return next((phrase for phrase in phrases if _is_person(view, phrase)), None)


# Rules


def _opens_sentence(site: LoneQuotation) -> TokenRange | None:
    return _phrase_from(site.view, site.sentence_before, site.token - 1) if site.after_colon else None


def _from_whom(site: LoneQuotation) -> TokenRange | None:
    view, low, end = site.view, site.sentence_before, max(0, site.token - 1)
    if not site.after_colon and (not site.begins_paragraph or any(is_finite(view, k) for k in range(low, end))):
        return None
    after = (k + 1 for k in range(end - 1, low - 1, -1) if view.lower[k] in _FROM)
    return next((who for first in after if (who := _phrase_from(view, first, end)) is not None), None)


def _spoke_in_paragraph(site: LoneQuotation) -> TokenRange | None:
    return None if site.begins_paragraph else site.speaker_in(site.paragraph)


def _subject_in_paragraph(site: LoneQuotation) -> TokenRange | None:
    return None if site.begins_paragraph else site.subject_in(site.paragraph)


def _spoke_before(site: LoneQuotation) -> TokenRange | None:
    return site.speaker_in(site.paragraph - 1)


def _subject_before(site: LoneQuotation) -> TokenRange | None:
    return site.subject_in(site.paragraph - 1) if site.paragraph else None


def _spoke_last(site: LoneQuotation) -> TokenRange | None:
    for paragraph in range(site.paragraph - 2, max(-1, site.paragraph - _PARAGRAPHS - 1), -1):
        speaker = site.speaker_in(paragraph)
        if speaker is not None:
            return speaker
    return None


LONE = RuleSet[LoneQuotation, TokenRange](
    "speaker of a quotation without a cue",
    (
        Rule(
            "whom the line before it is from",
            _from_whom,
            example="Statement from Mayor Carla Dunn:\n\n[“We lost 14 boats.”]",
            never=("A letter from Mayor Carla Dunn was found.\n\n“We lost 14 boats.”",),
        ),
        Rule(
            "who opens the sentence whose colon leads to it",
            _opens_sentence,
            example="Carla Dunn put it this way: [“We have no money left.”]",
            never=("The notice was short: “We have no money left.”",),
        ),
        Rule(
            "who spoke before it in the paragraph",
            _spoke_in_paragraph,
            example="Dunn said the oven was cold. [“Nobody had lit it.”]",
        ),
        Rule(
            "the subject of the sentence before it",
            _subject_in_paragraph,
            example="Carla Dunn was blunt. [“We have no money left.”]",
        ),
        Rule(
            "who spoke in the paragraph before",
            _spoke_before,
            example="Carla Dunn said the bakery would stay shut.\n\n[“The water took the ovens.”]",
        ),
        Rule(
            "the subject of the paragraph before",
            _subject_before,
            example="Carla Dunn lost her bakery in the flood.\n\n[“The water took the ovens.”]",
        ),
        Rule(
            "who spoke last",
            _spoke_last,
            example="Carla Dunn said no.\n\nThe bakery was built in 1920.\n\n[“The water took the ovens.”]",
        ),
    ),
)
