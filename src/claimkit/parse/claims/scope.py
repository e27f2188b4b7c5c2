"""Reads what of a whole a figure counts: all of it, a part, what has come to it; whose it is, and over which time."""

__all__ = ["EXTENT", "ScopeSite", "scope_of"]

from bisect import bisect_right
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from itertools import pairwise
from operator import attrgetter

from attrs import frozen

from claimkit.english.closed_classes import phrase_stops
from claimkit.english.tables.events import OWNED_NOUNS, SCOPE_WORDS
from claimkit.english.tables.times import MONTHS, WEEKDAYS
from claimkit.english.word_lists import word_list
from claimkit.model.claim import Claim
from claimkit.model.quantity import Quantity
from claimkit.model.scope import UNSCOPED, Extent, Scope
from claimkit.model.span import Mention, Span
from claimkit.model.unit import UnitKind
from claimkit.model.when import When
from claimkit.rules import Rule, RuleSet
from claimkit.text.document import Document
from claimkit.text.tokens import Tokens

# The phrases that tell an extent have no more words; a condition stands no further behind the figure than `_BEHIND`.
_PHRASE, _BEHIND = 3, 6
_WHOLE = 6
# "Rose sharply by 12": so many words may stand between a verb of change and "by".
_CHANGED = 3
# An owner stands no further before the figure, and so many words before what it owns.
_OWNER, _OWNED = 24, 2
_TURNS = frozenset({";", "while", "whereas", "but"})
_OF = frozenset({"of", "at", "in"})
_OTHERS = frozenset({"more", "another", "others", "other"})
# The others stand in the same sentence, or at the beginning of the next one.
_NEXT = 120
_THEIRS = frozenset({"its", "his", "her", "their"})
_PRONOUNS = word_list("pronouns for those told before")
_ONE_DAY = timedelta(days=1)


_start = attrgetter("start")


@frozen(eq=False)
class ScopeSite:
    """The figure of `claim`, with the claim before it, and the tokens that it covers: `first` up to before `last`."""

    document: Document
    claim: Claim
    before_it: Claim | None
    quantity: Mention[Quantity]
    first: int
    last: int

    def span(self) -> Span:
        """The figure."""
        return self.quantity

    @property
    def tokens(self) -> Tokens:
        """The tokens of the whole text."""
        return self.document.tokens

    def before(self, words: int) -> str:
        """So many words before the figure, in lower case."""
        return " ".join(self.tokens.lower[max(0, self.first - words) : self.first])


@cache
def _phrases(where: str) -> Mapping[str, Extent]:
    return {row.words: row.extent for row in SCOPE_WORDS if row.place == where}


@cache
def _edges(where: str) -> frozenset[str]:
    """The first and last words of phrases: where none of them stands, no phrase need be put together."""
    return frozenset(word for phrase in _phrases(where) for word in (phrase.split()[0], phrase.split()[-1]))


def scope_of(document: Document, claim: Claim, before: Claim | None = None) -> Scope:
    """The scope of the figure of `claim`, behind the claim `before`; a claim without a figure has none.

    A figure of which nothing else is told is taken for all that there is, as far as its source knows, where the
    clause says what happens; a bare number beside it is of unknown extent.

    >>> from claimkit import read
    >>> text = "Acme's shares fell 3 percent. The fire killed 12 people, including three children; 5 more are missing."
    >>> document = Document(text)
    >>> for claim in read(text).claims:
    ...     scope = scope_of(document, claim)
    ...     print(claim.quantity.text, scope.extent, scope.whose)
    3 percent total Acme
    12 people total None
    three children part None
    5 addition None
    """
    quantity = claim.quantity
    if quantity is None:
        return UNSCOPED
    tokens = document.tokens
    first = tokens.from_offset(quantity.start)
    site = ScopeSite(document, claim, before, quantity, first, max(first, tokens.until_offset(quantity.end)))
    told = EXTENT.first(site)
    if told is None:
        told = Scope(extent=Extent.UNKNOWN if claim.action is None else Extent.TOTAL)
    whose, stretch = _owner(site), _stretch(claim.when)
    if whose is None and stretch is None:
        return told
    return Scope(extent=told.extent, part_of=told.part_of, whose=whose, stretch=stretch)


