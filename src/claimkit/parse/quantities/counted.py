"""The noun phrase that a number counts: "special forces soldiers"."""

__all__ = ["Counted", "counted_after"]

import re
from functools import cache
from typing import NamedTuple

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.counted_nouns import noun_class
from claimkit.english.lexicon import Lexicon
from claimkit.english.nouns import singular_if_plural
from claimkit.english.tables.nouns import LY_ADJECTIVES
from claimkit.english.tables.quantities import COMPOUND_IDIOMS, COUNTED_PAIRS, PEOPLE_VERBS, PLURAL_MODIFIERS
from claimkit.english.word_lists import word_endings
from claimkit.parse.quantities.units import GAP

_MOST_WORDS = 8
_HYPHENS = "-‐‑"
# A word, with the gap before it. No noun is longer than this: a chain of hyphens must not be read from each link anew.
_WORD = re.compile(
    rf"({GAP}|[-‐‑])?[\"“‘(]?"
    r"((?:[A-Z]\.){2,8}+"
    r"|[^\W\d_][^\W_]{0,40}+(?:(?:[-‐‑'’&]|\.(?=[^\W_]))[^\W_]{1,40}+){0,8}+(?:-(?=\s(?:and|or)\s)|['’])?)"
)
_OF = re.compile(
    rf"{GAP}of\b(?:{GAP}(?:all|the|these|those|its|their|our|his|her|my|your|this|that|such|them|whom|which|us)\b)*"
    # "Six of Japan's 54 reactors": the nouns go with the second number.
    rf"(?:{GAP}[^\W\d_][\w.&-]{{0,30}}['’]s(?={GAP}\d))?",
    re.IGNORECASE,
)
_AND = re.compile(rf",?{GAP}(?:and|or|&)(?={GAP})")
_INNER = re.compile(
    r"[ -]\d{1,4}(?:\.\d{1,3})?(?:[- ]?(?:mm|cm|m|km|ml|cl|l|kg|g|mg|mcg|lb|litre|liter|pound|inch|foot|mile|bed|seat"
    r"|kilo|ton|tonne|kW|MW|GW|kWh|MWh|V|GB|TB|MB|hour|minute|second|day|week|month|metre|meter|yard|acre|page|storey)\b)"
)
_NAMED = re.compile(r"[^\S\n]\d{1,4}(?=[^\S\n][^\W\d_])")


@cache
def _states() -> frozenset[str]:
    return frozenset(row.words for row in PEOPLE_VERBS if row.where == "passive")


class Counted(NamedTuple):
    """A counted noun phrase: its place, the singular of its head, and whether it only modifies ("a 12-page report")."""

    start: int
    end: int
    lemma: str
    modifier: bool = False


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset((row.first, row.second) for row in COUNTED_PAIRS)


def counted_after(
    text: str, at: int, limit: int, inner_limit: int, one: bool, compound: bool, lexicon: Lexicon
) -> Counted | None:
    """The noun phrase behind a number which ends at `at`, before `limit`.

    A measure inside it ("50 155mm shells") may reach to `inner_limit`.

    A head is a plural, unless `one` is counted; in a `compound`, with an
    article before the number, it is the next singular ("a 12 page report").
    """
    of = _OF.match(text, at)
    if of is not None:
        at = of.end()
    elif (inner := _INNER.match(text, at)) is not None and inner.end() < inner_limit:
        return _inner(text, at, inner.end(), inner_limit, lexicon)
    return _read(text, at, limit, inner_limit, one, compound, lexicon)


def _inner(text: str, at: int, past: int, limit: int, lexicon: Lexicon) -> Counted | None:
    """ "eight million 250ml bottles", "50 155mm shells"."""
    rest = _read(text, past, limit, limit, False, False, lexicon)
    return None if rest is None or rest.modifier else Counted(at + 1, rest.end, rest.lemma)


