"""People named one by one whom something befalls, as one count: "a woman and her two sons were killed"."""

__all__ = ["PeopleSite", "listed_within", "people_listed"]

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from attrs import evolve, frozen

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.counted_nouns import count_unit, noun_class
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.nouns import singular
from claimkit.english.tables.events import BEFALLING_WORDS
from claimkit.english.tables.quantities import GROUP_NOUNS
from claimkit.english.tables.times import SMALL_NUMBERS
from claimkit.english.word_lists import word_list
from claimkit.model.quantity import Hedge, Quantity
from claimkit.model.span import Mention, Span
from claimkit.model.unit import UnitKind
from claimkit.rules import Rule, RuleSet
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens

# "Two young Spanish women", "were all later pronounced": so many words stand before a noun, or between a list and what
# is told of it; a name has so many, no list names more
# people one by one, and none is longer.
_MODIFIERS, _BETWEEN, _NAME, _LONGEST, _REACH = 3, 6, 4, 12, 60
# What stands before a noun without which the list is not told to be of so many people.
_SINGLE = word_list("words before one of several people listed")
_THE = "the"
# The list begins earlier, or the people only describe something, behind these: "the shooting of a man and a woman".
_HELD = word_list("words behind which a list of people has begun earlier")
_STATES = frozenset({"dead", "wounded", "injured"})
_SELVES = frozenset({"himself", "herself"})
# Who comes upon the dead: "found a man and a woman dead".
_FINDING = word_list("verbs of who comes upon the dead")
_AGED = re.compile(r"\d{1,2}-(?:year|month|week|day)-olds?\Z")
_AGE = re.compile(r"\d{1,3}\Z")
_AFTER_AGE = frozenset({",", "and", "."})
_ADVERB = re.compile(r"[a-z]{3,}ly\Z")


@frozen(eq=False)
class PeopleSite:
    """A list of `count` people: the tokens from `first` up to before `last`.

    `shared` says that one word stands before several of them: "a father and daughter", who may be two, as "a singer
    and actor" is one.
    """

    tokens: Tokens
    first: int
    last: int
    count: int
    shared: bool

    def span(self) -> Span:
        """The words of the list."""
        return Span(self.tokens.starts[self.first], self.tokens.ends[self.last - 1])


@frozen
class _Member:
    """So many people, whose words end before the token `last`."""

    count: int
    last: int


@cache
def _words(where: str) -> frozenset[str]:
    return frozenset(row.word for row in BEFALLING_WORDS if row.place == where)


@cache
def _numbers() -> dict[str, int]:
    return {row.word: row.value for row in SMALL_NUMBERS if " " not in row.word}


def _number(word: str) -> int | None:
    """How many "two", "12" or "a" are; None where the word is no number of people."""
    if word.isdecimal() and len(word) <= 2:
        return int(word)
    return _numbers().get(word)


def _is_person(word: str, lexicon: Lexicon) -> bool:
    if _AGED.match(word):
        return True
    return noun_class(singular(word), lexicon) == "person" and word not in GROUP_NOUNS.words


def _noun_phrase(tokens: Tokens, at: int, lexicon: Lexicon) -> _Member | None:
    """The people of a noun phrase with a number: "a 30-year-old man", "her two sons", "the gunman"."""
    lower = tokens.lower
    count, begin = _number(lower[at]), at + 1
    if lower[at] in _SINGLE or lower[at] == _THE:
        count = 1
        told = _number(lower[begin]) if begin < len(tokens) and lower[at] not in {"a", "an", "one"} else None
        if told is not None:
            count, begin = told, begin + 1
    if not count:
        return None
    head = None
    for index in range(begin, min(begin + _MODIFIERS + 1, len(tokens))):
        if not tokens.words[index][0].isalnum() or lower[index] in phrase_stops() or lower[index] in _STATES:
            break
        if _is_person(lower[index], lexicon):
            head = index
    if head is None:
        return None
    plural = (lower[head].endswith("olds")) if _AGED.match(lower[head]) else singular(lower[head]) != lower[head]
    # "The women" are nobody knows how many.
    return _Member(count, _behind(tokens, head + 1)) if plural == (count > 1) else None