def _stretch(when: When | None) -> When | None:
    """The time over which it counts, where that is more than a day and has a beginning."""
    if when is None or when.start is None or (when.end is not None and when.end - when.start <= _ONE_DAY):
        return None
    return when


def _owner(site: ScopeSite) -> str | None:
    """Whose the figure is: "shares of Acme fell 3 percent", "Acme's revenue rose 7 percent"."""
    unit = site.quantity.value.unit
    if unit is None or unit.kind is UnitKind.TIME:
        return None
    tokens, owned = site.tokens, OWNED_NOUNS.words
    sentences = site.document.sentences
    begin = sentences[max(0, bisect_right(sentences, site.quantity.start, key=_start) - 1)].start
    for index in range(site.first - 1, max(-1, site.first - 1 - _OWNER), -1):
        word = tokens.lower[index]
        if word in _TURNS or tokens.starts[index] < begin:
            return None
        if word in owned:
            return _name_behind(tokens, index + 1) or _name_before(tokens, index)
    return None


def _name_behind(tokens: Tokens, start: int) -> str | None:
    """The name in "shares of Acme", "sales at Acme Holdings"."""
    if start + 1 >= len(tokens) or tokens.lower[start] not in _OF:
        return None
    end = begin = start + (2 if tokens.lower[start + 1] == "the" else 1)
    while end < len(tokens) and tokens.words[end][0].isupper():
        end += 1
    if tokens.lower[begin] in WEEKDAYS.words or tokens.lower[begin] in MONTHS.words:
        return None
    return " ".join(tokens.words[begin:end]) or None


def _name_before(tokens: Tokens, end: int) -> str | None:
    """The name in "Acme's second-quarter revenue", "Acme Holdings shares"."""
    for _ in range(_OWNED):
        if end and not tokens.words[end - 1][0].isupper():
            end -= 1
    begin = end
    while begin and tokens.words[begin - 1][0].isupper() and end - begin < _WHOLE:
        begin -= 1
    words = tokens.words[begin:end]
    if words and words[0].lower() in phrase_stops():
        words = words[1:]
    return " ".join(words).removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’") or None


def _part_of_mention(site: ScopeSite) -> Scope | None:
    whole, after = site.quantity.part_of, site.tokens.lower[site.last : site.last + 2]
    if whole is None or (after[:1] == ["of"] and after[-1] in _THEIRS):
        return None
    return Scope(extent=Extent.PART, part_of=whole.text)


def _others(site: ScopeSite) -> Scope | None:
    before = site.before_it
    if before is None or before.quantity is None or before.span is None or site.claim.action is None:
        return None
    if before.action in {None, site.claim.action} or site.quantity.start - before.quantity.end > _NEXT:
        return None
    words = site.tokens.lower[max(0, site.first - 1) : site.last + 1]
    return Scope(extent=Extent.TOTAL) if not _OTHERS.isdisjoint(words) and "than" not in words else None


def _added(site: ScopeSite) -> Scope | None:
    lower, counted = site.tokens.lower, _phrases("counted")
    # "Another 12": the word may stand right before the figure or behind it.
    for index in range(max(0, site.first - 1), min(len(lower), site.last + 1)):
        beside = (lower[index - 1] if index else "", *lower[index + 1 : index + 2])
        if lower[index] in counted and "than" not in beside and "or" not in beside:
            return Scope(extent=counted[lower[index]])
    return None


