"""Finds, for each source phrase of an article, the fullest mention of the same source in it."""

__all__ = ["resolve"]

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter
from sys import maxsize

from claimkit.english.lexicon import Lexicon
from claimkit.english.own_words import OwnMemo
from claimkit.english.tables.closed_classes import SENTENCE_STARTERS
from claimkit.english.tables.sources import ROLES, SOURCE_NOUNS
from claimkit.english.tables.texts import ABBREVIATIONS
from claimkit.english.word_lists import word_list
from claimkit.model.source import Source
from claimkit.model.span import Span
from claimkit.parse.sources.coreference.entity import Entity
from claimkit.parse.sources.coreference.names import is_word_like_name
from claimkit.parse.sources.coreference.register import Register
from claimkit.parse.sources.coreference.setting import Subjects, no_subjects
from claimkit.parse.sources.phrase.bodies import heads_of_body
from claimkit.parse.sources.phrase.kinds import FULL, NEWS_AGENCY, ORGANIZATION, OUTLET, PERSON
from claimkit.parse.sources.phrase.read import read_phrase
from claimkit.parse.sources.phrase.reading import Reading
from claimkit.parse.sources.phrase.words import is_capitalised, key_of, role_of
from claimkit.text.document import Document

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
_PARTICLE = "(?:de|da|dos|del|della|van|von|der|den|bin|ibn|al|el|la|of|the)"
# Runs of two and more capitalised words: the names that an article introduces.
_RUN = re.compile(
    # The class in front is what the regex engine skips to fastest, so that the look behind comes second.
    rf"[{_CAPITAL}](?<![\w@#/].)[\w'’.-]{{0,40}}+"
    rf"(?: (?:{_PARTICLE} ){{0,2}}[{_CAPITAL}][\w'’.-]{{0,40}}+){{1,7}}+"
)
_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z&.]{1,9})\)")
_LOOK_BACK = 120
# What stands for the next source phrase after the last.
_NOWHERE = (maxsize, maxsize, 0, None)
# An abbreviation stands for no more words than this; these have no letter in it.
_EXPANSION = 12
_SKIPPED = frozenset(("of", "the", "and", "for", "on", "in", "to", "de", "la", "del", "du", "&"))
# No longer a word is looked for before a name.
_LONGEST_WORD = 24
# A run with more words than this is rather a headline than a name.
_LONGEST_NAME = 4
# Words that, capitalised, begin a sentence right before a name, besides those of the table `sentence_starters`.
_BEFORE = word_list("words that begin a sentence right before a name")


def resolve(
    document: Document, spans: Sequence[Span], lexicon: Lexicon, subjects: Subjects = no_subjects
) -> tuple[Source, ...]:
    """The sources of `spans`, in their order."""
    text = document.text
    phrases = sorted([(s.start, s.end, i, read_phrase(text[s.start : s.end], s.start)) for i, s in enumerate(spans)])
    register = Register(document, lexicon, subjects)
    if any(r.form is not FULL or r.keys or is_word_like_name(text[start:end]) for start, end, _, r in phrases):
        introductions = _introductions(text, phrases)
        register.introduce(introductions, _speaking(reading for _, _, _, reading in phrases))
        register.recall(_families_alone(document, phrases, introductions))
    found = {i: register.mention(start, end, reading) or Entity(reading) for start, end, i, reading in phrases}
    sources = [found[i].source for i in range(len(spans))]
    if lexicon.aliases:
        for start, end, i, reading in phrases:
            sources[i] = _by_alias((text[start:end], reading.source.name, sources[i].name), lexicon) or sources[i]
    return tuple(sources)


def _families_alone(
    document: Document, phrases: list[tuple[int, int, int, Reading]], introductions: list[tuple[int, Reading]]
) -> list[tuple[int, str]]:
    """Where people are called by the family name alone outside of source phrases: "when Dunn came"."""
    families = {
        reading.keys[0] for _, reading in introductions if reading.source.kind is PERSON and len(reading.keys) > 1
    }
    spans = [(start, end) for start, end, _, _ in phrases]
    begins = [start for start, _ in spans]
    text = document.text
    found: list[tuple[int, str]] = []
    for name in families:
        word = name.capitalize()
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not text[end : end + 1].isalnum() and not _in_name(text, at) and not _within_one(spans, begins, at):
                found.append((at, name))
            at = text.find(word, end)
    return found


def _in_name(text: str, at: int) -> bool:
    """Whether the word at `at` is part of another, or has a capitalised one before it, as in a full name."""
    if at == 0:
        return False
    if text[at - 1] != " ":
        return text[at - 1].isalnum() or text[at - 1] in "-'’"
    before = text[text.rfind(" ", max(0, at - _LONGEST_WORD), at - 1) + 1 : at - 1].lstrip('\n“"(')
    return before[:1].isupper() and len(before) > 1 and before.lower() not in SENTENCE_STARTERS.words


def _within_one(spans: list[tuple[int, int]], begins: list[int], at: int) -> bool:
    before = bisect_right(begins, at) - 1
    return before >= 0 and at < spans[before][1]


def _abbreviated(named: str, short: str) -> Reading:
    """The body whose name stands before its abbreviation, whatever commas are in it."""
    reading = read_phrase(f"{named} ({short})")
    if "," not in named or reading.source.name == named:
        return reading
    body = Source(named, ORGANIZATION)
    return Reading(source=body, heads=heads_of_body(body), keys=(short,))


def _speaking(readings: Iterable[Reading]) -> frozenset[str]:
    """The family names of people who speak by name."""
    return frozenset(one.keys[0] for one in readings if one.keys and one.source.kind is PERSON)