def _without_determiner(tokens: Tokens, at: int, lexicon: Lexicon) -> _Member | None:
    """Somebody who shares the word before the first of the list, "a father and daughter", or "himself"."""
    word = tokens.lower[at]
    if word in _SELVES:
        return _Member(1, at + 1)
    # "A mother and children" are nobody knows how many.
    single = word.isalpha() and singular(word) == word and tokens.words[at][0].islower() and _is_person(word, lexicon)
    return _Member(1, _behind(tokens, at + 1)) if single else None


def _named(tokens: Tokens, at: int) -> _Member | None:
    """Somebody called by name, of whom the age is told: "Ana Lopes, 34"."""
    end = at
    while end < len(tokens) and end - at < _NAME and tokens.words[end][0].isupper():
        end += 1
    last = _behind(tokens, end)
    return _Member(1, last) if end - at > 1 and last > end else None


def _behind(tokens: Tokens, at: int) -> int:
    """Where what belongs to somebody ends: a name ("his wife Ana") and an age (", 34 ,")."""
    lower, end = tokens.lower, at
    while end < len(tokens) and end - at < _NAME and tokens.words[end][0].isupper():
        end += 1
    aged = lower[end : end + 1] == [","] and end + 1 < len(tokens) and _AGE.match(lower[end + 1])
    return end + 2 if aged and (end + 2 == len(tokens) or lower[end + 2] in _AFTER_AGE) else end


def _list_at(tokens: Tokens, first: int, lexicon: Lexicon) -> PeopleSite | None:
    """The closed list of two or more that begins at the token `first`."""
    members: list[_Member] = []
    at, closed, shared = first, False, False
    while at < len(tokens) and len(members) < _LONGEST:
        member = _member(tokens, at, lexicon)
        if member is None and members:
            member = _without_determiner(tokens, at, lexicon)
            shared = shared or tokens.lower[at] not in _SELVES
        if member is None:
            return None
        members.append(member)
        if closed:
            return _closed(tokens, first, members, shared=shared)
        at = _behind_joint(tokens, member.last)
        if at == member.last:
            return None
        closed = tokens.lower[at - 1] == "and"
    return None


def _closed(tokens: Tokens, first: int, members: Sequence[_Member], *, shared: bool) -> PeopleSite | None:
    """The list of these members, unless it tells in detail who are counted before."""
    count, whole = sum(member.count for member in members), members[0].count
    # "Three people, a man and two women," are told once as a number and once one by one.
    twice = whole > 1 and len(members) > 2 and count == 2 * whole
    return None if twice else PeopleSite(tokens, first, members[-1].last, count, shared)


def _member(tokens: Tokens, at: int, lexicon: Lexicon) -> _Member | None:
    """Whoever is named at `at` so that it is told how many they are."""
    return _noun_phrase(tokens, at, lexicon) or _named(tokens, at)


def _behind_joint(tokens: Tokens, at: int) -> int:
    """Where the comma and the "and" that join the members of a list end; `at` where none stands there."""
    for word in (",", "and"):
        if at < len(tokens) and tokens.lower[at] == word:
            at += 1
    return at


def _befalls_subject(site: PeopleSite) -> int | None:
    tokens, at = site.tokens, site.last
    if not _begins(tokens, site.first):
        return None
    if at < len(tokens) and tokens.lower[at] == ",":
        at += 1
    between, behind = _words("between"), _words("behind")
    if site.shared and tokens.lower[at : at + 1] not in (["were"], ["are"], ["have"]):
        return None
    for index in range(at, min(at + _BETWEEN, len(tokens))):
        word = tokens.lower[index]
        if word in behind:
            # "A man and his son killed a guard" tells of what they did, "were killed" of what befell them.
            return site.count if index > at or word == "died" else None
        if word not in between and not _ADVERB.match(word):
            return None
    return None


def _begins(tokens: Tokens, first: int) -> bool:
    """Whether nobody is named before the token `first` in the same list."""
    if first == 0 or tokens.lower[first - 1] in _HELD:
        return first == 0
    if tokens.lower[first - 1] != "," or first == 1:
        return True
    before = tokens.words[first - 2]
    return before[0].islower() and not _is_person(tokens.lower[first - 2], DEFAULT)