def _by_so_many(site: ScopeSite) -> Scope | None:
    lower, at = site.tokens.lower, site.first - 1
    if at < 1 or lower[at] not in {"by", "of"}:
        return None
    reach = 1 if lower[at] == "of" else _CHANGED
    changes = _phrases("change")
    told = next((changes[word] for word in lower[max(0, at - reach) : at] if word in changes), None)
    return None if told is None else Scope(extent=told)


def _said_before(site: ScopeSite) -> Scope | None:
    told = _phrases("before")
    own = site.tokens.lower[site.first : site.last]
    if _edges("before").isdisjoint((*own[:1], *site.tokens.lower[max(0, site.first - 1) : site.first])):
        return None
    for words in range(_PHRASE, 0, -1):
        # "A total of" is a hedge, and so within the figure's own words.
        for phrase in (site.before(words), " ".join(own[:words])):
            if phrase in told:
                return Scope(extent=told[phrase])
    return None


def _said_after(site: ScopeSite) -> Scope | None:
    told, lower = _phrases("after"), site.tokens.lower
    # "40 of the guests" may be one mention.
    edges = _edges("after")
    for at in range(site.first + 1, min(site.last, len(lower) - 1) + 1):
        if lower[at] not in edges:
            continue
        for words in range(_PHRASE, 0, -1):
            extent = told.get(" ".join(lower[at : at + words]))
            if extent is not None:
                return Scope(extent=extent, part_of=_whole(site, at + 1) if extent is Extent.PART else None)
    return None


def _whole(site: ScopeSite, start: int) -> str | None:
    """The words of the whole behind "of": a pronoun, or a noun phrase of not too many words."""
    tokens, closed = site.tokens, phrase_stops()
    end = start
    while end < len(tokens) and end - start < _WHOLE and tokens.words[end][0].isalnum():
        if end > start and (tokens.lower[start] in _PRONOUNS or tokens.lower[end] in closed):
            break
        end += 1
    return site.document.text[tokens.starts[start] : tokens.ends[end - 1]] if end > start else None


def _in_condition(site: ScopeSite) -> Scope | None:
    told = _phrases("behind")
    lower = site.tokens.lower[site.last : site.last + _BEHIND]
    if "." in lower:
        lower = lower[: lower.index(".")]
    phrases = [*lower, *map(" ".join, pairwise(lower))]
    found = next((phrase for phrase in phrases if phrase in told), None)
    return None if found is None else Scope(extent=told[found], part_of=None)


EXTENT = RuleSet[ScopeSite, Scope](
    "extent of a figure",
    (
        Rule(
            "part of a figure told before",
            _part_of_mention,
            example="The fire killed 31 people, among them [three children].",
            never=("The fire killed 31 people and injured three children.",),
        ),
        Rule(
            "others, to whom something else happened",
            _others,
            example="The quake killed 10 people and injured [dozens more].",
            never=("The quake killed 14 people. Five more dead were counted, bringing the toll to 19.",),
            why="Those are added to others, but to none of whom the same is said.",
        ),
        Rule(
            "more, another, new",
            _added,
            example="Rescuers found [two more bodies] on Friday.",
            never=("Rescuers found more than 20 bodies.", "Rescuers found 20 bodies or more."),
        ),
        Rule(
            "by so many",
            _by_so_many,
            example="The toll rose by [144] in a week.",
            never=("The toll was put by 12 doctors at 144.",),
        ),
        Rule(
            "said before it",
            _said_before,
            example="The two sides lost a total of [340 soldiers].",
            never=("The two sides lost 340 soldiers.",),
        ),
        Rule(
            "said behind it",
            _said_after,
            example="The storm hit the camp, and [40] of the guests were hurt.",
            never=("The storm hit the camp of the guests, and 40 tents were lost.",),
        ),
        Rule(
            "in critical condition",
            _in_condition,
            example="The crash injured 40 people. [Six] were in critical condition.",
            never=("The crash injured 40 people. Six were in a bus. The driver is in critical condition.",),
        ),
    ),
)