def _by_alias(names: Sequence[str], lexicon: Lexicon) -> Source | None:
    """The source that the lexicon gives for one of the names, the first to be an alias."""
    for name in names:
        alias = lexicon.aliases.get(" ".join(name.split()).casefold()) or lexicon.aliases.get(key_of(name))
        if alias is not None:
            return alias
    return None


def _introductions(text: str, phrases: list[tuple[int, int, int, Reading]]) -> list[tuple[int, Reading]]:
    """What the article names, in source phrases and elsewhere, with the place of each, in order."""
    found = [
        (start, reading) for start, _, _, reading in phrases if reading.form is FULL and not reading.source.anonymous
    ]
    taken = iter(phrases)
    low, high, _, _ = next(taken, _NOWHERE)
    endings = _telling_endings()
    for match in _RUN.finditer(text):
        start = match.start()
        while high <= start:
            low, high, _, _ = next(taken, _NOWHERE)
        if low <= start or "/" in (text[start - 1 : start], text[match.end() : match.end() + 1]):
            # A source phrase, or the credit of a picture: "(Nora Vance/The Daily Picture)".
            continue
        noun = _noun_before(text, start) if text[start - 4 : start - 1] in endings else ""
        found += [(start + at, reading) for at, reading in (_named(match[0], noun) if noun else _named_in[match[0]])]
    for match in _IN_BRACKETS.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip()
        named = _expansion(before, match[1])
        if named:
            found.append((match.start() - len(named) - 1, _abbreviated(named, match[1])))
    found.sort(key=itemgetter(0))
    return found


def _noun_before(text: str, start: int) -> str:
    """The noun in lower case right before a name, if it tells what the name is: "carmaker", "midfielder"."""
    if not start or text[start - 1] != " ":
        return ""
    word = text[text.rfind(" ", max(0, start - 20), start - 1) + 1 : start - 1]
    return word if word in _telling() else ""


@cache
def _telling() -> frozenset[str]:
    bodies = frozenset(row.noun for row in SOURCE_NOUNS if row.kind in (ORGANIZATION, OUTLET, NEWS_AGENCY))
    return bodies | ROLES.words


@cache
def _telling_endings() -> frozenset[str]:
    """What the last three characters before the space may be where such a noun stands there: most do not, quickly.

    At the very beginning of a text there are none.
    """
    return frozenset(f" {noun}"[-3:] for noun in _telling()) | {""}


def _named(run: str, noun: str = "") -> tuple[tuple[int, Reading], ...]:
    """Whom a run of capitalised words names, with the place of each in it; `noun` is what the first is said to be."""
    if run.isupper():
        return ()
    parts = _parts(run)
    read = [(at, _introduced(name, "" if at else noun)) for at, name in parts]
    return tuple((at, reading) for at, reading in read if reading is not None)


def _introduced(name: str, noun: str) -> Reading | None:
    """Whom a name names, if it is no more than a description."""
    reading = read_phrase(f"{noun} {name}" if noun else name)
    if reading.form is not FULL or reading.source.anonymous:
        return None
    if reading.source.kind is not PERSON:
        return reading
    return reading if reading.keys and sum(map(is_capitalised, reading.source.name.split())) <= _LONGEST_NAME else None


# Whom a run names that has no telling noun before it, as most have not.
_named_in = OwnMemo(_named)


def _parts(run: str) -> list[tuple[int, str]]:
    """The names in a run of capitalised words, which a full stop or a possessive ends, each with its place.

    What begins the sentence is no part of the first, and one word alone is no name that could be taken up.
    """
    if "." not in run and "’" not in run and "'" not in run:
        return [(0, _without_start(run) or run)]
    parts: list[tuple[int, str]] = []
    at, words = 0, run.split(" ")
    begin, name = 0, list[str]()
    for word in words:
        name.append(word)
        ends = word[-1:] == "." and not _abbreviates(word)
        owns = word.endswith(("'s", "’s", "s'", "s’")) and len(name) > 1
        if ends or owns:
            parts.append((begin, " ".join(name)))
            name = []
        at += len(word) + 1
        if not name:
            begin = at
    if name:
        parts.append((begin, " ".join(name)))
    found = [(at, _without_start(part).rstrip(".").removesuffix("'s").removesuffix("’s")) for at, part in parts]
    return [(at, part) for at, part in found if not at or " " in part] if len(found) > 1 else found


def _without_start(name: str) -> str:
    """The name without a word that begins the sentence before it: "According to", "Like"."""
    first, _, rest = name.partition(" ")
    lower = first.lower()
    return rest if rest and (lower in SENTENCE_STARTERS.words or lower in _BEFORE) else name


def _abbreviates(word: str) -> bool:
    bare = word[:-1].lower()
    return len(bare) < 2 or "." in bare or role_of(word) is not None or bare in ABBREVIATIONS.words


def _expansion(before: str, short: str) -> str | None:
    """The words before a bracket whose initials make up the abbreviation in it."""
    words = before.split()[-_EXPANSION:]
    letters = [c.lower() for c in short if c.isalpha()]
    for n in range(2, len(words) + 1):
        if words[-n][:1].lower() != letters[0] or not words[-n][:1].isupper():
            continue
        initials = [w[0].lower() for w in words[-n:] if w.lower() not in _SKIPPED]
        if len(initials) > 1 and (_within(letters, initials) or _within(initials, letters)):
            return " ".join(words[-n:])
    return None


def _within(fewer: list[str], more: list[str]) -> bool:
    """Whether the letters of one come in this order in the other, which has one more at most."""
    rest = iter(more)
    return len(more) - len(fewer) <= 1 and all(letter in rest for letter in fewer)