def _read(
    text: str, at: int, limit: int, inner_limit: int, one: bool, compound: bool, lexicon: Lexicon
) -> Counted | None:
    first = _WORD.match(text, at)
    if first is None or first[1] is None or first.start(2) >= limit or first[2].lower() in phrase_stops():
        return None
    if first[1] in _HYPHENS:
        return _hyphened(first)
    return _Phrase(text, limit, inner_limit, lexicon).read(first, one, compound)


def _hyphened(match: re.Match[str]) -> Counted | None:
    """ "a 12-member team": the word behind the hyphen is counted, unless it is no noun."""
    word = match[2].lower().rstrip("'’").partition("-")[0]
    if word in COMPOUND_IDIOMS.words or word in phrase_stops():
        return None
    lemma = singular_if_plural[word]
    if (
        lemma is None
        and len(word) > 3
        and word.endswith(word_endings("endings of no nouns"))
        and word not in ("member", "tier", "letter")
    ):
        return None
    start = match.start(2)
    return Counted(start, start + len(word), lemma or word, True)


class _Phrase:
    """Reads one noun phrase, word by word."""

    def __init__(self, text: str, limit: int, inner_limit: int, lexicon: Lexicon) -> None:
        self.text, self.limit, self.inner_limit, self.lexicon = text, limit, inner_limit, lexicon
        self.stops = phrase_stops()
        self.words: list[tuple[str, int, int]] = []

    def read(self, first: re.Match[str], one: bool, compound: bool) -> Counted | None:
        """The noun phrase that begins with `first`: one walk over its words, whose state (`best`) each step needs."""
        match: re.Match[str] | None = first
        best: tuple[int, str] | None = None
        while match is not None:
            word, end = match[2], match.end()
            self.words.append((word, match.start(2), end))
            if end > self.limit:  # the number that set it was inside a word: "14 F-16 jets"
                self.limit = self.inner_limit
            lemma = self.head(word)
            if lemma == "time" and len(self.words) == 1:  # "nine times earnings"
                return Counted(match.start(2), end, lemma)
            if lemma is not None:
                if best is not None and (word.lower() in _states() or self.starts_anew(word)):
                    break
                best = end, lemma
                if word[-1] in "'’":
                    best = end - 1, lemma
                    break
            elif best is not None and not self.goes_on(best):
                break
            match = self.next(end, best is not None)
        if one and (best is None or len(self.words) > 1):
            return self.single()
        if best is not None and not self.only_adverbs(best):
            return Counted(self.words[0][1], *self.with_pair(best))
        return self.compound() if compound else None

    def starts_anew(self, word: str) -> bool:
        """Whether a name behind a plural opens a clause: "several people Republicans have met"."""
        return word[0].isupper() and len(self.words) > 1 and self.words[-2][0].islower()

    def only_adverbs(self, best: tuple[int, str]) -> bool:
        """Whether nothing but adverbs stands before the head, which then is a verb: "1,800 hardly matters"."""
        if self.words[0][2] >= best[0]:
            return False
        before = [word.lower() for word, _, end in self.words if end < best[0]]
        return all(w.endswith("ly") and w not in LY_ADJECTIVES.words for w in before)

    def next(self, at: int, headed: bool) -> re.Match[str] | None:
        """The word of the phrase that follows at `at`, if it has one; `headed` where a head was among those before."""
        if len(self.words) >= _MOST_WORDS:
            return None
        match = _WORD.match(self.text, at)
        if match is None:
            return None if headed else self.over_number(at)
        if match[1] is None or match.start(2) >= self.limit or match[1] in _HYPHENS:
            return None
        lower = match[2].lower()
        if lower not in self.stops:
            return match
        return self.over_and(at) if lower in ("and", "or") and not headed else None

    def over_number(self, at: int) -> re.Match[str] | None:
        """Past the number in a name inside the phrase: "two new 737 Max jets"."""
        number = _NAMED.match(self.text, at)
        if number is None or number.end() > self.inner_limit:
            return None
        match = _WORD.match(self.text, number.end())
        if match is None or match.end() > self.inner_limit or match[2].lower() in self.stops:
            return None
        if not (match[2][0].isupper() or self.words[-1][0][0].isupper()):
            return None  # "350-900 carried 200 people"
        self.limit = self.inner_limit
        return match

    def over_and(self, at: int) -> re.Match[str] | None:
        """Past the "and" between two modifiers ("digital and physical sales"), if a plural follows soon."""
        joint = _AND.match(self.text, at)
        if joint is None:
            return None
        at = joint.end()
        kept = None
        for _ in range(3):
            match = _WORD.match(self.text, at)
            if match is None or match[1] is None or match.start(2) >= self.limit:
                return None
            if match[2].lower() in self.stops:
                return None
            kept = kept or match
            if self.head(match[2]) is not None:
                return kept
            at = match.end()
        return None

    def head(self, word: str) -> str | None:
        lower = word.lower()
        if lower.endswith(("'s", "’s", ".")):
            return None
        lemma = singular_if_plural[lower]
        if lemma is None and (lower in self.lexicon.nouns or self.of_animals(lower)):
            return lower
        return lemma

    def of_animals(self, lower: str) -> bool:
        """Whether the word is the "head" of "1,800 head of cattle"."""
        return lower == "head" and self.text.startswith(" of ", self.words[-1][2])

    def goes_on(self, best: tuple[int, str]) -> bool:
        """Whether a plural was only a modifier ("sports cars", "United Nations staff")."""
        word = next(w for w, _, end in reversed(self.words) if end == best[0])
        if word.lower() in PLURAL_MODIFIERS.words:
            return True
        people = noun_class(best[1], self.lexicon) == "person" or word.endswith(("ans", "ers"))
        return word[0].isupper() and not people and self.plural_ahead()

    def plural_ahead(self) -> bool:
        at = self.words[-1][2]
        for _ in range(3):
            match = _WORD.match(self.text, at)
            if match is None or match[1] is None or match[2].lower() in self.stops:
                return False
            if match[2][0].islower() and self.head(match[2]) is not None:
                return True
            at = match.end()
        return False

    def with_pair(self, best: tuple[int, str]) -> tuple[int, str]:
        """ "men and women": a pair of heads that is counted as one."""
        joint = _AND.match(self.text, best[0])
        if joint is None:
            return best
        match = _WORD.match(self.text, joint.end())
        if match is None or match.end() > self.limit or match[1] is None:
            return best
        first = (
            self.text[: best[0]].rpartition(" ")[2] if best[0] < 64 else self.text[best[0] - 32 : best[0]].split()[-1]
        )
        if (first.lower(), match[2].lower()) in _pairs():
            return match.end(), best[1]
        return best

    def single(self) -> Counted | None:
        """ "one man", "one North Korean soldier": a singular head."""
        head: tuple[int, str] | None = None
        for count, (word, _, end) in enumerate(self.words[:4]):
            lower = word.lower()
            if count and self.ends_phrase(lower):
                break
            head = end, lower.rstrip("'’")
            if word.islower() and noun_class(lower, self.lexicon) != lower:
                break
        first = self.words[0][0].lower()
        if first in COMPOUND_IDIOMS.words or (first.endswith("ed") and len(self.words) == 1):
            return None
        if head is None or head[1].endswith(("ly", "'s", "’s")) or not head[1].isascii():
            return None
        return Counted(self.words[0][1], *head)

    def ends_phrase(self, lower: str) -> bool:
        """Whether a word behind a singular noun is a verb or an adverb."""
        if lower in COMPOUND_IDIOMS.words or lower.endswith(("ed", "ing", "ly")):
            return True
        return lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s"))

    def compound(self) -> Counted | None:
        """ "a 12 page report": a singular noun, with another behind it."""
        if len(self.words) < 2 or not self.words[0][0].islower():
            return None
        word, start, end = self.words[0]
        if word.endswith((*word_endings("endings of no nouns"), "er", "est", "ous")) and word != "member":
            return None
        return Counted(start, end, word, True)
