"""Cuts a sentence into noun phrases, verb groups and what joins them, from the tags of its words."""

__all__ = ["NOUN_PHRASES", "VERBS", "Chunk", "Chunks", "attributive_participles", "chunks_of", "clause_tags"]

import re
from typing import NamedTuple

from claimkit.english.memo import Memo
from claimkit.english.tables.syntax import TIME_NOUNS
from claimkit.english.word_lists import word_list

NOUN_PHRASES = frozenset("nmqT#soewxy")
"""The symbols of noun phrases and pronouns."""

VERBS = frozenset("FQZDVLIRUE")
"""The symbols of verb groups with a verb of their own."""


class Chunk(NamedTuple):
    """The tokens `start` to `end`; `head` is the last noun, the verb or whatever else the phrase is named after."""

    start: int
    end: int
    head: int


class Chunks(NamedTuple):
    """The chunks of a sentence, with one letter for each in `symbols`.

    Noun phrases: `n` singular, `m` plural, `q` a name, `T` a time, `#` a number; pronouns keep their tags, but for `y`,
    one with its auxiliary. Verb groups: `F` with an auxiliary that tells the tense, `Q` the same in the passive, `Z`,
    `D`, `V`, `L`, `I` by the form of a verb that stands alone, `R` an infinitive, `U` a passive one, `E` "be" of
    existence, `b` the copula, `a` an auxiliary whose verb comes later ("did"). `j` is an adjective, `p` a preposition,
    `u` a particle; `h`, `c` and `k` join clauses; marks are themselves.
    """

    symbols: str
    chunks: list[Chunk]


_AUXILIARIES = r"(?:[MHB][An]{0,3}+){0,6}+"
_LEXER = re.compile(
    # A time: "last Monday", "the next day".
    r"(?P<T>d*+[J#$]*+T++)"
    # "There is"; "to have been killed", "will not go", "said"; "is", "to be".
    rf"|(?P<E>{_AUXILIARIES}E)"
    rf"|(?P<v>(?:t[An]{{0,3}}+)?{_AUXILIARIES}[VZDLI])"
    r"|(?P<b>(?:t[An]{0,3}+)?(?:[MH][An]{0,3}+){0,4}+B)"
    r"|(?P<a>[MH])"
    # A noun phrase, in which participles may describe: "the badly damaged houses".
    r"|(?P<n>d++(?:[#$JGgNP]|A(?=[AJ#ILT])|(?<=[dJG#$A])[IL](?=[JNPG#]))*+"
    r"|(?:[#$JGgNP]|A(?=[AJ#])|(?<=[J#])[IL](?=[JNPG#]))++)"
    r"|(?P<o>[soewxYXhckput,;()\"])"
    # Adverbs, "not" and interjections tell nothing of who does what.
    r"|.",
    re.DOTALL,
)
_SINGULAR_S = ("ss", "us", "is", "ics")
_HEADS = re.compile(r".*[NPX]|.*[#$Gg]", re.DOTALL)


def chunks_of(tags: str, lower: list[str]) -> Chunks:
    """The chunks of a sentence whose words in lower case and tags are given.

    >>> chunks_of("dNVNpT.", ["the", "firms", "cut", "jobs", "on", "monday", "."]).symbols
    'mVmpT'
    """
    symbols: list[str] = []
    chunks: list[Chunk] = []
    for match in _LEXER.finditer(tags):
        kind = match.lastgroup
        if kind is None:
            continue
        start, end = match.span()
        head = end - 1
        if kind == "n":
            found = _HEADS.match(tags, start, end)
            if found is not None:
                head = found.end() - 1
            symbol = _noun_symbol(tags[start:end], tags[head], lower[head])
        elif kind == "v":
            symbol = _verb_symbol(tags, start, head, lower)
        elif kind == "o":
            symbol = tags[start]
            symbol = {"Y": "y", "X": "y"}.get(symbol, symbol)
        else:
            symbol = kind
        symbols.append(symbol)
        chunks.append(Chunk(start, end, head))
    return Chunks("".join(symbols), chunks)


def _noun_symbol(tags: str, tag: str, head: str) -> str:
    if tag == "P":
        return "q"
    if tag == "N":
        return "m" if _is_plural[head] else "n"
    if tag in "#$":
        return "#"
    return "j" if tag == "J" and "d" not in tags else "g" if tag in "Gg" else "e"


# A feature of the fitted model: what its weights were estimated with, and not how nouns are told elsewhere.
_PLURALS = word_list("plurals that the fitted grammar knows")
_is_plural: Memo[bool] = Memo(lambda word: (word.endswith("s") and not word.endswith(_SINGULAR_S)) or word in _PLURALS)


def _verb_symbol(tags: str, start: int, head: int, lower: list[str]) -> str:
    first, form = tags[start], tags[head]
    last = head - 1
    while last > start and tags[last] in "An":
        last -= 1
    passive = last >= start and tags[last] == "B" and form not in "I"
    if first == "t":
        return "U" if passive else "R"
    if start == head:
        return form
    if lower[start] in {"being", "having"}:
        return "I"
    return "Q" if passive else "F"


def clause_tags(tags: str, lower: list[str]) -> str:
    """The tags, with `T` for nouns and names of times ("Monday", "year") that do not describe another noun."""
    tags = _NOUN.sub("N", tags)
    if "L" in tags:
        tags = _SEGMENT.sub(_with_past, tags)
    times = TIME_NOUNS.words
    if times.isdisjoint(lower):
        return tags
    changed = list(tags)
    for place, word in enumerate(lower):
        if word in times and tags[place] in "NP" and tags[place + 1 : place + 2] not in {"N", "P"}:
            changed[place] = "T"
    return "".join(changed)


# "The cut hurt": between a determiner and a finite verb stands a noun.
_NOUN = re.compile(r"(?<=d)[LVI](?=[DZHMB])|(?<=d)L(?=V)")
# A stretch between marks and words that part clauses.
_SEGMENT = re.compile(r"[^,;()\"hc.]+")
_FINITE = re.compile(r"[VZDBHME]")
_PAST = re.compile(r"(?<=[NPXs])L(?=[dgsoe]|[JNP#$])")


def _with_past(segment: re.Match[str]) -> str:
    """A stretch without a finite verb, its participle between two noun phrases read as a past tense."""
    tags = segment.group()
    return tags if _FINITE.search(tags) else _PAST.sub("D", tags, count=1)


def attributive_participles(chunks: Chunks, tags: str) -> list[int]:
    """The participles that describe a noun within its phrase: "the badly damaged houses", "three missing men"."""
    return [
        place
        for symbol, chunk in zip(chunks.symbols, chunks.chunks, strict=True)
        if symbol in NOUN_PHRASES and chunk.end - chunk.start > 1
        for place in range(chunk.start, chunk.end)
        if tags[place] in "IL"
    ]