def _befalls_object(site: PeopleSite) -> int | None:
    lower, at = site.tokens.lower, site.first - 1
    if at >= 0 and lower[at] in {"both", "also", "all"}:
        at -= 1
    if at < 0 or site.shared or lower[at] not in _words("before"):
        return None
    # "Killed a guard and two cooks and a nurse": more people may follow, if no verb does.
    following = lower[site.last : site.last + 2]
    return site.count if following[:1] != ["and"] or following[-1] in _words("before") else None


def _found_dead(site: PeopleSite) -> int | None:
    lower, at = site.tokens.lower, site.last
    found = site.first > 0 and not site.shared and lower[site.first - 1] in _FINDING
    return site.count if found and at < len(lower) and lower[at] in _STATES else None


_COUNTS = RuleSet[PeopleSite, int](
    "count of people named one by one",
    (
        Rule(
            "a man and his son were killed",
            _befalls_subject,
            example="Police said [a woman and her two sons] were found dead in Turin.",
            never=(
                "Police said a woman and her two sons killed a guard.",
                "The shooting of a woman and her two sons was fatal.",
                "A woman and the children were killed.",
                "A woman and her two sons were arrested.",
                "Two dogs and a woman were killed.",
                "Three people, a man and two women, were killed.",
            ),
        ),
        Rule(
            "killed a man and his son",
            _befalls_object,
            example="The driver lost control, killing [a nurse, her husband and two children].",
            never=(
                "The driver met a nurse, her husband and two children.",
                "The blast killed a nurse and the neighbours.",
                "The blast killed a nurse or her husband.",
            ),
        ),
        Rule(
            "found a man and his son dead",
            _found_dead,
            example="Neighbours found [a father and his daughter] dead on Monday.",
            never=("Neighbours found a father and his daughter asleep.",),
        ),
    ),
)


def people_listed(document: Document, *, lexicon: Lexicon = DEFAULT) -> tuple[Mention[Quantity], ...]:
    """The lists of people of whom it is told that they died or were hurt, each as a count.

    >>> [mention] = people_listed(Document("A woman and her two sons were killed."))
    >>> mention.text, str(mention.value.low), mention.value.unit.code
    ('A woman and her two sons', '3', 'person')
    """
    tokens, text = document.tokens, document.text
    found: list[Mention[Quantity]] = []
    befalling = _words("behind") | _words("before")
    told = [at for at, word in enumerate(tokens.lower) if word in befalling]
    last = 0
    for first in _beginnings(tokens, told):
        if first < last:
            continue
        site = _list_at(tokens, first, lexicon)
        count = None if site is None else _COUNTS.first(site)
        if site is None or count is None:
            continue
        span, value = site.span(), Decimal(count)
        quantity = Quantity(value, value, Hedge.EXACT, count_unit("person"), None)
        found.append(Mention(span.start, span.end, text[span.start : span.end], quantity))
        last = site.last
    return tuple(found)


def _beginnings(tokens: Tokens, told: Sequence[int]) -> Iterator[int]:
    """Where a list may begin: no further before or behind the words at `told` than a list reaches."""
    seen = 0
    for at in told:
        for first in range(max(seen, at - _REACH), min(at + 3, len(tokens))):
            word = tokens.lower[first]
            if word in _SINGLE or word == _THE or tokens.words[first][0].isupper() or _number(word):
                yield first
        seen = max(seen, at + 3)


def listed_within(
    quantities: Sequence[Mention[Quantity]], lists: Sequence[Mention[Quantity]]
) -> list[Mention[Quantity]]:
    """The quantities and the lists in order, each quantity that stands in a list as a part of it."""
    out: list[Mention[Quantity]] = []
    remaining = iter(lists)
    whole = next(remaining, None)
    for quantity in quantities:
        while whole is not None and whole.end <= quantity.start:
            out.append(whole)
            whole = next(remaining, None)
        inside = whole is not None and whole.start <= quantity.start and quantity.end <= whole.end
        counts = quantity.value.unit is not None and quantity.value.unit.kind is UnitKind.COUNT
        out.append(evolve(quantity, part_of=whole) if inside and counts else quantity)
    out.extend(one for one in (whole, *remaining) if one is not None)
    return sorted(out, key=lambda one: (one.start, -one.end)) if lists else out
