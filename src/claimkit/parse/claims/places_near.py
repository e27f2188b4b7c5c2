"""Finds the place that a clause puts its figure in."""

__all__ = ["CAPITAL", "leading_place", "place_near", "place_of_occasion"]

from collections.abc import Sequence, Set
from functools import cache
from itertools import compress

from claimkit.english.countries import NamedAs, country_of, naming_of
from claimkit.english.normal_forms import place_name
from claimkit.english.nouns import without_possessive
from claimkit.english.tables.events import TOPIC_WORDS
from claimkit.english.tables.times import MONTHS, WEEKDAYS
from claimkit.english.verb_forms import Form
from claimkit.english.word_kinds import PREPOSITION, kinds
from claimkit.english.word_lists import word_list
from claimkit.syntax.clause_edges import HARD_MARKS
from claimkit.syntax.figure_clauses import Clause, verbs_after
from claimkit.syntax.verb_groups import VerbGroup, verb_groups
from claimkit.text.tokens import Tokens

# A global is read faster than a member of an enumeration.
_GERUND = Form.GERUND
_WHERE = word_list("prepositions of a place")
# What leads to a place in front of the figure.
_WITHIN = frozenset({"in", "across"})
_LOOK = 40
# What may begin a sentence that plays in one place, and how far on its comma may stand.
_OPENING = word_list("prepositions of a place that open a sentence")
_OPENING_LENGTH = 8
CAPITAL = "capital"
"""The place of what happens "in the capital", which the clause alone does not name."""


@cache
def _common() -> frozenset[str]:
    return frozenset(row.word for row in TOPIC_WORDS if row.part == "place")


@cache
def _seated() -> frozenset[str]:
    """What says where somebody is at home, not where something happens: "the firm, based in Rome"."""
    return frozenset(row.word for row in TOPIC_WORDS if row.part == "seat")


@cache
def _skipped() -> frozenset[str]:
    """What may stand before a name: an article, a direction."""
    return frozenset(row.word for row in TOPIC_WORDS if row.part == "direction") | {"the"}


@cache
def _never() -> frozenset[str]:
    """Names that follow "in" or "on" without being places: months, days of the week."""
    return MONTHS.words | WEEKDAYS.words


def place_near(tokens: Tokens, clause: Clause, *, sent: bool = False) -> str | None:
    """The first named place after the figure or its verb, else one in front: "In Texas, 12 people died".

    Of what is `sent` somewhere, a place within a purpose is not taken: "sent troops to fight in Kursk".

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("In Texas, 12 people died")
    >>> place_near(tokens, clause_of(tokens, 0, len(tokens), 3, 5))
    'Texas'
    """
    limit = clause.end if clause.end - clause.last <= _LOOK else clause.last + _LOOK
    if sent:
        later = max(clause.last, clause.group.end if clause.group else 0)
        purposes = (g.start for g in verbs_after(tokens, clause, later) if not g.finite)
        limit = min(limit, next(purposes, limit))
    found = _first_place(tokens, clause.last, limit, _WHERE)
    if found is None and clause.first > clause.start:
        # "A train left the rails near Pune, killing nine": where one thing brings another about, any place tells.
        follows = clause.group is not None and clause.group.form is _GERUND and not clause.group.helpers
        found = _first_place(tokens, clause.start, clause.first, _OPENING if follows else _WITHIN)
    return found or _struck(tokens, clause.groups, clause.end)


def place_of_occasion(tokens: Tokens, clause: Clause, end: int) -> str | None:
    """The place that is told right behind a clause, of what brought it about, in a sentence that ends with `end`.

    >>> from claimkit.syntax.figure_clauses import clause_of
    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("12 people died when a dam burst in southern Peru, police in Lima said")
    >>> place_of_occasion(tokens, clause_of(tokens, 0, len(tokens), 0, 2), len(tokens))
    'Peru'
    """
    begin = clause.end
    if begin >= end or tokens.lower[begin] not in _OCCASION:
        return None
    end = next((n for n in range(begin, min(end, begin + _LOOK)) if tokens.lower[n] in _CLOSING), end)
    end = min(end, begin + _LOOK)
    return _struck(tokens, verb_groups(tokens, begin, end), end) or _first_place(tokens, begin, end, _OPENING)


_OCCASION = frozenset({"when", "as", "after"})
_CLOSING = HARD_MARKS | {","}


def _struck(tokens: Tokens, groups: Sequence[VerbGroup], end: int) -> str | None:
    """The place that is struck by what the verbs tell of: "a quake struck southern Turkey, killing 900"."""
    for group in groups:
        if group.end >= end:
            break
        if group.lemma in _striking() and not group.passive:
            return _place_at(tokens, group.end, end, "in")
    return None


@cache
def _striking() -> frozenset[str]:
    return frozenset(row.word for row in TOPIC_WORDS if row.part == "strike")


def leading_place(tokens: Tokens, start: int, end: int) -> str | None:
    """The place that a sentence of the tokens `start` to `end` begins with, apart from the rest by a comma.

    >>> from claimkit.text.tokens import tokenize
    >>> tokens = tokenize("In Texas, the governor said 12 people had died")
    >>> leading_place(tokens, 0, len(tokens))
    'Texas'
    """
    if start >= end or tokens.lower[start] not in _OPENING:
        return None
    comma = next((i for i in range(start, min(end, start + _OPENING_LENGTH)) if tokens.lower[i] == ","), start)
    return _first_place(tokens, start, comma, _OPENING)


def _first_place(tokens: Tokens, start: int, end: int, leads: Set[str]) -> str | None:
    """The first place between the tokens `start` and `end` that one of the words `leads` to."""
    lower = tokens.lower
    leading = lower[start:end]
    if leads.isdisjoint(leading):
        return None
    words, openers, common = tokens.words, _openers(), _common()
    for lead in compress(range(start, end - 1), map(leads.__contains__, leading)):
        index = lead + 1
        # Most of what is led to begins like no name.
        if words[index][0].isupper() or lower[index] in openers or (index + 3 < end and lower[index + 1] in common):
            if lead > 0 and lower[lead - 1] in _seated():
                continue
            found = _place_at(tokens, index, end, lower[lead])
            if found is not None:
                return found
    return None


@cache
def _openers() -> frozenset[str]:
    """What a name may begin with though it is in lower case."""
    return _skipped() | _common()


def _place_at(tokens: Tokens, index: int, end: int, lead: str) -> str | None:
    """The place that begins at `index`, right after the word `lead`."""
    lower, skipped, common = tokens.lower, _skipped(), _common()
    while index < end and lower[index] in skipped:
        index += 1
    if index < end and lower[index] in common:
        # "The region of Kursk", "the city of Goma".
        if index + 2 < end and lower[index + 1] == "of":
            index += 2
        elif index + 1 < end and tokens.words[index + 1][0].isupper():
            index += 1
    if index + 3 < end and lower[index + 1] in common and lower[index + 2] == "of":
        # "The Russian region of Kursk".
        country = country_of(tokens.words[index])
        if country is not None and _is_name(tokens, index + 3):
            return f"{tokens.words[index + 3]}, {country.name}"
    if lead == "from" or index >= end:
        return None
    begin = index
    while index < end and _is_name(tokens, index):
        index += 1
        if lower[index - 1] != without_possessive(lower[index - 1]):
            break
    if index == begin:
        is_capital = lower[begin] == CAPITAL and lower[begin - 1] == "the"
        return _capital_at(tokens, begin + 1, end) if is_capital else None
    last = tokens.words[index - 1]
    holder = " ".join([*tokens.words[begin : index - 1], without_possessive(last)])
    if index == begin + 1 and index < end and lower[index].isalpha():
        naming = naming_of[holder]
        if naming is not None and naming.form is NamedAs.ADJECTIVE:
            # "In Chinese waters" is in China, "on Chinese cars" is nowhere.
            return naming.country.name if lead in _WITHIN else None
    if last != without_possessive(last):
        # "Russia's Far East", "Russia's western region of Kursk": the finer place, where it has a name.
        inner = index
        while inner < end and (lower[inner] in skipped or lower[inner] in common or lower[inner] == "of"):
            inner += 1
        finer = inner
        while finer < end and _is_name(tokens, finer):
            finer += 1
        if finer > inner:
            named = " ".join(tokens.words[inner:finer])
            return f"{place_name(named)}, {place_name(holder)}"
        if country_of(holder) is None and inner == index:
            return None
    second = _second_name(tokens, index + 1, end) if index < end and lower[index] == "and" else ""
    if second and country_of(f"{holder} and {second}") is None:
        # "In Turkey and Syria", but "in Trinidad and Tobago".
        return f"{place_name(holder)} and {place_name(second)}"
    return place_name(f"{holder} and {second}" if second else holder)


def _second_name(tokens: Tokens, begin: int, end: int) -> str:
    """The name behind "and", nothing where it begins a clause of its own: "12 died in Bakhmut and Rome said so"."""
    index = begin
    while index < end and _is_name(tokens, index):
        index += 1
    following = tokens.lower[index] if index < end else ""
    if following.isalpha() and not kinds[following] & PREPOSITION:
        return ""
    return " ".join(tokens.words[begin:index])


def _capital_at(tokens: Tokens, index: int, end: int) -> str:
    """The capital that is named after the word for it: "the capital, Goma"."""
    begin = index = index + (index < end and tokens.lower[index] == ",")
    while index < end and _is_name(tokens, index):
        index += 1
    return " ".join(tokens.words[begin:index]) or CAPITAL


def _is_name(tokens: Tokens, index: int) -> bool:
    return tokens.words[index][0].isupper() and tokens.lower[index] not in _never()
